//! The wall of proposals, newest first: what has just been said is at the top.

use crate::app::projection::card::{self, Card, Flow, Look};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::{Sheet, View};
use crate::app::projection::slides::proposal_card;
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::index::Numbers;
use crate::domain::process::Process;
use crate::i18n::words;
use crate::t;

/// So many proposals stand on the wall: nobody turns further back in front of a room, and each
/// proposal that comes in is laid out anew with those on the wall.
pub const ON_THE_WALL: usize = 200;

/// The newest standing proposals of one table, or of all; `newest` is marked.
#[must_use]
pub fn pages(
    process: &Process,
    view: &View,
    table: Option<ThematicTableId>,
    newest: Option<ProposalId>,
) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let standing = match table {
        Some(table) => process.index().standing_of(table),
        None => Some(process.index().standing()),
    };
    let standing_count = standing.map_or(0, Numbers::len);
    let mut cards: Vec<Card> = standing
        .into_iter()
        .flat_map(|list| list.iter().rev().take(ON_THE_WALL))
        .filter_map(|(_, id)| process.proposals.get(*id))
        .map(|proposal| {
            let is_newest = newest == Some(proposal.id);
            let mut card = proposal_card(process, &sheet, proposal);
            if table.is_some() {
                // The title says it already.
                card.chips.clear();
            }
            if is_newest {
                card.look = Look::Marked;
            }
            card.glow = is_newest;
            card
        })
        .collect();
    let mut title = t!(view.lang, "slide-wall");
    if let Some(table) = table.and_then(|table| process.tables.get(table)) {
        title = format!("{title} · {}", table.name);
    }
    let count = words::count(view.lang, standing_count);
    title = format!("{title} · {count}");
    if cards.is_empty() {
        cards.push(Card::heading(&sheet, t!(view.lang, "slide-wall-empty")));
    }
    if cards.len() < standing_count {
        let shown = words::count(view.lang, cards.len());
        let newest = t!(view.lang, "slide-wall-newest", shown = shown, all = count);
        cards.push(Card::heading(&sheet, newest));
    }
    card::pages(&sheet, &title, &cards, Flow::fitting(&sheet))
}
