//! Which of the open file's proposals say nearly the same, kept while they change.
//!
//! Nobody waits for it: a large file is gone through on a thread of its own, and until that is done
//! nothing is suggested. From then on a changed proposal costs what it touches.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use crate::app::nearest::nearest_of_all;
use crate::domain::Process;
use crate::domain::ids::{MergeMemberId, ProposalId};
use crate::domain::similarity::{self, Index, Lexicon, SUGGESTED, Scratch, Why};

/// So many changed proposals are taken in between two frames; more on a thread.
const AT_ONCE: usize = 64;
/// So many proposals that are like one are kept.
const KEPT: usize = 12;
/// So many hints are given to a text: more would be read by nobody who is typing.
const HINTS: usize = 3;
/// Of so many pairs, the surest, groups are made: the room decides on them one by one.
const GROUPED: usize = 1_000;

/// A proposal that is like a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    pub id: ProposalId,
    /// From 0, nothing in common, to 1, the same.
    pub score: f32,
}

/// Proposals that could be united.
pub type Group = similarity::Group<ProposalId>;

/// What is known of the likeness of the open file's proposals.
#[derive(Default)]
pub struct Likeness {
    wake: Option<Arc<dyn Fn() + Send + Sync>>,
    /// The rows that `known` knows of.
    seen: Process,
    known: Option<Known>,
    /// What a thread makes of the rows, and those rows.
    coming: Option<Receiver<(Process, Known)>>,
    groups: Vec<Group>,
}

/// All proposals that can be united, and which of them are alike.
struct Known {
    index: Index<ProposalId>,
    near: BTreeMap<ProposalId, BTreeMap<ProposalId, f32>>,
    /// Every pair once, the surest first.
    pairs: BTreeSet<Pair>,
    scratch: Scratch,
}

/// Two proposals, the smaller id first, in the order of how sure it is that they are alike.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    /// Falls as the score rises: the bits of positive numbers are in the numbers' order.
    doubt: u32,
    one: ProposalId,
    other: ProposalId,
}

impl Pair {
    fn of(a: ProposalId, b: ProposalId, score: f32) -> Self {
        Self {
            doubt: u32::MAX - score.to_bits(),
            one: a.min(b),
            other: a.max(b),
        }
    }

    fn score(self) -> f32 {
        f32::from_bits(u32::MAX - self.doubt)
    }
}

impl Likeness {
    /// Begins to follow; `wake` is called when a thread has something new.
    pub(super) fn begin(&mut self, wake: Arc<dyn Fn() + Send + Sync>) {
        self.wake = Some(wake);
    }

    /// Takes in what has changed since it was called last. Call once before each frame.
    pub(super) fn follow(&mut self, process: &Process) {
        let Some(wake) = self.wake.clone() else {
            return;
        };
        if let Some(coming) = &self.coming {
            match coming.try_recv() {
                Ok((seen, known)) => {
                    self.seen = seen;
                    self.known = Some(known);
                    self.coming = None;
                    self.regroup(process);
                }
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => {
                    tracing::error!("the thread of the likeness broke off");
                    self.give_up();
                    return;
                }
            }
        }
        let changed = changed(process, &self.seen);
        if self.known.is_some() && changed.is_empty() {
            if !process.apart.untouched_since(&self.seen.apart) {
                self.seen = process.clone();
                self.regroup(process);
            }
            return;
        }
        let mut known = self.known.take().unwrap_or_else(Known::nothing);
        if changed.len() <= AT_ONCE {
            known.take_in(process, &changed);
            self.seen = process.clone();
            self.known = Some(known);
            self.regroup(process);
        } else {
            let (sender, receiver) = channel();
            let snapshot = process.clone();
            let thread = std::thread::Builder::new().name("likeness".to_owned());
            let spawned = thread.spawn(move || {
                known.take_in(&snapshot, &changed);
                // The file may have been closed: then nobody listens, and that is right.
                let _ = sender.send((snapshot, known));
                wake();
            });
            match spawned {
                Ok(_) => self.coming = Some(receiver),
                Err(error) => {
                    tracing::error!(%error, "no thread for the likeness");
                    self.give_up();
                }
            }
        }
    }

