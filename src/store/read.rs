//! Rows into a process: each is made straight from its columns, so that opening a long file does not
//! copy everything twice.

use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::domain::process::RowSource;
use crate::domain::rows::Record;
use crate::domain::{Entity, Process};
use crate::store::fault::StoreFault;
use crate::store::rows::{names, unfit};
use crate::store::tables::{self, Kind, Table};

/// Reads every row of the file.
pub(super) fn all(connection: &Connection, path: &Path) -> Result<Process, StoreFault> {
    let mut process = Process::default();
    for &entity in Entity::ALL {
        one_kind(&mut process, connection, entity, path)?;
    }
    Ok(process)
}

/// Reads the rows of one kind into a process that has none of it.
pub(super) fn one_kind(
    process: &mut Process,
    connection: &Connection,
    entity: Entity,
    path: &Path,
) -> Result<(), StoreFault> {
    process
        .load(entity, &mut Tables(connection))
        .map_err(|error| StoreFault::of_sqlite(&error, path))
}

struct Tables<'a>(&'a Connection);

impl RowSource for Tables<'_> {
    type Error = rusqlite::Error;

    fn rows<R: Record>(&mut self) -> Result<Vec<R>, rusqlite::Error> {
        let table = tables::of(R::ENTITY);
        let columns = names(table);
        let sql = format!("SELECT {columns} FROM \"{}\" ORDER BY id", table.name);
        let mut statement = self.0.prepare(&sql)?;
        let mut found = statement.query([])?;
        let mut rows: Vec<R> = Vec::new();
        while let Some(row) = found.next()? {
            let made = R::deserialize(MapAccessDeserializer::new(Columns {
                row,
                table,
                next: 0,
            }))
            .and_then(|made| match rows.last() {
                // Written in another way, one id could stand in two rows.
                Some(last) if last.id() >= made.id() => {
                    Err(serde_json::Error::custom("ids out of order"))
                }
                _ => Ok(made),
            });
            rows.push(made.map_err(|error| {
                let id: String = row.get(0).unwrap_or_default();
                unfit(&format!("{}: {id}: {error}", table.name))
            })?);
        }
        Ok(rows)
    }
}

/// One row of a table, its columns by name, one after the other.
struct Columns<'de, 's> {
    row: &'de Row<'s>,
    table: &'static Table,
    /// The column whose value comes next: 0 is the id.
    next: usize,
}

impl Columns<'_, '_> {
    fn at(&self, place: usize) -> Option<(&'static str, Kind)> {
        match place.checked_sub(1) {
            None => Some(("id", Kind::Text)),
            Some(place) => self.table.columns.get(place).copied(),
        }
    }
}

impl<'de> MapAccess<'de> for Columns<'de, '_> {
    type Error = serde_json::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Self::Error> {
        let column = self.at(self.next);
        column
            .map(|(name, _)| seed.deserialize(StrDeserializer::new(name)))
            .transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, Self::Error> {
        let place = self.next;
        self.next += 1;
        let column = self.at(place);
        let (name, kind) = column.ok_or_else(|| Self::Error::custom("no such column"))?;
        let value = self.row.get_ref(place).map_err(Self::Error::custom)?;
        Cell::of(value, kind)
            .ok_or_else(|| Self::Error::custom("of another kind"))
            .and_then(|cell| seed.deserialize(cell))
            .map_err(|error| Self::Error::custom(format!("{name}: {error}")))
    }
}

/// The value of a column.
enum Cell<'de> {
    Null,
    Integer(i64),
    Text(&'de str),
    Json(&'de [u8]),
}

impl<'de> Cell<'de> {
    /// `None` when the value is not of its column's kind.
    fn of(value: ValueRef<'de>, kind: Kind) -> Option<Self> {
        match (value, kind) {
            (ValueRef::Null, _) => Some(Self::Null),
            (ValueRef::Integer(number), Kind::Integer) => Some(Self::Integer(number)),
            (ValueRef::Text(bytes), Kind::Text) => std::str::from_utf8(bytes).ok().map(Self::Text),
            (ValueRef::Text(bytes), Kind::Json) => Some(Self::Json(bytes)),
            _ => None,
        }
    }
}

impl<'de> Deserializer<'de> for Cell<'de> {
    type Error = serde_json::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self {
            Self::Null => visitor.visit_unit(),
            Self::Integer(number) => visitor.visit_i64(number),
            Self::Text(text) => visitor.visit_borrowed_str(text),
            Self::Json(bytes) => json(bytes, |value| value.deserialize_any(visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self {
            Self::Null => visitor.visit_none(),
            Self::Json(bytes) => json(bytes, |value| value.deserialize_option(visitor)),
            present => visitor.visit_some(present),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        match self {
            Self::Text(text) => visitor.visit_enum(text.into_deserializer()),
            Self::Json(bytes) => json(bytes, |value| {
                value.deserialize_enum(name, variants, visitor)
            }),
            other => other.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// Reads one JSON value that is all of `bytes`.
fn json<'de, T>(
    bytes: &'de [u8],
    read: impl FnOnce(
        &mut serde_json::Deserializer<serde_json::de::SliceRead<'de>>,
    ) -> Result<T, serde_json::Error>,
) -> Result<T, serde_json::Error> {
    let mut value = serde_json::Deserializer::from_slice(bytes);
    let made = read(&mut value)?;
    value.end().map(|()| made)
}
