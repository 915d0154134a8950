//! A published result: bars from the last place up, then the groups, then what follows from it.

use crate::app::projection::card::{self, Bar, Card, Field, Flow, Look, Stack};
use crate::app::projection::scene::{Mark, Scene};
use crate::app::projection::sheet::{Sheet, View};
use crate::domain::poll::rules::Score;
use crate::domain::poll::{Counted, Hand, Method, Poll, PollOption};
use crate::domain::process::Process;
use crate::domain::tally::Tally;
use crate::i18n::{poll as poll_words, poll_room, poll_rules, words};
use crate::t;

use super::ask::HANDS;
use super::{decision, groups};

/// What the pages of a result are made of.
pub struct Told<'a> {
    pub process: &'a Process,
    pub view: &'a View<'a>,
    pub poll: &'a Poll,
    pub tally: &'a Tally,
    pub options: Vec<&'a PollOption>,
}

pub fn pages(
    process: &Process,
    view: &View,
    sheet: &Sheet,
    poll: &Poll,
    tally: &Tally,
) -> Vec<Scene> {
    let told = Told {
        process,
        view,
        poll,
        tally,
        options: process.options_of(poll.id),
    };
    let title = t!(view.lang, "slide-poll-result", n = poll.number);
    let many = told.options.len();
    let results = super::filling(sheet, &title, many, |sheet| {
        let mut cards = vec![super::heading(sheet, poll)];
        cards.extend(told.bars(sheet));
        (cards, Flow::single())
    });
    if let [_] = results.as_slice()
        && let Some(scene) = told.together(sheet, &title)
    {
        return vec![scene];
    }
    let mut scenes = told.revealed(results);
    for breakdown in groups::told(poll, tally) {
        scenes.extend(card::filling(sheet, &title, |sheet| {
            (groups::cards(&told, sheet, breakdown), Flow::single())
        }));
    }
    scenes.extend(card::filling(sheet, &title, |sheet| {
        let mut cards = vec![super::heading(sheet, poll)];
        cards.extend(decision::cards(&told, sheet));
        (cards, Flow::single())
    }));
    scenes
}

impl Told<'_> {
    /// The bars, the groups and what follows on one page, where it holds them: one step after the
    /// other, what follows last.
    fn together(&self, sheet: &Sheet, title: &str) -> Option<Scene> {
        let breakdowns = groups::told(self.poll, self.tally);
        if breakdowns.len() > 1 {
            return None;
        }
        card::LARGER.into_iter().find_map(|times| {
            let sheet = sheet.enlarged(times);
            let mut cards = vec![super::heading(&sheet, self.poll)];
            cards.extend(self.bars(&sheet));
            let mut step = step(self.tally.ranking.len());
            for breakdown in &breakdowns {
                step = step.saturating_add(1);
                let mut more = groups::cards(self, &sheet, breakdown);
                for card in &mut more {
                    card.appear = step;
                }
                cards.extend(more);
            }
            step = step.saturating_add(1);
            let mut last = decision::cards(self, &sheet);
            for card in &mut last {
                card.appear = step;
            }
            cards.extend(last);
            let scenes = card::pages(&sheet, title, &cards, Flow::single());
            let fits = scenes.len() == 1 && !card::cuts_words(&sheet, &cards);
            scenes.into_iter().next().filter(|_| fits)
        })
    }

    /// On one page the last place comes first and the winner last: the eyes of the room stay to the
    /// end. Over several the winner stands on the first, and the room follows the ranking down;
    /// otherwise it would hear of the second before the first, and of the fourth before the third.
    fn revealed(&self, mut scenes: Vec<Scene>) -> Vec<Scene> {
        let steps = step(self.tally.ranking.len());
        let falling = scenes.len() > 1;
        for scene in &mut scenes {
            if falling {
                for mark in scene.marks.iter_mut().filter(|mark| mark.appear > 0) {
                    mark.appear = steps.saturating_sub(mark.appear).saturating_add(1);
                }
            }
            from_one(&mut scene.marks);
        }
        scenes
    }

    /// The options by their places, each with its bar.
    fn bars(&self, sheet: &Sheet) -> Vec<Card> {
        let (lang, tally) = (self.view.lang, self.tally);
        let scale = Scale::of(self);
        let mut cards = Vec::new();
        let mut before = 0_usize;
        // Equals come together, so that none of them looks ahead.
        for (place, above) in tally.ranking.iter().zip(0..) {
            let number = words::count(lang, before + 1);
            let options = place.options.iter();
            for option in options.filter_map(|id| self.process.poll_options.get(*id)) {
                let number = match self.options.len() {
                    1 => String::new(),
                    _ => t!(lang, "slide-poll-place", place = number.as_str()),
                };
                let card = Card {
                    id: Some(option.id.into()),
                    number,
                    appear: step(tally.ranking.len() - above),
                    look: if self.is_chosen(option) {
                        Look::Marked
                    } else {
                        Look::Raised
                    },
                    ..Card::new(sheet, option.text.as_str())
                };
                cards.push(self.measured(card, option, &place.score, &scale));
            }
            before += place.options.len();
        }
        cards
    }

    /// Whether a budget was spent on it.
    fn is_chosen(&self, option: &PollOption) -> bool {
        self.poll.rule().spends() && self.tally.winners.contains(&option.id)
    }

    /// A card with what was counted of its option.
    fn measured(&self, mut card: Card, option: &PollOption, score: &Score, scale: &Scale) -> Card {
        let (lang, poll) = (self.view.lang, self.poll);
        let counted = option.counted();
        if poll.method == Method::Cards && self.options.len() == 1 {
            card.look = Look::Bare;
            card.fields = fields(self.view, &counted);
        } else if poll.method.has_three_answers() {
            let mut stack = stack(self.view, poll.method, &counted, scale.answers);
            stack.value = decision::verdict_of(self, option).unwrap_or_default();
            card.stack = Some(stack);
        } else {
            let voters: i64 = counted.grades.iter().sum();
            let points = poll_rules::score(lang, score);
            let chosen = if self.is_chosen(option) {
                t!(lang, "slide-poll-chosen")
            } else {
                String::new()
            };
            let (share, value, detail) = match poll.method {
                Method::Score => {
                    let mean = mean(counted.favour, voters);
                    let said = words::decimal(lang, mean, 1);
                    let value = t!(lang, "slide-poll-value-mean", mean = said);
                    let detail = poll_words::counted(lang, poll.method, &counted);
                    (mean / 5.0, value, detail)
                }
                Method::Dots => {
                    let value = t!(lang, "slide-poll-value-dots", n = counted.favour);
                    (scale.share(score), value, chosen)
                }
                Method::Approval => {
                    let value = poll_words::counted(lang, poll.method, &counted);
                    (scale.share(score), value, chosen)
                }
                _ => {
                    let value = match score.as_whole() {
                        Some(n) => t!(lang, "slide-poll-value-dots", n = n),
                        None => t!(lang, "slide-poll-value-points", points = points),
                    };
                    (scale.share(score), value, String::new())
                }
            };
            #[expect(clippy::cast_possible_truncation, reason = "a share")]
            let share = share as f32;
            card.bar = Some(Bar {
                share,
                value,
                detail,
            });
        }
        card
    }
}

