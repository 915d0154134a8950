//! From a line to the act that it means, with everything it calls found.
//! Nothing is done here: what the act changes, and whether it may, is the domain's.

use crate::cli::replay::Replay;
use crate::cli::replay::line::Line;
use crate::cli::replay::names;
use crate::cli::replay::said::{Called, FieldName, Texts};
use crate::domain::activity::{ActivityDraft, ActivityEdit};
use crate::domain::term::Term;
use crate::domain::validation::ValidationVote;
use crate::domain::{Action, Refusal, minutes};
use crate::i18n;

impl Replay<'_> {
    /// The act that a line means, and the name it gives to what it makes.
    pub(super) fn action(&self, line: Line) -> Result<(Action, Option<String>), Refusal> {
        let process = self.session.process();
        let known = &self.names;
        Ok(match line {
            Line::AddActivity {
                text,
                proposal,
                stage,
                area,
                name,
            } => {
                let stage = names::stage(process, &stage)?;
                let area = area.map(|area| names::area(process, &area)).transpose()?;
                let action = match proposal {
                    Some(called) => {
                        let proposal = known.proposal(process, &called)?;
                        Action::AdoptProposal {
                            proposal,
                            stage,
                            area,
                        }
                    }
                    None => Action::AddActivity {
                        draft: ActivityDraft {
                            stage,
                            area,
                            title: text,
                            sources: Vec::new(),
                        },
                    },
                };
                (action, name)
            }
            Line::EditActivity {
                activity,
                field,
                value,
            } => {
                let activity = known.activity(process, &activity)?;
                (
                    Action::EditActivity {
                        activity,
                        edit: self.activity_edit(field, value)?,
                    },
                    None,
                )
            }
            Line::SettleActivity { activity } => {
                let activity = known.activity(process, &activity)?;
                (Action::SettleActivity { activity }, None)
            }
            Line::RemoveActivity { activity } => {
                let activity = known.activity(process, &activity)?;
                (Action::RemoveActivity { activity }, None)
            }
            Line::AddObservation { text, activity } => {
                let activity = activity
                    .map(|called| known.activity(process, &called))
                    .transpose()?;
                (Action::AddObservation { activity, text }, None)
            }
            Line::Validate {
                present,
                members,
                favour,
                against,
                abstain,
                name,
            } => {
                let present = present.unwrap_or_else(|| {
                    let counts = [favour, against, abstain];
                    counts.into_iter().fold(0, i64::saturating_add)
                });
                let vote = ValidationVote {
                    present,
                    members,
                    favour,
                    against,
                    abstain,
                };
                let workshop = process.current_workshop().ok_or(Refusal::Gone)?.id;
                let facts = minutes::facts(process, workshop).without_names();
                let minutes = i18n::minutes::text(self.lang, process, &facts, Some(vote));
                (Action::ValidatePlan { vote, minutes }, name)
            }
            other => return self.poll_action(other),
        })
    }

    fn activity_edit(&self, field: FieldName, value: Texts) -> Result<ActivityEdit, Refusal> {
        Ok(match field {
            FieldName::Title => ActivityEdit::Title(value.text()),
            FieldName::Background => ActivityEdit::Background(value.list()),
            FieldName::Results => ActivityEdit::Results(value.list()),
            FieldName::Support => ActivityEdit::Support(value.list()),
            FieldName::Term => ActivityEdit::Term(Term::parse(&value.text())),
            FieldName::Responsible => ActivityEdit::Responsible(value.text()),
            FieldName::Target => ActivityEdit::Target(value.text()),
            FieldName::Indicator => ActivityEdit::Indicator(value.text()),
            FieldName::Priority => ActivityEdit::Priority(match value.text() {
                none if none.is_empty() => None,
                name => Some(named(name)?),
            }),
            FieldName::State => ActivityEdit::State(named(value.text())?),
            FieldName::Objectives => {
                let process = self.session.process();
                let called = value.list().into_iter().map(Called::Name);
                let objectives = called.map(|called| self.names.objective(process, &called));
                ActivityEdit::Objectives(objectives.collect::<Result<_, _>>()?)
            }
        })
    }
}

/// The value that is written by this name, as the file writes it.
pub(super) fn named<T: serde::de::DeserializeOwned>(name: String) -> Result<T, Refusal> {
    let value = serde_json::Value::from(name.as_str());
    serde_json::from_value(value).map_err(|_| Refusal::Unknown { name })
}
