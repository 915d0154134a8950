//! *Escrutinio*: from the counts and ballots of a closed poll to its result.

use serde::{Deserialize, Serialize};

use crate::domain::ids::PollOptionId;
use crate::domain::poll::breakdown::{Breakdown, breakdowns};
use crate::domain::poll::close;
use crate::domain::poll::fairness::Concordance;
use crate::domain::poll::fairness::agreement::concordance;
use crate::domain::poll::majority::{QuorumState, Verdict};
use crate::domain::poll::rules::{Reason, Score};
use crate::domain::poll::secret::{SecretBallot, hash_of};
use crate::domain::poll::{self, Method, Poll, PollOption, Rule};
use crate::domain::process::Process;

/// The version of the rules below; a recount uses the rule that the poll was closed with.
pub const RULE_VERSION: u32 = 2;

/// A poll's result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    pub rule_version: u32,
    /// Best first; equals stand together, in the options' order. Under a budget by votes, chosen or
    /// not.
    pub ranking: Vec<Place>,
    /// Hash of the sorted counts, so that a recount can be compared.
    pub counts_hash: String,
    /// By which rule; what follows is not told of a poll that version 1 closed.
    #[serde(default)]
    pub rule: Option<Rule>,
    /// Who won: under a budget all that were chosen, in the order of choosing, else the first.
    #[serde(default)]
    pub winners: Vec<PollOptionId>,
    /// Those among whom the options' order decided who won.
    #[serde(default)]
    pub tied: Vec<PollOptionId>,
    /// Why, by the options' places: of the winner, or under a budget of each option in the order in
    /// which it was looked at.
    #[serde(default)]
    pub reasons: Vec<Reason>,
    /// How many votes came in.
    #[serde(default)]
    pub voted: i64,
    #[serde(default)]
    pub quorum: Option<QuorumState>,
    /// Whether each option passed, in the options' order; only where there is for and against.
    #[serde(default)]
    pub verdicts: Vec<Verdict>,
    #[serde(default)]
    pub breakdowns: Vec<Breakdown>,
    /// Hash of the sorted secret ballots.
    #[serde(default)]
    pub ballots_hash: Option<String>,
    /// How alike the ballots order the options, where they order them.
    #[serde(default)]
    pub concordance: Option<Concordance>,
}

/// Options with the same score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    pub options: Vec<PollOptionId>,
    /// By the rule, exact: hands in favour less against, dots, approvals, points.
    pub score: Score,
}

impl Tally {
    /// The options from best to least, ties broken by the options' order in the poll.
    pub fn in_order(&self) -> impl Iterator<Item = PollOptionId> + '_ {
        self.ranking
            .iter()
            .flat_map(|place| place.options.iter().copied())
    }
}

/// Tallies a poll that is being closed, or was: its options as they were counted, in their order,
/// and its secret ballots.
#[must_use]
pub fn tally(
    process: &Process,
    poll: &Poll,
    options: &[&PollOption],
    secret: &[SecretBallot],
) -> Tally {
    let outcome = poll::decide(process, poll, options, secret);
    let ids = |numbers: &[usize]| -> Vec<PollOptionId> {
        let found = numbers.iter().filter_map(|number| options.get(*number));
        found.map(|option| option.id).collect()
    };
    let ranking = if poll.rule().spends() {
        by_score(poll.method, options)
    } else {
        let places = outcome.ranking.iter();
        places
            .map(|rank| Place {
                options: ids(&rank.options),
                score: rank.score.clone(),
            })
            .collect()
    };
    let voted = if poll.is_secret() {
        i64::try_from(secret.len()).unwrap_or(i64::MAX)
    } else {
        process.voted(poll)
    };
    Tally {
        rule_version: RULE_VERSION,
        winners: ids(&outcome.winners),
        tied: ids(&outcome.ties),
        reasons: outcome.reasons,
        ranking,
        counts_hash: counts_hash(options),
        rule: Some(poll.rule()),
        voted,
        quorum: poll.setup.quorum.state(poll.roll.present, poll.entitled),
        verdicts: verdicts(poll, options),
        breakdowns: breakdowns(process, poll, options, secret),
        ballots_hash: poll.is_secret().then(|| hash_of(secret)),
        concordance: agreed(process, poll, options, secret),
    }
}

/// How alike the ballots order the options.
fn agreed(
    process: &Process,
    poll: &Poll,
    options: &[&PollOption],
    secret: &[SecretBallot],
) -> Option<Concordance> {
    let given = poll::given(process, poll, secret).into_iter();
    let orders = given.map(|ballot| (ballot.answers, ballot.votes));
    concordance(poll.method, options, orders)
}

/// Tallies a closed poll again, by the rule that it was closed with.
#[must_use]
pub fn recount(process: &Process, poll: &Poll, secret: &[SecretBallot]) -> Tally {
    let options = process.options_of(poll.id);
    if poll
        .tally
        .as_ref()
        .is_some_and(|tally| tally.rule_version == 1)
    {
        return version_1(poll.method, &options);
    }
    // What the ballots sum to is summed again. The desk's sums are all that there is of them.
    match close::counted(process, poll, &options, secret) {
        Ok(counted) => tally(process, poll, &counted.iter().collect::<Vec<_>>(), secret),
        Err(_) => tally(process, poll, &options, secret),
    }
}

