//! `minga similar`: which texts of a list say nearly the same, without a process.

use std::collections::HashMap;
use std::io::{BufWriter, Write};
use std::path::Path;

use clap::ArgMatches;
use serde::Serialize;

use crate::app::handle::{bytes_of, import_sentence};
use crate::app::import::ImportError;
use crate::app::nearest::nearest_of_all;
use crate::cli::args::path_of;
use crate::cli::{Ended, Outcome, say};
use crate::domain::similarity::{Index, Lexicon, SUGGESTED, Scratch};
use crate::i18n::{self, Lang, words};
use crate::import;
use crate::t;

/// So many of the nearest texts are answered for each.
const NEAREST: usize = 20;
/// So many pairs are shown to people.
const SHOWN: usize = 20;
/// The separators that are tried, the commonest first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A pair of the answer, as it is written.
#[derive(Serialize)]
struct Answer<'a> {
    a: &'a str,
    b: &'a str,
    score: f32,
    suggested: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

/// Two texts by their places in the list.
struct Pair {
    a: usize,
    b: usize,
    score: f32,
}

/// Rows of a table with their lines: a cell for each column that was asked for, if it is there.
type Rows<const N: usize> = Vec<(usize, [Option<String>; N])>;

/// The texts that are compared.
struct List {
    ids: Vec<String>,
    texts: Vec<String>,
}

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let path = path_of(matches, "list");
    let list = list(lang, &path)?;
    let mut index = Index::new(Lexicon::spanish());
    index.update([], list.texts.iter().map(String::as_str).enumerate());
    let mut pairs = match matches.get_one::<std::path::PathBuf>("pairs") {
        Some(pairs) => given(lang, pairs, &list, &index)?,
        None => nearest(&index, list.texts.len()),
    };
    pairs.sort_by(|a, b| b.score.total_cmp(&a.score));
    if matches.get_flag("json") {
        let reasons = !matches.get_flag("no-why");
        let written = write(&list, &pairs, |pair| {
            reasons.then(|| {
                let why = index.why(&list.texts[pair.a], &list.texts[pair.b]);
                i18n::similarity::why(lang, &why)
            })
        });
        // That nobody listens any more is no fault.
        drop(written);
    } else {
        show(lang, &list, &pairs, &index);
    }
    Ok(Ended::Done)
}

/// The nearest of each text.
fn nearest(index: &Index<usize>, texts: usize) -> Vec<Pair> {
    let keys: Vec<usize> = (0..texts).collect();
    let found = nearest_of_all(index, &keys, NEAREST)
        .into_iter()
        .enumerate();
    found
        .flat_map(|(a, near)| {
            near.into_iter().map(move |near| Pair {
                a,
                b: near.key,
                score: near.score,
            })
        })
        .collect()
}

/// The pairs that are asked for.
fn given(lang: &Lang, path: &Path, list: &List, index: &Index<usize>) -> Result<Vec<Pair>, String> {
    let places: HashMap<&str, usize> = list.ids.iter().map(String::as_str).zip(0..).collect();
    let mut scratch = Scratch::default();
    let shown = path.display().to_string();
    table(lang, path, [&["a"], &["b"]], 2)?
        .into_iter()
        .map(|(line, [a, b])| {
            let place = |id: Option<String>| {
                let id = id.unwrap_or_default();
                places.get(id.trim()).copied().ok_or_else(|| {
                    t!(
                        lang,
                        "cli-similar-no-id",
                        path = shown.as_str(),
                        line = line,
                        id = id
                    )
                })
            };
            let (a, b) = (place(a)?, place(b)?);
            let score = index.score(a, b, &mut scratch).unwrap_or(0.0);
            Ok(Pair { a, b, score })
        })
        .collect()
}

