//! A row in words, beside a small map of numbers that says where we are.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::app::projection::card::{self, Card, Chip, ChipsAt, Flow, LARGER, Look as CardLook};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::Sheet;
use crate::app::projection::slides::area_chip;
use crate::domain::ids::ObjectiveId;
use crate::domain::layout::{MapLayout, Sizes};
use crate::domain::process::Process;
use crate::domain::strategy_map::{Objective, Perspective};
use crate::t;
use crate::typeset::metrics::LINE;

use super::atlas::{Atlas, Row};
use super::board::{Board, Look};
use super::overview::{fitting, is_within, number, number_width, sizes};

/// The most of the page's width that the small map takes.
const MOST: f32 = 0.36;

/// How many objectives a map may have for its pages to have small maps.
const MOST_PICTURED: usize = 400;

/// How an objective stands in the small map of a page that is about some of them.
pub type PageLook<'a> = dyn Fn(ObjectiveId, &[Uuid]) -> Look + 'a;

/// What the page is about is marked, and everything is there.
pub fn whole_look(objective: ObjectiveId, about: &[Uuid]) -> Look {
    if about.contains(&objective.0) {
        Look::Marked
    } else {
        Look::Plain
    }
}

/// The rows' pages.
pub struct Regions<'a> {
    atlas: &'a Atlas<'a>,
    beside: Beside,
    /// The width of the small map.
    width: f32,
}

/// What stands left of the words.
enum Beside {
    /// The whole map.
    Whole(MapLayout),
    /// Of a large map, what the page is about with its causes and effects.
    Near,
    /// Of a map that nobody looks through page by page, nothing.
    Nothing,
}

impl<'a> Regions<'a> {
    pub fn new(atlas: &'a Atlas) -> Self {
        let unit = atlas.sheet.small;
        let most = atlas.rows.iter().map(|row| row.objectives.len()).max();
        #[expect(clippy::cast_precision_loss, reason = "a row's boxes")]
        let most = most.unwrap_or(1) as f32;
        // Links to rows farther away pass between the boxes: they take the room of one more.
        let wide = (most + 1.0) * (number_width(atlas, unit) + 0.2 * unit) + 0.4 * unit;
        let width = wide.min(MOST * atlas.sheet.width());
        let beside = if atlas.numbers.len() > MOST_PICTURED {
            Beside::Nothing
        } else {
            let whole = small(atlas, atlas.process, &atlas.perspectives(), width);
            whole.map_or(Beside::Near, Beside::Whole)
        };
        Self {
            atlas,
            beside,
            width,
        }
    }

    /// The pages of a row, as large as one page holds it.
    pub fn pages(&self, row: &Row, title: &str, look: &PageLook) -> Vec<Scene> {
        self.pages_of(row, &row.objectives, title, look)
    }

    /// The pages of some of a row's objectives.
    pub fn pages_of(
        &self,
        row: &Row,
        objectives: &[&Objective],
        title: &str,
        look: &PageLook,
    ) -> Vec<Scene> {
        if objectives.is_empty() {
            return Vec::new();
        }
        let sheet = &self.atlas.sheet;
        let pictured = match &self.beside {
            Beside::Whole(_) => true,
            Beside::Near => objectives.iter().any(|objective| {
                let about = [objective.id.0];
                self.around(&about, look).len() > about.len()
            }),
            Beside::Nothing => false,
        };
        let words = if pictured {
            sheet.from_left(sheet.left + self.width + 0.5 * sheet.body)
        } else {
            *sheet
        };
        self.evenly(&words, objectives)
            .into_iter()
            .map(|scene| {
                let mut page = sheet.page(title);
                let near;
                let map = match &self.beside {
                    Beside::Whole(map) => Some(map),
                    Beside::Near if pictured => {
                        near = self.near(&self.around(&scene.about, look));
                        near.as_ref()
                    }
                    Beside::Near | Beside::Nothing => None,
                };
                if let Some(map) = map {
                    let about = &scene.about;
                    let board = Board {
                        atlas: self.atlas,
                        map,
                        origin: [sheet.left + 0.2 * sheet.small, sheet.top],
                        edges: [sheet.left, sheet.left + self.width],
                        unit: sheet.small,
                        look: &|id| look(id, about),
                        row: Some(row.perspective.id),
                    };
                    board.draw(&mut page, &|b, at, objective| {
                        let at = [at[0] + b.width / 2.0, at[1]];
                        let text = self.atlas.number(objective.id);
                        vec![number(at, sheet.small, text)]
                    });
                }
                page.take_in(scene);
                page.0
            })
            .collect()
    }

