//! The list of a table's standing proposals, newest first.
//!
//! Every row has the same height but the one that is open for editing: so a row's place is a sum,
//! and only what is seen is laid out, however long the list.

use egui::{Rect, ScrollArea, TextStyle, Ui, UiBuilder, pos2, vec2};

use super::discard::{self, Discard};
use super::row;
use crate::domain::Action;
use crate::domain::agenda::Step;
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::index::Numbers;
use crate::domain::proposal::{Proposal, ProposalEdit};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme;
use crate::ui::widgets::InPlace;
use crate::ui::widgets::in_place::{Breaks, Typed};

/// How many lines of a text are seen in its row.
const LINES: f32 = 2.0;

/// What is chosen and typed in the list.
#[derive(Default)]
pub struct List {
    table: Option<ThematicTableId>,
    /// The row that the keys work on.
    current: Option<ProposalId>,
    /// The current row is to be brought into view.
    reveal: bool,
    open: Option<Open>,
    /// How many there were in the pass before: a new one is shown at the top.
    count: usize,
}

/// The row that is open.
struct Open {
    proposal: ProposalId,
    what: What,
    height: f32,
}

enum What {
    Edit(InPlace),
    Discard(Discard),
}

/// What a row's mouse or menu asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Nothing,
    Current,
    Edit,
    Discard,
}

impl List {
    /// Goes one row on or back.
    pub fn step(&mut self, cx: Context, table: ThematicTableId, step: Step) {
        let Some(numbers) = cx.process.index().standing_of(table) else {
            return;
        };
        let last = numbers.len().saturating_sub(1);
        let row = match self.current.and_then(|id| row_of(cx, numbers, id)) {
            Some(row) if step == Step::Down => (row + 1).min(last),
            Some(row) => row.saturating_sub(1),
            None => 0,
        };
        self.current = at(numbers, row);
        self.reveal = true;
    }

    /// Begins to edit the current row's text.
    pub fn edit_current(&mut self, cx: Context) {
        if let Some(proposal) = self.current.and_then(|id| cx.process.proposals.get(id)) {
            self.edit(proposal);
        }
    }

    /// Asks why the current row is discarded.
    pub fn discard_current(&mut self, cx: Context) {
        if let Some(proposal) = self.current.and_then(|id| cx.process.proposals.get(id)) {
            self.discard(proposal);
        }
    }

    fn edit(&mut self, proposal: &Proposal) {
        let field = InPlace::new(&proposal.text, Breaks::None);
        self.open(proposal, What::Edit(field));
    }

    fn discard(&mut self, proposal: &Proposal) {
        self.open(proposal, What::Discard(Discard::default()));
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

    /// Shows the list over the room that is left.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, table: ThematicTableId, out: &mut Outbox) {
        let Some(numbers) = cx.process.index().standing_of(table) else {
            return;
        };
        let turned = self.table.replace(table) != Some(table);
        let added = !turned && numbers.len() > self.count;
        self.count = numbers.len();
        self.forget_what_is_gone(cx, numbers, turned, out);
        let height = LINES * ui.text_style_height(&TextStyle::Body) + 2.0 * theme::S;
        let open = self.open.as_ref().and_then(|open| {
            let row = row_of(cx, numbers, open.proposal)?;
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
            let total = places.top(numbers.len());
            ui.set_height(total);
            if std::mem::take(&mut self.reveal)
                && let Some(row) = self.current.and_then(|id| row_of(cx, numbers, id))
            {
                ui.scroll_to_rect(places.rect(ui, row), None);
            }
            let first = places.row_at(seen.top());
            let last = (places.row_at(seen.bottom()) + 1).min(numbers.len());
            for row in first..last {
                let Some(proposal) = at(numbers, row).and_then(|id| cx.process.proposals.get(id))
                else {
                    continue;
                };
                let rect = places.rect(ui, row);
                let builder = UiBuilder::new().max_rect(rect).id_salt(proposal.id);
                let mut child = ui.new_child(builder);
                self.row(&mut child, cx, proposal, rect, out);
            }
        });
    }

    fn row(&mut self, ui: &mut Ui, cx: Context, proposal: &Proposal, rect: Rect, out: &mut Outbox) {
        let current = self.current == Some(proposal.id);
        if self
            .open
            .as_ref()
            .is_some_and(|open| open.proposal == proposal.id)
        {
            row::ground(ui, rect, true);
            let inner = rect.shrink2(vec2(theme::S, theme::S));
            let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
            self.open_row(&mut child, cx, proposal, out);
            let height = child.min_rect().height() + 2.0 * theme::S;
            if let Some(open) = &mut self.open
                && (open.height - height).abs() > 0.5
            {
                open.height = height;
                ui.ctx().request_repaint();
            }
            return;
        }
        match row::show(ui, cx, proposal, rect, current, out) {
            Wish::Nothing => {}
            Wish::Current => self.current = Some(proposal.id),
            Wish::Edit => self.edit(proposal),
            Wish::Discard => self.discard(proposal),
        }
    }

