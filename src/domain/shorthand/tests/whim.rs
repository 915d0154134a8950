//! Texts that nobody would write.

use super::*;

/// Texts that are likely to hold marks.
fn typed() -> impl proptest::strategy::Strategy<Value = String> {
    "([#@+!>$\\\\\"«»“”]?(\\\\)?(innov|inf|participante|d|32|12M|2s2027|dic2026|31-12-2026|á|ñ_|\\PC)[.,;: \u{a0}]{0,2}){0,8}"
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC*", marked in typed()) {
        for text in [text, marked] {
            let found = read(&text, room());
            let mut end = 0;
            for mark in &found.marks {
                proptest::prop_assert!(mark.place.start >= end);
                proptest::prop_assert!(text.get(mark.place.clone()).is_some());
                end = mark.place.end;
            }
            let understood = found.marks.iter().any(|mark| mark.meaning.is_understood());
            if !understood && !text.contains('\\') {
                proptest::prop_assert_eq!(&found.text, &text);
            }
            for cursor in 0..=text.len() {
                if let Some(beginning) = beginning(&text, cursor) {
                    let _ = complete(&beginning, room());
                }
            }
        }
    }

    #[test]
    fn any_text_is_written_and_read_back(marked in typed()) {
        // A comma before the first mark goes with it.
        let text = marked.trim().trim_end_matches([',', ';', ':']).trim_end();
        proptest::prop_assume!(!text.is_empty());
        let proposal = full(text);
        let draft = read(&write(&proposal, room()), room()).draft(Nature::Action);
        proptest::prop_assert_eq!(&draft.text, text);
        proptest::prop_assert_eq!(draft.needs, proposal.needs);
        proptest::prop_assert_eq!(draft.proposers, proposal.proposers);
    }
}
