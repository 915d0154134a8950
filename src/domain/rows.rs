//! Rows of one kind, shared cheaply: a clone for background work costs nothing.

use std::sync::Arc;

use imbl::ordmap::DiffItem;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde::de::value::MapDeserializer;
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
        let id = Value::String(id.to_string());
        let named = fields.iter().map(|(name, value)| (name.as_str(), value));
        let all = std::iter::once(("id", &id)).chain(named);
        Self::deserialize(MapDeserializer::<_, serde_json::Error>::new(all))
            .map_err(|_| Misfit::Malformed)
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

    /// Whether no act has touched these rows between the two: told without looking at any of them,
    /// so that rows which were made equal again may be told apart.
    #[must_use]
    pub fn untouched_since(&self, earlier: &Self) -> bool {
        self.0.ptr_eq(&earlier.0)
    }

    /// The ids of rows that were made, edited or removed between the two, in about the time that
    /// those take: what both share is passed over.
    pub fn changed_since<'a>(&'a self, earlier: &'a Self) -> impl Iterator<Item = R::Id> + 'a {
        earlier.0.diff(&self.0).map(|difference| match difference {
            DiffItem::Add(id, _)
            | DiffItem::Remove(id, _)
            | DiffItem::Update { new: (id, _), .. } => (*id).into(),
        })
    }

    /// Rows that a file holds.
    pub(crate) fn of(rows: Vec<R>) -> Self {
        let rows = rows.into_iter();
        Self(rows.map(|row| (row.id().into(), Arc::new(row))).collect())
    }

    pub(crate) fn put(&mut self, row: R) {
        self.0.insert(row.id().into(), Arc::new(row));
    }

    pub(crate) fn take(&mut self, id: R::Id) -> Option<Arc<R>> {
        self.0.remove(&id.into())
    }
}
