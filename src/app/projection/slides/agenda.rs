//! The agenda: each point with the time from the beginning and its minutes, the current one marked.

use crate::app::projection::card::{self, Card, Flow, Look};
use crate::app::projection::scene::{Scene, Weight};
use crate::app::projection::sheet::{Sheet, View};
use crate::domain::process::Process;
use crate::t;

/// The slide's pages.
#[must_use]
pub fn pages(process: &Process, view: &View) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let title = t!(view.lang, "slide-agenda");
    let Some(workshop) = process.current_workshop() else {
        return card::pages(&sheet, &title, &[], Flow::single());
    };
    card::filling(&sheet, &title, |sheet| {
        let mut cards = Vec::new();
        let mut start = 0;
        for item in process.agenda_of(workshop.id) {
            let current = workshop.current_item == Some(item.id);
            cards.push(Card {
                id: Some(item.id.into()),
                look: if current { Look::Marked } else { Look::Raised },
                number: format!("{}:{:02}", start / 60, start % 60),
                aside: t!(view.lang, "slide-minutes", n = item.minutes),
                weight: if current {
                    Weight::Bold
                } else {
                    Weight::Regular
                },
                ..Card::new(sheet, item.title.as_str())
            });
            start += item.minutes;
        }
        if cards.is_empty() {
            cards.push(Card::heading(sheet, t!(view.lang, "slide-agenda-empty")));
        }
        (cards, Flow::single())
    })
}
