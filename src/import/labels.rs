//! The label with which a line of a transcript begins, if it has the shape of one.
//!
//! It only reads shapes; whether a label names a speaker is for `evidence`. Known shapes: `Name:`, `P3 :`, `[00:12:31] Name:`,
//! `Name (00:12:31)`, `00:12:31 Name:`, `#00:12:31-5# Name:` (f4), `Name  0:22` alone (Otter, Teams), `[Name] 09:15:32` (Zoom),
//! `**Name:** …` and `### Name:` (Markdown), `Name⇥…` (tables), and the colons `：` and `﹕`.

use super::stamp::{self, Stamp};
use super::words::{self, Class, Strength};

/// Longest label in characters and words.
const MOST_CHARACTERS: usize = 40;
const MOST_WORDS: usize = 5;

/// How a label is set apart from the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// By a colon.
    Colon,
    /// By bold or italic marks of Markdown and a colon.
    Bold,
    /// It is a heading of Markdown that ends in a colon.
    Heading,
    /// By a time stamp after it, perhaps alone on its line.
    Stamped,
    /// By square brackets.
    Bracket,
    /// By a tab.
    Tab,
    /// By nothing: it is alone on its line.
    Bare,
}

/// A label and where the talk begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label<'t> {
    /// The label without marks.
    pub name: &'t str,
    /// What kind of label it is.
    pub class: Class,
    /// Its shape.
    pub shape: Shape,
    /// The byte of the line at which the talk begins.
    pub body: usize,
    /// Time in the recording, in milliseconds.
    pub time_ms: Option<u32>,
}

impl Label<'_> {
    /// Returns whether more than a colon sets the label apart.
    pub fn is_structured(&self) -> bool {
        self.time_ms.is_some() || !matches!(self.shape, Shape::Colon | Shape::Tab | Shape::Bare)
    }
}

/// What stands at the start of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening<'t> {
    /// The label, if there is one.
    pub label: Option<Label<'t>>,
    /// The byte at which the words begin, after blanks and a time stamp.
    pub content: usize,
    /// The time of a stamp that is one even without a label, in milliseconds.
    pub time_ms: Option<u32>,
    /// Whether a time stamp is all there is.
    pub is_stamp_only: bool,
    /// Whether the line is a heading of Markdown.
    pub is_heading: bool,
    /// Whether there is nothing but blanks.
    pub is_blank: bool,
}

/// Reads the start of `line`; `is_lenient` allows any signs in a label, for labels that a person has listed.
pub fn opening(line: &str, is_lenient: bool) -> Opening<'_> {
    let mut reader = Reader {
        line,
        at: 0,
        stamp: None,
        marks: "",
        is_heading: false,
        is_lenient,
    };
    reader.skip_blanks();
    let mut opening = Opening {
        content: reader.at,
        is_blank: reader.rest().is_empty(),
        ..Opening::default()
    };
    if opening.is_blank {
        return opening;
    }
    reader.take_heading();
    reader.take_stamp_and_marks();
    opening.is_heading = reader.is_heading;
    if let Some(stamp) = reader.stamp
        && stamp.is_plain_enough()
    {
        opening.time_ms = Some(stamp.time_ms);
        opening.content = reader.at;
        opening.is_stamp_only = reader.rest().trim().is_empty();
    }
    opening.label = reader.label();
    opening
}

/// Reads a line between a time stamp alone on its line and the talk (older Teams transcripts): all of it may be a label.
pub fn name_line(line: &str, time_ms: Option<u32>) -> Option<Label<'_>> {
    let mut label = whole_line(line, line.trim(), time_ms)?;
    label.shape = Shape::Stamped;
    (!matches!(label.class.strength, Strength::Weak | Strength::Head)).then_some(label)
}

fn whole_line<'t>(line: &'t str, name: &'t str, time_ms: Option<u32>) -> Option<Label<'t>> {
    let name = tidy(name);
    is_label(name, false).then(|| Label {
        name,
        class: words::classify(name),
        shape: Shape::Bare,
        body: line.len(),
        time_ms,
    })
}

