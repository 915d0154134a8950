//! The program's texts: one Fluent file per language, keys checked when compiling.
//!
//! Whoever shows words asks here. The domain never does: it returns data, which [`refusal`] and
//! [`words`] say, nor does the store, whose faults `app/sentence/` says.

use std::sync::{Arc, LazyLock};

use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::{LanguageLoader, unic_langid};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

pub mod ballot;
pub mod fairness;
pub mod import;
pub mod left_out;
pub mod minutes;
pub mod origin;
pub mod pabulib;
pub mod poll;
pub mod poll_record;
pub mod poll_room;
pub mod poll_rules;
pub mod refusal;
pub mod setup;
pub mod shorthand;
pub mod similarity;
pub mod template;
pub mod words;

#[derive(RustEmbed)]
#[folder = "assets/i18n/"]
struct Texts;

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Tongue {
    #[default]
    #[serde(rename = "es-CL")]
    Spanish,
    #[serde(rename = "en")]
    English,
}

impl Tongue {
    /// The tag of its texts and documents.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Spanish => "es-CL",
            Self::English => "en",
        }
    }

    /// The tongue for a BCP 47 tag: English for `en…`, else Spanish.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        if tag.to_lowercase().starts_with("en") {
            Self::English
        } else {
            Self::Spanish
        }
    }

    /// Its texts, loaded once.
    #[must_use]
    pub fn lang(self) -> Lang {
        match self {
            Self::Spanish => SPANISH.clone(),
            Self::English => ENGLISH.clone(),
        }
    }
}

static SPANISH: LazyLock<Lang> = LazyLock::new(|| Lang::load(Tongue::Spanish));
static ENGLISH: LazyLock<Lang> = LazyLock::new(|| Lang::load(Tongue::English));

/// The texts of one language; cheap to clone. Use it through [`t!`](crate::t).
#[derive(Clone)]
pub struct Lang {
    pub tongue: Tongue,
    loader: Arc<FluentLanguageLoader>,
}

impl Lang {
    fn load(tongue: Tongue) -> Self {
        let fallback: LanguageIdentifier = unic_langid::langid!("es-CL");
        let loader = FluentLanguageLoader::new("minga", fallback.clone());
        let wanted = match tongue {
            Tongue::Spanish => fallback,
            Tongue::English => unic_langid::langid!("en"),
        };
        // The texts are inside the binary: a failure here would be one of the build, and then the
        // keys themselves are shown.
        if let Err(error) = loader.load_languages(&Texts, &[wanted]) {
            tracing::error!(%error, "texts could not be loaded");
        }
        // The marks around arguments are for mixed writing directions; here they only print boxes.
        loader.set_use_isolating(false);
        Self {
            tongue,
            loader: Arc::new(loader),
        }
    }

    #[doc(hidden)]
    #[must_use]
    pub fn loader(&self) -> &FluentLanguageLoader {
        &self.loader
    }
}

impl std::fmt::Debug for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Lang").field(&self.tongue).finish()
    }
}

/// The text of a key in a language: `t!(lang, "rail-map")`, `t!(lang, "agenda-minutes", n = 15)`.
#[macro_export]
macro_rules! t {
    ($lang:expr, $($key_and_arguments:tt)+) => {
        ::i18n_embed_fl::fl!($lang.loader(), $($key_and_arguments)+)
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(tag: &str) -> BTreeSet<String> {
        let file = Texts::get(&format!("{tag}/minga.ftl")).expect("the language has its file");
        let text = String::from_utf8(file.data.to_vec()).expect("texts are UTF-8");
        let mut seen = BTreeSet::new();
        for key in text
            .lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key)
        {
            if key.starts_with([' ', '#', '.']) {
                continue;
            }
            assert!(seen.insert(key.to_owned()), "{key} stands twice in {tag}");
        }
        seen
    }

    #[test]
    fn both_languages_have_the_same_keys() {
        assert_eq!(keys("es-CL"), keys("en"));
    }

    #[test]
    fn each_language_speaks() {
        assert_eq!(t!(Tongue::Spanish.lang(), "step-proposals"), "Propuestas");
        assert_eq!(t!(Tongue::English.lang(), "step-proposals"), "Proposals");
    }
}
