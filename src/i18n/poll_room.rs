//! A poll in the words of the room: what to do to vote, what each answer means, what follows.

use crate::domain::poll::breakdown::By;
use crate::domain::poll::majority::QuorumState;
use crate::domain::poll::{Hand, Method, Poll, Secrecy, Way};
use crate::i18n::{Lang, fairness, poll, words};
use crate::t;

/// What a voter does, in one sentence.
#[must_use]
pub fn to_do(lang: &Lang, poll: &Poll) -> String {
    let cap = poll.setup.cap;
    let n = words::whole(lang, poll.dots);
    match (poll.setup.way, poll.method) {
        (Way::RollCall, _) => t!(lang, "to-do-roll-call"),
        (_, Method::Consent) => t!(lang, "to-do-consent"),
        (_, Method::Cards) => t!(lang, "to-do-cards"),
        (Way::Desk, Method::Hands) => t!(lang, "to-do-hands"),
        (Way::Desk, Method::Dots) if cap > 0 => {
            t!(lang, "to-do-dots-cap", n = n, cap = words::whole(lang, cap))
        }
        (Way::Desk, Method::Dots) => t!(lang, "to-do-dots", n = n),
        (Way::Desk, Method::Approval) => t!(lang, "to-do-approval"),
        (Way::Desk, Method::Score) => t!(lang, "to-do-score"),
        _ => on_paper(lang, poll),
    }
}

/// How a slip is filled in, in one sentence.
#[must_use]
pub fn on_paper(lang: &Lang, poll: &Poll) -> String {
    let cap = poll.setup.cap;
    let n = words::whole(lang, poll.dots);
    match poll.method {
        Method::Hands => t!(lang, "to-do-slip-hands"),
        Method::Dots if cap > 0 => {
            let cap = words::whole(lang, cap);
            t!(lang, "to-do-slip-dots-cap", n = n, cap = cap)
        }
        Method::Dots => t!(lang, "to-do-slip-dots", n = n),
        Method::Approval if cap > 0 => {
            t!(
                lang,
                "to-do-slip-approval-cap",
                cap = words::whole(lang, cap)
            )
        }
        Method::Approval => t!(lang, "to-do-slip-approval"),
        Method::Score => t!(lang, "to-do-slip-score"),
        Method::Ranking => t!(lang, "to-do-slip-ranking"),
        Method::Consent => t!(lang, "to-do-slip-consent"),
        Method::Cards => t!(lang, "to-do-slip-cards"),
    }
}

/// How a slip is filled in that has the options on it, in one sentence.
#[must_use]
pub fn beside(lang: &Lang, poll: &Poll) -> String {
    match poll.method {
        Method::Dots => t!(lang, "to-do-beside-dots", n = words::whole(lang, poll.dots)),
        Method::Approval => t!(lang, "to-do-beside-approval"),
        Method::Score => t!(lang, "to-do-beside-score"),
        Method::Ranking => t!(lang, "to-do-beside-ranking"),
        _ => on_paper(lang, poll),
    }
}

/// What one of three answers means, in the voter's own words; nothing where its name says it.
#[must_use]
pub fn hand_means(lang: &Lang, method: Method, hand: Hand) -> String {
    match (method, hand) {
        (Method::Consent, Hand::Favour) => t!(lang, "means-agree"),
        (Method::Consent, Hand::Abstain) => t!(lang, "means-stand-aside"),
        (Method::Consent, Hand::Against) => t!(lang, "means-object"),
        (Method::Cards, Hand::Favour) => t!(lang, "means-green"),
        (Method::Cards, Hand::Abstain) => t!(lang, "means-yellow"),
        (Method::Cards, Hand::Against) => t!(lang, "means-red"),
        _ => String::new(),
    }
}

/// What so many of one answer are, behind their number: "a favor", "se apartan".
#[must_use]
pub fn gave(lang: &Lang, method: Method, hand: Hand, n: i64) -> String {
    match (method, hand) {
        (Method::Consent, Hand::Abstain) => t!(lang, "gave-stand-aside", n = n),
        (Method::Consent, Hand::Against) => t!(lang, "gave-object", n = n),
        (Method::Cards, Hand::Favour) => t!(lang, "gave-green", n = n),
        (Method::Cards, Hand::Abstain) => t!(lang, "gave-yellow", n = n),
        (Method::Cards, Hand::Against) => t!(lang, "gave-red", n = n),
        (_, Hand::Abstain) => t!(lang, "gave-abstain", n = n),
        _ => poll::hand(lang, method, hand).to_lowercase(),
    }
}

/// How votes come in, and whether it is known who gave which.
#[must_use]
pub fn secrecy(lang: &Lang, poll: &Poll) -> String {
    match (poll.setup.secrecy, poll.setup.way) {
        (Secrecy::Secret, _) => t!(lang, "slide-poll-secret"),
        (_, Way::RollCall) => t!(lang, "slide-poll-roll-call"),
        _ => t!(lang, "slide-poll-open"),
    }
}

/// Who is there, and how many must be.
#[must_use]
pub fn quorum_state(lang: &Lang, state: QuorumState) -> String {
    t!(
        lang,
        "quorum-state",
        present = words::whole(lang, state.present),
        entitled = words::whole(lang, state.entitled),
        needed = words::whole(lang, state.needed)
    )
}

/// Of what the groups of a breakdown are.
#[must_use]
pub fn by(lang: &Lang, by: By) -> String {
    let name = fairness::by(lang, by).to_lowercase();
    t!(lang, "by-grouping", name = name)
}
