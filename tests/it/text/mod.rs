//! Layout of users' texts: order, hit-testing, boxes, carets, units, folding, finding, editing.

mod editing;

use groundwork::text::{
    Affinity, Candidate, Caret, Direction, Face, Movement, Point, Query, Rect, Span, TextEditor,
    TextEngine, TextLayout, TextStyle, TextUnit, Weight, direction_of, fold, fold_with_map,
    has_rtl, next_boundary, previous_boundary, score, snap, unit_at, units,
};

const SAMPLES: [&str; 16] = [
    "I never told anyone, not even my sister.",
    "می‌خواهم دربارهٔ اعتماد صحبت کنم؛ «همه‌چیز» تغییر کرد.",
    "قال لي إن الأمر لا يستحق العناء، ثم ذهب.",
    "שלום עולם, זהו מבחן קטן.",
    "او گفت trust is everything و رفت (سال ۱۳۹۸ یا 2019).",
    "The word اعتماد means trust, and امید means hope.",
    "العَرَبِيَّةُ مُشَكَّلَةٌ",
    "e\u{301}le\u{300}ve Zürich, n\u{303}andu\u{308}",
    "👩‍👩‍👧‍👦 family 🇮🇷 flag 👍🏽 ok",
    "fi ffi office affluent",
    "لا إله السلام",
    "אני אומר English וגם עברית 123 סוף",
    "日本語のテキストと中文字符。",
    "नमस्ते दुनिया",
    "   spaces   at   ends   ",
    "a",
];

fn engine() -> TextEngine {
    TextEngine::new(false)
}

fn reading() -> TextStyle {
    TextStyle::new(Face::Reading, 16.0, 26.0)
}

fn middle(rect: &Rect) -> Point {
    Point::new(rect.x + rect.width / 2.0, rect.y + rect.height / 2.0)
}

/// The letters as they stand on a line from left to right.
fn visual(layout: &TextLayout, text: &str) -> String {
    let mut placed: Vec<(f32, usize)> = units(text, TextUnit::Grapheme)
        .into_iter()
        .filter_map(|range| Some((layout.boxes(range.clone()).first()?.x, range.start)))
        .collect();
    placed.sort_by(|a, b| a.0.total_cmp(&b.0));
    placed
        .iter()
        .filter_map(|(_, start)| text[*start..].chars().next())
        .collect()
}

#[test]
fn words_stand_in_bidirectional_order() {
    let mut engine = engine();
    let cases = [
        ("abc def", "abc def"),
        ("ابج دهو", "وهد جبا"),
        ("abc ابج دهو def", "abc وهد جبا def"),
        ("ابج abc دهو", "وهد abc جبا"),
        ("سال ۱۳۹۸ بود", "دوب ۱۳۹۸ لاس"),
        ("سال 2019 بود", "دوب 2019 لاس"),
        ("گفت (آری)", ")یرآ( تفگ"),
    ];
    for (text, expected) in cases {
        let layout = engine.layout(text, &reading(), None);
        assert_eq!(visual(&layout, text), expected, "{text}");
    }
}

#[test]
fn the_direction_of_a_paragraph_can_be_forced() {
    let mut engine = engine();
    let rtl = engine.layout(
        "abc 12",
        &reading().direction(Direction::RightToLeft),
        Some(200.0),
    );
    assert!(rtl.is_rtl());
    assert_eq!(visual(&rtl, "abc 12"), "abc 12");
    assert!((rtl.lines()[0].x + rtl.lines()[0].width - 200.0).abs() < 0.01);
    let ltr = engine.layout(
        "ابج",
        &reading().direction(Direction::LeftToRight),
        Some(200.0),
    );
    assert!(!ltr.is_rtl());
    assert_eq!(ltr.lines()[0].x, 0.0);
    assert_eq!(ltr.len(), "ابج".len());
    assert_eq!(ltr.lines()[0].range, 0.."ابج".len());
    for text in SAMPLES {
        let natural = engine.layout(text, &reading(), None).is_rtl();
        assert_eq!(
            natural,
            direction_of(text) == Direction::RightToLeft,
            "{text}"
        );
    }
}

