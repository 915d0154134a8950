//! Secret polls: ballots into their box, which only the store's thread holds, and closing them.
//!
//! A ballot is not kept here once it is asked for: what fails is typed again from its slip.

use std::collections::BTreeMap;

use super::{Acted, Action, Report, Request, SaveState, Session};
use crate::domain::Refusal;
use crate::domain::ids::PollId;
use crate::domain::poll::secret::SecretBallot;
use crate::domain::poll::{Answers, PollState};
use crate::store::StoreFault;
use crate::store::ballot_box::Cast;

/// What the store was asked of the boxes, and what it answered.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// The ballot on its way.
    casting: Option<(PollId, i64)>,
    /// The last slip that is known to be in its box.
    last: Option<(PollId, i64)>,
    /// The poll that is closed as soon as its ballots are here.
    closing: Option<PollId>,
    /// The ballots of closed polls that somebody asked for.
    read: BTreeMap<PollId, Vec<SecretBallot>>,
    reading: Option<PollId>,
}

impl Asked {
    pub(super) fn is_under_way(&self) -> bool {
        self.casting.is_some() || self.closing.is_some() || self.reading.is_some()
    }
}

impl Session {
    /// Puts a secret ballot into its box; [`Session::last_cast`] says when it is there.
    ///
    /// # Errors
    /// A [`Refusal`] of what the ballot says, of its slip or its group; nothing has changed then.
    pub fn cast_secret(
        &mut self,
        poll: PollId,
        slip: i64,
        part: Option<usize>,
        answers: Answers,
    ) -> Result<(), Refusal> {
        self.ready()?;
        let process = &self.process;
        let found = process.polls.get(poll).ok_or(Refusal::Gone)?;
        if found.state != PollState::Open {
            return Err(Refusal::PollNotOpen);
        }
        if !found.is_secret() {
            return Err(Refusal::NotSecret);
        }
        if slip < 1 || found.roll.seed.is_some() && slip > found.entitled {
            return Err(Refusal::NoSuchSlip);
        }
        let cast = process.slips_cast(poll);
        if cast.is_some_and(|cast| cast.contains(&slip)) {
            return Err(Refusal::SlipTwice { slip });
        }
        if process.voted(found) >= found.entitled {
            return Err(Refusal::TooManyVotes {
                counted: process.voted(found) + 1,
                allowed: found.entitled,
            });
        }
        let options = process.options_of(poll);
        let ballot = SecretBallot::checked(found, &options, slip, part, answers)?;
        if self.secret.casting.is_some() || matches!(self.save, SaveState::Stalled(_)) {
            return Err(Refusal::StillSaving);
        }
        self.secret.casting = Some((poll, slip));
        self.worker.ask(Request::Cast { poll, slip, ballot });
        Ok(())
    }

    /// The slip of the secret ballot that is on its way to the disk.
    #[must_use]
    pub fn casting(&self, poll: PollId) -> Option<i64> {
        let asked = self.secret.casting.filter(|(of, _)| *of == poll);
        asked.map(|(_, slip)| slip)
    }

    /// The last slip whose ballot is in the box, on the disk.
    #[must_use]
    pub fn last_cast(&self, poll: PollId) -> Option<i64> {
        let last = self.secret.last.filter(|(of, _)| *of == poll);
        last.map(|(_, slip)| slip)
    }

    /// The ballots of a closed secret poll, in an order that tells nothing, once they have been
    /// read: the first time asks for them. Of one that is not closed nobody gets any.
    pub fn secret_ballots(&mut self, poll: PollId) -> Option<&[SecretBallot]> {
        let found = self.process.polls.get(poll)?;
        if found.state != PollState::Closed || !found.is_secret() {
            return None;
        }
        if !self.secret.read.contains_key(&poll) && self.secret.reading.is_none() {
            self.secret.reading = Some(poll);
            self.worker.ask(Request::Ballots(poll));
        }
        self.secret.read.get(&poll).map(Vec::as_slice)
    }

    /// Asks for the ballots of an open secret poll, to close it with them.
    pub(super) fn close_secret(&mut self, poll: PollId) -> Result<Acted, Refusal> {
        let open = self.process.polls.get(poll).ok_or(Refusal::Gone)?;
        if open.state != PollState::Open {
            return Err(Refusal::PollNotOpen);
        }
        if self.secret.is_under_way() || self.unsaved() > 0 {
            return Err(Refusal::StillSaving);
        }
        self.secret.closing = Some(poll);
        self.worker.ask(Request::Ballots(poll));
        Ok(Acted::Waiting)
    }

    pub(super) fn cast_done(
        &mut self,
        poll: PollId,
        slip: i64,
        result: Result<Cast, StoreFault>,
        reports: &mut Vec<Report>,
    ) {
        self.secret.casting = None;
        match result {
            Ok(Cast::In) => {
                self.process.note_slips(poll, [slip]);
                self.secret.last = Some((poll, slip));
                self.revision += 1;
            }
            Ok(Cast::Refused(refusal)) => reports.push(Report::Refused(refusal)),
            Err(fault) => reports.push(Report::NotCast { slip, fault }),
        }
    }

    pub(super) fn ballots_read(
        &mut self,
        poll: PollId,
        result: Result<Vec<SecretBallot>, StoreFault>,
        reports: &mut Vec<Report>,
    ) {
        let closing = self.secret.closing.take_if(|closing| *closing == poll);
        self.secret.reading.take_if(|reading| *reading == poll);
        match (result, closing) {
            (Ok(ballots), Some(poll)) => {
                let secret = Some(ballots);
                if let Err(refusal) = self.act_now(Action::ClosePoll { poll, secret }) {
                    reports.push(Report::Refused(refusal));
                }
            }
            (Ok(ballots), None) => {
                self.secret.read.insert(poll, ballots);
                self.revision += 1;
            }
            (Err(fault), _) => reports.push(Report::Stalled(fault)),
        }
    }
}
