//! A closed poll for the record: what was decided before it opened, what followed, and all that
//! happened to its counts. The minutes and the documents of results say the same.

use crate::domain::Process;
use crate::domain::poll::fairness::{self, double_majority, warning};
use crate::domain::poll::{Counted, Poll, PollOption, Quorum, Way, Weighting};
use crate::i18n::{Lang, ballot, fairness as fair, poll as poll_words, setup, words};
use crate::t;

/// What was decided before it opened and when it was held, label and value.
#[must_use]
pub fn facts(lang: &Lang, process: &Process, poll: &Poll) -> Vec<(String, String)> {
    let decided = &poll.setup;
    let paper = setup::Paper {
        way: decided.way,
        slips: decided.slips,
    };
    let mut facts = vec![
        (
            t!(lang, "report-poll-method"),
            poll_words::method(lang, poll.method),
        ),
        (
            t!(lang, "report-poll-who"),
            setup::voters(lang, process, decided, poll.entitled),
        ),
        (t!(lang, "report-poll-way"), setup::way(lang, paper)),
        (
            t!(lang, "report-poll-secrecy"),
            setup::secrecy(lang, decided.secrecy),
        ),
        (
            t!(lang, "report-poll-rule"),
            poll_words::rule(lang, poll.rule()),
        ),
    ];
    if poll.method.passes() {
        let majority = poll_words::majority(lang, decided.majority);
        let base = poll_words::base(lang, decided.base);
        facts.push((
            t!(lang, "report-poll-majority"),
            format!("{majority} {base}"),
        ));
    }
    if decided.quorum != Quorum::None {
        let quorum = poll_words::quorum(lang, decided.quorum);
        facts.push((t!(lang, "report-poll-quorum"), quorum));
    }
    if let Some(budget) = decided.budget.filter(|_| poll.rule().spends()) {
        facts.push((t!(lang, "report-poll-budget"), words::money(lang, budget)));
    }
    if decided.weighting != Weighting::None {
        let weighting = setup::weighting(lang, decided.weighting);
        facts.push((t!(lang, "report-poll-weighting"), weighting));
    }
    facts.push((
        t!(lang, "report-poll-entitled"),
        words::whole(lang, poll.entitled),
    ));
    facts.push((
        t!(lang, "report-poll-voted"),
        words::whole(lang, process.voted(poll)),
    ));
    if let Some(closed) = poll.closed_at {
        facts.push((t!(lang, "report-poll-closed"), words::moment(lang, closed)));
    }
    if !poll.reopened_because.is_empty() {
        facts.push((
            t!(lang, "report-poll-reopened"),
            poll.reopened_because.clone(),
        ));
    }
    facts
}

/// What follows from the result, and all that happened to its counts: quorum, ties, the groups,
/// second counts, corrections, objections with their reasons, ballots that do not count, who came late.
#[must_use]
pub fn remarks(lang: &Lang, process: &Process, poll: &Poll) -> Vec<String> {
    let options = process.options_of(poll.id);
    let mut said = Vec::new();
    if let Some(tally) = &poll.tally {
        said.extend(tally.quorum.map(|state| fair::quorum(lang, state)));
        if tally.tied.len() > 1 {
            let tied = tally.tied.iter();
            let tied = tied.filter_map(|id| process.poll_options.get(*id));
            let tied: Vec<String> = tied.map(|option| option.text.clone()).collect();
            let options = words::list(lang, &tied);
            said.push(t!(lang, "record-tied", options = options));
        }
        if let Some(breakdown) = fairness::judged(poll, tally) {
            let name = |place: usize| options.get(place).map_or("", |option| &option.text);
            let badges = double_majority::of(poll, tally, &options, breakdown);
            said.extend(badges.iter().filter_map(|found| {
                fair::badge(lang, process, poll, breakdown, found, name(found.option))
            }));
            let decides = warning::of(poll, tally, &options, breakdown);
            let called = |place: usize| name(place).to_owned();
            let told = |found| fair::decides(lang, process, breakdown, &called, found);
            said.extend(decides.into_iter().map(told));
        }
    }
    for option in &options {
        said.extend(of_option(lang, process, poll, option));
    }
    let ballots = process.ballots_of(poll.id);
    for ballot in &ballots {
        if !ballot.void.is_empty() {
            let n = words::whole(lang, ballot.slip.unwrap_or(ballot.number));
            let reason = ballot.void.as_str();
            said.push(t!(lang, "record-void", n = n, reason = reason));
        } else if !ballot.reason.is_empty() {
            said.push(t!(lang, "record-reason", reason = ballot.reason.as_str()));
        }
    }
    let corrected = ballots.iter().filter(|ballot| !ballot.earlier.is_empty());
    let corrected = corrected.count();
    if corrected > 0 {
        said.push(t!(lang, "record-ballots-corrected", n = corrected));
    }
    if !poll.roll.late.is_empty() {
        said.push(t!(lang, "record-late", n = poll.roll.late.len()));
    }
    said
}

fn of_option(lang: &Lang, process: &Process, poll: &Poll, option: &PollOption) -> Vec<String> {
    let name = option.text.as_str();
    let counted = |counted: &Counted| poll_words::counted(lang, poll.method, counted);
    let mut said = Vec::new();
    for correction in &option.corrections {
        let part = correction.part.and_then(|part| poll.roll.parts.get(part));
        let was = match part {
            Some(part) => format!(
                "{}: {}",
                poll_words::part(lang, process, &part.name),
                counted(&correction.was)
            ),
            None => counted(&correction.was),
        };
        said.push(t!(lang, "record-corrected", option = name, was = was));
    }
    if let Some(second) = &option.second {
        said.push(if *second == option.counted() {
            t!(lang, "record-second-same", option = name)
        } else {
            let second = counted(second);
            t!(lang, "record-second-other", option = name, second = second)
        });
    }
    let objections = option.objections.iter();
    said.extend(objections.map(|reason| {
        t!(
            lang,
            "record-objection",
            option = name,
            reason = reason.as_str()
        )
    }));
    said
}

/// The votes of a roll-call, name and vote, in the order in which they were called: they are given
/// aloud. Without names where somebody was erased.
#[must_use]
pub fn named_votes(lang: &Lang, process: &Process, poll: &Poll) -> Vec<(String, String)> {
    if poll.setup.way != Way::RollCall {
        return Vec::new();
    }
    let options = process.options_of(poll.id).len();
    let ballots = process.ballots_of(poll.id).into_iter();
    ballots
        .filter(|ballot| ballot.counts())
        .filter_map(|ballot| {
            let name = process.name_of(ballot.voter?);
            let name = name.map_or_else(|| t!(lang, "minutes-erased-person"), str::to_owned);
            let says = ballot::says(lang, process, poll.method, &ballot.answers, options);
            Some((name, says))
        })
        .collect()
}
