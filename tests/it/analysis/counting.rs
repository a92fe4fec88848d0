//! Counts of codes, documents, answers, saturation.

use super::*;

#[test]
fn codes_are_counted_by_themselves_and_by_branch() {
    let example = example();
    let counts = Counts::of(&example.study.project);
    // codings, quotations, documents, participants, cases
    let expected = [
        (example.trust, [1, 1, 1, 1, 1], [6, 5, 3, 2, 2]),
        (example.person, [1, 1, 1, 1, 1], [3, 2, 2, 2, 2]),
        (example.word, [2, 2, 2, 2, 2], [2, 2, 2, 2, 2]),
        (example.paper, [2, 2, 2, 1, 1], [2, 2, 2, 1, 1]),
        (example.network, [0; 5], [3, 3, 2, 2, 2]),
        (example.sharing, [1, 1, 1, 1, 1], [3, 3, 2, 2, 2]),
        (example.bill, [2, 2, 2, 2, 2], [2, 2, 2, 2, 2]),
    ];
    for (code, own, branch) in expected {
        let name = example.study.project.code_name(code);
        assert_eq!(counts.own(code), tally(own), "own {name}");
        assert_eq!(counts.branch(code), tally(branch), "branch {name}");
    }
    assert_eq!(counts.total(), tally([9, 7, 3, 2, 2]));
    assert_eq!(counts.own(CodeId(uuid::Uuid::nil())), Tally::default());
}

#[test]
fn documents_say_how_far_they_are_coded() {
    let mut example = example();
    let uncoded = example.study.document("03", "I: Yes?\nP1: No.\nP1: No.");
    let counts = document_counts(&example.study.ground());
    let numbers: Vec<[usize; 7]> = counts
        .iter()
        .map(|row| {
            [
                row.codings,
                row.codes,
                row.quotations,
                row.paragraphs,
                row.coded_paragraphs,
                row.turns,
                row.coded_turns,
            ]
        })
        .collect();
    let expected = [
        [6, 6, 4, 5, 3, 3, 3],
        [2, 2, 2, 3, 2, 2, 2],
        [1, 1, 1, 1, 1, 0, 0],
        [0, 0, 0, 3, 0, 2, 0],
    ];
    assert_eq!(numbers, expected);
    let shares: Vec<Option<f64>> = counts.iter().map(|row| row.share()).collect();
    assert_eq!(shares, [Some(1.0), Some(1.0), Some(1.0), Some(0.0)]);
    assert_eq!(counts[3].document, uncoded);
}

#[test]
fn an_answer_ends_where_the_interviewer_speaks() {
    let cases: [(&str, &[u32]); 5] = [
        ("I: a\nP1: b\nP2: c\nI: d\nP1: e", &[0, 1, 1, 2, 3]),
        ("I: a\nmore\nP1: b\ngoes on\nP1: c", &[0, 0, 1, 1, 1]),
        ("one\ntwo\nthree", &[0, 1, 2]),
        ("P1: a\nP2: b", &[0, 1]),
        ("Head\nI: a\nP1: b\n\nP1: c", &[0, 1, 2, 2, 2]),
    ];
    for (text, expected) in cases {
        let mut study = Study::new();
        let document = study.document("D", text);
        let row = study.project.documents.get(document).unwrap();
        let paragraphs = &study.project.paragraphs.get(document).unwrap().list;
        assert_eq!(answers(row, paragraphs), expected, "{text}");
    }
}

#[test]
fn a_passage_overlaps_what_it_shares_text_with() {
    let mut study = Study::new();
    let document = study.document("D", "abc\ndef\n\nghi");
    let paragraphs = &study.project.paragraphs.get(document).unwrap().list;
    let cases = [
        ((0, 3), 0..1),
        ((3, 4), 1..1),
        ((2, 5), 0..2),
        ((0, 12), 0..4),
        ((9, 10), 3..4),
        ((50, 60), 4..4),
    ];
    for ((start, end), expected) in cases {
        assert_eq!(overlapped(paragraphs, TextRange::new(start, end)), expected);
    }
}

