//! A merge, before and after: every source as it was said, then the one text that unites them.

use crate::app::projection::card::{self, Card, Flow, Look};
use crate::app::projection::scene::{Scene, Weight};
use crate::app::projection::sheet::{Sheet, View};
use crate::app::projection::slides::{proposal_card, table_chip};
use crate::domain::ids::{MergeId, ProposalId};
use crate::domain::process::Process;
use crate::domain::proposal::Proposal;
use crate::i18n::words;
use crate::t;

/// The pages of a merge that the room has made.
#[must_use]
pub fn pages(process: &Process, view: &View, merge: MergeId) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let sources = process.sources_of(merge);
    let mut scenes = before(process, view, &sheet, &sources);
    let result = process
        .merges
        .get(merge)
        .and_then(|merge| process.proposals.get(merge.result));
    if let Some(result) = result {
        scenes.extend(united(view, &sheet, &sources, |sheet| Card {
            id: Some(result.id.into()),
            number: result.number.to_string(),
            chips: table_chip(process, result.table).into_iter().collect(),
            facts: consents(process, view, merge),
            ..Card::new(sheet, result.text.as_str())
        }));
    }
    scenes
}

/// The pages of a merge that the room is about to decide on.
#[must_use]
pub fn preview(process: &Process, view: &View, sources: &[ProposalId], text: &str) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let sources: Vec<&Proposal> = sources
        .iter()
        .filter_map(|id| process.proposals.get(*id))
        .collect();
    let mut scenes = before(process, view, &sheet, &sources);
    if !text.trim().is_empty() {
        scenes.extend(united(view, &sheet, &sources, |sheet| {
            Card::new(sheet, text)
        }));
    }
    scenes
}

/// What each table says to the merge, as it is said; nothing until the first has spoken.
fn consents(process: &Process, view: &View, merge: MergeId) -> Vec<(String, String)> {
    let said = process.consents_of(merge);
    if said.iter().all(|(_, consent)| consent.is_none()) {
        return Vec::new();
    }
    let named = said.into_iter().filter_map(|(table, consent)| {
        let said = words::consent(view.lang, consent);
        Some((process.tables.get(table)?.name.clone(), said))
    });
    named.collect()
}

fn before(process: &Process, view: &View, sheet: &Sheet, sources: &[&Proposal]) -> Vec<Scene> {
    card::filling(sheet, &t!(view.lang, "slide-merge-before"), |sheet| {
        let cards = sources
            .iter()
            .map(|source| proposal_card(process, sheet, source));
        (cards.collect(), Flow::single())
    })
}

fn united(
    view: &View,
    sheet: &Sheet,
    sources: &[&Proposal],
    card: impl Fn(&Sheet) -> Card,
) -> Vec<Scene> {
    let numbers: Vec<String> = sources
        .iter()
        .map(|source| source.number.to_string())
        .collect();
    let numbers = numbers.join(", ");
    card::filling(sheet, &t!(view.lang, "slide-merge-after"), |sheet| {
        let card = Card {
            look: Look::Marked,
            weight: Weight::Bold,
            note: t!(view.lang, "slide-merge-unites", numbers = numbers.as_str()),
            ..card(sheet)
        };
        (vec![card], Flow::single())
    })
}
