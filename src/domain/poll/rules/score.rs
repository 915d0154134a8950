//! *Puntaje*: the sum of the grades from 0 to 5. The mean is shown beside it and decides nothing: a
//! grade that nobody gave adds nothing to the sum.

use super::{Counted, Outcome, Reason, Score, by_key};

/// Ranks options by the sum of their grades.
#[must_use]
pub fn tally(counted: &[Counted]) -> Outcome {
    let sums: Vec<i64> = counted.iter().map(sum).collect();
    by_key(
        &sums,
        |sum| Score::whole(*sum),
        |option, next| Reason::Graded {
            option,
            sum: sums[option],
            grades: counted[option].grades.iter().sum(),
            mean: mean(&counted[option]),
            next: next.map(|next| (next, Score::whole(sums[next]))),
        },
    )
}

/// The sum of an option's grades.
#[must_use]
pub fn sum(of: &Counted) -> i64 {
    (0..).zip(&of.grades).fold(0, |sum: i64, (grade, times)| {
        sum.saturating_add(times.saturating_mul(grade))
    })
}

/// The mean of an option's grades; nobody graded it: there is none.
#[must_use]
pub fn mean(of: &Counted) -> Option<Score> {
    Score::ratio(sum(of), of.grades.iter().sum())
}
