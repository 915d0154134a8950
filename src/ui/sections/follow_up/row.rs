//! One activity: what it is, by when and by whom, and its state to be set.

use egui::{Align, Align2, Id, Layout, Rect, Role, TextStyle, Ui, UiBuilder, pos2, vec2};

use crate::domain::Action;
use crate::domain::activity::{Activity, ActivityEdit, ActivityState};
use crate::domain::ids::ActivityId;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{ListRow, elided, one_of};

/// Two lines of the title and one below.
pub const HEIGHT: f32 = 68.0;
/// Where the number stands.
const GUTTER: f32 = 48.0;
/// The four states side by side.
const STATES: f32 = 372.0;

/// What was asked of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Choose,
    State(ActivityState),
}

/// Shows an activity over the place that is there.
pub fn show(ui: &mut Ui, cx: Context, activity: &Activity) -> Option<Wanted> {
    let t = Tokens::of(ui);
    let number = cx.process.row_number(activity.id).unwrap_or(0);
    let number = words::count(cx.lang, number);
    let state = words::activity_state(cx.lang, activity.state);
    let row = ListRow {
        id: Id::unique(("follow-up", activity.id)),
        height: HEIGHT,
        role: Role::Button,
        chosen: cx.minga.selection().activity == Some(activity.id),
    };
    let row = row.show(ui, || format!("{number} {}: {state}", activity.title));
    let inner = row.rect.shrink2(vec2(theme::S, theme::S));
    let body = TextStyle::Body.resolve(ui.style());
    let small = TextStyle::Small.resolve(ui.style());
    let painter = ui.painter();
    painter.text(
        pos2(inner.left() + GUTTER - theme::M, inner.top()),
        Align2::RIGHT_TOP,
        &number,
        body.clone(),
        t.soft,
    );
    let left = inner.left() + GUTTER;
    let width = inner.right() - STATES - theme::M - left;
    let title = painter.layout_job(elided(&activity.title, body, width, 2));
    let cut = title.elided;
    painter.galley(pos2(left, inner.top()), title, t.ink);
    let under = painter.layout_job(elided(under(cx, activity), small, width, 1));
    let at = pos2(left, inner.bottom() - under.size().y);
    painter.galley(at, under, t.soft);
    let states = Rect::from_min_max(pos2(inner.right() - STATES, inner.top()), inner.max);
    let picked = states_of(ui, cx, activity, &number, states);
    if cut {
        row.clone().on_hover_text(&activity.title);
    }
    picked
        .map(Wanted::State)
        .or(row.clicked().then_some(Wanted::Choose))
}

/// By when and by whom.
fn under(cx: Context, activity: &Activity) -> String {
    let term = words::short_term(cx.lang, &activity.term);
    let nobody = t!(cx.lang, "follow-nobody");
    let who = match activity.responsible.as_str() {
        "" => nobody.as_str(),
        who => who,
    };
    if term.is_empty() {
        who.to_owned()
    } else {
        format!("{term} · {who}")
    }
}

fn states_of(
    ui: &mut Ui,
    cx: Context,
    activity: &Activity,
    number: &str,
    place: Rect,
) -> Option<ActivityState> {
    let place = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::left_to_right(Align::Center));
    let mut ui = ui.new_child(place);
    let label = t!(cx.lang, "follow-state-of", n = number);
    let options = ActivityState::ALL.map(|state| (state, words::activity_state(cx.lang, state)));
    let id = Id::unique(("follow-up state", activity.id));
    let (group, picked) = one_of(&mut ui, id, &label, activity.state, &options);
    // A click leaves the list's keys at hand; who came by Tab goes on with the arrows.
    if ui.input(|input| input.pointer.any_click()) {
        group.surrender_focus();
    }
    picked
}

/// Says how far an activity is.
pub fn set(activity: ActivityId, state: ActivityState, out: &mut Outbox) {
    out.act(Action::EditActivity {
        activity,
        edit: ActivityEdit::State(state),
    });
}
