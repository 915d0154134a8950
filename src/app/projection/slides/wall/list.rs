//! Which proposals stand on a wall: only so many are looked up, and counted by the index where the
//! filter lets it.

use crate::app::projection::slides::wall::{ON_THE_WALL, Order, Sieve, Turn, WallFilter, Within};
use crate::domain::ids::ProposalId;
use crate::domain::index::Numbers;
use crate::domain::process::Process;

/// Beyond so many proposals, looking each up takes longer than a frame has.
const QUICK: usize = 1000;

/// What a wall shows, in its order, and how many there are.
#[derive(Debug, Default)]
pub struct List {
    pub shown: Vec<ProposalId>,
    pub all: usize,
}

/// The proposals of one wall.
#[must_use]
pub fn list(process: &Process, filter: &WallFilter) -> List {
    match filter.order {
        Order::Newest => newest(process, filter),
        Order::Ranking => ranked(process, filter),
    }
}

/// Whether finding a wall's proposals takes longer than a frame.
#[must_use]
pub fn takes_long(process: &Process, filter: &WallFilter) -> bool {
    let many = base(process, filter).map_or(0, Numbers::len);
    many > QUICK && filter.reads_rows()
}

/// The walls that a filter makes, each the filter of one. A table or an area in which nothing stands
/// has none, unless none has.
#[must_use]
pub fn walls(process: &Process, filter: &WallFilter) -> Vec<WallFilter> {
    let one = WallFilter {
        turn: Turn::Together,
        ..filter.clone()
    };
    let mut walls: Vec<WallFilter> = match filter.turn {
        Turn::Together => return vec![one],
        Turn::Tables => {
            let tables = process.tables_in_order().into_iter();
            let tables = tables.map(|table| table.id);
            let tables = tables.filter(|id| filter.table.is_none_or(|only| only == *id));
            tables
                .map(|table| WallFilter {
                    table: Some(table),
                    ..one.clone()
                })
                .collect()
        }
        Turn::Areas => {
            let areas = process.areas_in_order().into_iter();
            let areas = areas.map(|area| Within::Area(area.id));
            let areas = areas.chain([Within::NoArea]);
            let all = filter.area == Within::Anywhere;
            areas
                .filter(|area| all || *area == filter.area)
                .map(|area| WallFilter {
                    area,
                    ..one.clone()
                })
                .collect()
        }
    };
    walls.retain(|wall| base(process, wall).is_some_and(|list| !list.is_empty()));
    if walls.is_empty() {
        walls.push(one);
    }
    walls
}

/// The shortest list of the index that has all that a filter shows.
fn base<'a>(process: &'a Process, filter: &WallFilter) -> Option<&'a Numbers> {
    match (filter.table, filter.area) {
        (Some(table), _) => process.index().standing_of(table),
        (None, Within::Area(area)) => process.index().standing_in(Some(area)),
        (None, Within::NoArea) => process.index().standing_in(None),
        (None, Within::Anywhere) => Some(process.index().standing()),
    }
}

fn newest(process: &Process, filter: &WallFilter) -> List {
    let Some(base) = base(process, filter) else {
        return List::default();
    };
    let ids = base.iter().rev().map(|(_, id)| *id);
    if filter.reads_rows() {
        return sieved(process, filter, ids);
    }
    List {
        shown: ids.take(ON_THE_WALL).collect(),
        all: base.len(),
    }
}

/// What the tables put first: one table's ranking, or all tables' first ones, then all second ones.
fn ranked(process: &Process, filter: &WallFilter) -> List {
    let tables = process.tables_in_order().into_iter();
    let tables = tables.filter(|table| filter.table.is_none_or(|only| only == table.id));
    let mut found: Vec<(usize, i64, ProposalId)> = tables
        .filter_map(|table| Some((table.position, process.index().ranked_of(table.id)?)))
        .flat_map(|(position, ranking)| {
            let places = ranking.iter().enumerate();
            places.map(move |(place, (_, _, id))| (place, position, *id))
        })
        .collect();
    if filter.table.is_none() {
        found.sort_unstable();
    }
    sieved(process, filter, found.into_iter().map(|(_, _, id)| id))
}

/// Those that pass, the first of them to be shown, all counted.
fn sieved(process: &Process, filter: &WallFilter, ids: impl Iterator<Item = ProposalId>) -> List {
    let sieve = Sieve::new(filter);
    let mut list = List::default();
    for proposal in ids.filter_map(|id| process.proposals.get(id)) {
        if sieve.passes(process, proposal) {
            list.all += 1;
            if list.shown.len() < ON_THE_WALL {
                list.shown.push(proposal.id);
            }
        }
    }
    list
}
