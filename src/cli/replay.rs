//! `minga replay`: commands from a file or standard input, by the same path as the window's.

use std::io::{BufRead, BufReader, Read, Write};

use clap::ArgMatches;
use uuid::Uuid;

use crate::app::session::{Report, Session};
use crate::cli::args::path_of;
use crate::cli::replay_line::{Choice, FieldName, Line, MethodName, Texts};
use crate::cli::replay_names::{self, Names};
use crate::cli::{Ended, Failure, Outcome, open};
use crate::domain::activity::{ActivityDraft, ActivityEdit, Priority};
use crate::domain::poll::{Ballot, Count, Hand, Method, PollDraft};
use crate::domain::proposal::{Nature, ProposalDraft, ProposalEdit};
use crate::domain::term::Term;
use crate::domain::validation::ValidationVote;
use crate::domain::workshop::WorkshopEdit;
use crate::domain::{Action, Refusal, minutes};
use crate::i18n::{self, Lang};
use crate::t;

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let mut session = open::session(lang, &path_of(matches, "file"))?;
    let ops = path_of(matches, "ops");
    let input: Box<dyn Read> = if ops.as_os_str() == "-" {
        Box::new(std::io::stdin())
    } else {
        let file = std::fs::File::open(&ops).map_err(|error| {
            crate::app::sentence::fault::sentence(
                lang,
                &crate::store::StoreFault::of_io(&error, &ops),
            )
        })?;
        Box::new(file)
    };
    let mut replay = Replay {
        session: &mut session,
        names: Names::default(),
        lang,
    };
    let mut out = std::io::stdout().lock();
    for (number, line) in (1u64..).zip(BufReader::new(input).lines()) {
        let at = |problem: String| {
            Failure::BadInput(t!(
                lang,
                "cli-replay-line",
                n = number.to_string(),
                problem = problem
            ))
        };
        let line = line.map_err(|error| at(error.to_string()))?;
        if line.trim().is_empty() {
            continue;
        }
        let line: Line = serde_json::from_str(&line).map_err(|error| {
            at(t!(
                lang,
                "cli-replay-not-a-command",
                why = error.to_string()
            ))
        })?;
        replay
            .line(line)
            .map_err(|report| at(open::report_sentence(lang, &report)))?;
        if matches.get_flag("ack") {
            // The promise: what is printed is on the disk.
            writeln!(out, "{number}")
                .and_then(|()| out.flush())
                .map_err(|e| at(e.to_string()))?;
        }
    }
    Ok(Ended::Done)
}

/// A session with the names that lines gave.
pub struct Replay<'a> {
    pub session: &'a mut Session,
    pub names: Names,
    pub lang: &'a Lang,
}

