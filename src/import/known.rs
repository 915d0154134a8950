//! The names that a process has already, and the words for its kinds, by which cells are understood.

use std::collections::HashMap;

use crate::domain::Process;
use crate::domain::ids::{AreaId, ThematicTableId};
use crate::domain::proposal::Nature;
use crate::import::headers::folded;

/// The names of a process, folded.
#[derive(Debug, Default)]
pub struct Known {
    tables: HashMap<String, ThematicTableId>,
    areas: HashMap<String, AreaId>,
}

/// What people call each kind, folded.
const NATURES: [(Nature, &[&str]); 6] = [
    (
        Nature::Need,
        &["necesidad", "necesidades", "need", "problema", "demanda"],
    ),
    (
        Nature::Action,
        &[
            "accion",
            "acciones",
            "action",
            "actividad",
            "activity",
            "propuesta",
            "proposal",
            "solucion",
            "idea",
            "unida",
            "merged",
        ],
    ),
    (Nature::Strength, &["fortaleza", "fortalezas", "strength"]),
    (Nature::Weakness, &["debilidad", "debilidades", "weakness"]),
    (
        Nature::Potential,
        &["potencialidad", "potencialidades", "potencial", "potential"],
    ),
    (
        Nature::Difficulty,
        &["dificultad", "dificultades", "difficulty"],
    ),
];

impl Known {
    #[must_use]
    pub fn of(process: &Process) -> Self {
        let tables = process
            .tables_in_order()
            .into_iter()
            .map(|table| (folded(&table.name), table.id))
            .collect();
        let mut areas = HashMap::new();
        for area in process.areas_in_order() {
            areas.insert(folded(&area.printed), area.id);
            areas.insert(folded(&area.name), area.id);
        }
        // An area is called after its table too, where no other is.
        for table in process.tables_in_order() {
            if let Some(area) = table.area {
                areas.entry(folded(&table.name)).or_insert(area);
            }
        }
        Self { tables, areas }
    }

    /// The thematic table that a cell or a title names: "Innovación", "Mesa Innovación".
    #[must_use]
    pub fn table(&self, text: &str) -> Option<ThematicTableId> {
        let name = folded(text);
        let bare = ["mesa tematica de ", "mesa tematica ", "mesa de ", "mesa "]
            .iter()
            .find_map(|start| name.strip_prefix(start))
            .unwrap_or(&name);
        self.tables.get(bare).copied()
    }

    /// The area that a cell or a title names: "3.6 Información", "Información".
    #[must_use]
    pub fn area(&self, text: &str) -> Option<AreaId> {
        let name = folded(text);
        let unnumbered = name.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let bare = unnumbered.strip_prefix("ambito ").unwrap_or(unnumbered);
        let area = self.areas.get(&name).or_else(|| self.areas.get(bare));
        area.copied()
    }

    /// The kind that a cell names.
    #[must_use]
    pub fn nature(&self, text: &str) -> Option<Nature> {
        let name = folded(text);
        NATURES
            .iter()
            .find(|(_, names)| names.contains(&name.as_str()))
            .map(|(nature, _)| *nature)
    }
}
