//! What is decided before opening, a line each; only what matters for this poll is shown.
//!
//! What is chosen last holds: what does not go with it gives way in the same step.

use egui::{Id, Ui};

use super::choices::{electorates, line, named, rounds, say};
use super::looked::Looked;
use super::proxies::ProxyForm;
use crate::domain::Action;
use crate::domain::ids::PollId;
use crate::domain::money::Money;
use crate::domain::poll::{
    Base, Grouping, Majority, Method, Parts, Poll, PollEdit, Quorum, Rule, Secrecy, Setup, Slips,
    Unit, Way, Weighting, Who,
};
use crate::i18n::setup::{self as words, Paper};
use crate::i18n::{poll as poll_words, words as plain};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::kept::Derived;
use crate::ui::theme;
use crate::ui::widgets::typed_line::Line;
use crate::ui::widgets::{TypedLines, digits};

/// The settings of one draft.
#[derive(Default)]
pub struct Settings {
    typed: TypedLines,
    proxies: ProxyForm,
    electorates: Derived<Vec<(Who, String)>>,
    rounds: Derived<Vec<(Option<PollId>, String)>>,
    /// How many may vote, typed; nothing until somebody types.
    stated: Option<String>,
}

/// A draft with what is known of it, and where its changes go.
struct Form<'a, 'b> {
    cx: Context<'a>,
    poll: &'a Poll,
    looked: &'a Looked,
    out: &'b mut Outbox,
}

