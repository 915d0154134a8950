//! `minga new`: a new file from a template.

use clap::ArgMatches;

use crate::app::handle::template_sentence;
use crate::app::session::Opened;
use crate::app::templates;
use crate::cli::args::path_of;
use crate::cli::{Ended, Outcome, open, say};
use crate::i18n::Lang;
use crate::t;

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let (name, path) = (path_of(matches, "template"), path_of(matches, "file"));
    let template = match name.to_str() {
        Some(name) => templates::find(name),
        // A name that is no text is none of ours.
        None => templates::from_file(&name),
    };
    let template = template.map_err(|error| template_sentence(lang, &error))?;
    let opened = Opened::create(&path, template).map_err(|f| open::fault_sentence(lang, &f))?;
    let path = opened.path().display().to_string();
    say(t!(lang, "cli-new-done", path = path));
    Ok(Ended::Done)
}
