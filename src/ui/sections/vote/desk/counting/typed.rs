//! What is typed and not counted yet: when it becomes a count, and when it is let go of.
//! A refusal is said in the row itself, and what was typed stays there.

use super::row::{Fields, Row, columns, fields_of, read, shown};
use super::{CountingDesk, Sheet};
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
    pub(super) fields: Fields,
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
        let key = (self.sheet, option);
        let Some(typed) = self.typed.get(&key) else {
            return;
        };
        let known = cx.process.poll_options.get(option);
        let counted = known.is_some_and(|known| shown(known, self.sheet).is_some());
        let count = match read(poll.method, &typed.fields) {
            Row::Complete(count) => count,
            Row::Empty if counted => Count::Cleared,
            Row::Empty => {
                self.typed.remove(&key);
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
        let key = (self.sheet, option);
        let known = cx.process.poll_options.get(option);
        let uncounted = known.is_some_and(|known| shown(known, self.sheet).is_none());
        // In a part of the room where nobody answered Enter alone says so.
        let nobody = matches!(self.sheet, Sheet::Part(_)) && uncounted;
        if nobody {
            self.typed.entry(key).or_default();
        }
        if let Some(typed) = self.typed.get_mut(&key) {
            let none = match read(poll.method, &typed.fields) {
                Row::Partial => true,
                Row::Empty => nobody,
                Row::Complete(_) => false,
            };
            for field in &mut typed.fields[..columns(poll.method)] {
                if none && field.is_empty() {
                    field.push('0');
                }
            }
        }
        self.leave(cx, poll, option, out);
    }

    /// Whether the second count of an option that is typed is another than the first.
    pub(super) fn differs(&self, cx: Context, poll: &Poll, option: PollOptionId) -> bool {
        let Some(known) = cx.process.poll_options.get(option) else {
            return false;
        };
        let second = match self.typed.get(&(Sheet::Second, option)) {
            Some(typed) => typed.fields.clone(),
            None if known.second.is_none() => return false,
            None => fields_of(poll.method, known.second.clone()),
        };
        let first = fields_of(poll.method, Some(known.counted()));
        let mut pairs = first.iter().zip(&second);
        pairs.any(|(first, second)| number(first) != number(second))
    }

    pub(super) fn count(
        &mut self,
        cx: Context,
        option: PollOptionId,
        count: Count,
        out: &mut Outbox,
    ) {
        let action = match self.sheet {
            Sheet::Whole => Action::CountOption {
                option,
                part: None,
                count,
            },
            Sheet::Part(part) => Action::CountOption {
                option,
                part: Some(part),
                count,
            },
            Sheet::Second => Action::RecountOption { option, count },
        };
        let key = (self.sheet, option);
        // Asked first, so that a refusal is said in the row itself.
        let mut fresh = clock::fresh_id;
        let mut mint = Mint::new(clock::now(), &mut fresh);
        match decide(cx.process, action.clone(), &mut mint) {
            Ok(decision) if decision.changes.is_empty() => {
                self.typed.remove(&key);
            }
            Ok(_) => out.act(action),
            Err(refused) => {
                let typed = self.typed.entry(key).or_default();
                typed.refused = Some(refusal::sentence(cx.lang, &refused));
            }
        }
    }

    /// Lets go of what the process has taken.
    pub(super) fn forget_counted(&mut self, process: &Process, method: Method) {
        self.typed.retain(|(sheet, id), typed| {
            let Some(option) = process.poll_options.get(*id) else {
                return false;
            };
            let same = match (read(method, &typed.fields), shown(option, *sheet)) {
                (Row::Complete(_), Some(counted)) => {
                    let counted = fields_of(method, Some(counted));
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
        let counting = self.typed.iter();
        let counting = counting.filter(|((sheet, _), _)| *sheet != Sheet::Second);
        let typed = counting.map(|((sheet, id), typed)| {
            let option = process.poll_options.get(*id);
            let counted = option.and_then(|option| shown(option, *sheet));
            number(&typed.fields[0]).unwrap_or(0) - counted.map_or(0, |counted| counted.favour)
        });
        typed.sum()
    }
}
