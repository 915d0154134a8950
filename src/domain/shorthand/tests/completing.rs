//! How a mark that is begun goes on.

use super::*;

#[track_caller]
fn goes_on(typed: &str, expected: &[&str]) {
    let beginning = beginning(typed, typed.len()).expect("a mark is being typed");
    let offered = complete(&beginning, room());
    let written: Vec<&str> = offered.iter().map(|one| one.written.as_str()).collect();
    assert_eq!(written, expected, "{typed}");
}

#[test]
fn a_beginning_goes_on_in_several_ways() {
    goes_on("Red #inf", &["#Información"]);
    goes_on(
        "Red @participante",
        &["@\"Participante 12\"", "@\"Participante 13\""],
    );
    goes_on("Red @\"participante 12", &["@\"Participante 12\""]);
    goes_on(
        "Red @muestra",
        &["@\"Organización de muestra 3\"", "@\"Persona de muestra\""],
    );
    goes_on("Red !d", &["!debilidad", "!dificultad"]);
    goes_on("Red +", &["+\"pequeños productores\""]);
    goes_on("Red >", &[">32", ">27"]);
    for typed in ["Red", "Red @a b", "a@b", "Red #1", "Red @\"a\" b"] {
        assert_eq!(beginning(typed, typed.len()), None, "{typed}");
    }
}
