use super::*;
use crate::domain::Action;
use crate::domain::activity::ActivityEdit;
use crate::domain::poll::testing::hands;
use crate::domain::poll::{Count, Method};
use crate::domain::strategy_map::{Amount, IndicatorValue};
use crate::domain::term::Term;
use crate::domain::testing::Play;

/// An objective with an activity made from each of these proposals, the later stage first.
fn serves(play: &mut Play, proposals: &[ProposalId]) -> (ObjectiveId, Vec<ActivityId>) {
    let objective = play.objective(0, "Exportar");
    let stages = (1..=proposals.len()).rev();
    let made = proposals.iter().zip(stages).map(|(proposal, stage)| {
        let activity = play.adopts(*proposal, stage, None);
        let edit = ActivityEdit::Objectives(vec![objective]);
        play.act(Action::EditActivity { activity, edit });
        activity
    });
    let made = made.collect();
    (objective, made)
}

fn propose<const N: usize>(play: &mut Play, texts: [&str; N]) -> [ProposalId; N] {
    texts.map(|text| play.proposes("Innovación", text))
}

#[test]
fn nothing_stands_behind_a_new_objective() {
    let mut play = Play::wine();
    let objective = play.objective(0, "Exportar");
    let sight = play.process.line_of_sight(objective);
    assert_eq!(sight, LineOfSight::default());
}

#[test]
fn activities_come_in_the_plan_s_order_and_proposals_with_what_was_merged() {
    let mut play = Play::wine();
    let [a, b, c, d] = propose(&mut play, ["Riego", "Canales", "Vivero", "Ferias"]);
    let inner = play.merges(&[a, b], "Agua");
    let inner = play.result_of(inner);
    let outer = play.merges(&[c, inner], "Agua y plantas");
    let outer = play.result_of(outer);
    let (objective, made) = serves(&mut play, &[outer, d]);
    let sight = play.process.line_of_sight(objective);
    assert_eq!(sight.activities, [made[1], made[0]]);
    assert_eq!(sight.proposals, [d, outer, c, inner, a, b]);
}

#[test]
fn a_split_merge_gives_its_sources_back() {
    let mut play = Play::wine();
    let [a, b] = propose(&mut play, ["Riego", "Canales"]);
    let merge = play.merges(&[a, b], "Agua");
    let result = play.result_of(merge);
    let (objective, _) = serves(&mut play, &[result]);
    play.splits(merge);
    let sight = play.process.line_of_sight(objective);
    assert_eq!(sight.proposals, [a, b], "the activity names them now");
}

#[test]
fn a_count_is_told_only_when_it_is_published() {
    let mut play = Play::wine();
    let [a, b, c] = propose(&mut play, ["Riego", "Canales", "Vivero"]);
    let (objective, _) = serves(&mut play, &[b]);
    let poll = play.drafts(Method::Hands, &[a, b, c]);
    let seen = |play: &Play| play.process.line_of_sight(objective).polls;
    assert_eq!(seen(&play), [], "a draft is no vote");
    play.act(Action::OpenPoll {
        poll,
        entitled: Some(9),
    });
    let options = play.options(poll);
    for (option, favour) in options.iter().zip([7, 5, 7]) {
        play.counts(*option, hands(favour, 1));
    }
    let withheld = Support {
        poll,
        option: options[1],
        proposal: b,
        counts_for: None,
        result: None,
    };
    assert_eq!(seen(&play), std::slice::from_ref(&withheld), "open");
    play.act(Action::ClosePoll { poll, secret: None });
    assert_eq!(seen(&play), std::slice::from_ref(&withheld), "closed");
    play.act(Action::PublishPoll { poll });
    let result = SupportResult {
        favour: 5,
        against: 1,
        abstain: 0,
        place: 3,
        of: 3,
    };
    let published = Support {
        result: Some(result),
        ..withheld.clone()
    };
    assert_eq!(seen(&play), [published]);
    let reason = "Se contó mal".to_owned();
    play.act(Action::ReopenPoll { poll, reason });
    assert_eq!(seen(&play), [withheld], "open again");
}

#[test]
fn polls_on_what_was_merged_count_too_and_equals_share_a_place() {
    let mut play = Play::wine();
    let [a, b] = propose(&mut play, ["Riego", "Canales"]);
    let poll = play.opens(Method::Dots, &[a, b], 9);
    for option in play.options(poll) {
        play.counts(option, Count::Dots(4));
    }
    play.act(Action::ClosePoll { poll, secret: None });
    play.act(Action::PublishPoll { poll });
    let merge = play.merges(&[b, a], "Agua");
    let result = play.result_of(merge);
    let (objective, _) = serves(&mut play, &[result]);
    let polls = play.process.line_of_sight(objective).polls;
    let told: Vec<_> = polls.iter().map(|support| support.proposal).collect();
    assert_eq!(told, [a, b], "in the poll's order");
    let places = polls.iter().map(|s| s.result.map(|r| (r.favour, r.place)));
    assert!(places.eq([Some((4, 1)), Some((4, 1))]));
}

#[test]
fn an_indicator_is_seen_with_its_last_value_and_the_target_ahead() {
    let mut play = Play::wine();
    let objective = play.objective(0, "Exportar");
    let name = "Ventas".to_owned();
    let indicator = play.act(Action::AddIndicator { objective, name }).id();
    let value = IndicatorValue::Amount(Amount::of_thousandths(1));
    let target = |term: &str| Action::SetTarget {
        indicator,
        term: Term::parse(term),
        value,
    };
    let late: TargetId = play.act(target("2S 2028")).id();
    let early: TargetId = play.act(target("2S 2027")).id();
    let check = |play: &Play, last: Option<MeasurementId>, next| {
        let expected = IndicatorState {
            indicator,
            last,
            next: Some(next),
        };
        let sight = play.process.line_of_sight(objective);
        assert_eq!(sight.indicators, [expected]);
    };
    check(&play, None, early);
    for (year, next) in [(2027, early), (2028, late), (2031, late)] {
        let measured = play.act(Action::AddMeasurement {
            indicator,
            on: jiff::civil::date(year, 12, 31),
            value,
            note: String::new(),
        });
        check(&play, Some(measured.id()), next);
    }
}
