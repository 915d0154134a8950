//! The Plan de Trabajo as a document: the planilla's six columns, then who, how much and how measured.

use super::{accent, column, cover};
use crate::domain::Process;
use crate::domain::activity::Activity;
use crate::export::report::{
    Align, Band, Block, Cell, Column, Orientation, Report, Row, Section, Table,
};
use crate::i18n::{Lang, words};
use crate::t;

/// The plan as it stands, or as `rows` were frozen.
#[must_use]
pub fn report<'a>(
    process: &'a Process,
    lang: &Lang,
    rows: impl Iterator<Item = &'a Activity>,
) -> Report {
    let mut report = cover(process, lang, t!(lang, "report-plan"));
    let rows: Vec<&Activity> = rows.collect();
    report.sections.push(Section {
        heading: t!(lang, "report-plan"),
        orientation: Orientation::Landscape,
        blocks: vec![Block::Table(planilla(process, lang, &rows))],
    });
    report.sections.push(Section {
        heading: t!(lang, "report-commitments"),
        orientation: Orientation::Landscape,
        blocks: vec![Block::Table(commitments(process, lang, &rows))],
    });
    report
}

/// The document's own six columns, stages and areas as header rows.
fn planilla(process: &Process, lang: &Lang, rows: &[&Activity]) -> Table {
    let columns = vec![
        number_column(lang),
        column(t!(lang, "report-col-activity"), 2.2, Align::Start),
        column(t!(lang, "report-col-background"), 3.6, Align::Start),
        column(t!(lang, "report-col-results"), 2.2, Align::Start),
        column(t!(lang, "report-col-support"), 2.0, Align::Start),
        column(t!(lang, "report-col-term"), 1.2, Align::Start),
    ];
    let cells = |number: usize, activity: &Activity| {
        vec![
            number_cell(lang, number),
            Cell::text(&activity.title),
            Cell::List(activity.background.clone()),
            Cell::List(activity.results.clone()),
            Cell::List(activity.support.clone()),
            Cell::text(words::term(lang, &activity.term)),
        ]
    };
    table(
        process,
        lang,
        rows,
        columns,
        cells,
        t!(lang, "report-plan-caption"),
    )
}

/// What the 2006 table lacks and S15 demands.
fn commitments(process: &Process, lang: &Lang, rows: &[&Activity]) -> Table {
    let columns = vec![
        number_column(lang),
        column(t!(lang, "report-col-activity"), 3.0, Align::Start),
        column(t!(lang, "report-col-responsible"), 1.6, Align::Start),
        column(t!(lang, "report-col-target"), 1.8, Align::Start),
        column(t!(lang, "report-col-indicator"), 1.8, Align::Start),
        column(t!(lang, "report-col-priority"), 0.9, Align::Start),
        column(t!(lang, "report-col-state"), 1.0, Align::Start),
        column(t!(lang, "report-col-origin"), 1.4, Align::Start),
    ];
    let cells = |number: usize, activity: &Activity| {
        vec![
            number_cell(lang, number),
            Cell::text(&activity.title),
            Cell::text(&activity.responsible),
            Cell::text(&activity.target),
            Cell::text(&activity.indicator),
            Cell::text(
                activity
                    .priority
                    .map(|p| words::priority(lang, p))
                    .unwrap_or_default(),
            ),
            Cell::text(words::activity_state(lang, activity.state)),
            Cell::text(origin(process, lang, activity)),
        ]
    };
    table(
        process,
        lang,
        rows,
        columns,
        cells,
        t!(lang, "report-commitments-caption"),
    )
}

/// The proposals that a row was made from, by their numbers; for a merged one also its sources'.
fn origin(process: &Process, lang: &Lang, activity: &Activity) -> String {
    let numbers: Vec<String> = activity
        .sources
        .iter()
        .filter_map(|id| process.proposals.get(*id))
        .map(|proposal| {
            let united = process
                .merge_behind(proposal.id)
                .map(|merge| process.sources_of(merge.id));
            let sources: Vec<String> = united
                .iter()
                .flatten()
                .map(|source| source.number.to_string())
                .collect();
            if sources.is_empty() {
                proposal.number.to_string()
            } else {
                format!("{} ({})", proposal.number, sources.join(", "))
            }
        })
        .collect();
    match (numbers.is_empty(), activity.printed.is_some()) {
        (true, true) => t!(lang, "report-origin-source"),
        (true, false) => String::new(),
        (false, _) => t!(
            lang,
            "report-origin-proposals",
            numbers = numbers.join("; ")
        ),
    }
}

fn table(
    process: &Process,
    lang: &Lang,
    rows: &[&Activity],
    columns: Vec<Column>,
    cells: impl Fn(usize, &Activity) -> Vec<Cell>,
    caption: String,
) -> Table {
    let mut out = Vec::new();
    let (mut stage, mut area) = (None, None);
    for (number, activity) in (1..).zip(rows) {
        if stage != Some(activity.stage) {
            stage = Some(activity.stage);
            area = None;
            let printed = process
                .stages
                .get(activity.stage)
                .map(|s| s.printed.clone());
            out.push(band(printed.unwrap_or_default(), 1, process, None));
        }
        if area != activity.area {
            area = activity.area;
            if let Some(printed) = area
                .and_then(|a| process.areas.get(a))
                .map(|a| a.printed.clone())
            {
                out.push(band(printed, 2, process, area));
            }
        }
        out.push(Row::Cells(cells(number, activity)));
    }
    Table {
        caption,
        columns,
        band_titles: vec![t!(lang, "report-col-stage"), t!(lang, "report-col-area")],
        rows: out,
    }
}

fn band(
    text: String,
    level: u8,
    process: &Process,
    area: Option<crate::domain::ids::AreaId>,
) -> Row {
    Row::Band(Band {
        text,
        level,
        accent: accent(process, area),
    })
}

fn number_column(lang: &Lang) -> Column {
    column(t!(lang, "report-col-number"), 0.5, Align::End)
}

pub(super) fn number_cell(lang: &Lang, number: usize) -> Cell {
    let value = u32::try_from(number).map_or(0.0, f64::from);
    Cell::Number(crate::export::report::Number {
        value,
        text: words::count(lang, number),
    })
}
