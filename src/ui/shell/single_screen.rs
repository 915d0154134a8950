//! *Pantalla única*: one mirrored screen shows the slide and the capture field, nothing private.

use egui::{CentralPanel, FontId, Frame, Id, Key, Modifiers, Panel, Ui};

use crate::app::clock;
use crate::app::command::{Command, ProjectorCommand};
use crate::app::projection::frame::ProjectorFrame;
use crate::app::projection::room;
use crate::app::projection::scene::Weight;
use crate::app::section::Section;
use crate::domain::Action;
use crate::domain::area::ThematicTable;
use crate::domain::proposal::Nature;
use crate::domain::workshop::Room;
use crate::t;
use crate::typeset::metrics::LINE;
use crate::ui::context::{Context, Outbox};
use crate::ui::projector;
use crate::ui::sections::proposals::keys::choose_table;
use crate::ui::sections::proposals::marks::{Marking, Reading};
use crate::ui::shell::projector_window::measured;
use crate::ui::shell::strip;
use crate::ui::theme;
use crate::ui::widgets::{Entered, ReadyLine};

/// The key of the draft: a field of its own beside the one in *Propuestas*.
const DRAFT: &str = "single";

/// The field under the slide.
#[derive(Default)]
pub struct SingleScreenPanel {
    /// The line, from the first pass on; it begins with what is kept.
    line: Option<ReadyLine>,
    focused: bool,
    marking: Marking,
    reading: Reading,
}

impl SingleScreenPanel {
    /// Shows the slide, and in *Propuestas* the capture field under it. Esc leaves.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, frame: &ProjectorFrame, out: &mut Outbox) {
        // Over a palette or the help, Esc closes that.
        let covered = ui.memory(|memory| memory.top_modal_layer().is_some());
        if !covered && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
            out.send(ProjectorCommand::ToggleSingleScreen);
        }
        let table = cx.minga.selection().table;
        let table = table.filter(|_| cx.minga.section() == Section::Proposals);
        if let Some(table) = table.and_then(|id| cx.process.tables.get(id)) {
            let font = far_font(cx, ui.max_rect().width());
            Panel::bottom("single screen capture")
                .exact_size(height(&font))
                .frame(Frame::side_top_panel(ui.style()).inner_margin(theme::S))
                .show(ui, |ui| self.capture(ui, cx, table, font, out));
        }
        CentralPanel::no_frame().show(ui, |ui| {
            let rect = ui.max_rect();
            out.send(measured(rect));
            projector::draw(ui, rect, frame, clock::now(), strip::motion(cx));
        });
    }

    /// One field in the room's size: what is typed is read by everyone as it is typed.
    fn capture(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        table: &ThematicTable,
        font: FontId,
        out: &mut Outbox,
    ) {
        choose_table(ui, cx, out);
        let kept = || ReadyLine::holding(cx.session.draft(DRAFT).unwrap_or_default());
        let line = self.line.get_or_insert_with(kept);
        let hint = t!(cx.lang, "single-hint", table = table.name.as_str());
        let id = Id::unique("single screen capture field");
        let (field, entered) = line.show_far(ui, id, &hint, &hint, font);
        // Asked for once: a window that is not in front would never get its keys otherwise.
        if ui.input(|i| i.focused) && !std::mem::replace(&mut self.focused, true) {
            field.request_focus();
        }
        let mut keep = line.draft(ui, &field);
        if entered == Entered::Yes {
            let text = line.text().trim().to_owned();
            line.set("");
            // At once: a draft that outlived its proposal would come back as a second one.
            keep = line.leave();
            let found = self.reading.of(&mut self.marking, cx, &text);
            let draft = found.draft(Nature::Action);
            if !draft.text.is_empty() {
                out.act(Action::AddProposals {
                    table: found.table().unwrap_or(table.id),
                    drafts: vec![draft],
                });
            }
        }
        keep_draft(keep, out);
    }

    /// Leaves the screen: what is typed is kept, and the next time the field asks for the cursor.
    pub fn left(&mut self, out: &mut Outbox) {
        self.focused = false;
        keep_draft(self.line.as_mut().and_then(ReadyLine::leave), out);
    }
}

fn keep_draft(text: Option<String>, out: &mut Outbox) {
    if let Some(text) = text {
        let key = DRAFT.to_owned();
        out.send(Command::KeepDraft { key, text });
    }
}

/// The room's readable size in points of a screen this wide.
fn far_font(cx: Context, width: f32) -> FontId {
    let room = cx
        .process
        .current_workshop()
        .map_or_else(Room::default, |workshop| workshop.room);
    theme::far_font(room::readable_size(&room) * width, Weight::Regular)
}

/// One line of the room's text with what stands around it.
fn height(font: &FontId) -> f32 {
    font.size * LINE + 3.0 * theme::S
}
