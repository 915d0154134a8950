//! What the room is asked: the question, what to do to answer, the options by the numbers that people
//! write, and how many have voted.

use crate::app::projection::card::{Card, Field, Flow, Look};
use crate::app::projection::scene::{Align, Scene, Tone, Weight};
use crate::app::projection::sheet::{Sheet, View, line};
use crate::domain::poll::{Hand, Method, Poll, PollState, Quorum};
use crate::domain::process::Process;
use crate::i18n::{poll as poll_words, poll_room, words};
use crate::t;
use crate::typeset::metrics::{self, LINE};

/// The three answers in the order in which they are shown.
pub const HANDS: [Hand; 3] = [Hand::Favour, Hand::Abstain, Hand::Against];

pub fn pages(process: &Process, view: &View, sheet: &Sheet, poll: &Poll) -> Vec<Scene> {
    let title = title(view, poll);
    let options = process.options_of(poll.id);
    let mut scenes = super::filling(sheet, &title, options.len(), |sheet| {
        let mut cards = vec![super::heading(sheet, poll)];
        cards.extend(how_cards(view, sheet, poll));
        cards.extend(options.iter().map(|option| Card {
            id: Some(option.id.into()),
            number: option.position.to_string(),
            ..Card::new(sheet, option.text.as_str())
        }));
        let flow = Flow {
            reserve: strip(sheet, poll),
            ..Flow::single()
        };
        (cards, flow)
    });
    for scene in &mut scenes {
        voted(process, view, sheet, poll, scene);
    }
    scenes
}

pub fn title(view: &View, poll: &Poll) -> String {
    let how = poll_words::how(view.lang, poll);
    let title = t!(view.lang, "slide-poll", n = poll.number);
    format!("{title} · {how}")
}

/// How high the strip is that says how many have voted: as large as the room needs, whatever size
/// the options get.
pub fn strip(sheet: &Sheet, poll: &Poll) -> f32 {
    match poll.state {
        PollState::Open => sheet.least * (LINE + 0.35),
        _ => 0.0,
    }
}

/// What a voter does, and by what it is decided.
fn how_cards(view: &View, sheet: &Sheet, poll: &Poll) -> Vec<Card> {
    let lang = view.lang;
    let mut cards = vec![Card {
        look: Look::Bare,
        note: terms(view, poll),
        ..Card::new(sheet, poll_room::to_do(lang, poll))
    }];
    if matches!(poll.method, Method::Consent | Method::Cards) {
        let field = |hand| Field {
            hand,
            word: poll_words::hand(lang, poll.method, hand),
            value: String::new(),
            text: poll_room::hand_means(lang, poll.method, hand),
        };
        cards.push(Card {
            look: Look::Bare,
            fields: HANDS.map(field).to_vec(),
            ..Card::new(sheet, String::new())
        });
    }
    cards
}

/// Secret or open, the rule, the majority and the quorum.
fn terms(view: &View, poll: &Poll) -> String {
    let lang = view.lang;
    let mut terms = vec![poll_room::secrecy(lang, poll)];
    if poll.method != Method::Cards {
        let rule = poll_words::rule(lang, poll.rule());
        terms.push(t!(lang, "slide-poll-rule", rule = rule));
    }
    if poll.method.passes() {
        terms.push(poll_words::majority(lang, poll.setup.majority));
    }
    if poll.setup.quorum != Quorum::None {
        let state = poll
            .setup
            .quorum
            .state(poll.roll.present, poll.entitled)
            .filter(|_| poll.state == PollState::Open);
        terms.push(match state {
            Some(state) => poll_room::quorum_state(lang, state),
            None => {
                let quorum = poll_words::quorum(lang, poll.setup.quorum);
                t!(lang, "slide-poll-quorum", quorum = quorum)
            }
        });
    }
    terms.join(" · ")
}

/// Writes at the page's bottom how many have voted, while the poll is open.
pub fn voted(process: &Process, view: &View, sheet: &Sheet, poll: &Poll, scene: &mut Scene) {
    if poll.state != PollState::Open {
        return;
    }
    let voted = t!(
        view.lang,
        "slide-poll-voted",
        voted = words::whole(view.lang, process.voted(poll)),
        entitled = words::whole(view.lang, poll.entitled)
    );
    let size = sheet.least;
    let voted = metrics::shorten(&voted, size, Weight::Bold, sheet.width());
    let at = [sheet.left, sheet.bottom - size * LINE];
    let (tone, weight) = (Tone::Accent, Weight::Bold);
    scene
        .marks
        .push(line(at, size, voted, tone, weight, Align::Left).into());
}
