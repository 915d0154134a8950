//! *Advertencia*: one group decides against the others (S25).
//!
//! It does when the result would be another without it, and every other group that is told says
//! otherwise by itself.

use crate::domain::poll::breakdown::Breakdown;
use crate::domain::poll::fairness::within::{Key, Within, key, less, told};
use crate::domain::poll::{Counted, Majority, Poll, PollOption};
use crate::domain::tally::Tally;

/// One group decides an option against the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decides {
    /// Its place in the breakdown.
    pub group: usize,
    /// The option that passes, falls or wins by it.
    pub option: usize,
    pub what: What,
}

/// What the group decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It passes, and no other group would have it.
    Passes,
    /// It falls, and every other group would have it.
    Falls,
    /// It wins, and without the group this other would; it is the first in no other group.
    Wins { instead: usize },
}

/// Every option that one group decides against the others.
#[must_use]
pub fn of(
    poll: &Poll,
    tally: &Tally,
    options: &[&PollOption],
    breakdown: &Breakdown,
) -> Vec<Decides> {
    let counted: Vec<Counted> = options.iter().map(|option| option.counted()).collect();
    let groups: Vec<Within> = Within::each(poll, breakdown).collect();
    if let Some(majority) = poll.majority() {
        let each = (0..options.len()).filter_map(|option| {
            let passes = tally.verdicts.get(option)?.passes;
            passing(&groups, majority, option, &counted[option], passes)
        });
        return each.collect();
    }
    // Under a budget a winner hinders no other: which one a group decides cannot be said.
    if poll.rule().spends() || tally.voted == 0 {
        return Vec::new();
    }
    let winner = tally.winners.first();
    let winner = winner.and_then(|id| options.iter().position(|option| option.id == *id));
    let Some(winner) = winner else {
        return Vec::new();
    };
    winning(poll, &groups, &counted, winner)
        .into_iter()
        .collect()
}

/// The group that decides whether an option passes.
fn passing(
    groups: &[Within],
    majority: Majority,
    option: usize,
    all: &Counted,
    passes: bool,
) -> Option<Decides> {
    let said: Vec<(usize, &Within, &Counted, bool)> = groups
        .iter()
        .enumerate()
        .filter_map(|(place, within)| {
            let counted = &told(within.group).ok()?[option];
            let said = within.verdict(majority, counted).ok()?.passes;
            Some((place, within, counted, said))
        })
        .collect();
    // It alone says what the room says.
    let mut with_the_room = said.iter().filter(|(.., says)| *says == passes);
    let (group, within, counted, _) = with_the_room.next()?;
    if with_the_room.next().is_some() || said.len() < 2 {
        return None;
    }
    let without = within.verdict_without(majority, &less(all, counted)).ok()?;
    (without.passes != passes).then_some(Decides {
        group: *group,
        option,
        what: if passes { What::Passes } else { What::Falls },
    })
}

/// The group by which the winner wins.
fn winning(poll: &Poll, groups: &[Within], all: &[Counted], winner: usize) -> Option<Decides> {
    let rule = poll.rule();
    let best = |keys: &[Key]| keys.iter().max().copied();
    let said: Vec<(usize, &[Counted], bool)> = groups
        .iter()
        .enumerate()
        .filter_map(|(place, within)| {
            let counts = told(within.group).ok()?;
            let keys: Vec<Key> = counts.iter().map(|count| key(rule, count)).collect();
            Some((place, counts, Some(keys[winner]) == best(&keys)))
        })
        .collect();
    let mut with_the_room = said.iter().filter(|(.., first)| *first);
    let (group, counts, _) = with_the_room.next()?;
    if with_the_room.next().is_some() || said.len() < 2 {
        return None;
    }
    let rest = all.iter().zip(*counts).map(|(all, group)| less(all, group));
    let rest: Vec<Key> = rest.map(|counted| key(rule, &counted)).collect();
    let best = best(&rest)?;
    // Ties are broken by the options' order, as in the result.
    let instead = rest.iter().position(|key| *key == best)?;
    (instead != winner).then_some(Decides {
        group: *group,
        option: winner,
        what: What::Wins { instead },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::poll::Method;
    use crate::domain::poll::fairness::testing::{Room, given, said};

    fn warnings(room: &Room) -> Vec<Decides> {
        of(&room.poll, &room.tally, &room.options(), &room.breakdown)
    }

    #[test]
    fn one_group_that_makes_an_option_pass_is_named() {
        // 30 to 15 passes; without the first group 5 to 13 falls, and each other says no.
        let large = (27, vec![said(25, 2), said(2, 25)]);
        let small = (10, vec![said(3, 7), said(7, 3)]);
        let other = (8, vec![said(2, 6), said(6, 2)]);
        let room = Room::of(Method::Hands, &[large, small, other]);
        assert_eq!(
            warnings(&room),
            [
                Decides {
                    group: 0,
                    option: 0,
                    what: What::Passes
                },
                Decides {
                    group: 0,
                    option: 1,
                    what: What::Falls
                }
            ]
        );
    }

    #[test]
    fn a_group_with_company_or_without_effect_is_not_named() {
        // The third group agrees with the first.
        let company = [
            (27, vec![said(25, 2)]),
            (10, vec![said(3, 7)]),
            (8, vec![said(6, 2)]),
        ];
        assert_eq!(warnings(&Room::of(Method::Hands, &company)), []);
        // Alone, but it would pass without it: the others' noes are too few... of them all.
        let alone = [(9, vec![said(9, 0)])];
        assert_eq!(warnings(&Room::of(Method::Hands, &alone)), []);
        // The only other group is hidden: nobody is told to say otherwise.
        let hidden = [(27, vec![said(25, 2)]), (10, vec![said(3, 7)])];
        let room = Room::of(Method::Hands, &hidden);
        assert_eq!(warnings(&room).len(), 1);
        assert_eq!(warnings(&room.hiding(&[1])), []);
    }

    #[test]
    fn one_group_that_makes_an_option_win_is_named_with_what_would() {
        // 22, 18, 9: the first wins by the first group; without it 2, 12, 9.
        let dots = |first, second, third| vec![given(first), given(second), given(third)];
        let room = Room::of(
            Method::Dots,
            &[(10, dots(20, 6, 0)), (5, dots(1, 7, 4)), (5, dots(1, 5, 5))],
        );
        let instead = What::Wins { instead: 1 };
        assert_eq!(
            warnings(&room),
            [Decides {
                group: 0,
                option: 0,
                what: instead
            }]
        );
        // First in another group too, if only equal: no warning.
        let room = Room::of(Method::Dots, &[(10, dots(20, 6, 0)), (5, dots(7, 7, 4))]);
        assert_eq!(warnings(&room), []);
    }

    #[test]
    fn where_nobody_voted_nobody_decides() {
        let nobody = vec![given(0), given(0)];
        let room = Room::of(Method::Dots, &[(0, nobody.clone()), (0, nobody)]);
        assert_eq!(warnings(&room), []);
    }
}