#[test]
fn new_and_cumulative_codes_follow_the_order_of_interviews() {
    // saturation.md, running example A
    let rows: Vec<Vec<u32>> = [
        [3, 0, 2, 1, 0, 4],
        [1, 2, 0, 0, 1, 0],
        [0, 1, 1, 0, 0, 0],
        [2, 0, 0, 0, 0, 0],
        [0, 0, 0, 2, 0, 1],
        [0, 0, 0, 0, 0, 1],
        [0, 3, 1, 1, 2, 2],
        [0, 0, 1, 0, 0, 0],
    ]
    .map(Vec::from)
    .into();
    let curve = Incidence::of_rows(&rows, 6).curve();
    let steps: Vec<(usize, usize)> = curve
        .steps
        .iter()
        .map(|step| (step.new, step.cumulative))
        .collect();
    assert_eq!(steps, [(3, 3), (2, 5), (1, 6), (1, 7), (0, 7), (1, 8)]);
    assert_eq!(curve.total(), 8);
    assert_eq!(curve.last_new(), Some(6));
    assert_eq!(curve.without_new(), 0);
    assert_eq!(curve.share_of_final(4), Some(0.875));
    assert_eq!(curve.steps[1].share_new(), Some(0.4));
    let none = Incidence::of_rows(&[vec![0, 0]], 2).curve();
    assert_eq!(
        (none.total(), none.last_new(), none.without_new()),
        (0, None, 2)
    );
    assert_eq!(
        (none.share_of_final(1), none.steps[0].share_new()),
        (None, None)
    );
    assert_eq!(Incidence::new(3, 0).curve().steps, []);
}

#[test]
fn the_rule_of_guest_says_where_it_is_met() {
    use GuestVerdict::{EmptyBase, MetAt, NotMet, TooFewInterviews};
    let walk: &[usize] = &[15, 10, 7, 5, 4, 3, 1, 0];
    let cases = [
        // base, run, per cent, new codes, base codes, verdict
        (4, 2, 5, walk, 37, MetAt(6)),
        (4, 2, 0, walk, 37, NotMet),
        (4, 2, 5, &[20, 10, 6, 4, 2, 0], 40, MetAt(4)),
        (4, 2, 5, &[20, 10, 6, 4, 2, 1], 40, NotMet),
        (4, 2, 5, &[5, 4, 1, 0, 0], 10, TooFewInterviews(6)),
        (4, 2, 5, &[0, 0, 0, 0, 0, 0], 0, EmptyBase),
        (4, 2, 5, &[], 0, TooFewInterviews(6)),
        (0, 0, 0, &[3, 0], 3, MetAt(1)),
    ];
    for (base, run, most_new_percent, new, base_codes, verdict) in cases {
        let rule = GuestRule {
            base,
            run,
            most_new_percent,
        };
        let curve = groundwork::analysis::saturation::Curve::of_new(new);
        let review = rule.review(&curve);
        assert_eq!(
            (review.base_codes, review.verdict),
            (base_codes, verdict),
            "{new:?}"
        );
    }
}

#[test]
fn the_review_counts_each_level_on_the_interviews() {
    let example = example();
    let ground = example.study.ground();
    let review = Review::of(&ground, Terms::default());
    assert_eq!(review.units.len(), 2);
    assert_eq!(review.other_documents, 1);
    assert_eq!(review.codings, [6, 2]);
    let expected = [
        (Counted::OpenCodes, [3, 0], 1),
        (Counted::ConceptsAndOpenCodes, [5, 0], 1),
        (Counted::Concepts, [2, 0], 0),
        (Counted::Categories, [2, 0], 0),
    ];
    for (counted, new, only_once) in expected {
        let level = review.level(counted).unwrap();
        let found: Vec<usize> = level.curve.steps.iter().map(|step| step.new).collect();
        assert_eq!(found, new, "{counted:?}");
        assert_eq!(level.only_once.len(), only_once, "{counted:?}");
        assert_eq!(level.guest.verdict, GuestVerdict::TooFewInterviews(6));
        assert_eq!(level.curve.last_new(), Some(1));
    }
    let rows: Vec<(CodeId, Vec<u32>, u32)> = review
        .categories
        .into_iter()
        .map(|row| (row.category, row.codings, row.all))
        .collect();
    let expected = [
        (example.network, vec![2, 1], 3),
        (example.trust, vec![4, 1], 5),
    ];
    assert_eq!(rows, expected);
}
