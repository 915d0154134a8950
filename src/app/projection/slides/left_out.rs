//! What has not reached the plan, and why, as the room can read it.

use crate::app::projection::card::{self, Card, Flow};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::{Sheet, View};
use crate::app::projection::slides::proposal_card;
use crate::domain::left_out::LeftOut;
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
    let mut cards = Vec::new();
    for kind in left_out.chunk_by(|a, b| a.why.kind() == b.why.kind()) {
        let Some(first) = kind.first() else { continue };
        let heading = i18n::left_out::heading(lang, first.why.kind());
        let count = words::count(lang, kind.len());
        cards.push(Card::heading(&sheet, format!("{heading} · {count}")));
        let shown = kind.iter().take(UNDER_EACH);
        cards.extend(shown.filter_map(|left| card(process, view, &sheet, left)));
        if let Some(more) = kind.len().checked_sub(UNDER_EACH).filter(|more| *more > 0) {
            let n = words::count(lang, more);
            cards.push(Card::heading(&sheet, t!(lang, "left-out-more", n = n)));
        }
    }
    if cards.is_empty() {
        cards.push(Card::heading(&sheet, t!(lang, "left-out-none")));
    }
    let count = words::count(lang, left_out.len());
    let title = format!("{} · {count}", t!(lang, "left-out-title"));
    card::pages(&sheet, &title, &cards, Flow::fitting(&sheet))
}

fn card(process: &Process, view: &View, sheet: &Sheet, left: &LeftOut) -> Option<Card> {
    let proposal = process.proposals.get(left.proposal)?;
    Some(Card {
        note: i18n::left_out::reason(view.lang, process, proposal, &left.why),
        ..proposal_card(process, sheet, proposal)
    })
}
