//! What is typed and not counted yet: when it becomes a count, and when it is let go of.
//! A refusal is said in the row itself, and what was typed stays there.

use super::CountingDesk;
use super::row::{Row, counted_fields, is_counted, read};
use crate::app::clock;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Count, Method, Poll};
use crate::domain::{Action, Mint, Process, decide};
use crate::i18n::refusal;
use crate::ui::context::{Context, Outbox};
use crate::ui::widgets::number;

/// What is typed of one option and not counted yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Typed {
    pub(super) fields: [String; 3],
    /// Why the process would not take it.
    pub(super) refused: Option<String>,
}

impl CountingDesk {
    /// Counts a row that is complete.
    pub(super) fn leave(
        &mut self,
        cx: Context,
        poll: &Poll,
        option: PollOptionId,
        out: &mut Outbox,
    ) {
        let Some(typed) = self.typed.get(&option) else {
            return;
        };
        let count = match read(poll.method, &typed.fields) {
            Row::Complete(count) => count,
            Row::Empty if is_counted(cx.process, option) => Count::Cleared,
            Row::Empty => {
                self.typed.remove(&option);
                return;
            }
            Row::Partial => return,
        };
        self.count(cx, option, count, out);
    }

    /// Counts a row that a person says is complete: what was left empty is none.
    pub(super) fn confirm(
        &mut self,
        cx: Context,
        poll: &Poll,
        option: PollOptionId,
        out: &mut Outbox,
    ) {
        if let Some(typed) = self.typed.get_mut(&option)
            && matches!(read(poll.method, &typed.fields), Row::Partial)
        {
            for field in &mut typed.fields {
                if field.is_empty() {
                    field.push('0');
                }
            }
        }
        self.leave(cx, poll, option, out);
    }

    fn count(&mut self, cx: Context, option: PollOptionId, count: Count, out: &mut Outbox) {
        let action = Action::CountOption {
            option,
            part: None,
            count,
        };
        // Asked first, so that a refusal is said in the row itself.
        let mut fresh = clock::fresh_id;
        let mut mint = Mint::new(clock::now(), &mut fresh);
        match decide(cx.process, action.clone(), &mut mint) {
            Ok(decision) if decision.changes.is_empty() => {
                self.typed.remove(&option);
            }
            Ok(_) => out.act(action),
            Err(refused) => {
                let typed = self.typed.entry(option).or_default();
                typed.refused = Some(refusal::sentence(cx.lang, &refused));
            }
        }
    }

    /// Lets go of what the process has taken.
    pub(super) fn forget_counted(&mut self, process: &Process, method: Method) {
        self.typed.retain(|id, typed| {
            let Some(option) = process.poll_options.get(*id) else {
                return false;
            };
            let same = match (read(method, &typed.fields), option.is_counted()) {
                (Row::Complete(_), true) => {
                    let counted = counted_fields(option);
                    let pairs = typed.fields.iter().zip(&counted);
                    pairs.into_iter().all(|(a, b)| number(a) == number(b))
                }
                _ => false,
            };
            !same
        });
    }

    /// What the typed dots add to those counted.
    pub(super) fn dots_typed(&self, process: &Process) -> i64 {
        let typed = self.typed.iter().map(|(id, typed)| {
            let counted = process.poll_options.get(*id).and_then(|o| o.favour);
            number(&typed.fields[0]).unwrap_or(0) - counted.unwrap_or(0)
        });
        typed.sum()
    }
}
