//! One of a few: all are seen at once, the arrows choose, and the group is one stop of the Tab key.

use egui::{
    Button, EventFilter, Id, Key, Modifiers, Response, Role, Sense, Stroke, StrokeKind, Ui,
};
use egui::{WidgetInfo, vec2};

use crate::ui::theme::{self, Tokens};

/// Shows the options side by side; answers the group and what was chosen in this pass.
pub fn one_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: Id,
    label: &str,
    chosen: T,
    options: &[(T, String)],
) -> (Response, Option<T>) {
    let t = Tokens::of(ui);
    let mut picked = None;
    let mut ring = None;
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::XS, theme::XS);
        for (value, name) in options {
            let selected = *value == chosen;
            // Not a stop of the Tab key: the group is.
            let button = Button::selectable(selected, name.as_str())
                .frame_when_inactive(true)
                .min_size(vec2(theme::ROW, theme::ROW))
                .sense(Sense::CLICK);
            let response = ui.add(button);
            let enabled = ui.is_enabled();
            response.widget_info(|| {
                WidgetInfo::selected(Role::RadioButton, enabled, selected, name.as_str())
            });
            if response.clicked() {
                picked = Some(*value);
            }
            if selected {
                ring = Some(response.rect);
            }
        }
    });
    let group = ui.interact(row.response.rect, id, Sense::focusable_noninteractive());
    let enabled = ui.is_enabled();
    group.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, enabled, label));
    if picked.is_some() {
        group.request_focus();
    }
    if group.has_focus() {
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let rect = ring.unwrap_or(group.rect);
        let stroke = Stroke::new(2.0, t.wine);
        ui.painter()
            .rect_stroke(rect, theme::CORNER, stroke, StrokeKind::Inside);
        picked = picked.or_else(|| by_key(ui, chosen, options));
    }
    (group, picked.filter(|value| *value != chosen))
}

/// The neighbour that the arrows lead to, or the next option that begins with the letter typed.
fn by_key<T: Copy + PartialEq>(ui: &Ui, chosen: T, options: &[(T, String)]) -> Option<T> {
    let place = options.iter().position(|(value, _)| *value == chosen);
    let (back, on, letter) = ui.input_mut(|input| {
        let letter = input.events.iter().find_map(|event| match event {
            egui::Event::Text(text) => text.chars().next().map(|c| c.to_lowercase().to_string()),
            _ => None,
        });
        (
            input.consume_key(Modifiers::NONE, Key::ArrowLeft),
            input.consume_key(Modifiers::NONE, Key::ArrowRight),
            letter,
        )
    });
    let at = |place: usize| options.get(place).map(|(value, _)| *value);
    let count = options.len().max(1);
    if back {
        return at((place.unwrap_or(0) + count - 1) % count);
    }
    if on {
        return at(place.map_or(0, |place| (place + 1) % count));
    }
    let letter = letter?;
    let first = place.map_or(0, |place| place + 1);
    (0..options.len())
        .map(|step| (first + step) % options.len())
        .find(|&place| options[place].1.to_lowercase().starts_with(&letter))
        .and_then(at)
}