    fn open_row(&mut self, ui: &mut Ui, cx: Context, proposal: &Proposal, out: &mut Outbox) {
        let Some(open) = &mut self.open else { return };
        ui.spacing_mut().item_spacing.y = theme::S;
        let number = words::whole(cx.lang, proposal.number);
        ui.label(theme::caption(t!(
            cx.lang,
            "capture-number",
            n = number.as_str()
        )));
        let done = match &mut open.what {
            What::Edit(field) => {
                let label = t!(cx.lang, "capture-edit-number", n = number);
                let id = egui::Id::unique(("edit proposal", proposal.id));
                let (_, typed) = field.show(ui, id, &label, "");
                ui.label(theme::caption(t!(cx.lang, "capture-edit-keys")));
                if matches!(typed, Typed::Done(_)) {
                    commit(field, proposal.id, out);
                }
                typed != Typed::Still
            }
            What::Discard(discard) => {
                ui.label(&proposal.text);
                let outcome = discard.show(ui, cx);
                if let discard::Outcome::Discard(reason) = &outcome {
                    out.act(Action::DiscardProposal {
                        proposal: proposal.id,
                        reason: reason.clone(),
                    });
                }
                outcome != discard::Outcome::Waiting
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
        numbers: &Numbers,
        turned: bool,
        out: &mut Outbox,
    ) {
        let here = |id| row_of(cx, numbers, id).is_some();
        self.current = self.current.filter(|id| here(*id));
        let gone = |open: &Open| turned || !here(open.proposal);
        if let Some(open) = self.open.take_if(|open| gone(open))
            && let What::Edit(field) = &open.what
        {
            commit(field, open.proposal, out);
        }
    }
}

fn commit(field: &InPlace, proposal: ProposalId, out: &mut Outbox) {
    if field.changed() && !field.text().is_empty() {
        out.act(Action::EditProposal {
            proposal,
            edit: ProposalEdit::Text(field.text().to_owned()),
        });
    }
}

/// Where the rows stand.
#[derive(Clone, Copy, Debug)]
struct Places {
    height: f32,
    /// The open row, and how much higher than the others it is.
    open: Option<(usize, f32)>,
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rows of a list, held at zero"
)]
impl Places {
    fn top(self, row: usize) -> f32 {
        let more = match self.open {
            Some((open, more)) if row > open => more,
            _ => 0.0,
        };
        row as f32 * self.height + more
    }

    fn row_at(self, y: f32) -> usize {
        let plain = |y: f32| (y.max(0.0) / self.height) as usize;
        match self.open {
            Some((open, more)) if plain(y) > open => plain(y - more).max(open),
            _ => plain(y),
        }
    }

    fn rect(self, ui: &Ui, row: usize) -> Rect {
        let origin = ui.min_rect().min;
        let (top, bottom) = (self.top(row), self.top(row + 1));
        let min = pos2(origin.x, origin.y + top);
        Rect::from_min_size(min, vec2(ui.available_width(), bottom - top))
    }
}

/// The row of a proposal, newest first. The list is sorted by number.
fn row_of(cx: Context, numbers: &Numbers, id: ProposalId) -> Option<usize> {
    let number = cx.process.proposals.get(id)?.number;
    let place = numbers.binary_search_by(|key| key.0.cmp(&number)).ok()?;
    Some(numbers.len() - 1 - place)
}

fn at(numbers: &Numbers, row: usize) -> Option<ProposalId> {
    let place = numbers.len().checked_sub(row + 1)?;
    numbers.get(place).map(|key| key.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "sums of whole numbers")]
    fn the_open_row_moves_those_below_it() {
        let places = Places {
            height: 50.0,
            open: Some((2, 30.0)),
        };
        assert_eq!([2, 3, 4].map(|row| places.top(row)), [100.0, 180.0, 230.0]);
        assert_eq!(places.row_at(0.0), 0);
        assert_eq!(places.row_at(120.0), 2);
        assert_eq!(places.row_at(175.0), 2);
        assert_eq!(places.row_at(181.0), 3);
        assert_eq!(places.row_at(-5.0), 0);
    }
}
