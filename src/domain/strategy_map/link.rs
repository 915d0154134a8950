//! *Relación causa-efecto*: one objective helps to reach another, and never itself.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{CausalLinkId, ObjectiveId};
use crate::domain::layout;
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;
use crate::domain::strategy_map::place;

/// *Relación causa-efecto*: `from` helps to reach `to`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CausalLink {
    pub id: CausalLinkId,
    pub from: ObjectiveId,
    pub to: ObjectiveId,
}

impl Record for CausalLink {
    const ENTITY: Entity = Entity::CausalLink;
    type Id = CausalLinkId;

    fn id(&self) -> CausalLinkId {
        self.id
    }
}

impl Process {
    /// Whether `goal` can be reached from `start` along the links; from itself it always can. It
    /// costs what can be reached, not what the map holds.
    pub(super) fn leads_to(&self, start: ObjectiveId, goal: ObjectiveId) -> bool {
        let mut open = vec![start];
        let mut seen = BTreeSet::new();
        while let Some(at) = open.pop() {
            if at == goal {
                return true;
            }
            if seen.insert(at) {
                open.extend(self.index().effects_of(at).map(|(effect, _)| effect));
            }
        }
        false
    }
}

/// Draws a cause: `from` helps to reach `to`. Circles are refused: a cause cannot be its own effect.
pub(crate) fn link(
    process: &Process,
    from: ObjectiveId,
    to: ObjectiveId,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    process.objectives.get(from).ok_or(Refusal::Gone)?;
    process.objectives.get(to).ok_or(Refusal::Gone)?;
    if from == to {
        return Err(Refusal::LinkToItself);
    }
    if process.index().link_between(from, to).is_some() {
        return Err(Refusal::LinkExists);
    }
    if process.leads_to(to, from) {
        return Err(Refusal::LinkCycle);
    }
    let link = CausalLink {
        id: mint.id(),
        from,
        to,
    };
    let mut changes = vec![Change::make(&link)];
    // Where the link would cross others, one of its ends steps aside.
    if let Some((row, order)) = layout::untangled(process, [from, to]) {
        changes.extend(place::renumbered(process, row, &order, |_| {}));
    }
    Ok(Decision::making(link.id, changes))
}

/// Removes a cause.
pub(crate) fn unlink(process: &Process, id: CausalLinkId) -> Result<Decision, Refusal> {
    let link = process.links.get(id).ok_or(Refusal::Gone)?;
    Ok(Decision::of(vec![Change::remove(link)]))
}

/// The place of the first link that closes a circle with those before it.
///
/// A look at all links costs what they are many; the first one is then found by halves.
pub(crate) fn first_circle<K: Copy + Ord>(links: &[(K, K)]) -> Option<usize> {
    if !has_circle(links) {
        return None;
    }
    // Without circle up to `sound`, with one up to `circular`.
    let (mut sound, mut circular) = (0, links.len());
    while circular - sound > 1 {
        let middle = sound.midpoint(circular);
        if has_circle(&links[..middle]) {
            circular = middle;
        } else {
            sound = middle;
        }
    }
    Some(sound)
}

/// Whether any cause is its own effect: it is when taking away what has no cause left (Kahn's
/// topological sorting) does not come to an end.
fn has_circle<K: Copy + Ord>(links: &[(K, K)]) -> bool {
    let mut effects: BTreeMap<K, Vec<K>> = BTreeMap::new();
    let mut causes: BTreeMap<K, usize> = BTreeMap::new();
    for &(from, to) in links {
        effects.entry(from).or_default().push(to);
        causes.entry(from).or_default();
        *causes.entry(to).or_default() += 1;
    }
    let first = causes.iter().filter(|(_, number)| **number == 0);
    let mut open: VecDeque<K> = first.map(|(key, _)| *key).collect();
    let mut left = causes.len();
    while let Some(at) = open.pop_front() {
        left -= 1;
        for to in effects.get(&at).into_iter().flatten() {
            if let Some(number) = causes.get_mut(to) {
                *number -= 1;
                if *number == 0 {
                    open.push_back(*to);
                }
            }
        }
    }
    left > 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::strategy_map::testing::{chain, link};
    use crate::domain::testing::Play;

    #[test]
    fn a_cause_is_never_its_own_effect() {
        let (mut play, [a, b, c]) = chain();
        assert_eq!(play.refuse(link(c, a)), Refusal::LinkCycle);
        assert_eq!(play.refuse(link(b, a)), Refusal::LinkCycle);
        assert_eq!(play.refuse(link(a, a)), Refusal::LinkToItself);
        assert_eq!(play.refuse(link(a, b)), Refusal::LinkExists);
        // A shorter way to the same effect is no circle.
        let link: CausalLinkId = play.act(link(a, c)).id();
        play.act(Action::Unlink { link });
        assert_eq!(play.refuse(Action::Unlink { link }), Refusal::Gone);
        play.assert_sound();
    }

    #[test]
    fn the_shipped_maps_have_no_circle() {
        let play = Play::wine();
        let objectives: Vec<_> = play.process.objectives.iter().map(|o| o.id).collect();
        for link in play.process.links.iter() {
            assert!(objectives.contains(&link.from) && objectives.contains(&link.to));
            assert!(!play.process.leads_to(link.to, link.from));
        }
    }

    #[test]
    fn the_link_that_closes_the_first_circle_is_named() {
        assert_eq!(first_circle::<u8>(&[]), None);
        assert_eq!(first_circle(&[(1, 2), (2, 3), (1, 3)]), None);
        assert_eq!(first_circle(&[(1, 1)]), Some(0));
        assert_eq!(first_circle(&[(1, 2), (3, 4), (2, 1), (4, 3)]), Some(2));
        assert_eq!(first_circle(&[(1, 2), (2, 3), (3, 1), (5, 6)]), Some(2));
    }

    #[test]
    fn a_link_does_not_come_back_where_another_way_would_make_it_a_circle() {
        let (mut play, [a, b, c]) = chain();
        let first = play.process.index().link_between(a, b).expect("is there");
        play.act(Action::Unlink { link: first });
        let (_, removed) = play.log.last().cloned().expect("it was done");
        play.act(link(c, a));
        let reversed = crate::domain::undo::reverse(&play.process, &removed);
        assert_eq!(reversed, Err(Refusal::Overtaken));
        let again = play.process.index().link_between(c, a).expect("is there");
        play.act(Action::Unlink { link: again });
        play.act(link(a, b));
        let reversed = crate::domain::undo::reverse(&play.process, &removed);
        assert_eq!(reversed, Err(Refusal::Overtaken), "it would stand twice");
    }
}
