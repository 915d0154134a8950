//! What was being typed: kept beside the history, so that a crash does not lose half a sentence.

use std::collections::BTreeMap;

use crate::store::fault::StoreFault;
use crate::store::file::Store;

impl Store {
    /// Keeps the text of a field under `key`; an empty text forgets it.
    ///
    /// # Errors
    /// A [`StoreFault`] of writing.
    pub fn keep_draft(&mut self, key: &str, text: &str) -> Result<(), StoreFault> {
        let written = self.write(|store| {
            if text.is_empty() {
                let forget = "DELETE FROM draft WHERE key = ?1";
                store.connection.execute(forget, [key])
            } else {
                let keep = include_str!("draft_keep.sql");
                store.connection.execute(keep, [key, text])
            }
        })?;
        self.journaled |= written > 0;
        Ok(())
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
    use crate::store::StoreFault;
    use crate::store::copy::beside;
    use crate::store::testing::Room;

    #[test]
    fn what_was_being_typed_survives_closing() {
        let mut room = Room::blank();
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

    #[test]
    fn what_is_typed_is_not_kept_where_nobody_finds_it() {
        let mut room = Room::blank();
        room.propose("antes");
        let away = room.folder.path().join("otro.minga");
        std::fs::rename(&room.path, &away).unwrap();
        let fault = room.store.keep_draft("campo", "a medias").unwrap_err();
        assert!(matches!(fault, StoreFault::Missing(_)), "{fault:?}");
        assert!(fault.may_pass());
        std::fs::rename(&away, &room.path).unwrap();
        room.store.keep_draft("campo", "a medias").unwrap();
        assert!(
            room.reopened()
                .store
                .drafts()
                .unwrap()
                .contains_key("campo")
        );
    }

    #[test]
    fn a_deleted_journal_is_made_again() {
        let mut room = Room::blank();
        // Nothing is written, so no journal is made.
        room.store.keep_draft("campo", "").unwrap();
        room.store.keep_draft("campo", "a med").unwrap();
        let journal = beside(room.store.path(), "-journal");
        std::fs::remove_file(&journal).unwrap();
        room.store.keep_draft("campo", "a medias").unwrap();
        assert!(journal.exists());
        room.assert_sound();
    }
}
