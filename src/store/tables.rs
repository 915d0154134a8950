//! How each kind of row stands in its SQL table: a column per field.
//!
//! One generic mapper serves all kinds; a test holds this list against the schema and the structs.

use crate::domain::Entity;

/// How a field's value stands in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Integer,
    /// Lists and nested values, as JSON.
    Json,
}

/// A table.
#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    /// All columns but `id`.
    pub columns: &'static [(&'static str, Kind)],
}

/// The table of a kind of row.
#[must_use]
pub fn of(entity: Entity) -> &'static Table {
    use Kind::{Integer, Json, Text};
    macro_rules! table {
        ($name:literal: $($column:literal $kind:ident),+) => {
            &Table { name: $name, columns: &[$(($column, $kind)),+] }
        };
    }
    match entity {
        Entity::Profile => table!("profile":
            "name" Text, "product" Text, "region" Text, "valleys" Json, "language" Text,
            "source" Text, "vision" Text, "mission" Text, "map_state" Text,
            "current_workshop" Text, "workshop_kinds" Json),
        Entity::Stage => table!("stage": "position" Integer, "name" Text, "printed" Text),
        Entity::Area => table!("area":
            "position" Integer, "name" Text, "printed" Text, "dimension" Text, "color" Text),
        Entity::ThematicTable => {
            table!("thematic_table": "position" Integer, "name" Text, "area" Text)
        }
        Entity::Institution => table!("institution": "name" Text, "kind" Text),
        Entity::Instrument => table!("instrument": "institution" Text, "name" Text),
        Entity::Workshop => table!("workshop":
            "position" Integer, "kind" Text, "date" Text, "place" Text, "room" Json,
            "current_item" Text, "purpose" Text),
        Entity::AgendaItem => table!("agenda_item":
            "workshop" Text, "position" Integer, "title" Text, "minutes" Integer),
        Entity::Actor => {
            table!("actor":
                "name" Text, "kind" Text, "size" Text, "valley" Text, "sector" Text)
        }
        Entity::Person => table!("person": "name" Text, "contact" Text),
        Entity::Participant => table!("participant":
            "person" Text, "actor" Text, "table" Text, "right" Text),
        Entity::Attendance => table!("attendance":
            "workshop" Text, "participant" Text, "presence" Text, "since" Text),
        Entity::Perspective => table!("perspective": "position" Integer, "name" Text),
        Entity::Objective => table!("objective":
            "perspective" Text, "position" Integer, "title" Text, "area" Text, "horizon" Text,
            "source" Text, "x" Integer, "description" Text, "owner" Text, "themes" Json),
        Entity::CausalLink => table!("causal_link": "from" Text, "to" Text),
        Entity::Indicator => table!("indicator":
            "objective" Text, "position" Integer, "name" Text, "unit" Text, "frequency" Text,
            "baseline" Json, "source" Text, "scale" Json),
        Entity::Target => table!("target": "indicator" Text, "term" Json, "value" Json),
        Entity::Measurement => table!("measurement":
            "indicator" Text, "on" Text, "value" Json, "note" Text),
        Entity::Proposal => table!("proposal":
            "number" Integer, "table" Text, "text" Text, "nature" Text, "source" Text,
            "standing" Text, "reason" Text, "area" Text, "proposers" Json, "beneficiaries" Json,
            "term" Json, "cost" Integer, "rank" Integer, "needs" Json),
        Entity::Merge => table!("merge":
            "result" Text, "agreed_text" Text, "state" Text, "agreed" Json, "votes" Text,
            "begun_with" Integer, "parted" Json),
        Entity::MergeConsent => {
            table!("merge_consent": "merge" Text, "table" Text, "consent" Text)
        }
        Entity::Apart => table!("apart": "a" Text, "b" Text),
        Entity::MergeMember => {
            table!("merge_member": "merge" Text, "proposal" Text, "position" Integer)
        }
        Entity::Activity => table!("activity":
            "stage" Text, "area" Text, "position" Integer, "title" Text, "background" Json,
            "results" Json, "support" Json, "uses" Json, "term" Json, "responsible" Text,
            "target" Text, "indicator" Text, "priority" Text, "state" Text, "sources" Json,
            "printed" Json, "objectives" Json, "review" Text, "priority_from" Text),
        Entity::Poll => table!("poll":
            "number" Integer, "workshop" Text, "question" Text, "method" Text, "dots" Integer,
            "state" Text, "publication" Text, "entitled" Integer, "ballots" Integer,
            "opened_at" Text, "closed_at" Text, "tally" Json, "reopened_because" Text,
            "setup" Json, "roll" Json),
        Entity::PollOption => table!("poll_option":
            "poll" Text, "position" Integer, "proposal" Text, "text" Text, "favour" Integer,
            "against" Integer, "abstain" Integer, "subject" Json, "cost" Integer, "grades" Json,
            "parts" Json, "second" Json, "corrections" Json, "objections" Json),
        Entity::Ballot => table!("ballot":
            "poll" Text, "number" Integer, "slip" Integer, "voter" Text, "part" Integer,
            "votes" Integer, "answers" Json, "reason" Text, "earlier" Json, "void" Text),
        Entity::Body => table!("body": "position" Integer, "name" Text),
        Entity::BodyMember => {
            table!("body_member": "body" Text, "participant" Text, "role" Text)
        }
        Entity::Speaker => table!("speaker":
            "workshop" Text, "participant" Text, "position" Integer, "asked_at" Text,
            "began_at" Text, "ended_at" Text),
        Entity::Observation => {
            table!("observation": "activity" Text, "text" Text, "made_at" Text, "version" Text)
        }
        Entity::PlanVersion => table!("plan_version":
            "number" Integer, "workshop" Text, "made_at" Text, "vote" Json, "outcome" Text,
            "activities" Json, "minutes" Text, "content_hash" Text),
    }
}