struct Reader<'t> {
    line: &'t str,
    at: usize,
    stamp: Option<Stamp>,
    /// The marks of Markdown that are open.
    marks: &'static str,
    is_heading: bool,
    is_lenient: bool,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.line.get(self.at..).unwrap_or_default()
    }

    fn skip_blanks(&mut self) {
        self.at += blanks(self.rest());
    }

    fn take_heading(&mut self) {
        let rest = self.rest();
        let words = rest.trim_start_matches('#');
        let depth = rest.len() - words.len();
        if (1..=6).contains(&depth) && words.starts_with(' ') {
            self.is_heading = true;
            self.at += depth;
            self.skip_blanks();
        }
    }

    fn take_stamp_and_marks(&mut self) {
        for _ in 0..3 {
            if self.stamp.is_none()
                && let Some(stamp) = stamp::leading(self.rest())
            {
                self.stamp = Some(stamp);
                self.at += stamp.length;
                self.skip_blanks();
                let rest = self.rest();
                let after = rest.trim_start_matches(['-', '–', '—', '|']);
                if after.len() < rest.len() && after.starts_with(char::is_whitespace) {
                    self.at += rest.len() - after.len();
                    self.skip_blanks();
                }
            } else if self.marks.is_empty() {
                let rest = self.rest();
                let marks = ["**", "__", "*", "_"]
                    .into_iter()
                    .find(|marks| rest.starts_with(marks));
                let Some(marks) = marks else { break };
                self.marks = marks;
                self.at += marks.len();
            } else {
                break;
            }
        }
    }

    fn label(&self) -> Option<Label<'t>> {
        let rest = self.rest();
        if let Some(inside) = rest.strip_prefix('[') {
            return self.bracketed(inside);
        }
        let mut length = 0;
        for (index, character) in rest.char_indices() {
            let tail = rest.get(index..).unwrap_or_default();
            length += 1;
            if length > MOST_CHARACTERS * 2 {
                return None;
            }
            match character {
                ':' | '：' | '﹕' | '꞉' => {
                    return self.at_colon(index, index + character.len_utf8());
                }
                '[' | '(' | '{' | '（' | '【' => {
                    if let Some(stamp) = stamp::leading(tail) {
                        return self.at_stamp(index, index, stamp);
                    }
                }
                '*' | '_' if !self.marks.is_empty() && tail.starts_with(self.marks) => {
                    return self.at_closing_marks(index);
                }
                blank if blank.is_whitespace() => {
                    let next = index + blanks(tail);
                    let after = rest.get(next..).unwrap_or_default();
                    if let Some(stamp) = stamp::leading(after).filter(|stamp| !stamp.has_brackets) {
                        return self.at_stamp(index, next, stamp);
                    }
                    if blank == '\t' && !after.is_empty() {
                        return self.make(index, Shape::Tab, next, None);
                    }
                }
                other if !self.is_lenient && is_forbidden(other) => return None,
                _ => {}
            }
        }
        let is_alone = self.is_heading || rest.ends_with("  ") || self.is_lenient;
        is_alone.then(|| whole_line(self.line, rest, self.time()))?
    }

    fn time(&self) -> Option<u32> {
        self.stamp.map(|stamp| stamp.time_ms)
    }

    /// `Name:` up to `end`; what follows may close the marks and give the time.
    fn at_colon(&self, name_end: usize, end: usize) -> Option<Label<'t>> {
        let rest = self.rest();
        let next = rest.get(end..)?.chars().next();
        let before = rest.get(..name_end)?.chars().next_back();
        let is_inside = matches!(next, Some('/' | '\\' | ':'))
            || (before.and_then(stamp::digit).is_some() && next.and_then(stamp::digit).is_some());
        if is_inside {
            return None;
        }
        let mut body = end;
        let mut shape = Shape::Colon;
        let closed = rest
            .get(body..)?
            .strip_prefix(self.marks)
            .filter(|_| !self.marks.is_empty());
        if closed.is_some() {
            body += self.marks.len();
            shape = Shape::Bold;
        }
        if self.is_heading {
            shape = Shape::Heading;
            if !rest.get(body..)?.trim().is_empty() {
                return None;
            }
        }
        let mut label = self.make(name_end, shape, body, None)?;
        let is_tight = next.is_some_and(|next| !next.is_whitespace()) && shape == Shape::Colon;
        if is_tight && label.class.strength == Strength::Name && label.name.is_ascii() {
            label.class.strength = Strength::Weak;
        }
        Some(label)
    }

    /// `Name (00:12:31)`, `Name  0:22`, either alone or with a colon, or in brackets before the talk.
    fn at_stamp(&self, name_end: usize, stamp_start: usize, stamp: Stamp) -> Option<Label<'t>> {
        let rest = self.rest();
        let gap = rest.get(name_end..stamp_start)?;
        let end = stamp_start + stamp.length;
        let tail = rest.get(end..)?;
        let after = tail.trim_start_matches([':', '：']);
        let has_colon = after.len() < tail.len();
        let is_alone = after.trim().is_empty();
        let is_apart =
            stamp.has_brackets || stamp.has_hours || gap.chars().count() > 1 || gap.contains('\t');
        if !is_apart || !(is_alone || has_colon || stamp.has_brackets || gap.contains('\t')) {
            return None;
        }
        let label = self.make(
            name_end,
            Shape::Stamped,
            end + tail.len() - after.len(),
            Some(stamp.time_ms),
        )?;
        // A stamp in the middle of a sentence is no label's.
        (is_alone || has_colon || label.class.strength != Strength::Weak).then_some(label)
    }

    /// `**Name**: …`, `**Name** 0:22`, `**Name**` alone.
    fn at_closing_marks(&self, name_end: usize) -> Option<Label<'t>> {
        let rest = self.rest();
        let end = name_end + self.marks.len();
        let start = end + blanks(rest.get(end..)?);
        let tail = rest.get(start..)?;
        if tail.is_empty() {
            return whole_line(self.line, rest.get(..name_end)?, self.time());
        }
        if let Some(after) = tail.strip_prefix([':', '：']) {
            return self.make(name_end, Shape::Bold, rest.len() - after.len(), None);
        }
        let stamp = stamp::leading(tail)?;
        let after = tail.get(stamp.length..)?;
        let after = after.trim_start_matches([':', '：']);
        self.make(
            name_end,
            Shape::Bold,
            rest.len() - after.len(),
            Some(stamp.time_ms),
        )
    }

    /// `[Name] 09:15:32`, `[Name]: …`, and `[P3] …` where the label is a word or code for speakers.
    fn bracketed(&self, inside: &'t str) -> Option<Label<'t>> {
        let (name, after) = inside.split_once(']')?;
        let name = tidy(name);
        if !is_label(name, self.is_lenient) || after.starts_with('(') {
            return None;
        }
        let class = words::classify(name);
        let mut tail = after.get(blanks(after)..)?;
        let mut time_ms = self.time();
        let stamp = stamp::leading(tail);
        if let Some(stamp) = stamp {
            time_ms = Some(stamp.time_ms);
            tail = tail.get(stamp.length..)?;
        }
        let spoken = tail.trim_start_matches([':', '：']);
        let is_plain = stamp.is_none() && spoken.len() == tail.len();
        let is_known = matches!(class.strength, Strength::Role | Strength::Code) || self.is_lenient;
        if is_plain && !is_known {
            return None;
        }
        let body = self.line.len() - spoken.len();
        Some(Label {
            name,
            class,
            shape: Shape::Bracket,
            body: body + blanks(spoken),
            time_ms,
        })
    }

    /// Makes the label; `name_end` and `body` count from the start of the rest.
    fn make(
        &self,
        name_end: usize,
        shape: Shape,
        body: usize,
        time_ms: Option<u32>,
    ) -> Option<Label<'t>> {
        let rest = self.rest();
        let name = tidy(rest.get(..name_end)?);
        if !is_label(name, self.is_lenient) {
            return None;
        }
        let mut body = body + blanks(rest.get(body..)?);
        let mut time_ms = time_ms.or(self.time());
        if let Some(stamp) = stamp::leading(rest.get(body..)?).filter(|stamp| stamp.has_brackets)
            && time_ms.is_none()
        {
            time_ms = Some(stamp.time_ms);
            body += stamp.length;
            body += blanks(rest.get(body..)?);
        }
        Some(Label {
            name,
            class: words::classify(name),
            shape,
            body: self.at + body,
            time_ms,
        })
    }
}

