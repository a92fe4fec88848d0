//! Tables that are wider than a page: cut into parts with the same names beside them, or written one row after the other.

use super::{Block, Cell, ColumnKind, PaperTable, Table, Text, columns_that_fit};

/// Returns a table as tables that fit on a page with `room` millimetres: the first `names` columns stand in each.
pub fn parts(table: &Table, names: usize, room: f32) -> Vec<PaperTable> {
    let head = |at: usize| table.columns.get(at).map_or("", |column| &*column.head);
    let at: Vec<usize> = (names..table.columns.len()).collect();
    let most = columns_that_fit(at.iter().map(|at| head(*at)), room);
    let part = |part: &[usize]| {
        let chosen: Vec<usize> = (0..names).chain(part.iter().copied()).collect();
        let heads = chosen.iter().map(|at| head(*at).to_owned()).collect();
        let is_text = |at: &usize| {
            let kind = table.columns.get(*at).map(|column| column.kind);
            kind == Some(ColumnKind::Text)
        };
        let rows = table.rows.iter().map(|row| {
            let cells = chosen.iter().filter_map(|at| row.get(*at));
            cells.map(|cell| Text::from(cell.shown())).collect()
        });
        PaperTable {
            numeric: chosen.iter().map(|at| !is_text(at)).collect(),
            shares: chosen.iter().map(|at| share(is_text(at))).collect(),
            rows: rows.collect(),
            ..PaperTable::new("", heads)
        }
    };
    at.chunks(most).map(part).collect()
}

/// A column of words is as wide as three of numbers.
fn share(is_text: bool) -> u16 {
    if is_text { 3 } else { 1 }
}

/// Returns each row of a table as a heading of level `level`, made of its first columns, and a list of what else it says.
pub fn records(table: &Table, titles: usize, level: u8) -> Vec<Block> {
    let mut blocks = Vec::new();
    for row in &table.rows {
        let title = row.iter().take(titles).map(Cell::shown);
        let title: Vec<String> = title.filter(|part| !part.is_empty()).collect();
        blocks.push(Block::Heading(level, Text::from(title.join(". "))));
        let said = table.columns.iter().zip(row).skip(titles);
        let said = said.map(|(column, cell)| (column, cell.shown()));
        let said = said.filter(|(_, value)| !value.is_empty());
        let (words, numbers): (Vec<_>, Vec<_>) =
            said.partition(|(column, _)| column.kind == ColumnKind::Text);
        let line = |head: &str, value: &str| Text::faint(head).and(format!("\u{2002}{value}"));
        let mut lines: Vec<Text> = words
            .iter()
            .map(|(column, value)| line(&column.head, value))
            .collect();
        // Numbers stand beside each other.
        let numbers = numbers
            .iter()
            .fold(Text::default(), |text, (column, value)| {
                let between = if text.is_empty() { "" } else { "\u{2003}" };
                let text = text.and_faint(format!("{between}{}", column.head));
                text.and(format!("\u{2002}{value}"))
            });
        if !numbers.is_empty() {
            lines.push(numbers);
        }
        blocks.push(Block::List(lines));
    }
    blocks
}
