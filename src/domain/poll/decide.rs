//! From a poll's counts and ballots to what its rule finds.

use crate::domain::ids::PollOptionId;
use crate::domain::poll::given::given;
use crate::domain::poll::rules::{
    Budget, Marks, Outcome, Rule, Score, Votes, approval, borda, cards, consent, dots,
    equal_shares, greedy, hands, schulze, score,
};
use crate::domain::poll::secret::SecretBallot;
use crate::domain::poll::{Answers, Counted, Places, Poll, PollOption};
use crate::domain::process::Process;

/// What the poll's rule finds; options are numbered by their order.
pub(in crate::domain) fn decide(
    process: &Process,
    poll: &Poll,
    options: &[&PollOption],
    secret: &[SecretBallot],
) -> Outcome {
    let counted: Vec<Counted> = options.iter().map(|option| option.counted()).collect();
    let votes = || votes(process, poll, options, secret);
    match poll.rule() {
        Rule::Hands => hands::tally(&counted),
        Rule::Dots => dots::tally(&counted),
        Rule::Approval => approval::tally(&counted),
        Rule::Score => score::tally(&counted),
        Rule::Consent => consent::tally(&counted),
        Rule::Cards => cards::tally(&counted),
        Rule::Borda => borda::tally(&votes()),
        Rule::Schulze => schulze::tally(&votes()),
        Rule::Greedy => {
            let favour: Vec<i64> = counted.iter().map(|counted| counted.favour).collect();
            greedy::tally(&favour, &budget(poll, options))
        }
        Rule::EqualShares => equal_shares::tally(&votes(), &budget(poll, options)),
    }
}

/// What may be spent, and on what.
fn budget(poll: &Poll, options: &[&PollOption]) -> Budget {
    let money =
        |money: Option<crate::domain::money::Money>| Score::whole(money.map_or(0, |money| money.0));
    Budget {
        limit: money(poll.setup.budget),
        costs: options.iter().map(|option| money(option.cost)).collect(),
    }
}

/// The ballots as the rules take them: those that count, each as often as it is worth.
fn votes(
    process: &Process,
    poll: &Poll,
    options: &[&PollOption],
    secret: &[SecretBallot],
) -> Votes {
    let places = Places::of(options);
    let given = given(process, poll, secret).into_iter();
    let ballots = given.map(|ballot| {
        let times = u64::try_from(ballot.votes).unwrap_or(0);
        (marks(ballot.answers, &places), times)
    });
    Votes {
        options: options.len(),
        ballots: ballots.collect(),
    }
}

/// A ballot by the options' numbers.
fn marks(answers: &Answers, places: &Places) -> Marks {
    let number = |id: &PollOptionId| {
        let place = places.get(*id);
        place.and_then(|place| u32::try_from(place).ok())
    };
    let points = |marks: &[(PollOptionId, i64)]| {
        let marks = marks.iter().filter_map(|(id, points)| {
            Some((
                number(id)?,
                u32::try_from(*points).ok().filter(|points| *points > 0)?,
            ))
        });
        Marks::Points(marks.collect())
    };
    match answers {
        Answers::Dots(marks) | Answers::Score(marks) => points(marks),
        Answers::Approval(approved) => {
            Marks::Approved(approved.iter().filter_map(number).collect())
        }
        Answers::Ranking(order) => Marks::Ranked(
            order
                .iter()
                .map(|equals| equals.iter().filter_map(number).collect())
                .collect(),
        ),
        Answers::Hands(hands) => Marks::Approved(
            hands
                .iter()
                .filter(|(_, hand)| *hand == crate::domain::poll::Hand::Favour)
                .filter_map(|(id, _)| number(id))
                .collect(),
        ),
    }
}
