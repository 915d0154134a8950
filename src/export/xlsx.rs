//! The report as a workbook: a cover, then a worksheet per section.

mod sheet;
mod style;

use jiff::Timestamp;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet};

use super::ExportError;
use super::report::{Block, Orientation, Report, Section};
use super::sheet_name::SheetNames;
use sheet::Sheet;
use style::Styles;

/// The creation date of a workbook without one, 1980-01-01 UTC, where the dates of zip begin: the
/// format asks for a date, and the clock would make each file differ.
const NO_DATE: i64 = 315_532_800;

/// A4, as Excel numbers paper.
const A4: u8 = 9;

/// Margins in inches: left, right, top, bottom, header, footer.
const MARGINS: [f64; 6] = [0.5, 0.5, 0.5, 0.7, 0.3, 0.3];

/// Writes the report as XLSX. The same report and date give the same bytes.
///
/// The first table of a section stands at the top of its sheet, so that its header can stay in
/// sight, repeat on every printed page and, where no bands divide the rows, filter them; what the
/// section says around it follows below in its order.
///
/// # Errors
/// [`ExportError::OverfullRow`] where a row has more cells than its table has columns;
/// [`ExportError::Workbook`] where Excel's limits do not hold a text (32,767 characters) or a row
/// (1,048,576), or for a date before 1900.
pub fn write(report: &Report, date: Option<Timestamp>) -> Result<Vec<u8>, ExportError> {
    super::check_rows(report)?;
    let created = ExcelDateTime::from_timestamp(date.map_or(NO_DATE, Timestamp::as_second))?;
    let mut book = Workbook::new();
    book.set_properties(
        &DocProperties::new()
            .set_title(&report.title)
            .set_creation_datetime(&created),
    );
    let styles = Styles::new();
    let mut names = SheetNames::default();
    let cover = prepare(
        &mut book,
        &names.name(&report.title),
        Orientation::Portrait,
        report,
    )?;
    write_cover(cover, &styles, report)?;
    let opens = report
        .sections
        .iter()
        .position(|section| section.tables().next().is_some());
    for (index, section) in report.sections.iter().enumerate() {
        let name = names.name(&section.heading);
        let page = prepare(&mut book, &name, section.orientation, report)?;
        if Some(index) == opens {
            page.set_active(true);
        }
        write_section(page, &styles, section)?;
    }
    Ok(book.save_to_buffer()?)
}

fn prepare<'a>(
    book: &'a mut Workbook,
    name: &str,
    orientation: Orientation,
    report: &Report,
) -> Result<&'a mut Worksheet, ExportError> {
    let page = book.add_worksheet();
    page.set_name(name)?;
    match orientation {
        Orientation::Portrait => page.set_portrait(),
        Orientation::Landscape => page.set_landscape(),
    };
    let [left, right, top, bottom, header, footer] = MARGINS;
    page.set_paper_size(A4)
        .set_margins(left, right, top, bottom, header, footer)
        .set_print_fit_to_pages(1, 0)
        .set_screen_gridlines(false)
        .set_footer(page_foot(&report.footer));
    Ok(page)
}

/// Excel's codes for the foot of a page: the text at the left, page and pages at the right. It
/// keeps 255 characters at most.
fn page_foot(text: &str) -> String {
    let line = text.lines().collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(110).collect();
    format!("&L&8{}&R&8&P / &N", sheltered(&short))
}

/// Keeps `&` and a leading digit, which would read as part of the size code, what they are.
fn sheltered(text: &str) -> String {
    format!(" {}", text.replace('&', "&&"))
}

fn write_cover(page: &mut Worksheet, styles: &Styles, report: &Report) -> Result<(), ExportError> {
    let mut sheet = Sheet::plain(page, styles, Orientation::Portrait)?;
    sheet.line(&report.title, &styles.title)?;
    sheet.line(&report.subtitle, &styles.soft)?;
    sheet.skip();
    sheet.facts(&report.facts)?;
    sheet.skip();
    sheet.line(&report.footer, &styles.soft)
}

fn write_section(
    page: &mut Worksheet,
    styles: &Styles,
    section: &Section,
) -> Result<(), ExportError> {
    let first = section
        .blocks
        .iter()
        .position(|block| matches!(block, Block::Table(_)));
    let mut sheet = if let Some(Block::Table(table)) = first.map(|at| &section.blocks[at]) {
        let mut sheet = Sheet::around(page, styles, section.orientation, table)?;
        sheet.top_table(table)?;
        sheet
    } else {
        let mut sheet = Sheet::plain(page, styles, section.orientation)?;
        sheet.line(&section.heading, &styles.heading)?;
        sheet
    };
    for (index, block) in section.blocks.iter().enumerate() {
        if Some(index) != first {
            sheet.skip();
            sheet.block(block)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
