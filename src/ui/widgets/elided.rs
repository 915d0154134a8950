//! Words in as many rows as there is place for.
//! Whoever shows them says the whole under the pointer where they were cut.

use egui::text::LayoutJob;
use egui::{Color32, FontId};

/// More letters than a row of the widest window holds.
const LETTERS: usize = 160;

/// Words that end in "…" where the rows end, in the colour that they are painted in. Only as many
/// letters are measured as could show.
pub fn elided(words: impl Into<String>, font: FontId, width: f32, rows: usize) -> LayoutJob {
    let mut words = words.into();
    let most = rows * LETTERS;
    if words.len() > most {
        let cut = words.floor_char_boundary(most);
        words.truncate(cut);
        words.push('…');
    }
    let mut job = LayoutJob::simple(words, font, Color32::PLACEHOLDER, width);
    job.wrap.max_rows = rows;
    // A single row is filled: cut before a long word, it could end half empty.
    job.wrap.break_anywhere = rows == 1;
    job
}
