//! Proposals found as someone types: by their text, number, groups and who proposed them, accents
//! and case aside.
//!
//! Each text is folded once and kept; what a frame looks through is bounded, so that no keystroke
//! waits for a long list. The first rows are there at once, the rest in the frames after.

use std::collections::HashMap;
use std::sync::Arc;

use egui::Ui;

use crate::domain::Process;
use crate::domain::fold::fold;
use crate::domain::ids::ProposalId;
use crate::domain::proposal::{Proposal, Proposer};
use crate::ui::context::Context;

/// How much is looked through in one frame: a row that is known costs one, a new one [`NEW`].
const SLICE: usize = 3_000;
const NEW: usize = 4;

/// A search under way and what it found; `F` is what else the rows are chosen by.
pub struct Finder<F> {
    rows: HashMap<ProposalId, Row>,
    asked: Option<Asked<F>>,
    work: Option<Work>,
    found: Arc<[ProposalId]>,
}

/// What was asked, and of which state of the file.
#[derive(PartialEq)]
struct Asked<F> {
    query: String,
    filter: F,
    revision: u64,
}

/// What is still to be looked through.
struct Work {
    base: Vec<ProposalId>,
    at: usize,
    words: Vec<Word>,
    found: Vec<ProposalId>,
    /// The question is a new one: what was found for the old is not shown on.
    fresh: bool,
}

/// A word that is sought.
struct Word {
    folded: String,
    /// Those whose name has it.
    proposers: Vec<Proposer>,
}

/// What a proposal is found by, beside what it was made from.
#[derive(Default)]
struct Row {
    text: String,
    groups: Vec<String>,
    folded: String,
}

impl<F> Default for Finder<F> {
    fn default() -> Self {
        Self {
            rows: HashMap::new(),
            asked: None,
            work: None,
            found: Arc::default(),
        }
    }
}

impl<F: PartialEq> Finder<F> {
    /// Those of `base` that `filter` keeps and every word of the query is in, in the order of `base`,
    /// as far as they are found.
    pub fn find(
        &mut self,
        ui: &Ui,
        cx: Context,
        query: &str,
        filter: F,
        base: impl FnOnce() -> Vec<ProposalId>,
        keeps: impl Fn(&F, &Proposal) -> bool,
    ) -> Arc<[ProposalId]> {
        let asked = Asked {
            query: fold(query.trim()),
            filter,
            revision: cx.session.revision(),
        };
        if self.asked.as_ref() != Some(&asked) {
            let fresh = self
                .asked
                .as_ref()
                .is_none_or(|old| old.query != asked.query || old.filter != asked.filter);
            let words = asked.query.split_whitespace();
            self.work = Some(Work {
                base: base(),
                at: 0,
                words: words.map(|word| Word::of(cx.process, word)).collect(),
                found: Vec::new(),
                fresh: fresh || self.work.as_ref().is_some_and(|work| work.fresh),
            });
            self.asked = Some(asked);
        }
        if self.work.is_some() {
            self.go_on(cx.process, keeps);
        }
        match &self.work {
            Some(work) => {
                ui.ctx().request_repaint();
                if work.fresh {
                    work.found.as_slice().into()
                } else {
                    Arc::clone(&self.found)
                }
            }
            None => Arc::clone(&self.found),
        }
    }

    /// Looks through one slice.
    fn go_on(&mut self, process: &Process, keeps: impl Fn(&F, &Proposal) -> bool) {
        let (Some(work), Some(asked)) = (&mut self.work, &self.asked) else {
            return;
        };
        let mut left = SLICE;
        while left > 0 && work.at < work.base.len() {
            let id = work.base[work.at];
            work.at += 1;
            left -= 1;
            let Some(proposal) = process.proposals.get(id) else {
                continue;
            };
            if !keeps(&asked.filter, proposal) {
                continue;
            }
            if !work.words.is_empty() {
                let row = self.rows.entry(id).or_default();
                if !row.is_of(proposal) {
                    *row = Row::of(proposal);
                    left = left.saturating_sub(NEW);
                }
                if !work.words.iter().all(|word| word.is_in(row, proposal)) {
                    continue;
                }
            }
            work.found.push(id);
        }
        if work.at == work.base.len() {
            self.found = std::mem::take(&mut work.found).into();
            self.work = None;
        }
    }
}

impl Row {
    fn of(proposal: &Proposal) -> Self {
        Self {
            text: proposal.text.clone(),
            groups: proposal.beneficiaries.clone(),
            folded: proposal.searched(),
        }
    }

    fn is_of(&self, proposal: &Proposal) -> bool {
        self.text == proposal.text && self.groups == proposal.beneficiaries
    }
}

impl Word {
    fn of(process: &Process, word: &str) -> Self {
        let has = |name: &str| fold(name).contains(word);
        let people = process.participants.iter().filter_map(|participant| {
            let name = process.name_of(participant.id)?;
            has(name).then_some(Proposer::Participant(participant.id))
        });
        let actors = process.actors.iter();
        let actors = actors
            .filter(|actor| has(&actor.name))
            .map(|actor| Proposer::Actor(actor.id));
        Self {
            proposers: people.chain(actors).collect(),
            folded: word.to_owned(),
        }
    }

    fn is_in(&self, row: &Row, proposal: &Proposal) -> bool {
        row.folded.contains(&self.folded)
            || begins_with(proposal.number, &self.folded)
            || proposal
                .proposers
                .iter()
                .any(|by| self.proposers.contains(by))
    }
}

/// Whether a number begins with what was typed.
fn begins_with(mut number: i64, typed: &str) -> bool {
    let Ok(sought) = typed.parse::<i64>() else {
        return false;
    };
    while number > sought {
        number /= 10;
    }
    sought > 0 && number == sought
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_by_its_beginning() {
        for (number, typed, expected) in [
            (1234, "12", true),
            (1234, "1234", true),
            (1234, "23", false),
            (12, "123", false),
            (12, "0", false),
            (12, "a", false),
        ] {
            assert_eq!(begins_with(number, typed), expected, "{number} {typed}");
        }
    }
}
