//! Changes into rows, and rows into a process: one mapper for every kind of row.

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
        (None, Some(after)) => insert(connection, table, &id, after)?,
        (Some(_), Some(after)) => update(connection, table, &id, after)?,
        (Some(_), None) => {
            let sql = format!("DELETE FROM \"{}\" WHERE id = ?1", table.name);
            connection.prepare_cached(&sql)?.execute([&id])?
        }
        (None, None) => 0,
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
    let names: String = table
        .columns
        .iter()
        .map(|(name, _)| format!(", \"{name}\""))
        .collect();
    let marks: String = (0..table.columns.len())
        .map(|n| format!(", ?{}", n + 2))
        .collect();
    let sql = format!(
        "INSERT INTO \"{}\" (id{names}) VALUES (?1{marks})",
        table.name
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
pub(super) fn read_all(
    connection: &Connection,
    path: &std::path::Path,
) -> Result<Process, StoreFault> {
    let mut process = Process::default();
    for &entity in Entity::ALL {
        for change in
            read_table(connection, entity).map_err(|error| StoreFault::of_sqlite(&error, path))?
        {
            process
                .apply(&change)
                .map_err(|misfit| StoreFault::Damaged {
                    path: path.to_owned(),
                    detail: format!("{}: {} ({misfit})", tables::of(entity).name, change.id),
                })?;
        }
    }
    Ok(process)
}

fn read_table(connection: &Connection, entity: Entity) -> Result<Vec<Change>, rusqlite::Error> {
    let table = tables::of(entity);
    let names: String = table
        .columns
        .iter()
        .map(|(name, _)| format!(", \"{name}\""))
        .collect();
    let sql = format!("SELECT id{names} FROM \"{}\" ORDER BY id", table.name);
    let mut statement = connection.prepare(&sql)?;
    let rows = statement.query_map([], |row| {
        let id: String = row.get(0)?;
        let mut fields = Fields::new();
        for (place, (name, kind)) in table.columns.iter().enumerate() {
            fields.insert((*name).to_owned(), from_sql(row, place + 1, *kind)?);
        }
        let id = Uuid::parse_str(&id).map_err(|_| unreadable(0))?;
        Ok(Change {
            entity,
            id,
            before: None,
            after: Some(fields),
        })
    })?;
    rows.collect()
}

fn to_sql(value: &Value, kind: Kind) -> Result<Sql, rusqlite::Error> {
    match (value, kind) {
        (Value::Null, _) => Ok(Sql::Null),
        (Value::String(text), Kind::Text) => Ok(Sql::Text(text.clone())),
        (Value::Number(number), Kind::Integer) => number
            .as_i64()
            .map(Sql::Integer)
            .ok_or_else(|| unreadable(0)),
        (value, Kind::Json) => Ok(Sql::Text(canonical(value))),
        _ => Err(unreadable(0)),
    }
}

fn from_sql(row: &Row, place: usize, kind: Kind) -> Result<Value, rusqlite::Error> {
    match (row.get_ref(place)?, kind) {
        (ValueRef::Null, _) => Ok(Value::Null),
        (ValueRef::Integer(number), Kind::Integer) => Ok(Value::from(number)),
        (ValueRef::Text(bytes), Kind::Text) => {
            let text = std::str::from_utf8(bytes).map_err(|_| unreadable(place))?;
            Ok(Value::String(text.to_owned()))
        }
        (ValueRef::Text(bytes), Kind::Json) => {
            serde_json::from_slice(bytes).map_err(|_| unreadable(place))
        }
        _ => Err(unreadable(place)),
    }
}

fn unreadable(column: usize) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnIndex(column)
}
