//! Figures of speed of the diagram at the size of the full example (17 categories, 66 concepts), beside our limits.
//!
//! `cargo bench --bench figures` prints them; nothing fails when a figure is missed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../it/figures.rs"]
mod figures;

use std::hint::black_box;
use std::time::{Duration, Instant};

use groundwork::diagram::companion::Companion;
use groundwork::diagram::png::PngOptions;
use groundwork::diagram::tiff::TiffOptions;
use groundwork::diagram::{Detail, Drawing, eps, layout, pdf, png, svg, tiff};
use groundwork::export::figure::{docx, drawio, graphviz, mermaid};
use groundwork::model::FigureLayout;
use groundwork::session::{Output, example_in_memory, take_out};
use groundwork::text::TextEngine;

/// Prints the median of five runs beside the limit.
fn measure(what: &str, limit: Duration, mut run: impl FnMut()) {
    let mut times: Vec<Duration> = (0..5)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    let median = times[2];
    let verdict = if median <= limit { "within" } else { "OVER" };
    println!("{what:<58} {median:>10.1?}  {verdict} {limit:?}");
}

fn main() {
    let mut engine = TextEngine::new(false);
    for persian in [false, true] {
        for wanted in FigureLayout::ALL {
            let mut figure = figures::study(persian);
            figure.options.layout = wanted;
            figure.options.detail = Detail::ConceptsWithCounts;
            let language = if persian { "Persian" } else { "English" };
            let what = format!("layout of the full model, {}, {language}", wanted.name());
            measure(&what, Duration::from_millis(100), || {
                black_box(layout(&figure, &mut engine));
            });
        }
    }
    let figure = figures::study(false);
    measure(
        "the full model in all ten formats, pictures at 300 dpi",
        Duration::from_secs(2),
        || {
            let scene = layout(&figure, &mut engine).scene;
            let grey = TiffOptions {
                dpi: 300.0,
                grey: true,
            };
            black_box(svg::write(&scene));
            black_box(pdf::write(&scene).unwrap());
            black_box(png::write(&scene, PngOptions::default()).unwrap());
            black_box(tiff::write(&scene, grey).unwrap());
            black_box(eps::write(&scene, false));
            black_box(docx(&[&scene], "").unwrap());
            black_box(drawio(&scene));
            black_box((mermaid(&figure), graphviz(&figure)));
        },
    );
    let desk = example_in_memory().unwrap();
    let model = desk.project().models.iter().next().unwrap().id;
    let folder = tempfile::tempdir().unwrap();
    let drawing = Drawing::default();
    let mut all = vec![Output::Diagram(model, drawing)];
    all.extend(Companion::ALL.map(|kind| Output::Companion(model, kind, drawing)));
    measure(
        "all figures of the example study as PDF, SVG and PNG",
        Duration::from_secs(2),
        || {
            let text = |document| desk.text(document).ok();
            for output in &all {
                for ending in ["pdf", "svg", "png"] {
                    let path = folder.path().join(format!("figure.{ending}"));
                    // A companion that the study has no data for says so at once.
                    take_out(desk.project(), &text, output, &path).ok();
                }
            }
        },
    );
}
