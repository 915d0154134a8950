//! Keys that mean an act, taken before anything else sees them.

use egui::{Event, Key, Modifiers, Ui};

/// Takes a key with exactly these modifiers.
pub(super) fn take(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| {
        let found = input.events.iter().position(|event| {
            matches!(event, Event::Key { key: pressed, pressed: true, modifiers: held, .. }
                if *pressed == key && held.matches_exact(modifiers))
        });
        found.map(|place| input.events.remove(place)).is_some()
    })
}

/// Takes a key, and the letter that comes with it: else it would stand in the field that the key
/// opens.
pub(super) fn take_with_letter(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    let taken = take(ui, modifiers, key);
    if taken {
        take_text(ui, |text| text.eq_ignore_ascii_case(key.name()));
    }
    taken
}

/// Takes the first text that is wanted.
pub(super) fn take_text(ui: &Ui, wanted: impl Fn(&str) -> bool) -> Option<String> {
    ui.input_mut(|input| {
        let place = input
            .events
            .iter()
            .position(|event| matches!(event, Event::Text(text) if wanted(text)))?;
        match input.events.remove(place) {
            Event::Text(text) => Some(text),
            _ => None,
        }
    })
}
