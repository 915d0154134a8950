//! What the lines about people say and mean: participants, bodies, and who has the word.

use serde::Deserialize;

use crate::cli::replay::Replay;
use crate::cli::replay::line::Line;
use crate::cli::replay::meaning::named;
use crate::cli::replay::names;
use crate::cli::replay::said::Called;
use crate::domain::body::Membership;
use crate::domain::ids::{ParticipantId, SpeakerId, WorkshopId};
use crate::domain::people::{ActorKind, Newcomer, ParticipantEdit, Size, VotingRight};
use crate::domain::speaker::Speaker;
use crate::domain::{Action, Process, Refusal};

/// Somebody to be registered.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SaidParticipant {
    pub name: String,
    pub contact: String,
    pub organisation: String,
    pub actor_kind: ActorKind,
    pub size: Size,
    pub valley: String,
    pub sector: String,
    pub right: VotingRight,
    /// A thematic table by its name.
    pub table: Option<String>,
    #[serde(rename = "as")]
    pub as_name: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParticipantField {
    Name,
    Contact,
    Organisation,
    Table,
    ActorKind,
    Size,
    Valley,
    Sector,
    Right,
}

impl Replay<'_> {
    /// The act that a line about people means, and the name it gives to what it makes.
    pub(super) fn people_action(&self, line: Line) -> Result<(Action, Option<String>), Refusal> {
        let process = self.session.process();
        let known = &self.names;
        let action = match line {
            Line::AddParticipant(said) => {
                let workshop = process.current_workshop().map(|workshop| workshop.id);
                let table = said.table.map(|table| names::table(process, &table));
                let newcomer = Newcomer {
                    name: said.name,
                    contact: said.contact,
                    organisation: said.organisation,
                    kind: said.actor_kind,
                    size: said.size,
                    valley: said.valley,
                    sector: said.sector,
                    right: said.right,
                    table: table.transpose()?,
                };
                return Ok((Action::AddParticipant { newcomer, workshop }, said.as_name));
            }
            Line::EditParticipant {
                participant,
                field,
                value,
            } => Action::EditParticipant {
                participant: known.participant(process, &participant)?,
                edit: edit(process, field, &value.text())?,
            },
            Line::SetPresence {
                participant,
                presence,
            } => Action::SetPresence {
                participant: known.participant(process, &participant)?,
                workshop: workshop(process)?,
                presence,
            },
            Line::AddBody { text, name } => return Ok((Action::AddBody { name: text }, name)),
            Line::RenameBody { body, text } => Action::RenameBody {
                body: known.body(process, &body)?,
                name: text,
            },
            Line::RemoveBody { body } => Action::RemoveBody {
                body: known.body(process, &body)?,
            },
            Line::SetMembership {
                body,
                participant,
                role,
                member,
            } => Action::SetMembership {
                body: known.body(process, &body)?,
                participant: known.participant(process, &participant)?,
                membership: if member {
                    Membership::Member { role }
                } else {
                    Membership::Out
                },
            },
            Line::AskToSpeak { participant } => Action::AskToSpeak {
                workshop: workshop(process)?,
                participant: known.participant(process, &participant)?,
            },
            Line::BeginSpeaking { participant } => Action::BeginSpeaking {
                speaker: self.turn(&participant, |turn| turn.began_at.is_none())?,
            },
            Line::EndSpeaking { participant } => Action::EndSpeaking {
                speaker: self.turn(&participant, Speaker::is_speaking)?,
            },
            Line::RemoveSpeaker { participant } => Action::RemoveSpeaker {
                speaker: self.turn(&participant, |turn| turn.began_at.is_none())?,
            },
            other => return self.proposal_action(other),
        };
        Ok((action, None))
    }

    /// The turn of a participant on the list that is in this state.
    fn turn(&self, called: &Called, is: impl Fn(&Speaker) -> bool) -> Result<SpeakerId, Refusal> {
        let process = self.session.process();
        let who: ParticipantId = self.names.participant(process, called)?;
        let list = process.speakers_at(workshop(process)?);
        let turn = list.iter().find(|turn| turn.participant == who && is(turn));
        turn.map(|turn| turn.id).ok_or(Refusal::Gone)
    }
}

