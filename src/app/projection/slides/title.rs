//! The first slide: which process, which workshop, when and where.

use crate::app::projection::scene::{Scene, Shape, Tone, Weight};
use crate::app::projection::sheet::{Sheet, View};
use crate::domain::process::Process;
use crate::i18n::words;
use crate::typeset::metrics::{self, LINE};

/// How much larger than the least size, tried from the largest.
const SCALES: [f32; 5] = [2.2, 1.8, 1.5, 1.25, 1.0];

struct Line {
    text: String,
    size: f32,
    tone: Tone,
    weight: Weight,
    space_before: f32,
}

/// The slide's pages.
#[must_use]
pub fn pages(process: &Process, view: &View) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let left = sheet.left + 1.2 * sheet.body;
    let inner = sheet.right - left;
    let mut lines = Vec::new();
    for scale in SCALES {
        lines = written(process, view, &sheet, scale, inner);
        if height(&lines) <= sheet.height() {
            break;
        }
    }
    let mut scenes = Vec::new();
    while !lines.is_empty() || scenes.is_empty() {
        let mut fit = lines.len();
        while fit > 1 && height(&lines[..fit]) > sheet.height() {
            fit -= 1;
        }
        let rest = lines.split_off(fit);
        scenes.push(page(&sheet, &lines, left));
        lines = rest;
    }
    scenes
}

fn written(process: &Process, view: &View, sheet: &Sheet, scale: f32, inner: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut write = |text: &str, size: f32, tone, weight, before: f32| {
        let wrapped = metrics::wrap(text, size, weight, inner);
        for (place, text) in wrapped.into_iter().enumerate() {
            lines.push(Line {
                text,
                size,
                tone,
                weight,
                space_before: if place == 0 { before } else { 0.0 },
            });
        }
    };
    let body = sheet.body;
    let second = body * scale.sqrt();
    if let Some(profile) = process.the_profile() {
        write(&profile.name, body * scale, Tone::Ink, Weight::Bold, 0.0);
    }
    let Some(workshop) = process.current_workshop() else {
        return lines;
    };
    write(
        &workshop.kind,
        second,
        Tone::Ink,
        Weight::Regular,
        0.3 * body,
    );
    let date = workshop.date.map(|date| words::date(view.lang, date));
    let when_and_where: Vec<&str> = [date.as_deref().unwrap_or(""), workshop.place.as_str()]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    let when_and_where = when_and_where.join(" · ");
    write(
        &when_and_where,
        body,
        Tone::Soft,
        Weight::Regular,
        0.8 * body,
    );
    write(
        &workshop.purpose,
        body,
        Tone::Ink,
        Weight::Regular,
        0.8 * body,
    );
    lines
}

fn height(lines: &[Line]) -> f32 {
    lines
        .iter()
        .map(|line| line.space_before + line.size * LINE)
        .sum()
}

fn page(sheet: &Sheet, lines: &[Line], left: f32) -> Scene {
    let mut page = sheet.page("");
    let high = height(lines);
    let mut y = sheet.top + (sheet.height() - high) / 2.0;
    page.push(Shape::Rect {
        min: [sheet.left, y],
        max: [sheet.left + 0.3 * sheet.body, y + high],
        fill: Some(Tone::Accent),
        stroke: None,
        corner: 0.15 * sheet.body,
    });
    for line in lines {
        y += line.space_before;
        page.text(
            [left, y],
            line.size,
            line.text.clone(),
            line.tone,
            line.weight,
        );
        y += line.size * LINE;
    }
    page.0
}
