//! *Asistencia*: marking who is in the room and who has left it.
//! A participant has one row at each workshop, with the moment of the last change.

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{ParticipantId, WorkshopId};
use crate::domain::people::{Attendance, Presence};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// Marks someone present or away.
pub(crate) fn set_presence(
    process: &Process,
    workshop: WorkshopId,
    participant: ParticipantId,
    presence: Presence,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    process.workshops.get(workshop).ok_or(Refusal::Gone)?;
    process.participants.get(participant).ok_or(Refusal::Gone)?;
    let Some(old) = process.attendance_of(workshop, participant) else {
        let row = Attendance {
            id: mint.id(),
            workshop,
            participant,
            presence,
            since: mint.now,
        };
        return Ok(Decision::making(row.id, vec![Change::make(&row)]));
    };
    if old.presence == presence {
        return Ok(Decision::nothing());
    }
    Ok(Decision::editing(
        old,
        &Attendance {
            presence,
            since: mint.now,
            ..old.clone()
        },
    ))
}
