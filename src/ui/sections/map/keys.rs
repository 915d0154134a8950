//! The map by keyboard: arrows move the choice, N adds, L links, Delete removes.

use egui::{Id, Key, Modifiers, Ui, Vec2, vec2};

use crate::app::command::Preference;
use crate::app::settings::MapColours;
use crate::domain::Action;
use crate::domain::agenda::Step;
use crate::domain::ids::ObjectiveId;
use crate::ui::context::{Context, Outbox};
use crate::ui::taking::{take, take_text, take_with_letter};

use super::chart::Way;
use super::walk::{Spot, Walk};
use super::{Aim, Doing, MapPanel, align, laying, perspectives};

/// How far a key pans, in points, and how much it zooms.
const PAN: f32 = 60.0;
pub const ZOOM: f32 = 1.25;

const ARROWS: [(Key, Way, Vec2); 4] = [
    (Key::ArrowLeft, Way::Left, vec2(PAN, 0.0)),
    (Key::ArrowRight, Way::Right, vec2(-PAN, 0.0)),
    (Key::ArrowUp, Way::Up, vec2(0.0, PAN)),
    (Key::ArrowDown, Way::Down, vec2(0.0, -PAN)),
];

/// Handles the keys of this frame; called only when the map has the keyboard.
pub fn handle(panel: &mut MapPanel, ui: &Ui, cx: Context, out: &mut Outbox) {
    if let Doing::Linking { from, aim } = panel.doing {
        linking(panel, ui, from, aim, cx, out);
        return;
    }
    arrows(panel, ui, cx, out);
    look(panel, ui, cx, out);
    if take(ui, Modifiers::NONE, Key::Escape) {
        match panel.doing {
            Doing::Nothing => panel.choose(None, out),
            _ => panel.doing = Doing::Nothing,
        }
    }
    if let Doing::Attaching { activity } = panel.doing
        && let Some(objective) = cx.minga.selection().objective
        && take(ui, Modifiers::NONE, Key::Enter)
    {
        panel.attach(activity, objective, cx, out);
        return;
    }
    of_all(panel, ui, cx, out);
    of_row(panel, ui, cx, out);
    let Some(objective) = cx.minga.selection().objective else {
        return;
    };
    if take(ui, Modifiers::NONE, Key::F2) || take(ui, Modifiers::NONE, Key::Enter) {
        panel.begin_title(objective, cx);
    }
    if take_with_letter(ui, Modifiers::NONE, Key::L) {
        panel.link_chosen(objective, ui, cx, out);
    }
}

/// What is done with Ctrl, on the map and in the list.
pub fn with_control(panel: &mut MapPanel, ui: &Ui, cx: Context, out: &mut Outbox) {
    if take(ui, Modifiers::COMMAND, Key::A) {
        choose_more(panel, cx, out);
    }
    if take(ui, Modifiers::COMMAND, Key::D) {
        duplicate(panel, cx, out);
    }
    if take(ui, Modifiers::COMMAND, Key::L) {
        out.send(Preference::ToggleMapShape);
    }
}

/// What works on everything that is chosen.
fn of_all(panel: &mut MapPanel, ui: &Ui, cx: Context, out: &mut Outbox) {
    with_control(panel, ui, cx, out);
    if take(ui, Modifiers::NONE, Key::Delete) || take(ui, Modifiers::NONE, Key::Backspace) {
        remove(panel, cx, out);
    }
    if take_with_letter(ui, Modifiers::NONE, Key::D) {
        duplicate(panel, cx, out);
    }
    if take_with_letter(ui, Modifiers::NONE, Key::S) {
        align::let_go(panel, cx, out);
    }
}

