//! The palette (Ctrl+K): every action by a few letters of its name.

use egui::{Align, Key, Layout, Modal, ScrollArea, TextEdit, Ui};

use crate::domain::fold::fold;
use crate::i18n::Lang;
use crate::t;
use crate::ui::shell::keys::{self, KeyAction};
use crate::ui::shell::section_keys;
use crate::ui::theme;

/// The palette while it is open.
#[derive(Debug, Default)]
pub struct Palette {
    query: String,
    chosen: usize,
    fresh: Fresh,
}

/// Whether the field still waits for its first focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Fresh {
    #[default]
    Yes,
    No,
}

/// What a pass of the palette led to.
pub enum Outcome {
    Open,
    Closed,
    Chosen(KeyAction),
}

impl Palette {
    /// Shows the palette.
    pub fn show(&mut self, ui: &mut Ui, lang: &Lang) -> Outcome {
        let mut outcome = Outcome::Open;
        let modal = Modal::new(egui::Id::unique("palette")).show(ui.ctx(), |ui| {
            ui.set_width(520.0);
            if let Some(action) = self.contents(ui, lang) {
                outcome = Outcome::Chosen(action);
            }
        });
        if modal.should_close() && matches!(outcome, Outcome::Open) {
            return Outcome::Closed;
        }
        outcome
    }

    fn contents(&mut self, ui: &mut Ui, lang: &Lang) -> Option<KeyAction> {
        let (up, down, enter) = ui.input_mut(|input| {
            let none = egui::Modifiers::NONE;
            (
                input.consume_key(none, Key::ArrowUp),
                input.consume_key(none, Key::ArrowDown),
                input.consume_key(none, Key::Enter),
            )
        });
        let title = ui.label(theme::section(t!(lang, "shell-palette")));
        let hint = t!(lang, "palette-hint");
        let field = TextEdit::singleline(&mut self.query)
            .hint_text(hint)
            .desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(title.id);
        if std::mem::replace(&mut self.fresh, Fresh::No) == Fresh::Yes {
            field.request_focus();
        }
        if field.changed() {
            self.chosen = 0;
        }
        let found = matching(lang, &self.query);
        let last = found.len().saturating_sub(1);
        if down {
            self.chosen = (self.chosen + 1).min(last);
        }
        if up {
            self.chosen = self.chosen.saturating_sub(1);
        }
        let mut action = None;
        ScrollArea::vertical()
            .max_height(360.0)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for (place, (name, key, its)) in found.iter().enumerate() {
                    ui.horizontal(|ui| {
                        ui.set_min_height(theme::ROW);
                        let row = ui.selectable_label(place == self.chosen, name);
                        if row.clicked() || (enter && place == self.chosen) {
                            action = Some(its.clone());
                        }
                        if place == self.chosen && (up || down) {
                            row.scroll_to_me(None);
                        }
                        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                            ui.label(theme::caption(key));
                        });
                    });
                }
            });
        if found.is_empty() {
            ui.label(theme::soft(t!(lang, "palette-none")));
        }
        action
    }
}

/// The actions whose names contain every word typed, accents and case aside.
fn matching(lang: &Lang, query: &str) -> Vec<(String, String, KeyAction)> {
    let words: Vec<String> = query.split_whitespace().map(fold).collect();
    let bound = keys::bindings(lang).into_iter();
    let keyed = bound.chain(section_keys::bindings(lang)).map(|binding| {
        let key = binding.shortcut.format(&egui::ModifierNames::NAMES, false);
        (binding.name, key, binding.action)
    });
    let plain = keys::without_key(lang)
        .into_iter()
        .map(|(its, name)| (name, String::new(), its));
    let mut found: Vec<(String, String, KeyAction)> = Vec::new();
    for (name, key, action) in keyed.chain(plain) {
        let folded = fold(&name);
        // An action with two keys stands once, with the first.
        let known = found.iter().any(|(other, ..)| *other == name);
        if !known && words.iter().all(|word| folded.contains(word)) {
            found.push((name, key, action));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Tongue;

    #[test]
    fn an_action_is_found_without_its_accents() {
        let lang = Tongue::Spanish.lang();
        let found = matching(&lang, "votacion");
        assert!(
            found.iter().any(|(name, ..)| name.contains("Votación")),
            "{found:?}"
        );
        assert!(matching(&lang, "zzz").is_empty());
    }
}
