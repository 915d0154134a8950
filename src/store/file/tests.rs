//! What a file promises: it is read as it was written, refused untouched when it is not ours, and
//! never taken for another.

use rusqlite::Connection;

use super::*;
use crate::domain::Action;
use crate::domain::proposal::ProposalEdit;
use crate::store::testing::{BLANK, FRUIT, Room, WINE, hash, open_to_work, tamper};

#[test]
fn what_is_read_equals_the_memory() {
    for template in [WINE, FRUIT, BLANK] {
        let mut room = Room::of(template);
        room.propose("Propuesta de muestra 1");
        room.assert_sound();
        room.reopened().assert_sound();
    }
    Room::full().reopened().assert_sound();
}

#[test]
fn undo_and_redo_survive_closing() {
    let mut room = Room::blank();
    let id = room.propose("primero");
    room.act(Action::EditProposal {
        proposal: id,
        edit: ProposalEdit::Text("segundo".to_owned()),
    });
    let text = |room: &Room| room.process.proposals.get(id).map(|p| p.text.clone());
    let mut room = room.reopened();
    let target = room.history().next_undo().unwrap();
    room.take_back(target, "undo").unwrap();
    assert_eq!(text(&room).as_deref(), Some("primero"));
    let mut room = room.reopened();
    room.assert_sound();
    let target = room.history().next_redo().unwrap();
    room.take_back(target, "redo").unwrap();
    assert_eq!(text(&room).as_deref(), Some("segundo"));
    let mut room = room.reopened();
    for _ in 0..2 {
        let target = room.history().next_undo().unwrap();
        room.take_back(target, "undo").unwrap();
    }
    assert_eq!(text(&room), None);
    assert_eq!(room.history().next_undo(), None);
    room.reopened().assert_sound();
}

#[test]
fn a_removed_and_redone_participant_keeps_the_name() {
    let mut room = Room::blank();
    room.register("Rosa Ejemplo");
    for kind in ["undo", "redo"] {
        room = room.reopened();
        let history = room.history();
        let target = history.next_redo().or(history.next_undo()).unwrap();
        room.take_back(target, kind).unwrap();
    }
    let id = room.process.participants.iter().next().unwrap().id;
    assert_eq!(room.process.name_of(id), Some("Rosa Ejemplo"));
    room.reopened().assert_sound();
}

fn refuse(name: &str, make: impl FnOnce(&Path), expected: impl Fn(&StoreFault) -> bool) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("raro.minga");
    make(&path);
    let before = hash(&path);
    for open in [Store::open, open_to_work] {
        let fault = open(&path).expect_err(name);
        assert!(expected(&fault), "{name}: {fault:?}");
        assert_eq!(hash(&path), before, "{name} is untouched");
    }
    let files = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(files, 1, "{name} leaves nothing beside it");
}

fn ours(path: &Path) {
    let Room {
        folder,
        store,
        path: made,
        ..
    } = Room::full();
    drop(store);
    std::fs::copy(made, path).unwrap();
    drop(folder);
}

#[test]
fn foreign_files_are_refused_untouched() {
    let foreign = |fault: &StoreFault| matches!(fault, StoreFault::Foreign(_));
    for (name, content) in [
        ("empty", Vec::new()),
        ("text", b"una lista\n".repeat(40)),
        ("zip", [b"PK\x03\x04".as_slice(), &[7; 400]].concat()),
        ("zeros", vec![0; 8192]),
        ("short", b"SQLite format 3\0".to_vec()),
    ] {
        refuse(name, |path| std::fs::write(path, content).unwrap(), foreign);
    }
    let other = |path: &Path| {
        let connection = Connection::open(path).unwrap();
        connection.execute_batch("CREATE TABLE t (a)").unwrap();
    };
    refuse("another program's database", other, foreign);
    let folder = tempfile::tempdir().unwrap();
    let of_folder = Store::open(folder.path()).unwrap_err();
    assert!(matches!(of_folder, StoreFault::Folder(_)));
    let missing = Store::open(&folder.path().join("no.minga")).unwrap_err();
    assert!(matches!(missing, StoreFault::Missing(_)));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_without_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tubo.minga");
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    if made.is_ok_and(|status| status.success()) {
        assert!(matches!(Store::open(&path), Err(StoreFault::Foreign(_))));
    }
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let ahead = crate::store::schema::VERSION + 1;
    let newer = |path: &Path| {
        ours(path);
        tamper(path, &format!("PRAGMA user_version = {ahead}"));
    };
    refuse(
        "newer",
        newer,
        |fault| matches!(fault, StoreFault::Newer { version, .. } if *version == ahead),
    );
}

