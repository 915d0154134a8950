//! *Ponderación*: every group has the same weight, whatever its size (S25). A second result, never
//! instead of the first.
//!
//! Of G groups each vote of one with n counts 1 / (G · n), so that all weights together are one. n is
//! how many of the group voted; where a majority is a share of those present or entitled, how many
//! these are in the group; of dots and approvals that the desk counted, which do not tell how many
//! gave them, how many the group has. Groups that are hidden, or of which nobody voted, are left out
//! and named. Under a budget the votes are weighed, not what they buy.

use num_bigint::BigInt;
use num_traits::ToPrimitive as _;

use crate::domain::poll::breakdown::{Breakdown, GroupCount};
use crate::domain::poll::fairness::Untold;
use crate::domain::poll::fairness::within::{Within, told};
use crate::domain::poll::setup::{Base, Majority};
use crate::domain::poll::{Counted, Method, Poll, PollOption, Rule};

/// A result in which the groups count alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighted {
    /// The groups that count, each with how many votes share its weight.
    pub sizes: Vec<(usize, i64)>,
    /// Those that do not, each with why.
    pub left_out: Vec<(usize, Untold)>,
    /// By places in the options' order, best first, equals together.
    pub ranking: Vec<Vec<usize>>,
    /// What each option has, in their order.
    pub options: Vec<WeightedCount>,
    /// Whether each option passes, in their order; only where options pass or fail.
    pub verdicts: Vec<WeightedVerdict>,
    /// What a weighted count is a part of, once divided by the number of groups.
    whole: BigInt,
}

/// What was counted of one option, weighted: parts of [`Weighted::whole`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightedCount {
    favour: BigInt,
    against: BigInt,
}

/// Whether an option passes where the groups count alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeightedVerdict {
    pub passes: bool,
    /// Whether it is another verdict than the unweighted.
    pub differs: bool,
}

impl Weighted {
    /// What an option has in favour, as a share of all weights: with three answers and approval from 0
    /// to 1, with dots and grades the mean of the groups' means. For a drawing or a rounded text.
    #[must_use]
    pub fn favour(&self, option: usize) -> f64 {
        self.share(&self.options[option].favour)
    }

    /// As [`Self::favour`], of those against.
    #[must_use]
    pub fn against(&self, option: usize) -> f64 {
        self.share(&self.options[option].against)
    }

    fn share(&self, part: &BigInt) -> f64 {
        // Thousandths of thousandths are more than any screen shows.
        let millionths = (part * 1_000_000_i64) / &self.whole;
        f64::from(i32::try_from(millionths).unwrap_or(i32::MAX)) / 1e6
    }
}

/// Weighs a poll's groups alike; `None` when no group is told, or options were put in an order, which
/// has no sums.
#[must_use]
pub fn equal_groups(
    poll: &Poll,
    options: &[&PollOption],
    breakdown: &Breakdown,
) -> Option<Weighted> {
    if poll.method == Method::Ranking {
        return None;
    }
    let (mut sizes, mut left_out, mut counting) = (Vec::new(), Vec::new(), Vec::new());
    for (place, within) in Within::each(poll, breakdown).enumerate() {
        let known = told(within.group).and_then(|counts| Ok((size(within)?, counts)));
        match known {
            Ok((size, counts)) => {
                sizes.push((place, size));
                counting.push((size, counts));
            }
            Err(why) => left_out.push((place, why)),
        }
    }
    if counting.is_empty() {
        return None;
    }
    let sizes_alone = counting.iter().map(|(size, _)| *size);
    let common = sizes_alone.fold(BigInt::from(1), common_multiple);
    let weighed: Vec<(BigInt, &[Counted])> = counting
        .iter()
        .map(|(size, counts)| (&common / *size, *counts))
        .collect();
    let sum = |option: usize, of: fn(&Counted) -> i64| -> BigInt {
        let parts = weighed.iter();
        parts
            .map(|(weight, counts)| weight * of(&counts[option]))
            .sum()
    };
    let count = |option| WeightedCount {
        favour: sum(option, |counted| counted.favour),
        against: sum(option, |counted| counted.against),
    };
    let counts: Vec<WeightedCount> = (0..options.len()).map(count).collect();
    let whole = common * counting.len();
    let verdicts = verdicts(poll, options, &counts, &whole);
    Some(Weighted {
        sizes,
        left_out,
        ranking: ranking(poll.rule(), &counts),
        options: counts,
        verdicts,
        whole,
    })
}

