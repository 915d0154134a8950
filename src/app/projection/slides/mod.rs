//! One file per slide: each turns what was chosen into pages.
//! Text never goes below the size that the last row reads; what does not fit goes on a next page.
//! Never here: counts of an open poll, or names of people but on the speakers' list, which shows
//! them because a facilitator chose to.

pub mod agenda;
pub mod board;
pub mod left_out;
pub mod map;
pub mod merge;
pub mod parked;
pub mod plan;
pub mod poll;
pub mod speakers;
pub mod title;
pub mod wall;

use crate::app::projection::card::{Card, Chip};
use crate::app::projection::sheet::Sheet;
use crate::domain::ids::{AreaId, ThematicTableId};
use crate::domain::process::Process;
use crate::domain::proposal::Proposal;

/// A proposal as the wall and the merge show it.
fn proposal_card(process: &Process, sheet: &Sheet, proposal: &Proposal) -> Card {
    Card {
        id: Some(proposal.id.into()),
        number: proposal.number.to_string(),
        chips: table_chip(process, proposal.table).into_iter().collect(),
        ..Card::new(sheet, proposal.text.as_str())
    }
}

fn table_chip(process: &Process, table: ThematicTableId) -> Option<Chip> {
    Some(Chip {
        text: process.tables.get(table)?.name.clone(),
        color: process.area_of_table(table).map(|area| area.color),
    })
}

/// An area under the short name of its thematic table where it has one.
fn area_chip(process: &Process, area: AreaId) -> Option<Chip> {
    let area = process.areas.get(area)?;
    Some(Chip {
        text: process.short_name(area).to_owned(),
        color: Some(area.color),
    })
}
