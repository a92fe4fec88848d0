//! Captions (WebVTT, SubRip) as talk: consecutive cues of one speaker become one paragraph, times and numbers leave the text.
//!
//! Speakers come from voice tags (`<v Name>`, Teams) or from labels in the cues (`Name: …`, Zoom). Where nobody is named, a
//! paragraph ends at a pause, or at the end of a sentence once it is long.

use super::evidence::{self, Line};
use super::stamp;
use super::turns::{Cast, Told, offset, warnings};
use super::{Error, Format, SpeakerPattern, Warning, labels, roles};
use crate::model::{Message, Paragraph};

/// A pause that ends a paragraph of nobody in particular.
const PAUSE_MS: u32 = 3_000;

/// Bytes after which such a paragraph ends with a sentence, and after which it ends with a cue.
const LONG_BYTES: usize = 500;
const LONGEST_BYTES: usize = 1_500;

/// Lines without times that are told; more would not be read.
const MOST_LINES_TOLD: usize = 5;

/// What one voice says in one cue.
struct Piece {
    start_ms: u32,
    end_ms: u32,
    voice: Option<String>,
    text: String,
}

/// Reads captions.
///
/// # Errors
///
/// [`Error::NotThisFormat`] where no line has times.
pub fn read(text: &str, format: Format, pattern: &SpeakerPattern) -> Result<Told, Error> {
    let is_rolling = text
        .lines()
        .any(|line| line.contains("<c>") && has_inner_time(line));
    let mut reader = Reader {
        is_rolling,
        ..Reader::default()
    };
    for (index, line) in text.lines().enumerate() {
        reader.line(index + 1, line);
    }
    reader.end_block();
    reader.end_cue();
    if reader.cues == 0 {
        return Err(match text.trim() {
            "" | "WEBVTT" => Error::Empty,
            _ => Error::NotThisFormat { expected: format },
        });
    }
    let mut told = compose(&reader.pieces, pattern);
    let mut all = reader.warnings;
    all.append(&mut warnings("", &told));
    told.warnings = all;
    Ok(told)
}

/// Where in a file of captions a line stands.
#[derive(Default, PartialEq)]
enum State {
    /// Between cues; what comes may be a number or name of a cue.
    #[default]
    Between,
    /// In a cue.
    Cue,
    /// In a note, a style, a region or the head of the file.
    Aside,
}

#[derive(Default)]
struct Reader {
    state: State,
    start_ms: u32,
    end_ms: u32,
    lines: Vec<String>,
    /// Lines between cues: the number or name of the next cue, or words without a time.
    unplaced: Vec<(usize, String)>,
    /// The last line of text, which captions that roll repeat.
    last: String,
    /// Whether words have times of their own, as in captions that roll.
    is_rolling: bool,
    cues: usize,
    pieces: Vec<Piece>,
    warnings: Vec<Warning>,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str) {
        if line.contains("-->")
            && let Some((start_ms, end_ms)) = stamp::range(line)
        {
            let is_number = |line: &String| line.trim().chars().all(|digit| digit.is_ascii_digit());
            // The number of this cue, where no blank line stands before it.
            self.lines.pop_if(|last| is_number(last));
            self.unplaced.clear();
            self.end_cue();
            self.state = State::Cue;
            (self.start_ms, self.end_ms) = (start_ms, end_ms);
            self.cues += 1;
            return;
        }
        let is_blank = line.trim().is_empty();
        match self.state {
            State::Cue if is_blank && !line.is_empty() && self.lines.is_empty() => {}
            State::Cue if is_blank => self.end_cue(),
            State::Cue => self.lines.push(line.to_owned()),
            State::Aside if is_blank => self.state = State::Between,
            State::Aside => {}
            State::Between if is_blank => self.end_block(),
            State::Between => self.between(number, line),
        }
    }

    fn between(&mut self, number: usize, line: &str) {
        let is_aside = |word: &str| {
            line == word
                || line
                    .strip_prefix(word)
                    .is_some_and(|rest| rest.starts_with([' ', '\t']))
        };
        if ["WEBVTT", "NOTE", "STYLE", "REGION"]
            .into_iter()
            .any(is_aside)
        {
            self.state = State::Aside;
        } else if line.contains("-->") {
            // The times cannot be read: the words are kept, after those of the cue before.
            self.unplaced.clear();
            self.begin_untimed(number);
        } else {
            self.unplaced.push((number, line.to_owned()));
        }
    }

    fn begin_untimed(&mut self, number: usize) {
        self.state = State::Cue;
        self.start_ms = self.end_ms;
        if self.warnings.len() < MOST_LINES_TOLD {
            self.warnings.push(Warning {
                message: Message::new("import-warning-caption-time"),
                at: Some(number),
            });
        }
    }

    /// Ends a block that has no times: its words are kept, its number is not.
    fn end_block(&mut self) {
        let mut lines = std::mem::take(&mut self.unplaced).into_iter().peekable();
        lines.next_if(|(_, line)| line.trim().chars().all(|digit| digit.is_ascii_digit()));
        let Some((number, _)) = lines.peek().filter(|_| self.cues > 0) else {
            return;
        };
        self.begin_untimed(*number);
        self.lines = lines.map(|(_, line)| line).collect();
        self.end_cue();
    }

    fn end_cue(&mut self) {
        if self.state == State::Cue {
            self.state = State::Between;
        }
        let lines = std::mem::take(&mut self.lines);
        let mut voice = None;
        for line in &lines {
            for (tag_voice, text) in voices(line, &mut voice) {
                self.piece(tag_voice, text);
            }
        }
    }

    fn piece(&mut self, voice: Option<String>, text: String) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if labels::blanks(&text) == text.len() || (self.is_rolling && text == self.last) {
            return;
        }
        self.last.clone_from(&text);
        let joins = self.pieces.last().is_some_and(|last| {
            last.voice == voice
                && last.start_ms == self.start_ms
                && last.end_ms == self.end_ms
                && !text.starts_with("- ")
        });
        match self.pieces.last_mut().filter(|_| joins) {
            Some(last) => {
                last.text.push(' ');
                last.text.push_str(&text);
            }
            None => self.pieces.push(Piece {
                start_ms: self.start_ms,
                end_ms: self.end_ms,
                voice,
                text,
            }),
        }
    }
}

