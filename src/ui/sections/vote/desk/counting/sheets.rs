//! What is counted now: the parts of the room as tabs, each with how it adds up, and the second
//! count.

use egui::{Align, Key, Layout, Modifiers, ScrollArea, Ui};

use super::{CountingDesk, Sheet};
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Method, Poll};
use crate::i18n::{Lang, poll as poll_words, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::sections::vote::desk::counts::{Counts, PartCount};
use crate::ui::taking::{take, take_with_letter};
use crate::ui::theme;
use crate::ui::widgets;

impl CountingDesk {
    /// A sheet that the poll has.
    pub(super) fn keep_sheet(&mut self, counts: &Counts) {
        match self.sheet {
            Sheet::Part(part) if part >= counts.parts.len() => self.sheet = Sheet::Whole,
            Sheet::Whole if !counts.parts.is_empty() => self.sheet = Sheet::Part(0),
            _ => {}
        }
    }

    /// Page keys turn to another part, Alt+S to the second count and back.
    pub(super) fn follow_sheet_keys(
        &mut self,
        ui: &Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        counts: &Counts,
        out: &mut Outbox,
    ) {
        let parts = counts.parts.len();
        let part = match self.sheet {
            Sheet::Part(part) => part,
            Sheet::Whole | Sheet::Second => 0,
        };
        let wanted = if take_with_letter(ui, Modifiers::ALT, Key::S) {
            Some(self.other_count(counts))
        } else if parts > 0 && take(ui, Modifiers::NONE, Key::PageDown) {
            Some(Sheet::Part((part + 1) % parts))
        } else if parts > 0 && take(ui, Modifiers::NONE, Key::PageUp) {
            Some(Sheet::Part((part + parts - 1) % parts))
        } else {
            None
        };
        if let Some(sheet) = wanted {
            self.turn_to(cx, poll, options, sheet, out);
        }
    }

    fn other_count(&self, counts: &Counts) -> Sheet {
        match self.sheet {
            Sheet::Second if counts.parts.is_empty() => Sheet::Whole,
            Sheet::Second => Sheet::Part(0),
            _ => Sheet::Second,
        }
    }

    /// Turns to a sheet, to its first row that is not counted; what is complete is counted.
    pub(super) fn turn_to(
        &mut self,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        sheet: Sheet,
        out: &mut Outbox,
    ) {
        if let Some((row, _)) = self.in_hand.take()
            && let Some(option) = options.get(row)
        {
            self.leave(cx, poll, *option, out);
        }
        self.sheet = sheet;
        let row = self.first_left(cx, options).unwrap_or(0);
        self.last = Some(row);
        self.next = Some((row, 0));
    }

    /// Shows the tabs of the parts and the second count; answers what was chosen.
    pub(super) fn show_sheets(
        &self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        counts: &Counts,
    ) -> Option<Sheet> {
        let mut chosen = None;
        if !counts.parts.is_empty() {
            ScrollArea::horizontal()
                .id_salt("vote-parts")
                .show(ui, |ui| {
                    ui.horizontal(|ui| {
                        for (place, count) in counts.parts.iter().enumerate() {
                            let Some(part) = poll.roll.parts.get(place) else {
                                continue;
                            };
                            let name = poll_words::part(cx.lang, cx.process, &part.name);
                            let said = part_says(cx.lang, poll, part.entitled, count);
                            let open = self.sheet == Sheet::Part(place);
                            let tab = widgets::stacked_tab(ui, &name, &said, open);
                            if open && self.next.is_some() {
                                tab.scroll_to_me(None);
                            }
                            if tab.clicked() {
                                chosen = Some(Sheet::Part(place));
                            }
                        }
                    });
                });
        }
        let line = ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            let second = t!(cx.lang, "desk-second-count");
            let on = self.sheet == Sheet::Second;
            let toggle = widgets::toggle_button(ui, &second, on);
            if toggle
                .on_hover_text(t!(cx.lang, "desk-second-means"))
                .clicked()
            {
                chosen = Some(self.other_count(counts));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |_| {});
        });
        super::row::show_columns(ui, cx, poll, line.response.rect);
        chosen
    }
}

/// How a part adds up: what is left, by how much it differs, or that it is complete.
fn part_says(lang: &Lang, poll: &Poll, entitled: i64, count: &PartCount) -> String {
    if count.left > 0 {
        return t!(lang, "desk-part-open", n = count.left);
    }
    match count.off.as_slice() {
        [] if poll.method == Method::Dots && entitled > 0 => {
            let all = entitled.saturating_mul(poll.dots);
            off(lang, count.dots - all)
        }
        [] => icons::CHECK.to_owned(),
        [one] => off(lang, *one),
        several => t!(lang, "desk-part-off", n = several.len()),
    }
}

/// "faltan 2", "sobran 3", or a tick.
pub(super) fn off(lang: &Lang, difference: i64) -> String {
    let n = words::whole(lang, difference.abs());
    match difference {
        0 => icons::CHECK.to_owned(),
        ..0 => t!(lang, "desk-short", n = n),
        _ => t!(lang, "desk-over", n = n),
    }
}