impl Replay<'_> {
    /// Does what a line says and waits until it is on the disk.
    pub fn line(&mut self, line: Line) -> Result<(), Report> {
        match line {
            Line::Undo {} => {
                self.session.undo().map_err(Report::Refused)?;
                return self.session.settle_or_report();
            }
            Line::Redo {} => {
                self.session.redo().map_err(Report::Refused)?;
                return self.session.settle_or_report();
            }
            Line::OpenPoll {
                question,
                method,
                dots,
                options,
                entitled,
                name,
            } => {
                let (mut proposals, mut texts) = (Vec::new(), Vec::new());
                for called in &options {
                    match self.names.proposal(self.session.process(), called) {
                        Ok(proposal) => proposals.push(proposal),
                        Err(_) => texts.push(called.to_string()),
                    }
                }
                let method = match method {
                    MethodName::Hands => Method::Hands,
                    MethodName::Dots => Method::Dots,
                };
                let draft = PollDraft {
                    question,
                    method,
                    dots,
                    proposals,
                    texts,
                };
                let poll = self.session.act_and_settle(Action::DraftPoll { draft })?;
                self.names.give(name, poll);
                if let Some(poll) = poll {
                    self.session.act_and_settle(Action::OpenPoll {
                        poll: poll.into(),
                        entitled,
                    })?;
                }
                return Ok(());
            }
            other => {
                let (action, name) = self.action(other).map_err(Report::Refused)?;
                let made = self.session.act_and_settle(action)?;
                self.names.give(name, made);
            }
        }
        Ok(())
    }

    /// The act that a line means, and the name it gives to what it makes.
    fn action(&self, line: Line) -> Result<(Action, Option<String>), Refusal> {
        let process = self.session.process();
        let names = &self.names;
        Ok(match line {
            Line::AddProposal {
                table,
                text,
                nature,
                source,
                name,
            } => {
                let nature = nature.unwrap_or(Nature::Action);
                let drafts = vec![ProposalDraft {
                    text,
                    nature,
                    source,
                }];
                let table = replay_names::table(process, &table)?;
                (Action::AddProposals { table, drafts }, name)
            }
            Line::EditProposal {
                proposal,
                text,
                name,
            } => {
                let proposal = names.proposal(process, &proposal)?;
                (
                    Action::EditProposal {
                        proposal,
                        edit: ProposalEdit::Text(text),
                    },
                    name,
                )
            }
            Line::DiscardProposal { proposal, reason } => {
                let proposal = names.proposal(process, &proposal)?;
                (Action::DiscardProposal { proposal, reason }, None)
            }
            Line::RestoreProposal { proposal } => {
                let proposal = names.proposal(process, &proposal)?;
                (Action::RestoreProposal { proposal }, None)
            }
            Line::Merge {
                sources,
                text,
                table,
                name,
            } => {
                let sources: Vec<_> = sources
                    .iter()
                    .map(|called| names.proposal(process, called))
                    .collect::<Result<_, _>>()?;
                let table = match table {
                    Some(table) => replay_names::table(process, &table)?,
                    None => sources
                        .first()
                        .and_then(|first| process.proposals.get(*first))
                        .map(|first| first.table)
                        .ok_or(Refusal::TooFewToMerge)?,
                };
                (
                    Action::MergeProposals {
                        sources,
                        text,
                        table,
                    },
                    name,
                )
            }
            Line::Split { merge } => (
                Action::SplitMerge {
                    merge: names.id(&merge)?.into(),
                },
                None,
            ),
            Line::Count {
                poll,
                option,
                dots,
                favour,
                against,
                abstain,
            } => {
                let option = names.option(process, names.id(&poll)?, &option)?;
                let count = match dots {
                    Some(dots) => Count::Dots(dots),
                    None => Count::Hands {
                        favour,
                        against,
                        abstain,
                    },
                };
                (Action::CountOption { option, count }, None)
            }
            Line::Cast { poll, choices } => {
                let poll = names.id(&poll)?;
                (
                    Action::CastBallot {
                        poll: poll.into(),
                        ballot: self.ballot(poll, choices)?,
                    },
                    None,
                )
            }
            Line::ClosePoll { poll } => (
                Action::ClosePoll {
                    poll: names.id(&poll)?.into(),
                },
                None,
            ),
            Line::PublishPoll { poll } => (
                Action::PublishPoll {
                    poll: names.id(&poll)?.into(),
                },
                None,
            ),
            Line::ReopenPoll { poll, reason } => (
                Action::ReopenPoll {
                    poll: names.id(&poll)?.into(),
                    reason,
                },
                None,
            ),
            Line::AddActivity {
                text,
                proposal,
                stage,
                area,
                name,
            } => {
                let stage = replay_names::stage(process, &stage)?;
                let area = area
                    .map(|area| replay_names::area(process, &area))
                    .transpose()?;
                let action = match proposal {
                    Some(called) => {
                        let proposal = names.proposal(process, &called)?;
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
                let activity = names.activity(process, &activity)?;
                (
                    Action::EditActivity {
                        activity,
                        edit: activity_edit(field, value)?,
                    },
                    None,
                )
            }
            Line::RemoveActivity { activity } => {
                let activity = names.activity(process, &activity)?;
                (Action::RemoveActivity { activity }, None)
            }
            Line::AddObjective {
                perspective,
                text,
                name,
            } => {
                let row = process
                    .perspectives
                    .iter()
                    .find(|row| row.name == perspective);
                let row = row.ok_or(Refusal::Unknown { name: perspective })?;
                (
                    Action::AddObjective {
                        perspective: row.id,
                        title: text,
                    },
                    name,
                )
            }
            Line::Link { from, to } => {
                let (from, to) = (names.id(&from)?.into(), names.id(&to)?.into());
                (Action::LinkObjectives { from, to }, None)
            }
            Line::EditWorkshop { date, place } => {
                let workshop = process.current_workshop().ok_or(Refusal::Gone)?.id;
                let edit = match (date, place) {
                    (Some(date), _) => WorkshopEdit::Date(Some(date)),
                    (None, place) => WorkshopEdit::Place(place.unwrap_or_default()),
                };
                (Action::EditWorkshop { workshop, edit }, None)
            }
            Line::AddParticipant { newcomer, as_name } => {
                let workshop = process.current_workshop().map(|workshop| workshop.id);
                (Action::AddParticipant { newcomer, workshop }, as_name)
            }
            Line::AddObservation { text, activity } => {
                let activity = activity
                    .map(|called| names.activity(process, &called))
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
                let present = present.unwrap_or(favour + against + abstain);
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
            Line::Undo {} | Line::Redo {} | Line::OpenPoll { .. } => {
                return Err(Refusal::Gone);
            }
        })
    }

    fn ballot(
        &self,
        poll: Uuid,
        choices: std::collections::BTreeMap<String, Choice>,
    ) -> Result<Ballot, Refusal> {
        let process = self.session.process();
        let method = process.polls.get(poll.into()).ok_or(Refusal::Gone)?.method;
        let mut hands = Vec::new();
        let mut dots = Vec::new();
        for (called, choice) in choices {
            let called = crate::cli::replay_line::Called::Name(called);
            let option = self.names.option(process, poll, &called)?;
            match (method, choice) {
                (Method::Hands, Choice::Hand(hand)) => hands.push((option, hand)),
                (Method::Hands, Choice::Dots(number)) => {
                    hands.push((
                        option,
                        if number > 0 {
                            Hand::Favour
                        } else {
                            Hand::Against
                        },
                    ));
                }
                (Method::Dots, Choice::Dots(number)) => dots.push((option, number)),
                (Method::Dots, Choice::Hand(Hand::Favour)) => dots.push((option, 1)),
                (Method::Dots, Choice::Hand(_)) => {}
            }
        }
        Ok(match method {
            Method::Hands => Ballot::Hands(hands),
            Method::Dots => Ballot::Dots(dots),
        })
    }
}

fn activity_edit(field: FieldName, value: Texts) -> Result<ActivityEdit, Refusal> {
    Ok(match field {
        FieldName::Title => ActivityEdit::Title(value.text()),
        FieldName::Background => ActivityEdit::Background(value.list()),
        FieldName::Results => ActivityEdit::Results(value.list()),
        FieldName::Support => ActivityEdit::Support(value.list()),
        FieldName::Term => ActivityEdit::Term(Term::parse(&value.text())),
        FieldName::Responsible => ActivityEdit::Responsible(value.text()),
        FieldName::Target => ActivityEdit::Target(value.text()),
        FieldName::Indicator => ActivityEdit::Indicator(value.text()),
        FieldName::Priority => ActivityEdit::Priority(match value.text().as_str() {
            "high" => Some(Priority::High),
            "medium" => Some(Priority::Medium),
            "low" => Some(Priority::Low),
            "" => None,
            other => {
                return Err(Refusal::Unknown {
                    name: other.to_owned(),
                });
            }
        }),
    })
}
