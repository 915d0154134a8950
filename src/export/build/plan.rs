//! The Plan de Trabajo as a document: the planilla's six columns, then who, how much and how measured.

use super::{accent, column, cover};
use crate::domain::Process;
use crate::domain::activity::Activity;
use crate::domain::proposal::Proposal;
use crate::export::report::{
    Align, Band, Block, Cell, Column, Orientation, Report, Row, Section, Table,
};
use crate::i18n::{self, Lang, words};
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
    let origins = origins(process, lang, &rows);
    report.sections.extend(origins.map(|origins| Section {
        heading: t!(lang, "report-origins"),
        orientation: Orientation::Landscape,
        blocks: vec![Block::Table(origins)],
    }));
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

/// The proposals that a row was made from, and what they unite, by numbers and tables.
fn origin(process: &Process, lang: &Lang, activity: &Activity) -> String {
    match (activity.sources.is_empty(), activity.printed.is_some()) {
        (true, true) => t!(lang, "report-origin-source"),
        (true, false) => String::new(),
        (false, _) => i18n::origin::named(lang, process, &activity.sources),
    }
}

/// The words of the proposals behind each row, and of what they unite; `None` where no row was made
/// from one.
fn origins(process: &Process, lang: &Lang, rows: &[&Activity]) -> Option<Table> {
    let columns = vec![
        number_column(lang),
        column(t!(lang, "report-col-activity"), 3.0, Align::Start),
        column(t!(lang, "report-col-origins"), 6.0, Align::Start),
    ];
    let numbered = (1..).zip(rows);
    let numbered = numbered.filter(|(_, activity)| !activity.sources.is_empty());
    let rows: Vec<Row> = numbered
        .map(|(number, activity)| {
            let said = process.origins(&activity.sources);
            let said = said.into_iter();
            let said = said.map(|origin| i18n::origin::in_full(lang, process, origin));
            Row::Cells(vec![
                number_cell(lang, number),
                Cell::text(&activity.title),
                Cell::Text(said.collect()),
            ])
        })
        .collect();
    (!rows.is_empty()).then(|| Table {
        caption: t!(lang, "report-origins-caption"),
        columns,
        band_titles: Vec::new(),
        rows,
    })
}

/// All columns in one table, for a format that has but one.
#[must_use]
pub fn in_one_table(process: &Process, lang: &Lang) -> Report {
    let mut report = cover(process, lang, t!(lang, "report-plan"));
    let rows: Vec<&Activity> = process.plan().collect();
    let mut one = planilla(process, lang, &rows);
    let more = commitments(process, lang, &rows);
    // The number and the activity stand there already.
    one.columns.extend(more.columns.into_iter().skip(2));
    for (row, more) in one.rows.iter_mut().zip(more.rows) {
        if let (Row::Cells(cells), Row::Cells(more)) = (row, more) {
            cells.extend(more.into_iter().skip(2));
        }
    }
    report.sections.push(Section {
        heading: t!(lang, "report-plan"),
        orientation: Orientation::Landscape,
        blocks: vec![Block::Table(one)],
    });
    report
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

/// The number by which the room calls a proposal.
pub(super) fn number_of(lang: &Lang, proposal: &Proposal) -> Cell {
    number_cell(lang, usize::try_from(proposal.number).unwrap_or_default())
}

pub(super) fn number_cell(lang: &Lang, number: usize) -> Cell {
    let value = u32::try_from(number).map_or(0.0, f64::from);
    Cell::Number(crate::export::report::Number {
        value,
        text: words::count(lang, number),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::Play;
    use crate::i18n::Tongue;

    fn cells(table: &Table, number: &str) -> Vec<String> {
        let rows = table.rows.iter().filter_map(|row| match row {
            Row::Cells(cells) => Some(cells.iter().map(Cell::plain).collect::<Vec<_>>()),
            Row::Band(_) => None,
        });
        let mut rows = rows.filter(|cells| cells[0] == number);
        rows.next().expect("the row")
    }

    #[test]
    fn a_row_names_its_sources_in_every_format_and_their_words_follow() {
        let mut play = Play::wine();
        let a = play.proposes("Mercado", "Feria en Santa Cruz");
        let b = play.proposes("Entorno", "Feria en la plaza");
        let merge = play.merges(&[a, b], "Ferias del valle");
        let activity = play.adopts(play.result_of(merge), 3, Some(3));
        let number = play
            .process
            .row_number(activity)
            .expect("a row")
            .to_string();
        let (process, lang) = (&play.process, &Tongue::Spanish.lang());
        let report = report(process, lang, process.plan());
        let named = "De la propuesta 34, que une 32 (Mercado) y 33 (Entorno)";
        let tables: Vec<&Table> = report.sections.iter().flat_map(Section::tables).collect();
        let commitments = cells(tables[1], &number);
        assert_eq!(commitments.last().map(String::as_str), Some(named));
        let words = "34 (Mercado): Ferias del valle\n– 32 (Mercado): Feria en Santa Cruz\n\
                     – 33 (Entorno): Feria en la plaza";
        assert_eq!(cells(tables[2], &number)[2], words);
        let one = in_one_table(process, lang);
        let one = one.sections[0].tables().next().expect("a table");
        let cells = cells(one, &number);
        assert_eq!(cells.len(), one.columns.len());
        assert_eq!(cells.last().map(String::as_str), Some(named));
    }
}
