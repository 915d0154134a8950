//! Drafting a poll: its question and its options, with their texts as they stand now.
//! A draft can be removed; once it was opened it stays in the file for good.

use std::collections::BTreeSet;

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{PollId, ProposalId};
use crate::domain::poll::{
    Method, OptionDraft, Poll, PollDraft, PollOption, PollState, Publication, Roll, Subject,
    in_state,
};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// Drafts a poll. The options' texts are kept as they stand now, and what a proposal costs with them.
pub(crate) fn draft(
    process: &Process,
    draft: PollDraft,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let options = drafted(process, &draft)?;
    if options.len() < draft.method.least_options() {
        return Err(Refusal::TooFewOptions);
    }
    let last = process.polls.iter().map(|poll| poll.number).max();
    let poll = Poll {
        id: mint.id(),
        number: last.unwrap_or(0) + 1,
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
        setup: draft.setup,
        roll: Roll::default(),
    };
    let mut changes = vec![Change::make(&poll)];
    for (position, drafted) in (1..).zip(options) {
        changes.push(Change::make(&PollOption {
            id: mint.id(),
            poll: poll.id,
            position,
            proposal: drafted.proposal,
            text: drafted.text,
            favour: None,
            against: None,
            abstain: None,
            subject: drafted.subject,
            cost: drafted.cost,
            grades: Vec::new(),
            parts: Vec::new(),
            second: None,
            corrections: Vec::new(),
            objections: Vec::new(),
        }));
    }
    Ok(Decision::making(poll.id, changes))
}

/// The options in the order in which they were named, none twice, with their texts as they stand.
fn drafted(process: &Process, draft: &PollDraft) -> Result<Vec<OptionDraft>, Refusal> {
    let proposals = draft.proposals.iter().map(|id| OptionDraft {
        proposal: Some(*id),
        ..OptionDraft::default()
    });
    let subjects = draft.subjects.iter().map(|subject| OptionDraft {
        subject: Some(*subject),
        ..OptionDraft::default()
    });
    let texts = draft.texts.iter().map(|text| OptionDraft {
        text: text.clone(),
        ..OptionDraft::default()
    });
    let named = proposals.chain(subjects).chain(texts);
    let mut known: BTreeSet<(Option<ProposalId>, Option<Subject>)> = BTreeSet::new();
    let mut options = Vec::new();
    for mut option in named.chain(draft.options.iter().cloned()) {
        let over = (option.proposal, option.subject);
        if over != (None, None) && !known.insert(over) {
            continue;
        }
        let text = option.text.trim().to_owned();
        option.text = text;
        if let Some(id) = option.proposal {
            let proposal = process.proposals.get(id).ok_or(Refusal::Gone)?;
            if !process.is_standing(id) {
                return Err(Refusal::NotStanding(id));
            }
            option.text.clone_from(&proposal.text);
            option.cost = option.cost.or(proposal.cost);
        } else if let Some(subject) = option.subject {
            let own = process.text_of(subject).ok_or(Refusal::Gone)?;
            if option.text.is_empty() {
                option.text = own;
            }
        }
        if !option.text.is_empty() {
            options.push(option);
        }
    }
    Ok(options)
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
                    ..PollDraft::default()
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
                entitled: Some(9)
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
            entitled: Some(0),
        };
        assert_eq!(play.refuse(nobody), Refusal::NobodyEntitled);
        let open = Action::OpenPoll {
            poll: id,
            entitled: Some(9),
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
