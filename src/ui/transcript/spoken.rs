//! A turn in the pieces in which it is told: lines, or parts of lines, of so few letters that words can be found in
//! them by number.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use egui::accesskit::{Node, NodeId, Role, TextDirection};
use egui::{Pos2, Rect};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::model::TextRange;
use crate::text::TextLayout;
use crate::ui::widget::spoken::bounds;

/// The most graphemes of a piece: where words begin is told in bytes of eight bits.
const LONGEST: usize = 240;

/// How many turns are kept in pieces.
const KEPT: usize = 4_000;

/// The pieces of a turn, in order.
pub(super) type Pieces = Arc<[Piece]>;

/// A piece of a turn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Piece {
    /// Its bytes in the talk of the turn.
    pub range: Range<usize>,
    /// How many bytes each of its graphemes has.
    lengths: Vec<u8>,
    /// The numbers of the graphemes that begin words.
    word_starts: Vec<u8>,
    /// Where its graphemes stand and how wide they are, from the side where it begins; nothing where it is not seen.
    places: Option<Places>,
    /// It stands on the line of the piece before.
    joins: bool,
}

/// Where the graphemes of a piece stand.
#[derive(Clone, Debug, Default, PartialEq)]
struct Places {
    /// Where the piece stands in the layout of the turn.
    rect: [f32; 4],
    positions: Vec<f32>,
    widths: Vec<f32>,
}

/// The pieces of turns that are not on the screen, kept while the text is the same.
#[derive(Clone, Debug, Default)]
pub(super) struct Spoken {
    text: Option<Arc<str>>,
    turns: HashMap<TextRange, Pieces>,
}

/// A turn as it becomes runs.
pub(super) struct Run<'a> {
    /// Who speaks, with what stands between the name and the words.
    pub speaker: Option<&'a str>,
    /// The talk of the turn.
    pub words: &'a str,
    /// Whether it runs from right to left.
    pub is_rtl: bool,
    /// The corner of its layout.
    pub corner: Pos2,
    /// The node of a piece, or of the speaker.
    pub id: &'a dyn Fn(Option<&Piece>) -> NodeId,
}

impl Spoken {
    /// Forgets what was kept of another text.
    pub(super) fn keep_to(&mut self, text: &Arc<str>) {
        let same = self
            .text
            .as_ref()
            .is_some_and(|kept| Arc::ptr_eq(kept, text));
        if !same || self.turns.len() > KEPT {
            self.turns.clear();
            self.text = Some(Arc::clone(text));
        }
    }

    /// Returns the pieces of the turn at `range` with these words.
    pub(super) fn pieces(&mut self, range: TextRange, words: &str) -> Pieces {
        let make = || cut(words, 0..words.len()).into();
        Arc::clone(self.turns.entry(range).or_insert_with(make))
    }
}

impl Piece {
    /// Returns the number of the grapheme at the byte `offset` of the turn’s talk.
    pub(super) fn index_of(&self, offset: usize) -> usize {
        let mut end = self.range.start;
        let before = self.lengths.iter().take_while(|length| {
            end += usize::from(**length);
            end <= offset
        });
        before.count()
    }

    /// Returns where the grapheme with this number begins, in bytes from the start of the piece.
    pub(super) fn offset_of(&self, index: usize) -> usize {
        self.lengths
            .iter()
            .take(index)
            .map(|length| usize::from(*length))
            .sum()
    }
}

/// Returns some lines of a turn that is laid out, in pieces.
pub(super) fn pieces_of_row(layout: &TextLayout, lines: Range<usize>, words: &str) -> Pieces {
    let mut pieces = Vec::new();
    for index in lines {
        let Some(line) = layout.lines().get(index) else {
            continue;
        };
        let mut graphemes = layout.graphemes(index);
        for mut piece in cut(words, line.range.clone()) {
            let own: Vec<_> = graphemes.by_ref().take(piece.lengths.len()).collect();
            let first = own.first().map(|(range, ..)| range.start);
            if own.len() == piece.lengths.len() && first == Some(piece.range.start) {
                piece.places = Some(places(&own, (line.y, line.height), layout.is_rtl()));
            }
            pieces.push(piece);
        }
    }
    pieces.into()
}

fn places(graphemes: &[(Range<usize>, f32, f32)], (y, height): (f32, f32), is_rtl: bool) -> Places {
    let left = graphemes
        .iter()
        .map(|(_, x0, _)| *x0)
        .fold(f32::INFINITY, f32::min);
    let right = graphemes.iter().map(|(.., x1)| *x1).fold(left, f32::max);
    let from = |x0: f32, x1: f32| if is_rtl { right - x1 } else { x0 - left };
    Places {
        rect: [left, y, right, y + height],
        positions: graphemes.iter().map(|(_, x0, x1)| from(*x0, *x1)).collect(),
        widths: graphemes.iter().map(|(_, x0, x1)| x1 - x0).collect(),
    }
}

