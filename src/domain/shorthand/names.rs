//! The names that marks can mention, as they are compared.

use std::collections::BTreeMap;

use crate::domain::fold::fold;
use crate::domain::ids::{AreaId, ParticipantId, ThematicTableId};
use crate::domain::process::Process;
use crate::domain::proposal::{Nature, Proposer};

/// What `!` can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Nature(Nature),
    /// *Estacionamiento*.
    Parked,
}

/// Who or what `@` can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Table(ThematicTableId),
    Proposer(Proposer),
}

/// How a name was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Plainly: a beginning suffices.
    Beginning,
    /// In quotes: all of it.
    Whole,
}

/// What a name that was written means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<T> {
    One(T),
    Several,
    None,
}

/// All names of a process; made anew when it changes.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub(super) areas: Vec<Name<AreaId>>,
    /// Tables first, then organisations, then participants.
    pub(super) who: Vec<Name<Who>>,
    /// The groups named so far, most often named first.
    pub(super) groups: Vec<Name<String>>,
    pub(super) kinds: Vec<Name<Kind>>,
}

/// A name, as it is shown and as it is compared.
#[derive(Clone, Debug)]
pub(super) struct Name<T> {
    pub shown: String,
    pub value: T,
    /// Without accents, case, blanks and signs.
    squashed: String,
    /// Where words begin in it, the first left out.
    words: Vec<usize>,
}

impl<T> Name<T> {
    fn new(shown: impl Into<String>, value: T) -> Self {
        let shown = shown.into();
        let mut squashed = String::with_capacity(shown.len());
        let mut words = Vec::new();
        for word in shown.split(|c: char| !c.is_alphanumeric()) {
            if !squashed.is_empty() && !word.is_empty() {
                words.push(squashed.len());
            }
            squashed.push_str(&squash(word));
        }
        Self {
            shown,
            value,
            squashed,
            words,
        }
    }

    /// How well what was written fits: 0 the whole name, 1 its beginning, 2 that of a later word.
    pub(super) fn rank(&self, written: &str) -> Option<u8> {
        if self.squashed == written {
            Some(0)
        } else if self.squashed.starts_with(written) {
            Some(1)
        } else {
            let later = |at: &usize| self.squashed[*at..].starts_with(written);
            self.words.iter().any(later).then_some(2)
        }
    }
}

/// What is left of a name when it is compared.
pub(super) fn squash(name: &str) -> String {
    let mut folded = fold(name);
    folded.retain(char::is_alphanumeric);
    folded
}

impl Names {
    /// The names of a process; `kinds` holds the words for each kind, the usual ones first.
    #[must_use]
    pub fn of(process: &Process, kinds: &[(Kind, String)]) -> Self {
        let mut areas = Vec::new();
        for area in process.areas_in_order() {
            // The short name first: it is the one that is written.
            let short = process.short_name(area);
            areas.push(Name::new(short, area.id));
            if short != area.name {
                areas.push(Name::new(&area.name, area.id));
            }
        }
        let tables = process.tables_in_order();
        let mut who: Vec<_> = tables
            .iter()
            .map(|table| Name::new(&table.name, Who::Table(table.id)))
            .collect();
        for actor in process.actors.iter() {
            let value = Who::Proposer(Proposer::Actor(actor.id));
            who.push(Name::new(&actor.name, value));
        }
        who.extend(people(process));
        Self {
            areas,
            who,
            groups: groups(process),
            kinds: kinds
                .iter()
                .map(|(kind, word)| Name::new(word, *kind))
                .collect(),
        }
    }

    pub(super) fn area(&self, name: &str) -> Found<AreaId> {
        find(&self.areas, name, How::Beginning)
    }

    pub(super) fn who(&self, name: &str, how: How) -> Found<Who> {
        find(&self.who, name, how)
    }

    pub(super) fn group(&self, name: &str, how: How) -> Found<String> {
        find(&self.groups, name, how)
    }

    pub(super) fn kind(&self, name: &str) -> Found<Kind> {
        match find(&self.kinds, name, How::Beginning) {
            Found::None => {
                // The boards' names are plurals.
                let written = squash(name);
                let plural = |kind: &&Name<Kind>| {
                    let ending = written.strip_prefix(&kind.squashed);
                    ending.is_some_and(|ending| ["s", "es"].contains(&ending))
                };
                let kind = self.kinds.iter().find(plural);
                kind.map_or(Found::None, |kind| Found::One(kind.value))
            }
            found => found,
        }
    }

    /// A name that `@` understands for a proposer, if there is one.
    pub(super) fn of_proposer(&self, proposer: Proposer) -> Option<&str> {
        let wanted = Who::Proposer(proposer);
        let name = self.who.iter().find(|name| name.value == wanted)?;
        (self.who(&name.shown, How::Whole) == Found::One(wanted)).then_some(&name.shown)
    }

    /// An area's name, if `#` understands it.
    pub(super) fn of_area(&self, area: AreaId) -> Option<&str> {
        let name = self.areas.iter().find(|name| name.value == area)?;
        (self.area(&name.shown) == Found::One(area)).then_some(&name.shown)
    }

    /// The usual word for a kind.
    pub(super) fn of_kind(&self, kind: Kind) -> Option<&str> {
        let name = self.kinds.iter().find(|name| name.value == kind)?;
        Some(&name.shown)
    }
}

/// The groups, most often named first.
fn groups(process: &Process) -> Vec<Name<String>> {
    let mut named: Vec<_> = process.index().beneficiaries().iter().collect();
    named.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    named
        .into_iter()
        .map(|(group, _)| Name::new(group, group.clone()))
        .collect()
}

/// The participants; those who share a name are told apart by their organisation or a number.
fn people(process: &Process) -> Vec<Name<Who>> {
    let mut namesakes: BTreeMap<String, Vec<ParticipantId>> = BTreeMap::new();
    for participant in process.participants.iter() {
        if let Some(name) = process.name_of(participant.id) {
            namesakes
                .entry(squash(name))
                .or_default()
                .push(participant.id);
        }
    }
    let mut people = Vec::new();
    for same in namesakes.into_values() {
        for (place, id) in same.iter().enumerate() {
            let name = process.name_of(*id).unwrap_or_default();
            let actor = process.participants.get(*id).and_then(|p| p.actor);
            let actor = actor.and_then(|actor| process.actors.get(actor));
            let shown = match actor {
                _ if same.len() == 1 => name.to_owned(),
                Some(actor) => format!("{name} ({})", actor.name),
                None => format!("{name} ({})", place + 1),
            };
            people.push(Name::new(shown, Who::Proposer(Proposer::Participant(*id))));
        }
    }
    people
}

/// The best fit; several that fit as well and mean different things are none.
fn find<T: Clone + PartialEq>(names: &[Name<T>], written: &str, how: How) -> Found<T> {
    let written = squash(written);
    let worst = match how {
        How::Beginning => 2,
        How::Whole => 0,
    };
    let mut best: Option<(u8, Found<T>)> = None;
    for name in names {
        let Some(rank) = name.rank(&written).filter(|rank| *rank <= worst) else {
            continue;
        };
        best = Some(match best {
            Some((other, found)) if other < rank => (other, found),
            Some((other, Found::One(value))) if other == rank && value != name.value => {
                (rank, Found::Several)
            }
            Some((other, Found::Several)) if other == rank => (rank, Found::Several),
            _ => (rank, Found::One(name.value.clone())),
        });
    }
    best.map_or(Found::None, |(_, found)| found)
}
