//! Marks, written as people would.

mod completing;
mod needs;
mod whim;

use std::sync::LazyLock;

use super::*;
use crate::domain::Action;
use crate::domain::people::Newcomer;
use crate::domain::proposal::Proposal;
use crate::domain::testing::Play;

/// A wine process with two participants, an organisation and a need, number 32.
static ROOM: LazyLock<(Process, Names)> = LazyLock::new(|| {
    let mut play = Play::wine();
    for (name, organisation) in [
        ("Participante 12", "Organización de muestra 3"),
        ("Participante 13", ""),
        ("Persona de muestra", "Organización de muestra 3"),
    ] {
        play.act(Action::AddParticipant {
            newcomer: Newcomer {
                name: name.into(),
                organisation: organisation.into(),
                ..Newcomer::default()
            },
            workshop: None,
        });
    }
    let table = play.table("Innovación");
    let need = ProposalDraft {
        text: "Falta agua".into(),
        nature: Nature::Need,
        beneficiaries: vec!["pequeños productores".into()],
        ..ProposalDraft::default()
    };
    play.act(Action::AddProposals {
        table,
        drafts: vec![need],
    });
    let names = Names::of(&play.process, &kinds());
    (play.process, names)
});

fn kinds() -> Vec<(Kind, String)> {
    [
        (Kind::Nature(Nature::Need), "necesidad"),
        (Kind::Nature(Nature::Action), "acción"),
        (Kind::Nature(Nature::Strength), "fortaleza"),
        (Kind::Nature(Nature::Weakness), "debilidad"),
        (Kind::Nature(Nature::Potential), "potencialidad"),
        (Kind::Nature(Nature::Difficulty), "dificultad"),
        (Kind::Parked, "estacionamiento"),
    ]
    .map(|(kind, word)| (kind, word.to_owned()))
    .to_vec()
}

fn room() -> Vocabulary<'static> {
    let (process, names) = &*ROOM;
    Vocabulary { process, names }
}

fn table(name: &str) -> ThematicTableId {
    let mut tables = room().process.tables.iter();
    tables.find(|table| table.name == name).expect("a table").id
}

fn area(name: &str) -> AreaId {
    let process = room().process;
    let mut areas = process.areas.iter();
    let area = areas.find(|area| process.short_name(area) == name);
    area.expect("an area").id
}

fn participant(name: &str) -> Meaning {
    let process = room().process;
    let mut all = process.participants.iter();
    let one = all.find(|one| process.name_of(one.id) == Some(name));
    Meaning::Proposer(Proposer::Participant(one.expect("someone").id))
}

fn organisation() -> Meaning {
    let actor = room().process.actors.iter();
    let actor = actor.last().expect("an organisation");
    Meaning::Proposer(Proposer::Actor(actor.id))
}

fn need_32() -> ProposalId {
    let mut all = room().process.proposals.iter();
    all.find(|one| one.number == 32).expect("the need").id
}

fn new(name: &str) -> Meaning {
    Meaning::Newcomer(name.into())
}

fn group(name: &str) -> Meaning {
    Meaning::Group(name.into())
}

fn term(text: &str) -> Meaning {
    Meaning::Term(Term::parse(text))
}

fn cost(pesos: i64) -> Meaning {
    Meaning::Cost(Money(pesos))
}

#[track_caller]
fn check(typed: &str, text: &str, meanings: &[Meaning]) {
    let found = read(typed, room());
    assert_eq!(found.text, text, "{typed}");
    let marks: Vec<&Meaning> = found.marks.iter().map(|mark| &mark.meaning).collect();
    assert_eq!(marks, meanings.iter().collect::<Vec<_>>(), "{typed}");
}

#[track_caller]
fn plain(text: &str) {
    check(text, text, &[]);
}

#[test]
fn the_issue_s_own_line_is_read() {
    check(
        "Riego para todos #innovacion @mercado 2s2027 $12M",
        "Riego para todos",
        &[
            Meaning::Area(area("Innovación")),
            Meaning::Table(table("Mercado")),
            term("2S 2027"),
            cost(12_000_000),
        ],
    );
    // A valley that is nobody's name is someone new.
    check("Riego @coltauco", "Riego", &[new("coltauco")]);
}

