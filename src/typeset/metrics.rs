//! How wide texts run in the embedded fonts, and where their lines break.
//!
//! Measured without a window, so that a slide's pages are the same on every screen.

use std::sync::LazyLock;

use ttf_parser::Face;

use crate::typeset::fonts;

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    Regular,
    Bold,
}

/// A line's height as a multiple of the font size.
pub const LINE: f32 = 1.25;

/// What a drawn text may be wider than the sum of its advances: hinting and rounding.
const SAFETY: f32 = 1.02;

/// What a character that the font lacks is taken to be, in ems: the fallback fonts are wider.
const UNKNOWN: f32 = 1.0;

/// Up to Latin Extended-A: every character of the program's languages but some punctuation.
const COMMON: usize = 0x180;

struct Advances {
    common: [f32; COMMON],
    face: Option<Face<'static>>,
}

impl Advances {
    fn of(bytes: &'static [u8]) -> Self {
        let face = Face::parse(bytes, 0).ok();
        let mut common = [UNKNOWN; COMMON];
        for (code, slot) in (0..).zip(&mut common) {
            *slot = char::from_u32(code).map_or(UNKNOWN, |c| look_up(face.as_ref(), c));
        }
        Self { common, face }
    }

    fn ems(&self, c: char) -> f32 {
        self.common
            .get(c as usize)
            .copied()
            .unwrap_or_else(|| look_up(self.face.as_ref(), c))
    }
}

fn look_up(face: Option<&Face>, c: char) -> f32 {
    face.and_then(|face| {
        let advance = face.glyph_hor_advance(face.glyph_index(c)?)?;
        Some(f32::from(advance) / f32::from(face.units_per_em()))
    })
    .unwrap_or(UNKNOWN)
}

static REGULAR: LazyLock<Advances> = LazyLock::new(|| Advances::of(fonts::REGULAR));
static BOLD: LazyLock<Advances> = LazyLock::new(|| Advances::of(fonts::BOLD));

fn advances(weight: Weight) -> &'static Advances {
    match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    }
}

/// How wide `text` runs on one line, in the units of `size`.
#[must_use]
pub fn width(text: &str, size: f32, weight: Weight) -> f32 {
    let advances = advances(weight);
    text.chars().map(|c| advances.ems(c)).sum::<f32>() * size * SAFETY
}

/// The lines of `text` that are no wider than `max`. Breaks at spaces and line ends, without
/// hyphens; a word that is wider than a line is cut.
#[must_use]
pub fn wrap(text: &str, size: f32, weight: Weight, max: f32) -> Vec<String> {
    let advances = advances(weight);
    let scale = size * SAFETY;
    let space = advances.ems(' ') * scale;
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        let mut used = 0.0;
        for word in paragraph.split_whitespace() {
            let wide: f32 = word.chars().map(|c| advances.ems(c)).sum::<f32>() * scale;
            if !line.is_empty() && used + space + wide > max {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            if !line.is_empty() {
                line.push(' ');
                used += space;
            }
            if wide <= max {
                line.push_str(word);
                used += wide;
                continue;
            }
            for c in word.chars() {
                let one = advances.ems(c) * scale;
                if !line.is_empty() && used + one > max {
                    lines.push(std::mem::take(&mut line));
                    used = 0.0;
                }
                line.push(c);
                used += one;
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines
}

/// The lines of `text` as [`wrap`] breaks them, at most `most`: where there were more, the last one
/// ends with "…".
#[must_use]
pub fn wrap_short(text: &str, size: f32, weight: Weight, max: f32, most: usize) -> Vec<String> {
    let mut lines = wrap(text, size, weight, max);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = shorten(&format!("{last}…"), size, weight, max);
        }
    }
    lines
}

/// `text` on one line no wider than `max`, ended with "…" where it had to be cut.
#[must_use]
pub fn shorten(text: &str, size: f32, weight: Weight, max: f32) -> String {
    if width(text, size, weight) <= max {
        return text.to_owned();
    }
    let room = max - width("…", size, weight);
    let mut short = String::new();
    for c in text.chars() {
        short.push(c);
        if width(&short, size, weight) > room {
            short.pop();
            break;
        }
    }
    format!("{}…", short.trim_end())
}

/// The widest word of `text`: a column narrower than this would cut it.
#[must_use]
pub fn widest_word(text: &str, size: f32, weight: Weight) -> f32 {
    text.split_whitespace()
        .map(|word| width(word, size, weight))
        .fold(0.0, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_more_lines_than_there_is_room_for_says_so_within_its_width() {
        let text = "Asociaciones de empresarios y redes por rubro fortalecidas";
        let all = wrap(text, 1.0, Weight::Bold, 9.0);
        assert_eq!(wrap_short(text, 1.0, Weight::Bold, 9.0, all.len()), all);
        let short = wrap_short(text, 1.0, Weight::Bold, 9.0, 2);
        assert_eq!((short.len(), &short[0]), (2, &all[0]));
        assert!(short[1].ends_with('…'));
        assert!(width(&short[1], 1.0, Weight::Bold) <= 9.0);
    }

    #[test]
    fn lines_keep_every_word_and_their_width() {
        let text = "Implementación de un programa de acercamiento de información de mercado";
        let lines = wrap(text, 0.05, Weight::Regular, 0.4);
        assert!(lines.len() > 2);
        assert_eq!(lines.join(" "), text);
        for line in &lines {
            assert!(width(line, 0.05, Weight::Regular) <= 0.4 + 1e-5, "{line}");
        }
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut() {
        let lines = wrap("Ay extraterritoriales", 0.1, Weight::Bold, 0.4);
        assert!(lines.len() > 2, "{lines:?}");
        assert_eq!(lines.concat(), "Ayextraterritoriales");
    }

    #[test]
    fn shortening_ends_with_an_ellipsis_and_fits() {
        let short = shorten("Bienvenida y asistencia", 0.05, Weight::Regular, 0.3);
        assert!(short.ends_with('…') && !short.contains(" …"), "{short}");
        assert!(width(&short, 0.05, Weight::Regular) <= 0.3);
    }
}
