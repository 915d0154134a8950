//! The list of a table's proposals: newest first, by its ranking, or what a search found.
//!
//! Every row has the same height but the one that is open: so a row's place is a sum, and only what
//! is seen is laid out, however long the list.

use egui::{Rect, ScrollArea, TextStyle, Ui, UiBuilder, vec2};

use super::discard::Discard;
use super::edit::Edit;
use super::filter::{Filter, Order, Scope, State};
use super::marks::Marking;
use super::needs::{self, Needs};
use super::project;
use super::row;
use super::rows::Rows;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::agenda::Step;
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::proposal::Proposal;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::finding::Finder;
use crate::ui::theme;
use crate::ui::widgets::places::Places;
use crate::ui::widgets::{list_row, plain_button};

/// How many lines of a text are seen in its row.
const LINES: f32 = 2.0;

/// What is chosen and typed in the list.
#[derive(Default)]
pub struct List {
    table: Option<ThematicTableId>,
    pub filter: Filter,
    query: String,
    finder: Finder<(Filter, ThematicTableId)>,
    /// The row that the keys work on.
    current: Option<ProposalId>,
    /// The current row is to be brought into view.
    reveal: bool,
    open: Option<Open>,
    /// How many there were in the pass before: a new one is shown at the top.
    count: usize,
    /// The rows of the pass before, for the keys.
    rows: Rows,
}

/// The row that is open.
struct Open {
    proposal: ProposalId,
    what: What,
    height: f32,
}

enum What {
    Edit(Box<Edit>),
    Discard(Discard),
    Needs(Box<Needs>),
}

/// What a row's mouse or menu asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Nothing,
    Current,
    Edit,
    Discard,
    LinkNeeds,
}

impl List {
    /// Goes one row on or back.
    pub fn step(&mut self, cx: Context, step: Step) {
        self.current = self.rows.stepped(cx, self.current, step);
        self.reveal = true;
    }

