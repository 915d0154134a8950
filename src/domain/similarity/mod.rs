//! Which proposals say nearly the same (S13): offline, without a model, told in words.
//!
//! Never here: deciding. What is found is suggested to people, who unite or keep apart.

/// Why two texts are taken for alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// What both say, in the words of the first text, the most telling first.
    pub shared: Vec<String>,
}
