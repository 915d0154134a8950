use serde_json::Value;

use super::*;
use crate::domain::activity::Printed;
use crate::domain::profile::MapState;
use crate::domain::term::Term;
use crate::domain::testing::{BLANK, FRUIT, Play, WINE};

mod map;

/// The rows of a plan as the file itself has them, read without any type of ours.
fn printed_in(text: &str) -> Vec<Printed> {
    let file: Value = serde_json::from_str(text).expect("the file is JSON");
    let said = |list: &str, key: &Value| -> Option<String> {
        let entry = file[list].as_array()?.iter().find(|x| &x["key"] == key)?;
        entry["printed"].as_str().map(str::to_owned)
    };
    let texts = |cell: &Value| -> Vec<String> {
        let cell = cell.as_array().expect("the cell is a list");
        let texts = cell.iter().map(|x| x.as_str().expect("it is a text"));
        texts.map(str::to_owned).collect()
    };
    file["plan"]
        .as_array()
        .expect("the plan is a list")
        .iter()
        .map(|row| Printed {
            stage: said("stages", &row["stage"]).expect("the stage is there"),
            area: said("areas", &row["area"]),
            activity: row["activity"].as_str().expect("it is a text").to_owned(),
            background: texts(&row["background"]),
            results: texts(&row["results"]),
            support: texts(&row["support"]),
            term: row["term"].as_str().expect("it is a text").to_owned(),
        })
        .collect()
}

#[track_caller]
fn founds_the_printed_plan(text: &str) -> Play {
    let play = Play::on(text);
    let process = &play.process;
    assert_eq!(process.stages.len(), 4);
    assert_eq!(process.areas.len(), 6);
    assert_eq!(process.tables.len(), 6);
    assert_eq!(process.index().plan_len(), 17);
    let rows: Vec<Printed> = process
        .plan()
        .map(|row| process.as_printed(row, |_| unreachable!("the row has its printed words")))
        .collect();
    for (row, expected) in rows.iter().zip(printed_in(text)) {
        assert_eq!(row, &expected);
    }
    // What is edited in the room begins with the same words.
    for row in process.plan() {
        let printed = row.printed.as_ref().expect("the row is from the document");
        assert_eq!(row.title, printed.activity);
        assert_eq!(row.background, printed.background);
        assert_eq!(row.results, printed.results);
        assert_eq!(row.support, printed.support);
        assert_eq!(row.term, Term::parse(&printed.term));
    }
    let tables = process.tables_in_order();
    let names: Vec<_> = tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Innovación",
            "Capacidades",
            "Mercado",
            "Entorno",
            "Vinculación",
            "Información"
        ]
    );
    for (table, area) in tables.iter().zip(process.areas_in_order()) {
        assert_eq!(process.area_of_table(table.id), Some(area));
    }
    let profile = process.the_profile().expect("the process has its row");
    assert_eq!(profile.map_state, MapState::Draft);
    assert_eq!(profile.workshop_kinds.len(), 5);
    let workshop = process.current_workshop().expect("a workshop is prepared");
    assert_eq!(workshop.kind, "Taller de validación");
    assert!(!process.agenda_of(workshop.id).is_empty());
    play.assert_sound();
    play
}

#[test]
fn the_wine_plan_is_founded_as_printed() {
    let play = founds_the_printed_plan(WINE);
    assert_eq!(play.process.proposals.len(), 31);
    // Defects included: this term's cell is empty.
    assert!(play.process.plan().any(|row| row.term == Term::Unset));
}

#[test]
fn the_fruit_plan_is_founded_as_printed() {
    let play = founds_the_printed_plan(FRUIT);
    assert_eq!(play.process.proposals.len(), 30);
    // Defects included: this cell of instruments is empty.
    assert!(play.process.plan().any(|row| row.support.is_empty()));
}

#[test]
fn the_blank_template_has_the_method_and_no_content() {
    let play = Play::on(BLANK);
    assert_eq!(play.process.stages.len(), 4);
    assert_eq!(play.process.areas.len(), 6);
    assert_eq!(play.process.tables.len(), 6);
    assert!(play.process.proposals.is_empty());
    assert!(play.process.activities.is_empty());
    assert!(!play.process.institutions.is_empty());
}

