//! The marks of Markdown that say how a line looks and not what was said: `### Name:` stands as `Name:`, `**no**` as
//! `no`, a link as its words, an entity as the sign that it means (CommonMark 0.31, sections 2.5, 4.2, 5.1, 6.2 and 6.3).
//! Turns are told before the marks go, and are kept with the document. The file itself is kept as it is.

use std::ops::Range;

use crate::model::Paragraph;

use super::emphasis::{Run, marks_of};
use super::turns::{Told, offset};

/// What entities mean.
pub(super) const ENTITIES: [(&str, &str); 7] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&apos;", "'"),
    ("&nbsp;", "\u{a0}"),
    ("&amp;", "&"),
];
/// The longest address of a link, in bytes.
const ADDRESS: usize = 2_000;

/// Something in the text that is written otherwise.
struct Cut {
    range: Range<usize>,
    sign: &'static str,
}

/// Returns what was told without the marks. At the bytes `escaped`, in order, stand signs that were said to be no marks.
pub(super) fn unmarked(told: Told, escaped: &[usize]) -> Told {
    let mut cuts = Vec::new();
    let mut start = 0;
    for line in told.text.split('\n') {
        let first = cuts.len();
        Marks {
            line,
            start,
            escaped,
            cuts: &mut cuts,
        }
        .find();
        if let Some(found) = cuts.get_mut(first..) {
            found.sort_by_key(|cut| (cut.range.start, cut.range.end));
        }
        start += line.len() + 1;
    }
    without(told, &cuts)
}

/// Returns what was told with the cuts, in order, made.
fn without(told: Told, cuts: &[Cut]) -> Told {
    let mut text = String::with_capacity(told.text.len());
    let mut places = vec![(0, 0)];
    let mut done = 0;
    for cut in cuts {
        text.push_str(told.text.get(done..cut.range.start).unwrap_or_default());
        text.push_str(cut.sign);
        done = cut.range.end.max(done);
        places.push((done, text.len()));
    }
    text.push_str(told.text.get(done..).unwrap_or_default());
    let place = |before: u32| {
        let before = before as usize;
        let known = places.partition_point(|(old, _)| *old <= before);
        let (old, new) = places
            .get(known.saturating_sub(1))
            .copied()
            .unwrap_or_default();
        let next = cuts.get(known.saturating_sub(1));
        // Within what goes, a place is where that began.
        let before = next.map_or(before, |cut| before.min(cut.range.start.max(old)));
        offset(new + before - old)
    };
    let mut paragraphs = told.paragraphs;
    for row in &mut paragraphs {
        *row = Paragraph {
            start: place(row.start),
            body: place(row.body),
            end: place(row.end),
            ..*row
        };
    }
    paragraphs.retain(|row| {
        let words = text.get(row.start as usize..row.end as usize);
        words.is_some_and(|words| !words.trim().is_empty())
    });
    Told {
        text,
        paragraphs,
        ..told
    }
}

/// The marks of a line.
struct Marks<'a> {
    line: &'a str,
    /// Where the line stands in the text.
    start: usize,
    escaped: &'a [usize],
    cuts: &'a mut Vec<Cut>,
}

