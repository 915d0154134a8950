//! The votes of a file.

use std::collections::HashMap;

use super::sections::{Row, Table};
use super::{Reason, VoteKind, at};
use crate::domain::pabulib_fault::PabulibFault;
use crate::domain::poll::rules::Marks;

/// The most decimals of a point.
const MOST_DECIMALS: usize = 6;

/// The ballots, equal ones together, and of how many parts a point is.
pub fn read(
    table: &Table,
    kind: VoteKind,
    places: &HashMap<&str, u32>,
) -> Result<(Vec<(Marks, u64)>, u64), PabulibFault> {
    let (voter, vote) = (table.column("voter_id")?, table.column("vote")?);
    let points = match kind {
        VoteKind::Points => Some(table.column("points")?),
        VoteKind::Approval | VoteKind::Choice | VoteKind::Ranking => None,
    };
    let mut lines: HashMap<&str, usize> = HashMap::with_capacity(table.rows.len());
    let mut marked = vec![0; places.len()];
    let mut ballots = Vec::with_capacity(table.rows.len());
    let mut pointed = Vec::new();
    let mut decimals = 0;
    for (number, row) in (1..).zip(&table.rows) {
        let voter = row.needed(voter)?;
        if voter.is_empty() {
            return Err(at(row.line, Reason::NoVoterId));
        }
        if let Some(first) = lines.insert(voter, row.line) {
            let voter = voter.to_owned();
            return Err(at(row.line, Reason::VoterTwice { voter, first }));
        }
        let names = row.needed(vote)?;
        let mut chosen = chosen(row, names, places)?;
        for (option, name) in chosen.iter().zip(parts_of(names)) {
            let mark = &mut marked[*option as usize];
            if std::mem::replace(mark, number) == number {
                return Err(at(row.line, Reason::TwiceInVote(name.to_owned())));
            }
        }
        match points {
            Some(points) => {
                let said = row.needed(points)?;
                let points = points_of(row, names, said)?;
                let most = points.iter().map(|points| points.decimals).max();
                decimals = decimals.max(most.unwrap_or(0));
                pointed.push((row.line, names, chosen, points));
            }
            None if kind == VoteKind::Ranking => {
                let groups = chosen.into_iter().map(|option| vec![option]);
                ballots.push(Marks::Ranked(groups.collect()));
            }
            None => {
                if kind == VoteKind::Choice && chosen.len() > 1 {
                    return Err(at(row.line, Reason::TooManyChosen(chosen.len())));
                }
                chosen.sort_unstable();
                ballots.push(Marks::Approved(chosen));
            }
        }
    }
    for (line, names, chosen, points) in pointed {
        let mut marks = Vec::with_capacity(chosen.len());
        for ((option, name), points) in chosen.into_iter().zip(parts_of(names)).zip(points) {
            let whole = points.in_parts(decimals);
            let whole = whole.ok_or_else(|| points.fault(line, name))?;
            marks.push((option, whole));
        }
        marks.sort_unstable();
        ballots.push(Marks::Points(marks));
    }
    ballots.sort_unstable();
    let mut counted: Vec<(Marks, u64)> = Vec::new();
    for marks in ballots {
        match counted.last_mut() {
            Some((last, times)) if *last == marks => *times += 1,
            _ => counted.push((marks, 1)),
        }
    }
    Ok((counted, 10_u64.pow(decimals)))
}

/// The names of a list; an empty one names nothing.
fn parts_of(list: &str) -> impl Iterator<Item = &str> {
    list.split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The projects that a vote names.
fn chosen(row: &Row, names: &str, places: &HashMap<&str, u32>) -> Result<Vec<u32>, PabulibFault> {
    let place = |name: &str| {
        let place = places.get(name).copied();
        place.ok_or_else(|| at(row.line, Reason::UnknownProject(name.to_owned())))
    };
    parts_of(names).map(place).collect()
}

/// A number of points as it is written.
struct Points<'a> {
    said: &'a str,
    whole: &'a str,
    part: &'a str,
    decimals: u32,
}

fn points_of<'a>(row: &Row, names: &str, said: &'a str) -> Result<Vec<Points<'a>>, PabulibFault> {
    let (points, projects) = (parts_of(said).count(), parts_of(names).count());
    if points != projects {
        return Err(at(row.line, Reason::PointsAndProjects { points, projects }));
    }
    parts_of(said)
        .zip(parts_of(names))
        .map(|(said, name)| {
            let (whole, part) = said.split_once('.').unwrap_or((said, ""));
            let part = part.trim_end_matches('0');
            let points = Points {
                said,
                whole,
                part,
                decimals: u32::try_from(part.len()).unwrap_or(u32::MAX),
            };
            let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            let is_number = !whole.is_empty() && digits(whole) && digits(part);
            if is_number && part.len() <= MOST_DECIMALS {
                Ok(points)
            } else {
                Err(points.fault(row.line, name))
            }
        })
        .collect()
}

impl Points<'_> {
    /// In parts of a point, ten to the number of decimals of them.
    fn in_parts(&self, decimals: u32) -> Option<u32> {
        let scale = |digits: &str, by: u32| -> Option<u32> {
            let number: u32 = if digits.is_empty() {
                0
            } else {
                digits.parse().ok()?
            };
            number.checked_mul(10_u32.checked_pow(by)?)
        };
        let part = scale(self.part, decimals - self.decimals)?;
        scale(self.whole, decimals)?.checked_add(part)
    }

    fn fault(&self, line: usize, project: &str) -> PabulibFault {
        let (project, points) = (project.to_owned(), self.said.to_owned());
        at(line, Reason::BadPoints { project, points })
    }
}
