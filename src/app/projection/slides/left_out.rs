//! What has not reached the plan, and why, as the room can read it.

use crate::app::projection::card::{self, Card, ChipsAt, Flow};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::{Sheet, View};
use crate::app::projection::slides::proposal_card;
use crate::domain::left_out::{LeftOut, Why, by_kind};
use crate::domain::process::Process;
use crate::i18n::{self, words};
use crate::t;

/// So many stand under each reason; the document has all.
const UNDER_EACH: usize = 60;

/// Beyond so many proposals, looking at each takes longer than a frame has.
const QUICK: usize = 1000;

/// Whether finding them takes longer than a frame.
#[must_use]
pub fn takes_long(process: &Process) -> bool {
    process.proposals.len() > QUICK
}

/// The pages, reason by reason.
#[must_use]
pub fn pages(process: &Process, view: &View) -> Vec<Scene> {
    let lang = view.lang;
    let sheet = Sheet::new(view);
    let left_out = process.left_out();
    let title = t!(lang, "left-out-title");
    if left_out.is_empty() {
        let card = Card::heading(&sheet, t!(lang, "left-out-none"));
        return card::pages(&sheet, &title, &[card], Flow::single());
    }
    by_kind(&left_out)
        .flat_map(|(kind, all)| {
            let name = i18n::left_out::heading(lang, kind);
            let count = words::count(lang, all.len());
            let shown = all.iter().take(UNDER_EACH);
            let mut cards: Vec<Card> = shown
                .filter_map(|left| card(process, view, &sheet, left))
                .collect();
            if let Some(more @ 1..) = all.len().checked_sub(UNDER_EACH) {
                let n = words::count(lang, more);
                cards.push(Card::heading(&sheet, t!(lang, "left-out-more", n = n)));
            }
            // Each reason begins on a page of its own, and every page says which it is.
            let title = format!("{title} · {name} · {count}");
            card::pages(&sheet, &title, &cards, Flow::fitting(&sheet))
        })
        .collect()
}

fn card(process: &Process, view: &View, sheet: &Sheet, left: &LeftOut) -> Option<Card> {
    let proposal = process.proposals.get(left.proposal)?;
    // What the title says already is not said again.
    let note = match left.why {
        Why::Waiting | Why::ToDecide | Why::Unanswered | Why::Parked => String::new(),
        _ => i18n::left_out::reason(view.lang, process, proposal, &left.why),
    };
    Some(Card {
        note,
        chips_at: ChipsAt::TextEnd,
        ..proposal_card(process, sheet, proposal)
    })
}
