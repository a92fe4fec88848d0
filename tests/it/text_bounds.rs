//! Where graphemes, words, sentences and lines end, against other implementations of the same algorithms (UAX 29,
//! UAX 14) and against their published conformance data, where a package in the cargo registry carries it.
//!
//! Ours divides into graphemes and sentences with `unicode-segmentation` and into words with `icu_segmenter`: each is
//! compared with the other one.

use std::collections::BTreeSet;
use std::path::PathBuf;

use groundwork::text::{
    Face, TextEngine, TextStyle, TextUnit, next_boundary, previous_boundary, snap, unit_at, units,
};
use icu_segmenter::options::SentenceBreakInvariantOptions;
use icu_segmenter::{GraphemeClusterSegmenter, SentenceSegmenter};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::scripts::{Said, ours, real};

/// Where the units of `text` end.
fn ends(text: &str, unit: TextUnit) -> BTreeSet<usize> {
    units(text, unit).iter().map(|range| range.end).collect()
}

/// Where the units end by the implementation that ours does not use.
fn other_ends(text: &str, unit: TextUnit) -> BTreeSet<usize> {
    let all: BTreeSet<usize> = match unit {
        TextUnit::Grapheme => GraphemeClusterSegmenter::new().segment_str(text).collect(),
        TextUnit::Word => text
            .split_word_bound_indices()
            .map(|(start, word)| start + word.len())
            .collect(),
        TextUnit::Sentence => {
            let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
            segmenter.segment_str(text).collect()
        }
    };
    all.into_iter().filter(|end| *end > 0).collect()
}

/// Whether letters of a script without spaces between its words stand at `offset`: those are cut by a dictionary.
fn is_cut_by_dictionary(text: &str, offset: usize) -> bool {
    let unspaced = |letter: char| {
        matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
            || matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
    };
    let before = text[..offset].chars().next_back();
    let after = text[offset..].chars().next();
    before.is_some_and(unspaced) && after.is_some_and(unspaced)
}

/// Whether the sentence that ends at `offset` ends in an abbreviation or an initial, after which ours goes on.
fn is_after_abbreviation(text: &str, offset: usize) -> bool {
    let Some(body) = text[..offset].trim_end().strip_suffix('.') else {
        return false;
    };
    let word = body.rsplit([' ', '(', '"', '“', '[']).next().unwrap();
    word.chars().count() <= 6
}

/// What is otherwise than in the other implementation, apart from what is meant to be.
fn differing(text: &str, unit: TextUnit, other: &BTreeSet<usize>) -> Option<String> {
    let ours = ends(text, unit);
    let mut wrong = ours.symmetric_difference(other).filter(|end| match unit {
        TextUnit::Grapheme => true,
        TextUnit::Word => ours.contains(end) || !is_cut_by_dictionary(text, **end),
        TextUnit::Sentence => ours.contains(end) || !is_after_abbreviation(text, **end),
    });
    let end = wrong.next()?;
    Some(format!("{unit:?} at {end} of {text:?}"))
}

const UNITS: [TextUnit; 3] = [TextUnit::Grapheme, TextUnit::Word, TextUnit::Sentence];

fn check(said: &[Said]) {
    let mut wrong = Vec::new();
    for said in said {
        for unit in UNITS {
            let other = other_ends(&said.words, unit);
            wrong.extend(differing(&said.words, unit, &other));
        }
    }
    assert!(wrong.is_empty(), "{} {}", wrong.len(), wrong.join("\n"));
}

#[test]
fn units_in_eight_languages_end_where_another_implementation_says() {
    check(&ours());
}

#[test]
fn shared_units_of_real_talk_end_where_another_implementation_says() {
    check(&real(60));
}

#[test]
fn steps_go_from_unit_to_unit_and_back() {
    for said in ours() {
        let text = &said.words;
        for unit in UNITS {
            let all = units(text, unit);
            assert_eq!(
                all.iter()
                    .map(|range| range.end - range.start)
                    .sum::<usize>(),
                text.len()
            );
            let mut starts: Vec<usize> = Vec::new();
            let mut offset = text.len();
            while offset > 0 {
                offset = previous_boundary(text, unit, offset);
                starts.insert(0, offset);
            }
            for range in &all {
                assert_eq!(unit_at(text, unit, range.start), *range, "{text}");
                // A step to a word passes over what stands between words.
                let onward = next_boundary(text, unit, range.start);
                assert!(onward >= range.end && all.iter().any(|other| other.end == onward));
                if unit != TextUnit::Word {
                    assert_eq!(onward, range.end, "{text}");
                    assert!(starts.contains(&range.start), "{text}");
                }
            }
        }
        for (offset, _) in text.char_indices() {
            let grapheme = unit_at(text, TextUnit::Grapheme, offset);
            assert_eq!(snap(text, offset), grapheme.start, "{text}");
        }
    }
}

