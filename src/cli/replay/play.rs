//! Playing lines on an open file, each until it is on the disk.
//! What a line makes can be given a name, by which later lines call it.

use crate::app::session::{Report, Session};
use crate::cli::replay::line::{Called, Line, MethodName};
use crate::cli::replay::names::Names;
use crate::domain::ids::{PollId, ProposalId};
use crate::domain::poll::{Method, PollDraft};
use crate::domain::workshop::WorkshopEdit;
use crate::domain::{Action, Refusal};
use crate::i18n::Lang;

/// A session with the names that lines gave.
pub struct Replay<'a> {
    pub(super) session: &'a mut Session,
    pub(super) names: Names,
    pub(super) lang: &'a Lang,
}

impl<'a> Replay<'a> {
    /// A replay that has given no names yet.
    pub fn new(session: &'a mut Session, lang: &'a Lang) -> Self {
        Self {
            session,
            names: Names::default(),
            lang,
        }
    }

    /// Does what a line says and waits until it is on the disk. A line that is refused leaves nothing
    /// behind, so that it can be corrected and played again.
    pub fn line(&mut self, line: Line) -> Result<(), Report> {
        match line {
            Line::Undo {} => {
                self.session.undo().map_err(Report::Refused)?;
                self.session.settle_or_report()
            }
            Line::Redo {} => {
                self.session.redo().map_err(Report::Refused)?;
                self.session.settle_or_report()
            }
            Line::OpenPoll {
                question,
                method,
                dots,
                options,
                entitled,
                name,
            } => {
                let (proposals, texts) = self.options(options).map_err(Report::Refused)?;
                let draft = PollDraft {
                    question,
                    method: match method {
                        MethodName::Hands => Method::Hands,
                        MethodName::Dots => Method::Dots,
                    },
                    dots,
                    proposals,
                    texts,
                    ..PollDraft::default()
                };
                self.open_poll(draft, entitled, name)
            }
            Line::EditWorkshop { date, place } => {
                let date = date.map(|date| WorkshopEdit::Date(Some(date)));
                for edit in date.into_iter().chain(place.map(WorkshopEdit::Place)) {
                    let workshop = self.session.process().current_workshop();
                    let workshop = workshop.ok_or(Report::Refused(Refusal::Gone))?.id;
                    self.session
                        .act_and_settle(Action::EditWorkshop { workshop, edit })?;
                }
                Ok(())
            }
            other => {
                let (action, name) = self.action(other).map_err(Report::Refused)?;
                let made = self.session.act_and_settle(action)?;
                self.names.give(name, made);
                Ok(())
            }
        }
    }

    /// A poll's options: proposals that are known, and texts. A number is always a proposal's.
    fn options(&self, called: Vec<Called>) -> Result<(Vec<ProposalId>, Vec<String>), Refusal> {
        let (mut proposals, mut texts) = (Vec::new(), Vec::new());
        for called in called {
            match (self.names.proposal(self.session.process(), &called), called) {
                (Ok(proposal), _) => proposals.push(proposal),
                (Err(_), Called::Name(text)) if !text.starts_with('#') => texts.push(text),
                (Err(unknown), _) => return Err(unknown),
            }
        }
        Ok((proposals, texts))
    }

