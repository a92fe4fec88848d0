//! What is listed in a box: categories with their counts, concepts under them, or only how many there are.

use super::figure::{Concept, Detail, Entry, PlaceBox, digits};
use super::palette::{MUTED, TEXT};
use super::scene::{Owner, Role, Shape};
use super::setting::{Look, Measured, Setting};
use crate::model::Place;
use crate::text::{Align, Direction, Point, Weight, direction_of, has_rtl};

/// How far concepts stand in.
pub(super) const INDENT: f32 = 2.8;
/// Between a name and its count.
const COUNT_GAP: f32 = 1.6;

/// One line of a list: a category or a concept, with its count at the end of the line.
pub(super) struct Item {
    words: Measured,
    count: Option<Measured>,
    indent: f32,
    role: Role,
    owner: Option<Owner>,
}

/// A category with its concepts; kept together where columns allow.
pub(super) struct Block {
    pub items: Vec<Item>,
}

impl Setting<'_> {
    /// The list of a place, or of a part of one, for columns of `width`.
    pub fn blocks(&mut self, found: &PlaceBox, width: f32) -> Vec<Block> {
        let PlaceBox {
            place,
            entries,
            summary,
            ..
        } = found;
        let (place, detail) = (*place, self.figure.options.detail);
        let mut blocks: Vec<Block> = Vec::new();
        if detail != Detail::Components || place == Place::Phenomenon {
            let widths = (width, width);
            blocks.extend(entries.iter().map(|entry| self.block(entry, place, widths)));
        }
        if detail == Detail::Components {
            blocks.push(Block {
                items: self.sums(summary, width),
            });
        }
        blocks.retain(|block| !block.items.is_empty());
        if blocks.is_empty() {
            blocks.push(Block {
                items: vec![self.nothing(width)],
            });
        }
        blocks
    }

    /// A category with what the level of detail shows of it; its name and its concepts each in a width of their own.
    pub fn block(&mut self, entry: &Entry, place: Place, widths: (f32, f32)) -> Block {
        let (width, concept_width) = widths;
        let detail = self.figure.options.detail;
        let count = match detail {
            Detail::CategoriesWithCounts => self.count_words(entry.count, None),
            Detail::ConceptsWithCounts => self.count_words(entry.count, entry.documents),
            _ => None,
        };
        let mut items = vec![if place == Place::Phenomenon {
            self.core(entry, count, width)
        } else {
            let weight = if detail.shows_concepts() {
                Weight::SemiBold
            } else {
                Weight::Regular
            };
            let look = Look {
                weight,
                ..Look::PLAIN
            };
            self.item(&entry.name, count, look, width)
        }];
        if detail.shows_concepts() {
            let concepts = entry.concepts.iter();
            items.extend(concepts.map(|concept| self.concept(concept, concept_width)));
        }
        if let Some(name) = items.first_mut() {
            name.owner = Some(Owner::Entry(entry.id));
        }
        Block { items }
    }

    /// The name of the phenomenon: larger, in the middle, with its count behind it.
    fn core(&mut self, entry: &Entry, count: Option<String>, width: f32) -> Item {
        let look = Look {
            larger: 1.5,
            weight: Weight::SemiBold,
            align: Align::Center,
        };
        let words = match count {
            Some(count) => self.tied(&entry.name, &count, look, width),
            None => self.measure(entry.name.trim(), look, width),
        };
        Item {
            words,
            count: None,
            indent: 0.0,
            role: Role::Name,
            owner: None,
        }
    }

    fn concept(&mut self, concept: &Concept, width: f32) -> Item {
        let count = match self.figure.options.detail {
            Detail::ConceptsWithCounts => self.count_words(concept.count, concept.documents),
            _ => None,
        };
        let room = (width - INDENT).max(1.0);
        let mut item = self.item(&concept.name, count, Look::PLAIN, room);
        item.indent = INDENT;
        item.role = Role::Concept;
        item.owner = Some(Owner::Concept(concept.id));
        item
    }

    /// A name with its count at the end of its last line; behind the name where the column is too narrow for both.
    fn item(&mut self, name: &str, count: Option<String>, look: Look, width: f32) -> Item {
        let name = name.trim();
        let plain = |words: Measured, count: Option<Measured>| Item {
            words,
            count,
            indent: 0.0,
            role: Role::Name,
            owner: None,
        };
        let Some(count) = count else {
            return plain(self.measure(name, look, width), None);
        };
        let sign = self.types.tight(&count, Look::PLAIN, width);
        let room = width - sign.width - COUNT_GAP;
        if room > 0.55 * width && sign.layout.line_count() == 1 {
            let words = self.measure(name, look, room);
            if !words.breaks_words() {
                return plain(words, Some(sign));
            }
        }
        plain(self.tied(name, &count, look, width), None)
    }

    /// The name with its count in brackets on the same line, unless that would break a word.
    fn tied(&mut self, name: &str, count: &str, look: Look, width: f32) -> Measured {
        let tied = self.measure(&self.bracketed(name, count, '\u{a0}'), look, width);
        if tied.breaks_words() {
            return self.measure(&self.bracketed(name, count, ' '), look, width);
        }
        tied
    }

    /// The name with its count; isolated where the name runs against the figure (UAX 9).
    fn bracketed(&self, name: &str, count: &str, space: char) -> String {
        let name = name.trim();
        let against = (direction_of(name) == Direction::RightToLeft) != self.figure.is_rtl();
        if against || (has_rtl(name) && name.chars().any(|letter| letter.is_ascii_alphabetic())) {
            format!("\u{2068}{name}\u{2069}{space}({count})")
        } else {
            format!("{name}{space}({count})")
        }
    }

    /// “24”, or “24; 11” where documents are counted too.
    fn count_words(&self, count: Option<u64>, documents: Option<u64>) -> Option<String> {
        let persian = self.figure.options.persian_digits;
        let count = digits(count?, persian);
        Some(match documents {
            Some(documents) => {
                let stop = if persian { '؛' } else { ';' };
                format!("{count}{stop}\u{a0}{}", digits(documents, persian))
            }
            None => count,
        })
    }

    /// “… +3”, with the sign before the number in either direction.
    pub fn more(&mut self, hidden: usize, width: f32) -> Measured {
        let persian = self.figure.options.persian_digits;
        let text = more(hidden as u64, persian, self.figure.is_rtl());
        self.measure(&text, Look::PLAIN, width)
    }

    /// The numbers of a place: on one line where they fit on it.
    fn sums(&mut self, summary: &[String], width: f32) -> Vec<Item> {
        let joined = self.sum(&summary.join(" · "), width);
        if joined.words.layout.line_count() == 1 && summary.len() > 1 {
            return vec![joined];
        }
        summary.iter().map(|line| self.sum(line, width)).collect()
    }

    fn sum(&mut self, line: &str, width: f32) -> Item {
        Item {
            words: self.measure(line, Look::CENTRED, width),
            count: None,
            indent: 0.0,
            role: Role::Count,
            owner: None,
        }
    }

    pub fn nothing(&mut self, width: f32) -> Item {
        Item {
            words: self.measure("–", Look::CENTRED, width),
            count: None,
            indent: 0.0,
            role: Role::Sign,
            owner: None,
        }
    }

    /// Draws an item in a column of `width` that starts at `at`.
    pub fn draw_item(&mut self, item: &Item, at: Point, width: f32, shapes: &mut Vec<Shape>) {
        let at = Point::new(at.x, at.y + item.beyond().0);
        if item.role == Role::Concept {
            let bullet = self.measure("•", Look::PLAIN, INDENT);
            // The bullet stands on the first line of its words, whatever their script.
            let sink = item.words.first_baseline() - bullet.first_baseline();
            let place = Point::new(at.x, at.y + sink);
            shapes.push(Shape::Text(bullet.at(
                place,
                TEXT,
                (Role::Sign, item.owner),
            )));
        }
        let color = match item.role {
            Role::Sign | Role::Count | Role::Resumed => MUTED,
            _ => TEXT,
        };
        let place = Point::new(at.x + item.indent, at.y);
        let part = (item.role, item.owner);
        shapes.push(Shape::Text(item.words.at(place, color, part)));
        if let Some(count) = &item.count {
            let sink = item.words.last_baseline() - count.first_baseline();
            let place = Point::new(at.x + width - count.width, at.y + sink);
            let part = (Role::Count, item.owner);
            shapes.push(Shape::Text(count.at(place, MUTED, part)));
        }
    }
}

