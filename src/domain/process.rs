//! The whole content of a file in memory, and the one door through which it changes.

use serde::{Deserialize, Serialize};

use crate::domain::activity::Activity;
use crate::domain::agenda::AgendaItem;
use crate::domain::area::{Area, Stage, ThematicTable};
use crate::domain::body::{Body, BodyMember};
use crate::domain::change::{Change, Misfit};
use crate::domain::directory::{Institution, Instrument};
use crate::domain::ids::PollId;
use crate::domain::index::{Index, Touched};
use crate::domain::merge::{Merge, MergeConsent, MergeMember};
use crate::domain::people::{Actor, Attendance, Participant, Person};
use crate::domain::poll::{Ballot, Poll, PollOption};
use crate::domain::profile::Profile;
use crate::domain::proposal::{Apart, Proposal};
use crate::domain::rows::{Record, Rows};
use crate::domain::speaker::Speaker;
use crate::domain::strategy_map::{CausalLink, Indicator, Measurement};
use crate::domain::strategy_map::{Objective, Perspective, Target};
use crate::domain::validation::{Observation, PlanVersion};
use crate::domain::workshop::Workshop;

/// Declares every kind of row once: its name, its type and where the process keeps it.
macro_rules! entities {
    ($($entity:ident => $field:ident: $row:ident),+ $(,)?) => {
        /// A kind of row.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(rename_all = "snake_case")]
        pub enum Entity { $($entity),+ }

        impl Entity {
            /// Every kind, in an order in which rows can be read: what is referred to comes first.
            pub const ALL: &'static [Self] = &[$(Self::$entity),+];
        }

        /// Everything that one file holds, as plain data.
        ///
        /// Two processes are equal when their rows are; the [`Index`] follows from the rows.
        #[derive(Clone, Debug, Default)]
        pub struct Process {
            $(pub $field: Rows<$row>,)+
            pub(crate) index: Index,
            /// Which slips are in the box of a secret poll. No row: what it says is the box's.
            pub(crate) slips: imbl::OrdMap<PollId, imbl::OrdSet<i64>>,
        }

        impl PartialEq for Process {
            fn eq(&self, other: &Self) -> bool {
                $(self.$field == other.$field)&&+
            }
        }

        $(impl Stored for $row {
            fn rows(process: &Process) -> &Rows<Self> { &process.$field }
            fn rows_mut(process: &mut Process) -> &mut Rows<Self> { &mut process.$field }
        })+

        impl Process {
            /// Applies one change, or leaves everything as it was.
            ///
            /// # Errors
            /// A [`Misfit`] when the change does not start from the rows as they are.
            pub fn apply(&mut self, change: &Change) -> Result<(), Misfit> {
                match change.entity {
                    $(Entity::$entity => self.apply_to::<$row>(change),)+
                }
            }

            /// Takes in the rows of one kind that a file holds; of that kind there are none yet,
            /// and those that it refers to are there.
            ///
            /// # Errors
            /// The source's.
            pub fn load<S: RowSource>(
                &mut self,
                entity: Entity,
                source: &mut S,
            ) -> Result<(), S::Error> {
                match entity {
                    $(Entity::$entity => self.load_rows::<$row, S>(source),)+
                }
            }

            /// The entities whose rows differ from `other`'s.
            #[must_use]
            pub fn differences(&self, other: &Self) -> Vec<Entity> {
                let mut found = Vec::new();
                $(if self.$field != other.$field { found.push(Entity::$entity); })+
                found
            }

            /// The changes that make every row of this process out of nothing.
            #[must_use]
            pub fn as_changes(&self) -> Vec<Change> {
                let mut made = Vec::new();
                $(made.extend(self.$field.iter().map(Change::make));)+
                made
            }

            /// Every row's kind and id.
            pub(crate) fn row_ids(&self) -> Vec<(Entity, uuid::Uuid)> {
                let mut ids = Vec::new();
                $(ids.extend(self.$field.iter().map(|row| (Entity::$entity, row.id().into())));)+
                ids
            }

            /// The fields of one row, for whoever handles rows of every kind.
            #[must_use]
            pub fn fields_of(&self, entity: Entity, id: uuid::Uuid) -> Option<crate::domain::Fields> {
                match entity {
                    $(Entity::$entity => self.$field.get(id.into()).map(Record::fields),)+
                }
            }
        }
    };
}

