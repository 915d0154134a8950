//! The results of the closed polls as a document: bars, the rule, and who could vote.

use super::cover;
use crate::domain::Process;
use crate::domain::poll::{Method, Poll, PollOption, PollState};
use crate::export::report::{Accent, Bar, Bars, Block, Number, Orientation, Report, Section};
use crate::i18n::{Lang, poll as poll_words, words};
use crate::t;

/// The results of every closed poll, in the order of their numbers.
#[must_use]
pub fn report(process: &Process, lang: &Lang) -> Report {
    let mut report = cover(process, lang, t!(lang, "report-results"));
    let polls = process.polls_in_order();
    report.sections = polls
        .iter()
        .filter(|poll| poll.state == PollState::Closed)
        .map(|poll| section(process, lang, poll))
        .collect();
    if report.sections.is_empty() {
        report.sections.push(Section {
            heading: t!(lang, "report-results"),
            orientation: Orientation::Portrait,
            blocks: vec![Block::Paragraph(t!(lang, "report-no-results"))],
        });
    }
    report
}

/// One poll's section.
#[must_use]
pub fn section(process: &Process, lang: &Lang, poll: &Poll) -> Section {
    let mut facts = vec![
        (
            t!(lang, "report-poll-method"),
            poll_words::method(lang, poll.method),
        ),
        (
            t!(lang, "report-poll-entitled"),
            words::whole(lang, poll.entitled),
        ),
        (
            t!(lang, "report-poll-voted"),
            words::whole(lang, process.voted(poll)),
        ),
    ];
    if let Some(closed) = poll.closed_at {
        facts.push((t!(lang, "report-poll-closed"), words::moment(lang, closed)));
    }
    if !poll.reopened_because.is_empty() {
        facts.push((
            t!(lang, "report-poll-reopened"),
            poll.reopened_because.clone(),
        ));
    }
    let rule = poll_words::decides(lang, poll.rule());
    let options = poll
        .tally
        .iter()
        .flat_map(crate::domain::tally::Tally::in_order);
    let bars = options
        .filter_map(|id| process.poll_options.get(id))
        .map(|option| bar(process, lang, poll, option))
        .collect();
    Section {
        heading: t!(
            lang,
            "report-poll",
            n = words::whole(lang, poll.number),
            question = poll.question.as_str()
        ),
        orientation: Orientation::Portrait,
        blocks: vec![
            Block::Facts(facts),
            Block::Paragraph(rule),
            Block::Bars(Bars {
                caption: poll.question.clone(),
                bars,
            }),
        ],
    }
}

#[expect(clippy::cast_precision_loss, reason = "votes of a room")]
fn bar(process: &Process, lang: &Lang, poll: &Poll, option: &PollOption) -> Bar {
    let favour = option.favour.unwrap_or(0);
    let note = match poll.method {
        Method::Dots | Method::Approval | Method::Ranking => String::new(),
        Method::Score | Method::Consent | Method::Cards => {
            poll_words::counted(lang, poll.method, &option.counted())
        }
        Method::Hands => t!(
            lang,
            "report-hands",
            against = words::whole(lang, option.against.unwrap_or(0)),
            abstain = words::whole(lang, option.abstain.unwrap_or(0))
        ),
    };
    let counts = words::counts_for(lang, process, option);
    let note = [note, counts.unwrap_or_default()];
    let note: Vec<String> = note.into_iter().filter(|part| !part.is_empty()).collect();
    Bar {
        label: option.text.clone(),
        number: Number {
            value: favour as f64,
            text: words::whole(lang, favour),
        },
        note: note.join(" · "),
        accent: Accent::Plain,
    }
}
