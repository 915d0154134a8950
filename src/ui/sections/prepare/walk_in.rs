//! Registering someone who is not on the list: Tab from field to field, Enter registers.

use egui::{Align, Frame, Id, Key, Layout, Stroke, Ui};

use super::names;
use super::roll::{Organisation, Roll};
use super::workshop::caption;
use crate::domain::ids::ThematicTableId;
use crate::domain::people::{ActorKind, Newcomer, Size, VotingRight};
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{field as line, one_of, plain_button, primary_button};

/// The width of the sizes, so that the valleys stand beside them.
const HALF: f32 = 336.0;

/// The form while it is open.
#[derive(Debug)]
pub struct WalkIn {
    name: String,
    organisation: String,
    kind: ActorKind,
    size: Size,
    /// The place among the process's valleys.
    valley: Option<usize>,
    sector: String,
    table: Option<ThematicTableId>,
    right: VotingRight,
    /// Which field takes the cursor when the form opens.
    first: Option<&'static str>,
}

/// What became of the form in this pass.
pub enum Outcome {
    Open,
    Register(Newcomer),
    Close,
}

impl WalkIn {
    /// A form for someone of whom a name was typed already, or nothing.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let name = name.trim();
        Self {
            name: capitalised(name),
            organisation: String::new(),
            kind: ActorKind::default(),
            size: Size::default(),
            valley: None,
            sector: String::new(),
            table: None,
            right: VotingRight::Votes,
            first: Some(if name.is_empty() {
                "name"
            } else {
                "organisation"
            }),
        }
    }

    /// Shows the form.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, roll: &Roll) -> Outcome {
        let t = Tokens::of(ui);
        let frame = Frame::new()
            .fill(t.card)
            .stroke(Stroke::new(1.0, t.line))
            .corner_radius(theme::CORNER)
            .inner_margin(theme::M);
        frame.show(ui, |ui| self.fields(ui, cx, roll)).inner
    }

    fn fields(&mut self, ui: &mut Ui, cx: Context, roll: &Roll) -> Outcome {
        let mut entered = false;
        let twice = roll.knows(&self.name, &self.organisation);
        ui.columns_const(|[left, right]| {
            for (ui, key, label, text) in [
                (left, "name", t!(cx.lang, "prepare-name"), &mut self.name),
                (
                    right,
                    "organisation",
                    t!(cx.lang, "prepare-organisation"),
                    &mut self.organisation,
                ),
            ] {
                let label = caption(ui, &label);
                let id = Id::unique(("walk-in", key));
                let response = line(text, id, "")
                    .show(ui)
                    .response
                    .response
                    .accessible_name(label);
                if self.first == Some(key) {
                    response.request_focus();
                    self.first = None;
                }
                let enter = response.ctx.input(|input| input.key_pressed(Key::Enter));
                entered |= enter && response.lost_focus();
            }
        });
        let known = roll.organisation(&self.organisation);
        entered |= self.organisation_fields(ui, cx, known);
        entered |= self.sector_and_right(ui, cx, known);
        entered |= self.table_field(ui, cx);
        ui.add_space(theme::S);
        let mut outcome = Outcome::Open;
        ui.horizontal(|ui| {
            let t = Tokens::of(ui);
            if twice {
                let words = t!(cx.lang, "prepare-already-registered");
                ui.label(egui::RichText::new(words).color(t.amber));
            } else if self.organisation.trim().is_empty() {
                ui.label(theme::caption(t!(cx.lang, "prepare-no-organisation")));
            } else if known.is_some() {
                ui.label(theme::caption(t!(cx.lang, "prepare-known-organisation")));
            } else {
                ui.label(theme::caption(t!(cx.lang, "prepare-walk-in-keys")));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let label = t!(cx.lang, "prepare-register");
                let ready = !self.name.trim().is_empty() && !twice;
                ui.add_enabled_ui(ready, |ui| {
                    if primary_button(ui, icons::USER_CHECK, &label).clicked() || (entered && ready)
                    {
                        outcome = Outcome::Register(self.newcomer(cx));
                    }
                });
                let escaped = ui.input(|input| input.key_pressed(Key::Escape));
                if plain_button(ui, "", &t!(cx.lang, "prepare-cancel")).clicked() || escaped {
                    outcome = Outcome::Close;
                }
            });
        });
        outcome
    }

    /// What is asked of an organisation that nobody has come from yet; of a known one it is shown.
    fn organisation_fields(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        known: Option<&Organisation>,
    ) -> bool {
        let kinds = names::kinds(cx.lang);
        let sizes = names::sizes(cx.lang);
        let valleys = names::valleys(cx);
        if let Some(known) = known {
            self.kind = known.kind;
            self.size = known.size;
            self.valley = names::place_of(cx, &known.valley);
            self.sector.clone_from(&known.sector);
        }
        let asked = known.is_none() && !self.organisation.trim().is_empty();
        let mut entered = false;
        ui.add_enabled_ui(asked, |ui| {
            entered |= field(ui, &t!(cx.lang, "prepare-kind-of"), &mut self.kind, &kinds);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = theme::XL;
                ui.vertical(|ui| {
                    ui.set_width(HALF);
                    entered |= field(ui, &t!(cx.lang, "prepare-size"), &mut self.size, &sizes);
                });
                ui.vertical(|ui| {
                    let name = t!(cx.lang, "prepare-valley");
                    entered |= field(ui, &name, &mut self.valley, &valleys);
                });
            });
        });
        entered
    }

    /// The organisation's *rubro*, and whether who comes votes or is a guest.
    fn sector_and_right(&mut self, ui: &mut Ui, cx: Context, known: Option<&Organisation>) -> bool {
        let asked = known.is_none() && !self.organisation.trim().is_empty();
        let mut entered = false;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::XL;
            ui.vertical(|ui| {
                ui.set_width(HALF);
                let label = caption(ui, &t!(cx.lang, "prepare-sector"));
                let hint = t!(cx.lang, "prepare-sector-hint");
                ui.add_enabled_ui(asked, |ui| {
                    let id = Id::unique("walk-in-sector");
                    let field = line(&mut self.sector, id, &hint);
                    let field = ui.add(field).accessible_name(label);
                    let enter = field.ctx.input(|input| input.key_pressed(Key::Enter));
                    entered |= enter && field.lost_focus();
                });
            });
            ui.vertical(|ui| {
                let rights = [
                    (VotingRight::Votes, t!(cx.lang, "prepare-votes")),
                    (VotingRight::Guest, t!(cx.lang, "prepare-guest")),
                ];
                let name = t!(cx.lang, "prepare-right");
                entered |= field(ui, &name, &mut self.right, &rights);
            });
        });
        entered
    }

    fn table_field(&mut self, ui: &mut Ui, cx: Context) -> bool {
        let tables = names::tables(cx);
        field(ui, &t!(cx.lang, "prepare-table"), &mut self.table, &tables)
    }

    fn newcomer(&self, cx: Context) -> Newcomer {
        Newcomer {
            name: self.name.trim().to_owned(),
            contact: String::new(),
            organisation: self.organisation.trim().to_owned(),
            kind: self.kind,
            size: self.size,
            valley: names::valley_at(cx, self.valley),
            sector: self.sector.trim().to_owned(),
            right: self.right,
            table: self.table,
        }
    }
}

/// A group with its name over it; answers whether Enter was pressed on it.
fn field<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    value: &mut T,
    options: &[(T, String)],
) -> bool {
    let label = caption(ui, name);
    let id = Id::unique(("walk-in", name));
    let (group, picked) = one_of(ui, id, &label, *value, options);
    if let Some(picked) = picked {
        *value = picked;
    }
    group.has_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// "ana muñoz" as "Ana Muñoz": what was typed to search becomes a name. A name that has a capital
/// already stays as it is.
fn capitalised(text: &str) -> String {
    if text.chars().any(char::is_uppercase) {
        return text.to_owned();
    }
    let words = text.split_whitespace().map(|word| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sought_becomes_a_name() {
        assert_eq!(capitalised("ana  muñoz"), "Ana Muñoz");
        assert_eq!(capitalised("María de la O"), "María de la O");
    }
}
