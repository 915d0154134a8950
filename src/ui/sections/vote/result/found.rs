//! What a closed poll's result says, found once for each state of the file.

use std::collections::{HashMap, HashSet};

use crate::domain::activity::Priority;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::fairness::{agreement, double_majority, judged, warning, weighting};
use crate::domain::poll::majority::Verdict;
use crate::domain::poll::rules::Score;
use crate::domain::poll::{Counted, Method, Poll, PollOption, Weighting};
use crate::domain::tally::Tally;
use crate::i18n::{fairness as says, poll_rules};
use crate::t;
use crate::ui::context::Context;

/// An option at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    pub option: PollOptionId,
    /// From 1; those tied share one.
    pub place: usize,
    pub score: Score,
    pub tie: Tie,
    pub verdict: Option<Verdict>,
    /// Whether it holds in the groups too, in a word or two; only of what wins or passes.
    pub badge: Option<String>,
    pub won: Won,
}

/// Whether others have the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    Alone,
    Tied,
}

/// Whether it is among those that were chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Won {
    Yes,
    No,
}

/// How many activities of the plan would get each priority.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ToPlan {
    pub high: usize,
    pub medium: usize,
    pub low: usize,
    /// How many of them have it from this poll already.
    pub there: usize,
}

impl ToPlan {
    pub fn all(self) -> usize {
        self.high + self.medium + self.low
    }
}

/// What is told of the result beside its numbers.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Best first.
    pub ranked: Vec<Ranked>,
    /// Why it won, or that nothing did.
    pub why: Vec<String>,
    pub agreement: Vec<String>,
    pub badge: Option<String>,
    /// What another weight for the groups would change, where it was stated before opening.
    pub weighted: Option<String>,
    /// Where one group decides against the others.
    pub warnings: Vec<String>,
    pub to_plan: ToPlan,
}

/// How many letters of an option stand in a sentence about it: the whole is in the list below.
const LETTERS: usize = 40;

/// As much of an option's text as stands in a sentence.
pub fn short(text: &str) -> String {
    if text.chars().count() <= LETTERS {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LETTERS).collect();
    // Between words, unless the last one is most of what stands there.
    let whole = cut.rfind(' ').filter(|at| *at > cut.len() / 3);
    let words = cut.get(..whole.unwrap_or(cut.len())).unwrap_or_default();
    format!("{}…", words.trim_end_matches([' ', ',', ';', ':']))
}

/// How an option is called in a sentence, by its place.
pub fn name(options: &[&PollOption], place: usize) -> String {
    let option = options.get(place);
    option.map_or_else(String::new, |option| short(&option.text))
}

/// Finds all of it.
pub fn find(cx: Context, poll: &Poll) -> Found {
    let Some(tally) = &poll.tally else {
        return Found::default();
    };
    let options = cx.process.options_of(poll.id);
    let breakdown = judged(poll, tally);
    let badges = breakdown.map_or_else(Vec::new, |breakdown| {
        double_majority::of(poll, tally, &options, breakdown)
    });
    let shown = shown(tally, &options);
    let badge = breakdown.and_then(|breakdown| {
        let found = badges.get(shown?)?;
        let name = name(&options, shown?);
        says::badge(cx.lang, cx.process, poll, breakdown, found, &name)
    });
    let warnings = breakdown.map_or_else(Vec::new, |breakdown| {
        let found = warning::of(poll, tally, &options, breakdown).into_iter();
        let name = |place| name(&options, place);
        let say = |found| says::decides(cx.lang, cx.process, breakdown, &name, found);
        found.map(say).collect()
    });
    let badges: Vec<Option<String>> = badges
        .iter()
        .map(|found| says::short_badge(cx.lang, &found.badge))
        .collect();
    Found {
        ranked: rank(tally, &options, &badges),
        why: why(cx, poll, tally, &options),
        agreement: agreement(cx, poll, tally, shown.and_then(|place| options.get(place))),
        badge,
        weighted: weighted(cx, poll, tally, &options),
        warnings,
        to_plan: to_plan(cx, poll),
    }
}

/// The option that the sentences are about: the winner, by its place in the options' order.
fn shown(tally: &Tally, options: &[&PollOption]) -> Option<usize> {
    let first = tally.winners.first().copied();
    let first = first.or_else(|| tally.in_order().next())?;
    options.iter().position(|option| option.id == first)
}

