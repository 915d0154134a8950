//! *Propuesta*: what a thematic table reports, as it was said (S12).

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;

/// A proposal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    pub id: ProposalId,
    /// The number by which the room calls it, from 1; never given twice.
    pub number: i64,
    pub table: ThematicTableId,
    pub text: String,
    pub nature: Nature,
    /// The document section or list it came from; empty when it was said in the room.
    pub source: String,
    pub standing: Standing,
    /// Why it was discarded; empty unless it is.
    pub reason: String,
}

/// What sort of contribution it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    Need,
    Action,
    /// The text that a merge gave to its sources.
    Merged,
}

/// Where a proposal stands. That it was merged into another follows from the merge's members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Live,
    /// *Por decidir*: its merge was split after more had been written on it.
    ToDecide,
    Discarded,
    /// Its merge was split and nothing had been written on it since.
    Withdrawn,
}

impl Standing {
    /// Whether the room still has it before it.
    #[must_use]
    pub fn in_play(self) -> bool {
        matches!(self, Self::Live | Self::ToDecide)
    }
}

/// A proposal to be added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProposalDraft {
    pub text: String,
    pub nature: Nature,
    #[serde(default)]
    pub source: String,
}

impl ProposalDraft {
    /// An action said in the room.
    pub fn action(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            nature: Nature::Action,
            source: String::new(),
        }
    }
}

/// What can be edited of a proposal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProposalEdit {
    Text(String),
    Nature(Nature),
    Table(ThematicTableId),
}

impl Record for Proposal {
    const ENTITY: Entity = Entity::Proposal;
    type Id = ProposalId;

    fn id(&self) -> ProposalId {
        self.id
    }
}

impl Process {
    /// Whether the proposal is before the room: in play and not merged into another.
    #[must_use]
    pub fn is_standing(&self, id: ProposalId) -> bool {
        self.proposals
            .get(id)
            .is_some_and(|proposal| proposal.standing.in_play())
            && self.index().merged_into(id).is_none()
    }
}

/// Adds proposals to a table in the given order; empty ones are passed over.
pub(crate) fn add(
    process: &Process,
    table: ThematicTableId,
    drafts: Vec<ProposalDraft>,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    process.tables.get(table).ok_or(Refusal::Gone)?;
    let first = process.index().next_number();
    let mut changes = Vec::new();
    let mut made = None;
    for draft in drafts {
        let Ok(text) = Refusal::unless_empty(&draft.text) else {
            continue;
        };
        not_merged(draft.nature)?;
        let proposal = Proposal {
            id: mint.id(),
            number: first + i64::try_from(changes.len()).unwrap_or(0),
            table,
            text,
            nature: draft.nature,
            source: draft.source,
            standing: Standing::Live,
            reason: String::new(),
        };
        made = Some(proposal.id);
        changes.push(Change::make(&proposal));
    }
    let last = made.ok_or(Refusal::EmptyText)?;
    Ok(Decision::making(last, changes))
}

/// Edits one field of a proposal.
pub(crate) fn edit(
    process: &Process,
    id: ProposalId,
    edit: ProposalEdit,
) -> Result<Decision, Refusal> {
    let old = process.proposals.get(id).ok_or(Refusal::Gone)?;
    not_in_open_poll(process, id)?;
    let mut new = old.clone();
    match edit {
        ProposalEdit::Text(text) => new.text = Refusal::unless_empty(&text)?,
        ProposalEdit::Nature(nature) => {
            not_merged(nature)?;
            new.nature = nature;
        }
        ProposalEdit::Table(table) => {
            process.tables.get(table).ok_or(Refusal::Gone)?;
            new.table = table;
        }
    }
    Ok(Decision::editing(old, &new))
}

