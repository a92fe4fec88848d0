//! Paragraphs of a text: one for each line, a turn of talk together with its label, each with its speaker and time.
//!
//! ```text
//! Ali Rezaei  0:22          ┐ one paragraph: the label may take lines of its own,
//! We began with two people. ┘ `body` is where the talk begins
//! Then came the third.      ─ a line without label goes on with the same speaker
//! ```

use std::collections::HashMap;

use super::evidence::{self, Accepted, Line};
use super::labels::{Label, Shape};
use super::{Format, SpeakerPattern, Warning, fold, roles, stamp, words};
use crate::model::{Message, Paragraph, Speaker, SpeakerRole};

/// Blank lines that may stand between a label on its own line and the talk.
const MOST_BLANK_LINES: usize = 2;

/// Pairs of labels that look alike and are told; more would not be read.
const MOST_PAIRS_TOLD: usize = 5;

/// A text told as paragraphs and speakers.
#[derive(Default)]
pub struct Told {
    /// The text.
    pub text: String,
    /// Its paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// The speakers that they name, in order of appearance.
    pub speakers: Vec<Speaker>,
    /// What to say about them.
    pub warnings: Vec<Warning>,
}

/// Tells `text` and keeps it; warnings included.
pub fn tell_all(text: String, pattern: &SpeakerPattern, format: Format) -> Told {
    let mut told = tell(&text, pattern, format);
    told.warnings = warnings(&text, &told);
    told.text = text;
    told
}

/// Finds the paragraphs and speakers of `text`; the told text stays empty.
pub fn tell(text: &str, pattern: &SpeakerPattern, format: Format) -> Told {
    let lines = evidence::lines(text, pattern);
    let accepted = match format.is_captions() {
        true => evidence::accept_captions(&lines, pattern),
        false => evidence::accept(&lines, pattern),
    };
    let mut teller = Teller {
        accepted,
        speakers: Cast::default(),
        inherits: !format.is_captions(),
        current: None,
        turn_end: None,
        paragraphs: Vec::new(),
    };
    teller.settle_inheritance(&lines);
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        index = match line.opening.is_blank {
            true => index + 1,
            false => teller.paragraph(&lines, index),
        };
    }
    let mut speakers = teller.speakers.list;
    roles::assign(text, &lines, &teller.paragraphs, &mut speakers);
    Told {
        paragraphs: teller.paragraphs,
        speakers,
        ..Told::default()
    }
}

/// The speakers found so far.
#[derive(Default)]
pub struct Cast {
    /// In order of appearance.
    pub list: Vec<Speaker>,
    by_label: HashMap<String, Option<u16>>,
}

impl Cast {
    /// Returns the index of the speaker with this label, a new one if need be; `None` once there are 65,536.
    pub fn index(&mut self, label: &str) -> Option<u16> {
        if let Some(index) = self.by_label.get(label) {
            return *index;
        }
        let plain = label.split_whitespace().collect::<Vec<_>>().join(" ");
        let index = match self.by_label.get(&plain) {
            Some(index) => *index,
            None => u16::try_from(self.list.len()).ok().inspect(|_| {
                self.list.push(Speaker {
                    label: plain.clone(),
                    role: SpeakerRole::Unknown,
                    participant: None,
                });
            }),
        };
        self.by_label.insert(plain, index);
        self.by_label.insert(label.to_owned(), index);
        index
    }
}

struct Teller {
    accepted: Accepted,
    speakers: Cast,
    /// Whether a line without label belongs to the speaker before it.
    inherits: bool,
    current: Option<u16>,
    /// The time at which the turn before ended, where f4 wrote it.
    turn_end: Option<u32>,
    paragraphs: Vec<Paragraph>,
}

impl Teller {
    /// Where only those who ask are labelled, the lines between are the others' talk, so that nothing is inherited.
    fn settle_inheritance(&mut self, lines: &[Line]) {
        let mut only = None;
        for (index, line) in lines.iter().enumerate() {
            let Some(label) = self.accepted.label(index, line) else {
                continue;
            };
            if only.get_or_insert(label.name) != &label.name {
                return;
            }
        }
        if only.is_some_and(|name| words::classify(name).role == SpeakerRole::Interviewer) {
            self.inherits = false;
        }
    }

