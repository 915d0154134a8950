//! What is typed of a slip, read as it is typed: once for each text, not for each frame.

use crate::domain::ids::PollOptionId;
use crate::domain::poll::typed::{self, Fault};
use crate::domain::poll::{Answers, Poll};
use crate::i18n::ballot;
use crate::ui::context::Context;

/// The text that was read last, and what came of it.
#[derive(Debug)]
pub(in crate::ui::sections::vote::desk) struct Reading {
    text: String,
    read: Result<Answers, Fault>,
    /// What it says, or what is wrong with it.
    words: String,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            text: String::new(),
            read: Err(Fault::Empty),
            words: String::new(),
        }
    }
}

impl Reading {
    /// Reads a text, unless it is the one that was read last.
    pub fn of(&mut self, cx: Context, poll: &Poll, options: &[PollOptionId], text: &str) -> &Self {
        if self.text != text {
            text.clone_into(&mut self.text);
            let signs = ballot::signs(cx.lang, poll.method);
            self.read = typed::read(poll, options, signs, text);
            self.words = match &self.read {
                Ok(answers) => {
                    ballot::says(cx.lang, cx.process, poll.method, answers, options.len())
                }
                Err(Fault::Empty) => String::new(),
                Err(fault) => ballot::fault(cx.lang, poll.method, fault),
            };
        }
        self
    }

    pub fn answers(&self) -> Result<&Answers, &Fault> {
        self.read.as_ref()
    }

    pub fn words(&self) -> &str {
        &self.words
    }

    /// Forgets the text and what it said.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}
