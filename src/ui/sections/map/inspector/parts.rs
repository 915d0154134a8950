//! The parts of a tab: side by side under the map, one below the other beside it.

use egui::{Align, Label, Layout, ScrollArea, Sense, Ui, Vec2, vec2};

use crate::ui::theme;

/// How the inspector lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Low and wide, under the map.
    Strip,
    /// High and narrow, beside it.
    Side,
}

/// The width of the names of fields.
const NAMES: f32 = 88.0;

impl Shape {
    pub fn of(size: Vec2) -> Self {
        if size.x > size.y {
            Self::Strip
        } else {
            Self::Side
        }
    }
}

/// Shows as many parts, in the width's shares.
pub fn parts(ui: &mut Ui, shape: Shape, shares: &[f32], mut part: impl FnMut(&mut Ui, usize)) {
    let height = ui.available_height();
    let width = ui.available_width() - ui.spacing().scroll.allocated_width();
    if shape == Shape::Side {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::S;
            ui.set_max_width(width);
            for place in 0..shares.len() {
                part(ui, place);
                ui.add_space(theme::S);
            }
        });
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "a few parts")]
    let gaps = (shares.len() - 1) as f32 * theme::L;
    let whole = ui.available_width() - gaps;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::L;
        for (place, share) in shares.iter().enumerate() {
            let size = vec2(whole * share, height);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                ui.set_min_size(size);
                ui.set_max_width(size.x);
                ui.spacing_mut().item_spacing = vec2(theme::XS, theme::XS);
                ScrollArea::vertical()
                    .id_salt(place)
                    .max_height(height)
                    .auto_shrink(false)
                    .show(ui, |ui| part(ui, place));
            });
        }
    });
}

/// A field behind its name.
pub fn named<R>(ui: &mut Ui, name: &str, field: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal(|ui| {
        ui.allocate_ui_with_layout(
            vec2(NAMES, theme::ROW),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.set_min_width(NAMES);
                let label = Label::new(theme::soft(name)).selectable(false);
                ui.add(label.sense(Sense::hover()).truncate());
            },
        );
        field(ui)
    })
    .inner
}

/// A row with words that are cut where buttons at its end begin.
pub fn row(ui: &mut Ui, buttons: impl FnOnce(&mut Ui), words: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), theme::ROW),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = theme::XS;
            buttons(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), words);
        },
    );
}
