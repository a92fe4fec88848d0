//! What stands in a box: heading, categories, concepts; measured at a width, flowed into columns, cut at a height.

use std::sync::Arc;

use super::POINT;
use super::figure::{Concept, Detail, Entry, Figure, digits};
use super::palette::{BoxColors, MUTED, TEXT, box_colors};
use super::scene::{Group, GroupKind, Owner, Role, Shape, Stroke, TextPiece};
use crate::model::Place;
use crate::text::{
    Align, Direction, Face, Point, Rect, TextEngine, TextLayout, TextStyle, Weight, direction_of,
    has_rtl,
};

/// Room between border and words, in millimetres.
const PADDING: f32 = 2.0;
/// Room above and below the heading.
const BAND_PADDING: f32 = 1.6;
/// How far concepts stand in.
const INDENT: f32 = 2.8;
/// Room between columns in a wide box.
const COLUMN_GAP: f32 = 4.0;
/// Room after a category.
const ENTRY_GAP: f32 = 1.2;
/// The least height of a box, so that arrows find room at its sides.
const LEAST_HEIGHT: f32 = 16.0;
/// Corners.
const RADIUS: f32 = 1.0;
/// How far the second border of the phenomenon is inside the first.
const SECOND_BORDER: f32 = 0.8;

/// How words of a figure are set.
pub(super) struct Setting<'a> {
    pub engine: &'a mut TextEngine,
    pub figure: &'a Figure,
}

/// A text measured at a width.
pub(super) struct Measured {
    pub text: String,
    pub layout: Arc<TextLayout>,
    pub width: f32,
    pub size_pt: f32,
    pub weight: Weight,
}

/// What a piece of text is to look like.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// Points above the smallest type.
    pub larger: f32,
    pub weight: Weight,
    pub align: Align,
    /// The most lines; none for as many as it takes.
    pub lines: Option<usize>,
}

impl Look {
    pub const PLAIN: Self = Self {
        larger: 0.0,
        weight: Weight::Regular,
        align: Align::Start,
        lines: None,
    };
}

/// One line of a box's list: a category or a concept.
struct Item {
    words: Measured,
    indent: f32,
    role: Role,
    owner: Option<Owner>,
}

/// A category with its concepts; kept together where columns allow.
type Block = Vec<Item>;

/// A box measured at a width.
pub(super) struct Filled {
    place: Place,
    width: f32,
    heading: Measured,
    blocks: Vec<Block>,
    columns: usize,
    /// The height of one column of the list.
    cap: f32,
    /// Whether some word had to be broken.
    pub breaks_words: bool,
}

/// An item at its place in the list.
struct Placed<'a> {
    item: &'a Item,
    column: usize,
    y: f32,
}

