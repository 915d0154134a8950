//! What lines say of proposals and of values, and how they call things.
//! Never here: whether there is such a thing.

use serde::Deserialize;

use crate::domain::proposal::Nature;

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
