//! The table's lines from top to bottom: bands and rows with their heights, made once for each
//! change of the plan, so that a frame asks only for those it shows.

use crate::domain::Process;
use crate::domain::activity::Activity;
use crate::domain::area::{Area, Stage};
use crate::domain::ids::{ActivityId, AreaId, StageId};
use crate::domain::rows::Rows;
use crate::ui::theme;

use super::column::Column;

/// Around the words of a cell.
pub const PADDING: f32 = theme::S;
/// The height of a line of body text and of small text, and the mean width of their letters.
const BODY: (f32, f32) = (18.0, 7.0);
const SMALL: (f32, f32) = (15.5, 6.0);
/// No row is higher than its activity's title in so many lines.
const MOST_LINES: usize = 6;
const STAGE: f32 = 40.0;
const AREA: f32 = 34.0;

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Stage(StageId),
    Area(StageId, AreaId),
    /// With its number in the plan, from 1.
    Row(ActivityId, usize),
}

/// A visible column: where it begins and how wide it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    pub column: Column,
    pub x: f32,
    pub width: f32,
}

/// All lines.
#[derive(Default)]
pub struct Lines {
    from: Option<Basis>,
    all: Vec<Line>,
    /// Where each line begins, and at the end the height of all.
    tops: Vec<f32>,
    /// The line of each row of the plan.
    of_row: Vec<usize>,
}

/// What the lines were made from.
struct Basis {
    activities: Rows<Activity>,
    stages: Rows<Stage>,
    areas: Rows<Area>,
    columns: Vec<Placed>,
}

impl Basis {
    /// Whether the bands and the columns are as they were.
    fn frames_alike(&self, process: &Process, columns: &[Placed]) -> bool {
        process.stages.untouched_since(&self.stages)
            && process.areas.untouched_since(&self.areas)
            && self.columns == columns
    }
}

impl Lines {
    /// Brings the lines up to date: rows that were only written in move those below them, and for
    /// anything else all are made again.
    pub fn refresh(&mut self, process: &Process, columns: &[Placed]) {
        let known = self.from.take();
        let alike = known.filter(|from| from.frames_alike(process, columns));
        let mended = alike.is_some_and(|from| self.mend(process, &from.activities, columns));
        if !mended {
            self.make(process, columns);
        }
        self.from = Some(Basis {
            activities: process.activities.clone(),
            stages: process.stages.clone(),
            areas: process.areas.clone(),
            columns: columns.to_vec(),
        });
    }

    /// Gives the rows that were written in since their new heights; `false` when one of them came,
    /// went or changed its place.
    fn mend(&mut self, process: &Process, before: &Rows<Activity>, columns: &[Placed]) -> bool {
        for id in process.activities.changed_since(before) {
            let (Some(old), Some(new)) = (before.get(id), process.activities.get(id)) else {
                return false;
            };
            let place = |row: &Activity| (row.stage, row.area, row.position);
            let row = process.row_number(id).map(|row| row - 1);
            let (true, Some(row)) = (place(old) == place(new), row) else {
                return false;
            };
            let Some(line) = self.of_row.get(row).copied() else {
                return false;
            };
            let higher = height(new, columns) - (self.tops[line + 1] - self.tops[line]);
            for top in &mut self.tops[line + 1..] {
                *top += higher;
            }
        }
        true
    }

    fn make(&mut self, process: &Process, columns: &[Placed]) {
        self.all.clear();
        self.tops.clear();
        self.of_row.clear();
        let mut y = 0.0;
        let mut push = |line, height| {
            self.all.push(line);
            self.tops.push(y);
            y += height;
        };
        let mut stages = process.stages_in_order().into_iter().peekable();
        let mut area = None;
        for (number, activity) in (1..).zip(process.plan()) {
            // Stages without rows have their band too: there the plan is still empty.
            while let Some(stage) = stages.next_if(|stage| {
                let own = process.stages.get(activity.stage);
                own.is_none_or(|own| (stage.position, stage.id) <= (own.position, own.id))
            }) {
                push(Line::Stage(stage.id), STAGE);
                area = None;
            }
            if activity.area != area {
                area = activity.area;
                if let Some(area) = area {
                    push(Line::Area(activity.stage, area), AREA);
                }
            }
            push(Line::Row(activity.id, number), height(activity, columns));
        }
        for stage in stages {
            push(Line::Stage(stage.id), STAGE);
        }
        self.tops.push(y);
        for (place, line) in self.all.iter().enumerate() {
            if matches!(line, Line::Row(..)) {
                self.of_row.push(place);
            }
        }
    }