impl Marks<'_> {
    fn find(&mut self) {
        let begin = self.line_marks();
        let mut runs: Vec<Run> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut at = begin;
        while let Some(sign) = self.rest(at).chars().next() {
            let width = sign.len_utf8();
            if self.is_escaped(at) {
                at += width;
                continue;
            }
            at += match sign {
                '*' | '_' => {
                    let run = Run::at(self.line, at);
                    let length = run.length;
                    runs.push(run);
                    length
                }
                '&' => self.entity(at).unwrap_or(width),
                '<' => self.address_alone(at).unwrap_or(width),
                '[' => {
                    open.push(at);
                    width
                }
                ']' => open
                    .pop()
                    .and_then(|begun| self.link(begun, at))
                    .unwrap_or(width),
                _ => width,
            };
        }
        for range in marks_of(runs) {
            self.cut(range, "");
        }
    }

    fn rest(&self, at: usize) -> &str {
        self.line.get(at..).unwrap_or_default()
    }

    fn is_escaped(&self, at: usize) -> bool {
        self.escaped.binary_search(&(self.start + at)).is_ok()
    }

    fn cut(&mut self, range: Range<usize>, sign: &'static str) {
        let range = self.start + range.start..self.start + range.end;
        self.cuts.push(Cut { range, sign });
    }

    /// Cuts the marks of quotes and headings at the start of the line; returns where its words begin.
    fn line_marks(&mut self) -> usize {
        let mut at = 0;
        loop {
            let blanks = blanks(self.rest(at));
            let quoted = self.rest(at + blanks).strip_prefix('>');
            let Some(quoted) = quoted.filter(|_| blanks <= 3 && !self.is_escaped(at + blanks))
            else {
                break;
            };
            at += blanks + 1 + usize::from(quoted.starts_with(' '));
        }
        let indent = blanks(self.rest(at));
        let words = self.rest(at + indent).trim_start_matches('#');
        let signs = self.rest(at + indent).len() - words.len();
        let heads =
            (1..=6).contains(&signs) && (words.is_empty() || words.starts_with([' ', '\t']));
        if heads && indent <= 3 && !self.is_escaped(at + indent) {
            at += indent + signs;
            at += blanks(self.rest(at));
            self.closing_signs(at);
        }
        if at > 0 {
            self.cut(0..at, "");
        }
        at
    }

    /// Cuts the signs at the end of a heading: `## Bread ##`.
    fn closing_signs(&mut self, begin: usize) {
        let rest = self.rest(begin).trim_end();
        let words = rest.trim_end_matches('#');
        let apart = words.is_empty() || words.ends_with([' ', '\t']);
        if words.len() < rest.len() && apart && !self.is_escaped(begin + rest.len() - 1) {
            self.cut(begin + words.trim_end().len()..begin + rest.len(), "");
        }
    }

    /// Writes an entity as its sign; returns its length.
    fn entity(&mut self, at: usize) -> Option<usize> {
        let rest = self.rest(at);
        let (entity, sign) = ENTITIES
            .iter()
            .find(|(entity, _)| rest.starts_with(entity))?;
        self.cut(at..at + entity.len(), sign);
        Some(entity.len())
    }

    /// Cuts the signs around an address, `<https://example.org>`; returns its length.
    fn address_alone(&mut self, at: usize) -> Option<usize> {
        let inside = self.rest(at + 1);
        let schemes = ["https://", "http://", "mailto:"];
        if !schemes.iter().any(|scheme| inside.starts_with(scheme)) {
            return None;
        }
        let mut near = inside.char_indices().take_while(|(at, _)| *at <= ADDRESS);
        let (length, _) = near
            .find(|(_, sign)| sign.is_whitespace() || matches!(sign, '<' | '>'))
            .filter(|(_, sign)| *sign == '>')?;
        let end = at + 1 + length;
        self.cut(at..at + 1, "");
        self.cut(end..end + 1, "");
        Some(end + 1 - at)
    }

    /// Leaves of a link or a picture, `[words](address)`, its words; returns how far from its bracket at `at` it goes on.
    fn link(&mut self, begun: usize, at: usize) -> Option<usize> {
        let length = address(self.rest(at + 1).strip_prefix('(')?)?;
        let shows =
            begun > 0 && self.rest(begun - 1).starts_with('!') && !self.is_escaped(begun - 1);
        let end = at + 2 + length + 1;
        self.cut(begun - usize::from(shows)..begun + 1, "");
        self.cut(at..end, "");
        Some(end - at)
    }
}

/// Returns the length of an address up to the parenthesis that closes it; nothing where it looks like words.
fn address(text: &str) -> Option<usize> {
    let mut depth = 0;
    let mut has_signs = false;
    for (at, sign) in text.char_indices() {
        match sign {
            ')' if depth == 0 => return has_signs.then_some(at),
            ')' => depth -= 1,
            '(' => depth += 1,
            _ if sign.is_whitespace() || at > ADDRESS => return None,
            '/' | ':' | '.' | '#' | '@' => has_signs = true,
            _ => {}
        }
    }
    None
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}
