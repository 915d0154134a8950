//! One function for each command, and what finished work leads to.

mod choice;
mod exchange;
mod files;
mod finish;
mod import;
mod preference;
mod projector;
mod tell;

pub use exchange::source_of;
pub use finish::template_sentence;
pub use import::{bytes_of, import_sentence, read_list};

use crate::app::projector::MERGE_TEXT;
use crate::app::section::Section;
use crate::app::session::Acted;
use crate::app::{Command, Minga, Session};
use crate::domain::{Action, Refusal};
use crate::i18n;

impl Minga {
    /// Does what a person asked for. What is not possible becomes a notice.
    pub fn dispatch(&mut self, command: Command) {
        match command {
            Command::Act(action) => {
                self.act(action);
            }
            Command::CastSecret {
                poll,
                slip,
                part,
                answers,
            } => self.with_session(|session| session.cast_secret(poll, slip, part, answers)),
            Command::NextSpeaker => self.next_speaker(),
            Command::Undo => self.with_session(Session::undo),
            Command::Redo => self.with_session(Session::redo),
            Command::File(command) => self.handle_file(command),
            Command::Go(section) => {
                if self.section == Section::Merge && section == Section::Vote {
                    // A suggestion that stood side by side is not what the room votes on.
                    self.selection.proposals.clear();
                }
                self.section = section;
                // What the hand was over is no longer there.
                self.projector.point_at(None);
            }
            Command::Choose(choice) => self.handle_choice(choice),
            Command::Projector(command) => self.handle_projector(command),
            Command::Export { path, what } => self.export(path, what),
            Command::StopExport => self.stop_export(),
            Command::Import(command) => self.handle_import(command),
            Command::KeepDraft { key, text } => {
                if let Some(session) = &mut self.session {
                    session.keep_draft(&key, &text);
                }
                if key == MERGE_TEXT {
                    self.follow_merge();
                }
            }
            Command::Prefer(preference) => self.handle_preference(preference),
            Command::Dismiss(notice) => self.notices.dismiss(notice),
        }
    }

    fn act(&mut self, action: Action) {
        let Some(session) = &mut self.session else {
            return;
        };
        let merged = matches!(action, Action::MergeProposals { .. });
        let drafted = matches!(action, Action::DraftPoll { .. });
        match session.act(action) {
            Ok(acted) => {
                if merged || drafted {
                    self.selection.proposals.clear();
                }
                match acted {
                    Acted::Done(Some(merge)) if merged => self.merge_made(merge.into()),
                    Acted::Done(Some(poll)) if drafted => self.selection.poll = Some(poll.into()),
                    _ => {}
                }
            }
            Err(refusal) => self.refuse(&refusal),
        }
    }

    fn next_speaker(&mut self) {
        let Some(process) = self.session.as_ref().map(Session::process) else {
            return;
        };
        let workshop = process.current_workshop();
        let turn = workshop.and_then(|workshop| process.next_turn(workshop.id));
        if let Some(turn) = turn {
            self.act(turn);
        }
    }

    fn with_session(&mut self, act: impl FnOnce(&mut Session) -> Result<(), Refusal>) {
        if let Some(session) = &mut self.session
            && let Err(refusal) = act(session)
        {
            self.refuse(&refusal);
        }
    }

    fn refuse(&mut self, refusal: &Refusal) {
        let text = i18n::refusal::sentence(&self.lang, refusal);
        self.notices.add(
            crate::app::notice::Weight::Refused,
            text,
            Vec::new(),
            crate::app::clock::now(),
        );
    }
}
