//! The classic grid: four columns on one axis, context above and intervening conditions below the middle ones.

use super::edges::Edge;
use super::labels;
use super::list_box::Filled;
use super::route::{Frame, Way, way};
use super::setting::Setting;
use crate::model::Place;
use crate::text::Rect;

/// The boxes by index: the middle row by column, then the upper and the lower one.
pub(super) const PLACES: [Place; 6] = [
    Place::CausalConditions,
    Place::Phenomenon,
    Place::Strategies,
    Place::Consequences,
    Place::Context,
    Place::InterveningConditions,
];

/// White around the figure: 2 points.
pub(super) const MARGIN: f32 = 0.7;
/// Between rows when nothing needs more.
pub(super) const ROW_GAP: f32 = 9.0;
/// Between a lane and what is next to it.
pub(super) const LANE: f32 = 4.0;
/// The width of a column of a wide box's list.
pub(super) const LIST_COLUMN: f32 = 42.0;
/// The widest a label between two columns may make the gutter.
const WIDEST_GUTTER: f32 = 22.0;
/// The least height of a box that is cut.
pub(super) const LEAST_ROW: f32 = 20.0;

/// The grid across: where columns are and how wide the upper and lower box are.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    pub columns: [(f32, f32); 4],
    pub full: bool,
    pub left: f32,
    pub right: f32,
    left_lanes: Vec<f32>,
    right_lane: f32,
}

/// The part of the greatest height up to which the first draft is taken without a look at others.
const LOW: f32 = 0.7;
/// How much higher than the lowest a plainer draft may be.
const SPARED: f32 = 1.1;

/// A grid with its boxes measured.
pub(super) struct Draft {
    pub grid: Grid,
    pub boxes: Vec<Filled>,
    room: Room,
}

/// The heights between the rows.
#[derive(Clone, Debug, Default)]
struct Room {
    above: f32,
    below: f32,
    /// Heights of the lanes, each with its label.
    over: Vec<f32>,
    under: Vec<f32>,
    /// From the lower box to the way back.
    back: f32,
    /// The least height of the middle row.
    row: f32,
}

/// The widest that the label of an arrow may be.
pub(super) fn label_width(way: Way, grid: &Grid) -> f32 {
    match way {
        Way::Beside(gutter) => grid.gutter(gutter) - 1.0,
        Way::Upright { .. } => 26.0,
        Way::Corner { .. } => 30.0,
        Way::Lane { .. } | Way::Around => 36.0,
        Way::Back => 60.0,
    }
    .max(4.0)
}

/// Returns the grid that suits the content best: even columns, then columns by content, then wide upper and lower boxes;
/// a later one where it is much lower.
pub(super) fn draft(setting: &mut Setting<'_>, edges: &[Edge]) -> Draft {
    let options = setting.figure.options;
    let even = draft_at(setting, edges, [1.0; 4], false);
    let most = options.max_height_mm;
    let suits = |draft: &Draft| draft.height() <= most && !draft.breaks_words();
    // What leaves much of the page free is good as it is.
    let is_low = |draft: &Draft| suits(draft) && draft.height() <= LOW * most;
    if is_low(&even) {
        return even;
    }
    let weights = even.weights();
    let weighted = draft_at(setting, edges, weights, false);
    if is_low(&weighted) {
        return weighted;
    }
    let wide = draft_at(setting, edges, weights, true);
    let drafts = [&even, &weighted, &wide].into_iter();
    let lowest = drafts.filter(|draft| suits(draft)).map(Draft::height);
    let lowest = lowest.fold(f32::INFINITY, f32::min);
    let rank = |draft: &Draft| {
        let is_wasteful = suits(draft) && draft.height() > lowest * SPARED;
        (draft.height() > most, draft.breaks_words(), is_wasteful)
    };
    let mut best = even;
    for other in [weighted, wide] {
        let lower = rank(&other).0 && other.height() < best.height();
        if rank(&other) < rank(&best) || (rank(&other) == rank(&best) && lower) {
            best = other;
        }
    }
    best
}

fn draft_at(setting: &mut Setting<'_>, edges: &[Edge], weights: [f32; 4], full: bool) -> Draft {
    let grid = grid(setting, edges, weights, full);
    let boxes = PLACES
        .iter()
        .enumerate()
        .map(|(index, place)| {
            let width = grid.width_of(index);
            let columns = if index < 4 {
                1
            } else {
                (width / LIST_COLUMN) as usize
            };
            setting.fill(*place, width, columns)
        })
        .collect();
    let room = room(setting, edges, &grid);
    Draft { grid, boxes, room }
}

fn grid(setting: &mut Setting<'_>, edges: &[Edge], weights: [f32; 4], full: bool) -> Grid {
    let width = setting.figure.options.width_mm;
    let ways: Vec<Way> = edges.iter().map(|edge| way(edge, full)).collect();
    let back = full && ways.contains(&Way::Back);
    let around = ways.iter().filter(|way| **way == Way::Around).count();
    let lanes = around + usize::from(back);
    let left = MARGIN + LANE * lanes as f32;
    let right = width - MARGIN - if back { LANE } else { 0.0 };
    let mut gutters = [(width * 10.0 / 190.0).max(7.0); 3];
    for (edge, way) in edges.iter().zip(&ways) {
        let Way::Beside(gutter) = way else { continue };
        if edge.label.is_empty() {
            continue;
        }
        let label = labels::measure(&mut setting.types, &edge.label, WIDEST_GUTTER - 2.0);
        if let Some(gutter) = gutters.get_mut(*gutter) {
            let widest = WIDEST_GUTTER.min(width / 8.0);
            *gutter = gutter.max((label.layout.size().width + 3.0).min(widest));
        }
    }
    let free = right - left - gutters.iter().sum::<f32>();
    let total: f32 = weights.iter().sum();
    let mut x = left;
    let mut columns = [(0.0, 0.0); 4];
    for (index, column) in columns.iter_mut().enumerate() {
        let share = weights.get(index).copied().unwrap_or(1.0) / total;
        *column = (x, free * share);
        x += free * share + gutters.get(index).copied().unwrap_or(0.0);
    }
    Grid {
        columns,
        full,
        left,
        right,
        left_lanes: (0..lanes)
            .map(|lane| left - LANE * (lane + 1) as f32 + 0.5)
            .collect(),
        right_lane: right + LANE - 0.5,
    }
}

