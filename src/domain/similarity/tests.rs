use proptest::prelude::*;

use super::{Index, Lexicon, SUGGESTED, Scratch, groups, tokens};
use crate::domain::testing::{FRUIT, Play};

fn index(texts: &[&str]) -> Index<usize> {
    let mut index = Index::new(Lexicon::spanish());
    index.update([], texts.iter().copied().enumerate());
    index
}

/// The score of two texts among the activities of the wine plan, so that words have their rarity.
fn score(one: &str, other: &str) -> f32 {
    let plan = activities(&Play::wine());
    let mut texts: Vec<&str> = plan.iter().map(String::as_str).collect();
    texts.extend([one, other]);
    let index = index(&texts);
    let last = texts.len() - 1;
    index
        .score(last - 1, last, &mut Scratch::default())
        .expect("both are there")
}

fn activities(play: &Play) -> Vec<String> {
    play.process.plan().map(|row| row.title.clone()).collect()
}

#[track_caller]
fn alike(one: &str, other: &str) {
    let score = score(one, other);
    assert!(score >= SUGGESTED, "{score}: {one} / {other}");
}

#[track_caller]
fn apart(one: &str, other: &str) {
    let score = score(one, other);
    assert!(score < SUGGESTED, "{score}: {one} / {other}");
}

#[test]
fn the_same_in_other_words_is_found() {
    alike(
        "Crear una red de riego tecnificado",
        "CREAR UNA RED DE RIEGO TECNIFICADO.",
    );
    alike("Capacitación en poda", "capacitacion en poda");
    alike(
        "Capacitar en riego por goteo",
        "Capacitaciones de riego por goteo",
    );
    alike(
        "Curso de poda para temporeros",
        "Formación en poda de temporeros",
    );
    alike(
        "Apoyo a las pyme del valle",
        "Apoyo a la pequeña y mediana empresa del valle",
    );
    alike(
        "Coordinación con el GORE",
        "Coordinación con el Gobierno Regional",
    );
    alike(
        "Asesorías de expertos en vinificasion",
        "Asesoría experta en vinificación",
    );
    alike(
        "Centro de acopio",
        "Centro de acopio de fruta para los productores más pequeños, con cámara de frío",
    );
}

#[test]
fn what_is_something_else_is_not() {
    apart("Riego por goteo en laderas", "Feria de vinos en Santa Cruz");
    apart(
        "Realizar un programa de talleres de poda",
        "Realizar un programa de talleres de venta",
    );
    apart("Mejorar los caminos rurales", "");
    apart("de la y el", "de la y el");
}

#[test]
fn words_that_exclude_each_other_tell_texts_apart() {
    let same = score(
        "Caminos de Colchagua a la costa",
        "Caminos de Colchagua al mar",
    );
    let other = score(
        "Caminos de Colchagua a la costa",
        "Caminos de Cachapoal a la costa",
    );
    assert!(other < same, "{other} {same}");
    let two = score(
        "Construir 2 bodegas de frío",
        "Construir 2 bodegas de frío comunes",
    );
    let three = score(
        "Construir 2 bodegas de frío",
        "Construir 3 bodegas de frío comunes",
    );
    assert!(three < two, "{three} {two}");
}

#[test]
fn of_the_two_plans_fourteen_of_fifteen_are_suggested_and_one_wrongly() {
    let (wine, fruit) = (activities(&Play::wine()), activities(&Play::on(FRUIT)));
    let texts: Vec<&str> = wine.iter().chain(&fruit).map(String::as_str).collect();
    let index = index(&texts);
    let mut scratch = Scratch::default();
    let (mut right, mut wrong) = (0, 0);
    for one in 0..wine.len() {
        for other in 0..fruit.len() {
            let score = index.score(one, wine.len() + other, &mut scratch);
            if score.expect("both are there") < SUGGESTED {
                continue;
            }
            // Rows 9 and 10 are not the same in both.
            if one == other && one != 8 && one != 9 {
                right += 1;
            } else {
                wrong += 1;
            }
        }
    }
    assert!(right >= 14, "{right} right");
    assert!(wrong <= 1, "{wrong} wrong");
}

#[test]
fn a_sentence_of_the_document_finds_its_activity_first() {
    let plan = activities(&Play::wine());
    let texts: Vec<&str> = plan.iter().map(String::as_str).collect();
    let index = index(&texts);
    let prose = include_str!("../../../tests/fixtures/similarity/prose.csv");
    let mut reader = csv::Reader::from_reader(prose.as_bytes());
    let mut first = 0;
    for record in reader.records() {
        let record = record.expect("a row");
        let row: usize = record[1].parse().expect("a row's number");
        let nearest = index.nearest_to(&record[0], 1, &mut Scratch::default());
        first += usize::from(nearest.first().is_some_and(|near| near.key + 1 == row));
    }
    assert!(first >= 11, "{first} of 13");
}

