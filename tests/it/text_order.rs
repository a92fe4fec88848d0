//! The order in which letters stand on a line, against another implementation of the same algorithm (UAX 9).
//!
//! parley, which lays text out, has an implementation of its own; the crate `unicode-bidi` is the other. Characters
//! that nothing is drawn of (marks of direction, non-joiners) have no place on a line and are passed over.

use std::collections::BTreeSet;
use std::ops::Range;

use groundwork::text::{
    Direction, Face, TextEngine, TextLayout, TextStyle, TextUnit, direction_of, units,
};
use unicode_bidi::{BidiInfo, Level};

use crate::scripts::{Said, ours, real};

fn style(direction: Direction) -> TextStyle {
    TextStyle::new(Face::Reading, 16.0, 26.0).direction(direction)
}

/// The level of a paragraph; where the direction is not told ours decides, which knows a Persian turn that begins with a
/// Latin word.
fn level_of(text: &str, direction: Direction) -> Level {
    let direction = match direction {
        Direction::Auto => direction_of(text),
        direction => direction,
    };
    if direction == Direction::RightToLeft {
        Level::rtl()
    } else {
        Level::ltr()
    }
}

/// Returns the graphemes of each line, by where they begin, as they stand from left to right.
pub fn drawn(layout: &TextLayout, text: &str) -> Vec<Vec<usize>> {
    let mut lines: Vec<Vec<(f32, usize)>> = vec![Vec::new(); layout.line_count()];
    for grapheme in units(text, TextUnit::Grapheme) {
        if let Some(place) = layout.boxes(grapheme.clone()).first() {
            let line = layout
                .lines()
                .iter()
                .position(|line| line.y == place.y)
                .unwrap();
            lines[line].push((place.x, grapheme.start));
        }
    }
    let sorted = |mut line: Vec<(f32, usize)>| {
        line.sort_by(|a, b| a.0.total_cmp(&b.0));
        line.into_iter().map(|(_, start)| start).collect()
    };
    lines.into_iter().map(sorted).collect()
}

/// What the other implementation says of a paragraph.
pub struct Reference<'a> {
    info: BidiInfo<'a>,
    starts: BTreeSet<usize>,
}

impl<'a> Reference<'a> {
    /// Reads `text`, in which nothing ends a paragraph.
    pub fn new(text: &'a str, direction: Direction) -> Self {
        let info = BidiInfo::new(text, Some(level_of(text, direction)));
        assert!(info.paragraphs.len() <= 1, "{text}");
        let graphemes = units(text, TextUnit::Grapheme).into_iter();
        Self {
            info,
            starts: graphemes.map(|range| range.start).collect(),
        }
    }

    /// Returns whether the paragraph runs from right to left.
    pub fn is_rtl(&self) -> bool {
        let paragraph = self.info.paragraphs.first();
        paragraph.is_some_and(|paragraph| paragraph.level.is_rtl())
    }

    /// Returns the graphemes of a line, by where they begin, from left to right.
    pub fn order(&self, line: Range<usize>) -> Vec<usize> {
        let Some(paragraph) = self.info.paragraphs.first().filter(|_| !line.is_empty()) else {
            return Vec::new();
        };
        let (levels, runs) = self.info.visual_runs(paragraph, line);
        let mut order = Vec::new();
        for run in runs {
            let mut graphemes: Vec<usize> = self.starts.range(run.clone()).copied().collect();
            if levels[run.start].is_rtl() {
                graphemes.reverse();
            }
            order.append(&mut graphemes);
        }
        order
    }

    /// Returns whether the character at `offset` of a line is read from right to left.
    pub fn is_rtl_at(&self, line: Range<usize>, offset: usize) -> bool {
        let paragraph = self.info.paragraphs.first().unwrap();
        self.info.reordered_levels(paragraph, line)[offset].is_rtl()
    }
}

