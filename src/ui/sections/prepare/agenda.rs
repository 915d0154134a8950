//! The agenda: its points with their times, in the order of the day.

use egui::{Align, Button, Id, Layout, RichText, Role, Ui, WidgetInfo, vec2};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::agenda::{AgendaEdit, AgendaItem, Step};
use crate::domain::workshop::{Workshop, WorkshopEdit};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{Entered, Line, ReadyLine, TypedLines, icon_button, primary_button};

/// How long a point lasts that was just added.
const MINUTES: i64 = 15;
const CLOCK: f32 = 40.0;
const MINUTES_FIELD: f32 = 44.0;
const UNIT: f32 = 28.0;
const ACTIONS: f32 = 3.0 * theme::ROW + 2.0 * theme::XS;
/// What stands behind a title: its minutes, their unit, three buttons, and the gaps.
const BEHIND_TITLE: f32 = MINUTES_FIELD + UNIT + ACTIONS + 4.0 * theme::XS;

/// What is being typed to be added.
#[derive(Default)]
pub struct AgendaPart {
    new: ReadyLine,
}

impl AgendaPart {
    /// Shows the points of the current workshop.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, typed: &mut TypedLines, out: &mut Outbox) {
        let Some(workshop) = cx.process.current_workshop() else {
            return;
        };
        let points = cx.process.agenda_of(workshop.id);
        let total: i64 = points.iter().map(|point| point.minutes).sum();
        ui.horizontal(|ui| {
            ui.label(theme::section(t!(cx.lang, "prepare-agenda")));
            ui.label(theme::soft(words::clock(total)))
                .on_hover_text(t!(cx.lang, "prepare-agenda-total"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let label = t!(cx.lang, "prepare-project-agenda");
                if primary_button(ui, icons::PROJECTOR_SCREEN, &label).clicked() {
                    out.send(ProjectorCommand::Show(Slide::Agenda));
                }
            });
        });
        ui.add_space(theme::XS);
        ui.spacing_mut().item_spacing = vec2(theme::XS, theme::XS);
        let mut start = 0;
        for (place, point) in points.iter().enumerate() {
            let ends = (place == 0, place + 1 == points.len());
            row(ui, cx, workshop, point, start, ends, typed, out);
            start += point.minutes;
        }
        if points.is_empty() {
            ui.label(theme::soft(t!(cx.lang, "prepare-agenda-empty")));
        }
        ui.add_space(theme::XS);
        self.add(ui, cx, workshop, out);
    }

    fn add(&mut self, ui: &mut Ui, cx: Context, workshop: &Workshop, out: &mut Outbox) {
        let label = t!(cx.lang, "prepare-agenda-add");
        let hint = t!(cx.lang, "prepare-agenda-add-hint");
        let id = Id::unique("agenda add");
        // Only the check-in and the capture field take what is typed without a cursor.
        let (_, entered) = self.new.show_when_chosen(ui, id, &label, &hint);
        if entered == Entered::Yes {
            let (title, minutes) = with_minutes(self.new.text());
            if !title.is_empty() {
                out.act(Action::AddAgendaItem {
                    workshop: workshop.id,
                    title: title.to_owned(),
                    minutes: minutes.unwrap_or(MINUTES),
                });
                self.new.set("");
            }
        }
    }
}

/// One point: whether the room is at it, when it begins, what it is, how long it lasts.
#[expect(clippy::too_many_arguments, reason = "one row's whole context")]
fn row(
    ui: &mut Ui,
    cx: Context,
    workshop: &Workshop,
    point: &AgendaItem,
    start: i64,
    (first, last): (bool, bool),
    typed: &mut TypedLines,
    out: &mut Outbox,
) {
    let here = workshop.current_item == Some(point.id);
    // From the top, so that a title of two lines keeps the rest beside its first.
    ui.horizontal_top(|ui| {
        beside(ui, theme::ROW, |ui| {
            current(ui, cx, workshop, point, here, out);
        });
        ui.allocate_ui_with_layout(
            vec2(CLOCK, theme::ROW),
            Layout::right_to_left(Align::Center),
            |ui| ui.label(theme::soft(words::clock(start))),
        );
        let title = point.title.as_str();
        let label = t!(cx.lang, "prepare-agenda-title", time = words::clock(start));
        let line = Line {
            width: ui.available_width() - BEHIND_TITLE,
            ..Line::words(&label, title)
        };
        let (_, new) = typed.show(ui, Id::unique(("agenda title", point.id)), line);
        if let Some(title) = new {
            edit(out, point, AgendaEdit::Title(title));
        }
        minutes(ui, cx, point, typed, out);
        beside(ui, UNIT, |ui| {
            ui.label(theme::soft(t!(cx.lang, "prepare-minutes")));
        });
        beside(ui, ACTIONS, |ui| actions(ui, cx, point, (first, last), out));
    });
}

