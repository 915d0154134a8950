//! *Impacto y esfuerzo*: two votes over the same options as the two sides of one square.
//!
//! With grades an option stands at its mean, and the square is divided at the middle of the scale;
//! with dots at its dots, divided at the mean of all options. What stands on the line counts as high.

use std::collections::HashMap;

use crate::domain::ids::PollOptionId;
use crate::domain::poll::fairness::rounds::Thing;
use crate::domain::poll::rules::Score;
use crate::domain::poll::{Method, Poll, PollOption, PollState};
use crate::domain::process::Process;

/// A quarter of the square.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Corner {
    /// High impact, low effort: first.
    First,
    /// High impact, high effort: to be planned.
    Plan,
    /// Low impact, low effort: when there is time.
    Later,
    /// Low impact, high effort: not now.
    NotNow,
}

/// An option in the square.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The option of the poll that says the impact.
    pub option: PollOptionId,
    pub impact: Score,
    pub effort: Score,
    pub corner: Corner,
}

/// The square.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quadrant {
    /// In the options' order.
    pub points: Vec<Point>,
    /// Where the square is divided.
    pub impact_line: Score,
    pub effort_line: Score,
    /// The options of either poll that the other has not, or that nobody graded.
    pub missing: Vec<PollOptionId>,
}

impl Corner {
    pub const ALL: [Self; 4] = [Self::First, Self::Plan, Self::Later, Self::NotNow];
}

/// Whether a poll can be a side: it is closed, and gives each option a number that can be compared.
#[must_use]
pub fn can_be_side(poll: &Poll) -> bool {
    poll.state == PollState::Closed && matches!(poll.method, Method::Score | Method::Dots)
}

/// Puts the options of one poll in the square of two: how much they do, and what they take.
#[must_use]
pub fn of(process: &Process, impact: &Poll, effort: &Poll) -> Quadrant {
    let impacts = process.options_of(impact.id);
    let efforts = process.options_of(effort.id);
    let (impact_line, effort_line) = (line(impact, &impacts), line(effort, &efforts));
    let mut other: HashMap<Thing, &PollOption> = HashMap::new();
    for option in &efforts {
        other.entry(Thing::of(option)).or_insert(option);
    }
    let mut square = Quadrant {
        impact_line,
        effort_line,
        ..Quadrant::default()
    };
    for option in impacts {
        let twin = other.remove(&Thing::of(option));
        let sides = twin.and_then(|twin| Some((value(impact, option)?, value(effort, twin)?)));
        let Some((does, takes)) = sides else {
            square.missing.push(option.id);
            continue;
        };
        let corner = match (does >= square.impact_line, takes >= square.effort_line) {
            (true, false) => Corner::First,
            (true, true) => Corner::Plan,
            (false, false) => Corner::Later,
            (false, true) => Corner::NotNow,
        };
        square.points.push(Point {
            option: option.id,
            impact: does,
            effort: takes,
            corner,
        });
    }
    let alone = efforts.iter().map(|option| option.id);
    let alone = alone.filter(|id| other.values().any(|option| option.id == *id));
    square.missing.extend(alone);
    square
}

/// Where an option stands on a side: the mean of its grades, or its dots.
fn value(poll: &Poll, option: &PollOption) -> Option<Score> {
    let points = option.favour?;
    match poll.method {
        Method::Score => Score::ratio(points, option.grades.iter().sum()),
        _ => Some(Score::whole(points)),
    }
}

/// Where a side is divided.
fn line(poll: &Poll, options: &[&PollOption]) -> Score {
    let half = match poll.method {
        Method::Score => Score::ratio(Method::BEST_GRADE, 2),
        _ => {
            let all: i64 = options.iter().filter_map(|option| option.favour).sum();
            Score::ratio(all, i64::try_from(options.len()).unwrap_or(1))
        }
    };
    half.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::ids::{PollId, ProposalId};
    use crate::domain::poll::Count;
    use crate::domain::testing::Play;

    /// A closed vote of grades, each option with one grade that three gave, or none.
    fn graded(play: &mut Play, over: &[ProposalId], grades: &[Option<usize>]) -> PollId {
        let poll = play.opens(Method::Score, over, 3);
        for (option, grade) in play.options(poll).into_iter().zip(grades) {
            let mut counts = [0; 6];
            if let Some(grade) = grade {
                counts[*grade] = 3;
            }
            play.counts(option, Count::Grades(counts));
        }
        play.act(Action::ClosePoll { poll, secret: None });
        poll
    }

    #[test]
    fn options_stand_in_the_corner_of_their_means() {
        let mut play = Play::wine();
        let over = ["Riego", "Vivero", "Abonos", "Feria", "Huerto"]
            .map(|text| play.proposes("Innovación", text));
        let high = [Some(5), Some(4), Some(1), Some(0), None];
        let impact = graded(&mut play, &over, &high);
        let takes = [Some(1), Some(5), Some(0), Some(3), Some(2)];
        let effort = graded(&mut play, &over, &takes);
        let poll = |id| play.process.polls.get(id).expect("it is a poll");
        let found = of(&play.process, poll(impact), poll(effort));
        let corners: Vec<Corner> = found.points.iter().map(|point| point.corner).collect();
        assert_eq!(corners, Corner::ALL);
        // Nobody graded the last one's impact.
        assert_eq!(found.missing, [play.options(impact)[4]]);
        assert_eq!(Some(found.impact_line), Score::ratio(5, 2));
    }

    #[test]
    fn dots_divide_at_their_mean_and_what_one_vote_lacks_is_named() {
        let mut play = Play::wine();
        let [a, b, c] = ["Riego", "Vivero", "Abonos"].map(|text| play.proposes("Innovación", text));
        let impact = play.opens(Method::Dots, &[a, b], 9);
        for (option, dots) in play.options(impact).into_iter().zip([9, 3]) {
            play.counts(option, Count::Dots(dots));
        }
        play.act(Action::ClosePoll {
            poll: impact,
            secret: None,
        });
        let effort = graded(&mut play, &[c, a], &[Some(1), Some(3)]);
        let poll = |id| play.process.polls.get(id).expect("it is a poll");
        let found = of(&play.process, poll(impact), poll(effort));
        assert_eq!(found.impact_line, Score::whole(6));
        assert_eq!(found.points.len(), 1);
        assert_eq!(found.points[0].corner, Corner::Plan);
        let missing = [play.options(impact)[1], play.options(effort)[0]];
        assert_eq!(found.missing, missing);
    }
}
