//! The counting desk: a row per option, digits straight in, everything by keyboard.

use std::collections::BTreeMap;

use egui::{Id, Key, Label, Layout, Rect, ScrollArea, Stroke, Ui, pos2, vec2};

use crate::app::clock;
use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Count, Method, Poll, PollOption};
use crate::domain::{Action, Mint, Process, decide};
use crate::i18n::{refusal, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::vote::digits::{digits, number};
use crate::ui::sections::vote::heading;
use crate::ui::sections::vote::row::{
    FIELD, Row, SAID, columns, counted_fields, field_id, field_rect, inside, is_counted, names,
    read, row_says, show_columns,
};
use crate::ui::sections::vote::sum::{Of, against};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

const ROW: f32 = 56.0;
/// What is typed of one option and not counted yet.
#[derive(Clone, Debug, Default, PartialEq)]
struct Typed {
    fields: [String; 3],
    /// Why the process would not take it.
    refused: Option<String>,
}

/// The desk of one poll.
#[derive(Default)]
pub struct CountingDesk {
    typed: BTreeMap<PollOptionId, Typed>,
    /// The field that was in hand in the last frame.
    in_hand: Option<(usize, usize)>,
    /// The field to be focused as soon as it is on the screen.
    next: Option<(usize, usize)>,
    begun: Begun,
    /// How many options are not counted, and the dots of those that are.
    counted: Derived<(usize, i64)>,
}

/// Whether the first field that is not counted has been focused.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Begun {
    #[default]
    NotYet,
    Yes,
}

