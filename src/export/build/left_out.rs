//! What has not reached the plan as a document: each proposal that no activity names, and why.

use super::plan::number_of;
use super::{column, cover};
use crate::domain::Process;
use crate::domain::left_out::{LeftOut, by_kind};
use crate::export::report::{
    Accent, Align, Band, Block, Cell, Orientation, Report, Row, Section, Table,
};
use crate::i18n::{self, Lang, words};
use crate::t;

/// The proposals that did not reach the plan, by reason.
#[must_use]
pub fn report(process: &Process, lang: &Lang) -> Report {
    let mut report = cover(process, lang, t!(lang, "left-out-title"));
    report.sections.push(section(process, lang));
    report
}

/// The same as a chapter of another document.
#[must_use]
pub fn section(process: &Process, lang: &Lang) -> Section {
    let left_out = process.left_out();
    let block = if left_out.is_empty() {
        Block::Paragraph(t!(lang, "left-out-none"))
    } else {
        Block::Table(table(process, lang, &left_out))
    };
    Section {
        heading: t!(lang, "left-out-title"),
        orientation: Orientation::Landscape,
        blocks: vec![block],
    }
}

fn table(process: &Process, lang: &Lang, left_out: &[LeftOut]) -> Table {
    let mut rows = Vec::new();
    for (kind, all) in by_kind(left_out) {
        rows.push(Row::Band(Band {
            text: i18n::left_out::heading(lang, kind),
            level: 1,
            accent: Accent::Plain,
        }));
        rows.extend(all.iter().filter_map(|left| row(process, lang, left)));
    }
    Table {
        caption: t!(lang, "left-out-caption"),
        columns: vec![
            column(t!(lang, "report-col-number"), 0.6, Align::End),
            column(t!(lang, "report-col-text"), 5.0, Align::Start),
            column(t!(lang, "report-col-table"), 1.2, Align::Start),
            column(t!(lang, "report-col-kind"), 1.0, Align::Start),
            column(t!(lang, "left-out-col-why"), 3.4, Align::Start),
        ],
        band_titles: vec![t!(lang, "report-col-standing")],
        rows,
    }
}

fn row(process: &Process, lang: &Lang, left: &LeftOut) -> Option<Row> {
    let proposal = process.proposals.get(left.proposal)?;
    let table = process.tables.get(proposal.table);
    Some(Row::Cells(vec![
        number_of(lang, proposal),
        Cell::text(&proposal.text),
        Cell::text(table.map_or("", |table| table.name.as_str())),
        Cell::text(words::nature(lang, proposal.nature)),
        Cell::text(i18n::left_out::reason(lang, process, proposal, &left.why)),
    ]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::testing::Play;
    use crate::i18n::Tongue;

    #[test]
    fn what_is_left_out_stands_under_its_reason() {
        let mut play = Play::wine();
        let a = play.proposes("Innovación", "Riego por turnos");
        let b = play.proposes("Mercado", "Turnos de riego");
        play.merges(&[a, b], "Riego por turnos en el valle");
        let proposal = play.proposes("Entorno", "Plantar sauces");
        let reason = "Ya existe".to_owned();
        play.act(Action::DiscardProposal { proposal, reason });
        let report = report(&play.process, &Tongue::Spanish.lang());
        let table = report.sections[0].tables().next().expect("a table");
        let mut under = String::new();
        let mut said = Vec::new();
        for row in &table.rows {
            match row {
                Row::Band(band) => under.clone_from(&band.text),
                Row::Cells(cells) => {
                    let cells: Vec<String> = cells.iter().map(Cell::plain).collect();
                    said.push((under.clone(), cells[0].clone(), cells[4].clone()));
                }
            }
        }
        let row = |under: &str, number: &str, why: &str| {
            let row = (under.to_owned(), number.to_owned(), why.to_owned());
            assert!(said.contains(&row), "{row:?} in {said:?}");
        };
        let waits = "espera que alguien la lleve al plan";
        row("Esperan el plan", "34", waits);
        let under = "Unidas en otra que no ha llegado";
        row(under, "32", &format!("unida en la 34: {waits}"));
        row("Descartadas", "35", "descartada: Ya existe");
        assert_eq!(said.len(), play.process.left_out().len());
    }
}