/// The text with tabs as spaces, as it is shown.
pub fn as_shown(text: &str) -> String {
    let shown = |letter: char| if letter == '\t' { ' ' } else { letter };
    text.chars().map(shown).collect()
}

/// Compares every line of a layout; returns what differs.
fn differing(layout: &TextLayout, text: &str, direction: Direction) -> Vec<String> {
    let reference = Reference::new(text, direction);
    let mut differing = Vec::new();
    if layout.is_rtl() != reference.is_rtl() && !text.is_empty() {
        differing.push(format!("direction of {text:?}"));
    }
    for (line, drawn) in layout.lines().iter().zip(drawn(layout, text)) {
        let seen: BTreeSet<usize> = drawn.iter().copied().collect();
        let mut order = reference.order(line.range.clone());
        order.retain(|start| seen.contains(start));
        if order != drawn {
            let line = &text[line.range.clone()];
            differing.push(format!("{line:?} {direction:?}\n  {drawn:?}\n  {order:?}"));
        }
    }
    differing
}

fn check(said: &[Said], widths: &[Option<f32>]) {
    let mut engine = TextEngine::new(false);
    let mut wrong = Vec::new();
    for said in said {
        let text = as_shown(&said.words);
        for width in widths {
            let layout = engine.layout(&text, &style(Direction::Auto), *width);
            let differing = differing(&layout, &text, Direction::Auto);
            wrong.extend(
                differing
                    .iter()
                    .map(|what| format!("{} {what}", said.language)),
            );
        }
    }
    assert!(wrong.is_empty(), "{} {}", wrong.len(), wrong.join("\n"));
}

#[test]
fn lines_in_eight_languages_stand_in_order() {
    check(&ours(), &[None, Some(400.0), Some(170.0), Some(60.0)]);
}

#[test]
fn a_turn_runs_as_most_of_its_letters_do() {
    let mut engine = TextEngine::new(false);
    for (text, is_rtl) in [
        ("ERP داریم، یک نسخهٔ قدیمی از SAP که گران بود!", true),
        ("ISO 9001 گرفتیم.", true),
        ("They call it اعتماد here.", false),
        ("سلام, as they say in Persian", true),
        ("2019", false),
    ] {
        let layout = engine.layout(text, &style(Direction::Auto), Some(400.0));
        assert_eq!(layout.is_rtl(), is_rtl, "{text}");
    }
}

#[test]
fn shared_lines_of_real_talk_stand_in_order() {
    check(&real(24), &[None, Some(420.0), Some(130.0)]);
}

/// A line of `tests/data/text/bidi.txt`.
struct Case {
    text: String,
    direction: Direction,
    is_rtl: bool,
    /// Where each character begins.
    starts: Vec<usize>,
    levels: Vec<Option<u8>>,
    order: Vec<usize>,
    about: String,
}

fn cases() -> Vec<Case> {
    let lines = include_str!("../data/text/bidi.txt").lines();
    let lines = lines.filter(|line| !line.starts_with('#'));
    lines.map(case).collect()
}

fn case(line: &str) -> Case {
    let (columns, about) = line.split_once('#').unwrap();
    let columns: Vec<&str> = columns.trim().split(';').collect();
    let letters: Vec<char> = columns[0]
        .split(' ')
        .map(|code| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap())
        .collect();
    let text: String = letters.iter().collect();
    Case {
        starts: text.char_indices().map(|(start, _)| start).collect(),
        text,
        direction: match columns[1] {
            "0" => Direction::LeftToRight,
            "1" => Direction::RightToLeft,
            _ => Direction::Auto,
        },
        is_rtl: columns[2] == "1",
        levels: columns[3]
            .split(' ')
            .map(|level| level.parse().ok())
            .collect(),
        order: columns[4]
            .split(' ')
            .map(|number| number.parse().unwrap())
            .collect(),
        about: about.trim().to_owned(),
    }
}