#[test]
fn what_is_nearest_comes_first_and_is_never_the_text_itself() {
    let index = index(&[
        "Riego por goteo en laderas",
        "Feria de vinos",
        "Riego por goteo en las laderas del valle",
        "Riego por surcos",
    ]);
    let found = index.neighbours(0, 3, &mut Scratch::default());
    let keys: Vec<usize> = found.iter().map(|near| near.key).collect();
    assert_eq!(keys, [2, 3]);
    assert!(found[0].score > found[1].score);
    assert_eq!(index.neighbours(9, 3, &mut Scratch::default()), []);
}

#[test]
fn the_reason_names_what_is_shared_what_is_akin_and_what_is_opposed() {
    let texts = [
        "Red de conocimiento y capacitación en Colchagua",
        "Formación en red y conocimiento para Cachapoal",
    ];
    let why = index(&texts).why(texts[0], texts[1]);
    let mut shared = why.shared.clone();
    shared.sort();
    assert_eq!(shared, ["conocimiento", "red"]);
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    // A sentence's first word has its capital from the sentence.
    assert_eq!(why.akin, [pair("capacitación", "formación")]);
    assert_eq!(why.opposed, [pair("Colchagua", "Cachapoal")]);
}

#[test]
fn tokens_stand_where_their_words_stand() {
    let text = "Ñandú, trabajo en red: 1.500 PYMES — ¡así!";
    let found: Vec<(&str, String)> = tokens(Lexicon::spanish(), text)
        .into_iter()
        .map(|token| (&text[token.place], token.stem))
        .collect();
    let words: Vec<&str> = found.iter().map(|(word, _)| *word).collect();
    assert_eq!(words, ["Ñandú", "trabajo en red", "1.500", "PYMES"]);
    assert_eq!(found[1].1, "red");
}

#[test]
fn a_group_holds_only_what_is_all_alike() {
    // 1-2-3 are all alike; 4 is like 3 alone; 5 and 6 are the surest.
    let pairs = [
        (1, 2, 0.8),
        (2, 3, 0.7),
        (1, 3, 0.6),
        (3, 4, 0.65),
        (6, 5, 0.9),
    ];
    let found = groups(pairs);
    let members: Vec<&[i32]> = found.iter().map(|group| group.members.as_slice()).collect();
    assert_eq!(members, [&[5, 6][..], &[1, 2, 3]]);
    assert!((found[1].score - 0.7).abs() < 1e-6);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever comes and goes, the index answers as one that was made of what is left.
    #[test]
    fn the_index_follows(
        steps in prop::collection::vec(
            (0usize..12, prop::option::of("(riego |goteo |viña |feria |ñuble |camino |2 |Cachapoal ){0,6}")),
            1..40,
        )
    ) {
        let mut kept = Index::new(Lexicon::spanish());
        let mut texts = std::collections::BTreeMap::new();
        for (key, text) in &steps {
            match text {
                Some(text) => {
                    texts.insert(*key, text.as_str());
                    kept.update([], [(*key, text.as_str())]);
                }
                None => {
                    texts.remove(key);
                    kept.update([*key], []);
                }
            }
        }
        let mut fresh = Index::new(Lexicon::spanish());
        fresh.update([], texts.clone());
        prop_assert_eq!(kept.len(), fresh.len());
        let mut scratch = Scratch::default();
        for &one in texts.keys() {
            for &other in texts.keys() {
                let (a, b) = (
                    kept.score(one, other, &mut scratch).unwrap_or(-1.0),
                    fresh.score(one, other, &mut scratch).unwrap_or(-1.0),
                );
                prop_assert!((a - b).abs() < 1e-5, "{} {}", a, b);
                let back = kept.score(other, one, &mut scratch).unwrap_or(-1.0);
                prop_assert!((a - back).abs() < 1e-5, "not the same both ways: {} {}", a, back);
            }
        }
    }

    /// Nothing that can be typed breaks it, and every place is one of the text.
    #[test]
    fn any_text_can_be_read(text in ".{0,80}", other in ".{0,80}") {
        for token in tokens(Lexicon::spanish(), &text) {
            prop_assert!(text.get(token.place).is_some_and(|word| !word.is_empty()));
        }
        let index = index(&[&text, &other]);
        let score = index.score(0, 1, &mut Scratch::default()).unwrap_or(-1.0);
        prop_assert!((0.0..=1.0).contains(&score));
    }
}
