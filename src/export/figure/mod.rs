//! Figures for other programs: native shapes of word processors, draw.io, Mermaid, GraphViz.
//!
//! The first two are made of the same scene that is painted, so that they look alike; the last two are text that those
//! programs lay out themselves.

mod docx;
mod drawio;
mod graphviz;
mod mermaid;

pub use docx::{DocxError, docx};
pub use drawio::drawio;
pub use graphviz::graphviz;
pub use mermaid::mermaid;

use crate::diagram::{Detail, Entry, Figure};

/// Text as XML 1.0 allows it: marked-up characters escaped, forbidden ones left out.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{0}'..='\u{8}'
            | '\u{b}'
            | '\u{c}'
            | '\u{e}'..='\u{1f}'
            | '\u{fffe}'
            | '\u{ffff}' => {}
            _ => out.push(character),
        }
    }
    out
}

/// A colour as `rrggbb`.
fn hex(color: crate::diagram::Color) -> String {
    format!("{:02x}{:02x}{:02x}", color.red, color.green, color.blue)
}

/// What stands under a category, line by line, as the level of detail of the figure says.
fn lines_of(figure: &Figure, entry: &Entry) -> Vec<String> {
    let detail = figure.options.detail;
    let counted = |name: &str, count: Option<u64>| match count.filter(|_| detail.shows_counts()) {
        Some(count) => format!("{name} ({count})"),
        None => name.to_owned(),
    };
    let mut lines = vec![counted(&entry.name, entry.count)];
    if detail.shows_concepts() {
        let concepts = entry.concepts.iter();
        lines
            .extend(concepts.map(|concept| format!("• {}", counted(&concept.name, concept.count))));
    }
    lines
}

/// What stands in the box of a place, line by line, below its heading.
fn lines_of_place(figure: &Figure, place: crate::model::Place) -> Vec<String> {
    let Some(found) = figure.place(place) else {
        return Vec::new();
    };
    if figure.options.detail == Detail::Components {
        return found.summary.clone();
    }
    let entries = found.entries.iter();
    entries.flat_map(|entry| lines_of(figure, entry)).collect()
}

/// The name of a place in these formats.
fn node(place: crate::model::Place) -> String {
    place.slug().replace('-', "_")
}
