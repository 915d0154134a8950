//! Editing which process the file holds, its vision and its mission.

use serde::{Deserialize, Serialize};

use crate::domain::act::Decision;
use crate::domain::ids::WorkshopId;
use crate::domain::process::Process;
use crate::domain::profile::MapState;
use crate::domain::refusal::Refusal;

/// What can be edited of the process's own row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProfileEdit {
    Name(String),
    Product(String),
    Region(String),
    Valleys(Vec<String>),
    Vision(String),
    Mission(String),
    MapState(MapState),
    CurrentWorkshop(WorkshopId),
}

/// Edits one field of the process's own row.
pub(crate) fn edit(process: &Process, edit: ProfileEdit) -> Result<Decision, Refusal> {
    let old = process.the_profile().ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    match edit {
        ProfileEdit::Name(name) => new.name = Refusal::unless_empty(&name)?,
        ProfileEdit::Product(product) => new.product = product,
        ProfileEdit::Region(region) => new.region = region,
        ProfileEdit::Valleys(valleys) => new.valleys = valleys,
        ProfileEdit::Vision(vision) => new.vision = vision,
        ProfileEdit::Mission(mission) => new.mission = mission,
        ProfileEdit::MapState(state) => new.map_state = state,
        ProfileEdit::CurrentWorkshop(workshop) => {
            process.workshops.get(workshop).ok_or(Refusal::Gone)?;
            new.current_workshop = Some(workshop);
        }
    }
    Ok(Decision::editing(old, &new))
}
