//! What is decided of a poll before it opens: who votes, how it is counted, by which rule, and what
//! it takes to pass. Only a draft's is edited, so that nobody changes the rules of an open vote.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{BodyId, ParticipantId, PollId, ThematicTableId};
use crate::domain::money::Money;
use crate::domain::poll::Method;
use crate::domain::poll::rules::Rule;

/// All that is decided before opening.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Setup {
    /// How votes come in.
    pub way: Way,
    pub secrecy: Secrecy,
    /// Whether the slips are the program's own, with codes.
    pub slips: Slips,
    /// `None`: the method's own.
    pub rule: Option<Rule>,
    /// With dots the most on one option, with approval the most options on one ballot; 0: no limit.
    pub cap: i64,
    /// What a rule under a budget may spend.
    pub budget: Option<Money>,
    pub electorate: Electorate,
    pub quorum: Quorum,
    pub majority: Majority,
    pub base: Base,
    /// In which parts of the room the desk counts.
    pub parts: Parts,
    /// The one grouping by which a secret poll is told, and by which anonymous slips are.
    pub grouping: Grouping,
    pub weighting: Weighting,
    /// The earlier poll of which this is a further round.
    pub round_of: Option<PollId>,
}

/// How votes come in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Counted in the room, option by option.
    #[default]
    Desk,
    /// One paper ballot after another.
    Slips,
    /// *Votación nominal*: each voter by name.
    RollCall,
}

/// Whether the file knows who voted what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Secrecy {
    #[default]
    Open,
    Secret,
}

/// What paper is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slips {
    /// Numbered by hand.
    #[default]
    Plain,
    /// Printed by the program, with a code that is good once.
    Printed,
}

impl Rule {
    /// A method's own rule.
    #[must_use]
    pub fn of(method: Method) -> Self {
        Self::fitting(method)[0]
    }

    /// The rules that can decide a poll of this method, its own first.
    #[must_use]
    pub fn fitting(method: Method) -> &'static [Self] {
        match method {
            Method::Hands => &[Self::Hands],
            Method::Dots => &[Self::Dots, Self::Greedy, Self::EqualShares],
            Method::Approval => &[Self::Approval, Self::Greedy, Self::EqualShares],
            Method::Score => &[Self::Score],
            Method::Ranking => &[Self::Borda, Self::Schulze],
            Method::Consent => &[Self::Consent],
            Method::Cards => &[Self::Cards],
        }
    }

    /// Whether it spends a budget on options that have a cost.
    #[must_use]
    pub fn spends(self) -> bool {
        matches!(self, Self::Greedy | Self::EqualShares)
    }
}

/// Who may vote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Electorate {
    pub who: Who,
    pub unit: Unit,
    /// Who votes for somebody who is not there; both are entitled.
    pub proxies: Vec<Proxy>,
}

/// Of whom the electorate is made; guests never are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// So many as is stated at opening, without names.
    #[default]
    Stated,
    /// All who are in the room.
    Present,
    /// The members of a thematic table.
    Table(ThematicTableId),
    /// The members of a body.
    Body(BodyId),
}

/// Who has one vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    #[default]
    Person,
    /// Each organisation has one, whoever of it is there; who belongs to none votes alone.
    Organisation,
}

/// One who votes for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proxy {
    pub absent: ParticipantId,
    pub holder: ParticipantId,
}

/// How many of those entitled must be in the room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quorum {
    #[default]
    None,
    /// More than half.
    Majority,
    TwoThirds,
    ThreeQuarters,
}

/// How many must be in favour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Majority {
    /// More in favour than against.
    #[default]
    Simple,
    /// More than half of the base.
    Absolute,
    TwoThirds,
    ThreeQuarters,
    FourFifths,
    /// Nobody against.
    Consensus,
}

/// Of what a majority is a share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// Of those who said for or against.
    #[default]
    Voting,
    /// Of those in the room.
    Present,
    /// Of all entitled.
    Entitled,
}

/// In which parts of the room the desk counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Parts {
    #[default]
    Whole,
    /// By thematic table.
    Tables,
    /// So many rows of seats.
    Rows(i64),
    /// By the setup's grouping.
    Groups,
}

/// By what a result is told beside its total (S25).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    #[default]
    Size,
    Valley,
    Sector,
    Kind,
}

impl Grouping {
    pub const ALL: [Self; 4] = [Self::Size, Self::Valley, Self::Sector, Self::Kind];
}

/// Whether a second result is told in which groups count alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weighting {
    #[default]
    None,
    /// Every group of the setup's grouping has the same weight.
    EqualGroups,
}

/// What of a draft is edited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PollEdit {
    Question(String),
    /// How it is voted; a rule and a cap of the old method go.
    Method(Method),
    Dots(i64),
    Setup(Box<Setup>),
    /// What an option costs.
    Cost {
        option: crate::domain::ids::PollOptionId,
        cost: Option<Money>,
    },
}
