//! Finding what a replayed line calls by name or number.
//! What is not found is refused by the name that the line gave it.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::cli::replay::said::Called;
use crate::domain::ids::{
    ActivityId, AreaId, BodyId, IndicatorId, MergeId, ObjectiveId, ParticipantId, PerspectiveId,
    PollId, PollOptionId, ProposalId, StageId, ThematicTableId,
};
use crate::domain::proposal::{Proposer, participants_by_name};
use crate::domain::{Process, Refusal};

/// The names that lines have given.
#[derive(Debug, Default)]
pub struct Names(BTreeMap<String, Uuid>);

impl Names {
    pub fn give(&mut self, name: Option<String>, id: Option<Uuid>) {
        if let (Some(name), Some(id)) = (name, id) {
            self.0.insert(name, id);
        }
    }

    /// A thing that was named, or whose id is given in full.
    pub fn id(&self, called: &Called) -> Result<Uuid, Refusal> {
        let Called::Name(name) = called else {
            return Err(unknown(called));
        };
        let known = self.0.get(name).copied();
        known
            .or_else(|| Uuid::parse_str(name).ok())
            .ok_or_else(|| unknown(called))
    }

    /// A proposal by name, by number, or as the result of a named merge.
    pub fn proposal(&self, process: &Process, called: &Called) -> Result<ProposalId, Refusal> {
        let number = match called {
            Called::Number(number) => Some(*number),
            Called::Name(name) => name.trim_start_matches('#').parse().ok(),
        };
        if let Ok(id) = self.id(called) {
            return Ok(process
                .merges
                .get(id.into())
                .map_or(id.into(), |merge| merge.result));
        }
        process
            .proposals
            .iter()
            .find(|proposal| Some(proposal.number) == number)
            .map(|proposal| proposal.id)
            .ok_or_else(|| unknown(called))
    }

    /// A merge by name, or by its text as a proposal.
    pub fn merge(&self, process: &Process, called: &Called) -> Result<MergeId, Refusal> {
        let merge = process.merge_behind(self.proposal(process, called)?);
        merge.map(|merge| merge.id).ok_or_else(|| unknown(called))
    }

    /// Who proposes: a participant who was named by a line or is registered under that name, or an
    /// organisation.
    pub fn proposer(&self, process: &Process, name: &str) -> Option<Proposer> {
        let named = self.0.get(name).copied().map(ParticipantId);
        let named = named.filter(|id| process.participants.get(*id).is_some());
        let key = name.trim().to_lowercase();
        let registered = || participants_by_name(process).get(&key).copied();
        let actor = || {
            let mut all = process.actors.iter();
            all.find(|actor| actor.name.trim().to_lowercase() == key)
        };
        named
            .or_else(registered)
            .map(Proposer::Participant)
            .or_else(|| actor().map(|actor| Proposer::Actor(actor.id)))
    }

    /// A participant by the name that a line gave, or by their own.
    pub fn participant(
        &self,
        process: &Process,
        called: &Called,
    ) -> Result<ParticipantId, Refusal> {
        let name = called.to_string();
        match self.proposer(process, &name) {
            Some(Proposer::Participant(id)) => Ok(id),
            _ => self.id(called).map(ParticipantId),
        }
    }

    /// A body by the name that a line gave, or by its own.
    pub fn body(&self, process: &Process, called: &Called) -> Result<BodyId, Refusal> {
        let name = called.to_string();
        let named = process.bodies.iter().filter(|body| body.name == name);
        self.one_of(called, named.map(|body| body.id))
    }

    /// A poll by name, or by its number.
    pub fn poll(&self, process: &Process, called: &Called) -> Result<PollId, Refusal> {
        let number = called.to_string().parse().ok();
        let numbered = process.polls.iter().filter(|p| Some(p.number) == number);
        self.one_of(called, numbered.map(|poll| poll.id))
    }

