//! What is written: the same bytes, living text, true sizes, words.

use super::*;

#[test]
fn the_same_figure_gives_the_same_bytes() {
    let figure = figures().nth(3).unwrap();
    let (one, two) = (laid(&figure).scene, laid(&figure).scene);
    assert_eq!(svg::write(&one), svg::write(&two));
    assert_eq!(pdf::write(&one).unwrap(), pdf::write(&two).unwrap());
    let options = PngOptions {
        dpi: 72.0,
        ..PngOptions::default()
    };
    assert_eq!(
        png::write(&one, options).unwrap(),
        png::write(&two, options).unwrap()
    );
}

#[test]
fn an_svg_holds_live_text_in_named_groups() {
    let mut figure = plain();
    figure.places[0].entries[0].name = "a < b & \"c\" اعتماد\u{1}".to_owned();
    let text = svg::write(&laid(&figure).scene);
    assert!(text.starts_with("<?xml"));
    assert!(
        text.contains("<g id=\"box-causal-conditions\">")
            && text.contains("<g id=\"arrow-context-strategies\">")
    );
    assert!(text.contains("a &lt; b &amp; &quot;c&quot;") && text.contains("اعتماد"));
    for family in ["Inter", "Vazirmatn"] {
        let named = format!("font-family=\"{family}, ");
        assert!(text.contains(&named));
    }
    // Where a font is missing, another stands for it and is made no wider than the words were measured.
    let texts = text.matches("<text ").count();
    assert_eq!(text.matches(" textLength=\"").count(), texts);
    assert_eq!(
        text.matches(", sans-serif\"").count(),
        text.matches("<tspan ").count()
    );
    assert!(!text.contains('\u{1}') && !text.contains("href") && !text.contains("NaN"));
    figure.direction = Direction::RightToLeft;
    assert!(svg::write(&laid(&figure).scene).contains("direction=\"rtl\""));
}

#[test]
fn a_pdf_has_fonts_language_and_alternative_text() {
    let mut figure = plain();
    figure.places[1].entries[0].name = "شکل‌گیری اعتماد".to_owned();
    let mut scene = laid(&figure).scene;
    scene.description = "Flow diagram".to_owned();
    let bytes = pdf::write(&scene).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    let has = |words: &str| {
        bytes
            .windows(words.len())
            .any(|window| window == words.as_bytes())
    };
    assert!(has("Vazirmatn") && has("Inter") && has("/MarkInfo") && has("/Lang"));
    assert!(!has("CreationDate"));
    // Poppler calls that an error, though it is none.
    assert!(!has("/Suspects"));
}

#[test]
fn a_pdf_gives_persian_words_back_as_they_were_written() {
    // Of Poppler 22; where it is not there, the test of the letters in `clusters` stands alone.
    let reader = std::process::Command::new("pdftotext").arg("-v").output();
    if reader.is_err() {
        return;
    }
    let names = [
        "شرایط علّی",
        "توسعهٔ خوشه",
        "فاصلهٔ دانشگاه",
        "راه، برق و فاضلاب",
        "ماشین‌آلات و طرح‌های کهنه",
        "توانمندسازی، اعتماد و ارتباطات",
    ];
    let mut figure = plain();
    figure.direction = Direction::RightToLeft;
    for (found, name) in figure.places.iter_mut().zip(names) {
        found.entries[0].name = name.to_owned();
    }
    figure.options.layout = FigureLayout::Layered;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("figure.pdf");
    std::fs::write(&path, pdf::write(&laid(&figure).scene).unwrap()).unwrap();
    let said = std::process::Command::new("pdftotext")
        .args([path.as_os_str(), "-".as_ref()])
        .output()
        .unwrap();
    let mark = |letter: &char| !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}');
    let text: String = String::from_utf8_lossy(&said.stdout)
        .chars()
        .filter(mark)
        .collect();
    for name in names {
        assert!(text.contains(name), "{name} is not in:\n{text}");
    }
}

/// The chunk of a PNG file with this name.
fn chunk<'a>(bytes: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let at = bytes.windows(4).position(|window| window == name)?;
    let length = u32::from_be_bytes(bytes[at - 4..at].try_into().ok()?) as usize;
    Some(&bytes[at + 4..at + 4 + length])
}

#[test]
fn a_png_has_its_true_size() {
    let scene = laid(&plain()).scene;
    let options = PngOptions {
        dpi: 300.0,
        grey: true,
        transparent: false,
    };
    let bytes = png::write(&scene, options).unwrap();
    let physical = chunk(&bytes, b"pHYs").unwrap();
    assert_eq!(physical, [0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]);
    let header = chunk(&bytes, b"IHDR").unwrap();
    assert_eq!(u32::from_be_bytes(header[0..4].try_into().unwrap()), 2244);
    assert_eq!(header[9], 0, "one grey channel");
    let clear = png::write(
        &scene,
        PngOptions {
            dpi: 50.0,
            grey: false,
            transparent: true,
        },
    )
    .unwrap();
    assert_eq!(chunk(&clear, b"IHDR").unwrap()[9], 6);
    let mut wide = plain();
    wide.options.width_mm = 1000.0;
    let too_large = PngOptions {
        dpi: 2400.0,
        ..options
    };
    assert!(png::write(&laid(&wide).scene, too_large).is_err());
}

#[test]
fn greys_are_apart_and_carry_black_text() {
    let mut figure = plain();
    figure.options.grey = true;
    let scene = laid(&figure).scene;
    let mut greys: Vec<u8> = boxes(&scene)
        .iter()
        .filter_map(|group| match group.shapes.first() {
            Some(Shape::Rect {
                fill: Some(fill), ..
            }) => Some(fill.grey()),
            _ => None,
        })
        .collect();
    greys.sort();
    greys.dedup();
    assert_eq!(greys.len(), 6);
    assert!(greys.iter().all(|grey| *grey >= 0xa0));
}

#[test]
fn a_figure_is_described_in_sentences_that_exist() {
    let mut figure = plain();
    figure.options.feedback = true;
    figure.places[4].entries.clear();
    let sentences = description(&figure, FigureLayout::Classic);
    assert_eq!(sentences.len(), 9);
    for sentence in &sentences {
        assert!(said(sentence), "{sentence}");
    }
    let again = figure.places[0].entries[0].clone();
    figure.places[0].entries.push(again);
    let names = |figure: &Figure| {
        let sentences = description(figure, FigureLayout::Classic);
        let arguments = sentences
            .into_iter()
            .flat_map(|sentence| sentence.arguments);
        let names = arguments.filter(|(name, _)| *name == "names");
        names
            .map(|(_, names)| format!("{names:?}"))
            .collect::<String>()
    };
    assert!(names(&figure).contains("; "));
    figure.language = "fa".into();
    assert!(names(&figure).contains("؛ ") && !names(&figure).contains("; "));
}
