//! The templates that the program brings, inside the binary.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::app::handle::bytes_of;
use crate::app::import::ImportError;
use crate::domain::import_fault::ImportFault;
use crate::domain::template::{self, Template, TemplateFault};
use crate::import::encoding;
use crate::store::StoreFault;

/// The built-in templates by key, in the order of the start cards.
const BUILT_IN: [(&str, &str); 3] = [
    (
        "vitivinicola",
        include_str!("../../workshops/vitivinicola.json"),
    ),
    ("fruticola", include_str!("../../workshops/fruticola.json")),
    ("blank", include_str!("../../workshops/blank.json")),
];

/// Why there is no template.
#[derive(Clone, Debug, PartialEq)]
pub enum TemplateError {
    /// No built-in template and no file of this name.
    Unknown(String),
    Unreadable(StoreFault),
    /// The file is no text, whatever encoding it is read in.
    NoText(PathBuf),
    /// Longer than any template that people write.
    TooLarge {
        path: PathBuf,
        bytes: usize,
        allowed: usize,
    },
    /// The file is no template.
    Faulty(TemplateFault),
}

/// What a template says of itself before it is read whole.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Heading {
    pub key: String,
    pub name: String,
    pub summary: String,
}

/// The headings of the built-in templates: the start screen shows them long before one is needed.
#[must_use]
pub fn headings() -> Vec<Heading> {
    BUILT_IN
        .iter()
        .filter_map(|(_, text)| serde_json::from_str(text).ok())
        .collect()
}

/// The template of a built-in key, or of a JSON file.
///
/// # Errors
/// A [`TemplateError`] that says what is wrong, and where.
pub fn find(name: &str) -> Result<Template, TemplateError> {
    match BUILT_IN.iter().find(|(key, _)| *key == name) {
        Some((_, text)) => template::read(text).map_err(TemplateError::Faulty),
        None if name.contains(['.', '/', '\\']) => from_file(Path::new(name)),
        None => Err(TemplateError::Unknown(name.to_owned())),
    }
}

/// The template of a JSON file.
///
/// # Errors
/// A [`TemplateError`] that says what is wrong, and where.
pub fn from_file(path: &Path) -> Result<Template, TemplateError> {
    let bytes = bytes_of(path).map_err(|error| match error {
        ImportError::Unreadable(fault) => TemplateError::Unreadable(fault),
        ImportError::List(ImportFault::TooLarge { bytes, allowed }) => TemplateError::TooLarge {
            path: path.to_owned(),
            bytes,
            allowed,
        },
        _ => TemplateError::NoText(path.to_owned()),
    })?;
    let decoded = encoding::decode(&bytes).map_err(|_| TemplateError::NoText(path.to_owned()))?;
    template::read(&decoded.text).map_err(TemplateError::Faulty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_template_is_read() {
        let headings = headings();
        assert_eq!(headings.len(), BUILT_IN.len());
        for (heading, (key, text)) in headings.iter().zip(BUILT_IN) {
            assert_eq!(heading.key, key);
            let template = find(key).expect("it is built in");
            assert_eq!(template, template::read(text).expect("a template"));
            let rows = if key == "blank" { 0 } else { 17 };
            assert_eq!(template.plan.len(), rows, "{key}");
            let Template { name, summary, .. } = template;
            assert_eq!((&heading.name, &heading.summary), (&name, &summary));
        }
    }

    #[test]
    fn a_template_of_an_older_windows_is_read_with_its_letters() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plantilla.json");
        let (_, text) = BUILT_IN[0];
        // All that the built-in text holds stands in Latin-1 but its typographic signs.
        let text = text.replace(|c| u32::from(c) > 0xFF, "-");
        let bytes: Vec<u8> = text.chars().filter_map(|c| u8::try_from(c).ok()).collect();
        assert!(bytes.contains(&0xF3), "it has an accent");
        std::fs::write(&path, bytes).expect("written");
        let read = from_file(&path).expect("it is read");
        assert_eq!(read, template::read(&text).expect("a template"));
        std::fs::write(&path, b"\x89PNG\r\n\x1a\n\0\0").expect("written");
        assert_eq!(from_file(&path), Err(TemplateError::NoText(path)));
    }

    #[test]
    fn a_template_longer_than_people_write_is_not_taken_into_memory() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plantilla.json");
        let file = std::fs::File::create(&path).expect("made");
        file.set_len(1 << 26).expect("it takes no place");
        let error = from_file(&path).expect_err("it is too large");
        let TemplateError::TooLarge { bytes, .. } = error else {
            panic!("too large, not {error:?}");
        };
        assert_eq!(bytes, 1 << 26);
    }
}
