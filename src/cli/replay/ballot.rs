//! From what a line says of each option to a ballot, open or secret.
//! What has no place in the poll's method is refused: a vote is never dropped.

use crate::app::session::Report;
use crate::cli::replay::Replay;
use crate::cli::replay::said::Called;
use crate::cli::replay::voting::{Choice, Choices, Marked, SaidBallot, SaidHand, WhichBallot};
use crate::domain::ids::{BallotId, PollId, PollOptionId};
use crate::domain::poll::{Answers, BallotDraft, Hand, Method, Poll, slip};
use crate::domain::{Action, Process, Refusal};
use crate::i18n::{self, Tongue};

impl Replay<'_> {
    /// Takes down a ballot, into the box where its poll is secret.
    pub(super) fn cast(&mut self, said: SaidBallot) -> Result<(), Report> {
        let name = said.name.clone();
        let (poll, ballot) = self.taken_down(said).map_err(Report::Refused)?;
        let process = self.session.process();
        let secret = process.polls.get(poll).is_some_and(Poll::is_secret);
        if !secret {
            let cast = Action::CastBallot { poll, ballot };
            let made = self.session.act_and_settle(cast)?;
            self.names.give(name, made);
            return Ok(());
        }
        if ballot.voter.is_some() {
            return Err(Report::Refused(Refusal::SecretPoll));
        }
        let slip = ballot.slip.unwrap_or_else(|| next_slip(process, poll));
        self.session.settle_or_report()?;
        let cast = self
            .session
            .cast_secret(poll, slip, ballot.part, ballot.answers);
        cast.map_err(Report::Refused)?;
        self.session.settle_or_report()?;
        if self.session.last_cast(poll) == Some(slip) {
            Ok(())
        } else {
            Err(Report::Refused(Refusal::StillSaving))
        }
    }

    fn taken_down(&self, said: SaidBallot) -> Result<(PollId, BallotDraft), Refusal> {
        let process = self.session.process();
        let id = self.names.poll(process, &said.poll)?;
        let poll = process.polls.get(id).ok_or(Refusal::Gone)?;
        let slip = said.slip.map(|called| slip_of(poll, &called));
        let voter = said
            .voter
            .map(|voter| self.names.participant(process, &voter));
        let part = said.group.map(|group| self.part(id, &group));
        let ballot = BallotDraft {
            slip: slip.transpose()?,
            voter: voter.transpose()?,
            part: part.transpose()?,
            answers: self.answers(id, said.choices)?,
            reason: said.reason,
        };
        Ok((id, ballot))
    }

    /// The open ballot that a line means.
    pub(super) fn which(&self, which: &WhichBallot) -> Result<BallotId, Refusal> {
        if let Some(ballot) = &which.ballot {
            return Ok(self.names.id(ballot)?.into());
        }
        let process = self.session.process();
        let id = self
            .names
            .poll(process, which.poll.as_ref().ok_or(Refusal::Gone)?)?;
        let poll = process.polls.get(id).ok_or(Refusal::Gone)?;
        let slip = which.slip.as_ref().map(|slip| slip_of(poll, slip));
        let slip = slip.transpose()?;
        let voter = which.voter.as_ref();
        let voter = voter.map(|voter| self.names.participant(process, voter));
        let voter = voter.transpose()?;
        if slip.is_none() && voter.is_none() {
            return Err(Refusal::NoSuchSlip);
        }
        let ballots = process.ballots_of(id);
        let mut counting = ballots.iter().filter(|ballot| ballot.counts());
        let found = counting.find(|ballot| ballot.slip == slip && ballot.voter == voter);
        found.map(|ballot| ballot.id).ok_or(Refusal::NoSuchSlip)
    }

    /// A part of the room, or a group, by its place from 1 or by its name in either language.
    pub(super) fn part(&self, poll: PollId, called: &Called) -> Result<usize, Refusal> {
        let process = self.session.process();
        let parts = &process.polls.get(poll).ok_or(Refusal::Gone)?.roll.parts;
        let name = called.to_string();
        let place = name.parse::<usize>().ok();
        let numbered = place.and_then(|place| place.checked_sub(1));
        if let Some(part) = numbered.filter(|part| *part < parts.len()) {
            return Ok(part);
        }
        let named = |tongue: Tongue| {
            let lang = tongue.lang();
            parts
                .iter()
                .position(|part| i18n::poll::part(&lang, process, &part.name) == name)
        };
        let found = named(Tongue::Spanish).or_else(|| named(Tongue::English));
        found.ok_or(Refusal::Unknown { name })
    }

    /// What a ballot says, by the poll's method.
    pub(super) fn answers(&self, poll: PollId, choices: Choices) -> Result<Answers, Refusal> {
        let process = self.session.process();
        let method = process.polls.get(poll).ok_or(Refusal::Gone)?.method;
        let find = |called: &Called| self.names.option(process, poll, called);
        let choices = match choices {
            Choices::Of(choices) => choices,
            Choices::Marked(marked) => {
                let mut places = Vec::new();
                for marked in &marked {
                    let equals = match marked {
                        Marked::One(called) => std::slice::from_ref(called),
                        Marked::Equal(equals) => equals,
                    };
                    places.push(equals.iter().map(find).collect::<Result<Vec<_>, _>>()?);
                }
                return match method {
                    Method::Ranking => Ok(Answers::Ranking(places)),
                    Method::Approval => Ok(Answers::Approval(places.concat())),
                    _ => Err(Refusal::OtherMethod),
                };
            }
        };
        let mut hands = Vec::new();
        let mut marks = Vec::new();
        for (called, choice) in choices {
            let option = find(&Called::Name(called))?;
            match (method, choice) {
                (method, Choice::Hand(hand)) if method.has_three_answers() => {
                    hands.push((option, hand.into()));
                }
                // A hand by a number: one that is raised, or none.
                (method, Choice::Number(1)) if method.has_three_answers() => {
                    hands.push((option, Hand::Favour));
                }
                (method, Choice::Number(0)) if method.has_three_answers() => {}
                (method, Choice::Number(number)) if !method.has_three_answers() => {
                    marks.push((option, number));
                }
                (Method::Dots | Method::Approval, Choice::Hand(SaidHand::Favour)) => {
                    marks.push((option, 1));
                }
                // A vote that has no place in this poll is never dropped in silence.
                _ => return Err(Refusal::OtherMethod),
            }
        }
        Ok(match method {
            Method::Hands | Method::Consent | Method::Cards => Answers::Hands(hands),
            Method::Dots => Answers::Dots(marks),
            Method::Score => Answers::Score(marks),
            Method::Approval => approved(marks)?,
            Method::Ranking => Answers::Ranking(in_places(marks)),
        })
    }
}

