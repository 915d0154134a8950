//! Which texts say nearly the same: how quickly it is told, and how well.
//!
//! `cargo bench --bench similarity`: 10,000 proposals, one more and its neighbours, the twenty nearest
//! of all; then the quality on the two plans of 2006 and on sentences of their document. With
//! `MINGA_STS` naming a CSV of sentence pairs with a score (no header), also Spearman's rank
//! correlation on those. With `MINGA_LIST` naming a CSV with a column `text`, its texts instead of the
//! made-up ones, to measure beside another program on the same.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use minga::app::nearest::nearest_of_all;
use minga::domain::similarity::{Index, Lexicon, SUGGESTED, Scratch};

mod support;

use support::{MANY, median, ms, worked, worked_since};

const WINE: &str = include_str!("../workshops/vitivinicola.json");
const FRUIT: &str = include_str!("../workshops/fruticola.json");
const PROSE: &str = include_str!("../tests/fixtures/similarity/prose.csv");

/// The rows that the two plans do not share, from 0.
const ONLY_IN_ONE: [usize; 2] = [8, 9];

fn index_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Index<usize> {
    let mut index = Index::new(Lexicon::spanish());
    index.update([], texts.into_iter().enumerate());
    index
}

/// A proposal as people make them: always the same under the same number.
fn proposal(number: usize) -> String {
    const DOES: [&str; 16] = [
        "Crear",
        "Implementar",
        "Fomentar",
        "Fortalecer",
        "Organizar",
        "Establecer",
        "Gestionar",
        "Construir",
        "Mejorar",
        "Instalar",
        "Difundir",
        "Financiar",
        "Contratar",
        "Coordinar",
        "Habilitar",
        "Diseñar",
    ];
    const WHAT: [&str; 36] = [
        "una red de riego tecnificado",
        "un programa de asesorías para viñas",
        "un centro de acopio de frutas",
        "los caminos rurales interiores",
        "un laboratorio de suelos",
        "la certificación de buenas prácticas agrícolas",
        "una feria de vinos campesinos",
        "un sistema de alerta de heladas",
        "un tranque comunitario",
        "la conectividad a internet en las escuelas",
        "un seguro agrícola para cerezas",
        "un vivero de portainjertos",
        "cursos para mandos medios de bodega",
        "una cooperativa de exportación",
        "las rutas del vino",
        "el reciclaje de envases fitosanitarios",
        "la poda mecanizada",
        "una marca territorial",
        "el acceso al crédito",
        "energía solar para pozos",
        "un banco de maquinaria",
        "estudios de mercado en Asia",
        "giras tecnológicas",
        "el control biológico de plagas",
        "un packing compartido",
        "bodegas de frío",
        "talleres de gestión del cambio",
        "un observatorio de precios",
        "convenios con universidades",
        "el turismo enológico",
        "la compra conjunta de insumos",
        "el cuidado infantil en cosecha",
        "el transporte de temporeros",
        "el compostaje de orujos",
        "el monitoreo de napas",
        "la reforestación de laderas",
    ];
    const WHOM: [&str; 12] = [
        "para los pequeños productores",
        "para las mujeres rurales",
        "para los jóvenes",
        "para las viñas medianas",
        "para las asociaciones de regantes",
        "con apoyo de INDAP",
        "con apoyo de CORFO",
        "en conjunto con ProChile",
        "para proveedores locales",
        "junto a los municipios",
        "con la universidad regional",
        "de manera asociativa",
    ];
    const WHERE: [&str; 11] = [
        "en Colchagua",
        "en Cachapoal",
        "en Coltauco",
        "en Peumo",
        "en Santa Cruz",
        "en Nancagua",
        "en Rengo",
        "en San Vicente",
        "en Chimbarongo",
        "en Lolol",
        "en el secano",
    ];
    const WHY: [&str; 7] = [
        "",
        ", porque falta agua en verano",
        ", antes de la próxima vendimia",
        ", con costos compartidos",
        ", pues los precios bajaron",
        ", para llegar a mercados externos",
        ", y medir los resultados cada año",
    ];
    // The lengths have no factor in common, so that ten thousand are all different.
    let of = |list: &[&'static str], step: usize| list[number * step % list.len()];
    let (does, what) = (of(&DOES, 5), of(&WHAT, 7));
    let (whom, place, why) = (of(&WHOM, 1 + number / 36), of(&WHERE, 3), of(&WHY, 2));
    format!("{does} {what} {whom} {place}{why}")
}

/// The texts that are gone through: those of a list, or made-up ones.
fn texts() -> Vec<String> {
    let Ok(list) = std::env::var("MINGA_LIST") else {
        return (0..MANY).map(proposal).collect();
    };
    let mut reader = csv::Reader::from_path(list).expect("a list");
    let column = reader
        .headers()
        .expect("a header")
        .iter()
        .position(|name| name == "text");
    let column = column.expect("a column called text");
    let rows = reader
        .records()
        .map(|row| row.expect("a row")[column].to_owned());
    rows.collect()
}

fn speed(criterion: &mut Criterion) {
    let texts = texts();
    let mut index = index_of(texts.iter().map(String::as_str));
    let keys: Vec<usize> = (0..texts.len()).collect();
    let mut all = Vec::new();
    let mut group = criterion.benchmark_group("similarity");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(10));
    group.bench_function("the twenty nearest of all", |bencher| {
        bencher.iter_custom(|rounds| {
            (0..rounds)
                .map(|_| {
                    let begun = std::time::Instant::now();
                    black_box(nearest_of_all(&index, &keys, 20));
                    let took = begun.elapsed();
                    all.push(took);
                    took
                })
                .sum()
        });
    });
    let mut one = Vec::new();
    let mut scratch = Scratch::default();
    group.bench_function("one more and its neighbours", |bencher| {
        bencher.iter_custom(|rounds| {
            (0..rounds)
                .map(|_| {
                    let key = texts.len();
                    index.update([key], []);
                    let begun = worked();
                    let text = "Crear una red de riego tecnificado en Coltauco";
                    index.update([], [(key, text)]);
                    black_box(index.neighbours(key, 20, &mut scratch));
                    let took = worked_since(begun);
                    one.push(took);
                    took
                })
                .sum()
        });
    });
    group.finish();
    println!("| figure | target | measured |");
    println!(
        "| the 20 nearest of each of {} proposals, both cores | under 1 s | {:.2} s |",
        texts.len(),
        median(&mut all).as_secs_f64()
    );
    println!(
        "| one proposal more among them and its neighbours | under 5 ms | {:.2} ms |",
        ms(median(&mut one))
    );
}

