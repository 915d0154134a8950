//! The ballots of closed polls, one in a row, in an order that tells nothing of when each came in:
//! by a hash of what it says. No slip's number, nobody's name.

use std::collections::BTreeMap;

use super::{column, cover};
use crate::domain::Process;
use crate::domain::ids::{PollId, PollOptionId};
use crate::domain::poll::secret::SecretBallot;
use crate::domain::poll::{Answers, Poll, PollState};
use crate::export::report::{Align, Block, Cell, Number, Orientation, Report, Row, Section, Table};
use crate::i18n::{Lang, poll as poll_words, words};
use crate::t;

/// A section for each closed poll that has ballots, or for the one of this number; the newest first,
/// which is the one that a format of one table holds. `secret` is what the boxes hold.
#[must_use]
pub fn report(
    process: &Process,
    lang: &Lang,
    number: Option<i64>,
    secret: &BTreeMap<PollId, Vec<SecretBallot>>,
) -> Report {
    let mut report = cover(process, lang, t!(lang, "report-ballots"));
    let polls = process.polls_in_order().into_iter().rev();
    let polls = polls.filter(|poll| {
        poll.state == PollState::Closed && number.is_none_or(|number| number == poll.number)
    });
    for poll in polls {
        let box_of = secret.get(&poll.id).map_or(&[][..], Vec::as_slice);
        let ballots = shuffled(process, poll, box_of);
        if !ballots.is_empty() {
            report.sections.push(section(process, lang, poll, &ballots));
        }
    }
    if report.sections.is_empty() {
        report.sections.push(Section {
            heading: t!(lang, "report-ballots"),
            orientation: Orientation::Landscape,
            blocks: vec![Block::Table(Table {
                columns: vec![column(t!(lang, "ballots-none"), 1.0, Align::Start)],
                ..Table::default()
            })],
        });
    }
    report
}

/// What one ballot says, its group and how many votes it is worth.
struct Shuffled<'a> {
    part: Option<usize>,
    votes: i64,
    answers: &'a Answers,
}

fn shuffled<'a>(
    process: &'a Process,
    poll: &Poll,
    secret: &'a [SecretBallot],
) -> Vec<Shuffled<'a>> {
    let open = process.ballots_of(poll.id).into_iter();
    let open = open
        .filter(|ballot| ballot.counts())
        .map(|ballot| Shuffled {
            part: ballot.part,
            votes: ballot.votes,
            answers: &ballot.answers,
        });
    let of_box = secret.iter().map(|ballot| Shuffled {
        part: ballot.part,
        votes: 1,
        answers: &ballot.answers,
    });
    let mut ballots: Vec<Shuffled> = open.chain(of_box).collect();
    // Equal ballots have the same hash, so that nothing of their order is left either.
    ballots.sort_by_cached_key(|ballot| {
        let said = serde_json::to_vec(&(poll.id, ballot.part, ballot.votes, ballot.answers));
        *blake3::hash(&said.unwrap_or_default()).as_bytes()
    });
    ballots
}

fn section(process: &Process, lang: &Lang, poll: &Poll, ballots: &[Shuffled]) -> Section {
    let options = process.options_of(poll.id);
    let mut columns = vec![
        column(t!(lang, "ballots-group"), 2.0, Align::Start),
        column(t!(lang, "ballots-votes"), 1.0, Align::End),
    ];
    columns.extend(
        options
            .iter()
            .map(|option| column(option.text.clone(), 1.5, Align::Start)),
    );
    let rows = ballots.iter().map(|ballot| {
        let part = ballot.part.and_then(|part| poll.roll.parts.get(part));
        let group = part.map(|part| poll_words::part(lang, process, &part.name));
        let mut cells = vec![
            Cell::text(group.unwrap_or_default()),
            number(lang, ballot.votes),
        ];
        let said = options.iter();
        cells.extend(said.map(|option| cell(lang, poll, ballot.answers, option.id)));
        Row::Cells(cells)
    });
    Section {
        heading: t!(
            lang,
            "report-poll",
            n = words::whole(lang, poll.number),
            question = poll.question.as_str()
        ),
        orientation: Orientation::Landscape,
        blocks: vec![Block::Table(Table {
            columns,
            rows: rows.collect(),
            ..Table::default()
        })],
    }
}

/// What a ballot says of one option; empty where it says nothing.
fn cell(lang: &Lang, poll: &Poll, answers: &Answers, option: PollOptionId) -> Cell {
    let marked = |marks: &[(PollOptionId, i64)]| {
        let mark = marks.iter().find(|(id, _)| *id == option);
        mark.map(|(_, mark)| number(lang, *mark))
    };
    let found = match answers {
        Answers::Hands(hands) => {
            let hand = hands.iter().find(|(id, _)| *id == option);
            hand.map(|(_, hand)| Cell::text(poll_words::hand(lang, poll.method, *hand)))
        }
        Answers::Dots(marks) | Answers::Score(marks) => marked(marks),
        Answers::Approval(approved) => approved.contains(&option).then(|| number(lang, 1)),
        Answers::Ranking(places) => {
            let mut before = 0;
            places.iter().find_map(|equals| {
                let place = before + 1;
                before += i64::try_from(equals.len()).unwrap_or(1);
                equals.contains(&option).then(|| number(lang, place))
            })
        }
    };
    found.unwrap_or_else(|| Cell::text(""))
}

#[expect(clippy::cast_precision_loss, reason = "votes of a room")]
fn number(lang: &Lang, number: i64) -> Cell {
    Cell::Number(Number {
        value: number as f64,
        text: words::whole(lang, number),
    })
}
