//! Which slide, and how it becomes the page that the room sees.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::app::projection::frame::Footer;
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::View;
use crate::app::projection::slides::map::MapView;
use crate::app::projection::slides::plan::PlanForm;
use crate::app::projection::slides::wall::WallFilter;
use crate::app::projection::slides::{
    agenda, board, left_out, map, merge, parked, plan, poll, speakers, title, wall,
};
use crate::domain::ids::{MergeId, PollId, ProposalId, ThematicTableId};
use crate::domain::layout;
use crate::domain::process::Process;
use crate::domain::proposal::Nature;
use crate::i18n::words;
use crate::t;

/// What can be projected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "slide", rename_all = "snake_case")]
pub enum Slide {
    #[default]
    Title,
    Agenda,
    Map {
        #[serde(default)]
        view: MapView,
    },
    /// The proposals that the facilitator chose.
    Wall {
        #[serde(flatten)]
        filter: WallFilter,
    },
    /// A merge that was made.
    Merge {
        merge: MergeId,
    },
    /// A merge that is being talked about.
    MergePreview {
        sources: Vec<ProposalId>,
        text: String,
    },
    Poll {
        poll: PollId,
    },
    Plan {
        form: PlanForm,
    },
    /// What has not reached the plan, and why.
    LeftOut,
    /// A board of the diagnosis, or all four.
    Board {
        #[serde(default)]
        board: Option<Nature>,
    },
    /// The *estacionamiento*.
    Parked,
    /// The speakers' list.
    Speakers,
    /// Two votes over the same things, place by place.
    Rounds {
        then: PollId,
        now: PollId,
    },
    /// Two votes as the sides of the impact-effort square.
    Square {
        impact: PollId,
        effort: PollId,
    },
}

impl Slide {
    /// The whole strategy map.
    pub const MAP: Self = Self::Map {
        view: MapView::Whole,
    };

    /// The newest proposals of one table, or of all.
    #[must_use]
    pub fn wall(table: Option<ThematicTableId>) -> Self {
        Self::Wall {
            filter: WallFilter::of(table),
        }
    }
}

/// How many parts a slide has, at least one: each is laid out by itself. A plan's are many, so that
/// showing one of its activities does not take the laying out of all.
#[must_use]
pub fn parts(process: &Process, slide: &Slide) -> usize {
    match slide {
        Slide::Plan { form } => plan::parts(process, *form).max(1),
        Slide::Wall { filter } => wall::parts(process, filter),
        _ => 1,
    }
}

/// The pages of one of a slide's parts, at least one. `newest` is the proposal that has just arrived.
#[must_use]
pub fn part(
    process: &Process,
    slide: &Slide,
    part: usize,
    view: &View,
    newest: Option<ProposalId>,
) -> Vec<Scene> {
    match slide {
        Slide::Title => title::pages(process, view),
        Slide::Agenda => agenda::pages(process, view),
        Slide::Map { view: of } => map::pages(process, view, of),
        Slide::Wall { filter } => wall::pages(process, view, filter, part, newest),
        Slide::Merge { merge } => merge::pages(process, view, *merge),
        Slide::MergePreview { sources, text } => merge::preview(process, view, sources, text),
        Slide::Poll { poll } => poll::pages(process, view, *poll),
        Slide::Plan { form } => plan::pages(process, view, *form, part),
        Slide::LeftOut => left_out::pages(process, view),
        Slide::Board { board } => board::pages(process, view, *board, newest),
        Slide::Parked => parked::pages(process, view, newest),
        Slide::Speakers => speakers::pages(process, view),
        Slide::Rounds { then, now } => poll::rounds::pages(process, view, *then, *now),
        Slide::Square { impact, effort } => poll::square::pages(process, view, *impact, *effort),
    }
}

/// Whether nothing that a slide is made of has changed since an earlier state of the process; of
/// slides that are quickly laid out this is not asked.
#[must_use]
pub fn is_untouched(slide: &Slide, process: &Process, earlier: &Process) -> bool {
    match slide {
        Slide::Map { .. } => map::is_untouched(process, earlier),
        Slide::Wall { .. } | Slide::LeftOut | Slide::Board { .. } | Slide::Parked => {
            let rows = process.proposals.untouched_since(&earlier.proposals)
                && process.merges.untouched_since(&earlier.merges)
                && process
                    .merge_members
                    .untouched_since(&earlier.merge_members);
            let tables = process.workshops.untouched_since(&earlier.workshops)
                && process.actors.untouched_since(&earlier.actors)
                && process.tables.untouched_since(&earlier.tables)
                && process.areas.untouched_since(&earlier.areas);
            let plan = process.activities.untouched_since(&earlier.activities);
            rows && tables && (plan || *slide != Slide::LeftOut)
        }
        Slide::Poll { poll } => poll::is_untouched(process, earlier, *poll),
        Slide::Rounds {
            then: one,
            now: other,
        }
        | Slide::Square {
            impact: one,
            effort: other,
        } => [one, other]
            .iter()
            .all(|poll| poll::is_untouched(process, earlier, **poll)),
        _ => false,
    }
}

/// Whether laying a slide's pages out takes longer than a frame.
#[must_use]
pub fn takes_long(process: &Process, slide: &Slide) -> bool {
    match slide {
        Slide::Map { .. } => !layout::is_quick(process),
        Slide::Wall { filter } => wall::takes_long(process, filter),
        Slide::LeftOut => left_out::takes_long(process),
        Slide::Board { board } => board::takes_long(process, *board),
        Slide::Poll { poll: one }
        | Slide::Rounds { now: one, .. }
        | Slide::Square { impact: one, .. } => poll::takes_long(process, *one),
        _ => false,
    }
}

/// The page on which something stands: an agenda point, a proposal, an objective, an activity.
#[must_use]
pub fn page_about(scenes: &[Arc<Scene>], id: impl Into<Uuid>) -> Option<usize> {
    let id = id.into();
    scenes.iter().position(|scene| scene.about.contains(&id))
}

/// The footer under a page; `page` from 0.
#[must_use]
pub fn footer(process: &Process, view: &View, page: usize, pages: usize) -> Footer {
    let point = process
        .current_workshop()
        .and_then(|workshop| workshop.current_item)
        .and_then(|item| process.agenda.get(item));
    Footer {
        process: process
            .the_profile()
            .map(|profile| profile.name.clone())
            .unwrap_or_default(),
        agenda_point: point.map(|item| item.title.clone()).unwrap_or_default(),
        page: if pages > 1 {
            t!(
                view.lang,
                "slide-page",
                page = words::count(view.lang, page + 1),
                pages = words::count(view.lang, pages)
            )
        } else {
            String::new()
        },
    }
}
