//! The operation log: every act with its changes, chained by hash, only ever appended to.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::domain::{Change, Entity};
use crate::store::person;

/// The payload format that this program writes.
pub const FORMAT: i64 = 1;

/// An operation to be committed; the store adds its place in the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationDraft {
    /// Given by the caller, so that a retry after an unclear failure commits it once.
    pub id: Uuid,
    pub kind: String,
    /// Who did it, as far as the program knows: the facilitator's machine, an import.
    pub actor: String,
    pub wall_time: Timestamp,
    pub changes: Vec<Change>,
    /// The operation that this one takes back.
    pub undoes: Option<Uuid>,
}

/// An operation as the log has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    pub seq: i64,
    pub id: Uuid,
    pub device: Uuid,
    pub device_seq: i64,
    pub lamport: i64,
    /// The last operation of each device that the author had seen.
    pub seen: String,
    pub format: i64,
    pub wall_time: String,
    pub actor: String,
    pub kind: String,
    pub payload: String,
    pub undoes: Option<Uuid>,
    pub prev_hash: Vec<u8>,
    pub hash: Vec<u8>,
}

/// What a payload holds: the changes, private rows by their digest alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payload {
    pub changes: Vec<Change>,
    /// Private rows made: id and digest.
    #[serde(default)]
    pub persons: BTreeMap<Uuid, String>,
}

impl Operation {
    /// BLAKE3 over every field but `seq` and `hash`, each with its length before it.
    #[must_use]
    pub fn computed_hash(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        let undoes = self.undoes.map(|id| id.to_string()).unwrap_or_default();
        let numbers = [self.device_seq, self.lamport, self.format].map(|n| n.to_string());
        for field in [
            self.id.to_string().as_bytes(),
            self.device.to_string().as_bytes(),
            numbers[0].as_bytes(),
            numbers[1].as_bytes(),
            numbers[2].as_bytes(),
            self.seen.as_bytes(),
            self.wall_time.as_bytes(),
            self.actor.as_bytes(),
            self.kind.as_bytes(),
            self.payload.as_bytes(),
            undoes.as_bytes(),
            &self.prev_hash,
        ] {
            hasher.update(&u64::try_from(field.len()).unwrap_or(u64::MAX).to_le_bytes());
            hasher.update(field);
        }
        *hasher.finalize().as_bytes()
    }

    /// The changes of the payload, private rows left out.
    ///
    /// # Errors
    /// When the payload is not of a format that this program reads.
    pub fn payload(&self) -> Result<Payload, serde_json::Error> {
        if self.format != FORMAT {
            let unknown = format!("payload format {}", self.format);
            return Err(serde::de::Error::custom(unknown));
        }
        serde_json::from_str(&self.payload)
    }
}

/// The payload of a draft whose private rows are already in the file.
pub(super) fn payload(
    connection: &Connection,
    changes: &[Change],
) -> Result<String, rusqlite::Error> {
    let mut persons = BTreeMap::new();
    for change in changes
        .iter()
        .filter(|change| change.entity == Entity::Person)
    {
        persons.insert(change.id, person::digest_of(connection, change.id)?);
    }
    let public: Vec<&Change> = changes
        .iter()
        .filter(|change| change.entity != Entity::Person)
        .collect();
    Ok(canonical(&json!({ "changes": public, "persons": persons })))
}

/// Appends an operation; `seq` and `hash` of the argument are not used.
pub(super) fn append(
    connection: &Connection,
    operation: &Operation,
) -> Result<(), rusqlite::Error> {
    connection
        .prepare_cached(include_str!("operation_append.sql"))?
        .execute(params![
            operation.id.to_string(),
            operation.device.to_string(),
            operation.device_seq,
            operation.lamport,
            operation.seen,
            operation.format,
            operation.wall_time,
            operation.actor,
            operation.kind,
            operation.payload,
            operation.undoes.map(|id| id.to_string()),
            operation.prev_hash,
            operation.hash,
        ])
        .map(|_| ())
}