/// The result as version 1 of the rules told it.
fn version_1(method: Method, options: &[&PollOption]) -> Tally {
    Tally {
        rule_version: 1,
        ranking: by_score(method, options),
        counts_hash: counts_hash(options),
        rule: None,
        winners: Vec::new(),
        tied: Vec::new(),
        reasons: Vec::new(),
        voted: 0,
        quorum: None,
        verdicts: Vec::new(),
        breakdowns: Vec::new(),
        ballots_hash: None,
        concordance: None,
    }
}

/// The options by their scores, equals together.
fn by_score(method: Method, options: &[&PollOption]) -> Vec<Place> {
    let mut scored: Vec<(i64, PollOptionId)> = options
        .iter()
        .map(|option| (score(method, option), option.id))
        .collect();
    // A stable sort keeps the options' order among equals.
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let mut ranking: Vec<Place> = Vec::new();
    for (score, option) in scored {
        match ranking.last_mut() {
            Some(place) if place.score == Score::whole(score) => place.options.push(option),
            _ => ranking.push(Place {
                options: vec![option],
                score: Score::whole(score),
            }),
        }
    }
    ranking
}

/// Whether each option passed, where there is for and against.
fn verdicts(poll: &Poll, options: &[&PollOption]) -> Vec<Verdict> {
    let Some(majority) = poll.majority() else {
        return Vec::new();
    };
    let verdict = |option: &&PollOption| {
        let counted = option.counted();
        let base = poll.setup.base.count(poll, &counted);
        majority.verdict(base, &counted)
    };
    options.iter().map(verdict).collect()
}

/// An option's score under its poll's method.
#[must_use]
pub fn score(method: Method, option: &PollOption) -> i64 {
    match method {
        Method::Hands | Method::Consent | Method::Cards => {
            option.favour.unwrap_or(0) - option.against.unwrap_or(0)
        }
        Method::Dots | Method::Approval | Method::Score | Method::Ranking => {
            option.favour.unwrap_or(0)
        }
    }
}

/// BLAKE3 over `id:favour:against:abstain` of every option, sorted by id, a line each.
fn counts_hash(options: &[&PollOption]) -> String {
    let mut lines: Vec<String> = options
        .iter()
        .map(|option| {
            let [favour, against, abstain] =
                [option.favour, option.against, option.abstain].map(|count| count.unwrap_or(0));
            format!("{}:{favour}:{against}:{abstain}", option.id)
        })
        .collect();
    lines.sort();
    blake3::hash(lines.join("\n").as_bytes())
        .to_hex()
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::poll::Count;
    use crate::domain::poll::testing::{HANDS, hands, open, poll};

    /// Closes the poll after these counts, and gives the places with their scores.
    #[track_caller]
    fn result(method: Method, counts: &[Count]) -> Vec<(Vec<usize>, i64)> {
        let (mut play, id, options) = open(method, 50);
        for (option, counted) in options.iter().zip(counts) {
            play.counts(*option, *counted);
        }
        play.act(Action::ClosePoll {
            poll: id,
            secret: None,
        });
        play.assert_sound();
        let tally = poll(&play, id).tally.clone().expect("it is closed");
        let place = |id| options.iter().position(|option| *option == id);
        tally
            .ranking
            .iter()
            .map(|at| {
                let places = at.options.iter().filter_map(|id| place(*id)).collect();
                (places, at.score.as_whole().expect("it is whole"))
            })
            .collect()
    }

    #[test]
    fn hands_rank_by_favour_less_against_and_ties_stand_together() {
        assert_eq!(
            result(Method::Hands, &[hands(10, 9), hands(20, 30), hands(5, 0)]),
            [(vec![2], 5), (vec![0], 1), (vec![1], -10)]
        );
        assert_eq!(
            result(Method::Hands, &[hands(3, 1), hands(9, 0), hands(2, 0)]),
            [(vec![1], 9), (vec![0, 2], 2)]
        );
    }

    #[test]
    fn dots_rank_by_dots_and_ties_stand_together() {
        assert_eq!(
            result(
                Method::Dots,
                &[Count::Dots(4), Count::Dots(7), Count::Dots(7)]
            ),
            [(vec![1, 2], 7), (vec![0], 4)]
        );
        assert_eq!(
            result(
                Method::Dots,
                &[Count::Dots(0), Count::Dots(0), Count::Dots(0)]
            ),
            [(vec![0, 1, 2], 0)]
        );
    }

    #[test]
    fn a_recount_of_the_same_counts_has_the_same_hash() {
        let (mut play, id, options) = open(Method::Hands, 50);
        for option in &options {
            play.counts(*option, HANDS);
        }
        play.act(Action::ClosePoll {
            poll: id,
            secret: None,
        });
        let first = poll(&play, id).tally.clone().expect("it is closed");
        let options: Vec<_> = play.process.options_of(id);
        let backwards: Vec<_> = options.iter().rev().copied().collect();
        assert_eq!(counts_hash(&backwards), first.counts_hash);
        let mut other = options[0].clone();
        other.favour = Some(6);
        let changed = [&other, options[1], options[2]];
        assert_ne!(counts_hash(&changed), first.counts_hash);
    }
}
