//! The marks in a text that is being typed: read as they are typed, shown as chips, clicked away.

use std::ops::Range;

use egui::{Button, Ui, vec2};

use crate::domain::proposal::Proposal;
use crate::domain::shorthand::{self, Meaning, Names, Shorthand, Vocabulary};
use crate::i18n::{Tongue, shorthand as said};
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::theme::{self, Tokens};

/// How high a chip is that can be clicked away.
pub const CHIP: f32 = 26.0;

/// The names that marks can mention, made again when the file or the language changes.
#[derive(Default)]
pub struct Marking {
    names: Derived<Names>,
    tongue: Option<Tongue>,
}

impl Marking {
    pub fn vocabulary<'a>(&'a mut self, cx: Context<'a>) -> Vocabulary<'a> {
        if self.tongue.replace(cx.lang.tongue) != Some(cx.lang.tongue) {
            self.names.forget();
        }
        let process = cx.process;
        let names = self
            .names
            .get(cx, || Names::of(process, &said::kinds(cx.lang)));
        Vocabulary { process, names }
    }

    /// A proposal as it would be typed.
    pub fn write(&mut self, cx: Context, proposal: &Proposal) -> String {
        shorthand::write(proposal, self.vocabulary(cx))
    }
}

/// What was last read of one field.
#[derive(Default)]
pub struct Reading {
    of: Option<(String, u64, Tongue)>,
    found: Shorthand,
}

impl Reading {
    /// What the text says now.
    pub fn of(&mut self, marking: &mut Marking, cx: Context, text: &str) -> &Shorthand {
        let revision = cx.session.revision();
        let known = self.of.as_ref().is_some_and(|(known, at, tongue)| {
            known == text && *at == revision && *tongue == cx.lang.tongue
        });
        if !known {
            self.found = shorthand::read(text, marking.vocabulary(cx));
            self.of = Some((text.to_owned(), revision, cx.lang.tongue));
        }
        &self.found
    }

    /// The chips of what was last read of `text`, in a row; answers the text without the mark whose
    /// chip was clicked away.
    pub fn chips(&self, ui: &mut Ui, cx: Context, text: &str) -> Option<String> {
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(CHIP);
            ui.spacing_mut().item_spacing = vec2(theme::XS, theme::XS);
            self.each(ui, cx, text)
        })
        .inner
    }

    fn each(&self, ui: &mut Ui, cx: Context, text: &str) -> Option<String> {
        let t = Tokens::of(ui);
        let mut without = None;
        for mark in &self.found.marks {
            let Some(written) = text.get(mark.place.clone()) else {
                continue;
            };
            let words = said::meaning(cx.lang, cx.process, &mark.meaning, written);
            let overruled = self.found.is_overruled(mark);
            let color = match &mark.meaning {
                _ if overruled => t.soft,
                Meaning::Doubt(_) => t.amber,
                Meaning::Area(area) => cx
                    .process
                    .areas
                    .get(*area)
                    .map_or(t.ink, |area| t.area_color(area.color)),
                _ => t.ink,
            };
            let icon = if matches!(mark.meaning, Meaning::Doubt(_)) {
                icons::WARNING
            } else {
                icons::X
            };
            let label = theme::caption(format!("{icon} {words}")).color(color);
            let name = t!(cx.lang, "chip-remove", what = words);
            let mut chip = ui
                .add(Button::new(label).min_size(vec2(0.0, CHIP)))
                .accessible_name(name);
            if overruled {
                chip = chip.on_hover_text(t!(cx.lang, "chip-overruled"));
            }
            if chip.clicked() {
                without = Some(removed(text, mark.place.clone()));
            }
        }
        without
    }
}

/// The text without what stands at a place, and without one of the blanks around it.
pub fn removed(text: &str, place: Range<usize>) -> String {
    let (before, after) = (&text[..place.start], &text[place.end..]);
    let after = if before.is_empty() || before.ends_with(char::is_whitespace) {
        after.strip_prefix(' ').unwrap_or(after)
    } else {
        after
    };
    format!("{before}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_goes_with_one_blank() {
        assert_eq!(removed("Red #a de riego", 4..6), "Red de riego");
        assert_eq!(removed("#a Red", 0..2), "Red");
        assert_eq!(removed("Red #a", 4..6), "Red ");
        assert_eq!(removed("Red #a, y", 4..6), "Red , y");
    }
}
