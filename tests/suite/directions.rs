//! The rooms look one way only: every path of `src/` is read and compared with the plan.
//!
//! ```text
//! ui → app → store → domain          cli → app, ui
//!         ↘ export, import → domain  app, ui, export → typeset
//! ```

use std::fmt;
use std::path::{Path, PathBuf};

mod code;

use code::{Found, found_in};

/// Each room with the rooms that it may look into, besides itself.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("i18n", &["domain"]),
    ("store", &["domain"]),
    ("typeset", &[]),
    ("export", &["domain", "i18n", "typeset"]),
    ("import", &["domain", "i18n"]),
    (
        "app",
        &["store", "export", "import", "domain", "i18n", "typeset"],
    ),
    ("ui", &["app", "domain", "i18n", "typeset"]),
    (
        "cli",
        &["app", "ui", "store", "export", "import", "domain", "i18n"],
    ),
];

/// What the crate's macros belong to.
const MACROS: &[(&str, &str)] = &[("t", "i18n")];

/// Paths that only some rooms may name; a path stands for all that begins with it.
const KEPT_IN: &[(&[&str], &[&str], &str)] = &[
    (&["rusqlite"], &["store"], "SQL stays in the store"),
    (
        &[
            "egui",
            "eframe",
            "egui_extras",
            "egui_plot",
            "egui_commonmark",
        ],
        &["ui", "cli", "main"],
        "windows stay in the ui and its launcher",
    ),
];

/// Paths that the domain may not name: time, chance and the world come in as arguments.
const NOT_IN_DOMAIN: &[&str] = &[
    "std::fs",
    "std::io",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "std::path",
    "rand",
    "getrandom",
    "fastrand",
    "Instant::now",
    "SystemTime::now",
    "Timestamp::now",
    "Zoned::now",
    "Uuid::now_v7",
    "Uuid::new_v4",
];

/// A path that looks the wrong way.
#[derive(Debug, PartialEq, Eq)]
struct Backward {
    file: PathBuf,
    line: usize,
    path: String,
    why: String,
}

impl fmt::Display for Backward {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            path,
            why,
        } = self;
        write!(f, "{}:{line}: {path}: {why}", file.display())
    }
}

/// The room that a file of `src/` belongs to: its folder, or its own name at the top.
fn room_of(file: &Path) -> String {
    let first = file.iter().next().unwrap_or_default().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The room that a path beginning at the crate's root leads to.
fn room_named(name: &str) -> &str {
    MACROS
        .iter()
        .find(|(of, _)| *of == name)
        .map_or(name, |(_, room)| room)
}

/// Why a file in `room` may not name `path`, if so.
fn why_backward(room: &str, path: &str) -> Option<String> {
    let mut parts = path.split("::");
    let (first, second) = (parts.next()?, parts.next().unwrap_or_default());
    // `minga::` is how the binary names the library.
    if first == "crate" || first == "minga" {
        return why_backward_room(room, room_named(second));
    }
    let begins = |kept: &&str| path == *kept || path.starts_with(&format!("{kept}::"));
    for (kept, rooms, why) in KEPT_IN {
        if kept.iter().any(begins) && !rooms.contains(&room) {
            return Some((*why).to_owned());
        }
    }
    let anywhere = |kept: &&str| begins(kept) || path.ends_with(&format!("::{kept}"));
    (room == "domain" && NOT_IN_DOMAIN.iter().any(anywhere))
        .then(|| "the domain has no files, clock, chance or threads".to_owned())
}

fn why_backward_room(room: &str, other: &str) -> Option<String> {
    if room == other || room == "main" || room == "lib" {
        return None;
    }
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return Some(format!(
            "the room {room} is not on the plan: add it to ROOMS"
        ));
    };
    if allowed.contains(&other) {
        return None;
    }
    if ROOMS.iter().all(|(name, _)| *name != other) {
        return Some(format!(
            "the room {other} is not on the plan: add it to ROOMS"
        ));
    }
    Some(format!("{room} may not look into {other}"))
}

