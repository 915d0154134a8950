//! *Acta*: the minutes of a workshop in words, from the facts that the domain gathers.
//!
//! Plain headings and paragraphs: the window shows them, the version keeps them, the export sets them.

use crate::domain::Process;
use crate::domain::minutes::{MinutesFacts, Names};
use crate::domain::poll::breakdown::Breakdown;
use crate::domain::poll::{Method, Poll};
use crate::domain::tally::Tally;
use crate::domain::validation::ValidationVote;
use crate::i18n::poll::{counted, decides};
use crate::i18n::{Lang, fairness, poll_record, words};
use crate::t;

mod merges;

/// A heading with its paragraphs.
pub type Section = (String, Vec<String>);

/// The minutes as one text: headings and paragraphs, an empty line after each section.
#[must_use]
pub fn text(
    lang: &Lang,
    process: &Process,
    facts: &MinutesFacts,
    vote: Option<ValidationVote>,
) -> String {
    let mut out = String::new();
    for (heading, paragraphs) in sections(lang, process, facts, vote) {
        out.push_str(&heading);
        out.push('\n');
        for paragraph in paragraphs {
            out.push_str(&paragraph);
            out.push('\n');
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out
}

/// The minutes section by section; a section without anything to say is left out.
#[must_use]
pub fn sections(
    lang: &Lang,
    process: &Process,
    facts: &MinutesFacts,
    vote: Option<ValidationVote>,
) -> Vec<Section> {
    let all = [
        opening(lang, process, facts),
        present(lang, facts),
        agenda(lang, facts),
        proposals(lang, facts),
        merges::section(lang, process, facts),
        discarded(lang, facts),
        polls(lang, process, facts),
        plan(lang, facts),
        observations(lang, facts),
        validation(lang, vote),
    ];
    all.into_iter()
        .filter(|(_, paragraphs)| !paragraphs.is_empty())
        .collect()
}

/// A vote's outcome and numbers in one sentence.
#[must_use]
pub fn outcome(lang: &Lang, vote: ValidationVote) -> String {
    let [favour, against, abstain] =
        [vote.favour, vote.against, vote.abstain].map(|votes| words::whole(lang, votes));
    if vote.carried() {
        t!(
            lang,
            "minutes-validated",
            favour = favour,
            against = against,
            abstain = abstain
        )
    } else {
        t!(
            lang,
            "minutes-rejected",
            favour = favour,
            against = against,
            abstain = abstain
        )
    }
}

/// Whether there is a quorum, in one sentence.
#[must_use]
pub fn quorum(lang: &Lang, vote: ValidationVote) -> String {
    let [present, members, needed] =
        [vote.present, vote.members, vote.quorum()].map(|people| words::whole(lang, people));
    if vote.has_quorum() {
        t!(
            lang,
            "minutes-quorum",
            present = present,
            members = members,
            needed = needed
        )
    } else {
        t!(
            lang,
            "minutes-no-quorum",
            present = present,
            members = members,
            needed = needed
        )
    }
}

fn opening(lang: &Lang, process: &Process, facts: &MinutesFacts) -> Section {
    let mut said = Vec::new();
    if let Some(profile) = process.the_profile() {
        said.push(t!(lang, "minutes-process", name = profile.name.as_str()));
    }
    if let Some(date) = facts.date {
        said.push(t!(lang, "minutes-date", date = words::date(lang, date)));
    }
    if !facts.place.is_empty() {
        said.push(t!(lang, "minutes-place", place = facts.place.as_str()));
    }
    let heading = if facts.kind.is_empty() {
        t!(lang, "minutes-title")
    } else {
        t!(lang, "minutes-title-of", kind = facts.kind.as_str())
    };
    (heading, said)
}

fn present(lang: &Lang, facts: &MinutesFacts) -> Section {
    let people = facts.present.iter().map(|(name, organisation)| {
        let name = name
            .clone()
            .unwrap_or_else(|| t!(lang, "minutes-erased-person"));
        if organisation.is_empty() {
            name
        } else {
            format!("{name}, {organisation}")
        }
    });
    let n = words::count(lang, facts.present.len());
    (t!(lang, "minutes-present", n = n), people.collect())
}

fn agenda(lang: &Lang, facts: &MinutesFacts) -> Section {
    let points = facts
        .agenda
        .iter()
        .zip(1..)
        .map(|((title, minutes), place)| {
            let minutes = words::whole(lang, *minutes);
            t!(
                lang,
                "minutes-agenda-point",
                place = words::whole(lang, place),
                title = title.as_str(),
                minutes = minutes
            )
        });
    (t!(lang, "minutes-agenda"), points.collect())
}

fn proposals(lang: &Lang, facts: &MinutesFacts) -> Section {
    let tables = facts
        .proposals
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(table, count)| {
            let n = *count;
            t!(lang, "minutes-proposals-of", table = table.as_str(), n = n)
        });
    (t!(lang, "minutes-proposals"), tables.collect())
}

fn discarded(lang: &Lang, facts: &MinutesFacts) -> Section {
    let said = facts.discarded.iter().map(|(number, text, reason)| {
        t!(
            lang,
            "minutes-discarded-one",
            number = words::whole(lang, *number),
            text = text.as_str(),
            reason = reason.as_str()
        )
    });
    (t!(lang, "minutes-discarded"), said.collect())
}

fn polls(lang: &Lang, process: &Process, facts: &MinutesFacts) -> Section {
    let mut said = Vec::new();
    for poll in facts.polls.iter().filter_map(|id| process.polls.get(*id)) {
        said.extend(one_poll(lang, process, poll, facts.names));
    }
    said.extend(facts.reopened.iter().map(|(number, reason)| {
        t!(
            lang,
            "minutes-reopened",
            n = words::whole(lang, *number),
            reason = reason.as_str()
        )
    }));
    (t!(lang, "minutes-polls"), said)
}

fn one_poll(lang: &Lang, process: &Process, poll: &Poll, names: Names) -> Vec<String> {
    let mut said = vec![t!(
        lang,
        "minutes-poll",
        n = words::whole(lang, poll.number),
        question = poll.question.as_str(),
        entitled = words::whole(lang, poll.entitled)
    )];
    if let (Some(opened), Some(closed)) = (poll.opened_at, poll.closed_at) {
        said.push(t!(
            lang,
            "minutes-poll-times",
            opened = words::moment(lang, opened),
            closed = words::moment(lang, closed)
        ));
    }
    let all = poll_record::facts(lang, process, poll);
    let label = |(label, value): (String, String)| {
        t!(lang, "minutes-poll-fact", label = label, value = value)
    };
    let decided: Vec<String> = all.into_iter().map(label).collect();
    said.push(decided.join(" "));
    said.push(decides(lang, poll.rule()));
    if let Some(tally) = &poll.tally {
        said.extend(ranking(lang, process, poll, tally));
        if poll.method != Method::Ranking {
            let groups = tally.breakdowns.iter();
            said.extend(groups.flat_map(|of| by_groups(lang, process, poll, of)));
        }
    }
    said.extend(poll_record::remarks(lang, process, poll));
    if names == Names::Shown {
        let votes = poll_record::named_votes(lang, process, poll).into_iter();
        said.extend(
            votes.map(|(name, vote)| t!(lang, "minutes-poll-named", name = name, vote = vote)),
        );
    }
    said
}

/// What each group voted, a line for each.
fn by_groups(lang: &Lang, process: &Process, poll: &Poll, breakdown: &Breakdown) -> Vec<String> {
    let options = process.options_of(poll.id);
    let groups = breakdown.groups.iter().enumerate();
    let said = groups.map(|(place, group)| {
        let name = fairness::group(lang, process, breakdown, place);
        let counts = match &group.counts {
            None => t!(lang, "results-hidden"),
            Some(counts) => {
                let each = options.iter().zip(counts).map(|(option, count)| {
                    let count = counted(lang, poll.method, count);
                    format!("{}: {count}", option.text)
                });
                each.collect::<Vec<_>>().join("; ")
            }
        };
        t!(lang, "minutes-poll-group", group = name, counts = counts)
    });
    said.collect()
}

fn ranking(lang: &Lang, process: &Process, poll: &Poll, tally: &Tally) -> Vec<String> {
    let options_in_order = process.options_of(poll.id);
    let mut said = Vec::new();
    let mut place = 1;
    for tied in &tally.ranking {
        let options = tied.options.iter();
        for option in options.filter_map(|id| process.poll_options.get(*id)) {
            let line = t!(
                lang,
                "minutes-poll-place",
                place = words::whole(lang, place),
                text = option.text.as_str(),
                counted = counted(lang, poll.method, &option.counted())
            );
            let place_of = options_in_order.iter().position(|o| o.id == option.id);
            let verdict = place_of.and_then(|place| tally.verdicts.get(place));
            let line = match verdict {
                Some(verdict) => format!("{line}. {}", fairness::verdict(lang, verdict)),
                None => line,
            };
            said.push(if tied.options.len() > 1 {
                t!(lang, "minutes-poll-tied", line = line)
            } else {
                line
            });
        }
        place += i64::try_from(tied.options.len()).unwrap_or(1);
    }
    said
}

fn plan(lang: &Lang, facts: &MinutesFacts) -> Section {
    let said = (facts.activities > 0).then(|| t!(lang, "minutes-plan-rows", n = facts.activities));
    (t!(lang, "minutes-plan"), said.into_iter().collect())
}

fn observations(lang: &Lang, facts: &MinutesFacts) -> Section {
    let said = facts.observations.iter().map(|(_, row, text)| match row {
        Some(row) => t!(
            lang,
            "minutes-observation-row",
            row = words::count(lang, *row),
            text = text.as_str()
        ),
        None => text.clone(),
    });
    (t!(lang, "minutes-observations"), said.collect())
}

fn validation(lang: &Lang, vote: Option<ValidationVote>) -> Section {
    let said = vote.map(|vote| vec![quorum(lang, vote), outcome(lang, vote)]);
    (t!(lang, "minutes-validation"), said.unwrap_or_default())
}
