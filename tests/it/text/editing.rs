//! Units, folding, names, the editor.

use super::*;

#[test]
fn layout_is_deterministic() {
    let (mut one, mut two) = (engine(), engine());
    two.layout("other", &reading(), None);
    for text in SAMPLES {
        let a = one.layout(text, &reading(), Some(120.0));
        let b = two.layout(text, &reading(), Some(120.0));
        let runs = |layout: &TextLayout| -> Vec<_> {
            layout
                .runs()
                .iter()
                .map(|run| (run.font.key(), run.glyphs.clone()))
                .collect()
        };
        assert_eq!(runs(&a), runs(&b));
    }
}

#[test]
fn sentences_end_where_readers_end_them() {
    let cases: [(&str, &[&str]); 8] = [
        ("He left. She stayed.", &["He left. ", "She stayed."]),
        ("Why? Because! Fine.", &["Why? ", "Because! ", "Fine."]),
        (
            "چرا رفت؟ نمی‌دانم. شاید.",
            &["چرا رفت؟ ", "نمی‌دانم. ", "شاید."],
        ),
        ("یہ کیا ہے۔ وہ گیا۔", &["یہ کیا ہے۔ ", "وہ گیا۔"]),
        (
            "I saw Dr. Smith. He left.",
            &["I saw Dr. Smith. ", "He left."],
        ),
        (
            "J. Corbin wrote it. So did I. Then we left.",
            &["J. Corbin wrote it. ", "So did I. ", "Then we left."],
        ),
        (
            "It cost 3.5 euro (cf. Glaser). Yes.",
            &["It cost 3.5 euro (cf. Glaser). ", "Yes."],
        ),
        ("", &[]),
    ];
    for (text, expected) in cases {
        let found: Vec<&str> = units(text, TextUnit::Sentence)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, expected);
    }
    let text = "He left. She stayed.";
    assert_eq!(unit_at(text, TextUnit::Sentence, 3), 0..9);
    assert_eq!(unit_at(text, TextUnit::Sentence, 9), 9..20);
    assert_eq!(unit_at(text, TextUnit::Sentence, 20), 9..20);
    assert_eq!(next_boundary(text, TextUnit::Sentence, 2), 9);
    assert_eq!(previous_boundary(text, TextUnit::Sentence, 9), 0);
}

#[test]
fn words_are_found_in_any_script() {
    let word = |text: &str, offset: usize| text[unit_at(text, TextUnit::Word, offset)].to_owned();
    assert_eq!(word("not even my sister", 5), "even");
    assert_eq!(word("من می‌خواهم بروم", "من می".len()), "می‌خواهم");
    assert_eq!(word("东京都 北京大学", 0), "东京");
    assert_eq!(next_boundary("one, two", TextUnit::Word, 3), 8);
    assert_eq!(previous_boundary("one, two ", TextUnit::Word, 9), 5);
    assert_eq!(previous_boundary("one", TextUnit::Word, 0), 0);
    assert_eq!(unit_at("", TextUnit::Word, 0), 0..0);
    assert_eq!(unit_at("e\u{301}a", TextUnit::Grapheme, 1), 0..3);
    assert_eq!(unit_at("ab", TextUnit::Grapheme, 2), 1..2);
    assert_eq!(snap("👩‍👧", 5), 0);
    assert!(has_rtl("a ب") && !has_rtl("abc é 日本"));
    assert_eq!(direction_of("12 (ابج) abc"), Direction::RightToLeft);
    assert_eq!(direction_of("12"), Direction::LeftToRight);
}

#[test]
fn folding_makes_one_of_what_is_the_same() {
    let cases = [
        ("كتاب", "کتاب"),
        ("علي", "علی"),
        ("موسى", "موسی"),
        ("خانة", "خانه"),
        ("خانۀ", "خانه"),
        ("أإآا", "اااا"),
        ("می‌خواهم", "میخواهم"),
        ("كتـــاب", "کتاب"),
        ("العَرَبِيَّة", "العربیه"),
        ("۱۲۳٤٥٦", "123456"),
        ("ﻻ ﷲ", "لا الله"),
        ("Straße", "strasse"),
        ("ÉLÈVE", "eleve"),
        ("ﬁne", "fine"),
        ("ＡＢＣ", "abc"),
        ("İstanbul ısı", "istanbul isi"),
        ("Łódź Ærø", "lodz aero"),
        ("한글", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}"),
        ("हिन्दी", "हिन्दी"),
        ("שָׁלוֹם", "שלום"),
        ("it’s", "it's"),
    ];
    for (text, expected) in cases {
        assert_eq!(fold(text), expected);
        assert_eq!(fold(&fold(text)), fold(text), "folding twice");
        assert_eq!(fold_with_map(text).text, expected);
    }
    let folded = fold_with_map("Straße می‌خواهم");
    assert_eq!(folded.original(4..6), 4..6);
    assert_eq!(folded.original(5..6), 4..6);
    let start = folded.text.find("خ").unwrap();
    let original = folded.original(start..start + 2);
    assert_eq!(&"Straße می‌خواهم"[original], "خ");
}

