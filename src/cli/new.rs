//! `minga new`: a new file from a template.

use clap::ArgMatches;

use crate::app::handle::template_sentence;
use crate::app::session::Opened;
use crate::app::templates;
use crate::cli::args::path_of;
use crate::cli::{Ended, Outcome, open};
use crate::i18n::Lang;
use crate::t;

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let name = matches
        .get_one::<String>("template")
        .map_or("", String::as_str);
    let path = path_of(matches, "file");
    let template = templates::find(name).map_err(|error| template_sentence(lang, &error))?;
    let opened = Opened::create(&path, template).map_err(|f| open::fault_sentence(lang, &f))?;
    println!(
        "{}",
        t!(
            lang,
            "cli-new-done",
            path = opened.path().display().to_string()
        )
    );
    Ok(Ended::Done)
}