#[test]
fn names_need_neither_accents_nor_their_end() {
    let one = participant("Participante 12");
    for typed in [
        "Riego @\"Participante 12\"",
        "Riego @participante_12",
        "Riego @PARTICIPANTE12",
        "Riego @«participante 12»",
    ] {
        check(typed, "Riego", std::slice::from_ref(&one));
    }
    check(
        "Riego @persona",
        "Riego",
        &[participant("Persona de muestra")],
    );
    check("Riego @organizacion", "Riego", &[organisation()]);
    let doubt = Meaning::Doubt(Doubt::SeveralNames);
    check("Riego @participante", "Riego @participante", &[doubt]);
    // In quotes a name is whole: somebody else than the one whose name begins so.
    check("Riego @\"Persona\"", "Riego", &[new("Persona")]);
    check("Riego @Otra_persona", "Riego", &[new("Otra persona")]);
}

#[test]
fn areas_that_begin_alike_are_doubted() {
    let long = Meaning::Area(area("Capacidades"));
    check("Red #desarrollo_de_capacidades", "Red", &[long]);
    check("Red #inf", "Red", &[Meaning::Area(area("Información"))]);
    let several = Meaning::Doubt(Doubt::SeveralAreas);
    check("Red #in", "Red #in", &[several]);
    let none = Meaning::Doubt(Doubt::NoArea);
    check("Red #riego", "Red #riego", &[none]);
}

#[test]
fn groups_are_completed_or_taken_as_they_are() {
    check("Riego +peq", "Riego", &[group("pequeños productores")]);
    check("Riego +jóvenes", "Riego", &[group("jóvenes")]);
    check(
        "Riego +\"mujeres viñateras\" +jóvenes",
        "Riego",
        &[group("mujeres viñateras"), group("jóvenes")],
    );
}

#[test]
fn terms_are_one_word() {
    for (typed, meant) in [
        ("2s2027", "2S 2027"),
        ("2S-2027", "2S 2027"),
        ("s2-2027", "2S 2027"),
        ("1t2027", "1T 2027"),
        ("2sem2027", "2S 2027"),
        ("dic2026", "31-12-2026"),
        ("feb-2028", "29-02-2028"),
        ("31-12-2026", "31-12-2026"),
        ("2026-12-31", "31-12-2026"),
    ] {
        check(&format!("Feria {typed}"), "Feria", &[term(meant)]);
    }
    for text in [
        "La vendimia 2027",
        "El 2027 habrá feria",
        "Vale 1.500.2027",
        "Ley 21-2027",
        "Sala3 2027",
        "3s2027",
        "ab2027",
        "versión 1.2.3",
    ] {
        plain(text);
    }
}

#[test]
fn costs_are_whole_pesos() {
    for (typed, pesos) in [
        ("$12M", 12_000_000),
        ("$1,5M", 1_500_000),
        ("$300mil", 300_000),
        ("$500.000", 500_000),
        ("$12MM", 12_000_000),
        ("$12 millones", 12_000_000),
        ("$300 mil", 300_000),
        ("$2 mil millones", 2_000_000_000),
        ("$12 million", 12_000_000),
    ] {
        check(
            &format!("Bomba {typed} nueva"),
            "Bomba nueva",
            &[cost(pesos)],
        );
    }
    check("Bomba $12x", "Bomba $12x", &[Meaning::Doubt(Doubt::NoCost)]);
    plain("Cuesta $ mucho");
}

#[test]
fn kinds_and_parking() {
    for (typed, nature) in [
        ("!necesidad", Nature::Need),
        ("!a", Nature::Action),
        ("!FORT", Nature::Strength),
        ("!debilidades", Nature::Weakness),
        ("!pot", Nature::Potential),
        ("!dif", Nature::Difficulty),
    ] {
        check(&format!("{typed} Agua"), "Agua", &[Meaning::Nature(nature)]);
    }
    check("Otra región !est", "Otra región", &[Meaning::Parked]);
    let several = Meaning::Doubt(Doubt::SeveralKinds);
    check("Agua !d", "Agua !d", &[several]);
    check("Agua !xyz", "Agua !xyz", &[Meaning::Doubt(Doubt::NoKind)]);
    plain("¡Agua! ya");
}

#[test]
fn an_action_answers_a_need_by_its_number() {
    check("Pozo >32", "Pozo", &[Meaning::Need(need_32())]);
    // Number 1 is an action.
    let doubt = Meaning::Doubt(Doubt::NoNeed);
    check("Pozo >1", "Pozo >1", std::slice::from_ref(&doubt));
    check("Pozo >999", "Pozo >999", &[doubt]);
    plain("5 > 3 y >5%");
}

