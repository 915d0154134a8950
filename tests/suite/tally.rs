//! `minga tally`, as other programs and people read it.

use serde_json::{Value, json};

use crate::cli::{done, folder, refused, run};

const FILE: &str = "META
key;value
budget;100
vote_type;ordinal
PROJECTS
project_id;cost;name
7;60;Red de riego de muestra
12;50;Feria de muestra
VOTES
voter_id;vote
a;7
b;12,7
c;7,12
d;
";

#[test]
fn a_rule_answers_in_json_and_in_words() {
    let home = folder();
    std::fs::write(home.path().join("votos.pb"), FILE).expect("a file");
    let asked = ["tally", "votos.pb", "--rule", "borda", "--json"];
    let said: Value = serde_json::from_str(&done(&run(home.path(), &asked))).expect("JSON");
    // Ties go by the ids as texts, in which 12 comes before 7.
    let expected = json!({
        "ranking": [["7"], ["12"]],
        "winners": ["7"],
        "ties": [],
        "scores": { "7": 2.5, "12": 1.5 },
    });
    assert_eq!(said, expected);
    let said = done(&run(
        home.path(),
        &["tally", "votos.pb", "--rule", "greedy"],
    ));
    assert!(
        said.contains("«7 (Red de riego de muestra)» tiene 3 votos"),
        "{said}"
    );
    assert!(said.contains("se salta"), "{said}");
}

#[test]
fn bad_input_is_one_sentence_with_its_line() {
    let home = folder();
    let path = home.path().join("votos.pb");
    std::fs::write(&path, FILE.replace("b;12,7", "b;12,8")).expect("a file");
    let asked = ["tally", "votos.pb", "--rule", "mes", "--json"];
    refused(
        &run(home.path(), &asked),
        2,
        "votos.pb, línea 12: el voto nombra el proyecto «8»",
    );
    let other = ["tally", "votos.pb", "--rule", "veto"];
    refused(
        &run(home.path(), &other),
        2,
        "approval, score, borda, schulze, greedy, mes",
    );
    let none = ["tally", "no.pb", "--rule", "mes"];
    refused(&run(home.path(), &none), 2, "no.pb");
    refused(&run(home.path(), &["tally", "votos.pb"]), 2, "--rule");
}
