//! The workshop's data: kind, day, place, purpose, and the room's measures.

use egui::{Align, ComboBox, Id, Layout, Ui};
use jiff::civil::Date;

use crate::app::projection::room;
use crate::domain::Action;
use crate::domain::profile_edit::ProfileEdit;
use crate::domain::workshop::{Room, Workshop, WorkshopEdit};
use crate::i18n::{Lang, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{Line, TypedLines, plain_button};

/// Shows the data of the current workshop.
pub fn show(ui: &mut Ui, cx: Context, typed: &mut TypedLines, out: &mut Outbox) {
    let Some(workshop) = cx.process.current_workshop() else {
        return;
    };
    ui.horizontal(|ui| {
        ui.label(theme::section(t!(cx.lang, "prepare-workshop")));
        new_workshop(ui, cx, workshop, out);
    });
    kind(ui, cx, workshop, out);
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(132.0);
            day(ui, cx, workshop, typed, out);
        });
        ui.vertical(|ui| {
            let label = caption(ui, &t!(cx.lang, "prepare-place"));
            let id = Id::unique(("workshop place", workshop.id));
            let line = Line {
                hint: &t!(cx.lang, "prepare-place-hint"),
                ..Line::words(&label, &workshop.place)
            };
            if let Some(place) = typed.show(ui, id, line).1 {
                edit(out, workshop, WorkshopEdit::Place(place));
            }
        });
    });
    let label = caption(ui, &t!(cx.lang, "prepare-purpose"));
    let id = Id::unique(("workshop purpose", workshop.id));
    let line = Line {
        hint: &t!(cx.lang, "prepare-purpose-hint"),
        ..Line::words(&label, &workshop.purpose)
    };
    let (response, purpose) = typed.show(ui, id, line);
    if !workshop.purpose.is_empty() && !response.has_focus() {
        response.on_hover_text(&workshop.purpose);
    }
    if let Some(purpose) = purpose {
        edit(out, workshop, WorkshopEdit::Purpose(purpose));
    }
    ui.add_space(theme::L);
    measures(ui, cx, workshop, typed, out);
}

fn new_workshop(ui: &mut Ui, cx: Context, workshop: &Workshop, out: &mut Outbox) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let new = plain_button(ui, icons::PLUS, &t!(cx.lang, "prepare-new-workshop"));
        if new
            .on_hover_text(t!(cx.lang, "prepare-new-workshop-hint"))
            .clicked()
        {
            out.act(Action::AddWorkshop {
                kind_name: workshop.kind.clone(),
            });
        }
    });
}

/// Which workshop of the process is being prepared, once there are several, and its kind.
fn kind(ui: &mut Ui, cx: Context, workshop: &Workshop, out: &mut Outbox) {
    if cx.process.workshops.len() > 1 {
        let label = caption(ui, &t!(cx.lang, "prepare-which"));
        let combo = ComboBox::from_id_salt("which workshop")
            .selected_text(full_name(cx.lang, workshop))
            .width(ui.available_width())
            .truncate()
            .show_ui(ui, |ui| {
                for other in cx.process.workshops_in_order() {
                    let name = full_name(cx.lang, other);
                    if ui.selectable_label(other.id == workshop.id, name).clicked() {
                        out.act(Action::EditProfile {
                            edit: ProfileEdit::CurrentWorkshop(other.id),
                        });
                    }
                }
            });
        combo.response.accessible_name(label);
    }
    let label = caption(ui, &t!(cx.lang, "prepare-kind"));
    let kinds = cx
        .process
        .the_profile()
        .map_or(&[][..], |profile| &profile.workshop_kinds);
    let combo = ComboBox::from_id_salt("workshop kind")
        .selected_text(&workshop.kind)
        .width(ui.available_width())
        .truncate()
        .show_ui(ui, |ui| {
            for kind in kinds {
                let chosen = kind.name == workshop.kind;
                if ui.selectable_label(chosen, &kind.name).clicked() && !chosen {
                    edit(out, workshop, WorkshopEdit::Kind(kind.name.clone()));
                }
            }
        });
    combo.response.accessible_name(label);
}

/// "2. Taller de validación, 14 dic 2026".
fn full_name(lang: &Lang, workshop: &Workshop) -> String {
    let number = words::whole(lang, workshop.position);
    match workshop.date {
        Some(date) => format!("{number}. {}, {}", workshop.kind, words::date(lang, date)),
        None => format!("{number}. {}", workshop.kind),
    }
}

fn day(ui: &mut Ui, cx: Context, workshop: &Workshop, typed: &mut TypedLines, out: &mut Outbox) {
    let label = caption(ui, &t!(cx.lang, "prepare-date"));
    let id = Id::unique(("workshop date", workshop.id));
    let as_typed = workshop
        .date
        .map(|date| date.strftime("%d-%m-%Y").to_string())
        .unwrap_or_default();
    let as_read = workshop
        .date
        .map(|date| words::date(cx.lang, date))
        .unwrap_or_default();
    let line = Line {
        shown: &as_read,
        hint: &t!(cx.lang, "prepare-date-hint"),
        help: &t!(cx.lang, "prepare-date-help"),
        ..Line::words(&label, &as_typed)
    };
    let (_, text) = typed.show(ui, id, line);
    let Some(text) = text else { return };
    match read_date(&text) {
        Ok(date) => edit(out, workshop, WorkshopEdit::Date(date)),
        // What cannot be read stays in the field, so that it can be corrected.
        Err(NoDate) => typed.refuse(id, text),
    }
}

/// It is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct NoDate;