/// The least common multiple of a number and a size.
fn common_multiple(of: BigInt, size: i64) -> BigInt {
    let rest = (&of % size).to_i64().unwrap_or(0);
    let (mut a, mut b) = (size, rest);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    of * (size / a)
}

/// How many votes share a group's weight.
fn size(within: Within) -> Result<i64, Untold> {
    let Within { poll, group, .. } = within;
    let at_the_desk = !poll.is_secret() && poll.ballots == 0;
    let base = match (poll.majority().is_some(), poll.setup.base) {
        (true, Base::Present | Base::Entitled) => within.base(&Counted::default())?,
        _ if at_the_desk && matches!(poll.method, Method::Dots | Method::Approval) => {
            group.entitled.max(voted(group))
        }
        _ => voted(group),
    };
    if base > 0 {
        Ok(base)
    } else {
        Err(Untold::Nobody)
    }
}

fn voted(group: &GroupCount) -> i64 {
    group.voted.unwrap_or(0)
}

/// The options from the best, as the rule ranks them.
fn ranking(rule: Rule, counts: &[WeightedCount]) -> Vec<Vec<usize>> {
    let keys: Vec<(BigInt, BigInt)> = counts
        .iter()
        .map(|count| match rule {
            Rule::Hands | Rule::Cards => (&count.favour - &count.against, BigInt::ZERO),
            Rule::Consent => (-&count.against, count.favour.clone()),
            _ => (count.favour.clone(), BigInt::ZERO),
        })
        .collect();
    let mut order: Vec<usize> = (0..keys.len()).collect();
    // A stable sort keeps the options' order among equals.
    order.sort_by(|a, b| keys[*b].cmp(&keys[*a]));
    let equals = order.chunk_by(|a, b| keys[*a] == keys[*b]);
    equals.map(<[usize]>::to_vec).collect()
}

fn verdicts(
    poll: &Poll,
    options: &[&PollOption],
    counts: &[WeightedCount],
    whole: &BigInt,
) -> Vec<WeightedVerdict> {
    let Some(majority) = poll.majority() else {
        return Vec::new();
    };
    let verdict = |(option, count): (&&PollOption, &WeightedCount)| {
        let base = match poll.setup.base {
            Base::Voting => &count.favour + &count.against,
            // Each group is as large as its base: together they are the whole.
            Base::Present | Base::Entitled => whole.clone(),
        };
        let passes = passes(majority, &base, count);
        let counted = option.counted();
        let plain = majority.verdict(poll.setup.base.count(poll, &counted), &counted);
        WeightedVerdict {
            passes,
            differs: passes != plain.passes,
        }
    };
    options.iter().zip(counts).map(verdict).collect()
}

