//! *Instancias*: the bodies of the process and who belongs to each.
//!
//! The bodies stand on the left; on the right everyone, sought by name and ticked by Enter.

use egui::{Id, Key, Modifiers, Ui, vec2};

use super::members::Members;
use super::roll::Roll;
use crate::domain::Action;
use crate::domain::body::Belonging;
use crate::domain::ids::BodyId;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::theme;
use crate::ui::widgets::typed_line::Line;
use crate::ui::widgets::{
    Entered, ReadyLine, TypedLines, destructive_button, icon_button, plain_button, tab,
};

/// The width of the list of bodies.
const BODIES: f32 = 232.0;

/// What is chosen and typed among the bodies.
#[derive(Default)]
pub struct BodiesPart {
    chosen: Option<BodyId>,
    new: ReadyLine,
    search: ReadyLine,
    name: TypedLines,
    roll: Roll,
    members: Members,
    listed: Derived<Vec<Listed>>,
}

/// A body with its count.
struct Listed {
    id: BodyId,
    name: String,
    count: usize,
}

impl BodiesPart {
    fn search_id() -> Id {
        Id::unique("body-search")
    }

    /// Puts the cursor where people are sought, or where the first body is named.
    pub fn ready(&self, ui: &Ui) {
        let id = if self.chosen.is_some() {
            Self::search_id()
        } else {
            Id::unique("body-new")
        };
        ui.memory_mut(|memory| memory.request_focus(id));
    }

    /// Shows the tab.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let Some(workshop) = cx.process.current_workshop() else {
            return;
        };
        let revision = cx.session.revision();
        self.roll
            .refresh(cx.process, revision, workshop.id, self.search.text());
        self.listed.get(cx, || {
            let bodies = cx.process.bodies_in_order().into_iter();
            let listed = bodies.map(|body| Listed {
                id: body.id,
                name: body.name.clone(),
                count: cx.process.members_of(body.id).count(),
            });
            listed.collect()
        });
        let listed = self.listed.known().map_or(&[][..], Vec::as_slice);
        if !listed.iter().any(|body| Some(body.id) == self.chosen) {
            self.chosen = listed.first().map(|body| body.id);
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::XL;
            super::column(ui, BODIES, |ui| self.show_bodies(ui, cx, out));
            let width = ui.available_width();
            super::column(ui, width, |ui| self.show_members(ui, cx, out));
        });
    }

    fn show_bodies(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let listed = self.listed.known().map_or(&[][..], Vec::as_slice);
        for body in listed {
            let count = words::count(cx.lang, body.count);
            let open = self.chosen == Some(body.id);
            if tab(ui, &body.name, Some(&count), open, None).clicked() {
                self.chosen = Some(body.id);
            }
        }
        let label = t!(cx.lang, "body-new");
        let (_, entered) = self.new.show_when_chosen(
            ui,
            Id::unique("body-new"),
            &label,
            &t!(cx.lang, "body-new-hint"),
        );
        if entered == Entered::Yes && !self.new.text().trim().is_empty() {
            out.act(Action::AddBody {
                name: self.new.text().to_owned(),
            });
            self.new.set("");
        }
        let usual = [
            t!(cx.lang, "body-leading"),
            t!(cx.lang, "body-working"),
            t!(cx.lang, "body-directing"),
        ];
        for name in usual {
            let known = listed.iter().any(|body| body.name == name);
            if !known && plain_button(ui, icons::PLUS, &name).clicked() {
                out.act(Action::AddBody { name });
            }
        }
    }

    fn show_members(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let Some(body) = self.chosen.and_then(|id| cx.process.bodies.get(id)) else {
            ui.label(theme::soft(t!(cx.lang, "body-none")));
            return;
        };
        ui.horizontal(|ui| {
            let name = t!(cx.lang, "body-name");
            let width = (ui.available_width() - 320.0).max(160.0);
            let line = Line {
                width,
                ..Line::words(&name, &body.name)
            };
            let (_, typed) = self.name.show(ui, Id::unique(("body", body.id)), line);
            if let Some(name) = typed.filter(|name| !name.is_empty()) {
                out.act(Action::RenameBody {
                    body: body.id,
                    name,
                });
            }
            let remove = t!(cx.lang, "body-remove");
            let all = t!(cx.lang, "body-all-present");
            if plain_button(ui, icons::USERS_THREE, &all).clicked() {
                let present = self.roll.all_present();
                out.act(Action::SetMembers {
                    body: body.id,
                    participants: present.map(|entry| entry.id).collect(),
                    belonging: Belonging::In,
                });
            }
            if destructive_button(ui, icons::TRASH, &remove).clicked() {
                out.act(Action::RemoveBody { body: body.id });
            }
        });
        self.show_search(ui, cx, body.id, out);
        self.members.show(ui, cx, &self.roll, body.id, out);
    }

    fn show_search(&mut self, ui: &mut Ui, cx: Context, body: BodyId, out: &mut Outbox) {
        let before = self.search.text().to_owned();
        let id = Self::search_id();
        if ui.memory(|memory| memory.has_focus(id)) {
            let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            let (up, down) = (key(Key::ArrowUp), key(Key::ArrowDown));
            if up || down {
                self.members.cursor.step(&self.roll, down);
            }
        }
        let found = self.roll.found();
        let searching = !before.trim().is_empty();
        let mut entered = Entered::No;
        ui.horizontal(|ui| {
            let beside = if searching && found > 0 { 200.0 } else { 0.0 };
            let width = ui.available_width() - beside;
            ui.allocate_ui(vec2(width, theme::ROW), |ui| {
                ui.set_width(width);
                let label = t!(cx.lang, "body-search");
                entered = self.search.show(ui, id, &label, &label).1;
            });
            if searching && found > 0 {
                let said = words::count(cx.lang, found);
                let all = t!(cx.lang, "body-all-found", n = said);
                if plain_button(ui, "", &all).clicked() {
                    let places = 0..found;
                    let found = places.filter_map(|place| self.roll.at(place));
                    out.act(Action::SetMembers {
                        body,
                        participants: found.map(|entry| entry.id).collect(),
                        belonging: Belonging::In,
                    });
                }
                if icon_button(ui, icons::X, &t!(cx.lang, "body-search-clear")).clicked() {
                    self.search.set("");
                }
            }
        });
        if self.search.text() != before {
            let workshop = cx.process.current_workshop().map(|workshop| workshop.id);
            if let Some(workshop) = workshop {
                let revision = cx.session.revision();
                self.roll
                    .refresh(cx.process, revision, workshop, self.search.text());
            }
            let searching = !self.search.text().trim().is_empty();
            self.members
                .cursor
                .choose(&self.roll, searching.then_some(0));
        }
        if entered == Entered::Yes && self.members.toggle_chosen(cx, body, out) {
            self.search.set("");
        }
        ui.label(theme::caption(t!(cx.lang, "body-keys")));
    }
}
