//! A refusal as a sentence: what is not possible, and what to do.

use crate::domain::Refusal;
use crate::i18n::{Lang, words};
use crate::t;

/// The sentence for a refusal.
#[must_use]
pub fn sentence(lang: &Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Gone => t!(lang, "refused-gone"),
        Refusal::EmptyText => t!(lang, "refused-empty-text"),
        Refusal::MinutesOutOfRange => t!(lang, "refused-minutes"),
        Refusal::RoomTooSmall => t!(lang, "refused-room"),
        Refusal::AlreadyRegistered { name } => {
            t!(lang, "refused-registered", name = name.as_str())
        }
        Refusal::OnlyByMerging => t!(lang, "refused-only-by-merging"),
        Refusal::TooFewToMerge => t!(lang, "refused-too-few-to-merge"),
        Refusal::TooFewToKeepApart => t!(lang, "refused-too-few-to-keep-apart"),
        Refusal::OnABoard => t!(lang, "refused-on-a-board"),
        Refusal::OnlyActionsAnswer => t!(lang, "refused-only-actions-answer"),
        Refusal::NotANeed(_) => t!(lang, "refused-not-a-need"),
        Refusal::NotAskedForConsent => t!(lang, "refused-not-asked-for-consent"),
        Refusal::NotForPlan => t!(lang, "refused-not-for-plan"),
        Refusal::NotStanding(_) => t!(lang, "refused-not-standing"),
        Refusal::InOpenPoll(_) => t!(lang, "refused-in-open-poll"),
        Refusal::AlreadySplit => t!(lang, "refused-already-split"),
        Refusal::StillUsed => t!(lang, "refused-still-used"),
        Refusal::TooFewOptions => t!(lang, "refused-too-few-options"),
        Refusal::NobodyEntitled => t!(lang, "refused-nobody-entitled"),
        Refusal::AnotherPollOpen => t!(lang, "refused-another-poll-open"),
        Refusal::PollNotDraft => t!(lang, "refused-poll-not-draft"),
        Refusal::PollNotOpen => t!(lang, "refused-poll-not-open"),
        Refusal::PollNotClosed => t!(lang, "refused-poll-not-closed"),
        Refusal::TooManyVotes { counted, allowed } => t!(
            lang,
            "refused-too-many-votes",
            counted = words::whole(lang, *counted),
            allowed = words::whole(lang, *allowed)
        ),
        Refusal::OtherMethod => t!(lang, "refused-other-method"),
        Refusal::SecretPoll => t!(lang, "refused-secret-poll"),
        Refusal::SecretPollOpen => t!(lang, "refused-secret-poll-open"),
        Refusal::NotSecret => t!(lang, "refused-not-secret"),
        Refusal::OptionTwice => t!(lang, "refused-option-twice"),
        Refusal::NoSuchSlip => t!(lang, "refused-no-such-slip"),
        Refusal::GroupNeeded => t!(lang, "refused-group-needed"),
        Refusal::VotedAlready => t!(lang, "refused-voted-already"),
        Refusal::NotEntitled => t!(lang, "refused-not-entitled"),
        Refusal::CountedAtTheDesk => t!(lang, "refused-counted-at-the-desk"),
        Refusal::CountedByBallots => t!(lang, "refused-counted-by-ballots"),
        Refusal::CountedInParts => t!(lang, "refused-counted-in-parts"),
        Refusal::NeedsBallots => t!(lang, "refused-needs-ballots"),
        Refusal::NeedsNames => t!(lang, "refused-needs-names"),
        Refusal::NoProxy => t!(lang, "refused-no-proxy"),
        Refusal::NoBudget => t!(lang, "refused-no-budget"),
        Refusal::NothingInPlan => t!(lang, "refused-nothing-in-plan"),
        Refusal::SlipTwice { slip } => {
            t!(lang, "refused-slip-twice", slip = words::whole(lang, *slip))
        }
        Refusal::NoCost { option } => t!(lang, "refused-no-cost", option = option.as_str()),
        Refusal::NotCounted { option } => {
            t!(lang, "refused-not-counted", option = option.as_str())
        }
        Refusal::ReasonNeeded => t!(lang, "refused-reason-needed"),
        Refusal::LinkToItself => t!(lang, "refused-link-to-itself"),
        Refusal::LinkExists => t!(lang, "refused-link-exists"),
        Refusal::LinkCycle => t!(lang, "refused-link-cycle"),
        Refusal::PerspectiveInUse => t!(lang, "refused-perspective-in-use"),
        Refusal::OneByOne => t!(lang, "refused-one-by-one"),
        Refusal::TooFewLevels => t!(lang, "refused-too-few-levels"),
        Refusal::OtherScale => t!(lang, "refused-other-scale"),
        Refusal::ScaleInUse => t!(lang, "refused-scale-in-use"),
        Refusal::AlreadyInPlan => t!(lang, "refused-already-in-plan"),
        Refusal::EmptyPlan => t!(lang, "refused-empty-plan"),
        Refusal::NoQuorum { present, needed } => t!(
            lang,
            "refused-no-quorum",
            present = words::whole(lang, *present),
            needed = words::whole(lang, *needed)
        ),
        Refusal::MorePresentThanMembers { present, members } => t!(
            lang,
            "refused-more-present",
            present = words::whole(lang, *present),
            members = words::whole(lang, *members)
        ),
        Refusal::NothingToUndo => t!(lang, "refused-nothing-to-undo"),
        Refusal::NothingToRedo => t!(lang, "refused-nothing-to-redo"),
        Refusal::Overtaken => t!(lang, "refused-overtaken"),
        Refusal::ReadOnly => t!(lang, "refused-read-only"),
        Refusal::StillSaving => t!(lang, "refused-still-saving"),
        Refusal::StillChecking => t!(lang, "refused-still-checking"),
        Refusal::Unknown { name } => t!(lang, "refused-unknown", name = name.as_str()),
    }
}
