//! Writing a proposal anew: text and fields together, as one step to undo.

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::process::Process;
use crate::domain::proposal::add::Adding;
use crate::domain::proposal::edit::{
    consents_to_other_words, may_become, sound_area, sound_needs, sound_term,
};
use crate::domain::proposal::{DraftPlace, ProposalDraft, Standing, not_in_open_poll};
use crate::domain::refusal::Refusal;
use crate::domain::strategy_map::each_once;

/// Gives a proposal the text and all fields of a draft; number, source and ranking stay. Its place
/// changes only between the room and the *estacionamiento*.
pub(crate) fn rewrite(
    process: &Process,
    id: ProposalId,
    table: ThematicTableId,
    draft: ProposalDraft,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let old = process.proposals.get(id).ok_or(Refusal::Gone)?;
    not_in_open_poll(process, id)?;
    process.tables.get(table).ok_or(Refusal::Gone)?;
    let mut adding = Adding::to(process);
    let mut new = old.clone();
    new.text = Refusal::unless_empty(&draft.text)?;
    if draft.nature != old.nature {
        may_become(process, id, draft.nature)?;
        new.nature = draft.nature;
    }
    if table != old.table {
        new.table = table;
        new.rank = None;
    }
    new.area = sound_area(process, draft.area)?;
    new.proposers = adding.proposers(draft.proposers, draft.newcomers, table, mint)?;
    new.beneficiaries = each_once(&draft.beneficiaries);
    new.term = sound_term(draft.term);
    new.cost = draft.cost;
    new.needs = sound_needs(process, &new, draft.needs)?;
    match (old.standing, draft.place) {
        (Standing::Parked, DraftPlace::Room) => new.standing = Standing::Live,
        (Standing::Live | Standing::ToDecide, DraftPlace::Parked) => {
            if !process.is_standing(id) {
                return Err(Refusal::NotStanding(id));
            }
            new.standing = Standing::Parked;
            new.rank = None;
        }
        _ => {}
    }
    let mut changes = adding.changes;
    changes.extend(Change::edit(old, &new));
    changes.extend(consents_to_other_words(process, old, &new));
    Ok(Decision::of(changes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::money::Money;
    use crate::domain::proposal::{Nature, Proposer};
    use crate::domain::testing::Play;

    fn rewrite(proposal: ProposalId, table: ThematicTableId, draft: ProposalDraft) -> Action {
        let draft = Box::new(draft);
        Action::RewriteProposal {
            proposal,
            table,
            draft,
        }
    }

    #[test]
    fn all_fields_change_in_one_step() {
        let mut play = Play::wine();
        let proposal = play.proposes("Innovación", "Riego");
        let market = play.table("Mercado");
        play.act(Action::RankProposal {
            proposal,
            step: crate::domain::agenda::Step::Up,
        });
        let before = play.proposal(proposal).clone();
        let draft = ProposalDraft {
            nature: Nature::Need,
            newcomers: vec!["Participante 12".into()],
            beneficiaries: vec!["jóvenes".into()],
            cost: Some(Money(5)),
            ..ProposalDraft::action("Falta agua")
        };
        let draft = ProposalDraft {
            nature: Nature::Need,
            ..draft
        };
        play.act(rewrite(proposal, market, draft));
        let after = play.proposal(proposal).clone();
        assert_eq!(after.text, "Falta agua");
        assert_eq!(after.nature, Nature::Need);
        assert_eq!((after.table, after.rank), (market, None));
        assert_eq!(after.number, before.number);
        let [Proposer::Participant(who)] = after.proposers[..] else {
            panic!("{:?}", after.proposers);
        };
        assert_eq!(play.process.name_of(who), Some("Participante 12"));
        play.assert_sound();
        play.undo().expect("one step");
        assert_eq!(play.proposal(proposal), &before);
        play.assert_sound();
    }

    #[test]
    fn a_place_changes_between_the_room_and_the_parking_lot() {
        let mut play = Play::wine();
        let proposal = play.proposes("Innovación", "Riego");
        let table = play.table("Innovación");
        let mut draft = ProposalDraft::action("Riego");
        draft.place = DraftPlace::Parked;
        play.act(rewrite(proposal, table, draft));
        assert_eq!(play.standing(proposal), Standing::Parked);
        play.assert_sound();
        play.act(rewrite(proposal, table, ProposalDraft::action("Riego")));
        assert_eq!(play.standing(proposal), Standing::Live);
        play.act(Action::DiscardProposal {
            proposal,
            reason: "No".into(),
        });
        play.act(rewrite(proposal, table, ProposalDraft::action("Riego!")));
        assert_eq!(play.standing(proposal), Standing::Discarded);
        play.assert_sound();
    }

    #[test]
    fn a_merge_s_text_keeps_its_kind() {
        let mut play = Play::wine();
        let a = play.proposes("Innovación", "Riego");
        let b = play.proposes("Innovación", "Riego común");
        let merge = play.merges(&[a, b], "Riego compartido");
        let result = play.process.merges.get(merge).expect("it is there").result;
        let table = play.table("Innovación");
        let draft = |nature| ProposalDraft {
            nature,
            ..ProposalDraft::action("Riego de todos")
        };
        assert_eq!(
            play.refuse(rewrite(result, table, draft(Nature::Action))),
            Refusal::OnlyByMerging
        );
        play.act(rewrite(result, table, draft(Nature::Merged)));
        assert_eq!(play.proposal(result).text, "Riego de todos");
        play.assert_sound();
    }
}
