//! The map with numbers of somebody else's: a ballot's, or votes. Titles with their numbers where one
//! page holds them, else the numbers alone.

use std::collections::BTreeMap;

use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::{Sheet, View};
use crate::domain::ids::ObjectiveId;
use crate::domain::process::Process;

use super::atlas::Atlas;
use super::board::Look;
use super::overview::{Numbered, Titled};

/// The number of each objective that has one.
pub type Numbers = BTreeMap<ObjectiveId, i64>;

/// What stands in the boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Numbers and titles.
    Titles,
    /// Numbers alone: somebody else says what they stand for.
    Numbers,
}

/// The pages of the map on a sheet: `titled` has the numbers in its titles.
pub fn pages(
    titled: &Process,
    process: &Process,
    view: &View,
    sheet: Sheet,
    title: &str,
    numbers: &Numbers,
) -> (Vec<Scene>, Said) {
    let look = |id: ObjectiveId| {
        if numbers.contains_key(&id) {
            Look::Plain
        } else {
            Look::Faint
        }
    };
    let mut atlas = Atlas::new(titled, view);
    atlas.sheet = sheet;
    if let Some(found) = Titled::of(&atlas) {
        return (vec![found.page(&atlas, title, &look)], Said::Titles);
    }
    let mut atlas = Atlas::new(process, view);
    atlas.sheet = sheet;
    let usize_of = |number: i64| usize::try_from(number).unwrap_or(0);
    let own = numbers.iter().map(|(id, number)| (*id, usize_of(*number)));
    atlas.numbers = own.collect();
    (
        Numbered::of(&atlas).pages(&atlas, title, &look),
        Said::Numbers,
    )
}
