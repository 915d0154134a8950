//! *Se parece a…*: what is in the room already that says nearly the same as what is being typed.
//!
//! It has a place of its own beside the field, so that nothing moves, and it never keeps Enter away.

use egui::{Align, Button, Label, Layout, Sense, TextStyle, Ui, UiBuilder, vec2};

use super::marks::CHIP;
use crate::app::likeness::Near;
use crate::domain::ids::ProposalId;
use crate::i18n::{similarity, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{Rest, elided};

/// How wide the place beside the field is, and how high.
pub const WIDTH: f32 = 280.0;
pub const HEIGHT: f32 = 128.0;

/// How high one hint is, the chosen one with its reason.
const LINE: f32 = 22.0;

/// What was found for the text in the field.
pub struct Hints {
    rest: Rest,
    /// The text, and the state of the file and of what is known of it.
    of: Option<(String, (u64, bool))>,
    near: Vec<Hint>,
    chosen: usize,
    /// Those that the hand at the field has said differ from it.
    apart: Vec<ProposalId>,
}

struct Hint {
    near: Near,
    /// "comparten: red, conocimiento".
    why: String,
}

/// What was decided about the marked one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Join(ProposalId),
    Nothing,
}

impl Default for Hints {
    fn default() -> Self {
        Self {
            rest: Rest::short(),
            of: None,
            near: Vec::new(),
            chosen: 0,
            apart: Vec::new(),
        }
    }
}

impl Hints {
    /// Those that what is typed is never compared with again.
    #[must_use]
    pub fn apart(&self) -> &[ProposalId] {
        &self.apart
    }

    /// The marked one.
    #[must_use]
    pub fn chosen(&self) -> Option<ProposalId> {
        self.near.get(self.chosen).map(|hint| hint.near.id)
    }

    /// Forgets everything: the text was used.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Marks the marked one as different, for good once the text is saved.
    pub fn keep_apart(&mut self) {
        if let Some(id) = self.chosen() {
            self.apart.push(id);
            self.near.remove(self.chosen);
            self.chosen = 0;
        }
    }

