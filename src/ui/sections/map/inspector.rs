//! Under the map: what is chosen, in words, with what can be changed of it.

use egui::{Align, ComboBox, Layout, RichText, ScrollArea, Ui, vec2};

use crate::domain::Action;
use crate::domain::area::Area;
use crate::domain::ids::{AreaId, CausalLinkId, ObjectiveId};
use crate::domain::strategy_map::{Horizon, Objective, ObjectiveEdit};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{card, destructive_button, icon_button};

use super::{Aim, Doing, MapPanel, keys};

/// The icon of an area's colour; always beside its name.
const SWATCH: &str = icons::SQUARE;

/// Shows what is chosen, or how the map is edited.
pub fn show(panel: &mut MapPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    card::strip(ui, |ui| {
        let chosen = cx.minga.selection().objective;
        let objective = chosen.and_then(|id| cx.process.objectives.get(id));
        if let Doing::Linking { from, aim } = panel.doing {
            linking(ui, cx, from, aim);
        } else if let Some(objective) = objective {
            of_objective(panel, ui, cx, objective, out);
        } else if let Some(link) = panel.link {
            of_link(ui, cx, link, out);
        } else {
            how_to(ui, cx);
        }
    });
}

fn how_to(ui: &mut Ui, cx: Context) {
    ui.label(theme::strong(t!(cx.lang, "map-how")));
    for line in [
        t!(cx.lang, "map-how-edit"),
        t!(cx.lang, "map-how-move"),
        t!(cx.lang, "map-how-link"),
        t!(cx.lang, "map-how-look"),
    ] {
        ui.label(theme::soft(line));
    }
}

fn linking(ui: &mut Ui, cx: Context, from: ObjectiveId, aim: Aim) {
    let cause = title_of(cx, from);
    ui.label(theme::strong(t!(cx.lang, "map-linking", title = cause)));
    match aim {
        Aim::Keys(to) => {
            let effect = title_of(cx, to);
            ui.label(t!(
                cx.lang,
                "map-link-words",
                cause = cause,
                effect = effect
            ));
            ui.label(theme::soft(t!(cx.lang, "map-linking-how")));
        }
        Aim::Pointer => {
            ui.label(theme::soft(t!(cx.lang, "map-linking-drag")));
        }
    }
}

fn of_link(ui: &mut Ui, cx: Context, id: CausalLinkId, out: &mut Outbox) {
    let Some(link) = cx.process.links.get(id) else {
        return;
    };
    ui.label(theme::strong(t!(cx.lang, "map-link")));
    ui.label(t!(
        cx.lang,
        "map-link-words",
        cause = title_of(cx, link.from),
        effect = title_of(cx, link.to)
    ));
    if destructive_button(ui, icons::LINK_BREAK, &t!(cx.lang, "map-unlink")).clicked() {
        out.act(Action::Unlink { link: id });
    }
}

fn of_objective(
    panel: &mut MapPanel,
    ui: &mut Ui,
    cx: Context,
    objective: &Objective,
    out: &mut Outbox,
) {
    let whole = ui.available_rect_before_wrap();
    let left = (whole.width() * 0.4).clamp(300.0, 420.0);
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(
            vec2(left, whole.height()),
            Layout::top_down(Align::Min),
            |ui| {
                ui.set_width(left);
                facts(panel, ui, cx, objective, out);
            },
        );
        ui.add_space(theme::S);
        ui.allocate_ui_with_layout(
            vec2(ui.available_width(), whole.height()),
            Layout::top_down(Align::Min),
            |ui| links(ui, cx, objective, out),
        );
    });
}

fn facts(panel: &mut MapPanel, ui: &mut Ui, cx: Context, objective: &Objective, out: &mut Outbox) {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), theme::ROW),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            if icon_button(ui, icons::TRASH, &t!(cx.lang, "map-remove")).clicked() {
                out.act(Action::RemoveObjective {
                    objective: objective.id,
                });
            }
            if icon_button(ui, icons::FLOW_ARROW, &t!(cx.lang, "map-begin-link")).clicked() {
                keys::begin_link(panel, objective.id);
            }
            if icon_button(ui, icons::PENCIL_SIMPLE, &t!(cx.lang, "map-edit-title")).clicked() {
                panel.begin_title(objective.id, cx);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let words = theme::strong(objective.title.as_str());
                ui.add(egui::Label::new(words).truncate());
            });
        },
    );
    ui.horizontal(|ui| {
        area_choice(ui, cx, objective, out);
        ui.label(source_words(cx, objective));
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::XS;
        for horizon in [Horizon::Short, Horizon::Medium, Horizon::Long] {
            let name = words::horizon(cx.lang, horizon);
            let chosen = objective.horizon == horizon;
            if ui.selectable_label(chosen, name).clicked() && !chosen {
                out.act(Action::EditObjective {
                    objective: objective.id,
                    edit: ObjectiveEdit::Horizon(horizon),
                });
            }
        }
    });
}

