//! What a panel may read, and where it sends its commands.

use crate::app::session::Session;
use crate::app::{Command, Minga};
use crate::domain::{Action, Process};
use crate::i18n::Lang;

/// What a panel reads. It never holds the store and changes nothing itself.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub minga: &'a Minga,
    pub session: &'a Session,
    pub process: &'a Process,
    pub lang: &'a Lang,
}

/// The commands of a frame, in the order in which they were given.
#[derive(Debug, Default)]
pub struct Outbox(Vec<Command>);

impl Outbox {
    pub fn send(&mut self, command: impl Into<Command>) {
        self.0.push(command.into());
    }

    /// Sends a lasting act.
    pub fn act(&mut self, action: Action) {
        self.0.push(Command::Act(action));
    }

    /// Takes what was sent.
    pub fn drain(&mut self) -> impl Iterator<Item = Command> + '_ {
        self.0.drain(..)
    }
}
