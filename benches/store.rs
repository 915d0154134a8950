//! What a commit, an opening and a check cost, on a file with few and with many proposals.
//!
//! `cargo bench --bench store`. A commit stands beside the bare insert of one row under the same
//! settings; the two take turns, so that a busy disk slows both alike. Both files grow while they
//! are measured.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use minga::domain::{Change, Process};
use rusqlite::{Connection, params};
use uuid::Uuid;

mod support;

use support::{FEW, MANY, Workshop, decided, open};

/// A commit of one proposal; what the memory does with it is not measured.
fn commit_timed(workshop: &mut Workshop) -> Duration {
    let (draft, _) = decided(&workshop.process, workshop.proposal());
    workshop.process.apply_all(&draft.changes).expect("it fits");
    let start = Instant::now();
    workshop.store.commit(&draft).expect("committed");
    start.elapsed()
}

/// One table with one row for each proposal, under the settings of the working file.
struct Bare {
    connection: Connection,
    rows: i64,
}

const INSERT: &str = "INSERT INTO proposal VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

impl Bare {
    fn beside(workshop: &Workshop) -> Self {
        let path = workshop.folder.path().join("bare.sqlite");
        let connection = Connection::open(path).expect("a new file");
        connection
            .execute_batch(
                "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE;
                 PRAGMA fullfsync = ON; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
                 PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA synchronous = EXTRA;
                 CREATE TABLE proposal (
                     id TEXT PRIMARY KEY, number INTEGER NOT NULL, \"table\" TEXT NOT NULL,
                     text TEXT NOT NULL, nature TEXT NOT NULL, source TEXT NOT NULL,
                     standing TEXT NOT NULL, reason TEXT NOT NULL
                 ) STRICT;
                 BEGIN;",
            )
            .expect("a table");
        let mut bare = Self {
            connection,
            rows: 0,
        };
        for _ in 0..workshop.process.proposals.len() {
            bare.insert();
        }
        bare.connection.execute_batch("COMMIT").expect("filled");
        bare
    }

    fn insert(&mut self) {
        self.rows += 1;
        let table = Uuid::nil().to_string();
        self.connection
            .prepare_cached(INSERT)
            .and_then(|mut insert| {
                insert.execute(params![
                    Uuid::now_v7().to_string(),
                    self.rows,
                    table,
                    "Una propuesta que alguien dijo en la sala",
                    "action",
                    "",
                    "live",
                    ""
                ])
            })
            .expect("inserted");
    }

    fn insert_timed(&mut self) -> Duration {
        let start = Instant::now();
        self.insert();
        start.elapsed()
    }
}

fn commits(criterion: &mut Criterion) {
    for count in [FEW, MANY] {
        let mut workshop = Workshop::with_proposals(count);
        let mut bare = Bare::beside(&workshop);
        let mut group = criterion.benchmark_group(format!("commit with {count} proposals"));
        let (mut stored, mut inserted, mut pairs) = (Duration::ZERO, Duration::ZERO, 0u32);
        // Both take turns under either name; only one of them counts for it.
        let mut pair = |pairs_wanted: u64| {
            let (mut store, mut plain) = (Duration::ZERO, Duration::ZERO);
            for _ in 0..pairs_wanted {
                store += commit_timed(&mut workshop);
                plain += bare.insert_timed();
                pairs += 1;
            }
            stored += store;
            inserted += plain;
            (store, plain)
        };
        group.bench_function("Store::commit", |b| b.iter_custom(|n| pair(n).0));
        group.bench_function("bare insert", |b| b.iter_custom(|n| pair(n).1));
        group.finish();
        println!(
            "{count} proposals: {:.1} commits/s, {:.1} bare inserts/s, {:.2} of it ({pairs} pairs)\n",
            f64::from(pairs) / stored.as_secs_f64(),
            f64::from(pairs) / inserted.as_secs_f64(),
            inserted.as_secs_f64() / stored.as_secs_f64(),
        );
    }
}

fn whole_file(criterion: &mut Criterion) {
    let Workshop {
        folder,
        store,
        process,
    } = Workshop::with_proposals(MANY);
    let path: PathBuf = store.path().to_owned();
    drop(store);
    let mut group = criterion.benchmark_group("10,000 proposals");
    group.sample_size(10);
    group.bench_function("open", |b| b.iter(|| open(&path)));
    group.bench_function("open and read", |b| {
        b.iter(|| {
            let read = open(&path).read().expect("readable");
            assert_eq!(read.proposals.len(), process.proposals.len());
            read
        });
    });
    let store = open(&path);
    group.bench_function("verify every operation", |b| {
        b.iter(|| assert!(store.verify(|_| true).expect("readable").is_empty()));
    });
    let changes: Vec<Change> = process.as_changes();
    group.bench_function("in memory alone", |b| {
        b.iter(|| {
            let mut read = Process::default();
            read.apply_all(&changes).expect("they fit");
            read
        });
    });
    group.finish();
    drop(folder);
}

criterion_group!(benches, commits, whole_file);
criterion_main!(benches);
