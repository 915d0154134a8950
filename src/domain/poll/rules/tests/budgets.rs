//! By votes, and by equal shares.

use super::*;

fn money(amounts: &[i64]) -> Vec<Score> {
    amounts.iter().copied().map(Score::whole).collect()
}

fn budget(limit: i64, costs: &[i64]) -> Budget {
    Budget {
        limit: Score::whole(limit),
        costs: money(costs),
    }
}

fn approvals(options: usize, ballots: &[(&[u32], u64)]) -> Votes {
    let ballots = ballots
        .iter()
        .map(|(named, times)| (Marks::Approved(named.to_vec()), *times));
    Votes {
        options,
        ballots: ballots.collect(),
    }
}

/// Costs of which many are alike, some are nothing and some are no whole money.
fn budgets(options: usize) -> impl Strategy<Value = Budget> {
    let cost = (0..12_i64, 1..3_i64).prop_map(|(a, b)| Score::ratio(a, b).expect("not zero"));
    let costs = proptest::collection::vec(cost, options);
    (costs, 0..40_i64, 1..4_i64).prop_map(|(costs, a, b)| Budget {
        limit: Score::ratio(a, b).expect("not zero"),
        costs,
    })
}

proptest! {
    #[test]
    fn greedy_takes_the_first_that_fits(
        (votes, budget) in (1..8_usize).prop_flat_map(|n| {
            (proptest::collection::vec(0..4_i64, n), budgets(n))
        })
    ) {
        let outcome = greedy::tally(&votes, &budget);
        let mut taken = outcome.winners.clone();
        taken.sort_unstable();
        prop_assert_eq!(taken, naive::greedy(&votes, &budget));
        prop_assert_eq!(outcome.reasons.len(), votes.len());
    }

    #[test]
    fn equal_shares_are_their_definition(
        (votes, budget) in (1..7_usize).prop_flat_map(|n| (ballots(n, 7), budgets(n)))
    ) {
        let outcome = equal_shares::tally(&votes, &budget);
        prop_assert_eq!(outcome.winners, naive::equal_shares(&votes, &budget));
    }
}

#[test]
fn what_is_dearer_than_the_money_left_is_skipped() {
    let outcome = greedy::tally(&[9, 7, 5], &budget(10, &[6, 5, 4]));
    assert_eq!(outcome.winners, [0, 2]);
    let skipped = Reason::Skipped {
        option: 1,
        votes: 7,
        cost: Score::whole(5),
        left: Score::whole(4),
    };
    assert_eq!(outcome.reasons[1], skipped);
    assert!(outcome.ties.is_empty());
}

#[test]
fn ties_are_named_where_the_order_decided() {
    // The second would have fitted, had it come first; the third never fits.
    let outcome = greedy::tally(&[3, 3, 3], &budget(5, &[5, 4, 6]));
    assert_eq!((outcome.winners, outcome.ties), (vec![0], vec![0, 1]));
    // Both fit: nothing was decided.
    let outcome = greedy::tally(&[3, 3], &budget(9, &[5, 4]));
    assert!(outcome.ties.is_empty());
    let votes = approvals(2, &[(&[0, 1], 4)]);
    let outcome = equal_shares::tally(&votes, &budget(8, &[8, 8]));
    assert_eq!((outcome.winners, outcome.ties), (vec![0], vec![0, 1]));
}

#[test]
fn without_money_only_what_is_free_is_taken_by_votes_and_nothing_by_shares() {
    let votes = approvals(3, &[(&[0, 1, 2], 5)]);
    let none = budget(0, &[4, 0, 1]);
    assert_eq!(greedy::tally(&[5, 5, 5], &none).winners, [1]);
    assert!(equal_shares::tally(&votes, &none).winners.is_empty());
    assert!(
        equal_shares::tally(&votes, &budget(-3, &[4, 0, 1]))
            .winners
            .is_empty()
    );
}

