//! A zipped package, unpacked within limits: a file of kilobytes may say that it holds gigabytes.

use std::io::{BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use crate::domain::import_fault::ImportFault;
use crate::import::Watch;

/// The most that one part may hold, unpacked, in bytes.
const MAX_PART: u64 = 128 * 1024 * 1024;
/// The same for a part that holds no rows: what a workbook says of its looks grows in memory.
const MAX_SMALL_PART: u64 = 16 * 1024 * 1024;
/// The most that all parts together may hold, unpacked, in bytes.
const MAX_ALL: u64 = 256 * 1024 * 1024;
/// The most parts.
const MAX_PARTS: usize = 10_000;

/// A package whose parts have been unpacked once and are within limits.
pub(super) struct Zipped<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

/// A part, as it is unpacked.
pub(super) type Part<'a, 'b> = BufReader<ZipFile<'b, Cursor<&'a [u8]>>>;

impl<'a> Zipped<'a> {
    /// Opens a package without unpacking anything.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ImportFault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| fault(&error))?;
        Ok(Self { archive })
    }

    pub(super) fn has(&self, part: &str) -> bool {
        self.archive.index_for_name(part).is_some()
    }

    /// Unpacks all parts and throws them away, counting: the sizes that a package gives of itself
    /// may be lies.
    pub(super) fn check(&mut self, watch: &Watch) -> Result<(), ImportFault> {
        if self.archive.len() > MAX_PARTS {
            return Err(ImportFault::Broken);
        }
        let mut all = 0;
        let mut told: u64 = 0;
        for place in 0..self.archive.len() {
            let raw = self.archive.by_index_raw(place);
            let part = raw.map_err(|error| fault(&error))?;
            if part.encrypted() {
                return Err(ImportFault::Protected);
            }
            let allowed = allowed(part.name().unwrap_or_default().as_ref());
            within(part.size(), allowed)?;
            told = told.saturating_add(part.size());
        }
        within(told, MAX_ALL)?;
        let mut room = vec![0; 64 * 1024];
        for place in 0..self.archive.len() {
            let part = self.archive.by_index(place);
            let mut part = part.map_err(|error| fault(&error))?;
            let allowed = allowed(part.name().unwrap_or_default().as_ref());
            let mut size = 0;
            loop {
                watch.go_on()?;
                let read = part.read(&mut room).map_err(|_| ImportFault::Broken)?;
                if read == 0 {
                    break;
                }
                size += read as u64;
                all += read as u64;
                within(size, allowed)?;
                within(all, MAX_ALL)?;
            }
        }
        Ok(())
    }

    /// A part, to be read from its beginning.
    pub(super) fn part<'b>(&'b mut self, name: &str) -> Result<Part<'a, 'b>, ImportFault> {
        let part = self.archive.by_name(name);
        Ok(BufReader::new(part.map_err(|error| fault(&error))?))
    }
}

fn allowed(name: &str) -> u64 {
    let holds_rows = name.starts_with("xl/worksheets/")
        || matches!(
            name,
            "xl/sharedStrings.xml" | "content.xml" | "word/document.xml"
        );
    if holds_rows { MAX_PART } else { MAX_SMALL_PART }
}

fn within(size: u64, allowed: u64) -> Result<(), ImportFault> {
    if size <= allowed {
        return Ok(());
    }
    let allowed = usize::try_from(allowed).unwrap_or(usize::MAX);
    Err(ImportFault::Inflated { allowed })
}

fn fault(error: &ZipError) -> ImportFault {
    match error {
        ZipError::UnsupportedArchive(why) if *why == ZipError::PASSWORD_REQUIRED => {
            ImportFault::Protected
        }
        ZipError::InvalidPassword => ImportFault::Protected,
        _ => ImportFault::Broken,
    }
}