#[test]
fn a_file_is_founded_once() {
    let mut play = Play::wine();
    let template = Box::new(crate::domain::testing::template(BLANK));
    assert_eq!(
        play.refuse(crate::domain::Action::Found { template }),
        Refusal::StillUsed
    );
}

/// Replaces the first `old` behind `behind` in the wine template, and expects the fault on the line
/// where `old` began.
#[track_caller]
fn check(behind: &str, old: &str, new: &str, field: &str, problem: &Problem) {
    let from = WINE.find(behind).expect("the template has the words");
    let place = from + WINE[from..].find(old).expect("the template has them");
    let line = WINE[..place].matches('\n').count() + 1;
    let bad = format!("{}{new}{}", &WINE[..place], &WINE[place + old.len()..]);
    let fault = read(&bad).expect_err("the template is bad");
    assert_eq!((fault.field.as_str(), &fault.problem), (field, problem));
    assert_eq!(fault.line, line, "the line of {field}");
}

fn unknown(key: &str) -> Problem {
    Problem::Unknown(key.into())
}

fn twice(key: &str) -> Problem {
    Problem::Twice(key.into())
}

#[test]
fn a_wrong_field_name_is_named_with_its_line() {
    check(
        "",
        "\"region\":",
        "\"región\":",
        "process.región",
        &Problem::Strange,
    );
    check(
        "",
        "\"summary\":",
        "\"sumary\":",
        "sumary",
        &Problem::Strange,
    );
    check(
        "\"plan\": [",
        "\"term\":",
        "\"plazo\":",
        "plan[0].plazo",
        &Problem::Strange,
    );
}

#[test]
fn a_missing_field_is_named_with_the_line_where_its_object_ends() {
    check(
        "\"key\": \"innovacion\"",
        "      \"color\": \"innovation\"\n    }",
        "      \"name\": \"Innovación\"\n    }",
        "areas[0].name",
        &twice("name"),
    );
    check(
        "\"key\": \"innovacion\"",
        ",\n      \"color\": \"innovation\"\n    }",
        "}",
        "areas[0].color",
        &Problem::Missing,
    );
    let fault = read("{}").expect_err("nothing is there");
    assert_eq!((fault.field.as_str(), fault.line), ("format", 1));
    assert_eq!(fault.problem, Problem::Missing);
}

#[test]
fn a_value_of_another_type_or_word_is_named_with_its_line() {
    check(
        "\"workshop_kinds\"",
        "\"minutes\": 15",
        "\"minutes\": \"15\"",
        "workshop_kinds[0].agenda[0].minutes",
        &Problem::WrongType("string \"15\"".into()),
    );
    check(
        "",
        "\"dimension\": \"local\"",
        "\"dimension\": \"locla\"",
        "areas[0].dimension",
        &Problem::NotAllowed("locla".into()),
    );
    check(
        "\"proposals\"",
        "\"kind\": \"action\"",
        "\"kind\": \"merged\"",
        "proposals[0].kind",
        &Problem::NotAllowed("merged".into()),
    );
    check(
        "\"workshop_kinds\"",
        "\"minutes\": 15",
        "\"minutes\": 0",
        "workshop_kinds[0].agenda[0].minutes",
        &Problem::NotPositive,
    );
}

