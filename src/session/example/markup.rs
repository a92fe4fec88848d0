//! The small markup in which the example study is written: a text with its coded passages marked in place.
//!
//! ```text
//! P05: [[I know them all.|agent knows everyone]] [[Ask [[my mother|family; agent knows everyone]].|sampling|She laughs.]]
//!        words            code                                     several codes                  code     comment
//! ```
//!
//! `-code` says that the words are a negative case of the code. Marks may stand inside the words of others and end in
//! the line in which they begin. Reading takes them out again, so that what is imported is a plain text as a researcher
//! would have it.

use std::cmp::Reverse;
use std::ops::Range;

/// A text without its marks, and what was marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marked {
    /// The text without marks.
    pub text: String,
    /// The passages in the order in which they begin; of two that begin together the longer one first.
    pub passages: Vec<MarkedPassage>,
}

/// A coded passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MarkedPassage {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// The names of its codes, as they were written.
    pub codes: Vec<String>,
    /// Those of them of which it is a negative case.
    pub negative: Vec<String>,
    /// The comment of the quotation.
    pub comment: Option<String>,
}

/// What is wrong with a mark, with the line, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum MarkupError {
    /// `[[` without `]]` in the same line.
    #[error("line {0}: a mark is opened and not closed")]
    NeverClosed(usize),
    /// `]]` without `[[` before it.
    #[error("line {0}: a mark is closed that was not opened")]
    NeverOpened(usize),
    /// `[[words]]`.
    #[error("line {0}: a mark has no code")]
    NoCode(usize),
    /// `[[|code]]`.
    #[error("line {0}: a mark has no words")]
    NoWords(usize),
    /// A code that has no name, stands twice in one mark, or holds a mark itself.
    #[error("line {0}: the name of a code is empty, stands twice or holds a bracket")]
    BadCode(usize),
}

/// Reads a marked text.
///
/// # Errors
///
/// The first mark that is not right.
pub(super) fn parse(marked: &str) -> Result<Marked, MarkupError> {
    let mut out = Marked::default();
    for (index, line) in marked.split_inclusive('\n').enumerate() {
        out.take_line(line, index + 1)?;
    }
    out.passages
        .sort_by_key(|passage| (passage.range.start, Reverse(passage.range.end)));
    Ok(out)
}

impl Marked {
    fn take_line(&mut self, line: &str, number: usize) -> Result<(), MarkupError> {
        let mut open = Vec::new();
        let mut rest = line;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix("[[") {
                open.push(self.text.len());
                rest = after;
            } else if rest.starts_with("]]") {
                return Err(match open.is_empty() {
                    true => MarkupError::NeverOpened(number),
                    false => MarkupError::NoCode(number),
                });
            } else if let Some(after) = rest.strip_prefix('|')
                && let Some(start) = open.pop()
            {
                let (label, after) = after
                    .split_once("]]")
                    .ok_or(MarkupError::NeverClosed(number))?;
                self.close(start, label, number)?;
                rest = after;
            } else {
                let mut letters = rest.chars();
                self.text.extend(letters.next());
                rest = letters.as_str();
            }
        }
        match open.is_empty() {
            true => Ok(()),
            false => Err(MarkupError::NeverClosed(number)),
        }
    }

    fn close(&mut self, start: usize, label: &str, number: usize) -> Result<(), MarkupError> {
        let range = start..self.text.len();
        let words = self.text.get(range.clone()).unwrap_or_default();
        if words.trim().is_empty() {
            return Err(MarkupError::NoWords(number));
        }
        let (names, comment) = match label.split_once('|') {
            Some((names, comment)) => (names, Some(comment.trim().to_owned())),
            None => (label, None),
        };
        let (mut codes, mut negative): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for written in names.split(';').map(str::trim) {
            let name = written.strip_prefix('-').unwrap_or(written);
            if name.is_empty() || name.contains("[[") || codes.iter().any(|code| code == name) {
                return Err(MarkupError::BadCode(number));
            }
            codes.push(name.to_owned());
            if name != written {
                negative.push(name.to_owned());
            }
        }
        self.passages.push(MarkedPassage {
            range,
            codes,
            negative,
            comment,
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(marked: &str) -> Vec<(String, Vec<String>, Option<String>)> {
        let marked = parse(marked).unwrap();
        let text = marked.text;
        let passages = marked.passages.into_iter();
        passages
            .map(|passage| {
                (
                    text[passage.range].to_owned(),
                    passage.codes,
                    passage.comment,
                )
            })
            .collect()
    }

    #[test]
    fn marks_leave_no_trace_in_the_text() {
        let marked = parse("A: [[one|x]] and [[two [[three|y]]|x; z|why]].\nB: four | five\n");
        assert_eq!(
            marked.unwrap().text,
            "A: one and two three.\nB: four | five\n"
        );
    }

    #[test]
    fn passages_come_in_order_with_codes_and_comment() {
        let name = |name: &str| name.to_owned();
        assert_eq!(
            words("A: [[one|x]] and [[[[two|y]] three|x; z|why so]]."),
            [
                (name("one"), vec![name("x")], None),
                (
                    name("two three"),
                    vec![name("x"), name("z")],
                    Some(name("why so"))
                ),
                (name("two"), vec![name("y")], None),
            ]
        );
    }

    #[test]
    fn marks_in_a_script_from_right_to_left_are_read() {
        let found = words("م۰۴: [[با کاغذ کفش دوخته نمی‌شه|«کاغذ»]].");
        assert_eq!(found[0].0, "با کاغذ کفش دوخته نمی‌شه");
    }

    #[test]
    fn a_negative_case_is_a_code_with_a_sign_before_it() {
        let marked = parse("[[one|x; -y]]").unwrap();
        assert_eq!(marked.passages[0].codes, ["x", "y"]);
        assert_eq!(marked.passages[0].negative, ["y"]);
    }

    #[test]
    fn what_is_not_a_mark_is_refused_with_its_line() {
        let refused = |marked: &str| parse(marked).unwrap_err();
        assert_eq!(refused("a\n[[b"), MarkupError::NeverClosed(2));
        assert_eq!(refused("[[b|x"), MarkupError::NeverClosed(1));
        assert_eq!(refused("[[b\n|x]]"), MarkupError::NeverClosed(1));
        assert_eq!(refused("a]]"), MarkupError::NeverOpened(1));
        assert_eq!(refused("[[a]]"), MarkupError::NoCode(1));
        assert_eq!(refused("[[|x]]"), MarkupError::NoWords(1));
        assert_eq!(refused("[[ |x]]"), MarkupError::NoWords(1));
        assert_eq!(refused("[[a|]]"), MarkupError::BadCode(1));
        assert_eq!(refused("[[a|x; ]]"), MarkupError::BadCode(1));
        assert_eq!(refused("[[a|x; x]]"), MarkupError::BadCode(1));
        assert_eq!(refused("[[a|x; -x]]"), MarkupError::BadCode(1));
        assert_eq!(refused("[[a|-]]"), MarkupError::BadCode(1));
        assert_eq!(refused("[[a|x [[b|y]]"), MarkupError::BadCode(1));
    }
}
