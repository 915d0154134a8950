//! Objectives without activities and activities without an objective: counted, and gone through
//! one by one.

use egui::{RichText, TextStyle, Ui, vec2};

use crate::domain::Action;
use crate::domain::activity::ActivityEdit;
use crate::domain::ids::{ActivityId, ObjectiveId};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};

use super::{Doing, MapPanel};

/// The two counts, each a button that goes to the next one.
pub fn show(panel: &mut MapPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let index = cx.process.index();
    if index.plan_len() == 0 || cx.process.objectives.is_empty() {
        return;
    }
    let (bare, loose) = (
        index.objectives_without_activity(),
        index.activities_without_objective(),
    );
    if bare == 0 && loose == 0 {
        let words = format!("{}  {}", icons::CHECK, t!(cx.lang, "map-covered"));
        ui.add(egui::Label::new(theme::caption(words)).truncate());
        return;
    }
    ui.spacing_mut().item_spacing.x = theme::XS;
    ui.spacing_mut().button_padding = vec2(theme::XS, 0.0);
    let many = words::count(cx.lang, bare);
    let says = t!(cx.lang, "map-bare", n = bare, count = many);
    if bare > 0 && count(ui, &says, &t!(cx.lang, "map-bare-how")) {
        let next = next_bare(panel, cx);
        panel.choose(next, out);
        if let Some(objective) = next {
            panel.reveal(objective);
        }
    }
    let many = words::count(cx.lang, loose);
    let says = t!(cx.lang, "map-loose", n = loose, count = many);
    if loose > 0 && count(ui, &says, &t!(cx.lang, "map-loose-how")) {
        panel.choose(None, out);
        panel.attach_next(None, cx);
    }
}

/// A count in two short lines, so that it is read whole on a small screen too.
fn count(ui: &mut Ui, says: &str, how: &str) -> bool {
    let amber = Tokens::of(ui).amber;
    let middle = says.match_indices(' ').nth(1).map_or(says.len(), |at| at.0);
    let (first, second) = says.split_at(middle);
    let lines = format!("{first}\n{}", second.trim_start());
    let words = RichText::new(lines)
        .text_style(TextStyle::Small)
        .color(amber);
    let button = egui::Button::new(words)
        .frame_when_inactive(false)
        .min_size(vec2(theme::ROW, theme::ROW));
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, says));
    response.on_hover_text(how).clicked()
}

/// The next objective without activities after the leading one, in the order of the map.
fn next_bare(panel: &MapPanel, cx: Context) -> Option<ObjectiveId> {
    let lead = panel.chosen(cx).last().copied();
    let all: Vec<ObjectiveId> = cx
        .process
        .perspectives_in_order()
        .iter()
        .flat_map(|row| cx.process.objectives_of(row.id))
        .map(|objective| objective.id)
        .collect();
    let from = lead.and_then(|lead| all.iter().position(|id| *id == lead));
    let start = from.map_or(0, |place| place + 1);
    let (before, after) = all.split_at(start);
    let mut turn = after.iter().chain(before).copied();
    turn.find(|id| cx.process.index().activities_of(*id).next().is_none())
}

impl MapPanel {
    /// Takes up the next activity without an objective after another one, in the plan's order.
    pub(super) fn attach_next(&mut self, after: Option<ActivityId>, cx: Context) {
        let after = after.or(match self.doing {
            Doing::Attaching { activity } => Some(activity),
            _ => None,
        });
        let loose: Vec<ActivityId> = cx
            .process
            .plan()
            .filter(|activity| activity.objectives.is_empty() || Some(activity.id) == after)
            .map(|activity| activity.id)
            .collect();
        let from = after.and_then(|id| loose.iter().position(|other| *other == id));
        let start = from.map_or(0, |place| place + 1);
        let (before, rest) = loose.split_at(start);
        let next = rest
            .iter()
            .chain(before)
            .copied()
            .find(|id| Some(*id) != after);
        self.doing = match next.or(from.and(after)) {
            Some(activity) => Doing::Attaching { activity },
            None => Doing::Nothing,
        };
    }

    /// Says that an activity helps to reach an objective, which is chosen: the room sees what it did.
    pub(super) fn attach(
        &mut self,
        activity: ActivityId,
        objective: ObjectiveId,
        cx: Context,
        out: &mut Outbox,
    ) {
        self.choose(Some(objective), out);
        if let Some(found) = cx.process.activities.get(activity)
            && !found.objectives.contains(&objective)
        {
            let mut objectives = found.objectives.clone();
            objectives.push(objective);
            out.act(Action::EditActivity {
                activity,
                edit: ActivityEdit::Objectives(objectives),
            });
        }
        self.doing = Doing::Nothing;
    }
}
