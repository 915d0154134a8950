//! What the bytes of a file tell of a secret vote. The audit looks for each ballot in them and must
//! not find the order in which they came in; a table with a row per ballot must fail it.

use std::path::Path;

use rusqlite::Connection;
use uuid::Uuid;

use super::*;
use crate::domain::Action;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::Answers;
use crate::store::testing::{Room, tamper};
use crate::store::verify::Finding;

const TEXTS: [&str; 5] = ["Riego", "Vivero", "Abonos", "Caminos", "Feria"];
const VOTERS: usize = 60;

/// One of the orders of five options, another for each number below 120.
fn order(options: &[PollOptionId], mut number: usize) -> SecretBallot {
    let mut left = options.to_vec();
    let mut places = Vec::new();
    for rest in (1..=options.len()).rev() {
        places.push(vec![left.remove(number % rest)]);
        number /= rest;
    }
    SecretBallot {
        part: None,
        answers: Answers::Ranking(places),
    }
}

/// So many ballots, all different, in the order in which they are given: no order of their own.
fn ballots(room: &Room, poll: PollId) -> Vec<SecretBallot> {
    let options = room.process.options_of(poll);
    let options: Vec<PollOptionId> = options.iter().map(|option| option.id).collect();
    (0..VOTERS).map(|n| order(&options, n * 37 % 120)).collect()
}

fn filled() -> (Room, PollId, Vec<SecretBallot>) {
    let mut room = Room::blank();
    let poll = room.opens_a_box(&TEXTS, 99);
    let given = ballots(&room, poll);
    for (ballot, slip) in given.iter().zip(slips()) {
        let cast = room.store.cast(poll, slip, ballot.clone());
        assert_eq!(cast.unwrap(), Cast::In);
    }
    (room, poll, given)
}

/// The slips in the order in which their voters bring them.
fn slips() -> impl Iterator<Item = i64> {
    (0..).map(|n| n * 23 % 97 + 1)
}

fn as_json(ballots: &[SecretBallot]) -> Vec<String> {
    let written = ballots.iter().map(serde_json::to_string);
    written.collect::<Result<_, _>>().unwrap()
}

/// Where each of these stands in a file, every time that it does.
fn places(path: &Path, ballots: &[String]) -> Vec<Vec<usize>> {
    let bytes = std::fs::read(path).unwrap();
    let found = ballots.iter().map(|ballot| {
        let needle = ballot.as_bytes();
        let windows = bytes.windows(needle.len()).enumerate();
        let at = windows.filter(|(_, window)| *window == needle);
        at.map(|(place, _)| place).collect()
    });
    found.collect()
}

/// How many pairs of ballots stand in the file as they came in: of an order that tells nothing,
/// about half; all of them when the order can be read, none when it can be read backwards.
fn in_order(places: &[Vec<usize>]) -> f64 {
    let pairs = (0..places.len()).flat_map(|a| (a + 1..places.len()).map(move |b| (a, b)));
    let (mut kept, mut all) = (0.0, 0.0);
    for (a, b) in pairs {
        let (Some(a), Some(b)) = (places[a].first(), places[b].first()) else {
            continue;
        };
        all += 1.0;
        kept += f64::from(u8::from(a < b));
    }
    kept / all
}

#[test]
fn the_bytes_of_the_file_tell_no_order_and_hold_each_ballot_once() {
    let (room, _, given) = filled();
    let closed = room.closed();
    let found = places(&closed.path, &as_json(&given));
    assert!(found.iter().all(|places| places.len() <= 1), "{found:?}");
    // A ballot that runs over the edge of a page is not seen in one piece.
    let seen = found.iter().filter(|places| places.len() == 1).count();
    assert!(seen > VOTERS * 9 / 10, "only {seen} were found");
    let kept = in_order(&found);
    assert!((0.35..0.65).contains(&kept), "{kept}");
}

/// The negative control: rows of their own keep the order, so the audit must see it.
#[test]
fn a_row_per_ballot_would_tell_the_order() {
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("control.db");
    let given: Vec<String> = (0..VOTERS)
        .map(|n| format!("<{:03}>", n * 37 % 120))
        .collect();
    let control = Connection::open(&other).unwrap();
    control
        .execute_batch(
            "PRAGMA secure_delete = ON;
             CREATE TABLE ballot (id TEXT PRIMARY KEY, says TEXT) WITHOUT ROWID",
        )
        .unwrap();
    for says in &given {
        let id = &Uuid::new_v4().to_string()[..8];
        control
            .execute("INSERT INTO ballot VALUES (?1, ?2)", [id, says])
            .unwrap();
    }
    drop(control);
    let kept = in_order(&places(&other, &given));
    // Cells are put into a page from its end: all of it can be read, backwards.
    assert!(kept < 0.01, "{kept}");
}

