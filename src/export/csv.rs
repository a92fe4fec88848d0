//! Tables as CSV (RFC 4180) that spreadsheets open without asking: UTF-8 with a byte order mark, lines end in CR LF.

use super::{Cell, Table};

/// Returns `table` as CSV with a row of heads.
///
/// A text that a spreadsheet would read as a formula, because it begins with `=`, `+`, `-`, `@`, tab or carriage
/// return, gets an apostrophe before it. Shares are decimal fractions, with a point.
pub fn csv(table: &Table) -> Vec<u8> {
    let mut out = String::from('\u{feff}');
    let heads = table.columns.iter().map(|column| guarded(&column.head));
    push_line(&mut out, heads);
    for row in &table.rows {
        push_line(&mut out, row.iter().map(field));
    }
    out.into_bytes()
}

fn push_line(out: &mut String, fields: impl Iterator<Item = String>) {
    for (index, field) in fields.enumerate() {
        if index > 0 {
            out.push(',');
        }
        push_field(out, &field);
    }
    out.push_str("\r\n");
}

fn push_field(out: &mut String, field: &str) {
    let needs_quotes = field.contains([',', '"', '\n', '\r', ';', '\t'])
        || field.starts_with(char::is_whitespace)
        || field.ends_with(char::is_whitespace);
    if needs_quotes {
        out.push('"');
        out.push_str(&field.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(field);
    }
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(text),
        Cell::Number(number) => number.to_string(),
        Cell::Share(number) | Cell::Decimal(number) => format!("{number:.4}"),
    }
}

fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
