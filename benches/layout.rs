//! What a fresh drawing of a strategy map costs, and how many of its links cross.
//!
//! `cargo bench --bench layout`: maps of 30 and 200 objectives, ordered afresh, placed and routed.
//! With `MINGA_MAPS` naming a JSON list of maps (`rows`, `edges`, and what Graphviz dot and the best
//! known order reach in `dot` and `best`), also how many links cross beside those.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use jiff::Timestamp;
use minga::domain::layout::plain;
use minga::domain::{Action, Mint, Process, decide, layout, template};
use serde::Deserialize;

mod support;

use support::{median, ms, worked, worked_since};

/// The targets: a map of so many objectives is drawn in at most so many milliseconds.
const TARGETS: [(usize, f64); 2] = [(30, 16.0), (200, 200.0)];

/// A map of so many objectives in four perspectives, three links for every two of them, some over a
/// perspective: always the same.
fn map(objectives: usize) -> Process {
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = |end: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % end as u64).unwrap_or_default()
    };
    let text = include_str!("../workshops/blank.json");
    let mut blank: serde_json::Value = serde_json::from_str(text).expect("the template is JSON");
    let rows = blank["map"]["perspectives"].as_array_mut().expect("rows");
    let many = objectives / rows.len();
    for (row, perspective) in rows.iter_mut().enumerate() {
        let more = if row == 0 {
            objectives - many * 3
        } else {
            many
        };
        let made = (0..more).map(|n| {
            serde_json::json!({
                "key": format!("o{row}-{n}"),
                "title": format!("Objetivo de muestra {n} de la perspectiva {row}"),
                "area": null,
                "horizon": "medium",
            })
        });
        perspective["objectives"] = made.collect();
    }
    let mut links = BTreeSet::new();
    while links.len() < objectives * 3 / 2 {
        // From a row to the one above it, every fifth to the one above that.
        let from = 1 + below(3);
        let up = if from > 1 && below(5) == 0 { 2 } else { 1 };
        let link = (
            format!("o{from}-{}", below(many)),
            format!("o{}-{}", from - up, below(many)),
        );
        links.insert(link);
    }
    let links: Vec<(String, String)> = links.into_iter().collect();
    blank["map"]["links"] = serde_json::json!(links);
    let template = template::read(&blank.to_string()).expect("the template reads");
    let mut process = Process::default();
    let mut next = 0_u128;
    let mut id = || {
        next += 1;
        uuid::Uuid::from_u128(next)
    };
    let mut mint = Mint::new(Timestamp::UNIX_EPOCH, &mut id);
    let found = Action::Found {
        template: Box::new(template),
    };
    let decision = decide(&process, found, &mut mint).expect("a template is founded");
    process.apply_all(&decision.changes).expect("it fits");
    process
}

/// The median of what nine runs worked.
fn measured(run: impl Fn()) -> Duration {
    let mut runs = [(); 9].map(|()| {
        let before = worked();
        run();
        worked_since(before)
    });
    median(&mut runs)
}

fn speed(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("layout");
    group.sample_size(20);
    for (objectives, most) in TARGETS {
        let process = map(objectives);
        let order = measured(|| drop(black_box(layout::order_afresh(&process))));
        let place = measured(|| drop(black_box(layout::layout(&process))));
        let took = ms(order) + ms(place);
        println!(
            "{objectives} objectives: ordered in {:.2} ms, placed and routed in {:.2} ms, {} of {} links cross{}",
            ms(order),
            ms(place),
            layout::layout(&process).crossings,
            process.links.len(),
            if took > most { ": TOO SLOW" } else { "" }
        );
        group.bench_function(format!("order_afresh/{objectives}"), |bencher| {
            bencher.iter(|| layout::order_afresh(black_box(&process)));
        });
        group.bench_function(format!("place_and_route/{objectives}"), |bencher| {
            bencher.iter(|| layout::layout(black_box(&process)));
        });
    }
    // What a new link costs before it is drawn, at the largest map in which its ends step aside.
    let process = map(80);
    let rows = process.perspectives_in_order();
    let end = |row: usize, at: usize| process.objectives_of(rows[row].id)[at].id;
    let new = [end(3, 0), end(0, 19)];
    let aside = measured(|| drop(black_box(layout::untangled(&process, new))));
    println!("80 objectives: a new link in {:.2} ms", ms(aside));
    group.finish();
}

#[derive(Deserialize)]
struct Known {
    rows: Vec<Vec<usize>>,
    edges: Vec<[usize; 2]>,
    dot: usize,
    best: usize,
}

/// Crossings beside dot's and the best known.
fn quality() {
    let Some(path) = std::env::var_os("MINGA_MAPS") else {
        return;
    };
    let bytes = std::fs::read(path).expect("MINGA_MAPS names a file");
    let maps: Vec<Known> = serde_json::from_slice(&bytes).expect("a list of maps");
    let (mut ours, mut dot, mut best) = (0, 0, 0);
    println!("map  ours  dot  best");
    for (at, map) in maps.iter().enumerate() {
        let sizes = vec![[160.0, 56.0]; map.rows.iter().map(Vec::len).sum()];
        let crossings = plain::draw(&map.rows, &map.edges, &sizes).crossings;
        let worse = if crossings > map.dot {
            "  MORE THAN DOT"
        } else {
            ""
        };
        println!(
            "{at:>3}  {crossings:>4}  {:>3}  {:>4}{worse}",
            map.dot, map.best
        );
        ours += crossings;
        dot += map.dot;
        best += map.best;
    }
    println!("all  {ours:>4}  {dot:>3}  {best:>4}");
}

fn all(criterion: &mut Criterion) {
    quality();
    speed(criterion);
}

criterion_group!(benches, all);
criterion_main!(benches);
