//! *Mapa estratégico*: drawn and edited while the room speaks (S4).
//! The panel holds what is being typed, dragged and zoomed; the map itself is the process.
//! Never here: where boxes go by themselves (`domain::layout`).

mod boxes;
mod canvas;
mod chart;
mod field;
mod gestures;
mod header;
mod inspector;
mod keys;
mod paint;
mod project;
#[cfg(test)]
mod tests;

use egui::{Rect, Ui, UiBuilder, Vec2, pos2};

use crate::app::command::Choice;
use crate::domain::Action;
use crate::domain::ids::{CausalLinkId, ObjectiveId, PerspectiveId};
use crate::domain::strategy_map::ObjectiveEdit;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::in_place::{Breaks, Leave, Typed};
use crate::ui::widgets::{InPlace, Rest, empty_state};

use chart::Chart;
use header::Statement;

/// The draft of an objective that is being added.
const DRAFT: &str = "map-new-objective";

/// The inspector's height: enough for three causes and effects.
const INSPECTOR: f32 = 128.0;

/// The panel of this step; holds only what is being typed, hovered or scrolled.
#[derive(Default)]
pub struct MapPanel {
    chart: Option<Chart>,
    view: View,
    doing: Doing,
    /// The chosen link; a chosen objective is the program's selection.
    link: Option<CausalLinkId>,
    statement: Option<(Statement, InPlace)>,
}

/// How the map is looked at, on top of fitting it to its place.
#[derive(Clone, Copy, Debug)]
struct View {
    zoom: f32,
    pan: Vec2,
}

impl Default for View {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            pan: Vec2::ZERO,
        }
    }
}

/// What is being done with the map.
#[derive(Default)]
enum Doing {
    #[default]
    Nothing,
    Title {
        objective: ObjectiveId,
        field: InPlace,
    },
    Adding {
        perspective: PerspectiveId,
        field: InPlace,
        rest: Rest,
        /// The revision at which the title was sent, and how the field was left: it is cleared
        /// or closed once the title has been taken.
        sent: Option<(u64, Leave)>,
    },
    Moving {
        objective: ObjectiveId,
        /// From the box's middle to where it was taken.
        grip: Vec2,
    },
    Linking {
        from: ObjectiveId,
        aim: Aim,
    },
}

/// How the other end of a new link is being found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aim {
    /// The pointer drags it.
    Pointer,
    /// The arrow keys are at this box.
    Keys(ObjectiveId),
}

