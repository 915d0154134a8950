//! Why two texts are taken for alike, as a sentence.

use crate::domain::similarity::Why;
use crate::i18n::Lang;
use crate::t;

/// What both say, what they say in other words, and what tells them apart.
#[must_use]
pub fn why(lang: &Lang, why: &Why) -> String {
    let pairs = |pairs: &[(String, String)]| {
        let pairs = pairs.iter().map(|(one, other)| {
            let (one, other) = (one.as_str(), other.as_str());
            t!(lang, "similar-pair", one = one, other = other)
        });
        pairs.collect::<Vec<_>>().join(", ")
    };
    let mut parts = Vec::new();
    if !why.shared.is_empty() {
        let words = why.shared.join(", ");
        parts.push(t!(lang, "similar-shared", words = words));
    }
    if !why.akin.is_empty() {
        parts.push(t!(lang, "similar-akin", words = pairs(&why.akin)));
    }
    if parts.is_empty() {
        parts.push(t!(lang, "similar-nothing"));
    }
    if !why.opposed.is_empty() {
        parts.push(t!(lang, "similar-opposed", words = pairs(&why.opposed)));
    }
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Tongue;

    #[test]
    fn the_reason_is_said_in_words() {
        let lang = Tongue::Spanish.lang();
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let mut found = Why {
            shared: ["red", "conocimiento"].map(str::to_owned).to_vec(),
            ..Why::default()
        };
        assert_eq!(why(&lang, &found), "comparten: red, conocimiento");
        found.akin = vec![pair("capacitación", "formación")];
        found.opposed = vec![pair("Colchagua", "Cachapoal")];
        assert_eq!(
            why(&lang, &found),
            "comparten: red, conocimiento; dicen casi lo mismo: capacitación y formación; \
             no es lo mismo: Colchagua y Cachapoal"
        );
        assert_eq!(
            why(&lang, &Why::default()),
            "no comparten palabras que digan algo"
        );
    }
}
