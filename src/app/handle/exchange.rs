//! Documents out, written on a thread of their own.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use crate::app::command::ExportWhat;
use crate::app::jobs::{Done, Work};
use crate::app::notice::Weight;
use crate::app::{Minga, Session, clock};
use crate::domain::Refusal;
use crate::domain::ids::PollId;
use crate::domain::poll::PollState;
use crate::domain::poll::secret::SecretBallot;
use crate::export::ExportError;
use crate::export::document::{self, Source};
use crate::i18n::Tongue;
use crate::t;

impl Minga {
    pub(super) fn export(&mut self, path: PathBuf, what: ExportWhat) {
        let Some(session) = &mut self.session else {
            return;
        };
        let mut source = source_of(session);
        if matches!(what, ExportWhat::Ballots(_)) {
            let Some(secret) = closed_boxes(session) else {
                self.refuse(&Refusal::StillSaving);
                return;
            };
            source.secret = secret;
        }
        self.jobs.start(Work::Exporting, move |stop| {
            let written = document::write(&source, &path, what, &|| stop.is_asked());
            Done::Exported(written.map(|()| path))
        });
    }

    /// Ends an export that is under way; no file is written.
    pub(super) fn stop_export(&mut self) {
        if self.jobs.stop(Work::Exporting) {
            let text = crate::app::sentence::export::sentence(&self.lang, &ExportError::Stopped);
            self.notices
                .add(Weight::Refused, text, Vec::new(), clock::now());
        }
    }

    pub(super) fn exported(&mut self, done: Result<PathBuf, ExportError>) {
        let (weight, text) = match done {
            Ok(path) => {
                let shown = path.display().to_string();
                (Weight::Done, t!(self.lang, "notice-exported", path = shown))
            }
            Err(error) => (
                Weight::Wrong,
                crate::app::sentence::export::sentence(&self.lang, &error),
            ),
        };
        self.notices.add(weight, text, Vec::new(), clock::now());
    }
}

/// What the boxes of the closed secret polls hold; `None` while one is being read.
fn closed_boxes(session: &mut Session) -> Option<BTreeMap<PollId, Vec<SecretBallot>>> {
    let polls = session.process().polls.iter();
    let secret = polls.filter(|poll| poll.state == PollState::Closed && poll.is_secret());
    let ids: Vec<PollId> = secret.map(|poll| poll.id).collect();
    if ids.iter().any(|id| session.secret_ballots(*id).is_none()) {
        // They are asked for; a box is read in a moment.
        session.settle(Duration::from_secs(2));
    }
    ids.into_iter()
        .map(|id| Some((id, session.secret_ballots(id)?.to_vec())))
        .collect()
}

/// What documents of an open file are made from; they follow the file's language, whatever the
/// window or the command line speaks.
#[must_use]
pub fn source_of(session: &Session) -> Source {
    let process = session.process().clone();
    let last = process.last_version().map(|version| version.id);
    let seal = last
        .and_then(|version| session.seal(version))
        .map(str::to_owned);
    let tongue = process
        .the_profile()
        .map_or(Tongue::Spanish, |profile| Tongue::of_tag(&profile.language));
    Source {
        process,
        lang: tongue.lang(),
        seal,
        secret: BTreeMap::new(),
        now: clock::now(),
    }
}
