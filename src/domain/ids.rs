//! One id type per kind of thing, so that a proposal's id cannot be handed to an activity.
//!
//! All are `UUIDv7`: they sort by the moment of their making, on every device.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])+ $name:ident)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// The single row that says which process the file holds.
    ProfileId
    /// *Etapa*.
    StageId
    /// *Ámbito*.
    AreaId
    /// *Mesa Temática*.
    ThematicTableId
    /// *Institución* of the directory.
    InstitutionId
    /// *Instrumento de fomento* of an institution.
    InstrumentId
    /// *Taller*.
    WorkshopId
    /// A point of a workshop's agenda.
    AgendaItemId
    /// An organisation of the registry.
    ActorId
    /// A person's private row (name), kept outside the operation log.
    PersonId
    /// *Participante*.
    ParticipantId
    /// A participant's presence at one workshop.
    AttendanceId
    /// A row of the strategy map.
    PerspectiveId
    /// *Objetivo estratégico*.
    ObjectiveId
    /// *Relación causa-efecto* between two objectives.
    CausalLinkId
    /// *Indicador* of an objective.
    IndicatorId
    /// *Meta* of an indicator by a term.
    TargetId
    /// *Medición* of an indicator on a day.
    MeasurementId
    /// *Propuesta*.
    ProposalId
    /// *Fusión* of several proposals into one.
    MergeId
    /// One proposal's membership in a merge.
    MergeMemberId
    /// A table's word on a merge.
    MergeConsentId
    /// Two proposals that the room keeps apart.
    ApartId
    /// *Votación*.
    PollId
    /// One option of a poll, with its counts.
    PollOptionId
    /// *Papeleta*: an open ballot of a poll.
    BallotId
    /// *Instancia*.
    BodyId
    /// A participant's membership in a body.
    BodyMemberId
    /// A turn on a workshop's speakers' list.
    SpeakerId
    /// *Actividad*, a row of the plan.
    ActivityId
    /// An observation made while the plan is validated.
    ObservationId
    /// *Versión del plan*, frozen and numbered.
    PlanVersionId
}