impl Setting<'_> {
    /// Measures `text` in the figure's direction at `width`.
    pub fn measure(&mut self, text: &str, look: Look, width: f32) -> Measured {
        let size_pt = self.figure.options.min_type_pt + look.larger;
        let size = size_pt * POINT;
        let spacing = if has_rtl(text) { 1.6 } else { 1.3 };
        let direction = if self.figure.is_rtl() {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        let style = TextStyle {
            weight: look.weight,
            direction,
            align: look.align,
            ellipsis: look.lines,
            quantize: false,
            ..TextStyle::new(Face::Figure, size, size * spacing)
        };
        Measured {
            layout: Arc::new(self.engine.layout(text, &style, Some(width))),
            text: text.to_owned(),
            width,
            size_pt,
            weight: look.weight,
        }
    }

    /// Measures the box of `place` at `width`, its list in so many columns.
    pub fn fill(&mut self, place: Place, width: f32, columns: usize) -> Filled {
        let found = self.figure.place(place);
        let heading_text = found.map_or("", |found| found.heading.as_str());
        let entries: &[Entry] = found.map_or(&[], |found| &found.entries);
        let heading_look = Look {
            larger: 1.0,
            weight: Weight::SemiBold,
            align: Align::Center,
            lines: None,
        };
        let inner = width - 2.0 * PADDING;
        let heading = self.measure(heading_text, heading_look, inner);
        let columns = columns.clamp(1, entries.len().max(1));
        let column = (inner - COLUMN_GAP * (columns - 1) as f32) / columns as f32;
        let mut blocks: Vec<Block> = entries
            .iter()
            .map(|entry| self.block(entry, place, column))
            .collect();
        if blocks.is_empty() {
            blocks.push(vec![self.nothing(column)]);
        }
        let breaks_words = breaks_words(&heading)
            || blocks
                .iter()
                .flatten()
                .any(|item| breaks_words(&item.words));
        let cap = least_cap(&blocks, columns);
        Filled {
            place,
            width,
            heading,
            blocks,
            columns,
            cap,
            breaks_words,
        }
    }

    fn block(&mut self, entry: &Entry, place: Place, width: f32) -> Block {
        let options = self.figure.options;
        let is_core = place == Place::Phenomenon;
        let name_look = Look {
            larger: if is_core { 1.5 } else { 0.0 },
            weight: if options.detail == Detail::CategoriesAndConcepts || is_core {
                Weight::SemiBold
            } else {
                Weight::Regular
            },
            align: if is_core { Align::Center } else { Align::Start },
            lines: None,
        };
        let owner = Some(Owner::Entry(entry.id));
        let count = entry.count.filter(|_| options.detail != Detail::Categories);
        let mut block = vec![Item {
            words: self.counted(&entry.name, count, name_look, width),
            indent: 0.0,
            role: Role::Name,
            owner,
        }];
        let concepts: &[Concept] = match options.detail {
            Detail::CategoriesAndConcepts => &entry.concepts,
            _ => &[],
        };
        for concept in concepts {
            block.push(Item {
                words: self.counted(
                    &concept.name,
                    concept.count,
                    Look::PLAIN,
                    (width - INDENT).max(1.0),
                ),
                indent: INDENT,
                role: Role::Concept,
                owner,
            });
        }
        block
    }

    /// The name with its count in brackets on the same line, unless that would break a word.
    fn counted(&mut self, name: &str, count: Option<u64>, look: Look, width: f32) -> Measured {
        let tied = self.measure(&self.with_count(name, count, '\u{a0}'), look, width);
        if breaks_words(&tied) {
            let loose = self.with_count(name, count, ' ');
            return self.measure(&loose, look, width);
        }
        tied
    }

    /// The name with its count; isolated where the name runs against the figure (UAX 9).
    fn with_count(&self, name: &str, count: Option<u64>, space: char) -> String {
        let name = name.trim();
        let Some(count) = count else {
            return name.to_owned();
        };
        let count = digits(count, self.figure.options.persian_digits);
        let against = (direction_of(name) == Direction::RightToLeft) != self.figure.is_rtl();
        if against || (has_rtl(name) && name.chars().any(|letter| letter.is_ascii_alphabetic())) {
            format!("\u{2068}{name}\u{2069}{space}({count})")
        } else {
            format!("{name}{space}({count})")
        }
    }

    /// “… +3”, with the sign before the number in either direction.
    fn more(&mut self, hidden: usize, width: f32) -> Measured {
        let count = digits(hidden as u64, self.figure.options.persian_digits);
        let text = if self.figure.is_rtl() {
            format!("… \u{2066}+{count}\u{2069}")
        } else {
            format!("… +{count}")
        };
        self.measure(&text, Look::PLAIN, width)
    }

    fn nothing(&mut self, width: f32) -> Item {
        let look = Look {
            align: Align::Center,
            ..Look::PLAIN
        };
        Item {
            words: self.measure("–", look, width),
            indent: 0.0,
            role: Role::Sign,
            owner: None,
        }
    }
}

impl Filled {
    /// The height that the box needs.
    pub fn height(&self) -> f32 {
        (self.band() + self.cap + 2.0 * PADDING).max(LEAST_HEIGHT)
    }

    fn band(&self) -> f32 {
        self.heading.layout.size().height + 2.0 * BAND_PADDING
    }

