//! Borda and Schulze.

use super::*;

fn ranked(options: usize, ballots: &[(&[u32], u64)]) -> Votes {
    let ballots = ballots.iter().map(|(named, times)| {
        let groups = named.iter().map(|option| vec![*option]);
        (Marks::Ranked(groups.collect()), *times)
    });
    Votes {
        options,
        ballots: ballots.collect(),
    }
}

proptest! {
    #[test]
    fn borda_is_its_definition(votes in (1..7_usize).prop_flat_map(|n| ballots(n, 6))) {
        let outcome = borda::tally(&votes);
        let scores = naive::borda(&votes);
        prop_assert_eq!(&outcome.scores, &scores);
        let best = scores.iter().max().expect("there are options");
        let first: Vec<usize> = (0..votes.options).filter(|o| scores[*o] == *best).collect();
        prop_assert_eq!(&outcome.winners, &first[..1]);
        prop_assert_eq!(&outcome.ranking[0].options, &first);
        prop_assert!(outcome.ranking.is_sorted_by(|a, b| a.score > b.score));
    }

    #[test]
    fn schulze_stands_by_the_strongest_chains(
        votes in (1..8_usize).prop_flat_map(|n| ballots(n, 7))
    ) {
        let strengths = naive::strengths(&votes);
        let above = |a: usize, b: usize| strengths[a][b] > strengths[b][a];
        let all = 0..votes.options;
        let best: Vec<usize> = all.clone().filter(|b| !all.clone().any(|a| above(a, *b))).collect();
        let outcome = schulze::tally(&votes);
        prop_assert_eq!(&outcome.ranking[0].options, &best);
        prop_assert_eq!(&outcome.winners, &best[..1]);
        let tied: &[usize] = if best.len() > 1 { &best } else { &[] };
        prop_assert_eq!(&outcome.ties, tied);
        for a in all.clone() {
            for b in all.clone().filter(|b| above(a, *b)) {
                prop_assert!(outcome.scores[a] > outcome.scores[b], "{} above {}", a, b);
            }
        }
        // The reason's chain is as strong as it says.
        if let Some(Reason::Duels { option, defeat: Some(defeat), .. }) = outcome.reasons.first() {
            prop_assert_eq!(defeat.forth, strengths[*option][defeat.against]);
            prop_assert_eq!(defeat.back, strengths[defeat.against][*option]);
            prop_assert_eq!(defeat.weakest.margin, defeat.forth);
        }
    }
}

#[test]
fn borda_tells_the_points_by_place() {
    let votes = ranked(3, &[(&[0, 1, 2], 3), (&[1], 2), (&[], 1)]);
    let outcome = borda::tally(&votes);
    // On the empty ballot all are level, on the short one the two that are not named.
    assert_eq!(outcome.scores, [half(16), half(16), half(4)]);
    assert_eq!(outcome.ties, [0, 1]);
    let reason = Reason::Placed {
        option: 0,
        points: Score::whole(8),
        places: vec![3],
        next: Some((1, Score::whole(8))),
    };
    assert_eq!(outcome.reasons, [reason]);
}

#[test]
fn schulze_settles_the_circle_of_the_paper() {
    // Schulze (2011), example 1: A, B, C, D, E; the order of the paper is E > A > C > B > D.
    let votes = ranked(
        5,
        &[
            (&[0, 2, 1, 4, 3], 5),
            (&[0, 3, 4, 2, 1], 5),
            (&[1, 4, 3, 0, 2], 8),
            (&[2, 0, 1, 4, 3], 3),
            (&[2, 0, 4, 1, 3], 7),
            (&[2, 1, 0, 3, 4], 2),
            (&[3, 2, 4, 1, 0], 7),
            (&[4, 1, 0, 3, 2], 8),
        ],
    );
    let outcome = schulze::tally(&votes);
    assert_eq!(order(&outcome), [[4], [0], [2], [1], [3]]);
    let Some(Reason::Duels {
        won, of, defeat, ..
    }) = outcome.reasons.first()
    else {
        panic!("Schulze tells of duels: {:?}", outcome.reasons);
    };
    assert_eq!((*won, *of), (3, 4));
    let defeat = defeat.as_ref().expect("it stands above the others");
    assert!(defeat.forth > defeat.back);
}

#[test]
fn nobody_votes_and_all_stay_level() {
    for votes in [ranked(3, &[]), ranked(3, &[(&[], 4)])] {
        for outcome in [borda::tally(&votes), schulze::tally(&votes)] {
            assert_eq!(order(&outcome), [[0, 1, 2]]);
            assert_eq!((outcome.winners, outcome.ties), (vec![0], vec![0, 1, 2]));
        }
    }
}

#[test]
fn without_options_nothing_wins() {
    for outcome in [
        borda::tally(&Votes::default()),
        schulze::tally(&Votes::default()),
    ] {
        assert_eq!(outcome, Outcome::default());
    }
}

#[test]
fn two_thousand_options_are_ranked() {
    let (ten, back): (Vec<u32>, Vec<u32>) = ((0..10).collect(), (0..10).rev().collect());
    let votes = ranked(2_000, &[(&ten, 4), (&back, 2), (&[1_999], 3)]);
    let outcome = schulze::tally(&votes);
    let mut expected: Vec<Vec<usize>> = (0..10).map(|option| vec![option]).collect();
    expected.push(vec![1_999]);
    expected.push((10..1_999).collect());
    assert_eq!(order(&outcome), expected);
    assert_eq!(borda::tally(&votes).winners, [0]);
}
