//! `minga export`: documents and data out of a file.

use std::collections::BTreeMap;

use clap::ArgMatches;

use crate::app::clock;
use crate::cli::args::path_of;
use crate::cli::{Ended, Outcome, open, say};
use crate::domain::Process;
use crate::domain::ids::PollId;
use crate::domain::poll::PollState;
use crate::export::document::{self, Source, What};
use crate::i18n::{Lang, Tongue};
use crate::t;

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let (file, out) = (path_of(matches, "file"), path_of(matches, "out"));
    let number = matches.get_one::<i64>("poll").copied();
    let mut what = match matches.get_one::<String>("what").map(String::as_str) {
        Some("minutes") => What::Minutes,
        Some("proposals") => What::Proposals,
        Some("results") => What::Results,
        Some("left-out") => What::LeftOut,
        Some("map") => What::Map,
        Some("ballots") => What::Ballots(number),
        Some("slips") => What::Slips(PollId(uuid::Uuid::nil())),
        Some("all") => What::All,
        Some(_) => What::Plan,
        None => What::usual(&out),
    };
    let fault = |fault| open::fault_sentence(lang, &fault);
    let store = open::to_read(&file).map_err(fault)?;
    let process = store.read().map_err(fault)?;
    if let What::Slips(poll) = &mut what {
        *poll = to_print(&process, number).unwrap_or(*poll);
    }
    let mut secret = BTreeMap::new();
    if matches!(what, What::Ballots(_)) {
        let polls = process.polls.iter();
        for poll in polls.filter(|poll| poll.state == PollState::Closed && poll.is_secret()) {
            let found = store
                .ballot_box(poll.id)
                .map_err(fault)?
                .unwrap_or_default();
            secret.insert(poll.id, found.ballots().to_vec());
        }
    }
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
        secret,
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

/// The poll that paper is printed for: the one of this number, else the one that is open, else the
/// last draft.
fn to_print(process: &Process, number: Option<i64>) -> Option<PollId> {
    let polls = process.polls_in_order();
    let found = match number {
        Some(number) => polls.into_iter().find(|poll| poll.number == number),
        None => process.open_poll().or_else(|| {
            let mut drafts = polls.into_iter().rev();
            drafts.find(|poll| poll.state == PollState::Draft)
        }),
    };
    found.map(|poll| poll.id)
}
