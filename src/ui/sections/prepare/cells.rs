//! What stands in a row of the people beside the name: presence, what is known of the organisation,
//! and whether they vote. Each is changed where it stands.

use egui::{
    Button, Key, Popup, PopupCloseBehavior, Response, RichText, Role, Ui, WidgetInfo, vec2,
};
use egui_extras::TableRow;

use super::names;
use super::roll::{Entry, Roll};
use super::rows::edit;
use crate::domain::Action;
use crate::domain::ids::WorkshopId;
use crate::domain::people::{ParticipantEdit, Presence, VotingRight};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::field;

/// The visible toggle of presence.
pub fn presence(ui: &mut Ui, cx: Context, entry: &Entry, workshop: WorkshopId, out: &mut Outbox) {
    let t = Tokens::of(ui);
    let (mark, label, presence) = if entry.present {
        (
            theme::filled(icons::CHECK_CIRCLE).color(t.leaf),
            t!(cx.lang, "prepare-mark-away", name = entry.name.as_str()),
            Presence::Away,
        )
    } else {
        (
            RichText::new(icons::CIRCLE)
                .text_style(theme::emphasis_style())
                .color(t.soft),
            t!(cx.lang, "prepare-mark-here", name = entry.name.as_str()),
            Presence::Present,
        )
    };
    let button = Button::new(mark)
        .frame_when_inactive(false)
        .min_size(vec2(theme::ROW, theme::ROW));
    let response = ui.add(button);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, entry.present, &label));
    if response.on_hover_text(&label).clicked() {
        out.act(Action::SetPresence {
            workshop,
            participant: entry.id,
            presence,
        });
    }
}

/// Kind, size, valley and *rubro*: of the organisation, so of everyone who comes from it.
pub fn organisation(row: &mut TableRow, cx: Context, roll: &Roll, entry: &Entry, out: &mut Outbox) {
    let Some(theirs) = &entry.organisation else {
        for _ in 0..4 {
            row.col(|ui| {
                ui.label(theme::soft("–"))
                    .on_hover_text(t!(cx.lang, "prepare-no-organisation"));
            });
        }
        return;
    };
    let name = theirs.name.as_str();
    row.col(|ui| {
        let label = t!(cx.lang, "prepare-kind-of-whom", name = name);
        let now = words::actor_kind(cx.lang, theirs.kind);
        let options = || names::kinds(cx.lang);
        if let Some(kind) = choice(ui, &label, &now, theirs.kind, options) {
            edit(out, entry, ParticipantEdit::Kind(kind));
        }
    });
    row.col(|ui| {
        let label = t!(cx.lang, "prepare-size-of", name = name);
        let now = words::size(cx.lang, theirs.size);
        let options = || names::sizes(cx.lang);
        if let Some(size) = choice(ui, &label, &now, theirs.size, options) {
            edit(out, entry, ParticipantEdit::Size(size));
        }
    });
    row.col(|ui| {
        let label = t!(cx.lang, "prepare-valley-of", name = name);
        let now = names::place_of(cx, &theirs.valley);
        let options = || names::valleys(cx);
        if let Some(place) = choice(ui, &label, &theirs.valley, now, options) {
            let valley = names::valley_at(cx, place);
            edit(out, entry, ParticipantEdit::Valley(valley));
        }
    });
    row.col(|ui| {
        let label = t!(cx.lang, "prepare-sector-of", name = name);
        if let Some(sector) = sector_choice(ui, cx, &label, &theirs.sector, roll.sectors()) {
            edit(out, entry, ParticipantEdit::Sector(sector));
        }
    });
}

/// A *rubro* that others have, or another that is typed.
fn sector_choice(
    ui: &mut Ui,
    cx: Context,
    label: &str,
    now: &str,
    known: &[String],
) -> Option<String> {
    let response = word(ui, label, now);
    let id = response.id.with("typed");
    let mut picked = None;
    Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            let none = t!(cx.lang, "prepare-no-sector");
            if ui.selectable_label(now.is_empty(), none).clicked() {
                picked = Some(String::new());
            }
            for sector in known {
                if ui.selectable_label(sector == now, sector).clicked() {
                    picked = Some(sector.clone());
                }
            }
            let hint = t!(cx.lang, "prepare-other-sector");
            let mut typed = ui
                .data(|data| data.get_temp::<String>(id))
                .unwrap_or_default();
            let field = field(&mut typed, id, &hint).desired_width(160.0);
            let field = ui.add(field).accessible_name(hint);
            if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                picked = Some(typed.trim().to_owned());
                typed.clear();
            }
            ui.data_mut(|data| data.insert_temp(id, typed));
            if picked.is_some() {
                ui.close();
            }
        });
    picked.filter(|sector| sector != now)
}

/// Whether they vote or are a guest.
pub fn right(ui: &mut Ui, cx: Context, entry: &Entry, out: &mut Outbox) {
    let t = Tokens::of(ui);
    let guest = entry.right == VotingRight::Guest;
    let (icon, color, label, right) = if guest {
        let label = t!(cx.lang, "prepare-make-voter", name = entry.name.as_str());
        (icons::PROHIBIT, t.amber, label, VotingRight::Votes)
    } else {
        let label = t!(cx.lang, "prepare-make-guest", name = entry.name.as_str());
        (icons::HAND, t.soft, label, VotingRight::Guest)
    };
    let mark = RichText::new(icon)
        .text_style(theme::emphasis_style())
        .color(color);
    let button = Button::new(mark)
        .frame_when_inactive(false)
        .min_size(vec2(theme::ROW, theme::ROW));
    let response = ui.add(button);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, guest, &label));
    if response.on_hover_text(&label).clicked() {
        edit(out, entry, ParticipantEdit::Right(right));
    }
}

/// A word that opens the list of what it could be instead.
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    shown: &str,
    now: T,
    options: impl FnOnce() -> Vec<(T, String)>,
) -> Option<T> {
    let response = word(ui, label, shown);
    let mut picked = None;
    Popup::menu(&response).show(|ui| {
        for (value, name) in options() {
            if ui.selectable_label(value == now, name).clicked() {
                picked = Some(value);
            }
        }
    });
    picked.filter(|value| *value != now)
}

/// A word that opens a list.
fn word(ui: &mut Ui, label: &str, shown: &str) -> Response {
    let words = if shown.is_empty() { "–" } else { shown };
    let button = Button::new(theme::soft(words))
        .frame_when_inactive(false)
        .truncate()
        .min_size(vec2(0.0, theme::ROW));
    ui.spacing_mut().button_padding.x = 0.0;
    let response = ui.add(button);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, enabled, label));
    response
}
