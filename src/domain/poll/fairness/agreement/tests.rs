use proptest::prelude::*;

use super::*;
use crate::domain::poll::testing::open;

/// W of these grades, a ballot each: the same grades are equal places.
fn w_of(ballots: &[Vec<i64>]) -> Option<Concordance> {
    let options: Vec<PollOption> = drawn(ballots.first().map_or(0, Vec::len));
    let marks = |grades: &Vec<i64>| {
        let ids = options.iter().map(|option| option.id);
        Answers::Score(ids.zip(grades.iter().copied()).collect())
    };
    let answers: Vec<Answers> = ballots.iter().map(marks).collect();
    let options: Vec<&PollOption> = options.iter().collect();
    let ballots = answers.iter().map(|answers| (answers, 1));
    concordance(Method::Score, &options, ballots)
}

fn drawn(count: usize) -> Vec<PollOption> {
    let (play, id, _) = open(Method::Score, 9);
    let one = play.process.options_of(id)[0];
    let numbered = |number| {
        let mut option = one.clone();
        option.id = PollOptionId(uuid::Uuid::from_u128(number));
        option
    };
    (1..=count as u128).map(numbered).collect()
}

fn w(above: i64, below: i64, votes: i64) -> Option<Concordance> {
    let w = Score::ratio(above, below)?;
    Some(Concordance { w, votes })
}

#[test]
fn kendalls_w_is_what_a_hand_computes() {
    // Ranks 1 2 3, 1 2 3, 2 1 3: sums 4 5 9, mean 6, S = 4 + 1 + 9 = 14.
    // W = 12 S / (m² (n³ − n)) = 168 / (9 · 24) = 7/9.
    let plain = [vec![3, 2, 1], vec![3, 2, 1], vec![2, 3, 1]];
    assert_eq!(w_of(&plain), w(7, 9, 3));
    // Ranks 1 2 3 4 and 1½ 1½ 3 4: sums 2½ 3½ 6 8, mean 5, S = 6¼ + 2¼ + 1 + 9 = 18½.
    // T = 2³ − 2 = 6; W = 12 S / (m² (n³ − n) − m T) = 222 / (4 · 60 − 2 · 6) = 37/38.
    let tied = [vec![4, 3, 2, 1], vec![5, 5, 3, 0]];
    assert_eq!(w_of(&tied), w(37, 38, 2));
    // All the same, and two that are opposite.
    assert_eq!(w_of(&[vec![5, 3, 0], vec![4, 2, 1]]), w(1, 1, 2));
    assert_eq!(w_of(&[vec![1, 2, 3], vec![3, 2, 1]]), w(0, 1, 2));
}

#[test]
fn w_is_not_told_where_there_is_no_order() {
    assert_eq!(w_of(&[]), None);
    assert_eq!(w_of(&[vec![1, 2]]), None);
    assert_eq!(w_of(&[vec![1], vec![2]]), None);
    assert_eq!(w_of(&[vec![4, 4], vec![2, 2]]), None);
}

#[test]
fn what_a_ballot_leaves_out_stands_below_in_an_order_and_takes_grades_out_of_the_count() {
    let options = drawn(3);
    let ids: Vec<_> = options.iter().map(|option| option.id).collect();
    let options: Vec<&PollOption> = options.iter().collect();
    let w_of = |method, ballots: &[Answers]| {
        concordance(method, &options, ballots.iter().map(|ballot| (ballot, 1)))
    };
    // 1 2½ 2½ twice, and one that says nothing: the same order.
    let first = Answers::Ranking(vec![vec![ids[0]]]);
    let ballots = [first.clone(), first, Answers::Ranking(Vec::new())];
    assert_eq!(w_of(Method::Ranking, &ballots), w(1, 1, 2));
    let all = Answers::Score(vec![(ids[0], 5), (ids[1], 3), (ids[2], 1)]);
    let some = Answers::Score(vec![(ids[2], 5)]);
    let ballots = [all.clone(), some, all];
    assert_eq!(w_of(Method::Score, &ballots), w(1, 1, 2));
}

#[test]
fn proxies_count_as_often_as_they_vote() {
    let options = drawn(3);
    let ids: Vec<_> = options.iter().map(|option| option.id).collect();
    let options: Vec<&PollOption> = options.iter().collect();
    let order = |places: [usize; 3]| {
        Answers::Ranking(places.iter().map(|place| vec![ids[*place]]).collect())
    };
    let (a, b) = (order([0, 1, 2]), order([1, 0, 2]));
    assert_eq!(
        concordance(Method::Ranking, &options, [(&a, 2), (&b, 1)]),
        w(7, 9, 3)
    );
}

#[test]
fn quartiles_hold_a_quarter_and_three_quarters() {
    // 8 grades: 0 1 3 3 4 4 5 5. Two are at or below 1, six at or below 4.
    let found = quartiles(&[1, 1, 0, 2, 2, 2]).expect("there are grades");
    assert_eq!(
        (found.lower, found.upper, found.level()),
        (1, 4, Level::Low)
    );
    let found = quartiles(&[0, 0, 0, 0, 3, 2]).expect("there are grades");
    assert_eq!(
        (found.lower, found.upper, found.level()),
        (4, 5, Level::High)
    );
    let one = quartiles(&[0, 0, 1, 0, 0, 0]).expect("there is one");
    assert_eq!((one.lower, one.upper), (2, 2));
    assert_eq!(quartiles(&[0; 6]), None);
    assert_eq!(quartiles(&[]), None);
}

#[test]
fn the_largest_answer_is_high_from_three_quarters_on() {
    let found = |favour, against, abstain| {
        let counted = Counted {
            favour,
            against,
            abstain,
            grades: Vec::new(),
        };
        largest(Method::Hands, 0, &counted)
    };
    let level = |largest: Option<Largest>| largest.map(Largest::level);
    assert_eq!(level(found(30, 10, 0)), Some(Level::High));
    assert_eq!(level(found(29, 10, 1)), Some(Level::Medium));
    assert_eq!(level(found(10, 10, 0)), Some(Level::Low));
    assert_eq!(found(0, 0, 0), None);
    let all_abstain = found(0, 0, 9).expect("nine answered");
    assert_eq!(all_abstain.answer, Answer::Hand(Hand::Abstain));
    let approved = Counted {
        favour: 4,
        ..Counted::default()
    };
    let approved = largest(Method::Approval, 16, &approved).expect("sixteen answered");
    assert_eq!((approved.answer, approved.count), (Answer::NotApproved, 12));
}

proptest! {
    #[test]
    fn w_lies_between_nothing_and_one(
        ballots in (2_usize..6).prop_flat_map(|options| {
            prop::collection::vec(prop::collection::vec(0_i64..=5, options), 2..12)
        }),
    ) {
        if let Some(found) = w_of(&ballots) {
            prop_assert!(found.w >= Score::whole(0) && found.w <= Score::whole(1));
        }
    }

    #[test]
    fn ballots_that_all_say_one_order_agree_wholly(
        order in Just(vec![0_i64, 1, 2, 3, 4, 5]).prop_shuffle(),
        times in 2_usize..9,
    ) {
        let ballots = vec![order; times];
        let whole = w_of(&ballots).map(|found| found.w);
        prop_assert_eq!(whole, Some(Score::whole(1)));
    }
}
