//! The whole process as open data: the same bytes for the same process, no history, no moment.

use serde_json::{Map, Value, json};

use crate::domain::Process;
use crate::domain::proposal::{Proposal, Standing};
use crate::domain::rows::{Record, in_order};
use crate::domain::strategy_map::Objective;
use crate::i18n::{Lang, words};

/// The format's name; a change that a reader would misread gets a new number.
pub const FORMAT: &str = "minga-process/1";

/// That of the proposals alone.
pub const PROPOSALS_FORMAT: &str = "minga-proposals/1";

/// The process as JSON text, two spaces deep, with one newline at the end.
#[must_use]
pub fn write(process: &Process, lang: &Lang) -> Vec<u8> {
    let document = json!({
        "format": FORMAT,
        "process": process.the_profile().map(row),
        "stages": list(process.stages_in_order()),
        "areas": list(process.areas_in_order()),
        "tables": list(process.tables_in_order()),
        "institutions": list(process.institutions.iter()),
        "instruments": list(process.instruments.iter()),
        "workshops": workshops(process),
        "actors": list(process.actors.iter()),
        "participants": participants(process),
        "bodies": bodies(process),
        "speakers": list(process.speakers.iter()),
        "map": map(process),
        "proposals": proposals(process, Part::Room),
        "withdrawn": proposals(process, Part::Withdrawn),
        "apart": list(process.apart.iter()),
        "merges": merges(process),
        "polls": polls(process),
        "plan": plan(process, lang),
    });
    text(document)
}

/// The proposals alone, as JSON text: the same bytes again once a merge that nobody wrote on is
/// split, whose text is left out.
#[must_use]
pub fn write_proposals(process: &Process) -> Vec<u8> {
    text(json!({
        "format": PROPOSALS_FORMAT,
        "proposals": proposals(process, Part::Room),
    }))
}

/// Sorted keys and a fixed layout: two exports of one process can be compared byte by byte.
fn text(document: Value) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(&sorted(document)).unwrap_or_default();
    text.push(b'\n');
    text
}

/// The keys of every object in their order, whatever order serde_json keeps.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<(String, Value)> = map.into_iter().collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(
                entries
                    .into_iter()
                    .map(|(key, value)| (key, sorted(value)))
                    .collect(),
            )
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        plain => plain,
    }
}

fn row<R: Record>(of: &R) -> Value {
    let mut map: Map<String, Value> = of.fields().into_iter().collect();
    let id: uuid::Uuid = of.id().into();
    map.insert("id".to_owned(), Value::String(id.to_string()));
    Value::Object(map)
}

fn list<'a, R: Record + 'a>(rows: impl IntoIterator<Item = &'a R>) -> Vec<Value> {
    rows.into_iter().map(row).collect()
}

/// A row with some of its fields replaced or added.
fn with<R: Record>(of: &R, more: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    let mut value = row(of);
    if let Value::Object(map) = &mut value {
        map.extend(more.into_iter().map(|(key, value)| (key.to_owned(), value)));
    }
    value
}

fn workshops(process: &Process) -> Vec<Value> {
    let all = process.workshops_in_order();
    all.iter()
        .map(|&workshop| {
            let attendance: Vec<Value> = process
                .attendance
                .iter()
                .filter(|attendance| attendance.workshop == workshop.id)
                .map(row)
                .collect();
            with(
                workshop,
                [
                    ("agenda", json!(list(process.agenda_of(workshop.id)))),
                    ("attendance", json!(attendance)),
                ],
            )
        })
        .collect()
}

fn participants(process: &Process) -> Vec<Value> {
    process
        .participants
        .iter()
        .map(|participant| {
            let person = process.persons.get(participant.person);
            with(
                participant,
                [
                    ("name", json!(person.map(|person| &person.name))),
                    ("contact", json!(person.map(|person| &person.contact))),
                ],
            )
        })
        .collect()
}

fn map(process: &Process) -> Value {
    let perspectives: Vec<Value> = process
        .perspectives_in_order()
        .into_iter()
        .map(|row| {
            let objectives = process.objectives_of(row.id);
            let objectives = objectives.into_iter().map(|o| objective(process, o));
            let objectives: Vec<Value> = objectives.collect();
            with(row, [("objectives", json!(objectives))])
        })
        .collect();
    json!({
        "vision": process.the_profile().map(|profile| &profile.vision),
        "mission": process.the_profile().map(|profile| &profile.mission),
        "perspectives": perspectives,
        "links": list(process.links.iter()),
    })
}

