//! Setting of type in figures: every word is measured here, once per text, look and width.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::POINT;
use super::figure::Figure;
use super::palette::{BoxColors, box_colors};
use super::scene::{Owner, Role, TextPiece};
use crate::model::Place;
use crate::text::{
    Align, Direction, Face, Point, TextEngine, TextLayout, TextStyle, Weight, has_rtl,
};

/// Millimetres that no word fills.
const UNBROKEN: f32 = 2000.0;

/// Sets type of a figure: its direction and its smallest size.
pub(super) struct TypeSetter<'a> {
    engine: &'a mut TextEngine,
    min_type_pt: f32,
    is_rtl: bool,
    /// Whether some word is in Arabic script, so that all lines are higher and stand even.
    is_high: bool,
    known: BTreeMap<Key, Arc<TextLayout>>,
}

/// What a measured text depends on: sizes in bits, so that they can be compared.
type Key = (String, u32, u32, u16, u8);

/// How words of a paradigm figure are set.
pub(super) struct Setting<'a> {
    pub types: TypeSetter<'a>,
    pub figure: &'a Figure,
}

/// A text measured at a width.
pub(super) struct Measured {
    pub text: String,
    pub layout: Arc<TextLayout>,
    pub width: f32,
    pub size_pt: f32,
    pub weight: Weight,
}

/// What a piece of text is to look like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Points above the smallest type.
    pub larger: f32,
    pub weight: Weight,
    pub align: Align,
}

impl Look {
    pub const PLAIN: Self = Self {
        larger: 0.0,
        weight: Weight::Regular,
        align: Align::Start,
    };
    pub const CENTRED: Self = Self {
        align: Align::Center,
        ..Self::PLAIN
    };
    /// A sign that stands alone by an arrow: it is small, and says much.
    pub const SIGN: Self = Self {
        larger: 1.5,
        weight: Weight::SemiBold,
        align: Align::Center,
    };
    pub const STRONG: Self = Self {
        weight: Weight::SemiBold,
        ..Self::PLAIN
    };
    pub const HEADING: Self = Self {
        larger: 1.0,
        weight: Weight::SemiBold,
        align: Align::Center,
    };

    pub const fn aligned(mut self, align: Align) -> Self {
        self.align = align;
        self
    }
}

impl<'a> TypeSetter<'a> {
    pub fn new(engine: &'a mut TextEngine, min_type_pt: f32, is_rtl: bool) -> Self {
        Self {
            engine,
            min_type_pt,
            is_rtl,
            is_high: is_rtl,
            known: BTreeMap::new(),
        }
    }

    pub fn is_rtl(&self) -> bool {
        self.is_rtl
    }

    /// Measures `text` in the figure's direction at `width`.
    pub fn measure(&mut self, text: &str, look: Look, width: f32) -> Measured {
        let size_pt = self.min_type_pt + look.larger;
        let key = (
            text.to_owned(),
            width.to_bits(),
            size_pt.to_bits(),
            look.weight.number(),
            look.align as u8,
        );
        let layout = match self.known.get(&key) {
            Some(layout) => Arc::clone(layout),
            None => {
                let layout = Arc::new(self.engine.layout(
                    text,
                    &self.style(text, look),
                    Some(width),
                ));
                self.known.insert(key, Arc::clone(&layout));
                layout
            }
        };
        Measured {
            layout,
            text: text.to_owned(),
            width,
            size_pt,
            weight: look.weight,
        }
    }

    /// Measures `text` no wider than its words take when they have `width`.
    pub fn tight(&mut self, text: &str, look: Look, width: f32) -> Measured {
        let wide = self.measure(text, look, width);
        let narrow = (wide.layout.size().width + 0.05).min(width);
        let tight = self.measure(text, look, narrow);
        if tight.layout.line_count() == wide.layout.line_count() {
            tight
        } else {
            wide
        }
    }

    /// The width of the longest word of `text`.
    pub fn longest_word(&mut self, text: &str, look: Look) -> f32 {
        // Not at no-break spaces.
        let words = text.split(' ');
        words
            .map(|word| self.measure(word, look, UNBROKEN).layout.size().width)
            .fold(0.0, f32::max)
    }

