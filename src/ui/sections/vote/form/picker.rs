//! The list of things that a poll can be over: searched, ticked one by one or a whole group in one
//! act.

use egui::{Align2, Id, Key, Modifiers, Response, Role, ScrollArea, TextStyle, Ui, pos2, vec2};

use super::things::{Kind, Thing};
use crate::domain::fold::fold;
use crate::domain::poll::Subject;
use crate::i18n::words;
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{ListRow, elided, field, pick};

const ROW: f32 = 48.0;
/// The tick.
const GUTTER: f32 = 40.0;
/// The choice of a whole group.
const WHOLE: f32 = 200.0;

/// What is sought among the things of one kind, and what is ticked of all kinds.
#[derive(Default)]
pub struct ThingPicker {
    kind: Option<Kind>,
    query: String,
    listed: Derived<Listed>,
    /// The places of those found, for the query and the state of the file that they were found in.
    found: Vec<usize>,
    found_for: Option<(u64, String)>,
    /// In the order in which they were ticked.
    ticked: Vec<Subject>,
}

/// All things of a kind, and their groups with what the choice of a whole one is called.
#[derive(Default)]
struct Listed {
    things: Vec<Thing>,
    groups: Vec<(Option<String>, String)>,
}

impl Listed {
    fn of(cx: Context, kind: Kind) -> Self {
        let things = kind.all(cx);
        let mut counts: Vec<(&str, usize)> = Vec::new();
        for thing in &things {
            match counts.last_mut() {
                Some((group, count)) if *group == thing.group => *count += 1,
                _ => counts.push((&thing.group, 1)),
            }
        }
        let mut groups: Vec<(Option<String>, String)> = kind
            .whole(cx.lang)
            .map(|whole| (None, whole))
            .into_iter()
            .collect();
        groups.extend(counts.into_iter().map(|(group, count)| {
            let n = words::count(cx.lang, count);
            let said = t!(cx.lang, "form-all-of", n = n, group = group);
            (Some(group.to_owned()), said)
        }));
        Self { things, groups }
    }
}

impl ThingPicker {
    fn things(&self) -> &[Thing] {
        self.listed.known().map_or(&[], |listed| &listed.things)
    }

    #[must_use]
    pub fn ticked(&self) -> &[Subject] {
        &self.ticked
    }

    pub fn clear(&mut self) {
        self.ticked.clear();
    }

    /// Drops what is no longer in the file.
    pub fn keep_existing(&mut self, cx: Context) {
        self.ticked
            .retain(|subject| cx.process.text_of(*subject).is_some());
    }

    fn toggle(&mut self, subject: Subject) {
        match self.ticked.iter().position(|known| *known == subject) {
            Some(place) => {
                self.ticked.remove(place);
            }
            None => self.ticked.push(subject),
        }
    }