#[test]
fn an_unknown_key_is_named_with_its_line() {
    check(
        "\"tables\"",
        "\"area\": \"innovacion\"",
        "\"area\": \"inovacion\"",
        "tables[0].area",
        &unknown("inovacion"),
    );
    check("\"plan\"", "\"1\"", "\"9\"", "plan[0].stage", &unknown("9"));
    check(
        "\"plan\"",
        "\"corfo\"",
        "\"korfo\"",
        "plan[0].uses[0].institution",
        &unknown("korfo"),
    );
    check(
        "\"plan\"",
        "\"instrument\": null",
        "\"instrument\": \"pti2\"",
        "plan[0].uses[0].instrument",
        &unknown("pti2"),
    );
    check(
        "\"proposals\"",
        "\"table\": \"Mercado\"",
        "\"table\": \"Comercio\"",
        "proposals[6].table",
        &unknown("Comercio"),
    );
    check(
        "\"links\"",
        "[\n        \"a2\",",
        "[\n        \"a9\",",
        "map.links[2]",
        &unknown("a9"),
    );
    check(
        "\"perspectives\"",
        "\"area\":",
        "\"area\": \"x\", \"source\": \"\", \"horizon\": \"long\"}, {\"title\": \"t\", \"key\": \"k\", \"area\":",
        "map.perspectives[0].objectives[0].area",
        &unknown("x"),
    );
}

#[test]
fn a_key_that_stands_twice_is_named_with_its_line() {
    check(
        "\"areas\"",
        "\"capacidades\"",
        "\"innovacion\"",
        "areas[1].key",
        &twice("innovacion"),
    );
    check(
        "\"tables\"",
        "\"Capacidades\"",
        "\"Innovación\"",
        "tables[1].name",
        &twice("Innovación"),
    );
    // Objectives are unique in the whole map.
    check(
        "\"perspectives\"",
        "\"m2\"",
        "\"r1\"",
        "map.perspectives[1].objectives[1].key",
        &twice("r1"),
    );
    check(
        "\"institutions\"",
        "\"fomento-calidad\"",
        "\"innova\"",
        "institutions[0].instruments[1].key",
        &twice("innova"),
    );
    check(
        "\"stages\"",
        "\"2\"",
        "\" \"",
        "stages[1].key",
        &Problem::Empty,
    );
}

#[test]
fn causes_run_in_no_circle() {
    check(
        "\"links\"",
        "[\n        \"a1\",\n        \"p2\"",
        "[\n        \"p4\",\n        \"a1\"",
        "map.links[1]",
        &Problem::Circle,
    );
    check(
        "\"links\"",
        "[\n        \"a1\",\n        \"p4\"",
        "[\n        \"a1\",\n        \"a1\"",
        "map.links[0]",
        &Problem::Circle,
    );
    check(
        "\"links\"",
        "[\n        \"a1\",\n        \"p2\"",
        "[\n        \"a1\",\n        \"p4\"",
        "map.links[1]",
        &twice("a1 → p4"),
    );
}

#[test]
fn another_format_is_named() {
    check(
        "",
        "\"format\": \"minga-workshop/1\"",
        "\"format\": \"minga-workshop/2\"",
        "format",
        &Problem::Format("minga-workshop/2".into()),
    );
}

#[test]
fn what_is_no_json_is_named_with_its_line() {
    check(
        "\"region\"",
        "\"valleys\": [",
        "valleys: [",
        "process",
        &Problem::Shape("key must be a string".into()),
    );
    let broken_off: String = WINE.chars().take(500).collect();
    let fault = read(&broken_off).expect_err("the file is broken off");
    assert_eq!(fault.line, broken_off.matches('\n').count() + 1);
    assert!(matches!(fault.problem, Problem::Shape(_)));
    let fault = read("").expect_err("the file is empty");
    assert_eq!((fault.line, fault.field.as_str()), (1, ""));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(read(&format!("\u{feff}{WINE}")), read(WINE));
}

#[test]
fn nothing_stands_behind_the_template() {
    let fault = read(&format!("{WINE}\n{{}}")).expect_err("something stands behind");
    assert_eq!(fault.line, WINE.matches('\n').count() + 2);
    assert!(matches!(fault.problem, Problem::Shape(_)));
}

#[test]
fn a_process_has_a_table_to_speak_at() {
    let tables = WINE.find("\"tables\": [").expect("it has tables");
    let end = tables + WINE[tables..].find(']').expect("the list ends");
    let without = format!("{}\"tables\": [{}", &WINE[..tables], &WINE[end..]);
    let fault = read(&without).expect_err("nobody could speak");
    assert_eq!(fault.field, "tables");
    assert_eq!(fault.problem, Problem::Empty);
}
