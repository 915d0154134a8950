use super::*;
use crate::import::MAX_COLUMNS;
use crate::import::sheet::{Cell, SheetName, Shown};

#[test]
fn a_workbook_is_read_below_its_header() {
    let bytes = workbook(&format!(
        r#"<row r="1">{}</row><row r="3">{}{}{}</row><row r="4"><c r="A4"><v>1</v></c>{}{}</row><row r="7"><c r="A7"><v>2</v></c>{}</row>"#,
        cell("A1", "Propuestas de la mesa"),
        cell("A3", "N.º"),
        cell("B3", "Propuesta"),
        cell("C3", "Plazo"),
        cell("B4", "Riego &amp; vivero"),
        cell("C4", "2S 2027"),
        cell("B7", "Feria"),
    ));
    let found = previewed(&Play::wine(), &bytes, ListKind::Office);
    assert_eq!(added(&found), [(4, "Riego & vivero"), (7, "Feria")]);
    assert_eq!(left_out(&found), []);
}

#[test]
fn a_formula_says_what_it_came_to() {
    let bytes = workbook(&format!(
        r#"<row r="1">{}</row><row r="2"><c r="A2" t="str"><f>B1</f><v>Riego</v></c></row><row r="3"><c r="A3" t="str"><f>B2</f></c></row><row r="4"><c r="A4" t="e"><f>B3</f><v>#REF!</v></c></row>"#,
        cell("A1", "texto"),
    ));
    let found = previewed(&Play::wine(), &bytes, ListKind::Office);
    assert_eq!(added(&found), [(2, "Riego")]);
    assert_eq!(
        left_out(&found),
        [(3, Reason::NoValue), (4, Reason::ErrorValue)]
    );
}

#[test]
fn a_sheet_that_says_it_is_enormous_is_as_large_as_its_cells() {
    let rows = format!(
        r#"<row r="1">{}</row><row r="1048576">{}</row>"#,
        cell("A1", "texto"),
        cell("XFD1048576", "Riego")
    );
    let bytes = workbook_with(r#"<dimension ref="A1:XFD1048576"/>"#, &rows, "");
    let book = read(&bytes, ListKind::Office).expect("two cells");
    assert_eq!(book.sheets[0].rows.len(), 1);
    assert_eq!(book.sheets[0].width(), 1);
}

#[test]
fn a_row_that_is_too_wide_is_named_and_no_other_column_passes_for_its_text() {
    let names: Vec<String> = ('A'..='Z')
        .map(String::from)
        .chain(('A'..='C').flat_map(|a| ('A'..='Z').map(move |b| format!("{a}{b}"))))
        .collect();
    let full: String = names.iter().map(|n| cell(&format!("{n}1"), n)).collect();
    let rows = format!(
        r#"<row r="1">{full}</row><row r="2">{}{}</row>"#,
        cell("A2", "Riego"),
        cell("B2", "Vivero")
    );
    let book = read(&workbook(&rows), ListKind::Office).expect("two rows");
    let sheet = &book.sheets[0];
    let lines: Vec<usize> = sheet.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [2]);
    let (found, allowed) = (names.len(), MAX_COLUMNS);
    let too_wide = Reason::TooWide { found, allowed };
    assert_eq!(sheet.unreadable, [(1, too_wide)]);
}

#[test]
fn a_merged_cell_counts_for_every_row_that_it_covers() {
    let play = Play::wine();
    let rows = format!(
        r#"<row r="1">{}{}</row><row r="2">{}{}</row><row r="3">{}</row><row r="4">{}{}</row>"#,
        cell("A1", "Mesa"),
        cell("B1", "Texto"),
        cell("A2", "Entorno"),
        cell("B2", "Riego"),
        cell("B3", "Feria"),
        cell("A4", "Mercado"),
        cell("B4", "Sello"),
    );
    let merged = r#"<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>"#;
    let book = read(&workbook_with("", &rows, merged), ListKind::Office).expect("readable");
    let found = preview_of(&play, &book, Tables::AsWritten(play.table("Capacidades")));
    let tables: Vec<_> = found
        .lines
        .iter()
        .filter_map(|line| line.row.as_ref())
        .collect();
    let tables: Vec<_> = tables.iter().map(|row| row.table).collect();
    let [environment, market] = ["Entorno", "Mercado"].map(|name| play.table(name));
    assert_eq!(tables, [environment, environment, market]);
}

