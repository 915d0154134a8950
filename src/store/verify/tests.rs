use uuid::Uuid;

use super::*;
use crate::store::testing::{Room, open_to_work};

/// What `verify` finds after `sql` was run on a closed file.
#[track_caller]
fn check(sql: &str, expected: &[Finding]) {
    let room = Room::full().tampered(sql);
    assert_eq!(room.store.verify(|_| true).unwrap(), expected, "{sql}");
}

fn rows(table: &str) -> Finding {
    Finding::Rows(table.to_owned())
}

#[test]
fn an_untouched_file_has_no_findings() {
    check("SELECT 1", &[]);
    // The harness itself drops the triggers and makes them again.
    check("UPDATE draft SET text = text", &[]);
}

#[test]
fn a_changed_row_is_found() {
    check(
        "UPDATE proposal SET text = 'Otro texto' WHERE number = 3",
        &[rows("proposal")],
    );
    check(
        "UPDATE activity SET term = '{\"kind\":\"nunca\"}' WHERE position = 1",
        &[rows("activity")],
    );
    check("DELETE FROM observation", &[rows("observation")]);
    check("UPDATE profile SET name = 'Otro'", &[rows("profile")]);
    check(
        "UPDATE objective SET themes = '[\"agua\"]' WHERE title = 'Objetivo de muestra'",
        &[rows("objective")],
    );
    check("UPDATE indicator SET unit = '%'", &[rows("indicator")]);
    check(
        "UPDATE target SET value = '{\"amount\":\"99\"}'",
        &[rows("target")],
    );
    check("DELETE FROM measurement", &[rows("measurement")]);
}

#[test]
fn a_bit_flipped_in_a_text_is_found() {
    let Room {
        folder,
        path,
        store,
        ..
    } = Room::full();
    drop(store);
    let mut bytes = std::fs::read(&path).unwrap();
    let places: Vec<usize> = bytes
        .windows(21)
        .enumerate()
        .filter(|(_, window)| *window == b"Propuesta de muestra ")
        .map(|(place, _)| place)
        .collect();
    assert!(places.len() > 3, "in the rows and in the history");
    for place in places {
        bytes[place] ^= 0x20;
        std::fs::write(&path, &bytes).unwrap();
        let store = Store::open(&path).unwrap();
        assert_ne!(store.verify(|_| true).unwrap(), [], "at {place}");
        drop(store);
        bytes[place] ^= 0x20;
    }
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(Store::open(&path).unwrap().verify(|_| true).unwrap(), []);
    drop(folder);
}

#[test]
fn an_edited_operation_is_found() {
    check(
        "UPDATE operation SET payload = replace(payload, 'muestra 1', 'muestra 7') \
         WHERE kind = 'add_proposals' AND payload LIKE '%muestra 1%'",
        &[Finding::Chain { seq: 3 }, rows("proposal")],
    );
    check(
        "UPDATE operation SET actor = 'otra' WHERE seq = 4",
        &[Finding::Chain { seq: 4 }],
    );
    check(
        "UPDATE operation SET id = 'x' WHERE seq = 4",
        &[
            Finding::Chain { seq: 4 },
            Finding::Chain { seq: 5 },
            rows("proposal"),
        ],
    );
}

#[test]
fn a_removed_operation_is_found() {
    let findings = |sql| Room::full().tampered(sql).store.verify(|_| true).unwrap();
    let last = findings("DELETE FROM operation WHERE seq = (SELECT max(seq) FROM operation)");
    assert!(last.contains(&rows("workshop")), "{last:?}");
    let middle = findings("DELETE FROM operation WHERE seq = 4");
    assert!(middle.contains(&Finding::Chain { seq: 5 }), "{middle:?}");
}

#[test]
fn a_changed_missing_or_added_person_is_found() {
    let id = |room: &Room| room.process.persons.iter().next().unwrap().id.to_string();
    for sql in [
        "UPDATE person SET name = 'Otra Persona'",
        "UPDATE person SET salt = x'00'",
        "UPDATE person SET digest = x'00'",
        "DELETE FROM person",
    ] {
        let room = Room::full().tampered(sql);
        let found = room.store.verify(|_| true).unwrap();
        assert_eq!(found, [Finding::Person(id(&room))], "{sql}");
    }
    let added = Uuid::now_v7();
    check(
        &format!("INSERT INTO person VALUES ('{added}', 'X', '', x'00', x'00')"),
        &[Finding::Person(added.to_string())],
    );
}

#[test]
fn a_changed_count_is_found_and_recounted() {
    check(
        "UPDATE poll_option SET favour = favour + 1",
        &[rows("poll_option"), Finding::Poll { number: 1 }],
    );
}

#[test]
fn a_changed_version_is_found() {
    check(
        "UPDATE plan_version SET activities = replace(activities, 'de muestra', 'de nadie')",
        &[rows("plan_version"), Finding::Version { number: 1 }],
    );
}

#[test]
fn a_reference_to_nothing_is_found() {
    check(
        &format!(
            "UPDATE merge_member SET merge = '{}' WHERE position = 1",
            Uuid::nil()
        ),
        &[
            Finding::Reference("merge_member".to_owned()),
            rows("merge_member"),
        ],
    );
}

#[test]
fn what_sqlite_found_is_said_in_one_line() {
    let mut found = 0;
    Room::full().closed().with_each_page_emptied(|path| {
        let Ok(store) = open_to_work(path) else {
            return;
        };
        for finding in store.verify(|_| true).unwrap_or_default() {
            if let Finding::Integrity(detail) = finding {
                assert_eq!(detail.lines().count(), 1, "{detail:?}");
                found += 1;
            }
        }
    });
    assert!(found > 10, "only {found} were found");
}

#[test]
fn a_check_can_be_cancelled() {
    let mut room = Room::blank();
    for n in 0..260 {
        let action = room.proposal(&format!("Propuesta {n}"));
        let (draft, _) = room.prepare(action);
        room.store
            .connection
            .execute_batch("PRAGMA synchronous = OFF")
            .unwrap();
        room.store.commit(&draft).unwrap();
    }
    let mut asked = Vec::new();
    let found = room.store.verify(|checked| {
        asked.push(checked);
        false
    });
    assert_eq!(found.unwrap(), []);
    assert_eq!(asked, [256]);
}
