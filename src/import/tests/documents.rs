use super::*;
use crate::import::sheet::SheetName;

fn row(cells: &[&str]) -> String {
    let cells = cells
        .iter()
        .map(|text| format!("<w:tc>{}</w:tc>", paragraph(text)));
    format!("<w:tr>{}</w:tr>", cells.collect::<Vec<_>>().concat())
}

#[test]
fn lists_and_paragraphs_are_lines_and_headings_are_titles() {
    let heading = |style: &str, text: &str| {
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    let body = [
        heading("Ttulo1", "Mesa Entorno"),
        heading("TDC1", "Mesa Entorno 3"),
        paragraph("1. Riego &amp; vivero"),
        paragraph(""),
        paragraph("Feria"),
    ]
    .concat();
    let play = Play::wine();
    let book = read(&document(&body), ListKind::Office).expect("readable");
    let found = preview_of(&play, &book, Tables::AsWritten(play.table("Mercado")));
    assert_eq!(added(&found), [(3, "Riego & vivero"), (5, "Feria")]);
    assert_eq!(found.counts().titles, 1);
    // The heading says to which table they go.
    let rows = found.lines.iter().filter_map(|line| line.row.as_ref());
    assert!(
        rows.map(|row| row.table)
            .all(|table| table == play.table("Entorno"))
    );
}

#[test]
fn what_was_struck_out_is_not_read_and_what_was_put_in_is() {
    let body = r"<w:p><w:r><w:t>Riego </w:t></w:r><w:del><w:r><w:delText>caro</w:delText></w:r></w:del><w:ins><w:r><w:t>por goteo</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> lejos</w:t></w:r></w:moveFrom></w:p><w:p><w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:t>Feria</w:t><w:tab/><w:t>anual</w:t><w:br/></w:r></w:p>";
    let found = previewed(&Play::wine(), &document(body), ListKind::Office);
    assert_eq!(added(&found), [(1, "Riego por goteo"), (2, "Feria anual")]);
}

#[test]
fn a_table_is_read_by_its_header_and_one_within_another_by_itself() {
    let inner = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(&["Texto", "Plazo"]),
        row(&["Riego", "2S 2027"])
    );
    let outer = format!("<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>");
    let body = paragraph("Lo que dijo la mesa:") + &outer;
    let book = read(&document(&body), ListKind::Office).expect("readable");
    let names: Vec<&SheetName> = book.sheets.iter().map(|sheet| &sheet.name).collect();
    assert_eq!(names, [&SheetName::Paragraphs, &SheetName::Table(2)]);
    let play = Play::wine();
    let found = preview_of(&play, &book, Tables::One(play.table("Mercado")));
    assert_eq!(added(&found), [(2, "Riego")]);
}

#[test]
fn merged_cells_of_a_table_keep_the_columns_apart() {
    let body = format!(
        r#"<w:tbl>{}<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{}</w:tc><w:tc><w:p/></w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"#,
        row(&["Mesa", "Texto", "", "Plazo"]),
        paragraph("Entorno"),
        paragraph("Riego"),
        paragraph("2S 2027"),
        paragraph("Feria"),
        paragraph("1S 2028"),
    );
    let book = read(&document(&body), ListKind::Office).expect("readable");
    let play = Play::wine();
    let found = preview_of(&play, &book, Tables::AsWritten(play.table("Mercado")));
    assert_eq!(added(&found), [(2, "Riego"), (3, "Feria")]);
    for line in &found.lines {
        let row = line.row.as_ref().expect("it is read");
        assert_eq!(row.table, play.table("Entorno"));
        assert!(row.draft.term.is_some());
    }
}
