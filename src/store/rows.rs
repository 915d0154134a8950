//! Changes into rows, and rows into a process: one mapper for every kind of row.

use std::path::Path;

use rusqlite::types::{ToSqlOutput, Value as Sql, ValueRef};
use rusqlite::{Connection, Row, params_from_iter};
use serde_json::Value;
use uuid::Uuid;

use crate::domain::{Change, Entity, Fields, Process};
use crate::store::fault::StoreFault;
use crate::store::operation::canonical;
use crate::store::person;
use crate::store::tables::{self, Kind, Table};

/// Writes one change into its table. Rows that should be there and are not are an error, so that
/// the tables can never drift from the log in silence.
pub(super) fn write(connection: &Connection, change: &Change) -> Result<(), rusqlite::Error> {
    let table = tables::of(change.entity);
    let id = change.id.to_string();
    let touched = match (&change.before, &change.after) {
        (None, Some(after)) if change.entity == Entity::Person => {
            return person::insert(connection, change.id, after);
        }
        // A new name is a new row, and an undo leaves it: an edit would break the digest.
        _ if change.entity == Entity::Person => return Err(unfit("a person's row is only made")),
        (None, Some(after)) => insert(connection, table, &id, after)?,
        (Some(_), Some(after)) => update(connection, table, &id, after)?,
        (Some(_), None) => {
            let sql = format!("DELETE FROM \"{}\" WHERE id = ?1", table.name);
            connection.prepare_cached(&sql)?.execute([&id])?
        }
        (None, None) => return Err(unfit("a change of nothing")),
    };
    if touched == 1 {
        Ok(())
    } else {
        Err(rusqlite::Error::StatementChangedRows(touched))
    }
}

fn insert(
    connection: &Connection,
    table: &Table,
    id: &str,
    fields: &Fields,
) -> Result<usize, rusqlite::Error> {
    let marks = vec!["?"; table.columns.len() + 1].join(", ");
    let sql = format!(
        "INSERT INTO \"{}\" ({}) VALUES ({marks})",
        table.name,
        names(table)
    );
    let values = std::iter::once(Ok(ToSqlOutput::from(id.to_owned()))).chain(
        table.columns.iter().map(|(name, kind)| {
            to_sql(fields.get(*name).unwrap_or(&Value::Null), *kind).map(ToSqlOutput::Owned)
        }),
    );
    let values: Vec<ToSqlOutput> = values.collect::<Result<_, _>>()?;
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values))
}

fn update(
    connection: &Connection,
    table: &Table,
    id: &str,
    fields: &Fields,
) -> Result<usize, rusqlite::Error> {
    if fields.is_empty() {
        return Err(unfit("an edit of nothing"));
    }
    let mut sets = Vec::with_capacity(fields.len());
    let mut values = vec![Sql::Text(id.to_owned())];
    for (name, value) in fields {
        let Some(kind) = table.kind(name) else {
            return Err(rusqlite::Error::InvalidColumnName(name.clone()));
        };
        sets.push(format!("\"{name}\" = ?{}", values.len() + 1));
        values.push(to_sql(value, kind)?);
    }
    let sql = format!(
        "UPDATE \"{}\" SET {} WHERE id = ?1",
        table.name,
        sets.join(", ")
    );
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values))
}

/// Reads every row of the file.
pub(super) fn read_all(connection: &Connection, path: &Path) -> Result<Process, StoreFault> {
    let mut process = Process::default();
    for &entity in Entity::ALL {
        read_into(&mut process, connection, entity, path)?;
    }
    Ok(process)
}

/// Reads the rows of one kind into a process that has none of it.
pub(super) fn read_into(
    process: &mut Process,
    connection: &Connection,
    entity: Entity,
    path: &Path,
) -> Result<(), StoreFault> {
    let made =
        read_table(connection, entity).map_err(|error| StoreFault::of_sqlite(&error, path))?;
    for change in made {
        process
            .apply(&change)
            .map_err(|misfit| StoreFault::Damaged {
                path: path.to_owned(),
                detail: format!("{}: {} ({misfit})", tables::of(entity).name, change.id),
            })?;
    }
    Ok(())
}

fn read_table(connection: &Connection, entity: Entity) -> Result<Vec<Change>, rusqlite::Error> {
    let table = tables::of(entity);
    let sql = format!(
        "SELECT {} FROM \"{}\" ORDER BY id",
        names(table),
        table.name
    );
    let mut statement = connection.prepare(&sql)?;
    let rows = statement.query_map([], |row| {
        let id: String = row.get(0)?;
        let mut fields = Fields::new();
        for (place, (name, kind)) in table.columns.iter().enumerate() {
            let value = from_sql(row, place + 1, *kind)?;
            let value = value.ok_or_else(|| unfit(&format!("{}.{name} of {id}", table.name)))?;
            fields.insert((*name).to_owned(), value);
        }
        let id = Uuid::parse_str(&id).map_err(|_| unfit(&format!("{}.id: {id}", table.name)))?;
        Ok(Change {
            entity,
            id,
            before: None,
            after: Some(fields),
        })
    })?;
    rows.collect()
}

/// All columns of a table by name, `id` first.
fn names(table: &Table) -> String {
    let quoted = table.columns.iter().map(|(name, _)| format!("\"{name}\""));
    let names: Vec<String> = std::iter::once("id".to_owned()).chain(quoted).collect();
    names.join(", ")
}

fn to_sql(value: &Value, kind: Kind) -> Result<Sql, rusqlite::Error> {
    match (value, kind) {
        (Value::Null, _) => Ok(Sql::Null),
        (Value::String(text), Kind::Text) => Ok(Sql::Text(text.clone())),
        (Value::Number(number), Kind::Integer) => number
            .as_i64()
            .map(Sql::Integer)
            .ok_or_else(|| unfit("a number that is no whole one")),
        (value, Kind::Json) => Ok(Sql::Text(canonical(value))),
        _ => Err(unfit("a value of another kind")),
    }
}

/// The value of a column; `None` when it is not of its kind.
fn from_sql(row: &Row, place: usize, kind: Kind) -> Result<Option<Value>, rusqlite::Error> {
    Ok(match (row.get_ref(place)?, kind) {
        (ValueRef::Null, _) => Some(Value::Null),
        (ValueRef::Integer(number), Kind::Integer) => Some(Value::from(number)),
        (ValueRef::Text(bytes), Kind::Text) => std::str::from_utf8(bytes)
            .ok()
            .map(|text| Value::String(text.to_owned())),
        (ValueRef::Text(bytes), Kind::Json) => serde_json::from_slice(bytes).ok(),
        _ => None,
    })
}

/// What is wrong with a value or a change, in the place of an SQLite error.
fn unfit(what: &str) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(what.into())
}
