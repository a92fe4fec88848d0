//! Clicks, carets and selections in lines of every script: what is drawn and what is meant are the same letters.

use std::ops::Range;

use groundwork::text::{
    Caret, Direction, Face, Point, Rect, TextEngine, TextLayout, TextStyle, TextUnit, units,
};

use crate::scripts::{Said, ours, real};
use crate::text_order::{Reference, as_shown};

/// A grapheme as it is drawn.
struct Drawn {
    range: Range<usize>,
    rect: Rect,
    is_rtl: bool,
}

fn style() -> TextStyle {
    TextStyle::new(Face::Reading, 16.0, 26.0)
}

/// The graphemes that take room on a line, in logical order; which way each is read the other implementation says.
fn drawn(layout: &TextLayout, text: &str) -> Vec<Drawn> {
    let reference = Reference::new(text, Direction::Auto);
    let mut list = Vec::new();
    for range in units(text, TextUnit::Grapheme) {
        let rects = layout.boxes(range.clone());
        assert!(rects.len() <= 1, "{text:?} {range:?} {rects:?}");
        let Some(rect) = rects.first().copied() else {
            continue;
        };
        let line = layout.lines().iter().find(|line| line.y == rect.y).unwrap();
        list.push(Drawn {
            is_rtl: reference.is_rtl_at(line.range.clone(), range.start),
            range,
            rect,
        });
    }
    list
}

fn near(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.05
}

/// A click on either half of a grapheme gives its side there, and the caret that is given stands at that side.
fn check_hits(layout: &TextLayout, drawn: &[Drawn], text: &str) {
    for grapheme in drawn {
        let Drawn {
            range,
            rect,
            is_rtl,
        } = grapheme;
        let said = format!("{:?} at {range:?} of {text:?}", &text[range.clone()]);
        let y = rect.y + rect.height / 2.0;
        let middle = Point::new(rect.x + rect.width / 2.0, y);
        assert_eq!(layout.grapheme_at(middle), Some(range.clone()), "{said}");
        let sides = if *is_rtl {
            [(0.25, range.end), (0.75, range.start)]
        } else {
            [(0.25, range.start), (0.75, range.end)]
        };
        for (part, offset) in sides {
            let caret = layout.hit(Point::new(rect.x + rect.width * part, y));
            assert_eq!(caret.offset, offset, "{said} {part}");
            let shown = layout.caret(caret);
            let edge = if part < 0.5 { rect.x } else { rect.right() };
            assert!(
                near(shown.x, edge) && shown.y == rect.y,
                "{said} {shown:?} {rect:?}"
            );
        }
        let (leading, trailing) = if *is_rtl {
            (rect.right(), rect.x)
        } else {
            (rect.x, rect.right())
        };
        let (before, after) = (Caret::before(range.start), Caret::after(range.end));
        for (caret, edge) in [(before, leading), (after, trailing)] {
            let shown = layout.caret(caret);
            assert!(near(shown.x, edge) && shown.y == rect.y, "{said} {caret:?}");
            // From just inside the grapheme the click comes back to the same offset.
            let inward = if near(edge, rect.x) { 0.1 } else { -0.1 } * rect.width;
            let back = layout.hit(Point::new(edge + inward, y));
            assert_eq!(back.offset, caret.offset, "{said}");
        }
    }
}

/// The boxes of `range` by line from left to right, from those of its graphemes.
fn joined(drawn: &[Drawn], range: &Range<usize>) -> Vec<Rect> {
    let inside = drawn
        .iter()
        .filter(|grapheme| grapheme.range.start < range.end && grapheme.range.end > range.start);
    merged(inside.map(|grapheme| grapheme.rect).collect())
}

/// Boxes by line from left to right, those that touch as one: a mark that takes no room may stand between two.
fn merged(mut rects: Vec<Rect>) -> Vec<Rect> {
    rects.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let mut out: Vec<Rect> = Vec::new();
    for rect in rects {
        match out.last_mut() {
            Some(last) if last.y == rect.y && near(last.right(), rect.x) => {
                last.width = rect.right() - last.x;
            }
            _ => out.push(rect),
        }
    }
    out
}

