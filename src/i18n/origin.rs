//! Where an activity comes from, in words.

use crate::domain::Process;
use crate::domain::ids::ProposalId;
use crate::domain::origin::Origin;
use crate::domain::proposal::Proposal;
use crate::i18n::{Lang, words};
use crate::t;

/// "De las propuestas 12 (Mercado) y 18 (Entorno)", "De la propuesta 40, que une 12 (Mercado) y 18
/// (Entorno)"; empty for an activity that no proposal was taken to.
#[must_use]
pub fn named(lang: &Lang, process: &Process, sources: &[ProposalId]) -> String {
    let sources = sources.iter().filter_map(|id| process.proposals.get(*id));
    let told: Vec<String> = sources.map(|source| top(lang, process, source)).collect();
    if told.is_empty() {
        return String::new();
    }
    let (n, list) = (told.len(), words::list(lang, &told));
    t!(lang, "origin-named", n = n, list = list)
}

/// One of the proposals that an activity names.
fn top(lang: &Lang, process: &Process, proposal: &Proposal) -> String {
    let roots = process.roots_of(proposal.id);
    if roots == [proposal.id] {
        return with_table(lang, process, proposal);
    }
    let roots = roots.iter().filter_map(|id| process.proposals.get(*id));
    let roots: Vec<String> = roots.map(|root| with_table(lang, process, root)).collect();
    let number = words::whole(lang, proposal.number);
    let list = words::list(lang, &roots);
    t!(lang, "origin-unites", number = number, list = list)
}

fn with_table(lang: &Lang, process: &Process, proposal: &Proposal) -> String {
    let number = words::whole(lang, proposal.number);
    let table = process.tables.get(proposal.table);
    let table = table.map_or("", |table| table.name.as_str());
    t!(lang, "origin-with-table", number = number, table = table)
}

/// One proposal of a tree of sources, with its words: "12 (Mercado): Feria en Santa Cruz".
#[must_use]
pub fn in_full(lang: &Lang, process: &Process, origin: Origin) -> String {
    let Some(proposal) = process.proposals.get(origin.proposal) else {
        return String::new();
    };
    let number = words::whole(lang, proposal.number);
    let table = process.tables.get(proposal.table);
    let table = table.map_or("", |table| table.name.as_str());
    let text = proposal.text.as_str();
    let said = t!(
        lang,
        "slide-source",
        number = number,
        table = table,
        text = text
    );
    let above = "– ".repeat(origin.depth);
    format!("{above}{said}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::Play;
    use crate::i18n::Tongue;

    #[test]
    fn a_row_names_its_sources_and_what_they_unite() {
        let mut play = Play::wine();
        let a = play.proposes("Mercado", "Feria en Santa Cruz");
        let b = play.proposes("Entorno", "Feria en la plaza");
        let lang = Tongue::Spanish.lang();
        let said = |play: &Play, ids: &[ProposalId]| named(&lang, &play.process, ids);
        assert_eq!(said(&play, &[]), "");
        assert_eq!(said(&play, &[a]), "De la propuesta 32 (Mercado)");
        let both = "De las propuestas 32 (Mercado) y 33 (Entorno)";
        assert_eq!(said(&play, &[a, b]), both);
        let merge = play.merges(&[a, b], "Ferias del valle");
        let result = play.result_of(merge);
        let united = "De la propuesta 34, que une 32 (Mercado) y 33 (Entorno)";
        assert_eq!(said(&play, &[result]), united);
    }
}
