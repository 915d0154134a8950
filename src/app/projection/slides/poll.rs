//! A poll: the question and how many have voted while it is open, the result once it is published.
//! No count of any option leaves this file before that.

use crate::app::projection::card::{self, Bar, Card, Flow};
use crate::app::projection::scene::{Align, Scene, Tone, Weight};
use crate::app::projection::sheet::{Sheet, View, line};
use crate::domain::ids::PollId;
use crate::domain::poll::{Method, Poll, PollOption, PollState, Publication};
use crate::domain::process::Process;
use crate::domain::tally::{self, Tally};
use crate::i18n::{poll as poll_words, words};
use crate::t;
use crate::typeset::metrics::LINE;

/// The slide's pages.
#[must_use]
pub fn pages(process: &Process, view: &View, id: PollId) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let Some(poll) = process.polls.get(id) else {
        return card::pages(&sheet, "", &[], Flow::single());
    };
    match (poll.state, poll.publication, &poll.tally) {
        (PollState::Closed, Publication::Published, Some(tally)) => {
            result(process, view, &sheet, poll, tally)
        }
        (PollState::Closed, ..) => closed(view, &sheet, poll),
        (PollState::Draft | PollState::Open, ..) => question(process, view, &sheet, poll),
    }
}

fn heading(sheet: &Sheet, poll: &Poll) -> Card {
    Card {
        id: Some(poll.id.into()),
        size: sheet.body * 1.15,
        ..Card::heading(sheet, poll.question.as_str())
    }
}

fn question(process: &Process, view: &View, sheet: &Sheet, poll: &Poll) -> Vec<Scene> {
    let how = poll_words::how(view.lang, poll);
    let title = t!(view.lang, "slide-poll", n = poll.number);
    let title = format!("{title} · {how}");
    let is_open = poll.state == PollState::Open;
    // The strip is as large as the room needs, whatever size the options get.
    let strip = sheet.least * (LINE + 0.35);
    let mut scenes = card::filling(sheet, &title, |sheet| {
        let mut cards = vec![heading(sheet, poll)];
        cards.extend(process.options_of(poll.id).into_iter().map(|option| Card {
            id: Some(option.id.into()),
            number: option.position.to_string(),
            ..Card::new(sheet, option.text.as_str())
        }));
        let flow = Flow {
            reserve: if is_open { strip } else { 0.0 },
            ..Flow::single()
        };
        (cards, flow)
    });
    if is_open {
        let voted = t!(
            view.lang,
            "slide-poll-voted",
            voted = words::whole(view.lang, process.voted(poll)),
            entitled = words::whole(view.lang, poll.entitled)
        );
        let size = sheet.least;
        let at = [sheet.left, sheet.bottom - size * LINE];
        for scene in &mut scenes {
            let voted = line(
                at,
                size,
                voted.clone(),
                Tone::Accent,
                Weight::Bold,
                Align::Left,
            );
            scene.marks.push(voted.into());
        }
    }
    scenes
}

fn closed(view: &View, sheet: &Sheet, poll: &Poll) -> Vec<Scene> {
    let title = t!(view.lang, "slide-poll", n = poll.number);
    card::filling(sheet, &title, |sheet| {
        let state = Card::new(sheet, t!(view.lang, "slide-poll-closed"));
        (vec![heading(sheet, poll), state], Flow::single())
    })
}

fn result(process: &Process, view: &View, sheet: &Sheet, poll: &Poll, tally: &Tally) -> Vec<Scene> {
    let best = tally
        .ranking
        .iter()
        .filter_map(|place| place.score.as_whole())
        .max()
        .unwrap_or(0)
        .max(1);
    let title = t!(view.lang, "slide-poll-result", n = poll.number);
    let step = |left: usize| u8::try_from(left).unwrap_or(u8::MAX);
    let steps = step(tally.ranking.len());
    let mut scenes = card::filling(sheet, &title, |sheet| {
        let mut cards = vec![heading(sheet, poll)];
        let mut before = 0_usize;
        // Equals come together, so that none of them looks ahead.
        for (place, above) in tally.ranking.iter().zip(0..) {
            let number = words::count(view.lang, before + 1);
            let options = place.options.iter();
            let options = options.filter_map(|id| process.poll_options.get(*id));
            cards.extend(options.map(|option| Card {
                id: Some(option.id.into()),
                number: t!(view.lang, "slide-poll-place", place = number.as_str()),
                appear: step(tally.ranking.len() - above),
                bar: Some(bar(view, poll, option, best)),
                ..Card::new(sheet, option.text.as_str())
            }));
            before += place.options.len();
        }
        (cards, Flow::single())
    });
    // On one page the last place comes first and the winner last: the eyes of the room stay to the
    // end. Over several the winner stands on the first, and the room follows the ranking down;
    // otherwise it would hear of the second before the first, and of the fourth before the third.
    let falling = scenes.len() > 1;
    for scene in &mut scenes {
        if falling {
            for mark in scene.marks.iter_mut().filter(|mark| mark.appear > 0) {
                mark.appear = steps - mark.appear + 1;
            }
        }
        from_one(scene);
    }
    scenes
}

/// Makes a page's steps begin with one: what goes on over pages is revealed page by page.
fn from_one(scene: &mut Scene) {
    let steps = scene.marks.iter().map(|mark| mark.appear);
    let before = steps.filter(|step| *step > 0).min().unwrap_or(1) - 1;
    for mark in &mut scene.marks {
        mark.appear = mark.appear.saturating_sub(before);
    }
}

fn bar(view: &View, poll: &Poll, option: &PollOption, best: i64) -> Bar {
    let score = tally::score(poll.method, option);
    #[expect(clippy::cast_precision_loss, reason = "votes of a room")]
    let share = score.max(0) as f32 / best as f32;
    match poll.method {
        Method::Approval | Method::Score | Method::Ranking => Bar {
            share,
            value: words::whole(view.lang, score),
            detail: String::new(),
        },
        Method::Dots => Bar {
            share,
            value: t!(view.lang, "slide-poll-value-dots", n = score),
            detail: String::new(),
        },
        Method::Hands | Method::Consent | Method::Cards => Bar {
            share,
            value: format!(
                "{}{}",
                if score > 0 { "+" } else { "" },
                words::whole(view.lang, score)
            ),
            detail: poll_words::counted(view.lang, poll.method, &option.counted()),
        },
    }
}