#[test]
fn graphemes_tile_their_lines() {
    let mut engine = engine();
    for text in SAMPLES {
        for width in [None, Some(300.0), Some(90.0), Some(30.0)] {
            let layout = engine.layout(text, &reading(), width);
            let mut end = 0;
            for line in layout.lines() {
                assert_eq!(line.range.start, end, "{text} {width:?}");
                end = line.range.end;
                let mut boxes: Vec<Rect> = units(text, TextUnit::Grapheme)
                    .into_iter()
                    .filter(|range| range.start >= line.range.start && range.end <= line.range.end)
                    .flat_map(|range| layout.boxes(range))
                    .collect();
                boxes.sort_by(|a, b| a.x.total_cmp(&b.x));
                for pair in boxes.windows(2) {
                    assert!(
                        (pair[0].right() - pair[1].x).abs() < 0.01,
                        "{text} {pair:?}"
                    );
                }
                let whole = layout.boxes(line.range.clone());
                assert!(whole.len() <= 1, "{text} {whole:?}");
                if let (Some(first), Some(last), Some(whole)) =
                    (boxes.first(), boxes.last(), whole.first())
                {
                    assert!(
                        (first.x - whole.x).abs() < 0.01
                            && (last.right() - whole.right()).abs() < 0.01,
                        "{text} {width:?} {line:?} {boxes:?} {whole:?}"
                    );
                    assert!(
                        whole.x <= line.x + 0.01 && whole.right() >= line.x + line.width - 0.01
                    );
                    assert_eq!((whole.y, whole.height), (line.y, line.height));
                    if let Some(width) = width.filter(|width| line.width <= *width) {
                        assert!(
                            whole.x >= -0.01 && whole.right() <= width + 0.01,
                            "{text} {whole:?}"
                        );
                    }
                }
            }
            assert_eq!(end, text.len());
        }
    }
}

#[test]
fn boxes_of_neighbouring_ranges_meet() {
    let mut engine = engine();
    for text in SAMPLES {
        let layout = engine.layout(text, &reading(), Some(140.0));
        let area = |rects: Vec<Rect>| rects.iter().map(|rect| rect.width).sum::<f32>();
        let whole = area(layout.boxes(0..text.len()));
        for cut in units(text, TextUnit::Grapheme)
            .iter()
            .map(|range| range.start)
        {
            let parts = area(layout.boxes(0..cut)) + area(layout.boxes(cut..text.len()));
            assert!(
                (parts - whole).abs() < 0.05,
                "{text} at {cut}: {parts} {whole}"
            );
        }
    }
}

#[test]
fn a_range_across_directions_has_several_boxes() {
    let mut engine = engine();
    let text = "او گفت trust is everything و رفت";
    let layout = engine.layout(text, &reading(), None);
    let start = text.find("trust").unwrap();
    assert_eq!(layout.boxes(start..start + 5).len(), 1);
    assert_eq!(layout.boxes(0..start + 5).len(), 2);
}

