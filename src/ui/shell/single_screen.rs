//! *Pantalla única*: one mirrored screen shows the slide and the capture field, nothing private.

use egui::{CentralPanel, Frame, Key, Panel, TextEdit, Ui};

use crate::app::clock;
use crate::app::command::{Command, ProjectorCommand};
use crate::app::projection::frame::ProjectorFrame;
use crate::app::projection::room;
use crate::app::projection::scene::Weight;
use crate::app::section::Section;
use crate::domain::Action;
use crate::domain::proposal::ProposalDraft;
use crate::domain::workshop::Room;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::projector;
use crate::ui::shell::strip;
use crate::ui::theme;

/// The field under the slide.
#[derive(Debug, Default)]
pub struct SingleScreenPanel {
    text: String,
    focused: bool,
}

impl SingleScreenPanel {
    /// Shows the slide, and in *Propuestas* the capture field under it.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, frame: &ProjectorFrame, out: &mut Outbox) {
        let rect = ui.max_rect();
        out.send(ProjectorCommand::Measured {
            aspect: rect.width() / (rect.height() - field_height(cx, rect.width())).max(1.0),
            width_px: 1920,
        });
        if cx.minga.section() == Section::Proposals {
            let height = field_height(cx, rect.width());
            Panel::bottom("single screen capture")
                .exact_size(height)
                .frame(Frame::side_top_panel(ui.style()).inner_margin(theme::M))
                .show(ui, |ui| self.capture(ui, cx, out));
        }
        CentralPanel::no_frame().show(ui, |ui| {
            let rect = ui.max_rect();
            projector::draw(ui, rect, frame, clock::now(), strip::motion(cx));
        });
    }

    /// One field in the room's size: what is typed is read by everyone as it is typed.
    fn capture(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let size = size(cx, ui.max_rect().width());
        let table = cx
            .minga
            .selection()
            .table
            .and_then(|id| cx.process.tables.get(id));
        let Some(table) = table else { return };
        let hint = t!(cx.lang, "single-hint", table = table.name.as_str());
        let field = TextEdit::singleline(&mut self.text)
            .font(theme::far_font(size, Weight::Regular))
            .hint_text(egui::RichText::new(&hint).font(theme::far_font(size, Weight::Regular)))
            .desired_width(f32::INFINITY);
        let response = ui.add(field);
        response.widget_info(|| egui::WidgetInfo::text_edit(true, "", &self.text, &hint));
        let window_in_front = ui.input(|i| i.focused);
        if window_in_front && !self.focused {
            response.request_focus();
            self.focused = true;
        }
        if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) {
            let text = std::mem::take(&mut self.text);
            if !text.trim().is_empty() {
                out.act(Action::AddProposals {
                    table: table.id,
                    drafts: vec![ProposalDraft::action(text)],
                });
                out.send(Command::KeepDraft {
                    key: "single".to_owned(),
                    text: String::new(),
                });
            }
            response.request_focus();
        }
    }

    /// Leaves the screen: the next time the field asks for the cursor again.
    pub fn left(&mut self) {
        self.focused = false;
    }
}

/// The room's readable size in points of a screen this wide.
fn size(cx: Context, width: f32) -> f32 {
    let room = cx
        .process
        .current_workshop()
        .map_or_else(Room::default, |w| w.room);
    room::readable_size(&room) * width
}

/// The capture field's height: none outside *Propuestas*.
fn field_height(cx: Context, width: f32) -> f32 {
    if cx.minga.section() == Section::Proposals {
        size(cx, width) * 2.4
    } else {
        0.0
    }
}
