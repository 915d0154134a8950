//! Lines played on a new file, for the tests of this room.

use std::sync::Arc;

use tempfile::TempDir;

use crate::app::session::{Opened, Report, Session};
use crate::app::templates;
use crate::cli::replay::Replay;
use crate::domain::Refusal;
use crate::i18n::Tongue;

/// A new file without anything of the room's own in it.
fn session(folder: &TempDir) -> Session {
    let template = templates::find("blank").expect("it is built in");
    let opened = Opened::create(&folder.path().join("taller.minga"), template);
    let backups = folder.path().join("respaldos");
    let mut session = Session::begin(opened.expect("a new file"), backups, Arc::new(|| {}))
        .expect("the file is open");
    session.settle_or_report().expect("its checks pass");
    session
}

/// Plays the lines on a new file, and gives what became of the last one.
#[track_caller]
pub fn played(lines: &[&str], look: impl FnOnce(&Session, Result<(), Report>)) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut session = session(&folder);
    let lang = Tongue::Spanish.lang();
    let mut replay = Replay::new(&mut session, &lang);
    let (last, before) = lines.split_last().expect("there are lines");
    let mut play = |line: &str| {
        let line = serde_json::from_str(line).expect("it is a command");
        replay.line(line)
    };
    for line in before {
        play(line).expect("it is possible");
    }
    let done = play(last);
    look(&session, done);
}

#[track_caller]
pub fn refused(lines: &[&str], expected: Refusal) {
    played(lines, |_, done| {
        assert_eq!(done, Err(Report::Refused(expected)));
    });
}

pub fn unknown(name: &str) -> Refusal {
    Refusal::Unknown { name: name.into() }
}
