//! What boxes are coloured by, each also told apart without colour: by an icon, a number or dots.

use egui::{
    Align2, Color32, Rect, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::app::command::Preference;
use crate::app::projection::scene::Weight;
use crate::app::settings::MapColours;
use crate::domain::Process;
use crate::domain::activity::ActivityState;
use crate::domain::area::AreaColor;
use crate::domain::ids::ObjectiveId;
use crate::domain::strategy_map::{Horizon, Objective};
use crate::i18n::{Lang, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, AreaTokens, Tokens};

/// How a box is dressed.
pub struct Dress {
    pub fill: Color32,
    pub strong: Color32,
    /// The sign that says the same as the colour.
    pub mark: String,
    /// What it means.
    pub words: String,
    pub edge: Edge,
}

/// A box's outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    Whole,
    /// No activity of the plan helps to reach it.
    Dashed,
}

/// How far what stands behind an objective is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    None,
    Of(ActivityState),
}

impl Standing {
    const ALL: [Self; 5] = [
        Self::None,
        Self::Of(ActivityState::Planned),
        Self::Of(ActivityState::Underway),
        Self::Of(ActivityState::Done),
        Self::Of(ActivityState::Dropped),
    ];

    pub fn name(self, lang: &Lang) -> String {
        match self {
            Self::None => t!(lang, "map-no-activity"),
            Self::Of(state) => words::activity_state(lang, state),
        }
    }

    fn mark(self) -> &'static str {
        match self {
            Self::None => icons::CIRCLE_DASHED,
            Self::Of(ActivityState::Planned) => icons::CIRCLE,
            Self::Of(ActivityState::Underway) => icons::CIRCLE_HALF,
            Self::Of(ActivityState::Done) => icons::CHECK_CIRCLE,
            Self::Of(ActivityState::Dropped) => icons::PROHIBIT,
        }
    }
}

/// The state of an objective: done when all that is not dropped is done, under way when some of it
/// is or has been.
pub fn standing(process: &Process, objective: ObjectiveId) -> Standing {
    let states: Vec<ActivityState> = process
        .index()
        .activities_of(objective)
        .filter_map(|id| process.activities.get(id))
        .map(|activity| activity.state)
        .collect();
    let any = |state| states.contains(&state);
    let (begun, open) = (
        any(ActivityState::Underway) || any(ActivityState::Done),
        any(ActivityState::Underway) || any(ActivityState::Planned),
    );
    match (states.is_empty(), begun, open) {
        (true, ..) => Standing::None,
        (_, true, false) => Standing::Of(ActivityState::Done),
        (_, true, true) => Standing::Of(ActivityState::Underway),
        (_, false, true) => Standing::Of(ActivityState::Planned),
        (_, false, false) => Standing::Of(ActivityState::Dropped),
    }
}

/// How an objective's box is dressed.
pub fn dress(by: MapColours, cx: Context, t: &Tokens, objective: &Objective) -> Dress {
    let (process, lang) = (cx.process, cx.lang);
    let backed = process.index().activities_of(objective.id).next().is_some();
    let edge = if backed || process.index().plan_len() == 0 {
        Edge::Whole
    } else {
        Edge::Dashed
    };
    let (tokens, mark, mut says) = match by {
        MapColours::Area => {
            let area = objective.area.and_then(|id| process.areas.get(id));
            match area {
                Some(area) => (
                    t.area(area.color),
                    area_icon(area.color).to_owned(),
                    area.name.clone(),
                ),
                None => (none(t), String::new(), t!(lang, "map-no-area")),
            }
        }
        MapColours::Horizon => {
            let horizon = objective.horizon;
            let says = words::horizon(lang, horizon);
            (horizon_tokens(t, horizon), String::new(), says)
        }
        MapColours::State => {
            let standing = standing(process, objective.id);
            let says = standing.name(lang);
            (state_tokens(t, standing), standing.mark().to_owned(), says)
        }
        MapColours::Coverage => {
            let many = process.index().activities_of(objective.id).count();
            let says = if many == 0 {
                t!(lang, "map-no-activity")
            } else {
                t!(lang, "map-activities", n = many)
            };
            (coverage_tokens(t, many), words::count(lang, many), says)
        }
    };
    if edge == Edge::Dashed && matches!(by, MapColours::Area | MapColours::Horizon) {
        says = format!("{says} · {}", t!(lang, "map-no-activity"));
    }
    Dress {
        fill: tokens.tint,
        strong: tokens.strong,
        mark,
        words: says,
        edge,
    }
}

fn none(t: &Tokens) -> AreaTokens {
    AreaTokens {
        strong: t.soft,
        tint: t.paper,
    }
}

/// The icon that tells an area without its colour.
pub fn area_icon(color: AreaColor) -> &'static str {
    match color {
        AreaColor::Innovation => icons::LIGHTBULB,
        AreaColor::Capacities => icons::GRADUATION_CAP,
        AreaColor::Market => icons::STOREFRONT,
        AreaColor::Environment => icons::MOUNTAINS,
        AreaColor::Linkage => icons::HANDSHAKE,
        AreaColor::Information => icons::NEWSPAPER,
    }
}

fn horizon_tokens(t: &Tokens, horizon: Horizon) -> AreaTokens {
    t.step(usize::from(horizon.dots()) - 1)
}

fn state_tokens(t: &Tokens, standing: Standing) -> AreaTokens {
    let (strong, tint) = match standing {
        Standing::None => (t.soft, t.paper),
        Standing::Of(ActivityState::Planned) => (t.ink, t.hover),
        Standing::Of(ActivityState::Underway) => (t.amber, t.amber_tint),
        Standing::Of(ActivityState::Done) => (t.leaf, t.leaf_tint),
        Standing::Of(ActivityState::Dropped) => (t.brick, t.brick_tint),
    };
    AreaTokens { strong, tint }
}

