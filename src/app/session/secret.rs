//! Secret polls: ballots into their box, which only the store's thread holds, and closing them.
//!
//! A ballot is not kept here once it is asked for: what fails is typed again from its slip.

use std::collections::BTreeMap;

use super::{Acted, Action, Report, Request, SaveState, Session};
use crate::domain::Refusal;
use crate::domain::ids::PollId;
use crate::domain::poll::secret::{SecretBallot, may_cast};
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
        let ballot = may_cast(&self.process, poll, slip, part, answers, &[])?;
        // A ballot behind the reading of the box would be in it and not in the result.
        let busy = self.secret.casting.is_some() || self.secret.closing.is_some();
        if busy || matches!(self.save, SaveState::Stalled(_)) {
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::Opened;
    use super::*;
    use crate::app::templates;
    use crate::domain::poll::{Method, PollDraft, Secrecy, Setup, Way};
    use crate::store::backup::Occasion;

    /// A secret vote on two texts that is open to three.
    fn open(folder: &std::path::Path) -> (Session, PollId) {
        let template = templates::find("blank").expect("it is built in");
        let opened = Opened::create(&folder.join("taller.minga"), template).expect("made");
        let backups = folder.join("respaldos");
        let mut session = Session::begin(opened, backups, Arc::new(|| {})).expect("begun");
        let draft = PollDraft {
            question: "¿Qué va primero?".to_owned(),
            method: Method::Approval,
            texts: vec!["Riego".to_owned(), "Vivero".to_owned()],
            setup: Setup {
                way: Way::Slips,
                secrecy: Secrecy::Secret,
                ..Setup::default()
            },
            ..PollDraft::default()
        };
        let made = session.act_and_settle(Action::DraftPoll { draft });
        let poll = PollId(made.expect("drafted").expect("one"));
        let entitled = Some(3);
        let opening = Action::OpenPoll { poll, entitled };
        session.act_and_settle(opening).expect("opened");
        (session, poll)
    }

    fn approving(session: &Session, poll: PollId, place: usize) -> Answers {
        Answers::Approval(vec![session.process().options_of(poll)[place].id])
    }

    fn backups(folder: &std::path::Path) -> Vec<String> {
        let found = std::fs::read_dir(folder.join("respaldos"));
        let found = found.into_iter().flatten().flatten();
        found
            .map(|backup| backup.file_name().to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn ballots_go_into_the_box_and_are_told_at_closing() {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut session, poll) = open(folder.path());
        for (slip, place) in [(9, 0), (2, 1), (5, 1)] {
            let answers = approving(&session, poll, place);
            session.cast_secret(poll, slip, None, answers).expect("in");
            assert_eq!(session.casting(poll), Some(slip));
            session.settle_or_report().expect("on the disk");
            assert_eq!(session.last_cast(poll), Some(slip));
        }
        let voted = |session: &Session| {
            let poll = session.process().polls.get(poll).expect("it is there");
            session.process().voted(poll)
        };
        assert_eq!(voted(&session), 3);
        assert_eq!(session.secret_ballots(poll), None, "it is open");
        let answers = approving(&session, poll, 0);
        let more = session.cast_secret(poll, 7, None, answers);
        assert!(
            matches!(more, Err(Refusal::TooManyVotes { .. })),
            "{more:?}"
        );
        session
            .act_and_settle(Action::ClosePoll { poll, secret: None })
            .expect("closed");
        let closed = session.process().polls.get(poll).expect("it is there");
        let tally = closed.tally.as_ref().expect("it is closed");
        assert_eq!((tally.voted, voted(&session)), (3, 3));
        let counts = session.process().options_of(poll);
        let counts: Vec<_> = counts.iter().map(|option| option.favour).collect();
        assert_eq!(counts, [Some(1), Some(2)]);
        assert_eq!(session.secret_ballots(poll), None, "it is being read");
        session.settle_or_report().expect("read");
        assert_eq!(session.secret_ballots(poll).map(<[_]>::len), Some(3));
        let reopen = Action::ReopenPoll {
            poll,
            reason: "Faltó una".to_owned(),
        };
        assert_eq!(session.act(reopen), Err(Refusal::SecretPoll));
        let answers = approving(&session, poll, 0);
        let late = session.cast_secret(poll, 8, None, answers);
        assert_eq!(late, Err(Refusal::PollNotOpen));
    }

    #[test]
    fn a_slip_is_entered_once_and_only_in_the_box() {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut session, poll) = open(folder.path());
        let answers = approving(&session, poll, 0);
        let cast = session.cast_secret(poll, 4, None, answers.clone());
        assert_eq!(cast, Ok(()));
        session.settle_or_report().expect("on the disk");
        let twice = session.cast_secret(poll, 4, None, answers.clone());
        assert_eq!(twice, Err(Refusal::SlipTwice { slip: 4 }));
        let ballot = crate::domain::poll::BallotDraft::of(answers);
        let open = session.act(Action::CastBallot { poll, ballot });
        assert_eq!(open, Err(Refusal::SecretPoll));
        let hands = session.cast_secret(poll, 5, None, Answers::Hands(Vec::new()));
        assert_eq!(hands, Err(Refusal::OtherMethod));
        let nought = session.cast_secret(poll, 0, None, Answers::Approval(Vec::new()));
        assert_eq!(nought, Err(Refusal::NoSuchSlip));
    }

    #[test]
    fn no_ballot_goes_in_behind_the_reading_of_its_box() {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut session, poll) = open(folder.path());
        let close = Action::ClosePoll { poll, secret: None };
        session.act(close).expect("the box is being read");
        let answers = approving(&session, poll, 0);
        let late = session.cast_secret(poll, 1, None, answers);
        assert_eq!(late, Err(Refusal::StillSaving));
        session.settle_or_report().expect("closed");
        let closed = session.process().polls.get(poll).expect("it is there");
        assert_eq!(closed.state, PollState::Closed);
    }

    #[test]
    fn no_backup_is_made_while_the_box_is_open() {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut session, poll) = open(folder.path());
        session.settle_or_report().expect("settled");
        let before = backups(folder.path());
        for occasion in [Occasion::Interval, Occasion::Import, Occasion::Opening] {
            session.back_up(occasion);
        }
        let table = session.process().tables_in_order()[0].id;
        let drafts = Vec::new();
        let import = session.import(Action::AddProposals { table, drafts });
        assert_eq!(import, Err(Refusal::SecretPollOpen));
        let close = Action::ClosePoll { poll, secret: None };
        session.act_and_settle(close).expect("closed");
        drop(session);
        let mut after = backups(folder.path());
        after.retain(|name| !before.contains(name));
        assert_eq!(after.len(), 1, "{after:?}");
        assert!(after[0].contains("-poll"), "{after:?}");
    }
}
