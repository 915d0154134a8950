//! `minga similar`, as other programs read it.

use std::path::Path;

use serde_json::Value;

use crate::cli::{done, folder, refused, run};

const LIST: &str = "id,text
r1,Crear una red de riego tecnificado para los productores del valle
r2,\"Red de riego tecnificado, para productores del valle\"
f1,Feria de vinos campesinos
v1,
";

fn answer(home: &Path, arguments: &[&str]) -> Vec<Value> {
    let said = done(&run(home, arguments));
    serde_json::from_str(&said).expect("a JSON list")
}

#[test]
fn each_text_has_its_nearest_the_surest_first_and_a_reason() {
    let home = folder();
    std::fs::write(home.path().join("lista.csv"), LIST).expect("a file");
    let pairs = answer(home.path(), &["similar", "lista.csv", "--json"]);
    assert_eq!(
        (&pairs[0]["a"], &pairs[0]["b"]),
        (&"r1".into(), &"r2".into())
    );
    assert_eq!(pairs[0]["suggested"], true);
    let why = pairs[0]["why"].as_str().expect("a reason");
    assert!(
        why.starts_with("comparten: ") && why.contains("riego"),
        "{why}"
    );
    let scores: Vec<f64> = pairs
        .iter()
        .filter_map(|pair| pair["score"].as_f64())
        .collect();
    assert_eq!(scores.len(), pairs.len());
    assert!(scores.is_sorted_by(|a, b| a >= b) && scores.iter().all(|s| (0.0..=1.0).contains(s)));
    assert!(pairs.iter().all(|pair| pair["a"] != pair["b"]));
    let bare = answer(home.path(), &["similar", "lista.csv", "--json", "--no-why"]);
    assert_eq!(bare.len(), pairs.len());
    assert_eq!(bare[0].get("why"), None);
}

#[test]
fn exactly_the_pairs_that_are_asked_for_are_answered() {
    let home = folder();
    std::fs::write(home.path().join("lista.csv"), LIST).expect("a file");
    let pairs = home.path().join("pares.csv");
    std::fs::write(&pairs, "a,b\nf1,v1\nr2,r1\nr1,r1\n").expect("a file");
    let asked = ["similar", "lista.csv", "--pairs", "pares.csv", "--json"];
    let found = answer(home.path(), &asked);
    let ids: Vec<(&str, &str)> = found
        .iter()
        .filter_map(|pair| Some((pair["a"].as_str()?, pair["b"].as_str()?)))
        .collect();
    assert_eq!(ids, [("r1", "r1"), ("r2", "r1"), ("f1", "v1")]);
    assert_eq!(found[2]["score"], 0.0);

    std::fs::write(&pairs, "a,b\nr1,r9\n").expect("a file");
    refused(&run(home.path(), &asked), 2, "«r9»");
}

#[test]
fn texts_without_ids_are_called_by_their_numbers_whatever_the_separator_and_encoding() {
    let home = folder();
    let list = home.path().join("lista.csv");
    // Windows-1252, as a spreadsheet writes it.
    std::fs::write(
        &list,
        b"n;texto\n1;Capacitaci\xf3n en poda\n2;Capacitacion de poda\n",
    )
    .expect("a file");
    let found = answer(home.path(), &["similar", "lista.csv", "--json"]);
    assert_eq!((&found[0]["a"], &found[0]["b"]), (&"1".into(), &"2".into()));
    assert_eq!(found[0]["suggested"], true);
    let words = done(&run(home.path(), &["similar", "lista.csv"]));
    assert!(words.contains("2 textos, un par"), "{words}");
}

#[test]
fn a_list_that_cannot_be_compared_is_a_sentence() {
    let home = folder();
    let list = home.path().join("lista.csv");
    let similar = || run(home.path(), &["similar", "lista.csv", "--json"]);
    refused(&similar(), 2, "lista.csv");
    std::fs::write(&list, "uno,dos\n1,2\n").expect("a file");
    refused(&similar(), 2, "text");
    std::fs::write(&list, "id,text\n1,Riego\n1,Feria\n").expect("a file");
    refused(&similar(), 2, "línea 3");
    std::fs::write(&list, "id,text\n").expect("a file");
    assert_eq!(done(&similar()).trim(), "[\n]");
}
