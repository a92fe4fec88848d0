//! Letters of which no font has a picture: their scripts are told once, so that no box is left unexplained.

use std::collections::BTreeSet;

use crate::text::TextLayout;

/// What was found missing, and what of it was told.
#[derive(Default)]
pub(super) struct Missing {
    found: BTreeSet<&'static str>,
    told: BTreeSet<&'static str>,
}

impl Missing {
    /// Notes the scripts of what has no picture in the layout of `text`.
    pub fn note(&mut self, text: &str, layout: &TextLayout) {
        let glyphs = layout.runs().iter().flat_map(|run| &run.glyphs);
        let mut empty = glyphs.filter(|glyph| glyph.id == 0).peekable();
        if empty.peek().is_none() {
            return;
        }
        let text = layout.shown(text);
        for glyph in empty {
            let letters = text.get(glyph.start as usize..glyph.end as usize);
            let letters = letters.unwrap_or_default().chars();
            self.found.extend(letters.filter_map(script));
        }
    }

    /// Returns what was found and not told yet, and takes it for told.
    pub fn take(&mut self) -> Vec<&'static str> {
        let new: Vec<&'static str> = self.found.difference(&self.told).copied().collect();
        self.told.extend(&new);
        new
    }
}

/// Scripts by where Unicode has their letters (Unicode 16, Blocks.txt), with the keys of their names.
const SCRIPTS: [(std::ops::RangeInclusive<char>, &str); 44] = [
    ('\u{41}'..='\u{24f}', "script-latin"),
    ('\u{370}'..='\u{3ff}', "script-greek"),
    ('\u{400}'..='\u{52f}', "script-cyrillic"),
    ('\u{531}'..='\u{58f}', "script-armenian"),
    ('\u{591}'..='\u{5f4}', "script-hebrew"),
    ('\u{600}'..='\u{6ff}', "script-arabic"),
    ('\u{700}'..='\u{74f}', "script-syriac"),
    ('\u{750}'..='\u{77f}', "script-arabic"),
    ('\u{780}'..='\u{7bf}', "script-thaana"),
    ('\u{7c0}'..='\u{7ff}', "script-nko"),
    ('\u{8a0}'..='\u{8ff}', "script-arabic"),
    ('\u{900}'..='\u{97f}', "script-devanagari"),
    ('\u{980}'..='\u{9ff}', "script-bengali"),
    ('\u{a00}'..='\u{a7f}', "script-gurmukhi"),
    ('\u{a80}'..='\u{aff}', "script-gujarati"),
    ('\u{b00}'..='\u{b7f}', "script-odia"),
    ('\u{b80}'..='\u{bff}', "script-tamil"),
    ('\u{c00}'..='\u{c7f}', "script-telugu"),
    ('\u{c80}'..='\u{cff}', "script-kannada"),
    ('\u{d00}'..='\u{d7f}', "script-malayalam"),
    ('\u{d80}'..='\u{dff}', "script-sinhala"),
    ('\u{e00}'..='\u{e7f}', "script-thai"),
    ('\u{e80}'..='\u{eff}', "script-lao"),
    ('\u{f00}'..='\u{fff}', "script-tibetan"),
    ('\u{1000}'..='\u{109f}', "script-myanmar"),
    ('\u{10a0}'..='\u{10ff}', "script-georgian"),
    ('\u{1100}'..='\u{11ff}', "script-korean"),
    ('\u{1200}'..='\u{139f}', "script-ethiopic"),
    ('\u{13a0}'..='\u{13ff}', "script-cherokee"),
    ('\u{1780}'..='\u{17ff}', "script-khmer"),
    ('\u{1800}'..='\u{18af}', "script-mongolian"),
    ('\u{1c80}'..='\u{1cbf}', "script-georgian"),
    ('\u{2d30}'..='\u{2d7f}', "script-tifinagh"),
    ('\u{2e80}'..='\u{303f}', "script-chinese"),
    ('\u{3040}'..='\u{30ff}', "script-japanese"),
    ('\u{3100}'..='\u{31bf}', "script-chinese"),
    ('\u{31f0}'..='\u{31ff}', "script-japanese"),
    ('\u{3400}'..='\u{9fff}', "script-chinese"),
    ('\u{ac00}'..='\u{d7ff}', "script-korean"),
    ('\u{f900}'..='\u{faff}', "script-chinese"),
    ('\u{fb50}'..='\u{fdff}', "script-arabic"),
    ('\u{fe70}'..='\u{fefc}', "script-arabic"),
    ('\u{1f000}'..='\u{1faff}', "script-emoji"),
    ('\u{20000}'..='\u{3ffff}', "script-chinese"),
];

/// Returns the key of the name of a letter’s script; nothing for what is not to be seen.
fn script(letter: char) -> Option<&'static str> {
    let unseen = letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}');
    if unseen {
        return None;
    }
    let known = SCRIPTS
        .iter()
        .find(|(letters, _)| letters.contains(&letter));
    Some(known.map_or("script-other", |(_, key)| key))
}
