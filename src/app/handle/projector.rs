//! What the room sees.

use crate::app::command::ProjectorCommand;
use crate::app::notice::Weight;
use crate::app::projection::deck::Slide;
use crate::app::projection::open_slide::Turn;
use crate::app::projection::slides::map::MapView;
use crate::app::projection::slides::plan::PlanForm;
use crate::app::projector::{MERGE_TEXT, SingleScreen, Window};
use crate::app::section::Section;
use crate::app::{Minga, clock};
use crate::domain::ids::MergeId;
use crate::t;

impl Minga {
    pub(super) fn handle_projector(&mut self, command: ProjectorCommand) {
        match command {
            ProjectorCommand::Show(slide) => self.show(slide),
            ProjectorCommand::ShowSection => {
                if let Some(slide) = self.section_slide() {
                    self.show(slide);
                }
            }
            ProjectorCommand::Forward => self.turn_page(Turn::Forward),
            ProjectorCommand::Back => self.turn_page(Turn::Back),
            ProjectorCommand::ToggleBlackout => self.projector.toggle_blackout(),
            ProjectorCommand::ToggleFreeze => {
                if let Some((frame, _)) = self.frames() {
                    self.projector.toggle_freeze(frame);
                }
            }
            ProjectorCommand::Message(message) => self.projector.set_message(message),
            ProjectorCommand::StartCountdown(length) => {
                self.projector.start_countdown(length, clock::now());
            }
            ProjectorCommand::ToggleCountdown => self.projector.toggle_countdown(clock::now()),
            ProjectorCommand::StopCountdown => self.projector.stop_countdown(),
            ProjectorCommand::Zoom(zoom) => self.projector.set_zoom(zoom),
            ProjectorCommand::Scroll(scroll) => self.projector.set_scroll(scroll),
            ProjectorCommand::ToggleWindow => self.projector.toggle_window(),
            ProjectorCommand::ToggleSingleScreen => {
                self.projector.toggle_single_screen();
                if self.projector.slide().is_none()
                    && let Some(slide) = self.section_slide()
                {
                    self.projector.show(slide);
                }
            }
            ProjectorCommand::TogglePointer => self.projector.toggle_pointer(),
            ProjectorCommand::PointAt(target) => self.projector.point_at(target),
            ProjectorCommand::Spotlight => self.spotlight(),
            ProjectorCommand::TurnWall => self.turn_wall(),
            ProjectorCommand::Measured { aspect } => self.projector.measured(aspect),
        }
    }

    /// Shows a slide; the window opens unless the one screen already shows it.
    fn show(&mut self, slide: Slide) {
        self.projector.show(slide);
        if self.projector.single_screen() == SingleScreen::Off
            && self.projector.window() == Window::Closed
        {
            self.projector.open_window();
        }
    }

    /// Shows the chosen objective with its causes and effects, or says that one is to be chosen.
    fn spotlight(&mut self) {
        match self.selection.objective {
            Some(objective) => self.show(Slide::Map {
                view: MapView::Spotlight { objective },
            }),
            None if self.session.is_some() => {
                let text = t!(self.lang, "map-spotlight-choose");
                let (weight, now) = (Weight::Refused, clock::now());
                self.notices.add(weight, text, Vec::new(), now);
            }
            None => {}
        }
    }

    /// Shows the wall, or another view of what is on it.
    fn turn_wall(&mut self) {
        let slide = match self.projector.slide() {
            Some(Slide::Wall { filter }) => Slide::Wall {
                filter: filter.clone().turned(),
            },
            _ => Slide::wall(None),
        };
        self.show(slide);
    }

    fn turn_page(&mut self, turn: Turn) {
        if let Some(session) = &self.session {
            self.projector.turn_page(session, &self.lang, turn);
        }
    }

    /// The merge that is being talked about: what is chosen, and the text as far as it is kept.
    fn merge_preview(&self) -> Option<Slide> {
        let sources = self.selection.proposals.clone();
        // One alone is not united with anything: then its field is not there either.
        let text = match sources.len() {
            0 => return None,
            1 => "",
            _ => self.session.as_ref()?.draft(MERGE_TEXT).unwrap_or_default(),
        };
        let text = text.to_owned();
        Some(Slide::MergePreview { sources, text })
    }

    /// A preview that the room sees follows what is chosen and written, and goes with it.
    pub(super) fn follow_merge(&mut self) {
        if !self.projector.previews_merge() {
            return;
        }
        match self.merge_preview() {
            Some(slide) => self.projector.go_on_with(slide),
            None => self.projector.show(Slide::wall(None)),
        }
    }

    /// A preview that the room sees becomes the merge that was made of it.
    pub(super) fn merge_made(&mut self, merge: MergeId) {
        if self.projector.previews_merge() {
            self.projector.go_on_with(Slide::Merge { merge });
        }
    }

    /// The slide that belongs to the section that is open.
    fn section_slide(&self) -> Option<Slide> {
        let process = self.session.as_ref()?.process();
        Some(match self.section {
            Section::Prepare => Slide::Agenda,
            Section::Map => Slide::MAP,
            Section::Proposals => Slide::wall(self.selection.table),
            Section::Merge => match process.merges_in_order().last() {
                _ if !self.selection.proposals.is_empty() => self.merge_preview()?,
                Some(merge) => Slide::Merge { merge: merge.id },
                None => Slide::wall(None),
            },
            Section::Vote => {
                let chosen = self
                    .selection
                    .poll
                    .or(process.open_poll().map(|poll| poll.id));
                match chosen.or_else(|| process.polls_in_order().last().map(|poll| poll.id)) {
                    Some(poll) => Slide::Poll { poll },
                    None => Slide::wall(None),
                }
            }
            Section::Plan | Section::Validation => Slide::Plan {
                form: PlanForm::Cards,
            },
            Section::FollowUp => Slide::Plan {
                form: PlanForm::Progress,
            },
        })
    }
}

#[cfg(test)]
mod tests;
