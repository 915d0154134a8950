//! All proposals as a document, whatever their standing: nothing that was said is left out, and what
//! was united is read beside the text that unites it. People are not named, organisations are.

use super::plan::{number_cell, number_of};
use super::{accent, column, cover};
use crate::domain::Process;
use crate::domain::merge::Consent;
use crate::domain::proposal::{Nature, Proposal, Standing};
use crate::export::report::{
    Accent, Align, Band, Block, Cell, Orientation, Report, Row, Section, Table,
};
use crate::i18n::{self, Lang, words};
use crate::t;

/// Whether the boards of the diagnosis are a chapter of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boards {
    Apart,
    /// Among the proposals, for a format that has one table.
    Within,
}

/// The proposals by thematic table, and the diagnosis.
#[must_use]
pub fn report(process: &Process, lang: &Lang, boards: Boards) -> Report {
    let mut report = cover(process, lang, t!(lang, "report-proposals"));
    report.sections.push(Section {
        heading: t!(lang, "report-proposals"),
        orientation: Orientation::Landscape,
        blocks: vec![Block::Table(by_table(process, lang, boards))],
    });
    let has_board = |board: &Nature| process.index().board(*board).is_some();
    if boards == Boards::Apart && Nature::BOARDS.iter().any(has_board) {
        report.sections.push(Section {
            heading: t!(lang, "slide-board"),
            orientation: Orientation::Portrait,
            blocks: vec![Block::Table(diagnosis(process, lang))],
        });
    }
    report
}

fn by_table(process: &Process, lang: &Lang, boards: Boards) -> Table {
    let mut rows = Vec::new();
    for table in process.tables_in_order() {
        let list = process.index().all_of(table.id);
        let list = list
            .into_iter()
            .flat_map(crate::domain::index::Numbers::iter);
        let shown = |proposal: &&Proposal| {
            let own_chapter = proposal.nature.is_diagnosis() && proposal.standing == Standing::Live;
            boards == Boards::Within || !own_chapter
        };
        let mut of_table = list
            .filter_map(|(_, id)| process.proposals.get(*id))
            .filter(shown)
            .map(|proposal| row(process, lang, proposal))
            .peekable();
        if of_table.peek().is_none() {
            continue;
        }
        rows.push(Row::Band(Band {
            text: table.name.clone(),
            level: 1,
            accent: accent(process, table.area),
        }));
        rows.extend(of_table);
    }
    Table {
        caption: t!(lang, "report-proposals-caption"),
        columns: vec![
            column(t!(lang, "report-col-number"), 0.5, Align::End),
            column(t!(lang, "report-col-text"), 3.6, Align::Start),
            column(t!(lang, "report-col-kind"), 1.1, Align::Start),
            column(t!(lang, "report-col-proposal-area"), 1.6, Align::Start),
            column(t!(lang, "report-col-rank"), 0.7, Align::End),
            column(t!(lang, "report-col-proposal-term"), 0.9, Align::Start),
            column(t!(lang, "report-col-cost"), 1.1, Align::End),
            column(t!(lang, "report-col-benefits"), 1.3, Align::Start),
            column(t!(lang, "report-col-proposes"), 1.3, Align::Start),
            column(t!(lang, "report-col-needs"), 1.2, Align::Start),
            column(t!(lang, "report-col-unites"), 2.8, Align::Start),
            column(t!(lang, "report-col-standing"), 1.8, Align::Start),
            column(t!(lang, "report-col-source"), 1.0, Align::Start),
        ],
        band_titles: vec![t!(lang, "report-col-table")],
        rows,
    }
}

