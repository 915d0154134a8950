//! Rows of the lists: a number, a text over two lines, a caption. One of them is current.

use egui::{Align2, Role, ScrollArea, TextStyle, Ui, pos2};

use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{ListRow, elided};

/// Two lines of text and the caption.
const ROW: f32 = 68.0;
/// Where the text begins, behind the number.
const GUTTER: f32 = 44.0;

/// What a row says.
pub struct Words<'a> {
    pub number: String,
    pub text: &'a str,
    pub caption: String,
    /// Its accessible name.
    pub spoken: String,
}

/// A list with a current row.
#[derive(Debug, Default)]
pub struct Rows {
    pub at: usize,
    reveal: Reveal,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reveal {
    #[default]
    No,
    Yes,
}

impl Rows {
    /// Goes to a row, and brings it into sight.
    pub fn go_to(&mut self, at: usize) {
        self.at = at;
        self.reveal = Reveal::Yes;
    }

    /// Goes up or down, not past the ends.
    pub fn step(&mut self, by: isize, count: usize) {
        let at = self.at.saturating_add_signed(by);
        self.go_to(at.min(count.saturating_sub(1)));
    }

    /// Shows as many rows as are in sight; the one that is clicked becomes the current one, and is
    /// answered.
    pub fn show<'a>(
        &mut self,
        ui: &mut Ui,
        salt: &str,
        height: f32,
        count: usize,
        words: impl Fn(usize) -> Option<Words<'a>>,
    ) -> Option<usize> {
        let at = self.at.min(count.saturating_sub(1));
        self.at = at;
        let row = |ui: &mut Ui, place: usize| {
            words(place).is_some_and(|words| show_row(ui, (salt, place), place == at, &words))
        };
        let clicked = self.list(ui, salt, [height, ROW], count, row);
        self.at = clicked.unwrap_or(at);
        clicked
    }

    /// Shows as many rows of a height as are in sight, each by `row`, which says whether it was
    /// clicked; answers the one that was.
    pub fn list(
        &mut self,
        ui: &mut Ui,
        salt: &str,
        [height, each]: [f32; 2],
        count: usize,
        mut row: impl FnMut(&mut Ui, usize) -> bool,
    ) -> Option<usize> {
        let mut list = ScrollArea::vertical()
            .id_salt(salt)
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, false]);
        if std::mem::take(&mut self.reveal) == Reveal::Yes {
            #[expect(clippy::cast_precision_loss, reason = "a place in a list")]
            let top = self.at as f32 * each;
            let above = ((height - each) / 2.0).max(0.0);
            list = list.vertical_scroll_offset((top - above).max(0.0));
        }
        let mut clicked = None;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            list.show_rows(ui, each, count, |ui, range| {
                for place in range {
                    if row(ui, place) {
                        clicked = Some(place);
                    }
                }
            });
        });
        clicked
    }
}

/// A row; answers whether it was clicked.
fn show_row(ui: &mut Ui, salt: (&str, usize), chosen: bool, words: &Words) -> bool {
    let t = Tokens::of(ui);
    let row = ListRow {
        id: ui.scope_id().with(salt),
        height: ROW,
        role: Role::ListBoxOption,
        chosen,
    };
    let row = row.show(ui, || words.spoken.clone());
    let rect = row.rect;
    if !ui.is_rect_visible(rect) {
        return row.clicked();
    }
    let painter = ui.painter();
    let body = TextStyle::Body.resolve(ui.style());
    let small = TextStyle::Small.resolve(ui.style());
    let top = rect.top() + theme::S;
    painter.text(
        pos2(rect.left() + GUTTER - theme::S, top),
        Align2::RIGHT_TOP,
        &words.number,
        body.clone(),
        t.soft,
    );
    let left = rect.left() + GUTTER;
    let width = rect.right() - theme::S - left;
    let text = painter.layout_job(elided(words.text, body, width, 2));
    let cut = text.elided;
    painter.galley(pos2(left, top), text, t.ink);
    let base = rect.bottom() - theme::S + 2.0;
    painter.text(
        pos2(left, base),
        Align2::LEFT_BOTTOM,
        &words.caption,
        small,
        t.soft,
    );
    let clicked = row.clicked();
    if cut {
        row.on_hover_text(words.text);
    }
    clicked
}
