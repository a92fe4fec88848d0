//! The colours of figures: pale fills with dark borders (Paul Tol 2021), and greys for print.
//!
//! Colour never carries meaning alone: headings and positions say the same. Contrasts: text on every fill ≥ 5 : 1.

use crate::model::Place;

/// A colour of the sRGB space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl Color {
    /// Black.
    pub const BLACK: Self = Self::hex(0x000000);
    /// White.
    pub const WHITE: Self = Self::hex(0xffffff);

    /// Returns the colour written `0xrrggbb`.
    pub const fn hex(code: u32) -> Self {
        let [_, red, green, blue] = code.to_be_bytes();
        Self { red, green, blue }
    }

    /// Returns how light it is, 0 to 255, as a grey (Rec. 709 luma).
    pub fn grey(self) -> u8 {
        let luma =
            2126 * u32::from(self.red) + 7152 * u32::from(self.green) + 722 * u32::from(self.blue);
        u8::try_from((luma + 5000) / 10_000).unwrap_or(u8::MAX)
    }

    /// Returns the contrast with another colour, 1 to 21 (WCAG 2.1, 1.4.3).
    pub fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f32 {
        let [red, green, blue] = [self.red, self.green, self.blue].map(super::sight::linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// The colours of one box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct BoxColors {
    /// The band behind the heading.
    pub fill: Color,
    /// Border and heading.
    pub ink: Color,
}

/// Text in a box.
pub(super) const TEXT: Color = Color::hex(0x111111);
/// What stands for nothing.
pub(super) const MUTED: Color = Color::hex(0x666666);
/// Arrows.
pub(super) const ARROW: Color = Color::hex(0x222222);
/// Arrows of the paradigm for which no relation is stated; 4.5 : 1 on white.
pub(super) const BARE_ARROW: Color = Color::hex(0x767676);

/// Returns fill and border of the box of `place`.
pub fn place_colors(place: Place, grey: bool) -> (Color, Color) {
    let BoxColors { fill, ink } = box_colors(place, grey);
    (fill, ink)
}

/// Returns the colours of the box of `place`.
pub(super) fn box_colors(place: Place, grey: bool) -> BoxColors {
    let (fill, ink, grey_fill) = match place {
        Place::CausalConditions => (0xbbccee, 0x222255, 0xf5f5f5),
        Place::Phenomenon => (0xffcccc, 0x663333, 0xffffff),
        Place::Context => (0xccddaa, 0x225522, 0xe0e0e0),
        Place::InterveningConditions => (0xeeeebb, 0x666633, 0xcccccc),
        Place::Strategies => (0xcceeff, 0x225555, 0xb8b8b8),
        Place::Consequences => (0xdddddd, 0x555555, 0xa3a3a3),
        // Drawn in the colours of the one that it stands next to; these are for one that stands nowhere.
        Place::Own(_) => (0xeeeeee, 0x444444, 0xededed),
    };
    if grey {
        return BoxColors {
            fill: Color::hex(grey_fill),
            ink: Color::BLACK,
        };
    }
    BoxColors {
        fill: Color::hex(fill),
        ink: Color::hex(ink),
    }
}