/// Returns whether a line has a tag that is a time, as `<00:04:46.070>`.
fn has_inner_time(line: &str) -> bool {
    line.split('<').skip(1).any(|tag| {
        tag.chars()
            .next()
            .is_some_and(|first| first.is_ascii_digit())
    })
}

/// Splits a line of a cue at its voice tags and strips the other tags; `voice` goes on from line to line.
fn voices(line: &str, voice: &mut Option<String>) -> Vec<(Option<String>, String)> {
    let mut found = Vec::new();
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let is_tag = after.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '/');
        let Some((tag, tail)) = after.split_once('>').filter(|_| is_tag) else {
            text.push('<');
            rest = after;
            continue;
        };
        rest = tail;
        let name = tag.strip_prefix('v').and_then(|name| {
            let name = name.trim_start_matches(|character: char| !character.is_whitespace());
            (!name.is_empty()).then(|| unescape(name.trim()))
        });
        if name.is_some() || tag == "/v" {
            found.push((voice.clone(), unescape(&std::mem::take(&mut text))));
            *voice = name;
        }
    }
    text.push_str(rest);
    let text = match text.strip_prefix("{\\") {
        Some(style) => style
            .split_once('}')
            .map_or(text.as_str(), |(_, text)| text),
        None => &text,
    };
    found.push((voice.clone(), unescape(text)));
    found
}

fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&nbsp;", "\u{a0}"),
        ("&lrm;", "\u{200e}"),
        ("&rlm;", "\u{200f}"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(text.to_owned(), |text, (name, character)| {
        text.replace(name, character)
    })
}

/// Composes the text of paragraphs `Label: talk` and the paragraphs.
fn compose(pieces: &[Piece], pattern: &SpeakerPattern) -> Told {
    let lines: Vec<Line> = pieces
        .iter()
        .map(|piece| Line {
            start: 0,
            text: &piece.text,
            opening: labels::opening(&piece.text, matches!(pattern, SpeakerPattern::Only(_))),
        })
        .collect();
    let has_voices =
        *pattern != SpeakerPattern::None && pieces.iter().any(|piece| piece.voice.is_some());
    let accepted = evidence::accept(&lines, pattern);
    let mut composer = Composer::default();
    let mut current: Option<String> = None;
    for (index, (piece, line)) in pieces.iter().zip(&lines).enumerate() {
        let label = accepted.label(index, line).filter(|_| !has_voices);
        let talk = label.map_or(line.text, |label| {
            line.text.get(label.body..).unwrap_or_default()
        });
        if has_voices {
            current = piece.voice.clone().filter(|voice| accepted.allows(voice));
        } else if let Some(label) = label {
            current = Some(label.name.to_owned());
        }
        composer.add(piece, current.as_deref(), talk);
    }
    let Composer {
        text,
        paragraphs,
        mut cast,
        ..
    } = composer;
    roles::assign(&text, &[], &paragraphs, &mut cast.list);
    Told {
        text,
        paragraphs,
        speakers: cast.list,
        warnings: Vec::new(),
    }
}

#[derive(Default)]
struct Composer {
    text: String,
    paragraphs: Vec<Paragraph>,
    cast: Cast,
    end_ms: u32,
}

impl Composer {
    fn add(&mut self, piece: &Piece, label: Option<&str>, talk: &str) {
        let label = label.filter(|label| !label.is_empty());
        let speaker = label.and_then(|label| self.cast.index(label));
        if self.goes_on(piece, speaker, talk)
            && let Some(last) = self.paragraphs.last_mut()
        {
            if !self.text.ends_with(' ') && !talk.is_empty() {
                self.text.push(' ');
            }
            self.text.push_str(talk);
            last.end = offset(self.text.len());
        } else {
            self.begin(piece, label.filter(|_| speaker.is_some()), speaker, talk);
        }
        self.end_ms = piece.end_ms;
    }

    fn begin(&mut self, piece: &Piece, label: Option<&str>, speaker: Option<u16>, talk: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = offset(self.text.len());
        if let Some(label) = label {
            self.text.push_str(label);
            self.text.push_str(": ");
        }
        let body = offset(self.text.len());
        self.text.push_str(talk);
        self.paragraphs.push(Paragraph {
            start,
            end: offset(self.text.len()),
            body,
            speaker,
            time_ms: Some(piece.start_ms),
        });
    }

    /// Returns whether a piece belongs to the paragraph before it.
    fn goes_on(&self, piece: &Piece, speaker: Option<u16>, talk: &str) -> bool {
        let Some(last) = self.paragraphs.last() else {
            return false;
        };
        if last.speaker != speaker || speaker.is_some() {
            return last.speaker == speaker;
        }
        let length = self.text.len() - last.body as usize;
        let is_pause = piece.start_ms.saturating_sub(self.end_ms) >= PAUSE_MS;
        let is_sentence_end = self
            .text
            .ends_with(['.', '?', '!', '؟', '。', '？', '！', '…']);
        let is_long = length >= LONGEST_BYTES || (length >= LONG_BYTES && is_sentence_end);
        !is_pause && !is_long && !talk.starts_with("- ")
    }
}
