//! `minga replay`: commands from a file or standard input, by the same path as the window's.
//! A line is done and on the disk before the next one is read.
//! Never here: what an act changes; a line only says which act is meant.

use clap::ArgMatches;

use crate::app::session::Report;
use crate::cli::args::path_of;
use crate::cli::{Ended, Failure, Outcome, open, say_at_once};
use crate::i18n::Lang;
use crate::t;

mod ballot;
mod fault;
mod line;
mod lines;
mod map;
mod meaning;
mod names;
mod people;
mod play;
mod poll;
#[cfg(test)]
mod poll_tests;
mod proposal;
mod said;
#[cfg(test)]
mod testing;
mod voting;

pub use line::Line;
pub use play::Replay;

use lines::Lines;

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let mut session = open::session(lang, &path_of(matches, "file"))?;
    let mut lines = Lines::of(lang, &path_of(matches, "ops"))?;
    let mut replay = Replay::new(&mut session, lang);
    while let Some(line) = lines.next(lang) {
        let line = line?;
        let number = lines.number();
        let n = || number.to_string();
        let meant: Line = serde_json::from_str(&line).map_err(|error| {
            let problem = fault::sentence(lang, &error);
            bad_line(t!(lang, "cli-replay-line", n = n(), problem = problem))
        })?;
        replay.line(meant).map_err(|report| {
            let problem = open::report_sentence(lang, &report);
            // The line may be as right as can be: then it is the disk that must be mended.
            bad_line(match report {
                Report::Stalled(_) => t!(lang, "cli-replay-stalled", n = n(), problem = problem),
                _ => t!(lang, "cli-replay-line", n = n(), problem = problem),
            })
        })?;
        if matches.get_flag("ack") {
            // The promise: what is printed is on the disk.
            say_at_once(number).map_err(|_| bad_line(t!(lang, "cli-replay-unheard", n = n())))?;
        }
    }
    Ok(Ended::Done)
}

fn bad_line(sentence: String) -> Failure {
    Failure::BadInput(sentence)
}
