//! *Personas*: who is registered, who is here, and what the room is made of.

use egui::{Align, Key, Layout, Modifiers, RichText, Ui};

use super::check_in::{CheckIn, Sought};
use super::composition;
use super::roll::Roll;
use super::rows::Rows;
use super::walk_in::{Outcome, WalkIn};
use crate::domain::Action;
use crate::domain::ids::WorkshopId;
use crate::domain::people::Presence;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{empty_state, plain_button, primary_button};

/// The width of the count and of what was last done.
const HEADLINE: f32 = 220.0;

/// What is being typed and chosen among the people.
#[derive(Default)]
pub struct PeoplePart {
    check_in: CheckIn,
    walk_in: Option<WalkIn>,
    roll: Roll,
    rows: Rows,
    /// What the last Enter did.
    said: Option<Said>,
}

/// What the last Enter did, in words.
struct Said {
    done: bool,
    words: String,
}

impl PeoplePart {
    /// Puts the cursor into the search field. To be called after it was shown: the click that
    /// leads here takes the cursor away from what is shown after it.
    pub fn ready(&self, ui: &Ui) {
        if self.walk_in.is_none() {
            CheckIn::ready(ui);
        }
    }

    /// Shows the tab.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let Some(workshop) = cx.process.current_workshop() else {
            return;
        };
        let workshop = workshop.id;
        self.refresh(cx, workshop);
        self.headline(ui, cx);
        if self.walk_in.is_none() {
            self.search(ui, cx, workshop, out);
        } else {
            self.form(ui, cx, workshop, out);
        }
        if self.roll.len() == 0 {
            if self.walk_in.is_none() {
                let sentence = t!(cx.lang, "prepare-nobody");
                let button = t!(cx.lang, "prepare-first-person");
                if empty_state(ui, icons::USERS_THREE, &sentence, &button) {
                    self.open_form();
                }
            }
            return;
        }
        ui.add_space(theme::S);
        self.rows.show(ui, cx, &self.roll, workshop, out);
    }

    fn refresh(&mut self, cx: Context, workshop: WorkshopId) {
        let revision = cx.session.revision();
        self.roll
            .refresh(cx.process, revision, workshop, self.check_in.text());
    }

    /// How many are here, and what the room is made of.
    fn headline(&self, ui: &mut Ui, cx: Context) {
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(HEADLINE);
                let present = words::count(cx.lang, self.roll.present().total);
                let total = words::count(cx.lang, self.roll.len());
                ui.horizontal(|ui| {
                    ui.label(theme::title(present));
                    ui.label(theme::emphasis(t!(
                        cx.lang,
                        "prepare-present-of",
                        total = total
                    )));
                });
                if let Some(said) = &self.said {
                    let t = Tokens::of(ui);
                    let (icon, color) = if said.done {
                        (icons::CHECK_CIRCLE, t.leaf)
                    } else {
                        (icons::INFO, t.soft)
                    };
                    let words = format!("{icon}  {}", said.words);
                    ui.label(RichText::new(words).color(color));
                }
            });
            if self.roll.len() > 0 {
                composition::show(ui, cx, self.roll.present());
            }
        });
        ui.add_space(theme::S);
    }

    fn search(&mut self, ui: &mut Ui, cx: Context, workshop: WorkshopId, out: &mut Outbox) {
        self.keys(ui, out);
        let mut sought = Sought::Still;
        let mut opened = false;
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let label = t!(cx.lang, "prepare-register-person");
                // An empty list offers the same in its middle.
                let clicked = if self.roll.len() == 0 {
                    plain_button(ui, icons::USER_PLUS, &label).clicked()
                } else {
                    primary_button(ui, icons::USER_PLUS, &label).clicked()
                };
                if clicked {
                    opened = true;
                }
                sought = self.check_in.show(ui, cx);
            });
        });
        if matches!(sought, Sought::Changed | Sought::ChangedAndEntered) {
            self.refresh(cx, workshop);
            let searching = !self.check_in.text().trim().is_empty();
            self.rows.cursor.choose(&self.roll, searching.then_some(0));
        }
        if matches!(sought, Sought::Entered | Sought::ChangedAndEntered) {
            self.enter(cx, workshop, out);
        }
        if opened {
            self.open_form();
        }
        let found = self.roll.found();
        if self.check_in.text().trim().is_empty() {
            ui.label(theme::caption(t!(cx.lang, "prepare-check-in-keys")));
        } else if found == 0 {
            let name = self.check_in.text().trim();
            ui.label(theme::caption(t!(cx.lang, "prepare-no-match", name = name)));
        } else {
            let said = words::count(cx.lang, found);
            ui.label(theme::caption(t!(
                cx.lang,
                "prepare-matches",
                n = found,
                said = said
            )));
        }
    }

    /// Arrows lead through the list while the cursor stays in the search field.
    fn keys(&mut self, ui: &Ui, out: &mut Outbox) {
        let searching = CheckIn::has_focus(ui);
        let nothing = ui.memory(|memory| memory.focused().is_none());
        if !searching && !nothing {
            return;
        }
        let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let (up, down) = (key(Key::ArrowUp), key(Key::ArrowDown));
        let rename = key(Key::F2);
        let remove = self.check_in.text().is_empty() && key(Key::Delete);
        if up || down {
            self.rows.cursor.step(&self.roll, down);
        }
        if rename {
            self.rows.rename(&self.roll);
        }
        if remove && let Some(person) = self.rows.cursor.chosen {
            out.act(Action::RemoveParticipant {
                participant: person,
            });
        }
    }

    /// Enter: marks the chosen one present, or opens the form when nobody was found.
    fn enter(&mut self, cx: Context, workshop: WorkshopId, out: &mut Outbox) {
        if self.check_in.text().trim().is_empty() && self.rows.cursor.chosen.is_none() {
            return;
        }
        let chosen = self.rows.cursor.chosen.and_then(|id| self.roll.row_of(id));
        let Some(entry) = chosen.and_then(|row| self.roll.at(row)) else {
            self.open_form();
            return;
        };
        let name = entry.name.as_str();
        self.said = Some(Said {
            done: !entry.present,
            words: if entry.present {
                t!(cx.lang, "prepare-already-here", name = name)
            } else {
                t!(cx.lang, "prepare-is-here", name = name)
            },
        });
        if !entry.present {
            out.act(Action::SetPresence {
                workshop,
                participant: entry.id,
                presence: Presence::Present,
            });
        }
        self.check_in.clear();
        self.rows.cursor.choose(&self.roll, None);
    }

    /// The form for whoever was sought and not found; the list shows everyone again.
    fn open_form(&mut self) {
        self.walk_in = Some(WalkIn::of(self.check_in.text()));
        self.check_in.clear();
        self.rows.cursor.choose(&self.roll, None);
    }

    fn form(&mut self, ui: &mut Ui, cx: Context, workshop: WorkshopId, out: &mut Outbox) {
        let Some(form) = &mut self.walk_in else {
            return;
        };
        match form.show(ui, cx, &self.roll) {
            Outcome::Open => {}
            Outcome::Register(newcomer) => {
                self.said = Some(Said {
                    done: true,
                    words: t!(cx.lang, "prepare-is-here", name = newcomer.name.as_str()),
                });
                out.act(Action::AddParticipant {
                    newcomer,
                    workshop: Some(workshop),
                });
                self.close_form(ui);
            }
            Outcome::Close => self.close_form(ui),
        }
    }

    /// Back to the search field, ready for the next person.
    fn close_form(&mut self, ui: &Ui) {
        self.walk_in = None;
        self.check_in.clear();
        CheckIn::ready(ui);
        self.rows.cursor.choose(&self.roll, None);
    }
}
