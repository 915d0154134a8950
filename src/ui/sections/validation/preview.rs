//! The minutes as they stand, before they are read to the room.

use std::collections::BTreeMap;

use egui::{Frame, Label, Margin, Rect, ScrollArea, Stroke, TextStyle, Ui, pos2, vec2};

use crate::domain::minutes::{MinutesFacts, facts};
use crate::domain::validation::ValidationVote;
use crate::i18n::{Tongue, minutes};
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::theme::{self, Tokens};

/// A line of the minutes, for the eye.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    Heading(String),
    Paragraph(String),
}

/// The minutes, made again when the process or the numbers change.
#[derive(Default)]
pub struct MinutesPreview {
    made: Derived<()>,
    vote: Option<ValidationVote>,
    tongue: Tongue,
    lines: Vec<Line>,
    /// The height of each line at a width, once it was measured.
    heights: Vec<Option<f32>>,
    width: f32,
    /// The bottom of each line.
    bottoms: Vec<f32>,
}

impl MinutesPreview {
    /// Brings the text up to date.
    pub fn refresh(&mut self, cx: Context, vote: ValidationVote) {
        let vote = (vote.favour + vote.against + vote.abstain > 0).then_some(vote);
        if self.vote != vote || self.tongue != cx.lang.tongue {
            self.vote = vote;
            self.tongue = cx.lang.tongue;
            self.made.forget();
        }
        let mut changed = false;
        self.made.get(cx, || changed = true);
        if changed {
            let sections = minutes::sections(cx.lang, cx.process, &facts_of(cx), vote);
            let lines = sections.into_iter().flat_map(|(heading, paragraphs)| {
                let said = paragraphs.into_iter().map(Line::Paragraph);
                std::iter::once(Line::Heading(heading)).chain(said)
            });
            self.replace(lines.collect());
        }
    }

    /// Shows other lines; those that were there before keep their heights.
    fn replace(&mut self, lines: Vec<Line>) {
        let before = self.lines.drain(..).zip(self.heights.drain(..));
        let known: BTreeMap<Line, Option<f32>> = before.collect();
        let height = |line| known.get(line).copied().flatten();
        self.heights = lines.iter().map(height).collect();
        self.lines = lines;
        self.bottoms.clear();
    }

    /// The minutes as plain text, without anybody's name: as they go into the history.
    pub fn text(&self, cx: Context) -> String {
        minutes::text(
            cx.lang,
            cx.process,
            &facts_of(cx).without_names(),
            self.vote,
        )
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
                    .show_viewport(ui, |ui, seen| self.show_lines(ui, seen));
            });
    }

    /// Where each line ends, at a width.
    fn measure(&mut self, ui: &Ui, width: f32) {
        if (self.width - width).abs() > 0.5 {
            self.width = width;
            self.heights.fill(None);
            self.bottoms.clear();
        }
        if self.bottoms.is_empty() {
            let mut bottom = 0.0;
            for (line, known) in self.lines.iter().zip(&mut self.heights) {
                let height = *known.get_or_insert_with(|| height(ui, line, width));
                bottom += space_above(line, bottom) + height;
                self.bottoms.push(bottom);
            }
        }
    }

    /// Lays out only what is seen; heights are measured once.
    fn show_lines(&mut self, ui: &mut Ui, seen: Rect) {
        let width = ui.available_width().min(theme::PROSE);
        self.measure(ui, width);
        ui.set_height(self.bottoms.last().copied().unwrap_or(0.0));
        let top = ui.max_rect().top();
        let left = ui.max_rect().left();
        let first = self.bottoms.partition_point(|bottom| *bottom < seen.top());
        for (place, line) in self.lines.iter().enumerate().skip(first) {
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

/// What the minutes of the present workshop state.
fn facts_of(cx: Context) -> MinutesFacts {
    let workshop = cx.process.current_workshop();
    let facts = workshop.map(|workshop| facts(cx.process, workshop.id));
    facts.unwrap_or_default()
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
