//! What a template says of the map, and maps that nobody should have written.

use serde_json::{Value, json};

use super::{check, read, twice, unknown};
use crate::domain::Action;
use crate::domain::process::Process;
use crate::domain::strategy_map::{Amount, Frequency, IndicatorValue, Objective, Scale};
use crate::domain::template::{Problem, TemplateFault};
use crate::domain::testing::{BLANK, FRUIT, Play, WINE};

/// The blank template with a map of these objectives, all in the second row, and these links.
fn with_map(objectives: &[Value], links: &[(String, String)]) -> String {
    let mut template: Value = serde_json::from_str(BLANK).expect("it is JSON");
    template["map"]["perspectives"][1]["objectives"] = json!(objectives);
    template["map"]["links"] = json!(links);
    serde_json::to_string_pretty(&template).expect("it is JSON")
}

fn objective(key: &str, title: &str) -> Value {
    json!({ "key": key, "title": title, "area": null, "horizon": "long" })
}

/// A template whose one objective has this indicator.
fn with_indicator(indicator: &Value) -> String {
    let mut measured = objective("a", "Exportar");
    measured["indicators"] = json!([indicator]);
    with_map(&[measured], &[])
}

fn the_objective(process: &Process) -> &Objective {
    process.objectives.iter().next().expect("it has one")
}

#[test]
fn the_shipped_plans_are_for_the_objectives_that_name_their_rows() {
    for text in [WINE, FRUIT] {
        let play = Play::on(text);
        let process = &play.process;
        for row in process.plan() {
            let number = process.row_number(row.id).expect("it is in the plan");
            let named = |objective: &Objective| {
                let rows = objective.source.strip_prefix("Plan, fila");
                let rows = rows.unwrap_or_default().trim_start_matches('s');
                rows.split(" y ")
                    .any(|row| row.trim() == number.to_string())
            };
            for objective in process.objectives.iter() {
                let is_for = row.objectives.contains(&objective.id);
                assert_eq!(is_for, named(objective), "{number}: {}", objective.title);
            }
        }
        assert_eq!(process.index().objectives_without_activity(), 5);
        assert_eq!(process.index().activities_without_objective(), 5);
        assert!(process.indicators.is_empty());
    }
}

#[test]
fn an_objective_is_founded_with_what_the_template_says_of_it() {
    let mut described = objective("a", "Exportar");
    described["description"] = json!(" Más mercados ");
    described["owner"] = json!("Organización de muestra 1");
    described["themes"] = json!(["Agua", " ", "agua"]);
    described["indicators"] = json!([
        {
            "name": "Ventas", "unit": "%", "frequency": "quarterly", "baseline": 12.5,
            "source": "Aduana", "targets": [{ "term": "2S 2027", "value": 20 }],
        },
        {
            "name": "Confianza", "levels": ["baja", "alta"], "baseline": "baja",
            "targets": [{ "term": "", "value": "alta" }],
        },
    ]);
    let play = Play::on(&with_map(&[described], &[]));
    let made = the_objective(&play.process);
    assert_eq!(made.description, "Más mercados");
    assert_eq!(made.owner, "Organización de muestra 1");
    assert_eq!(made.themes, ["Agua"]);
    let indicators = play.process.indicators_of(made.id);
    let amount = |thousandths| IndicatorValue::Amount(Amount::of_thousandths(thousandths));
    assert_eq!(indicators[0].baseline, Some(amount(12_500)));
    assert_eq!(indicators[0].frequency, Frequency::Quarterly);
    let targets = play.process.targets_of(indicators[0].id);
    assert_eq!(targets[0].value, amount(20_000));
    assert_eq!(indicators[1].frequency, Frequency::Yearly);
    assert!(matches!(indicators[1].scale, Scale::Qualitative { .. }));
    assert_eq!(indicators[1].baseline, Some(IndicatorValue::Level(0)));
    let targets = play.process.targets_of(indicators[1].id);
    assert_eq!(targets[0].value, IndicatorValue::Level(1));
    play.assert_sound();
}

