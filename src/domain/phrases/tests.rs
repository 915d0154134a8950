use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let found = phrases(text);
    let found: Vec<&str> = found.iter().map(|p| &text[p.place.clone()]).collect();
    assert_eq!(found, expected);
}

/// The phrases of several texts that are named by text and place, as one text.
#[track_caller]
fn check_joined(texts: &[&str], taken: &[(usize, usize)], expected: &str) {
    let cut: Vec<Vec<Phrase>> = texts.iter().map(|text| phrases(text)).collect();
    let taken: Vec<Taken> = taken
        .iter()
        .map(|&(source, index)| Taken {
            source,
            index,
            text: texts[source],
            phrase: &cut[source][index],
        })
        .collect();
    assert_eq!(join(&taken, Conjunction::Y), expected);
}

#[test]
fn a_long_sentence_is_cut_at_commas_and_before_joining_words() {
    check(
        "Talleres de difusión y reuniones de trabajo, convocadas por el Intendente, para la \
         apropiación del Estudio, por parte de las instituciones públicas.",
        &[
            "Talleres de difusión",
            "y reuniones de trabajo",
            "convocadas por el Intendente",
            "para la apropiación del Estudio",
            "por parte de las instituciones públicas",
        ],
    );
}

#[test]
fn what_is_too_short_stays_with_its_neighbour() {
    check(
        "Elaboración e implementación de un programa de fortalecimiento y promoción",
        &["Elaboración e implementación de un programa de fortalecimiento y promoción"],
    );
    check(
        "Asesorías de consultores y expertos, que facilitan el acceso",
        &[
            "Asesorías de consultores y expertos",
            "que facilitan el acceso",
        ],
    );
    check("Uva, carozos, pomáceas", &["Uva, carozos, pomáceas"]);
    check("Riego", &["Riego"]);
}

#[test]
fn sentences_lines_and_clauses_are_always_cut() {
    check(
        "Capacitar. ¿Cómo? Con talleres; en terreno\n- Uno\n• Dos: tres · cuatro",
        &[
            "Capacitar",
            "¿Cómo?",
            "Con talleres",
            "en terreno",
            "Uno",
            "Dos",
            "tres",
            "cuatro",
        ],
    );
}

#[test]
fn stops_and_commas_inside_words_and_quotes_cut_nothing() {
    check(
        "Viñas de la Sociedad S.A. con 1.500 hectáreas",
        &["Viñas de la Sociedad S.A.", "con 1.500 hectáreas"],
    );
    check(
        "Un sistema de retroalim. de prácticas",
        &["Un sistema de retroalim. de prácticas"],
    );
    check(
        "Productos (vinos, jugos y otros) y \"Imagen, Territorio y Más\"",
        &[
            "Productos (vinos, jugos y otros)",
            "y \"Imagen, Territorio y Más\"",
        ],
    );
    check(
        "Tubos de 2\" de ancho, con su (llave de paso",
        &["Tubos de 2\" de ancho", "con su (llave de paso"],
    );
    check(
        "Pagar 1,5 veces el precio a las 10:30 horas",
        &["Pagar 1,5 veces el precio a las 10:30 horas"],
    );
}

#[test]
fn marks_alone_are_no_phrases() {
    check("", &[]);
    check(" ... ;; ·", &[]);
    check("Riego.\n\n–\nPozos.", &["Riego", "Pozos"]);
}

const RED: &str = "Crear una red de riego tecnificado para los pequeños productores";
const PROGRAMA: &str = "Programa de riego, con asesoría compartida y monitoreo en línea.";
const SIGLA: &str = "CER conformado en el valle";

#[test]
fn phrases_of_one_text_stay_as_they_stood() {
    check_joined(&[RED], &[(0, 0), (0, 1)], RED);
    check_joined(&[PROGRAMA], &[(0, 0), (0, 1), (0, 2)], PROGRAMA);
}

#[test]
fn phrases_of_several_texts_get_commas_capital_and_stop() {
    check_joined(
        &[RED, PROGRAMA],
        &[(0, 0), (1, 1), (0, 1)],
        "Crear una red de riego tecnificado con asesoría compartida para los pequeños productores.",
    );
    check_joined(
        &[RED, PROGRAMA, SIGLA],
        &[(0, 0), (1, 0), (2, 0)],
        "Crear una red de riego tecnificado, programa de riego y CER conformado en el valle.",
    );
    check_joined(&[PROGRAMA], &[(0, 2)], "Monitoreo en línea.");
}

#[test]
fn the_last_one_is_joined_by_sound_and_with_a_comma_behind_another() {
    check_joined(
        &["Capacitar y asesorar a todos", "Implementar un vivero"],
        &[(0, 0), (1, 0)],
        "Capacitar y asesorar a todos, e implementar un vivero",
    );
    check_joined(
        &["Cosechar hielo aquí", "Hielo para todos"],
        &[(0, 0), (1, 0)],
        "Cosechar hielo aquí y hielo para todos",
    );
}

proptest! {
    #[test]
    fn phrases_hold_every_word_in_order(text in "[\\PC\n.,;:y ]{0,120}") {
        let found = phrases(&text);
        let mut at = 0;
        let mut left = String::new();
        for phrase in &found {
            prop_assert!(phrase.place.start >= at);
            left.push_str(&text[at..phrase.place.start]);
            prop_assert!(text[phrase.place.clone()].contains(char::is_alphanumeric));
            at = phrase.place.end;
        }
        left.push_str(&text[at..]);
        prop_assert!(!left.contains(char::is_alphanumeric), "left out: {left:?}");
    }
}