    /// An option of a poll: by the proposal it is about, its place from 1, or its text.
    pub fn option(
        &self,
        process: &Process,
        poll: PollId,
        called: &Called,
    ) -> Result<PollOptionId, Refusal> {
        let options = process.options_of(poll);
        let is_named = self.id(called).is_ok() || called.to_string().starts_with('#');
        let named = is_named
            .then(|| self.proposal(process, called))
            .transpose()?;
        let found = options.iter().find(|option| match called {
            _ if named.is_some() => option.proposal == named,
            Called::Number(place) => option.position == *place,
            Called::Name(text) => option.text == *text || text.parse() == Ok(option.position),
        });
        found.map(|option| option.id).ok_or_else(|| unknown(called))
    }

    /// An objective by the name it was given, or by its title where no other has it.
    pub fn objective(&self, process: &Process, called: &Called) -> Result<ObjectiveId, Refusal> {
        let title = called.to_string();
        let titled = process.objectives.iter().filter(|o| o.title == title);
        self.one_of(called, titled.map(|objective| objective.id))
    }

    /// An indicator by the name it was given, or by its own where no other has it.
    pub fn indicator(&self, process: &Process, called: &Called) -> Result<IndicatorId, Refusal> {
        let name = called.to_string();
        let named = process.indicators.iter().filter(|i| i.name == name);
        self.one_of(called, named.map(|indicator| indicator.id))
    }

    /// A row of the map by the name it was given, its own, or its place from the top, from 1.
    pub fn perspective(
        &self,
        process: &Process,
        called: &Called,
    ) -> Result<PerspectiveId, Refusal> {
        let rows = process.perspectives_in_order();
        if let Called::Number(place) = called {
            let place = place.checked_sub(1).and_then(|n| usize::try_from(n).ok());
            let row = place.and_then(|place| rows.get(place));
            return row.map(|row| row.id).ok_or_else(|| unknown(called));
        }
        let name = called.to_string();
        let named = rows.into_iter().filter(|row| row.name == name);
        self.one_of(called, named.map(|row| row.id))
    }

    /// The thing that was named so, else the only one found.
    fn one_of<I: From<Uuid>>(
        &self,
        called: &Called,
        mut found: impl Iterator<Item = I>,
    ) -> Result<I, Refusal> {
        if let Ok(id) = self.id(called) {
            return Ok(id.into());
        }
        match (found.next(), found.next()) {
            (Some(only), None) => Ok(only),
            _ => Err(unknown(called)),
        }
    }

    /// An activity by name, or by its row's number.
    pub fn activity(&self, process: &Process, called: &Called) -> Result<ActivityId, Refusal> {
        if let Called::Number(number) = called {
            let row = number.checked_sub(1);
            return row
                .and_then(|row| usize::try_from(row).ok())
                .and_then(|row| process.index().activity_at(row))
                .ok_or_else(|| unknown(called));
        }
        self.id(called).map(ActivityId::from)
    }
}

/// A thematic table by its name.
pub fn table(process: &Process, name: &str) -> Result<ThematicTableId, Refusal> {
    let found = process.table_named(name).map(|table| table.id);
    found.ok_or_else(|| Refusal::Unknown {
        name: name.to_owned(),
    })
}

/// A stage by its place from 1, or by its name.
pub fn stage(process: &Process, called: &Called) -> Result<StageId, Refusal> {
    let place = match called {
        Called::Number(place) => Some(*place),
        Called::Name(name) => name.parse().ok(),
    };
    process
        .stages
        .iter()
        .find(|stage| Some(stage.position) == place || stage.name == called.to_string())
        .map(|stage| stage.id)
        .ok_or_else(|| unknown(called))
}

/// An area by its name, or by that of its thematic table.
pub fn area(process: &Process, name: &str) -> Result<AreaId, Refusal> {
    let by_name = process
        .areas
        .iter()
        .find(|area| area.name == name || area.printed == name);
    by_name
        .map(|area| area.id)
        .or_else(|| process.table_named(name).and_then(|table| table.area))
        .ok_or_else(|| Refusal::Unknown {
            name: name.to_owned(),
        })
}

fn unknown(called: &Called) -> Refusal {
    Refusal::Unknown {
        name: called.to_string(),
    }
}
