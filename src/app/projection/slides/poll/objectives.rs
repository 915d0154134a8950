//! The strategy map as a ballot: its objectives with the numbers that people write while it is voted
//! on, and with the dots that each got once the result is published.

use std::collections::BTreeMap;

use crate::app::projection::scene::{Align, Mark, Scene, Shape, Tone, Weight};
use crate::app::projection::sheet::{Sheet, View, line};
use crate::app::projection::slides::map::ballot::{self, Numbers, Said};
use crate::domain::change::Change;
use crate::domain::ids::ObjectiveId;
use crate::domain::poll::{Poll, PollOption, Subject};
use crate::domain::process::Process;
use crate::t;
use crate::typeset::metrics::{self, LINE};

use super::ask;

/// A poll whose every option is an objective that is still on the map.
pub struct Ballot<'a> {
    process: &'a Process,
    poll: &'a Poll,
    options: Vec<(ObjectiveId, &'a PollOption)>,
}

impl<'a> Ballot<'a> {
    pub fn of(process: &'a Process, poll: &'a Poll) -> Option<Self> {
        let objective = |option: &'a PollOption| match option.subject {
            Some(Subject::Objective(id)) if process.objectives.get(id).is_some() => {
                Some((id, option))
            }
            _ => None,
        };
        let options = process.options_of(poll.id).into_iter().map(objective);
        let options: Vec<_> = options.collect::<Option<_>>()?;
        (!options.is_empty()).then_some(Self {
            process,
            poll,
            options,
        })
    }

    /// The map with the options' numbers, below the question.
    pub fn question(&self, view: &View, sheet: &Sheet) -> Vec<Scene> {
        let numbers = self
            .options
            .iter()
            .map(|(id, option)| (*id, option.position));
        let numbers: Numbers = numbers.collect();
        let title = ask::title(view, self.poll);
        let strip = sheet.least * (LINE + 0.35);
        let (mut scenes, said) = self.drawn(view, sheet, &title, &numbers, strip);
        for scene in &mut scenes {
            ask::voted(self.process, view, sheet, self.poll, scene);
        }
        if said == Said::Numbers {
            scenes.extend(ask::pages(self.process, view, sheet, self.poll));
        }
        scenes
    }

    /// The map with the votes of each objective: in its box as a number, at its foot as a bar. What
    /// got most stands out by its edge.
    pub fn result(&self, view: &View, sheet: &Sheet) -> Vec<Scene> {
        let votes = self.options.iter();
        let votes: Numbers = votes
            .map(|(id, option)| (*id, option.counted().favour))
            .collect();
        let title = t!(view.lang, "slide-poll-result", n = self.poll.number);
        let size = sheet.least;
        let strip = size * (LINE + 0.35);
        // What the numbers stand for is told with the ranking.
        let (mut scenes, _) = self.drawn(view, sheet, &title, &votes, strip);
        let best = votes.values().copied().max().unwrap_or(0).max(1);
        for scene in &mut scenes {
            let mut marks = Vec::new();
            for spot in &scene.spots {
                let Some(votes) = votes.get(&spot.id.into()) else {
                    continue;
                };
                let wide = spot.max[0] - spot.min[0];
                #[expect(clippy::cast_precision_loss, reason = "dots of a room")]
                let share = *votes as f32 / best as f32;
                if *votes > 0 {
                    marks.push(Shape::Bar {
                        min: [spot.min[0], spot.max[1] - 0.05 * size],
                        max: [spot.min[0] + wide * share, spot.max[1] + 0.2 * size],
                        tone: Tone::Accent,
                    });
                }
                if *votes == best {
                    marks.push(Shape::Rect {
                        min: spot.min,
                        max: spot.max,
                        fill: None,
                        stroke: Some((Tone::Ink, 0.16 * size)),
                        corner: 0.25 * size,
                    });
                }
            }
            let marks = marks.into_iter().map(|shape| Mark {
                appear: 1,
                ..Mark::from(shape)
            });
            scene.marks.extend(marks);
            let said = t!(view.lang, "slide-poll-map-dots");
            let said = metrics::shorten(&said, sheet.small, Weight::Bold, sheet.width());
            let at = [sheet.left, sheet.bottom - sheet.small * LINE];
            let (tone, weight) = (Tone::Ink, Weight::Bold);
            let said = line(at, sheet.small, said, tone, weight, Align::Left);
            scene.marks.push(said.into());
        }
        scenes
    }

    /// The map in the room that the question above and a strip below leave it.
    fn drawn(
        &self,
        view: &View,
        sheet: &Sheet,
        title: &str,
        numbers: &Numbers,
        strip: f32,
    ) -> (Vec<Scene>, Said) {
        let size = sheet.body;
        let question =
            metrics::wrap_short(&self.poll.question, size, Weight::Bold, sheet.width(), 2);
        #[expect(clippy::cast_precision_loss, reason = "two lines")]
        let high = question.len() as f32 * size * LINE;
        let inner = sheet.between(sheet.top + high + 0.3 * size, sheet.bottom - strip);
        let titled = self.with_numbers(numbers);
        let (mut scenes, said) = ballot::pages(&titled, self.process, view, inner, title, numbers);
        for scene in &mut scenes {
            let mut y = sheet.top;
            for text in &question {
                let at = [sheet.left, y];
                let (tone, weight) = (Tone::Ink, Weight::Bold);
                let shape = line(at, size, text.clone(), tone, weight, Align::Left);
                scene.marks.push(shape.into());
                y += size * LINE;
            }
        }
        (scenes, said)
    }

    /// The same map with each objective's number before its title.
    fn with_numbers(&self, numbers: &BTreeMap<ObjectiveId, i64>) -> Process {
        let mut process = self.process.clone();
        for (id, number) in numbers {
            let Some(old) = self.process.objectives.get(*id) else {
                continue;
            };
            let mut new = old.clone();
            new.title = format!("{number} · {}", old.title);
            if let Some(change) = Change::edit(old, &new)
                && process.apply(&change).is_err()
            {
                break;
            }
        }
        process
    }
}