fn activities(template: &str) -> Vec<String> {
    let template = minga::domain::template::read(template).expect("a template of ours");
    template.plan.into_iter().map(|row| row.activity).collect()
}

/// Of the activities that both plans have, how many are suggested, and how many others.
fn plans() -> (usize, usize) {
    let (wine, fruit) = (activities(WINE), activities(FRUIT));
    let index = index_of(wine.iter().chain(&fruit).map(String::as_str));
    let mut scratch = Scratch::default();
    let (mut right, mut wrong) = (0, 0);
    for one in 0..wine.len() {
        for other in 0..fruit.len() {
            let score = index.score(one, wine.len() + other, &mut scratch);
            if score.is_some_and(|score| score >= SUGGESTED) {
                if one == other && !ONLY_IN_ONE.contains(&one) {
                    right += 1;
                } else {
                    wrong += 1;
                }
            }
        }
    }
    (right, wrong)
}

/// How many sentences of the document find their activity first.
fn prose() -> (usize, usize) {
    let wine = activities(WINE);
    let index = index_of(wine.iter().map(String::as_str));
    let mut reader = csv::Reader::from_reader(PROSE.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let mut scratch = Scratch::default();
    let first = rows.iter().filter(|row| {
        let expected: usize = row[1].parse().expect("a row's number");
        let nearest = index.nearest_to(&row[0], 1, &mut scratch);
        nearest.first().is_some_and(|near| near.key + 1 == expected)
    });
    (first.count(), rows.len())
}

/// Spearman's rank correlation between our scores and people's.
fn sts(path: &str) -> f64 {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_path(path)
        .expect("pairs");
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let mut keys: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &rows {
        for text in [&row[0], &row[1]] {
            let next = keys.len();
            keys.entry(text).or_insert(next);
        }
    }
    let mut index = Index::new(Lexicon::spanish());
    index.update([], keys.iter().map(|(text, key)| (*key, *text)));
    let mut scratch = Scratch::default();
    let (ours, theirs): (Vec<f64>, Vec<f64>) = rows
        .iter()
        .map(|row| {
            let score = index.score(keys[&row[0]], keys[&row[1]], &mut scratch);
            let people: f64 = row[2].parse().expect("a score");
            (score.map_or(0.0, f64::from), people)
        })
        .unzip();
    correlation(&ranks(&ours), &ranks(&theirs))
}

/// Every value's rank; equal ones share the mean of theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut from = 0;
    for run in order.chunk_by(|a, b| values[*a].total_cmp(&values[*b]).is_eq()) {
        let mean = from as f64 + (run.len() - 1) as f64 / 2.0;
        for &place in run {
            ranks[place] = mean;
        }
        from += run.len();
    }
    ranks
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let (mean_a, mean_b) = (mean(a), mean(b));
    let (mut both, mut of_a, mut of_b) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        both += (x - mean_a) * (y - mean_b);
        of_a += (x - mean_a).powi(2);
        of_b += (y - mean_b).powi(2);
    }
    both / (of_a * of_b).sqrt()
}

fn quality(_: &mut Criterion) {
    let (right, wrong) = plans();
    println!(
        "| activities that both plans have, suggested | 14 of 15, at most 1 wrong | {right} of 15, {wrong} wrong |"
    );
    let (first, all) = prose();
    println!(
        "| sentences of the document that find their activity first | 11 of 13 | {first} of {all} |"
    );
    if let Ok(path) = std::env::var("MINGA_STS") {
        println!(
            "| Spanish sentence pairs: Spearman | 0.785 | {:.3} |",
            sts(&path)
        );
    }
}

criterion_group!(benches, speed, quality);
criterion_main!(benches);
