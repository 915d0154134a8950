//! The store's thread on a full disk, without its file, with what it must refuse, and when it ends.
//! Where a test can, it drives the desk itself, without a thread.

use super::*;
use crate::store::testing::{Room, operation};

const LONG: Duration = Duration::from_secs(20);

fn desk(store: Store) -> (Desk, Receiver<Event>) {
    let (outbox, events) = channel();
    (Desk::new(store, outbox, Arc::new(|| {})), events)
}

fn copy_to(path: &std::path::Path, process: &Process) -> Request {
    Request::CopyTo {
        path: path.to_owned(),
        process: Box::new(process.clone()),
    }
}

fn pages(desk: &Desk, most: i64) {
    desk.store
        .connection
        .query_row(&format!("PRAGMA max_page_count = {most}"), [], |_| Ok(()))
        .unwrap();
}

fn names(events: &Receiver<Event>) -> Vec<String> {
    events
        .try_iter()
        .map(|event| match event {
            Event::Committed(_) => "committed".to_owned(),
            Event::Stalled { fault, waiting } => format!("stalled {waiting}: {fault}"),
            Event::Refused { fault, .. } => {
                assert!(!fault.may_pass());
                "refused".to_owned()
            }
            other => format!("{other:?}"),
        })
        .collect()
}

#[test]
fn on_a_full_disk_nothing_is_lost_and_all_goes_on_in_order() {
    let mut room = Room::blank();
    let texts = ["uno ".repeat(30_000), "dos".to_owned(), "tres".to_owned()];
    let drafts = texts.map(|text| {
        let action = room.proposal(&text);
        room.prepare(action).0
    });
    let ids: Vec<Uuid> = drafts.iter().map(|draft| draft.id).collect();
    let (mut desk, events) = desk(room.store);
    pages(&desk, 1);
    for draft in drafts {
        desk.serve(Request::Commit(draft));
    }
    desk.serve(Request::Draft {
        key: "campo".to_owned(),
        text: "a medias ".repeat(2_000),
    });
    assert_eq!(
        names(&events),
        [
            "stalled 1: the disk is full",
            "stalled 2: the disk is full",
            "stalled 3: the disk is full"
        ]
    );
    assert!(desk.stalled);

    // What waits can be taken back, and is in a copy.
    assert_eq!(desk.changes_of(ids[1]).unwrap().len(), 1);
    let copy = room.folder.path().join("copia.minga");
    desk.serve(copy_to(&copy, &room.process));
    assert!(matches!(
        events.try_recv(),
        Ok(Event::Copied {
            result: Ok(Held::Everything),
            ..
        })
    ));
    let copied = Store::open(&copy).unwrap();
    assert_eq!(copied.read().unwrap(), room.process);
    assert_eq!(copied.verify(|_| true).unwrap(), []);

    pages(&desk, 1 << 30);
    desk.serve(Request::Retry);
    assert_eq!(names(&events), ["committed", "committed", "committed"]);
    assert!(!desk.stalled);
    let order: Vec<Uuid> = desk.store.headers().unwrap()[1..]
        .iter()
        .map(|h| h.0)
        .collect();
    assert_eq!(order, ids);
    assert_eq!(desk.store.read().unwrap(), room.process);
    assert_eq!(desk.store.verify(|_| true).unwrap(), []);
    assert!(desk.store.drafts().unwrap().contains_key("campo"));
}

#[test]
fn a_refused_operation_does_not_hold_up_those_behind_it() {
    let mut room = Room::blank();
    let bad = operation(
        "prueba",
        vec![Change::remove(
            room.process.workshops.iter().next().unwrap(),
        )],
    );
    let bad_id = bad.id;
    let action = room.proposal("la siguiente");
    let (good, _) = room.prepare(action);
    let worker = Worker::start(room.store, Arc::new(|| {})).unwrap();
    let good_id = good.id;
    worker.ask(Request::Commit(bad));
    worker.ask(Request::Commit(good));
    assert!(matches!(worker.wait(LONG), Some(Event::Refused { id, .. }) if id == bad_id));
    assert!(matches!(worker.wait(LONG), Some(Event::Committed(id)) if id == good_id));
    drop(worker);
    let store = Store::open(&room.path).unwrap();
    assert_eq!(store.read().unwrap(), room.process);
}

#[test]
fn dropping_it_commits_what_was_asked() {
    let mut room = Room::blank();
    let drafts: Vec<OperationDraft> = (0..30)
        .map(|n| {
            let action = room.proposal(&format!("Propuesta {n}"));
            room.prepare(action).0
        })
        .collect();
    let worker = Worker::start(room.store, Arc::new(|| {})).unwrap();
    for draft in drafts {
        worker.ask(Request::Commit(draft));
    }
    drop(worker);
    let store = Store::open(&room.path).unwrap();
    assert_eq!(store.read().unwrap(), room.process);
    assert_eq!(store.verify(|_| true).unwrap(), []);
}

