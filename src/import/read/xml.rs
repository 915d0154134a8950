//! The XML of a part, event by event. Entities are never expanded: what is none of XML's own five
//! is nothing, so that a document of a few lines cannot grow into gigabytes.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::domain::import_fault::ImportFault;

/// The events of a part.
pub(super) struct Xml<R> {
    reader: Reader<R>,
    room: Vec<u8>,
}

impl<R: BufRead> Xml<R> {
    pub(super) fn of(part: R) -> Self {
        let mut reader = Reader::from_reader(part);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        Self {
            reader,
            room: Vec::new(),
        }
    }

    /// The next event.
    pub(super) fn next(&mut self) -> Result<Event<'_>, ImportFault> {
        self.room.clear();
        let event = self.reader.read_event_into(&mut self.room);
        event.map_err(|_| ImportFault::Broken)
    }
}

/// An attribute's value, by its name without the prefix.
pub(super) fn attribute(element: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let mut all = element.attributes();
    let found = all
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == wanted)?;
    let value = quick_xml::escape::unescape(&found.value).ok()?;
    Some(value.into_owned())
}

/// An attribute that counts something; 1 when it is missing or no number.
pub(super) fn count(element: &BytesStart<'_>, wanted: &str) -> usize {
    let value = attribute(element, wanted);
    value.and_then(|value| value.parse().ok()).unwrap_or(1)
}

/// Puts the character that a reference stands for behind a text.
pub(super) fn push_reference(text: &mut String, reference: &BytesRef<'_>) {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        text.push(character);
        return;
    }
    text.push_str(match reference.xml10_content().as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    });
}
