//! The map as a ballot: the objectives by their perspectives, each with its number and the dots of
//! the slip in hand. A click puts a dot, a click with the other button takes one away; the numbers
//! are the same that are typed.

use egui::{
    Align2, Label, Role, ScrollArea, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, vec2,
};

use super::{Place, Said, SlipDesk};
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Answers, Poll, Subject, typed};
use crate::i18n::{ballot, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::kept::Derived;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::elided;

/// The narrowest box of an objective, and how high it is.
const NARROW: f32 = 128.0;
const HIGH: f32 = 60.0;

/// The board of one poll.
#[derive(Default)]
pub(super) struct Board {
    rows: Derived<Vec<Row>>,
}

/// A perspective, with its objectives by their place among the options.
#[derive(Clone, Debug, Default)]
struct Row {
    name: String,
    objectives: Vec<(usize, PollOptionId)>,
}

/// What was done to an objective.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Touch {
    Put,
    Take,
}

/// The objective that was touched, with its place among the options from 1.
#[derive(Clone, Copy)]
struct Touched {
    place: usize,
    option: PollOptionId,
    touch: Touch,
}

impl SlipDesk {
    pub(super) fn show_board(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
    ) {
        ui.add(Label::new(theme::caption(t!(cx.lang, "desk-board"))).wrap());
        let text = self.answers.text().to_owned();
        let given = match self.reading.of(cx, poll, options, &text).answers() {
            Ok(Answers::Dots(marks)) => marks.clone(),
            _ => Vec::new(),
        };
        let rows = self.board.rows.get(cx, || rows(cx, options));
        let gap = theme::S;
        // Beside the scroll bar.
        let width = ui.available_width() - theme::L;
        let columns = ((width + gap) / (NARROW + gap)).floor().max(1.0);
        let size = vec2((width + gap) / columns - gap, HIGH);
        let mut touched = None;
        ScrollArea::vertical()
            .id_salt("vote-board")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                for row in rows {
                    ui.label(theme::strong(row.name.as_str()));
                    ui.horizontal_wrapped(|ui| {
                        ui.spacing_mut().item_spacing = vec2(gap, gap);
                        for (place, option) in &row.objectives {
                            let dots = given.iter().find(|(id, _)| id == option);
                            let dots = dots.map_or(0, |(_, dots)| *dots);
                            if let Some(touch) = objective(ui, cx, size, (*place, *option), dots) {
                                touched = Some(Touched {
                                    place: *place,
                                    option: *option,
                                    touch,
                                });
                            }
                        }
                    });
                }
            });
        if let Some(touched) = touched {
            self.touch(cx, poll, options, given, touched);
        }
    }

    /// Puts a dot of the slip in hand on an objective, or takes one away.
    fn touch(
        &mut self,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        mut given: Vec<(PollOptionId, i64)>,
        touched: Touched,
    ) {
        let Touched {
            place,
            option,
            touch,
        } = touched;
        self.focus = Some(Place::Answers);
        self.said = None;
        let blank = self.answers.text().trim().is_empty();
        if !blank && self.reading.answers().is_err() {
            // What cannot be read is not written over.
            return;
        }
        let dots: i64 = given.iter().map(|(_, dots)| *dots).sum();
        if touch == Touch::Put && dots >= poll.dots {
            let fault = typed::Fault::Dots {
                given: dots + 1,
                allowed: poll.dots,
            };
            self.said = Some(Said::wrong(ballot::fault(cx.lang, poll.method, &fault)));
            return;
        }
        let known = given.iter_mut().find(|(id, _)| *id == option);
        match (known, touch) {
            (Some((_, dots)), Touch::Put) => {
                let cap = poll.setup.cap;
                if cap > 0 && *dots >= cap {
                    let fault = typed::Fault::DotsOnOne {
                        option: place,
                        given: *dots + 1,
                        allowed: cap,
                    };
                    self.said = Some(Said::wrong(ballot::fault(cx.lang, poll.method, &fault)));
                    return;
                }
                *dots += 1;
            }
            (Some((_, dots)), Touch::Take) => *dots -= 1,
            (None, Touch::Put) => given.push((option, 1)),
            (None, Touch::Take) => return,
        }
        given.retain(|(_, dots)| *dots > 0);
        if given.is_empty() {
            self.answers.set("");
            return;
        }
        let signs = ballot::signs(cx.lang, poll.method);
        let text = typed::write(&Answers::Dots(given), options, signs);
        self.answers.set(&text);
    }
}