#[test]
fn damaged_and_hostile_files_are_refused_untouched() {
    let damaged = |fault: &StoreFault| matches!(fault, StoreFault::Damaged { .. });
    for part in [2, 3] {
        let cut = |path: &Path| {
            ours(path);
            let length = std::fs::metadata(path).unwrap().len();
            let file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
            file.set_len(length / part).unwrap();
        };
        refuse("cut off", cut, damaged);
    }
    for sql in [
        "CREATE TRIGGER t AFTER INSERT ON proposal BEGIN DELETE FROM poll; END",
        "CREATE VIEW v AS SELECT 1",
        "DROP TABLE profile; CREATE VIEW profile AS SELECT 'x' AS name",
        "ALTER TABLE proposal ADD COLUMN extra AS (length(randomblob(1000000000)))",
        "CREATE TABLE more (a)",
        "DROP INDEX merge_of_result",
        "PRAGMA user_version = 0",
        // An older version's number on what is not its schema.
        "PRAGMA user_version = 1",
        // The check of the pages would run this, were it made before the look at the schema.
        "CREATE TABLE slow (a CHECK ((WITH RECURSIVE n (i) AS (SELECT 1) SELECT 1 FROM n) OR 1))",
        "CREATE VIEW v AS SELECT 1; PRAGMA journal_mode = WAL",
    ] {
        let hostile = |path: &Path| {
            ours(path);
            tamper_or_skip(path, sql);
        };
        refuse(sql, hostile, damaged);
    }
    let without_rules = |path: &Path| {
        ours(path);
        let connection = Connection::open(path).unwrap();
        connection
            .execute_batch("DROP TRIGGER operation_is_never_changed")
            .unwrap();
    };
    refuse("no trigger", without_rules, damaged);
}

/// As [`tamper`]; SQLite itself refuses some hostile schemas, then any odd table stands for it.
fn tamper_or_skip(path: &Path, sql: &str) {
    let connection = Connection::open(path).unwrap();
    if connection.execute_batch(sql).is_err() {
        connection.execute_batch("CREATE TABLE odd (a)").unwrap();
    }
}

#[test]
fn a_file_that_another_program_turned_to_wal_is_turned_back() {
    let room = Room::full().tampered("PRAGMA journal_mode = WAL");
    let mode: String = room
        .store
        .connection
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "truncate");
    room.assert_sound();
}

#[test]
fn creating_never_touches_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lista.minga");
    std::fs::write(&path, "una lista").unwrap();
    assert!(matches!(Store::create(&path), Err(StoreFault::Exists(_))));
    assert_eq!(std::fs::read(&path).unwrap(), b"una lista");
    let nowhere = folder.path().join("no").join("hay.minga");
    assert!(matches!(
        Store::create(&nowhere),
        Err(StoreFault::NoFolder(folder)) if folder.ends_with("no")
    ));
    #[cfg(unix)]
    {
        let link = folder.path().join("enlace.minga");
        std::os::unix::fs::symlink(folder.path().join("nada"), &link).unwrap();
        assert!(matches!(Store::create(&link), Err(StoreFault::Exists(_))));
    }
}

#[test]
fn a_journal_of_a_file_that_was_moved_away_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("taller.minga");
    let journal = beside(&path, "-journal");
    std::fs::write(&journal, "de otro archivo").unwrap();
    let fault = Store::create(&path).unwrap_err();
    assert!(matches!(fault, StoreFault::Exists(path) if path.ends_with("taller.minga-journal")));
    assert_eq!(std::fs::read(&journal).unwrap(), b"de otro archivo");
    assert!(!path.exists());
}

#[test]
fn a_new_file_that_is_given_up_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("taller.minga");
    let mut store = Store::create(&path).unwrap();
    // As after a failed write: closing leaves the journal to whoever opens the file next.
    store.suspect = true;
    store.discard();
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn names_with_accents_blanks_and_signs_work() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("Año 2027 – viñas");
    std::fs::create_dir(&deep).unwrap();
    let path = deep.join("taller ñandú?mode=ro#1%20 'x'.minga");
    let mut room = Room::at(folder, &path, BLANK);
    room.propose("Propuesta de muestra 1");
    assert!(path.exists());
    let room = room.reopened();
    room.assert_sound();
    room.store.copy_to(&deep.join("copia ó.minga")).unwrap();
}

#[cfg(unix)]
#[test]
fn names_that_are_no_text_work() {
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    let name = std::ffi::OsStr::from_bytes(b"vi\xf1a.minga");
    let path = folder.path().join(name);
    let mut room = Room::at(folder, &path, BLANK);
    room.propose("Propuesta de muestra 1");
    let copy = path.with_file_name(std::ffi::OsStr::from_bytes(b"c\xf3pia.minga"));
    let room = room.reopened();
    room.store.copy_to(&copy).unwrap();
    assert!(copy.exists());
    room.assert_sound();
}

