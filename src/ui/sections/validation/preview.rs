//! The minutes as they stand, before they are read to the room.

use egui::{Frame, Label, Margin, Rect, ScrollArea, Stroke, TextStyle, Ui, pos2, vec2};

use crate::domain::minutes::facts;
use crate::domain::validation::ValidationVote;
use crate::i18n::{Tongue, minutes};
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::theme::{self, Tokens};

/// A line of the minutes, for the eye.
#[derive(Clone, Debug, PartialEq)]
enum Line {
    Heading(String),
    Paragraph(String),
}

/// The minutes, made again when the process or the numbers change.
#[derive(Default)]
pub struct MinutesPreview {
    lines: Derived<Vec<Line>>,
    vote: Option<ValidationVote>,
    tongue: Tongue,
    text: String,
    /// The bottom of each line, for a width; made when the text or the width changes.
    bottoms: Vec<f32>,
    width: f32,
}

impl MinutesPreview {
    /// Brings the text up to date.
    pub fn refresh(&mut self, cx: Context, vote: ValidationVote) {
        let vote = (vote.favour + vote.against + vote.abstain > 0).then_some(vote);
        if self.vote != vote || self.tongue != cx.lang.tongue {
            self.vote = vote;
            self.tongue = cx.lang.tongue;
            self.lines.forget();
        }
        let Self {
            lines,
            text,
            bottoms,
            ..
        } = self;
        lines.get(cx, || {
            let workshop = cx.process.current_workshop();
            let facts = workshop.map(|workshop| facts(cx.process, workshop.id));
            let facts = facts.unwrap_or_default();
            let nameless = facts.clone().without_names();
            *text = minutes::text(cx.lang, cx.process, &nameless, vote);
            bottoms.clear();
            let sections = minutes::sections(cx.lang, cx.process, &facts, vote);
            sections
                .into_iter()
                .flat_map(|(heading, paragraphs)| {
                    let said = paragraphs.into_iter().map(Line::Paragraph);
                    std::iter::once(Line::Heading(heading)).chain(said)
                })
                .collect()
        });
    }

    /// The minutes as plain text.
    pub fn text(&self) -> String {
        self.text.clone()
    }

    pub fn show(&mut self, ui: &mut Ui, cx: Context) {
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            ui.label(theme::emphasis(icons::CLIPBOARD_TEXT));
            ui.label(theme::emphasis(t!(cx.lang, "validation-minutes")));
            ui.label(theme::caption(t!(cx.lang, "validation-minutes-write")));
        });
        let t = Tokens::of(ui);
        Frame::new()
            .fill(t.card)
            .stroke(Stroke::new(1.0, t.line))
            .corner_radius(theme::CORNER)
            .inner_margin(Margin::same(16))
            .show(ui, |ui| {
                ScrollArea::vertical()
                    .id_salt("validation-minutes")
                    .auto_shrink([false, false])
                    .show_viewport(ui, |ui, seen| self.show_lines(ui, cx, seen));
            });
    }

    /// Lays out only what is seen; heights are measured once.
    fn show_lines(&mut self, ui: &mut Ui, cx: Context, seen: Rect) {
        let width = ui.available_width().min(theme::PROSE);
        let stale = self.bottoms.is_empty() || (self.width - width).abs() > 0.5;
        let lines = self.lines.get(cx, Vec::new);
        if stale {
            self.width = width;
            let mut bottom = 0.0;
            self.bottoms = lines
                .iter()
                .map(|line| {
                    bottom += space_above(line, bottom) + height(ui, line, width);
                    bottom
                })
                .collect();
        }
        ui.set_height(self.bottoms.last().copied().unwrap_or(0.0));
        let top = ui.max_rect().top();
        let left = ui.max_rect().left();
        let first = self.bottoms.partition_point(|bottom| *bottom < seen.top());
        for (place, line) in lines.iter().enumerate().skip(first) {
            let before = if place == 0 {
                0.0
            } else {
                self.bottoms[place - 1]
            };
            if before > seen.bottom() {
                break;
            }
            let Some(bottom) = self.bottoms.get(place) else {
                break;
            };
            let from = before + space_above(line, before);
            let rect = Rect::from_min_max(
                pos2(left, top + from),
                pos2(left + width, top + bottom + 1.0),
            );
            let words = match line {
                Line::Heading(text) => theme::strong(text.as_str()),
                Line::Paragraph(text) => egui::RichText::new(text.as_str()),
            };
            let inside = egui::UiBuilder::new()
                .max_rect(rect)
                .layout(egui::Layout::top_down(egui::Align::Min));
            ui.scope_builder(inside, |ui| {
                ui.set_max_size(vec2(width, rect.height()));
                ui.add(Label::new(words).wrap());
            });
        }
    }
}

fn space_above(line: &Line, so_far: f32) -> f32 {
    match line {
        Line::Heading(_) if so_far > 0.0 => theme::M,
        Line::Heading(_) => 0.0,
        Line::Paragraph(_) => theme::XS,
    }
}

fn height(ui: &Ui, line: &Line, width: f32) -> f32 {
    let (text, style) = match line {
        Line::Heading(text) => (text, theme::strong_style()),
        Line::Paragraph(text) => (text, TextStyle::Body),
    };
    let font = style.resolve(ui.style());
    let color = Tokens::of(ui).ink;
    let galley = ui.painter().layout(text.clone(), font, color, width);
    galley.size().y
}