fn row(process: &Process, lang: &Lang, proposal: &Proposal) -> Row {
    let area = process.area_of(proposal);
    let area = area.and_then(|area| process.areas.get(area));
    let area = area.map_or("", |area| process.short_name(area));
    let rank = process.rank_of(proposal.id);
    let term = proposal.term.as_ref();
    let term = term.map(|term| words::short_term(lang, term));
    let cost = proposal.cost.map_or_else(
        || Cell::text(""),
        |cost| {
            #[expect(clippy::cast_precision_loss, reason = "pesos, printed whole beside it")]
            let value = cost.0 as f64;
            let text = words::money(lang, cost);
            Cell::Number(crate::export::report::Number { value, text })
        },
    );
    let organisations = process.organisations_among(&proposal.proposers);
    let united = process.origins(&[proposal.id]);
    let united = united.iter().filter(|origin| origin.depth > 0);
    let united = united.map(|origin| i18n::origin::in_full(lang, process, *origin));
    Row::Cells(vec![
        number_of(lang, proposal),
        Cell::text(&proposal.text),
        Cell::text(words::nature(lang, proposal.nature)),
        Cell::text(area),
        rank.map_or_else(|| Cell::text(""), |rank| number_cell(lang, rank)),
        Cell::text(term.unwrap_or_default()),
        cost,
        Cell::List(proposal.beneficiaries.clone()),
        Cell::List(organisations.map(|actor| actor.name.clone()).collect()),
        Cell::text(words::numbers(lang, process, &proposal.needs)),
        Cell::Text(united.collect()),
        Cell::Text(standings(process, lang, proposal)),
        Cell::text(&proposal.source),
    ])
}

/// Where it stands, and what each table says of what it unites.
fn standings(process: &Process, lang: &Lang, proposal: &Proposal) -> Vec<String> {
    let mut said = vec![standing(process, lang, proposal)];
    let united = process.united_behind(proposal.id);
    let consents = united.map(|merge| process.consents_of(merge.id));
    for (table, consent) in consents.into_iter().flatten() {
        let table = process.tables.get(table);
        let table = table.map_or("", |table| table.name.as_str());
        said.extend(consent.map(|consent| match consent {
            Consent::Agrees => t!(lang, "report-agrees", table = table),
            Consent::Objects => t!(lang, "report-objects", table = table),
        }));
    }
    said
}

/// Where a proposal stands, in words.
#[must_use]
pub fn standing(process: &Process, lang: &Lang, proposal: &Proposal) -> String {
    let into = process
        .merged_into(proposal.id)
        .and_then(|id| process.proposals.get(id));
    match (into, proposal.standing) {
        (Some(into), _) => t!(lang, "standing-merged", n = into.number.to_string()),
        (None, Standing::Live) => t!(lang, "standing-live"),
        (None, Standing::ToDecide) => t!(lang, "standing-to-decide"),
        (None, Standing::Withdrawn) => t!(lang, "standing-withdrawn"),
        (None, Standing::Parked) => t!(lang, "standing-parked"),
        (None, Standing::Discarded) => {
            t!(
                lang,
                "standing-discarded",
                reason = proposal.reason.as_str()
            )
        }
    }
}

