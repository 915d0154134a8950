//! The keys of one section that the palette offers too: it goes there and presses them.

use egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use crate::app::section::Section;
use crate::i18n::Lang;
use crate::t;
use crate::ui::shell::keys::{Binding, KeyAction};

/// The keys of a section that are not found by trying.
#[must_use]
pub fn bindings(lang: &Lang) -> Vec<Binding> {
    let alt = |key| KeyboardShortcut::new(Modifiers::ALT, key);
    let search = KeyboardShortcut::new(Modifiers::COMMAND, Key::F);
    let proposals = [
        (search, t!(lang, "keys-search")),
        (alt(Key::R), t!(lang, "keys-by-rank")),
        (alt(Key::ArrowUp), t!(lang, "keys-rank-up")),
        (alt(Key::ArrowDown), t!(lang, "keys-rank-down")),
        (alt(Key::L), t!(lang, "keys-needs")),
        (alt(Key::E), t!(lang, "keys-park")),
        (alt(Key::U), t!(lang, "keys-join")),
        (alt(Key::D), t!(lang, "keys-apart")),
        (alt(Key::F), t!(lang, "keys-boards")),
    ];
    let vote = [
        (alt(Key::P), t!(lang, "keys-vote-project")),
        (alt(Key::L), t!(lang, "keys-vote-to-plan")),
        (alt(Key::R), t!(lang, "keys-vote-reopen")),
        (alt(Key::Num2), t!(lang, "keys-vote-groups")),
    ];
    let of = |section, keys: Vec<(KeyboardShortcut, String)>| {
        keys.into_iter().map(move |(shortcut, name)| Binding {
            shortcut,
            action: KeyAction::Press(section, shortcut),
            name,
        })
    };
    let proposals = of(Section::Proposals, proposals.into());
    proposals.chain(of(Section::Vote, vote.into())).collect()
}

/// Presses a key as a hand would, in the pass that begins: once the palette is gone, which lets
/// nothing else have the cursor.
pub fn press(ctx: &Context, waiting: &mut Option<KeyboardShortcut>) {
    if waiting.is_some() && ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        ctx.request_repaint();
        return;
    }
    if let Some(shortcut) = waiting.take() {
        let event = Event::Key {
            key: shortcut.logical_key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: shortcut.modifiers,
        };
        ctx.input_mut(|input| input.events.push(event));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Tongue;
    use crate::ui::shell::keys;

    #[test]
    fn no_key_of_a_section_is_one_that_works_everywhere() {
        let lang = Tongue::Spanish.lang();
        let everywhere = keys::bindings(&lang);
        for binding in bindings(&lang) {
            let same = |other: &Binding| other.shortcut == binding.shortcut;
            assert!(!everywhere.iter().any(same), "{}", binding.name);
        }
    }
}
