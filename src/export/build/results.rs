//! The results of the closed polls as a document: what was decided before, bars, counts with ranks
//! and verdicts, groups, and what happened to the counts. Nobody is named.

use super::{column, cover};
use crate::domain::Process;
use crate::domain::poll::breakdown::Breakdown;
use crate::domain::poll::fairness::{self, weighting};
use crate::domain::poll::{Method, Poll, PollOption, PollState, Weighting};
use crate::domain::tally::Tally;
use crate::export::report::{
    Accent, Align, Bar, Bars, Block, Cell, Column, Number, Orientation, Report, Row, Section, Table,
};
use crate::i18n::{Lang, fairness as fair, poll as poll_words, poll_record, poll_rules, words};
use crate::t;

/// The results of every closed poll, in the order of their numbers.
#[must_use]
pub fn report(process: &Process, lang: &Lang) -> Report {
    let mut report = cover(process, lang, t!(lang, "report-results"));
    report.sections = closed(process)
        .map(|poll| section(process, lang, poll))
        .collect();
    or_none(report, lang)
}

/// The counts of every closed poll in one table, for spreadsheets.
#[must_use]
pub fn in_one_table(process: &Process, lang: &Lang) -> Report {
    let mut report = cover(process, lang, t!(lang, "report-results"));
    let mut table = Table {
        columns: vec![
            column(t!(lang, "results-poll"), 1.0, Align::End),
            column(t!(lang, "results-question"), 4.0, Align::Start),
        ],
        ..Table::default()
    };
    table.columns.extend(columns(lang));
    for poll in closed(process) {
        for mut row in rows(process, lang, poll) {
            let mut cells = vec![whole(lang, poll.number), Cell::text(poll.question.as_str())];
            cells.append(&mut row);
            table.rows.push(Row::Cells(cells));
        }
    }
    report.sections.push(Section {
        heading: t!(lang, "report-results"),
        orientation: Orientation::Landscape,
        blocks: vec![Block::Table(table)],
    });
    report
}

fn closed(process: &Process) -> impl Iterator<Item = &Poll> {
    let polls = process.polls_in_order().into_iter();
    polls.filter(|poll| poll.state == PollState::Closed)
}

fn or_none(mut report: Report, lang: &Lang) -> Report {
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
    let options = poll.tally.iter().flat_map(Tally::in_order);
    let bars = options
        .filter_map(|id| process.poll_options.get(id))
        .map(|option| bar(process, lang, poll, option))
        .collect();
    let mut blocks = vec![
        Block::Facts(poll_record::facts(lang, process, poll)),
        Block::Paragraph(poll_words::decides(lang, poll.rule())),
        Block::Bars(Bars {
            caption: poll.question.clone(),
            bars,
        }),
        Block::Table(Table {
            caption: t!(lang, "results-counts"),
            columns: columns(lang),
            rows: rows(process, lang, poll)
                .into_iter()
                .map(Row::Cells)
                .collect(),
            ..Table::default()
        }),
    ];
    if let Some(tally) = poll
        .tally
        .as_ref()
        .filter(|_| poll.method != Method::Ranking)
    {
        let groups = tally.breakdowns.iter();
        blocks.extend(groups.map(|of| Block::Table(by_groups(process, lang, poll, of))));
    }
    let remarks = poll_record::remarks(lang, process, poll);
    if !remarks.is_empty() {
        blocks.push(Block::Bullets(remarks));
    }
    Section {
        heading: t!(
            lang,
            "report-poll",
            n = words::whole(lang, poll.number),
            question = poll.question.as_str()
        ),
        orientation: Orientation::Portrait,
        blocks,
    }
}

fn columns(lang: &Lang) -> Vec<Column> {
    let number = |title: String| column(title, 1.2, Align::End);
    vec![
        number(t!(lang, "results-place")),
        column(t!(lang, "results-option"), 4.0, Align::Start),
        number(t!(lang, "results-favour")),
        number(t!(lang, "results-against")),
        number(t!(lang, "results-abstain")),
        number(t!(lang, "results-score")),
        column(t!(lang, "results-verdict"), 2.0, Align::Start),
        column(t!(lang, "results-weighted"), 1.5, Align::End),
    ]
}

