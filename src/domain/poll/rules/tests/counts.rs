//! Hands, dots, approval, grades, consent and cards.

use super::*;

fn hands(favour: i64, against: i64, abstain: i64) -> Counted {
    Counted {
        favour,
        against,
        abstain,
        ..Counted::default()
    }
}

fn grades(grades: [i64; 6]) -> Counted {
    Counted {
        grades: grades.to_vec(),
        ..Counted::default()
    }
}

#[test]
fn hands_are_those_in_favour_less_those_against() {
    let outcome = hands::tally(&[hands(10, 9, 0), hands(20, 30, 0), hands(5, 0, 9)]);
    assert_eq!(order(&outcome), [[2], [0], [1]]);
    assert_eq!(outcome.scores, [1, -10, 5].map(Score::whole));
    let reason = Reason::Ahead {
        option: 2,
        score: Score::whole(5),
        next: Some((0, Score::whole(1))),
    };
    assert_eq!(outcome.reasons, [reason]);
}

#[test]
fn equals_stand_together_and_the_first_of_them_wins() {
    for tally in [hands::tally, dots::tally, approval::tally, cards::tally] {
        let outcome = tally(&[hands(3, 0, 0), hands(7, 0, 0), hands(7, 0, 2)]);
        assert_eq!(order(&outcome), [vec![1, 2], vec![0]]);
        assert_eq!((outcome.winners, outcome.ties), (vec![1], vec![1, 2]));
    }
}

#[test]
fn when_all_abstain_all_are_level() {
    let counted = [hands(0, 0, 8), hands(0, 0, 8)];
    for tally in [
        hands::tally,
        dots::tally,
        approval::tally,
        cards::tally,
        consent::tally,
    ] {
        let outcome = tally(&counted);
        assert_eq!(order(&outcome), [[0, 1]]);
        assert_eq!(outcome.ties, [0, 1]);
    }
    assert!(!consent::is_given(&counted[0]));
}

#[test]
fn grades_are_added_and_their_mean_is_told() {
    let outcome = score::tally(&[grades([0, 0, 0, 0, 0, 2]), grades([4, 0, 0, 0, 4, 0])]);
    assert_eq!(outcome.scores, [10, 16].map(Score::whole));
    let reason = Reason::Graded {
        option: 1,
        sum: 16,
        grades: 8,
        mean: Some(Score::whole(2)),
        next: Some((0, Score::whole(10))),
    };
    assert_eq!(outcome.reasons, [reason]);
    assert_eq!(score::mean(&grades([0; 6])), None);
    assert_eq!(score::mean(&grades([1, 0, 0, 0, 0, 1])), Some(half(5)));
}

#[test]
fn an_objection_weighs_more_than_any_agreement() {
    let outcome = consent::tally(&[hands(30, 1, 0), hands(2, 0, 9), hands(3, 0, 0)]);
    assert_eq!(order(&outcome), [[2], [1], [0]]);
    let reason = Reason::Consent {
        option: 2,
        agree: 3,
        aside: 0,
        objections: 0,
    };
    assert_eq!(outcome.reasons, [reason]);
    assert!(consent::is_given(&hands(2, 0, 9)) && !consent::is_given(&hands(30, 1, 0)));
}

#[test]
fn counts_beyond_all_measure_do_not_overflow() {
    let outcome = hands::tally(&[hands(i64::MIN, i64::MAX, 0), hands(i64::MAX, i64::MIN, 0)]);
    assert_eq!(outcome.winners, [1]);
    assert_eq!(score::sum(&grades([0, 0, 0, 0, 0, i64::MAX])), i64::MAX);
}

#[test]
fn points_are_added_as_ballots_give_them() {
    let ballots = vec![
        (Marks::Approved(vec![0, 2]), 3),
        (Marks::Points(vec![(1, 5), (2, 0)]), 2),
        // The last of three has one point.
        (Marks::Ranked(vec![vec![2], vec![0, 1]]), 1),
    ];
    let votes = Votes {
        options: 3,
        ballots,
    };
    let points: Vec<i64> = votes.points().iter().map(|of| of.favour).collect();
    assert_eq!(points, [3 + 2, 10 + 2, 3 + 3]);
    let named: Vec<i64> = votes.named().iter().map(|of| of.favour).collect();
    assert_eq!(named, [3 + 1, 2 + 1, 3 + 2 + 1]);
    let outcome = dots::tally(&votes.points()).in_points(10);
    assert_eq!(outcome.ranking[0].score, Score::ratio(12, 10).expect("ten"));
}
