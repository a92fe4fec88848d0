//! The classic grid for models with added places: the same rows and columns, each place in a pile with those next to it.

use super::classic::{LANE, LIST_COLUMN, MARGIN, ROW_GAP};
use super::edges::Edge;
use super::layered::woven;
use super::pile::Pile;
use super::setting::Setting;
use super::sheet::Sheet;
use super::weave::lane;
use crate::model::Place;
use crate::text::Point;

/// The middle row by column.
const COLUMNS: [Place; 4] = [
    Place::CausalConditions,
    Place::Phenomenon,
    Place::Strategies,
    Place::Consequences,
];
/// The most lanes for arrows that pass boxes by, on each side of them.
const MOST_LANES: usize = 3;

/// The grid with its piles measured.
struct Draft {
    /// The middle row by column, then the upper and the lower pile; each with its left edge.
    row: Vec<(f32, Pile)>,
    upper: (f32, Pile),
    lower: (f32, Pile),
    /// Between the rows.
    gap: f32,
}

/// Lays the boxes out: even columns, then columns by content, then wide upper and lower boxes.
pub(super) fn sheet(setting: &mut Setting<'_>, edges: &[Edge]) -> Sheet {
    let most = setting.figure.options.max_height_mm;
    let even = draft(setting, edges, [1.0; 4], false);
    let weights = even.weights();
    let mut best = even;
    for full in [false, true] {
        let rank = |draft: &Draft| (draft.height() > most, draft.breaks_words());
        if rank(&best) == (false, false) {
            break;
        }
        let other = draft(setting, edges, weights, full);
        let lower = rank(&other).0 && other.height() < best.height();
        if rank(&other) < rank(&best) || (rank(&other) == rank(&best) && lower) {
            best = other;
        }
    }
    best.seat(setting, edges)
}

fn draft(setting: &mut Setting<'_>, edges: &[Edge], weights: [f32; 4], full: bool) -> Draft {
    let width = setting.figure.options.width_mm;
    let more = edges.len().saturating_sub(5);
    let count = more.div_ceil(2).min(MOST_LANES);
    let (side, lanes) = (MARGIN + lane(count), count as f32);
    let gutter = (width * 10.0 / 190.0).max(7.0) + if width < 120.0 { 0.0 } else { lanes };
    let free = width - 2.0 * side - 3.0 * gutter;
    let total: f32 = weights.iter().sum();
    let mut x = side;
    let mut row = Vec::new();
    let mut spans = Vec::new();
    for (place, weight) in COLUMNS.into_iter().zip(weights) {
        let column = free * weight / total;
        spans.push((x, x + column));
        row.push((x, setting.pile(place, column, 1)));
        x += column + gutter;
    }
    let inner = match spans[..] {
        [_, (start, _), (_, end), _] if !full => (start, end),
        _ => (side, width - side),
    };
    let mut wide = |place: Place| {
        let room = inner.1 - inner.0;
        (
            inner.0,
            setting.pile(place, room, (room / LIST_COLUMN) as usize),
        )
    };
    Draft {
        upper: wide(Place::Context),
        lower: wide(Place::InterveningConditions),
        row,
        gap: ROW_GAP + LANE * lanes,
    }
}

impl Draft {
    fn row_height(&self) -> f32 {
        let heights = self.row.iter().map(|(_, pile)| pile.height());
        heights.fold(0.0, f32::max)
    }

    fn height(&self) -> f32 {
        let (upper, lower) = (self.upper.1.height(), self.lower.1.height());
        upper + lower + self.row_height() + 2.0 * (self.gap + MARGIN)
    }

    fn breaks_words(&self) -> bool {
        let outer = [&self.upper, &self.lower];
        let mut all = self.row.iter().chain(outer);
        all.any(|(_, pile)| pile.breaks_words())
    }

    /// Shares of the width by how much there is to say, wide enough for long words.
    fn weights(&self) -> [f32; 4] {
        let mut weights = [1.0; 4];
        for (weight, (_, pile)) in weights.iter_mut().zip(&self.row) {
            *weight = pile.height().max(1.0).sqrt();
        }
        let mean = weights.iter().sum::<f32>() / 4.0;
        for (weight, (_, pile)) in weights.iter_mut().zip(&self.row) {
            let broken = if pile.breaks_words() { 1.3 } else { 1.0 };
            *weight = (*weight / mean).clamp(0.75, 1.6) * broken;
        }
        weights
    }

    fn seat(self, setting: &Setting<'_>, edges: &[Edge]) -> Sheet {
        let height = self.row_height();
        let Self {
            row,
            upper,
            lower,
            gap,
        } = self;
        let row_top = MARGIN + upper.1.height() + gap;
        let mut seats: Vec<_> = upper.1.seats(Point::new(upper.0, MARGIN)).collect();
        for (x, pile) in row {
            let top = row_top + (height - pile.height()) / 2.0;
            seats.extend(pile.seats(Point::new(x, top)));
        }
        let below = Point::new(lower.0, row_top + height + gap);
        seats.extend(lower.1.seats(below));
        woven(seats, edges, setting.figure.options.width_mm)
    }
}
