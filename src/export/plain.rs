//! Tables as text for a terminal: columns lined up, numbers at the end, long texts broken into lines.

use unicode_segmentation::UnicodeSegmentation as _;

use super::width::{has_right_to_left, pad};
use super::{ColumnKind, Table, width};

/// Space between two columns.
const GAP: usize = 2;
/// A column of words is never made narrower than this to fit.
const NARROWEST: usize = 12;

/// Returns `table` as lines of at most `columns` columns where that can be done, each ended by a line feed.
///
/// The title is left to the caller. Heads are underlined. Where the table is too wide, the widest columns of words are
/// made narrower and their texts broken between words. A cell with letters that run from right to left is isolated
/// (U+2068, U+2069), so that it does not carry its neighbours along.
pub fn plain(table: &Table, columns: usize) -> String {
    let heads: Vec<String> = table
        .columns
        .iter()
        .map(|column| tidy(&column.head))
        .collect();
    let rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| tidy(&cell.shown())).collect())
        .collect();
    let widths = fitted(table, &heads, &rows, columns);
    let mut out = String::new();
    push_row(&mut out, table, &heads, &widths);
    let rules: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
    push_row(&mut out, table, &rules, &widths);
    for row in &rows {
        push_row(&mut out, table, row, &widths);
    }
    out
}

/// Returns the text in one line: line feeds, tabs and other control characters are spaces.
fn tidy(text: &str) -> String {
    let spaced = text.trim().chars().map(|character| {
        if character.is_control() {
            ' '
        } else {
            character
        }
    });
    spaced.collect()
}

/// Returns the widths of the columns: as their cells need, the widest columns of words cut down until all fit.
fn fitted(table: &Table, heads: &[String], rows: &[Vec<String>], columns: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = heads.iter().map(|head| width(head)).collect();
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = width(cell).max(*widest);
        }
    }
    let gaps = GAP * widths.len().saturating_sub(1);
    let is_text = |index: usize| {
        let column = table.columns.get(index);
        column.is_some_and(|column| column.kind == ColumnKind::Text)
    };
    let mut over = (widths.iter().sum::<usize>() + gaps).saturating_sub(columns);
    while over > 0 {
        let texts = || (0..widths.len()).filter(|index| is_text(*index));
        let widest = texts().map(|index| widths[index]).max().unwrap_or_default();
        if widest <= NARROWEST {
            break;
        }
        // All widest columns come down together, to the next width below them or as far as is needed.
        let next = texts()
            .map(|index| widths[index])
            .filter(|width| *width < widest)
            .max();
        let chosen: Vec<usize> = texts().filter(|index| widths[*index] == widest).collect();
        let step = (widest - next.unwrap_or(NARROWEST).max(NARROWEST))
            .min(over.div_ceil(chosen.len()))
            .max(1);
        for index in chosen {
            widths[index] -= step;
            over = over.saturating_sub(step);
        }
    }
    widths
}

fn push_row(out: &mut String, table: &Table, cells: &[String], widths: &[usize]) {
    let broken: Vec<Vec<String>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| broken(cell, *width))
        .collect();
    let height = broken.iter().map(Vec::len).max().unwrap_or_default().max(1);
    for line in 0..height {
        let mut text = String::new();
        for (index, (lines, width)) in broken.iter().zip(widths).enumerate() {
            let kind = table.columns.get(index).map(|column| column.kind);
            let cell = lines.get(line).map_or("", String::as_str);
            if index > 0 {
                text.push_str(&" ".repeat(GAP));
            }
            text.push_str(&isolated(cell, *width, kind != Some(ColumnKind::Text)));
        }
        out.push_str(text.trim_end());
        out.push('\n');
    }
}

fn isolated(cell: &str, width: usize, at_end: bool) -> String {
    if has_right_to_left(cell) {
        pad(&format!("\u{2068}{cell}\u{2069}"), width, at_end)
    } else {
        pad(cell, width, at_end)
    }
}

/// Returns `text` in lines of at most `to` columns: broken between words, a longer word between characters.
fn broken(text: &str, to: usize) -> Vec<String> {
    if width(text) <= to {
        return vec![text.to_owned()];
    }
    let mut lines = Vec::new();
    let (mut line, mut filled) = (String::new(), 0);
    for word in text.split_word_bounds() {
        let wide = width(word);
        if filled + wide <= to {
            line.push_str(word);
            filled += wide;
            continue;
        }
        for grapheme in pieces(word, to) {
            let wide = width(grapheme);
            if filled + wide > to && filled > 0 {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
                filled = 0;
            }
            if filled > 0 || !grapheme.trim().is_empty() {
                line.push_str(grapheme);
                filled += wide;
            }
        }
    }
    if filled > 0 {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Returns the word whole where a line can hold it, else its characters.
fn pieces(word: &str, to: usize) -> Vec<&str> {
    if width(word) <= to {
        vec![word]
    } else {
        word.graphemes(true).collect()
    }
}
