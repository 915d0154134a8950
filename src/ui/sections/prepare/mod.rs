//! *Preparar*: the workshop, the people, the bodies, and what to see to before the day.
//!
//! Four tabs, so that each stays calm on a small screen.

mod agenda;
mod before;
mod bodies;
mod cells;
mod check_in;
mod composition;
mod cursor;
mod members;
mod names;
mod people;
pub(crate) mod roll;
mod rows;
mod walk_in;
mod workshop;

#[cfg(test)]
mod tests;

use egui::Ui;

use crate::app::command::Command;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{Entering, TypedLines, empty_state, tab};

/// The part of the width that the workshop's data take beside the agenda, and the least.
const DATA: f32 = 0.32;
const LEAST_DATA: f32 = 296.0;

/// The panel of this step; holds only what is being typed, hovered or scrolled.
#[derive(Default)]
pub struct PreparePanel {
    tab: Tab,
    entering: Entering,
    /// The file that everything typed here belongs to.
    file: std::path::PathBuf,
    typed: TypedLines,
    agenda: agenda::AgendaPart,
    people: people::PeoplePart,
    bodies: bodies::BodiesPart,
    before: before::BeforePart,
}

/// A tab of the step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Workshop,
    People,
    Bodies,
    BeforeTheDay,
}

impl PreparePanel {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        if self.file != cx.session.path() {
            *self = Self {
                file: cx.session.path().to_owned(),
                ..Self::default()
            };
        }
        let mut entered = self.entering.noticed(ui);
        entered |= self.tabs(ui, cx);
        ui.add_space(theme::S);
        if cx.process.current_workshop().is_none() {
            first_workshop(ui, cx, out);
            return;
        }
        match self.tab {
            Tab::Workshop => {
                egui::ScrollArea::vertical().show(ui, |ui| {
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = theme::XL;
                        let whole = ui.available_width();
                        let data = (whole * DATA).max(LEAST_DATA);
                        column(ui, data, |ui| {
                            workshop::show(ui, cx, &mut self.typed, out);
                        });
                        column(ui, whole - data - theme::XL, |ui| {
                            self.agenda.show(ui, cx, &mut self.typed, out);
                        });
                    });
                });
            }
            Tab::People => {
                self.people.show(ui, cx, out);
                if entered {
                    self.people.ready(ui);
                }
            }
            Tab::Bodies => {
                self.bodies.show(ui, cx, out);
                if entered {
                    self.bodies.ready(ui);
                }
            }
            Tab::BeforeTheDay => self.before.show(ui, cx, out),
        }
    }

    /// Shows the tabs; answers whether another one was chosen.
    fn tabs(&mut self, ui: &mut Ui, cx: Context) -> bool {
        let before = self.tab;
        let present = words::count(cx.lang, cx.process.present_count());
        ui.horizontal(|ui| {
            for (one, name, count) in [
                (Tab::Workshop, t!(cx.lang, "prepare-tab-workshop"), None),
                (
                    Tab::People,
                    t!(cx.lang, "prepare-tab-people"),
                    Some(present),
                ),
                (Tab::Bodies, t!(cx.lang, "prepare-tab-bodies"), None),
                (Tab::BeforeTheDay, t!(cx.lang, "prepare-tab-before"), None),
            ] {
                if tab(ui, &name, count.as_deref(), self.tab == one, None).clicked() {
                    self.tab = one;
                }
            }
        });
        self.tab != before
    }
}

/// A column of a given width, from the top.
fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.x = theme::S;
        contents(ui);
    });
}

/// A file without any workshop: the first kind that the template brings.
fn first_workshop(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let sentence = t!(cx.lang, "prepare-no-workshop");
    let button = t!(cx.lang, "prepare-first-workshop");
    if empty_state(ui, icons::CALENDAR, &sentence, &button) {
        let kind = cx
            .process
            .the_profile()
            .and_then(|profile| profile.workshop_kinds.first())
            .map_or_else(
                || t!(cx.lang, "prepare-plain-kind"),
                |kind| kind.name.clone(),
            );
        out.send(Command::Act(crate::domain::Action::AddWorkshop {
            kind_name: kind,
        }));
    }
}
