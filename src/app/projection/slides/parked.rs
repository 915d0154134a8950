//! *Estacionamiento*: what is out of scope, kept before the room's eyes, without a voice on it.

use crate::app::projection::card::{self, Flow};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::{Sheet, View};
use crate::app::projection::slides::board::newest_first;
use crate::domain::ids::ProposalId;
use crate::domain::process::Process;
use crate::i18n::words;
use crate::t;

/// The pages; what has `arrived` glows.
#[must_use]
pub fn pages(process: &Process, view: &View, arrived: Option<ProposalId>) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let parked = process.index().parked();
    let count = words::count(view.lang, parked.len());
    let title = format!("{} · {count}", t!(view.lang, "slide-parked"));
    let cards = newest_first(process, view, &sheet, Some(parked), arrived);
    card::pages(&sheet, &title, &cards, Flow::fitting(&sheet))
}