#[test]
fn nobody_votes_and_nothing_is_bought() {
    for votes in [approvals(2, &[]), approvals(2, &[(&[], 9)])] {
        let outcome = equal_shares::tally(&votes, &budget(100, &[4, 5]));
        assert!(outcome.winners.is_empty() && outcome.reasons.is_empty());
    }
    let none = equal_shares::tally(&Votes::default(), &budget(9, &[]));
    assert_eq!(none, Outcome::default());
}

#[test]
fn an_option_dearer_than_the_budget_is_never_bought() {
    let votes = approvals(2, &[(&[0], 9), (&[1], 1)]);
    let outcome = equal_shares::tally(&votes, &budget(10, &[11, 1]));
    assert_eq!(outcome.winners, [1]);
    let unpaid = Reason::Unpaid {
        option: 0,
        supporters: 9,
        cost: Score::whole(11),
        had: Score::whole(9),
    };
    assert_eq!(outcome.reasons[1], unpaid);
}

#[test]
fn it_is_told_who_paid_what() {
    // Ten each. The first costs its two supporters 8 each; of the second's three, one has 2 left.
    let votes = approvals(2, &[(&[0], 1), (&[0, 1], 1), (&[1], 1)]);
    let outcome = equal_shares::tally(&votes, &budget(30, &[16, 12]));
    assert_eq!(outcome.winners, [0, 1]);
    let paid = [
        Reason::Paid {
            option: 0,
            supporters: 2,
            price: Score::whole(8),
            poor: 0,
            rho: half(1),
            left: Score::whole(14),
        },
        Reason::Paid {
            option: 1,
            supporters: 2,
            price: Score::whole(10),
            poor: 1,
            rho: Score::ratio(5, 6).expect("six"),
            left: Score::whole(2),
        },
    ];
    assert_eq!(outcome.reasons, paid);
}

#[test]
fn shares_of_millions_are_raised_without_going_through_every_peso() {
    // Forty people and 200 million: it takes millions of raises until the third is paid.
    let votes = approvals(3, &[(&[0], 25), (&[1], 14), (&[2], 1)]);
    let costs = [100_000_000, 60_000_000, 39_000_000];
    let outcome = equal_shares::tally(&votes, &budget(200_000_000, &costs));
    assert_eq!(outcome.winners, [0, 1, 2]);
    let Some(Reason::Paid { price, .. }) = outcome.reasons.last() else {
        panic!("the last was paid: {:?}", outcome.reasons);
    };
    assert_eq!(*price, Score::whole(39_000_000));
}

#[test]
fn numbers_of_any_size_stay_exact() {
    for large in ["123456789012345678901234567890.5", &"9".repeat(36)] {
        exact_beside(&Score::read(large).expect("a number"));
    }
}

fn exact_beside(large: &Score) {
    let costs = vec![large.clone(), large.clone(), Score::whole(1)];
    let votes = approvals(3, &[(&[0, 1], 3), (&[1, 2], 1), (&[0], 1)]);
    // Room for all three: a unit of money less, and the third would crowd out the second.
    let limit = large.plus(large).plus(&Score::whole(1));
    let given = Budget { limit, costs };
    let outcome = equal_shares::tally(&votes, &given);
    assert_eq!(outcome.winners, [0, 1, 2]);
    assert_eq!(greedy::tally(&[4, 4, 1], &given).winners, [0, 1, 2]);
}

#[test]
fn two_thousand_options_are_bought_or_not() {
    let ballots: Vec<Vec<u32>> = (0..40_u32)
        .map(|voter| {
            (0..2_000)
                .filter(|option| (option + voter) % 37 == 0)
                .collect()
        })
        .collect();
    let ballots: Vec<(&[u32], u64)> = ballots.iter().map(|named| (named.as_slice(), 1)).collect();
    let costs: Vec<i64> = (0..2_000).map(|option| 90 + option % 50).collect();
    let given = budget(4_000, &costs);
    let outcome = equal_shares::tally(&approvals(2_000, &ballots), &given);
    let spent: i64 = outcome.winners.iter().map(|option| costs[*option]).sum();
    assert!((3_800..=4_000).contains(&spent), "{spent}");
}