#[test]
fn a_stalled_commit_is_tried_again_by_itself() {
    let mut room = Room::blank();
    let away = room.folder.path().join("otro.minga");
    let action = room.proposal("espera");
    let (draft, _) = room.prepare(action);
    let worker = Worker::start(room.store, Arc::new(|| {})).unwrap();
    std::fs::rename(&room.path, &away).unwrap();
    worker.ask(Request::Commit(draft));
    let stalled = worker.wait(LONG);
    assert!(matches!(
        stalled,
        Some(Event::Stalled {
            fault: StoreFault::Missing(_),
            waiting: 1
        })
    ));
    std::fs::rename(&away, &room.path).unwrap();
    assert!(matches!(worker.wait(LONG), Some(Event::Committed(_))));
}

#[test]
fn answers_what_it_is_asked() {
    let room = Room::full();
    let version = room.process.plan_versions.iter().next().unwrap().id.into();
    let expected = room.store.seals(&room.process).unwrap()[&version].clone();
    let undo = room.history().next_undo().unwrap();
    let changes = room.store.changes_of(undo).unwrap();
    let folder = room.folder.path().join("respaldos");
    let woken = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counter = Arc::clone(&woken);
    let wake = move || {
        counter.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
    };
    let worker = Worker::start(room.store, Arc::new(wake)).unwrap();
    worker.ask(Request::Verify);
    worker.ask(Request::ChangesOf(undo));
    worker.ask(Request::ChangesOf(Uuid::nil()));
    worker.ask(Request::Seal {
        version,
        process: Box::new(room.process.clone()),
    });
    worker.ask(Request::Backup {
        folder: folder.clone(),
        occasion: Occasion::Interval,
        now: Box::new("2026-11-22T09:00:00[America/Santiago]".parse().unwrap()),
    });
    worker.ask(copy_to(&room.path, &room.process));
    let Some(Event::Verified(Ok(findings))) = worker.wait(LONG) else {
        panic!("verified")
    };
    assert_eq!(findings, []);
    let Some(Event::Changes {
        result: Ok(found), ..
    }) = worker.wait(LONG)
    else {
        panic!("changes")
    };
    assert_eq!(found, changes);
    assert!(matches!(
        worker.wait(LONG),
        Some(Event::Changes { result: Err(_), .. })
    ));
    assert!(
        matches!(worker.wait(LONG), Some(Event::Sealed { seal: Some(seal), .. }) if seal == expected)
    );
    let Some(Event::BackedUp {
        result: Ok(backup), ..
    }) = worker.wait(LONG)
    else {
        panic!("backed up")
    };
    assert_eq!(crate::store::backup::list(&folder)[0].path, backup);
    assert!(matches!(
        worker.wait(LONG),
        Some(Event::Copied {
            result: Err(StoreFault::Exists(_)),
            ..
        })
    ));
    drop(worker);
    assert_eq!(woken.load(std::sync::atomic::Ordering::SeqCst), 6);
}

#[test]
fn a_file_that_is_gone_is_copied_with_all_that_was_kept_and_all_that_waits() {
    for suspect in [false, true] {
        let mut room = Room::full();
        let action = room.proposal("espera");
        let (draft, _) = room.prepare(action);
        room.store.suspect = suspect;
        let (mut desk, events) = desk(room.store);
        std::fs::remove_file(&room.path).unwrap();
        desk.serve(Request::Commit(draft));
        let copy = room.folder.path().join("copia.minga");
        desk.serve(copy_to(&copy, &room.process));
        let told: Vec<Event> = events.try_iter().collect();
        assert!(
            matches!(
                &told[..],
                [
                    Event::Stalled {
                        fault: StoreFault::Missing(_),
                        waiting: 1
                    },
                    Event::Copied {
                        result: Ok(Held::Everything),
                        ..
                    }
                ]
            ),
            "{told:?}"
        );
        let copied = Store::open(&copy).unwrap();
        assert_eq!(copied.read().unwrap(), room.process);
        assert_eq!(copied.verify(|_| true).unwrap(), []);
    }
}

#[test]
fn what_is_on_the_screen_is_rescued_when_the_file_cannot_be_read() {
    let mut room = Room::full();
    let action = room.proposal("espera");
    let (draft, _) = room.prepare(action);
    room.store.suspect = true;
    let (mut desk, events) = desk(room.store);
    // It cannot be opened anew, so that its connection is gone.
    std::fs::write(&room.path, "una nota").unwrap();
    desk.serve(Request::Commit(draft));
    // The copy may be given the number that the file had; it is not taken for it.
    std::fs::remove_file(&room.path).unwrap();
    let copy = room.folder.path().join("copia.minga");
    desk.serve(copy_to(&copy, &room.process));
    let told = events.try_iter().last();
    assert!(
        matches!(
            told,
            Some(Event::Copied {
                result: Ok(Held::WithoutHistory),
                ..
            })
        ),
        "{told:?}"
    );
    let copied = Store::open(&copy).unwrap();
    assert_eq!(copied.read().unwrap(), room.process);
    assert_eq!(copied.verify(|_| true).unwrap(), []);
}
