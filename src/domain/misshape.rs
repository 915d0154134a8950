//! What serde finds wrong with the shape of a text: data for a sentence.
//!
//! Its English message is the only place where it says which field or word it means.

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misshape {
    /// A required field is not there.
    Missing(String),
    /// There is no such field.
    Strange(String),
    /// A field that stands twice.
    Twice(String),
    /// None of the words that may stand here.
    NotAllowed(String),
    /// Of another type: what was found, in serde's words, such as `string "15"`.
    WrongType(String),
    /// Anything else, in the message's own words.
    Other(String),
}

impl Misshape {
    /// What an error says.
    #[must_use]
    pub fn of(error: &serde_json::Error) -> Self {
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or(&message);
        let named = || {
            let named = message.split('`').nth(1);
            named.unwrap_or_default().to_owned()
        };
        if message.starts_with("missing field") {
            Self::Missing(named())
        } else if message.starts_with("unknown field") {
            Self::Strange(named())
        } else if message.starts_with("duplicate field") {
            Self::Twice(named())
        } else if message.starts_with("unknown variant") {
            Self::NotAllowed(named())
        } else if let Some(found) = message.strip_prefix("invalid type: ") {
            let found = found.split(", expected").next().unwrap_or(found);
            Self::WrongType(found.to_owned())
        } else {
            Self::Other(message.to_owned())
        }
    }
}
