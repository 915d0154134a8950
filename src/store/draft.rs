//! What was being typed: kept beside the history, so that a crash does not lose half a sentence.

use std::collections::BTreeMap;

use crate::store::fault::StoreFault;
use crate::store::file::Store;

impl Store {
    /// Keeps the text of a field under `key`; an empty text forgets it.
    ///
    /// # Errors
    /// A [`StoreFault`] of writing.
    pub fn keep_draft(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        let done = if text.is_empty() {
            self.connection
                .execute("DELETE FROM draft WHERE key = ?1", [key])
        } else {
            self.connection
                .execute(include_str!("draft_keep.sql"), [key, text])
        };
        done.map(|_| ())
            .map_err(|error| StoreFault::of_commit(&error, &self.path))
    }

    /// All texts that were kept, by key.
    ///
    /// # Errors
    /// A [`StoreFault`] of reading.
    pub fn drafts(&self) -> Result<BTreeMap<String, String>, StoreFault> {
        let read = || -> Result<BTreeMap<String, String>, rusqlite::Error> {
            let mut statement = self.connection.prepare("SELECT key, text FROM draft")?;
            statement
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        };
        read().map_err(|error| StoreFault::of_sqlite(&error, &self.path))
    }
}

#[cfg(test)]
mod tests {
    use crate::store::testing::Room;

    #[test]
    fn what_was_being_typed_survives_closing() {
        let room = Room::blank();
        room.store
            .keep_draft("proposals/Innovación", "a med")
            .unwrap();
        room.store
            .keep_draft("proposals/Innovación", "a medias")
            .unwrap();
        room.store.keep_draft("merge", "algo").unwrap();
        room.store.keep_draft("merge", "").unwrap();
        let room = room.reopened();
        let drafts = room.store.drafts().unwrap();
        assert_eq!(
            drafts.into_iter().collect::<Vec<_>>(),
            [("proposals/Innovación".to_owned(), "a medias".to_owned())]
        );
        room.assert_sound();
    }
}
