//! From what a line says of each option to a ballot.
//! What has no place in the poll's method is refused: a vote is never dropped.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::cli::replay::Replay;
use crate::cli::replay::line::{Called, Choice};
use crate::domain::Refusal;
use crate::domain::poll::{Ballot, Hand, Method};

impl Replay<'_> {
    /// The ballot that these choices make, by the poll's method.
    pub(super) fn ballot(
        &self,
        poll: Uuid,
        choices: BTreeMap<String, Choice>,
    ) -> Result<Ballot, Refusal> {
        let process = self.session.process();
        let method = process.polls.get(poll.into()).ok_or(Refusal::Gone)?.method;
        let mut hands = Vec::new();
        let mut dots = Vec::new();
        for (called, choice) in choices {
            let called = Called::Name(called);
            let option = self.names.option(process, poll, &called)?;
            match (method, choice) {
                (Method::Hands, Choice::Hand(hand)) => hands.push((option, hand)),
                // A hand by a number: one that is raised, or none.
                (Method::Hands, Choice::Dots(1)) => hands.push((option, Hand::Favour)),
                (Method::Hands, Choice::Dots(0)) => {}
                (Method::Dots, Choice::Dots(number)) => dots.push((option, number)),
                (Method::Dots, Choice::Hand(Hand::Favour)) => dots.push((option, 1)),
                // A vote that has no place in this poll is never dropped in silence.
                (Method::Hands, Choice::Dots(_)) | (Method::Dots, Choice::Hand(_)) => {
                    return Err(Refusal::OtherMethod);
                }
            }
        }
        Ok(match method {
            Method::Hands => Ballot::Hands(hands),
            Method::Dots => Ballot::Dots(dots),
        })
    }
}
