//! Numbers and days on a paper as the language of its words has them, also where they stand in what analysis put together.
//!
//! What people said and wrote stays as it is: only what is no word at all is written anew, and in sentences of ours the
//! counts and days in parentheses.

use crate::export::paper::{Block, Paper, PaperTable, Run, Text};
use crate::locale::{self, Language};
use crate::model::has_rtl;

use super::clock::date_words;

/// Returns a paper with the digits and the calendar that the words of this thread have.
pub(super) fn with_our_digits(paper: &Paper) -> Paper {
    let mut paper = paper.clone();
    if locale::current() == Language::English {
        return paper;
    }
    paper.blocks.iter_mut().for_each(block);
    paper
}

fn block(block: &mut Block) {
    match block {
        Block::Title(words)
        | Block::Heading(_, words)
        | Block::Paragraph(words)
        | Block::Note(words) => text(words),
        // Somebody’s own words are theirs.
        Block::Quote { source, .. } | Block::Named { source, .. } => text(source),
        Block::List(items) | Block::Boxes(items) => items.iter_mut().for_each(text),
        Block::Table(rows) => table(rows),
        Block::Picture(picture) => text(&mut picture.caption),
        Block::Lines(_) | Block::PageBreak => {}
    }
}

fn table(table: &mut PaperTable) {
    for head in &mut table.heads {
        *head = written(head);
    }
    table.rows.iter_mut().flatten().for_each(text);
}

fn text(text: &mut Text) {
    for Run { words, .. } in &mut text.runs {
        *words = written(words);
    }
}

/// A run of words: a day or a number alone, else the days and counts in parentheses of a sentence of ours.
fn written(words: &str) -> String {
    let inner = words.trim();
    let day = date_words(inner);
    if day != inner {
        return words.replace(inner, &day);
    }
    let is_wordless = |text: &str| !text.contains(char::is_alphabetic);
    if is_wordless(inner) {
        return signed(&locale::digits(words));
    }
    if !has_rtl(words) {
        return words.to_owned();
    }
    if let Some((number, rest)) = words.split_once(". ")
        && is_wordless(number)
    {
        return format!("{}. {}", locale::digits(number), in_parentheses(rest));
    }
    in_parentheses(words)
}

/// Numbers with a sign before them as pieces that run from left to right (U+202A, which word processors know): else the
/// sign would stand behind (UAX 9, rule N1).
fn signed(words: &str) -> String {
    let pieces = words.split(' ').map(|piece| {
        let behind = piece.strip_prefix(['-', '−', '+', '±']);
        match behind.is_some_and(|behind| behind.starts_with(|letter: char| letter.is_numeric())) {
            true => format!("\u{202a}{piece}\u{202c}"),
            false => piece.to_owned(),
        }
    });
    pieces.collect::<Vec<String>>().join(" ")
}

fn in_parentheses(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, behind)) = rest.split_once(" (") {
        out.push_str(before);
        out.push_str(" (");
        rest = behind;
        let Some((inside, after)) = behind.split_once(')') else {
            continue;
        };
        out.push_str(&count_or_day(inside));
        out.push(')');
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A count or a day in our digits; a year of four digits is that of a source.
fn count_or_day(inside: &str) -> String {
    let day = date_words(inside);
    let is_year = inside.len() == 4 && inside.parse::<u16>().is_ok();
    match locale::is_number(inside) && !is_year {
        true if day == inside => locale::digits(inside),
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_of_ours_are_persian_and_sources_and_words_stay() {
        locale::set_language(Language::Persian);
        for (words, wanted) in [
            ("2025-02-03", "۱۴۰۳/۱۱/۱۵"),
            ("100.0\u{a0}%", "۱۰۰٫۰٪"),
            ("● 42 −1", "● ۴۲ \u{202a}−۱\u{202c}"),
            ("-0.004", "\u{202a}-۰٫۰۰۴\u{202c}"),
            ("– 0", "– ۰"),
            ("مصاحبه (16)", "مصاحبه (۱۶)"),
            (
                "نخستین: Interview 01 (2025-02-03)؛ joint laboratory (5)",
                "نخستین: Interview 01 (۱۴۰۳/۱۱/۱۵)؛ joint laboratory (۵)",
            ),
            ("2. مقوله‌های اصلی", "۲. مقوله‌های اصلی"),
            (
                "معیار: Strauss, A. (1990), Sociology 13(1)",
                "معیار: Strauss, A. (1990), Sociology 13(1)",
            ),
            ("Interview 01 (5)", "Interview 01 (5)"),
        ] {
            assert_eq!(written(words), wanted);
        }
        locale::set_language(Language::English);
    }
}