#[test]
fn a_point_leads_to_an_offset_and_back() {
    let mut engine = engine();
    for text in SAMPLES {
        for width in [None, Some(120.0)] {
            let layout = engine.layout(text, &reading(), width);
            for range in units(text, TextUnit::Grapheme) {
                for rect in layout.boxes(range.clone()) {
                    assert_eq!(
                        layout.grapheme_at(middle(&rect)),
                        Some(range.clone()),
                        "{text}"
                    );
                    let left = Point::new(rect.x + rect.width * 0.2, rect.y + 1.0);
                    let right = Point::new(rect.right() - rect.width * 0.2, rect.y + 1.0);
                    for (point, edge) in [(left, rect.x), (right, rect.right())] {
                        let caret = layout.hit(point);
                        assert!(caret.offset == range.start || caret.offset == range.end);
                        let shown = layout.caret(caret);
                        assert!(
                            (shown.x - edge).abs() < 0.01,
                            "{text} {caret:?} {shown:?} {rect:?}"
                        );
                        assert_eq!(shown.y, rect.y);
                        assert_eq!(
                            layout.hit(Point::new(shown.x, shown.y + 1.0)).offset,
                            layout.hit(Point::new(shown.x, shown.y + 1.0)).offset
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn points_outside_lead_to_the_nearest_caret() {
    let mut engine = engine();
    let layout = engine.layout(SAMPLES[1], &reading(), Some(100.0));
    assert!(layout.line_count() > 2);
    assert_eq!(layout.hit(Point::new(500.0, -50.0)), Caret::before(0));
    assert_eq!(
        layout.hit(Point::new(-50.0, 9000.0)).offset,
        SAMPLES[1].len()
    );
    let empty = engine.layout("", &reading(), Some(100.0));
    assert_eq!(empty.hit(Point::new(5.0, 5.0)), Caret::before(0));
    assert_eq!(empty.line_count(), 1);
    assert_eq!(
        empty.caret(Caret::before(0)),
        Rect::new(0.0, 0.0, 0.0, 26.0)
    );
    let empty = engine.layout(
        "",
        &reading().direction(Direction::RightToLeft),
        Some(100.0),
    );
    assert_eq!(empty.caret(Caret::before(0)).x, 100.0);
}

#[test]
fn arrows_walk_the_whole_text_on_the_screen() {
    let mut engine = engine();
    for text in SAMPLES {
        for width in [None, Some(120.0)] {
            let layout = engine.layout(text, &reading(), width);
            let forward = !layout.is_rtl();
            let mut caret = Caret::before(0);
            let mut before = caret;
            let mut steps = 0;
            loop {
                let next = if forward {
                    layout.right(caret)
                } else {
                    layout.left(caret)
                };
                if next == caret {
                    break;
                }
                before = caret;
                caret = next;
                steps += 1;
                assert!(steps < 400, "{text}: no end");
            }
            assert_eq!(layout.line_of(caret), layout.line_count() - 1, "{text}");
            assert!(
                steps >= units(text, TextUnit::Grapheme).len(),
                "{text}: {steps}"
            );
            let back = if forward {
                layout.left(caret)
            } else {
                layout.right(caret)
            };
            assert!(
                (layout.caret(back).x - layout.caret(before).x).abs() < 0.01,
                "{text}"
            );
        }
    }
}

#[test]
fn carets_move_by_lines() {
    let mut engine = engine();
    let layout = engine.layout(SAMPLES[4], &reading(), Some(120.0));
    let mut caret = Caret::before(0);
    let x = layout.caret(caret).x;
    for line in 1..layout.line_count() {
        caret = layout.below(caret, x).unwrap();
        assert_eq!(layout.line_of(caret), line);
        let start = layout.line_start(caret);
        assert_eq!(start.offset, layout.lines()[line].range.start);
        assert_eq!(
            layout.line_end(caret).offset,
            layout.lines()[line].range.end
        );
        assert_eq!(layout.line_of(layout.line_end(caret)), line);
    }
    assert_eq!(layout.below(caret, x), None);
    assert_eq!(
        layout.line_of(layout.above(caret, x).unwrap()),
        layout.line_count() - 2
    );
}

#[test]
fn glyphs_cover_the_text() {
    let mut engine = engine();
    for text in SAMPLES {
        let layout = engine.layout(text, &reading(), Some(150.0));
        let mut covered = vec![false; text.len()];
        for run in layout.runs() {
            let line = &layout.lines()[run.line];
            for glyph in &run.glyphs {
                assert!(
                    glyph.start as usize >= line.range.start
                        && glyph.end as usize <= line.range.end
                );
                covered[glyph.start as usize..glyph.end as usize].fill(true);
            }
        }
        for (offset, character) in text.char_indices() {
            assert!(
                covered[offset] || character.is_whitespace(),
                "{text} at {offset}"
            );
        }
    }
}

#[test]
fn a_persian_sentence_is_one_run_of_one_font() {
    let mut engine = engine();
    let layout = engine.layout(SAMPLES[1], &reading(), None);
    assert_eq!(layout.runs().len(), 1);
    assert_eq!(layout.runs()[0].font.family(), Some("Vazirmatn"));
    let mixed = engine.layout("او گفت trust و رفت", &reading(), None);
    let fonts: Vec<_> = mixed
        .runs()
        .iter()
        .map(|run| run.font.family().unwrap())
        .collect();
    assert_eq!(fonts, ["Vazirmatn", "Inter", "Vazirmatn"]);
}

#[test]
fn spans_change_the_weight() {
    let mut engine = engine();
    let style = TextStyle::new(Face::Interface, 13.0, 18.0);
    let bold = Span {
        range: 2..6,
        weight: Weight::SemiBold,
        italic: false,
    };
    let layout = engine.layout_spans("concealment", &[bold], &style, None);
    let weights: Vec<_> = layout
        .runs()
        .iter()
        .map(|run| (run.range.clone(), run.font.weight().unwrap()))
        .collect();
    assert_eq!(
        weights,
        [
            (0..2, Weight::Regular),
            (2..6, Weight::SemiBold),
            (6..11, Weight::Regular)
        ]
    );
}

#[test]
fn what_does_not_fit_ends_in_an_ellipsis() {
    let mut engine = engine();
    for text in SAMPLES {
        for lines in [1, 2] {
            let layout = engine.layout(text, &reading().ellipsis(lines), Some(90.0));
            assert!(layout.line_count() <= lines, "{text}");
            assert_eq!(layout.len(), text.len());
            assert_eq!(layout.lines().last().unwrap().range.end, text.len());
            for line in layout.lines() {
                assert!(line.width <= 90.01, "{text} {}", line.width);
            }
            let Some(cut) = layout.cut() else { continue };
            assert_eq!(snap(text, cut), cut);
            let rest = layout.boxes(cut..text.len());
            assert_eq!(rest.len(), 1, "{text}");
            // “…” stands at the end in reading order.
            let last = layout.lines().last().unwrap();
            if layout.is_rtl() {
                assert!((rest[0].x - last.x).abs() < 0.01, "{text}");
            } else {
                assert!(
                    (rest[0].right() - last.x - last.width).abs() < 0.01,
                    "{text}"
                );
            }
            if text.contains("اعتماد") {
                assert!(
                    units(text, TextUnit::Word)
                        .iter()
                        .any(|word| word.end == cut),
                    "{text} {cut}"
                );
            }
        }
    }
    let name = engine.layout("concealment of losses", &reading().ellipsis(1), Some(110.0));
    let cut = name.cut().unwrap();
    assert!(
        cut > "concealment".len() || name.lines()[0].width > 96.0,
        "{cut}"
    );
    let fits = engine.layout("short", &reading().ellipsis(1), Some(90.0));
    assert_eq!(fits.cut(), None);
    let long = "word ".repeat(40_000);
    let layout = engine.layout(&long, &reading().ellipsis(2), Some(200.0));
    assert_eq!((layout.line_count(), layout.len()), (2, long.len()));
    let narrow = engine.layout("اعتماد", &reading().ellipsis(1), Some(4.0));
    assert_eq!(narrow.line_count(), 1);
}

/// A Persian name that is cut in an English line: “…” stands where the line ends, and not right after an arrow.
#[test]
fn a_cut_inside_an_isolate_ends_the_line() {
    let mut engine = engine();
    let text = "is context of → \u{2068}ایجاد ساختارهای سخت (مرکزها و آزمایشگاه‌ها)\u{2069}";
    for width in [150.0, 190.0, 230.0] {
        let layout = engine.layout(text, &reading().ellipsis(1), Some(width));
        let cut = layout.cut().unwrap();
        assert!(!text[..cut].ends_with('('), "{width}");
        let rest = layout.boxes(cut..text.len());
        let line = &layout.lines()[0];
        let right = rest.iter().map(|place| place.right()).fold(0.0, f32::max);
        assert!(
            (right - line.x - line.width).abs() < 0.5,
            "{width} {rest:?}"
        );
    }
}

#[test]
fn blocks_stack_paragraphs() {
    let mut engine = engine();
    let text = "First line\r\nخط دوم\n\nlast\tone\n";
    let block = engine.layout_block(text, &reading(), Some(200.0));
    assert_eq!(block.parts().len(), 5);
    assert_eq!(block.size().height, 5.0 * 26.0);
    let third = block.hit(Point::new(50.0, 60.0));
    assert_eq!(third.offset, text.find("\n\n").unwrap() + 1);
    for part in block.parts() {
        let caret = block.caret(Caret::before(part.range.start));
        assert_eq!(caret.y, part.y);
        assert_eq!(
            block.hit(Point::new(caret.x, caret.y + 1.0)).offset,
            part.range.start
        );
    }
    let mut caret = Caret::before(0);
    let mut lines = 0;
    while let Some(next) = block.below(caret, 0.0) {
        caret = next;
        lines += 1;
    }
    assert_eq!((lines, caret.offset), (4, text.len()));
    assert_eq!(block.boxes(0..text.len()).len(), 3 + 4);
}

#[test]
fn hostile_texts_are_laid_out() {
    let mut engine = engine();
    let zalgo = format!("a{}b", "\u{301}".repeat(2000));
    let long_word = "x".repeat(70_000);
    let long = "سلام دنیا ".repeat(6_000);
    let texts = [
        zalgo.as_str(),
        &long_word,
        &long,
        "\n\t\u{0}\u{85}\u{2028}\u{7f}",
        "\u{202e}abc\u{202c} \u{2067}x\u{2069} \u{202b}",
        "\u{200c}\u{200d}\u{200f}",
        "\u{fdfa}\u{e000}\u{10ffff}",
        "لْاْلْاْ\u{640}\u{640}",
        "क्ष्म्य र्कि ஸ்ரீ",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿👨‍❤️‍💋‍👨",
        "\u{1100}\u{1161}\u{11a8}한글",
    ];
    for text in texts {
        for width in [None, Some(0.0), Some(7.0), Some(400.0)] {
            let layout = engine.layout(text, &reading(), width);
            assert_eq!(layout.lines().last().unwrap().range.end, text.len());
            let end = layout.caret(Caret::after(text.len()));
            assert!(end.x.is_finite() && end.y.is_finite());
            let mut previous = 0;
            for line in layout.lines() {
                assert!(line.range.start == previous);
                previous = line.range.end;
            }
        }
    }
    let layout = engine.layout(&long, &reading(), Some(500.0));
    let middle = snap(&long, long.len() * 3 / 4);
    assert!(middle > 65_536);
    let rect = layout.boxes(middle..middle + 2)[0];
    assert_eq!(
        layout.grapheme_at(self::middle(&rect)).unwrap(),
        middle..middle + 2
    );
}

#[test]
fn random_texts_hold_the_same_rules() {
    let mut engine = engine();
    let alphabet: Vec<char> =
        "abc آبپلامکی‌ًّ ۱۲12 ()«».,؟ שלםָ \u{200f}\u{200e}\u{200d}👍🏽é\u{301}fi日本"
            .chars()
            .collect();
    let mut seed = 0x9e37_79b9_u64;
    let mut random = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    for _ in 0..300 {
        let length = random(60);
        let text: String = (0..length)
            .map(|_| alphabet[random(alphabet.len())])
            .collect();
        let layout = engine.layout(&text, &reading(), Some(20.0 + random(200) as f32));
        assert_eq!(
            layout.lines().last().unwrap().range.end,
            text.len(),
            "{text:?}"
        );
        for line in layout.lines() {
            assert!(layout.boxes(line.range.clone()).len() <= 1, "{text:?}");
        }
        let mut offset = 0;
        for range in units(&text, TextUnit::Grapheme) {
            assert_eq!(layout.next(offset), range.end, "{text:?}");
            assert_eq!(layout.previous(range.end), offset, "{text:?}");
            offset = range.end;
            for affinity in [Affinity::Upstream, Affinity::Downstream] {
                let rect = layout.caret(Caret { offset, affinity });
                let back = layout.caret(layout.hit(Point::new(rect.x, rect.y + 1.0)));
                assert!(
                    (back.x - rect.x).abs() < 0.01,
                    "{text:?} at {offset} {affinity:?}"
                );
            }
        }
    }
}
