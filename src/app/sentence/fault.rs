//! A fault of the file, or what a check found in it, as a sentence: what, where, and what to do.

use std::path::Path;

use crate::i18n::{Lang, words};
use crate::store::StoreFault;
use crate::store::verify::Finding;
use crate::t;

/// The sentence for a fault.
#[must_use]
pub fn sentence(lang: &Lang, fault: &StoreFault) -> String {
    match fault {
        StoreFault::Missing(path) => t!(lang, "fault-missing", path = shown(path)),
        StoreFault::Exists(path) => t!(lang, "fault-exists", path = shown(path)),
        StoreFault::NoFolder(path) => t!(lang, "fault-no-folder", path = shown(path)),
        StoreFault::Folder(path) => t!(lang, "fault-folder", path = shown(path)),
        StoreFault::BadName(path) => t!(lang, "fault-bad-name", path = shown(path)),
        StoreFault::Foreign(path) => t!(lang, "fault-foreign", path = shown(path)),
        StoreFault::Newer { path, .. } => t!(lang, "fault-newer", path = shown(path)),
        StoreFault::OpenElsewhere(path) => t!(lang, "fault-open-elsewhere", path = shown(path)),
        StoreFault::ReadOnly(path) => t!(lang, "fault-read-only", path = shown(path)),
        StoreFault::DiskFull(path) => t!(lang, "fault-disk-full", path = shown(path)),
        StoreFault::Damaged { path, detail } => t!(
            lang,
            "fault-damaged",
            path = shown(path),
            detail = detail.as_str()
        ),
        StoreFault::Medium { path, detail } => t!(
            lang,
            "fault-medium",
            path = shown(path),
            detail = detail.as_str()
        ),
        StoreFault::Refused(detail) => t!(lang, "fault-refused", detail = detail.as_str()),
    }
}

/// The sentence for something that a check found.
#[must_use]
pub fn finding(lang: &Lang, finding: &Finding) -> String {
    match finding {
        Finding::Integrity(detail) => t!(lang, "finding-integrity", detail = detail.as_str()),
        Finding::Reference(table) => t!(lang, "finding-reference", table = table.as_str()),
        Finding::Chain { seq } => t!(lang, "finding-chain", seq = words::whole(lang, *seq)),
        Finding::Replay { seq } => t!(lang, "finding-replay", seq = words::whole(lang, *seq)),
        Finding::Rows(table) => t!(lang, "finding-rows", table = table.as_str()),
        Finding::Person(_) => t!(lang, "finding-person"),
        Finding::Poll { number } => {
            t!(lang, "finding-poll", number = words::whole(lang, *number))
        }
        Finding::Version { number } => {
            t!(
                lang,
                "finding-version",
                number = words::whole(lang, *number)
            )
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::domain::Entity;
    use crate::i18n::Tongue;
    use crate::store::tables;

    fn faults() -> Vec<StoreFault> {
        let path = || PathBuf::from("/home/rosa/taller.minga");
        vec![
            StoreFault::Missing(path()),
            StoreFault::Exists(path()),
            StoreFault::NoFolder(path()),
            StoreFault::Folder(path()),
            StoreFault::BadName(path()),
            StoreFault::Foreign(path()),
            StoreFault::Newer {
                path: path(),
                version: 9,
            },
            StoreFault::OpenElsewhere(path()),
            StoreFault::ReadOnly(path()),
            StoreFault::DiskFull(path()),
            StoreFault::Damaged {
                path: path(),
                detail: "page 7".to_owned(),
            },
            StoreFault::Medium {
                path: path(),
                detail: "disk I/O error".to_owned(),
            },
            StoreFault::Refused("FOREIGN KEY".to_owned()),
        ]
    }

    #[test]
    fn every_fault_says_what_where_and_what_to_do() {
        for tongue in [Tongue::Spanish, Tongue::English] {
            for fault in faults() {
                let said = sentence(&tongue.lang(), &fault);
                // What happened and what to do are two sentences.
                assert!(said.matches(". ").count() >= 1, "{said}");
                assert!(!said.contains(['{', '}', '$']), "{said}");
                if !matches!(fault, StoreFault::Refused(_)) {
                    assert!(said.contains("/home/rosa/taller.minga"), "{said}");
                }
            }
        }
    }

    #[test]
    fn every_finding_is_said_and_every_table_has_a_name() {
        for tongue in [Tongue::Spanish, Tongue::English] {
            let lang = tongue.lang();
            for of in [
                Finding::Integrity("page 7".to_owned()),
                Finding::Chain { seq: 1234 },
                Finding::Replay { seq: 1 },
                Finding::Person("id".to_owned()),
                Finding::Poll { number: 2 },
                Finding::Version { number: 3 },
            ] {
                let said = finding(&lang, &of);
                assert!(said.ends_with('.') && !said.contains(['{', '$']), "{said}");
            }
            for &entity in Entity::ALL {
                let table = tables::of(entity).name;
                for of in [
                    Finding::Rows(table.to_owned()),
                    Finding::Reference(table.to_owned()),
                ] {
                    let said = finding(&lang, &of);
                    assert!(!said.contains('('), "{table} has a name: {said}");
                }
            }
            let other = finding(&lang, &Finding::Reference("operation".to_owned()));
            assert!(other.contains("operation"), "{other}");
        }
    }
}
