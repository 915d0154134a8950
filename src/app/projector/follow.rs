//! What changes under a slide while it is shown: a preview follows, and what is gone leaves.

use super::Projector;
use crate::app::projection::deck::Slide;
use crate::app::projection::slides::map;
use crate::domain::Process;

/// The draft that a merge's preview follows: the text that is being written over the sources.
pub const MERGE_TEXT: &str = "merge-text";

impl Projector {
    /// Whether the room sees a merge that is being talked about.
    #[must_use]
    pub fn previews_merge(&self) -> bool {
        matches!(self.slide, Some(Slide::MergePreview { .. }))
    }

    /// Puts another slide in the place of the one that is shown, at the same page.
    pub(in crate::app) fn go_on_with(&mut self, slide: Slide) {
        self.slide = Some(slide);
    }

    /// Leaves what is no longer there, so that the room never sees a page about nothing.
    pub(in crate::app) fn keep_existing(&mut self, process: &Process) {
        if let Some(Slide::MergePreview { sources, .. }) = &mut self.slide {
            sources.retain(|id| process.is_standing(*id));
        }
        let there = match &self.slide {
            Some(Slide::MergePreview { sources, .. }) => !sources.is_empty(),
            Some(Slide::Merge { merge }) => process.is_united(*merge),
            Some(Slide::Poll { poll }) => process.polls.get(*poll).is_some(),
            Some(Slide::Wall { filter }) => filter.is_there(process),
            Some(Slide::Map { view }) => map::is_there(process, view),
            _ => true,
        };
        if there {
            return;
        }
        if matches!(self.slide, Some(Slide::Map { .. })) {
            self.show(Slide::MAP);
        } else {
            // Everything that was proposed: what was shown came from there.
            self.show(Slide::wall(None));
        }
    }
}
