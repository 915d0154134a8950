//! Names of worksheets that Excel accepts.

/// What a name must not hold.
const FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// The most that a name may be long, in UTF-16 units, as Excel counts.
const LONGEST: usize = 31;

/// Makes the names of a workbook's sheets, each legal and unlike the earlier ones in any case.
#[derive(Default)]
pub(super) struct SheetNames {
    taken: Vec<String>,
}

impl SheetNames {
    /// Makes a name from `wish`: forbidden characters become spaces, what is too long is cut at a
    /// word, a taken name gets a number behind it, and an empty one is only the number.
    pub(super) fn name(&mut self, wish: &str) -> String {
        let clean = legal(wish);
        let mut name = shortened(&clean, LONGEST);
        let mut number = self.taken.len() + 1;
        while name.is_empty() || self.is_taken(&name) {
            let tail = format!(" {number}");
            let numbered = format!("{}{tail}", shortened(&clean, LONGEST - tail.len()));
            numbered.trim().clone_into(&mut name);
            number += 1;
        }
        self.taken.push(name.to_lowercase());
        name
    }

    /// Excel keeps `History` for itself.
    fn is_taken(&self, name: &str) -> bool {
        let lower = name.to_lowercase();
        lower == "history" || self.taken.contains(&lower)
    }
}

fn legal(wish: &str) -> String {
    let blank = |letter: char| letter.is_control() || FORBIDDEN.contains(&letter);
    let spaced: String = wish
        .chars()
        .map(|one| if blank(one) { ' ' } else { one })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    trimmed(&words.join(" ")).to_owned()
}

/// Takes off what Excel does not allow at either end.
fn trimmed(name: &str) -> &str {
    name.trim_matches(|letter: char| letter == '\'' || letter.is_whitespace())
}

fn shortened(name: &str, longest: usize) -> String {
    let mut units = 0;
    let fits = |(_, letter): &(usize, char)| {
        units += letter.len_utf16();
        units <= longest
    };
    let end = name.char_indices().take_while(fits).last();
    let end = end.map_or(0, |(at, letter)| at + letter.len_utf8());
    let cut = &name[..end];
    if end == name.len() || name[end..].starts_with(' ') {
        return trimmed(cut).to_owned();
    }
    // A cut word is worse than a missing one, unless little would be left.
    match cut.rfind(' ') {
        Some(space) if space * 2 > cut.len() => trimmed(&cut[..space]).to_owned(),
        _ => trimmed(cut).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_legal_and_differ() {
        let mut names = SheetNames::default();
        assert_eq!(names.name("Plan de Trabajo"), "Plan de Trabajo");
        assert_eq!(names.name("PLAN DE TRABAJO"), "PLAN DE TRABAJO 2");
        assert_eq!(names.name("'¿Qué [y] cuándo: 1/2?'"), "¿Qué y cuándo 1 2");
        assert_eq!(names.name(""), "4");
        assert_eq!(names.name("History"), "History 5");
        assert_eq!(
            names.name("Vinculación de los actores y trabajo en Red"),
            "Vinculación de los actores y"
        );
        assert_eq!(
            names.name("Vinculación de los actores y trabajo en Red"),
            "Vinculación de los actores y 7"
        );
        assert_eq!(
            names
                .name("Institucionalidadpúblicoprivadaregional")
                .encode_utf16()
                .count(),
            31
        );
        assert_eq!(names.name(&"🍇".repeat(40)).encode_utf16().count(), 30);
    }

    #[test]
    fn many_of_the_same_name_all_get_one() {
        let mut names = SheetNames::default();
        let mut all: Vec<String> = (0..300).map(|_| names.name(&"x".repeat(50))).collect();
        assert!(all.iter().all(|name| name.len() <= LONGEST));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 300);
    }
}
