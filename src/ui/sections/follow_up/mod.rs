//! *Seguimiento*: how far each activity of the plan is, set by one click or one key.
//! The list can be narrowed to one state, so that what is left to do is seen at once.
//! Never here: what an activity says; that is the plan's.

mod keys;
mod row;

#[cfg(test)]
mod tests;

use egui::{Align, Layout, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::app::command::{Choice, Command, ProjectorCommand};
use crate::app::section::Section;
use crate::domain::activity::ActivityState;
use crate::domain::ids::ActivityId;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{empty_state, primary_button, tab};

/// The panel of this step; holds only what is narrowed and scrolled.
#[derive(Default)]
pub struct FollowUpPanel {
    /// The state that the list is narrowed to; all when there is none.
    only: Option<ActivityState>,
    /// The row to be scrolled to at the next pass.
    reveal: Option<usize>,
}

impl FollowUpPanel {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        if cx.process.index().plan_len() == 0 {
            let none = t!(cx.lang, "follow-none");
            let go = t!(cx.lang, "follow-go-plan");
            if empty_state(ui, icons::FLAG, &none, &go) {
                out.send(Command::Go(Section::Plan));
            }
            return;
        }
        self.keys(ui, cx, out);
        headline(ui, cx, out);
        self.tabs(ui, cx);
        ui.label(theme::caption(t!(cx.lang, "follow-keys")));
        ui.add_space(theme::XS);
        self.list(ui, cx, out);
    }

    fn tabs(&mut self, ui: &mut Ui, cx: Context) {
        let index = cx.process.index();
        ui.horizontal_wrapped(|ui| {
            let all = (None, t!(cx.lang, "follow-all"), index.plan_len());
            let states = ActivityState::ALL.map(|state| {
                let name = words::activity_state(cx.lang, state);
                (Some(state), name, index.count_in(state))
            });
            for (only, name, count) in std::iter::once(all).chain(states) {
                let count = words::count(cx.lang, count);
                if tab(ui, &name, Some(&count), self.only == only, None).clicked() {
                    self.only = only;
                    self.reveal = Some(0);
                }
            }
        });
    }

    fn list(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let rows = self.rows(cx);
        if rows == 0 {
            ui.add_space(theme::L);
            ui.label(theme::soft(t!(cx.lang, "follow-none-so")));
            return;
        }
        let reveal = self.reveal.take();
        ScrollArea::vertical()
            .id_salt("follow-up")
            .auto_shrink([false, false])
            .show_viewport(ui, |ui, seen| {
                let (width, origin) = (ui.available_width(), ui.min_rect().min);
                #[expect(clippy::cast_precision_loss, reason = "rows of a list")]
                let place_of = |row: usize| {
                    let top = origin.y + row as f32 * row::HEIGHT;
                    Rect::from_min_size(pos2(origin.x, top), vec2(width, row::HEIGHT))
                };
                ui.set_height(place_of(rows).top() - origin.y);
                if let Some(row) = reveal {
                    ui.scroll_to_rect(place_of(row), None);
                }
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "rows of a list"
                )]
                let row_at = |y: f32| (y / row::HEIGHT).max(0.0) as usize;
                for row in row_at(seen.top())..rows.min(row_at(seen.bottom()) + 1) {
                    let activity = self.activity_at(cx, row);
                    let Some(activity) = activity.and_then(|id| cx.process.activities.get(id))
                    else {
                        continue;
                    };
                    let place = UiBuilder::new()
                        .id_salt(("follow-up", activity.id))
                        .max_rect(place_of(row));
                    let wanted = ui
                        .scope_builder(place, |ui| row::show(ui, cx, activity))
                        .inner;
                    match wanted {
                        Some(row::Wanted::Choose) => {
                            out.send(Choice::Activity(Some(activity.id)));
                        }
                        Some(row::Wanted::State(state)) => {
                            out.send(Choice::Activity(Some(activity.id)));
                            row::set(activity.id, state, out);
                        }
                        None => {}
                    }
                }
            });
    }

    /// How many rows the list has.
    fn rows(&self, cx: Context) -> usize {
        let index = cx.process.index();
        self.only
            .map_or_else(|| index.plan_len(), |state| index.count_in(state))
    }

    /// The activity in a row of the list, from 0.
    fn activity_at(&self, cx: Context, row: usize) -> Option<ActivityId> {
        let index = cx.process.index();
        match self.only {
            Some(state) => index.activity_in(state, row),
            None => index.activity_at(row),
        }
    }
}

fn headline(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    ui.horizontal(|ui| {
        ui.label(theme::title(t!(cx.lang, "step-follow-up")));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let project = t!(cx.lang, "follow-project");
            if primary_button(ui, icons::PROJECTOR_SCREEN, &project).clicked() {
                out.send(ProjectorCommand::ShowSection);
            }
        });
    });
}
