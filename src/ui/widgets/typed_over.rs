//! Typing over what is chosen: a cell of a table is written anew without being opened first.

use egui::{Event, Ui};

/// Takes what was typed or pasted in this frame, unless it is only blanks.
pub fn typed_over(ui: &Ui) -> Option<String> {
    ui.input_mut(|input| {
        let mut typed = String::new();
        input.events.retain(|event| match event {
            Event::Text(text) | Event::Paste(text) => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
        (!typed.trim().is_empty()).then_some(typed)
    })
}