/// The backward paths of one file, `file` being its place under `src/`.
fn backward_in(file: &Path, text: &str) -> Vec<Backward> {
    let room = room_of(file);
    found_in(text)
        .into_iter()
        .filter_map(|Found { line, path }| {
            let why = why_backward(&room, &path)?;
            Some(Backward {
                file: file.to_owned(),
                line,
                path,
                why,
            })
        })
        .collect()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let entries = std::fs::read_dir(folder).expect("the folder can be listed");
    for entry in entries {
        let path = entry.expect("the folder can be listed").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[test]
fn no_room_looks_backward() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = rust_files(&src);
    assert!(files.len() > 20, "only {} files were found", files.len());
    let mut paths = 0;
    let mut backward = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("the file can be read");
        paths += found_in(&text).len();
        let place = file.strip_prefix(&src).expect("it is under src");
        backward.extend(backward_in(place, &text));
    }
    // The reader of paths works at all.
    assert!(paths > 100, "only {paths} paths were found");
    let list: Vec<String> = backward.iter().map(Backward::to_string).collect();
    assert!(list.is_empty(), "backward paths:\n{}", list.join("\n"));
}

/// The paths found to be backward in a made-up file.
fn caught(file: &str, text: &str) -> Vec<String> {
    let backward = backward_in(Path::new(file), text);
    backward.into_iter().map(|found| found.path).collect()
}

#[test]
fn a_backward_line_is_caught() {
    assert_eq!(
        caught("domain/merge.rs", "use crate::store::Store;"),
        ["crate::store::Store"]
    );
    assert_eq!(caught("domain/x.rs", "use crate::t;"), ["crate::t"]);
    assert_eq!(
        caught("domain/x.rs", "let a = crate::ui::theme::RED;"),
        ["crate::ui::theme::RED"]
    );
    assert_eq!(
        caught(
            "store/x.rs",
            "use crate::{\n    domain::Process,\n    app::{self, Session},\n};"
        ),
        ["crate::app", "crate::app::Session"]
    );
    assert_eq!(
        caught("i18n/x.rs", "pub(crate) use crate::import::list as l;"),
        ["crate::import::list"]
    );
    assert_eq!(
        caught("export/x.rs", "use minga::app::App;"),
        ["minga::app::App"]
    );
    assert_eq!(
        caught("app.rs", "use crate::ui::panel;"),
        ["crate::ui::panel"]
    );
    assert_eq!(
        caught("ui/x.rs", "use crate::store::Event;"),
        ["crate::store::Event"]
    );
    assert_eq!(
        caught("ui/x.rs", "fn f(_: rusqlite::Connection) {}"),
        ["rusqlite::Connection"]
    );
    assert_eq!(caught("app/x.rs", "use egui::Context;"), ["egui::Context"]);
    assert_eq!(
        caught("app/x.rs", "use crate::nowhere::X;"),
        ["crate::nowhere::X"]
    );
    assert_eq!(
        caught("nowhere/x.rs", "use crate::domain::X;"),
        ["crate::domain::X"]
    );
}

#[test]
fn the_domain_asks_nobody_for_time_chance_or_files() {
    let text = "use std::{collections::BTreeMap, fs, time::{Duration, SystemTime}};
        use rand::Rng;
        let now = jiff::Timestamp::now();
        let now = Timestamp::now();
        let id = Uuid::now_v7();
        std::fs::write(a, b);";
    assert_eq!(
        caught("domain/x.rs", text),
        [
            "std::fs",
            "std::time::Duration",
            "std::time::SystemTime",
            "rand::Rng",
            "jiff::Timestamp::now",
            "Timestamp::now",
            "Uuid::now_v7",
            "std::fs::write"
        ]
    );
    assert_eq!(caught("store/x.rs", text), [""; 0]);
}

#[test]
fn a_forward_line_is_let_pass() {
    for (file, text) in [
        ("store/x.rs", "use crate::domain::{self, Process};"),
        ("store/x.rs", "use rusqlite::Connection;"),
        (
            "ui/x.rs",
            "use crate::app::Context; use crate::t; use egui::Ui;",
        ),
        ("cli/mod.rs", "use crate::ui::run; use crate::store::Store;"),
        ("main.rs", "use minga::ui; use eframe::NativeOptions;"),
        ("domain/x.rs", "// use crate::store::Store;"),
        (
            "domain/x.rs",
            "/* crate::ui::x /* crate::app::x */ crate::ui */",
        ),
        ("domain/x.rs", "/// See [`crate::ui`]."),
        (
            "domain/x.rs",
            "let a = \"crate::ui::x // \\\" std::fs\"; let b = r#\"crate::\"ui::x\"#;",
        ),
        ("domain/x.rs", "fn f<'a>(c: &'a str) -> char { '\"' }"),
        ("domain/x.rs", "use random::Rng; use standard::fs;"),
    ] {
        assert_eq!(caught(file, text), [""; 0], "{text}");
    }
}
