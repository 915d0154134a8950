//! Closing: what keeps the poll from it in words, the quorum, and one button.
//! Nothing is counted here before closing.

use egui::{Key, Label, Modifiers, RichText, Ui};

use super::counts::Counts;
use crate::domain::Action;
use crate::domain::poll::{Poll, Way};
use crate::i18n::{ballot, poll as poll_words, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::taking::take;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

/// How many parts are named that are not counted.
const NAMED: usize = 3;

/// The end of the desk.
#[derive(Default)]
pub struct Closing {
    wanted: Wanted,
}

/// Whether the button is to have the cursor.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Wanted {
    #[default]
    No,
    Focus,
}

impl Closing {
    /// How much of the height it takes.
    pub const HEIGHT: f32 = 3.0 * theme::ROW + theme::S;

    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        counts: &Counts,
        out: &mut Outbox,
    ) {
        // Ctrl+Enter goes to the button, and Enter presses it: no slip closes the poll by mistake.
        if take(ui, Modifiers::COMMAND, Key::Enter) {
            self.wanted = Wanted::Focus;
        }
        ui.add_space(theme::XS);
        state_of_the_room(ui, cx, poll, counts);
        let keeps = keeps(cx, poll, counts);
        ui.horizontal(|ui| {
            let close = ui.add_enabled_ui(keeps.is_none(), |ui| {
                widgets::primary_button(ui, icons::LOCK, &t!(cx.lang, "vote-close"))
            });
            let close = close.inner;
            if self.wanted == Wanted::Focus {
                self.wanted = Wanted::No;
                if keeps.is_none() {
                    close.request_focus();
                }
            }
            let said = keeps.clone().unwrap_or_else(|| means(cx, poll, counts));
            ui.add(Label::new(theme::soft(said)).wrap());
            if close.clicked() {
                // Another Enter is not another close: the button is gone in the next pass.
                out.act(Action::ClosePoll {
                    poll: poll.id,
                    secret: None,
                });
            }
        });
    }
}

/// The quorum, how many have voted, who came late: what is told of an open poll.
fn state_of_the_room(ui: &mut Ui, cx: Context, poll: &Poll, counts: &Counts) {
    let t = Tokens::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(theme::ROW);
        ui.spacing_mut().item_spacing = egui::vec2(theme::L, 0.0);
        if counts.way != Way::Desk {
            let voted = words::whole(cx.lang, counts.voted);
            let all = words::whole(cx.lang, poll.entitled);
            ui.label(theme::strong(t!(
                cx.lang,
                "desk-voted",
                voted = voted,
                all = all
            )));
        }
        if let Some(quorum) = poll.setup.quorum.state(poll.roll.present, poll.entitled) {
            let said = |met: &str| {
                t!(
                    cx.lang,
                    "desk-quorum",
                    met = met,
                    present = words::whole(cx.lang, quorum.present),
                    entitled = words::whole(cx.lang, quorum.entitled),
                    needed = words::whole(cx.lang, quorum.needed)
                )
            };
            let (said, color) = if quorum.is_met() {
                (said("yes"), t.leaf)
            } else {
                (said("no"), t.brick)
            };
            ui.label(RichText::new(said).color(color));
        }
        if !counts.late.is_empty() {
            let names = counts.late.iter().filter_map(|id| cx.process.name_of(*id));
            let names: Vec<&str> = names.take(30).collect();
            let late = t!(cx.lang, "desk-late", n = counts.late.len());
            ui.label(theme::soft(late)).on_hover_text(names.join("\n"));
        }
        if counts.off > 0 {
            let off = t!(cx.lang, "desk-off", n = counts.off);
            ui.label(RichText::new(off).color(t.amber));
        }
    });
}

/// What keeps a poll from being closed.
fn keeps(cx: Context, poll: &Poll, counts: &Counts) -> Option<String> {
    if cx.session.casting(poll.id).is_some() {
        return Some(t!(cx.lang, "desk-still-saving"));
    }
    if counts.way != Way::Desk {
        return None;
    }
    let open = counts.parts.iter().enumerate();
    let open: Vec<(usize, usize)> = open
        .filter(|(_, part)| part.left > 0)
        .map(|(place, part)| (place, part.left))
        .collect();
    if !open.is_empty() {
        let name = |&(place, left): &(usize, usize)| {
            let part = poll.roll.parts.get(place);
            let name = part.map_or_else(String::new, |part| {
                poll_words::part(cx.lang, cx.process, &part.name)
            });
            t!(cx.lang, "desk-part-left", part = name, n = left)
        };
        let names: Vec<String> = open.iter().take(NAMED).map(name).collect();
        let parts = ballot::and_more(cx.lang, &names, open.len() - names.len());
        return Some(t!(cx.lang, "desk-parts-left", parts = parts));
    }
    if counts.left > 0 {
        return Some(t!(cx.lang, "vote-uncounted", n = counts.left));
    }
    (counts.unlike > 0).then(|| t!(cx.lang, "desk-unlike", n = counts.unlike))
}

/// What closing means, where nothing keeps from it.
fn means(cx: Context, poll: &Poll, counts: &Counts) -> String {
    let missing = poll.entitled - counts.voted;
    match (counts.way, poll.is_secret()) {
        (Way::Desk, _) => t!(cx.lang, "vote-close-means"),
        (_, true) => t!(cx.lang, "desk-close-secret"),
        (_, false) if missing > 0 => t!(cx.lang, "desk-close-anyway", n = missing),
        _ => t!(cx.lang, "desk-close-all"),
    }
}
