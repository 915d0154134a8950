//! What is being done with the map: typed, dragged, linked; and what follows once it is done.

use egui::{Pos2, Vec2};

use crate::app::Command;
use crate::domain::Action;
use crate::domain::ids::{ActivityId, ObjectiveId, PerspectiveId};
use crate::domain::rows::Rows;
use crate::domain::strategy_map::{Objective, ObjectiveEdit, Perspective};
use crate::ui::context::{Context, Outbox};
use crate::ui::widgets::in_place::{Breaks, Leave, Typed};
use crate::ui::widgets::{InPlace, Rest};

use super::{DRAFT, MapPanel};

/// What is being done with the map.
#[derive(Default)]
pub enum Doing {
    #[default]
    Nothing,
    Title {
        objective: ObjectiveId,
        field: InPlace,
    },
    /// A row's name; `None` for a row that is being added.
    Naming {
        perspective: Option<PerspectiveId>,
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
    /// A rectangle is drawn around boxes, from here in the chart's units.
    Marquee {
        from: Pos2,
    },
    /// The objective that an activity helps to reach is being looked for.
    Attaching {
        activity: ActivityId,
    },
}

/// How the other end of a new link is being found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// The pointer drags it.
    Pointer,
    /// The arrow keys are at this box.
    Keys(ObjectiveId),
}

/// What there was when something was sent that makes more of it.
pub struct Awaited {
    revision: u64,
    objectives: Rows<Objective>,
    perspectives: Rows<Perspective>,
}

impl Doing {
    /// Whether a field over the map has the keyboard.
    pub fn is_typing(&self) -> bool {
        matches!(
            self,
            Self::Title { .. } | Self::Naming { .. } | Self::Adding { .. }
        )
    }

    fn is_about_gone(&self, cx: Context) -> bool {
        let there = |id: &ObjectiveId| cx.process.objectives.get(*id).is_some();
        let row = |id: &PerspectiveId| cx.process.perspectives.get(*id).is_some();
        match self {
            Self::Nothing | Self::Marquee { .. } => false,
            Self::Title { objective, .. } | Self::Moving { objective, .. } => !there(objective),
            Self::Naming { perspective, .. } => perspective.is_some_and(|id| !row(&id)),
            Self::Adding { perspective, .. } => !row(perspective),
            Self::Linking { from, aim } => {
                !there(from) || matches!(aim, Aim::Keys(to) if !there(to))
            }
            Self::Attaching { activity } => cx.process.activities.get(*activity).is_none(),
        }
    }
}

impl MapPanel {
    /// Lets go of what is no longer on the map.
    pub(super) fn forget_gone(&mut self, cx: Context) {
        if self.doing.is_about_gone(cx) {
            self.doing = Doing::Nothing;
        }
    }

    /// Waits for what the act that is being sent makes: it is chosen once it is there.
    pub(super) fn await_made(&mut self, cx: Context) {
        self.awaited = Some(Awaited {
            revision: cx.session.revision(),
            objectives: cx.process.objectives.clone(),
            perspectives: cx.process.perspectives.clone(),
        });
    }

    pub(super) fn take_in_made(&mut self, cx: Context, out: &mut Outbox) {
        let Some(before) = self.awaited.take() else {
            return;
        };
        if before.revision == cx.session.revision() {
            // Refused: the notice says why.
            return;
        }
        let objectives = cx.process.objectives.changed_since(&before.objectives);
        let made: Vec<ObjectiveId> = objectives
            .filter(|id| before.objectives.get(*id).is_none())
            .collect();
        let mut rows = cx.process.perspectives.changed_since(&before.perspectives);
        if let Some(row) = rows.find(|id| before.perspectives.get(*id).is_none()) {
            self.choose_row(row, out);
        } else if let Some(first) = made.first().copied() {
            self.choose_all(made, out);
            self.reveal(first);
        }
    }

    /// Once a new objective has been taken: it is chosen, and the field waits for the next.
    pub(super) fn take_in_added(&mut self, cx: Context, out: &mut Outbox) {
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
        if let Some(made) = made.filter(|id| cx.process.objectives.get(*id).is_some()) {
            self.choose(Some(made), out);
            self.reveal(made);
        }
    }

    /// Opens the field for a new objective, with what is typed already.
    pub(super) fn begin_adding(&mut self, perspective: PerspectiveId, typed: &str, cx: Context) {
        let draft = cx.session.draft(DRAFT).unwrap_or_default();
        self.doing = Doing::Adding {
            perspective,
            field: InPlace::replacing("", &format!("{draft}{typed}"), Breaks::None),
            rest: Rest::holding(draft),
            sent: None,
        };
    }

    pub(super) fn begin_title(&mut self, objective: ObjectiveId, cx: Context) {
        if let Some(found) = cx.process.objectives.get(objective) {
            self.doing = Doing::Title {
                objective,
                field: InPlace::new(found.title.as_str(), Breaks::None),
            };
        }
    }

    /// What follows from a field over the map being left, or not.
    pub(super) fn typed(&mut self, typed: Typed, cx: Context, out: &mut Outbox) {
        let Typed::Done(leave) = typed else {
            if typed == Typed::Dropped {
                self.drop_draft(out);
                self.doing = Doing::Nothing;
            }
            return;
        };
        match &mut self.doing {
            Doing::Title { objective, field } if field.changed() && !field.text().is_empty() => {
                out.act(Action::EditObjective {
                    objective: *objective,
                    edit: ObjectiveEdit::Title(field.text().to_owned()),
                });
            }
            Doing::Naming { perspective, field } if field.changed() && !field.text().is_empty() => {
                let (perspective, name) = (*perspective, field.text().to_owned());
                self.named(perspective, name, cx, out);
            }
            Doing::Adding {
                perspective,
                field,
                sent,
                ..
            } if !field.text().is_empty() => {
                out.act(Action::AddObjective {
                    perspective: *perspective,
                    title: field.text().to_owned(),
                });
                *sent = Some((cx.session.revision(), leave));
                return;
            }
            Doing::Adding { .. } => self.drop_draft(out),
            _ => {}
        }
        self.doing = Doing::Nothing;
    }

    fn drop_draft(&mut self, out: &mut Outbox) {
        if let Doing::Adding { rest, .. } = &mut self.doing
            && let Some(text) = rest.leave("")
        {
            out.send(keep(text));
        }
    }
}

/// The command that keeps what is typed for a new objective.
pub fn keep(text: String) -> Command {
    Command::KeepDraft {
        key: DRAFT.to_owned(),
        text,
    }
}
