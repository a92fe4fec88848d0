//! The Markdown of memos: headings, bold, italic, lists, quotes. Anything else stays as it was typed.

use std::ops::Range;

use crate::text::{Span, Weight};

/// What a block of a memo is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Words.
    Paragraph,
    /// A heading; 1 is the largest.
    Heading(u8),
    /// An item of a list, with its number where the list is numbered.
    Item(Option<u32>),
    /// Words of somebody else.
    Quote,
}

/// A block of a memo: its words without marks, and how parts of them are written.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words.
    pub text: String,
    /// Bold and italic parts, in bytes of `text`.
    pub spans: Vec<Span>,
}

/// Returns the blocks of a text. Lines next to each other are one paragraph; an empty line ends it.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut gathered: Vec<(BlockKind, String)> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let line = line.trim();
        if line.is_empty() {
            open = false;
            continue;
        }
        let (kind, words) = kind_of(line);
        let goes_on = open && matches!(kind, BlockKind::Paragraph | BlockKind::Quote);
        match gathered.last_mut() {
            Some((last, before)) if goes_on && *last == kind => {
                // A line break that was typed is meant.
                before.push('\n');
                before.push_str(words);
            }
            _ => gathered.push((kind, words.to_owned())),
        }
        open = true;
    }
    gathered
        .into_iter()
        .map(|(kind, words)| block(kind, &words))
        .collect()
}

fn kind_of(line: &str) -> (BlockKind, &str) {
    let level = line.chars().take_while(|letter| *letter == '#').count();
    if (1..=6).contains(&level)
        && let Some(words) = line.get(level..).and_then(|rest| rest.strip_prefix(' '))
    {
        return (BlockKind::Heading(level as u8), words.trim());
    }
    if let Some(words) = line.strip_prefix('>') {
        return (BlockKind::Quote, words.trim());
    }
    for mark in ["- ", "* ", "+ ", "• "] {
        if let Some(words) = line.strip_prefix(mark) {
            return (BlockKind::Item(None), words.trim());
        }
    }
    let digits: String = line.chars().take_while(char::is_ascii_digit).collect();
    let rest = line.get(digits.len()..).unwrap_or_default();
    if let Ok(number) = digits.parse()
        && let Some(words) = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))
    {
        return (BlockKind::Item(Some(number)), words.trim());
    }
    (BlockKind::Paragraph, line)
}

/// Marks that are open while a text is read.
#[derive(Default)]
struct Open {
    bold: Option<usize>,
    italic: Option<usize>,
}

fn block(kind: BlockKind, words: &str) -> Block {
    let mut text = String::with_capacity(words.len());
    let mut bold: Vec<Range<usize>> = Vec::new();
    let mut italic: Vec<Range<usize>> = Vec::new();
    let mut open = Open::default();
    let mut rest = words;
    while let Some(letter) = rest.chars().next() {
        let before = text.chars().next_back();
        if let Some((mark, behind)) = mark_of(rest) {
            let next = behind.chars().next();
            let is_bold = mark.len() == 2;
            let (place, done) = if is_bold {
                (&mut open.bold, &mut bold)
            } else {
                (&mut open.italic, &mut italic)
            };
            let closes = place.is_some_and(|start| start < text.len())
                && before.is_some_and(|letter| !letter.is_whitespace());
            let opens = place.is_none()
                && next.is_some_and(|letter| !letter.is_whitespace())
                && before.is_none_or(|letter| !letter.is_alphanumeric())
                && behind.contains(mark);
            if closes {
                done.extend(place.take().map(|start| start..text.len()));
                rest = behind;
                continue;
            }
            if opens {
                *place = Some(text.len());
                rest = behind;
                continue;
            }
        }
        text.push(letter);
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
    }
    let spans = spans(&bold, &italic, text.len());
    Block { kind, text, spans }
}

/// The mark of bold or italic that a text begins with, and what stands behind it.
fn mark_of(text: &str) -> Option<(&'static str, &str)> {
    let marks = ["**", "__", "*", "_"];
    marks
        .into_iter()
        .find_map(|mark| text.strip_prefix(mark).map(|behind| (mark, behind)))
}

/// Cuts the text where bold or italic begins or ends.
fn spans(bold: &[Range<usize>], italic: &[Range<usize>], end: usize) -> Vec<Span> {
    let mut cuts: Vec<usize> = bold
        .iter()
        .chain(italic)
        .flat_map(|range| [range.start, range.end])
        .collect();
    cuts.push(end);
    cuts.sort_unstable();
    cuts.dedup();
    let inside =
        |ranges: &[Range<usize>], at: usize| ranges.iter().any(|range| range.contains(&at));
    let pairs = cuts
        .windows(2)
        .filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
    pairs
        .filter(|(start, _)| inside(bold, *start) || inside(italic, *start))
        .map(|(start, end)| Span {
            range: start..end,
            weight: if inside(bold, start) {
                Weight::SemiBold
            } else {
                Weight::Regular
            },
            italic: inside(italic, start),
        })
        .collect()
}
