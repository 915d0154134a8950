//! Why an act is not possible: data for a sentence in the user's language, never the sentence.

use crate::domain::ids::ProposalId;

/// An act that the process does not allow as it stands; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the thing acted on is no longer there")]
    Gone,
    #[error("a text is needed")]
    EmptyText,
    #[error("minutes must be from 1 to 600")]
    MinutesOutOfRange,
    #[error("the room's measures are too small")]
    RoomTooSmall,
    #[error("{name} is already registered")]
    AlreadyRegistered { name: String },
    #[error("only a merge makes a merged text")]
    OnlyByMerging,
    #[error("a merge unites at least two proposals")]
    TooFewToMerge,
    #[error("at least two proposals are kept apart")]
    TooFewToKeepApart,
    #[error("what stands on a board of the diagnosis is neither ranked nor merged")]
    OnABoard,
    #[error("only an action answers needs")]
    OnlyActionsAnswer,
    #[error("proposal {0} is no need")]
    NotANeed(ProposalId),
    #[error("the table has no proposal in the merge")]
    NotAskedForConsent,
    #[error("only an action becomes an activity")]
    NotForPlan,
    #[error("proposal {0} is not standing: it is discarded or already merged")]
    NotStanding(ProposalId),
    #[error("proposal {0} is in an open poll")]
    InOpenPoll(ProposalId),
    #[error("the merge is already split")]
    AlreadySplit,
    #[error("other things refer to it")]
    StillUsed,
    #[error("a poll needs at least one option (two for dots)")]
    TooFewOptions,
    #[error("those entitled must be at least one")]
    NobodyEntitled,
    #[error("another poll is open")]
    AnotherPollOpen,
    #[error("the poll is not a draft")]
    PollNotDraft,
    #[error("the poll is not open")]
    PollNotOpen,
    #[error("the poll is not closed")]
    PollNotClosed,
    #[error("{counted} votes counted, only {allowed} possible")]
    TooManyVotes { counted: i64, allowed: i64 },
    #[error("the poll is held by another method")]
    OtherMethod,
    #[error("the poll is secret: its ballots go into the box, and it is held anew, not reopened")]
    SecretPoll,
    #[error("a secret poll is open: no backup is made before it is closed")]
    SecretPollOpen,
    #[error("the poll is not secret")]
    NotSecret,
    #[error("an option is named twice on one ballot")]
    OptionTwice,
    #[error("slip {slip} is already in")]
    SlipTwice { slip: i64 },
    #[error("the slip is not one of this poll")]
    NoSuchSlip,
    #[error("the slip does not tell its group")]
    GroupNeeded,
    #[error("the voter has voted already")]
    VotedAlready,
    #[error("the voter is not entitled")]
    NotEntitled,
    #[error("the votes were counted at the desk")]
    CountedAtTheDesk,
    #[error("the votes come in on ballots")]
    CountedByBallots,
    #[error("the room is counted in parts, or as a whole")]
    CountedInParts,
    #[error("this needs ballots: sums are not enough")]
    NeedsBallots,
    #[error("this needs voters with names")]
    NeedsNames,
    #[error("a proxy is given by one who is absent to one who is there, both entitled")]
    NoProxy,
    #[error("a budget is needed")]
    NoBudget,
    #[error("option {option} has no cost")]
    NoCost { option: String },
    #[error("none of the options is in the plan")]
    NothingInPlan,
    #[error("option {option} has no count yet")]
    NotCounted { option: String },
    #[error("a reason is needed")]
    ReasonNeeded,
    #[error("an objective cannot be its own cause")]
    LinkToItself,
    #[error("the link is already there")]
    LinkExists,
    #[error("the link would close a circle of causes")]
    LinkCycle,
    #[error("the row still has objectives")]
    PerspectiveInUse,
    #[error("titles and places are each objective's own")]
    OneByOne,
    #[error("a scale needs at least two levels")]
    TooFewLevels,
    #[error("the value does not stand on the indicator's scale")]
    OtherScale,
    #[error("values stand on the scale that would go")]
    ScaleInUse,
    #[error("the proposal is already in the plan")]
    AlreadyInPlan,
    #[error("the plan has no activities")]
    EmptyPlan,
    #[error("quorum is not met: {present} of {needed}")]
    NoQuorum { present: i64, needed: i64 },
    #[error("{present} are present of {members} members")]
    MorePresentThanMembers { present: i64, members: i64 },
    #[error("there is nothing to undo")]
    NothingToUndo,
    #[error("there is nothing to redo")]
    NothingToRedo,
    #[error("later work has overtaken it")]
    Overtaken,
    #[error("the file is read-only")]
    ReadOnly,
    #[error("work is still being saved")]
    StillSaving,
    #[error("the file's checks are not through yet")]
    StillChecking,
    #[error("{name} is not known")]
    Unknown { name: String },
}

impl Refusal {
    /// The text without its edges' blanks.
    ///
    /// # Errors
    /// [`Refusal::EmptyText`] when nothing remains.
    pub fn unless_empty(text: &str) -> Result<String, Self> {
        let text = text.trim();
        if text.is_empty() {
            Err(Self::EmptyText)
        } else {
            Ok(text.to_owned())
        }
    }
}
