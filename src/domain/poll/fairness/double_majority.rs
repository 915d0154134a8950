//! *Doble mayoría*: what passes in the whole room passes in each group too.
//!
//! Where options pass or fail, one passes in a group by the poll's own majority, counted over the
//! group alone. Where options are ranked, a winner holds in a group when it has votes there and stands
//! in the upper half: fewer than half of the options stand above it.

use crate::domain::poll::breakdown::Breakdown;
use crate::domain::poll::fairness::Untold;
use crate::domain::poll::fairness::within::{Within, key, told};
use crate::domain::poll::{Poll, PollOption};
use crate::domain::tally::Tally;

/// The badge of one option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubleMajority {
    /// Its place in the options' order.
    pub option: usize,
    pub badge: Badge,
    /// The groups of which it is not told, each with why.
    pub untold: Vec<(usize, Untold)>,
    /// Where options are ranked: the groups in which it is the first, or equal to it.
    pub first_in: Vec<usize>,
}

/// What it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Badge {
    /// It passes in the whole room and in every group that is told.
    Both,
    /// It passes in the whole room, but not in these groups.
    OnlyOverall(Vec<usize>),
    NotOverall,
    /// It passes in the whole room, and no group is told.
    NotTold,
}

/// The badge of every option: of those that win or pass, what the groups say.
#[must_use]
pub fn of(
    poll: &Poll,
    tally: &Tally,
    options: &[&PollOption],
    breakdown: &Breakdown,
) -> Vec<DoubleMajority> {
    let places = |option: usize| {
        let id = options[option].id;
        if poll.majority().is_some() {
            tally.verdicts.get(option).is_some_and(|v| v.passes)
        } else {
            // Where nobody voted nothing was chosen, whatever came first.
            tally.winners.contains(&id) && tally.voted > 0
        }
    };
    let ranked = Ranked::of(poll, breakdown);
    (0..options.len())
        .map(|option| {
            if places(option) {
                badge(poll, breakdown, &ranked, option)
            } else {
                DoubleMajority {
                    option,
                    badge: Badge::NotOverall,
                    untold: Vec::new(),
                    first_in: Vec::new(),
                }
            }
        })
        .collect()
}

fn badge(poll: &Poll, breakdown: &Breakdown, ranked: &Ranked, option: usize) -> DoubleMajority {
    let (mut untold, mut against, mut first_in) = (Vec::new(), Vec::new(), Vec::new());
    let mut told_of = 0;
    for (place, within) in Within::each(poll, breakdown).enumerate() {
        let counted = match told(within.group) {
            Ok(counts) => &counts[option],
            Err(why) => {
                untold.push((place, why));
                continue;
            }
        };
        let holds = if let Some(majority) = poll.majority() {
            match within.verdict(majority, counted) {
                Ok(verdict) => verdict.passes,
                Err(why) => {
                    untold.push((place, why));
                    continue;
                }
            }
        } else {
            let above = ranked.above(place, option);
            if above == 0 && counted.favour > 0 {
                first_in.push(place);
            }
            counted.favour > 0 && 2 * above < ranked.options
        };
        told_of += 1;
        if !holds {
            against.push(place);
        }
    }
    let badge = match (told_of, against.is_empty()) {
        (0, _) => Badge::NotTold,
        (_, true) => Badge::Both,
        (_, false) => Badge::OnlyOverall(against),
    };
    DoubleMajority {
        option,
        badge,
        untold,
        first_in,
    }
}

/// The options of each group from the best, to find how many stand above one.
struct Ranked {
    options: usize,
    /// Of each group: every option's key, and all keys from the least.
    groups: Vec<Keys>,
}

#[derive(Default)]
struct Keys {
    of: Vec<(i64, i64)>,
    sorted: Vec<(i64, i64)>,
}

impl Ranked {
    fn of(poll: &Poll, breakdown: &Breakdown) -> Self {
        let keys = |group| {
            let Ok(counts) = told(group) else {
                return Keys::default();
            };
            let of: Vec<_> = counts.iter().map(|count| key(poll.rule(), count)).collect();
            let mut sorted = of.clone();
            sorted.sort_unstable();
            Keys { of, sorted }
        };
        let groups: Vec<Keys> = breakdown.groups.iter().map(keys).collect();
        let options = groups.iter().map(|keys| keys.of.len()).max().unwrap_or(0);
        Self { options, groups }
    }