/// An objective with what measures it.
fn objective(process: &Process, objective: &Objective) -> Value {
    let indicators = process.indicators_of(objective.id);
    let indicators = indicators.into_iter().map(|indicator| {
        let targets = list(process.targets_of(indicator.id));
        let measurements = list(process.measurements_of(indicator.id));
        with(
            indicator,
            [
                ("targets", json!(targets)),
                ("measurements", json!(measurements)),
            ],
        )
    });
    let indicators: Vec<Value> = indicators.collect();
    with(objective, [("indicators", json!(indicators))])
}

/// Which proposals a list holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// All that somebody said or wrote on, whatever their standing.
    Room,
    /// Texts of merges that were split before anything was written on them.
    Withdrawn,
}

fn proposals(process: &Process, part: Part) -> Vec<Value> {
    let of_part = |proposal: &&Proposal| match part {
        Part::Room => proposal.standing != Standing::Withdrawn,
        Part::Withdrawn => proposal.standing == Standing::Withdrawn,
    };
    let all = process.proposals.iter().filter(of_part);
    in_order(all, |proposal| proposal.number)
        .into_iter()
        .map(|proposal| proposal_in(process, proposal))
        .collect()
}

/// A proposal with the names of what it belongs to; its rank is its place in its table's ranking.
fn proposal_in(process: &Process, proposal: &Proposal) -> Value {
    let table = process.tables.get(proposal.table).map(|table| &table.name);
    let area = process
        .area_of(proposal)
        .and_then(|area| process.areas.get(area))
        .map(|area| &area.name);
    let proposers = proposal.proposers.iter();
    let proposed_by = proposers.map(|by| process.name_of_proposer(*by));
    with(
        proposal,
        [
            ("table", json!(table)),
            ("area", json!(area)),
            ("rank", json!(process.rank_of(proposal.id))),
            ("proposed_by", json!(proposed_by.collect::<Vec<_>>())),
            ("merged_into", json!(process.merged_into(proposal.id))),
        ],
    )
}

fn merges(process: &Process) -> Vec<Value> {
    let merges = process.merges.iter();
    merges
        .map(|merge| {
            let sources: Vec<_> = process.sources_of(merge.id).iter().map(|p| p.id).collect();
            let consents = process.consents_of(merge.id).into_iter();
            let consents = consents.map(|(table, consent)| {
                let table = process.tables.get(table).map(|table| &table.name);
                json!({ "table": table, "consent": consent })
            });
            with(
                merge,
                [
                    ("sources", json!(sources)),
                    ("consents", json!(consents.collect::<Vec<_>>())),
                ],
            )
        })
        .collect()
}

/// The bodies with who belongs to them; a body is no person, and its members are participants' ids.
fn bodies(process: &Process) -> Vec<Value> {
    let bodies = process.bodies_in_order().into_iter();
    bodies
        .map(|body| {
            let members = list(process.members_of(body.id));
            with(body, [("members", json!(members))])
        })
        .collect()
}

/// The polls with their options and their open ballots: a vote by name is said aloud and has its
/// voter, a slip has its number alone. What is in the box of a secret poll is not in here.
fn polls(process: &Process) -> Vec<Value> {
    process
        .polls_in_order()
        .into_iter()
        .map(|poll| {
            with(
                poll,
                [
                    ("options", json!(list(process.options_of(poll.id)))),
                    ("ballots", json!(list(process.ballots_of(poll.id)))),
                ],
            )
        })
        .collect()
}