fn workshop(process: &Process) -> Result<WorkshopId, Refusal> {
    let workshop = process.current_workshop().ok_or(Refusal::Gone)?;
    Ok(workshop.id)
}

fn edit(
    process: &Process,
    field: ParticipantField,
    value: &str,
) -> Result<ParticipantEdit, Refusal> {
    let text = value.to_owned();
    Ok(match field {
        ParticipantField::Name => ParticipantEdit::Name(text),
        ParticipantField::Contact => ParticipantEdit::Contact(text),
        ParticipantField::Organisation => ParticipantEdit::Organisation(text),
        ParticipantField::Table if text.is_empty() => ParticipantEdit::Table(None),
        ParticipantField::Table => ParticipantEdit::Table(Some(names::table(process, value)?)),
        ParticipantField::ActorKind => ParticipantEdit::Kind(named(text)?),
        ParticipantField::Size => ParticipantEdit::Size(named(text)?),
        ParticipantField::Valley => ParticipantEdit::Valley(text),
        ParticipantField::Sector => ParticipantEdit::Sector(text),
        ParticipantField::Right => ParticipantEdit::Right(named(text)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::replay::testing::{played, refused, unknown};

    const ANA: &str = r#"{"kind":"add_participant","name":"Participante 1","organisation":"Organización de muestra 1","actor_kind":"community","size":"small","valley":"Valle de muestra","sector":"Uva","table":"Mercado","as":"uno"}"#;

    #[test]
    fn a_body_has_its_members_until_they_go() {
        let body = r#"{"kind":"add_body","text":"Mesa de muestra","as":"mesa"}"#;
        let joins =
            r#"{"kind":"set_membership","body":"mesa","participant":"uno","role":"Presidencia"}"#;
        played(&[ANA, body, joins], |session, done| {
            assert_eq!(done, Ok(()));
            let process = session.process();
            let body = process.bodies_in_order()[0].id;
            let roles: Vec<_> = process.members_of(body).map(|m| m.role.as_str()).collect();
            assert_eq!(roles, ["Presidencia"]);
        });
        let goes = r#"{"kind":"set_membership","body":"Mesa de muestra","participant":"Participante 1","member":false}"#;
        played(&[ANA, body, joins, goes], |session, done| {
            assert_eq!(done, Ok(()));
            assert!(session.process().body_members.is_empty());
        });
        refused(&[ANA, joins], unknown("mesa"));
    }

    #[test]
    fn the_word_is_asked_for_given_and_taken_back() {
        let line = |kind: &str| format!(r#"{{"kind":"{kind}","participant":"uno"}}"#);
        let (ask, begin, end) = (
            line("ask_to_speak"),
            line("begin_speaking"),
            line("end_speaking"),
        );
        played(&[ANA, &ask, &begin, &end], |session, done| {
            assert_eq!(done, Ok(()));
            let process = session.process();
            let speaker = process.speakers.iter().next().expect("a turn");
            assert!(speaker.began_at.is_some() && speaker.ended_at.is_some());
        });
        refused(&[ANA, &begin], Refusal::Gone);
    }

    #[test]
    fn who_somebody_is_can_be_said_and_corrected() {
        let guest =
            r#"{"kind":"edit_participant","participant":"uno","field":"right","value":"guest"}"#;
        let away = r#"{"kind":"set_presence","participant":"uno","presence":"away"}"#;
        played(&[ANA, guest, away], |session, done| {
            assert_eq!(done, Ok(()));
            let process = session.process();
            let participant = process.participants.iter().next().expect("one");
            assert_eq!(participant.right, VotingRight::Guest);
            assert_eq!(
                participant.table,
                process.table_named("Mercado").map(|t| t.id)
            );
            let actor = process
                .actor_of(participant.id)
                .expect("their organisation");
            assert_eq!(
                (actor.sector.as_str(), actor.kind),
                ("Uva", ActorKind::Community)
            );
            let workshop = process.current_workshop().expect("there is one").id;
            assert!(!process.is_present(workshop, participant.id));
        });
    }
}
