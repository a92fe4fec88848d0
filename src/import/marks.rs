//! The marks of Markdown that say how a line of talk looks and not what was said: quotes stand without them, and entities
//! as the signs that they mean (CommonMark 0.31, sections 2.5 and 5.1). The marks of headings and labels stay: by them the
//! turns can be told again. The file itself is kept.

use crate::model::Paragraph;

use super::turns::Told;

/// What entities mean. The one of the ampersand comes last: `&amp;lt;` is `&lt;`.
const ENTITIES: [(&str, &str); 7] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&apos;", "'"),
    ("&nbsp;", "\u{a0}"),
    ("&amp;", "&"),
];
/// Returns what was told without the marks.
pub(super) fn unmarked(told: Told) -> Told {
    let mut text = String::with_capacity(told.text.len());
    let mut paragraphs = Vec::with_capacity(told.paragraphs.len());
    let mut done = 0;
    for row in &told.paragraphs {
        let piece = |from: u32, to: usize| told.text.get(from as usize..to).unwrap_or_default();
        text.push_str(piece(done, row.start as usize));
        let start = text.len();
        let (label, talk) = (
            piece(row.start, row.body as usize),
            piece(row.body, row.end as usize),
        );
        text.push_str(label);
        let body = text.len();
        for (number, line) in talk.split('\n').enumerate() {
            if number > 0 {
                text.push('\n');
            }
            // Behind a label on its line nothing is a mark.
            let begins = number > 0 || label.is_empty() || label.ends_with('\n');
            text.push_str(&said(if begins { unmarked_line(line) } else { line }));
        }
        paragraphs.push(Paragraph {
            start: offset(start),
            body: offset(body),
            end: offset(text.len()),
            ..*row
        });
        done = row.end;
    }
    text.push_str(told.text.get(done as usize..).unwrap_or_default());
    Told {
        text,
        paragraphs,
        ..told
    }
}

/// A line without what makes it a quotation.
fn unmarked_line(line: &str) -> &str {
    let mut rest = line;
    while let Some(quoted) = rest.strip_prefix('>') {
        rest = quoted.strip_prefix(' ').unwrap_or(quoted);
    }
    if rest.trim().is_empty() { line } else { rest }
}

fn said(written: &str) -> String {
    let mut text = written.to_owned();
    for (entity, sign) in ENTITIES {
        if text.contains(entity) {
            text = text.replace(entity, sign);
        }
    }
    text
}

/// Texts are never longer than 32 bits count.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
