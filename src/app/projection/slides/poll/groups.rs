//! A result by groups: what each put first, or its three answers; a hidden one only says that it is.

use crate::app::projection::card::Card;
use crate::app::projection::sheet::Sheet;
use crate::domain::poll::breakdown::{Breakdown, GroupCount};
use crate::domain::poll::{Counted, Method, Poll, PollOption};
use crate::domain::tally::Tally;
use crate::i18n::{poll as poll_words, poll_room, words};
use crate::t;

use super::result::{Told, stack};

/// The breakdowns that are shown: an order of options has no sums to tell a group by.
pub fn told<'a>(poll: &Poll, tally: &'a Tally) -> Vec<&'a Breakdown> {
    if poll.method == Method::Ranking {
        return Vec::new();
    }
    tally.breakdowns.iter().collect()
}

pub fn cards(told: &Told, sheet: &Sheet, breakdown: &Breakdown) -> Vec<Card> {
    let lang = told.view.lang;
    let mut cards = vec![Card::heading(sheet, poll_room::by(lang, breakdown.by))];
    cards.extend(
        breakdown
            .groups
            .iter()
            .map(|group| card(told, sheet, group)),
    );
    cards
}

fn card(told: &Told, sheet: &Sheet, group: &GroupCount) -> Card {
    let lang = told.view.lang;
    let name = poll_words::part(lang, told.process, &group.name);
    let (Some(voted), Some(counts)) = (group.voted, &group.counts) else {
        return Card {
            note: t!(lang, "slide-poll-group-hidden"),
            ..Card::new(sheet, name)
        };
    };
    let said = words::whole(lang, voted);
    let aside = if group.entitled > 0 {
        let entitled = words::whole(lang, group.entitled);
        t!(
            lang,
            "slide-poll-group-voted",
            voted = said,
            entitled = entitled
        )
    } else {
        t!(lang, "slide-poll-group-voted-only", voted = said)
    };
    let card = Card {
        aside,
        ..Card::new(sheet, name)
    };
    if voted == 0 {
        return card;
    }
    if let ([_], [only]) = (told.options.as_slice(), counts.as_slice())
        && told.poll.method.has_three_answers()
    {
        let whole = only.answers(told.poll.method).unwrap_or(0);
        return Card {
            stack: Some(stack(told.view, told.poll.method, only, whole)),
            ..card
        };
    }
    let Some((best, first)) = first(told.poll.method, &told.options, counts) else {
        return card;
    };
    let texts: Vec<String> = first.iter().map(|option| option.text.clone()).collect();
    let same = told.tally.ranking.first().is_some_and(|place| {
        first
            .iter()
            .all(|option| place.options.contains(&option.id))
    });
    Card {
        facts: vec![(
            t!(lang, "slide-poll-group-first"),
            format!(
                "{} ({})",
                words::list(lang, &texts),
                poll_words::counted(lang, told.poll.method, best)
            ),
        )],
        note: if same {
            String::new()
        } else {
            t!(lang, "slide-poll-group-other")
        },
        ..card
    }
}

/// What a group put first, equals together; nothing where it put nothing.
fn first<'a, 'b>(
    method: Method,
    options: &[&'a PollOption],
    counts: &'b [Counted],
) -> Option<(&'b Counted, Vec<&'a PollOption>)> {
    let key = |counted: &Counted| match method {
        Method::Consent => (-counted.against, counted.favour),
        Method::Hands | Method::Cards => (counted.favour - counted.against, 0),
        _ => (counted.favour, 0),
    };
    let best = counts.iter().max_by_key(|counted| key(counted))?;
    if key(best) <= (0, 0) {
        return None;
    }
    let pairs = options.iter().zip(counts);
    let equals = pairs.filter(|(_, counted)| key(counted) == key(best));
    Some((best, equals.map(|(option, _)| *option).collect()))
}