#[test]
fn names_are_ranked_as_one_would_rank_them() {
    let ranking: [(&str, &[&str]); 15] = [
        (
            "trust",
            &[
                "trust",
                "Trust / loss of trust",
                "distrust",
                "the rusty train stop",
            ],
        ),
        (
            "iso",
            &["isolation", "Hiding / isolation", "idle solo", "provision"],
        ),
        ("hid iso", &["Hiding / isolation"]),
        ("ft", &["after", "family ties", "comfort"]),
        ("concl", &["concealment / closing", "conceal"]),
        ("اعتماد", &["اعتماد", "اعتماد به همکار", "بی‌اعتمادی"]),
        ("كتاب", &["کتاب‌ها"]),
        ("dvlp", &["development"]),
        ("bds", &["business development services"]),
        ("a_b", &["a b", "about a bus"]),
        // A whole word comes before the beginning of another one, however long its name is.
        (
            "cost",
            &[
                "cost",
                "a name of many words in which the cost of training is told of at the very end",
                "costume",
                "accosted",
            ],
        ),
        ("pay", &["we pay before we see", "payment", "repayments"]),
        (
            "days count",
            &[
                "the days count more than the results",
                "count of days",
                "holidays, discounts",
            ],
        ),
        ("art", &["an art to be learnt", "artisans", "starting"]),
        ("اعتم", &["اعتماد", "بی‌اعتمادی"]),
    ];
    for (query, names) in ranking {
        let scores: Vec<Option<i32>> = names
            .iter()
            .map(|name| score(query, name).map(|found| found.score))
            .collect();
        let found: Vec<i32> = scores.iter().flatten().copied().collect();
        assert!(
            found.windows(2).all(|pair| pair[0] > pair[1]),
            "{query}: {scores:?}"
        );
        assert!(scores[0].is_some(), "{query}: {scores:?}");
    }
    for (query, name) in [
        ("xyz", "trust"),
        ("trust hope", "trust"),
        ("tsurt", "trust"),
        ("conclx", "conceal"),
        (
            "tests",
            "it was there that I first got to touch a computer, as one does",
        ),
        (
            "سرمایه",
            "از شرکت که رفتم با برادرم آمدیم این‌جا یکی دو سال ماندیم همه",
        ),
    ] {
        assert_eq!(score(query, name), None, "{query}");
    }
    assert_eq!(
        score("iso", "Hiding / isolation").unwrap().ranges.first(),
        Some(&(9..12))
    );
    assert_eq!(
        score("hi tion", "Hiding / isolation").unwrap().ranges,
        [0..2, 14..18]
    );
    assert_eq!(score("ss", "Straße").unwrap().ranges.first(), Some(&(4..6)));
    assert!(score("", "anything").unwrap().ranges.is_empty());
}

#[test]
fn thousands_of_names_are_matched_at_once() {
    let names: Vec<Candidate> = (0..5_000)
        .map(|index| {
            Candidate::new(&format!(
                "Category {} / Concept {} / open code number {index}",
                index % 7,
                index % 91
            ))
        })
        .collect();
    for query in ["c", "cat 3 num", "ocn4", "code 499", "zzz"] {
        let query = Query::new(query);
        let found = names.iter().filter_map(|name| query.score(name)).count();
        assert!(found <= names.len());
    }
}

#[test]
fn an_editor_edits_any_script() {
    let mut engine = engine();
    let mut editor = TextEditor::new(reading(), true);
    editor.set_width(Some(200.0));
    editor.insert("سلام دنیا");
    editor.refresh(&mut engine);
    let end = editor.caret_rect();
    assert!(end.x < 190.0);
    editor.go(Movement::LineStart, false);
    assert!((editor.caret_rect().x - 200.0).abs() < 0.01);
    editor.go(Movement::Left, false);
    assert_eq!(editor.focus().offset, "س".len());
    editor.go(Movement::WordLeft, true);
    assert_eq!(editor.selected_text(), "لام");
    assert_eq!(editor.selection_boxes().len(), 1);
    editor.insert("\n");
    editor.refresh(&mut engine);
    assert_eq!(editor.text(), "س\n دنیا");
    assert_eq!(editor.block().parts().len(), 2);
    editor.go(Movement::Up, false);
    assert_eq!(editor.block().caret(editor.focus()).y, 0.0);
    editor.delete_back(TextUnit::Grapheme);
    editor.select_all();
    editor.delete(TextUnit::Grapheme);
    assert_eq!(editor.text(), "");
}

#[test]
fn an_editor_composes() {
    let mut engine = engine();
    let mut editor = TextEditor::new(reading(), false);
    editor.set_text("ab");
    editor.refresh(&mut engine);
    editor.go(Movement::TextStart, false);
    editor.set_compose("に", None);
    editor.set_compose("にほ", Some(3));
    editor.refresh(&mut engine);
    assert_eq!(
        (editor.text(), editor.composed(), editor.focus().offset),
        ("にほab", Some(0..6), 3)
    );
    editor.insert("日本");
    assert_eq!(
        (editor.text(), editor.composed(), editor.focus().offset),
        ("日本ab", None, 6)
    );
    editor.set_compose("x", None);
    editor.clear_compose();
    assert_eq!(editor.text(), "日本ab");
    editor.insert("one\r\ntwo");
    assert_eq!(editor.text(), "日本one twoab");
    editor.delete_back(TextUnit::Word);
    assert_eq!(editor.text(), "日本one ab");
    editor.set_text("e\u{301}");
    editor.delete_back(TextUnit::Grapheme);
    assert_eq!(editor.text(), "e");
}
