//! Files of older versions: they open, hold what they held, and what was done in them can be undone.

use std::path::PathBuf;

use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::domain::activity::ActivityEdit;
use crate::domain::agenda::Step;
use crate::domain::ids::{ActivityId, ObjectiveId};
use crate::domain::merge::Consent;
use crate::domain::money::Money;
use crate::domain::proposal::{
    DraftPlace, Nature, ProposalDraft, ProposalEdit, Proposer, Standing,
};
use crate::domain::strategy_map::ObjectiveEdit;
use crate::domain::term::Term;
use crate::domain::{Action, Process};
use crate::store::history;
use crate::store::operation::{self, Operation, canonical};
use crate::store::testing::{Room, hash, moment, open_to_work};
use crate::store::{Reading, Store, backup};

mod fixture;

fn fixture(version: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/v{version}.minga"))
}

/// A copy of a version's fixture to work in.
fn copy_of(version: i64) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copia.minga");
    std::fs::copy(fixture(version), &path).unwrap();
    (folder, path)
}

fn opened((folder, path): (TempDir, PathBuf)) -> Room {
    let store = open_to_work(&path).unwrap();
    Room {
        process: store.read().unwrap(),
        store,
        folder,
        path,
    }
}

/// What every fixture holds.
fn holds_what_it_held(room: &Room, operations: usize) {
    assert_eq!(room.store.verify(|_| true).unwrap(), []);
    let process = &room.process;
    assert_eq!(process.proposals.len(), 4);
    assert_eq!(process.index().standing().len(), 2);
    assert_eq!(process.merges.len(), 1);
    assert_eq!(process.merge_members.len(), 2);
    assert_eq!(process.tables.len(), 6);
    assert_eq!(process.participants.len(), 1);
    let person = process.participants.iter().next().unwrap().id;
    assert_eq!(process.name_of(person), Some("Rosa Ejemplo"));
    let poll = process.polls.iter().next().unwrap();
    assert!(poll.tally.is_some());
    assert_eq!(process.options_of(poll.id)[0].favour, Some(5));
    assert_eq!(room.store.headers().unwrap().len(), operations);
    assert_eq!(room.store.drafts().unwrap()["proposals"], "a medias");
}

#[test]
fn the_first_version_is_read_for_ever() {
    let room = opened(copy_of(1));
    holds_what_it_held(&room, 10);
    let room = room.reopened();
    holds_what_it_held(&room, 10);
}

#[test]
fn the_second_version_is_read_for_ever() {
    let room = opened(copy_of(2));
    holds_what_it_held(&room, 18);
    let process = &room.process;
    let objective = process.objectives.iter().next().unwrap();
    assert_eq!(objective.themes, ["Tema de muestra"]);
    let indicator = process.indicators_of(objective.id)[0];
    assert!(indicator.baseline.is_some());
    assert_eq!(process.targets_of(indicator.id).len(), 1);
    assert_eq!(process.measurements_of(indicator.id).len(), 1);
    let behind = process.line_of_sight(objective.id);
    assert_eq!((behind.activities.len(), behind.proposals.len()), (1, 1));
}

#[test]
fn the_third_version_is_read_for_ever() {
    let room = opened(copy_of(3));
    holds_what_it_held(&room, 28);
    let process = &room.process;
    let merge = process.merges.iter().next().unwrap();
    let said = process.consents_of(merge.id);
    assert_eq!(said.len(), 1);
    assert_eq!(said[0].1, Some(Consent::Agrees));
    let [a, b] = process.sources_of(merge.id)[..] else {
        panic!("two sources")
    };
    assert_eq!(a.beneficiaries, ["Grupo de muestra"]);
    assert_eq!(a.cost, Money::parse("$12M"));
    assert_eq!((a.proposers.len(), &a.needs), (1, &vec![b.id]));
    assert!(a.term.is_some() && a.area.is_some());
    assert_eq!(process.rank_of(merge.result), Some(1));
    assert_eq!(process.apart.len(), 1);
}

#[test]
fn the_fourth_version_is_read_for_ever() {
    let room = opened(copy_of(4));
    let operations = room.store.headers().unwrap().len();
    holds_what_it_held(&room, operations);
    let process = &room.process;
    let [_, called, sealed] = process.polls_in_order()[..] else {
        panic!("three polls")
    };
    let [ballot] = process.ballots_of(called.id)[..] else {
        panic!("one named vote")
    };
    assert!(ballot.voter.is_some() && called.roll.voters.len() == 1);
    assert_eq!(process.bodies.len() + process.body_members.len(), 2);
    assert!(process.speakers.iter().next().unwrap().is_speaking());
    let found = room.store.ballot_box(sealed.id).unwrap().unwrap();
    assert_eq!((found.slips(), found.ballots().len()), (&[2][..], 1));
    assert_eq!(sealed.tally.as_ref().unwrap().voted, 1);
}

