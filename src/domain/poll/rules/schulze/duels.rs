//! By how many more ballots each option stands above each other.

use crate::domain::poll::rules::Votes;

/// The margins of all pairs.
pub struct Duels {
    pub options: usize,
    margins: Vec<i64>,
}

impl Duels {
    /// Counts them. Unnamed options are not gone through: over them a named one wins on each of its
    /// ballots, and where both are named that adds as much to one as to the other.
    pub fn of(votes: &Votes) -> Self {
        let options = votes.options;
        let mut margins = vec![0_i64; options * options];
        let mut named = vec![0_i64; options];
        let mut lower = Vec::new();
        for (marks, times) in &votes.ballots {
            let times = i64::try_from(*times).unwrap_or(i64::MAX);
            lower.clear();
            for group in marks.groups().iter().rev() {
                for &option in group {
                    let option = option as usize;
                    named[option] += times;
                    let row = &mut margins[option * options..][..options];
                    for &below in &lower {
                        row[below] += times;
                    }
                }
                lower.extend(group.iter().map(|option| *option as usize));
            }
        }
        // What is counted one way is taken off the other.
        for a in 0..options {
            for b in 0..a {
                let (forth, back) = (a * options + b, b * options + a);
                let margin = margins[forth] - margins[back] + named[a] - named[b];
                margins[forth] = margin;
                margins[back] = -margin;
            }
        }
        Self { options, margins }
    }

    /// By how many more ballots the first stands above the second.
    pub fn margin(&self, a: usize, b: usize) -> i64 {
        self.margins[a * self.options + b]
    }
}
