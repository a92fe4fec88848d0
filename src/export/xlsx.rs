//! Tables as an Excel workbook: one sheet each, real numbers, the row of heads frozen.
//!
//! The same tables give the same bytes: the date of creation is fixed.

use std::collections::HashSet;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};

use super::{Cell, Column, ColumnKind, Table, width};

/// The most UTF-16 units that Excel takes in a cell.
const LONGEST_TEXT: usize = 32_767;
/// The most rows of a sheet, the row of heads among them.
const MOST_ROWS: usize = 1_048_576;
/// The most columns of a sheet.
const MOST_COLUMNS: usize = 16_384;
/// The most characters of a sheet's name.
const LONGEST_NAME: usize = 31;
/// How many rows decide on the widths of columns.
const MEASURED_ROWS: usize = 500;

/// The number of A4 among the sizes of paper.
const A4: u8 = 9;
/// The width in characters up to which a page stands upright.
const UPRIGHT: f64 = 95.0;
/// The width in characters that a window shows of a sheet.
const WIDE: f64 = 140.0;

/// Why no workbook was made.
#[derive(Debug, thiserror::Error)]
pub enum XlsxError {
    /// A sheet holds no more than 1,048,576 rows and 16,384 columns.
    #[error("the table {title} has more rows or columns than a sheet holds")]
    TooLarge {
        /// The title of the table.
        title: String,
    },
    /// The writer failed.
    #[error("the workbook could not be written")]
    Writer(#[from] rust_xlsxwriter::XlsxError),
}

/// Returns a workbook with a sheet for each table, named after its title.
///
/// Texts are always texts, never formulas. A text that is longer than a cell holds is cut and ends in `…`.
///
/// # Errors
///
/// When a table is larger than a sheet, or the writer fails.
pub fn xlsx(tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    // Excel keeps this name for itself.
    let mut names = HashSet::from(["history".to_owned()]);
    for table in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(sheet_name(&table.title, &mut names))?;
        write_table(sheet, table)?;
    }
    if tables.is_empty() {
        workbook.add_worksheet();
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_table(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    if table.rows.len() >= MOST_ROWS || table.columns.len() > MOST_COLUMNS {
        return Err(XlsxError::TooLarge {
            title: table.title.clone(),
        });
    }
    sheet.set_right_to_left(table.right_to_left);
    set_up_page(sheet, table)?;
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Bottom)
        .set_border_bottom(FormatBorder::Thin);
    let head_of_numbers = head.clone().set_align(FormatAlign::Right);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let number = Format::new().set_align(FormatAlign::Top);
    let share = Format::new()
        .set_num_format("0.0%")
        .set_align(FormatAlign::Top);
    let decimal = Format::new()
        .set_num_format("0.000")
        .set_align(FormatAlign::Top);
    for (index, column) in (0_u16..).zip(&table.columns) {
        let head = match column.kind {
            ColumnKind::Text => &head,
            ColumnKind::Number | ColumnKind::Share | ColumnKind::Decimal => &head_of_numbers,
        };
        sheet.write_string_with_format(0, index, fitting(&column.head), head)?;
        sheet.set_column_width(index, column_width(table, usize::from(index), column))?;
    }
    for (line, row) in (1_u32..).zip(&table.rows) {
        for (index, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(words) => {
                    sheet.write_string_with_format(line, index, fitting(words), &text)?
                }
                Cell::Number(value) => {
                    sheet.write_number_with_format(line, index, *value as f64, &number)?
                }
                Cell::Decimal(value) => {
                    sheet.write_number_with_format(line, index, *value, &decimal)?
                }
                Cell::Share(value) => {
                    sheet.write_number_with_format(line, index, *value, &share)?
                }
            };
        }
    }
    Ok(())
}

/// How the sheet stands in the window and on paper: heads stay in sight and are repeated, columns fit the width of a page
/// of A4, and many columns lie across.
fn set_up_page(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let columns = table.columns.iter().enumerate();
    let wide: f64 = columns
        .map(|(index, column)| column_width(table, index, column))
        .sum();
    // The names of rows stay in sight where there is more beside them than a window shows.
    let names = table.columns.first();
    let names = names.filter(|column| column.kind == ColumnKind::Text && wide > WIDE);
    sheet.set_freeze_panes(1, u16::from(names.is_some()))?;
    sheet.set_paper_size(A4);
    if wide > UPRIGHT {
        sheet.set_landscape();
    }
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_header(format!("&C{}", table.title.replace('&', "&&")));
    sheet.set_footer("&C&P / &N");
    Ok(())
}

/// Returns the width of a column in characters: as its cells need, numbers narrow, words at most a good line.
fn column_width(table: &Table, index: usize, column: &Column) -> f64 {
    let cells = table.rows.iter().take(MEASURED_ROWS);
    let longest_line = |cell: &Cell| {
        let shown = cell.shown();
        shown.lines().map(width).max().unwrap_or_default()
    };
    let widest = cells
        .filter_map(|row| row.get(index))
        .map(longest_line)
        .max()
        .unwrap_or_default();
    // A head wraps; its longest word has to fit.
    let head = column.head.split_whitespace().map(width).max();
    let widest = widest.max(head.unwrap_or_default());
    let (least, most) = match column.kind {
        ColumnKind::Text => (8, 60),
        ColumnKind::Number | ColumnKind::Share | ColumnKind::Decimal => (8, 16),
    };
    widest.clamp(least, most) as f64 + 2.0
}

/// Returns the text as a cell holds it.
fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST_TEXT {
        return text.to_owned();
    }
    let mut units = 0;
    let head = text.chars().take_while(|character| {
        units += character.len_utf16();
        units < LONGEST_TEXT
    });
    let mut head: String = head.collect();
    head.push('…');
    head
}

/// Returns a name for a sheet that Excel takes and that no other sheet has.
fn sheet_name(title: &str, taken: &mut HashSet<String>) -> String {
    let usable: String = title
        .chars()
        .map(|character| match character {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' => ' ',
            other if other.is_control() => ' ',
            other => other,
        })
        .collect();
    let usable = usable.trim_matches(|character: char| character == '\'' || character == ' ');
    let usable = if usable.is_empty() { "1" } else { usable };
    // The number of tries is the number of sheets at most.
    for number in 1_usize.. {
        let tail = if number == 1 {
            String::new()
        } else {
            format!(" {number}")
        };
        let room = LONGEST_NAME - tail.len();
        let name = cut(usable, room) + &tail;
        if taken.insert(name.to_lowercase()) {
            return name;
        }
    }
    String::new()
}

/// Returns as much of `text` as has room in `room` UTF-16 units.
fn cut(text: &str, room: usize) -> String {
    let mut units = 0;
    let head = text.chars().take_while(|character| {
        units += character.len_utf16();
        units <= room
    });
    let head: String = head.collect();
    head.trim_end_matches([' ', '\'']).to_owned()
}
