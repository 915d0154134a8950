//! The wall of proposals, newest first: what has just been said is at the top.

use crate::app::projection::card::{self, Card, Flow, Look};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::{Sheet, View};
use crate::app::projection::slides::proposal_card;
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::process::Process;
use crate::i18n::words;
use crate::t;

/// The standing proposals of one table, or of all; `newest` is marked.
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
    let mut cards: Vec<Card> = standing
        .into_iter()
        .flat_map(|list| list.iter().rev())
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
    title = format!("{title} · {}", words::count(view.lang, cards.len()));
    if cards.is_empty() {
        cards.push(Card::heading(&sheet, t!(view.lang, "slide-wall-empty")));
    }
    card::pages(&sheet, &title, &cards, Flow::fitting(&sheet))
}