fn coverage_tokens(t: &Tokens, many: usize) -> AreaTokens {
    match many {
        0 => AreaTokens {
            strong: t.amber,
            tint: t.paper,
        },
        1 => t.step(0),
        _ => t.step(2),
    }
}

pub fn name(lang: &Lang, by: MapColours) -> String {
    match by {
        MapColours::Area => t!(lang, "map-colours-area"),
        MapColours::Horizon => t!(lang, "map-colours-horizon"),
        MapColours::State => t!(lang, "map-colours-state"),
        MapColours::Coverage => t!(lang, "map-colours-coverage"),
    }
}

/// What the boxes are coloured by.
pub fn choice(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let now = cx.minga.settings().map_colours;
    let label = t!(cx.lang, "map-colours");
    egui::ComboBox::from_id_salt("map colours")
        .selected_text(t!(cx.lang, "map-colours-by", what = name(cx.lang, now)))
        .width(152.0)
        .show_ui(ui, |ui| {
            for by in MapColours::ALL {
                let item = ui.selectable_label(by == now, name(cx.lang, by));
                if item.clicked() && by != now {
                    out.send(Preference::MapColours(by));
                }
            }
        })
        .response
        .accessible_name(label);
}

/// What the colours mean, in one line.
pub fn legend(ui: &mut Ui, cx: Context) {
    let t = Tokens::of(ui);
    let lang = cx.lang;
    let mut items: Vec<(AreaTokens, String, String)> = match cx.minga.settings().map_colours {
        MapColours::Area => cx
            .process
            .areas_in_order()
            .into_iter()
            .map(|area| {
                let mark = area_icon(area.color).to_owned();
                (
                    t.area(area.color),
                    mark,
                    cx.process.short_name(area).to_owned(),
                )
            })
            .collect(),
        MapColours::Horizon => Horizon::ALL
            .into_iter()
            .map(|horizon| {
                let name = words::horizon(lang, horizon);
                (horizon_tokens(t, horizon), String::new(), name)
            })
            .collect(),
        MapColours::State => Standing::ALL
            .into_iter()
            .map(|standing| {
                let mark = standing.mark().to_owned();
                (state_tokens(t, standing), mark, standing.name(lang))
            })
            .collect(),
        MapColours::Coverage => [
            (0, "0", t!(lang, "map-no-activity")),
            (1, "1", t!(lang, "map-one-activity")),
            (2, "2+", t!(lang, "map-several-activities")),
        ]
        .into_iter()
        .map(|(many, mark, name)| (coverage_tokens(t, many), mark.to_owned(), name))
        .collect(),
    };
    if cx.minga.settings().map_colours == MapColours::Area {
        items.push((none(t), String::new(), t!(lang, "map-no-area")));
    }
    ui.spacing_mut().item_spacing.x = theme::XS;
    for (tokens, mark, name) in items {
        swatch(ui, tokens, &mark, &name);
        ui.label(theme::caption(name));
        ui.add_space(theme::XS);
    }
}

fn swatch(ui: &mut Ui, tokens: AreaTokens, mark: &str, name: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(22.0, 16.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let edge = Stroke::new(1.0, tokens.strong);
    ui.painter()
        .rect(rect, 3, tokens.tint, edge, StrokeKind::Inside);
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        mark,
        theme::far_font(11.0, Weight::Regular),
        tokens.strong,
    );
}

/// An area's name behind its icon, in its colour.
pub fn area_words(t: &Tokens, color: AreaColor, name: &str) -> RichText {
    RichText::new(format!("{}  {name}", area_icon(color))).color(t.area_color(color))
}

/// Where a box says by a sign what its colour means.
pub fn mark_place(foot: Rect) -> (egui::Pos2, Align2) {
    (foot.left_center(), Align2::LEFT_CENTER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::activity::{ActivityDraft, ActivityEdit};
    use crate::domain::ids::ActivityId;
    use crate::domain::testing::{BLANK, Play};

    #[test]
    fn an_objective_stands_where_its_activities_do() {
        use ActivityState::{Done, Dropped, Planned, Underway};
        let mut play = Play::on(BLANK);
        let objective = play.objective(0, "Exportar");
        let stage = play.process.stages_in_order()[0].id;
        assert_eq!(standing(&play.process, objective), Standing::None);
        let activities: Vec<ActivityId> = ["Feria", "Catálogo"]
            .map(|title| {
                let draft = ActivityDraft {
                    stage,
                    area: None,
                    title: title.to_owned(),
                    sources: Vec::new(),
                };
                let activity = play.act(Action::AddActivity { draft }).id();
                let edit = ActivityEdit::Objectives(vec![objective]);
                play.act(Action::EditActivity { activity, edit });
                activity
            })
            .to_vec();
        for (states, expected) in [
            ([Planned, Planned], Planned),
            ([Planned, Done], Underway),
            ([Underway, Planned], Underway),
            ([Done, Dropped], Done),
            ([Planned, Dropped], Planned),
            ([Dropped, Dropped], Dropped),
        ] {
            for (activity, state) in activities.iter().zip(states) {
                let edit = ActivityEdit::State(state);
                play.attempt(Action::EditActivity {
                    activity: *activity,
                    edit,
                })
                .expect("it is possible");
            }
            let found = standing(&play.process, objective);
            assert_eq!(found, Standing::Of(expected), "{states:?}");
        }
    }
}
