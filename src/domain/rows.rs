//! Rows of one kind, shared cheaply: a clone for background work costs nothing.

use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use crate::domain::change::{Fields, Misfit};
use crate::domain::process::Entity;

/// A kind of row that a file holds.
pub trait Record: Clone + PartialEq + Serialize + DeserializeOwned {
    /// Which table it belongs to.
    const ENTITY: Entity;
    /// Its id type.
    type Id: Copy + Ord + From<Uuid> + Into<Uuid>;

    fn id(&self) -> Self::Id;

    /// The row as named fields, `id` left out.
    fn fields(&self) -> Fields {
        let Ok(Value::Object(map)) = serde_json::to_value(self) else {
            return Fields::new();
        };
        map.into_iter().filter(|(name, _)| name != "id").collect()
    }

    /// The row that `fields` make under `id`.
    ///
    /// # Errors
    /// [`Misfit::Malformed`] when a field is missing, unknown or of another type.
    fn from_fields(id: Uuid, fields: &Fields) -> Result<Self, Misfit> {
        let mut map: serde_json::Map<String, Value> = fields
            .iter()
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        map.insert("id".to_owned(), Value::String(id.to_string()));
        serde_json::from_value(Value::Object(map)).map_err(|_| Misfit::Malformed)
    }
}

/// Rows by their place; those at the same place by their id.
pub fn in_order<'a, R: Record + 'a>(
    rows: impl Iterator<Item = &'a R>,
    place: impl Fn(&R) -> i64,
) -> Vec<&'a R> {
    let mut rows: Vec<&R> = rows.collect();
    rows.sort_by_key(|row| (place(row), row.id()));
    rows
}

/// All rows of one kind, in the order of their ids.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows<R: Record>(imbl::OrdMap<Uuid, Arc<R>>);

impl<R: Record> Default for Rows<R> {
    fn default() -> Self {
        Self(imbl::OrdMap::new())
    }
}

impl<R: Record> Rows<R> {
    #[must_use]
    pub fn get(&self, id: R::Id) -> Option<&R> {
        self.0.get(&id.into()).map(AsRef::as_ref)
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &R> {
        self.0.values().map(AsRef::as_ref)
    }

    pub(crate) fn put(&mut self, row: R) {
        self.0.insert(row.id().into(), Arc::new(row));
    }

    pub(crate) fn take(&mut self, id: R::Id) -> Option<Arc<R>> {
        self.0.remove(&id.into())
    }
}
