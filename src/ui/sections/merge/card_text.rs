//! A source's text: what differs stands out, and its phrases can be clicked into the merged text.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{CCursor, LayoutJob, TextFormat};
use egui::{
    Color32, CursorIcon, EventFilter, Galley, Id, Key, Modifiers, Rect, Role, Sense, Stroke,
    StrokeKind, TextStyle, Ui, WidgetInfo, vec2,
};

use crate::domain::phrases::Phrase;
use crate::ui::theme::{self, Tokens};

/// A text cut into phrases, with what differs from the others.
#[derive(Clone, Debug, Default)]
pub struct Cut {
    pub phrases: Vec<Phrase>,
    pub marks: Vec<Range<usize>>,
    /// Which phrases the merged text has.
    pub held: Vec<bool>,
}

/// The phrases as things to click, named for those who do not see them.
pub struct Clickable<'a> {
    /// The group's own id: one stop of the Tab key.
    pub id: Id,
    pub name: &'a str,
    /// The phrase that the arrows have led to.
    pub at: &'a mut usize,
}

/// What was asked of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Phrase(usize),
    WholeText,
}

/// The words in a width: what differs in bold ink, the rest soft, what is taken on a tint.
#[must_use]
pub fn lay_out(ui: &Ui, text: &str, cut: &Cut, width: f32) -> Arc<Galley> {
    let t = Tokens::of(ui);
    let body = TextStyle::Body.resolve(ui.style());
    let strong = egui::FontSelection::from(theme::strong_style()).resolve(ui.style());
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut bounds: Vec<usize> = vec![0, text.len()];
    let held = cut.phrases.iter().zip(&cut.held);
    let held: Vec<&Range<usize>> = held
        .filter(|(_, held)| **held)
        .map(|(phrase, _)| &phrase.place)
        .collect();
    for place in cut.marks.iter().chain(held.iter().copied()) {
        bounds.extend([place.start, place.end]);
    }
    bounds.sort_unstable();
    bounds.dedup();
    for pair in bounds.windows(2) {
        // The places were found in this very text; one that changed meanwhile shows unmarked.
        let Some(words) = text.get(pair[0]..pair[1]) else {
            continue;
        };
        let differs = cut.marks.iter().any(|place| place.contains(&pair[0]));
        let taken = held.iter().any(|place| place.contains(&pair[0]));
        let font = if differs { &strong } else { &body };
        let color = if differs || taken { t.ink } else { t.soft };
        let mut format = TextFormat::simple(font.clone(), color);
        if taken {
            format.background = t.wine_tint;
        }
        job.append(words, 0.0, format);
    }
    ui.painter().layout_job(job)
}

/// Paints the words; answers what was asked of their phrases, where they can be clicked.
pub fn show(
    ui: &mut Ui,
    text: &str,
    cut: &Cut,
    galley: &Arc<Galley>,
    clickable: Option<Clickable>,
) -> Option<Asked> {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.painter().galley(rect.min, Arc::clone(galley), t.ink);
    let clickable = clickable.filter(|_| !cut.phrases.is_empty())?;
    let group = ui.interact(
        rect.expand(theme::XS),
        clickable.id,
        Sense::focusable_noninteractive(),
    );
    group.widget_info(|| WidgetInfo::labeled(Role::Group, true, clickable.name));
    let mut asked = None;
    let last = cut.phrases.len() - 1;
    if group.gained_focus() {
        *clickable.at = 0;
        group.scroll_to_me(None);
    }
    if group.has_focus() {
        *clickable.at = (*clickable.at).min(last);
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(clickable.id, filter));
        let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if key(Key::ArrowLeft) {
            *clickable.at = clickable.at.saturating_sub(1);
        }
        if key(Key::ArrowRight) {
            *clickable.at = (*clickable.at + 1).min(last);
        }
        if key(Key::Space) || key(Key::Enter) {
            asked = Some(Asked::Phrase(*clickable.at));
        }
        if key(Key::U) {
            asked = Some(Asked::WholeText);
        }
    }
    for (index, phrase) in cut.phrases.iter().enumerate() {
        let rects = rects_of(galley, text, &phrase.place);
        let held = cut.held.get(index).copied().unwrap_or_default();
        let words = text.get(phrase.place.clone()).unwrap_or_default();
        let here = group.has_focus() && *clickable.at == index;
        let mut hovered = false;
        for (row, part) in rects.iter().enumerate() {
            let part = part.translate(rect.min.to_vec2());
            let id = clickable.id.with((index, row));
            // Not a stop of the Tab key: the text is.
            let response = ui.interact(part, id, Sense::CLICK);
            if row == 0 {
                response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, held, words));
            }
            if response.clicked() {
                asked = Some(Asked::Phrase(index));
            }
            hovered |= response.hovered();
        }
        let color = match (here, hovered) {
            (true, _) => t.wine,
            (false, true) => t.soft,
            (false, false) => Color32::TRANSPARENT,
        };
        if here || hovered {
            underline(ui, rect, &rects, color);
        }
        if hovered {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
    }
    if group.has_focus() {
        let ring = Stroke::new(1.0, t.wine);
        let around = rect.expand(theme::XS);
        ui.painter()
            .rect_stroke(around, theme::CORNER, ring, StrokeKind::Inside);
    }
    asked
}

fn underline(ui: &Ui, text: Rect, rects: &[Rect], color: Color32) {
    for part in rects {
        let part = part.translate(text.min.to_vec2());
        let stroke = Stroke::new(2.0, color);
        ui.painter().hline(part.x_range(), part.bottom(), stroke);
    }
}

/// Where a part of the text stands, a rectangle for each of its rows.
fn rects_of(galley: &Galley, text: &str, place: &Range<usize>) -> Vec<Rect> {
    let letters = |to: usize| text.get(..to).map_or(0, |part| part.chars().count());
    let from = galley.pos_from_cursor(CCursor::new(letters(place.start)));
    let to = galley.pos_from_cursor(CCursor::new(letters(place.end)));
    let mut rects = Vec::new();
    for row in &galley.rows {
        let row = row.rect();
        let middle = row.center().y;
        if middle < from.top() || middle > to.bottom() {
            continue;
        }
        let left = if from.y_range().contains(middle) {
            from.left()
        } else {
            row.left()
        };
        let right = if to.y_range().contains(middle) {
            to.left()
        } else {
            row.right()
        };
        if right > left {
            let size = vec2(right - left, row.height());
            rects.push(Rect::from_min_size(egui::pos2(left, row.top()), size));
        }
    }
    rects
}
