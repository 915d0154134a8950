//! What lies over the slide: footer, countdown, message, practice ribbon. Marks as the slide's own.

use jiff::Timestamp;

use crate::app::projection::frame::{Countdown, ProjectorFrame};
use crate::app::projection::scene::{Align, Mark, Point, Shape, Tone, Weight};
use crate::app::projection::sheet::{Sheet, line};
use crate::i18n::words;
use crate::typeset::metrics::{self, LINE};

/// The footer and the practice ribbon, which go black with the slide.
#[must_use]
pub fn surroundings(frame: &ProjectorFrame) -> Vec<Mark> {
    let sheet = Sheet::sized(frame.scene.aspect, frame.scene.body);
    let mut marks = Vec::new();
    footer(frame, &sheet, &mut marks);
    if let Some(at) = frame.pointer {
        marks.extend(ring(at, &sheet));
    }
    if let Some(words) = &frame.practice {
        let size = sheet.line;
        let wide = metrics::width(words, size, Weight::Bold) + size;
        let top = sheet.title_top();
        marks.push(filled(
            [sheet.right - wide, top],
            [sheet.right, top + size * LINE],
            Tone::Accent,
            0.25 * size,
        ));
        marks.push(
            line(
                [sheet.right - wide / 2.0, top],
                size,
                words.clone(),
                Tone::OnAccent,
                Weight::Bold,
                Align::Middle,
            )
            .into(),
        );
    }
    marks
}

/// The presenter's ring: light under strong, so that it stands out on any ground.
fn ring(at: Point, sheet: &Sheet) -> [Mark; 2] {
    let circle = |radius: f32, tone: Tone, width: f32| {
        let shape = Shape::Rect {
            min: at.map(|side| side - radius),
            max: at.map(|side| side + radius),
            fill: None,
            stroke: Some((tone, width)),
            corner: radius,
        };
        Mark::from(shape)
    };
    let radius = 1.1 * sheet.body;
    [
        circle(radius + 0.06 * sheet.body, Tone::Paper, 0.32 * sheet.body),
        circle(radius, Tone::Accent, 0.2 * sheet.body),
    ]
}

fn footer(frame: &ProjectorFrame, sheet: &Sheet, marks: &mut Vec<Mark>) {
    let size = sheet.line;
    let top = sheet.footer_top();
    let mut right = sheet.right;
    if frame.countdown.is_some() {
        right -= countdown_width(size) + size;
    }
    if !frame.footer.page.is_empty() {
        let page = frame.footer.page.clone();
        let wide = metrics::width(&page, size, Weight::Regular);
        marks.push(
            line(
                [right, top],
                size,
                page,
                Tone::Soft,
                Weight::Regular,
                Align::Right,
            )
            .into(),
        );
        right -= wide + size;
    }
    let words = [&frame.footer.process, &frame.footer.agenda_point];
    let words: Vec<&str> = words
        .into_iter()
        .map(String::as_str)
        .filter(|words| !words.is_empty())
        .collect();
    if !words.is_empty() {
        let words = metrics::shorten(
            &words.join(" · "),
            size,
            Weight::Regular,
            right - sheet.left,
        );
        let at = [sheet.left, top];
        marks.push(line(at, size, words, Tone::Soft, Weight::Regular, Align::Left).into());
    }
}

/// The message and the countdown, which lie over anything.
#[must_use]
pub fn over_all(frame: &ProjectorFrame, now: Timestamp) -> Vec<Mark> {
    let sheet = Sheet::sized(frame.scene.aspect, frame.scene.body);
    let mut marks = Vec::new();
    if let Some(message) = &frame.message {
        say(message, &sheet, &mut marks);
    }
    if let Some(countdown) = frame.countdown {
        count(countdown, now, &sheet, &mut marks);
    }
    marks
}

fn say(message: &str, sheet: &Sheet, marks: &mut Vec<Mark>) {
    let inner = sheet.width() - 2.0 * sheet.body;
    // As large as it can be; a long one is cut at the end of the page rather than made unreadable.
    let mut size = 2.0 * sheet.body;
    let mut lines = metrics::wrap(message, size, Weight::Bold, inner);
    #[expect(clippy::cast_precision_loss, reason = "a page's lines")]
    let high = |lines: &[String], size: f32| lines.len() as f32 * size * LINE;
    let room = sheet.height() - 1.2 * sheet.body;
    while high(&lines, size) > room && size > sheet.body * 1.05 {
        size = (size * 0.85).max(sheet.body);
        lines = metrics::wrap(message, size, Weight::Bold, inner);
    }
    while lines.len() > 1 && high(&lines, size) > room {
        lines.pop();
    }
    let height = high(&lines, size);
    let mut y = f32::midpoint(sheet.top, sheet.bottom) - height / 2.0;
    marks.push(filled(
        [sheet.left, y - 0.6 * sheet.body],
        [sheet.right, y + height + 0.6 * sheet.body],
        Tone::Accent,
        0.4 * sheet.body,
    ));
    for text in lines {
        marks.push(
            line(
                [0.5, y],
                size,
                text,
                Tone::OnAccent,
                Weight::Bold,
                Align::Middle,
            )
            .into(),
        );
        y += size * LINE;
    }
}

fn countdown_width(size: f32) -> f32 {
    metrics::width("-00:00", size, Weight::Bold) + size
}

fn count(countdown: Countdown, now: Timestamp, sheet: &Sheet, marks: &mut Vec<Mark>) {
    let size = sheet.line;
    let left = countdown.seconds_left(now);
    let over = left <= 0;
    let wide = countdown_width(size);
    let top = sheet.footer_top();
    let (fill, ink) = if over {
        (Tone::Accent, Tone::OnAccent)
    } else {
        (Tone::Card, Tone::Ink)
    };
    marks.push(
        Shape::Rect {
            min: [sheet.right - wide, top],
            max: [sheet.right, top + size * LINE],
            fill: Some(fill),
            stroke: Some((Tone::Accent, 0.06 * size)),
            corner: 0.25 * size,
        }
        .into(),
    );
    let at = [sheet.right - wide / 2.0, top];
    let clock = words::clock(left);
    marks.push(line(at, size, clock, ink, Weight::Bold, Align::Middle).into());
}

fn filled(min: [f32; 2], max: [f32; 2], tone: Tone, corner: f32) -> Mark {
    Shape::Rect {
        min,
        max,
        fill: Some(tone),
        stroke: None,
        corner,
    }
    .into()
}