#[test]
fn the_cases_of_the_algorithm_stand_in_order() {
    let mut engine = TextEngine::new(false);
    assert!(cases().len() > 60);
    for case in cases() {
        let about = format!("{}: {:?}", case.about, case.text);
        // The other implementation agrees with what was worked out by hand.
        let info = BidiInfo::new(&case.text, Some(level_of(&case.text, case.direction)));
        let paragraph = &info.paragraphs[0];
        let levels = info.reordered_levels_per_char(paragraph, paragraph.range.clone());
        for (level, wanted) in levels.iter().zip(&case.levels) {
            assert!(
                wanted.is_none_or(|wanted| level.number() == wanted),
                "{about}"
            );
        }
        for width in [None, Some(1000.0)] {
            let layout = engine.layout(&case.text, &style(case.direction), width);
            assert_eq!(layout.is_rtl(), case.is_rtl, "{about}");
            let drawn = drawn(&layout, &case.text).concat();
            let order = case.order.iter().map(|number| case.starts[*number]);
            let order: Vec<usize> = order.filter(|start| drawn.contains(start)).collect();
            assert_eq!(drawn, order, "{about} {width:?}");
        }
    }
}

/// One character for each class of UAX 9 that may stand within a line.
const CLASSES: [char; 20] = [
    'a', 'א', 'ب', '1', '+', '%', '٢', ',', '\u{5b8}', '\u{ad}', ' ', '!', '(', ')', '\u{202b}',
    '\u{202e}', '\u{202c}', '\u{2066}', '\u{2067}', '\u{2069}',
];

#[test]
fn every_sequence_of_classes_stands_in_order() {
    let mut engine = TextEngine::new(false);
    let mut wrong = Vec::new();
    let count = CLASSES.len();
    let directions = [
        Direction::Auto,
        Direction::LeftToRight,
        Direction::RightToLeft,
    ];
    for number in 0..count.pow(3) {
        let letters = [
            number % count,
            number / count % count,
            number / count / count,
        ];
        let text: String = letters.iter().map(|letter| CLASSES[*letter]).collect();
        let direction = directions[(number + number / count) % 3];
        let layout = engine.layout(&text, &style(direction), None);
        wrong.extend(differing(&layout, &text, direction));
    }
    assert!(
        wrong.is_empty(),
        "{} {}",
        wrong.len(),
        wrong[..9.min(wrong.len())].join("\n")
    );
}

#[test]
fn long_sequences_of_classes_stand_in_order() {
    let mut engine = TextEngine::new(false);
    let mut wrong = Vec::new();
    let mut seed: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    for round in 0..1500 {
        let length = 4 + random(12);
        let text: String = (0..length)
            .map(|_| CLASSES[random(CLASSES.len())])
            .collect();
        let width = (round % 3 == 0).then_some(60.0);
        let layout = engine.layout(&text, &style(Direction::Auto), width);
        wrong.extend(differing(&layout, &text, Direction::Auto));
    }
    assert!(
        wrong.is_empty(),
        "{} {}",
        wrong.len(),
        wrong[..9.min(wrong.len())].join("\n")
    );
}

#[test]
fn brackets_are_mirrored_where_they_are_read_from_right_to_left() {
    let mut engine = TextEngine::new(false);
    let mut glyph = |text: &str, bracket: char| {
        let layout = engine.layout(text, &style(Direction::Auto), None);
        let start = text.find(bracket).unwrap();
        let glyphs = layout.runs().iter().flat_map(|run| run.glyphs.clone());
        let mut here = glyphs.filter(|glyph| glyph.start as usize == start);
        here.next().unwrap().id
    };
    // What opens in Persian looks like what closes where the same letters are made to run from left to right.
    let pairs = [('(', ')'), ('[', ']'), ('«', '»')];
    for (open, close) in pairs {
        let opens = glyph(&format!("ب{open}ب"), open);
        assert_ne!(opens, glyph(&format!("ب{close}ب"), close));
        let forced = format!("\u{202d}ب{close}ب\u{202c}");
        assert_eq!(opens, glyph(&forced, close), "{open}");
    }
}
