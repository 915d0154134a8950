//! *Acuerdo*: how far the room says the same, in numbers that words follow from.
//!
//! - The share of the largest answer. 75% is the median threshold by which Delphi studies define
//!   consensus (I. R. Diamond and others, "Defining consensus", J. Clin. Epidemiol. 67, 2014).
//! - The interquartile range of grades: from the least grade with at least a quarter of the grades at
//!   or below it, to the least with at least three quarters. At most one grade is agreement, as in
//!   Delphi studies on scales of five.
//! - Kendall's W, corrected for ties, of the orders in which ballots put the options: 0 is chance, 1 is
//!   the same order on all. From 0.7 on it is strong, from 0.5 on moderate (R. C. Schmidt, "Managing
//!   Delphi surveys using nonparametric statistical techniques", Decision Sciences 28, 1997).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::ids::PollOptionId;
use crate::domain::poll::rules::Score;
use crate::domain::poll::{Answers, Counted, Hand, Method, PollOption};

/// An agreement in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Low,
    Medium,
    High,
}

/// One of the answers to one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Hand(Hand),
    Approved,
    NotApproved,
    Grade(usize),
}

/// The answer that most gave to an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Largest {
    pub answer: Answer,
    pub count: i64,
    /// How many answers there are.
    pub of: i64,
}

/// The middle half of an option's grades.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quartiles {
    pub lower: usize,
    pub upper: usize,
}

/// How alike the ballots order the options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concordance {
    /// Kendall's W.
    pub w: Score,
    /// How many votes it is of: those that say nothing, or do not grade every option, tell no order.
    pub votes: i64,
}

impl Largest {
    /// Of at least three quarters, of more than half, or of less.
    #[must_use]
    pub fn level(self) -> Level {
        let (count, of) = (i128::from(self.count), i128::from(self.of));
        if 4 * count >= 3 * of {
            Level::High
        } else if 2 * count > of {
            Level::Medium
        } else {
            Level::Low
        }
    }
}

impl Quartiles {
    /// How many grades lie between both.
    #[must_use]
    pub fn range(self) -> usize {
        self.upper - self.lower
    }

    /// Within one grade, within two, or wider.
    #[must_use]
    pub fn level(self) -> Level {
        match self.range() {
            0 | 1 => Level::High,
            2 => Level::Medium,
            _ => Level::Low,
        }
    }
}

impl Concordance {
    /// Strong, moderate, or weaker.
    #[must_use]
    pub fn level(&self) -> Level {
        let at_least = |tenths| Score::ratio(tenths, 10).is_some_and(|line| self.w >= line);
        if at_least(7) {
            Level::High
        } else if at_least(5) {
            Level::Medium
        } else {
            Level::Low
        }
    }
}

/// The answer that most gave to an option, of equals the first; `None` when nobody answered, and where
/// votes are no answers (dots, orders).
#[must_use]
pub fn largest(method: Method, voted: i64, counted: &Counted) -> Option<Largest> {
    let answers: Vec<(Answer, i64)> = match method {
        Method::Hands | Method::Consent | Method::Cards => vec![
            (Answer::Hand(Hand::Favour), counted.favour),
            (Answer::Hand(Hand::Against), counted.against),
            (Answer::Hand(Hand::Abstain), counted.abstain),
        ],
        Method::Approval => vec![
            (Answer::Approved, counted.favour),
            (Answer::NotApproved, voted.saturating_sub(counted.favour)),
        ],
        Method::Score => {
            let grades = counted.grades.iter().enumerate();
            grades
                .map(|(grade, count)| (Answer::Grade(grade), *count))
                .collect()
        }
        Method::Dots | Method::Ranking => return None,
    };
    let of: i64 = answers.iter().map(|(_, count)| count).sum();
    let (answer, count) = answers
        .into_iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .filter(|(_, count)| *count > 0)?;
    Some(Largest { answer, count, of })
}

/// The quartiles of how many gave each grade from 0 on; `None` when nobody did.
#[must_use]
pub fn quartiles(grades: &[i64]) -> Option<Quartiles> {
    let all: i128 = grades.iter().map(|count| i128::from(*count)).sum();
    let at = |quarters: i128| {
        let mut below = 0;
        grades.iter().position(|count| {
            below += i128::from(*count);
            below > 0 && 4 * below >= quarters * all
        })
    };
    Some(Quartiles {
        lower: at(1)?,
        upper: at(3)?,
    })
}

