//! What stands to be counted, and where a count does not add up: found once for each state of the
//! file.

use crate::domain::Process;
use crate::domain::ids::{ParticipantId, PollOptionId};
use crate::domain::poll::{Poll, PollOption, Way};

/// How far the votes of an open poll have come in.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    pub way: Way,
    /// Options that are not counted, in the room or in one of its parts.
    pub left: usize,
    /// Dots that were counted.
    pub dots: i64,
    /// The parts of the room; empty when it is counted as a whole.
    pub parts: Vec<PartCount>,
    /// Options whose second count is another.
    pub unlike: usize,
    /// Options whose answers are not as many as those present.
    pub off: usize,
    /// Votes that came in.
    pub voted: i64,
    /// Who came in since it was opened.
    pub late: Vec<ParticipantId>,
}

/// How far a part of the room is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartCount {
    pub left: usize,
    pub dots: i64,
    /// By how much each option that is counted differs from those in this part; only where it does.
    pub off: Vec<i64>,
}

impl Counts {
    pub fn of(process: &Process, poll: &Poll, options: &[PollOptionId]) -> Self {
        let way = super::way_in(process, poll);
        let mut counts = Self {
            way,
            voted: process.voted(poll),
            late: process.late_for(poll),
            ..Self::default()
        };
        if way != Way::Desk {
            return counts;
        }
        let options = options.iter();
        let options = options.filter_map(|id| process.poll_options.get(*id));
        let options: Vec<&PollOption> = options.collect();
        // What was counted of the whole room at once is not counted in parts too.
        let whole =
            |option: &&PollOption| option.is_counted() && option.parts.iter().all(Option::is_none);
        if !options.iter().any(whole) {
            counts.parts = vec![PartCount::default(); poll.roll.parts.len()];
        }
        for option in options {
            counts.add(poll, option);
        }
        counts
    }

    fn add(&mut self, poll: &Poll, option: &PollOption) {
        let mut left = !option.is_counted();
        for (place, part) in self.parts.iter_mut().enumerate() {
            let Some(Some(counted)) = option.parts.get(place) else {
                part.left += 1;
                left = true;
                continue;
            };
            part.dots = part.dots.saturating_add(counted.favour);
            let expected = poll.roll.parts.get(place).map_or(0, |part| part.entitled);
            if let Some(sum) = counted.answers(poll.method)
                && expected > 0
                && sum != expected
            {
                part.off.push(sum - expected);
            }
        }
        if left {
            self.left += 1;
        }
        let counted = option.counted();
        self.dots = self.dots.saturating_add(counted.favour);
        if !left
            && counted
                .answers(poll.method)
                .is_some_and(|sum| sum != expected(poll))
        {
            self.off += 1;
        }
        if option
            .second
            .as_ref()
            .is_some_and(|second| *second != counted)
        {
            self.unlike += 1;
        }
    }

    /// The first part from this one on that is not counted.
    pub fn next_part(&self, from: usize) -> Option<usize> {
        let parts = self.parts.len();
        (0..parts)
            .map(|step| (from + step) % parts)
            .find(|place| self.parts[*place].left > 0)
    }
}

/// How many answers an option should have: those in the room, or all when nobody was noted there.
pub fn expected(poll: &Poll) -> i64 {
    if poll.roll.present > 0 {
        poll.roll.present
    } else {
        poll.entitled
    }
}
