//! All proposals as a document, whatever their standing: nothing that was said is left out.

use super::plan::number_cell;
use super::{accent, column, cover};
use crate::domain::Process;
use crate::domain::proposal::{Proposal, Standing};
use crate::export::report::{Align, Band, Block, Cell, Orientation, Report, Row, Section, Table};
use crate::i18n::{Lang, words};
use crate::t;

/// The proposals by thematic table.
#[must_use]
pub fn report(process: &Process, lang: &Lang) -> Report {
    let mut report = cover(process, lang, t!(lang, "report-proposals"));
    let mut rows = Vec::new();
    for table in process.tables_in_order() {
        let Some(list) = process.index().all_of(table.id) else {
            continue;
        };
        rows.push(Row::Band(Band {
            text: table.name.clone(),
            level: 1,
            accent: accent(process, table.area),
        }));
        for (number, id) in list {
            if let Some(proposal) = process.proposals.get(*id) {
                rows.push(row(process, lang, *number, proposal));
            }
        }
    }
    report.sections.push(Section {
        heading: t!(lang, "report-proposals"),
        orientation: Orientation::Landscape,
        blocks: vec![Block::Table(Table {
            caption: t!(lang, "report-proposals-caption"),
            columns: vec![
                column(t!(lang, "report-col-number"), 0.6, Align::End),
                column(t!(lang, "report-col-text"), 6.0, Align::Start),
                column(t!(lang, "report-col-kind"), 1.0, Align::Start),
                column(t!(lang, "report-col-standing"), 2.4, Align::Start),
                column(t!(lang, "report-col-source"), 1.2, Align::Start),
            ],
            band_titles: vec![t!(lang, "report-col-table")],
            rows,
        })],
    });
    report
}

fn row(process: &Process, lang: &Lang, number: i64, proposal: &Proposal) -> Row {
    Row::Cells(vec![
        number_cell(lang, usize::try_from(number).unwrap_or_default()),
        Cell::text(&proposal.text),
        Cell::text(words::nature(lang, proposal.nature)),
        Cell::text(standing(process, lang, proposal)),
        Cell::text(&proposal.source),
    ])
}

/// Where a proposal stands, in words.
#[must_use]
pub fn standing(process: &Process, lang: &Lang, proposal: &Proposal) -> String {
    let into = process
        .merged_into(proposal.id)
        .and_then(|id| process.proposals.get(id));
    match (into, proposal.standing) {
        (Some(into), _) => t!(lang, "standing-merged", n = into.number.to_string()),
        (None, Standing::Live) => t!(lang, "standing-live"),
        (None, Standing::ToDecide) => t!(lang, "standing-to-decide"),
        (None, Standing::Withdrawn) => t!(lang, "standing-withdrawn"),
        (None, Standing::Parked) => t!(lang, "standing-parked"),
        (None, Standing::Discarded) => {
            t!(
                lang,
                "standing-discarded",
                reason = proposal.reason.as_str()
            )
        }
    }
}
