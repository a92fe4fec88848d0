//! A paradigm figure in the DOT language of GraphViz, with the colours of its boxes.

use crate::diagram::{Figure, FigureArrow, arrows, place_colors};
use crate::model::{FigureLayout, Place};

use super::{escape, hex, lines_of_place, node};

/// Returns the graph.
pub fn graphviz(figure: &Figure) -> String {
    let direction = match (figure.options.layout, figure.is_rtl()) {
        (FigureLayout::Classic, false) => "LR",
        (FigureLayout::Classic, true) => "RL",
        _ => "TB",
    };
    let mut out = String::from("digraph model {\n");
    out.push_str(&format!("  rankdir={direction};\n"));
    out.push_str("  node [shape=plain, fontname=\"Helvetica\", fontsize=10];\n");
    out.push_str("  edge [fontname=\"Helvetica\", fontsize=9];\n");
    for place in figure.order() {
        out.push_str(&table(figure, place));
    }
    for arrow in arrows(figure, figure.options.layout) {
        out.push_str(&line(&arrow));
    }
    out.push_str("}\n");
    out
}

/// A box as a table: heading on its colour, then the names.
fn table(figure: &Figure, place: Place) -> String {
    let (fill, ink) = place_colors(figure.six_of(place), figure.options.grey);
    let heading = figure.place(place).map_or("", |found| &found.heading);
    let align = if figure.is_rtl() { "RIGHT" } else { "LEFT" };
    let border = if place == Place::Phenomenon { 2 } else { 1 };
    let (fill, ink) = (hex(fill), hex(ink));
    let mut words = String::new();
    for line in lines_of_place(figure, place) {
        words.push_str(&format!("{}<BR ALIGN=\"{align}\"/>", escape(&line)));
    }
    if words.is_empty() {
        words.push('–');
    }
    format!(
        "  {} [label=<<TABLE BORDER=\"{border}\" COLOR=\"#{ink}\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"6\">\
         <TR><TD BGCOLOR=\"#{fill}\"><FONT COLOR=\"#{ink}\"><B>{}</B></FONT></TD></TR>\
         <TR><TD BALIGN=\"{align}\" ALIGN=\"{align}\">{words}</TD></TR></TABLE>>];\n",
        node(place),
        escape(heading),
    )
}

fn line(arrow: &FigureArrow) -> String {
    let mut marks = Vec::new();
    if !arrow.label.is_empty() {
        let label = arrow.label.replace('\\', "\\\\").replace('"', "\\\"");
        marks.push(format!("label=\"{label}\""));
    }
    if arrow.dashed {
        marks.push("style=dashed".to_owned());
    }
    let marks = match marks.as_slice() {
        [] => String::new(),
        marks => format!(" [{}]", marks.join(", ")),
    };
    format!("  {} -> {}{marks};\n", node(arrow.from), node(arrow.to))
}
