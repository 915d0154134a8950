//! What the wall shows, chosen while the room sees it.

use egui::{ComboBox, Ui};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::app::projection::slides::wall::{Order, Sources, Turn, WallFilter, Within};
use crate::domain::proposal::Nature;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme;
use crate::ui::widgets::toggle_button;

/// What can stand on a wall.
const NATURES: [Nature; 3] = [Nature::Need, Nature::Action, Nature::Merged];

/// Shows the choices while a wall is shown.
pub(super) fn show(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let Some(Slide::Wall { filter }) = cx.minga.projector().slide() else {
        return;
    };
    let mut wanted = filter.clone();
    ui.add_space(theme::S);
    ui.label(theme::caption(t!(cx.lang, "strip-wall")));
    tables(ui, cx, &mut wanted);
    areas(ui, cx, &mut wanted);
    natures(ui, cx, &mut wanted);
    groups(ui, cx, &mut wanted);
    views(ui, cx, &mut wanted);
    let words = filter.words.trim();
    if !words.is_empty() {
        let label = t!(cx.lang, "strip-wall-all-words", words = words);
        if toggle_button(ui, &label, true).clicked() {
            wanted.words.clear();
        }
    }
    if wanted != *filter {
        let filter = wanted;
        out.send(ProjectorCommand::Show(Slide::Wall { filter }));
    }
}

/// A list to choose one from; the first stands for all.
fn one<T: PartialEq + Clone>(ui: &mut Ui, label: &str, chosen: &mut T, options: &[(T, String)]) {
    let name = options.iter().find(|(value, _)| value == chosen);
    let name = name.map_or("", |(_, name)| name.as_str());
    ComboBox::from_id_salt(label)
        .width(ui.available_width())
        .truncate()
        .selected_text(name)
        .show_ui(ui, |ui| {
            for (value, name) in options {
                ui.selectable_value(chosen, value.clone(), name.as_str());
            }
        })
        .response
        .accessible_name(label);
}

fn tables(ui: &mut Ui, cx: Context, wanted: &mut WallFilter) {
    let mut options = vec![(None, t!(cx.lang, "strip-wall-all-tables"))];
    let tables = cx.process.tables_in_order();
    options.extend(
        tables
            .iter()
            .map(|table| (Some(table.id), table.name.clone())),
    );
    one(
        ui,
        &t!(cx.lang, "strip-wall-table"),
        &mut wanted.table,
        &options,
    );
}

fn areas(ui: &mut Ui, cx: Context, wanted: &mut WallFilter) {
    let mut options = vec![(Within::Anywhere, t!(cx.lang, "strip-wall-all-areas"))];
    let areas = cx.process.areas_in_order();
    options.extend(
        areas
            .iter()
            .map(|area| (Within::Area(area.id), area.name.clone())),
    );
    options.push((Within::NoArea, t!(cx.lang, "slide-wall-no-area")));
    one(
        ui,
        &t!(cx.lang, "strip-wall-area"),
        &mut wanted.area,
        &options,
    );
}

fn natures(ui: &mut Ui, cx: Context, wanted: &mut WallFilter) {
    let mut options = vec![(None, t!(cx.lang, "strip-wall-all-kinds"))];
    let natures = NATURES.into_iter();
    options.extend(natures.map(|nature| (Some(nature), words::nature(cx.lang, nature))));
    one(
        ui,
        &t!(cx.lang, "strip-wall-kind"),
        &mut wanted.nature,
        &options,
    );
}

fn groups(ui: &mut Ui, cx: Context, wanted: &mut WallFilter) {
    let groups = cx.process.index().beneficiaries();
    if groups.is_empty() && wanted.group.is_none() {
        return;
    }
    let mut options = vec![(None, t!(cx.lang, "strip-wall-all-groups"))];
    options.extend(
        groups
            .keys()
            .map(|group| (Some(group.clone()), group.clone())),
    );
    one(
        ui,
        &t!(cx.lang, "strip-wall-group"),
        &mut wanted.group,
        &options,
    );
}

/// In which order, on how many walls, and whether with what was united.
fn views(ui: &mut Ui, cx: Context, wanted: &mut WallFilter) {
    ui.horizontal_wrapped(|ui| {
        let ranked = wanted.order == Order::Ranking;
        if toggle_button(ui, &t!(cx.lang, "strip-wall-ranking"), ranked).clicked() {
            wanted.order = if ranked {
                Order::Newest
            } else {
                Order::Ranking
            };
        }
        for (turn, name) in [
            (Turn::Tables, t!(cx.lang, "strip-wall-by-table")),
            (Turn::Areas, t!(cx.lang, "strip-wall-by-area")),
        ] {
            let on = wanted.turn == turn;
            if toggle_button(ui, &name, on).clicked() {
                wanted.turn = if on { Turn::Together } else { turn };
            }
        }
        let shown = wanted.sources == Sources::Shown;
        if toggle_button(ui, &t!(cx.lang, "strip-wall-sources"), shown).clicked() {
            wanted.sources = if shown {
                Sources::Folded
            } else {
                Sources::Shown
            };
        }
    });
}