/// Against what the lengths of bars are measured.
struct Scale {
    best: f64,
    /// The most answers to one option.
    answers: i64,
}

impl Scale {
    fn of(told: &Told) -> Self {
        let scores = told.tally.ranking.iter().map(|place| place.score.approx());
        let answers = told
            .options
            .iter()
            .map(|option| option.counted().answers(told.poll.method).unwrap_or(0));
        Self {
            best: scores.fold(0.0, f64::max),
            answers: answers.max().unwrap_or(0).max(1),
        }
    }

    fn share(&self, score: &Score) -> f64 {
        if self.best > 0.0 {
            (score.approx() / self.best).clamp(0.0, 1.0)
        } else {
            0.0
        }
    }
}

/// The mean grade; 0 where nobody gave one.
#[expect(clippy::cast_precision_loss, reason = "votes of a room")]
pub fn mean(points: i64, voters: i64) -> f64 {
    if voters > 0 {
        points as f64 / voters as f64
    } else {
        0.0
    }
}

fn of_hand(counted: &Counted, hand: Hand) -> i64 {
    match hand {
        Hand::Favour => counted.favour,
        Hand::Against => counted.against,
        Hand::Abstain => counted.abstain,
    }
}

/// The three answers one after another, as parts of `whole`.
pub fn stack(view: &View, method: Method, counted: &Counted, whole: i64) -> Stack {
    let piece = |hand| {
        let count = of_hand(counted, hand);
        #[expect(clippy::cast_precision_loss, reason = "votes of a room")]
        let share = count as f32 / whole.max(1) as f32;
        let said = format!(
            "{} {}",
            words::whole(view.lang, count),
            poll_room::gave(view.lang, method, hand, count)
        );
        (hand, share, said)
    };
    Stack {
        pieces: HANDS.map(piece).to_vec(),
        value: String::new(),
    }
}

/// Mood cards as large fields with their counts.
fn fields(view: &View, counted: &Counted) -> Vec<Field> {
    let field = |hand| Field {
        hand,
        word: poll_words::hand(view.lang, Method::Cards, hand),
        value: words::whole(view.lang, of_hand(counted, hand)),
        text: String::new(),
    };
    HANDS.map(field).to_vec()
}

fn step(left: usize) -> u8 {
    u8::try_from(left).unwrap_or(u8::MAX)
}

/// Makes a page's steps begin with one: what goes on over pages is revealed page by page.
fn from_one(marks: &mut [Mark]) {
    let steps = marks.iter().map(|mark| mark.appear);
    let before = steps.filter(|step| *step > 0).min().unwrap_or(1) - 1;
    for mark in marks {
        mark.appear = mark.appear.saturating_sub(before);
    }
}
