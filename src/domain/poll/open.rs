//! Opening a draft: who may vote is frozen, and the options are looked at once more.
//! What would come of it is told before, by the same code.

use crate::domain::act::{Decision, Mint};
use crate::domain::ids::PollId;
use crate::domain::poll::rules::Rule;
use crate::domain::poll::setup::{Parts, Secrecy, Setup, Slips, Way, Who};
use crate::domain::poll::{Method, Poll, PollOption, PollState, Roll, electorate, in_state};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// Opens a draft; who may vote is frozen. `stated` is the number of an electorate without names.
pub(crate) fn open(
    process: &Process,
    id: PollId,
    stated: Option<i64>,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Draft)?;
    process.can_open(poll)?;
    let mut open = poll.clone();
    (open.roll, open.entitled) = process.roll_for(&poll.setup, stated)?;
    open.roll.seed = electorate::seed(&poll.setup, mint);
    open.state = PollState::Open;
    open.opened_at = Some(mint.now);
    Ok(Decision::editing(poll, &open))
}

impl Process {
    /// Whether a draft can be opened, as far as that does not hang on who is there.
    ///
    /// # Errors
    /// The refusal with which opening would end.
    pub fn can_open(&self, draft: &Poll) -> Result<(), Refusal> {
        // The room votes on one thing at a time: the projector and the counting desk follow it.
        if self.open_poll().is_some() {
            return Err(Refusal::AnotherPollOpen);
        }
        let options = self.options_of(draft.id);
        for proposal in options.iter().filter_map(|option| option.proposal) {
            if !self.is_standing(proposal) {
                return Err(Refusal::NotStanding(proposal));
            }
        }
        holds_together(draft, &options)
    }

    /// Who could vote if a draft with this setup were opened now, and how many votes they have.
    ///
    /// # Errors
    /// [`Refusal::NobodyEntitled`]; [`Refusal::NoProxy`] when a proxy is not between two who are
    /// entitled, is given by somebody in the room, or held by somebody who is not.
    pub fn roll_for(&self, setup: &Setup, stated: Option<i64>) -> Result<(Roll, i64), Refusal> {
        electorate::roll(self, setup, stated)
    }
}

/// Whether what was decided of a poll fits together.
///
/// # Errors
/// [`Refusal::OtherMethod`] for a rule that does not fit, [`Refusal::NeedsBallots`] for a secret
/// poll or a ranking that would be counted at the desk, [`Refusal::NeedsNames`] for a roll-call or
/// tables and groups without names, [`Refusal::NoBudget`] and [`Refusal::NoCost`] under a budget.
pub(super) fn holds_together(poll: &Poll, options: &[&PollOption]) -> Result<(), Refusal> {
    let setup = &poll.setup;
    let rule = poll.rule();
    if !Rule::fitting(poll.method).contains(&rule) {
        return Err(Refusal::OtherMethod);
    }
    let needs_ballots = setup.secrecy == Secrecy::Secret
        || !poll.method.can_be_counted()
        || rule == Rule::EqualShares;
    if needs_ballots && setup.way == Way::Desk
        || setup.secrecy == Secrecy::Secret && setup.way != Way::Slips
    {
        return Err(Refusal::NeedsBallots);
    }
    let by_name = setup.way == Way::RollCall
        || setup.way == Way::Desk && matches!(setup.parts, Parts::Tables | Parts::Groups);
    if by_name && setup.electorate.who == Who::Stated {
        return Err(Refusal::NeedsNames);
    }
    if setup.slips == Slips::Printed && setup.way != Way::Slips {
        return Err(Refusal::NeedsBallots);
    }
    if rule.spends() {
        if setup.budget.is_none_or(|budget| budget.0 < 0) {
            return Err(Refusal::NoBudget);
        }
        if let Some(free) = options.iter().find(|option| option.cost.is_none()) {
            return Err(Refusal::NoCost {
                option: free.text.clone(),
            });
        }
    }
    if poll.method == Method::Dots && setup.cap > poll.dots {
        return Err(Refusal::TooManyVotes {
            counted: setup.cap,
            allowed: poll.dots,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::people::Newcomer;
    use crate::domain::poll::testing::poll;
    use crate::domain::poll::{Electorate, PollEdit};
    use crate::domain::testing::Play;

    fn change(play: &mut Play, id: PollId, setup: Setup) {
        let edit = PollEdit::Setup(Box::new(setup));
        play.act(Action::EditPoll { poll: id, edit });
    }

    #[test]
    fn what_is_told_before_is_what_opening_freezes() {
        let mut play = Play::wine();
        let workshop = Some(play.workshop());
        for name in ["Participante 1", "Participante 2"] {
            let newcomer = Newcomer {
                name: name.into(),
                ..Newcomer::default()
            };
            play.act(Action::AddParticipant { newcomer, workshop });
        }
        let over = play.proposes("Innovación", "Riego");
        let id = play.drafts(Method::Hands, &[over]);
        let setup = Setup {
            electorate: Electorate {
                who: Who::Present,
                ..Electorate::default()
            },
            ..Setup::default()
        };
        change(&mut play, id, setup.clone());
        let told = play.process.roll_for(&setup, None).expect("two are here");
        assert_eq!(play.process.can_open(poll(&play, id)), Ok(()));
        play.act(Action::OpenPoll {
            poll: id,
            entitled: None,
        });
        let opened = poll(&play, id);
        assert_eq!(told, (opened.roll.clone(), opened.entitled));
        assert_eq!(told.1, 2);
    }

    #[test]
    fn another_method_takes_what_does_not_fit_it_away() {
        let mut play = Play::wine();
        let over = ["Riego", "Vivero"].map(|text| play.proposes("Innovación", text));
        let id = play.drafts(Method::Dots, &over);
        let setup = Setup {
            rule: Some(Rule::Greedy),
            cap: 1,
            ..Setup::default()
        };
        change(&mut play, id, setup);
        let edit = PollEdit::Method(Method::Ranking);
        play.act(Action::EditPoll { poll: id, edit });
        let ranked = poll(&play, id);
        assert_eq!((ranked.dots, ranked.setup.cap), (0, 0));
        assert_eq!((ranked.rule(), ranked.setup.way), (Rule::Borda, Way::Slips));
        assert_eq!(play.process.can_open(ranked), Ok(()));
        let alone = play.drafts(Method::Hands, &over[..1]);
        let edit = PollEdit::Method(Method::Ranking);
        assert_eq!(
            play.refuse(Action::EditPoll { poll: alone, edit }),
            Refusal::TooFewOptions
        );
    }
}
