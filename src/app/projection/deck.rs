//! Which slide, and how it becomes the page that the room sees.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::app::projection::frame::Footer;
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::View;
use crate::app::projection::slides::plan::PlanForm;
use crate::app::projection::slides::{agenda, map, merge, plan, poll, title, wall};
use crate::domain::ids::{MergeId, PollId, ProposalId, ThematicTableId};
use crate::domain::process::Process;
use crate::i18n::words;
use crate::t;

/// What can be projected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "slide", rename_all = "snake_case")]
pub enum Slide {
    #[default]
    Title,
    Agenda,
    Map,
    /// The proposals of one table, or of all.
    Wall {
        table: Option<ThematicTableId>,
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
}

/// A page, and where it stands among its slide's.
#[derive(Clone, Debug, PartialEq)]
pub struct Built {
    pub scene: Arc<Scene>,
    /// From 0; the last one when a later one was asked for.
    pub page: usize,
    pub pages: usize,
}

/// All pages of a slide, at least one. `newest` is the proposal that has just arrived.
#[must_use]
pub fn pages(
    process: &Process,
    slide: &Slide,
    view: &View,
    newest: Option<ProposalId>,
) -> Vec<Scene> {
    match slide {
        Slide::Title => title::pages(process, view),
        Slide::Agenda => agenda::pages(process, view),
        Slide::Map => map::pages(process, view),
        Slide::Wall { table } => wall::pages(process, view, *table, newest),
        Slide::Merge { merge } => merge::pages(process, view, *merge),
        Slide::MergePreview { sources, text } => merge::preview(process, view, sources, text),
        Slide::Poll { poll } => poll::pages(process, view, *poll),
        Slide::Plan { form } => plan::pages(process, view, *form),
    }
}

/// One page of a slide.
#[must_use]
pub fn build(
    process: &Process,
    slide: &Slide,
    page: usize,
    view: &View,
    newest: Option<ProposalId>,
) -> Built {
    let mut scenes = pages(process, slide, view, newest);
    let count = scenes.len().max(1);
    let page = page.min(count - 1);
    let scene = if scenes.is_empty() {
        Scene::default()
    } else {
        scenes.swap_remove(page)
    };
    Built {
        scene: Arc::new(scene),
        page,
        pages: count,
    }
}

/// The page on which something stands: an agenda point, a proposal, an objective, an activity.
#[must_use]
pub fn page_about(scenes: &[Scene], id: impl Into<Uuid>) -> Option<usize> {
    let id = id.into();
    scenes.iter().position(|scene| scene.about.contains(&id))
}

/// The page that a slide opens at: the agenda's where the room is, else the first.
#[must_use]
pub fn opening_page(process: &Process, slide: &Slide, view: &View) -> usize {
    let current = process
        .current_workshop()
        .and_then(|workshop| workshop.current_item);
    match (slide, current) {
        (Slide::Agenda, Some(item)) => {
            page_about(&pages(process, slide, view, None), item).unwrap_or(0)
        }
        _ => 0,
    }
}

/// The footer under a page.
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
