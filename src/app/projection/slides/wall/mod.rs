//! The wall of proposals, newest first: what has just been said is at the top.

mod filter;
mod list;
#[cfg(test)]
mod tests;

use crate::app::projection::card::{self, Card, Chip, ChipsAt, Flow, Look};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::{Sheet, View};
use crate::app::projection::slides::{area_chip, proposal_card, table_chip};
use crate::domain::ids::ProposalId;
use crate::domain::origin::Origin;
use crate::domain::process::Process;
use crate::domain::proposal::Proposal;
use crate::i18n::{self, words};
use crate::t;

pub use filter::{Order, Sieve, Sources, Turn, WallFilter, Within};
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
            _ if filter.chooses() => t!(view.lang, "slide-wall-none"),
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
    let mut card = proposal_card(process, sheet, proposal);
    card.chips = chips(process, view, proposal, filter);
    card.chips_at = ChipsAt::TextEnd;
    if filter.order == Order::Ranking
        && let Some(place) = process.rank_of(proposal.id)
    {
        card.aside = t!(view.lang, "slide-wall-number", n = card.number.as_str());
        card.number = words::count(view.lang, place);
    }
    if filter.sources == Sources::Shown {
        card.note = sources(process, view, proposal);
    }
    card
}

/// What stands under a proposal's words; what the title says already is left out.
fn chips(process: &Process, view: &View, proposal: &Proposal, filter: &WallFilter) -> Vec<Chip> {
    let lang = view.lang;
    let mut chips = Vec::new();
    let table = process.tables.get(proposal.table);
    let of_table = table.and_then(|table| table.area);
    // A merged text comes from the tables of all that it unites.
    let tables = process.tables_of(proposal.id).into_iter();
    let tables = tables.filter(|table| filter.table != Some(*table));
    chips.extend(tables.filter_map(|table| table_chip(process, table)));
    let area = process.area_of(proposal);
    if area != of_table && filter.area == Within::Anywhere {
        chips.extend(area.and_then(|area| area_chip(process, area)));
    }
    let plain = |text: String| Chip { text, color: None };
    if let Some(merge) = process.united_behind(proposal.id) {
        let n = process.index().members_of(merge.id).count();
        let said = words::count(lang, n);
        chips.push(plain(t!(lang, "slide-wall-unites", n = said)));
    } else if filter.nature.is_none() {
        chips.push(plain(words::nature(lang, proposal.nature)));
    }
    if let Some(term) = &proposal.term {
        chips.push(plain(words::short_term(lang, term)));
    }
    chips.extend(proposal.cost.map(|cost| plain(words::money(lang, cost))));
    let groups = proposal.beneficiaries.iter();
    chips.extend(groups.map(|group| plain(t!(lang, "slide-wall-for", group = group.as_str()))));
    let organisations = process.organisations_among(&proposal.proposers);
    chips.extend(
        organisations.map(|actor| plain(t!(lang, "slide-wall-by", name = actor.name.as_str()))),
    );
    chips
}

/// What a merged text unites, down to what was said, a line each.
fn sources(process: &Process, view: &View, proposal: &Proposal) -> String {
    let roots = process.roots_of(proposal.id);
    if roots == [proposal.id] {
        return String::new();
    }
    let said = |proposal| {
        let origin = Origin { proposal, depth: 0 };
        i18n::origin::in_full(view.lang, process, origin)
    };
    let lines: Vec<String> = roots.into_iter().map(said).collect();
    lines.join("\n")
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
    match filter.area {
        Within::Area(area) => {
            let area = process.areas.get(area);
            parts.extend(area.map(|area| area.name.clone()));
        }
        Within::NoArea => parts.push(t!(lang, "slide-wall-no-area")),
        Within::Anywhere => {}
    }
    parts.extend(filter.nature.map(|nature| words::nature(lang, nature)));
    let group = filter.group.as_deref();
    parts.extend(group.map(|group| t!(lang, "slide-wall-for", group = group)));
    let words = filter.words.trim();
    if !words.is_empty() {
        parts.push(t!(lang, "slide-wall-words", words = words));
    }
    parts.push(count.to_owned());
    parts.join(" · ")
}