/// Whether a weighted count passes, exactly.
fn passes(majority: Majority, base: &BigInt, count: &WeightedCount) -> bool {
    let (favour, against) = (&count.favour, &count.against);
    *favour > BigInt::ZERO
        && match majority {
            Majority::Simple => favour > against,
            Majority::Absolute => favour * 2 > *base,
            Majority::TwoThirds => favour * 3 >= base * 2,
            Majority::ThreeQuarters => favour * 4 >= base * 3,
            Majority::FourFifths => favour * 5 >= base * 4,
            Majority::Consensus => *against == BigInt::ZERO,
        }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::poll::fairness::testing::{Room, given, said};

    fn weighted(room: &Room) -> Weighted {
        equal_groups(&room.poll, &room.options(), &room.breakdown).expect("a group is told")
    }

    fn about(found: f64, expected: f64) -> bool {
        (found - expected).abs() < 1e-5
    }

    #[test]
    fn every_group_has_the_same_weight() {
        // 30 of 40 large ones in favour, 1 of 10 small ones: 31 to 19 passes.
        // Weighted: (30/40 + 1/10) / 2 = 17/40 in favour, 23/40 against.
        let groups = [(40, vec![said(30, 10)]), (10, vec![said(1, 9)])];
        let found = weighted(&Room::of(Method::Hands, &groups));
        assert!(about(found.favour(0), 0.425) && about(found.against(0), 0.575));
        let verdict = found.verdicts[0];
        assert!(!verdict.passes && verdict.differs);
        assert_eq!(found.sizes, [(0, 40), (1, 10)]);
    }

    #[test]
    fn another_option_can_come_first() {
        // 24 and 20 dots; weighted 20/10 + 4/5 = 2.8 and 12/10 + 8/5 = 2.8: equal.
        let groups = [
            (10, vec![given(20), given(12)]),
            (5, vec![given(4), given(8)]),
        ];
        let found = weighted(&Room::of(Method::Dots, &groups));
        assert_eq!(found.ranking, [vec![0, 1]]);
        assert!(about(found.favour(0), 1.4));
        // One dot more turns it.
        let groups = [
            (10, vec![given(20), given(12)]),
            (5, vec![given(4), given(9)]),
        ];
        let found = weighted(&Room::of(Method::Dots, &groups));
        assert_eq!(found.ranking, [vec![1], vec![0]]);
    }

    #[test]
    fn thirds_are_exact() {
        // 2/3 of each group of 3, of 7 and of 11 would need 22/3 of 11: 8 pass, 7 do not.
        let two_thirds = |last: i64| {
            let groups = [
                (3, vec![said(2, 1)]),
                (9, vec![said(6, 3)]),
                (11, vec![said(last, 11 - last)]),
            ];
            let room = Room::with(Method::Hands, &groups, |poll| {
                poll.setup.majority = Majority::TwoThirds;
            });
            weighted(&room).verdicts[0].passes
        };
        assert!(two_thirds(8));
        assert!(!two_thirds(7));
        // Exactly two thirds everywhere is enough.
        let groups = [(3, vec![said(2, 1)]), (9, vec![said(6, 3)])];
        let room = Room::with(Method::Hands, &groups, |poll| {
            poll.setup.majority = Majority::TwoThirds;
        });
        assert!(weighted(&room).verdicts[0].passes);
    }

    #[test]
    fn groups_without_votes_or_hidden_are_named_and_left_out() {
        let groups = [
            (9, vec![said(9, 0)]),
            (4, vec![said(0, 4)]),
            (0, vec![said(0, 0)]),
        ];
        let found = weighted(&Room::of(Method::Hands, &groups).hiding(&[1]));
        assert_eq!(found.left_out, [(1, Untold::Hidden), (2, Untold::Nobody)]);
        assert!(about(found.favour(0), 1.0));
        let room = Room::of(Method::Hands, &groups).hiding(&[0, 1]);
        assert_eq!(
            equal_groups(&room.poll, &room.options(), &room.breakdown),
            None
        );
    }

    proptest! {
        #[test]
        fn what_all_groups_do_alike_is_its_own_weighting(
            counts in prop::collection::vec((0_i64..30, 0_i64..30), 3),
            sizes in prop::collection::vec(1_i64..20, 2..7),
        ) {
            // Each group is a multiple of one: every share is the same in all, and so is the mean.
            let groups: Vec<_> = sizes
                .iter()
                .map(|size| {
                    let options = counts.iter();
                    let options = options.map(|(f, a)| said(f * size, a * size));
                    (60 * size, options.collect::<Vec<_>>())
                })
                .collect();
            let found = weighted(&Room::of(Method::Hands, &groups));
            for (option, (favour, against)) in counts.iter().enumerate() {
                let share = |count: &i64| f64::from(i32::try_from(*count).unwrap()) / 60.0;
                prop_assert!(about(found.favour(option), share(favour)));
                prop_assert!(about(found.against(option), share(against)));
                prop_assert!(!found.verdicts[option].differs);
            }
        }

        #[test]
        fn groups_of_one_size_rank_as_they_do_unweighted(
            counts in prop::collection::vec(prop::collection::vec(0_i64..12, 3), 2..6),
        ) {
            let groups: Vec<_> = counts
                .iter()
                .map(|options| (12, options.iter().copied().map(given).collect()))
                .collect();
            let room = Room::of(Method::Approval, &groups);
            let options = room.options();
            let place = |id| options.iter().position(|option| option.id == id);
            let plain: Vec<Vec<usize>> = room
                .tally
                .ranking
                .iter()
                .map(|tied| tied.options.iter().filter_map(|id| place(*id)).collect())
                .collect();
            prop_assert_eq!(weighted(&room).ranking, plain);
        }

        #[test]
        fn all_weights_together_are_one(
            sizes in prop::collection::vec(1_i64..400, 1..9),
        ) {
            let groups: Vec<_> = sizes
                .iter()
                .map(|size| (*size, vec![given(*size)]))
                .collect();
            let found = weighted(&Room::of(Method::Approval, &groups));
            prop_assert_eq!(&found.options[0].favour, &found.whole);
        }
    }
}