#[test]
fn what_is_wrong_with_an_indicator_is_named() {
    let wrong = |indicator: &Value, field: &str, problem: &Problem| {
        let fault = read(&with_indicator(indicator)).expect_err("the template is bad");
        let path = format!("map.perspectives[1].objectives[0].indicators[0].{field}");
        assert_eq!(
            (fault.field.as_str(), &fault.problem),
            (path.as_str(), problem)
        );
    };
    let not_allowed = |word: &str| Problem::NotAllowed(word.into());
    wrong(&json!({ "name": " " }), "name", &Problem::Empty);
    let scale = |levels: Value| json!({ "name": "Confianza", "levels": levels });
    wrong(&scale(json!(["alta"])), "levels", &Problem::TooFewLevels);
    wrong(&scale(json!(["a", ""])), "levels[1]", &Problem::Empty);
    wrong(&scale(json!(["a", " a"])), "levels[1]", &twice("a"));
    let baseline = |value: Value| json!({ "name": "Ventas", "baseline": value });
    wrong(&baseline(json!("12")), "baseline", &not_allowed("12"));
    wrong(&baseline(json!(1e300)), "baseline", &not_allowed("1e+300"));
    wrong(&baseline(json!(0.1234)), "baseline", &not_allowed("0.1234"));
    wrong(&baseline(json!([1])), "baseline", &not_allowed("[1]"));
    let target = |term: &str, value: Value| json!({ "term": term, "value": value });
    let targets = |targets: &[Value]| json!({ "name": "Ventas", "targets": targets });
    let by_word = targets(&[target("2S 2027", json!("alta"))]);
    wrong(&by_word, "targets[0].value", &not_allowed("alta"));
    let same_term = targets(&[
        target("2S 2027", json!(1)),
        target("2º semestre 2027", json!(2)),
    ]);
    wrong(&same_term, "targets[1].term", &twice("2º semestre 2027"));
    wrong(
        &json!({ "name": "Ventas", "often": 1 }),
        "often",
        &Problem::Strange,
    );
}

#[test]
fn a_row_without_name_and_an_objective_without_title_are_named_with_their_line() {
    check(
        "\"perspectives\"",
        "\"Resultados del territorio\"",
        "\" \"",
        "map.perspectives[0].name",
        &Problem::Empty,
    );
    check(
        "\"perspectives\"",
        "\"Mejorar la competitividad del cluster\"",
        "\"\\n\"",
        "map.perspectives[0].objectives[0].title",
        &Problem::Empty,
    );
}

#[test]
fn a_perspective_that_stands_twice_is_named_with_its_line() {
    check(
        "\"perspectives\"",
        "\"actores\"",
        "\"resultados\"",
        "map.perspectives[1].key",
        &twice("resultados"),
    );
}

#[test]
fn what_a_row_of_the_plan_is_for_is_there_once() {
    check(
        "\"plan\"",
        "\"m4\"",
        "\"m9\"",
        "plan[1].objectives[0]",
        &unknown("m9"),
    );
    check(
        "\"plan\"",
        "\n      ],\n      \"objectives\": [\n        \"m4\"",
        "],\"objectives\": [\"m4\", \"m4\"",
        "plan[1].objectives[1]",
        &twice("m4"),
    );
}

/// `number` objectives with titles of `length` letters, and links from each to the next four.
fn large(number: usize, length: usize) -> (Vec<Value>, Vec<(String, String)>) {
    let key = |n: usize| format!("o{n}");
    let title = "a".repeat(length);
    let objectives = (0..number).map(|n| objective(&key(n), &title)).collect();
    let links = (0..number)
        .flat_map(|n| (n + 1..=n + 4).map(move |effect| (n, effect)))
        .filter(|(_, effect)| *effect < number)
        .map(|(n, effect)| (key(n), key(effect)))
        .collect();
    (objectives, links)
}

#[test]
fn five_thousand_objectives_are_read_and_a_circle_among_them_is_named() {
    let (objectives, mut links) = large(5_000, 20);
    assert!(links.len() > 19_000);
    let play = Play::on(&with_map(&objectives, &links));
    assert_eq!(play.process.objectives.len(), 5_000);
    assert_eq!(play.process.links.len(), links.len());
    links.insert(19_500, ("o4999".into(), "o0".into()));
    let fault = read(&with_map(&objectives, &links)).expect_err("it is a circle");
    // The way back closes it once the last objective can be reached.
    let closes = TemplateFault {
        line: fault.line,
        field: format!("map.links[{}]", links.len() - 7),
        problem: Problem::Circle,
    };
    assert_eq!(fault, closes);
}

#[test]
fn titles_of_ten_thousand_letters_are_kept() {
    let (objectives, links) = large(8, 10_000);
    let mut play = Play::on(&with_map(&objectives, &links));
    let objective = the_objective(&play.process).id;
    let edit = crate::domain::strategy_map::ObjectiveEdit::Title("ñ".repeat(10_000));
    play.act(Action::EditObjective { objective, edit });
    assert_eq!(the_objective(&play.process).title.chars().count(), 10_000);
    play.assert_sound();
}
