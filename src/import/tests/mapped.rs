use super::*;
use crate::domain::Action;
use crate::domain::import_fault::Doubt;
use crate::domain::money::Money;
use crate::domain::term::Term;
use crate::import::Field;

fn sheet(text: &str) -> Sheet {
    let book = read(text.as_bytes(), ListKind::Csv).expect("readable");
    book.sheets[0].clone()
}

#[track_caller]
fn check(text: &str, columns: &[Field]) {
    let mapping = Mapping::guess(&sheet(text), &Play::wine().process);
    assert_eq!(mapping.columns, columns, "{text}");
}

#[test]
fn headers_say_what_columns_hold() {
    check(
        "N.º;Mesa;Propuesta;Quién propone;Plazo;Costo ($);Nota\n1;Mercado;Riego;x;y;z;n\n",
        &[
            Field::Ignore,
            Field::Table,
            Field::Text,
            Field::Proposers,
            Field::Term,
            Field::Cost,
            Field::Ignore,
        ],
    );
    // The plain name wins over what else could be a text.
    check(
        "actividad,texto,kind\nRiego,Vivero,need\n",
        &[Field::Ignore, Field::Text, Field::Nature],
    );
}

#[test]
fn without_a_header_the_cells_say_it() {
    check(
        "Mercado;1;Riego por goteo;2S 2027\nEntorno;2;Feria anual;1S 2028\n",
        &[Field::Table, Field::Ignore, Field::Text, Field::Term],
    );
    // The first column of words, as long as nothing says otherwise.
    check(
        "Feria;Una nota larga sobre ella\nRiego;Otra nota larga\n",
        &[Field::Text, Field::Ignore],
    );
    // A list of one column is a list, whatever it says.
    check("Mercado\nEntorno\n", &[Field::Text]);
}

#[test]
fn every_column_goes_where_it_belongs_in_one_act() {
    let mut play = Play::wine();
    let text = "texto;tipo;mesa;ámbito;propone;beneficia a;plazo;costo;fuente\n\
        Riego;necesidad;Entorno;;Participante 12, Participante 13;Viñas pequeñas;2S 2027;$12M;Acta 3\n\
        Feria;;Mercado;;;;;;\n";
    let text = text
        .replace("beneficia a", "Beneficiarios")
        .replace("propone", "proponentes");
    let sheet = sheet(&text);
    let mapping = Mapping::guess(&sheet, &play.process);
    let found = preview_with(
        &play,
        &sheet,
        &mapping,
        Tables::AsWritten(play.table("Capacidades")),
    );
    assert!(found.lines.iter().all(|line| line.doubts.is_empty()));
    let before = (play.process.proposals.len(), play.log.len());
    let action = found.into_action(&play.process).expect("two are new");
    assert!(matches!(action, Action::ImportProposals { .. }));
    play.act(action);
    assert_eq!(play.process.proposals.len(), before.0 + 2);
    let riego = play.process.proposals.iter().find(|p| p.text == "Riego");
    let riego = riego.expect("it was added").clone();
    assert_eq!(riego.nature, Nature::Need);
    assert_eq!(riego.table, play.table("Entorno"));
    assert_eq!(riego.proposers.len(), 2);
    assert_eq!(riego.beneficiaries, ["Viñas pequeñas"]);
    assert_eq!(
        riego.term,
        Some(Term::Semester {
            year: 2027,
            half: 2
        })
    );
    assert_eq!(riego.cost, Some(Money(12_000_000)));
    assert_eq!(riego.source, "Acta 3");
    // One operation, and one undo.
    assert_eq!(play.log.len(), before.1 + 1);
    play.undo().expect("it is undone");
    assert_eq!(play.process.proposals.len(), before.0);
    play.assert_sound();
}

#[test]
fn what_is_not_understood_is_said_and_the_text_is_added() {
    let play = Play::wine();
    let sheet = sheet("texto;mesa;tipo;plazo;costo\nRiego;Cocina;rareza;cuando llueva;mucho\n");
    let mapping = Mapping::guess(&sheet, &play.process);
    let found = preview_with(
        &play,
        &sheet,
        &mapping,
        Tables::AsWritten(play.table("Mercado")),
    );
    assert_eq!(added(&found), [(2, "Riego")]);
    assert_eq!(
        found.lines[0].doubts,
        [Doubt::Table, Doubt::Nature, Doubt::Term, Doubt::Cost]
    );
    let row = found.lines[0].row.as_ref().expect("it is added");
    assert_eq!(row.table, play.table("Mercado"));
    let kept = Term::Other {
        text: "cuando llueva".into(),
    };
    assert_eq!(row.draft.term, Some(kept));
}

#[test]
fn several_spoilt_cells_of_a_row_are_one_doubt() {
    let play = Play::wine();
    let long = "a".repeat(crate::import::MAX_CHARACTERS + 1);
    let sheet = sheet(&format!("texto;plazo;costo\nRiego;{long};{long}\n"));
    let mapping = Mapping::guess(&sheet, &play.process);
    let tables = Tables::One(play.table("Mercado"));
    let found = preview_with(&play, &sheet, &mapping, tables);
    assert_eq!(found.lines[0].doubts, [Doubt::Cell]);
}

#[test]
fn a_person_says_otherwise() {
    let play = Play::wine();
    let sheet = sheet("actividad;resumen\nUno;Riego\nDos;Feria\n");
    let mut mapping = Mapping::guess(&sheet, &play.process);
    mapping.set(1, Field::Text);
    assert_eq!(mapping.columns, [Field::Ignore, Field::Text]);
    let table = Tables::One(play.table("Mercado"));
    let found = preview_with(&play, &sheet, &mapping, table);
    assert_eq!(added(&found), [(2, "Riego"), (3, "Feria")]);
    let without = Mapping::under(&sheet, None, &play.process);
    let found = preview_with(&play, &sheet, &without, table);
    assert_eq!(added(&found).len(), 3);
}

#[test]
fn bands_between_the_rows_say_area_or_table() {
    let play = Play::wine();
    let rows = [
        cell("A1", "N.º") + &cell("B1", "Actividades") + &cell("C1", "Plazos"),
        cell("A2", "1. Etapa de muestra"),
        cell("A3", "3.6 Información"),
        r#"<c r="A4"><v>1</v></c>"#.to_owned() + &cell("B4", "Riego"),
        cell("A5", "Mesa Entorno"),
        r#"<c r="A6"><v>2</v></c>"#.to_owned() + &cell("B6", "Feria"),
    ];
    let rows: Vec<String> = (1..)
        .zip(rows)
        .map(|(row, cells): (usize, String)| format!(r#"<row r="{row}">{cells}</row>"#))
        .collect();
    let rows = rows.concat();
    let book = read(&workbook(&rows), ListKind::Office).expect("readable");
    let found = preview_of(&play, &book, Tables::AsWritten(play.table("Mercado")));
    assert_eq!(added(&found), [(4, "Riego"), (6, "Feria")]);
    let rows: Vec<_> = found
        .lines
        .iter()
        .filter(|line| line.choice == Choice::Add)
        .filter_map(|line| line.row.as_ref())
        .collect();
    let information = play
        .process
        .tables
        .get(play.table("Información"))
        .and_then(|table| table.area);
    assert!(information.is_some());
    assert_eq!(
        (rows[0].table, rows[0].draft.area),
        (play.table("Mercado"), information)
    );
    assert_eq!(
        (rows[1].table, rows[1].draft.area),
        (play.table("Entorno"), None)
    );
}
