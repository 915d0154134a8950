//! The rail at the left: the day's steps, each saying how far it is.

use egui::{Align, Layout, RichText, Role, Sense, TextStyle, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::command::Command;
use crate::app::section::Section;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};

/// The rail's width.
pub const WIDTH: f32 = 208.0;

/// Shows the steps; a click goes there.
pub fn show(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    ui.add_space(theme::S);
    for section in Section::ALL {
        step(ui, cx, section, out);
    }
}

fn icon(section: Section) -> &'static str {
    match section {
        Section::Prepare => icons::CLIPBOARD_TEXT,
        Section::Map => icons::TREE_STRUCTURE,
        Section::Proposals => icons::CHAT_CIRCLE_TEXT,
        Section::Merge => icons::GIT_MERGE,
        Section::Vote => icons::HAND_PALM,
        Section::Plan => icons::TABLE,
        Section::Validation => icons::SEAL_CHECK,
    }
}

fn step(ui: &mut Ui, cx: Context, section: Section, out: &mut Outbox) {
    let t = Tokens::of(ui);
    let chosen = cx.minga.section() == section;
    let name = section.name(cx.lang);
    let progress = section.progress(cx.session, cx.lang);
    let size = vec2(ui.available_width(), 52.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let said = format!("{name}, {progress}");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    let fill = match (chosen, response.hovered() || response.has_focus()) {
        (true, _) => Some(t.wine_tint),
        (false, true) => Some(t.hover),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        ui.painter()
            .rect_filled(rect.shrink2(vec2(0.0, 2.0)), theme::CORNER, fill);
    }
    let color = if chosen { t.wine } else { t.ink };
    let inner = rect.shrink2(vec2(theme::M, theme::XS));
    let layout = Layout::left_to_right(Align::Center);
    let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
    row.label(
        RichText::new(icon(section))
            .text_style(theme::section_style())
            .color(color),
    );
    row.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let lines =
            ui.text_style_height(&TextStyle::Body) + ui.text_style_height(&TextStyle::Small);
        ui.add_space((inner.height() - lines) / 2.0);
        let style = if chosen {
            theme::strong(name)
        } else {
            RichText::new(name)
        };
        ui.label(style.color(color));
        ui.label(theme::caption(progress));
    });
    if response.clicked() {
        out.send(Command::Go(section));
    }
}
