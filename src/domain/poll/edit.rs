//! Editing a draft: once it is open, nobody changes what is being voted on or how.

use crate::domain::act::Decision;
use crate::domain::ids::PollId;
use crate::domain::poll::setup::{Parts, PollEdit, Way};
use crate::domain::poll::{Method, PollState, in_state};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// How many dots each voter has until somebody says otherwise.
const DOTS: i64 = 3;

/// Edits a draft. What does not fit together yet is said at opening.
pub(crate) fn edit(process: &Process, id: PollId, edit: PollEdit) -> Result<Decision, Refusal> {
    let old = in_state(process, id, PollState::Draft)?;
    let mut new = old.clone();
    match edit {
        PollEdit::Question(question) => new.question = Refusal::unless_empty(&question)?,
        PollEdit::Method(method) => {
            if process.options_of(id).len() < method.least_options() {
                return Err(Refusal::TooFewOptions);
            }
            new.method = method;
            new.dots = if method == Method::Dots { DOTS } else { 0 };
            new.setup.rule = None;
            new.setup.cap = 0;
            if !method.can_be_counted() && new.setup.way == Way::Desk {
                new.setup.way = Way::Slips;
            }
        }
        PollEdit::Dots(dots) if old.method == Method::Dots => new.dots = dots.clamp(1, 100),
        PollEdit::Dots(_) => return Err(Refusal::OtherMethod),
        PollEdit::Setup(mut setup) => {
            setup.cap = setup.cap.max(0);
            if let Parts::Rows(rows) = &mut setup.parts {
                *rows = (*rows).clamp(1, 40);
            }
            new.setup = *setup;
        }
        PollEdit::Cost { option, cost } => {
            let old = process.poll_options.get(option).ok_or(Refusal::Gone)?;
            if old.poll != id {
                return Err(Refusal::Gone);
            }
            let mut new = old.clone();
            new.cost = cost;
            return Ok(Decision::editing(old, &new));
        }
    }
    Ok(Decision::editing(old, &new))
}
