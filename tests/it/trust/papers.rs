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

/// The paragraphs of a document, each with whether it stays with the next one, and its words.
fn paragraphs(paper: &Paper) -> Vec<(bool, String)> {
    let parts = parts_of(&docx(paper).unwrap());
    let body = parts.iter().find(|(name, _)| name == "word/document.xml");
    let paragraphs = body.unwrap().1.split("<w:p>").skip(1);
    let words = |paragraph: &str| {
        let runs = paragraph.split("xml:space=\"preserve\">").skip(1);
        let runs = runs.filter_map(|run| run.split('<').next());
        runs.collect::<String>()
    };
    paragraphs
        .map(|paragraph| (paragraph.contains("<w:keepNext/>"), words(paragraph)))
        .collect()
}

#[test]
fn what_is_said_of_a_table_stays_on_its_page_and_no_row_stands_alone() {
    let mut paper = Paper::new("x", "en");
    paper.paragraph("A paragraph of its own.");
    paper.note("What the numbers are.");
    let mut table = PaperTable::new("", vec!["head".into()]);
    table.rows = (1..=9)
        .map(|row| vec![Text::from(format!("row {row}"))])
        .collect();
    table.spans = vec![4];
    table.numeric = vec![true];
    paper.push(Block::Table(table));
    paper.push(Block::Quote {
        words: Text::from("So it was."),
        source: Text::from("paragraph 11"),
    });
    let number = |cell: &str| {
        let parts = parts_of(&docx(&paper).unwrap());
        let body = parts.iter().find(|(name, _)| name == "word/document.xml");
        let mut cells = body.unwrap().1.split("<w:p>").map(str::to_owned);
        cells
            .find(|found| found.contains(cell))
            .unwrap()
            .contains("<w:jc")
    };
    assert!(
        number("row 4<") && !number("row 5<"),
        "a row over the whole width begins at the edge"
    );
    let kept: Vec<String> = paragraphs(&paper)
        .into_iter()
        .filter_map(|(keeps, words)| keeps.then_some(words))
        .collect();
    let wanted = [
        "What the numbers are.",
        "head",
        "row 1",
        "row 5",
        "row 8",
        "So it was.",
    ];
    assert_eq!(kept, wanted);
}

#[test]
fn words_that_run_the_other_way_keep_their_stops() {
    let mut paper = Paper::new("x", "fa");
    let item = Text::bold("اعتماد")
        .and(": ")
        .and("It is lent (not given).");
    paper.push(Block::List(vec![item.and_faint(" (گفته‌های شما: ۱۳)")]));
    let said = paragraphs(&paper).remove(0).1;
    assert!(
        said.contains("\u{200e}It is lent (not given).\u{200e} (گفته‌های"),
        "{said:?}"
    );
    let page = html(&paper);
    assert!(page.contains("\u{200e}It is lent (not given).\u{200e}"));
}

#[test]
fn a_persian_packet_says_what_in_it_is_in_another_language() {
    let desk = small_study();
    let folder = tempfile::tempdir().unwrap();
    let text = |document| desk.text(document).ok();
    let warned = |name: &str| {
        let output = Output::Packets(vec![participant(desk.project(), name)]);
        let path = folder.path().join(format!("{name}.docx"));
        let outcome = take_out(desk.project(), &text, &output, &path).unwrap();
        outcome.warnings.iter().map(say).collect::<String>()
    };
    let words = warned("P04");
    assert!(
        words.contains("P04") && words.contains("in another language"),
        "{words}"
    );
    assert_eq!(warned("P01"), "");
}

