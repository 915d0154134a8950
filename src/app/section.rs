//! The steps of the day, in their order on the rail.

use crate::app::session::Session;
use crate::domain::activity::ActivityState;
use crate::i18n::{Lang, words};
use crate::t;

/// A step of the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Section {
    #[default]
    Prepare,
    Map,
    Proposals,
    Merge,
    Vote,
    Plan,
    Validation,
    FollowUp,
}

impl Section {
    /// In the order of the day; the place is also the digit of the key.
    pub const ALL: [Self; 8] = [
        Self::Prepare,
        Self::Map,
        Self::Proposals,
        Self::Merge,
        Self::Vote,
        Self::Plan,
        Self::Validation,
        Self::FollowUp,
    ];

    #[must_use]
    pub fn name(self, lang: &Lang) -> String {
        match self {
            Self::Prepare => t!(lang, "step-prepare"),
            Self::Map => t!(lang, "step-map"),
            Self::Proposals => t!(lang, "step-proposals"),
            Self::Merge => t!(lang, "step-merge"),
            Self::Vote => t!(lang, "step-vote"),
            Self::Plan => t!(lang, "step-plan"),
            Self::Validation => t!(lang, "step-validation"),
            Self::FollowUp => t!(lang, "step-follow-up"),
        }
    }

    /// How far the step is, in a few words: "42 presentes", "abierta 31/42".
    #[must_use]
    pub fn progress(self, session: &Session, lang: &Lang) -> String {
        let process = session.process();
        let index = process.index();
        match self {
            Self::Prepare => {
                t!(
                    lang,
                    "progress-present",
                    n = words::count(lang, process.present_count())
                )
            }
            Self::Map => {
                t!(
                    lang,
                    "progress-objectives",
                    n = words::count(lang, process.objectives.len())
                )
            }
            Self::Proposals => words::count(lang, index.standing().len()),
            Self::Merge => match index.to_decide().len() + session.likeness().groups().len() {
                0 => {
                    let united = words::count(lang, index.united_count());
                    t!(lang, "progress-merges", n = united)
                }
                open => t!(lang, "progress-to-decide", n = words::count(lang, open)),
            },
            Self::Vote => match index.open_poll().and_then(|id| process.polls.get(id)) {
                Some(poll) => t!(
                    lang,
                    "progress-poll-open",
                    voted = words::whole(lang, process.voted(poll)),
                    entitled = words::whole(lang, poll.entitled)
                ),
                None => {
                    let closed = words::count(lang, index.closed_polls());
                    t!(lang, "progress-polls-closed", n = closed)
                }
            },
            Self::Plan => {
                t!(
                    lang,
                    "progress-activities",
                    n = words::count(lang, index.plan_len())
                )
            }
            Self::Validation => match process.last_version() {
                Some(version) => {
                    t!(
                        lang,
                        "progress-version",
                        n = words::whole(lang, version.number)
                    )
                }
                None => "–".to_owned(),
            },
            Self::FollowUp => match index.plan_len() {
                0 => "–".to_owned(),
                all => t!(
                    lang,
                    "progress-done",
                    done = words::count(lang, index.count_in(ActivityState::Done)),
                    all = words::count(lang, all)
                ),
            },
        }
    }
}
