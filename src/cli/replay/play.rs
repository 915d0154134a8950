//! Playing lines on an open file, each until it is on the disk.
//! What a line makes can be given a name, by which later lines call it.

use crate::app::session::{Report, Session};
use crate::cli::replay::line::Line;
use crate::cli::replay::names::Names;
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
            Line::DraftPoll(said) => self.draft_poll(*said).map(|_| ()),
            Line::OpenPoll(said) => self.open_poll(*said),
            Line::EditPoll(said) => self.edit_poll(*said),
            Line::Cast(said) => self.cast(*said),
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
            let Some(expected) = expected else {
                refused(&[&open, &cast], Refusal::OtherMethod);
                continue;
            };
            let close = r#"{"kind":"close_poll","poll":"p"}"#;
            played(&[&open, &cast, close], |session, done| {
                assert_eq!(done, Ok(()));
                let poll = session.process().polls.iter().next().expect("a poll").id;
                let first = session.process().options_of(poll)[0];
                let counts = [first.favour, first.against, first.abstain];
                assert_eq!(counts.map(|count| count.unwrap_or(0)), expected);
            });
        }
    }
}
