//! What one ballot says, and whether it may.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Counted, Method, Places, Poll, PollOption};
use crate::domain::refusal::Refusal;

/// What one ballot says; options left out are not voted on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answers {
    /// One of three answers for each option named: hands, consent, cards.
    Hands(Vec<(PollOptionId, Hand)>),
    /// Dots on each option named.
    Dots(Vec<(PollOptionId, i64)>),
    /// The options approved.
    Approval(Vec<PollOptionId>),
    /// A grade from 0 to 5 for each option named.
    Score(Vec<(PollOptionId, i64)>),
    /// The options from the best, equals together; those left out stand below, equal.
    Ranking(Vec<Vec<PollOptionId>>),
}

/// One of three answers: a raised hand, consent or a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hand {
    /// In favour, agrees, green.
    Favour,
    /// Against, objects, red.
    Against,
    /// Abstains, stands aside, yellow.
    Abstain,
}

impl Answers {
    /// A ballot that says nothing, in the form of a method.
    #[must_use]
    pub fn blank(method: Method) -> Self {
        match method {
            Method::Hands | Method::Consent | Method::Cards => Self::Hands(Vec::new()),
            Method::Dots => Self::Dots(Vec::new()),
            Method::Approval => Self::Approval(Vec::new()),
            Method::Score => Self::Score(Vec::new()),
            Method::Ranking => Self::Ranking(Vec::new()),
        }
    }

    /// The options that it names, in its order.
    pub fn named(&self) -> Vec<PollOptionId> {
        match self {
            Self::Hands(hands) => hands.iter().map(|(option, _)| *option).collect(),
            Self::Dots(marks) | Self::Score(marks) => {
                marks.iter().map(|(option, _)| *option).collect()
            }
            Self::Approval(options) => options.clone(),
            Self::Ranking(places) => places.iter().flatten().copied().collect(),
        }
    }

    /// The same ballot in one form, whatever the order in which it was typed: equal ballots are the
    /// same bytes, so that a sorted box tells nothing of how each was given.
    #[must_use]
    pub fn in_one_form(mut self, places: &Places) -> Self {
        let place = |id: &PollOptionId| places.get(*id);
        match &mut self {
            Self::Hands(hands) => hands.sort_by_key(|(id, _)| place(id)),
            Self::Dots(marks) => {
                marks.retain(|(_, dots)| *dots > 0);
                marks.sort_by_key(|(id, _)| place(id));
            }
            Self::Score(marks) => marks.sort_by_key(|(id, _)| place(id)),
            Self::Approval(approved) => approved.sort_by_key(place),
            Self::Ranking(places) => {
                places.retain(|equals| !equals.is_empty());
                for equals in places {
                    equals.sort_by_key(place);
                }
            }
        }
        self
    }

    /// Whether a voter may give it in this poll.
    ///
    /// # Errors
    /// [`Refusal::OtherMethod`], [`Refusal::Gone`] for an option of another poll,
    /// [`Refusal::OptionTwice`], and [`Refusal::TooManyVotes`] beyond the dots, the cap or the grades.
    pub fn check(&self, poll: &Poll, options: &[&PollOption]) -> Result<(), Refusal> {
        let fits = match self {
            Self::Hands(_) => poll.method.has_three_answers(),
            Self::Dots(_) => poll.method == Method::Dots,
            Self::Approval(_) => poll.method == Method::Approval,
            Self::Score(_) => poll.method == Method::Score,
            Self::Ranking(_) => poll.method == Method::Ranking,
        };
        if !fits {
            return Err(Refusal::OtherMethod);
        }
        let known: BTreeSet<PollOptionId> = options.iter().map(|option| option.id).collect();
        let mut seen = BTreeSet::new();
        for option in self.named() {
            if !known.contains(&option) {
                return Err(Refusal::Gone);
            }
            if !seen.insert(option) {
                return Err(Refusal::OptionTwice);
            }
        }
        match self {
            Self::Dots(marks) => {
                let given = marks
                    .iter()
                    .fold(0_i64, |sum, (_, dots)| sum.saturating_add(*dots));
                if given > poll.dots || marks.iter().any(|(_, dots)| *dots < 0) {
                    return Err(too_many(given, poll.dots));
                }
                let most = marks.iter().map(|(_, dots)| *dots).max().unwrap_or(0);
                within_cap(poll, most)
            }
            Self::Approval(approved) => {
                within_cap(poll, i64::try_from(approved.len()).unwrap_or(i64::MAX))
            }
            Self::Score(marks) => match marks
                .iter()
                .find(|(_, grade)| !(0..=Method::BEST_GRADE).contains(grade))
            {
                Some((_, grade)) => Err(too_many(*grade, Method::BEST_GRADE)),
                None => Ok(()),
            },
            Self::Hands(_) | Self::Ranking(_) => Ok(()),
        }
    }

    /// Adds what it says, `votes` times, to what is counted of each option, in their order.
    ///
    /// A ranking adds nothing: an order has no sums.
    pub fn add_to(&self, counts: &mut [Counted], places: &Places, votes: i64) {
        let mut add = |option: PollOptionId, add: &dyn Fn(&mut Counted)| {
            if let Some(count) = places.get(option).and_then(|place| counts.get_mut(place)) {
                add(count);
            }
        };
        match self {
            Self::Hands(hands) => {
                for (option, hand) in hands {
                    add(*option, &|count| {
                        *match hand {
                            Hand::Favour => &mut count.favour,
                            Hand::Against => &mut count.against,
                            Hand::Abstain => &mut count.abstain,
                        } += votes;
                    });
                }
            }
            Self::Dots(marks) => {
                for (option, dots) in marks {
                    add(*option, &|count| count.favour += dots * votes);
                }
            }
            Self::Approval(approved) => {
                for option in approved {
                    add(*option, &|count| count.favour += votes);
                }
            }
            Self::Score(marks) => {
                for (option, grade) in marks {
                    add(*option, &|count| {
                        count.grades.resize(6, 0);
                        count.favour += grade * votes;
                        let grade = usize::try_from(*grade).unwrap_or(0);
                        if let Some(many) = count.grades.get_mut(grade) {
                            *many += votes;
                        }
                    });
                }
            }
            Self::Ranking(_) => {}
        }
    }
}

fn within_cap(poll: &Poll, given: i64) -> Result<(), Refusal> {
    if poll.setup.cap > 0 && given > poll.setup.cap {
        return Err(too_many(given, poll.setup.cap));
    }
    Ok(())
}

fn too_many(counted: i64, allowed: i64) -> Refusal {
    Refusal::TooManyVotes { counted, allowed }
}