impl MapPanel {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        self.forget_gone(cx);
        self.take_in_added(cx, out);
        header::show(self, ui, cx, out);
        ui.add_space(theme::S);
        if cx.process.objectives.is_empty() && !matches!(self.doing, Doing::Adding { .. }) {
            self.show_empty(ui, cx);
            return;
        }
        let rest = ui.available_rect_before_wrap();
        let split = rest.bottom() - INSPECTOR;
        let map = rest.with_max_y(split - theme::S);
        let strip = Rect::from_min_max(pos2(rest.left(), split), rest.max);
        ui.scope_builder(UiBuilder::new().max_rect(map), |ui| {
            canvas::show(self, ui, map, cx, out);
        });
        ui.scope_builder(UiBuilder::new().max_rect(strip), |ui| {
            inspector::show(self, ui, cx, out);
        });
        ui.advance_cursor_after_rect(rest);
    }

    fn show_empty(&mut self, ui: &mut Ui, cx: Context) {
        let lang = cx.lang;
        let sentence = crate::t!(lang, "map-empty");
        let button = crate::t!(lang, "map-empty-add");
        if empty_state(ui, icons::TREE_STRUCTURE, &sentence, &button)
            && let Some(top) = cx.process.perspectives_in_order().first()
        {
            self.begin_adding(top.id, cx);
        }
    }

    /// Lets go of what is no longer on the map.
    fn forget_gone(&mut self, cx: Context) {
        let there = |id: &ObjectiveId| cx.process.objectives.get(*id).is_some();
        self.link = self
            .link
            .filter(|id| cx.process.links.get(*id).is_some())
            .filter(|_| cx.minga.selection().objective.is_none());
        let gone = match &self.doing {
            Doing::Nothing => false,
            Doing::Title { objective, .. } | Doing::Moving { objective, .. } => !there(objective),
            Doing::Adding { perspective, .. } => {
                cx.process.perspectives.get(*perspective).is_none()
            }
            Doing::Linking {
                from,
                aim: Aim::Keys(to),
            } => !there(from) || !there(to),
            Doing::Linking { from, .. } => !there(from),
        };
        if gone {
            self.doing = Doing::Nothing;
        }
    }

    /// Once a new objective has been taken: it is chosen, and the field waits for the next.
    fn take_in_added(&mut self, cx: Context, out: &mut Outbox) {
        let Doing::Adding {
            field, sent, rest, ..
        } = &mut self.doing
        else {
            return;
        };
        let Some((before, leave)) = sent.take() else {
            return;
        };
        if cx.session.revision() == before {
            // Refused: what was typed stays.
            field.reopen();
            return;
        }
        if let Some(text) = rest.leave("") {
            out.send(keep(text));
        }
        if leave == Leave::Enter {
            field.again();
        } else {
            // The person is already at something else.
            self.doing = Doing::Nothing;
            return;
        }
        let made = cx.session.last_made().map(ObjectiveId::from);
        if made.is_some_and(|id| cx.process.objectives.get(id).is_some()) {
            out.send(Choice::Objective(made));
        }
    }

    fn begin_adding(&mut self, perspective: PerspectiveId, cx: Context) {
        let draft = cx.session.draft(DRAFT).unwrap_or_default();
        self.doing = Doing::Adding {
            perspective,
            field: InPlace::replacing("", draft, Breaks::None),
            rest: Rest::holding(draft),
            sent: None,
        };
    }

    fn begin_title(&mut self, objective: ObjectiveId, cx: Context) {
        if let Some(found) = cx.process.objectives.get(objective) {
            self.doing = Doing::Title {
                objective,
                field: InPlace::new(found.title.as_str(), Breaks::None),
            };
        }
    }

    fn choose(&mut self, objective: Option<ObjectiveId>, out: &mut Outbox) {
        self.link = None;
        out.send(Choice::Objective(objective));
    }

    fn choose_link(&mut self, link: CausalLinkId, out: &mut Outbox) {
        self.link = Some(link);
        out.send(Choice::Objective(None));
    }

    /// What follows from a field over the map being left, or not.
    fn typed(&mut self, typed: Typed, cx: Context, out: &mut Outbox) {
        match (&mut self.doing, typed) {
            (_, Typed::Still) => {}
            (Doing::Title { objective, field }, Typed::Done(_)) => {
                if field.changed() && !field.text().is_empty() {
                    out.act(Action::EditObjective {
                        objective: *objective,
                        edit: ObjectiveEdit::Title(field.text().to_owned()),
                    });
                }
                self.doing = Doing::Nothing;
            }
            (
                Doing::Adding {
                    perspective,
                    field,
                    sent,
                    ..
                },
                Typed::Done(leave),
            ) if !field.text().is_empty() => {
                out.act(Action::AddObjective {
                    perspective: *perspective,
                    title: field.text().to_owned(),
                });
                *sent = Some((cx.session.revision(), leave));
            }
            (Doing::Adding { rest, .. }, _) => {
                if let Some(text) = rest.leave("") {
                    out.send(keep(text));
                }
                self.doing = Doing::Nothing;
            }
            (_, Typed::Dropped) => self.doing = Doing::Nothing,
            _ => {}
        }
    }
}

fn keep(text: String) -> crate::app::Command {
    crate::app::Command::KeepDraft {
        key: DRAFT.to_owned(),
        text,
    }
}
