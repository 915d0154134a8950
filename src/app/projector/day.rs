//! The slides in the order of the day, through which the presenter steps.

use crate::app::projection::deck::Slide;
use crate::app::projection::open_slide::Turn;
use crate::app::projection::slides::plan::PlanForm;
use crate::domain::Process;
use crate::domain::merge::MergeState;
use crate::domain::poll::PollState;
use crate::domain::proposal::Nature;

/// The slide before or after, in the order of the day.
pub(super) fn neighbour(slide: &Slide, process: &Process, turn: Turn) -> Option<Slide> {
    let slides = of_the_day(process);
    let place = slides.iter().position(|other| stands_at(other, slide));
    let place = match (place, turn) {
        (Some(place), Turn::Forward) => place + 1,
        (Some(place), Turn::Back) => place.checked_sub(1)?,
        // A slide that was called out of order goes back into the row at its beginning.
        (None, _) => 0,
    };
    slides.get(place).cloned()
}

/// Whether a slide has its place in the row of the day where this one stands.
fn stands_at(row: &Slide, slide: &Slide) -> bool {
    match (row, slide) {
        // One table's wall, or what is being united from it.
        (Slide::Wall { .. }, Slide::Wall { .. } | Slide::MergePreview { .. })
        | (Slide::Plan { .. }, Slide::Plan { .. })
        | (Slide::Map { .. }, Slide::Map { .. })
        | (Slide::Board { .. }, Slide::Board { .. }) => true,
        _ => row == slide,
    }
}

/// The slides in the order of the day: what is there to be shown, nothing empty.
fn of_the_day(process: &Process) -> Vec<Slide> {
    let mut slides = vec![Slide::Title, Slide::Agenda, Slide::MAP];
    let mut boards = Nature::BOARDS.into_iter();
    if boards.any(|board| process.index().board(board).is_some()) {
        slides.push(Slide::Board { board: None });
    }
    slides.push(Slide::wall(None));
    if !process.index().parked().is_empty() {
        slides.push(Slide::Parked);
    }
    let united = process
        .merges
        .iter()
        .filter(|merge| merge.state == MergeState::United);
    slides.extend(united.map(|merge| Slide::Merge { merge: merge.id }));
    let shown = process
        .polls_in_order()
        .into_iter()
        .filter(|p| p.state != PollState::Draft);
    slides.extend(shown.map(|poll| Slide::Poll { poll: poll.id }));
    if process.index().plan_len() > 0 {
        slides.push(Slide::Plan {
            form: PlanForm::Cards,
        });
        if !process.index().waiting().is_empty() {
            slides.push(Slide::LeftOut);
        }
    }
    slides
}
