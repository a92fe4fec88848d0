//! Random replacements, and very many quotations.

use super::*;

/// Pieces of texts that are hard: joined Persian, emoji of several code points, combining marks, flags, line ends.
const PIECES: [&str; 14] = [
    "a",
    "word",
    " ",
    " ",
    "می\u{200c}خواهم",
    "كتاب",
    "e\u{301}",
    "👩‍👩‍👧",
    "🇩🇪",
    "🇫🇷",
    "\n",
    "\r\n",
    "न्दी",
    ".",
];

fn some_text(longest: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..longest)
        .prop_map(|pieces| pieces.concat())
}

fn boundaries(text: &str) -> Vec<usize> {
    let starts = text.grapheme_indices(true).map(|(at, _)| at);
    starts.chain([text.len()]).collect()
}

/// Random replacements on any character boundaries, not overlapping.
fn some_replacements(text: &str, picks: &[(usize, usize, String)]) -> Vec<Replacement> {
    let places: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let mut list = Vec::new();
    let mut floor = 0;
    let mut sorted: Vec<(usize, usize, &String)> = picks
        .iter()
        .map(|(start, length, words)| (start % places.len(), *length, words))
        .collect();
    sorted.sort();
    for (start, length, words) in sorted {
        let end = places[(start + length).min(places.len() - 1)];
        let start = places[start];
        if start >= floor && start <= end {
            floor = end.max(start + 1);
            list.push(Replacement {
                range: TextRange::new(start as u32, end as u32),
                was: None,
                words: words.as_str().into(),
            });
        }
    }
    list
}