/// Fortalezas, debilidades, potencialidades, dificultades.
fn diagnosis(process: &Process, lang: &Lang) -> Table {
    let mut rows = Vec::new();
    for nature in Nature::BOARDS {
        let Some(board) = process.index().board(nature) else {
            continue;
        };
        rows.push(Row::Band(Band {
            text: words::board(lang, nature),
            level: 1,
            accent: Accent::Plain,
        }));
        let found = board
            .iter()
            .filter_map(|(_, id)| process.proposals.get(*id));
        rows.extend(found.map(|proposal| {
            let table = process.tables.get(proposal.table);
            Row::Cells(vec![
                number_of(lang, proposal),
                Cell::text(&proposal.text),
                Cell::text(table.map_or("", |table| table.name.as_str())),
            ])
        }));
    }
    Table {
        caption: t!(lang, "report-board-caption"),
        columns: vec![
            column(t!(lang, "report-col-number"), 0.6, Align::End),
            column(t!(lang, "report-col-text"), 6.0, Align::Start),
            column(t!(lang, "report-col-table"), 1.6, Align::Start),
        ],
        band_titles: vec![t!(lang, "slide-board")],
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::agenda::Step;
    use crate::domain::ids::ProposalId;
    use crate::domain::money::Money;
    use crate::domain::proposal::Proposer;
    use crate::domain::proposal::{DraftPlace, ProposalDraft};
    use crate::domain::term::Term;
    use crate::domain::testing::Play;
    use crate::i18n::Tongue;

    /// The cells of each row of a chapter, by the proposal's number.
    fn row_of(report: &Report, section: usize, number: &str) -> Vec<String> {
        let table = report.sections[section].tables().next().expect("a table");
        let rows = table.rows.iter().filter_map(|row| match row {
            Row::Cells(cells) => Some(cells.iter().map(Cell::plain).collect::<Vec<_>>()),
            Row::Band(_) => None,
        });
        let mut rows = rows.filter(|cells| cells[0] == number);
        rows.next().unwrap_or_default()
    }

    fn add(play: &mut Play, table: &str, draft: ProposalDraft) -> ProposalId {
        let (table, drafts) = (play.table(table), vec![draft]);
        play.act(Action::AddProposals { table, drafts }).id()
    }

    #[test]
    fn all_that_is_known_of_a_proposal_is_said_but_who_the_people_are() {
        let mut play = Play::wine();
        let need = ProposalDraft {
            nature: Nature::Need,
            ..ProposalDraft::action("Falta agua")
        };
        let need = add(&mut play, "Entorno", need);
        let person = play.welcomes(12, "Organización de muestra 3");
        let actor = play.process.participants.get(person).and_then(|p| p.actor);
        let actor = actor.expect("registered with it");
        let draft = ProposalDraft {
            area: Some(play.area(6)),
            proposers: vec![Proposer::Participant(person), Proposer::Actor(actor)],
            beneficiaries: vec!["pequeños".to_owned(), "jóvenes".to_owned()],
            term: Some(Term::parse("2S 2027")),
            cost: Some(Money(12_000_000)),
            needs: vec![need],
            ..ProposalDraft::action("Riego por turnos")
        };
        let proposal = add(&mut play, "Mercado", draft);
        let step = Step::Up;
        play.act(Action::RankProposal { proposal, step });
        let lang = Tongue::Spanish.lang();
        let report = report(&play.process, &lang, Boards::Apart);
        assert_eq!(
            row_of(&report, 0, "33"),
            [
                "33",
                "Riego por turnos",
                "acción",
                "Información",
                "1",
                "2S 2027",
                "$12.000.000",
                "pequeños\njóvenes",
                "Organización de muestra 3",
                "32",
                "",
                "en pie",
                "",
            ]
        );
        assert!(!format!("{report:?}").contains("Participante 12"));
    }

    #[test]
    fn sources_and_consents_are_read_beside_the_text_that_unites_them() {
        let mut play = Play::wine();
        let a = play.proposes("Mercado", "Feria en Santa Cruz");
        let b = play.proposes("Entorno", "Feria en la plaza");
        let merge = play.merges(&[a, b], "Ferias del valle");
        let table = play.table("Entorno");
        let consent = Some(Consent::Objects);
        play.act(Action::SetConsent {
            merge,
            table,
            consent,
        });
        let lang = Tongue::Spanish.lang();
        let report = report(&play.process, &lang, Boards::Apart);
        let cells = row_of(&report, 0, "34");
        let sources = "– 32 (Mercado): Feria en Santa Cruz\n– 33 (Entorno): Feria en la plaza";
        assert_eq!(cells[10], sources);
        assert_eq!(cells[11], "en pie\nEntorno se opone");
        assert_eq!(row_of(&report, 0, "32")[11], "fusionada en la 34");
    }

    #[test]
    fn the_boards_are_a_chapter_and_what_is_parked_says_so() {
        let mut play = Play::wine();
        let parked = ProposalDraft {
            place: DraftPlace::Parked,
            ..ProposalDraft::action("Un puente nuevo")
        };
        add(&mut play, "Entorno", parked);
        let strength = ProposalDraft {
            nature: Nature::Strength,
            ..ProposalDraft::action("Suelos buenos")
        };
        add(&mut play, "Entorno", strength);
        let lang = Tongue::Spanish.lang();
        let apart = report(&play.process, &lang, Boards::Apart);
        assert_eq!(row_of(&apart, 0, "32")[11], "en el estacionamiento");
        assert!(row_of(&apart, 0, "33").is_empty());
        assert_eq!(row_of(&apart, 1, "33"), ["33", "Suelos buenos", "Entorno"]);
        let within = report(&play.process, &lang, Boards::Within);
        assert_eq!(row_of(&within, 0, "33")[2], "fortaleza");
        assert_eq!(within.sections.len(), 1);
    }
}
