//! The map by keyboard: arrows move the selection, N adds, L links, Delete removes.

use egui::{Key, Modifiers, Ui};

use crate::domain::Action;
use crate::domain::ids::ObjectiveId;
use crate::ui::context::{Context, Outbox};

use super::chart::Way;
use super::{Aim, Doing, MapPanel};

/// Handles the keys of this frame; called only when the map has the keyboard.
pub fn handle(panel: &mut MapPanel, ui: &Ui, cx: Context, out: &mut Outbox) {
    let chosen = cx.minga.selection().objective;
    for (key, way) in [
        (Key::ArrowLeft, Way::Left),
        (Key::ArrowRight, Way::Right),
        (Key::ArrowUp, Way::Up),
        (Key::ArrowDown, Way::Down),
    ] {
        if take(ui, key) {
            step(panel, chosen, way, out);
        }
    }
    if let Doing::Linking { from, aim } = panel.doing {
        if take(ui, Key::Escape) {
            panel.doing = Doing::Nothing;
        } else if take(ui, Key::Enter) {
            if let Aim::Keys(to) = aim {
                out.act(Action::LinkObjectives { from, to });
            }
            panel.doing = Doing::Nothing;
        }
        return;
    }
    if take(ui, Key::Escape) {
        if matches!(panel.doing, Doing::Moving { .. }) {
            panel.doing = Doing::Nothing;
        } else {
            panel.choose(None, out);
        }
    }
    if take(ui, Key::Delete) || take(ui, Key::Backspace) {
        match (panel.link, chosen) {
            (Some(link), _) => out.act(Action::Unlink { link }),
            (None, Some(objective)) => out.act(Action::RemoveObjective { objective }),
            (None, None) => {}
        }
    }
    if take(ui, Key::N) {
        let row = chosen
            .and_then(|id| cx.process.objectives.get(id))
            .map(|objective| objective.perspective)
            .or_else(|| cx.process.perspectives_in_order().first().map(|row| row.id));
        // The letter itself must not become the title's first.
        forget_text(ui);
        if let Some(row) = row {
            panel.begin_adding(row, cx);
        }
    }
    let Some(objective) = chosen else { return };
    if take(ui, Key::F2) || take(ui, Key::Enter) {
        panel.begin_title(objective, cx);
    }
    if take(ui, Key::L) {
        begin_link(panel, objective);
    }
}

/// Begins a link from an objective whose other end the arrows find.
pub fn begin_link(panel: &mut MapPanel, from: ObjectiveId) {
    let Some(chart) = &panel.chart else { return };
    // Causes lie below their effects: the first guess is the row above.
    let first = [Way::Up, Way::Right, Way::Left, Way::Down]
        .into_iter()
        .find_map(|way| chart.next(Some(from), way));
    if let Some(to) = first {
        panel.doing = Doing::Linking {
            from,
            aim: Aim::Keys(to),
        };
    }
}

fn step(panel: &mut MapPanel, chosen: Option<ObjectiveId>, way: Way, out: &mut Outbox) {
    let Some(chart) = &panel.chart else { return };
    if let Doing::Linking { from, aim } = panel.doing {
        let at = match aim {
            Aim::Keys(at) => at,
            Aim::Pointer => from,
        };
        // The cause itself is passed over.
        let next = chart.next(Some(at), way).and_then(|to| {
            if to == from {
                chart.next(Some(to), way)
            } else {
                Some(to)
            }
        });
        if let Some(to) = next {
            panel.doing = Doing::Linking {
                from,
                aim: Aim::Keys(to),
            };
        }
        return;
    }
    if let Some(next) = chart.next(chosen, way) {
        panel.choose(Some(next), out);
    }
}

fn take(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| input.modifiers.is_none() && input.consume_key(Modifiers::NONE, key))
}

fn forget_text(ui: &Ui) {
    ui.input_mut(|input| {
        input
            .events
            .retain(|event| !matches!(event, egui::Event::Text(_)));
    });
}
