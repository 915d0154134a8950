//! *Descartadas*: what the room took out of play, with its reason, and the way back.

use egui::{Align, Button, Label, Layout, Panel, ScrollArea, Ui, vec2};

use crate::domain::Action;
use crate::domain::ids::ThematicTableId;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::plain_button;

/// How many rows are seen at once.
const ROWS: f32 = 5.0;

/// Whether the list is folded out.
#[derive(Default)]
pub struct Discarded {
    open: bool,
}

impl Discarded {
    /// Shows the fold-out under the list, once there is something in it.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, table: ThematicTableId, out: &mut Outbox) {
        let Some(discarded) = cx.process.index().discarded_of(table) else {
            return;
        };
        let frame = egui::Frame::NONE.inner_margin(egui::Margin::symmetric(0, 4));
        Panel::bottom("discarded proposals")
            .frame(frame)
            .show(ui, |ui| {
                let count = words::count(cx.lang, discarded.len());
                let name = t!(cx.lang, "capture-discarded", n = count);
                let caret = if self.open {
                    icons::CARET_DOWN
                } else {
                    icons::CARET_RIGHT
                };
                let button = Button::new(theme::soft(format!("{caret}  {name}")))
                    .frame_when_inactive(false)
                    .min_size(vec2(0.0, theme::ROW));
                let response = ui.add(button).accessible_name(&name);
                if response.clicked() {
                    self.open = !self.open;
                }
                if !self.open {
                    return;
                }
                let height = theme::ROW + theme::XS;
                ui.spacing_mut().item_spacing.y = 0.0;
                ScrollArea::vertical()
                    .max_height(height * ROWS)
                    .auto_shrink([false, true])
                    .show_rows(ui, height, discarded.len(), |ui, rows| {
                        // Newest first, as above.
                        for place in rows.map(|row| discarded.len() - 1 - row) {
                            if let Some((_, id)) = discarded.get(place) {
                                row(ui, cx, *id, height, out);
                            }
                        }
                    });
            });
    }
}

fn row(
    ui: &mut Ui,
    cx: Context,
    id: crate::domain::ids::ProposalId,
    height: f32,
    out: &mut Outbox,
) {
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
        let reason = Label::new(theme::caption(&proposal.reason)).truncate();
        ui.allocate_ui_with_layout(vec2(200.0, height), layout, |ui| {
            ui.add(reason.selectable(false))
                .on_hover_text(&proposal.reason);
        });
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.label(theme::soft(number));
            let text = Label::new(theme::soft(&proposal.text)).truncate();
            ui.add(text.selectable(false)).on_hover_text(&proposal.text);
        });
    });
}