    /// Shows what is like `text`, in the place that is always kept for it.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, text: &str) -> Wish {
        self.follow(ui, cx, text);
        let mut wish = Wish::Nothing;
        let (rect, _) = ui.allocate_exact_size(vec2(WIDTH, HEIGHT), Sense::hover());
        let inside = rect.shrink2(vec2(theme::S, 0.0));
        let builder = UiBuilder::new()
            .max_rect(inside)
            .layout(Layout::top_down(Align::Min));
        let mut child = ui.new_child(builder);
        child.set_clip_rect(rect.intersect(ui.clip_rect()));
        child.spacing_mut().item_spacing.y = 0.0;
        let ui = &mut child;
        if text.trim().is_empty() {
            marks(ui, cx);
            return wish;
        }
        ui.label(theme::caption(t!(cx.lang, "capture-near")));
        if self.near.is_empty() {
            let words = if cx.session.likeness().is_ready() {
                t!(cx.lang, "capture-near-none")
            } else {
                t!(cx.lang, "capture-near-waiting")
            };
            ui.label(theme::caption(words));
            return wish;
        }
        let mut differs = false;
        for place in 0..self.near.len() {
            match self.hint(ui, cx, place) {
                Asked::Nothing => {}
                Asked::Mark => self.chosen = place,
                Asked::Join => wish = Wish::Join(self.near[place].near.id),
                Asked::Apart => {
                    self.chosen = place;
                    differs = true;
                }
            }
        }
        if differs {
            self.keep_apart();
        }
        wish
    }

    fn hint(&self, ui: &mut Ui, cx: Context, place: usize) -> Asked {
        let hint = &self.near[place];
        let Some(proposal) = cx.process.proposals.get(hint.near.id) else {
            return Asked::Nothing;
        };
        let t = Tokens::of(ui);
        let chosen = place == self.chosen;
        let table = cx.process.tables.get(proposal.table);
        let table = table.map_or("", |table| table.name.as_str());
        let n = words::whole(cx.lang, proposal.number);
        // The number first: texts that begin alike are cut at the same word.
        let row = t!(
            cx.lang,
            "capture-near-row",
            n = n.as_str(),
            text = proposal.text.as_str(),
            table = table
        );
        let score = words::decimal(cx.lang, f64::from(hint.near.score), 2);
        let mut asked = Asked::Nothing;
        let font = TextStyle::Body.resolve(ui.style());
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::CLICK);
        let name = t!(
            cx.lang,
            "capture-near-name",
            n = n.as_str(),
            text = proposal.text.as_str()
        );
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::Role::ListItem, ui.is_enabled(), chosen, &name)
        });
        if chosen {
            ui.painter().rect_filled(rect, theme::CORNER, t.wine_tint);
        }
        let number = ui.painter().layout_no_wrap(score, font.clone(), t.soft);
        let gap = number.size().x + theme::S;
        let text =
            ui.painter()
                .layout_job(elided(row.clone(), font, rect.width() - gap - theme::XS, 1));
        let top = rect.top() + (rect.height() - text.size().y) / 2.0;
        let right = egui::pos2(rect.right() - number.size().x - 2.0, top);
        ui.painter()
            .galley(egui::pos2(rect.left() + 2.0, top), text, t.ink);
        ui.painter().galley(right, number, t.soft);
        if response.on_hover_text(row).clicked() {
            asked = Asked::Mark;
        }
        if chosen {
            let why = t!(
                cx.lang,
                "capture-near-about",
                table = table,
                why = hint.why.as_str()
            );
            let label = Label::new(theme::caption(&why)).truncate();
            ui.add(label.selectable(false)).on_hover_text(why);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = theme::XS;
                for (words, name, asks) in [
                    (
                        t!(cx.lang, "capture-near-join"),
                        t!(cx.lang, "capture-near-join-name", n = n.as_str()),
                        Asked::Join,
                    ),
                    (
                        t!(cx.lang, "capture-near-apart"),
                        t!(cx.lang, "capture-near-apart-name", n = n.as_str()),
                        Asked::Apart,
                    ),
                ] {
                    let button = Button::new(theme::caption(words)).min_size(vec2(0.0, CHIP));
                    let button = ui.add(button).accessible_name(&name);
                    if button.on_hover_text(name).clicked() {
                        asked = asks;
                    }
                }
            });
        }
        asked
    }

    /// Looks again when the hand rests on another text, the room has changed, or more is known of it.
    fn follow(&mut self, ui: &Ui, cx: Context, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            self.clear();
            return;
        }
        let likeness = cx.session.likeness();
        let state = (cx.session.revision(), likeness.is_ready());
        let changed = self.of.as_ref().is_some_and(|(_, at)| *at != state);
        let text = match self.rest.due(ui, text) {
            Some(text) => text,
            None if changed => self.of.take().unwrap_or_default().0,
            None => return,
        };
        let before = self.chosen();
        self.near = likeness
            .like_text(cx.process, &text, None)
            .into_iter()
            .filter(|near| !self.apart.contains(&near.id))
            .filter_map(|near| {
                let other = cx.process.proposals.get(near.id)?;
                let why = likeness.why(&text, &other.text);
                let why = similarity::why(cx.lang, &why);
                Some(Hint { near, why })
            })
            .collect();
        let same = |hint: &Hint| Some(hint.near.id) == before;
        self.chosen = self.near.iter().position(same).unwrap_or(0);
        self.of = Some((text, state));
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Nothing,
    Mark,
    Join,
    Apart,
}

/// What the marks are, while there is nothing to compare.
fn marks(ui: &mut Ui, cx: Context) {
    ui.label(theme::caption(t!(cx.lang, "marks-title")));
    for line in [
        t!(cx.lang, "marks-area"),
        t!(cx.lang, "marks-who"),
        t!(cx.lang, "marks-group"),
        t!(cx.lang, "marks-term-cost"),
        t!(cx.lang, "marks-kind"),
        t!(cx.lang, "marks-need"),
    ] {
        ui.add(egui::Label::new(theme::caption(line)).truncate());
    }
}
