//! Drafting a poll: its question and its options, with their texts as they stand now.
//! A draft can be removed; once it was opened it stays in the file for good.

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{PollId, ProposalId};
use crate::domain::poll::{Method, Poll, PollDraft, PollOption, PollState, Publication, in_state};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// Drafts a poll. The options' texts are kept as they stand now.
pub(crate) fn draft(
    process: &Process,
    draft: PollDraft,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let mut options: Vec<(Option<ProposalId>, String)> = Vec::new();
    for id in draft.proposals {
        let proposal = process.proposals.get(id).ok_or(Refusal::Gone)?;
        if !process.is_standing(id) {
            return Err(Refusal::NotStanding(id));
        }
        if options.iter().all(|(known, _)| *known != Some(id)) {
            options.push((Some(id), proposal.text.clone()));
        }
    }
    options.extend(
        draft
            .texts
            .iter()
            .filter_map(|t| Refusal::unless_empty(t).ok())
            .map(|text| (None, text)),
    );
    let least = if draft.method == Method::Dots { 2 } else { 1 };
    if options.len() < least {
        return Err(Refusal::TooFewOptions);
    }
    let poll = Poll {
        id: mint.id(),
        number: process
            .polls
            .iter()
            .map(|poll| poll.number)
            .max()
            .unwrap_or(0)
            + 1,
        workshop: process.current_workshop().map(|workshop| workshop.id),
        question: Refusal::unless_empty(&draft.question)?,
        method: draft.method,
        dots: if draft.method == Method::Dots {
            draft.dots.clamp(1, 100)
        } else {
            0
        },
        state: PollState::Draft,
        publication: Publication::Withheld,
        entitled: 0,
        ballots: 0,
        opened_at: None,
        closed_at: None,
        tally: None,
        reopened_because: String::new(),
    };
    let mut changes = vec![Change::make(&poll)];
    for (position, (proposal, text)) in (1..).zip(options) {
        changes.push(Change::make(&PollOption {
            id: mint.id(),
            poll: poll.id,
            position,
            proposal,
            text,
            favour: None,
            against: None,
            abstain: None,
        }));
    }
    Ok(Decision::making(poll.id, changes))
}

/// Removes a draft; a poll that was opened stays in the file for good.
pub(crate) fn remove(process: &Process, id: PollId) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Draft)?;
    let mut changes: Vec<Change> = process
        .options_of(id)
        .into_iter()
        .map(Change::remove)
        .collect();
    changes.push(Change::remove(poll));
    Ok(Decision::of(changes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::poll::testing::{open, poll};
    use crate::domain::testing::Play;

    #[test]
    fn a_draft_keeps_the_texts_as_they_stand() {
        let (play, id, options) = open(Method::Hands, 20);
        let texts: Vec<_> = play.process.options_of(id);
        assert_eq!(texts.len(), 3);
        assert_eq!(texts[1].text, "Vivero");
        assert_eq!(texts[1].id, options[1]);
        let poll = poll(&play, id);
        assert_eq!((poll.number, poll.dots, poll.entitled), (1, 0, 20));
        assert_eq!(poll.workshop, Some(play.workshop()));
        assert!(poll.opened_at.is_some() && poll.tally.is_none());
        assert_eq!(play.process.open_poll().map(|poll| poll.id), Some(id));
    }

    #[test]
    fn a_draft_needs_a_question_options_and_proposals_that_stand() {
        let mut play = Play::wine();
        let a = play.proposes("Innovación", "Riego");
        let draft =
            |question: &str, method, proposals: &[ProposalId], texts: &[&str]| Action::DraftPoll {
                draft: PollDraft {
                    question: question.into(),
                    method,
                    dots: 0,
                    proposals: proposals.to_vec(),
                    texts: texts.iter().map(|&text| text.into()).collect(),
                },
            };
        assert_eq!(
            play.refuse(draft("¿?", Method::Hands, &[], &[" "])),
            Refusal::TooFewOptions
        );
        assert_eq!(
            play.refuse(draft("¿?", Method::Dots, &[a, a], &[])),
            Refusal::TooFewOptions
        );
        assert_eq!(
            play.refuse(draft(" ", Method::Hands, &[a], &[])),
            Refusal::EmptyText
        );
        // Free texts are options too, and a voter has at least one dot.
        let id = play.act(draft("¿?", Method::Dots, &[a], &["Otra"])).id();
        assert_eq!(poll(&play, id).dots, 1);
        let reason = "Ya existe".to_owned();
        play.act(Action::DiscardProposal {
            proposal: a,
            reason,
        });
        assert_eq!(
            play.refuse(draft("¿?", Method::Hands, &[a], &[])),
            Refusal::NotStanding(a)
        );
        assert_eq!(
            play.refuse(Action::OpenPoll {
                poll: id,
                entitled: 9
            }),
            Refusal::NotStanding(a)
        );
    }

    #[test]
    fn only_a_draft_is_removed_and_only_once_opened() {
        let mut play = Play::wine();
        let a = play.proposes("Innovación", "Riego");
        let id = play.drafts(Method::Hands, &[a]);
        let before = play.process.clone();
        play.act(Action::RemovePoll { poll: id });
        assert!(play.process.polls.is_empty() && play.process.poll_options.is_empty());
        play.undo().expect("it comes back");
        assert_eq!(play.process, before);
        let nobody = Action::OpenPoll {
            poll: id,
            entitled: 0,
        };
        assert_eq!(play.refuse(nobody), Refusal::NobodyEntitled);
        let open = Action::OpenPoll {
            poll: id,
            entitled: 9,
        };
        play.act(open.clone());
        assert_eq!(play.refuse(open), Refusal::PollNotDraft);
        assert_eq!(
            play.refuse(Action::RemovePoll { poll: id }),
            Refusal::PollNotDraft
        );
        // Undo passes over the draft, and what is being voted on stays as it is.
        assert!(matches!(play.undo(), Err(Refusal::InOpenPoll(_))));
    }
}