    /// The cards on as few pages as hold them in the least size, as many on each and as large as
    /// that allows: a page with one card left over would look like an afterthought.
    fn evenly(&self, words: &Sheet, objectives: &[&Objective]) -> Vec<Scene> {
        let pages = |sheet: &Sheet, objectives: &[&Objective]| {
            let cards: Vec<Card> = objectives.iter().map(|o| self.card(sheet, o)).collect();
            let scenes = card::pages(sheet, "", &cards, Flow::fitting(sheet));
            (scenes, card::cuts_words(sheet, &cards))
        };
        let (least, _) = pages(words, objectives);
        for times in LARGER {
            let sheet = words.enlarged(times);
            let mut even = Vec::new();
            let mut from = 0;
            for page in 1..=least.len() {
                let to = objectives.len() * page / least.len();
                let (scenes, cuts) = pages(&sheet, &objectives[from..to]);
                if scenes.len() > 1 || cuts {
                    break;
                }
                even.extend(scenes);
                from = to;
            }
            if from == objectives.len() && even.len() == least.len() {
                return even;
            }
        }
        least
    }

    /// An objective in full; where the small map has not every link, with what it leads to.
    fn card(&self, sheet: &Sheet, objective: &Objective) -> Card {
        let atlas = self.atlas;
        let color = atlas.color(objective);
        let area = objective.area.and_then(|id| area_chip(atlas.process, id));
        let effects = match self.beside {
            Beside::Whole(_) => Vec::new(),
            Beside::Near | Beside::Nothing => atlas.effects(objective.id),
        };
        let numbers: Vec<String> = effects.iter().map(|o| atlas.number(o.id)).collect();
        let leads = (!numbers.is_empty()).then(|| Chip {
            text: t!(
                atlas.view.lang,
                "slide-map-leads",
                numbers = numbers.join(", ")
            ),
            color: None,
        });
        Card {
            id: Some(objective.id.into()),
            look: color.map_or(CardLook::Raised, CardLook::Area),
            number: atlas.number(objective.id),
            chips_at: ChipsAt::TextEnd,
            chips: area.into_iter().chain(leads).collect(),
            ..Card::new(sheet, objective.title.as_str())
        }
    }

    /// What a page is about, with its causes and effects as far as they are there.
    fn around(&self, about: &[Uuid], look: &PageLook) -> BTreeSet<ObjectiveId> {
        let mut around = BTreeSet::new();
        for id in about {
            let id = ObjectiveId::from(*id);
            let beside = [self.atlas.effects(id), self.atlas.causes(id)].concat();
            let beside = beside.iter().map(|objective| objective.id);
            around.extend(beside.filter(|id| look(*id, about) != Look::Hidden));
            around.insert(id);
        }
        around
    }

    /// A small map of some objectives and the links among them, where it fits.
    fn near(&self, around: &BTreeSet<ObjectiveId>) -> Option<MapLayout> {
        let atlas = self.atlas;
        let part = atlas.part(around);
        let there = |row: &&Perspective| part.objectives.iter().any(|o| o.perspective == row.id);
        let rows: Vec<&Perspective> = atlas.perspectives().into_iter().filter(there).collect();
        small(atlas, &part, &rows, self.width)
    }
}

/// A map of numbers in a narrow place, as high as the page.
fn small(atlas: &Atlas, process: &Process, rows: &[&Perspective], width: f32) -> Option<MapLayout> {
    let unit = atlas.sheet.small;
    let height = |_: &Objective, _: f32| unit * LINE;
    let sizes = Sizes {
        width: width - 0.4 * unit,
        box_gap: 0.4 * unit,
        least_box: number_width(atlas, unit) - 0.2 * unit,
        most_box: 3.0 * unit,
        ..sizes(unit, &height)
    };
    fitting(process, rows, &sizes, unit * LINE, atlas.sheet.height())
        .filter(|map| is_within(map, sizes.width))
}
