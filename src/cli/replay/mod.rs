//! `minga replay`: commands from a file or standard input, by the same path as the window's.
//! A line is done and on the disk before the next one is read.
//! Never here: what an act changes; a line only says which act is meant.

use std::io::{BufRead, BufReader, Read, Write};

use clap::ArgMatches;

use crate::cli::args::path_of;
use crate::cli::{Ended, Failure, Outcome, open};
use crate::i18n::Lang;
use crate::t;

mod ballot;
mod line;
mod meaning;
mod names;
mod play;

pub use line::Line;
pub use play::Replay;

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let mut session = open::session(lang, &path_of(matches, "file"))?;
    let ops = path_of(matches, "ops");
    let input: Box<dyn Read> = if ops.as_os_str() == "-" {
        Box::new(std::io::stdin())
    } else {
        let file = std::fs::File::open(&ops).map_err(|error| {
            crate::app::sentence::fault::sentence(
                lang,
                &crate::store::StoreFault::of_io(&error, &ops),
            )
        })?;
        Box::new(file)
    };
    let mut replay = Replay::new(&mut session, lang);
    let mut out = std::io::stdout().lock();
    for (number, line) in (1u64..).zip(BufReader::new(input).lines()) {
        let at = |problem: String| {
            Failure::BadInput(t!(
                lang,
                "cli-replay-line",
                n = number.to_string(),
                problem = problem
            ))
        };
        let line = line.map_err(|error| at(error.to_string()))?;
        if line.trim().is_empty() {
            continue;
        }
        let line: Line = serde_json::from_str(&line).map_err(|error| {
            at(t!(
                lang,
                "cli-replay-not-a-command",
                why = error.to_string()
            ))
        })?;
        replay
            .line(line)
            .map_err(|report| at(open::report_sentence(lang, &report)))?;
        if matches.get_flag("ack") {
            // The promise: what is printed is on the disk.
            writeln!(out, "{number}")
                .and_then(|()| out.flush())
                .map_err(|e| at(e.to_string()))?;
        }
    }
    Ok(Ended::Done)
}