/// The boxes of a range are those of its graphemes and of nothing else.
fn check_selections(layout: &TextLayout, drawn: &[Drawn], text: &str) {
    let step = (drawn.len() / 12).max(1);
    for first in (0..drawn.len()).step_by(step) {
        for length in [1, 2, 5, 17, drawn.len() / 2, drawn.len()] {
            let last = (first + length.max(1) - 1).min(drawn.len() - 1);
            let range = drawn[first].range.start..drawn[last].range.end;
            let boxes = merged(layout.boxes(range.clone()));
            let wanted = joined(drawn, &range);
            assert_eq!(boxes.len(), wanted.len(), "{range:?} of {text:?}");
            for (found, wanted) in boxes.iter().zip(&wanted) {
                let same = near(found.x, wanted.x) && near(found.right(), wanted.right());
                assert!(
                    same && found.y == wanted.y,
                    "{range:?} of {text:?} {found:?} {wanted:?}"
                );
            }
            for outside in drawn
                .iter()
                .filter(|other| other.range.end <= range.start || other.range.start >= range.end)
            {
                let y = outside.rect.y + 1.0;
                let middle = Point::new(outside.rect.x + outside.rect.width / 2.0, y);
                assert!(
                    !boxes.iter().any(|rect| rect.contains(middle)),
                    "{range:?} of {text:?}"
                );
            }
        }
    }
}

/// How far the font may move a letter out of its place.
const KERNED: f32 = 2.5;

/// What is painted of a letter stands in its box: a highlight lies under the letters that it says.
fn check_ink(layout: &TextLayout, text: &str) {
    for run in layout.runs() {
        for glyph in run.glyphs.iter().filter(|glyph| glyph.advance > 0.5) {
            let boxes = layout.boxes(glyph.start as usize..glyph.end as usize);
            let (left, right) = boxes
                .iter()
                .fold((f32::MAX, f32::MIN), |(left, right), rect| {
                    (left.min(rect.x), right.max(rect.right()))
                });
            let inside = glyph.x > left - KERNED && glyph.x + glyph.advance < right + KERNED;
            assert!(inside, "{glyph:?} {boxes:?} of {text:?}");
        }
    }
}

fn check(said: &[Said], widths: &[Option<f32>]) {
    let mut engine = TextEngine::new(false);
    for said in said {
        let text = as_shown(&said.words);
        for width in widths {
            let layout = engine.layout(&text, &style(), *width);
            let drawn = drawn(&layout, &text);
            check_hits(&layout, &drawn, &text);
            check_selections(&layout, &drawn, &text);
            // In a column too narrow for its word parley sets a vowel sign on the next line, and its letter with it.
            if width.is_none_or(|width| width > 200.0) {
                check_ink(&layout, &text);
            }
        }
    }
}

#[test]
fn clicks_and_selections_are_exact_in_eight_languages() {
    check(&ours(), &[None, Some(300.0), Some(110.0)]);
}

#[test]
fn shared_clicks_and_selections_are_exact_in_real_talk() {
    check(&real(10), &[Some(280.0)]);
}

#[test]
fn letters_of_a_ligature_are_told_apart() {
    let mut engine = TextEngine::new(false);
    let text = "سلام";
    let layout = engine.layout(text, &style(), None);
    let [lam, alef] = [2..4, 4..6].map(|range| layout.boxes(range)[0]);
    // One picture is drawn of both; each has its half.
    let drawn = layout.runs()[0].glyphs.iter();
    assert!(
        drawn
            .clone()
            .any(|glyph| (glyph.start, glyph.end) == (2, 6))
    );
    assert!(near(lam.width, alef.width) && near(alef.right(), lam.x));
    let between = layout.caret(Caret::before(4));
    assert!(near(between.x, lam.x));
    assert_eq!(layout.hit(Point::new(lam.x + 0.5, 5.0)).offset, 4);
}

#[test]
fn the_caret_stands_on_both_sides_of_a_change_of_direction() {
    let mut engine = TextEngine::new(false);
    let text = "abc ابج";
    let layout = engine.layout(text, &style(), None);
    let start = "abc ".len();
    let (latin, persian) = (
        layout.caret(Caret::after(start)),
        layout.caret(Caret::before(start)),
    );
    let word = layout.boxes(start..text.len())[0];
    assert!(near(latin.x, word.x), "after the space");
    assert!(
        near(persian.x, word.right()),
        "before the first Persian letter"
    );
    // The word ends where the Latin letters end, in the middle of the line.
    assert!(near(layout.caret(Caret::after(text.len())).x, word.x));
}
