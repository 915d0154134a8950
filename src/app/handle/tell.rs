//! What the session reports, as sentences on the screen.

use crate::app::command::FileCommand;
use crate::app::notice::{Offer, Weight};
use crate::app::session::Report;
use crate::app::{Minga, clock};
use crate::i18n;
use crate::t;

impl Minga {
    pub(in crate::app) fn tell(&mut self, report: Report) {
        let lang = &self.lang;
        let (weight, text, offers) = match report {
            Report::Refused(refusal) => (
                Weight::Refused,
                i18n::refusal::sentence(lang, &refusal),
                Vec::new(),
            ),
            Report::TakenBack { fault, .. } => {
                let why = crate::app::sentence::fault::sentence(lang, &fault);
                (
                    Weight::Wrong,
                    t!(lang, "notice-taken-back", why = why),
                    vec![Offer::SaveCopy],
                )
            }
            Report::Stalled(fault) => (
                Weight::Wrong,
                crate::app::sentence::fault::sentence(lang, &fault),
                vec![Offer::Retry, Offer::SaveCopy],
            ),
            Report::Resumed => {
                self.notices.resumed();
                (Weight::Done, t!(lang, "notice-resumed"), Vec::new())
            }
            Report::BackupFailed(fault) => {
                let why = crate::app::sentence::fault::sentence(lang, &fault);
                (
                    Weight::Refused,
                    t!(lang, "notice-backup-failed", why = why),
                    Vec::new(),
                )
            }
            Report::NotImported(fault) => {
                let why = crate::app::sentence::fault::sentence(lang, &fault);
                (
                    Weight::Wrong,
                    t!(lang, "notice-not-imported", why = why),
                    Vec::new(),
                )
            }
            Report::NotTakenBack(fault) => {
                let why = crate::app::sentence::fault::sentence(lang, &fault);
                (
                    Weight::Wrong,
                    t!(lang, "notice-not-taken-back", why = why),
                    vec![Offer::SaveCopy],
                )
            }
            Report::Copied(path) => {
                if self.practice_copy.as_ref() == Some(&path) {
                    self.dispatch(FileCommand::Open(path).into());
                    return;
                }
                let shown = path.display().to_string();
                (
                    Weight::Done,
                    t!(lang, "notice-copied", path = shown),
                    Vec::new(),
                )
            }
            Report::Rescued(path) => {
                self.practice_copy = None;
                let shown = path.display().to_string();
                (
                    Weight::Wrong,
                    t!(lang, "notice-rescued", path = shown),
                    Vec::new(),
                )
            }
            Report::NotCast { slip, fault } => {
                let why = crate::app::sentence::fault::sentence(lang, &fault);
                let slip = crate::i18n::words::whole(lang, slip);
                let text = t!(lang, "notice-not-cast", slip = slip, why = why);
                (Weight::Wrong, text, Vec::new())
            }
            Report::CopyFailed(_, fault) => {
                self.practice_copy = None;
                (
                    Weight::Wrong,
                    crate::app::sentence::fault::sentence(lang, &fault),
                    vec![Offer::SaveCopy],
                )
            }
            Report::ChecksFailed(findings) => {
                let found: Vec<String> = findings
                    .iter()
                    .take(3)
                    .map(|f| crate::app::sentence::fault::finding(lang, f))
                    .collect();
                let text = t!(lang, "notice-checks-failed", found = found.join(" "));
                (Weight::Wrong, text, vec![Offer::SaveCopy])
            }
        };
        self.notices.add(weight, text, offers, clock::now());
    }
}
