//! How a text is to be set: face, size, weight, direction, alignment.

use std::ops::Range;

/// The family of type, by its task. Each falls back to Vazirmatn for Arabic script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Face {
    /// Inter: names, labels, buttons.
    #[default]
    Interface,
    /// Literata: transcripts and memos.
    Reading,
    /// Inter again: text in exported figures.
    Figure,
}

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    /// 400.
    #[default]
    Regular,
    /// 500; Literata has none and shows its regular.
    Medium,
    /// 600.
    SemiBold,
}

impl Weight {
    /// Returns the number of OpenType and CSS: 400, 500 or 600.
    pub const fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Medium => 500,
            Self::SemiBold => 600,
        }
    }
}

/// The direction of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// That of most letters or of the first strong one, see [`super::direction_of`]; left to right when there is none.
    #[default]
    Auto,
    /// As Latin.
    LeftToRight,
    /// As Arabic and Hebrew.
    RightToLeft,
}

/// Where lines stand in the width. Start is the right edge in a right-to-left paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// The edge where reading starts.
    #[default]
    Start,
    /// The middle.
    Center,
    /// The edge where reading ends.
    End,
}

/// How a text is set. Sizes are in the unit that the caller paints in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// The family.
    pub face: Face,
    /// The font size.
    pub size: f32,
    /// The distance from line to line, absolute.
    pub line_height: f32,
    /// The weight where no span says otherwise.
    pub weight: Weight,
    /// Slanted letters where no span says otherwise.
    pub italic: bool,
    /// The direction of the paragraph.
    pub direction: Direction,
    /// Where lines stand.
    pub align: Align,
    /// The most lines shown; what does not fit ends in “…”. Counts only where a width is given.
    pub ellipsis: Option<usize>,
    /// Digits of one width, for columns of numbers.
    pub tabular: bool,
    /// Baselines on whole units: true for the screen, false for paper.
    pub quantize: bool,
}

impl TextStyle {
    /// Returns the plain style of `face` at `size` with lines `line_height` apart, for the screen.
    pub const fn new(face: Face, size: f32, line_height: f32) -> Self {
        Self {
            face,
            size,
            line_height,
            weight: Weight::Regular,
            italic: false,
            direction: Direction::Auto,
            align: Align::Start,
            ellipsis: None,
            tabular: false,
            quantize: true,
        }
    }

    /// Returns the style in `weight`.
    #[must_use]
    pub const fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// Returns the style with lines standing at `align`.
    #[must_use]
    pub const fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// Returns the style with the paragraph running in `direction`.
    #[must_use]
    pub const fn direction(mut self, direction: Direction) -> Self {
        self.direction = direction;
        self
    }

    /// Returns the style showing at most `lines` lines.
    #[must_use]
    pub const fn ellipsis(mut self, lines: usize) -> Self {
        self.ellipsis = Some(lines);
        self
    }
}

/// A part of a text in another weight or slant. Never for highlights: those are rectangles under the glyphs.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The weight there.
    pub weight: Weight,
    /// Whether letters are slanted there.
    pub italic: bool,
}
