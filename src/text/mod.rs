//! Layout of what users wrote: carets, hit-tests, selections, folding.
//!
//! egui orders words left to right whatever their script, so every text of a user is laid out here (parley, one
//! [`TextLayout`] per paragraph) and painted from [`TextLayout::runs`]. All offsets are bytes of the text that was
//! given, on grapheme boundaries; all coordinates grow right and down. Nothing here does I/O or knows a widget.

mod block;
mod clean;
mod editor;
mod ellipsis;
mod engine;
mod extract;
mod fold;
mod fonts;
mod fuzzy;
mod geometry;
mod layout;
mod style;
mod unit;

pub use crate::model::{fold::fold, has_rtl};
pub use block::TextBlock;
pub use editor::{Movement, TextEditor};
pub use engine::TextEngine;
pub use fold::{Folded, fold_with_map};
pub use fonts::{Font, FontKey};
pub use fuzzy::{Candidate, Fit, FuzzyMatch, Query, score};
pub use geometry::{Point, Rect, Size};
pub use layout::{Affinity, Caret, Glyph, GlyphRun, Line, TextLayout};
pub use style::{Align, Direction, Face, Span, TextStyle, Weight};
pub use unit::{
    TextUnit, direction_of, has_content, has_direction, is_row_of_names, next_boundary,
    previous_boundary, snap, unit_at, units, word_count, words_in,
};
