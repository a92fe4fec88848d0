//! The paradigm model and its companions as figures: scene, layout, SVG, PDF, PNG, TIFF, EPS.
//!
//! A [`Figure`] says what is to be shown, [`layout`] makes a [`Scene`] of it in millimetres, and every painter, on
//! screen and on paper, paints that same scene. Nothing here does I/O, and nothing in a figure depends on the machine:
//! the same figure gives the same bytes.

use crate::model::Message;

mod band;
mod blocks;
mod chart;
mod classic;
mod clusters;
pub mod companion;
mod content;
mod description;
mod edges;
pub mod eps;
mod figure;
mod follow;
mod grown;
mod labels;
mod layered;
mod layout;
mod letters;
mod list_box;
mod of_project;
mod palette;
mod parts;
mod path;
pub mod pdf;
mod pile;
pub mod png;
mod profile;
mod radial;
mod raster;
mod route;
mod scene;
mod setting;
mod sheet;
mod sight;
pub mod svg;
pub mod tiff;
mod traffic;
mod untangle;
mod weave;

pub use blocks::{Paragraph, TextBlock, text_blocks};
pub use chart::{ChartBar, SaturationChart, saturation_chart};
pub use description::{caption, caption_number, description};
pub use edges::{FigureArrow, arrows};
pub use figure::{
    Concept, Detail, EdgeSet, Entry, Figure, FigureEnd, FigureOptions, FigureRelation, Frequency,
    PlaceBox, digits,
};
pub use layout::{Laid, layout};
pub use of_project::{Drawing, FigureLanguage, figure, without_label};
pub use palette::{Color, place_colors};
pub use path::{Step, arrow_head, outline, outline_is_round, shaft, steps_through};
pub use profile::{PROFILES, Profile};
pub use scene::{Group, GroupKind, Owner, Role, Scene, Shape, Stroke, TextPiece};
pub use sight::Sight;

pub use crate::text::{Point, Rect};

/// Millimetres in a point.
pub const POINT: f32 = 25.4 / 72.0;

/// Why a figure could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The picture would have more pixels than fit in memory or in the format.
    #[error("the picture would be {width} by {height} pixels")]
    TooLarge {
        /// Pixels across.
        width: u64,
        /// Pixels down.
        height: u64,
    },
    /// A font of the figure could not be read by the PDF writer.
    #[error("a font cannot be embedded")]
    Font,
    /// The PDF writer refused.
    #[error("the PDF cannot be written: {0}")]
    Pdf(String),
    /// The PNG writer refused.
    #[error("the PNG cannot be written")]
    Png(#[from] ::png::EncodingError),
}

impl Error {
    /// Returns the sentence to say.
    pub fn message(&self) -> Message {
        match self {
            Self::TooLarge { width, height } => Message::new("diagram-error-too-large")
                .with("width", *width)
                .with("height", *height),
            Self::Font => Message::new("diagram-error-font"),
            Self::Pdf(reason) => Message::new("diagram-error-pdf").with("reason", reason.as_str()),
            Self::Png(_) => Message::new("diagram-error-png"),
        }
    }
}
