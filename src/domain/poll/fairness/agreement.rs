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

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::domain::ids::PollOptionId;
use crate::domain::poll::rules::Score;
use crate::domain::poll::{Answers, Counted, Hand, Method, Places, PollOption};

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
    let places = Places::of(options);
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
fn order(answers: &Answers, places: &Places) -> Option<Vec<Vec<usize>>> {
    let known = |id: &PollOptionId| places.get(*id);
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

fn by_marks(marks: &[(PollOptionId, i64)], places: &Places) -> Option<Vec<Vec<usize>>> {
    let mut given = vec![0; places.len()];
    for (option, mark) in marks {
        given[places.get(*option)?] = *mark;
    }
    let mut order: Vec<usize> = (0..given.len()).collect();
    order.sort_by_key(|option| std::cmp::Reverse(given[*option]));
    let equals = order.chunk_by(|a, b| given[*a] == given[*b]);
    Some(equals.map(<[usize]>::to_vec).collect())
}
