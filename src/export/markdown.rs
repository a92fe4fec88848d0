//! Tables as Markdown (GitHub's pipe tables), lined up so that the source reads as a table too.

use super::width::pad;
use super::{Cell, ColumnKind, Table, width};

/// Columns of the source are lined up to this width; longer cells stick out.
const WIDEST: usize = 48;

/// Returns `table` as Markdown: its title as a heading, then the pipe table.
pub fn markdown(table: &Table) -> String {
    let heads: Vec<String> = table
        .columns
        .iter()
        .map(|column| escaped(&column.head))
        .collect();
    let rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(shown).collect())
        .collect();
    let widths: Vec<usize> = heads
        .iter()
        .enumerate()
        .map(|(index, head)| {
            let cells = rows.iter().filter_map(|row| row.get(index));
            let widest = cells.map(|cell| width(cell)).max().unwrap_or_default();
            widest.max(width(head)).clamp(3, WIDEST)
        })
        .collect();
    let mut out = String::new();
    if !table.title.is_empty() {
        out.push_str(&format!("## {}\n\n", escaped(&table.title)));
    }
    push_row(&mut out, table, &heads, &widths);
    push_rule(&mut out, table, &widths);
    for row in &rows {
        push_row(&mut out, table, row, &widths);
    }
    out
}

fn push_row(out: &mut String, table: &Table, cells: &[String], widths: &[usize]) {
    out.push('|');
    for ((cell, column), width) in cells.iter().zip(&table.columns).zip(widths) {
        let at_end = column.kind != ColumnKind::Text;
        out.push(' ');
        out.push_str(&pad(cell, *width, at_end));
        out.push_str(" |");
    }
    out.push('\n');
}

fn push_rule(out: &mut String, table: &Table, widths: &[usize]) {
    out.push('|');
    for (column, width) in table.columns.iter().zip(widths) {
        let dashes = "-".repeat(width.saturating_sub(1));
        match column.kind {
            ColumnKind::Text => out.push_str(&format!(" {dashes}- |")),
            ColumnKind::Number | ColumnKind::Share | ColumnKind::Decimal => {
                out.push_str(&format!(" {dashes}: |"))
            }
        }
    }
    out.push('\n');
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => escaped(text),
        other => other.shown(),
    }
}

/// Returns `text` as it stands in one cell: signs of Markdown are signs of the text, line feeds are `<br>`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.trim().chars() {
        match character {
            '\r' => {}
            '\n' => out.push_str("<br>"),
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '#' => {
                out.push('\\');
                out.push(character);
            }
            other => out.push(other),
        }
    }
    out
}
