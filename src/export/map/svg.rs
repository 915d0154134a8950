//! The drawing as SVG 1.1: every line is a text, every objective a group with its whole title.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::drawing::{Drawing, Group, Item, Point, Stroke, css_weight};
use super::palette::WHITE;
use crate::typeset::fonts;
use crate::typeset::metrics::Weight;

/// The embedded face, then faces of about its width for readers that take no embedded ones.
const FAMILY: &str = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Arial, \
     'Liberation Sans', Helvetica, sans-serif";

/// Points to millimetres.
const MILLIMETRES: f32 = 25.4 / 72.0;

/// Whether the file carries its faces.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Faces {
    Carried,
    /// The reader has them already.
    Known,
}

/// Writes the drawing with its faces; the same drawing gives the same bytes.
#[must_use]
pub fn svg(drawing: &Drawing) -> Vec<u8> {
    text(drawing, Faces::Carried, &str::to_owned).into_bytes()
}

/// The SVG's text; `shown` tells how a line is written.
pub(super) fn text(drawing: &Drawing, faces: Faces, shown: &dyn Fn(&str) -> String) -> String {
    let mut out = Writer {
        text: String::new(),
        shown,
    };
    out.begin(drawing);
    if faces == Faces::Carried {
        out.faces();
    }
    let white = WHITE.hex();
    let (width, height) = (number(drawing.width), number(drawing.height));
    out.push(format_args!(
        "<rect width=\"{width}\" height=\"{height}\" fill=\"{white}\"/>\n"
    ));
    for group in &drawing.groups {
        out.group(group);
    }
    out.text.push_str("</svg>\n");
    out.text
}

struct Writer<'a> {
    text: String,
    shown: &'a dyn Fn(&str) -> String,
}

impl Writer<'_> {
    fn push(&mut self, parts: std::fmt::Arguments) {
        // Writing to a string cannot fail.
        let _ = self.text.write_fmt(parts);
    }

    fn begin(&mut self, drawing: &Drawing) {
        let (width, height) = (number(drawing.width), number(drawing.height));
        let (wide, high) = (
            number(drawing.width * MILLIMETRES),
            number(drawing.height * MILLIMETRES),
        );
        let language = escaped(&drawing.language);
        self.push(format_args!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" xml:lang=\"{language}\" \
             width=\"{wide}mm\" height=\"{high}mm\" viewBox=\"0 0 {width} {height}\" \
             font-family=\"{FAMILY}\">\n"
        ));
        self.named("title", &drawing.title);
        self.named("desc", &drawing.about);
    }

    fn named(&mut self, name: &str, text: &str) {
        let text = escaped(text);
        if !text.is_empty() {
            self.push(format_args!("<{name}>{text}</{name}>\n"));
        }
    }

    fn faces(&mut self) {
        self.text.push_str("<defs><style type=\"text/css\">\n");
        for (weight, face) in [
            (Weight::Regular, fonts::REGULAR),
            (Weight::Bold, fonts::BOLD),
        ] {
            let (weight, data) = (css_weight(weight), STANDARD.encode(face));
            self.push(format_args!(
                "@font-face {{ font-family: 'Atkinson Hyperlegible Next'; font-weight: {weight}; \
                 src: url(data:font/ttf;base64,{data}) format('truetype'); }}\n"
            ));
        }
        self.text.push_str("</style></defs>\n");
    }

    fn group(&mut self, group: &Group) {
        let id = escaped(&group.id);
        self.push(format_args!("<g id=\"{id}\">\n"));
        self.named("title", &group.title);
        for item in &group.items {
            self.item(item);
        }
        self.text.push_str("</g>\n");
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Rect {
                at,
                size,
                corner,
                fill,
                line,
            } => {
                let [x, y, width, height, corner] =
                    [at[0], at[1], size[0], size[1], *corner].map(number);
                let fill = fill.map_or_else(|| "none".to_owned(), super::drawing::Color::hex);
                let line = line.map(stroke).unwrap_or_default();
                self.push(format_args!(
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" \
                     rx=\"{corner}\" fill=\"{fill}\"{line}/>\n"
                ));
            }
            Item::Text {
                at,
                size,
                weight,
                color,
                text,
            } => {
                let [x, y, size] = [at[0], at[1], *size].map(number);
                let (weight, fill) = (css_weight(*weight), color.hex());
                let text = escaped(&(self.shown)(text));
                self.push(format_args!(
                    "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" \
                     fill=\"{fill}\">{text}</text>\n"
                ));
            }
            Item::Curve { points, line } => {
                let (way, line) = (curve(points), stroke(*line));
                self.push(format_args!("<path d=\"{way}\" fill=\"none\"{line}/>\n"));
            }
            Item::Head { points, fill } => {
                let fill = fill.hex();
                let [a, b, c] = points.map(place);
                self.push(format_args!(
                    "<path d=\"M{a}L{b}L{c}Z\" fill=\"{fill}\"/>\n"
                ));
            }
            Item::Dot {
                at,
                radius,
                fill,
                line,
            } => {
                let [x, y, radius] = [at[0], at[1], *radius].map(number);
                let fill = fill.map_or_else(|| "none".to_owned(), super::drawing::Color::hex);
                let line = stroke(*line);
                self.push(format_args!(
                    "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\"{line}/>\n"
                ));
            }
        }
    }
}

fn stroke(line: Stroke) -> String {
    let (color, width) = (line.color.hex(), number(line.width));
    format!(" stroke=\"{color}\" stroke-width=\"{width}\"")
}

fn curve(points: &[Point]) -> String {
    let mut way = String::new();
    for (index, point) in points.iter().enumerate() {
        way.push_str(match index {
            0 => "M",
            _ if index % 3 == 1 => "C",
            _ => " ",
        });
        way.push_str(&place(*point));
    }
    way
}

fn place(point: Point) -> String {
    format!("{},{}", number(point[0]), number(point[1]))
}

/// A length to a hundredth of a point.
fn number(value: f32) -> String {
    let value = format!("{value:.2}");
    let value = value.trim_end_matches('0').trim_end_matches('.');
    if value == "-0" { "0" } else { value }.to_owned()
}

/// The text as XML holds it: signs of markup as entities, without the characters that it forbids.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(letter),
            '\u{FFFE}' | '\u{FFFF}' => {}
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}
