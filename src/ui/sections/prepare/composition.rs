//! Who is in the room, by size and by valley: small bars with their names and numbers.

use egui::{Align, Layout, Rect, Sense, Ui, pos2, vec2};

use super::roll::Composition;
use crate::domain::people::Size;
use crate::i18n::words;
use crate::t;
use crate::ui::context::Context;
use crate::ui::theme::{self, Tokens};

const NAME: f32 = 104.0;
const NUMBER: f32 = 32.0;
const LINE: f32 = 20.0;
const BAR: f32 = 8.0;

/// Shows both breakdowns side by side.
pub fn show(ui: &mut Ui, cx: Context, present: &Composition) {
    let sizes = [Size::Small, Size::Medium, Size::Large, Size::Unsized]
        .map(|size| {
            let count = present.sizes.get(&size).copied().unwrap_or(0);
            (words::size(cx.lang, size), count)
        })
        .to_vec();
    let mut valleys: Vec<(String, usize)> = cx
        .process
        .the_profile()
        .map_or(&[][..], |profile| &profile.valleys)
        .iter()
        .map(|valley| {
            let count = present.valleys.get(valley).copied().unwrap_or(0);
            (valley.clone(), count)
        })
        .collect();
    // Valleys from elsewhere, and whose valley nobody asked, are said only when there are any.
    for (valley, count) in &present.valleys {
        if valley.is_empty() {
            valleys.push((t!(cx.lang, "prepare-no-valley"), *count));
        } else if valleys.iter().all(|(known, _)| known != valley) {
            valleys.insert(0, (valley.clone(), *count));
        }
    }
    ui.spacing_mut().item_spacing.x = theme::XL;
    ui.columns_const(|[left, right]| {
        bars(
            left,
            cx,
            &t!(cx.lang, "prepare-by-size"),
            &sizes,
            present.total,
        );
        bars(
            right,
            cx,
            &t!(cx.lang, "prepare-by-valley"),
            &valleys,
            present.total,
        );
    });
}

#[expect(clippy::cast_precision_loss, reason = "people in a room")]
fn bars(ui: &mut Ui, cx: Context, title: &str, parts: &[(String, usize)], total: usize) {
    ui.spacing_mut().item_spacing = vec2(theme::S, 0.0);
    ui.label(theme::caption(title));
    let t = Tokens::of(ui);
    for (name, count) in parts {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
        let mut line = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(rect)
                .layout(Layout::left_to_right(Align::Center)),
        );
        line.allocate_ui_with_layout(
            vec2(NAME, LINE),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.set_width(NAME);
                ui.add(egui::Label::new(name).truncate().selectable(false));
            },
        );
        line.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.allocate_ui_with_layout(
                vec2(NUMBER, LINE),
                Layout::right_to_left(Align::Center),
                |ui| ui.label(words::count(cx.lang, *count)),
            );
            let space = ui.available_rect_before_wrap();
            let track = Rect::from_center_size(space.center(), vec2(space.width(), BAR));
            ui.painter().rect_filled(track, BAR / 2.0, t.hover);
            if *count > 0 && total > 0 {
                let part = *count as f32 / total as f32;
                let end = pos2(
                    track.left() + (track.width() * part).max(BAR),
                    track.bottom(),
                );
                let bar = Rect::from_min_max(track.min, end);
                ui.painter().rect_filled(bar, BAR / 2.0, t.soft);
            }
        });
    }
}
