//! Playing lines on an open file, each until it is on the disk.
//! What a line makes can be given a name, by which later lines call it.

use crate::app::session::{Report, Session};
use crate::cli::replay::line::{Line, MethodName};
use crate::cli::replay::names::Names;
use crate::domain::Action;
use crate::domain::poll::{Method, PollDraft};
use crate::i18n::Lang;

/// A session with the names that lines gave.
pub struct Replay<'a> {
    pub(super) session: &'a mut Session,
    pub(super) names: Names,
    pub(super) lang: &'a Lang,
}

impl<'a> Replay<'a> {
    /// A replay that has given no names yet.
    pub fn new(session: &'a mut Session, lang: &'a Lang) -> Self {
        Self {
            session,
            names: Names::default(),
            lang,
        }
    }

    /// Does what a line says and waits until it is on the disk.
    pub fn line(&mut self, line: Line) -> Result<(), Report> {
        match line {
            Line::Undo {} => {
                self.session.undo().map_err(Report::Refused)?;
                return self.session.settle_or_report();
            }
            Line::Redo {} => {
                self.session.redo().map_err(Report::Refused)?;
                return self.session.settle_or_report();
            }
            Line::OpenPoll {
                question,
                method,
                dots,
                options,
                entitled,
                name,
            } => {
                let (mut proposals, mut texts) = (Vec::new(), Vec::new());
                for called in &options {
                    match self.names.proposal(self.session.process(), called) {
                        Ok(proposal) => proposals.push(proposal),
                        Err(_) => texts.push(called.to_string()),
                    }
                }
                let method = match method {
                    MethodName::Hands => Method::Hands,
                    MethodName::Dots => Method::Dots,
                };
                let draft = PollDraft {
                    question,
                    method,
                    dots,
                    proposals,
                    texts,
                };
                let poll = self.session.act_and_settle(Action::DraftPoll { draft })?;
                self.names.give(name, poll);
                if let Some(poll) = poll {
                    self.session.act_and_settle(Action::OpenPoll {
                        poll: poll.into(),
                        entitled,
                    })?;
                }
                return Ok(());
            }
            other => {
                let (action, name) = self.action(other).map_err(Report::Refused)?;
                let made = self.session.act_and_settle(action)?;
                self.names.give(name, made);
            }
        }
        Ok(())
    }
}
