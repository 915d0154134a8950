//! What the lines about polls mean; those that need several steps do them here.
//! A poll that cannot be drafted or opened as it was said leaves nothing behind.

use std::collections::BTreeMap;

use crate::app::session::Report;
use crate::cli::replay::Replay;
use crate::cli::replay::line::Line;
use crate::cli::replay::names;
use crate::cli::replay::proposal::cost;
use crate::cli::replay::said::{Called, Texts};
use crate::cli::replay::voting::{
    SaidCount, SaidParts, SaidPoll, SaidPollEdit, SaidSetup, SaidWho,
};
use crate::domain::ids::{PollId, PollOptionId, ProposalId};
use crate::domain::poll::{
    Count, Method, OptionDraft, Parts, PollDraft, PollEdit, Proxy, Rule, Secrecy, Setup, Slips,
    Subject, Way, Who,
};
use crate::domain::{Action, Refusal};
use crate::i18n::setup;

/// How many dots each voter has where a line does not say it.
const DOTS: i64 = 3;

impl Replay<'_> {
    /// The act that a line about a poll means.
    pub(super) fn poll_action(&self, line: Line) -> Result<(Action, Option<String>), Refusal> {
        let process = self.session.process();
        let known = &self.names;
        let action = match line {
            Line::RemovePoll { poll } => Action::RemovePoll {
                poll: known.poll(process, &poll)?,
            },
            Line::Count(said) => {
                let (poll, option) = self.option(&said.poll, &said.option)?;
                let part = said.part.as_ref().map(|part| self.part(poll, part));
                Action::CountOption {
                    option,
                    part: part.transpose()?,
                    count: count(&said),
                }
            }
            Line::Recount(said) => {
                if said.part.is_some() {
                    return Err(Refusal::CountedInParts);
                }
                Action::RecountOption {
                    option: self.option(&said.poll, &said.option)?.1,
                    count: count(&said),
                }
            }
            Line::CorrectBallot(said) => {
                let ballot = self.which(&said.which)?;
                let poll = process.ballots.get(ballot).ok_or(Refusal::Gone)?.poll;
                Action::CorrectBallot {
                    ballot,
                    answers: self.answers(poll, said.choices)?,
                    reason: said.reason,
                }
            }
            Line::VoidBallot(said) => Action::VoidBallot {
                ballot: self.which(&said.which)?,
                reason: said.reason,
            },
            Line::Object {
                poll,
                option,
                reason,
            } => Action::ObjectToOption {
                option: self.option(&poll, &option)?.1,
                reason,
            },
            Line::WithdrawObjection {
                poll,
                option,
                place,
            } => Action::WithdrawObjection {
                option: self.option(&poll, &option)?.1,
                place: place.checked_sub(1).ok_or(Refusal::Gone)?,
            },
            Line::ClosePoll { poll } => Action::ClosePoll {
                poll: known.poll(process, &poll)?,
                secret: None,
            },
            Line::PublishPoll { poll } => Action::PublishPoll {
                poll: known.poll(process, &poll)?,
            },
            Line::ReopenPoll { poll, reason } => Action::ReopenPoll {
                poll: known.poll(process, &poll)?,
                reason,
            },
            Line::Prioritise { poll } => Action::PrioritisePlan {
                poll: known.poll(process, &poll)?,
            },
            other => return self.people_action(other),
        };
        Ok((action, None))
    }

    /// Drafts a poll with all that is said of it.
    pub(super) fn draft_poll(&mut self, said: SaidPoll) -> Result<Option<PollId>, Report> {
        if said.poll.is_some() {
            return Err(Report::Refused(Refusal::EmptyText));
        }
        let (costs, name) = (said.costs.clone(), said.name.clone());
        let draft = self.draft(said).map_err(Report::Refused)?;
        let made = self.session.act_and_settle(Action::DraftPoll { draft })?;
        let Some(poll) = made.map(PollId::from) else {
            return Ok(None);
        };
        let priced = self.put_costs(poll, costs);
        self.or_remove(poll, priced)?;
        self.names.give(name, made);
        Ok(Some(poll))
    }

    /// Opens a draft, or drafts a poll and opens it; where it cannot be opened, the draft goes.
    pub(super) fn open_poll(&mut self, mut said: SaidPoll) -> Result<(), Report> {
        let (called, entitled) = (said.poll.take(), said.entitled);
        if let Some(called) = called {
            if said
                != (SaidPoll {
                    entitled,
                    ..SaidPoll::default()
                })
            {
                // An open poll is as it was drafted.
                return Err(Report::Refused(Refusal::PollNotDraft));
            }
            let poll = self.names.poll(self.session.process(), &called);
            let poll = poll.map_err(Report::Refused)?;
            let open = Action::OpenPoll { poll, entitled };
            return self.session.act_and_settle(open).map(|_| ());
        }
        let name = said.name.take();
        let Some(poll) = self.draft_poll(said)? else {
            return Ok(());
        };
        let opened = self
            .session
            .act_and_settle(Action::OpenPoll { poll, entitled });
        self.or_remove(poll, opened.map(|_| ()))?;
        self.names.give(name, Some(poll.into()));
        Ok(())
    }

    /// Edits what is said of a draft.
    pub(super) fn edit_poll(&mut self, said: SaidPollEdit) -> Result<(), Report> {
        let process = self.session.process();
        let found = self.names.poll(process, &said.poll);
        let found = found.and_then(|poll| process.polls.get(poll).ok_or(Refusal::Gone));
        let old = found.map_err(Report::Refused)?;
        let (poll, method) = (old.id, old.method);
        let setup = self.setup(old.setup.clone(), method, said.setup);
        let setup = Box::new(setup.map_err(Report::Refused)?);
        let question = said.question.map(PollEdit::Question);
        let dots = said.dots.map(PollEdit::Dots);
        let edits = question.into_iter().chain(dots);
        for edit in edits.chain([PollEdit::Setup(setup)]) {
            self.session
                .act_and_settle(Action::EditPoll { poll, edit })?;
        }
        self.put_costs(poll, said.costs)
    }

    fn put_costs(&mut self, poll: PollId, costs: BTreeMap<String, Texts>) -> Result<(), Report> {
        for (option, price) in costs {
            let called = Called::Name(option);
            let option = self.names.option(self.session.process(), poll, &called);
            let option = option.map_err(Report::Refused)?;
            let cost = cost(price).map_err(Report::Refused)?;
            let edit = PollEdit::Cost { option, cost };
            self.session
                .act_and_settle(Action::EditPoll { poll, edit })?;
        }
        Ok(())
    }

    /// Removes a draft that was refused something.
    fn or_remove(&mut self, poll: PollId, done: Result<(), Report>) -> Result<(), Report> {
        if matches!(done, Err(Report::Refused(_))) {
            self.session.act_and_settle(Action::RemovePoll { poll })?;
        }
        done
    }

    fn draft(&self, said: SaidPoll) -> Result<PollDraft, Refusal> {
        let process = self.session.process();
        let (proposals, texts) = self.options(said.options)?;
        let (mut subjects, mut options) = (Vec::new(), Vec::new());
        for called in &said.activities {
            subjects.push(Subject::Activity(self.names.activity(process, called)?));
        }
        for name in said.instruments {
            let found = process.instruments.iter().find(|i| i.name == name);
            let found = found.ok_or(Refusal::Unknown { name })?;
            subjects.push(Subject::Instrument(found.id));
        }
        for called in &said.objectives {
            subjects.push(Subject::Objective(self.names.objective(process, called)?));
        }
        for number in said.versions {
            let found = process.plan_versions.iter().find(|v| v.number == number);
            let found = found.ok_or_else(|| Refusal::Unknown {
                name: number.to_string(),
            })?;
            options.push(OptionDraft {
                subject: Some(Subject::Version(found.id)),
                text: setup::version(self.lang, found),
                ..OptionDraft::default()
            });
        }
        Ok(PollDraft {
            question: said.question,
            method: said.method,
            dots: said.dots.unwrap_or(DOTS),
            proposals,
            subjects,
            texts,
            options,
            setup: self.setup(Setup::default(), said.method, said.setup)?,
        })
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

    /// What was decided, with all that is said anew. Where the way is not said, what needs ballots
    /// is voted on slips.
    fn setup(&self, old: Setup, method: Method, said: SaidSetup) -> Result<Setup, Refusal> {
        let process = self.session.process();
        let known = &self.names;
        let mut new = old;
        new.secrecy = match said.secret {
            Some(true) => Secrecy::Secret,
            Some(false) => Secrecy::Open,
            None => new.secrecy,
        };
        new.rule = said.rule.or(new.rule);
        put(&mut new.slips, said.slips);
        put(&mut new.cap, said.cap);
        put(&mut new.quorum, said.quorum);
        put(&mut new.majority, said.majority);
        put(&mut new.base, said.base);
        put(&mut new.grouping, said.grouping);
        put(&mut new.weighting, said.weighting);
        put(&mut new.electorate.unit, said.unit);
        if let Some(budget) = said.budget {
            new.budget = cost(budget)?;
        }
        if let Some(who) = said.who {
            new.electorate.who = match who {
                SaidWho::Stated => Who::Stated,
                SaidWho::Present => Who::Present,
                SaidWho::Table(table) => Who::Table(names::table(process, &table)?),
                SaidWho::Body(body) => Who::Body(known.body(process, &body)?),
            };
        }
        if let Some(proxies) = said.proxies {
            let proxy = |said: &crate::cli::replay::voting::SaidProxy| {
                Ok(Proxy {
                    absent: known.participant(process, &said.absent)?,
                    holder: known.participant(process, &said.holder)?,
                })
            };
            new.electorate.proxies = proxies.iter().map(proxy).collect::<Result<_, Refusal>>()?;
        }
        put(
            &mut new.parts,
            said.parts.map(|parts| match parts {
                SaidParts::Whole => Parts::Whole,
                SaidParts::Tables => Parts::Tables,
                SaidParts::Rows(rows) => Parts::Rows(rows),
                SaidParts::Groups => Parts::Groups,
            }),
        );
        if let Some(round_of) = said.round_of {
            new.round_of = Some(known.poll(process, &round_of)?);
        }
        let on_paper = new.secrecy == Secrecy::Secret
            || new.slips == Slips::Printed
            || !method.can_be_counted()
            || new.rule == Some(Rule::EqualShares);
        match said.way {
            Some(way) => new.way = way,
            None if on_paper && new.way == Way::Desk => new.way = Way::Slips,
            None => {}
        }
        Ok(new)
    }

    fn option(&self, poll: &Called, option: &Called) -> Result<(PollId, PollOptionId), Refusal> {
        let process = self.session.process();
        let poll = self.names.poll(process, poll)?;
        Ok((poll, self.names.option(process, poll, option)?))
    }
}

fn put<T>(value: &mut T, said: Option<T>) {
    if let Some(said) = said {
        *value = said;
    }
}

fn count(said: &SaidCount) -> Count {
    match (said.dots, said.approvals, said.grades) {
        _ if said.cleared => Count::Cleared,
        (Some(dots), _, _) => Count::Dots(dots),
        (None, Some(approvals), _) => Count::Approvals(approvals),
        (None, None, Some(grades)) => Count::Grades(grades),
        (None, None, None) => Count::Hands {
            favour: said.favour,
            against: said.against,
            abstain: said.abstain,
        },
    }
}
