//! The perspectives' names at the left of their rows: chosen, typed over, added.

use egui::{Role, Sense, Ui, WidgetInfo};

use crate::domain::Action;
use crate::domain::agenda::Step;
use crate::domain::ids::PerspectiveId;
use crate::domain::strategy_map::PerspectiveEdit;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::in_place::Breaks;
use crate::ui::widgets::{InPlace, icon_button, plain_button};

use super::canvas::Stage;
use super::chart::Chart;
use super::paint::{Look, Paint};
use super::{Doing, MapPanel};

impl Stage<'_> {
    /// What the pointer does with the names.
    pub(super) fn names(
        &self,
        panel: &mut MapPanel,
        ui: &Ui,
        paint: &Paint,
        cx: Context,
        out: &mut Outbox,
    ) {
        for (perspective, band) in self.chart.bands() {
            let rect = self.lens.rect(Chart::label(band));
            let Some(found) = cx.process.perspectives.get(perspective) else {
                continue;
            };
            if !self.place.intersects(rect) {
                continue;
            }
            // Not a stop of Tab: the arrows go from the boxes to their row's name.
            let response = ui.interact(rect, self.ground.with(perspective.0), Sense::CLICK);
            let chosen = panel.row() == Some(perspective);
            let name = t!(cx.lang, "map-row", name = found.name.as_str());
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
            if chosen || response.hovered() {
                paint.row(rect, if chosen { Look::Chosen } else { Look::Raised });
            }
            if response.double_clicked() {
                panel.begin_naming(perspective, cx);
            } else if response.clicked() {
                ui.memory_mut(|memory| memory.request_focus(self.ground));
                panel.choose_row(perspective, out);
            }
        }
    }
}

impl MapPanel {
    pub(super) fn begin_naming(&mut self, perspective: PerspectiveId, cx: Context) {
        if let Some(found) = cx.process.perspectives.get(perspective) {
            self.doing = Doing::Naming {
                perspective: Some(perspective),
                field: InPlace::new(found.name.as_str(), Breaks::None),
            };
        }
    }

    /// Asks for the name of a new row below the last.
    pub(super) fn begin_row(&mut self) {
        self.doing = Doing::Naming {
            perspective: None,
            field: InPlace::new("", Breaks::None),
        };
    }

    /// What follows from a name that was typed.
    pub(super) fn named(
        &mut self,
        perspective: Option<PerspectiveId>,
        name: String,
        cx: Context,
        out: &mut Outbox,
    ) {
        let edit = PerspectiveEdit::Name(name.clone());
        match perspective {
            Some(perspective) => out.act(Action::EditPerspective { perspective, edit }),
            None => {
                out.act(Action::AddPerspective { name });
                self.await_made(cx);
            }
        }
    }
}

/// A chosen row, with what can be done with it.
pub fn inspect(
    panel: &mut MapPanel,
    ui: &mut Ui,
    row: PerspectiveId,
    cx: Context,
    out: &mut Outbox,
) {
    let Some(found) = cx.process.perspectives.get(row) else {
        return;
    };
    ui.label(theme::strong(t!(
        cx.lang,
        "map-row",
        name = found.name.as_str()
    )));
    ui.horizontal_wrapped(|ui| {
        if plain_button(ui, icons::PLUS, &t!(cx.lang, "map-row-objective")).clicked() {
            panel.begin_adding(row, "", cx);
        }
        if plain_button(ui, icons::PENCIL_SIMPLE, &t!(cx.lang, "map-row-rename")).clicked() {
            panel.begin_naming(row, cx);
        }
        for (icon, label, step) in [
            (icons::ARROW_UP, t!(cx.lang, "map-row-up"), Step::Up),
            (icons::ARROW_DOWN, t!(cx.lang, "map-row-down"), Step::Down),
        ] {
            if icon_button(ui, icon, &label).clicked() {
                shift(row, step, out);
            }
        }
        if plain_button(ui, icons::ROWS, &t!(cx.lang, "map-row-add")).clicked() {
            panel.begin_row();
        }
        ui.add_space(theme::M);
        if icon_button(ui, icons::TRASH, &t!(cx.lang, "map-row-remove")).clicked() {
            out.act(Action::RemovePerspective { perspective: row });
        }
    });
    ui.label(theme::soft(t!(cx.lang, "map-row-how")));
}

pub fn shift(perspective: PerspectiveId, step: Step, out: &mut Outbox) {
    out.act(Action::ShiftPerspective { perspective, step });
}