/// The bytes of `range` that no piece touches, white space left out, with their places afterwards.
fn survivors(replaced: &Replaced, range: TextRange) -> Vec<(u8, u32)> {
    let before = replaced.before().as_bytes();
    let mut shift = 0_i64;
    let mut pieces = replaced.pieces().iter().peekable();
    let mut kept = Vec::new();
    let mut at = 0_u32;
    while (at as usize) < before.len() {
        match pieces.peek() {
            Some(piece) if piece.before.start == at => {
                shift += i64::from(piece.after.length()) - i64::from(piece.before.length());
                at = piece.before.end;
                pieces.next();
                continue;
            }
            _ => {}
        }
        let byte = before[at as usize];
        if range.contains(at) && !byte.is_ascii_whitespace() {
            kept.push((byte, (i64::from(at) + shift) as u32));
        }
        at += 1;
    }
    kept
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn quotations_keep_their_surviving_characters(
        text in some_text(40),
        picks in prop::collection::vec((0_usize..200, 0_usize..6, some_text(4)), 0..8),
        ends in (0_usize..200, 0_usize..200),
    ) {
        let text: Arc<str> = text.replace("\r\n", "\n").into();
        let list = some_replacements(&text, &picks);
        let replaced = Replaced::new(&text, &list).unwrap();
        // The words of the replacements stand in the text after, everything else as it was.
        let mut expected = String::new();
        let mut at = 0;
        for one in &list {
            expected.push_str(&text[at..one.range.start as usize]);
            expected.push_str(&one.words.replace("\r\n", "\n"));
            at = one.range.end as usize;
        }
        expected.push_str(&text[at..]);
        prop_assert_eq!(&**replaced.after(), expected.as_str());

        let edges = boundaries(&text);
        let (one, other) = (edges[ends.0 % edges.len()], edges[ends.1 % edges.len()]);
        let range = TextRange::new(one.min(other) as u32, one.max(other) as u32);
        prop_assume!(range.length() > 0);
        let words = range.cut(&text).unwrap();
        prop_assume!(words.trim() == words);
        let kept = survivors(&replaced, range);
        let after = boundaries(replaced.after());
        match replaced.range(range) {
            Moved::To(moved) => {
                prop_assert!(moved.start < moved.end);
                prop_assert!(after.contains(&(moved.start as usize)), "start cuts a grapheme");
                prop_assert!(after.contains(&(moved.end as usize)), "end cuts a grapheme");
                for (byte, at) in kept {
                    prop_assert_eq!(replaced.after().as_bytes()[at as usize], byte);
                    prop_assert!(moved.contains(at), "a surviving character is left outside");
                }
                if replaced.pieces().is_empty() {
                    prop_assert_eq!(moved, range);
                }
            }
            Moved::Gone(_) => prop_assert_eq!(kept, vec![], "something survives"),
        }
    }

    #[test]
    fn a_changed_text_is_told_as_replacements(before in some_text(60), after in some_text(60)) {
        let before: Arc<str> = before.replace("\r\n", "\n").into();
        let list = replacements(&before, &after);
        let replaced = Replaced::new(&before, &list).unwrap();
        let after = after.replace("\r\n", "\n");
        prop_assert_eq!(&**replaced.after(), after.as_str());
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn random_edits_through_the_door_keep_everything_in_order(
        rounds in prop::collection::vec(
            prop::collection::vec((0_usize..400, 0_usize..9, some_text(3)), 1..5),
            1..5,
        ),
    ) {
        let mut desk = project(STUDY);
        let document = document(&desk);
        let first = desk.text(document).unwrap();
        let mut images = vec![desk.project().clone()];
        for picks in rounds {
            let text = desk.text(document).unwrap();
            let list = some_replacements(&text, &picks);
            let operation = Operation::EditText {
                texts: vec![TextEdit::new(document, list)],
                gone: WhenGone::Remove,
            };
            if desk.perform(operation, "").is_ok() {
                images.push(desk.project().clone());
            }
            prop_assert_eq!(desk.check().unwrap().problems, vec![]);
            in_order(&desk, document, &first)?;
        }
        for image in images.iter().rev().skip(1) {
            desk.undo().unwrap();
            prop_assert_eq!(&**desk.project(), &**image);
        }
        prop_assert_eq!(desk.text(document).unwrap(), first);
    }
}

/// Paragraphs do not overlap, name speakers that are there, hold every line; corrections add up to what was imported.
fn in_order(desk: &Desk, document: DocumentId, first: &str) -> Result<(), TestCaseError> {
    let text = desk.text(document).unwrap();
    let row = desk.project().documents.get(document).unwrap().clone();
    let paragraphs = Arc::clone(&desk.project().paragraphs.get(document).unwrap().list);
    let mut end = 0;
    for paragraph in paragraphs.iter() {
        prop_assert!(end <= paragraph.start, "paragraphs overlap");
        prop_assert!(paragraph.start <= paragraph.body && paragraph.body <= paragraph.end);
        prop_assert!(
            paragraph
                .speaker
                .is_none_or(|speaker| usize::from(speaker) < row.speakers.len())
        );
        end = paragraph.end;
    }
    let mut at = 0;
    for line in text.split('\n') {
        let held = paragraphs.iter().any(|paragraph| {
            paragraph.start as usize <= at && at + line.len() <= paragraph.end as usize
        });
        prop_assert!(
            held || line.trim().is_empty(),
            "the line {line:?} is in no paragraph of {text:?}"
        );
        at += line.len() + 1;
    }
    let list: Vec<Correction> = desk
        .project()
        .corrections
        .get(document)
        .map(|row| row.list.to_vec())
        .unwrap_or_default();
    let mut former = String::new();
    let mut at = 0;
    for correction in &list {
        former.push_str(&text[at..correction.range.start as usize]);
        former.push_str(&correction.former);
        at = correction.range.end as usize;
    }
    former.push_str(&text[at..]);
    prop_assert_eq!(former.as_str(), first);
    Ok(())
}

/// Ten thousand quotations in half a million characters: the last of them moves with a correction at the start.
#[test]
fn an_edit_before_ten_thousand_quotations_carries_them_all() {
    if std::env::var_os("RUN_SLOW_TESTS").is_none() {
        return;
    }
    let long: String = (0..10_000)
        .map(|number| format!("P1: This is what I said at turn {number}, nothing else.\n"))
        .collect();
    let mut desk = project(&format!("\n//- document one\n{long}"));
    let document = document(&desk);
    let text = desk.text(document).unwrap();
    let list = desk
        .project()
        .paragraphs
        .get(document)
        .unwrap()
        .list
        .clone();
    let passages = list
        .iter()
        .map(|turn| groundwork::model::Passage::new(document, &text, turn.talk()).unwrap());
    let operation = Operation::CodePassages {
        passages: passages.collect(),
        codes: vec![],
        create: vec![groundwork::operation::NewCode {
            name: "said".to_owned(),
            ..Default::default()
        }],
    };
    desk.perform(operation, "").unwrap();
    let begun = std::time::Instant::now();
    let operation = edit(&desk, &[("This is", "That was")], WhenGone::Refuse);
    desk.perform(operation, "").unwrap();
    let took = begun.elapsed();
    println!(
        "an edit before {} quotations took {took:?}",
        desk.project().quotations.len()
    );
    let begun = std::time::Instant::now();
    desk.undo().unwrap();
    println!("undo took {:?}", begun.elapsed());
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn a_text_in_a_file_of_format_1_is_corrected() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.gwk");
    let kept = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::copy(kept.join("tests/data/projects/format-1.gwk"), &path).unwrap();
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    let before = desk.project().clone();
    let document = before.documents.iter().next().unwrap().id;
    let text = desk.text(document).unwrap();
    let word = text.unicode_word_indices().next().unwrap();
    let replacement = Replacement {
        range: TextRange::new(word.0 as u32, (word.0 + word.1.len()) as u32),
        was: Some(word.1.into()),
        words: "Corrected".into(),
    };
    let operation = Operation::EditText {
        texts: vec![TextEdit::new(document, vec![replacement])],
        gone: WhenGone::Cover,
    };
    desk.perform(operation, "").unwrap();
    assert_eq!(desk.check().unwrap().problems, vec![]);
    drop(desk);
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    assert!(desk.text(document).unwrap().contains("Corrected"));
    desk.undo().unwrap();
    assert_eq!(**desk.project(), *before);
}