/// The number of a slip: a number alone is its own, a text is read as people type it.
fn slip_of(poll: &Poll, called: &Called) -> Result<i64, Refusal> {
    match called {
        Called::Number(number) if *number > 0 => Ok(*number),
        Called::Number(_) => Err(Refusal::NoSuchSlip),
        Called::Name(typed) => slip::read(poll, typed).ok_or(Refusal::NoSuchSlip),
    }
}

/// The number behind the last slip in the box.
fn next_slip(process: &Process, poll: PollId) -> i64 {
    let cast = process.slips_cast(poll);
    let last = cast.and_then(imbl::OrdSet::get_max).copied();
    last.unwrap_or(0) + 1
}

/// The options marked with one; none is marked twice over.
fn approved(marks: Vec<(PollOptionId, i64)>) -> Result<Answers, Refusal> {
    if let Some((_, more)) = marks.iter().find(|(_, mark)| !(0..=1).contains(mark)) {
        return Err(Refusal::TooManyVotes {
            counted: *more,
            allowed: 1,
        });
    }
    let marked = marks.into_iter().filter(|(_, mark)| *mark == 1);
    Ok(Answers::Approval(
        marked.map(|(option, _)| option).collect(),
    ))
}

/// The options by the places that were given to them, equals together.
fn in_places(mut marks: Vec<(PollOptionId, i64)>) -> Vec<Vec<PollOptionId>> {
    marks.sort_by_key(|(_, place)| *place);
    let places = marks.chunk_by(|(_, a), (_, b)| a == b);
    places
        .map(|equals| equals.iter().map(|(option, _)| *option).collect())
        .collect()
}