entities! {
    Profile => profile: Profile,
    Stage => stages: Stage,
    Area => areas: Area,
    ThematicTable => tables: ThematicTable,
    Institution => institutions: Institution,
    Instrument => instruments: Instrument,
    Workshop => workshops: Workshop,
    AgendaItem => agenda: AgendaItem,
    Actor => actors: Actor,
    Person => persons: Person,
    Participant => participants: Participant,
    Attendance => attendance: Attendance,
    Body => bodies: Body,
    BodyMember => body_members: BodyMember,
    Speaker => speakers: Speaker,
    Perspective => perspectives: Perspective,
    Objective => objectives: Objective,
    CausalLink => links: CausalLink,
    Indicator => indicators: Indicator,
    Target => targets: Target,
    Measurement => measurements: Measurement,
    Proposal => proposals: Proposal,
    Merge => merges: Merge,
    MergeMember => merge_members: MergeMember,
    MergeConsent => merge_consents: MergeConsent,
    Apart => apart: Apart,
    Activity => activities: Activity,
    Poll => polls: Poll,
    PollOption => poll_options: PollOption,
    Ballot => ballots: Ballot,
    Observation => observations: Observation,
    PlanVersion => plan_versions: PlanVersion,
}

/// A row that knows where the process keeps its kind.
pub trait Stored: Record {
    fn rows(process: &Process) -> &Rows<Self>;
    fn rows_mut(process: &mut Process) -> &mut Rows<Self>;
}

/// Where rows come from when a file is read.
pub trait RowSource {
    type Error;

    /// All rows of a kind in the order of their ids, no id twice.
    ///
    /// # Errors
    /// Whatever keeps a row from being read.
    fn rows<R: Record>(&mut self) -> Result<Vec<R>, Self::Error>;
}

impl Process {
    /// Applies all changes in order, or none of them.
    ///
    /// # Errors
    /// The first [`Misfit`]; what was applied before it is taken back.
    pub fn apply_all(&mut self, changes: &[Change]) -> Result<(), Misfit> {
        if let [change] = changes {
            return self.apply(change);
        }
        // A clone shares every row: taking back is dropping the copy.
        let untouched = self.clone();
        for change in changes {
            if let Err(misfit) = self.apply(change) {
                *self = untouched;
                return Err(misfit);
            }
        }
        Ok(())
    }

    /// The slips that are in the box of a secret poll.
    #[must_use]
    pub fn slips_cast(&self, poll: PollId) -> Option<&imbl::OrdSet<i64>> {
        self.slips.get(&poll)
    }

    /// Notes that these slips are in the box of a secret poll: the store says so.
    pub fn note_slips(&mut self, poll: PollId, slips: impl IntoIterator<Item = i64>) {
        self.slips.entry(poll).or_default().extend(slips);
    }

    /// The index: what the screens ask often, kept beside the rows.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    fn load_rows<R: Stored, S: RowSource>(&mut self, source: &mut S) -> Result<(), S::Error> {
        let rows: Vec<R> = source.rows()?;
        let ids: Vec<uuid::Uuid> = rows.iter().map(|row| row.id().into()).collect();
        *R::rows_mut(self) = Rows::of(rows);
        for id in ids {
            self.index_add(R::ENTITY, id, Touched::Row);
        }
        Ok(())
    }

    fn apply_to<R: Stored>(&mut self, change: &Change) -> Result<(), Misfit> {
        let id = R::Id::from(change.id);
        match (&change.before, &change.after) {
            (None, Some(after)) => {
                if R::rows(self).get(id).is_some() {
                    return Err(Misfit::Present);
                }
                R::rows_mut(self).put(R::from_fields(change.id, after)?);
                self.index_add(change.entity, change.id, Touched::Row);
                Ok(())
            }
            (Some(before), Some(after)) => {
                // Else the reversed change would not give the row back.
                if !before.keys().eq(after.keys()) {
                    return Err(Misfit::Malformed);
                }
                let mut fields = R::rows(self).get(id).ok_or(Misfit::Absent)?.fields();
                if before
                    .iter()
                    .any(|(name, value)| fields.get(name) != Some(value))
                {
                    return Err(Misfit::Overtaken);
                }
                let touched = Touched::Fields(after);
                self.index_remove(change.entity, change.id, touched);
                fields.extend(
                    after
                        .iter()
                        .map(|(name, value)| (name.clone(), value.clone())),
                );
                let made = R::from_fields(change.id, &fields);
                let made = made.map(|row| R::rows_mut(self).put(row));
                self.index_add(change.entity, change.id, touched);
                made
            }
            (Some(before), None) => {
                let fields = R::rows(self).get(id).ok_or(Misfit::Absent)?.fields();
                // What an older program wrote lacks the fields that came later.
                let as_written = || R::from_fields(change.id, before).map(|row| row.fields());
                if &fields != before && as_written().as_ref() != Ok(&fields) {
                    return Err(Misfit::Overtaken);
                }
                self.index_remove(change.entity, change.id, Touched::Row);
                R::rows_mut(self).take(id);
                self.index_removed(change.entity);
                Ok(())
            }
            (None, None) => Err(Misfit::Malformed),
        }
    }
}
