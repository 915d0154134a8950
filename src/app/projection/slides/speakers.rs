//! *Lista de palabras*: who has the word, and who comes next.

use crate::app::projection::card::{self, Card, Flow, Look};
use crate::app::projection::scene::{Scene, Weight};
use crate::app::projection::sheet::{Sheet, View};
use crate::domain::process::Process;
use crate::domain::speaker::Speaker;
use crate::i18n::words;
use crate::t;

/// The pages: who speaks first, marked, then those who wait with their turn.
#[must_use]
pub fn pages(process: &Process, view: &View) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let lang = view.lang;
    let title = t!(lang, "speakers-title");
    let workshop = process.current_workshop();
    let list = workshop.map_or_else(Vec::new, |workshop| process.speakers_at(workshop.id));
    let name = |speaker: &Speaker| process.name_of(speaker.participant).unwrap_or("–");
    let speaking = list.iter().filter(|speaker| speaker.is_speaking());
    let mut cards: Vec<Card> = speaking
        .map(|speaker| Card {
            id: Some(speaker.id.into()),
            look: Look::Marked,
            aside: t!(lang, "speakers-now"),
            weight: Weight::Bold,
            ..Card::new(&sheet, name(speaker))
        })
        .collect();
    let waiting = list.iter().filter(|speaker| speaker.began_at.is_none());
    cards.extend(waiting.enumerate().map(|(place, speaker)| Card {
        id: Some(speaker.id.into()),
        look: Look::Raised,
        number: words::count(lang, place + 1),
        ..Card::new(&sheet, name(speaker))
    }));
    if cards.is_empty() {
        cards.push(Card::heading(&sheet, t!(lang, "speakers-nobody")));
    }
    card::pages(&sheet, &title, &cards, Flow::single())
}