impl Settings {
    /// How many may vote, where it is a number: what was typed, else as many as are present.
    pub fn stated(&self, cx: Context) -> Option<i64> {
        match &self.stated {
            Some(typed) => crate::ui::widgets::number(typed),
            None => i64::try_from(cx.process.present_count()).ok(),
        }
        .filter(|number| *number > 0)
    }

    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        looked: &Looked,
        out: &mut Outbox,
    ) {
        let mut form = Form {
            cx,
            poll,
            looked,
            out,
        };
        ui.spacing_mut().item_spacing.y = theme::XS;
        ui.label(theme::strong(t!(cx.lang, "setup-who-votes")));
        self.show_who(ui, &mut form);
        ui.add_space(theme::S);
        ui.label(theme::strong(t!(cx.lang, "setup-how")));
        self.show_how(ui, &mut form);
        ui.add_space(theme::S);
        ui.label(theme::strong(t!(cx.lang, "setup-decides")));
        self.show_deciding(ui, &mut form);
    }

    fn show_who(&mut self, ui: &mut Ui, form: &mut Form) {
        let cx = form.cx;
        let electorate = &form.poll.setup.electorate;
        let options = self.electorates.get(cx, || electorates(cx));
        let name = t!(cx.lang, "setup-who");
        if let Some(who) = line(ui, &name, &electorate.who, options) {
            form.change(|setup| {
                setup.electorate.who = who;
                setup.electorate.proxies.clear();
                if who == Who::Stated {
                    setup.weighting = Weighting::None;
                    if matches!(setup.parts, Parts::Tables | Parts::Groups) {
                        setup.parts = Parts::Whole;
                    }
                    if setup.way == Way::RollCall {
                        setup.way = Way::Desk;
                    }
                }
            });
        }
        if electorate.who == Who::Stated {
            let present = cx.process.present_count().max(1).to_string();
            let mut typed = self.stated.clone().unwrap_or(present);
            let label = t!(cx.lang, "vote-entitled");
            named(ui, &t!(cx.lang, "setup-people"), |ui| {
                let id = Id::unique(("vote-entitled", form.poll.id));
                let field = digits(ui, id, &mut typed, 72.0).accessible_name(label.as_str());
                if field.changed() {
                    self.stated = Some(typed);
                }
            });
            return;
        }
        let units = [Unit::Person, Unit::Organisation].map(|u| (u, words::unit(cx.lang, u)));
        if let Some(unit) = line(ui, &t!(cx.lang, "setup-unit"), &electorate.unit, &units) {
            form.change(|setup| {
                setup.electorate.unit = unit;
                setup.electorate.proxies.clear();
            });
        }
        if electorate.who != Who::Present {
            let changed = self.proxies.show(ui, cx, electorate, form.looked);
            if let Some(proxies) = changed {
                form.change(|setup| setup.electorate.proxies = proxies);
            }
        }
    }

    fn show_how(&mut self, ui: &mut Ui, form: &mut Form) {
        let cx = form.cx;
        let poll = form.poll;
        let setup = &poll.setup;
        let methods = Method::ALL.map(|m| (m, poll_words::method(cx.lang, m)));
        if let Some(method) = line(ui, &t!(cx.lang, "setup-method"), &poll.method, &methods) {
            form.edit(PollEdit::Method(method));
        }
        self.show_dots(ui, form);
        let papers: Vec<(Paper, String)> = Paper::ALL
            .into_iter()
            .filter(|paper| poll.method.can_be_counted() || paper.way != Way::Desk)
            .map(|paper| (paper, words::way(cx.lang, paper)))
            .collect();
        let paper = Paper {
            way: setup.way,
            slips: setup.slips,
        };
        if let Some(paper) = line(ui, &t!(cx.lang, "setup-way"), &paper, &papers) {
            form.change(|setup| {
                setup.way = paper.way;
                setup.slips = paper.slips;
                if paper.way != Way::Slips {
                    setup.secrecy = Secrecy::Open;
                }
                if paper.way == Way::Desk && setup.rule == Some(Rule::EqualShares) {
                    setup.rule = None;
                }
                if paper.way == Way::RollCall && setup.electorate.who == Who::Stated {
                    setup.electorate.who = Who::Present;
                }
            });
        }
        let secrecies = [Secrecy::Open, Secrecy::Secret].map(|s| (s, words::secrecy(cx.lang, s)));
        let name = t!(cx.lang, "setup-secrecy");
        if let Some(secrecy) = line(ui, &name, &setup.secrecy, &secrecies) {
            form.change(|setup| {
                setup.secrecy = secrecy;
                if secrecy == Secrecy::Secret {
                    setup.way = Way::Slips;
                }
            });
        }
        if setup.secrecy == Secrecy::Secret {
            say(ui, &t!(cx.lang, "setup-promise"));
            say(ui, &t!(cx.lang, "setup-no-promise"));
        }
        if setup.way == Way::Desk {
            self.show_parts(ui, form);
        }
        if setup.electorate.who != Who::Stated {
            let groupings = Grouping::ALL.map(|g| (g, poll_words::grouping(cx.lang, g)));
            let name = t!(cx.lang, "setup-grouping");
            if let Some(grouping) = line(ui, &name, &setup.grouping, &groupings) {
                form.change(|setup| setup.grouping = grouping);
            }
        }
    }

    /// How many dots or marks each voter has.
    fn show_dots(&mut self, ui: &mut Ui, form: &mut Form) {
        let cx = form.cx;
        let poll = form.poll;
        let hint = t!(cx.lang, "setup-cap-none");
        let (cap, most) = match poll.method {
            Method::Dots => (t!(cx.lang, "setup-cap-dots"), poll.dots),
            Method::Approval => (t!(cx.lang, "setup-cap-approval"), i64::MAX),
            _ => return,
        };
        if poll.method == Method::Dots {
            let name = t!(cx.lang, "setup-dots");
            if let Some(dots) = self.number(ui, &name, poll.dots, "") {
                form.edit(PollEdit::Dots(dots));
                if poll.setup.cap > dots {
                    form.change(|setup| setup.cap = 0);
                }
            }
        }
        if let Some(count) = self.number(ui, &cap, poll.setup.cap, &hint) {
            form.change(|setup| setup.cap = if count >= most { 0 } else { count });
        }
    }

    fn show_parts(&mut self, ui: &mut Ui, form: &mut Form) {
        let cx = form.cx;
        let setup = &form.poll.setup;
        let rows = match setup.parts {
            Parts::Rows(rows) => rows,
            _ => ROWS,
        };
        let mut all = vec![Parts::Whole, Parts::Rows(rows)];
        if setup.electorate.who != Who::Stated {
            all.extend([Parts::Tables, Parts::Groups]);
        }
        let options: Vec<_> = all
            .into_iter()
            .map(|parts| (parts, words::parts(cx.lang, parts)))
            .collect();
        if let Some(parts) = line(ui, &t!(cx.lang, "setup-parts"), &setup.parts, &options) {
            form.change(|setup| setup.parts = parts);
        }
        if let Parts::Rows(rows) = setup.parts
            && let Some(rows) = self.number(ui, &t!(cx.lang, "setup-rows"), rows, "")
        {
            form.change(|setup| setup.parts = Parts::Rows(rows));
        }
    }

    fn show_deciding(&mut self, ui: &mut Ui, form: &mut Form) {
        let cx = form.cx;
        let poll = form.poll;
        let setup = &poll.setup;
        let rules = Rule::fitting(poll.method);
        if rules.len() > 1 {
            let options: Vec<_> = rules
                .iter()
                .map(|rule| (*rule, poll_words::rule(cx.lang, *rule)))
                .collect();
            if let Some(rule) = line(ui, &t!(cx.lang, "setup-rule"), &poll.rule(), &options) {
                form.change(|setup| {
                    setup.rule = Some(rule);
                    if rule == Rule::EqualShares && setup.way == Way::Desk {
                        setup.way = Way::Slips;
                    }
                });
            }
        }
        say(ui, &poll_words::decides(cx.lang, poll.rule()));
        if poll.rule().spends() {
            self.show_budget(ui, form);
        }
        if poll.method.passes() {
            let options = MAJORITIES.map(|m| (m, poll_words::majority(cx.lang, m)));
            let name = t!(cx.lang, "setup-majority");
            if let Some(majority) = line(ui, &name, &setup.majority, &options) {
                form.change(|setup| setup.majority = majority);
            }
            if !matches!(setup.majority, Majority::Simple | Majority::Consensus) {
                let options = [Base::Voting, Base::Present, Base::Entitled]
                    .map(|base| (base, poll_words::base(cx.lang, base)));
                if let Some(base) = line(ui, &t!(cx.lang, "setup-base"), &setup.base, &options) {
                    form.change(|setup| setup.base = base);
                }
            }
        }
        if setup.electorate.who != Who::Stated {
            let options = QUORUMS.map(|q| (q, poll_words::quorum(cx.lang, q)));
            if let Some(quorum) = line(ui, &t!(cx.lang, "setup-quorum"), &setup.quorum, &options) {
                form.change(|setup| setup.quorum = quorum);
            }
            let options = [Weighting::None, Weighting::EqualGroups]
                .map(|w| (w, words::weighting(cx.lang, w)));
            let name = t!(cx.lang, "setup-weighting");
            if let Some(weighting) = line(ui, &name, &setup.weighting, &options) {
                form.change(|setup| setup.weighting = weighting);
            }
        }
        let rounds = self.rounds.get(cx, || rounds(cx));
        if rounds.len() > 1
            && let Some(round) = line(ui, &t!(cx.lang, "setup-round"), &setup.round_of, rounds)
        {
            form.change(|setup| setup.round_of = round);
        }
    }

    fn show_budget(&mut self, ui: &mut Ui, form: &mut Form) {
        let cx = form.cx;
        let shown = form.poll.setup.budget;
        let shown = shown.map_or_else(String::new, |budget| plain::money(cx.lang, budget));
        let (name, hint) = (
            t!(cx.lang, "setup-budget"),
            t!(cx.lang, "setup-budget-hint"),
        );
        let help = t!(cx.lang, "setup-money-help");
        named(ui, &name, |ui| {
            let id = Id::unique(("setup-budget", form.poll.id));
            let field = Line {
                hint: &hint,
                help: &help,
                ..Line::number(&name, &shown, ui.available_width() - theme::S)
            };
            let (_, typed) = self.typed.show(ui, id, field);
            match typed.as_deref() {
                None => {}
                Some("") => form.change(|setup| setup.budget = None),
                Some(text) => match Money::parse(text) {
                    Some(budget) => form.change(|setup| setup.budget = Some(budget)),
                    None => self.typed.refuse(id, text.to_owned()),
                },
            }
        });
    }

    /// A small number; empty is none.
    fn number(&mut self, ui: &mut Ui, name: &str, now: i64, hint: &str) -> Option<i64> {
        let value = if now == 0 {
            String::new()
        } else {
            now.to_string()
        };
        let mut done = None;
        named(ui, name, |ui| {
            let field = Line {
                hint,
                ..Line::number(name, &value, 96.0)
            };
            let (_, typed) = self.typed.show(ui, Id::unique(("setup", name)), field);
            done = typed;
        });
        let typed = done?;
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        Some(digits.parse().unwrap_or(0))
    }
}

/// How many rows of seats there are until somebody says otherwise.
const ROWS: i64 = 5;

const MAJORITIES: [Majority; 6] = [
    Majority::Simple,
    Majority::Absolute,
    Majority::TwoThirds,
    Majority::ThreeQuarters,
    Majority::FourFifths,
    Majority::Consensus,
];

const QUORUMS: [Quorum; 4] = [
    Quorum::None,
    Quorum::Majority,
    Quorum::TwoThirds,
    Quorum::ThreeQuarters,
];

impl Form<'_, '_> {
    fn change(&mut self, change: impl FnOnce(&mut Setup)) {
        let mut setup = self.poll.setup.clone();
        change(&mut setup);
        if setup.way != Way::Slips {
            setup.slips = Slips::Plain;
        }
        self.edit(PollEdit::Setup(Box::new(setup)));
    }

    fn edit(&mut self, edit: PollEdit) {
        self.out.act(Action::EditPoll {
            poll: self.poll.id,
            edit,
        });
    }
}