    /// How many options of a group stand above one.
    fn above(&self, group: usize, option: usize) -> usize {
        let keys = &self.groups[group];
        let own = keys.of[option];
        keys.sorted.len() - keys.sorted.partition_point(|other| *other <= own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::poll::fairness::testing::{Room, given, said};
    use crate::domain::poll::{Base, Majority, Method};

    fn badges(room: &Room) -> Vec<DoubleMajority> {
        of(&room.poll, &room.tally, &room.options(), &room.breakdown)
    }

    fn first(room: &Room) -> Badge {
        badges(room).remove(0).badge
    }

    #[test]
    fn what_passes_overall_passes_in_each_group_or_they_are_named() {
        // 36 to 14 overall; 30 to 5 and 6 to 9: the second group falls.
        let room = Room::of(
            Method::Hands,
            &[
                (35, vec![said(30, 5), said(20, 5), said(1, 30)]),
                (15, vec![said(6, 9), said(9, 6), said(9, 0)]),
            ],
        );
        let badges: Vec<Badge> = badges(&room).into_iter().map(|b| b.badge).collect();
        assert_eq!(
            badges,
            [Badge::OnlyOverall(vec![1]), Badge::Both, Badge::NotOverall]
        );
    }

    #[test]
    fn the_poll_s_own_majority_holds_within_a_group() {
        // 12 of 18 are two thirds in all; 7 of 9 are, 5 of 9 are not (6 are needed).
        let groups = [(9, vec![said(7, 2)]), (9, vec![said(5, 4)])];
        assert_eq!(first(&Room::of(Method::Hands, &groups)), Badge::Both);
        let two_thirds = Room::with(Method::Hands, &groups, |poll| {
            poll.setup.majority = Majority::TwoThirds;
        });
        assert_eq!(first(&two_thirds), Badge::OnlyOverall(vec![1]));
    }

    #[test]
    fn hidden_and_empty_groups_are_named_and_not_judged() {
        let groups = [
            (9, vec![said(9, 0)]),
            (4, vec![said(0, 4)]),
            (0, vec![said(0, 0)]),
        ];
        let room = Room::of(Method::Hands, &groups).hiding(&[1]);
        let badge = badges(&room).remove(0);
        assert_eq!(badge.badge, Badge::Both);
        assert_eq!(badge.untold, [(1, Untold::Hidden), (2, Untold::Nobody)]);
        let room = Room::of(Method::Hands, &groups).hiding(&[0, 1]);
        assert_eq!(first(&room), Badge::NotTold);
    }

    #[test]
    fn a_base_that_is_not_known_of_a_group_is_not_told() {
        let mut room = Room::with(Method::Hands, &[(9, vec![said(9, 0)])], |poll| {
            poll.setup.base = Base::Present;
        });
        room.breakdown.groups[0].name = crate::domain::poll::PartName::Row(1);
        let badge = badges(&room).remove(0);
        assert_eq!(badge.badge, Badge::NotTold);
        assert_eq!(badge.untold, [(0, Untold::BaseUnknown)]);
    }

    #[test]
    fn a_winner_holds_where_it_stands_in_the_upper_half() {
        // 20, 18, 10: the first wins. In the second group one of three stands above it, in the third
        // both do.
        let dots = |first, second, third| vec![given(first), given(second), given(third)];
        let room = Room::of(
            Method::Dots,
            &[(6, dots(16, 2, 0)), (6, dots(4, 10, 2)), (5, dots(0, 6, 8))],
        );
        let badge = badges(&room).remove(0);
        assert_eq!(badge.badge, Badge::OnlyOverall(vec![2]));
        assert_eq!(badge.first_in, [0]);
        assert_eq!(badges(&room)[1].badge, Badge::NotOverall);
    }

    #[test]
    fn where_nobody_voted_nothing_passed() {
        let nobody = vec![given(0), given(0)];
        let room = Room::of(Method::Approval, &[(0, nobody.clone()), (0, nobody)]);
        assert_eq!(first(&room), Badge::NotOverall);
    }
}
