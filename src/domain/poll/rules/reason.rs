//! Why a rule found what it found, as data.

use serde::{Deserialize, Serialize};

use super::Score;

/// One step of the explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It has the highest score; `next` is the best of the others.
    Ahead {
        option: usize,
        score: Score,
        next: Option<(usize, Score)>,
    },
    /// It has the highest sum of grades.
    Graded {
        option: usize,
        sum: i64,
        grades: i64,
        /// Nobody graded it: there is none.
        mean: Option<Score>,
        next: Option<(usize, Score)>,
    },
    /// Its points, and on how many ballots it stood first, second, third…
    Placed {
        option: usize,
        points: Score,
        places: Vec<u64>,
        next: Option<(usize, Score)>,
    },
    /// The duels that it won, and the chain that decided against its hardest opponent.
    Duels {
        option: usize,
        won: usize,
        of: usize,
        defeat: Option<Defeat>,
    },
    /// It fitted in the money that was left.
    Taken {
        option: usize,
        votes: i64,
        cost: Score,
        left: Score,
    },
    /// It was dearer than the money that was left.
    Skipped {
        option: usize,
        votes: i64,
        cost: Score,
        left: Score,
    },
    /// Its supporters paid for it out of their shares.
    Paid {
        option: usize,
        supporters: u64,
        /// The price of each who could pay it; the others gave all that they had left.
        price: Score,
        /// How many gave all that they had left, and it was less.
        poor: u64,
        /// The price as a part of the cost, by which the next option is chosen.
        rho: Score,
        /// What is left of the budget.
        left: Score,
    },
    /// Its supporters did not have the money left.
    Unpaid {
        option: usize,
        supporters: u64,
        cost: Score,
        /// What all its supporters had left together.
        had: Score,
    },
    /// It has the fewest objections.
    Consent {
        option: usize,
        agree: i64,
        aside: i64,
        objections: i64,
    },
    /// Its cards.
    Cards {
        option: usize,
        green: i64,
        yellow: i64,
        red: i64,
    },
}

/// How an option stands above another though others come between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Defeat {
    pub against: usize,
    /// The strength of the strongest chain to the other, and of the one back.
    pub forth: i64,
    pub back: i64,
    /// The weakest duel of the chain to the other.
    pub weakest: Link,
}

/// A duel: by how many more ballots one stands above the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub winner: usize,
    pub loser: usize,
    pub margin: i64,
}