#[test]
fn dates_and_numbers_are_read_as_people_write_them() {
    let bytes = open_workbook(
        r#"<table:table table:name="Lista"><table:table-row><table:table-cell office:value-type="string"><text:p>Texto</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Plazo</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Costo</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>Riego</text:p><text:p>por <text:span>goteo</text:span></text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2027-12-14"><text:p>14/12/27</text:p></table:table-cell><table:table-cell office:value-type="currency" office:value="1500000.5"><text:p>$</text:p></table:table-cell></table:table-row></table:table>"#,
    );
    let book = read(&bytes, ListKind::Office).expect("readable");
    let cells: Vec<&str> = book.sheets[0].rows[1].cells.iter().map(Cell::own).collect();
    assert_eq!(cells, ["Riego por goteo", "14-12-2027", "1500000,5"]);
}

#[test]
fn repeated_cells_and_rows_of_an_open_workbook_are_counted() {
    let text = |text: &str| {
        format!(
            r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let table = format!(
        r#"<table:table table:name="Lista"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="3"/>{}</table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="3"/>{}</table:table-row><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>"#,
        text("Texto"),
        text("Riego"),
    );
    let found = previewed(&Play::wine(), &open_workbook(&table), ListKind::Office);
    assert_eq!(added(&found), [(4, "Riego")]);
    assert_eq!(found.counts().already, 2);
}

#[test]
fn a_remark_at_a_cell_is_no_part_of_it() {
    let bytes = open_workbook(
        r#"<table:table table:name="Lista"><table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>Una nota</text:p></office:annotation><text:p>Riego</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell table:formula="of:=[.B1]" office:value-type="string"/></table:table-row></table:table>"#,
    );
    let found = previewed(&Play::wine(), &bytes, ListKind::Office);
    assert_eq!(added(&found), [(1, "Riego")]);
    assert_eq!(left_out(&found), [(2, Reason::NoValue)]);
}

#[test]
fn a_hidden_sheet_waits_until_it_is_asked_for() {
    let table = |name: &str, style: &str, text: &str| {
        format!(
            r#"<table:table table:name="{name}" table:style-name="{style}"><table:table-row><table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell></table:table-row></table:table>"#
        )
    };
    let styles = r#"<style:style style:name="h"><style:table-properties table:display="false"/></style:style>"#;
    let tables = table("Apoyo", "h", "Dato") + &table("Lista", "v", "Riego");
    let book = read(&open_workbook_with(styles, &tables), ListKind::Office).expect("readable");
    assert_eq!(book.sheets[0].shown, Shown::Hidden);
    assert_eq!(book.first(), 1);
    assert_eq!(book.named("apoyo"), Some(0));
    assert_eq!(book.sheets[1].name, SheetName::Named("Lista".to_owned()));
}

#[test]
fn the_sheet_with_the_surest_header_comes_first() {
    let text = |text: &str| {
        format!(
            r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let sheet = |name: &str, rows: &[&[&str]]| {
        let row = |cells: &&[&str]| -> String {
            let cells: String = cells.iter().map(|cell| text(cell)).collect();
            format!("<table:table-row>{cells}</table:table-row>")
        };
        let rows: String = rows.iter().map(row).collect();
        format!(r#"<table:table table:name="{name}">{rows}</table:table>"#)
    };
    // As the program's own document of proposals has it: a page of facts, then the table.
    let facts: &[&[&str]] = &[
        &["Propuestas"],
        &["Valle", "Valle de muestra"],
        &["Mesa", "x"],
    ];
    let list: &[&[&str]] = &[
        &["Todas las propuestas"],
        &["N.º", "texto", "tipo"],
        &["1", "Riego", "acción"],
    ];
    let book = open_workbook(&(sheet("Portada", facts) + &sheet("Lista", list)));
    let found = previewed(&Play::wine(), &book, ListKind::Office);
    assert_eq!(added(&found), [(3, "Riego")]);
}