/// The perspectives from the top of the map, with those objectives that are options.
fn rows(cx: Context, options: &[PollOptionId]) -> Vec<Row> {
    let mut perspectives: Vec<_> = cx.process.perspectives.iter().collect();
    perspectives.sort_by_key(|perspective| perspective.position);
    let mut rows: Vec<Row> = Vec::new();
    for perspective in perspectives {
        let mut row = Row {
            name: perspective.name.clone(),
            objectives: Vec::new(),
        };
        for (place, id) in options.iter().enumerate() {
            let subject = cx.process.poll_options.get(*id).and_then(|o| o.subject);
            let Some(Subject::Objective(objective)) = subject else {
                continue;
            };
            let objective = cx.process.objectives.get(objective);
            if objective.is_some_and(|objective| objective.perspective == perspective.id) {
                row.objectives.push((place + 1, *id));
            }
        }
        if !row.objectives.is_empty() {
            rows.push(row);
        }
    }
    // An objective that was taken off the map since is still voted on.
    let shown = |id: &PollOptionId| {
        rows.iter()
            .any(|row| row.objectives.iter().any(|(_, known)| known == id))
    };
    let rest = options.iter().enumerate().filter(|(_, id)| !shown(id));
    let rest: Vec<_> = rest.map(|(place, id)| (place + 1, *id)).collect();
    if !rest.is_empty() {
        rows.push(Row {
            name: t!(cx.lang, "desk-board-rest"),
            objectives: rest,
        });
    }
    rows
}

fn objective(
    ui: &mut Ui,
    cx: Context,
    size: egui::Vec2,
    (place, option): (usize, PollOptionId),
    dots: i64,
) -> Option<Touch> {
    let t = Tokens::of(ui);
    let text = cx.process.poll_options.get(option);
    let text = text.map_or("", |option| option.text.as_str());
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let number = words::count(cx.lang, place);
    response.widget_info(|| {
        let name = t!(
            cx.lang,
            "desk-board-objective",
            number = number.as_str(),
            text = text,
            n = dots
        );
        WidgetInfo::labeled(Role::Button, true, name)
    });
    if ui.is_rect_visible(rect) {
        let fill = match (dots > 0, response.hovered()) {
            (true, _) => t.wine_tint,
            (false, true) => t.hover,
            (false, false) => t.card,
        };
        let edge = if dots > 0 || response.has_focus() {
            Stroke::new(2.0, t.wine)
        } else {
            Stroke::new(1.0, t.line)
        };
        let painter = ui.painter();
        painter.rect(rect, theme::CORNER, fill, edge, StrokeKind::Inside);
        let inner = rect.shrink2(vec2(theme::S, theme::XS));
        let strong = theme::strong_style().resolve(ui.style());
        painter.text(inner.left_top(), Align2::LEFT_TOP, &number, strong, t.ink);
        // As much for each, so that words stay where they are when dots come under the number.
        let left = inner.left() + theme::XL + theme::XS;
        let small = TextStyle::Small.resolve(ui.style());
        let words = painter.layout_job(elided(text, small, inner.right() - left, 3));
        painter.galley(egui::pos2(left, inner.top()), words, t.ink);
        if dots > 0 {
            let strong = theme::strong_style().resolve(ui.style());
            let said = words::whole(cx.lang, dots);
            let at = inner.left_bottom() + vec2(theme::M - theme::XS, -theme::M);
            painter.circle_filled(at, theme::M, t.wine);
            painter.text(at, Align2::CENTER_CENTER, said, strong, t.on_wine);
        }
    }
    let response = response.on_hover_text(text);
    if response.secondary_clicked() {
        Some(Touch::Take)
    } else {
        response.clicked().then_some(Touch::Put)
    }
}