#[test]
fn what_an_older_version_said_of_proposals_is_worked_on_in_this_one() {
    for version in [1, 2] {
        let mut room = opened(copy_of(version));
        let process = &room.process;
        let merge = process.merges.iter().next().unwrap();
        let (merge, result) = (merge.id, merge.result);
        assert!(
            process
                .proposals
                .iter()
                .all(|p| p.proposers.is_empty() && p.rank.is_none())
        );
        let table = process.tables_in_order()[0].id;
        let proposal = process.sources_of(merge)[0].id;
        let edit = ProposalEdit::Cost(Money::parse("$12M"));
        room.act(Action::EditProposal { proposal, edit });
        let draft = ProposalDraft {
            nature: Nature::Strength,
            place: DraftPlace::Parked,
            ..ProposalDraft::action("Propuesta de muestra 4")
        };
        let drafts = vec![draft];
        room.act(Action::AddProposals { table, drafts });
        room.act(Action::SplitMerge { merge });
        assert_eq!(
            room.process.proposals.get(result).unwrap().standing,
            Standing::Withdrawn
        );
        room.reopened().assert_sound();
    }
}

/// A proposal was made and taken back by the second version, which knew fewer fields.
#[test]
fn what_was_taken_back_in_the_second_version_is_done_again_in_this_one() {
    let (folder, path) = copy_of(2);
    let table = Store::open(&path)
        .unwrap()
        .read()
        .unwrap()
        .tables_in_order()[0]
        .id;
    std::fs::copy(fixture(2), &path).unwrap();
    let [first, second, merge] = [5, 6, 7].map(|_| Uuid::now_v7());
    let proposal = json!({
        "number": 5, "table": table, "text": "Propuesta de muestra 5", "nature": "merged",
        "source": "", "standing": "live", "reason": "",
    });
    let mut other = proposal.clone();
    other["number"] = json!(6);
    other["nature"] = json!("action");
    let united =
        json!({ "result": first, "agreed_text": "Propuesta de muestra 5", "state": "split" });
    let both = |side: &str| {
        let mut all = vec![
            json!({ "entity": "proposal", "id": first, side: proposal }),
            json!({ "entity": "proposal", "id": second, side: other }),
            json!({ "entity": "merge", "id": merge, side: united }),
        ];
        if side == "before" {
            all.reverse();
        }
        all
    };
    let ids = append_as_the_first_version(&path, &[both("after"), both("before")]);
    let mut room = opened((folder, path));
    room.assert_sound();
    room.take_back(ids[1], "undo").unwrap();
    room.assert_sound();
    let back = room.process.proposals.get(second.into()).unwrap();
    assert!(back.needs.is_empty() && back.cost.is_none());
    let edit = ProposalEdit::Beneficiaries(vec!["Grupo de muestra".to_owned()]);
    let proposal = second.into();
    room.act(Action::EditProposal { proposal, edit });
    let room = room.reopened();
    room.assert_sound();
    assert_eq!(room.process.merges.get(merge.into()).unwrap().begun_with, 0);
}

#[test]
fn an_older_file_is_backed_up_before_it_changes() {
    let (folder, path) = copy_of(1);
    let room = opened((folder, path));
    let previews = backup::list(&room.path.with_extension("respaldos"));
    let [held] = previews.as_slice() else {
        panic!("one backup, not {previews:?}");
    };
    assert!(held.path.to_string_lossy().ends_with("-migration.minga"));
    assert_eq!((held.proposals, held.operations), (4, 10));
    assert_eq!(crate::store::header::check(&held.path), Ok(1));
    // It is not made again for a file that is of this version.
    let closed = room.closed();
    let room = opened((closed.folder, closed.path));
    assert_eq!(backup::list(room.folder.path()).len(), 1);
    // And can be brought back.
    let target = room.folder.path().join("recuperado.minga");
    backup::restore(&held.path, &target).unwrap();
    assert_eq!(Store::open(&target).unwrap().read().unwrap(), room.process);
    assert_eq!(crate::store::header::check(&held.path), Ok(1));
}

