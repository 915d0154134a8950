//! The options by their numbers, as they are typed: in their order, never in that of their votes.

use egui::{ScrollArea, TextStyle, Ui, WidgetInfo, pos2, vec2};

use crate::domain::ids::PollOptionId;
use crate::i18n::words;
use crate::ui::context::Context;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::elided;

const ROW: f32 = 24.0;

/// Shows the options over the height that is left; only those in sight are laid out.
pub(super) fn show(ui: &mut Ui, cx: Context, options: &[PollOptionId]) {
    ui.add_space(theme::S);
    let t = Tokens::of(ui);
    let strong = theme::strong_style().resolve(ui.style());
    let body = TextStyle::Body.resolve(ui.style());
    let last = words::count(cx.lang, options.len());
    let last = ui.painter().layout_no_wrap(last, strong.clone(), t.soft);
    let indent = last.size().x + theme::S;
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical()
        .id_salt("vote-choices")
        .auto_shrink([false, false])
        .show_rows(ui, ROW, options.len(), |ui, seen| {
            for place in seen {
                let option = options.get(place);
                let Some(option) = option.and_then(|id| cx.process.poll_options.get(*id)) else {
                    continue;
                };
                let number = words::count(cx.lang, place + 1);
                let (rect, row) =
                    ui.allocate_exact_size(vec2(ui.available_width(), ROW), egui::Sense::hover());
                row.widget_info(|| {
                    let name = format!("{number} {}", option.text);
                    WidgetInfo::labeled(egui::Role::Label, true, name)
                });
                let painter = ui.painter();
                let at = pos2(rect.left() + indent - theme::S, rect.center().y);
                let right = egui::Align2::RIGHT_CENTER;
                painter.text(at, right, &number, strong.clone(), t.soft);
                let left = rect.left() + indent;
                let width = rect.right() - theme::L - left;
                let words = elided(option.text.as_str(), body.clone(), width, 1);
                let words = painter.layout_job(words);
                let cut = words.elided;
                let at = pos2(left, rect.center().y - words.size().y / 2.0);
                painter.galley_with_override_text_color(at, words, t.ink);
                if cut {
                    row.on_hover_text(option.text.as_str());
                }
            }
        });
}
