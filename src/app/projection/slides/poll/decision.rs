//! What follows from a result: who won or passed, the quorum, the rule in a sentence, the result
//! where groups count alike, and last the badge of the double majority.

use crate::app::projection::card::{Card, Chip, Look};
use crate::app::projection::sheet::Sheet;
use crate::domain::poll::fairness::{self, double_majority, weighting};
use crate::domain::poll::{Method, PollOption, Weighting};
use crate::i18n::{poll as poll_words, poll_room, words};
use crate::t;

use super::result::Told;

/// "Pasa" or "No pasa", where there is for and against.
pub fn verdict_of(told: &Told, option: &PollOption) -> Option<String> {
    if told.poll.method == Method::Cards {
        // It shows the room's mood and decides nothing.
        return None;
    }
    let place = told.options.iter().position(|o| o.id == option.id)?;
    let verdict = told.tally.verdicts.get(place)?;
    Some(passes(told, verdict.passes))
}

fn passes(told: &Told, is: bool) -> String {
    if is {
        t!(told.view.lang, "slide-poll-passes")
    } else {
        t!(told.view.lang, "slide-poll-fails")
    }
}

pub fn cards(told: &Told, sheet: &Sheet) -> Vec<Card> {
    let lang = told.view.lang;
    let (poll, tally) = (told.poll, told.tally);
    let mut cards = vec![outcome(told, sheet)];
    if let Some(quorum) = tally.quorum {
        let met = if quorum.is_met() {
            t!(lang, "slide-poll-quorum-met")
        } else {
            t!(lang, "slide-poll-quorum-missed")
        };
        let card = Card::new(sheet, poll_room::quorum_state(lang, quorum));
        cards.push(Card {
            chips: vec![Chip {
                text: met,
                color: None,
            }],
            ..card
        });
    }
    if poll.setup.weighting == Weighting::EqualGroups {
        cards.extend(weighted(told, sheet));
    }
    cards.extend(badge(told, sheet));
    cards
}

/// Who won, or what passed, and by what rule.
fn outcome(told: &Told, sheet: &Sheet) -> Card {
    let lang = told.view.lang;
    let (poll, tally) = (told.poll, told.tally);
    let winners = tally.winners.iter();
    let winners: Vec<String> = winners
        .filter_map(|id| told.process.poll_options.get(*id))
        .map(|option| option.text.clone())
        .collect();
    let said = if tally.voted == 0 && tally.rule.is_some() {
        t!(lang, "slide-poll-nobody")
    } else if poll.method == Method::Cards {
        t!(lang, "slide-poll-mood")
    } else if !tally.verdicts.is_empty() {
        let passed = told.options.iter().zip(&tally.verdicts);
        let passed: Vec<String> = passed
            .filter(|(_, verdict)| verdict.passes)
            .map(|(option, _)| option.text.clone())
            .collect();
        let all = told.options.len();
        match (passed.len(), all) {
            (1, 1) => t!(lang, "slide-poll-passes"),
            (0, 1) => t!(lang, "slide-poll-fails"),
            (0, _) => t!(lang, "slide-poll-none-passes"),
            (many, _) if many > 3 => {
                let (many, all) = (words::count(lang, many), words::count(lang, all));
                t!(lang, "slide-poll-some-pass", passed = many, all = all)
            }
            _ => t!(lang, "slide-poll-passed", what = words::list(lang, &passed)),
        }
    } else if poll.rule().spends() {
        let n = words::count(lang, winners.len());
        t!(lang, "slide-poll-funded", n = n)
    } else if winners.is_empty() {
        let first = tally.in_order().next();
        let first = first.and_then(|id| told.process.poll_options.get(id));
        let text = first.map(|option| option.text.clone()).unwrap_or_default();
        t!(lang, "slide-poll-wins", what = text)
    } else {
        t!(lang, "slide-poll-wins", what = words::list(lang, &winners))
    };
    let decides = poll_words::decides(lang, poll.rule());
    let first = decides.split_inclusive(". ").next().unwrap_or_default();
    let mut note = first.trim().to_owned();
    if poll.method.passes() {
        let majority = poll_words::majority(lang, poll.setup.majority);
        let base = poll_words::base(lang, poll.setup.base);
        note = format!("{majority} {base}. {note}");
    }
    if tally.tied.len() > 1 {
        note = format!("{} {note}", t!(lang, "slide-poll-tied"));
    }
    Card {
        look: Look::Marked,
        size: sheet.body * 1.3,
        weight: crate::app::projection::scene::Weight::Bold,
        note,
        ..Card::new(sheet, said)
    }
}

/// Who is first where every group counts alike, beside the unweighted.
fn weighted(told: &Told, sheet: &Sheet) -> Option<Card> {
    let lang = told.view.lang;
    let breakdown = fairness::judged(told.poll, told.tally)?;
    let weighted = weighting::equal_groups(told.poll, &told.options, breakdown)?;
    let first = weighted.ranking.first()?;
    let texts = first.iter().filter_map(|place| told.options.get(*place));
    let texts: Vec<String> = texts.map(|option| option.text.clone()).collect();
    let first = told.tally.ranking.first();
    let same = first.is_some_and(|place| {
        let ids = weighted.ranking[0].iter();
        let ids: Vec<_> = ids.filter_map(|at| told.options.get(*at)).collect();
        ids.len() == place.options.len() && ids.iter().all(|o| place.options.contains(&o.id))
    });
    let verdict = (told.options.len() == 1)
        .then(|| weighted.verdicts.first())
        .flatten();
    let said = match (verdict, same) {
        (Some(verdict), _) if verdict.differs => {
            let verdict = passes(told, verdict.passes).to_lowercase();
            t!(lang, "slide-poll-weighted-verdict-other", verdict = verdict)
        }
        (Some(_), _) | (None, true) => t!(lang, "slide-poll-weighted-same"),
        (None, false) => {
            let what = words::list(lang, &texts);
            t!(lang, "slide-poll-weighted-other", what = what)
        }
    };
    Some(Card::new(sheet, said))
}

/// The badge of what won or passed, where groups are told.
fn badge(told: &Told, sheet: &Sheet) -> Option<Card> {
    let lang = told.view.lang;
    let breakdown = fairness::judged(told.poll, told.tally)?;
    let all = double_majority::of(told.poll, told.tally, &told.options, breakdown);
    let badges: Vec<_> = all
        .iter()
        .filter(|found| found.badge != fairness::Badge::NotOverall)
        .collect();
    let group = |place: &usize| {
        let group = breakdown.groups.get(*place);
        group.map(|group| poll_words::part(lang, told.process, &group.name))
    };
    let (look, text) = match badges.as_slice() {
        [] => return None,
        found
            if found
                .iter()
                .all(|found| found.badge == fairness::Badge::NotTold) =>
        {
            return None;
        }
        found if found.iter().all(|f| f.badge == fairness::Badge::Both) => {
            (Look::Marked, t!(lang, "slide-poll-badge-both"))
        }
        found => {
            let mut against: Vec<String> = found
                .iter()
                .filter_map(|found| match &found.badge {
                    fairness::Badge::OnlyOverall(groups) => Some(groups),
                    _ => None,
                })
                .flatten()
                .filter_map(group)
                .collect();
            against.sort();
            against.dedup();
            let groups = words::list(lang, &against);
            let text = t!(lang, "slide-poll-badge-only", groups = groups);
            (Look::Raised, text)
        }
    };
    Some(Card {
        look,
        weight: crate::app::projection::scene::Weight::Bold,
        ..Card::new(sheet, text)
    })
}