    /// Draws the box at `at` in `height` millimetres, cutting what does not fit; gives how many names were cut.
    pub fn draw(&self, setting: &mut Setting<'_>, at: Point, height: f32) -> (Group, usize) {
        let colors = box_colors(self.place, setting.figure.options.grey);
        let rect = Rect::new(at.x, at.y, self.width, height);
        let band = Rect::new(at.x, at.y, self.width, self.band());
        let mut shapes = frame(rect, band, colors, self.place == Place::Phenomenon);
        shapes.push(Shape::Text(self.heading.at(
            Point::new(at.x + PADDING, at.y + BAND_PADDING),
            colors.ink,
            (Role::Heading, Some(Owner::Place(self.place))),
        )));
        let room = (height - self.band() - 2.0 * PADDING).max(0.0);
        let mut hidden = 0;
        let mut more = None;
        if self.cap > room + 0.01 {
            let width = self.column_width();
            let line = setting.more(0, width).layout.size().height;
            hidden = flow(&self.blocks, self.columns, (room, line)).1;
            more = Some(setting.more(hidden, width));
        }
        let reserve = more.as_ref().map_or(0.0, |more| more.layout.size().height);
        let limit = if more.is_some() { room } else { self.cap };
        let (placed, _) = flow(&self.blocks, self.columns, (limit, reserve));
        // A short list stands in the middle of its box.
        let top = at.y
            + self.band()
            + PADDING
            + if more.is_some() {
                0.0
            } else {
                ((room - self.cap) / 2.0).max(0.0)
            };
        let mut end = (0, 0.0_f32);
        for place in &placed {
            end = (
                place.column,
                place.y + place.item.words.layout.size().height,
            );
            self.draw_item(setting, place, Point::new(at.x, top), &mut shapes);
        }
        if let Some(more) = more {
            let last = self.columns - 1;
            let below = if end.0 == last { end.1 } else { 0.0 };
            let at = Point::new(self.column_x(last) + at.x, top + below);
            shapes.push(Shape::Text(more.at(at, MUTED, (Role::Sign, None))));
        }
        let group = Group {
            id: format!("box-{}", self.place.key().trim_start_matches("place-")),
            kind: GroupKind::Box,
            owner: Some(Owner::Place(self.place)),
            bounds: rect,
            shapes,
        };
        (group, hidden)
    }

    fn draw_item(
        &self,
        setting: &mut Setting<'_>,
        placed: &Placed<'_>,
        at: Point,
        shapes: &mut Vec<Shape>,
    ) {
        let item = placed.item;
        let (x, y) = (at.x + self.column_x(placed.column), at.y + placed.y);
        if item.role == Role::Concept {
            let bullet = setting.measure("•", Look::PLAIN, INDENT);
            // The bullet stands on the first line of its words, whatever their script.
            let sink = first_baseline(&item.words) - first_baseline(&bullet);
            shapes.push(Shape::Text(bullet.at(
                Point::new(x, y + sink),
                TEXT,
                (Role::Sign, item.owner),
            )));
        }
        let color = if item.role == Role::Sign { MUTED } else { TEXT };
        let at = Point::new(x + item.indent, y);
        shapes.push(Shape::Text(item.words.at(
            at,
            color,
            (item.role, item.owner),
        )));
    }

    fn column_width(&self) -> f32 {
        let gaps = COLUMN_GAP * (self.columns - 1) as f32;
        (self.width - 2.0 * PADDING - gaps) / self.columns as f32
    }

    fn column_x(&self, column: usize) -> f32 {
        PADDING + column as f32 * (self.column_width() + COLUMN_GAP)
    }
}

impl Measured {
    /// The text at a place.
    pub fn at(&self, origin: Point, color: super::Color, part: (Role, Option<Owner>)) -> TextPiece {
        TextPiece {
            text: self.text.clone(),
            layout: Arc::clone(&self.layout),
            origin,
            width: self.width,
            size_pt: self.size_pt,
            weight: self.weight,
            color,
            role: part.0,
            owner: part.1,
        }
    }
}

impl Item {
    fn height(&self) -> f32 {
        self.words.layout.size().height
    }
}

fn first_baseline(words: &Measured) -> f32 {
    words
        .layout
        .lines()
        .first()
        .map_or(0.0, |line| line.baseline)
}

