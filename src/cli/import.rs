//! `minga import`: a list of proposals into a thematic table.

use clap::ArgMatches;

use crate::app::handle::{import_sentence, read_list};
use crate::app::session::Report;
use crate::cli::args::path_of;
use crate::cli::{Ended, Outcome, complain, open, say};
use crate::domain::Refusal;
use crate::i18n::{self, Lang};
use crate::import::preview::{Choice, Status};

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let (file, list) = (path_of(matches, "file"), path_of(matches, "list"));
    let name = matches
        .get_one::<String>("table")
        .map_or("", String::as_str);
    let mut session = open::session(lang, &file)?;
    let table = session
        .process()
        .table_named(name)
        .map(|table| table.id)
        .ok_or_else(|| {
            i18n::refusal::sentence(
                lang,
                &Refusal::Unknown {
                    name: name.to_owned(),
                },
            )
        })?;
    let sheet = matches.get_one::<String>("sheet").map(String::as_str);
    let preview = read_list(&list, session.process(), table, sheet)
        .map_err(|error| import_sentence(lang, &list, &error))?;
    let shape = preview.shape;
    for line in &preview.lines {
        if let Status::Unreadable(reason) = line.status {
            complain(i18n::import::warning(lang, shape, line.line, reason));
        }
        if line.choice == Choice::Add {
            for doubt in &line.doubts {
                complain(i18n::import::hesitation(lang, shape, line.line, *doubt));
            }
        }
    }
    let counts = preview.counts();
    let (added, left_out) = (counts.added, counts.unreadable);
    let already = counts.already;
    if let Some(action) = preview.into_action(session.process()) {
        session
            .import(action)
            .map_err(Report::Refused)
            .and_then(|()| session.settle_or_report())
            .map_err(|report| open::report_sentence(lang, &report))?;
    }
    say(i18n::import::summary(lang, added, already, left_out));
    Ok(Ended::Done)
}