    /// Drafts a poll and opens it; where it cannot be opened, the draft goes.
    fn open_poll(
        &mut self,
        draft: PollDraft,
        entitled: i64,
        name: Option<String>,
    ) -> Result<(), Report> {
        let made = self.session.act_and_settle(Action::DraftPoll { draft })?;
        let Some(poll) = made.map(PollId::from) else {
            return Ok(());
        };
        let opened = self.session.act_and_settle(Action::OpenPoll {
            poll,
            entitled: Some(entitled),
        });
        if let Err(report) = opened {
            if matches!(report, Report::Refused(_)) {
                self.session.act_and_settle(Action::RemovePoll { poll })?;
            }
            return Err(report);
        }
        self.names.give(name, made);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::replay::testing::{played, refused, unknown};
    use crate::domain::activity::{ActivityState, Priority};

    #[test]
    fn no_number_is_too_large_or_too_small() {
        refused(
            &[
                r#"{"kind":"edit_activity","activity":-9223372036854775808,"field":"title","value":"x"}"#,
            ],
            unknown("-9223372036854775808"),
        );
        refused(
            &[r#"{"kind":"validate","members":9,"favour":9223372036854775807,"against":1}"#],
            Refusal::EmptyPlan,
        );
    }

    #[test]
    fn a_state_is_called_as_the_file_calls_it() {
        let edit = |field: &str, value: &str| {
            format!(
                r#"{{"kind":"edit_activity","activity":1,"field":"{field}","value":"{value}"}}"#
            )
        };
        let add = r#"{"kind":"add_activity","stage":1,"text":"Reunir a la mesa"}"#;
        played(
            &[add, &edit("priority", "high"), &edit("state", "underway")],
            |session, done| {
                done.expect("both are possible");
                let first = session.process().plan().next().expect("a row");
                assert_eq!(first.state, ActivityState::Underway);
                assert_eq!(first.priority, Some(Priority::High));
            },
        );
        refused(&[add, &edit("state", "ready")], unknown("ready"));
    }

    #[test]
    fn a_poll_that_cannot_be_opened_leaves_no_draft() {
        let nobody = r#"{"kind":"open_poll","question":"¿?","options":["a","b"],"entitled":0}"#;
        played(&[nobody], |session, done| {
            assert_eq!(done, Err(Report::Refused(Refusal::NobodyEntitled)));
            assert!(session.process().polls.is_empty());
            assert!(session.process().poll_options.is_empty());
        });
    }

    #[test]
    fn a_number_among_the_options_is_a_proposal_s() {
        let ask = |options: &str| {
            format!(r#"{{"kind":"open_poll","question":"¿?","options":{options},"entitled":9}}"#)
        };
        refused(&[&ask("[99]")], unknown("99"));
        refused(&[&ask(r##"["#99"]"##)], unknown("#99"));
        let propose = r#"{"kind":"add_proposal","table":"Mercado","text":"Riego"}"#;
        played(&[propose, &ask(r#"[1,"Otra"]"#)], |session, done| {
            assert_eq!(done, Ok(()));
            let poll = session.process().open_poll().expect("it is open").id;
            let options = session.process().options_of(poll);
            let texts: Vec<_> = options.iter().map(|o| o.text.as_str()).collect();
            assert_eq!(texts, ["Riego", "Otra"]);
            assert!(options[0].proposal.is_some() && options[1].proposal.is_none());
        });
    }

    #[test]
    fn a_workshop_keeps_what_a_line_does_not_say() {
        let both = r#"{"kind":"edit_workshop","date":"2026-12-14","place":"Sede vecinal"}"#;
        for line in [
            r#"{"kind":"edit_workshop"}"#,
            r#"{"kind":"edit_workshop","date":"2026-12-14"}"#,
        ] {
            played(&[both, line], |session, done| {
                assert_eq!(done, Ok(()));
                let workshop = session.process().current_workshop().expect("there is one");
                assert_eq!(workshop.place, "Sede vecinal");
                assert_eq!(workshop.date, Some(jiff::civil::date(2026, 12, 14)));
            });
        }
    }

    #[test]
    fn what_a_ballot_says_is_counted_or_refused() {
        for (method, choices, expected) in [
            ("hands", r#"{"a":"favour"}"#, Some([1, 0, 0])),
            ("hands", r#"{"a":1}"#, Some([1, 0, 0])),
            // Nothing was said of it, least of all against it.
            ("hands", r#"{"a":0}"#, Some([0, 0, 0])),
            ("hands", r#"{"a":2}"#, None),
            ("hands", r#"{"a":-1}"#, None),
            ("dots", r#"{"a":2}"#, Some([2, 0, 0])),
            ("dots", r#"{"a":"favour"}"#, Some([1, 0, 0])),
            ("dots", r#"{"a":"against"}"#, None),
        ] {
            let open = format!(
                r#"{{"kind":"open_poll","question":"¿?","method":"{method}","options":["a","b"],"entitled":9,"as":"p"}}"#
            );
            let cast = format!(r#"{{"kind":"cast","poll":"p","choices":{choices}}}"#);
            let close = r#"{"kind":"close_poll","poll":"p"}"#;
            let lines = [open.as_str(), &cast, close];
            let lines = &lines[..if expected.is_some() { 3 } else { 2 }];
            played(lines, |session, done| {
                let Some(expected) = expected else {
                    assert_eq!(done, Err(Report::Refused(Refusal::OtherMethod)));
                    return;
                };
                assert_eq!(done, Ok(()));
                let poll = session.process().polls_in_order()[0].id;
                let first = session.process().options_of(poll)[0];
                let counts = [first.favour, first.against, first.abstain];
                assert_eq!(counts.map(|count| count.unwrap_or(0)), expected);
            });
        }
    }
}