/// Band, body and border; the phenomenon has two borders.
fn frame(rect: Rect, band: Rect, colors: BoxColors, is_core: bool) -> Vec<Shape> {
    let body = Rect::new(rect.x, band.bottom(), rect.width, rect.height - band.height);
    let stroke = |points: f32| {
        Some(Stroke {
            color: colors.ink,
            width: points * POINT,
            dashed: false,
        })
    };
    let filled = |rect, radii, fill| Shape::Rect {
        rect,
        radii,
        fill: Some(fill),
        stroke: None,
    };
    let mut shapes = vec![
        filled(band, (RADIUS, 0.0), colors.fill),
        filled(body, (0.0, RADIUS), super::Color::WHITE),
        Shape::Line {
            points: vec![
                Point::new(band.x, band.bottom()),
                Point::new(band.right(), band.bottom()),
            ],
            stroke: Stroke {
                color: colors.ink,
                width: 0.5 * POINT,
                dashed: false,
            },
            arrow: false,
        },
        Shape::Rect {
            rect,
            radii: (RADIUS, RADIUS),
            fill: None,
            stroke: stroke(if is_core { 1.5 } else { 0.75 }),
        },
    ];
    if is_core {
        let inset = SECOND_BORDER;
        shapes.push(Shape::Rect {
            rect: Rect::new(
                rect.x + inset,
                rect.y + inset,
                rect.width - 2.0 * inset,
                rect.height - 2.0 * inset,
            ),
            radii: (RADIUS / 2.0, RADIUS / 2.0),
            fill: None,
            stroke: stroke(0.5),
        });
    }
    shapes
}

/// Puts the items into columns no higher than `room.0`; what does not fit is counted, after leaving `room.1` for saying so.
fn flow(blocks: &[Block], columns: usize, room: (f32, f32)) -> (Vec<Placed<'_>>, usize) {
    let (limit, reserve) = room;
    let total: usize = blocks.iter().map(Vec::len).sum();
    let mut placed: Vec<Placed<'_>> = Vec::with_capacity(total);
    let (mut column, mut y) = (0, 0.0_f32);
    for block in blocks {
        let height: f32 = block.iter().map(Item::height).sum();
        let gap = if y > 0.0 { ENTRY_GAP } else { 0.0 };
        if y > 0.0 && y + gap + height > limit + 0.01 && column + 1 < columns {
            column += 1;
            y = 0.0;
        } else {
            y += gap;
        }
        for item in block {
            let last = column + 1 == columns;
            let bottom = limit - if last { reserve } else { 0.0 };
            if y + item.height() > bottom + 0.01 {
                if last {
                    let hidden = total - placed.len();
                    return (placed, hidden);
                }
                column += 1;
                y = 0.0;
            }
            placed.push(Placed { item, column, y });
            y += item.height();
        }
    }
    (placed, 0)
}

/// The least height of columns that hold everything.
fn least_cap(blocks: &[Block], columns: usize) -> f32 {
    let heights: Vec<f32> = blocks
        .iter()
        .map(|block| block.iter().map(Item::height).sum())
        .collect();
    let gaps = ENTRY_GAP * (blocks.len().saturating_sub(1)) as f32;
    let whole = heights.iter().sum::<f32>() + gaps;
    if columns <= 1 {
        return whole;
    }
    let mut cap = (whole / columns as f32).max(heights.iter().copied().fold(0.0, f32::max));
    while cap < whole {
        if flow(blocks, columns, (cap, 0.0)).1 == 0 {
            return cap;
        }
        cap *= 1.03;
    }
    whole
}

/// Whether a line ends inside a word of letters.
fn breaks_words(words: &Measured) -> bool {
    let lines = words.layout.lines();
    lines
        .iter()
        .take(lines.len().saturating_sub(1))
        .any(|line| {
            let before = words
                .text
                .get(..line.range.end)
                .and_then(|text| text.chars().next_back());
            let after = words
                .text
                .get(line.range.end..)
                .and_then(|text| text.chars().next());
            let is_letter = |letter: Option<char>| {
                // Ideographs may be parted anywhere.
                letter.is_some_and(|letter| {
                    letter.is_alphabetic() && !('\u{2e80}'..='\u{ffdc}').contains(&letter)
                })
            };
            is_letter(before) && is_letter(after)
        })
}