fn of_row(panel: &mut MapPanel, ui: &Ui, cx: Context, out: &mut Outbox) {
    if let Some(row) = panel.row() {
        if take(ui, Modifiers::NONE, Key::F2) {
            panel.begin_naming(row, cx);
        }
        if take(ui, Modifiers::NONE, Key::Enter) {
            panel.begin_adding(row, "", cx);
        }
        for (key, step) in [(Key::ArrowUp, Step::Up), (Key::ArrowDown, Step::Down)] {
            if take(ui, Modifiers::ALT, key) {
                perspectives::shift(row, step, out);
            }
        }
    }
    if take_with_letter(ui, Modifiers::NONE, Key::P) {
        panel.begin_row();
    }
    let rows = cx.process.perspectives_in_order();
    let first = rows.first().map(|row| row.id);
    let row = panel.row_at_hand(cx).or(first);
    if take_with_letter(ui, Modifiers::NONE, Key::N) || row.is_some() && first_on_empty(ui, cx) {
        if let Some(row) = row {
            panel.begin_adding(row, "", cx);
        }
    } else if let Some(typed) = take_capital(ui)
        && let Some(row) = row
    {
        panel.begin_adding(row, &typed, cx);
    }
}

/// Enter on a map that has nothing yet.
fn first_on_empty(ui: &Ui, cx: Context) -> bool {
    cx.process.objectives.is_empty() && take(ui, Modifiers::NONE, Key::Enter)
}

fn arrows(panel: &mut MapPanel, ui: &Ui, cx: Context, out: &mut Outbox) {
    for (key, way, pan) in ARROWS {
        if take(ui, Modifiers::NONE, key) {
            match next(panel, way, cx) {
                Some(Spot::Box(objective)) => {
                    panel.choose(Some(objective), out);
                    panel.reveal(objective);
                }
                Some(Spot::Row(row)) => panel.choose_row(row, out),
                None => {}
            }
        } else if take(ui, Modifiers::SHIFT, key) {
            if let Some(Spot::Box(objective)) = next(panel, way, cx) {
                panel.extend(objective, cx, out);
                panel.reveal(objective);
            }
        } else if panel.row().is_none() && take(ui, Modifiers::ALT, key) {
            align::step(panel, way, cx, out);
        } else if take(ui, Modifiers::COMMAND, key) {
            panel.look_at(|view, place, chart| view.pan_by(place, chart, pan));
        }
    }
}

fn next(panel: &MapPanel, way: Way, cx: Context) -> Option<Spot> {
    let chart = panel.chart.as_ref()?;
    let lead = cx.minga.selection().objective.map(Spot::Box);
    Walk::over(chart, cx.process).next(lead.or(panel.row().map(Spot::Row)), way)
}

/// Zooming, fitting, colours, and the list.
fn look(panel: &mut MapPanel, ui: &Ui, cx: Context, out: &mut Outbox) {
    for (sign, factor) in [("+", ZOOM), ("-", 1.0 / ZOOM)] {
        if take_text(ui, |text| text == sign).is_some() {
            panel.look_at(|view, place, chart| {
                view.zoom_by(place, chart, factor, place.center());
            });
        }
    }
    if take_text(ui, |text| text == "0").is_some() {
        panel.view = super::View::default();
    }
    if take_with_letter(ui, Modifiers::NONE, Key::O) {
        laying::order_afresh(panel, ui.ctx(), cx);
    }
    if take_with_letter(ui, Modifiers::NONE, Key::C) {
        let all = MapColours::ALL;
        let now = cx.minga.settings().map_colours;
        let place = all.iter().position(|by| *by == now).unwrap_or(0);
        out.send(Preference::MapColours(all[(place + 1) % all.len()]));
    }
}

fn linking(
    panel: &mut MapPanel,
    ui: &Ui,
    from: ObjectiveId,
    aim: Aim,
    cx: Context,
    out: &mut Outbox,
) {
    for (key, way, _) in ARROWS {
        if take(ui, Modifiers::NONE, key) {
            panel.aim(from, aim, way);
        }
    }
    if take(ui, Modifiers::NONE, Key::Escape) {
        panel.doing = Doing::Nothing;
    } else if take(ui, Modifiers::NONE, Key::Enter) {
        if let Doing::Linking {
            aim: Aim::Keys(to), ..
        } = panel.doing
        {
            panel.link_to(from, to, ui, cx, out);
        }
        panel.doing = Doing::Nothing;
    }
}

