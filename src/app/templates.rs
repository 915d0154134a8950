//! The templates that the program brings, inside the binary.

use std::path::Path;

use crate::domain::template::{self, Template, TemplateFault};
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
    /// The file is no template.
    Faulty(TemplateFault),
}

/// The built-in templates, read.
#[must_use]
pub fn built_in() -> Vec<Template> {
    BUILT_IN
        .iter()
        .filter_map(|(_, text)| template::read(text).ok())
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
    let text = std::fs::read(path)
        .map_err(|error| TemplateError::Unreadable(StoreFault::of_io(&error, path)))?;
    // A wrong encoding shows as a fault of the JSON, with its line.
    template::read(&String::from_utf8_lossy(&text)).map_err(TemplateError::Faulty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_template_is_read() {
        assert_eq!(built_in().len(), BUILT_IN.len());
        for template in built_in() {
            let rows = if template.key == "blank" { 0 } else { 17 };
            assert_eq!(template.plan.len(), rows, "{}", template.key);
        }
    }
}