/// Kendall's W of the orders in which ballots put the options, each with how many votes it is worth.
///
/// Grades and dots are orders with equals; the options that a ranking leaves out stand below, equal.
/// `None` of a method without orders, of fewer than two votes or options, and when every ballot holds
/// all options equal.
#[must_use]
pub fn concordance<'a>(
    method: Method,
    options: &[&PollOption],
    ballots: impl IntoIterator<Item = (&'a Answers, i64)>,
) -> Option<Concordance> {
    if !matches!(method, Method::Score | Method::Ranking | Method::Dots) || options.len() < 2 {
        return None;
    }
    let places = options.iter().enumerate();
    let places: BTreeMap<PollOptionId, usize> = places.map(|(at, o)| (o.id, at)).collect();
    // In halves of a rank, so that equals share a whole number.
    let mut sums = vec![0_i128; options.len()];
    let (mut votes, mut ties) = (0_i128, 0_i128);
    for (answers, worth) in ballots {
        let Some(groups) = order(answers, &places) else {
            continue;
        };
        let worth = i128::from(worth);
        votes += worth;
        let mut above = 0_i128;
        for group in groups {
            let equal = i128::try_from(group.len()).ok()?;
            // Ranks above + 1 to above + equal have this mean, twice.
            let rank = 2 * above + equal + 1;
            for option in group {
                sums[option] += rank * worth;
            }
            ties += (equal.pow(3) - equal) * worth;
            above += equal;
        }
    }
    let n = i128::try_from(options.len()).ok()?;
    if votes < 2 {
        return None;
    }
    let squares: i128 = sums.iter().map(|sum| sum * sum).sum();
    let mean = votes * (n + 1);
    let spread = 3 * (squares - n * mean * mean);
    let most = votes * votes * (n.pow(3) - n) - votes * ties;
    if most <= 0 {
        return None;
    }
    let divisor = common_divisor(spread, most);
    let part = |number: i128| i64::try_from(number / divisor).ok();
    Some(Concordance {
        w: Score::ratio(part(spread)?, part(most)?)?,
        votes: i64::try_from(votes).ok()?,
    })
}

fn common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

/// A ballot's options from the best, equals together; `None` when it tells no order of all.
fn order(answers: &Answers, places: &BTreeMap<PollOptionId, usize>) -> Option<Vec<Vec<usize>>> {
    let known = |id: &PollOptionId| places.get(id).copied();
    match answers {
        Answers::Ranking(groups) => {
            let mut groups: Vec<Vec<usize>> = groups
                .iter()
                .map(|group| group.iter().filter_map(known).collect())
                .filter(|group: &Vec<usize>| !group.is_empty())
                .collect();
            if groups.is_empty() {
                return None;
            }
            let mut left = vec![true; places.len()];
            groups
                .iter()
                .flatten()
                .for_each(|option| left[*option] = false);
            let below: Vec<usize> = (0..places.len()).filter(|at| left[*at]).collect();
            if !below.is_empty() {
                groups.push(below);
            }
            Some(groups)
        }
        Answers::Score(marks) if marks.len() == places.len() => by_marks(marks, places),
        // Options without a dot have none.
        Answers::Dots(marks) if !marks.is_empty() => by_marks(marks, places),
        _ => None,
    }
}

fn by_marks(
    marks: &[(PollOptionId, i64)],
    places: &BTreeMap<PollOptionId, usize>,
) -> Option<Vec<Vec<usize>>> {
    let mut given = vec![0; places.len()];
    for (option, mark) in marks {
        given[*places.get(option)?] = *mark;
    }
    let mut order: Vec<usize> = (0..given.len()).collect();
    order.sort_by_key(|option| std::cmp::Reverse(given[*option]));
    let equals = order.chunk_by(|a, b| given[*a] == given[*b]);
    Some(equals.map(<[usize]>::to_vec).collect())
}

#[cfg(test)]
mod tests {
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
}
