//! Names of new files: complete, and never one that is taken.

use std::path::{Path, PathBuf};

/// A path of this name and ending where nothing stands yet.
#[must_use]
pub fn free(folder: &Path, name: &str, ending: &str) -> PathBuf {
    (1..10_000)
        .map(|n| match n {
            1 => folder.join(format!("{name}.{ending}")),
            n => folder.join(format!("{name} ({n}).{ending}")),
        })
        .find(|path| !is_taken(path))
        .unwrap_or_default()
}

/// The same path, or beside it a free one of nearly the same name.
#[must_use]
pub fn free_beside(path: &Path) -> PathBuf {
    if !is_taken(path) {
        return path.to_owned();
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    free(path.parent().unwrap_or(path), &name, &ending)
}

/// Whether something has this name, if only a link to nowhere.
#[must_use]
pub fn is_taken(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// The path with one of the known endings: `ending` is put behind a name that has none of them.
#[must_use]
pub fn with_ending(path: &Path, known: &[&str], ending: &str) -> PathBuf {
    let has = path.extension().unwrap_or_default().to_string_lossy();
    if known.iter().any(|known| has.eq_ignore_ascii_case(known)) {
        return path.to_owned();
    }
    // Not `with_extension`: in "plan 14.12" the part behind the dot belongs to the name.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{name}.{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_is_never_chosen() {
        let home = tempfile::tempdir().expect("a folder");
        let at = |name: &str| home.path().join(name);
        assert_eq!(free(home.path(), "plan", "pdf"), at("plan.pdf"));
        std::fs::write(at("plan.pdf"), "").expect("written");
        std::fs::create_dir(at("plan (2).pdf")).expect("made");
        assert_eq!(free(home.path(), "plan", "pdf"), at("plan (3).pdf"));
        assert_eq!(free_beside(&at("plan.pdf")), at("plan (3).pdf"));
        assert_eq!(free_beside(&at("acta.pdf")), at("acta.pdf"));
    }

    #[test]
    fn a_name_gets_an_ending_only_where_it_has_none() {
        let known = ["pdf", "xlsx"];
        for (typed, becomes) in [
            ("a/plan", "a/plan.pdf"),
            ("a/plan.XLSX", "a/plan.XLSX"),
            ("a/plan 14.12", "a/plan 14.12.pdf"),
        ] {
            let becomes = PathBuf::from(becomes);
            assert_eq!(with_ending(Path::new(typed), &known, "pdf"), becomes);
        }
    }
}
