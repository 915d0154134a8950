//! Two votes over the same things before the room: each thing's place then and now.
//! Never here: a result that was not published.

use crate::app::projection::card::{self, Card, Flow, Look};
use crate::app::projection::scene::{Scene, Weight};
use crate::app::projection::sheet::{Sheet, View};
use crate::domain::ids::PollId;
use crate::domain::poll::Poll;
use crate::domain::poll::fairness::rounds::{self, Line};
use crate::domain::process::Process;
use crate::i18n::{fairness as says, words};
use crate::t;

/// The slide's pages, the earlier poll first.
#[must_use]
pub fn pages(process: &Process, view: &View, then: PollId, now: PollId) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let title = t!(view.lang, "slide-rounds");
    let Some([then, now]) = super::both_published(process, [then, now]) else {
        return super::not_yet(view, &sheet, &title);
    };
    let found = rounds::compare(process, then, now);
    super::filling(&sheet, &title, found.lines.len(), |sheet| {
        let mut cards = vec![super::heading(sheet, now)];
        let lines = found.lines.iter();
        cards.extend(lines.map(|line| card(process, view, sheet, [then, now], line)));
        (cards, Flow::single())
    })
}

fn card(process: &Process, view: &View, sheet: &Sheet, polls: [&Poll; 2], line: &Line) -> Card {
    let lang = view.lang;
    let option = line.now.as_ref().or(line.then.as_ref());
    let option = option.and_then(|at| process.poll_options.get(at.option));
    let text = option.map(|option| option.text.clone()).unwrap_or_default();
    let number = line.now.as_ref().map_or_else(String::new, |at| {
        let place = words::count(lang, at.place);
        t!(lang, "slide-poll-place", place = place)
    });
    let [then, now] = polls.map(|poll| words::whole(lang, poll.number));
    let note = t!(
        lang,
        "slide-rounds-places",
        then = then,
        before = says::standing(lang, line.then.as_ref()),
        now = now,
        after = says::standing(lang, line.now.as_ref())
    );
    Card {
        id: option.map(|option| option.id.into()),
        look: if line.now.as_ref().is_some_and(|at| at.place == 1) {
            Look::Marked
        } else {
            Look::Raised
        },
        number,
        chips: vec![card::Chip {
            text: says::change(lang, line),
            color: None,
        }],
        note,
        weight: Weight::Regular,
        ..Card::new(sheet, text)
    }
}
