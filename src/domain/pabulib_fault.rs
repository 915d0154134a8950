//! Why a Pabulib file cannot be tallied.

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason:?}")]
pub struct PabulibFault {
    /// From 1. Of what is missing, the last line.
    pub line: usize,
    pub reason: PabulibReason,
}

/// What is wrong with a Pabulib file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PabulibReason {
    /// Not UTF-8.
    Encoding,
    /// A quote that is never closed.
    OpenQuote,
    /// Something stands before the first section.
    NoHeader,
    NoSection(Section),
    SectionTwice(Section),
    /// A section ends before its line of column names.
    NoColumns(Section),
    NoColumn {
        section: Section,
        column: &'static str,
    },
    ColumnTwice(String),
    /// More cells than columns.
    TooManyCells {
        found: usize,
        columns: usize,
    },
    NoCell {
        column: &'static str,
    },
    NoKey(&'static str),
    KeyTwice {
        key: String,
        first: usize,
    },
    BadBudget(String),
    BadVoteType(String),
    BadCost {
        project: String,
        cost: String,
    },
    NoProjectId,
    ProjectTwice {
        project: String,
        first: usize,
    },
    NoVoterId,
    VoterTwice {
        voter: String,
        first: usize,
    },
    UnknownProject(String),
    TwiceInVote(String),
    /// More than one project where one may be chosen.
    TooManyChosen(usize),
    BadPoints {
        project: String,
        points: String,
    },
    /// Projects and points of a vote are not equally many.
    PointsAndProjects {
        points: usize,
        projects: usize,
    },
    /// The file says how many there are, and there are not as many.
    Miscounted {
        section: Section,
        said: usize,
        found: usize,
    },
}

/// A part of a Pabulib file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Meta,
    Projects,
    Votes,
}

impl Section {
    pub const ALL: [Self; 3] = [Self::Meta, Self::Projects, Self::Votes];

    /// As it stands in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Meta => "META",
            Self::Projects => "PROJECTS",
            Self::Votes => "VOTES",
        }
    }
}