#[cfg(unix)]
#[test]
fn linked_files_and_folders_lead_to_the_file() {
    use std::os::unix::fs::symlink;
    let outer = tempfile::tempdir().unwrap();
    let real = outer.path().join("real");
    std::fs::create_dir(&real).unwrap();
    let folder = outer.path().join("carpeta");
    symlink(&real, &folder).unwrap();
    let mut room = Room::at(outer, &folder.join("taller.minga"), BLANK);
    room.propose("Propuesta de muestra 1");
    let canonical = std::fs::canonicalize(&real).unwrap().join("taller.minga");
    assert_eq!(room.store.path(), canonical);
    let link = real.join("enlace.minga");
    symlink(&canonical, &link).unwrap();
    room.path = link;
    let room = room.reopened();
    assert_eq!(room.store.path(), canonical);
    room.assert_sound();
}

#[test]
fn the_connection_is_opened_anew_after_an_unclear_failure() {
    let mut room = Room::blank();
    room.propose("antes");
    room.store.suspect = true;
    room.propose("después");
    assert!(!room.store.suspect);
    room.assert_sound();
    assert!(!crate::store::testing::opens_in_another_process(&room.path));
    let room = room.reopened();
    room.assert_sound();
}

#[test]
fn a_file_put_in_its_place_is_never_taken_for_it() {
    let mut room = Room::blank();
    let other = Room::blank();
    std::fs::rename(&other.path, &room.path).unwrap();
    room.store.suspect = true;
    let action = room.proposal("después");
    let (draft, _) = room.prepare(action);
    let fault = room.store.commit(&draft).unwrap_err();
    assert!(matches!(fault, StoreFault::Missing(_)));
    assert_eq!(other.store.read().unwrap(), other.process);
}

/// Puts what another disk would give back at the path: the same bytes under another identity.
fn put_back(room: &Room, bytes: &Path) {
    let again = room.folder.path().join("de vuelta.minga");
    std::fs::copy(bytes, &again).unwrap();
    std::fs::rename(&again, &room.path).unwrap();
}

#[test]
fn a_stick_that_was_put_back_is_known_again() {
    for suspect in [false, true] {
        let mut room = Room::blank();
        room.propose("antes");
        let away = room.folder.path().join("pendrive.minga");
        std::fs::rename(&room.path, &away).unwrap();
        let action = room.proposal("después");
        let (draft, _) = room.prepare(action);
        room.store.suspect = suspect;
        let fault = room.store.commit(&draft).unwrap_err();
        assert!(matches!(fault, StoreFault::Missing(_)), "{fault:?}");
        put_back(&room, &away);
        room.store.commit(&draft).unwrap();
        room.assert_sound();
        assert!(!crate::store::testing::opens_in_another_process(&room.path));
        room.reopened().assert_sound();
    }
}

#[test]
fn a_stick_that_came_back_with_the_operation_that_was_in_doubt_is_known() {
    let mut room = Room::blank();
    room.propose("antes");
    let (heads, lamport) = (room.store.heads.clone(), room.store.lamport);
    let action = room.proposal("llegó sin que se supiera");
    let (draft, _) = room.prepare(action);
    room.store.commit(&draft).unwrap();
    (room.store.heads, room.store.lamport) = (heads, lamport);
    let away = room.folder.path().join("pendrive.minga");
    std::fs::rename(&room.path, &away).unwrap();
    put_back(&room, &away);
    room.store.commit(&draft).unwrap();
    room.propose("el siguiente");
    room.reopened().assert_sound();
}

#[test]
fn a_copy_that_is_behind_or_ahead_is_not_the_open_file() {
    let mut room = Room::blank();
    let behind = room.folder.path().join("antes.minga");
    room.store.copy_to(&behind).unwrap();
    room.propose("antes");
    let ahead = room.folder.path().join("después.minga");
    room.store.copy_to(&ahead).unwrap();
    let mut elsewhere = Store::open(&ahead).unwrap();
    let change = room.process.workshops.iter().next().unwrap();
    let mut moved = change.clone();
    moved.place = "en otro computador".to_owned();
    let edit = crate::domain::Change::edit(change, &moved);
    let other = crate::store::testing::operation("prueba", edit.into_iter().collect());
    elsewhere.commit(&other).unwrap();
    drop(elsewhere);
    let action = room.proposal("espera");
    let (draft, _) = room.prepare(action);
    for wrong in [&behind, &ahead] {
        put_back(&room, wrong);
        let before = hash(&room.path);
        let fault = room.store.commit(&draft).unwrap_err();
        assert!(matches!(fault, StoreFault::Missing(_)), "{fault:?}");
        assert_eq!(hash(&room.path), before, "it is untouched");
    }
}
