//! What a figure shows, in words: its caption, and the alternative text of exported pictures.

use super::edges::{Edge, edges};
use super::figure::{Figure, PlaceBox, digits};
use crate::model::{FigureLayout, Message, Place};

/// Returns the sentences that describe `figure` laid out in `layout`, in reading order; join them with spaces.
///
/// “Flow diagram with six boxes. Causal conditions: … lead to phenomenon: …” (WCAG 2.1, 1.1.1).
pub fn description(figure: &Figure, layout: FigureLayout) -> Vec<Message> {
    let mut sentences = vec![if figure.has_added_places() {
        let boxes = digits(figure.order().len() as u64, figure.options.persian_digits);
        said(figure, "alt-intro-boxes").with("count", boxes)
    } else {
        said(figure, "alt-intro")
    }];
    for place in figure.order() {
        let Some(found) = figure.place(place) else {
            continue;
        };
        let names: Vec<&str> = found
            .entries
            .iter()
            .map(|entry| entry.name.as_str())
            .collect();
        sentences.push(sentence(figure, found, &names));
    }
    let edges = edges(figure, layout).0;
    let (stated, own): (Vec<&Edge>, Vec<&Edge>) = edges
        .iter()
        .filter(|edge| !edge.is_feedback())
        .partition(|edge| edge.stated);
    for (key, edges) in [("alt-arrows", stated), ("alt-arrows-own", own)] {
        if !edges.is_empty() {
            sentences.push(said(figure, key).with("arrows", list(figure, &edges)));
        }
    }
    if figure.options.feedback {
        sentences.push(said(figure, "alt-feedback"));
    }
    sentences
}

/// Returns the sentences that stand below `figure`, without its number; join them with spaces.
///
/// Generated from the records that the figure shows, so that it cannot say anything else.
pub fn caption(figure: &Figure, layout: FigureLayout) -> Vec<Message> {
    let detail = figure.options.detail;
    let mut sentences = vec![match &figure.core {
        Some(core) => said(figure, "caption-core").with("name", core.as_str()),
        None => said(figure, "caption"),
    }];
    if detail.shows_concepts() {
        sentences.push(said(figure, "caption-boxes"));
    }
    match detail {
        super::Detail::ConceptsWithCounts => sentences.push(said(figure, "caption-both-counts")),
        super::Detail::Components => {}
        _ if detail.shows_counts() => sentences.push(said(figure, "caption-counts")),
        _ => {}
    }
    let arrows = edges(figure, layout).0;
    let signed = |sign: char| arrows.iter().any(|edge| edge.label.starts_with(sign));
    if signed('+') || signed('−') || signed('±') {
        sentences.push(said(figure, "caption-signs"));
    }
    let bare = |edge: &Edge| !edge.stated && !edge.is_feedback();
    if arrows.iter().any(bare) {
        sentences.push(said(figure, "caption-own-arrows"));
    }
    if figure.rejected > 0 {
        let count = digits(figure.rejected as u64, figure.options.persian_digits);
        let key = if figure.rejected == 1 {
            "caption-rejected-one"
        } else {
            "caption-rejected"
        };
        sentences.push(said(figure, key).with("count", count));
    }
    if figure.options.feedback {
        sentences.push(said(figure, "caption-feedback"));
    } else if arrows.iter().any(|edge| edge.dashed) {
        sentences.push(said(figure, "caption-dashed"));
    }
    sentences
}

/// Returns “Figure 3.” in the language of `figure`.
pub fn caption_number(figure: &Figure, number: u64) -> Message {
    said(figure, "caption-number").with("number", digits(number, figure.options.persian_digits))
}

/// Arrows by the headings of their boxes, as the figure reads.
fn list(figure: &Figure, edges: &[&Edge]) -> String {
    let heading = |place: Place| figure.place(place).map_or("", |found| &found.heading);
    let arrow = if figure.is_rtl() { "←" } else { "→" };
    let name = |edge: &&Edge| format!("{} {arrow} {}", heading(edge.from), heading(edge.to));
    edges
        .iter()
        .map(name)
        .collect::<Vec<_>>()
        .join(stop(figure))
}

/// What stands between the names of a list, in the language of the figure.
fn stop(figure: &Figure) -> &'static str {
    if figure.language == "fa" { "؛ " } else { "; " }
}

/// A message in the language of the figure.
fn said(figure: &Figure, key: &str) -> Message {
    let prefix = if figure.language == "fa" {
        "figure-fa-diagram"
    } else {
        "diagram"
    };
    Message::new(&format!("{prefix}-{key}"))
}

fn sentence(figure: &Figure, found: &PlaceBox, names: &[&str]) -> Message {
    if names.is_empty() {
        return said(figure, "alt-empty").with("place", found.heading.as_str());
    }
    said(figure, "alt-place")
        .with("place", found.heading.as_str())
        .with("names", names.join(stop(figure)))
}
