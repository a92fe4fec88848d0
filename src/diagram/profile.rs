//! What journals ask of a figure: widths, greatest height, resolution, smallest type (guides as read in 2025).

use super::figure::FigureOptions;

/// What one publisher asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Profile {
    /// Its name on the command line; the key of its words is `profile-` and this name.
    pub name: &'static str,
    /// Widths in millimetres: single column, one and a half, full page.
    pub widths_mm: &'static [f32],
    /// The most height in millimetres.
    pub max_height_mm: f32,
    /// The smallest type in points for Latin script.
    pub min_type_pt: f32,
    /// The smallest type in points for figures in Arabic script.
    pub min_arabic_pt: f32,
    /// Dots per inch of a picture with lines and tints.
    pub dpi: f32,
    /// Dots per inch of a line drawing.
    pub line_dpi: f32,
    /// Printed in grey as a rule.
    pub grey: bool,
    /// Endings of the files that are taken, best first.
    pub formats: &'static [&'static str],
}

const EVERY: &[&str] = &["pdf", "svg", "eps", "tiff", "png"];

/// The profiles, in the order in which they are offered.
pub const PROFILES: &[Profile] = &[
    profile(
        "elsevier",
        &[90.0, 140.0, 190.0],
        (240.0, 7.0),
        (500.0, 1000.0),
    )
    .taking(&["eps", "pdf", "tiff"]),
    profile("plos", &[66.8, 132.0, 190.5], (222.3, 8.0), (600.0, 600.0)).taking(&["tiff", "eps"]),
    profile(
        "springer",
        &[84.0, 119.0, 174.0],
        (234.0, 8.0),
        (600.0, 1200.0),
    )
    .taking(&["eps", "tiff"]),
    profile("wiley", &[80.0, 120.0, 180.0], (230.0, 8.0), (600.0, 600.0))
        .taking(&["eps", "pdf", "tiff"]),
    profile(
        "nature",
        &[89.0, 136.0, 183.0],
        (247.0, 7.0),
        (450.0, 1000.0),
    )
    .taking(&["pdf", "eps", "tiff"]),
    profile("ieee", &[88.9, 120.0, 181.0], (230.0, 8.0), (600.0, 600.0))
        .taking(&["eps", "pdf", "tiff", "png"]),
    profile("sage", &[80.0, 120.0, 170.0], (220.0, 8.0), (600.0, 1200.0))
        .taking(&["eps", "pdf", "tiff"]),
    profile("mdpi", &[85.0, 130.0, 180.0], (230.0, 8.0), (300.0, 1000.0))
        .taking(&["tiff", "png", "eps"]),
    profile("iran", &[125.0, 150.0, 160.0], (230.0, 8.0), (300.0, 600.0))
        .in_grey()
        .taking(&["docx", "pdf", "png"]),
    profile(
        "thesis",
        &[125.0, 150.0, 160.0],
        (230.0, 9.0),
        (300.0, 600.0),
    )
    .taking(&["docx", "pdf", "png"]),
    profile("apa", &[84.0, 140.0, 165.0], (220.0, 8.0), (300.0, 600.0))
        .taking(&["png", "pdf", "tiff"]),
];

const fn profile(
    name: &'static str,
    widths_mm: &'static [f32],
    (max_height_mm, min_type_pt): (f32, f32),
    (dpi, line_dpi): (f32, f32),
) -> Profile {
    Profile {
        name,
        widths_mm,
        max_height_mm,
        min_type_pt,
        // Persian in a Naskh face needs about a point more for the same size of letters.
        min_arabic_pt: min_type_pt + 1.0,
        dpi,
        line_dpi,
        grey: false,
        formats: EVERY,
    }
}

impl Profile {
    const fn taking(mut self, formats: &'static [&'static str]) -> Self {
        self.formats = formats;
        self
    }

    const fn in_grey(mut self) -> Self {
        self.grey = true;
        self
    }

    /// Returns the profile of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        PROFILES.iter().find(|profile| profile.name == name)
    }

    /// Returns the message key of its name.
    pub fn key(&self) -> String {
        format!("profile-{}", self.name)
    }

    /// Returns the widest of its widths, which is the full page.
    pub fn full_width_mm(&self) -> f32 {
        self.widths_mm.last().copied().unwrap_or(190.0)
    }

    /// Returns `options` as the publisher asks for them, at one of its widths.
    pub fn apply(&self, options: FigureOptions, width_mm: f32) -> FigureOptions {
        FigureOptions {
            width_mm,
            max_height_mm: self.max_height_mm,
            min_type_pt: self.min_type_pt,
            grey: self.grey,
            ..options
        }
    }

    /// Returns the smallest type of a figure that reads from right to left, or not.
    pub fn type_pt(&self, is_rtl: bool) -> f32 {
        if is_rtl {
            self.min_arabic_pt
        } else {
            self.min_type_pt
        }
    }
}

/// A profile in a file: its name; one that is not known is none.
pub(super) mod by_name {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    use super::Profile;

    pub fn serialize<S: Serializer>(
        profile: &Option<&'static Profile>,
        writer: S,
    ) -> Result<S::Ok, S::Error> {
        profile.map(|profile| profile.name).serialize(writer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(
        reader: D,
    ) -> Result<Option<&'static Profile>, D::Error> {
        let name = Option::<String>::deserialize(reader)?;
        Ok(name.and_then(|name| Profile::named(&name)))
    }
}
