//! The whole process as open data: the same bytes for the same process, no history, no moment.

use serde_json::{Map, Value, json};

use crate::domain::Process;
use crate::domain::rows::{Record, in_order};
use crate::domain::strategy_map::Objective;
use crate::i18n::{Lang, words};

/// The format's name; a change that a reader would misread gets a new number.
pub const FORMAT: &str = "minga-process/1";

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
        "map": map(process),
        "proposals": proposals(process),
        "merges": merges(process),
        "polls": polls(process),
        "plan": plan(process, lang),
    });
    // Sorted keys and a fixed layout: two exports of one process can be compared byte by byte.
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

fn proposals(process: &Process) -> Vec<Value> {
    in_order(process.proposals.iter(), |proposal| proposal.number)
        .into_iter()
        .map(|proposal| {
            let table = process.tables.get(proposal.table).map(|table| &table.name);
            with(
                proposal,
                [
                    ("table", json!(table)),
                    ("merged_into", json!(process.merged_into(proposal.id))),
                ],
            )
        })
        .collect()
}

fn merges(process: &Process) -> Vec<Value> {
    process
        .merges
        .iter()
        .map(|merge| {
            let sources: Vec<_> = process.sources_of(merge.id).iter().map(|p| p.id).collect();
            with(merge, [("sources", json!(sources))])
        })
        .collect()
}

fn polls(process: &Process) -> Vec<Value> {
    process
        .polls_in_order()
        .into_iter()
        .map(|poll| {
            with(
                poll,
                [("options", json!(list(process.options_of(poll.id))))],
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

    #[test]
    fn the_same_process_gives_the_same_bytes() {
        let play = measured();
        let lang = Tongue::Spanish.lang();
        assert_eq!(write(&play.process, &lang), write(&play.replayed(), &lang));
    }
}
