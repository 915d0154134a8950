//! From what a line says of each option to a ballot.
//! What has no place in the poll's method is refused: a vote is never dropped.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::cli::replay::Replay;
use crate::cli::replay::line::{Called, Choice};
use crate::domain::Refusal;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Answers, Hand, Method};

impl Replay<'_> {
    /// The ballot that these choices make, by the poll's method.
    pub(super) fn ballot(
        &self,
        poll: Uuid,
        choices: BTreeMap<String, Choice>,
    ) -> Result<Answers, Refusal> {
        let process = self.session.process();
        let method = process.polls.get(poll.into()).ok_or(Refusal::Gone)?.method;
        let mut hands = Vec::new();
        let mut marks = Vec::new();
        for (called, choice) in choices {
            let called = Called::Name(called);
            let option = self.names.option(process, poll, &called)?;
            match (method, choice) {
                (method, Choice::Hand(hand)) if method.has_three_answers() => {
                    hands.push((option, hand));
                }
                // A hand by a number: one that is raised, or none.
                (method, Choice::Dots(1)) if method.has_three_answers() => {
                    hands.push((option, Hand::Favour));
                }
                (method, Choice::Dots(0)) if method.has_three_answers() => {}
                (method, Choice::Dots(number)) if !method.has_three_answers() => {
                    marks.push((option, number));
                }
                (Method::Dots | Method::Approval, Choice::Hand(Hand::Favour)) => {
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