impl CountingDesk {
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        out: &mut Outbox,
    ) {
        self.forget_counted(cx.process, poll.method);
        heading(ui, cx, poll, |ui| {
            let project = t!(cx.lang, "vote-project");
            if widgets::plain_button(ui, icons::PROJECTOR_SCREEN, &project).clicked() {
                out.send(ProjectorCommand::Show(Slide::Poll { poll: poll.id }));
            }
        });
        ui.add_space(theme::S);
        show_columns(ui, cx, poll);
        let height = (ui.available_height() - 3.0 * theme::ROW).max(2.0 * ROW);
        let columns = columns(poll.method);
        let before = self.in_hand.take();
        if self.begun == Begun::NotYet {
            self.begun = Begun::Yes;
            let first = options.iter().position(|id| !is_counted(cx.process, *id));
            self.next = first.map(|row| (row, 0));
        }
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ScrollArea::vertical()
                .id_salt("vote-desk")
                .max_height(height)
                .auto_shrink([false, true])
                .show_viewport(ui, |ui, seen| {
                    self.show_rows(ui, cx, poll, options, seen);
                });
        });
        if let Some((row, _)) = before
            && self.in_hand != before
            && let Some(option) = options.get(row)
        {
            self.leave(cx, poll, *option, out);
        }
        self.follow_keys(ui, cx, poll, options, columns, out);
        self.show_end(ui, cx, poll, options, out);
    }

    fn show_rows(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        seen: Rect,
    ) {
        let corner = ui.max_rect().min;
        let width = ui.available_width();
        #[expect(clippy::cast_precision_loss, reason = "rows of a list")]
        let place = |row: usize| {
            let at = pos2(corner.x, corner.y + row as f32 * ROW);
            Rect::from_min_size(at, vec2(width, ROW))
        };
        let all = place(options.len());
        ui.set_height((all.top() - corner.y).max(0.0));
        if let Some((row, _)) = self.next
            && row < options.len()
        {
            ui.scroll_to_rect(place(row), None);
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rows of a list"
        )]
        let (first, last) = (
            (seen.top() / ROW).floor().max(0.0) as usize,
            (seen.bottom() / ROW).ceil().max(0.0) as usize,
        );
        for (row, option) in options.iter().enumerate().take(last).skip(first) {
            if let Some(option) = cx.process.poll_options.get(*option) {
                self.show_row(ui, cx, poll, option, row, place(row));
            }
        }
    }

    fn show_row(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        option: &PollOption,
        row: usize,
        rect: Rect,
    ) {
        let t = Tokens::of(ui);
        let columns = columns(poll.method);
        let painter = ui.painter();
        painter.rect_filled(rect, 0, t.card);
        painter.hline(
            rect.x_range(),
            rect.bottom() - 0.5,
            Stroke::new(1.0, t.line),
        );
        let first = field_rect(rect, columns.len(), 0);
        let words_rect = Rect::from_min_max(
            pos2(rect.left() + theme::S, rect.top() + theme::XS),
            pos2(first.left() - theme::M, rect.bottom() - theme::XS),
        );
        let position = words::whole(cx.lang, option.position);
        ui.scope_builder(inside(words_rect), |ui| {
            let mut job = egui::text::LayoutJob::default();
            let body = egui::TextStyle::Body.resolve(ui.style());
            let soft = egui::TextFormat::simple(body.clone(), t.soft);
            let ink = egui::TextFormat::simple(body, t.ink);
            job.append(&format!("{position}  "), 0.0, soft);
            job.append(&option.text, 0.0, ink);
            job.wrap.max_rows = 2;
            job.wrap.max_width = words_rect.width();
            let galley = ui.painter().layout_job(job);
            let elided = galley.elided;
            let label = ui.add(Label::new(galley));
            if elided {
                label.on_hover_text(&option.text);
            }
        });
        let counted = counted_fields(option);
        let mut fields = self
            .typed
            .get(&option.id)
            .map_or_else(|| counted.clone(), |typed| typed.fields.clone());
        for (&column, name) in columns.iter().zip(names(cx.lang, poll.method)) {
            let place = field_rect(rect, columns.len(), column);
            let id = field_id(option.id, column);
            let spoken = t!(
                cx.lang,
                "vote-field",
                what = name,
                option = position.as_str()
            );
            let field = ui
                .scope_builder(inside(place), |ui| {
                    digits(ui, id, &mut fields[column], FIELD)
                })
                .inner
                .accessible_name(spoken);
            if field.changed() {
                let typed = self.typed.entry(option.id).or_default();
                typed.fields.clone_from(&fields);
                typed.refused = None;
            }
            if self.next == Some((row, column)) && ui.input(|input| input.focused) {
                self.next = None;
                field.request_focus();
                self.in_hand = Some((row, column));
            } else if field.has_focus() {
                self.in_hand = Some((row, column));
            }
        }
        let refused = self
            .typed
            .get(&option.id)
            .and_then(|t| t.refused.as_deref());
        let said_rect = Rect::from_min_max(
            pos2(rect.right() - SAID + theme::S, rect.top() + theme::XS),
            pos2(rect.right() - theme::S, rect.bottom() - theme::XS),
        );
        let (said, color) = row_says(cx.lang, poll, option, &fields, refused, t);
        ui.scope_builder(inside(said_rect), |ui| {
            let words = egui::RichText::new(said.as_str())
                .text_style(egui::TextStyle::Small)
                .color(color);
            let label = ui.add(Label::new(words).wrap());
            if refused.is_some() {
                label.on_hover_text(said);
            }
        });
    }

    /// Enter confirms the row and goes on; arrows move between fields.
    fn follow_keys(
        &mut self,
        ui: &Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        columns: &[usize],
        out: &mut Outbox,
    ) {
        // Enter takes the focus from a field in the same pass.
        let entered = ui.input(|input| input.key_pressed(Key::Enter));
        let Some((row, column)) = self.in_hand.or(self.entered_in(ui, options, columns)) else {
            return;
        };
        let last_column = columns.len() - 1;
        let pressed = |key| ui.input(|input| input.key_pressed(key) && input.modifiers.is_none());
        let next = if entered {
            if let Some(option) = options.get(row) {
                self.confirm(cx, poll, *option, out);
            }
            Some((row + 1, 0))
        } else if pressed(Key::ArrowDown) {
            Some((row + 1, column))
        } else if pressed(Key::ArrowUp) {
            row.checked_sub(1).map(|row| (row, column))
        } else if pressed(Key::ArrowRight) && column < last_column {
            Some((row, column + 1))
        } else if pressed(Key::ArrowLeft) && column > 0 {
            Some((row, column - 1))
        } else {
            None
        };
        if let Some(next) = next.filter(|(row, _)| *row < options.len()) {
            self.next = Some(next);
            ui.ctx().request_repaint();
        }
    }

    /// The field that Enter has just taken the focus from.
    fn entered_in(
        &self,
        ui: &Ui,
        options: &[PollOptionId],
        columns: &[usize],
    ) -> Option<(usize, usize)> {
        if !ui.input(|input| input.key_pressed(Key::Enter)) {
            return None;
        }
        let left = self.typed.keys().copied();
        let found = left.flat_map(|option| columns.iter().map(move |column| (option, *column)));
        let lost = |id: Id| ui.ctx().read_response(id).is_some_and(|r| r.lost_focus());
        let (option, column) = found
            .into_iter()
            .find(|(option, column)| lost(field_id(*option, *column)))?;
        let row = options.iter().position(|id| *id == option)?;
        Some((row, column))
    }

    /// Counts a row that is complete.
    fn leave(&mut self, cx: Context, poll: &Poll, option: PollOptionId, out: &mut Outbox) {
        let Some(typed) = self.typed.get(&option) else {
            return;
        };
        let count = match read(poll.method, &typed.fields) {
            Row::Complete(count) => count,
            Row::Empty if is_counted(cx.process, option) => Count::Cleared,
            Row::Empty => {
                self.typed.remove(&option);
                return;
            }
            Row::Partial => return,
        };
        self.count(cx, option, count, out);
    }

    /// Counts a row that a person says is complete: what was left empty is none.
    fn confirm(&mut self, cx: Context, poll: &Poll, option: PollOptionId, out: &mut Outbox) {
        if let Some(typed) = self.typed.get_mut(&option)
            && matches!(read(poll.method, &typed.fields), Row::Partial)
        {
            for field in &mut typed.fields {
                if field.is_empty() {
                    field.push('0');
                }
            }
        }
        self.leave(cx, poll, option, out);
    }

    fn count(&mut self, cx: Context, option: PollOptionId, count: Count, out: &mut Outbox) {
        let action = Action::CountOption { option, count };
        // Asked first, so that a refusal is said in the row itself.
        let mut fresh = clock::fresh_id;
        let mut mint = Mint::new(clock::now(), &mut fresh);
        match decide(cx.process, action.clone(), &mut mint) {
            Ok(decision) if decision.changes.is_empty() => {
                self.typed.remove(&option);
            }
            Ok(_) => out.act(action),
            Err(refused) => {
                let typed = self.typed.entry(option).or_default();
                typed.refused = Some(refusal::sentence(cx.lang, &refused));
            }
        }
    }

    /// Lets go of what the process has taken.
    fn forget_counted(&mut self, process: &Process, method: Method) {
        self.typed.retain(|id, typed| {
            let Some(option) = process.poll_options.get(*id) else {
                return false;
            };
            let same = match (read(method, &typed.fields), option.is_counted()) {
                (Row::Complete(_), true) => {
                    let counted = counted_fields(option);
                    let pairs = typed.fields.iter().zip(&counted);
                    pairs.into_iter().all(|(a, b)| number(a) == number(b))
                }
                _ => false,
            };
            !same
        });
    }

    fn show_end(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        out: &mut Outbox,
    ) {
        ui.add_space(theme::S);
        let &(left, dots) = self.counted.get(cx, || {
            let rows = options
                .iter()
                .filter_map(|id| cx.process.poll_options.get(*id));
            rows.fold((0, 0), |(left, dots), option| match option.favour {
                Some(favour) => (left, dots + favour),
                None => (left + 1, dots),
            })
        });
        if poll.method == Method::Dots {
            let sum = dots + self.dots_typed(cx.process);
            let said = against(cx.lang, sum, poll.entitled * poll.dots, Of::Dots);
            ui.label(theme::strong(said));
        }
        ui.horizontal(|ui| {
            let close = ui.add_enabled_ui(left == 0, |ui| {
                widgets::primary_button(ui, icons::LOCK, &t!(cx.lang, "vote-close"))
            });
            let said = if left == 0 {
                t!(cx.lang, "vote-close-means")
            } else {
                t!(cx.lang, "vote-uncounted", n = left)
            };
            ui.add(Label::new(theme::soft(said)).wrap());
            if close.inner.clicked() {
                out.act(Action::ClosePoll { poll: poll.id });
            }
        });
        ui.with_layout(Layout::top_down(egui::Align::Min), |ui| {
            ui.label(theme::caption(t!(cx.lang, "vote-desk-keys")));
        });
    }

    /// What the typed dots add to those counted.
    fn dots_typed(&self, process: &Process) -> i64 {
        let typed = self.typed.iter().map(|(id, typed)| {
            let counted = process.poll_options.get(*id).and_then(|o| o.favour);
            number(&typed.fields[0]).unwrap_or(0) - counted.unwrap_or(0)
        });
        typed.sum()
    }
}
