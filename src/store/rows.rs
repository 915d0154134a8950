//! Changes into rows: one mapper for every kind of row.

use rusqlite::types::{ToSqlOutput, Value as Sql};
use rusqlite::{Connection, params_from_iter};
use serde_json::Value;

use crate::domain::{Change, Entity, Fields};
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

/// All columns of a table by name, `id` first.
pub(super) fn names(table: &Table) -> String {
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

/// What is wrong with a value or a change, in the place of an SQLite error.
pub(super) fn unfit(what: &str) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(what.into())
}
