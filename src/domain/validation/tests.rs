use super::*;
use crate::domain::Action;
use crate::domain::activity::ActivityEdit;
use crate::domain::testing::{BLANK, Play};

const VOTE: ValidationVote = ValidationVote {
    present: 11,
    members: 20,
    favour: 8,
    against: 2,
    abstain: 1,
};

fn validate(vote: ValidationVote) -> Action {
    Action::ValidatePlan {
        vote,
        minutes: "Acta".into(),
    }
}

fn observe(activity: Option<ActivityId>, text: &str) -> Action {
    Action::AddObservation {
        activity,
        text: text.into(),
    }
}

#[test]
fn quorum_is_more_than_half_of_the_members() {
    let mut play = Play::wine();
    let needed = 11;
    for present in [0, 10] {
        let vote = ValidationVote { present, ..VOTE };
        let refused = Refusal::NoQuorum { present, needed };
        assert_eq!(play.refuse(validate(vote)), refused);
    }
    let more = ValidationVote {
        present: 21,
        ..VOTE
    };
    let refused = Refusal::MorePresentThanMembers {
        present: 21,
        members: 20,
    };
    assert_eq!(play.refuse(validate(more)), refused);
    let odd = ValidationVote {
        members: 21,
        ..VOTE
    };
    assert_eq!(odd.quorum(), 11);
    let nobody = ValidationVote { members: 0, ..VOTE };
    assert!(!nobody.has_quorum());
    play.act(validate(VOTE));
}

#[test]
fn no_more_votes_than_people_present() {
    let mut play = Play::wine();
    for vote in [
        ValidationVote { abstain: 2, ..VOTE },
        ValidationVote {
            against: -1,
            ..VOTE
        },
        ValidationVote {
            favour: 0,
            against: 0,
            abstain: 0,
            ..VOTE
        },
        ValidationVote {
            favour: i64::MAX,
            against: i64::MAX,
            ..VOTE
        },
    ] {
        assert!(matches!(
            play.refuse(validate(vote)),
            Refusal::TooManyVotes { allowed: 11, .. }
        ));
    }
    let mut empty = Play::on(BLANK);
    assert_eq!(empty.refuse(validate(VOTE)), Refusal::EmptyPlan);
}

#[test]
fn a_version_is_frozen_whatever_is_edited_later() {
    let mut play = Play::wine();
    let id = play.act(validate(VOTE)).id();
    let version = |play: &Play| {
        let version = play.process.plan_versions.get(id);
        version.expect("is there").clone()
    };
    let frozen = version(&play);
    assert_eq!((frozen.number, frozen.outcome), (1, Outcome::Validated));
    assert_eq!(frozen.activities.len(), 17);
    assert!(play.process.plan().eq(frozen.activities.iter()));
    assert_eq!(
        frozen.content_hash,
        PlanVersion::hash_of(&frozen.activities)
    );
    assert!(!play.process.differs_from(&frozen));

    let activity = frozen.activities[0].id;
    let edit = ActivityEdit::Title("Otra cosa".into());
    play.act(Action::EditActivity { activity, edit });
    assert!(play.process.differs_from(&frozen));
    assert_eq!(version(&play), frozen);
    let later: Vec<Activity> = play.process.plan().cloned().collect();
    assert_ne!(PlanVersion::hash_of(&later), frozen.content_hash);
    play.undo().expect("the edit goes back");
    assert!(!play.process.differs_from(&frozen));
    // The order counts as content too.
    let mut turned = frozen.activities.clone();
    turned.swap(0, 1);
    assert_ne!(PlanVersion::hash_of(&turned), frozen.content_hash);

    let against = ValidationVote {
        favour: 5,
        against: 5,
        ..VOTE
    };
    play.act(validate(against));
    let last = play.process.last_version().expect("is there");
    assert_eq!((last.number, last.outcome), (2, Outcome::Rejected));
    assert_eq!(play.undo(), Err(Refusal::NothingToUndo));
    play.assert_sound();
}

/// The first program knew neither the objectives that an activity is for, its review nor its priority's poll.
#[test]
fn a_version_of_the_first_program_keeps_its_hash() {
    let play = Play::wine();
    let mut rows: Vec<Activity> = play.process.plan().cloned().collect();
    for row in &mut rows {
        row.objectives.clear();
    }
    let as_written = rows.iter().map(|row| {
        let mut fields = row.fields();
        fields
            .retain(|name, _| !["objectives", "review", "priority_from"].contains(&name.as_str()));
        assert_eq!(fields.len(), 16);
        (row.id, fields)
    });
    let as_written: Vec<_> = as_written.collect();
    let bytes = serde_json::to_vec(&as_written).expect("it is JSON");
    let hash = blake3::hash(&bytes).to_hex().to_string();
    assert_eq!(PlanVersion::hash_of(&rows), hash);
    let mut marked = rows;
    marked[0].review = Review::ToDecide;
    assert_ne!(PlanVersion::hash_of(&marked), hash);
}

/// Ids follow the clock, which may be set back between one observation and the next.
#[test]
fn observations_stand_by_row_and_text() {
    let mut play = Play::wine();
    for (row, text) in [
        (Some(3), "b"),
        (Some(1), "d"),
        (None, "z"),
        (Some(1), "c"),
        (None, "a"),
    ] {
        let row = row.and_then(|row| play.process.index().activity_at(row));
        play.act(observe(row, text));
    }
    let texts: Vec<&str> = play
        .process
        .open_observations()
        .map(|observation| observation.text.as_str())
        .collect();
    assert_eq!(texts, ["a", "z", "c", "d", "b"]);
}

#[test]
fn observations_go_with_the_version_that_they_were_read_for() {
    let mut play = Play::wine();
    let row = play.process.index().activity_at(3);
    let a: ObservationId = play.act(observe(row, " Falta el plazo ")).id();
    let b = play.act(observe(None, "Conforme")).id();
    assert_eq!(play.refuse(observe(None, "")), Refusal::EmptyText);
    let nowhere = Some(ActivityId(uuid::Uuid::nil()));
    assert_eq!(play.refuse(observe(nowhere, "¿?")), Refusal::Gone);
    let mistake = play.act(observe(None, "Error")).id();
    play.act(Action::RemoveObservation {
        observation: mistake,
    });
    assert_eq!(play.process.open_observations().count(), 2);

    let version = play.act(validate(VOTE)).id();
    for id in [a, b] {
        let observation = play.process.observations.get(id).expect("is there");
        assert_eq!(observation.version, Some(version));
        let remove = Action::RemoveObservation { observation: id };
        assert_eq!(play.refuse(remove), Refusal::StillUsed);
    }
    assert_eq!(play.process.open_observations().count(), 0);
    assert_eq!(
        play.process.observations.get(a).map(|o| o.text.as_str()),
        Some("Falta el plazo")
    );
    play.act(observe(None, "Para la próxima versión"));
    assert_eq!(play.process.open_observations().count(), 1);
    play.assert_sound();
}