fn source_words(cx: Context, objective: &Objective) -> RichText {
    theme::caption(if objective.source.is_empty() {
        t!(cx.lang, "map-source-room")
    } else {
        t!(cx.lang, "map-source", source = objective.source.as_str())
    })
}

fn area_choice(ui: &mut Ui, cx: Context, objective: &Objective, out: &mut Outbox) {
    let t = Tokens::of(ui);
    let in_words = |area: Option<&Area>| match area {
        Some(area) => area_words(t, area),
        None => RichText::new(t!(cx.lang, "map-no-area")).color(t.soft),
    };
    let current = objective.area.and_then(|id| cx.process.areas.get(id));
    let mut choose = |area: Option<AreaId>| {
        if area != objective.area {
            out.act(Action::EditObjective {
                objective: objective.id,
                edit: ObjectiveEdit::Area(area),
            });
        }
    };
    ComboBox::from_id_salt("area")
        .selected_text(in_words(current))
        .width(180.0)
        .truncate()
        .show_ui(ui, |ui| {
            if ui
                .selectable_label(objective.area.is_none(), in_words(None))
                .clicked()
            {
                choose(None);
            }
            for area in cx.process.areas_in_order() {
                let chosen = objective.area == Some(area.id);
                if ui.selectable_label(chosen, in_words(Some(area))).clicked() {
                    choose(Some(area.id));
                }
            }
        })
        .response
        .accessible_name(t!(cx.lang, "map-area"));
}

/// An area's name behind its colour.
fn area_words(t: &Tokens, area: &Area) -> RichText {
    RichText::new(format!("{SWATCH}  {}", area.name)).color(t.area_color(area.color))
}

/// What the objective helps to reach and what it leans on, each with its button.
fn links(ui: &mut Ui, cx: Context, objective: &Objective, out: &mut Outbox) {
    let mut effects = Vec::new();
    let mut causes = Vec::new();
    for link in cx.process.links.iter() {
        if link.from == objective.id {
            effects.push((link.id, link.to));
        } else if link.to == objective.id {
            causes.push((link.id, link.from));
        }
    }
    let half = (ui.available_width() - theme::M) / 2.0;
    let height = ui.available_height();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::M;
        for (heading, links) in [
            (t!(cx.lang, "map-causes"), &causes),
            (t!(cx.lang, "map-effects"), &effects),
        ] {
            ui.allocate_ui_with_layout(vec2(half, height), Layout::top_down(Align::Min), |ui| {
                ui.set_width(half);
                ui.spacing_mut().item_spacing = vec2(theme::XS, 0.0);
                list(ui, cx, &heading, links, out);
            });
        }
    });
}

fn list(
    ui: &mut Ui,
    cx: Context,
    heading: &str,
    links: &[(CausalLinkId, ObjectiveId)],
    out: &mut Outbox,
) {
    ui.label(theme::strong(heading));
    if links.is_empty() {
        ui.label(theme::soft(t!(cx.lang, "map-no-links")));
        return;
    }
    ScrollArea::vertical()
        .id_salt(heading)
        .max_height(ui.available_height())
        .auto_shrink(false)
        .show_rows(ui, theme::ROW, links.len(), |ui, range| {
            for (link, other) in &links[range] {
                linked(ui, cx, *link, *other, out);
            }
        });
}

/// One other end, with the button that takes the link away.
fn linked(ui: &mut Ui, cx: Context, link: CausalLinkId, other: ObjectiveId, out: &mut Outbox) {
    let title = title_of(cx, other);
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), theme::ROW),
        Layout::right_to_left(Align::Center),
        |ui| {
            let label = t!(cx.lang, "map-unlink-from", title = title);
            if icon_button(ui, icons::X, &label).clicked() {
                out.act(Action::Unlink { link });
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(title).truncate());
            });
        },
    );
}

fn title_of(cx: Context<'_>, objective: ObjectiveId) -> &str {
    cx.process
        .objectives
        .get(objective)
        .map_or("", |found| found.title.as_str())
}