    /// Adds the paragraph that begins with the line at `first`; returns the line after it.
    fn paragraph(&mut self, lines: &[Line], first: usize) -> usize {
        let Some(line) = lines.get(first) else {
            return first + 1;
        };
        let mut index = first;
        let mut time_ms = line.opening.time_ms;
        if line.opening.is_stamp_only
            && let Some(next) = lines.get(first + 1)
            && !next.opening.is_blank
            && !next.opening.is_stamp_only
        {
            index += 1;
            time_ms = next.opening.time_ms.or(time_ms);
        }
        let Some(piece) = lines.get(index) else {
            return first + 1;
        };
        let place = match self.accepted.label(index, piece) {
            Some(label) => {
                let speaker = self.speakers.index(label.name);
                self.current = speaker;
                self.labelled(lines, index, label)
            }
            None => {
                if piece.opening.is_heading || is_note(piece.text) {
                    self.current = None;
                }
                let has_prefix = index > first || piece.opening.time_ms.is_some();
                Place {
                    body: if has_prefix {
                        piece.start + piece.opening.content
                    } else {
                        piece.start
                    },
                    last: index,
                    time_ms: None,
                }
            }
        };
        let is_ruled = is_rule(piece.text);
        let end = lines.get(place.last).map_or(piece.end(), Line::end);
        let last_text = lines.get(place.last).map_or("", |line| line.text);
        let time_ms = place.time_ms.or(time_ms).or(self.turn_end);
        if let Some(turn_end) = stamp::trailing(last_text) {
            self.turn_end = Some(turn_end);
        } else {
            self.turn_end = None;
        }
        self.paragraphs.push(Paragraph {
            start: offset(line.start),
            end: offset(end),
            body: offset(place.body.min(end)),
            speaker: self.current.filter(|_| !is_ruled),
            time_ms,
        });
        if !self.inherits {
            self.current = None;
        }
        place.last + 1
    }

    /// Returns where the talk after a label begins, and the last line of the paragraph.
    fn labelled(&self, lines: &[Line], index: usize, label: &Label) -> Place {
        let line_start = lines.get(index).map_or(0, |line| line.start);
        let text = lines.get(index).map_or("", |line| line.text);
        let own = Place {
            body: line_start + label.body,
            last: index,
            time_ms: label.time_ms,
        };
        let is_empty = text
            .get(label.body..)
            .is_none_or(|talk| talk.trim().is_empty());
        if !is_empty {
            return own;
        }
        let rest = lines.get(index + 1..).unwrap_or_default();
        let blanks = rest.iter().take_while(|line| line.opening.is_blank).count();
        let most = if label.shape == Shape::Bare {
            0
        } else {
            MOST_BLANK_LINES
        };
        let Some(next) = rest.get(blanks).filter(|_| blanks <= most) else {
            return own;
        };
        let at = index + 1 + blanks;
        let is_talk = !next.opening.is_heading
            && !next.opening.is_stamp_only
            && self.accepted.label(at, next).is_none();
        if !is_talk {
            return own;
        }
        Place {
            body: next.start + next.opening.content,
            last: at,
            time_ms: label.time_ms.or(next.opening.time_ms),
        }
    }
}

/// Where the talk of a paragraph stands.
struct Place {
    body: usize,
    last: usize,
    time_ms: Option<u32>,
}

/// Returns an offset as paragraphs keep it; texts above 4 GiB are refused before they become drafts.
pub fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Returns whether a line is a footnote, `[1] …`, as the readers of documents put them at the end.
fn is_note(line: &str) -> bool {
    line.strip_prefix('[')
        .and_then(|inside| inside.split_once("] "))
        .is_some_and(|(number, _)| {
            !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit())
        })
}

/// Returns whether a line is a drawn rule such as `=====`.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    let Some(first) = line
        .chars()
        .next()
        .filter(|first| !first.is_alphanumeric() && *first != '.')
    else {
        return false;
    };
    line.chars().all(|character| character == first) && line.chars().count() >= 3
}

/// Returns what to say of a told text: labels that look alike, one-sided labels, lines broken at a fixed width.
pub fn warnings(text: &str, told: &Told) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let label = |index: usize| {
        told.speakers
            .get(index)
            .map_or("", |speaker| speaker.label.as_str())
    };
    for (first, second) in fold::similar_labels(&told.speakers)
        .into_iter()
        .take(MOST_PAIRS_TOLD)
    {
        let message = Message::new("import-warning-labels-alike")
            .with("first", label(first))
            .with("second", label(second));
        warnings.push(Warning { message, at: None });
    }
    if let [only] = told.speakers.as_slice()
        && told
            .paragraphs
            .iter()
            .any(|paragraph| paragraph.speaker.is_none())
    {
        let message = Message::new("import-warning-one-speaker").with("label", only.label.as_str());
        warnings.push(Warning { message, at: None });
    }
    if let Some(width) = fixed_width(text) {
        let message = Message::new("import-warning-fixed-width").with("width", width);
        warnings.push(Warning { message, at: None });
    }
    warnings
}

/// Returns the width at which the lines of `text` are broken, in characters, where nearly all of them are.
fn fixed_width(text: &str) -> Option<usize> {
    let widths: Vec<usize> = text
        .lines()
        .map(|line| line.trim_end().chars().count())
        .filter(|width| *width > 0)
        .collect();
    let widest = widths
        .iter()
        .copied()
        .max()
        .filter(|widest| (50..=110).contains(widest))?;
    let full = widths
        .iter()
        .filter(|width| **width * 5 >= widest * 4)
        .count();
    (widths.len() >= 30 && full * 2 >= widths.len()).then_some(widest)
}
