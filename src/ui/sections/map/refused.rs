//! Why a link cannot be: said at the box where it would end, before and after it is let go.

use egui::{Event, Pos2, Rect, RichText, TextStyle, Ui, vec2};
use uuid::Uuid;

use crate::domain::ids::ObjectiveId;
use crate::domain::{Action, Mint, Refusal, decide};
use crate::i18n::refusal;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::card;

use super::canvas::Stage;
use super::{Doing, MapPanel};

/// How long a reason stands, in seconds.
const STANDS: f64 = 7.0;
const WIDTH: f32 = 320.0;

/// A reason that stands at a box for a while.
pub struct Refused {
    at: ObjectiveId,
    says: String,
    /// The program's time at which it was said.
    since: f64,
}

/// Why a link would be refused, if it would.
pub fn why(cx: Context, from: ObjectiveId, to: ObjectiveId) -> Option<Refusal> {
    // Nothing is made here: the id is never seen.
    let mut no_id = Uuid::nil;
    let mut mint = Mint::new(crate::app::clock::now(), &mut no_id);
    decide(cx.process, Action::LinkObjectives { from, to }, &mut mint).err()
}

impl MapPanel {
    /// Links two objectives, or says at the second one why that cannot be.
    pub(super) fn link_to(
        &mut self,
        from: ObjectiveId,
        to: ObjectiveId,
        ui: &Ui,
        cx: Context,
        out: &mut Outbox,
    ) {
        let Some(reason) = why(cx, from, to) else {
            self.refused = None;
            out.act(Action::LinkObjectives { from, to });
            return;
        };
        // Said here and not in the notice line, which would take its height from the map.
        self.refused = Some(Refused {
            at: to,
            says: refusal::sentence(cx.lang, &reason),
            since: ui.input(|input| input.time),
        });
    }
}

impl Stage<'_> {
    /// The reason that stands at a box, or that a link being drawn would meet there.
    pub(super) fn refusal(&self, panel: &mut MapPanel, ui: &mut Ui, cx: Context) {
        let now = ui.input(|input| input.time);
        let touched = ui.input(|input| {
            let pressed = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
            input.pointer.any_pressed() || input.events.iter().any(pressed)
        });
        // It goes with the next key or click: whoever goes on has read it.
        panel.refused = panel
            .refused
            .take()
            .filter(|refused| now < refused.since + STANDS && (now <= refused.since || !touched));
        if let Doing::Linking { from, .. } = panel.doing {
            if let Some(to) = self.aimed(panel, ui)
                && let Some(reason) = why(cx, from, to)
            {
                self.say(ui, to, &refusal::sentence(cx.lang, &reason));
            }
        } else if let Some(refused) = &panel.refused {
            self.say(ui, refused.at, &refused.says);
            let left = std::time::Duration::from_secs_f64((refused.since + STANDS - now).max(0.01));
            ui.ctx().request_repaint_after(left);
        }
    }

    fn say(&self, ui: &mut Ui, at: ObjectiveId, says: &str) {
        let Some(b) = self.chart.box_of(at) else {
            return;
        };
        let over = self.lens.rect(b.rect);
        let brick = Tokens::of(ui).brick;
        let words = format!("{}  {says}", icons::PROHIBIT);
        let font = TextStyle::Body.resolve(ui.style());
        let written = ui
            .painter()
            .layout(words.clone(), font, brick, WIDTH - theme::M);
        let size = vec2(WIDTH, written.size().y + theme::M);
        let left = over.center().x - WIDTH / 2.0;
        // Below the box, or above it where there is no room.
        let below = over.bottom() + theme::S;
        let top = if below + size.y > self.place.bottom() {
            over.top() - theme::S - size.y
        } else {
            below
        };
        let rect = Rect::from_min_size(Pos2::new(left, top), size);
        card::raised(ui, "refused", card::inside(rect, self.place), |ui| {
            ui.label(RichText::new(words).color(brick));
        });
    }
}
