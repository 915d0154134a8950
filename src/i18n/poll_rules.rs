//! How a voting rule decides, and why an option won, as sentences.

use crate::domain::poll::rules::{Reason, Rule, Score};
use crate::i18n::{Lang, words};
use crate::t;

/// The two sentences that say how a rule decides.
#[must_use]
pub fn rule_sentences(lang: &Lang, rule: Rule) -> String {
    match rule {
        Rule::Hands => t!(lang, "rule-hands"),
        Rule::Dots => t!(lang, "rule-dots"),
        Rule::Approval => t!(lang, "rule-approval"),
        Rule::Score => t!(lang, "rule-score"),
        Rule::Borda => t!(lang, "rule-borda"),
        Rule::Schulze => t!(lang, "rule-schulze"),
        Rule::Greedy => t!(lang, "rule-greedy"),
        Rule::EqualShares => t!(lang, "rule-equal-shares"),
        Rule::Consent => t!(lang, "rule-consent"),
        Rule::Cards => t!(lang, "rule-cards"),
    }
}

/// A score with its thousands apart; what is not whole with one decimal if that is exact, else with
/// two, rounded.
#[must_use]
pub fn score(lang: &Lang, score: &Score) -> String {
    if let Some(whole) = score.as_whole() {
        return words::whole(lang, whole);
    }
    if score.is_whole() {
        return score.to_string();
    }
    let places = if score.has_one_decimal() { 1 } else { 2 };
    let near = score.approx();
    // Whole part and decimals apart, so that thousands stand apart too.
    let plain = format!("{:.places$}", near.abs());
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let sign = if near < 0.0 { "-" } else { "" };
    let whole = words::whole(lang, whole.parse().unwrap_or(i64::MAX));
    let mark = words::decimal_sign(lang).signs().0;
    format!("{sign}{whole}{mark}{decimals}")
}

/// One step of the explanation; `name` says how an option is called.
#[must_use]
pub fn why(lang: &Lang, reason: &Reason, name: &dyn Fn(usize) -> String) -> String {
    let whole = |number: i64| words::whole(lang, number);
    let many = |number: u64| words::whole(lang, form(number));
    let said = |of: &Score| score(lang, of);
    match reason {
        Reason::Ahead {
            option,
            score,
            next,
        } => ahead(lang, *option, score, next.as_ref(), name),
        Reason::Graded {
            option,
            sum,
            grades,
            mean,
            next,
        } => {
            let ahead = ahead(lang, *option, &Score::whole(*sum), next.as_ref(), name);
            match mean {
                Some(mean) => {
                    let (n, grades) = (form(grades.unsigned_abs()), whole(*grades));
                    let mean = said(mean);
                    t!(
                        lang,
                        "why-mean",
                        ahead = ahead,
                        mean = mean,
                        n = n,
                        grades = grades
                    )
                }
                None => ahead,
            }
        }
        Reason::Placed {
            option,
            points,
            places,
            next,
        } => {
            let place = |at: usize| many(places.get(at).copied().unwrap_or(0));
            t!(
                lang,
                "why-places",
                ahead = ahead(lang, *option, points, next.as_ref(), name),
                first = place(0),
                second = place(1),
                third = place(2)
            )
        }
        Reason::Duels {
            option,
            won,
            of,
            defeat,
        } => {
            let duels = t!(
                lang,
                "why-duels",
                option = name(*option),
                won = words::count(lang, *won),
                of = words::count(lang, *of)
            );
            match defeat {
                Some(defeat) => t!(
                    lang,
                    "why-chain",
                    duels = duels,
                    against = name(defeat.against),
                    forth = whole(defeat.forth),
                    back = whole(defeat.back),
                    winner = name(defeat.weakest.winner),
                    loser = name(defeat.weakest.loser),
                    margin = whole(defeat.weakest.margin)
                ),
                None => duels,
            }
        }
        Reason::Taken {
            option,
            votes,
            cost,
            left,
        } => t!(
            lang,
            "why-taken",
            option = name(*option),
            n = form(votes.unsigned_abs()),
            votes = whole(*votes),
            cost = said(cost),
            left = said(left)
        ),
        Reason::Skipped {
            option,
            votes,
            cost,
            left,
        } => t!(
            lang,
            "why-skipped",
            option = name(*option),
            n = form(votes.unsigned_abs()),
            votes = whole(*votes),
            cost = said(cost),
            left = said(left)
        ),
        Reason::Paid {
            option,
            supporters,
            price,
            poor: 0,
            left,
            ..
        } => t!(
            lang,
            "why-paid",
            option = name(*option),
            n = form(*supporters),
            supporters = many(*supporters),
            price = said(price),
            left = said(left)
        ),
        Reason::Paid {
            option,
            supporters,
            price,
            poor,
            left,
            ..
        } => t!(
            lang,
            "why-paid-poor",
            option = name(*option),
            supporters = many(*supporters),
            price = said(price),
            poor = many(*poor),
            left = said(left)
        ),
        Reason::Unpaid {
            option,
            supporters,
            cost,
            had,
        } => t!(
            lang,
            "why-unpaid",
            option = name(*option),
            n = form(*supporters),
            supporters = many(*supporters),
            had = said(had),
            cost = said(cost)
        ),
        Reason::Consent {
            option,
            agree,
            aside,
            objections,
        } => t!(
            lang,
            "why-consent",
            option = name(*option),
            agree = whole(*agree),
            aside = whole(*aside),
            objections = whole(*objections)
        ),
        Reason::Cards {
            option,
            green,
            yellow,
            red,
        } => t!(
            lang,
            "why-cards",
            option = name(*option),
            green = whole(*green),
            yellow = whole(*yellow),
            red = whole(*red)
        ),
    }
}

/// The number by which a text chooses between one and many.
fn form(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What an option has, and how far the next is behind.
fn ahead(
    lang: &Lang,
    option: usize,
    of: &Score,
    next: Option<&(usize, Score)>,
    name: &dyn Fn(usize) -> String,
) -> String {
    let (option, own) = (name(option), score(lang, of));
    match next {
        None => t!(lang, "why-alone", option = option, score = own),
        Some((next, other)) if other == of => {
            let next = name(*next);
            t!(lang, "why-level", option = option, next = next, score = own)
        }
        Some((next, other)) => t!(
            lang,
            "why-ahead",
            option = option,
            score = own,
            next = name(*next),
            other = score(lang, other),
            lead = score(lang, &of.less(other))
        ),
    }
}