    /// Suggests nothing any more: what is known went with a thread, and a second try would end alike.
    fn give_up(&mut self) {
        *self = Self::default();
    }

    fn regroup(&mut self, process: &Process) {
        let Some(known) = &self.known else {
            return;
        };
        let together = |pair: &&Pair| !process.index().are_apart(pair.one, pair.other);
        let pairs = known.pairs.iter().filter(together).take(GROUPED);
        self.groups = similarity::groups(pairs.map(|p| (p.one, p.other, p.score())));
    }

    /// The proposals in play that are enough like a text to say so, at most three, best first;
    /// `except` is the proposal that is being written, which is like itself.
    #[must_use]
    pub fn like_text(
        &self,
        process: &Process,
        text: &str,
        except: Option<ProposalId>,
    ) -> Vec<Near> {
        let Some(known) = &self.known else {
            return Vec::new();
        };
        let near = known.index.nearest_to(text, KEPT, &mut Scratch::default());
        let hints = near.into_iter().filter(|near| {
            let apart = except.is_some_and(|id| process.index().are_apart(id, near.key));
            near.score >= SUGGESTED && Some(near.key) != except && !apart
        });
        let hints = hints.map(|near| Near {
            id: near.key,
            score: near.score,
        });
        hints.take(HINTS).collect()
    }

    /// What could be united, the most certain first; what was kept apart is in no group.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// What two texts share, and what tells them apart.
    #[must_use]
    pub fn why(&self, one: &str, other: &str) -> Why {
        match &self.known {
            Some(known) => known.index.why(one, other),
            None => Index::<ProposalId>::new(Lexicon::spanish()).why(one, other),
        }
    }

    /// Whether all proposals are known; of a large file that was just opened they are not yet.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.coming.is_none() && self.known.is_some()
    }
}

impl Known {
    fn nothing() -> Self {
        Self {
            index: Index::new(Lexicon::spanish()),
            near: BTreeMap::new(),
            pairs: BTreeSet::new(),
            scratch: Scratch::default(),
        }
    }

    /// Takes in changed proposals: those that can be united with others, out goes the rest.
    fn take_in(&mut self, process: &Process, changed: &BTreeSet<ProposalId>) {
        let can_be_united = |id: &ProposalId| {
            let proposal = process.proposals.get(*id);
            proposal.is_some_and(|p| !p.nature.is_diagnosis()) && process.is_standing(*id)
        };
        let (come, gone): (Vec<ProposalId>, Vec<_>) =
            changed.iter().partition(|id| can_be_united(id));
        let texts = come.iter().filter_map(|id| {
            let proposal = process.proposals.get(*id)?;
            Some((*id, proposal.text.as_str()))
        });
        self.index.update(gone.iter().copied(), texts);
        for id in changed {
            for (other, score) in self.near.remove(id).unwrap_or_default() {
                self.pairs.remove(&Pair::of(*id, other, score));
                if let Some(back) = self.near.get_mut(&other) {
                    back.remove(id);
                }
            }
        }
        let found = if come.len() > AT_ONCE {
            nearest_of_all(&self.index, &come, KEPT)
        } else {
            let scratch = &mut self.scratch;
            let nearest = |id: &ProposalId| self.index.neighbours(*id, KEPT, scratch);
            come.iter().map(nearest).collect()
        };
        for (id, near) in come.into_iter().zip(found) {
            for near in near.iter().filter(|near| near.score >= SUGGESTED) {
                self.remember(id, near.key, near.score);
            }
        }
    }

    fn remember(&mut self, one: ProposalId, other: ProposalId, score: f32) {
        let before = self.near.entry(one).or_default().insert(other, score);
        self.near.entry(other).or_default().insert(one, score);
        if let Some(before) = before {
            self.pairs.remove(&Pair::of(one, other, before));
        }
        self.pairs.insert(Pair::of(one, other, score));
    }
}

