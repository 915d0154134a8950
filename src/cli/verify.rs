//! `minga verify`: whether a file is as it was written, and whether a seal is its own.

use clap::ArgMatches;

use crate::cli::args::path_of;
use crate::cli::{Ended, Outcome, open};
use crate::i18n::{Lang, words};
use crate::store::{Store, seal};
use crate::t;

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let path = path_of(matches, "file");
    let fault = |fault| open::fault_sentence(lang, &fault);
    let store = Store::open(&path).map_err(fault)?;
    let findings = store.verify(|_| true).map_err(fault)?;
    for finding in &findings {
        println!("{}", crate::app::sentence::fault::finding(lang, finding));
    }
    let mut ended = if findings.is_empty() {
        Ended::Done
    } else {
        Ended::FoundProblems
    };
    if findings.is_empty() {
        let operations = store.headers().map_err(fault)?.len();
        println!(
            "{}",
            t!(lang, "cli-verify-good", n = words::count(lang, operations))
        );
    }
    if let Some(code) = matches.get_one::<String>("seal") {
        let process = store.read().map_err(fault)?;
        let seals = store.seals(&process).map_err(fault)?;
        let sealed = seals.iter().find(|(_, own)| seal::same(own, code));
        match sealed.and_then(|(version, _)| process.plan_versions.get((*version).into())) {
            Some(version) => {
                let number = words::whole(lang, version.number);
                println!("{}", t!(lang, "cli-verify-sealed", n = number));
            }
            None => {
                println!(
                    "{}",
                    t!(lang, "cli-verify-not-sealed", code = code.as_str())
                );
                ended = Ended::FoundProblems;
            }
        }
    }
    Ok(ended)
}
