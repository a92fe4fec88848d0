//! The evidence as pages: the saturation review, the agreement of two codings, the log of sampling.

use groundwork::analysis::reliability::material::usual_pair;
use groundwork::analysis::reliability::review::Question;
use groundwork::analysis::saturation::Terms;
use groundwork::session::{Aside, Desk, Output, take_out};

use crate::small_study::small_study;

fn page(desk: &Desk, output: &Output) -> String {
    let folder = tempfile::tempdir().unwrap();
    let text = |document| desk.text(document).ok();
    let path = folder.path().join("page.docx");
    let written = take_out(desk.project(), &text, output, &path).unwrap();
    assert!(written.bytes > 2_000);
    let path = folder.path().join("page.html");
    take_out(desk.project(), &text, output, &path).unwrap();
    std::fs::read_to_string(&path).unwrap()
}

/// The words of a page: between its tags, without its style.
fn words(page: &str) -> String {
    let body = page.split("<body").nth(1).unwrap();
    let parts = body.split('<').filter_map(|part| part.split_once('>'));
    parts.map(|(_, words)| words).collect::<Vec<_>>().join(" ")
}

fn stands_in_order(words: &str, wanted: &[&str]) {
    let mut rest = words;
    for piece in wanted {
        let at = rest.find(piece);
        assert!(at.is_some(), "“{piece}” is missing or too early in {words}");
        rest = &rest[at.unwrap()..];
    }
}

#[test]
fn the_saturation_review_is_a_page_with_the_answer_first() {
    let desk = small_study();
    let page = page(&desk, &Output::Saturation(Terms::default()));
    assert!(page.contains("data:image/png;base64"), "the chart");
    let words = words(&page);
    let wanted = [
        "Saturation review",
        "Retrospectively, with the interviews in the order conducted, the last new concept",
        "Counted are codes, not theory",
        "Guest, Namey &amp; Chen 2020",
        "Fixed in advance",
        "Judgement",
        "Per category",
        "One after the other",
        "Formulas and sources",
        "Chao 1987",
    ];
    stands_in_order(&words, &wanted);
    for never in [
        "saturation reached",
        "is saturated",
        "saturation-",
        "export-",
    ] {
        assert!(!words.to_lowercase().contains(never), "{never}");
    }
}

#[test]
fn the_agreement_and_the_sampling_are_pages() {
    let desk = crate::ui_reliability::ended();
    let (left, right) = usual_pair(desk.project()).unwrap();
    let question = Box::new(Question::new(left, right));
    let words_of = words(&page(&desk, &Output::Reliability(question, None)));
    let wanted = [
        "Agreement of two codings",
        "have the same code at the same place",
        "Reliability per document",
        "Krippendorff 2019",
        "Where",
    ];
    stands_in_order(&words_of, &wanted[..4]);
    let sampling = words(&page(&desk, &Output::Sampling));
    assert!(sampling.contains("Sampling log"));
    for page in [words_of, sampling] {
        assert!(
            !page.contains("export-") && !page.contains("reliability-"),
            "{page}"
        );
    }
}

#[test]
fn what_takes_long_is_counted_beside_while_the_last_answer_stands() {
    let mut aside: Aside<&str, u32, u32> = Aside::default();
    assert_eq!(
        aside.ask(("sum", 1), true, || 1, || ()).as_deref(),
        Some(&1),
        "at once"
    );
    let (release, wait) = std::sync::mpsc::channel::<()>();
    let (woken, wakes) = std::sync::mpsc::channel();
    let wake = move || woken.send(()).unwrap();
    let slow = move || wait.recv().map_or(0, |()| 2);
    assert_eq!(
        aside.ask(("sum", 2), false, slow, wake).as_deref(),
        Some(&1),
        "the last one"
    );
    assert!(aside.is_counting());
    assert_eq!(
        aside.ask(("sum", 3), false, || 3, || ()).as_deref(),
        Some(&1),
        "one at a time"
    );
    assert_eq!(
        aside.ask(("other", 3), false, || 3, || ()),
        None,
        "nothing else stands in"
    );
    release.send(()).unwrap();
    wakes.recv().unwrap();
    assert_eq!(
        aside.ask(("sum", 2), false, || 9, || ()).as_deref(),
        Some(&2),
        "the new one"
    );
    assert!(!aside.is_counting());
    // A thread that ends without an answer is not waited for.
    let (woken, wakes) = std::sync::mpsc::channel();
    let wake = move || woken.send(()).unwrap();
    let broken = || std::panic::panic_any("a mistake of ours");
    assert_eq!(
        aside.ask(("sum", 4), false, broken, wake).as_deref(),
        Some(&2)
    );
    wakes.recv().unwrap();
    assert_eq!(
        aside.ask(("sum", 4), false, || 4, || ()).as_deref(),
        Some(&4),
        "made here"
    );
}