    /// The height of one line of the smallest type; higher where the text is in Arabic script.
    pub fn line_height(&self, text: &str) -> f32 {
        self.style(text, Look::PLAIN).line_height
    }

    fn style(&self, text: &str, look: Look) -> TextStyle {
        let size = (self.min_type_pt + look.larger) * POINT;
        let spacing = if self.is_high || has_rtl(text) {
            1.5
        } else {
            1.3
        };
        let direction = if self.is_rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        TextStyle {
            weight: look.weight,
            direction,
            align: look.align,
            quantize: false,
            ..TextStyle::new(Face::Figure, size, size * spacing)
        }
    }
}

impl<'a> Setting<'a> {
    pub fn new(engine: &'a mut TextEngine, figure: &'a Figure) -> Self {
        let mut types = TypeSetter::new(engine, figure.options.min_type_pt, figure.is_rtl());
        types.is_high = figure.options.persian_digits || names(figure).into_iter().any(has_rtl);
        Self { types, figure }
    }

    /// Where few names are in Arabic script, sets only their lines higher rather than all alike; gives whether that
    /// makes any lower.
    pub fn lower_lines(&mut self) -> bool {
        let figure = self.figure;
        let is_high = figure.options.persian_digits || figure.is_rtl();
        let names = names(figure);
        let few = 2 * names.iter().filter(|name| has_rtl(name)).count() < names.len();
        let lowers = self.types.is_high && !is_high && few;
        if lowers {
            self.types.is_high = false;
            self.types.known.clear();
        }
        lowers
    }

    /// The colours of a box: an added place has those of the one that it stands next to.
    pub fn colors(&self, place: Place) -> BoxColors {
        box_colors(self.figure.six_of(place), self.figure.options.grey)
    }

    /// Measures `text` in the figure's direction at `width`.
    pub fn measure(&mut self, text: &str, look: Look, width: f32) -> Measured {
        self.types.measure(text, look, width)
    }
}

/// The words of a figure: headings, categories and concepts.
fn names(figure: &Figure) -> Vec<&str> {
    let mut names = Vec::new();
    for place in &figure.places {
        names.push(place.heading.as_str());
        for entry in &place.entries {
            names.push(entry.name.as_str());
            names.extend(entry.concepts.iter().map(|concept| concept.name.as_str()));
        }
    }
    names
}

impl Measured {
    /// The text at a place.
    pub fn at(&self, origin: Point, color: super::Color, part: (Role, Option<Owner>)) -> TextPiece {
        TextPiece {
            text: self.text.clone(),
            layout: Arc::clone(&self.layout),
            origin,
            width: self.width,
            size_pt: self.size_pt,
            weight: self.weight,
            color,
            role: part.0,
            owner: part.1,
        }
    }

    pub fn height(&self) -> f32 {
        self.layout.size().height
    }

    /// The baseline of the first line, from the top.
    pub fn first_baseline(&self) -> f32 {
        self.layout
            .lines()
            .first()
            .map_or(0.0, |line| line.baseline)
    }

    /// The baseline of the last line, from the top.
    pub fn last_baseline(&self) -> f32 {
        self.layout.lines().last().map_or(0.0, |line| line.baseline)
    }

    /// Whether a line ends inside a word of letters.
    pub fn breaks_words(&self) -> bool {
        breaks_words(&self.text, &self.layout)
    }
}

/// Whether a line ends inside a word of letters.
pub(super) fn breaks_words(text: &str, layout: &TextLayout) -> bool {
    let lines = layout.lines();
    let ends = lines.iter().take(lines.len().saturating_sub(1));
    ends.map(|line| line.range.end).any(|end| {
        let before = text.get(..end).and_then(|text| text.chars().next_back());
        let after = text.get(end..).and_then(|text| text.chars().next());
        is_letter(before) && is_letter(after)
    })
}

/// Ideographs may be parted anywhere, so they do not count.
fn is_letter(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| {
        letter.is_alphabetic() && !('\u{2e80}'..='\u{ffdc}').contains(&letter)
    })
}
