//! `minga export`: documents and data out of a file.

use clap::ArgMatches;

use crate::app::clock;
use crate::cli::args::path_of;
use crate::cli::{Ended, Outcome, open, say};
use crate::export::document::{self, Source, What};
use crate::i18n::{Lang, Tongue};
use crate::t;

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let (file, out) = (path_of(matches, "file"), path_of(matches, "out"));
    let what = match matches.get_one::<String>("what").map(String::as_str) {
        Some("minutes") => What::Minutes,
        Some("proposals") => What::Proposals,
        Some("results") => What::Results,
        Some("left-out") => What::LeftOut,
        Some("map") => What::Map,
        Some("all") => What::All,
        Some(_) => What::Plan,
        None => What::usual(&out),
    };
    let fault = |fault| open::fault_sentence(lang, &fault);
    let store = open::to_read(&file).map_err(fault)?;
    let process = store.read().map_err(fault)?;
    let seals = store.seals(&process).map_err(fault)?;
    let seal = process
        .last_version()
        .and_then(|version| seals.get(&version.id.into()).cloned());
    // Documents follow the file's language, whatever the command line speaks.
    let tongue = process
        .the_profile()
        .map_or(Tongue::Spanish, |p| Tongue::of_tag(&p.language));
    let source = Source {
        process,
        lang: tongue.lang(),
        seal,
        now: clock::now(),
    };
    document::write(&source, &out, what, &|| false)
        .map_err(|e| crate::app::sentence::export::sentence(lang, &e))?;
    say(t!(
        lang,
        "cli-export-done",
        path = out.display().to_string()
    ));
    Ok(Ended::Done)
}
