//! *Objetivo*: what it means, its area, horizon, owner and themes, and where it comes from.

use egui::{Button, ComboBox, Id, RichText, Role, TextStyle, Ui, WidgetInfo};

use crate::domain::Action;
use crate::domain::area::Area;
use crate::domain::ids::AreaId;
use crate::domain::strategy_map::{Horizon, Objective, ObjectiveEdit};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{Line, TypedLines, one_of};

use super::super::colours::area_words;
use super::parts::{Shape, named, parts};

pub fn show(
    lines: &mut TypedLines,
    ui: &mut Ui,
    shape: Shape,
    cx: Context,
    objective: &Objective,
    out: &mut Outbox,
) {
    let id = Id::unique(("objective", objective.id.0));
    let mut edit = |edit: ObjectiveEdit| {
        out.act(Action::EditObjective {
            objective: objective.id,
            edit,
        });
    };
    parts(ui, shape, &[0.29, 0.38, 0.33], |ui, part| match part {
        0 => {
            let label = t!(cx.lang, "map-description");
            let hint = t!(cx.lang, "map-description-hint");
            let line = Line {
                hint: &hint,
                ..Line::words(&label, &objective.description)
            };
            if let (_, Some(text)) = lines.show(ui, id.with("description"), line) {
                edit(ObjectiveEdit::Description(text));
            }
            ui.label(source_words(cx, objective));
        }
        1 => {
            if let Some(area) = area_choice(ui, cx, &[objective]) {
                edit(area);
            }
            if let Some(horizon) = horizon_choice(ui, cx, objective) {
                edit(ObjectiveEdit::Horizon(horizon));
            }
        }
        _ => {
            let label = t!(cx.lang, "map-owner");
            let text = named(ui, &label, |ui| {
                let line = Line::words(&label, &objective.owner);
                lines.show(ui, id.with("owner"), line).1
            });
            if let Some(text) = text {
                edit(ObjectiveEdit::Owner(text));
            }
            if let Some(themes) = themes(lines, ui, id, cx, objective) {
                edit(ObjectiveEdit::Themes(themes));
            }
        }
    });
}

/// The themes, each with the button that takes it away, and a field for another.
fn themes(
    lines: &mut TypedLines,
    ui: &mut Ui,
    id: Id,
    cx: Context,
    objective: &Objective,
) -> Option<Vec<String>> {
    let mut changed = None;
    let label = t!(cx.lang, "map-themes");
    let add = t!(cx.lang, "map-theme-add");
    named(ui, &label, |ui| {
        let line = Line {
            hint: &add,
            ..Line::words(&add, "")
        };
        if let (_, Some(text)) = lines.show(ui, id.with("theme"), line) {
            let mut themes = objective.themes.clone();
            themes.extend(split_list(&text));
            changed = Some(themes);
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::XS;
        ui.spacing_mut().button_padding.x = theme::S;
        for (place, theme) in objective.themes.iter().enumerate() {
            let label = t!(cx.lang, "map-theme-remove", theme = theme.as_str());
            let words = RichText::new(format!("{theme}  {}", icons::X));
            let chip = ui.add(Button::new(words.text_style(TextStyle::Small)));
            chip.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
            if chip.on_hover_text(&label).clicked() {
                let mut themes = objective.themes.clone();
                themes.remove(place);
                changed = Some(themes);
            }
        }
    });
    changed
}

/// Words as they are listed in one line: themes, or the levels of a scale.
pub fn split_list(text: &str) -> Vec<String> {
    text.split([',', ';'])
        .map(str::trim)
        .filter(|theme| !theme.is_empty())
        .map(str::to_owned)
        .collect()
}

fn source_words(cx: Context, objective: &Objective) -> RichText {
    theme::caption(if objective.source.is_empty() {
        t!(cx.lang, "map-source-room")
    } else {
        t!(cx.lang, "map-source", source = objective.source.as_str())
    })
}

fn horizon_choice(ui: &mut Ui, cx: Context, objective: &Objective) -> Option<Horizon> {
    let options = Horizon::ALL.map(|horizon| (horizon, words::horizon(cx.lang, horizon)));
    let label = t!(cx.lang, "map-horizon");
    let id = Id::unique(("objective horizon", objective.id.0));
    one_of(ui, id, &label, objective.horizon, &options).1
}

/// A choice of area for some objectives; answers what they are to have.
pub fn area_choice(ui: &mut Ui, cx: Context, all: &[&Objective]) -> Option<ObjectiveEdit> {
    let t = Tokens::of(ui);
    let in_words = |area: Option<&Area>| match area {
        Some(area) => area_words(t, area.color, &area.name),
        None => RichText::new(t!(cx.lang, "map-no-area")).color(t.soft),
    };
    let have = |area: Option<AreaId>| all.iter().all(|objective| objective.area == area);
    let first = all.first().and_then(|objective| objective.area);
    let shown = if have(first) {
        in_words(first.and_then(|id| cx.process.areas.get(id)))
    } else {
        RichText::new(t!(cx.lang, "map-areas-differ")).color(t.soft)
    };
    let mut chosen = None;
    ComboBox::from_id_salt("area")
        .selected_text(shown)
        .width(180.0)
        .truncate()
        .show_ui(ui, |ui| {
            let areas = cx.process.areas_in_order();
            for area in std::iter::once(None).chain(areas.into_iter().map(Some)) {
                let id = area.map(|area| area.id);
                let is = have(id);
                if ui.selectable_label(is, in_words(area)).clicked() && !is {
                    chosen = Some(ObjectiveEdit::Area(id));
                }
            }
        })
        .response
        .accessible_name(t!(cx.lang, "map-area"));
    chosen
}
