//! A poll before the room: how to vote and how many have while it is open, the result once it is
//! published, with what the groups voted and what follows from it.
//! Never here: a count of any option before that.

mod ask;
mod decision;
mod groups;
mod objectives;
mod result;
pub mod rounds;
pub mod square;

use crate::app::projection::card::{self, Card, Flow};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::{Sheet, View};
use crate::domain::ids::PollId;
use crate::domain::poll::{Poll, PollState, Publication};
use crate::domain::process::Process;
use crate::t;

/// How many options a poll may have to be laid out within a frame.
const QUICK: usize = 100;

/// How many options are tried in several sizes: more never fit on one page.
const ON_A_PAGE: usize = 30;

/// The slide's pages.
#[must_use]
pub fn pages(process: &Process, view: &View, id: PollId) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let Some(poll) = process.polls.get(id) else {
        return card::pages(&sheet, "", &[], Flow::single());
    };
    let over_map = objectives::Ballot::of(process, poll);
    match (poll.state, poll.publication, &poll.tally) {
        (PollState::Closed, Publication::Published, Some(tally)) => {
            let mut scenes = over_map.map_or_else(Vec::new, |map| map.result(view, &sheet));
            scenes.extend(result::pages(process, view, &sheet, poll, tally));
            scenes
        }
        (PollState::Closed, ..) => closed(view, &sheet, poll),
        (PollState::Draft | PollState::Open, ..) => match over_map {
            Some(map) => map.question(view, &sheet),
            None => ask::pages(process, view, &sheet, poll),
        },
    }
}

/// Whether laying its pages out takes longer than a frame.
#[must_use]
pub fn takes_long(process: &Process, id: PollId) -> bool {
    process.options_of(id).len() > QUICK
}

/// Whether nothing that its pages are made of has changed.
#[must_use]
pub fn is_untouched(process: &Process, earlier: &Process, id: PollId) -> bool {
    process.polls.untouched_since(&earlier.polls)
        && process.poll_options.untouched_since(&earlier.poll_options)
        && process.ballots.untouched_since(&earlier.ballots)
        && process.slips_cast(id) == earlier.slips_cast(id)
        && process.workshops.untouched_since(&earlier.workshops)
        && process.objectives.untouched_since(&earlier.objectives)
        && process.links.untouched_since(&earlier.links)
}

/// Cards as large as one page holds them; many options are not tried in every size.
fn filling(
    sheet: &Sheet,
    title: &str,
    options: usize,
    make: impl Fn(&Sheet) -> (Vec<Card>, Flow),
) -> Vec<Scene> {
    if options > ON_A_PAGE {
        let (cards, flow) = make(sheet);
        return card::pages(sheet, title, &cards, flow);
    }
    card::filling(sheet, title, make)
}

fn heading(sheet: &Sheet, poll: &Poll) -> Card {
    Card {
        id: Some(poll.id.into()),
        size: sheet.body * 1.15,
        ..Card::heading(sheet, poll.question.as_str())
    }
}

/// Two polls whose results the room may see; `None` unless both are.
fn both_published(process: &Process, polls: [PollId; 2]) -> Option<[&Poll; 2]> {
    let [first, second] = polls.map(|id| {
        let poll = process.polls.get(id);
        poll.filter(|poll| {
            poll.state == PollState::Closed && poll.publication == Publication::Published
        })
    });
    Some([first?, second?])
}

fn not_yet(view: &View, sheet: &Sheet, title: &str) -> Vec<Scene> {
    let said = t!(view.lang, "slide-poll-closed");
    card::pages(sheet, title, &[Card::heading(sheet, said)], Flow::single())
}

fn closed(view: &View, sheet: &Sheet, poll: &Poll) -> Vec<Scene> {
    let title = t!(view.lang, "slide-poll", n = poll.number);
    card::filling(sheet, &title, |sheet| {
        let state = Card::new(sheet, t!(view.lang, "slide-poll-closed"));
        (vec![heading(sheet, poll), state], Flow::single())
    })
}
