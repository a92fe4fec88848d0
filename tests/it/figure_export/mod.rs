//! Figures in every format, companions, and what is set by hand about figures: written, read again, refused, undone.

mod companions;

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;

use groundwork::diagram::companion::{
    Companion, HeatMap, HeatRow, Lane, Network, NetworkNode, Page, Process, Ring, RingEntry,
    RingPath, Rings, Tie, Tree, TreeKind, TreeNode, heat_map, more, network, process, rings, tree,
};
use groundwork::diagram::svg::SvgOptions;
use groundwork::diagram::tiff::TiffOptions;
use groundwork::diagram::{
    Drawing, FigureLanguage, FigureOptions, GroupKind, PROFILES, Profile, Scene, Shape, caption,
    eps, layout, pdf, svg, tiff,
};
use groundwork::export::figure::{docx, drawio, graphviz, mermaid};
use groundwork::locale::say;
use groundwork::model::{
    BoxShift, CodeId, FigureLayout, FigureNotes, Level, MatrixLevel, ModelId, Place,
};
use groundwork::operation::{NewFigureLabel, Operation, Refusal};
use groundwork::session::{Desk, Failure, Output, take_out};
use groundwork::text::{Direction, Rect, TextEngine};
use uuid::Uuid;

use crate::figures::study;
use crate::small_study::small_study;

fn scene(persian: bool) -> Scene {
    let mut scene = layout(&study(persian), &mut TextEngine::new(false)).scene;
    scene.description = "Flow diagram".to_owned();
    scene
}

#[test]
fn an_eps_has_no_fonts_and_its_true_size() {
    let scene = scene(true);
    let text = eps::write(&scene, false);
    assert_eq!(text, eps::write(&scene, false));
    assert!(text.starts_with("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 539 "));
    assert!(text.is_ascii() && text.ends_with("%%EOF\n"));
    assert!(!text.contains("findfont") && !text.contains("NaN") && text.contains("setrgbcolor"));
    let grey = eps::write(&scene, true);
    assert!(grey.contains("setgray") && !grey.contains("setrgbcolor"));
}

#[test]
fn letters_become_outlines_when_asked() {
    let scene = scene(false);
    let options = SvgOptions {
        outlined: true,
        transparent: true,
    };
    let text = svg::write_with(&scene, options);
    assert!(!text.contains("<text") && !text.contains("font-family"));
    assert!(text.contains("aria-label=\"Causal conditions\""));
    assert!(!text.contains("fill=\"#ffffff\"/>\n<g id=\"box-causal"));
}

#[test]
fn a_tiff_is_lzw_without_alpha_at_its_size() {
    let scene = scene(false);
    for (grey, samples) in [(true, 1_u32), (false, 3)] {
        let bytes = tiff::write(&scene, TiffOptions { dpi: 100.0, grey }).unwrap();
        assert_eq!(bytes[..4], *b"II*\0");
        let short = |at: usize| u16::from_le_bytes(bytes[at..at + 2].try_into().unwrap());
        let long = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
        let entries: BTreeMap<u16, u32> = (0..usize::from(short(8)))
            .map(|entry| (short(10 + 12 * entry), long(18 + 12 * entry)))
            .collect();
        assert_eq!(entries[&256], 748, "190 mm at 100 dots");
        assert_eq!(
            (entries[&259], entries[&277], entries[&296]),
            (5, samples, 2)
        );
        assert_eq!(entries[&262], if grey { 1 } else { 2 });
        let dots = entries[&282] as usize;
        assert_eq!((long(dots), long(dots + 4)), (100_000, 1000));
        assert!(!entries.contains_key(&338), "no alpha");
    }
}

#[test]
fn a_word_document_holds_native_shapes_and_all_words() {
    for persian in [false, true] {
        let (scene, figure) = (scene(persian), study(persian));
        let bytes = docx(&[&scene], "Caption & more").unwrap();
        assert_eq!(bytes, docx(&[&scene], "Caption & more").unwrap());
        let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        package
            .by_name("word/document.xml")
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        well_formed(&text);
        assert!(text.contains("Caption &amp; more") && text.contains("descr=\"Flow diagram\""));
        for place in &figure.places {
            for entry in &place.entries {
                assert!(text.contains(&entry.name), "{}", entry.name);
            }
        }
        let rects = scene.groups.iter().flat_map(|group| &group.shapes);
        let drawn = rects
            .filter(|shape| !matches!(shape, Shape::Text(_)))
            .count();
        assert!(text.matches("<wps:wsp>").count() > drawn);
        assert_eq!(text.contains("<w:bidi/>"), persian);
        // Heading and body of each box are round where its border is.
        assert_eq!(text.matches("\"round2SameRect\"").count(), 12);
    }
}

fn well_formed(text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return,
            Ok(_) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn a_drawio_file_ties_its_arrows_to_boxes() {
    let scene = scene(false);
    let text = drawio(&scene);
    well_formed(&text);
    let arrows = scene
        .groups
        .iter()
        .filter(|group| group.kind == GroupKind::Arrow)
        .count();
    assert_eq!(text.matches("source=\"box-").count(), arrows);
    assert!(text.contains("Weak competitiveness of small firms"));
    assert_eq!(text, drawio(&scene));
    // Draw.io rounds all corners of a heading; its lower end is laid over them.
    assert_eq!(text.matches("-end\" value").count(), 12);
}

#[test]
fn mermaid_and_graphviz_quote_what_means_something_to_them() {
    let mut figure = study(false);
    figure.places[0].entries[0].name = "a \"b\" <c> & #d".to_owned();
    let flow = mermaid(&figure);
    assert!(
        flow.starts_with("flowchart LR\n")
            && flow.contains("a #quot;b#quot; #lt;c#gt; #amp; #35;d")
    );
    assert!(flow.contains("causal_conditions --> phenomenon"));
    assert!(flow.contains("consequences -.->|\"over time\"| causal_conditions"));
    let graph = graphviz(&figure);
    assert!(graph.contains("a &quot;b&quot; &lt;c&gt; &amp; #d") && graph.contains("rankdir=LR"));
    assert!(
        graph.contains("consequences -> causal_conditions [label=\"over time\", style=dashed];")
    );
    assert!(mermaid(&study(true)).starts_with("flowchart RL\n"));
}

#[test]
fn captions_are_made_of_the_records_in_the_language_of_the_figure() {
    let words = |persian| {
        let figure = study(persian);
        let sentences = caption(&figure, FigureLayout::Classic);
        sentences.iter().map(say).collect::<Vec<_>>().join(" ")
    };
    let english = words(false);
    assert!(english.contains("business development services") && english.contains("± both"));
    assert!(words(true).starts_with("مدل پارادایمی"));
    for sentence in [english, words(true)] {
        assert!(!sentence.contains("diagram-"), "{sentence}");
    }
}

#[test]
fn profiles_ask_for_what_can_be_drawn() {
    for profile in PROFILES {
        assert_eq!(Profile::named(profile.name), Some(profile));
        assert!(groundwork::locale::has(&profile.key()), "{}", profile.name);
        for width in profile.widths_mm {
            let options = profile.apply(FigureOptions::default(), *width);
            assert_eq!(options.checked(), options, "{}", profile.name);
        }
        let output = Output::Diagram(ModelId(Uuid::nil()), Drawing::default());
        assert!(
            profile
                .formats
                .iter()
                .all(|format| output.endings().contains(format))
        );
    }
}