/// Reads "14-12-2026", also with slashes, dots or blanks; nothing is no date yet.
fn read_date(text: &str) -> Result<Option<Date>, NoDate> {
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    match parts[..] {
        [] if text.trim().is_empty() => Ok(None),
        [day, month, year] => {
            let year = match year.len() {
                2 => format!("20{year}"),
                _ => year.to_owned(),
            };
            let number = |text: &str| text.parse::<i16>().map_err(|_| NoDate);
            let small = |text: &str| text.parse::<i8>().map_err(|_| NoDate);
            Date::new(number(&year)?, small(month)?, small(day)?)
                .map(Some)
                .map_err(|_| NoDate)
        }
        _ => Err(NoDate),
    }
}

/// The room's measures, and what they mean for the projector's text.
fn measures(
    ui: &mut Ui,
    cx: Context,
    workshop: &Workshop,
    typed: &mut TypedLines,
    out: &mut Outbox,
) {
    ui.label(theme::emphasis(t!(cx.lang, "prepare-room")));
    ui.label(theme::soft(t!(cx.lang, "prepare-room-why")));
    let measured = workshop.room;
    for (name, value, with) in [
        (
            t!(cx.lang, "prepare-last-row"),
            measured.last_row_cm,
            (|room, cm| Room {
                last_row_cm: cm,
                ..room
            }) as fn(Room, i64) -> Room,
        ),
        (
            t!(cx.lang, "prepare-screen-width"),
            measured.screen_width_cm,
            |room, cm| Room {
                screen_width_cm: cm,
                ..room
            },
        ),
        (
            t!(cx.lang, "prepare-row-gap"),
            measured.row_gap_cm,
            |room, cm| Room {
                row_gap_cm: cm,
                ..room
            },
        ),
    ] {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(theme::soft(t!(cx.lang, "prepare-metres")));
                let id = Id::unique(("room", workshop.id, &name));
                let shown = metres(cx.lang, value);
                let (_, text) = typed.show(ui, id, Line::number(&name, &shown, 72.0));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(egui::Label::new(&name).truncate());
                });
                let Some(text) = text else { return };
                match read_metres(&text) {
                    Some(cm) => edit(out, workshop, WorkshopEdit::Room(with(measured, cm))),
                    None => typed.refuse(id, text),
                }
            });
        });
    }
    let t = Tokens::of(ui);
    let (reach, sentence) = readable(cx, &measured);
    ui.label(egui::RichText::new(sentence).color(match reach {
        Reach::Everyone => t.leaf,
        Reach::NotTheBack => t.amber,
    }));
}

/// Who can read the projector's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Everyone,
    NotTheBack,
}

/// Who can read the projector's text in a room, and the words for it.
pub fn readable(cx: Context, measured: &Room) -> (Reach, String) {
    let rows = room::rows(measured);
    match room::readable_to_row(measured, room::readable_size(measured)) {
        Some(row) if row >= rows => (
            Reach::Everyone,
            t!(cx.lang, "prepare-readable", row = rows.to_string()),
        ),
        Some(row) => (
            Reach::NotTheBack,
            t!(
                cx.lang,
                "prepare-readable-to",
                row = row.to_string(),
                rows = rows.to_string()
            ),
        ),
        None => (Reach::NotTheBack, t!(cx.lang, "prepare-readable-none")),
    }
}

/// "2,4": centimetres as metres, without idle zeros.
#[expect(clippy::cast_precision_loss, reason = "a room's centimetres")]
fn metres(lang: &Lang, cm: i64) -> String {
    let places = match (cm % 100, cm % 10) {
        (0, _) => 0,
        (_, 0) => 1,
        _ => 2,
    };
    words::decimal(lang, cm as f64 / 100.0, places)
}

/// Centimetres out of "2,4", "2.4" or "2,4 m".
#[expect(clippy::cast_possible_truncation, reason = "held under 1,000 metres")]
fn read_metres(text: &str) -> Option<i64> {
    let plain = text.trim().trim_end_matches('m').trim().replace(',', ".");
    let metres: f64 = plain.parse().ok()?;
    (0.0..1000.0)
        .contains(&metres)
        .then(|| (metres * 100.0).round() as i64)
}

fn edit(out: &mut Outbox, workshop: &Workshop, edit: WorkshopEdit) {
    out.act(Action::EditWorkshop {
        workshop: workshop.id,
        edit,
    });
}

/// A small name over a field; answers it, to be the field's accessible name too.
pub fn caption(ui: &mut Ui, name: &str) -> String {
    ui.add_space(theme::XS);
    ui.spacing_mut().item_spacing.y = theme::XS;
    ui.label(theme::caption(name));
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Tongue;

    #[test]
    fn days_are_read_as_people_write_them() {
        let day = Some(Date::constant(2026, 12, 14));
        for text in ["14-12-2026", "14/12/2026", "14.12.26", " 14 12 2026 "] {
            assert_eq!(read_date(text), Ok(day), "{text}");
        }
        assert_eq!(read_date(" "), Ok(None));
        for text in ["31-02-2026", "mañana", "14-12"] {
            assert_eq!(read_date(text), Err(NoDate), "{text}");
        }
    }

    #[test]
    fn metres_are_read_with_comma_or_dot() {
        assert_eq!(read_metres("2,4"), Some(240));
        assert_eq!(read_metres("10 m"), Some(1000));
        assert_eq!(read_metres("0.9"), Some(90));
        assert_eq!(read_metres("lejos"), None);
        let lang = Tongue::Spanish.lang();
        assert_eq!(metres(&lang, 240), "2,4");
        assert_eq!(metres(&lang, 1000), "10");
        assert_eq!(metres(&lang, 235), "2,35");
    }
}
