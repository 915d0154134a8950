//! The wall of proposals, newest first: what has just been said is at the top.

mod filter;
mod list;
#[cfg(test)]
mod tests;

use crate::app::projection::card::{self, Card, Flow, Look};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::{Sheet, View};
use crate::app::projection::slides::proposal_card;
use crate::domain::ids::ProposalId;
use crate::domain::process::Process;
use crate::domain::proposal::Proposal;
use crate::i18n::words;
use crate::t;

pub use filter::{Order, Sieve, Sources, Turn, WallFilter};
pub use list::{List, list, takes_long, walls};

/// So many proposals stand on the wall: nobody turns further back in front of a room, and each
/// proposal that comes in is laid out anew with those on the wall.
pub const ON_THE_WALL: usize = 200;

/// How many walls a filter makes.
#[must_use]
pub fn parts(process: &Process, filter: &WallFilter) -> usize {
    walls(process, filter).len()
}

/// The pages of one of a filter's walls. What is newest on it is marked, and glows if it is what has
/// `arrived`.
#[must_use]
pub fn pages(
    process: &Process,
    view: &View,
    filter: &WallFilter,
    part: usize,
    arrived: Option<ProposalId>,
) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let walls = walls(process, filter);
    let filter = walls.get(part).unwrap_or(filter);
    let List { shown, all } = list(process, filter);
    let newest = shown.iter().filter_map(|id| process.proposals.get(*id));
    let newest = newest.max_by_key(|proposal| proposal.number).map(|p| p.id);
    let mut cards: Vec<Card> = shown
        .iter()
        .filter_map(|id| process.proposals.get(*id))
        .map(|proposal| {
            let mut card = card(process, view, &sheet, proposal, filter);
            if newest == Some(proposal.id) {
                card.look = Look::Marked;
                card.glow = arrived == newest;
            }
            card
        })
        .collect();
    let count = words::count(view.lang, all);
    let title = title(process, view, filter, &count);
    if cards.is_empty() {
        let empty = match filter.order {
            _ if filter.reads_rows() => t!(view.lang, "slide-wall-none"),
            Order::Ranking => t!(view.lang, "slide-wall-unranked"),
            Order::Newest => t!(view.lang, "slide-wall-empty"),
        };
        cards.push(Card::heading(&sheet, empty));
    }
    if shown.len() < all {
        let shown = words::count(view.lang, shown.len());
        let rest = match filter.order {
            Order::Newest => t!(view.lang, "slide-wall-newest", shown = shown, all = count),
            Order::Ranking => t!(view.lang, "slide-wall-first", shown = shown, all = count),
        };
        cards.push(Card::heading(&sheet, rest));
    }
    card::pages(&sheet, &title, &cards, Flow::fitting(&sheet))
}

fn card(
    process: &Process,
    view: &View,
    sheet: &Sheet,
    proposal: &Proposal,
    filter: &WallFilter,
) -> Card {
    let mut card = proposal_card(process, view, sheet, proposal);
    if filter.table.is_some() {
        // The title says it already.
        card.chips.remove(0);
    }
    card
}

/// "Propuestas · Mercado · acción · «riego» · 19".
fn title(process: &Process, view: &View, filter: &WallFilter, count: &str) -> String {
    let lang = view.lang;
    let mut parts = vec![match filter.order {
        Order::Newest => t!(lang, "slide-wall"),
        Order::Ranking => t!(lang, "slide-wall-ranking"),
    }];
    let table = filter.table.and_then(|id| process.tables.get(id));
    parts.extend(table.map(|table| table.name.clone()));
    let area = filter.area.and_then(|id| process.areas.get(id));
    parts.extend(area.map(|area| area.name.clone()));
    parts.extend(filter.nature.map(|nature| words::nature(lang, nature)));
    let words = filter.words.trim();
    if !words.is_empty() {
        parts.push(t!(lang, "slide-wall-words", words = words));
    }
    parts.push(count.to_owned());
    parts.join(" · ")
}