impl Table {
    /// How the values of a column stand; `None` for a column that is not there.
    #[must_use]
    pub fn kind(&self, column: &str) -> Option<Kind> {
        self.columns
            .iter()
            .find(|(name, _)| *name == column)
            .map(|(_, kind)| *kind)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::store::testing::Room;

    #[test]
    fn agrees_with_the_schema() {
        let room = Room::blank();
        for &entity in Entity::ALL {
            let table = of(entity);
            let mut statement = room
                .store
                .connection
                .prepare("SELECT name, type FROM pragma_table_info(?1)")
                .unwrap();
            let found: BTreeSet<(String, String)> = statement
                .query_map([table.name], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            let mut expected: BTreeSet<(String, String)> = table
                .columns
                .iter()
                .map(|(name, kind)| {
                    let stands = if *kind == Kind::Integer {
                        "INTEGER"
                    } else {
                        "TEXT"
                    };
                    ((*name).to_owned(), stands.to_owned())
                })
                .collect();
            expected.insert(("id".to_owned(), "TEXT".to_owned()));
            if entity == Entity::Person {
                expected.insert(("salt".to_owned(), "BLOB".to_owned()));
                expected.insert(("digest".to_owned(), "BLOB".to_owned()));
            }
            assert_eq!(found, expected, "{entity:?}");
            let sql: String = room
                .store
                .connection
                .query_row(
                    "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1",
                    [table.name],
                    |row| row.get(0),
                )
                .unwrap();
            for (name, kind) in table.columns {
                let checked = sql.contains(&format!("json_valid({name})"));
                assert_eq!(checked, *kind == Kind::Json, "{entity:?}.{name}");
            }
        }
    }

    #[test]
    fn agrees_with_every_structs_fields() {
        let process = Room::full().process;
        let rows = process.as_changes();
        for &entity in Entity::ALL {
            let row = rows.iter().find(|row| row.entity == entity);
            let fields = row.and_then(|row| row.after.as_ref());
            let fields = fields.unwrap_or_else(|| panic!("a row of {entity:?}"));
            let names: BTreeSet<&str> = fields.keys().map(String::as_str).collect();
            let columns: BTreeSet<&str> =
                of(entity).columns.iter().map(|column| column.0).collect();
            assert_eq!(names, columns, "{entity:?}");
        }
    }
}
