//! Above the map: whether it is a draft, the vision and the mission, and how it is looked at.

use egui::{Align, Layout, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::domain::Action;
use crate::domain::profile::MapState;
use crate::domain::profile_edit::ProfileEdit;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::shell::files::Purpose;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::in_place::{Breaks, Typed};
use crate::ui::widgets::{InPlace, icon_button, plain_button};

use super::{MapPanel, View, canvas, project};

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
            if cx.process.objectives.is_empty() {
                return;
            }
            project::buttons(ui, cx, out);
            if icon_button(ui, icons::EXPORT, &t!(cx.lang, "map-export")).clicked() {
                out.look_for(Purpose::Export);
            }
            look_buttons(panel, ui, cx);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                draft_banner(ui, cx, out);
            });
        },
    );
    ui.add_space(theme::XS);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        statement(panel, ui, Statement::Vision, cx, out);
        statement(panel, ui, Statement::Mission, cx, out);
    });
}

fn look_buttons(panel: &mut MapPanel, ui: &mut Ui, cx: Context) {
    let zoom = |panel: &mut MapPanel, factor: f32| {
        if let Some(chart) = panel.chart.take() {
            let place = egui::Rect::from_min_size(egui::Pos2::ZERO, chart.place());
            canvas::zoom_by(panel, place, &chart, factor, place.center());
            panel.chart = Some(chart);
        }
    };
    let label = t!(cx.lang, "map-zoom-in");
    if icon_button(ui, icons::MAGNIFYING_GLASS_PLUS, &label).clicked() {
        zoom(panel, 1.25);
    }
    let label = t!(cx.lang, "map-fit");
    if icon_button(ui, icons::CORNERS_IN, &label).clicked() {
        panel.view = View::default();
    }
    let label = t!(cx.lang, "map-zoom-out");
    if icon_button(ui, icons::MAGNIFYING_GLASS_MINUS, &label).clicked() {
        zoom(panel, 0.8);
    }
}

/// That the map was made from the document, until the room says it is its own.
fn draft_banner(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let draft = cx
        .process
        .the_profile()
        .is_some_and(|profile| profile.map_state == MapState::Draft);
    if !draft {
        return;
    }
    let t = Tokens::of(ui);
    ui.label(egui::RichText::new(icons::INFO).color(t.amber));
    let label = t!(cx.lang, "map-agree");
    let sentence = t!(cx.lang, "map-draft");
    let room = ui.available_width() - 150.0;
    let galley = egui::WidgetText::from(sentence.as_str()).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Body,
    );
    if galley.size().x <= room {
        ui.label(sentence);
    } else {
        // Two short lines rather than one that is cut.
        ui.allocate_ui(vec2(room, theme::ROW), |ui| {
            ui.set_max_width(room);
            ui.add(
                egui::Label::new(egui::RichText::new(sentence).text_style(egui::TextStyle::Small))
                    .wrap(),
            );
        });
    }
    if plain_button(ui, icons::CHECK, &label).clicked() {
        out.act(Action::EditProfile {
            edit: ProfileEdit::MapState(MapState::Agreed),
        });
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
    let height = 28.0;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
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
        vec2(64.0, 28.0),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.set_min_width(64.0);
            ui.add(
                egui::Label::new(theme::strong(name))
                    .selectable(false)
                    .sense(Sense::hover()),
            );
        },
    );
}
