//! What each glyph of a run says in a PDF: from right to left one letter each, so that readers get them in order.
//!
//! Readers that go by what is drawn (Poppler) turn right-to-left words round letter by letter, so that two letters of one
//! glyph, such as lam-alef or a letter with its hamza, would come out the wrong way round. All letters but the last
//! therefore have a glyph of their own, which has no ink. A comma between words has a right-to-left mark behind it, since
//! those readers take it for a part of a number.

use std::ops::Range;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use crate::text::{Glyph, GlyphRun};

/// The right-to-left mark.
const MARK: char = '\u{200f}';

/// What has neither ink nor width.
const JOINER: char = '\u{200d}';

/// Whether a letter is written above or below another.
fn is_mark(letter: &char) -> bool {
    matches!(letter, '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// The space that is drawn where a letter is said but not seen: each has one of its own, since a glyph says one thing.
/// None is as wide as the letters, nor narrower than a tenth of the size, which Poppler takes for a letter drawn twice.
fn unseen(letter: char) -> char {
    match letter {
        'ل' => '\u{2009}',
        'ه' => '\u{2005}',
        _ => '\u{2008}',
    }
}

/// A run as it is told to the writer.
pub(super) struct Said {
    /// What the glyphs say, one after another in the order of reading.
    pub text: String,
    /// The glyphs from left to right, each with the bytes of the text that it says.
    pub glyphs: Vec<(Glyph, Range<usize>)>,
}

/// Returns what the glyphs of `run` say of `words`, the text that was laid out.
pub(super) fn said(run: &GlyphRun, words: &str) -> Said {
    let own = |glyph: &Glyph| glyph.start as usize..glyph.end as usize;
    let font = FontRef::from_index(run.font.bytes(), run.font.index());
    // A font without these, such as the Hebrew one, has its letters told as they are.
    let has_blanks = |font: &FontRef<'_>| {
        let needed = [JOINER, MARK, unseen('ل'), unseen('ه'), unseen(' ')];
        needed
            .iter()
            .all(|blank| font.charmap().map(*blank).is_some())
    };
    let (true, Some(font)) = (run.is_rtl, font.ok().filter(has_blanks)) else {
        let glyphs = run.glyphs.iter().map(|glyph| (*glyph, own(glyph)));
        return Said {
            text: words.to_owned(),
            glyphs: glyphs.collect(),
        };
    };
    let mut said = Said {
        text: String::new(),
        glyphs: Vec::new(),
    };
    let blanks = Blanks {
        font: &font,
        size: run.size,
    };
    let clusters: Vec<&[Glyph]> = run
        .glyphs
        .chunk_by(|a, b| (a.start, a.end) == (b.start, b.end))
        .collect();
    for cluster in clusters.into_iter().rev() {
        let letters = cluster.first().and_then(|glyph| words.get(own(glyph)));
        said.add(cluster, letters.unwrap_or_default(), &blanks);
    }
    said.glyphs.reverse();
    said
}

/// The glyphs without ink of a font.
struct Blanks<'a> {
    font: &'a FontRef<'a>,
    size: f32,
}

impl Blanks<'_> {
    /// The blank of `character` on the line of `beside`, ending so far from its start, if the font has it.
    fn get(&self, character: char, beside: &Glyph, end: f32) -> Option<Glyph> {
        let glyph = self.font.charmap().map(character)?;
        let metrics = self
            .font
            .glyph_metrics(Size::new(self.size), LocationRef::default());
        let advance = metrics.advance_width(glyph)?;
        Some(Glyph {
            id: glyph.to_u32(),
            x: beside.x + end - advance,
            advance,
            ..*beside
        })
    }
}

impl Said {
    /// Adds a cluster, whose glyphs stand from left to right and whose letters in the order of reading.
    fn add(&mut self, cluster: &[Glyph], letters: &str, blanks: &Blanks<'_>) {
        let Some(first) = cluster.last() else {
            return;
        };
        let (marks, mut base): (Vec<char>, Vec<char>) = letters.chars().partition(is_mark);
        if cluster.len() == 1 {
            // A letter with its mark in one glyph is two letters of that glyph.
            base.extend(&marks);
        }
        let last = base.pop();
        for letter in base {
            // Said at the end of the glyph that shows all of them.
            self.blank(letter, blanks.get(unseen(letter), first, first.advance));
        }
        let range = self.say(last);
        self.glyphs.push((*first, range.clone()));
        let raised = cluster.iter().rev().skip(1);
        self.glyphs
            .extend(raised.map(|mark| (*mark, range.clone())));
        if cluster.len() > 1 {
            // Readers take the height of the first of these for that of the letter, and marks stand high.
            let level = blanks.get(JOINER, first, 0.0);
            self.glyphs
                .extend(level.map(|level| (level, range.clone())));
            for mark in marks {
                self.blank(mark, blanks.get(unseen(mark), first, 0.0));
            }
        }
        let is_stop = matches!(self.text.get(range), Some("،" | "." | "," | ":"));
        let mark = cluster.first().filter(|_| is_stop);
        if let Some(stop) = mark {
            self.blank(MARK, blanks.get(MARK, stop, 0.0));
        }
    }

    /// Says a letter with a glyph that is not seen, if there is one.
    fn blank(&mut self, letter: char, glyph: Option<Glyph>) {
        if let Some(glyph) = glyph {
            let range = self.say([letter]);
            self.glyphs.push((glyph, range));
        }
    }

    fn say(&mut self, letters: impl IntoIterator<Item = char>) -> Range<usize> {
        let start = self.text.len();
        self.text.extend(letters);
        start..self.text.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Direction, Face, TextEngine, TextStyle};

    #[test]
    fn each_glyph_says_one_letter_in_the_order_of_reading() {
        for (words, wanted) in [
            ("علّی", "علّی"),
            ("توسعهٔ", "توسعهٔ"),
            ("فاضلاب", "فاضلاب"),
            ("راه، برق", "راه،\u{200f} برق"),
        ] {
            let style = TextStyle {
                direction: Direction::RightToLeft,
                ..TextStyle::new(Face::Figure, 3.0, 4.0)
            };
            let layout = TextEngine::new(false).layout(words, &style, None);
            let told: Vec<Said> = layout.runs().iter().map(|run| said(run, words)).collect();
            let text: String = told.iter().map(|said| said.text.as_str()).collect();
            assert_eq!(text, wanted);
            for part in &told {
                let letters = part
                    .glyphs
                    .iter()
                    .map(|(_, range)| part.text.get(range.clone()));
                let one = |letter: Option<&str>| letter.is_some_and(|it| it.chars().count() == 1);
                assert!(letters.clone().all(one), "{words}");
                let starts: Vec<usize> = part.glyphs.iter().map(|(_, at)| at.start).collect();
                assert!(starts.is_sorted_by(|a, b| a >= b), "{words}: {starts:?}");
            }
        }
    }
}
