//! Which needs an action answers: searched, walked through with the arrows, ticked with Enter.

use egui::{
    Button, Event, EventFilter, Id, Key, Modifiers, ScrollArea, TextStyle, Ui, Widget, vec2,
};

use crate::domain::Action;
use crate::domain::ids::ProposalId;
use crate::domain::proposal::{Proposal, ProposalEdit};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::finding::Finder;
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{elided, field, plain_button};

/// How many rows are seen at once.
const ROWS: f32 = 6.0;
/// How many are listed at all; a search brings the others.
const MOST: usize = 60;

/// The picker while it is open.
#[derive(Default)]
pub struct Needs {
    query: String,
    chosen: usize,
    shown: bool,
    finder: Finder<ProposalId>,
}

/// What a key asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pressed {
    Down,
    Up,
    Tick,
    Nothing,
}

/// What became of it in this pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Open,
    Done,
}

impl Needs {
    /// Shows the picker under the action.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        action: &Proposal,
        out: &mut Outbox,
    ) -> Outcome {
        let id = Id::unique("needs search");
        let focused = ui.memory(|memory| memory.has_focus(id));
        let key = |key| focused && ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let pressed = if key(Key::ArrowDown) {
            Pressed::Down
        } else if key(Key::ArrowUp) {
            Pressed::Up
        } else if key(Key::Enter) {
            Pressed::Tick
        } else if self.query.is_empty() && key(Key::Space) {
            // A blank begins no search.
            ui.input_mut(|i| i.events.retain(|e| *e != Event::Text(" ".to_owned())));
            Pressed::Tick
        } else {
            Pressed::Nothing
        };
        let mut outcome = Outcome::Open;
        if key(Key::Escape) {
            outcome = Outcome::Done;
        }
        let number = words::whole(cx.lang, action.number);
        ui.label(theme::caption(t!(
            cx.lang,
            "capture-needs-title",
            n = number
        )));
        ui.horizontal(|ui| {
            let hint = t!(cx.lang, "capture-needs-search");
            let response = field(&mut self.query, id, &hint)
                .desired_width(theme::PROSE)
                .return_key(None)
                .event_filter(EventFilter {
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    escape: true,
                    tab: false,
                })
                .ui(ui)
                .accessible_name(hint);
            if !std::mem::replace(&mut self.shown, true) {
                response.request_focus();
            }
            if response.changed() {
                self.chosen = 0;
            }
            let done = t!(cx.lang, "capture-needs-done");
            if plain_button(ui, icons::CHECK, &done).clicked() {
                outcome = Outcome::Done;
            }
        });
        self.rows(ui, cx, action, pressed, out);
        ui.label(theme::caption(t!(cx.lang, "capture-needs-keys")));
        outcome
    }

    fn rows(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        action: &Proposal,
        pressed: Pressed,
        out: &mut Outbox,
    ) {
        let process = cx.process;
        // Those of its own table first.
        let base = || {
            let standing = process.index().standing().iter().rev().map(|(_, id)| *id);
            let is_own = |id: &ProposalId| {
                let need = process.proposals.get(*id);
                need.is_some_and(|need| need.table == action.table)
            };
            let (mut own, others): (Vec<_>, Vec<_>) = standing.partition(is_own);
            own.extend(others);
            own
        };
        let found = self
            .finder
            .find(ui, cx, &self.query, action.id, base, |action, need| {
                need.id != *action && process.is_need(need.id)
            });
        let found = &found[..found.len().min(MOST)];
        if found.is_empty() {
            ui.label(theme::soft(t!(cx.lang, "capture-needs-none")));
            return;
        }
        let last = found.len() - 1;
        self.chosen = match pressed {
            Pressed::Down => (self.chosen + 1).min(last),
            Pressed::Up => self.chosen.saturating_sub(1),
            Pressed::Tick | Pressed::Nothing => self.chosen.min(last),
        };
        let mut toggled = (pressed == Pressed::Tick).then(|| found[self.chosen]);
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .max_height(ROWS * theme::ROW)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for (place, id) in found.iter().enumerate() {
                    let Some(need) = process.proposals.get(*id) else {
                        continue;
                    };
                    let icon = if action.needs.contains(&need.id) {
                        icons::CHECK_SQUARE
                    } else {
                        icons::SQUARE
                    };
                    let number = words::whole(cx.lang, need.number);
                    let line = format!("{icon}  {number}  {}", need.text);
                    let width = ui.available_width();
                    let font = TextStyle::Body.resolve(ui.style());
                    let job = elided(line, font, width - theme::XL, 1);
                    let row = Button::selectable(place == self.chosen, job)
                        .min_size(vec2(width, theme::ROW));
                    let row = ui
                        .add(row)
                        .accessible_name(format!("{number} {}", need.text));
                    if place == self.chosen && matches!(pressed, Pressed::Down | Pressed::Up) {
                        row.scroll_to_me(None);
                    }
                    if row.clicked() {
                        toggled = Some(need.id);
                    }
                }
            });
        if let Some(need) = toggled {
            let mut needs = action.needs.clone();
            match needs.iter().position(|known| *known == need) {
                Some(place) => {
                    needs.remove(place);
                }
                None => needs.push(need),
            }
            out.act(Action::EditProposal {
                proposal: action.id,
                edit: ProposalEdit::Needs(needs),
            });
        }
    }
}
