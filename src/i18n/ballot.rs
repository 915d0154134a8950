//! A paper ballot in words: what it says, what is wrong with what was typed, and the letters for it.

use crate::domain::Process;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::typed::{Fault, Signs};
use crate::domain::poll::{Answers, Ballot, Hand, Method};
use crate::i18n::{Lang, poll, words};
use crate::t;

/// So much of an option's text is enough to know it by.
const KNOWN_BY: usize = 44;
/// So many options are told; the rest is a number.
const TOLD: usize = 12;

/// What is to be known of a ballot that counts: that it was corrected, and why its voter objects.
#[must_use]
pub fn marks(lang: &Lang, ballot: &Ballot) -> Vec<String> {
    let corrected = ballot.earlier.len();
    let corrected = (corrected > 0).then(|| t!(lang, "desk-slip-was-corrected", n = corrected));
    let reason = (!ballot.reason.is_empty()).then(|| ballot.reason.clone());
    corrected.into_iter().chain(reason).collect()
}

/// The letters of a method's three answers, as the language has them.
#[must_use]
pub fn signs(lang: &Lang, method: Method) -> Signs {
    let letters = match method {
        Method::Consent => t!(lang, "desk-signs-consent"),
        Method::Cards => t!(lang, "desk-signs-cards"),
        _ => t!(lang, "desk-signs-hands"),
    };
    let mut letters = letters.chars();
    Signs {
        favour: letters.next().unwrap_or('1'),
        against: letters.next().unwrap_or('2'),
        abstain: letters.next().unwrap_or('3'),
    }
}

/// What a ballot says: "2 puntos: Riego; 1 punto: Vivero".
#[must_use]
pub fn says(
    lang: &Lang,
    process: &Process,
    method: Method,
    answers: &Answers,
    options: usize,
) -> String {
    let name = |id: &PollOptionId| {
        let option = process.poll_options.get(*id);
        known_by(option.map_or("", |option| &option.text))
    };
    let named = answers.named();
    if named.is_empty() {
        return t!(lang, "desk-blank-ballot");
    }
    let list = |ids: &[PollOptionId]| {
        let mut names: Vec<String> = ids.iter().take(TOLD).map(name).collect();
        if ids.len() > TOLD {
            let more = ids.len() - TOLD;
            names.push(t!(lang, "desk-and-more", n = more));
        }
        names.join("; ")
    };
    let grouped = |groups: Vec<(String, Vec<PollOptionId>)>| {
        let groups = groups.into_iter().filter(|(_, ids)| !ids.is_empty());
        let said = groups.map(|(what, ids)| {
            if options == 1 {
                what
            } else {
                t!(lang, "desk-says", what = what, options = list(&ids))
            }
        });
        said.collect::<Vec<_>>().join(" · ")
    };
    match answers {
        Answers::Hands(hands) => {
            let group = |hand: Hand| {
                let these = hands.iter().filter(|(_, said)| *said == hand);
                (
                    poll::hand(lang, method, hand),
                    these.map(|(id, _)| *id).collect(),
                )
            };
            grouped(
                [Hand::Favour, Hand::Against, Hand::Abstain]
                    .map(group)
                    .into(),
            )
        }
        Answers::Dots(marks) | Answers::Score(marks) => {
            let mut amounts: Vec<i64> = marks.iter().map(|(_, amount)| *amount).collect();
            amounts.sort_unstable_by(|a, b| b.cmp(a));
            amounts.dedup();
            let group = |amount: i64| {
                let these = marks.iter().filter(|(_, given)| *given == amount);
                let what = match method {
                    Method::Dots => t!(lang, "desk-says-dots", n = amount),
                    _ => t!(lang, "desk-says-grade", n = words::whole(lang, amount)),
                };
                (what, these.map(|(id, _)| *id).collect())
            };
            grouped(amounts.into_iter().map(group).collect())
        }
        Answers::Approval(approved) => list(approved),
        Answers::Ranking(ranked) => {
            let mut places = 1;
            let place = |equals: &Vec<PollOptionId>| {
                let said = t!(
                    lang,
                    "desk-says-place",
                    place = words::count(lang, places),
                    options = equals.iter().map(name).collect::<Vec<_>>().join(" = ")
                );
                places += equals.len();
                said
            };
            let told: Vec<String> = ranked.iter().take(TOLD).map(place).collect();
            told.join(" · ")
        }
    }
}

/// What is wrong with what was typed, and what to do.
#[must_use]
pub fn fault(lang: &Lang, method: Method, fault: &Fault) -> String {
    let whole = |number: usize| words::count(lang, number);
    match fault {
        Fault::Empty => t!(lang, "desk-fault-empty"),
        Fault::Unreadable(sign) => t!(lang, "desk-fault-unreadable", sign = sign.as_str()),
        Fault::NoSuchOption { number, options } => t!(
            lang,
            "desk-fault-option",
            number = words::whole(lang, *number),
            options = whole(*options)
        ),
        Fault::Twice(option) => t!(lang, "desk-fault-twice", option = whole(*option)),
        Fault::NoDotOn(option) => t!(lang, "desk-fault-no-dot", option = whole(*option)),
        Fault::TooFew { given, options } => t!(
            lang,
            "desk-fault-few",
            given = whole(*given),
            options = whole(*options)
        ),
        Fault::TooMany { given, options } => t!(
            lang,
            "desk-fault-many",
            given = whole(*given),
            options = whole(*options)
        ),
        Fault::Grade(_) => t!(
            lang,
            "desk-fault-grade",
            best = words::whole(lang, Method::BEST_GRADE)
        ),
        Fault::Dots { given, allowed } => t!(
            lang,
            "desk-fault-dots",
            given = words::whole(lang, *given),
            allowed = words::whole(lang, *allowed)
        ),
        Fault::DotsOnOne {
            option,
            given,
            allowed,
        } => t!(
            lang,
            "desk-fault-dots-on-one",
            option = whole(*option),
            given = words::whole(lang, *given),
            allowed = words::whole(lang, *allowed)
        ),
        Fault::Marks { given, allowed } => {
            debug_assert_eq!(method, Method::Approval);
            t!(
                lang,
                "desk-fault-marks",
                given = whole(*given),
                allowed = words::whole(lang, *allowed)
            )
        }
    }
}

/// The first names, and how many more there are.
#[must_use]
pub fn and_more(lang: &Lang, names: &[String], more: usize) -> String {
    if more == 0 {
        return words::list(lang, names);
    }
    let more = t!(lang, "desk-and-more", n = more);
    format!("{} {more}", names.join(", "))
}

fn known_by(text: &str) -> String {
    if text.chars().count() <= KNOWN_BY {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(KNOWN_BY - 1).collect();
    short.push('…');
    short
}