/// Takes a proposal out of play, with the room's reason; it stays in the file.
pub(crate) fn discard(
    process: &Process,
    id: ProposalId,
    reason: &str,
) -> Result<Decision, Refusal> {
    let old = process.proposals.get(id).ok_or(Refusal::Gone)?;
    if !process.is_standing(id) {
        return Err(Refusal::NotStanding(id));
    }
    not_in_open_poll(process, id)?;
    let mut new = old.clone();
    new.standing = Standing::Discarded;
    new.reason = Refusal::unless_empty(reason).map_err(|_| Refusal::ReasonNeeded)?;
    Ok(Decision::editing(old, &new))
}

/// Brings a proposal back into play; also the choice to keep one that is *por decidir*.
pub(crate) fn restore(process: &Process, id: ProposalId) -> Result<Decision, Refusal> {
    let old = process.proposals.get(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    new.standing = Standing::Live;
    new.reason = String::new();
    Ok(Decision::editing(old, &new))
}

fn not_merged(nature: Nature) -> Result<(), Refusal> {
    match nature {
        Nature::Merged => Err(Refusal::OnlyByMerging),
        Nature::Need | Nature::Action => Ok(()),
    }
}

/// A text being voted on does not change under the voters' hands.
pub(crate) fn not_in_open_poll(process: &Process, id: ProposalId) -> Result<(), Refusal> {
    if process.open_poll_over(id).is_some() {
        Err(Refusal::InOpenPoll(id))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::poll::Method;
    use crate::domain::testing::Play;

    fn discard(proposal: ProposalId, reason: &str) -> Action {
        Action::DiscardProposal {
            proposal,
            reason: reason.into(),
        }
    }

    fn write(proposal: ProposalId, text: &str) -> Action {
        Action::EditProposal {
            proposal,
            edit: ProposalEdit::Text(text.into()),
        }
    }

    #[test]
    fn proposals_are_numbered_on_from_the_template_s() {
        let mut play = Play::wine();
        let first = play.proposes("Innovación", "Riego por goteo compartido");
        let second = play.proposes("Mercado", "Feria en Santa Cruz");
        assert_eq!(play.proposal(first).number, 32);
        assert_eq!(play.proposal(second).number, 33);
        assert_eq!(play.standing(first), Standing::Live);
        play.assert_sound();
    }

    #[test]
    fn many_lines_come_in_order_without_the_empty_ones() {
        let mut play = Play::wine();
        let table = play.table("Entorno");
        let before = play.process.index().standing_count(table);
        let drafts = ["Uno", " ", "  Dos ", ""]
            .map(ProposalDraft::action)
            .to_vec();
        let last: ProposalId = play.act(Action::AddProposals { table, drafts }).id();
        assert_eq!(play.process.index().standing_count(table), before + 2);
        assert_eq!(play.proposal(last).text, "Dos");
        assert_eq!(play.proposal(last).number, 33);
        let drafts = vec![ProposalDraft::action("  ")];
        assert_eq!(
            play.refuse(Action::AddProposals { table, drafts }),
            Refusal::EmptyText
        );
    }

    #[test]
    fn a_number_is_never_given_again() {
        let mut play = Play::wine();
        let discarded = play.proposes("Innovación", "Riego");
        play.act(discard(discarded, "Ya existe"));
        let a = play.proposes("Innovación", "Vivero");
        let b = play.proposes("Innovación", "Vivero común");
        let merge = play.merges(&[a, b], "Vivero compartido");
        play.splits(merge);
        let next = play.proposes("Innovación", "Abonos");
        assert_eq!(play.proposal(next).number, 36);
        let numbers: Vec<_> = play.process.proposals.iter().map(|p| p.number).collect();
        let distinct: std::collections::BTreeSet<_> = numbers.iter().collect();
        assert_eq!(distinct.len(), numbers.len());
    }

    #[test]
    fn discarding_needs_a_reason_and_restoring_takes_it_back() {
        let mut play = Play::wine();
        let proposal = play.proposes("Innovación", "Riego");
        assert_eq!(play.refuse(discard(proposal, " ")), Refusal::ReasonNeeded);
        play.act(discard(proposal, " Ya existe "));
        assert_eq!(play.standing(proposal), Standing::Discarded);
        assert_eq!(play.proposal(proposal).reason, "Ya existe");
        assert!(!play.process.is_standing(proposal));
        assert_eq!(
            play.refuse(discard(proposal, "Otra vez")),
            Refusal::NotStanding(proposal)
        );
        play.assert_sound();

        play.act(Action::RestoreProposal { proposal });
        assert_eq!(play.standing(proposal), Standing::Live);
        assert_eq!(play.proposal(proposal).reason, "");
        assert!(play.process.is_standing(proposal));
        play.assert_sound();
    }

    #[test]
    fn an_edit_changes_its_field_and_keeps_the_number() {
        let mut play = Play::wine();
        let proposal = play.proposes("Innovación", "Riego");
        let number = play.proposal(proposal).number;
        play.act(write(proposal, "  Riego tecnificado "));
        assert_eq!(play.proposal(proposal).text, "Riego tecnificado");
        assert_eq!(play.refuse(write(proposal, "\n")), Refusal::EmptyText);

        let edit = ProposalEdit::Nature(Nature::Need);
        play.act(Action::EditProposal { proposal, edit });
        assert_eq!(play.proposal(proposal).nature, Nature::Need);

        let (from, to) = (play.table("Innovación"), play.table("Mercado"));
        let before = play.process.index().standing_count(from);
        let edit = ProposalEdit::Table(to);
        play.act(Action::EditProposal { proposal, edit });
        assert_eq!(play.process.index().standing_count(from), before - 1);
        assert_eq!(play.proposal(proposal).number, number);
        play.assert_sound();
    }

    #[test]
    fn an_edit_to_the_same_changes_nothing() {
        let mut play = Play::wine();
        let proposal = play.proposes("Innovación", "Riego");
        let operations = play.log.len();
        play.act(write(proposal, "Riego"));
        play.act(Action::RestoreProposal { proposal });
        assert_eq!(play.log.len(), operations);
    }

    #[test]
    fn a_text_being_voted_on_is_frozen() {
        let mut play = Play::wine();
        let a = play.proposes("Innovación", "Riego");
        let b = play.proposes("Innovación", "Vivero");
        play.act(write(a, "Riego por goteo"));
        play.undo().expect("the edit can be undone");
        let c = play.proposes("Innovación", "Abonos");
        let poll = play.drafts(Method::Hands, &[a, b]);
        play.act(write(c, "Abonos verdes"));
        play.act(write(a, "Riego por aspersión"));
        play.act(Action::OpenPoll { poll, entitled: 9 });

        let frozen = Refusal::InOpenPoll(a);
        assert_eq!(play.refuse(write(a, "Otra cosa")), frozen);
        assert_eq!(play.refuse(discard(a, "No")), frozen);
        let edit = ProposalEdit::Table(play.table("Mercado"));
        assert_eq!(
            play.refuse(Action::EditProposal { proposal: a, edit }),
            frozen
        );
        let (sources, table) = (vec![c, a], play.table("Innovación"));
        let text = "Todo".to_owned();
        let merge = Action::MergeProposals {
            sources,
            text,
            table,
        };
        assert_eq!(play.refuse(merge), frozen);
        // Undo is no way around it.
        assert_eq!(play.undo(), Err(frozen));
        play.act(write(c, "Abonos orgánicos"));
    }

    #[test]
    fn only_a_merge_makes_a_merged_text() {
        let mut play = Play::wine();
        let proposal = play.proposes("Innovación", "Riego");
        let edit = ProposalEdit::Nature(Nature::Merged);
        let merged = Refusal::OnlyByMerging;
        assert_eq!(
            play.refuse(Action::EditProposal { proposal, edit }),
            merged.clone()
        );
        let draft = ProposalDraft {
            nature: Nature::Merged,
            ..ProposalDraft::action("Vivero")
        };
        let (table, drafts) = (play.table("Mercado"), vec![draft]);
        assert_eq!(play.refuse(Action::AddProposals { table, drafts }), merged);
    }
}
