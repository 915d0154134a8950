//! The ballots as the rules take them, and the money they are about.

use super::{Counted, Score};

/// Ballots; equal ones are counted together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    /// How many options there are.
    pub options: usize,
    /// Each with how often it was cast.
    pub ballots: Vec<(Marks, u64)>,
}

/// What one ballot says. An option is named at most once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Marks {
    Approved(Vec<u32>),
    /// Options with their points.
    Points(Vec<(u32, u32)>),
    /// Best first, equals together; what is not named stands below all, equal among themselves.
    Ranked(Vec<Vec<u32>>),
}

/// What may be spent, and what each option costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    pub limit: Score,
    pub costs: Vec<Score>,
}

impl Marks {
    /// The options that it names, in its order.
    pub fn named(&self) -> impl Iterator<Item = usize> + '_ {
        let (mut approved, mut points, mut ranked) = (None, None, None);
        match self {
            Self::Approved(options) => approved = Some(options),
            Self::Points(given) => points = Some(given),
            Self::Ranked(groups) => ranked = Some(groups),
        }
        let approved = approved.into_iter().flatten();
        let points = points.into_iter().flatten().map(|(option, _)| option);
        let ranked = ranked.into_iter().flatten().flatten();
        let named = approved.chain(points).chain(ranked);
        named.map(|option| *option as usize)
    }

    /// The named options, best first, equals together: approved ones are equal, points rank.
    #[must_use]
    pub fn groups(&self) -> Vec<Vec<u32>> {
        match self {
            Self::Approved(options) if options.is_empty() => Vec::new(),
            Self::Approved(options) => vec![options.clone()],
            Self::Points(points) => {
                let mut points = points.clone();
                points.sort_by_key(|(option, points)| (std::cmp::Reverse(*points), *option));
                let equal = points.chunk_by(|a, b| a.1 == b.1);
                equal
                    .map(|group| group.iter().map(|(option, _)| *option).collect())
                    .collect()
            }
            Self::Ranked(groups) => groups.iter().filter(|g| !g.is_empty()).cloned().collect(),
        }
    }
}

impl Votes {
    /// How many ballots were cast, empty ones too.
    #[must_use]
    pub fn cast(&self) -> u64 {
        self.ballots.iter().map(|(_, times)| times).sum()
    }

    /// How many ballots name each option.
    #[must_use]
    pub fn named(&self) -> Vec<Counted> {
        self.sums(|marks, add| marks.named().for_each(|option| add(option, 1)))
    }

    /// The points of each option: an approval is one; of a ranking the last that is named gets one,
    /// and each place above it one more, as Pabulib counts them.
    #[must_use]
    pub fn points(&self) -> Vec<Counted> {
        self.sums(|marks, add| match marks {
            Marks::Approved(_) => marks.named().for_each(|option| add(option, 1)),
            Marks::Points(points) => {
                for (option, points) in points {
                    add(*option as usize, i64::from(*points));
                }
            }
            Marks::Ranked(groups) => {
                let mut below: i64 = marks.named().map(|_| 1).sum();
                for group in groups {
                    for option in group {
                        add(*option as usize, below);
                    }
                    below -= i64::try_from(group.len()).unwrap_or(0);
                }
            }
        })
    }

    fn sums(&self, each: impl Fn(&Marks, &mut dyn FnMut(usize, i64))) -> Vec<Counted> {
        let mut counted = vec![Counted::default(); self.options];
        for (marks, times) in &self.ballots {
            let times = i64::try_from(*times).unwrap_or(i64::MAX);
            each(marks, &mut |option, points| {
                let sum = &mut counted[option].favour;
                *sum = sum.saturating_add(points.saturating_mul(times));
            });
        }
        counted
    }
}
