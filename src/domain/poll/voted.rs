//! How many have voted: all that is told of an open poll.

use crate::domain::ids::PollId;
use crate::domain::poll::{Counted, Method, Poll, PollOption};
use crate::domain::process::Process;

impl Process {
    /// How many votes have come in, as far as the counts can tell: ballots one by one, else with
    /// three answers or grades the most answers to one option, with dots and approvals the fewest
    /// voters who could have given them.
    #[must_use]
    pub fn voted(&self, poll: &Poll) -> i64 {
        if poll.is_secret() {
            // After closing the result says it: a file without its box still tells.
            return match &poll.tally {
                Some(tally) => tally.voted,
                None => self.slips_in(poll.id),
            };
        }
        if poll.ballots > 0 {
            let given = self.index().votes_given(poll.id);
            // Ballots of an older file were added up as they came in.
            return if given > 0 { given } else { poll.ballots };
        }
        let options = self.options_of(poll.id);
        fewest_voters(poll, options.into_iter().map(PollOption::counted))
    }

    /// How many slips are in the box of a secret poll.
    fn slips_in(&self, poll: PollId) -> i64 {
        let cast = self.slips_cast(poll).map_or(0, imbl::OrdSet::len);
        i64::try_from(cast).unwrap_or(i64::MAX)
    }
}

/// The fewest who can have given what was counted of the options, in the room or in a part of it.
pub(in crate::domain) fn fewest_voters(poll: &Poll, counts: impl Iterator<Item = Counted>) -> i64 {
    if poll.method == Method::Dots {
        let dots: i64 = counts.map(|count| count.favour).sum();
        return if poll.dots > 0 {
            (dots + poll.dots - 1) / poll.dots
        } else {
            0
        };
    }
    let voters = counts.map(|count| count.answers(poll.method).unwrap_or(count.favour));
    voters.max().unwrap_or(0)
}
