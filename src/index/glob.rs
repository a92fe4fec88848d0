//! Words with wildcards: `*` for any letters or none, `?` for exactly one.
//!
//! The same steps run over a word and, byte by byte, over the dictionary of the index, so that what is found and what
//! is marked in a hit never differ. A pattern costs the same however its wildcards stand.

use tantivy_fst::Automaton;

use crate::model::fold::fold_char;

/// The most pieces of a pattern: one bit each in a state, and one for the end.
const MOST_PIECES: usize = 127;

/// A word with wildcards, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Glob {
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Letter(char),
    /// Exactly one letter.
    One,
    /// Any letters, or none.
    Many,
}

/// Returns whether `character` stands for any letters or none.
pub(super) fn is_many(character: char) -> bool {
    matches!(character, '*' | '＊' | '٭')
}

/// Returns whether `character` stands for exactly one letter.
pub(super) fn is_one(character: char) -> bool {
    matches!(character, '?' | '？' | '؟')
}

/// Returns whether `character` is a wildcard.
pub(super) fn is_wild(character: char) -> bool {
    is_many(character) || is_one(character)
}

impl Glob {
    /// Returns the pattern; nothing where there is no letter in it.
    pub fn new(pattern: &str) -> Option<Self> {
        let mut pieces = Vec::new();
        let mut push = |piece| {
            let doubled = piece == Piece::Many && pieces.last() == Some(&Piece::Many);
            if !doubled && pieces.len() < MOST_PIECES {
                pieces.push(piece);
            }
        };
        for character in pattern.chars() {
            match character {
                _ if is_many(character) => push(Piece::Many),
                _ if is_one(character) => push(Piece::One),
                _ => fold_char(character, &mut |letter| push(Piece::Letter(letter))),
            }
        }
        let has_letter = pieces.iter().any(|piece| matches!(piece, Piece::Letter(_)));
        has_letter.then_some(Self { pieces })
    }

    /// Returns whether the folded `word` is one that the pattern stands for.
    pub fn fits(&self, word: &str) -> bool {
        let mut set = self.closed(1);
        for letter in word.chars() {
            set = self.step(set, letter);
        }
        self.is_end(set)
    }

    /// Adds to the places in `set` those that are reached without a letter.
    fn closed(&self, mut set: u128) -> u128 {
        for (index, piece) in self.pieces.iter().enumerate() {
            if *piece == Piece::Many && set & (1 << index) != 0 {
                set |= 1 << (index + 1);
            }
        }
        set
    }

    fn step(&self, set: u128, letter: char) -> u128 {
        let mut next = 0;
        for (index, piece) in self.pieces.iter().enumerate() {
            if set & (1 << index) == 0 {
                continue;
            }
            next |= match piece {
                Piece::Letter(wanted) if *wanted == letter => 1 << (index + 1),
                Piece::Letter(_) => 0,
                Piece::One => 1 << (index + 1),
                Piece::Many => 1 << index,
            };
        }
        self.closed(next)
    }

    fn is_end(&self, set: u128) -> bool {
        set & (1 << self.pieces.len()) != 0
    }
}

/// Where a walk over the bytes of a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Walk {
    /// Places in the pattern.
    set: u128,
    /// Bits of the letter whose bytes are not all there yet.
    letter: u32,
    /// How many of its bytes are missing.
    missing: u8,
}

impl Automaton for Glob {
    type State = Walk;

    fn start(&self) -> Walk {
        Walk {
            set: self.closed(1),
            letter: 0,
            missing: 0,
        }
    }

    fn is_match(&self, walk: &Walk) -> bool {
        walk.missing == 0 && self.is_end(walk.set)
    }

    fn can_match(&self, walk: &Walk) -> bool {
        walk.set != 0
    }

    fn accept(&self, walk: &Walk, byte: u8) -> Walk {
        let (letter, missing) = match byte {
            0x80..=0xBF => (
                (walk.letter << 6) | u32::from(byte & 0x3F),
                walk.missing.saturating_sub(1),
            ),
            0xC0..=0xDF => (u32::from(byte & 0x1F), 1),
            0xE0..=0xEF => (u32::from(byte & 0x0F), 2),
            0xF0..=0xFF => (u32::from(byte & 0x07), 3),
            _ => (u32::from(byte), 0),
        };
        let set = match (missing, char::from_u32(letter)) {
            (0, Some(letter)) => self.step(walk.set, letter),
            (0, None) => 0,
            _ => walk.set,
        };
        Walk {
            set,
            letter,
            missing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(glob: &Glob, word: &str) -> bool {
        let start = glob.start();
        let end = word
            .bytes()
            .fold(start, |walk, byte| glob.accept(&walk, byte));
        glob.is_match(&end)
    }

    #[test]
    fn wildcards_stand_for_letters() {
        for (pattern, word, fits) in [
            ("clust*r", "cluster", true),
            ("clust*r", "clustr", true),
            ("clust*r", "clusters", false),
            ("wom?n", "women", true),
            ("wom?n", "womn", false),
            ("*ing", "trusting", true),
            ("*ing", "ing", true),
            ("a*b*c*", "aabbc", true),
            ("a*b*c*", "acb", false),
            ("اعت؟اد", "اعتماد", true),
            ("می‌*م", "میخواهم", true),
            ("مي*", "میخواهم", true),
            ("n?ive", "naive", true),
            ("?a", "清a", true),
        ] {
            let glob = Glob::new(pattern).unwrap();
            assert_eq!(glob.fits(word), fits, "{pattern} {word}");
            assert_eq!(walked(&glob, word), fits, "{pattern} {word} by bytes");
        }
        assert_eq!(Glob::new("**?"), None);
        assert!(Glob::new(&"?x".repeat(300)).is_some());
    }
}
