//! Packets of member checking, and papers whatever stands in them.

use super::*;

#[test]
fn a_packet_holds_nobody_elses_words() {
    let desk = small_study();
    let ground = Ground::of(desk.project());
    for person in desk.project().participants.iter() {
        let heard = voice(&ground, person.id).unwrap();
        let page = html(&packet(&ground, &heard, &say));
        let own: Vec<&str> = heard
            .quotations
            .iter()
            .map(|own| &*desk.project().quotations.get(own.quotation).unwrap().words)
            .collect();
        for (number, quotation) in ground.quotations().iter().enumerate() {
            let is_own = own.contains(&&*quotation.words);
            let escaped = quotation.words.replace('&', "&amp;").replace('"', "&quot;");
            if is_own {
                assert!(
                    page.contains(&escaped),
                    "{} lacks {}",
                    person.name,
                    quotation.words
                );
            } else if quotation.words.chars().count() > 12
                && !own.iter().any(|own| own.contains(&*quotation.words))
            {
                assert!(
                    !page.contains(&escaped),
                    "{} sees {number}: {}",
                    person.name,
                    quotation.words
                );
            }
        }
    }
}

#[test]
fn a_persian_packet_runs_from_right_to_left_in_persian_words() {
    let desk = small_study();
    let ground = Ground::of(desk.project());
    let heard = voice(&ground, participant(desk.project(), "P04")).unwrap();
    assert!(heard.persian && !heard.quotations.is_empty());
    let paper = packet(&ground, &heard, &say);
    let page = html(&paper);
    assert!(page.contains("<html lang=\"fa\" dir=\"rtl\">") && page.contains("گفته‌های شما"));
    assert!(
        page.contains("dir=\"ltr\""),
        "the English story line keeps its direction"
    );
    assert!(!page.contains("fa-packet"));
    let parts = parts_of(&docx(&paper).unwrap());
    let body = &parts
        .iter()
        .find(|(name, _)| name == "word/document.xml")
        .unwrap()
        .1;
    assert!(body.contains("<w:bidi/>") && body.contains("<w:rtl/>"));
}

/// The parts of a package, each read as XML to its end.
pub(super) fn parts_of(bytes: &[u8]) -> Vec<(String, String)> {
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..package.len() {
        let mut file = package.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        if name.ends_with(".png") {
            continue;
        }
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let mut reader = quick_xml::Reader::from_str(&text);
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(_) => {}
                Err(error) => panic!("{name}: {error}"),
            }
        }
        parts.push((name, text));
    }
    parts
}

#[test]
fn a_paper_is_well_formed_whatever_stands_in_it() {
    let mut paper = Paper::new("A & B <c>\u{1}", "en");
    paper.title();
    paper.heading(1, "مدل پارادایمی & model");
    paper.paragraph(
        Text::from("Ab ")
            .and_bold("<b>")
            .and_italic("سلام (3)")
            .and_faint("\u{0}x\ty\nz"),
    );
    paper.push(Block::Quote {
        words: Text::from("«گفت» \"so\""),
        source: Text::default(),
    });
    paper.push(Block::List(vec![Text::from("one")]));
    paper.push(Block::PageBreak);
    let mut table = PaperTable::new("", vec!["a".into(), "b".into()]);
    table.numeric = vec![false, true];
    table.rows = vec![
        vec![Text::from("one")],
        vec![Text::from("x"), Text::from("1"), Text::from("2")],
    ];
    paper.push(Block::Table(table));
    paper.push(Block::Table(PaperTable::default()));
    paper.push(Block::Lines(2));
    paper.push(Block::Boxes(vec![Text::from("yes")]));
    let parts = parts_of(&docx(&paper).unwrap());
    let body = &parts
        .iter()
        .find(|(name, _)| name == "word/document.xml")
        .unwrap()
        .1;
    assert!(body.contains("w:tblHeader") && body.contains("w:pageBreakBefore"));
    assert_eq!(body.matches("<w:tc>").count(), 9);
    let page = html(&paper);
    assert!(
        page.contains("&lt;b&gt;") && !page.contains('\u{1}') && page.contains("class=\"page\"")
    );
    assert_eq!(docx(&paper).unwrap(), docx(&paper).unwrap());
}
