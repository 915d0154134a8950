//! The lines of `minga replay`: one JSON object each, things named as people name them.
//! Every kind, with what it needs; `minga replay --help` names them in the same words.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::agenda::Step;
use crate::domain::merge::{Consent, MergeVotes};
use crate::domain::proposal::Nature;

/// A command as a line says it. Things made earlier are called by the name they were given with
/// `as`, proposals also by their number.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Line {
    AddProposal {
        #[serde(flatten)]
        said: Box<SaidProposal>,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    /// A list over several tables, in one step.
    ImportProposals {
        rows: Vec<SaidProposal>,
    },
    /// Added and united with another in one step.
    Join {
        into: Called,
        #[serde(flatten)]
        said: Box<SaidProposal>,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    /// A new text, or another field's value.
    EditProposal {
        proposal: Called,
        #[serde(default)]
        text: Option<String>,
        #[serde(default)]
        field: Option<ProposalField>,
        #[serde(default)]
        value: Option<Texts>,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    /// All of it anew.
    RewriteProposal {
        proposal: Called,
        #[serde(flatten)]
        said: Box<SaidProposal>,
    },
    DiscardProposal {
        proposal: Called,
        reason: String,
    },
    Park {
        proposal: Called,
    },
    RestoreProposal {
        proposal: Called,
    },
    Rank {
        proposal: Called,
        step: Step,
    },
    KeepApart {
        proposals: Vec<Called>,
    },
    Merge {
        sources: Vec<Called>,
        text: String,
        #[serde(default)]
        table: Option<String>,
        #[serde(default)]
        votes: MergeVotes,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    ExtendMerge {
        merge: Called,
        sources: Vec<Called>,
    },
    Consent {
        merge: Called,
        table: String,
        #[serde(default)]
        consent: Option<Consent>,
    },
    Split {
        merge: Called,
    },
    Undo {},
    Redo {},
    OpenPoll {
        question: String,
        #[serde(default)]
        method: MethodName,
        #[serde(default = "three")]
        dots: i64,
        options: Vec<Called>,
        entitled: i64,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    Count {
        poll: Called,
        option: Called,
        #[serde(default)]
        dots: Option<i64>,
        #[serde(default)]
        favour: i64,
        #[serde(default)]
        against: i64,
        #[serde(default)]
        abstain: i64,
    },
    Cast {
        poll: Called,
        choices: BTreeMap<String, Choice>,
    },
    ClosePoll {
        poll: Called,
    },
    PublishPoll {
        poll: Called,
    },
    ReopenPoll {
        poll: Called,
        reason: String,
    },
    AddActivity {
        #[serde(default)]
        text: String,
        #[serde(default)]
        proposal: Option<Called>,
        stage: Called,
        #[serde(default)]
        area: Option<String>,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    EditActivity {
        activity: Called,
        field: FieldName,
        value: Texts,
    },
    SettleActivity {
        activity: Called,
    },
    RemoveActivity {
        activity: Called,
    },
    AddPerspective {
        text: String,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    EditPerspective {
        perspective: Called,
        text: String,
    },
    ShiftPerspective {
        perspective: Called,
        step: Step,
    },
    RemovePerspective {
        perspective: Called,
    },
    AddObjective {
        perspective: Called,
        text: String,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    EditObjective {
        objective: Called,
        field: ObjectiveField,
        value: Texts,
    },
    RemoveObjective {
        objective: Called,
    },
    Link {
        from: Called,
        to: Called,
    },
    Unlink {
        from: Called,
        to: Called,
    },
    AddIndicator {
        objective: Called,
        text: String,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    EditIndicator {
        indicator: Called,
        field: IndicatorField,
        value: Texts,
    },
    SetTarget {
        indicator: Called,
        term: String,
        value: Texts,
    },
    AddMeasurement {
        indicator: Called,
        date: jiff::civil::Date,
        value: Texts,
        #[serde(default)]
        note: String,
    },
    EditWorkshop {
        #[serde(default)]
        date: Option<jiff::civil::Date>,
        #[serde(default)]
        place: Option<String>,
    },
    AddParticipant {
        #[serde(flatten)]
        newcomer: crate::domain::people::Newcomer,
        #[serde(default, rename = "as")]
        as_name: Option<String>,
    },
    AddObservation {
        text: String,
        #[serde(default)]
        activity: Option<Called>,
    },
    Validate {
        #[serde(default)]
        present: Option<i64>,
        members: i64,
        favour: i64,
        #[serde(default)]
        against: i64,
        #[serde(default)]
        abstain: i64,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
}

/// A proposal as a line says it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidProposal {
    pub table: String,
    pub text: String,
    #[serde(default)]
    pub nature: Nature,
    #[serde(default)]
    pub source: String,
    #[serde(default)]
    pub area: Option<String>,
    /// People and organisations by their names; people who are not registered yet are.
    #[serde(default)]
    pub proposers: Vec<String>,
    #[serde(default)]
    pub beneficiaries: Vec<String>,
    #[serde(default)]
    pub term: Option<String>,
    #[serde(default)]
    pub cost: Option<Texts>,
    #[serde(default)]
    pub needs: Vec<Called>,
    #[serde(default)]
    pub parked: bool,
    /// Proposals that it looks like and that are something else.
    #[serde(default)]
    pub apart_from: Vec<Called>,
}

/// A thing by its given name, or by its number.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Called {
    Number(i64),
    Name(String),
}

impl std::fmt::Display for Called {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Name(name) => name.fmt(f),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MethodName {
    #[default]
    Hands,
    Dots,
}

/// What a ballot says of one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Choice {
    Dots(i64),
    Hand(crate::domain::poll::Hand),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProposalField {
    Text,
    Nature,
    Table,
    Area,
    Proposers,
    Beneficiaries,
    Term,
    Cost,
    Needs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldName {
    Title,
    Background,
    Results,
    Support,
    Term,
    Responsible,
    Target,
    Indicator,
    Priority,
    State,
    Objectives,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjectiveField {
    Title,
    Description,
    Area,
    Horizon,
    Owner,
    Themes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorField {
    Name,
    Unit,
    Frequency,
    Baseline,
    Source,
    Levels,
}

/// One text or number, or several texts for a list.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Texts {
    Number(serde_json::Number),
    One(String),
    Many(Vec<String>),
}

impl Texts {
    /// As a list cell.
    pub fn list(self) -> Vec<String> {
        match self {
            Self::Many(texts) => texts,
            one => vec![one.text()],
        }
    }

    /// As one text.
    pub fn text(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::One(text) => text,
            Self::Many(texts) => texts.join("\n"),
        }
    }
}

fn three() -> i64 {
    3
}
