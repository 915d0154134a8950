//! Drafting a poll again: the same once more, or a further round over the best of an earlier one.

use crate::domain::poll::{OptionDraft, Poll, PollDraft, PollOption};
use crate::domain::process::Process;

/// Which options a poll is repeated over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// All that still can be voted on.
    Same,
    /// So many of the best of a closed poll, and those that are equal to the last of them; the new
    /// poll is a further round.
    Best(usize),
}

impl Process {
    /// The draft of a poll once more, with all that was decided of it. What no longer stands, or is
    /// no longer there, is left out.
    #[must_use]
    pub fn drafted_again(&self, poll: &Poll, again: Again) -> PollDraft {
        let kept = match again {
            Again::Same => self.options_of(poll.id),
            Again::Best(count) => self.best_of(poll, count),
        };
        let options = kept.into_iter().filter(|option| self.still_there(option));
        let mut setup = poll.setup.clone();
        if matches!(again, Again::Best(_)) {
            setup.round_of = Some(poll.id);
        }
        PollDraft {
            question: poll.question.clone(),
            method: poll.method,
            dots: poll.dots,
            options: options
                .map(|option| OptionDraft {
                    proposal: option.proposal,
                    subject: option.subject,
                    text: option.text.clone(),
                    cost: option.cost,
                })
                .collect(),
            setup,
            ..PollDraft::default()
        }
    }

    /// The best options of a closed poll in the poll's order.
    fn best_of(&self, poll: &Poll, count: usize) -> Vec<&PollOption> {
        let mut best = Vec::new();
        for place in poll.tally.iter().flat_map(|tally| &tally.ranking) {
            if best.len() >= count {
                break;
            }
            best.extend(place.options.iter().copied());
        }
        let mut options = self.options_of(poll.id);
        options.retain(|option| best.contains(&option.id));
        options
    }

    fn still_there(&self, option: &PollOption) -> bool {
        option.proposal.is_none_or(|id| self.is_standing(id))
            && option.subject.is_none_or(|of| self.text_of(of).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::money::Money;
    use crate::domain::poll::testing::{count, hands, open, poll};
    use crate::domain::poll::{Method, PollEdit, PollState, Quorum, Setup};

    #[test]
    fn a_further_round_is_over_the_best_and_those_equal_to_them() {
        let (mut play, id, options) = open(Method::Hands, 20);
        for (option, favour) in options.iter().zip([3, 9, 3]) {
            play.act(count(*option, hands(favour, 0)));
        }
        play.act(Action::ClosePoll {
            poll: id,
            secret: None,
        });
        let draft = play.process.drafted_again(poll(&play, id), Again::Best(1));
        let texts: Vec<_> = draft.options.iter().map(|o| o.text.as_str()).collect();
        assert_eq!(texts, ["Vivero"]);
        assert_eq!(draft.setup.round_of, Some(id));
        let draft = play.process.drafted_again(poll(&play, id), Again::Best(2));
        assert_eq!(draft.options.len(), 3);
        let second = play.act(Action::DraftPoll { draft }).id();
        assert_eq!(poll(&play, second).state, PollState::Draft);
        assert_eq!(play.process.options_of(second).len(), 3);
    }

    #[test]
    fn a_draft_is_copied_with_its_costs_and_rules_but_not_what_was_discarded() {
        let mut play = crate::domain::testing::Play::wine();
        let over = ["Riego", "Vivero"].map(|text| play.proposes("Innovación", text));
        let id = play.drafts(Method::Hands, &over);
        let option = play.options(id)[0];
        let cost = Some(Money(12));
        for edit in [
            PollEdit::Cost { option, cost },
            PollEdit::Setup(Box::new(Setup {
                quorum: Quorum::Majority,
                ..Setup::default()
            })),
        ] {
            play.act(Action::EditPoll { poll: id, edit });
        }
        let reason = "Ya existe".to_owned();
        play.act(Action::DiscardProposal {
            proposal: over[1],
            reason,
        });
        let draft = play.process.drafted_again(poll(&play, id), Again::Same);
        let copy = play.act(Action::DraftPoll { draft }).id();
        let options = play.process.options_of(copy);
        assert_eq!(options.len(), 1);
        assert_eq!(
            (options[0].proposal, options[0].cost),
            (Some(over[0]), cost)
        );
        assert_eq!(poll(&play, copy).setup, poll(&play, id).setup);
    }
}