/// Returns the bytes of white space and direction marks that `text` begins with.
pub fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_blank).len()
}

fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn tidy(name: &str) -> &str {
    name.trim_matches(|character| {
        is_blank(character) || matches!(character, '*' | '\u{200b}'..='\u{200d}')
    })
}

/// Returns whether a character ends a sentence or belongs to none of the labels that people write.
fn is_forbidden(character: char) -> bool {
    matches!(
        character,
        '!' | '?'
            | '؟'
            | '。'
            | '！'
            | '？'
            | '،'
            | ','
            | '，'
            | '、'
            | ';'
            | '；'
            | '؛'
            | '…'
            | '"'
            | '«'
            | '»'
            | '“'
            | '”'
            | '「'
            | '」'
            | '『'
            | '』'
            | '《'
            | '》'
            | '\\'
            | '|'
            | '='
            | '<'
            | '>'
            | '}'
            | '@'
            | '%'
            | '$'
            | '€'
    )
}

/// Returns whether `name` is short, has a letter, begins with one or a digit, and has points only after abbreviations.
fn is_label(name: &str, is_lenient: bool) -> bool {
    let has_letter = name.chars().any(char::is_alphabetic);
    let begins = name.chars().next().is_some_and(char::is_alphanumeric);
    if !has_letter
        || !begins
        || name.chars().count() > MOST_CHARACTERS * if is_lenient { 2 } else { 1 }
    {
        return false;
    }
    if is_lenient {
        return true;
    }
    let words = name.split_whitespace().count();
    let points_are_fine = name.split_whitespace().all(|word| {
        let letters = word.trim_end_matches('.');
        letters.len() == word.len() || letters.chars().count() <= 4 || name.ends_with(word)
    });
    words <= MOST_WORDS && points_are_fine && !name.chars().any(is_forbidden)
}