/// The options with their places: those tied share one, and the next place is as far behind.
fn rank(tally: &Tally, options: &[&PollOption], badges: &[Option<String>]) -> Vec<Ranked> {
    let places: HashMap<PollOptionId, usize> = options
        .iter()
        .enumerate()
        .map(|(at, o)| (o.id, at))
        .collect();
    let chosen: HashSet<PollOptionId> = tally.winners.iter().copied().collect();
    let mut ranked = Vec::with_capacity(options.len());
    for tied in &tally.ranking {
        let place = ranked.len() + 1;
        let tie = if tied.options.len() > 1 {
            Tie::Tied
        } else {
            Tie::Alone
        };
        ranked.extend(tied.options.iter().map(|&option| {
            let at = places.get(&option).copied();
            Ranked {
                option,
                place,
                score: tied.score.clone(),
                tie,
                verdict: at.and_then(|at| tally.verdicts.get(at).copied()),
                badge: at.and_then(|at| badges.get(at).cloned().flatten()),
                won: if chosen.contains(&option) {
                    Won::Yes
                } else {
                    Won::No
                },
            }
        }));
    }
    ranked
}

/// Why the first one won, in a sentence or two; or that nobody chose anything.
fn why(cx: Context, poll: &Poll, tally: &Tally, options: &[&PollOption]) -> Vec<String> {
    let decided = |counted: Counted| counted.favour != 0 || counted.against != 0;
    let any = options.iter().any(|option| decided(option.counted()));
    if tally.voted == 0 && !any {
        return vec![t!(cx.lang, "result-nobody")];
    }
    if poll.method.has_three_answers() && !any {
        return vec![t!(cx.lang, "result-all-abstain")];
    }
    let mut said = Vec::new();
    if !tally.verdicts.is_empty() && tally.verdicts.iter().all(|verdict| !verdict.passes) {
        said.push(t!(cx.lang, "result-none-passes"));
    }
    if options.len() > 1 && tally.ranking.len() == 1 {
        said.push(t!(cx.lang, "result-all-equal"));
        return said;
    }
    let name = |place| name(options, place);
    if let Some(reason) = tally.reasons.first() {
        said.push(poll_rules::why(cx.lang, reason, &name));
    }
    said
}

/// How far the room agrees on an option, and on the order of all.
fn agreement(cx: Context, poll: &Poll, tally: &Tally, option: Option<&&PollOption>) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(option) = option {
        let counted = option.counted();
        if poll.method == Method::Score {
            let found = agreement::quartiles(&counted.grades);
            said.extend(found.map(|found| says::quartiles(cx.lang, found, &short(&option.text))));
        } else {
            let found = agreement::largest(poll.method, tally.voted, &counted);
            let say = |found| says::largest(cx.lang, poll.method, found, &short(&option.text));
            said.extend(found.map(say));
        }
    }
    let order = tally.concordance.as_ref();
    said.extend(order.map(|found| says::concordance(cx.lang, found)));
    said
}

/// What changes where the groups count alike.
fn weighted(cx: Context, poll: &Poll, tally: &Tally, options: &[&PollOption]) -> Option<String> {
    if poll.setup.weighting == Weighting::None {
        return None;
    }
    let Some(found) =
        judged(poll, tally).and_then(|breakdown| weighting::equal_groups(poll, options, breakdown))
    else {
        return Some(t!(cx.lang, "result-weighted-none"));
    };
    let name = |place| name(options, place);
    if let Some(place) = found.verdicts.iter().position(|verdict| verdict.differs) {
        return Some(if found.verdicts[place].passes {
            t!(cx.lang, "result-weighted-passes", option = name(place))
        } else {
            t!(cx.lang, "result-weighted-falls", option = name(place))
        });
    }
    let first = *found.ranking.first()?.first()?;
    if shown(tally, options) == Some(first) {
        Some(t!(cx.lang, "result-weighted-same"))
    } else {
        Some(t!(cx.lang, "result-weighted-other", option = name(first)))
    }
}

fn to_plan(cx: Context, poll: &Poll) -> ToPlan {
    let mut to_plan = ToPlan::default();
    for (activity, priority) in cx.process.priorities_by(poll.id) {
        *match priority {
            Priority::High => &mut to_plan.high,
            Priority::Medium => &mut to_plan.medium,
            Priority::Low => &mut to_plan.low,
        } += 1;
        let there = cx.process.activities.get(activity).is_some_and(|activity| {
            activity.priority == Some(priority) && activity.priority_from == Some(poll.id)
        });
        to_plan.there += usize::from(there);
    }
    to_plan
}
