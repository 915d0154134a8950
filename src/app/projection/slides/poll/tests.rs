//! Two votes side by side: only of results that the room may see.

use crate::app::projection::deck::{self, Slide};
use crate::app::projection::samples::{self, Day};
use crate::app::projection::sheet::View;
use crate::domain::ids::PollId;
use crate::domain::poll::fairness::quadrant;
use crate::domain::workshop::Room;
use crate::i18n::Tongue;

/// The slides over two votes, of those that are published.
pub(in crate::app::projection) fn two_votes(day: &Day) -> [Slide; 2] {
    let side = |id: &&PollId| {
        let poll = day.process.polls.get(**id).expect("a poll");
        quadrant::can_be_side(poll)
    };
    let side = *day.more.iter().find(side).expect("a side");
    [
        Slide::Rounds {
            then: day.published,
            now: day.hands,
        },
        Slide::Square {
            impact: side,
            effort: side,
        },
    ]
}

#[test]
fn two_votes_are_compared_only_once_both_are_published() {
    let day = samples::wine();
    let room = Room {
        last_row_cm: 1000,
        screen_width_cm: 240,
        row_gap_cm: 90,
    };
    let view = View {
        lang: &Tongue::Spanish.lang(),
        room: &room,
        aspect: 16.0 / 9.0,
    };
    let marks = |slide| {
        let pages = deck::part(&day.process, &slide, 0, &view, None);
        pages.iter().map(|page| page.marks.len()).sum::<usize>()
    };
    for slide in two_votes(&day) {
        assert!(marks(slide.clone()) > 8, "{slide:?}");
        let mut hidden = slide;
        match &mut hidden {
            Slide::Rounds { then: one, .. } | Slide::Square { impact: one, .. } => {
                *one = day.withheld;
            }
            _ => unreachable!(),
        }
        // A title and the sentence that it is closed.
        assert!(marks(hidden.clone()) < 4, "{hidden:?}");
    }
}
