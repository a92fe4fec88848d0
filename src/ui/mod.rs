//! The workbench window: paints and sends.

pub mod fonts;
pub mod glyphs;
pub mod icon;
pub mod popup;
pub mod theme;
pub mod tokens;
pub mod widget;
