//! `minga layout`: a fresh layout of a map that is given as rows and edges, without a process.

use std::collections::BTreeMap;
use std::path::Path;

use clap::ArgMatches;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::cli::args::path_of;
use crate::cli::{Ended, Outcome, open, say};
use crate::domain::layout::plain::{self, Plain};
use crate::i18n::{Lang, words};
use crate::store::StoreFault;
use crate::t;

/// The size of a box that has none of its own.
const SIZE: [f32; 2] = [160.0, 56.0];

/// The largest box: beyond it, places are no longer exact.
const LARGEST: f32 = 100_000.0;

/// The most rows that all edges together may pass: more is no map, and would fill the memory.
const MOST_PASSED: usize = 1_000_000;

/// A map as it is given. Nodes are called by texts or numbers; what else it says is left alone.
#[derive(Deserialize)]
struct Given {
    /// The first at the bottom.
    rows: Vec<Vec<Name>>,
    edges: Vec<[Name; 2]>,
    #[serde(default)]
    sizes: BTreeMap<String, [f32; 2]>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Name {
    Number(serde_json::Number),
    Text(String),
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let path = path_of(matches, "map");
    let given = read(lang, &path)?;
    let map = Map::of(lang, &given)?;
    let plain = plain::draw(&map.rows, &map.links, &map.sizes);
    if matches.get_flag("json") {
        say(answer(&given, &map, &plain));
    } else {
        say(t!(
            lang,
            "cli-layout-done",
            boxes = words::count(lang, plain.boxes.len()),
            edges = words::count(lang, plain.ways.len()),
            crossings = words::count(lang, plain.crossings)
        ));
    }
    Ok(Ended::Done)
}

fn read(lang: &Lang, path: &Path) -> Result<Given, String> {
    let bytes = std::fs::read(path)
        .map_err(|error| open::fault_sentence(lang, &StoreFault::of_io(&error, path)))?;
    serde_json::from_slice(&bytes).map_err(|error| {
        t!(
            lang,
            "cli-layout-unreadable",
            path = path.display().to_string(),
            line = error.line(),
            column = error.column()
        )
    })
}

/// The same map with its nodes numbered.
struct Map {
    names: Vec<String>,
    rows: Vec<Vec<usize>>,
    links: Vec<[usize; 2]>,
    sizes: Vec<[f32; 2]>,
}

impl Map {
    fn of(lang: &Lang, given: &Given) -> Result<Self, String> {
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        let mut names = Vec::new();
        let mut row_of = Vec::new();
        let mut rows = Vec::with_capacity(given.rows.len());
        for (at, row) in given.rows.iter().enumerate() {
            let first = names.len();
            for name in row {
                let name = name.to_string();
                if numbers.insert(name.clone(), names.len()).is_some() {
                    return Err(t!(lang, "cli-layout-twice", node = name));
                }
                names.push(name);
                row_of.push(at);
            }
            rows.push((first..names.len()).collect());
        }
        let number = |name: &Name| {
            let name = name.to_string();
            let number = numbers.get(&name).copied();
            number.ok_or_else(|| t!(lang, "cli-layout-no-node", node = name))
        };
        let mut links = Vec::with_capacity(given.edges.len());
        for [from, to] in &given.edges {
            let link = [number(from)?, number(to)?];
            if link[0] == link[1] {
                return Err(t!(lang, "cli-layout-itself", node = from.to_string()));
            }
            links.push(link);
        }
        let passed: usize = links
            .iter()
            .map(|[a, b]| row_of[*a].abs_diff(row_of[*b]))
            .sum();
        if passed > MOST_PASSED {
            return Err(t!(lang, "cli-layout-too-large"));
        }
        let mut sizes = vec![SIZE; names.len()];
        for (name, size) in &given.sizes {
            let number = numbers.get(name).copied();
            let number =
                number.ok_or_else(|| t!(lang, "cli-layout-no-node", node = name.as_str()))?;
            if !size.iter().all(|side| (1.0..=LARGEST).contains(side)) {
                return Err(t!(lang, "cli-layout-size", node = name.as_str()));
            }
            sizes[number] = *size;
        }
        Ok(Self {
            names,
            rows,
            links,
            sizes,
        })
    }
}

/// The layout as one JSON object; y runs downwards.
fn answer(given: &Given, map: &Map, plain: &Plain) -> String {
    #[derive(Serialize)]
    struct Edge<'a> {
        from: &'a Name,
        to: &'a Name,
        points: &'a [[f32; 2]],
    }
    let boxes: serde_json::Map<String, Value> = map
        .names
        .iter()
        .zip(&plain.boxes)
        .map(|(name, place)| (name.clone(), Value::from(place.to_vec())))
        .collect();
    let edges: Vec<Edge> = given
        .edges
        .iter()
        .zip(&plain.ways)
        .map(|([from, to], points)| Edge { from, to, points })
        .collect();
    serde_json::json!({ "boxes": boxes, "edges": edges, "crossings": plain.crossings }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Tongue;

    fn lay(text: &str) -> Result<String, String> {
        let lang = Tongue::Spanish.lang();
        let given: Given = serde_json::from_str(text).expect("the test writes JSON");
        let map = Map::of(&lang, &given)?;
        let plain = plain::draw(&map.rows, &map.links, &map.sizes);
        Ok(answer(&given, &map, &plain))
    }

    #[test]
    fn names_and_sizes_come_back_as_they_were_given() {
        let said =
            lay(r#"{"rows":[["a",2],[3]],"edges":[["a",3],[2,3]],"sizes":{"2":[50,20]},"dot":0}"#);
        let said: Value = serde_json::from_str(&said.expect("a map")).expect("JSON");
        assert_eq!(said["crossings"], 0);
        assert_eq!(said["boxes"]["2"][2], 50.0);
        assert_eq!(said["boxes"]["a"][2], 160.0);
        assert_eq!(said["edges"][1]["from"], 2);
        assert_eq!(said["edges"][0]["from"], "a");
        let ends = said["edges"][0]["points"].as_array().expect("points");
        assert!(ends.len() >= 2);
        assert!(said["boxes"]["a"][1].as_f64() > said["boxes"]["3"][1].as_f64());
    }

    #[test]
    fn an_empty_map_is_a_map() {
        let said = lay(r#"{"rows":[],"edges":[]}"#).expect("a map");
        assert_eq!(said, r#"{"boxes":{},"crossings":0,"edges":[]}"#);
        lay(r#"{"rows":[[],[1],[]],"edges":[]}"#).expect("a map with empty rows");
    }

    #[test]
    fn what_is_no_map_is_said_with_its_node() {
        for (text, says) in [
            (r#"{"rows":[[1],[1]],"edges":[]}"#, "«1»"),
            (r#"{"rows":[[1]],"edges":[[1,"dos"]]}"#, "«dos»"),
            (r#"{"rows":[[1]],"edges":[[1,1]]}"#, "«1»"),
            (r#"{"rows":[[1]],"edges":[],"sizes":{"1":[0,5]}}"#, "«1»"),
            (r#"{"rows":[[1]],"edges":[],"sizes":{"9":[5,5]}}"#, "«9»"),
        ] {
            let sentence = lay(text).expect_err(text);
            assert!(sentence.contains(says), "{sentence}");
        }
    }
}
