//! Sentences for the facilitator that wait on the screen until they are read or no longer true.

/// How weighty a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Something went well; it goes by itself.
    Done,
    /// Something was not possible; it goes by itself, later.
    Refused,
    /// Something is wrong and stays until it is dealt with.
    Wrong,
}

/// What a notice offers to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    Retry,
    SaveCopy,
    OpenCopy(std::path::PathBuf),
    Undo,
}

/// One sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub id: u64,
    pub weight: Weight,
    pub text: String,
    pub offers: Vec<Offer>,
    pub since: jiff::Timestamp,
}

/// All notices, newest last.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    list: Vec<Notice>,
    last: u64,
}

impl Notices {
    pub fn iter(&self) -> impl Iterator<Item = &Notice> {
        self.list.iter()
    }

    /// Adds a notice; the same sentence again only renews it.
    pub(super) fn add(
        &mut self,
        weight: Weight,
        text: String,
        offers: Vec<Offer>,
        now: jiff::Timestamp,
    ) {
        self.list.retain(|notice| notice.text != text);
        self.last += 1;
        self.list.push(Notice {
            id: self.last,
            weight,
            text,
            offers,
            since: now,
        });
        // Three are read; more would hide the work.
        if self.list.len() > 3 {
            self.list.remove(0);
        }
    }

    pub(super) fn dismiss(&mut self, id: u64) {
        self.list.retain(|notice| notice.id != id);
    }

    /// Drops what is no longer true: everything about saving, once saving works.
    pub(super) fn resumed(&mut self) {
        self.list
            .retain(|notice| !notice.offers.contains(&Offer::Retry));
    }
}
