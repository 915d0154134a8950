//! What lines say of polls: what is decided before one opens, counts and ballots.
//! Never here: whether it fits together, which the domain tells.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::cli::replay::said::{Called, Texts};
use crate::domain::poll::{
    Base, Grouping, Hand, Majority, Method, Quorum, Rule, Slips, Unit, Way, Weighting,
};

/// A poll as a line says it. One that is opened may also be a draft that an earlier line made.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SaidPoll {
    pub poll: Option<Called>,
    pub question: String,
    pub method: Method,
    pub dots: Option<i64>,
    /// Proposals that are known, and texts.
    pub options: Vec<Called>,
    pub objectives: Vec<Called>,
    pub activities: Vec<Called>,
    /// By their names.
    pub instruments: Vec<String>,
    /// Versions of the plan by their numbers.
    pub versions: Vec<i64>,
    pub entitled: Option<i64>,
    /// What options cost, each called as in a ballot.
    pub costs: BTreeMap<String, Texts>,
    #[serde(flatten)]
    pub setup: SaidSetup,
    #[serde(rename = "as")]
    pub name: Option<String>,
}

/// What of a draft is edited: all that is said.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidPollEdit {
    pub poll: Called,
    #[serde(default)]
    pub question: Option<String>,
    #[serde(default)]
    pub dots: Option<i64>,
    #[serde(default)]
    pub costs: BTreeMap<String, Texts>,
    #[serde(flatten)]
    pub setup: SaidSetup,
}

/// What is decided before opening; what is left out stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct SaidSetup {
    pub way: Option<Way>,
    pub secret: Option<bool>,
    pub slips: Option<Slips>,
    pub rule: Option<Rule>,
    pub cap: Option<i64>,
    pub budget: Option<Texts>,
    pub who: Option<SaidWho>,
    pub unit: Option<Unit>,
    pub proxies: Option<Vec<SaidProxy>>,
    pub quorum: Option<Quorum>,
    pub majority: Option<Majority>,
    pub base: Option<Base>,
    pub parts: Option<SaidParts>,
    pub grouping: Option<Grouping>,
    pub weighting: Option<Weighting>,
    pub round_of: Option<Called>,
}

/// Who may vote.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SaidWho {
    Stated,
    Present,
    /// A thematic table by its name.
    Table(String),
    Body(Called),
}

/// Where the desk counts apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SaidParts {
    Whole,
    Tables,
    Rows(i64),
    Groups,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidProxy {
    pub absent: Called,
    pub holder: Called,
}

/// What the desk counted of one option.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidCount {
    pub poll: Called,
    pub option: Called,
    /// A part of the room by its place from 1, or by its name.
    #[serde(default)]
    pub part: Option<Called>,
    #[serde(default)]
    pub dots: Option<i64>,
    #[serde(default)]
    pub approvals: Option<i64>,
    /// How many gave each grade from 0 to 5.
    #[serde(default)]
    pub grades: Option<[i64; 6]>,
    #[serde(default)]
    pub favour: i64,
    #[serde(default)]
    pub against: i64,
    #[serde(default)]
    pub abstain: i64,
    #[serde(default)]
    pub cleared: bool,
}

/// One ballot.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidBallot {
    pub poll: Called,
    pub choices: Choices,
    /// Its number, or the code of a printed one.
    #[serde(default)]
    pub slip: Option<Called>,
    #[serde(default)]
    pub voter: Option<Called>,
    /// To which group it belongs, by its place from 1 or by its name.
    #[serde(default)]
    pub group: Option<Called>,
    #[serde(default)]
    pub reason: String,
    #[serde(default, rename = "as")]
    pub name: Option<String>,
}

/// An open ballot that was taken down wrongly.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidCorrection {
    #[serde(flatten)]
    pub which: WhichBallot,
    pub choices: Choices,
    #[serde(default)]
    pub reason: String,
}

/// An open ballot that does not count.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidVoid {
    #[serde(flatten)]
    pub which: WhichBallot,
    pub reason: String,
}

/// A ballot by the name it was given, or by its poll and its slip or voter.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct WhichBallot {
    pub ballot: Option<Called>,
    pub poll: Option<Called>,
    pub slip: Option<Called>,
    pub voter: Option<Called>,
}

/// What a ballot says: of each option, or the options that are marked, the best first.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Choices {
    Of(BTreeMap<String, Choice>),
    Marked(Vec<Marked>),
}

/// One option, or several that are equal.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Marked {
    One(Called),
    Equal(Vec<Called>),
}

/// What a ballot says of one option: dots, a grade, a place, or one of three answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Choice {
    Number(i64),
    Hand(SaidHand),
}

/// One of three answers in the words of each method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SaidHand {
    #[serde(alias = "agree", alias = "green")]
    Favour,
    #[serde(alias = "object", alias = "red")]
    Against,
    #[serde(alias = "stand_aside", alias = "yellow")]
    Abstain,
}

impl From<SaidHand> for Hand {
    fn from(said: SaidHand) -> Self {
        match said {
            SaidHand::Favour => Self::Favour,
            SaidHand::Against => Self::Against,
            SaidHand::Abstain => Self::Abstain,
        }
    }
}
