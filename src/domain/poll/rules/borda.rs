//! *Borda*: on each ballot an option has a point for each option below it and half a point for each
//! equal one (J.-C. de Borda, 1781; ties as in the symmetric Borda score).

use super::{Outcome, Reason, Score, Votes, by_key};

/// Ranks options by their points.
#[must_use]
pub fn tally(votes: &Votes) -> Outcome {
    // In half points: of two options that a ballot holds equal each has one, else the upper has two.
    let mut halves = vec![0_i128; votes.options];
    // What a ballot's unnamed options have is given to all, and taken back from those that it names.
    let mut everybody = 0_i128;
    for (marks, times) in &votes.ballots {
        let times = i128::from(*times);
        let groups = marks.groups();
        let named: usize = groups.iter().map(Vec::len).sum();
        let unnamed = half_points(votes.options - named, 0) * times;
        everybody += unnamed;
        let mut below = votes.options;
        for group in &groups {
            below -= group.len();
            let points = half_points(group.len(), below) * times - unnamed;
            for option in group {
                halves[*option as usize] += points;
            }
        }
    }
    for sum in &mut halves {
        *sum += everybody;
    }
    let score = |halves: &i128| Score(num_rational::BigRational::new((*halves).into(), 2.into()));
    by_key(&halves, score, |option, next| Reason::Placed {
        option,
        points: score(&halves[option]),
        places: places(votes, option),
        next: next.map(|next| (next, score(&halves[next]))),
    })
}

/// The half points of each of so many equal options that stand above so many.
fn half_points(equal: usize, below: usize) -> i128 {
    let all = equal.saturating_sub(1) + 2 * below;
    i128::try_from(all).unwrap_or(i128::MAX)
}

/// On how many ballots an option stands first, second, third…; unnamed it has no place.
fn places(votes: &Votes, option: usize) -> Vec<u64> {
    let mut places = Vec::new();
    for (marks, times) in &votes.ballots {
        let mut place = 0;
        for group in marks.groups() {
            if group.iter().any(|named| *named as usize == option) {
                if places.len() <= place {
                    places.resize(place + 1, 0);
                }
                places[place] += times;
            }
            place += group.len();
        }
    }
    places
}
