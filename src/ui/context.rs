//! What a panel may read, and where it sends its commands.

use crate::app::session::Session;
use crate::app::{Command, Minga};
use crate::domain::{Action, Process};
use crate::i18n::Lang;
use crate::ui::shell::files::Purpose;

/// What a panel reads. It never holds the store and changes nothing itself.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub minga: &'a Minga,
    pub session: &'a Session,
    pub process: &'a Process,
    pub lang: &'a Lang,
}

/// The commands of a frame, in the order in which they were given, and the file that is wanted.
#[derive(Debug, Default)]
pub struct Outbox {
    commands: Vec<Command>,
    wanted: Option<Purpose>,
}

impl Outbox {
    pub fn send(&mut self, command: impl Into<Command>) {
        self.commands.push(command.into());
    }

    /// Asks for the place where files are chosen.
    pub fn look_for(&mut self, purpose: Purpose) {
        self.wanted = Some(purpose);
    }

    /// Takes what a file is wanted for.
    pub fn wanted(&mut self) -> Option<Purpose> {
        self.wanted.take()
    }

    /// Sends a lasting act.
    pub fn act(&mut self, action: Action) {
        self.commands.push(Command::Act(action));
    }

    /// Takes what was sent.
    pub fn drain(&mut self) -> impl Iterator<Item = Command> + '_ {
        self.commands.drain(..)
    }
}