impl Item {
    pub fn height(&self) -> f32 {
        let (above, below) = self.beyond();
        self.words.height() + above + below
    }

    /// How far the count reaches above and below the words: its script may stand in higher lines than theirs.
    fn beyond(&self) -> (f32, f32) {
        let Some(count) = &self.count else {
            return (0.0, 0.0);
        };
        let top = self.words.last_baseline() - count.first_baseline();
        let bottom = top + count.height() - self.words.height();
        ((-top).max(0.0), bottom.max(0.0))
    }

    pub fn breaks_words(&self) -> bool {
        self.words.breaks_words()
    }

    /// Marks a name that an earlier part shows already.
    pub fn resume(&mut self) {
        self.role = Role::Resumed;
    }

    /// Whether it names a category or a concept, so that it counts when it is cut.
    pub fn is_name(&self) -> bool {
        matches!(self.role, Role::Name | Role::Concept)
    }
}

impl Block {
    pub fn height(&self) -> f32 {
        self.items.iter().map(Item::height).sum()
    }

    pub fn breaks_words(&self) -> bool {
        self.items.iter().any(Item::breaks_words)
    }
}

/// “… +3”, with the sign before the number in either direction.
pub(super) fn more(hidden: u64, persian_digits: bool, is_rtl: bool) -> String {
    let count = digits(hidden, persian_digits);
    if is_rtl {
        format!("… \u{2066}+{count}\u{2069}")
    } else {
        format!("… +{count}")
    }
}
