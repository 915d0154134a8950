//! Workshop templates: the `minga-workshop/1` format, and a new process made from one.
//!
//! `workshops/README.md` documents the format field by field.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::act::{Decision, Mint};
use crate::domain::area::{AreaColor, Dimension};
use crate::domain::directory::InstitutionKind;
use crate::domain::process::Process;
use crate::domain::profile::WorkshopKind;
use crate::domain::proposal::Nature;
use crate::domain::refusal::Refusal;
use crate::domain::strategy_map::{Amount, DecimalSign, Frequency, Horizon, IndicatorValue};

mod found;
mod read;

pub use read::{Problem, TemplateFault, read};

#[cfg(test)]
mod tests;

/// The format that this program reads and writes.
pub const FORMAT: &str = "minga-workshop/1";

/// A template as its file says it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    pub format: String,
    pub key: String,
    pub language: String,
    pub name: String,
    #[serde(default)]
    pub summary: String,
    #[serde(default)]
    pub source: String,
    pub process: TemplateProcess,
    pub areas: Vec<TemplateArea>,
    pub tables: Vec<TemplateTable>,
    pub stages: Vec<TemplateStage>,
    #[serde(default)]
    pub institutions: Vec<TemplateInstitution>,
    #[serde(default)]
    pub workshop_kinds: Vec<WorkshopKind>,
    pub map: TemplateMap,
    #[serde(default)]
    pub plan: Vec<TemplateActivity>,
    #[serde(default)]
    pub proposals: Vec<TemplateProposal>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateProcess {
    pub name: String,
    pub product: String,
    pub region: String,
    pub valleys: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateArea {
    pub key: String,
    pub name: String,
    pub printed: String,
    pub dimension: Dimension,
    pub color: AreaColor,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateTable {
    pub name: String,
    pub area: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateStage {
    pub key: String,
    pub name: String,
    pub printed: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateInstitution {
    pub key: String,
    pub name: String,
    pub kind: InstitutionKind,
    pub instruments: Vec<TemplateInstrument>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateInstrument {
    pub key: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateMap {
    pub draft: bool,
    pub vision: String,
    pub mission: String,
    /// Top row first.
    pub perspectives: Vec<TemplatePerspective>,
    /// From cause to effect, by the objectives' keys.
    pub links: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplatePerspective {
    pub key: String,
    pub name: String,
    pub objectives: Vec<TemplateObjective>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateObjective {
    pub key: String,
    pub title: String,
    pub area: Option<String>,
    pub horizon: Horizon,
    #[serde(default)]
    pub source: String,
    #[serde(default)]
    pub description: String,
    #[serde(default)]
    pub owner: String,
    #[serde(default)]
    pub themes: Vec<String>,
    #[serde(default)]
    pub indicators: Vec<TemplateIndicator>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateIndicator {
    pub name: String,
    #[serde(default)]
    pub unit: String,
    #[serde(default = "yearly")]
    pub frequency: Frequency,
    /// A number, or one of `levels`.
    #[serde(default)]
    pub baseline: Option<Value>,
    #[serde(default)]
    pub source: String,
    /// The levels of a qualitative scale, the lowest first; none when it is measured in numbers.
    #[serde(default)]
    pub levels: Vec<String>,
    #[serde(default)]
    pub targets: Vec<TemplateTarget>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateTarget {
    pub term: String,
    /// As the baseline.
    pub value: Value,
}

fn yearly() -> Frequency {
    Frequency::Yearly
}

impl TemplateIndicator {
    /// A value on this indicator's scale: a number, or the name of one of its levels.
    fn value(&self, value: &Value) -> Option<IndicatorValue> {
        match value {
            Value::Number(number) if self.levels.is_empty() => {
                let text = number.to_string();
                Amount::parse(&text, DecimalSign::Point).map(IndicatorValue::Amount)
            }
            Value::String(name) => {
                let mut levels = self.levels.iter();
                levels
                    .position(|level| level.trim() == name.trim())
                    .map(IndicatorValue::Level)
            }
            _ => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateActivity {
    pub stage: String,
    pub area: Option<String>,
    pub activity: String,
    pub background: Vec<String>,
    pub results: Vec<String>,
    pub support: Vec<String>,
    pub term: String,
    pub uses: Vec<TemplateUse>,
    /// The objectives that it is for, by their keys.
    #[serde(default)]
    pub objectives: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateUse {
    pub institution: String,
    pub instrument: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateProposal {
    pub table: String,
    pub kind: Nature,
    pub text: String,
    #[serde(default)]
    pub source: String,
}

/// Fills an empty process with a template's content.
pub(crate) fn found(
    process: &Process,
    template: &Template,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    if process.the_profile().is_some() {
        return Err(Refusal::StillUsed);
    }
    Ok(Decision::of(found::changes(template, mint)))
}