/// Cuts a part of the words into pieces, between words where that can be.
fn cut(words: &str, part: Range<usize>) -> Vec<Piece> {
    let text = words.get(part.clone()).unwrap_or_default();
    let mut pieces = Vec::new();
    let mut piece = Piece {
        range: part.start..part.start,
        ..Piece::default()
    };
    for word in text.split_word_bounds() {
        let graphemes = word.graphemes(true).count();
        let full = piece.lengths.len() + graphemes.min(LONGEST) > LONGEST;
        if full {
            piece = next(&mut pieces, piece);
        }
        let begins = word.chars().any(char::is_alphanumeric);
        if begins {
            piece.word_starts.extend(u8::try_from(piece.lengths.len()));
        }
        for grapheme in word.graphemes(true) {
            if piece.lengths.len() == LONGEST {
                piece = next(&mut pieces, piece);
            }
            let length = u8::try_from(grapheme.len()).unwrap_or(u8::MAX);
            piece.lengths.push(length);
            piece.range.end += grapheme.len();
        }
    }
    pieces.push(piece);
    pieces
}

/// Puts a piece to the others and returns the beginning of the next one.
fn next(pieces: &mut Vec<Piece>, piece: Piece) -> Piece {
    let end = piece.range.end;
    pieces.push(piece);
    Piece {
        range: end..end,
        joins: true,
        ..Piece::default()
    }
}

/// Returns the runs of a turn: who speaks, then its pieces, the last with the end of the line.
pub(super) fn runs(run: &Run<'_>, pieces: &[Piece]) -> Vec<(NodeId, Node)> {
    let direction = if run.is_rtl {
        TextDirection::RightToLeft
    } else {
        TextDirection::LeftToRight
    };
    let mut runs = Vec::with_capacity(pieces.len() + 1);
    if let Some(speaker) = run.speaker {
        runs.push(((run.id)(None), speaker_run(speaker, run.corner)));
    }
    let count = pieces.len();
    for (index, piece) in pieces.iter().enumerate() {
        let is_last = index + 1 == count;
        runs.push(((run.id)(Some(piece)), piece_run(run, piece, is_last)));
    }
    let ids: Vec<NodeId> = runs.iter().map(|(id, _)| *id).collect();
    let names = runs.len() - count;
    for (index, (_, node)) in runs.iter_mut().enumerate() {
        node.set_text_direction(direction);
        let joins = |index: usize| match index.checked_sub(names) {
            Some(0) => names > 0,
            Some(piece) => pieces.get(piece).is_some_and(|piece| piece.joins),
            None => false,
        };
        if joins(index)
            && let Some(before) = index.checked_sub(1).and_then(|before| ids.get(before))
        {
            node.set_previous_on_line(*before);
        }
        if joins(index + 1)
            && let Some(after) = ids.get(index + 1)
        {
            node.set_next_on_line(*after);
        }
    }
    runs
}

fn piece_run(run: &Run<'_>, piece: &Piece, is_last: bool) -> Node {
    let words = run.words.get(piece.range.clone()).unwrap_or_default();
    let mut node = Node::new(Role::TextRun);
    let mut lengths = piece.lengths.clone();
    let mut value = words.to_owned();
    if is_last {
        lengths.push(1);
        value.push('\n');
    }
    if let Some(places) = &piece.places {
        let [left, top, right, bottom] = places.rect;
        let rect = Rect::from_min_max(Pos2::new(left, top), Pos2::new(right, bottom));
        node.set_bounds(bounds(rect.translate(run.corner.to_vec2())));
        let (mut positions, mut widths) = (places.positions.clone(), places.widths.clone());
        if is_last {
            positions.push(right - left);
            widths.push(0.0);
        }
        node.set_character_positions(positions);
        node.set_character_widths(widths);
    }
    node.set_value(value);
    node.set_character_lengths(lengths);
    node.set_word_starts(piece.word_starts.clone());
    node
}

/// The name of who speaks: read before the words, and of no width, since it stands above them.
fn speaker_run(speaker: &str, corner: Pos2) -> Node {
    let lengths = speaker
        .graphemes(true)
        .map(|grapheme| u8::try_from(grapheme.len()).unwrap_or(u8::MAX));
    let lengths: Vec<u8> = lengths.take(LONGEST).collect();
    let mut node = Node::new(Role::TextRun);
    node.set_bounds(bounds(Rect::from_min_max(corner, corner)));
    node.set_character_positions(vec![0.0; lengths.len()]);
    node.set_character_widths(vec![0.0; lengths.len()]);
    let bytes = lengths.iter().map(|length| usize::from(*length)).sum();
    node.set_value(speaker.get(..bytes).unwrap_or(speaker));
    node.set_character_lengths(lengths);
    node.set_word_starts(vec![0]);
    node
}
