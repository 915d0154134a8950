//! Pasting a list: what it would add is shown first, and nothing is added before it is said so.

use egui::{Frame, Key, Modifiers, Stroke, Ui};

use crate::i18n::words;
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{plain_button, primary_button};

/// How many lines are shown of a list.
const SHOWN: usize = 4;

/// A pasted list, waiting for what is to become of it.
#[derive(Debug)]
pub struct Pasted {
    lines: Vec<String>,
    /// The button has not got the cursor yet.
    fresh: bool,
}

/// What became of it in this pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Waiting,
    /// One proposal for each line.
    Each(Vec<String>),
    /// All of it as one text.
    One(String),
    Cancelled,
}

impl Pasted {
    /// A list out of what was pasted; `None` when it is a single line, to be pasted as any text.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let lines = lines(text);
        (lines.len() > 1).then_some(Self { lines, fresh: true })
    }

    /// Shows the strip under the field.
    pub fn show(&mut self, ui: &mut Ui, cx: Context) -> Outcome {
        let t = Tokens::of(ui);
        let frame = Frame::new()
            .fill(t.card)
            .stroke(Stroke::new(1.0, t.wine))
            .corner_radius(theme::CORNER)
            .inner_margin(theme::M);
        frame.show(ui, |ui| self.strip(ui, cx)).inner
    }

    fn strip(&mut self, ui: &mut Ui, cx: Context) -> Outcome {
        let count = words::count(cx.lang, self.lines.len());
        ui.set_width(ui.available_width());
        ui.label(theme::emphasis(t!(
            cx.lang,
            "capture-lines",
            n = count.as_str()
        )));
        ui.spacing_mut().item_spacing.y = theme::XS;
        for line in self.lines.iter().take(SHOWN) {
            ui.add(egui::Label::new(theme::soft(format!("– {line}"))).truncate());
        }
        if self.lines.len() > SHOWN {
            let rest = words::count(cx.lang, self.lines.len() - SHOWN);
            ui.label(theme::caption(t!(cx.lang, "capture-more-lines", n = rest)));
        }
        ui.add_space(theme::XS);
        let mut outcome = Outcome::Waiting;
        ui.horizontal_wrapped(|ui| {
            let each = primary_button(
                ui,
                icons::LIST_PLUS,
                &t!(cx.lang, "capture-add-lines", n = count),
            );
            if std::mem::take(&mut self.fresh) {
                each.request_focus();
            }
            if each.clicked() {
                outcome = Outcome::Each(std::mem::take(&mut self.lines));
            }
            if plain_button(ui, "", &t!(cx.lang, "capture-as-one")).clicked() {
                outcome = Outcome::One(self.lines.join(" "));
            }
            let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if plain_button(ui, "", &t!(cx.lang, "capture-cancel")).clicked() || escaped {
                outcome = Outcome::Cancelled;
            }
        });
        outcome
    }
}

/// Whether it was copied from several columns of a table.
#[must_use]
pub fn has_columns(text: &str) -> bool {
    let filled = |line: &str| {
        line.split('\t')
            .filter(|cell| !cell.trim().is_empty())
            .count()
    };
    text.lines().any(|line| filled(line) > 1)
}

/// The lines that say something, without the bullets and numbers before them.
fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(|line| {
            let words: Vec<&str> = bare(line).split_whitespace().collect();
            words.join(" ")
        })
        .filter(|line| line.chars().any(char::is_alphanumeric))
        .collect()
}

/// A line without its bullet ("-", "•", "*") or its number ("3.", "3)", "3.-", "b)").
fn bare(line: &str) -> &str {
    let line = line.trim();
    let unmarked = line
        .strip_prefix(['-', '–', '—', '•', '·', '*', '▪', '◦', '●'])
        .filter(|rest| rest.starts_with(char::is_whitespace));
    if let Some(rest) = unmarked {
        return rest.trim_start();
    }
    let open = line.strip_prefix('(').unwrap_or(line);
    let number = open.len() - open.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let name = match number {
        1..=3 => number,
        0 if open.starts_with(|c: char| c.is_ascii_alphabetic()) => 1,
        _ => return line,
    };
    let (name, rest) = open.split_at(name);
    let digits = name.starts_with(|c: char| c.is_ascii_digit());
    let ends: &[&str] = if digits {
        &[".-", ".)", ".", ")", "-"]
    } else {
        // "A. Soto propone" is a name: a letter counts only with its bracket.
        &[")"]
    };
    ends.iter()
        .find_map(|end| rest.strip_prefix(end))
        .filter(|rest| rest.starts_with(char::is_whitespace))
        .map_or(line, str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(lines(text), expected, "{text}");
    }

    #[test]
    fn bullets_and_numbers_go_and_words_stay() {
        check(
            "- Riego\n• Poda\n* Cosecha\n\n",
            &["Riego", "Poda", "Cosecha"],
        );
        check(
            "1. Riego\n2) Poda\n3.- Cosecha\n(4) Venta",
            &["Riego", "Poda", "Cosecha", "Venta"],
        );
        check("a) Riego\r\nb)\tPoda", &["Riego", "Poda"]);
        check("3 viñas se asocian", &["3 viñas se asocian"]);
        check("1.500 plantas", &["1.500 plantas"]);
        check("2º semestre: feria", &["2º semestre: feria"]);
        check("-5 grados de helada", &["-5 grados de helada"]);
        check("A. Soto propone una feria", &["A. Soto propone una feria"]);
        check("o bien una feria", &["o bien una feria"]);
        check("  Mucho   espacio \n---\n", &["Mucho espacio"]);
    }

    #[test]
    fn columns_are_told_from_lines() {
        assert!(has_columns("Riego\tacción\nPoda\tnecesidad"));
        assert!(!has_columns("Riego\t\nPoda\t"));
        assert!(!has_columns("\tRiego\n\tPoda"));
    }

    #[test]
    fn one_line_is_no_list() {
        assert!(Pasted::of("Riego tecnificado\n").is_none());
        assert!(Pasted::of("Riego\nPoda").is_some());
    }
}