impl MapPanel {
    /// Whether the keyboard is the map's: it has the focus, or nothing has. The Esc that a field was
    /// left with is no key of the map's.
    pub(super) fn has_keyboard(&mut self, ui: &Ui, map: Id) -> bool {
        let focused = ui.memory(egui::Memory::focused);
        let before = std::mem::replace(&mut self.focused, focused);
        let nobody = focused.is_none() && before.is_none_or(|before| before == map);
        focused == Some(map) || nobody
    }

    /// Begins a link from an objective whose other end the arrows find; of two chosen ones the
    /// lower helps to reach the higher.
    pub(super) fn link_chosen(
        &mut self,
        objective: ObjectiveId,
        ui: &Ui,
        cx: Context,
        out: &mut Outbox,
    ) {
        let [first, last] = self.chosen(cx)[..] else {
            self.begin_link(objective);
            return;
        };
        let rows = cx.process.perspectives_in_order();
        let row = |id| {
            let found = cx.process.objectives.get(id)?;
            rows.iter().position(|row| row.id == found.perspective)
        };
        if row(first) < row(last) {
            self.link_to(last, first, ui, cx, out);
        } else {
            self.link_to(first, last, ui, cx, out);
        }
    }

    pub(super) fn begin_link(&mut self, from: ObjectiveId) {
        let Some(chart) = &self.chart else { return };
        // Causes lie below their effects: the first guess is the row above.
        let first = [Way::Up, Way::Right, Way::Left, Way::Down]
            .into_iter()
            .find_map(|way| chart.next(Some(from), way));
        if let Some(to) = first {
            self.doing = Doing::Linking {
                from,
                aim: Aim::Keys(to),
            };
        }
    }

    fn aim(&mut self, from: ObjectiveId, aim: Aim, way: Way) {
        let Some(chart) = &self.chart else { return };
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
            self.doing = Doing::Linking {
                from,
                aim: Aim::Keys(to),
            };
        }
    }
}

/// Removes what is chosen: one act, however many.
pub fn remove(panel: &MapPanel, cx: Context, out: &mut Outbox) {
    if let Some(link) = panel.link() {
        out.act(Action::Unlink { link });
    } else if let Some(perspective) = panel.row() {
        out.act(Action::RemovePerspective { perspective });
    } else {
        match panel.chosen(cx).as_slice() {
            [] => {}
            [objective] => out.act(Action::RemoveObjective {
                objective: *objective,
            }),
            several => out.act(Action::RemoveObjectives {
                objectives: several.to_vec(),
            }),
        }
    }
}

/// Makes copies of what is chosen, which are chosen then.
pub fn duplicate(panel: &mut MapPanel, cx: Context, out: &mut Outbox) {
    let objectives = panel.chosen(cx);
    if !objectives.is_empty() {
        out.act(Action::DuplicateObjectives { objectives });
        panel.await_made(cx);
    }
}

/// All of the row, and then all.
fn choose_more(panel: &mut MapPanel, cx: Context, out: &mut Outbox) {
    let chosen = panel.chosen(cx);
    let row = panel.row_at_hand(cx);
    let of_row: Vec<ObjectiveId> = row.map_or_else(Vec::new, |row| {
        let objectives = cx.process.objectives_of(row);
        objectives.iter().map(|objective| objective.id).collect()
    });
    let all_there = of_row.iter().all(|id| chosen.contains(id));
    if all_there {
        let all = cx.process.objectives.iter();
        panel.choose_all(all.map(|objective| objective.id).collect(), out);
    } else {
        panel.choose_all(of_row, out);
    }
}

/// Takes a text that begins like a title does.
fn take_capital(ui: &Ui) -> Option<String> {
    take_text(ui, |text| {
        text.chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || "¿¡".contains(c))
    })
}
