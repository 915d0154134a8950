//! What a result says of the room and its groups, as sentences.

use crate::domain::Process;
use crate::domain::poll::breakdown::{Breakdown, By};
use crate::domain::poll::fairness::rounds::{Line, Standing};
use crate::domain::poll::fairness::warning::What;
use crate::domain::poll::fairness::{
    Answer, Badge, Concordance, Corner, Decides, DoubleMajority, Largest, Level, Quartiles, Untold,
};
use crate::domain::poll::majority::{QuorumState, Verdict};
use crate::domain::poll::{Method, Poll};
use crate::i18n::{Lang, poll as poll_words, poll_rules, words};
use crate::t;

/// A part of a whole in hundredths, rounded: "83 %".
#[must_use]
pub fn percent(lang: &Lang, part: i64, of: i64) -> String {
    let (part, of) = (i128::from(part), i128::from(of.max(1)));
    let hundredths = (200 * part + of).div_euclid(2 * of);
    let n = words::whole(lang, i64::try_from(hundredths).unwrap_or(i64::MAX));
    t!(lang, "fair-percent", n = n)
}

/// An agreement in a word: "alto".
#[must_use]
pub fn level(lang: &Lang, level: Level) -> String {
    match level {
        Level::High => t!(lang, "fair-level-high"),
        Level::Medium => t!(lang, "fair-level-medium"),
        Level::Low => t!(lang, "fair-level-low"),
    }
}

/// How far the room gave one answer to an option.
#[must_use]
pub fn largest(lang: &Lang, method: Method, found: Largest, option: &str) -> String {
    let answer = match found.answer {
        Answer::Hand(hand) => poll_words::hand(lang, method, hand).to_lowercase(),
        Answer::Approved => t!(lang, "fair-answer-approved"),
        Answer::NotApproved => t!(lang, "fair-answer-not-approved"),
        Answer::Grade(grade) => t!(lang, "fair-answer-grade", n = words::count(lang, grade)),
    };
    t!(
        lang,
        "fair-largest",
        level = level(lang, found.level()),
        option = option,
        share = percent(lang, found.count, found.of),
        answer = answer
    )
}

/// Where the middle half of an option's grades lies.
#[must_use]
pub fn quartiles(lang: &Lang, found: Quartiles, option: &str) -> String {
    let [lower, upper] = [found.lower, found.upper].map(|grade| words::count(lang, grade));
    let level = level(lang, found.level());
    if found.range() == 0 {
        return t!(
            lang,
            "fair-quartile",
            level = level,
            option = option,
            grade = lower
        );
    }
    t!(
        lang,
        "fair-quartiles",
        level = level,
        option = option,
        lower = lower,
        upper = upper
    )
}

/// How alike the ballots order the options.
#[must_use]
pub fn concordance(lang: &Lang, found: &Concordance) -> String {
    t!(
        lang,
        "fair-concordance",
        level = level(lang, found.level()),
        w = words::decimal(lang, found.w.approx(), 2),
        votes = words::whole(lang, found.votes)
    )
}

/// Where an option stood in a round: "2º (31)"; a dash where the round was not over it.
#[must_use]
pub fn standing(lang: &Lang, at: Option<&Standing>) -> String {
    match at {
        Some(at) => t!(
            lang,
            "result-standing",
            place = words::count(lang, at.place),
            score = poll_rules::score(lang, &at.score)
        ),
        None => "–".to_owned(),
    }
}

/// What became of a thing's place from one round to the other.
#[must_use]
pub fn change(lang: &Lang, line: &Line) -> String {
    match (line.rise(), &line.now) {
        (Some(0), _) => t!(lang, "result-stays"),
        (Some(n), _) if n > 0 => t!(lang, "result-rise", n = words::whole(lang, n)),
        (Some(n), _) => t!(lang, "result-fall", n = words::whole(lang, -n)),
        (None, Some(_)) => t!(lang, "result-new"),
        (None, None) => t!(lang, "result-gone"),
    }
}

/// By what the groups of a breakdown are.
#[must_use]
pub fn by(lang: &Lang, by: By) -> String {
    match by {
        By::Grouping(grouping) => poll_words::grouping(lang, grouping),
        By::Tables => t!(lang, "fair-by-tables"),
        By::Rows => t!(lang, "fair-by-rows"),
    }
}

/// The name of a group of a breakdown.
#[must_use]
pub fn group(lang: &Lang, process: &Process, breakdown: &Breakdown, place: usize) -> String {
    let group = breakdown.groups.get(place);
    group.map_or_else(String::new, |group| {
        poll_words::part(lang, process, &group.name)
    })
}

fn groups(lang: &Lang, process: &Process, breakdown: &Breakdown, places: &[usize]) -> String {
    let name = |place: &usize| group(lang, process, breakdown, *place);
    words::list(lang, &places.iter().map(name).collect::<Vec<_>>())
}

/// A badge in a word or two; `None` for what does not win.
#[must_use]
pub fn short_badge(lang: &Lang, badge: &Badge) -> Option<String> {
    match badge {
        Badge::Both => Some(t!(lang, "fair-both")),
        Badge::OnlyOverall(_) => Some(t!(lang, "fair-only-overall")),
        Badge::NotOverall | Badge::NotTold => None,
    }
}

