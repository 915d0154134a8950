//! `minga verify`: whether a file is as it was written, and whether a seal is its own.

use clap::ArgMatches;

use crate::cli::args::path_of;
use crate::cli::{Ended, Outcome, open, say};
use crate::domain::poll::PollState;
use crate::i18n::{Lang, words};
use crate::store::{StoreFault, seal};
use crate::t;

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let path = path_of(matches, "file");
    let fault = |fault| open::fault_sentence(lang, &fault);
    let store = match open::to_read(&path) {
        Ok(store) => store,
        // That it cannot even be opened is what was asked about.
        Err(damaged @ StoreFault::Damaged { .. }) => {
            say(fault(damaged));
            return Ok(Ended::FoundProblems);
        }
        Err(other) => return Err(fault(other).into()),
    };
    let findings = store.verify(|_| true).map_err(fault)?;
    for finding in &findings {
        say(crate::app::sentence::fault::finding(lang, finding));
    }
    let mut ended = if findings.is_empty() {
        let operations = store.headers().map_err(fault)?.len();
        say(t!(lang, "cli-verify-good", n = operations));
        let process = store.read().map_err(fault)?;
        let polls = process.polls.iter();
        let closed = polls.filter(|poll| poll.state == PollState::Closed).count();
        if closed > 0 {
            say(t!(lang, "cli-verify-recounted", n = closed));
        }
        Ended::Done
    } else {
        Ended::FoundProblems
    };
    if let Some(code) = matches.get_one::<String>("seal") {
        let process = store.read().map_err(fault)?;
        let seals = store.seals(&process).map_err(fault)?;
        let sealed = seals.iter().find(|(_, own)| seal::same(own, code));
        match sealed.and_then(|(version, _)| process.plan_versions.get((*version).into())) {
            Some(version) => {
                let number = words::whole(lang, version.number);
                say(t!(lang, "cli-verify-sealed", n = number));
            }
            None => {
                say(t!(lang, "cli-verify-not-sealed", code = code.as_str()));
                ended = Ended::FoundProblems;
            }
        }
    }
    Ok(ended)
}
