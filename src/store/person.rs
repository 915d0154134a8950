//! The private rows: names and contacts, outside the history, each hashed with a salt of its own.

use rusqlite::{Connection, params};
use serde_json::Value;
use uuid::Uuid;

use crate::domain::Fields;
use crate::store::operation::canonical;

/// Inserts a person's row. One that is already there stays: a redo finds it again.
pub(super) fn insert(
    connection: &Connection,
    id: Uuid,
    fields: &Fields,
) -> Result<(), rusqlite::Error> {
    let known: bool = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM person WHERE id = ?1)")?
        .query_row([id.to_string()], |row| row.get(0))?;
    if known {
        return Ok(());
    }
    let salt = [Uuid::new_v4().into_bytes(), Uuid::new_v4().into_bytes()].concat();
    let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default();
    let digest = digest(&salt, text("name"), text("contact"));
    connection
        .prepare_cached(
            "INSERT INTO person (id, name, contact, salt, digest) VALUES (?, ?, ?, ?, ?)",
        )?
        .execute(params![
            id.to_string(),
            text("name"),
            text("contact"),
            salt,
            digest.as_slice()
        ])?;
    Ok(())
}

/// The digest that the history names the row by.
pub(super) fn digest_of(connection: &Connection, id: Uuid) -> Result<String, rusqlite::Error> {
    let digest: Vec<u8> = connection
        .prepare_cached("SELECT digest FROM person WHERE id = ?1")?
        .query_row([id.to_string()], |row| row.get(0))?;
    Ok(hex(&digest))
}

/// Each row's id with the digest that it says and the one that its content has.
pub(super) fn digests(
    connection: &Connection,
) -> Result<Vec<(String, String, String)>, rusqlite::Error> {
    let mut statement = connection.prepare("SELECT id, name, contact, salt, digest FROM person")?;
    let rows = statement.query_map([], |row| {
        let (name, contact): (String, String) = (row.get(1)?, row.get(2)?);
        let (salt, said): (Vec<u8>, Vec<u8>) = (row.get(3)?, row.get(4)?);
        Ok((
            row.get(0)?,
            hex(&said),
            hex(&digest(&salt, &name, &contact)),
        ))
    })?;
    rows.collect()
}

fn digest(salt: &[u8], name: &str, contact: &str) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(salt);
    hasher.update(canonical(&serde_json::json!([name, contact])).as_bytes());
    *hasher.finalize().as_bytes()
}

/// Bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
            // Writing to a string cannot fail.
            let _ = write!(out, "{byte:02x}");
            out
        })
}
