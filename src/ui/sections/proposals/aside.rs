//! What is out of play and the way back: *descartadas* with their reasons, the *estacionamiento*.

use egui::{Align, Button, Label, Layout, Panel, ScrollArea, Ui, vec2};

use crate::domain::Action;
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::index::Numbers;
use crate::domain::proposal::Standing;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::plain_button;

/// How many rows are seen at once.
const ROWS: f32 = 4.0;

/// Which list is folded out.
#[derive(Default)]
pub struct Aside {
    open: Option<Which>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    /// Of this table.
    Discarded,
    /// Of the whole room.
    Parked,
}

impl Aside {
    /// Shows the folds under the list, once there is something in them.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, table: ThematicTableId, out: &mut Outbox) {
        let index = cx.process.index();
        let discarded = index.discarded_of(table).filter(|list| !list.is_empty());
        let parked = Some(index.parked()).filter(|list| !list.is_empty());
        if discarded.is_none() && parked.is_none() {
            return;
        }
        let frame = egui::Frame::NONE.inner_margin(egui::Margin::symmetric(0, 4));
        Panel::bottom("proposals aside")
            .frame(frame)
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    if let Some(list) = discarded {
                        let n = words::count(cx.lang, list.len());
                        let name = t!(cx.lang, "capture-discarded", n = n);
                        self.fold(ui, Which::Discarded, &name);
                    }
                    if let Some(list) = parked {
                        let n = words::count(cx.lang, list.len());
                        let name = t!(cx.lang, "capture-parked", n = n);
                        self.fold(ui, Which::Parked, &name);
                    }
                });
                let list = match self.open {
                    Some(Which::Discarded) => discarded,
                    Some(Which::Parked) => parked,
                    None => None,
                };
                if let Some(list) = list {
                    rows(ui, cx, list, out);
                }
            });
    }

    fn fold(&mut self, ui: &mut Ui, which: Which, name: &str) {
        let open = self.open == Some(which);
        let caret = if open {
            icons::CARET_DOWN
        } else {
            icons::CARET_RIGHT
        };
        let button = Button::new(theme::soft(format!("{caret}  {name}")))
            .frame_when_inactive(false)
            .min_size(vec2(0.0, theme::ROW));
        if ui.add(button).accessible_name(name).clicked() {
            self.open = (!open).then_some(which);
        }
    }
}

/// Newest first, as above.
fn rows(ui: &mut Ui, cx: Context, list: &Numbers, out: &mut Outbox) {
    let height = theme::ROW + theme::XS;
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical()
        .max_height(height * ROWS)
        // The panel has only the fold's height yet, and would keep rows out of sight.
        .min_scrolled_height(height * ROWS)
        .auto_shrink([false, true])
        .show_rows(ui, height, list.len(), |ui, rows| {
            for place in rows.map(|row| list.len() - 1 - row) {
                if let Some((_, id)) = list.get(place) {
                    row(ui, cx, *id, height, out);
                }
            }
        });
}

fn row(ui: &mut Ui, cx: Context, id: ProposalId, height: f32, out: &mut Outbox) {
    let Some(proposal) = cx.process.proposals.get(id) else {
        return;
    };
    let layout = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), layout, |ui| {
        let number = words::whole(cx.lang, proposal.number);
        let button = plain_button(
            ui,
            icons::ARROW_COUNTER_CLOCKWISE,
            &t!(cx.lang, "capture-restore"),
        );
        if button
            .accessible_name(t!(cx.lang, "capture-restore-number", n = number.as_str()))
            .clicked()
        {
            out.act(Action::RestoreProposal { proposal: id });
        }
        // Why it was discarded, or where what is parked comes from.
        let table = cx.process.tables.get(proposal.table);
        let about = match proposal.standing {
            Standing::Parked => table.map_or("", |table| table.name.as_str()),
            _ => proposal.reason.as_str(),
        };
        ui.allocate_ui_with_layout(vec2(200.0, height), layout, |ui| {
            let about_label = Label::new(theme::caption(about)).truncate();
            ui.add(about_label.selectable(false)).on_hover_text(about);
        });
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.label(theme::soft(number));
            let text = Label::new(theme::soft(&proposal.text)).truncate();
            ui.add(text.selectable(false)).on_hover_text(&proposal.text);
        });
    });
}
