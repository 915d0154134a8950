//! What a file is, by what it holds: people rename files, and mail programs do too.

use super::zipped::Zipped;
use crate::domain::import_fault::ImportFault;

/// What a file is by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Content {
    Text,
    Xlsx,
    Ods,
    Docx,
}

const ZIP: &[u8] = b"PK\x03\x04";
/// A package without a single part.
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";
/// The container of the binary Office files, and of encrypted new ones.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// What begins like text and is none.
const NO_LIST: [&[u8]; 3] = [b"%PDF-", b"{\\rtf", b"%!PS"];
/// How much of a container's directory is looked through for its parts' names.
const DIRECTORY: usize = 4 * 1024 * 1024;

/// Tells what a file is.
///
/// # Errors
/// What it is instead of a list.
pub(in crate::import) fn of(bytes: &[u8]) -> Result<Content, ImportFault> {
    if bytes.starts_with(OLE) {
        return Err(container(bytes));
    }
    if NO_LIST.iter().any(|start| bytes.starts_with(start)) {
        return Err(ImportFault::Binary);
    }
    if bytes.starts_with(EMPTY_ZIP) {
        return Err(ImportFault::OtherPackage);
    }
    if !bytes.starts_with(ZIP) {
        return Ok(Content::Text);
    }
    let package = Zipped::open(bytes)?;
    if package.has("xl/workbook.xml") {
        Ok(Content::Xlsx)
    } else if package.has("word/document.xml") {
        Ok(Content::Docx)
    } else if package.has("content.xml") && package.has("META-INF/manifest.xml") {
        Ok(Content::Ods)
    } else if package.has("encrypted-package") {
        // LibreOffice's way of today: one part, which holds the whole encrypted package.
        Err(ImportFault::Protected)
    } else if package.has("xl/workbook.bin") {
        Err(ImportFault::OldWorkbook)
    } else {
        Err(ImportFault::OtherPackage)
    }
}

/// What a binary container holds. Its parts' names stand in it in UTF-16.
fn container(bytes: &[u8]) -> ImportFault {
    let names = &bytes[..bytes.len().min(DIRECTORY)];
    let end = &bytes[bytes.len().saturating_sub(DIRECTORY)..];
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let within = |part: &[u8]| part.windows(wide.len()).any(|window| window == wide);
        within(names) || within(end)
    };
    if has("EncryptedPackage") {
        ImportFault::Protected
    } else if has("WordDocument") {
        ImportFault::OldDocument
    } else if has("Workbook") || has("Book") {
        ImportFault::OldWorkbook
    } else {
        ImportFault::Binary
    }
}