/// What labels and lanes need between the rows.
fn room(setting: &mut Setting<'_>, edges: &[Edge], grid: &Grid) -> Room {
    let mut room = Room {
        above: ROW_GAP,
        below: ROW_GAP,
        ..Room::default()
    };
    let (mut zone_above, mut zone_below) = (0.0_f32, 0.0_f32);
    for edge in edges {
        let way = way(edge, grid.full);
        let height = if edge.label.is_empty() {
            0.0
        } else {
            labels::measure(
                &mut setting.types,
                &edge.label,
                label_width(way, grid) * 0.7,
            )
            .layout
            .size()
            .height
                + 2.5
        };
        match way {
            Way::Beside(_) => room.row = room.row.max(2.0 * height + 6.0),
            Way::Upright { upper: true, .. } => zone_above = zone_above.max(height),
            Way::Upright { upper: false, .. } => zone_below = zone_below.max(height),
            Way::Lane { upper: true } => room.over.push(LANE.max(height)),
            Way::Lane { upper: false } => room.under.push(LANE.max(height)),
            Way::Back => room.back = LANE.max(height),
            Way::Corner { .. } | Way::Around => {}
        }
    }
    let lanes = |heights: &[f32]| {
        if heights.is_empty() {
            0.0
        } else {
            heights.iter().sum::<f32>() + LANE
        }
    };
    room.above = room.above.max(zone_above + lanes(&room.over));
    room.below = room.below.max(zone_below + lanes(&room.under));
    room
}

impl Grid {
    fn gutter(&self, gutter: usize) -> f32 {
        let start = self.columns.get(gutter).map_or(0.0, |(x, width)| x + width);
        self.columns.get(gutter + 1).map_or(0.0, |(x, _)| x - start)
    }

    /// Left edge and width of the box at `index`.
    fn span_of(&self, index: usize) -> (f32, f32) {
        match self.columns.get(index) {
            Some(span) => *span,
            None if self.full => (self.left, self.right - self.left),
            None => {
                let [_, (start, _), (x, width), _] = self.columns;
                (start, x + width - start)
            }
        }
    }

    fn width_of(&self, index: usize) -> f32 {
        self.span_of(index).1
    }
}

impl Draft {
    fn natural(&self, index: usize) -> f32 {
        self.boxes.get(index).map_or(0.0, Filled::height)
    }

    fn row(&self) -> f32 {
        (0..4)
            .map(|index| self.natural(index))
            .fold(self.room.row, f32::max)
    }

    /// Everything but the boxes.
    fn gaps(&self) -> f32 {
        let back = if self.room.back > 0.0 {
            self.room.back + 1.0
        } else {
            0.0
        };
        2.0 * MARGIN + self.room.above + self.room.below + back
    }

    /// The height of the whole figure.
    pub fn height(&self) -> f32 {
        self.gaps() + self.natural(4) + self.row() + self.natural(5)
    }

    pub fn breaks_words(&self) -> bool {
        self.boxes.iter().any(|filled| filled.breaks_words)
    }

    /// Shares of the width by how much there is to say, wide enough for long words.
    fn weights(&self) -> [f32; 4] {
        let mut weights = [1.0; 4];
        for (index, weight) in weights.iter_mut().enumerate() {
            *weight = self.natural(index).max(1.0).sqrt();
        }
        let mean = weights.iter().sum::<f32>() / 4.0;
        for (index, weight) in weights.iter_mut().enumerate() {
            let broken = self
                .boxes
                .get(index)
                .is_some_and(|filled| filled.breaks_words);
            *weight = (*weight / mean).clamp(0.75, 1.6) * if broken { 1.3 } else { 1.0 };
        }
        weights
    }

    /// Returns where everything is.
    pub fn frame(&self) -> Frame {
        let [upper, row, lower] = [self.natural(4), self.row(), self.natural(5)];
        let top = MARGIN;
        let row_top = top + upper + self.room.above;
        let axis = row_top + row / 2.0;
        let lower_top = row_top + row + self.room.below;
        let mut boxes = [Rect::default(); 6];
        for (index, rect) in boxes.iter_mut().enumerate() {
            let (x, width) = self.grid.span_of(index);
            let height = self.natural(index);
            let y = match index {
                4 => top,
                5 => lower_top,
                _ => axis - height / 2.0,
            };
            *rect = Rect::new(x, y, width, height);
        }
        let mut over = Vec::new();
        let mut y = row_top - LANE * 0.75;
        for height in self.room.over.iter().rev() {
            over.push(y);
            y -= height;
        }
        over.reverse();
        let mut under = Vec::new();
        let mut y = row_top + row;
        for height in &self.room.under {
            y += height;
            under.push(y);
        }
        Frame {
            boxes,
            axis,
            full: self.grid.full,
            over,
            under,
            back: lower_top + lower + self.room.back,
            left_lanes: self.grid.left_lanes.clone(),
            right_lane: self.grid.right_lane,
        }
    }
}
