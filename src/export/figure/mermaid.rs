//! A paradigm figure as a Mermaid flow chart: text that wikis and notes turn into a picture.

use crate::diagram::{Figure, FigureArrow, arrows};
use crate::model::{FigureLayout, Place};

use super::{lines_of_place, node};

/// Returns the flow chart.
pub fn mermaid(figure: &Figure) -> String {
    let direction = match (figure.options.layout, figure.is_rtl()) {
        (FigureLayout::Classic, false) => "LR",
        (FigureLayout::Classic, true) => "RL",
        _ => "TB",
    };
    let mut out = format!("flowchart {direction}\n");
    for place in figure.order() {
        let heading = figure.place(place).map_or("", |found| &found.heading);
        let mut label = format!("<b>{}</b>", quoted(heading));
        for line in lines_of_place(figure, place) {
            label.push_str("<br/>");
            label.push_str(&quoted(&line));
        }
        out.push_str(&format!("  {}[\"{label}\"]\n", node(place)));
    }
    for arrow in arrows(figure, figure.options.layout) {
        out.push_str(&line(&arrow));
    }
    let core = node(Place::Phenomenon);
    out.push_str(&format!("  style {core} stroke-width:3px\n"));
    out
}

fn line(arrow: &FigureArrow) -> String {
    let shaft = if arrow.dashed { "-.->" } else { "-->" };
    let label = match arrow.label.as_str() {
        "" => String::new(),
        label => format!("|\"{}\"|", quoted(label)),
    };
    format!("  {} {shaft}{label} {}\n", node(arrow.from), node(arrow.to))
}

/// Words that end no string and start no mark of Mermaid.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => out.push_str("#quot;"),
            '#' => out.push_str("#35;"),
            '<' => out.push_str("#lt;"),
            '>' => out.push_str("#gt;"),
            '&' => out.push_str("#amp;"),
            character if character.is_control() => out.push(' '),
            character => out.push(character),
        }
    }
    out
}
