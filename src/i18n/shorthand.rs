//! Marks in words: what each chip under the capture field says, and the words that `!` knows.

use crate::domain::Process;
use crate::domain::ids::AreaId;
use crate::domain::proposal::{Nature, Proposer};
use crate::domain::shorthand::{Doubt, Kind, Meaning};
use crate::i18n::{Lang, Tongue, words};
use crate::t;

/// The words for each kind: those of this language first, then those of the other.
#[must_use]
pub fn kinds(lang: &Lang) -> Vec<(Kind, String)> {
    let other = match lang.tongue {
        Tongue::Spanish => Tongue::English,
        Tongue::English => Tongue::Spanish,
    };
    [lang.clone(), other.lang()]
        .iter()
        .flat_map(kinds_in)
        .collect()
}

fn kinds_in(lang: &Lang) -> [(Kind, String); 7] {
    [
        (Kind::Nature(Nature::Need), t!(lang, "shorthand-need")),
        (Kind::Nature(Nature::Action), t!(lang, "shorthand-action")),
        (
            Kind::Nature(Nature::Strength),
            t!(lang, "shorthand-strength"),
        ),
        (
            Kind::Nature(Nature::Weakness),
            t!(lang, "shorthand-weakness"),
        ),
        (
            Kind::Nature(Nature::Potential),
            t!(lang, "shorthand-potential"),
        ),
        (
            Kind::Nature(Nature::Difficulty),
            t!(lang, "shorthand-difficulty"),
        ),
        (Kind::Parked, t!(lang, "shorthand-parked")),
    ]
}

/// What a mark says; `written` is the mark itself.
#[must_use]
pub fn meaning(lang: &Lang, process: &Process, meaning: &Meaning, written: &str) -> String {
    match meaning {
        Meaning::Area(area) => t!(lang, "chip-area", name = area_name(process, *area)),
        Meaning::Table(table) => {
            let name = process.tables.get(*table).map_or("", |t| t.name.as_str());
            t!(lang, "chip-table", name = name)
        }
        Meaning::Proposer(by) => t!(lang, "chip-by", name = proposer(lang, process, *by)),
        Meaning::Newcomer(name) => t!(lang, "chip-newcomer", name = name.as_str()),
        Meaning::Group(name) => t!(lang, "chip-group", name = name.as_str()),
        Meaning::Term(term) => t!(lang, "chip-term", term = words::term(lang, term)),
        Meaning::Cost(cost) => words::money(lang, *cost),
        Meaning::Nature(nature) => words::nature(lang, *nature),
        Meaning::Parked => t!(lang, "chip-parked"),
        Meaning::Need(need) => {
            let number = process.proposals.get(*need).map_or(0, |need| need.number);
            t!(lang, "chip-need", n = words::whole(lang, number))
        }
        Meaning::Doubt(doubt) => self::doubt(lang, *doubt, written),
    }
}

/// Who proposes, by name; someone whose name was erased is said to be so.
#[must_use]
pub fn proposer(lang: &Lang, process: &Process, proposer: Proposer) -> String {
    let name = process.name_of_proposer(proposer);
    name.map_or_else(|| t!(lang, "chip-nameless"), str::to_owned)
}

/// An area in a word.
#[must_use]
pub fn area_name(process: &Process, area: AreaId) -> &str {
    let area = process.areas.get(area);
    area.map_or("", |area| process.short_name(area))
}

fn doubt(lang: &Lang, doubt: Doubt, written: &str) -> String {
    match doubt {
        Doubt::NoArea => t!(lang, "doubt-no-area", mark = written),
        Doubt::SeveralAreas => t!(lang, "doubt-several-areas", mark = written),
        Doubt::SeveralNames => t!(lang, "doubt-several-names", mark = written),
        Doubt::NoKind => t!(lang, "doubt-no-kind", mark = written),
        Doubt::SeveralKinds => t!(lang, "doubt-several-kinds", mark = written),
        Doubt::NoCost => t!(lang, "doubt-no-cost", mark = written),
        Doubt::NoNeed => t!(lang, "doubt-no-need", mark = written),
    }
}