/// The proposals that were made, edited or moved into or out of a merge between the two.
fn changed(process: &Process, seen: &Process) -> BTreeSet<ProposalId> {
    let mut changed: BTreeSet<ProposalId> =
        process.proposals.changed_since(&seen.proposals).collect();
    let members = process.merge_members.changed_since(&seen.merge_members);
    changed.extend(members.flat_map(|member: MergeMemberId| {
        let rows = [&process.merge_members, &seen.merge_members].map(|rows| rows.get(member));
        rows.into_iter().flatten().map(|member| member.proposal)
    }));
    changed
}

impl std::fmt::Debug for Likeness {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Likeness")
            .field("groups", &self.groups.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::proposal::ProposalEdit;
    use crate::domain::testing::{BLANK, Play};

    const NEAR: [&str; 3] = [
        "Crear una red de riego tecnificado para los productores del valle",
        "Red de riego tecnificado para productores del valle",
        "Feria de vinos campesinos en la plaza",
    ];

    fn following(play: &Play) -> Likeness {
        let mut likeness = Likeness::default();
        likeness.begin(Arc::new(|| {}));
        follow(&mut likeness, play);
        likeness
    }

    fn follow(likeness: &mut Likeness, play: &Play) {
        likeness.follow(&play.process);
        while likeness.coming.is_some() {
            std::thread::yield_now();
            likeness.follow(&play.process);
        }
    }

    fn play() -> (Play, [ProposalId; 3]) {
        let mut play = Play::on(BLANK);
        let ids = NEAR.map(|text| play.proposes("Innovación", text));
        (play, ids)
    }

    #[test]
    fn groups_follow_what_is_added_edited_united_and_split() {
        let (mut play, [a, b, c]) = play();
        let mut likeness = following(&play);
        assert_eq!(likeness.groups()[0].members, [a, b]);
        assert_eq!(likeness.groups().len(), 1);

        let merge = play.merges(&[a, b], "Red de riego del valle");
        follow(&mut likeness, &play);
        assert_eq!(likeness.groups(), []);
        play.splits(merge);
        follow(&mut likeness, &play);
        assert_eq!(likeness.groups()[0].members, [a, b]);

        let edit = ProposalEdit::Text(NEAR[2].to_owned());
        play.act(Action::EditProposal { proposal: b, edit });
        follow(&mut likeness, &play);
        assert_eq!(likeness.groups()[0].members, [b, c]);
    }

    #[test]
    fn what_was_kept_apart_is_not_suggested_again() {
        let (mut play, [a, b, _]) = play();
        let mut likeness = following(&play);
        let proposals = vec![a, b];
        play.act(Action::KeepApart { proposals });
        follow(&mut likeness, &play);
        assert_eq!(likeness.groups(), []);
        assert_eq!(likeness.like_text(&play.process, NEAR[0], Some(a)), []);
        play.undo().expect("it can be taken back");
        follow(&mut likeness, &play);
        assert_eq!(likeness.groups().len(), 1);
    }

    #[test]
    fn a_text_is_like_others_and_never_like_itself() {
        let (play, [a, b, _]) = play();
        let likeness = following(&play);
        let ids = |except| -> Vec<ProposalId> {
            let near = likeness.like_text(&play.process, NEAR[0], except);
            near.into_iter().map(|near| near.id).collect()
        };
        assert_eq!(ids(None), [a, b]);
        assert_eq!(ids(Some(a)), [b]);
    }

    #[test]
    fn many_are_gone_through_on_a_thread_and_are_the_same_as_one_by_one() {
        let mut play = Play::on(BLANK);
        let mut slowly = following(&play);
        let words = ["riego", "feria", "camino", "bodega", "poda", "abono"];
        for n in 0..2 * AT_ONCE {
            let (one, other) = (words[n % 6], words[n / 6 % 6]);
            play.proposes("Mercado", &format!("Programa de {one} y {other}"));
            slowly.follow(&play.process);
        }
        let at_once = following(&play);
        assert!(at_once.is_ready() && slowly.is_ready());
        let surest = |likeness: &Likeness| likeness.groups().first().map(|group| group.score);
        assert!(surest(&at_once).is_some_and(|score| score > 0.99));
        assert_eq!(surest(&at_once), surest(&slowly));
    }
}