/// Calls `visit` with every operation's `seq` and the operation, where its columns can be read, in
/// the order of the file.
pub(super) fn each(
    connection: &Connection,
    mut visit: impl FnMut(i64, Result<Operation, rusqlite::Error>) -> Result<(), rusqlite::Error>,
) -> Result<(), rusqlite::Error> {
    let mut statement = connection.prepare(include_str!("operation_each.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(row.get(0)?, from_row(row))?;
    }
    Ok(())
}

/// The operation of this id.
pub(super) fn find(connection: &Connection, id: Uuid) -> Result<Operation, rusqlite::Error> {
    connection
        .prepare_cached(include_str!("operation_find.sql"))?
        .query_row([id.to_string()], from_row)
}

fn from_row(row: &Row) -> Result<Operation, rusqlite::Error> {
    let uuid = |place: usize| -> Result<Uuid, rusqlite::Error> {
        let text: String = row.get(place)?;
        Uuid::parse_str(&text).map_err(|_| rusqlite::Error::InvalidColumnIndex(place))
    };
    Ok(Operation {
        seq: row.get(0)?,
        id: uuid(1)?,
        device: uuid(2)?,
        device_seq: row.get(3)?,
        lamport: row.get(4)?,
        seen: row.get(5)?,
        format: row.get(6)?,
        wall_time: row.get(7)?,
        actor: row.get(8)?,
        kind: row.get(9)?,
        payload: row.get(10)?,
        undoes: row
            .get::<_, Option<String>>(11)?
            .map(|text| Uuid::parse_str(&text))
            .transpose()
            .map_err(|_| rusqlite::Error::InvalidColumnIndex(11))?,
        prev_hash: row.get(12)?,
        hash: row.get(13)?,
    })
}

/// JSON with the keys of every object sorted and no blanks: the same bytes for the same value,
/// whatever order `serde_json` keeps.
#[must_use]
pub fn canonical(value: &Value) -> String {
    fn write(value: &Value, out: &mut String) {
        match value {
            Value::Object(map) => {
                let sorted: BTreeMap<&String, &Value> = map.iter().collect();
                out.push('{');
                for (place, (key, value)) in sorted.into_iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    out.push_str(&Value::String(key.clone()).to_string());
                    out.push(':');
                    write(value, out);
                }
                out.push('}');
            }
            Value::Array(items) => {
                out.push('[');
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    write(item, out);
                }
                out.push(']');
            }
            plain => out.push_str(&plain.to_string()),
        }
    }
    let mut out = String::new();
    write(value, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_json_is_the_same_whatever_the_order() {
        let a: Value =
            serde_json::from_str(r#"{"b": [1, {"z": null, "a": "ñ\"\\\n"}], "a": 1.5}"#).unwrap();
        let b: Value =
            serde_json::from_str(r#"{"a":1.5,"b":[1,{"a":"ñ\"\\\n","z":null}]}"#).unwrap();
        assert_eq!(canonical(&a), canonical(&b));
        assert_eq!(
            canonical(&b),
            r#"{"a":1.5,"b":[1,{"a":"ñ\"\\\n","z":null}]}"#
        );
    }

    #[test]
    fn every_field_is_in_the_hash() {
        let base = Operation {
            seq: 1,
            id: Uuid::nil(),
            device: Uuid::nil(),
            device_seq: 1,
            lamport: 1,
            seen: "{}".to_owned(),
            format: FORMAT,
            wall_time: "t".to_owned(),
            actor: "a".to_owned(),
            kind: "k".to_owned(),
            payload: "{}".to_owned(),
            undoes: None,
            prev_hash: vec![1],
            hash: Vec::new(),
        };
        let edits: [fn(&mut Operation); 13] = [
            |o| o.id = Uuid::max(),
            |o| o.device = Uuid::max(),
            |o| o.device_seq = 2,
            |o| o.lamport = 2,
            |o| o.seen = "[]".to_owned(),
            |o| o.format = 2,
            |o| o.wall_time = "u".to_owned(),
            |o| o.actor = "b".to_owned(),
            |o| o.kind = "l".to_owned(),
            |o| o.payload = "[]".to_owned(),
            |o| o.undoes = Some(Uuid::nil()),
            |o| o.prev_hash = vec![2],
            // What moves from one field to the next is seen as well.
            |o| (o.actor, o.kind) = (String::new(), "ak".to_owned()),
        ];
        let mut seen = std::collections::BTreeSet::from([base.computed_hash()]);
        for edit in edits {
            let mut other = base.clone();
            edit(&mut other);
            assert!(seen.insert(other.computed_hash()));
        }
    }

    #[test]
    fn a_payload_of_another_format_is_not_guessed_at() {
        let room = crate::store::testing::Room::blank();
        let (id, ..) = room.store.headers().unwrap()[0];
        let mut found = find(&room.store.connection, id).unwrap();
        assert!(found.payload().is_ok());
        found.format = FORMAT + 1;
        assert!(found.payload().is_err());
    }
}