#[test]
fn neither_the_history_nor_a_copy_of_the_open_box_names_a_slip_with_a_ballot() {
    let (mut room, poll, given) = filled();
    let read = |room: &Room| {
        let found = room.store.ballot_box(poll).unwrap().unwrap();
        found.ballots().to_vec()
    };
    let secret = read(&room);
    let mut sorted = given.clone();
    sorted.sort();
    assert_eq!(secret, sorted);
    room.act(Action::ClosePoll {
        poll,
        secret: Some(secret),
    });
    let payloads: Vec<String> = {
        let mut statement = room
            .store
            .connection
            .prepare("SELECT payload FROM operation");
        let statement = statement.as_mut().unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    for ballot in &given {
        let says = serde_json::to_string(&ballot.answers).unwrap();
        assert!(payloads.iter().all(|payload| !payload.contains(&says)));
    }
    // The box stays, to be counted again.
    let room = room.reopened();
    assert_eq!(read(&room), sorted);
    assert_eq!(
        room.process.voted(room.process.polls.get(poll).unwrap()),
        60
    );
    room.assert_sound();
}

#[test]
fn the_same_votes_in_another_order_are_the_same_bytes() {
    let mut room = Room::blank();
    let poll = room.opens_a_box(&TEXTS, 99);
    let given = ballots(&room, poll);
    let boxed = |order: &[usize]| {
        let mut found = BallotBox::default();
        let slips: Vec<i64> = slips().take(VOTERS).collect();
        for &n in order {
            found.put(slips[n], given[n].clone()).unwrap();
        }
        found.to_bytes()
    };
    let forwards: Vec<usize> = (0..VOTERS).collect();
    let backwards: Vec<usize> = (0..VOTERS).rev().collect();
    assert_eq!(boxed(&forwards), boxed(&backwards));
}

#[test]
fn a_slip_votes_once_also_after_the_file_was_closed() {
    let (mut room, poll, given) = filled();
    let slip = slips().next().unwrap();
    let twice = room.store.cast(poll, slip, given[3].clone()).unwrap();
    assert_eq!(twice, Cast::Refused(Refusal::SlipTwice { slip }));
    let mut room = room.reopened();
    let twice = room.store.cast(poll, slip, given[3].clone()).unwrap();
    assert_eq!(twice, Cast::Refused(Refusal::SlipTwice { slip }));
    let process = room.store.read().unwrap();
    let slips = process.slips_cast(poll).expect("it was read");
    assert!(slips.contains(&slip) && slips.len() == VOTERS);
}

#[test]
fn a_full_disk_puts_nothing_into_the_box() {
    let (mut room, poll, given) = filled();
    let pages: i64 = room
        .store
        .connection
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    let limit = |room: &Room, pages: i64| {
        let sql = format!("PRAGMA max_page_count = {pages}");
        let limited = room.store.connection.query_row(&sql, [], |_| Ok(()));
        limited.unwrap();
    };
    limit(&room, pages);
    let mut failed = None;
    for slip in 1000..2000 {
        if let Err(fault) = room.store.cast(poll, slip, given[0].clone()) {
            failed = Some((slip, fault));
            break;
        }
    }
    let (slip, fault) = failed.expect("the disk is full at some moment");
    assert_eq!(fault, StoreFault::DiskFull(room.store.path().to_owned()));
    let held = |room: &Room| room.store.ballot_box(poll).unwrap().unwrap();
    assert!(!held(&room).slips().contains(&slip));
    limit(&room, 1 << 30);
    let again = room.store.cast(poll, slip, given[0].clone()).unwrap();
    assert_eq!(again, Cast::In);
    assert!(held(&room).slips().contains(&slip));
}

#[test]
fn a_changed_box_is_found() {
    let (room, poll, _) = filled();
    let number = room.process.polls.get(poll).unwrap().number;
    for sql in [
        "UPDATE ballot_box SET ballots = CAST('[]' AS BLOB)",
        "UPDATE ballot_box SET slips = CAST('[1]' AS BLOB)",
        "UPDATE ballot_box SET \"check\" = x'00'",
    ] {
        let path = room.folder.path().join("otra.minga");
        let _ = std::fs::remove_file(&path);
        room.store.copy_to(&path).unwrap();
        tamper(&path, sql);
        let store = Store::open(&path).unwrap();
        let found = store.verify(|_| true).unwrap();
        assert_eq!(found, [Finding::Poll { number }], "{sql}");
    }
}

#[test]
fn a_closed_secret_poll_without_its_ballots_is_found() {
    let (mut room, poll, _) = filled();
    let secret = room.store.ballot_box(poll).unwrap().unwrap();
    room.act(Action::ClosePoll {
        poll,
        secret: Some(secret.ballots().to_vec()),
    });
    let number = room.process.polls.get(poll).unwrap().number;
    let room = room.tampered("DELETE FROM ballot_box");
    let found = room.store.verify(|_| true).unwrap();
    assert_eq!(found, [Finding::Poll { number }]);
}
