//! The people of the process as the list shows them, made again only when an act has changed them.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Process;
use crate::domain::fold::fold;
use crate::domain::ids::{ParticipantId, ThematicTableId, WorkshopId};
use crate::domain::people::{ActorKind, Size, VotingRight};

/// Everyone registered, by name.
#[derive(Debug, Default)]
pub struct Roll {
    made_at: Option<(u64, WorkshopId)>,
    people: Vec<Entry>,
    /// The sought ones' places in `people`, best first.
    found: Vec<usize>,
    sought: String,
    present: Composition,
    sectors: Vec<String>,
}

/// One person.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: ParticipantId,
    /// Empty once the person was erased.
    pub name: String,
    pub table: Option<ThematicTableId>,
    pub organisation: Option<Organisation>,
    pub present: bool,
    pub right: VotingRight,
    folded: String,
}

/// What is shown of the organisation behind a person.
#[derive(Clone, Debug)]
pub struct Organisation {
    pub name: String,
    pub kind: ActorKind,
    pub size: Size,
    pub valley: String,
    /// *Rubro*.
    pub sector: String,
}

/// Who is present, by size and by valley.
#[derive(Clone, Debug, Default)]
pub struct Composition {
    pub total: usize,
    pub sizes: BTreeMap<Size, usize>,
    /// Under the empty name those whose valley is not known.
    pub valleys: BTreeMap<String, usize>,
}

impl Roll {
    /// Brings the list up to date with the process and with what is sought.
    pub fn refresh(
        &mut self,
        process: &Process,
        revision: u64,
        workshop: WorkshopId,
        sought: &str,
    ) {
        let stale = self.made_at != Some((revision, workshop));
        if stale {
            self.made_at = Some((revision, workshop));
            self.people = everyone(process, workshop);
            self.present = compose(&self.people);
            self.sectors = sectors(&self.people);
        }
        if stale || self.sought != sought {
            sought.clone_into(&mut self.sought);
            self.found = find(&self.people, sought);
        }
    }

    /// How many are registered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// The sought ones, best first.
    #[must_use]
    pub fn found(&self) -> usize {
        self.found.len()
    }

    /// The sought person in a row of the list.
    #[must_use]
    pub fn at(&self, row: usize) -> Option<&Entry> {
        self.people.get(*self.found.get(row)?)
    }

    /// The row of a person in the list.
    #[must_use]
    pub fn row_of(&self, id: ParticipantId) -> Option<usize> {
        self.found
            .iter()
            .position(|&place| self.people[place].id == id)
    }

    #[must_use]
    pub fn present(&self) -> &Composition {
        &self.present
    }

    /// The organisation of this name, however it was typed, if someone of it is registered.
    #[must_use]
    pub fn organisation(&self, name: &str) -> Option<&Organisation> {
        let wanted = name.trim().to_lowercase();
        self.people
            .iter()
            .filter_map(|entry| entry.organisation.as_ref())
            .find(|known| known.name.to_lowercase() == wanted)
    }

    /// Everyone who is present, whatever is sought.
    pub fn all_present(&self) -> impl Iterator<Item = &Entry> {
        self.people.iter().filter(|entry| entry.present)
    }

    /// The *rubros* of the organisations that somebody comes from, each once.
    #[must_use]
    pub fn sectors(&self) -> &[String] {
        &self.sectors
    }

    /// Whether someone of this name and organisation is registered.
    #[must_use]
    pub fn knows(&self, name: &str, organisation: &str) -> bool {
        let (name, organisation) = (
            name.trim().to_lowercase(),
            organisation.trim().to_lowercase(),
        );
        self.people.iter().any(|entry| {
            let theirs = entry.organisation.as_ref().map_or("", |known| &known.name);
            entry.name.to_lowercase() == name && theirs.to_lowercase() == organisation
        })
    }
}

fn everyone(process: &Process, workshop: WorkshopId) -> Vec<Entry> {
    let mut people: Vec<Entry> = process
        .participants
        .iter()
        .map(|participant| {
            let name = process.name_of(participant.id).unwrap_or_default();
            let organisation = process.actor_of(participant.id).map(|actor| Organisation {
                name: actor.name.clone(),
                kind: actor.kind,
                size: actor.size,
                valley: actor.valley.clone(),
                sector: actor.sector.clone(),
            });
            let theirs = organisation.as_ref().map_or("", |known| &known.name);
            Entry {
                id: participant.id,
                folded: fold(&format!("{name} {theirs}")),
                name: name.to_owned(),
                table: participant.table,
                organisation,
                present: process.is_present(workshop, participant.id),
                right: participant.right,
            }
        })
        .collect();
    people.sort_by(|a, b| a.folded.cmp(&b.folded).then(a.id.cmp(&b.id)));
    people
}

fn sectors(people: &[Entry]) -> Vec<String> {
    let known = people
        .iter()
        .filter_map(|entry| entry.organisation.as_ref());
    let known = known.map(|organisation| organisation.sector.as_str());
    let known: BTreeSet<&str> = known.filter(|sector| !sector.is_empty()).collect();
    known.into_iter().map(str::to_owned).collect()
}

fn compose(people: &[Entry]) -> Composition {
    let mut found = Composition::default();
    for entry in people.iter().filter(|entry| entry.present) {
        found.total += 1;
        let (size, valley) = entry
            .organisation
            .as_ref()
            .map_or((Size::Unsized, String::new()), |known| {
                (known.size, known.valley.clone())
            });
        *found.sizes.entry(size).or_default() += 1;
        *found.valleys.entry(valley).or_default() += 1;
    }
    found
}

/// The places of those in whom every sought word occurs: first whose name begins so, then those
/// with a word that begins so, then the rest.
fn find(people: &[Entry], sought: &str) -> Vec<usize> {
    let sought = fold(sought);
    let words: Vec<&str> = sought.split_whitespace().collect();
    let Some(first) = words.first() else {
        return (0..people.len()).collect();
    };
    let mut found: Vec<(u8, usize)> = people
        .iter()
        .enumerate()
        .filter(|(_, entry)| words.iter().all(|word| entry.folded.contains(word)))
        .map(|(place, entry)| {
            let rank = if entry.folded.starts_with(first) {
                0
            } else if entry.folded.split(' ').any(|word| word.starts_with(first)) {
                1
            } else {
                2
            };
            (rank, place)
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn entry(number: u128, name: &str, organisation: &str) -> Entry {
        Entry {
            id: ParticipantId(Uuid::from_u128(number)),
            name: name.to_owned(),
            table: None,
            organisation: None,
            present: false,
            right: VotingRight::Votes,
            folded: fold(&format!("{name} {organisation}")),
        }
    }

    #[track_caller]
    fn check(sought: &str, expected: &[usize]) {
        let people = [
            entry(0, "Ana Muñoz", "Viña Los Ángeles"),
            entry(1, "Ángela Soto", "INDAP"),
            entry(2, "Pedro Manan", "Packing Requínoa"),
        ];
        assert_eq!(find(&people, sought), expected, "{sought}");
    }

    #[test]
    fn a_few_letters_find_names_and_organisations() {
        check("", &[0, 1, 2]);
        check("munoz", &[0]);
        check("ANGEL", &[1, 0]);
        check("an", &[0, 1, 2]);
        check("soto indap", &[1]);
        check("requi", &[2]);
        check("nadie", &[]);
    }
}
