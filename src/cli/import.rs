//! `minga import`: a list of proposals into a thematic table.

use clap::ArgMatches;

use crate::app::handle::{import_sentence, read_list};
use crate::app::session::Report;
use crate::cli::args::path_of;
use crate::cli::{Ended, Outcome, complain, open, say};
use crate::domain::Refusal;
use crate::i18n::{self, Lang};

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
    let preview = read_list(&list, session.process(), table)
        .map_err(|error| import_sentence(lang, &list, &error))?;
    for (line, reason) in &preview.unreadable {
        complain(i18n::import::warning(lang, *line, *reason));
    }
    let (added, left_out) = (preview.drafts.len(), preview.unreadable.len());
    let already = preview.already.len() + preview.repeated.len();
    if let Some(action) = preview.into_action(table) {
        session
            .import(action)
            .map_err(Report::Refused)
            .and_then(|()| session.settle_or_report())
            .map_err(|report| open::report_sentence(lang, &report))?;
    }
    say(i18n::import::summary(lang, added, already, left_out));
    Ok(Ended::Done)
}