/// The conformance data of Unicode in the package of the segmenter, where cargo has unpacked it.
fn conformance(name: &str) -> Option<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")))?;
    let registries = std::fs::read_dir(home.join("registry/src")).ok()?;
    let mut packages: Vec<PathBuf> = registries
        .filter_map(|registry| std::fs::read_dir(registry.ok()?.path()).ok())
        .flat_map(|packages| packages.filter_map(|package| Some(package.ok()?.path())))
        .filter(|path| path.to_string_lossy().contains("icu_segmenter-2"))
        .collect();
    packages.sort();
    let data = packages.last()?.join("tests/testdata").join(name);
    std::fs::read_to_string(data).ok()
}

/// Reads a line such as `÷ 0061 × 0308 ÷ 0020 ÷`: the text, and where it may be divided.
fn divided(line: &str) -> Option<(String, BTreeSet<usize>)> {
    let data = line.split('#').next()?.trim();
    let mut text = String::new();
    let mut ends = BTreeSet::new();
    for part in data.split_whitespace() {
        match part {
            "÷" => {
                ends.insert(text.len());
            }
            "×" => {}
            code => text.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?),
        }
    }
    ends.remove(&0);
    (!text.is_empty()).then_some((text, ends))
}

fn conforms(name: &str, unit: TextUnit) {
    let Some(data) = conformance(name) else {
        return;
    };
    let cases: Vec<_> = data.lines().filter_map(divided).collect();
    assert!(cases.len() > 400, "{name}");
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, ends)| differing(text, unit, ends))
        .collect();
    assert!(wrong.is_empty(), "{} {}", wrong.len(), wrong.join("\n"));
}

#[test]
fn shared_graphemes_conform_to_unicode_17() {
    conforms("GraphemeBreakTest_17.txt", TextUnit::Grapheme);
}

#[test]
fn shared_words_conform_to_unicode_17() {
    conforms("WordBreakTest_17.txt", TextUnit::Word);
}

#[test]
fn shared_sentences_conform_to_unicode_17() {
    conforms("SentenceBreakTest_17.txt", TextUnit::Sentence);
}

/// Chosen by hand: what a grapheme, a word or a sentence is, with bars where it is divided.
const DIVIDED: [(TextUnit, &str); 20] = [
    (TextUnit::Grapheme, "e\u{301}|a"),
    (TextUnit::Grapheme, "👩\u{200d}👩\u{200d}👧|👍🏽|🇮🇷|🇮🇱"),
    (TextUnit::Grapheme, "क्ष|त्रि|य"),
    (TextUnit::Grapheme, "ل|ا|لَّ|ه"),
    (TextUnit::Grapheme, "م|ی\u{200c}|خ"),
    (TextUnit::Grapheme, "각|ᄀ"),
    (TextUnit::Grapheme, "\r\n|a"),
    (TextUnit::Word, "می\u{200c}خواهم| |بروم|؛"),
    (TextUnit::Word, "خانه\u{200c}هایمان"),
    (TextUnit::Word, "don't| |e|-|mail| |3.14|,| |1,250"),
    (TextUnit::Word, "ISO| |9001"),
    (TextUnit::Word, "۱۴۰۲|/|۰۷"),
    (TextUnit::Word, "ארה״ב| |רחוקה"),
    (TextUnit::Word, "नमस्ते| |क्षेत्र|।"),
    (TextUnit::Word, "aujourd'hui|,| |l'œuvre"),
    (
        TextUnit::Sentence,
        "Dr. Ahmadi came, e.g. on foot. |He left.",
    ),
    (TextUnit::Sentence, "چه شد؟ |«رفت!» |و آمد..."),
    (TextUnit::Sentence, "क्या हुआ? |कुछ नहीं। |अच्छा।"),
    (TextUnit::Sentence, "我走了。|你呢？|好！"),
    (TextUnit::Sentence, "It cost 3.5 percent. |Yes."),
];

#[test]
fn chosen_texts_are_divided_as_a_reader_would() {
    for (unit, divided) in DIVIDED {
        let text = divided.replace('|', "");
        let found: Vec<&str> = units(&text, unit)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found.join("|"), divided, "{unit:?}");
    }
}

#[test]
fn no_line_with_several_words_runs_over() {
    let mut engine = TextEngine::new(false);
    let hindi = "लेकिन आव्रजन में कटौती के बारे में अपनी अतीत की बयानबाजी पर रोक लगाते हुए, GOP नामित व्यक्ति ने घोषणा की है कि वह एक \
                 \"योग्यता प्रणाली\" के आधार पर \"भारी संख्या\" में कानूनी आप्रवासियों को अनुमति देगा।";
    let hindi = Said {
        language: "hi".to_owned(),
        words: hindi.to_owned(),
    };
    let mut wide = Vec::new();
    for said in [hindi].into_iter().chain(ours()).chain(real(12)) {
        let style = TextStyle::new(Face::Reading, 13.5, 20.0);
        for width in [180.0, 240.0, 292.0, 300.0, 380.0, 520.0] {
            let layout = engine.layout(&said.words, &style, Some(width));
            for line in layout.lines() {
                let words = &said.words[line.range.clone()];
                if line.width > width + 0.5 && words.trim().contains(' ') {
                    wide.push(format!(
                        "{}: {} > {width}: {words}",
                        said.language, line.width
                    ));
                }
            }
        }
    }
    assert!(
        wide.is_empty(),
        "{} lines: {:#?}",
        wide.len(),
        &wide[..wide.len().min(12)]
    );
}