#[test]
fn the_problem_of_a_study_is_not_its_question() {
    let mut desk = study();
    let note = "Tile firms lost their markets. What keeps them from advice? Nobody has asked them.";
    do_json(&mut desk, json!({"edit_project": {"note": note}})).unwrap();
    let ground = Ground::of(desk.project());
    let counts = Counts::on(&ground);
    let known = Known {
        ground: &ground,
        counts: &counts,
        day: &groundwork::session::day_words,
    };
    let rows = form_rows(&known, Form::Srqr);
    let said = |item: u8| {
        let row = rows.iter().find(|row| row.item == item).unwrap();
        row.facts
            .iter()
            .map(|fact| say(&fact.message))
            .collect::<String>()
    };
    assert_eq!(
        (said(3), said(4)),
        (
            "Tile firms lost their markets. Nobody has asked them.".to_owned(),
            "What keeps them from advice?".to_owned()
        )
    );
    let source = groundwork::export::trust::Source {
        ground: &ground,
        say: &say,
        day: &groundwork::session::day_words,
    };
    let paper = groundwork::export::trust::form_paper(source, &counts, Form::Srqr);
    let tables: Vec<&PaperTable> = paper
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .collect();
    assert_eq!(tables.len(), 1, "a part of the form begins no page");
    assert_eq!((tables[0].spans.len(), tables[0].rows.len()), (6, 21 + 6));
}

#[test]
fn each_evaluation_question_stands_on_one_page() {
    let desk = small_study();
    let ground = Ground::of(desk.project());
    let counts = Counts::on(&ground);
    let source = groundwork::export::trust::Source {
        ground: &ground,
        say: &say,
        day: &groundwork::session::day_words,
    };
    let paper = groundwork::export::trust::form_paper(source, &counts, Form::Evaluation);
    let pages = paper.blocks.split(|block| *block == Block::PageBreak);
    for page in pages.skip(1) {
        // Letters on a line, millimetres for it: a little more than the styles of the document need.
        let millimetres = |text: &Text, (letters, line): (usize, f32)| {
            text.plain().chars().count().div_ceil(letters) as f32 * line
        };
        let height: f32 = page
            .iter()
            .map(|block| match block {
                Block::Heading(..) => 13.0,
                Block::Lines(count) => f32::from(*count) * 7.8,
                Block::List(items) => items.iter().map(|item| millimetres(item, (84, 5.6))).sum(),
                Block::Table(table) => {
                    let cells = table.rows.iter().flatten();
                    cells.map(|cell| millimetres(cell, (110, 4.0))).sum()
                }
                Block::Paragraph(text) | Block::Note(text) => millimetres(text, (84, 6.0)),
                _ => 0.0,
            })
            .sum();
        assert!(height < 249.0, "{height}: {page:?}");
    }
}

#[test]
fn what_a_passage_was_called_stands_in_one_frame_with_it() {
    let words = ["The first passage.", "The second passage."].map(Text::from);
    let mut paper = Paper::new("Packet", "en");
    for words in words {
        paper.push(Block::Named {
            words,
            source: Text::from("Paragraph 1"),
            label: Text::from("Called:"),
            names: vec![Text::bold("One name"), Text::bold("Another name")],
        });
    }
    let page = html(&paper);
    let frames: Vec<&str> = page.split("<blockquote class=\"named\">").skip(1).collect();
    assert_eq!(frames.len(), 2);
    for (frame, words) in frames.iter().zip(["first", "second"]) {
        let (inside, _) = frame.split_once("</blockquote>").unwrap();
        let at = |part: &str| inside.find(part).unwrap();
        assert!(at(words) < at("Called:") && at("Called:") < at("One name"));
        assert_eq!(inside.matches("<li").count(), 2, "{inside}");
    }
    let bytes = docx(&paper).unwrap();
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut document = String::new();
    let mut part = package.by_name("word/document.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut document).unwrap();
    // No page ends within a frame: all its paragraphs but the last stay with the next; an empty one parts two frames.
    for frame in document.split("<w:pStyle w:val=\"NamedWords\"/>").skip(1) {
        let (frame, _) = frame.split_once("NamedEnd").unwrap();
        assert_eq!(frame.matches("<w:keepNext/>").count(), 4, "{frame}");
    }
    assert_eq!(document.matches("NamedEnd").count(), 2);
}