/// A badge as a sentence; `None` for what does not win.
#[must_use]
pub fn badge(
    lang: &Lang,
    process: &Process,
    poll: &Poll,
    breakdown: &Breakdown,
    found: &DoubleMajority,
    option: &str,
) -> Option<String> {
    let passes = poll.majority().is_some();
    Some(match &found.badge {
        Badge::NotOverall => return None,
        Badge::NotTold => t!(lang, "fair-not-told"),
        Badge::Both if passes => t!(lang, "fair-both-passes", option = option),
        Badge::Both => t!(lang, "fair-both-holds", option = option),
        Badge::OnlyOverall(against) => {
            let groups = groups(lang, process, breakdown, against);
            if passes {
                t!(lang, "fair-only-passes", option = option, groups = groups)
            } else {
                t!(lang, "fair-only-holds", option = option, groups = groups)
            }
        }
    })
}

/// The groups of which nothing is told, a sentence for each reason.
#[must_use]
pub fn untold(
    lang: &Lang,
    process: &Process,
    breakdown: &Breakdown,
    found: &[(usize, Untold)],
) -> Vec<String> {
    let of = |why: Untold| -> Vec<usize> {
        let found = found.iter().filter(|(_, other)| *other == why);
        found.map(|(place, _)| *place).collect()
    };
    [Untold::Hidden, Untold::Nobody, Untold::BaseUnknown]
        .into_iter()
        .map(|why| (why, of(why)))
        .filter(|(_, places)| !places.is_empty())
        .map(|(why, places)| {
            let groups = groups(lang, process, breakdown, &places);
            match why {
                Untold::Hidden => t!(lang, "fair-hidden", groups = groups),
                Untold::Nobody => t!(lang, "fair-nobody", groups = groups),
                Untold::BaseUnknown => t!(lang, "fair-base-unknown", groups = groups),
            }
        })
        .collect()
}

/// That one group decides against the others; `name` says how an option is called.
#[must_use]
pub fn decides(
    lang: &Lang,
    process: &Process,
    breakdown: &Breakdown,
    name: &dyn Fn(usize) -> String,
    found: Decides,
) -> String {
    let (group, option) = (
        group(lang, process, breakdown, found.group),
        name(found.option),
    );
    match found.what {
        What::Passes => t!(lang, "fair-decides-passes", group = group, option = option),
        What::Falls => t!(lang, "fair-decides-falls", group = group, option = option),
        What::Wins { instead } => t!(
            lang,
            "fair-decides-wins",
            group = group,
            option = option,
            instead = name(instead)
        ),
    }
}

/// Whether an option passed, with the numbers by which it did.
#[must_use]
pub fn verdict(lang: &Lang, verdict: &Verdict) -> String {
    let whole = |number| words::whole(lang, number);
    if !verdict.passes && verdict.favour >= verdict.needed {
        let n = verdict.against;
        return t!(lang, "fair-objected", n = n, against = whole(n));
    }
    let (favour, of, needed) = (
        whole(verdict.favour),
        whole(verdict.of),
        whole(verdict.needed),
    );
    if verdict.passes {
        t!(
            lang,
            "fair-passes-by",
            favour = favour,
            of = of,
            needed = needed
        )
    } else {
        t!(
            lang,
            "fair-fails-by",
            favour = favour,
            of = of,
            needed = needed
        )
    }
}

/// Whether there was a quorum.
#[must_use]
pub fn quorum(lang: &Lang, state: QuorumState) -> String {
    let [present, entitled, needed] =
        [state.present, state.entitled, state.needed].map(|number| words::whole(lang, number));
    if state.is_met() {
        t!(
            lang,
            "fair-quorum-met",
            present = present,
            entitled = entitled,
            needed = needed
        )
    } else {
        t!(
            lang,
            "fair-quorum-missed",
            present = present,
            entitled = entitled,
            needed = needed
        )
    }
}

/// What a corner of the impact-effort square means.
#[must_use]
pub fn corner(lang: &Lang, corner: Corner) -> String {
    match corner {
        Corner::First => t!(lang, "fair-corner-first"),
        Corner::Plan => t!(lang, "fair-corner-plan"),
        Corner::Later => t!(lang, "fair-corner-later"),
        Corner::NotNow => t!(lang, "fair-corner-not-now"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::poll::Hand;
    use crate::i18n::Tongue;

    #[test]
    fn an_agreement_is_said_with_its_share() {
        let lang = Tongue::Spanish.lang();
        let found = Largest {
            answer: Answer::Hand(Hand::Favour),
            count: 33,
            of: 40,
        };
        assert_eq!(
            largest(&lang, Method::Hands, found, "Riego"),
            "Acuerdo alto en «Riego»: 83 % dice lo mismo (a favor)."
        );
    }

    #[test]
    fn a_verdict_says_how_many_were_needed() {
        let lang = Tongue::Spanish.lang();
        let found = |passes, against| Verdict {
            passes,
            favour: 28,
            against,
            needed: 22,
            of: 42,
        };
        assert_eq!(
            verdict(&lang, &found(true, 14)),
            "Pasa: 28 de 42, se necesitaban 22"
        );
        // A consensus that one objection broke.
        assert_eq!(verdict(&lang, &found(false, 1)), "No pasa: 1 en contra");
        assert_eq!(percent(&lang, 1, 3), "33 %");
        assert_eq!(percent(&lang, 0, 0), "0 %");
    }
}
