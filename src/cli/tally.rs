//! `minga tally`: the votes of a Pabulib file, counted by a rule.

use clap::ArgMatches;
use serde_json::{Map, Value, json};

use crate::app::handle::{bytes_of, import_sentence};
use crate::cli::args::path_of;
use crate::cli::{Ended, Outcome, say};
use crate::domain::poll::rules::equal_shares;
use crate::domain::poll::rules::{self, Rule, Score, approval, borda, dots, greedy, schulze};
use crate::i18n::{self, Lang, poll as poll_words, poll_rules, words};
use crate::import::pabulib::{self, Pabulib};
use crate::t;

/// So many places of a ranking, and so many reasons, are shown to people.
const SHOWN: usize = 12;

/// The rules by the names that they are asked for by.
pub const RULES: [(&str, Rule); 6] = [
    ("approval", Rule::Approval),
    ("score", Rule::Score),
    ("borda", Rule::Borda),
    ("schulze", Rule::Schulze),
    ("greedy", Rule::Greedy),
    ("mes", Rule::EqualShares),
];

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let path = path_of(matches, "ballots");
    let bytes = bytes_of(&path).map_err(|error| import_sentence(lang, &path, &error))?;
    let file = pabulib::read(&bytes)
        .map_err(|fault| i18n::pabulib::sentence(lang, &path.display().to_string(), &fault))?;
    let asked = matches.get_one::<String>("rule").map_or("", String::as_str);
    let rule = RULES.iter().find(|(name, _)| *name == asked);
    let rule = rule.map_or(Rule::Approval, |(_, rule)| *rule);
    let outcome = count(&file, rule);
    if matches.get_flag("json") {
        say(answer(&file, &outcome));
    } else {
        show(lang, &file, rule, &outcome);
    }
    Ok(Ended::Done)
}

fn count(file: &Pabulib, rule: Rule) -> rules::Outcome {
    let votes = &file.votes;
    match rule {
        Rule::Score => dots::tally(&votes.points()).in_points(file.parts),
        Rule::Borda => borda::tally(votes),
        Rule::Schulze => schulze::tally(votes),
        Rule::Greedy => {
            let named = votes.named();
            let named: Vec<i64> = named.iter().map(|of| of.favour).collect();
            greedy::tally(&named, &file.budget)
        }
        Rule::EqualShares => equal_shares::tally(votes, &file.budget),
        Rule::Approval | Rule::Hands | Rule::Dots | Rule::Consent | Rule::Cards => {
            approval::tally(&votes.named())
        }
    }
}

/// The result as one JSON object.
fn answer(file: &Pabulib, outcome: &rules::Outcome) -> Value {
    let ids = |options: &[usize]| -> Vec<&str> {
        let ids = options
            .iter()
            .map(|option| file.projects[*option].id.as_str());
        ids.collect()
    };
    let ranking: Vec<Vec<&str>> = outcome.ranking.iter().map(|r| ids(&r.options)).collect();
    let scores: Map<String, Value> = file
        .projects
        .iter()
        .zip(&outcome.scores)
        .map(|(project, score)| (project.id.clone(), number(score)))
        .collect();
    json!({
        "ranking": ranking,
        "winners": ids(&outcome.winners),
        "ties": ids(&outcome.ties),
        "scores": scores,
    })
}

/// A score as a JSON number: all that a file can give are whole or have few decimals.
fn number(score: &Score) -> Value {
    score
        .as_whole()
        .map_or_else(|| Value::from(score.approx()), Value::from)
}

/// The result for people: how the rule decides, what it found, and why.
fn show(lang: &Lang, file: &Pabulib, rule: Rule, outcome: &rules::Outcome) {
    let name = |option: usize| {
        let project = &file.projects[option];
        let (id, name) = (project.id.as_str(), project.name.as_str());
        if name.is_empty() {
            return id.to_owned();
        }
        t!(lang, "cli-tally-option", id = id, name = name)
    };
    say(match rule {
        Rule::Score => t!(lang, "cli-tally-score"),
        _ => poll_words::decides(lang, rule),
    });
    say("");
    if file.projects.is_empty() {
        say(t!(lang, "cli-tally-nothing"));
        return;
    }
    if file.votes.cast() == 0 {
        say(t!(lang, "cli-tally-no-votes"));
    }
    let under_budget = matches!(rule, Rule::Greedy | Rule::EqualShares);
    if under_budget {
        let chosen = outcome.winners.len();
        let options = words::count(lang, chosen);
        say(t!(lang, "cli-tally-chosen", n = chosen, options = options));
    } else if let Some(winner) = outcome.winners.first() {
        say(t!(lang, "cli-tally-won", option = name(*winner)));
    }
    for reason in outcome.reasons.iter().take(SHOWN) {
        say(poll_rules::why(lang, reason, &name));
    }
    more(lang, outcome.reasons.len());
    if !outcome.ties.is_empty() {
        let tied: Vec<String> = outcome.ties.iter().copied().map(name).collect();
        let options = words::list(lang, &tied);
        say(t!(lang, "cli-tally-ties", options = options));
    }
    if under_budget {
        return;
    }
    say("");
    let mut place = 1;
    let mut shown = 0;
    for rank in &outcome.ranking {
        for option in &rank.options {
            if shown < SHOWN {
                let score = poll_rules::score(lang, &rank.score);
                let option = name(*option);
                let place = words::count(lang, place);
                say(t!(
                    lang,
                    "cli-tally-place",
                    place = place,
                    option = option,
                    score = score
                ));
            }
            shown += 1;
        }
        place += rank.options.len();
    }
    more(lang, shown);
}

/// How many are not shown.
fn more(lang: &Lang, all: usize) {
    if all > SHOWN {
        say(t!(
            lang,
            "cli-tally-more",
            n = words::count(lang, all - SHOWN)
        ));
    }
}

#[cfg(test)]
mod tests;
