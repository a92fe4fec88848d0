//! The words of a scene as blocks of paragraphs: for programs that set type themselves (word processors, draw.io).
//!
//! What stands in one column of one rectangle becomes one block, so that it can be edited as one text there.

use super::scene::{Group, Role, Scene, Shape, TextPiece};
use crate::text::{Point, Rect, Weight};

/// How far apart the starts of two texts of one column may be: the bullets stand out, the concepts in.
const ONE_COLUMN: f32 = 3.5;

/// One line or more of a block that belong together: a name with its number, a bullet with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// The words; a bullet is written out.
    pub text: String,
    /// What stands at the end of the line.
    pub count: Option<String>,
    /// The size in points.
    pub size_pt: f32,
    /// The distance from line to line in millimetres.
    pub line_mm: f32,
    /// Millimetres from the paragraph before, or from the top of the block.
    pub before_mm: f32,
    /// Bold.
    pub bold: bool,
    /// In the middle of its block.
    pub centred: bool,
    /// Whether it is read from right to left.
    pub is_rtl: bool,
    /// The colour.
    pub color: super::Color,
    /// What it is.
    pub role: Role,
}

/// A block of words in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct TextBlock {
    /// Its edges in millimetres.
    pub rect: Rect,
    /// From top to bottom.
    pub paragraphs: Vec<Paragraph>,
}

/// Returns the blocks of a group, in reading order.
pub fn text_blocks(group: &Group) -> Vec<TextBlock> {
    let mut blocks: Vec<Open> = Vec::new();
    for piece in group.pieces() {
        let holder = holder(group, piece);
        let fitting = blocks.last_mut().filter(|block| block.takes(piece, holder));
        match fitting {
            Some(block) => block.add(piece),
            None => {
                let mut block = Open::new(holder, piece);
                block.add(piece);
                blocks.push(block);
            }
        }
    }
    blocks.into_iter().map(Open::close).collect()
}

impl Scene {
    /// Returns the blocks of words of every group, by the group's place in the scene.
    pub fn text_blocks(&self) -> Vec<(usize, TextBlock)> {
        let groups = self.groups.iter().enumerate();
        groups
            .flat_map(|(index, group)| {
                text_blocks(group)
                    .into_iter()
                    .map(move |block| (index, block))
            })
            .collect()
    }
}

/// A block that more may be added to.
struct Open {
    holder: Option<Rect>,
    rect: Rect,
    bottom: f32,
    baseline: f32,
    bullet: bool,
    paragraphs: Vec<Paragraph>,
}

impl Open {
    fn new(holder: Option<Rect>, piece: &TextPiece) -> Self {
        Self {
            holder,
            rect: frame(piece),
            bottom: piece.origin.y,
            baseline: f32::MIN,
            bullet: false,
            paragraphs: Vec::new(),
        }
    }

    /// Whether a text goes on in this block: below what is there, in the same column of the same rectangle.
    fn takes(&self, piece: &TextPiece, holder: Option<Rect>) -> bool {
        if holder != self.holder {
            return false;
        }
        let rect = frame(piece);
        let apart = if piece.layout.is_rtl() {
            (rect.right() - self.rect.right()).abs()
        } else {
            (rect.x - self.rect.x).abs()
        };
        let beside = piece.role == Role::Count || self.bullet;
        beside || (apart <= ONE_COLUMN && rect.y >= self.bottom - 0.6)
    }

    fn add(&mut self, piece: &TextPiece) {
        let rect = frame(piece);
        let (left, right) = (self.rect.x.min(rect.x), self.rect.right().max(rect.right()));
        self.rect.x = left;
        self.rect.width = right - left;
        let words = piece.layout.shown(&piece.text);
        let level = (last_baseline(piece) - self.baseline).abs() < 0.2;
        if let (Role::Count, true, Some(last)) = (piece.role, level, self.paragraphs.last_mut()) {
            last.count = Some(words);
            return;
        }
        if self.bullet
            && let Some(last) = self.paragraphs.last_mut()
        {
            // The bullet was set in the line of its words.
            last.text = format!("{} {words}", last.text);
            last.role = piece.role;
            last.line_mm = line(piece);
            self.baseline = last_baseline(piece);
            self.bullet = false;
        } else {
            self.bullet = piece.text == "•";
            self.baseline = last_baseline(piece);
            self.paragraphs
                .push(paragraph(piece, words, rect.y - self.bottom));
        }
        self.bottom = self.bottom.max(rect.bottom());
    }

    fn close(self) -> TextBlock {
        let top = self.rect.y;
        TextBlock {
            rect: Rect::new(self.rect.x, top, self.rect.width, self.bottom - top),
            paragraphs: self.paragraphs,
        }
    }
}

fn paragraph(piece: &TextPiece, text: String, before_mm: f32) -> Paragraph {
    let first = piece.layout.lines().first();
    let centred = first.is_some_and(|line| {
        let after = piece.width - line.x - line.width;
        line.x > 0.3 && (line.x - after).abs() < 0.6
    });
    Paragraph {
        text,
        count: None,
        size_pt: piece.size_pt,
        line_mm: line(piece),
        before_mm: before_mm.max(0.0),
        bold: piece.weight != Weight::Regular,
        centred,
        is_rtl: piece.layout.is_rtl(),
        color: piece.color,
        role: piece.role,
    }
}

/// The room that a text was laid out in.
fn frame(piece: &TextPiece) -> Rect {
    let height = piece.layout.size().height;
    Rect::new(piece.origin.x, piece.origin.y, piece.width, height)
}

fn line(piece: &TextPiece) -> f32 {
    piece.layout.lines().first().map_or(0.0, |line| line.height)
}

fn last_baseline(piece: &TextPiece) -> f32 {
    let baseline = piece
        .layout
        .lines()
        .last()
        .map_or(0.0, |line| line.baseline);
    piece.origin.y + baseline
}

/// The smallest rectangle of the group that the text stands in.
fn holder(group: &Group, piece: &TextPiece) -> Option<Rect> {
    let words = piece.bounds();
    let middle = Point::new(words.x + words.width / 2.0, words.y + words.height / 2.0);
    let rects = group.shapes.iter().filter_map(|shape| match shape {
        Shape::Rect { rect, .. } if rect.contains(middle) => Some(*rect),
        _ => None,
    });
    rects.min_by(|a, b| (a.width * a.height).total_cmp(&(b.width * b.height)))
}