/// The texts with their ids; without a column of ids, they are called by their numbers from 1.
fn list(lang: &Lang, path: &Path) -> Result<List, String> {
    let rows = table(lang, path, [&["text", "texto"], &["id"]], 1)?;
    let mut ids: HashMap<String, usize> = HashMap::new();
    let mut list = List {
        ids: Vec::with_capacity(rows.len()),
        texts: Vec::with_capacity(rows.len()),
    };
    for (number, (line, [text, id])) in (1..).zip(rows) {
        let id = id.map_or_else(|| format!("{number}"), |id| id.trim().to_owned());
        if let Some(first) = ids.insert(id.clone(), line) {
            let path = path.display().to_string();
            return Err(t!(
                lang,
                "cli-similar-twice",
                path = path,
                id = id,
                first = first,
                line = line
            ));
        }
        list.ids.push(id);
        list.texts.push(text.unwrap_or_default());
    }
    Ok(list)
}

/// The rows of a table's columns that are wanted, each under one of its names, with their lines: the
/// first so many columns are `needed`, of the others the cells are `None` where they are not there.
fn table<const N: usize>(
    lang: &Lang,
    path: &Path,
    wanted: [&[&str]; N],
    needed: usize,
) -> Result<Rows<N>, String> {
    let unreadable = |error: &ImportError| import_sentence(lang, path, error);
    let bytes = bytes_of(path).map_err(|error| unreadable(&error))?;
    let decoded =
        import::encoding::decode(&bytes).map_err(|f| unreadable(&ImportError::List(f)))?;
    let reader = |separator| {
        csv::ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .from_reader(decoded.text.as_bytes())
    };
    let columns = |separator| {
        let header = reader(separator).headers().cloned().unwrap_or_default();
        let of = |names: &[&str]| {
            let is = |cell: &str| names.contains(&cell.trim().to_lowercase().as_str());
            header.iter().position(is)
        };
        let found = wanted.map(of);
        let whole = found.iter().take(needed).all(Option::is_some);
        whole.then_some((separator, found))
    };
    let Some((separator, columns)) = SEPARATORS.into_iter().find_map(columns) else {
        let names = wanted.iter().take(needed).filter_map(|names| names.first());
        let names: Vec<&str> = names.copied().collect();
        return Err(t!(
            lang,
            "cli-similar-no-column",
            path = path.display().to_string(),
            columns = names.join(", ")
        ));
    };
    let mut rows = Vec::new();
    // Out of memory and out of a text, the reader's errors cannot come.
    for record in reader(separator).into_records().flatten() {
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |column| record.get(column).unwrap_or_default().to_owned();
        rows.push((
            usize::try_from(line).unwrap_or(0),
            columns.map(|column: Option<usize>| column.map(cell)),
        ));
    }
    Ok(rows)
}

/// Writes the pairs as one JSON list, a pair a line.
fn write(
    list: &List,
    pairs: &[Pair],
    why: impl Fn(&Pair) -> Option<String>,
) -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut before = "[\n";
    for pair in pairs {
        out.write_all(before.as_bytes())?;
        before = ",\n";
        let answer = Answer {
            a: &list.ids[pair.a],
            b: &list.ids[pair.b],
            score: pair.score,
            suggested: pair.score >= SUGGESTED,
            why: why(pair),
        };
        serde_json::to_writer(&mut out, &answer)?;
    }
    if pairs.is_empty() {
        out.write_all(b"[")?;
    }
    out.write_all(b"\n]\n")?;
    out.flush()
}

/// Shows people the surest pairs, each once.
fn show(lang: &Lang, list: &List, pairs: &[Pair], index: &Index<usize>) {
    let mut seen = std::collections::HashSet::new();
    let once = pairs
        .iter()
        .filter(|pair| seen.insert((pair.a.min(pair.b), pair.a.max(pair.b))));
    let suggested: Vec<&Pair> = once.filter(|pair| pair.score >= SUGGESTED).collect();
    for pair in suggested.iter().take(SHOWN) {
        let (a, b) = (&list.texts[pair.a], &list.texts[pair.b]);
        let score = words::decimal(lang, f64::from(pair.score), 2);
        say(format_args!("{score}  {}  {a}", list.ids[pair.a]));
        say(format_args!("      {}  {b}", list.ids[pair.b]));
        let why = i18n::similarity::why(lang, &index.why(a, b));
        say(format_args!("      {why}"));
    }
    say(t!(
        lang,
        "cli-similar-done",
        texts = words::count(lang, list.texts.len()),
        n = suggested.len(),
        pairs = words::count(lang, suggested.len())
    ));
}
