//! Paper for a vote: slips with their codes to cut apart, the list of options where it is long, and
//! large cards with a word and a pattern.

use serde::Serialize;

use crate::domain::Process;
use crate::domain::ids::PollId;
use crate::domain::poll::{Hand, Method, Poll, Way, slip};
use crate::i18n::{Lang, poll as poll_words, poll_room, words};
use crate::t;

/// How many slips of a poll that is not open yet: a sheet to look at, without codes.
const SAMPLE: i64 = 4;

/// The most slips in a file.
const MOST: i64 = 5_000;

/// So many options, and so many letters with the question, stand on a slip itself: a quarter of a
/// page holds them in letters that are easy to read.
const SHORT: (usize, usize) = (5, 300);

/// All that is printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paper {
    /// Of the document, such as "Votación 3".
    pub title: String,
    pub language: String,
    pub question: String,
    /// How to fill a slip in.
    pub how: String,
    /// How many slips on a page: 4 with the options on them, 8 without.
    pub per_page: u8,
    pub slips: Vec<Printed>,
    /// With their numbers.
    pub options: Vec<(String, String)>,
    /// Whether the options stand on the slips, or on a sheet of their own.
    pub listed: Listed,
    /// What is ticked beside each option; empty: a number is written.
    pub boxes: Vec<String>,
    /// What is written on each line of a slip without options.
    pub lines: Vec<String>,
    pub cards: Vec<Card>,
}

/// Where the options stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Listed {
    OnSlips,
    Apart,
}

/// One slip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Printed {
    /// "17-KTM", or its number where slips are told by that alone.
    pub code: String,
    /// To which group it is handed; empty where there are none.
    pub group: String,
}

/// One of the answers on a sheet of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    pub word: String,
    pub means: String,
    /// `favour`, `against` or `abstain`: its colour and its pattern.
    pub hand: Hand,
}

/// The paper of a poll; `None` where there is none.
#[must_use]
pub fn paper(process: &Process, lang: &Lang, id: PollId) -> Option<Paper> {
    let poll = process.polls.get(id)?;
    if !slip::has_paper(poll) {
        return None;
    }
    let options = process.options_of(id);
    let letters: usize = options.iter().map(|o| o.text.chars().count()).sum();
    let letters = letters + poll.question.chars().count();
    let short = options.len() <= SHORT.0 && letters <= SHORT.1;
    let hands = [Hand::Favour, Hand::Abstain, Hand::Against];
    let word = |hand| poll_words::hand(lang, poll.method, hand);
    let cards = hands.map(|hand| Card {
        word: word(hand),
        means: poll_room::hand_means(lang, poll.method, hand),
        hand,
    });
    let three = poll.method.has_three_answers();
    let lines = match poll.method {
        Method::Dots => poll.dots,
        Method::Approval if poll.setup.cap > 0 => poll.setup.cap,
        _ => i64::try_from(options.len()).unwrap_or(i64::MAX),
    };
    let line = |place: i64| match poll.method {
        Method::Ranking => t!(lang, "slips-line-place", place = words::whole(lang, place)),
        Method::Dots => t!(lang, "slips-line-dots"),
        Method::Score => t!(lang, "slips-line-grade"),
        Method::Approval => t!(lang, "slips-line-number"),
        _ => t!(lang, "slips-line-hands"),
    };
    Some(Paper {
        title: t!(lang, "slide-poll", n = poll.number),
        language: lang.tongue.tag().to_owned(),
        question: poll.question.clone(),
        how: if short {
            poll_room::beside(lang, poll)
        } else {
            poll_room::on_paper(lang, poll)
        },
        per_page: if short { 4 } else { 8 },
        slips: slips(process, lang, poll),
        options: options
            .iter()
            .map(|option| (words::whole(lang, option.position), option.text.clone()))
            .collect(),
        listed: if short {
            Listed::OnSlips
        } else {
            Listed::Apart
        },
        boxes: match poll.method {
            Method::Approval => vec![String::new()],
            _ if three => hands.map(word).to_vec(),
            _ => Vec::new(),
        },
        lines: (1..=lines.min(10)).map(line).collect(),
        cards: if three { cards.to_vec() } else { Vec::new() },
    })
}

fn slips(process: &Process, lang: &Lang, poll: &Poll) -> Vec<Printed> {
    if poll.setup.way != Way::Slips {
        return Vec::new();
    }
    let many = if poll.entitled > 0 {
        poll.entitled.min(MOST)
    } else {
        SAMPLE
    };
    (1..=many)
        .map(|number| {
            let part = slip::part_of(poll, number).and_then(|part| poll.roll.parts.get(part));
            Printed {
                code: match poll.roll.seed {
                    Some(seed) => slip::code(seed, number),
                    None if poll.entitled > 0 => number.to_string(),
                    None => t!(lang, "slips-sample"),
                },
                group: part.map_or_else(String::new, |part| {
                    poll_words::part(lang, process, &part.name)
                }),
            }
        })
        .collect()
}