#[test]
fn an_older_file_whose_backup_fails_stays_as_it_is() {
    let (_folder, path) = copy_of(1);
    std::fs::write(path.with_extension("respaldos"), "no es una carpeta").unwrap();
    let before = hash(&path);
    assert!(open_to_work(&path).is_err());
    assert_eq!(hash(&path), before);
}

#[test]
fn an_older_file_that_is_only_read_stays_as_it_is() {
    let (folder, path) = copy_of(1);
    let before = hash(&path);
    let reading = Reading::open(&path, &folder.path().join("copias")).unwrap();
    assert_eq!(reading.verify(|_| true).unwrap(), []);
    assert_eq!(reading.read().unwrap().proposals.len(), 4);
    drop(reading);
    assert_eq!(hash(&path), before);
}

/// What an objective's and an activity's rows were in the first version.
fn first_rows(process: &Process) -> [Value; 2] {
    let perspective = process.perspectives_in_order()[0].id;
    let stage = process.stages_in_order()[0].id;
    [
        json!({
            "perspective": perspective, "position": 1, "title": "Objetivo de muestra",
            "area": null, "horizon": "medium", "source": "", "x": null,
        }),
        json!({
            "stage": stage, "area": null, "position": 1, "title": "Actividad de muestra",
            "background": [], "results": [], "support": [], "uses": [],
            "term": { "kind": "unset" }, "responsible": "", "target": "", "indicator": "",
            "priority": null, "state": "planned", "sources": [], "printed": null,
        }),
    ]
}

/// Appends operations to a closed file of the first version as its program did: of changes that
/// leave no row. Their ids in order.
fn append_as_the_first_version(path: &Path, operations: &[Vec<Value>]) -> Vec<Uuid> {
    let connection = Connection::open(path).unwrap();
    let (heads, mut lamport) = history::heads(&connection).unwrap();
    let (device, head) = heads.into_iter().next().unwrap();
    let (mut device_seq, mut prev_hash) = (head.device_seq, head.hash);
    let mut ids = Vec::new();
    for changes in operations {
        device_seq += 1;
        lamport += 1;
        let mut appended = Operation {
            seq: 0,
            id: Uuid::now_v7(),
            device,
            device_seq,
            lamport,
            seen: canonical(&json!({ device.to_string(): device_seq - 1 })),
            format: operation::FORMAT,
            wall_time: moment().to_string(),
            actor: String::new(),
            kind: "prueba".to_owned(),
            payload: canonical(&json!({ "changes": changes, "persons": {} })),
            undoes: None,
            prev_hash,
            hash: Vec::new(),
        };
        appended.hash = appended.computed_hash().to_vec();
        operation::append(&connection, &appended).unwrap();
        ids.push(appended.id);
        prev_hash = appended.hash;
    }
    ids
}

#[test]
fn what_was_removed_in_the_first_version_comes_back_in_this_one() {
    let (folder, path) = copy_of(1);
    let before = Store::open(&path).unwrap().read().unwrap();
    let [objective, activity] = first_rows(&before);
    let [objective_id, activity_id] = [Uuid::now_v7(), Uuid::now_v7()];
    let change = |entity: &str, id: Uuid, side: &str, fields: &Value| json!({ "entity": entity, "id": id, side: fields });
    let both = |side: &str| {
        vec![
            change("objective", objective_id, side, &objective),
            change("activity", activity_id, side, &activity),
        ]
    };
    // The first opening brought the file to this version.
    std::fs::copy(fixture(1), &path).unwrap();
    let ids = append_as_the_first_version(&path, &[both("after"), both("before")]);
    let mut room = opened((folder, path));
    room.assert_sound();
    assert!(room.process.objectives.is_empty());

    room.take_back(ids[1], "undo").unwrap();
    room.assert_sound();
    let objective: ObjectiveId = objective_id.into();
    let activity: ActivityId = activity_id.into();
    let back = room.process.objectives.get(objective).unwrap();
    assert!(back.themes.is_empty() && back.description.is_empty());
    // It can be worked on as any other, and the history still replays.
    let edit = ActivityEdit::Objectives(vec![objective]);
    room.act(Action::EditActivity { activity, edit });
    let mut room = room.reopened();
    room.assert_sound();
    let redo = room.history().next_undo().unwrap();
    room.take_back(redo, "undo").unwrap();
    let undone = room.store.headers().unwrap();
    let undone = undone.iter().find(|(.., of)| *of == Some(ids[1])).unwrap();
    room.take_back(undone.0, "redo").unwrap();
    assert!(room.process.objectives.is_empty() && room.process.activities.is_empty());
    room.reopened().assert_sound();
}