    pub fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or(0.0)
    }

    /// The lines that show between two heights, with their top and bottom.
    pub fn between(&self, top: f32, bottom: f32) -> impl Iterator<Item = (Line, f32, f32)> + '_ {
        let first = self.tops.partition_point(|y| *y <= top).saturating_sub(1);
        (first..self.all.len())
            .map(|place| (self.all[place], self.tops[place], self.tops[place + 1]))
            .take_while(move |(_, from, _)| *from < bottom)
    }

    /// Where a row of the plan is, from 1.
    pub fn span_of(&self, row: usize) -> Option<(f32, f32)> {
        let line = *self.of_row.get(row.checked_sub(1)?)?;
        Some((self.tops[line], self.tops[line + 1]))
    }
}

/// A row's height by the length of its texts: measuring the letters of every row of a long plan
/// would take a second, and what does not fit ends in "…" and is read in full below the table.
fn height(activity: &Activity, columns: &[Placed]) -> f32 {
    let mut most: f32 = BODY.0;
    for placed in columns {
        let (texts, (line, letter)): (&[String], _) = match placed.column {
            Column::Title => (std::slice::from_ref(&activity.title), BODY),
            Column::Background => (&activity.background, SMALL),
            Column::Results => (&activity.results, SMALL),
            Column::Support => (&activity.support, SMALL),
            Column::Responsible => (std::slice::from_ref(&activity.responsible), SMALL),
            Column::Target => (std::slice::from_ref(&activity.target), SMALL),
            Column::Indicator => (std::slice::from_ref(&activity.indicator), SMALL),
            _ => continue,
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "letters of a line"
        )]
        let letters = ((placed.width - 2.0 * PADDING) / letter).max(8.0) as usize;
        let lines: usize = texts.iter().map(|text| 1 + text.len() / letters).sum();
        let capped = if placed.column == Column::Title {
            lines.min(MOST_LINES)
        } else {
            lines.min(MOST_LINES - 1)
        };
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let needed = capped as f32 * line;
        most = most.max(needed);
    }
    (most + 2.0 * PADDING).max(theme::ROW)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::activity::{ActivityDraft, ActivityEdit};
    use crate::domain::agenda::Step;
    use crate::domain::testing::Play;

    fn columns(width: f32) -> Vec<Placed> {
        [Column::Title, Column::Results, Column::Responsible]
            .into_iter()
            .zip([0.0, 1.0, 2.0])
            .map(|(column, place)| Placed {
                column,
                x: place * width,
                width,
            })
            .collect()
    }

    #[test]
    fn lines_that_are_mended_stand_like_lines_that_are_made() {
        let mut play = Play::wine();
        let mut kept = Lines::default();
        let mut check = |play: &Play, width: f32| {
            kept.refresh(&play.process, &columns(width));
            let mut made = Lines::default();
            made.make(&play.process, &columns(width));
            assert_eq!(kept.all, made.all);
            assert_eq!(kept.tops, made.tops);
            assert_eq!(kept.of_row, made.of_row);
        };
        check(&play, 200.0);
        let at = |play: &Play, row| play.process.index().activity_at(row).expect("a row");
        let long = "Una frase que no termina. ".repeat(12);
        for (row, text) in [(3, long.as_str()), (16, "Breve"), (0, &long), (3, "Breve")] {
            let activity = at(&play, row);
            let edit = ActivityEdit::Responsible(text.to_owned());
            play.act(Action::EditActivity { activity, edit });
            let edit = ActivityEdit::Results(vec![text.to_owned(); 3]);
            play.act(Action::EditActivity { activity, edit });
            check(&play, 200.0);
        }
        check(&play, 320.0);
        let (moved, gone) = (at(&play, 5), at(&play, 9));
        let (stage, area) = (play.process.stages_in_order()[0].id, None);
        play.act(Action::AddActivity {
            draft: ActivityDraft {
                stage,
                area,
                title: long,
                sources: Vec::new(),
            },
        });
        check(&play, 320.0);
        let edit = ActivityEdit::Place { stage, area };
        play.act(Action::EditActivity {
            activity: moved,
            edit,
        });
        check(&play, 320.0);
        play.act(Action::ShiftActivity {
            activity: moved,
            step: Step::Up,
        });
        check(&play, 320.0);
        play.act(Action::RemoveActivity { activity: gone });
        check(&play, 320.0);
    }
}
