//! *Diagnóstico*: four boards side by side, each with its newest first.

use egui::{
    Align, Layout, Popup, Rect, Role, ScrollArea, Sense, TextStyle, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::discard::Discard;
use super::edit::{self, Edit};
use super::list::Wish;
use super::marks::Marking;
use super::row;
use super::rows::Rows;
use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::agenda::Step;
use crate::domain::ids::ProposalId;
use crate::domain::index::Numbers;
use crate::domain::proposal::{Nature, Proposal};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{elided, icon_button, list_row};

/// How many lines of a text are seen in its card.
const LINES: usize = 3;

/// What is chosen and typed on the boards.
#[derive(Default)]
pub struct Boards {
    /// The card that the keys work on.
    current: Option<ProposalId>,
    reveal: bool,
    open: Option<(ProposalId, What)>,
}

enum What {
    Edit(Box<Edit>),
    Discard(Discard),
}

impl Boards {
    /// How many cards stand on all boards.
    #[must_use]
    pub fn count(cx: Context) -> usize {
        let boards = Nature::BOARDS.iter();
        boards.map(|nature| count(cx, *nature)).sum()
    }

    /// Goes one card on or back on a board.
    pub fn step(&mut self, cx: Context, nature: Nature, step: Step) {
        let Some(cards) = cx.process.index().board(nature) else {
            return;
        };
        self.current = Rows::Newest(cards.clone()).stepped(cx, self.current, step);
        self.reveal = true;
    }

    /// Begins to edit the current card.
    pub fn edit_current(&mut self, cx: Context, marking: &mut Marking) {
        if let Some(card) = self.current(cx) {
            let edit = Edit::of(cx, marking, card);
            self.open = Some((card.id, What::Edit(Box::new(edit))));
        }
    }

    /// Asks why the current card is discarded.
    pub fn discard_current(&mut self, cx: Context) {
        if let Some(card) = self.current(cx) {
            self.open = Some((card.id, What::Discard(Discard::default())));
        }
    }

    /// Parks the current card.
    pub fn park_current(&mut self, cx: Context, out: &mut Outbox) {
        if let Some(card) = self.current(cx) {
            row::park(card, out);
        }
    }

    /// The card that the keys work on, while it stands on a board.
    fn current<'a>(&self, cx: Context<'a>) -> Option<&'a Proposal> {
        let card = cx.process.proposals.get(self.current?)?;
        (card.nature.is_diagnosis() && cx.process.is_standing(card.id)).then_some(card)
    }

    /// Shows what is open, and the boards under it over the room that is left.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, marking: &mut Marking, out: &mut Outbox) {
        self.show_open(ui, cx, marking, out);
        let gap = theme::S;
        let whole = ui.available_rect_before_wrap();
        let width = (whole.width() - 3.0 * gap) / 4.0;
        let mut left = whole.left();
        for nature in Nature::BOARDS {
            let min = pos2(left, whole.top());
            let rect = Rect::from_min_size(min, vec2(width, whole.height()));
            let builder = UiBuilder::new()
                .max_rect(rect)
                .id_salt(("board", words::nature(cx.lang, nature)))
                .layout(Layout::top_down(Align::Min));
            let mut column = ui.new_child(builder);
            self.board(&mut column, cx, marking, nature, out);
            left += width + gap;
        }
        ui.advance_cursor_after_rect(whole);
    }

    fn show_open(&mut self, ui: &mut Ui, cx: Context, marking: &mut Marking, out: &mut Outbox) {
        let Some((id, what)) = &mut self.open else {
            return;
        };
        let Some(card) = cx.process.proposals.get(*id) else {
            self.open = None;
            return;
        };
        let done = match what {
            What::Edit(edit) => edit.show(ui, cx, marking, card, out) == edit::Outcome::Done,
            What::Discard(discard) => discard.show(ui, cx, card, out),
        };
        if done {
            self.open = None;
        }
        ui.add_space(theme::S);
    }

    fn board(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        marking: &mut Marking,
        nature: Nature,
        out: &mut Outbox,
    ) {
        let t = Tokens::of(ui);
        let n = words::count(cx.lang, count(cx, nature));
        ui.spacing_mut().item_spacing.y = theme::XS;
        ui.horizontal(|ui| {
            ui.label(theme::emphasis(words::board(cx.lang, nature)));
            ui.label(theme::caption(n));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let board = words::board(cx.lang, nature);
                let name = t!(cx.lang, "capture-project-board", board = board);
                if icon_button(ui, icons::PROJECTOR_SCREEN, &name).clicked() {
                    let board = Some(nature);
                    out.send(ProjectorCommand::Show(Slide::Board { board }));
                }
            });
        });
        let rect = ui.available_rect_before_wrap();
        ui.painter()
            .hline(rect.x_range(), rect.top(), egui::Stroke::new(1.0, t.line));
        let Some(cards) = cx.process.index().board(nature) else {
            return;
        };
        let line = ui.text_style_height(&TextStyle::Body);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let height = line * LINES as f32 + 2.0 * theme::S;
        let cards = Rows::Newest(cards.clone());
        let mut area = ScrollArea::vertical().id_salt("cards").auto_shrink(false);
        // Only the board that it stands on knows its number.
        if self.reveal
            && let Some(row) = self.current.and_then(|id| cards.row_of(cx, id))
        {
            self.reveal = false;
            #[expect(clippy::cast_precision_loss, reason = "rows of a board")]
            let offset = (row as f32 - 1.0).max(0.0) * height;
            area = area.vertical_scroll_offset(offset);
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        area.show_rows(ui, height, cards.len(), |ui, rows| {
            for row in rows {
                let card = cards.at(row);
                if let Some(card) = card.and_then(|id| cx.process.proposals.get(id)) {
                    self.card(ui, cx, marking, card, height, out);
                }
            }
        });
    }

    fn card(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        marking: &mut Marking,
        card: &Proposal,
        height: f32,
        out: &mut Outbox,
    ) {
        let current = self.current == Some(card.id);
        let size = vec2(ui.available_width(), height);
        let (rect, whole) = ui.allocate_exact_size(size, Sense::CLICK);
        let number = words::whole(cx.lang, card.number);
        let name = format!("{number} {}", card.text);
        whole.widget_info(|| {
            WidgetInfo::selected(Role::ListItem, ui.is_enabled(), current, name.clone())
        });
        list_row::marked_ground(ui, rect, current, whole.hovered());
        let dots = Rect::from_min_size(
            pos2(rect.right() - theme::ROW, rect.top()),
            vec2(theme::ROW, theme::ROW),
        );
        let width = rect.width() - theme::ROW - theme::S;
        let font = TextStyle::Body.resolve(ui.style());
        let t = Tokens::of(ui);
        let job = elided(&card.text, font, width, LINES);
        let text = ui.painter().layout_job(job);
        let cut = text.elided;
        let at = rect.min + vec2(theme::S, theme::S);
        ui.painter().galley(at, text, t.ink);
        let builder = UiBuilder::new().max_rect(dots).id_salt(card.id);
        let mut corner = ui.new_child(builder);
        let label = t!(cx.lang, "capture-menu", n = number);
        let button = icon_button(&mut corner, icons::DOTS_THREE, &label);
        let mut wish = Wish::Nothing;
        Popup::menu(&button).show(|ui| {
            if let Some(asked) = row::menu(ui, cx, card, out) {
                wish = asked;
            }
        });
        if whole.clicked() {
            self.current = Some(card.id);
        }
        if whole.double_clicked() {
            wish = Wish::Edit;
        }
        if cut {
            whole.on_hover_text(&card.text);
        }
        match wish {
            Wish::Edit => {
                self.current = Some(card.id);
                self.edit_current(cx, marking);
            }
            Wish::Discard => {
                self.current = Some(card.id);
                self.discard_current(cx);
            }
            Wish::Nothing | Wish::Current | Wish::LinkNeeds => {}
        }
    }
}

fn count(cx: Context, nature: Nature) -> usize {
    cx.process.index().board(nature).map_or(0, Numbers::len)
}