/// A row for each option, from the first place.
fn rows(process: &Process, lang: &Lang, poll: &Poll) -> Vec<Vec<Cell>> {
    let options = process.options_of(poll.id);
    let Some(tally) = &poll.tally else {
        return Vec::new();
    };
    let weighted = (poll.setup.weighting == Weighting::EqualGroups)
        .then(|| fairness::judged(poll, tally))
        .flatten()
        .and_then(|breakdown| weighting::equal_groups(poll, &options, breakdown));
    let mut rows = Vec::new();
    let mut before = 0;
    for place in &tally.ranking {
        for id in &place.options {
            let Some(at) = options.iter().position(|option| option.id == *id) else {
                continue;
            };
            let option = options[at];
            let verdict = match tally.verdicts.get(at) {
                Some(verdict) => fair::verdict(lang, verdict),
                None if tally.winners.contains(id) => t!(lang, "results-wins"),
                None => String::new(),
            };
            let count = |count: Option<i64>| count.map_or(Cell::text(""), |n| whole(lang, n));
            rows.push(vec![
                whole(lang, before + 1),
                Cell::text(option.text.as_str()),
                count(option.favour.filter(|_| poll.method != Method::Ranking)),
                count(option.against),
                count(option.abstain),
                Cell::Number(Number {
                    value: place.score.approx(),
                    text: poll_rules::score(lang, &place.score),
                }),
                Cell::text(verdict),
                weighted.as_ref().map_or(Cell::text(""), |weighted| {
                    let value = weighted.favour(at);
                    let text = words::decimal(lang, value, 2);
                    Cell::Number(Number { value, text })
                }),
            ]);
        }
        before += i64::try_from(place.options.len()).unwrap_or(1);
    }
    rows
}

/// Options by groups; a hidden group says that it is.
fn by_groups(process: &Process, lang: &Lang, poll: &Poll, breakdown: &Breakdown) -> Table {
    let mut columns = vec![column(t!(lang, "results-option"), 3.0, Align::Start)];
    columns.extend((0..breakdown.groups.len()).map(|place| {
        let name = fair::group(lang, process, breakdown, place);
        column(name, 2.0, Align::Start)
    }));
    let options = process.options_of(poll.id);
    let mut rows: Vec<Row> = Vec::new();
    let mut voted = vec![Cell::text(t!(lang, "report-poll-voted"))];
    voted.extend(breakdown.groups.iter().map(|group| match group.voted {
        Some(voted) => whole(lang, voted),
        None => Cell::text(t!(lang, "results-hidden")),
    }));
    rows.push(Row::Cells(voted));
    for (place, option) in options.iter().enumerate() {
        let mut cells = vec![Cell::text(option.text.as_str())];
        cells.extend(breakdown.groups.iter().map(|group| {
            let counted = group.counts.as_ref().and_then(|counts| counts.get(place));
            Cell::text(counted.map_or_else(
                || t!(lang, "results-hidden"),
                |counted| poll_words::counted(lang, poll.method, counted),
            ))
        }));
        rows.push(Row::Cells(cells));
    }
    Table {
        caption: fair::by(lang, breakdown.by),
        columns,
        rows,
        ..Table::default()
    }
}

#[expect(clippy::cast_precision_loss, reason = "votes of a room")]
fn whole(lang: &Lang, number: i64) -> Cell {
    Cell::Number(Number {
        value: number as f64,
        text: words::whole(lang, number),
    })
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
    let place = poll.tally.iter().flat_map(|tally| &tally.ranking);
    let score = place
        .filter(|place| place.options.contains(&option.id))
        .map(|place| &place.score)
        .next();
    let number = match (poll.method, score) {
        // An order has points alone.
        (Method::Ranking, Some(score)) => Number {
            value: score.approx(),
            text: poll_rules::score(lang, score),
        },
        _ => Number {
            value: favour as f64,
            text: words::whole(lang, favour),
        },
    };
    Bar {
        label: option.text.clone(),
        number,
        note: note.join(" · "),
        accent: Accent::Plain,
    }
}
