//! *Llevar al plan*: the standing proposals that no activity was made from yet.

use egui::{
    Align, ComboBox, Layout, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::domain::Action;
use crate::domain::ids::{ProposalId, StageId};
use crate::domain::proposal::Proposal;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{chip, primary_button};

use super::PlanPanel;
use super::drawer::search;
use super::waiting::{Drawer, Preset};

/// A proposal's height in the list: two lines of text and its chips.
pub(super) const ITEM: f32 = 78.0;

/// What waits for the plan, and where it would go.
pub(super) fn waiting(panel: &mut PlanPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    panel.drawer.refresh(ui, cx);
    presets(&mut panel.drawer, ui, cx);
    let last = panel.drawer.found.ids.len().saturating_sub(1);
    panel.drawer.at = panel.drawer.at.min(last);
    let (pressed, by) = search(&mut panel.drawer, ui, cx, t!(cx.lang, "table-adopt-keys"));
    let drawer = &mut panel.drawer;
    drawer.at = drawer.at.saturating_add_signed(by).min(last);
    let entered = pressed.then(|| drawer.found.ids.get(drawer.at).copied());
    let clicked = list(drawer, ui, cx);
    if let Some(id) = entered.flatten().or(clicked) {
        adopt(panel, cx, id, out);
    }
}

pub(super) fn adopt(panel: &mut PlanPanel, cx: Context, id: ProposalId, out: &mut Outbox) {
    if let Some(proposal) = cx.process.proposals.get(id)
        && let Some(stage) = panel.drawer.stage(cx.process)
    {
        out.act(Action::AdoptProposal {
            proposal: id,
            stage,
            area: panel.drawer.area(cx, proposal, stage),
        });
        panel.drawer.adopted(id);
        panel.added = Some(cx.session.revision());
    }
}

/// Where what is adopted goes.
fn presets(drawer: &mut Drawer, ui: &mut Ui, cx: Context) {
    let width = ui.available_width();
    let stage = drawer.stage(cx.process);
    let name = |id: Option<StageId>| {
        id.and_then(|id| cx.process.stages.get(id))
            .map_or(String::new(), |stage| {
                format!("{}. {}", stage.position, stage.name)
            })
    };
    ComboBox::from_id_salt("stage")
        .selected_text(name(stage))
        .width(width)
        .truncate()
        .show_ui(ui, |ui| {
            for found in cx.process.stages_in_order() {
                let words = name(Some(found.id));
                if ui
                    .selectable_label(stage == Some(found.id), words)
                    .clicked()
                {
                    drawer.stage = Some(found.id);
                }
            }
        })
        .response
        .accessible_name(t!(cx.lang, "table-stage"));
    let words = |preset: Preset| match preset {
        Preset::OfTable => t!(cx.lang, "table-area-of-table"),
        Preset::None => t!(cx.lang, "table-no-area"),
        Preset::Area(id) => cx
            .process
            .areas
            .get(id)
            .map(|area| area.name.clone())
            .unwrap_or_default(),
    };
    ComboBox::from_id_salt("area")
        .selected_text(words(drawer.area))
        .width(width)
        .truncate()
        .show_ui(ui, |ui| {
            let areas = cx.process.areas_in_order();
            let areas = areas.iter().map(|area| Preset::Area(area.id));
            for preset in [Preset::OfTable, Preset::None].into_iter().chain(areas) {
                if ui
                    .selectable_label(drawer.area == preset, words(preset))
                    .clicked()
                {
                    drawer.area = preset;
                }
            }
        })
        .response
        .accessible_name(t!(cx.lang, "table-area"));
}

/// The proposals, only those that show. Answers what is adopted.
fn list(drawer: &mut Drawer, ui: &mut Ui, cx: Context) -> Option<ProposalId> {
    let mut adopted = None;
    if drawer.found.ids.is_empty() {
        ui.label(theme::soft(t!(cx.lang, "table-adopt-none")));
        return None;
    }
    let label = t!(cx.lang, "table-adopt");
    let button = theme::ROW + theme::S;
    let height = (ui.available_height() - button).max(ITEM);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme::XS;
        let many = drawer.found.ids.len();
        ScrollArea::vertical()
            .id_salt("waiting")
            .max_height(height)
            .auto_shrink(false)
            .show_rows(ui, ITEM, many, |ui, range| {
                for place in range {
                    let Some(proposal) = drawer
                        .found
                        .ids
                        .get(place)
                        .and_then(|id| cx.process.proposals.get(*id))
                    else {
                        continue;
                    };
                    let won = drawer.found.places.get(&proposal.id).copied();
                    let marked = drawer.at == place;
                    let (clicked, twice) = item(ui, cx, proposal, won, marked);
                    if clicked {
                        drawer.at = place;
                    }
                    if twice {
                        adopted = Some(proposal.id);
                    }
                }
            });
    });
    ui.add_space(theme::XS);
    if primary_button(ui, icons::LIST_PLUS, &label).clicked() {
        adopted = drawer.found.ids.get(drawer.at).copied();
    }
    adopted
}

/// A proposal in the list; answers whether it was clicked, and twice.
fn item(
    ui: &mut Ui,
    cx: Context,
    proposal: &Proposal,
    won: Option<(usize, i64)>,
    marked: bool,
) -> (bool, bool) {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ITEM), Sense::CLICK);
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListBoxOption, true, marked, proposal.text.as_str())
    });
    let fill = match (marked, response.hovered()) {
        (true, _) => t.wine_tint,
        (false, true) => t.hover,
        (false, false) => t.paper,
    };
    let line = if marked { t.wine } else { t.line };
    ui.painter().rect(
        rect,
        theme::CORNER,
        fill,
        Stroke::new(1.0, line),
        StrokeKind::Inside,
    );
    let mut inner = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(rect.shrink(theme::S))
            .layout(Layout::top_down(Align::Min)),
    );
    inner.spacing_mut().item_spacing = vec2(theme::XS, theme::XS);
    let words = format!("{}  {}", proposal.number, proposal.text);
    let mut job = egui::text::LayoutJob::simple(
        words,
        egui::TextStyle::Body.resolve(ui.style()),
        t.ink,
        inner.available_width(),
    );
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let cut = galley.elided;
    inner.allocate_ui(vec2(inner.available_width(), 38.0), |ui| {
        ui.set_min_height(36.0);
        ui.add(
            egui::Label::new(galley)
                .selectable(false)
                .sense(Sense::hover()),
        );
    });
    inner.horizontal(|ui| {
        ui.set_height(20.0);
        if let Some(table) = cx.process.tables.get(proposal.table) {
            let color = cx
                .process
                .area_of_table(proposal.table)
                .map_or(t.soft, |area| t.area_color(area.color));
            chip(ui, &table.name, color);
        }
        if let Some((place, poll)) = won {
            let words = t!(
                cx.lang,
                "table-adopt-place",
                place = place,
                poll = poll.to_string()
            );
            chip(ui, &words, t.leaf);
        }
    });
    let answer = (response.clicked(), response.double_clicked());
    if cut {
        response.on_hover_text(proposal.text.as_str());
    }
    answer
}
