//! temporary
use crate::app::projection::scene::Scene;
use crate::domain::Process;
use crate::domain::ids::{MergeId, PollId, ThematicTableId};
use crate::domain::workshop::Room;
use crate::i18n::Lang;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Slide {
    Title,
    Agenda,
    Map,
    Wall { table: Option<ThematicTableId> },
    Merge { merge: MergeId },
    Poll { poll: PollId },
    Plan,
}
pub fn pages(_p: &Process, _s: &Slide, _l: &Lang, _r: &Room, _a: f32) -> Vec<Arc<Scene>> {
    Vec::new()
}
pub fn of_the_day(_p: &Process) -> Vec<Slide> {
    vec![Slide::Title]
}