/// What stands beside a title, as high as one line of it.
fn beside(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, theme::ROW), layout, |ui| {
        ui.set_width(width);
        contents(ui);
    });
}

/// Up, down and away.
fn actions(
    ui: &mut Ui,
    cx: Context,
    point: &AgendaItem,
    (first, last): (bool, bool),
    out: &mut Outbox,
) {
    ui.spacing_mut().button_padding.x = theme::XS;
    let title = point.title.as_str();
    for (step, icon, end, name) in [
        (
            Step::Up,
            icons::ARROW_UP,
            first,
            t!(cx.lang, "prepare-agenda-up", title = title),
        ),
        (
            Step::Down,
            icons::ARROW_DOWN,
            last,
            t!(cx.lang, "prepare-agenda-down", title = title),
        ),
    ] {
        ui.add_enabled_ui(!end, |ui| {
            if icon_button(ui, icon, &name).clicked() {
                out.act(Action::ShiftAgendaItem {
                    item: point.id,
                    step,
                });
            }
        });
    }
    let remove = t!(cx.lang, "prepare-agenda-remove", title = title);
    if icon_button(ui, icons::TRASH, &remove).clicked() {
        out.act(Action::RemoveAgendaItem { item: point.id });
    }
}

fn minutes(ui: &mut Ui, cx: Context, point: &AgendaItem, typed: &mut TypedLines, out: &mut Outbox) {
    let label = t!(
        cx.lang,
        "prepare-agenda-minutes",
        title = point.title.as_str()
    );
    let id = Id::unique(("agenda minutes", point.id));
    let shown = point.minutes.to_string();
    let (_, new) = typed.show(ui, id, Line::number(&label, &shown, MINUTES_FIELD));
    let Some(text) = new else { return };
    match text.parse() {
        Ok(minutes) => edit(out, point, AgendaEdit::Minutes(minutes)),
        Err(_) => typed.refuse(id, text),
    }
}

/// The mark of the point that the room is at; pressing it again takes it away.
fn current(
    ui: &mut Ui,
    cx: Context,
    workshop: &Workshop,
    point: &AgendaItem,
    here: bool,
    out: &mut Outbox,
) {
    let t = Tokens::of(ui);
    let name = if here {
        t!(
            cx.lang,
            "prepare-agenda-leave",
            title = point.title.as_str()
        )
    } else {
        t!(cx.lang, "prepare-agenda-here", title = point.title.as_str())
    };
    let mark = if here {
        theme::filled(icons::PLAY).color(t.wine)
    } else {
        RichText::new(icons::CIRCLE).color(t.soft)
    };
    let button = Button::new(mark)
        .frame_when_inactive(false)
        .min_size(vec2(theme::ROW, theme::ROW));
    let response = ui.add(button);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, here, &name));
    if response.on_hover_text(&name).clicked() {
        out.act(Action::EditWorkshop {
            workshop: workshop.id,
            edit: WorkshopEdit::CurrentItem((!here).then_some(point.id)),
        });
    }
}

fn edit(out: &mut Outbox, point: &AgendaItem, edit: AgendaEdit) {
    out.act(Action::EditAgendaItem {
        item: point.id,
        edit,
    });
}

/// "Pausa 20" as a title and minutes; without a number, a title alone.
fn with_minutes(text: &str) -> (&str, Option<i64>) {
    let text = text.trim();
    let bare = text.strip_suffix("min").map_or(text, str::trim_end);
    if let Some((title, last)) = bare.rsplit_once(' ')
        && let Ok(minutes) = last.parse()
        && (1..=600).contains(&minutes)
    {
        return (title.trim_end(), Some(minutes));
    }
    (text, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_at_the_end_is_the_minutes() {
        assert_eq!(with_minutes("Pausa 20"), ("Pausa", Some(20)));
        assert_eq!(with_minutes(" Cierre 15 min "), ("Cierre", Some(15)));
        assert_eq!(with_minutes("Bienvenida"), ("Bienvenida", None));
        assert_eq!(with_minutes("Balance 2006"), ("Balance 2006", None));
    }
}
