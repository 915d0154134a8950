//! *Etapas*, *ámbitos* and *Mesas Temáticas*: the frame that every plan is filled into (S1 to S3).

use serde::{Deserialize, Serialize};

use crate::domain::ids::{AreaId, StageId, ThematicTableId};
use crate::domain::process::{Entity, Process};
use crate::domain::rows::{Record, in_order};

/// *Etapa*: one of the plan's stages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    pub id: StageId,
    /// Its place, from 1.
    pub position: i64,
    /// Short: "Difusión".
    pub name: String,
    /// As the planilla prints it, number included.
    pub printed: String,
}

/// Which of the two dimensions of a cluster's competitiveness an area serves (S3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    Local,
    Associative,
}

/// The token by which an area is coloured everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AreaColor {
    Innovation,
    Capacities,
    Market,
    Environment,
    Linkage,
    Information,
}

/// *Ámbito*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    pub id: AreaId,
    /// Its place, from 1.
    pub position: i64,
    pub name: String,
    /// As the planilla's header row prints it: "3.6 Información".
    pub printed: String,
    pub dimension: Dimension,
    pub color: AreaColor,
}

/// *Mesa Temática*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThematicTable {
    pub id: ThematicTableId,
    /// Its place, from 1.
    pub position: i64,
    pub name: String,
    pub area: Option<AreaId>,
}

impl Record for Stage {
    const ENTITY: Entity = Entity::Stage;
    type Id = StageId;

    fn id(&self) -> StageId {
        self.id
    }
}

impl Record for Area {
    const ENTITY: Entity = Entity::Area;
    type Id = AreaId;

    fn id(&self) -> AreaId {
        self.id
    }
}

impl Record for ThematicTable {
    const ENTITY: Entity = Entity::ThematicTable;
    type Id = ThematicTableId;

    fn id(&self) -> ThematicTableId {
        self.id
    }
}

impl Process {
    /// The thematic tables in their order.
    #[must_use]
    pub fn tables_in_order(&self) -> Vec<&ThematicTable> {
        in_order(self.tables.iter(), |table| table.position)
    }

    /// The areas in their order.
    #[must_use]
    pub fn areas_in_order(&self) -> Vec<&Area> {
        in_order(self.areas.iter(), |area| area.position)
    }

    /// An area's name where there is little room: that of its thematic table, a word, where it has
    /// one.
    #[must_use]
    pub fn short_name<'a>(&'a self, area: &'a Area) -> &'a str {
        let tables = self.tables.iter();
        tables
            .filter(|table| table.area == Some(area.id))
            .min_by_key(|table| (table.position, table.id))
            .map_or(area.name.as_str(), |table| table.name.as_str())
    }

    /// The stages in their order.
    #[must_use]
    pub fn stages_in_order(&self) -> Vec<&Stage> {
        in_order(self.stages.iter(), |stage| stage.position)
    }

    /// The area of a thematic table, if it has one.
    #[must_use]
    pub fn area_of_table(&self, table: ThematicTableId) -> Option<&Area> {
        self.tables
            .get(table)?
            .area
            .and_then(|area| self.areas.get(area))
    }

    /// The thematic table of this name, by whatever case it was typed in.
    #[must_use]
    pub fn table_named(&self, name: &str) -> Option<&ThematicTable> {
        let wanted = name.trim().to_lowercase();
        self.tables
            .iter()
            .find(|table| table.name.to_lowercase() == wanted)
    }
}
