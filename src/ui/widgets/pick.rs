//! One of many, behind a button that says which: the list opens, or the arrows go through it.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{ComboBox, EventFilter, Key, Modifiers, Ui};

/// Shows the button; answers what was chosen in this pass, when it is another.
pub fn pick<T: Clone + PartialEq>(
    ui: &mut Ui,
    salt: impl Hash + Debug,
    label: &str,
    width: f32,
    chosen: &T,
    options: &[(T, String)],
) -> Option<T> {
    let place = options.iter().position(|(value, _)| value == chosen);
    let said = place.map_or("–", |place| options[place].1.as_str());
    let mut picked = None;
    let list = ComboBox::from_id_salt(salt)
        .width(width)
        .truncate()
        .selected_text(said)
        .show_ui(ui, |ui| {
            for (value, name) in options {
                if ui.selectable_label(value == chosen, name).clicked() {
                    picked = Some(value.clone());
                }
            }
        });
    let closed = list.inner.is_none();
    let button = list.response.accessible_name(label);
    if closed && button.has_focus() {
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(button.id, filter));
        let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let (back, on) = (key(Key::ArrowLeft), key(Key::ArrowRight));
        let next = match place {
            _ if back == on => None,
            None => Some(0),
            Some(place) if on => Some(place + 1),
            Some(place) => place.checked_sub(1),
        };
        let next = next.and_then(|next| options.get(next));
        picked = picked.or_else(|| next.map(|(value, _)| value.clone()));
    }
    picked.filter(|value| value != chosen)
}
