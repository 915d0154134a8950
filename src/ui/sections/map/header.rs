//! Above the map: how it is looked at, what it lacks, the vision and the mission.

use egui::{Align, Layout, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::app::command::Preference;
use crate::app::settings::MapShape;
use crate::domain::Action;
use crate::domain::profile_edit::ProfileEdit;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::shell::files::Purpose;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::in_place::{Breaks, Typed};
use crate::ui::widgets::{InPlace, icon_button, one_of};

use super::keys::ZOOM;
use super::{MapPanel, View, colours, coverage, project};

/// A line's height.
const LINE: f32 = 28.0;

/// What stands above the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statement {
    Vision,
    Mission,
}

/// Shows the header.
pub fn show(panel: &mut MapPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), theme::ROW),
        Layout::right_to_left(Align::Center),
        |ui| {
            if !cx.process.objectives.is_empty() {
                project::buttons(ui, cx, out);
                if icon_button(ui, icons::EXPORT, &t!(cx.lang, "map-export")).clicked() {
                    out.look_for(Purpose::Export);
                }
            }
            if cx.minga.settings().map_shape == MapShape::Drawn {
                ui.scope(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    look_buttons(panel, ui, cx);
                });
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                shapes(ui, cx, out);
                if cx.minga.settings().map_shape == MapShape::Drawn {
                    colours::choice(ui, cx, out);
                }
                coverage::show(panel, ui, cx, out);
            });
        },
    );
    ui.add_space(theme::XS);
    ui.scope(|ui| {
        let half = (ui.available_width() - theme::M) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::M;
            for which in [Statement::Vision, Statement::Mission] {
                let room = vec2(half, LINE);
                ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                    ui.set_width(half);
                    statement(panel, ui, which, cx, out);
                });
            }
        });
    });
}

/// Drawn, or as a list.
fn shapes(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let now = cx.minga.settings().map_shape;
    let options = [
        (MapShape::Drawn, t!(cx.lang, "map-shape-drawn")),
        (MapShape::List, t!(cx.lang, "map-shape-list")),
    ];
    let id = egui::Id::unique("map shape");
    let label = t!(cx.lang, "map-toggle-shape");
    if one_of(ui, id, &label, now, &options).1.is_some() {
        out.send(Preference::ToggleMapShape);
    }
}

fn look_buttons(panel: &mut MapPanel, ui: &mut Ui, cx: Context) {
    let zoom = |panel: &mut MapPanel, factor: f32| {
        panel.look_at(|view, place, chart| view.zoom_by(place, chart, factor, place.center()));
    };
    if icon_button(
        ui,
        icons::MAGNIFYING_GLASS_PLUS,
        &t!(cx.lang, "map-zoom-in"),
    )
    .clicked()
    {
        zoom(panel, ZOOM);
    }
    if icon_button(ui, icons::CORNERS_IN, &t!(cx.lang, "map-fit")).clicked() {
        panel.view = View::default();
    }
    if icon_button(
        ui,
        icons::MAGNIFYING_GLASS_MINUS,
        &t!(cx.lang, "map-zoom-out"),
    )
    .clicked()
    {
        zoom(panel, 1.0 / ZOOM);
    }
}

/// The vision or the mission: one line, whole when it is edited.
fn statement(panel: &mut MapPanel, ui: &mut Ui, which: Statement, cx: Context, out: &mut Outbox) {
    let Some(profile) = cx.process.the_profile() else {
        return;
    };
    let (name, text, empty) = match which {
        Statement::Vision => (
            t!(cx.lang, "map-vision"),
            &profile.vision,
            t!(cx.lang, "map-vision-empty"),
        ),
        Statement::Mission => (
            t!(cx.lang, "map-mission"),
            &profile.mission,
            t!(cx.lang, "map-mission-empty"),
        ),
    };
    if let Some((edited, field)) = &mut panel.statement
        && *edited == which
    {
        let typed = edit(ui, field, &name);
        if let Typed::Done(_) = typed
            && field.changed()
        {
            let text = field.text().to_owned();
            out.act(Action::EditProfile {
                edit: match which {
                    Statement::Vision => ProfileEdit::Vision(text),
                    Statement::Mission => ProfileEdit::Mission(text),
                },
            });
        }
        if typed != Typed::Still {
            panel.statement = None;
        }
        return;
    }
    if line(ui, &name, text, &empty) {
        panel.statement = Some((which, InPlace::new(text.as_str(), Breaks::None)));
    }
}

fn edit(ui: &mut Ui, field: &mut InPlace, name: &str) -> Typed {
    ui.horizontal_top(|ui| {
        named(ui, name);
        let id = egui::Id::unique(("strategy map", name));
        field.show(ui, id, name, "").1
    })
    .inner
}

/// The line as it stands; answers whether it is to be edited.
fn line(ui: &mut Ui, name: &str, text: &str, empty: &str) -> bool {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::click());
    let spoken = format!("{name}: {}", if text.is_empty() { empty } else { text });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if response.hovered() || response.has_focus() {
        let line = if response.has_focus() { t.wine } else { t.line };
        ui.painter().rect(
            rect,
            theme::CORNER,
            t.hover,
            Stroke::new(1.0, line),
            egui::StrokeKind::Inside,
        );
    }
    let mut inside = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(rect.shrink2(vec2(theme::XS, 0.0)))
            .layout(Layout::left_to_right(Align::Center)),
    );
    named(&mut inside, name);
    let words = if text.is_empty() {
        theme::soft(empty)
    } else {
        egui::RichText::new(text)
    };
    let shown = inside.add(
        egui::Label::new(words)
            .truncate()
            .selectable(false)
            .sense(Sense::hover()),
    );
    let pencil = response.hovered();
    let clicked = response.clicked();
    if !text.is_empty()
        && shown
            .intrinsic_size()
            .is_some_and(|size| size.x > shown.rect.width())
    {
        response.on_hover_text(text);
    }
    if pencil {
        let at = rect.right_center() - vec2(theme::M, 0.0);
        ui.painter().text(
            at,
            egui::Align2::CENTER_CENTER,
            icons::PENCIL_SIMPLE,
            egui::TextStyle::Body.resolve(ui.style()),
            t.soft,
        );
    }
    clicked
}

fn named(ui: &mut Ui, name: &str) {
    ui.allocate_ui_with_layout(
        vec2(54.0, LINE),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.set_min_width(54.0);
            ui.add(
                egui::Label::new(theme::strong(name))
                    .selectable(false)
                    .sense(Sense::hover()),
            );
        },
    );
}