    /// Shows search, whole groups and list in the height given.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, kind: Kind, height: f32) {
        if self.kind != Some(kind) {
            self.kind = Some(kind);
            self.query.clear();
            self.listed.forget();
            self.found_for = None;
        }
        self.listed.get(cx, || Listed::of(cx, kind));
        let top = ui.cursor().top();
        let search = self.show_search(ui, cx, kind);
        self.find(cx);
        let first_wanted =
            search.has_focus() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::ArrowDown));
        if self.found.is_empty() {
            ui.add_space(theme::S);
            let none = if self.query.trim().is_empty() {
                kind.none(cx.lang)
            } else {
                t!(cx.lang, "form-none-found")
            };
            ui.label(theme::soft(none));
            return;
        }
        let left = (height - (ui.cursor().top() - top)).max(ROW);
        self.show_rows(ui, left, first_wanted);
    }

    fn show_search(&mut self, ui: &mut Ui, cx: Context, kind: Kind) -> Response {
        ui.horizontal(|ui| {
            let whole = kind.whole(cx.lang);
            let beside = if whole.is_some() {
                WHOLE + theme::L
            } else {
                0.0
            };
            let width = ui.available_width() - beside;
            let name = t!(cx.lang, "form-search");
            let edit = field(&mut self.query, Id::unique("vote-form-search"), &name);
            let search = ui
                .add_sized(vec2(width, theme::ROW), edit.desired_width(width))
                .accessible_name(name);
            if let Some(whole) = whole {
                let groups = self.listed.known().map_or(&[][..], |listed| &listed.groups);
                let picked = pick(ui, "vote-form-whole", &whole, WHOLE, &None, groups);
                if let Some(Some(group)) = picked {
                    self.tick_group(&group);
                }
            }
            search
        })
        .inner
    }

    fn tick_group(&mut self, group: &str) {
        let of = self.things().iter().filter(|thing| thing.group == group);
        let wanted: Vec<Subject> = of.map(|thing| thing.subject).collect();
        self.ticked.retain(|subject| !wanted.contains(subject));
        self.ticked.extend(wanted);
    }

    fn find(&mut self, cx: Context) {
        let revision = cx.session.revision();
        let known = |(at, query): &(u64, String)| *at == revision && *query == self.query;
        if self.found_for.as_ref().is_some_and(known) {
            return;
        }
        let sought = fold(self.query.trim());
        let sought: Vec<&str> = sought.split_whitespace().collect();
        self.keep_existing(cx);
        let things = self.things();
        self.found = (0..things.len())
            .filter(|place| {
                let folded = &things[*place].folded;
                sought.iter().all(|word| folded.contains(word))
            })
            .collect();
        self.found_for = Some((revision, self.query.clone()));
    }

    fn show_rows(&mut self, ui: &mut Ui, height: f32, first_wanted: bool) {
        let mut toggled = None;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ScrollArea::vertical()
                .id_salt("vote-things")
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink([false, false])
                .show_rows(ui, ROW, self.found.len(), |ui, range| {
                    for place in range {
                        let at = self.found.get(place);
                        let Some(thing) = at.and_then(|at| self.things().get(*at)) else {
                            continue;
                        };
                        let row = show_row(ui, thing, self.ticked.contains(&thing.subject));
                        if first_wanted && place == 0 {
                            row.request_focus();
                        }
                        if row.clicked() {
                            toggled = Some(thing.subject);
                        }
                    }
                });
        });
        if let Some(subject) = toggled {
            self.toggle(subject);
        }
    }
}

fn show_row(ui: &mut Ui, thing: &Thing, ticked: bool) -> Response {
    let t = Tokens::of(ui);
    let row = ListRow {
        id: ui.scope_id().with(("vote-thing", thing.subject)),
        height: ROW,
        role: Role::CheckBox,
        chosen: ticked,
    };
    let row = row.show(ui, || format!("{} {}", thing.text, thing.group));
    let rect = row.rect;
    if row.gained_focus() {
        // The next row must be there for the arrow keys to reach it.
        ui.scroll_to_rect(rect.expand2(vec2(0.0, ROW)), None);
    }
    if !ui.is_rect_visible(rect) {
        return row;
    }
    let painter = ui.painter();
    let (tick, color) = if ticked {
        (icons::CHECK_SQUARE, t.wine)
    } else {
        (icons::SQUARE, t.soft)
    };
    let emphasis = egui::FontSelection::from(theme::emphasis_style()).resolve(ui.style());
    let at = pos2(rect.left() + theme::S, rect.center().y);
    painter.text(at, Align2::LEFT_CENTER, tick, emphasis, color);
    let body = TextStyle::Body.resolve(ui.style());
    let width = rect.width() - GUTTER - theme::S;
    let text = painter.layout_job(elided(&thing.text, body, width, 1));
    let cut = text.elided;
    let left = rect.left() + GUTTER;
    let top = if thing.group.is_empty() {
        rect.center().y - text.size().y / 2.0
    } else {
        rect.top() + theme::XS + 2.0
    };
    painter.galley(pos2(left, top), text, t.ink);
    let small = TextStyle::Small.resolve(ui.style());
    let base = pos2(left, rect.bottom() - theme::XS - 2.0);
    painter.text(base, Align2::LEFT_BOTTOM, &thing.group, small, t.soft);
    if cut {
        return row.on_hover_text(&thing.text);
    }
    row
}
