//! The drawer beside the table: what waits for the plan, and all that did not reach it.

use egui::{Align, Key, Layout, Modifiers, Stroke, TextEdit, Ui, vec2};

use crate::app::Command;
use crate::app::command::{Choice, ProjectorCommand};
use crate::app::projection::deck::Slide;
use crate::app::section::Section;
use crate::domain::left_out::Why;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{icon_button, plain_button, tab};

use super::PlanPanel;
use super::adopt::{ITEM, adopt, waiting};
use super::waiting::{Drawer, Tab};

/// Shows the drawer.
pub fn show(panel: &mut PlanPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let t = Tokens::of(ui);
    egui::Frame::new()
        .fill(t.card)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(theme::CORNER)
        .inner_margin(theme::M)
        .show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            heading(&mut panel.drawer, ui, cx);
            if !panel.drawer.open {
                return;
            }
            match panel.drawer.tab {
                Tab::Waiting => waiting(panel, ui, cx, out),
                Tab::LeftOut => left_out(panel, ui, cx, out),
            }
        });
}

/// What did not reach the plan: Enter takes there what waits, and goes to the place of the rest.
fn left_out(panel: &mut PlanPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    panel.drawer.left_out.reasons(ui, cx);
    let keys = t!(cx.lang, "left-out-keys");
    let (pressed, by) = search(&mut panel.drawer, ui, cx, keys);
    let drawer = &mut panel.drawer;
    drawer.left_out.refresh(ui, cx, &drawer.search);
    if by != 0 {
        drawer.left_out.step(by);
    }
    if drawer.left_out.len() == 0 {
        let words = if drawer.search.trim().is_empty() {
            t!(cx.lang, "left-out-none")
        } else {
            t!(cx.lang, "table-adopt-none")
        };
        ui.label(theme::soft(words));
        return;
    }
    let buttons = theme::ROW + theme::S;
    let height = (ui.available_height() - buttons).max(ITEM);
    let twice = drawer.left_out.show(ui, cx, height);
    ui.add_space(theme::XS);
    ui.horizontal(|ui| {
        let label = t!(cx.lang, "left-out-project");
        if plain_button(ui, icons::PROJECTOR_SCREEN, &label).clicked() {
            out.send(ProjectorCommand::Show(Slide::LeftOut));
        }
    });
    let entered = pressed.then(|| drawer.left_out.marked()).flatten();
    let Some(proposal) = twice
        .or(entered)
        .and_then(|id| cx.process.proposals.get(id))
    else {
        return;
    };
    match cx.process.why_left_out(proposal) {
        Some(Why::Waiting) => adopt(panel, cx, proposal.id, out),
        Some(Why::United(_)) => out.send(Command::Go(Section::Merge)),
        Some(_) => {
            out.send(Choice::Table(proposal.table));
            out.send(Command::Go(Section::Proposals));
        }
        None => {}
    }
}

/// The tabs, and the way out.
fn heading(drawer: &mut Drawer, ui: &mut Ui, cx: Context) {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), theme::ROW),
        Layout::right_to_left(Align::Center),
        |ui| {
            if icon_button(ui, icons::X, &t!(cx.lang, "table-adopt-close")).clicked() {
                drawer.open = false;
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = theme::XS;
                let waiting = words::count(cx.lang, drawer.waiting);
                for (shown, name, count) in [
                    (Tab::Waiting, t!(cx.lang, "table-adopt"), Some(waiting)),
                    (Tab::LeftOut, t!(cx.lang, "left-out-tab"), None),
                ] {
                    let open = drawer.tab == shown;
                    if tab(ui, &name, count.as_deref(), open, None).clicked() && !open {
                        drawer.open(shown);
                    }
                }
            });
        },
    );
}

/// The search field; answers whether Enter was pressed, and how many rows the arrows went.
pub(super) fn search(drawer: &mut Drawer, ui: &mut Ui, cx: Context, keys: String) -> (bool, isize) {
    let id = egui::Id::unique("proposals for the plan");
    let focused = ui.memory(|memory| memory.has_focus(id));
    let (mut entered, mut by) = (false, 0);
    if focused {
        let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if key(Key::ArrowDown) {
            by += 1;
        }
        if key(Key::ArrowUp) {
            by -= 1;
        }
        if key(Key::Escape) {
            drawer.open = false;
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
        entered = key(Key::Enter);
    }
    ui.horizontal(|ui| {
        ui.label(icons::MAGNIFYING_GLASS);
        let hint = t!(cx.lang, "table-adopt-search");
        let response = TextEdit::singleline(&mut drawer.search)
            .id(id)
            .hint_text(hint.as_str())
            .desired_width(f32::INFINITY)
            .align(egui::Align2::LEFT_CENTER)
            .event_filter(egui::EventFilter {
                tab: false,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            })
            .show(ui)
            .response
            .response
            .accessible_name(&hint);
        if response.changed() {
            drawer.at = 0;
            drawer.left_out.first();
        }
        if std::mem::take(&mut drawer.opening) {
            response.request_focus();
        }
    });
    ui.label(theme::caption(keys));
    (entered, by)
}