    /// The row that the keys work on.
    #[must_use]
    pub fn current<'a>(&self, cx: Context<'a>) -> Option<&'a Proposal> {
        self.current.and_then(|id| cx.process.proposals.get(id))
    }

    /// Begins to edit the current row.
    pub fn edit_current(&mut self, cx: Context, marking: &mut Marking) {
        if let Some(proposal) = self.current(cx) {
            self.edit(cx, marking, proposal);
        }
    }

    /// Asks why the current row is discarded.
    pub fn discard_current(&mut self, cx: Context) {
        if let Some(proposal) = self.current(cx).filter(|p| p.standing.in_play()) {
            self.discard(proposal);
        }
    }

    /// Asks which needs the current row answers.
    pub fn link_current(&mut self, cx: Context) {
        if let Some(proposal) = self.current(cx) {
            self.link(proposal);
        }
    }

    /// Parks the current row, or brings it back.
    pub fn park_current(&mut self, cx: Context, out: &mut Outbox) {
        if let Some(proposal) = self.current(cx) {
            row::park(proposal, out);
        }
    }

    /// Moves the current row in its table's ranking.
    pub fn rank_current(&mut self, cx: Context, step: Step, out: &mut Outbox) {
        if let Some(proposal) = self.current(cx) {
            let proposal = proposal.id;
            out.act(Action::RankProposal { proposal, step });
            self.reveal = true;
        }
    }

    fn edit(&mut self, cx: Context, marking: &mut Marking, proposal: &Proposal) {
        let edit = Edit::of(cx, marking, proposal);
        self.open(proposal, What::Edit(Box::new(edit)));
    }

    fn discard(&mut self, proposal: &Proposal) {
        self.open(proposal, What::Discard(Discard::default()));
    }

    fn link(&mut self, proposal: &Proposal) {
        if proposal.nature.answers_needs() {
            self.open(proposal, What::Needs(Box::default()));
        }
    }

    fn open(&mut self, proposal: &Proposal, what: What) {
        self.current = Some(proposal.id);
        self.reveal = true;
        self.open = Some(Open {
            proposal: proposal.id,
            what,
            height: 0.0,
        });
    }

    /// Shows the choices and the list over the room that is left.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        marking: &mut Marking,
        table: ThematicTableId,
        out: &mut Outbox,
    ) {
        self.filter.show(ui, cx, &mut self.query);
        ui.add_space(theme::XS);
        let turned = self.table.replace(table) != Some(table);
        self.rows = self.rows(ui, cx, table);
        let added = !turned && self.rows.len() > self.count && self.filter.order == Order::Newest;
        self.count = self.rows.len();
        self.forget_what_is_gone(cx, marking, turned, out);
        if self.rows.len() == 0 {
            self.nothing(ui, cx);
            return;
        }
        let height = LINES * ui.text_style_height(&TextStyle::Body) + 2.0 * theme::S;
        let open = self.open.as_ref().and_then(|open| {
            let row = self.rows.row_of(cx, open.proposal)?;
            Some((row, (open.height - height).max(0.0)))
        });
        let places = Places { height, open };
        let mut area = ScrollArea::vertical()
            .id_salt(("proposals", table))
            .auto_shrink(false);
        if added {
            area = area.vertical_scroll_offset(0.0);
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        area.show_viewport(ui, |ui, seen| {
            let total = places.top(self.rows.len());
            ui.set_height(total);
            if std::mem::take(&mut self.reveal)
                && let Some(row) = self.current.and_then(|id| self.rows.row_of(cx, id))
            {
                ui.scroll_to_rect(places.rect(ui, row), None);
            }
            let first = places.row_at(seen.top());
            let last = (places.row_at(seen.bottom()) + 1).min(self.rows.len());
            for row in first..last {
                let proposal = self.rows.at(row);
                let Some(proposal) = proposal.and_then(|id| cx.process.proposals.get(id)) else {
                    continue;
                };
                let rect = places.rect(ui, row);
                let builder = UiBuilder::new().max_rect(rect).id_salt(proposal.id);
                let mut child = ui.new_child(builder);
                self.row(&mut child, cx, marking, proposal, rect, out);
            }
        });
    }

    /// The rows to show now: straight from the index unless something else is asked for.
    fn rows(&mut self, ui: &Ui, cx: Context, table: ThematicTableId) -> Rows {
        if !self.is_filtered() {
            let numbers = cx.process.index().standing_of(table);
            return Rows::Newest(numbers.cloned().unwrap_or_default());
        }
        let asked = (self.filter, table);
        let found = self.finder.find(
            ui,
            cx,
            &self.query,
            asked,
            || self.filter.base(cx.process, table),
            |(filter, table), proposal| filter.keeps(cx.process, *table, proposal),
        );
        Rows::Found(found)
    }

    fn nothing(&mut self, ui: &mut Ui, cx: Context) {
        ui.add_space(theme::S);
        ui.label(theme::soft(t!(cx.lang, "capture-none-found")));
        let all = t!(cx.lang, "capture-show-all");
        if self.is_filtered() && plain_button(ui, "", &all).clicked() {
            self.show_all();
        }
    }

    /// Whether something is searched for or left out.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        !self.query.trim().is_empty() || self.filter != Filter::default()
    }

    /// What is seen in the list, as the room sees it.
    #[must_use]
    pub fn slide(&self, table: ThematicTableId) -> Slide {
        project::slide(self.filter, &self.query, table)
    }

    /// Ends the search and the choices.
    pub fn show_all(&mut self) {
        self.query.clear();
        self.filter = Filter::default();
    }

    fn row(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        marking: &mut Marking,
        proposal: &Proposal,
        rect: Rect,
        out: &mut Outbox,
    ) {
        let current = self.current == Some(proposal.id);
        if self
            .open
            .as_ref()
            .is_some_and(|open| open.proposal == proposal.id)
        {
            list_row::marked_ground(ui, rect, false, true);
            let inner = rect.shrink2(vec2(theme::S, theme::S));
            let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
            self.open_row(&mut child, cx, marking, proposal, out);
            let height = child.min_rect().height() + 2.0 * theme::S;
            if let Some(open) = &mut self.open
                && (open.height - height).abs() > 0.5
            {
                open.height = height;
                ui.ctx().request_repaint();
            }
            return;
        }
        let shows_table = self.filter.scope == Scope::Every || self.filter.state == State::Parked;
        let shown = row::Shown {
            current,
            table: shows_table.then_some(proposal.table),
        };
        match row::show(ui, cx, proposal, rect, shown, out) {
            Wish::Nothing => {}
            Wish::Current => self.current = Some(proposal.id),
            Wish::Edit => self.edit(cx, marking, proposal),
            Wish::Discard => self.discard(proposal),
            Wish::LinkNeeds => self.link(proposal),
        }
    }

    fn open_row(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        marking: &mut Marking,
        proposal: &Proposal,
        out: &mut Outbox,
    ) {
        let Some(open) = &mut self.open else { return };
        ui.spacing_mut().item_spacing.y = theme::S;
        let number = words::whole(cx.lang, proposal.number);
        let done = match &mut open.what {
            What::Edit(edit) => {
                edit.show(ui, cx, marking, proposal, out) == super::edit::Outcome::Done
            }
            What::Discard(discard) => {
                ui.label(theme::caption(t!(cx.lang, "capture-number", n = number)));
                discard.show(ui, cx, proposal, out)
            }
            What::Needs(picker) => {
                ui.label(&proposal.text);
                picker.show(ui, cx, proposal, out) == needs::Outcome::Done
            }
        };
        if done {
            self.open = None;
        }
    }

    /// Another table, or a row that is no longer in the list: what was typed in it is kept.
    fn forget_what_is_gone(
        &mut self,
        cx: Context,
        marking: &mut Marking,
        turned: bool,
        out: &mut Outbox,
    ) {
        let Self { rows, .. } = self;
        let here = |id| rows.row_of(cx, id).is_some();
        self.current = self.current.filter(|id| here(*id));
        let gone = |open: &Open| turned || !here(open.proposal);
        if let Some(mut open) = self.open.take_if(|open| gone(open))
            && let What::Edit(edit) = &mut open.what
            && let Some(proposal) = cx.process.proposals.get(open.proposal)
        {
            edit.commit(cx, marking, proposal, out);
        }
    }
}