#[test]
fn what_only_looks_like_a_mark_is_text() {
    for text in [
        "Escribir a muestra@ejemplo.cl",
        "Viña S.A.",
        "Punto #1 de C++ y C# son 3+2",
        "a > b",
        "$ # @ + ! >",
        "Teléfono +56912345678",
        "  Blancos   por  todas   partes ",
        "",
    ] {
        plain(text);
    }
}

#[test]
fn a_backslash_makes_text_of_a_mark() {
    check("Usar \\#innovacion", "Usar #innovacion", &[]);
    check("Antes de \\2s2027", "Antes de 2s2027", &[]);
    check("\\\\#innovacion", "\\#innovacion", &[]);
    plain("C:\\datos y \\n");
}

#[test]
fn blanks_and_punctuation_are_mended() {
    let here = || Meaning::Area(area("Innovación"));
    check("Red #innov de riego", "Red de riego", &[here()]);
    check("#innov Red", "Red", &[here()]);
    check("Red #innov, y feria", "Red, y feria", &[here()]);
    check("Red #innov.", "Red.", &[here()]);
    check("Red, #innov", "Red", &[here()]);
    check("#innov, red", "red", &[here()]);
    check("#innov", "", &[here()]);
    check("Una  red #innov", "Una  red", &[here()]);
}

#[test]
fn the_last_of_two_answers_counts() {
    let found = read("Red #innov #entorno +a +b +a 1s2027 2s2027", room());
    let draft = found.draft(Nature::Action);
    assert_eq!(draft.area, Some(area("Entorno")));
    assert_eq!(draft.beneficiaries, ["b", "a"]);
    assert_eq!(draft.term, Some(Term::parse("2S 2027")));
    assert!(found.is_overruled(&found.marks[0]));
}

#[test]
fn a_draft_holds_what_was_typed() {
    let typed = "Pozo !acc !est @mercado @persona @Nadie $1M >32";
    let found = read(typed, room());
    assert_eq!(found.table(), Some(table("Mercado")));
    let draft = found.draft(Nature::Need);
    assert_eq!(draft.text, "Pozo");
    assert_eq!(draft.nature, Nature::Action);
    assert_eq!(draft.place, DraftPlace::Parked);
    assert_eq!(draft.newcomers, ["Nadie"]);
    assert_eq!(draft.proposers.len(), 1);
    assert_eq!(draft.needs, [need_32()]);
    // A need answers none.
    assert!(
        read("Pozo !nec >32", room())
            .draft(Nature::Action)
            .needs
            .is_empty()
    );
}

/// A proposal with every field that a mark can say.
fn full(text: &str) -> Proposal {
    let mut all = room().process.proposals.iter();
    let mut proposal = all.next().expect("a proposal").clone();
    proposal.text = text.into();
    proposal.nature = Nature::Action;
    proposal.area = Some(area("Innovación"));
    let someone = |meaning| match meaning {
        Meaning::Proposer(proposer) => proposer,
        other => panic!("{other:?}"),
    };
    proposal.proposers = vec![
        someone(participant("Participante 12")),
        someone(organisation()),
    ];
    proposal.beneficiaries = vec!["jóvenes".into(), "pequeños productores".into()];
    proposal.term = Some(Term::parse("2S 2027"));
    proposal.cost = Some(Money(1_234_567));
    proposal.needs = vec![need_32()];
    proposal
}

#[track_caller]
fn read_back(proposal: &Proposal) {
    let written = write(proposal, room());
    let draft = read(&written, room()).draft(proposal.nature);
    assert_eq!(draft.text, proposal.text, "{written}");
    assert_eq!(draft.area, proposal.area, "{written}");
    assert_eq!(draft.proposers, proposal.proposers, "{written}");
    assert_eq!(draft.beneficiaries, proposal.beneficiaries, "{written}");
    assert_eq!(draft.term, proposal.term, "{written}");
    assert_eq!(draft.cost, proposal.cost, "{written}");
    assert_eq!(draft.needs, proposal.needs, "{written}");
}

#[test]
fn what_is_written_is_read_back() {
    read_back(&full("Riego"));
    read_back(&full(
        "Usar #innovacion y \\#otra el 2s2027 por $5, @\"a b\" y \\",
    ));
}