fn plan(process: &Process, lang: &Lang) -> Value {
    let activities: Vec<Value> = (1u64..)
        .zip(process.plan())
        .map(|(number, activity)| {
            let printed = process.as_printed(activity, |term| words::term(lang, term));
            with(
                activity,
                [("row", json!(number)), ("printed", json!(printed))],
            )
        })
        .collect();
    json!({
        "activities": activities,
        "observations": list(process.observations.iter()),
        "versions": list(process.plan_versions.iter()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::activity::ActivityEdit;
    use crate::domain::agenda::Step;
    use crate::domain::money::Money;
    use crate::domain::proposal::ProposalEdit;
    use crate::domain::proposal::Proposer;
    use crate::domain::strategy_map::{Amount, IndicatorValue, ObjectiveEdit};
    use crate::domain::term::Term;
    use crate::domain::testing::Play;
    use crate::i18n::Tongue;

    /// A process whose map has one more objective, with all that can be said of one.
    fn measured() -> Play {
        let mut play = Play::wine();
        let objective = play.objective(0, "Exportar");
        let themes = ["Riego", "Agua"].map(str::to_owned).to_vec();
        let edit = ObjectiveEdit::Themes(themes);
        play.act(Action::EditObjective { objective, edit });
        let name = "Ventas".to_owned();
        let indicator = play.act(Action::AddIndicator { objective, name }).id();
        let value = IndicatorValue::Amount(Amount::of_thousandths(1_234_500));
        let term = Term::parse("2S 2027");
        play.act(Action::SetTarget {
            indicator,
            term,
            value,
        });
        play.act(Action::AddMeasurement {
            indicator,
            on: jiff::civil::date(2027, 3, 1),
            value,
            note: "de muestra".to_owned(),
        });
        let activity = play.process.plan().next().expect("a row").id;
        let edit = ActivityEdit::Objectives(vec![objective]);
        play.act(Action::EditActivity { activity, edit });
        play
    }

    #[test]
    fn the_map_is_exported_with_what_measures_it_and_what_is_done_for_it() {
        let play = measured();
        let lang = Tongue::Spanish.lang();
        let bytes = write(&play.process, &lang);
        let data: Value = serde_json::from_slice(&bytes).expect("it is JSON");
        let row = data["map"]["perspectives"][0]["objectives"].as_array();
        let objective = row.and_then(|row| row.last()).expect("it is there");
        assert_eq!(objective["title"], "Exportar");
        assert_eq!(objective["themes"], json!(["Riego", "Agua"]));
        let indicator = &objective["indicators"][0];
        assert_eq!(indicator["name"], "Ventas");
        assert_eq!(indicator["scale"], json!({ "kind": "quantitative" }));
        let value = json!({ "amount": "1234.5" });
        assert_eq!(indicator["targets"][0]["value"], value);
        assert_eq!(indicator["measurements"][0]["value"], value);
        assert_eq!(indicator["measurements"][0]["on"], "2027-03-01");
        let activity = &data["plan"]["activities"][0];
        assert_eq!(activity["objectives"], json!([objective["id"]]));
    }

    /// What the issue ends with: nothing of a merge is left once it is split.
    #[test]
    fn proposals_are_the_same_bytes_again_once_their_merges_are_split() {
        let mut play = Play::wine();
        let person = play.welcomes(12, "Organización de muestra 3");
        let [a, b, c, d] = ["Uno", "Dos", "Tres", "Cuatro"].map(|t| play.proposes("Mercado", t));
        for edit in [
            ProposalEdit::Proposers(vec![Proposer::Participant(person)]),
            ProposalEdit::Beneficiaries(vec!["Jóvenes".into()]),
            ProposalEdit::Term(Some(Term::parse("2S 2027"))),
            ProposalEdit::Cost(Money::parse("$12M")),
            ProposalEdit::Area(Some(play.area(1))),
        ] {
            play.act(Action::EditProposal { proposal: b, edit });
        }
        for proposal in [a, b, c] {
            let step = Step::Up;
            play.act(Action::RankProposal { proposal, step });
        }
        let lang = Tongue::Spanish.lang();
        let exported = |play: &Play| {
            let whole: Value = serde_json::from_slice(&write(&play.process, &lang)).expect("JSON");
            (write_proposals(&play.process), whole["proposals"].clone())
        };
        let before = exported(&play);
        let merge = play.merges(&[b, a], "Uno y dos");
        let outer = play.merges(&[play.result_of(merge), c], "Los tres");
        let (merge_of_outer, sources) = (outer, vec![d]);
        play.act(Action::ExtendMerge {
            merge: merge_of_outer,
            sources,
        });
        let activity = play.adopts(play.result_of(outer), 1, None);
        assert_ne!(exported(&play), before);
        play.splits(outer);
        play.splits(merge);
        assert_eq!(exported(&play), before);
        assert_eq!(play.activity(activity).sources, [b, a, c, d]);
        let whole: Value = serde_json::from_slice(&write(&play.process, &lang)).expect("JSON");
        assert_eq!(whole["withdrawn"].as_array().map(Vec::len), Some(2));
        let second = &whole["proposals"].as_array().expect("a list")[32];
        assert_eq!(second["rank"], 2);
        assert_eq!(second["cost"], 12_000_000);
        assert_eq!(second["proposed_by"], json!(["Participante 12"]));
        assert_eq!(second["term"]["year"], 2027);
    }

    #[test]
    fn the_same_process_gives_the_same_bytes() {
        let play = measured();
        let lang = Tongue::Spanish.lang();
        assert_eq!(write(&play.process, &lang), write(&play.replayed(), &lang));
    }
}
