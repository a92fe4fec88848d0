//! The layered layout: one band for each place from top to bottom; context and intervening conditions side by side.
//!
//! It holds the most text. What is higher than the figure may be is parted, see [`super::parts`].

use super::band::{Band, BandShape, Share};
use super::classic::{LEAST_ROW, MARGIN, ROW_GAP};
use super::edges::Edge;
use super::figure::Figure;
use super::labels;
use super::list_box::PADDING;
use super::setting::{Look, Setting};
use super::sheet::{Body, Seat, Sheet, Way};
use super::weave::{Limits, Link, lane, ways};
use crate::model::{Place, PlaceSide};
use crate::text::Rect;

/// The width from which headings stand in a column of their own.
const WIDE: f32 = 120.0;
/// The width from which context and intervening conditions stand side by side.
pub(super) const BESIDE: f32 = 130.0;
/// Between the two.
const GUTTER: f32 = 8.0;
/// The widest that the words of the way back may make the lane.
const FEEDBACK_LABEL: f32 = 12.0;

/// The narrowest that a band is made for the sake of added places beside it.
const LEAST_BAND: f32 = 45.0;

/// How much higher than it may be a figure is left before it is parted.
const SPARE: f32 = 0.5;
/// How much higher before bands are lowered for the sake of its arrows.
const TOLERANCE: f32 = 1.5;
/// How often bands are lowered for that.
const LOWERED: usize = 4;

/// The bands of the six from top to bottom.
const ROWS: [&[Place]; 5] = [
    &[Place::CausalConditions],
    &[Place::Phenomenon],
    &[Place::Context, Place::InterveningConditions],
    &[Place::Strategies],
    &[Place::Consequences],
];

/// The bands from top to bottom, those of added places above, in and below the row of the one next to which they stand.
fn rows(figure: &Figure) -> Vec<Vec<Place>> {
    let mut rows = Vec::new();
    for row in ROWS {
        let at = |side: PlaceSide| {
            let near = row.iter().flat_map(move |six| figure.added(*six, side));
            near.map(|found| found.place).collect::<Vec<Place>>()
        };
        let with_beside = |six: &Place| {
            let beside = figure.added(*six, PlaceSide::Beside);
            std::iter::once(*six).chain(beside.map(|found| found.place))
        };
        rows.push(at(PlaceSide::Before));
        rows.push(row.iter().flat_map(with_beside).collect());
        rows.push(at(PlaceSide::After));
    }
    rows.retain(|row| !row.is_empty());
    rows
}

/// Bands side by side.
pub(super) type Line = Vec<Share>;

/// The bands of a figure from top to bottom, side by side where the figure is wide enough.
pub(super) fn lines(figure: &Figure) -> Vec<Line> {
    let width = figure.options.width_mm;
    let most = ((width + GUTTER) / (LEAST_BAND + GUTTER)) as usize;
    let most = if width >= BESIDE { most.max(2) } else { 1 };
    let share = |place: &Place| Share::whole(figure.place_box(*place).into_owned());
    let line = |places: &[Place]| places.iter().map(share).collect();
    let rows = rows(figure);
    rows.iter()
        .flat_map(|row| row.chunks(most).map(line))
        .collect()
}

/// Bands measured, line by line.
struct Stack {
    rows: Vec<Vec<(Place, Band)>>,
    left: f32,
    right: f32,
}

/// Lays lines of bands out where they are not higher than a figure may be.
pub(super) fn fitting(setting: &mut Setting<'_>, edges: &[Edge], lines: &[Line]) -> Option<Sheet> {
    let most = setting.figure.options.max_height_mm;
    let stack = stack(setting, edges, lines);
    if stack.height() > most {
        return None;
    }
    let sheet = stack.seat(edges, f32::INFINITY, setting);
    (sheet.height() + 2.0 * MARGIN <= most + SPARE).then_some(sheet)
}

/// Lays lines of bands out, lists cut where they are higher than a figure may be.
pub(super) fn cut(setting: &mut Setting<'_>, edges: &[Edge], lines: &[Line]) -> Sheet {
    let most = setting.figure.options.max_height_mm;
    stack(setting, edges, lines).seat(edges, most, setting)
}

/// The least height of lines of bands, before their arrows are known.
pub(super) fn least_height(setting: &mut Setting<'_>, edges: &[Edge], lines: &[Line]) -> f32 {
    stack(setting, edges, lines).height()
}

/// Measures lines of bands.
fn stack(setting: &mut Setting<'_>, edges: &[Edge], lines: &[Line]) -> Stack {
    let width = setting.figure.options.width_mm;
    let (left, right) = lanes(setting, edges, lines);
    let inner = width - left - right;
    let label = (width >= WIDE).then(|| label_column(setting, lines, inner));
    let mut measured = Vec::new();
    for line in lines {
        let count = line.len() as f32;
        let width = (inner - GUTTER * (count - 1.0)) / count;
        let band = |share: &Share| {
            let label = label.filter(|_| line.len() == 1 && !share.slim);
            let shape = BandShape { width, label };
            (share.found.place, setting.band(share, shape))
        };
        measured.push(line.iter().map(band).collect());
    }
    Stack {
        rows: measured,
        left,
        right: width - right,
    }
}

/// The room at the left and at the right for arrows that pass bands by.
fn lanes(setting: &mut Setting<'_>, edges: &[Edge], lines: &[Line]) -> (f32, f32) {
    let row = |place: Place| {
        let holds = |line: &Line| line.iter().any(|share| share.found.place == place);
        lines.iter().position(holds)
    };
    let passing = edges
        .iter()
        .filter(|edge| match (row(edge.from), row(edge.to)) {
            (Some(from), Some(to)) => from.abs_diff(to) > 1,
            _ => false,
        });
    let most = most_lanes(setting.figure.options.width_mm);
    let side = |place: Place| beside(lines, place);
    let sides = passing.clone().map(|edge| (side(edge.from), side(edge.to)));
    let (left, right) = shares(sides);
    let (left, right) = (left.min(most), right.min(most));
    let room = |lanes: usize| MARGIN + if lanes > 0 { lane(lanes) + 0.8 } else { 0.0 };
    let labelled = passing.filter(|edge| !edge.label.is_empty());
    let words: Vec<String> = labelled.map(|edge| edge.label.clone()).collect();
    let widest = words.iter().map(|label| {
        let measured = labels::measure(&mut setting.types, label, FEEDBACK_LABEL);
        measured.layout.size().width + 3.0
    });
    let right = room(right) + widest.fold(0.0, f32::max);
    (room(left), right)
}

/// On which side of others a place stands: at the start, at the end; nothing where it has its line alone or stands
/// between others.
fn beside(lines: &[Line], place: Place) -> Option<bool> {
    let is_it = |share: &Share| share.found.place == place;
    let line = lines.iter().find(|line| line.iter().any(is_it))?;
    match line.as_slice() {
        [_] => None,
        [first, ..] if is_it(first) => Some(true),
        [.., last] if is_it(last) => Some(false),
        _ => None,
    }
}

/// How many arrows pass at the left and at the right: each on the side where its ends are, the others where there is
/// most room left, first at the right.
fn shares(sides: impl Iterator<Item = (Option<bool>, Option<bool>)>) -> (usize, usize) {
    let (mut left, mut right, mut open) = (0, 0, 0);
    for side in sides {
        match side {
            (Some(true), None | Some(true)) | (None, Some(true)) => left += 1,
            (Some(false), None | Some(false)) | (None, Some(false)) => right += 1,
            _ => open += 1_usize,
        }
    }
    for _ in 0..open {
        if left < right {
            left += 1;
        } else {
            right += 1;
        }
    }
    (left, right)
}

/// How many arrows may pass a band on one side.
pub(super) fn most_lanes(width: f32) -> usize {
    if width >= WIDE { 5 } else { 3 }
}

/// The width of the column of headings: that of the longest word in them, those of places that go on included.
fn label_column(setting: &mut Setting<'_>, lines: &[Line], inner: f32) -> f32 {
    let mut widest = 0.0_f32;
    let figure = setting.figure;
    let all = figure
        .order()
        .into_iter()
        .filter_map(|place| figure.place(place));
    let here = lines.iter().flatten().map(|share| &share.found);
    for found in all.chain(here) {
        for word in found.heading.split_whitespace() {
            let measured = setting.measure(word, Look::HEADING, inner);
            widest = widest.max(measured.layout.size().width);
        }
    }
    (widest + 2.0 * PADDING + 0.3).clamp(20.0, (inner / 4.0).max(20.0))
}

impl Stack {
    fn row_heights(&self) -> Vec<f32> {
        let height = |row: &Vec<(Place, Band)>| {
            row.iter()
                .map(|(_, band)| band.height())
                .fold(0.0, f32::max)
        };
        self.rows.iter().map(height).collect()
    }

    /// The height of the bands with the gaps between them.
    fn height(&self) -> f32 {
        let gaps = ROW_GAP * self.rows.len().saturating_sub(1) as f32;
        self.row_heights().iter().sum::<f32>() + gaps + 2.0 * MARGIN
    }

    /// Puts the bands at their places, the highest lowered where all together are too high; lower still where the
    /// arrows around them need more room than was thought.
    fn seat(self, edges: &[Edge], most: f32, setting: &Setting<'_>) -> Sheet {
        let width = setting.figure.options.width_mm;
        let heights = self.row_heights();
        let gaps = self.height() - heights.iter().sum::<f32>();
        let span = (self.left, self.right);
        let mut seats = Vec::new();
        let mut counts = Vec::new();
        for row in self.rows {
            counts.push(row.len());
            seats.extend(row.into_iter().map(|(place, band)| Seat {
                place,
                body: Body::Band(band),
                rect: Rect::default(),
            }));
        }
        let mut room = most - gaps;
        spread(
            &mut seats,
            (&counts, &heights),
            (span, level(&heights, room)),
        );
        let mut sheet = woven(seats, edges, width);
        for _ in 0..LOWERED {
            let over = sheet.height() + 2.0 * MARGIN - most;
            if over <= TOLERANCE {
                break;
            }
            room -= over;
            let mut seats = std::mem::take(&mut sheet.seats);
            spread(
                &mut seats,
                (&counts, &heights),
                (span, level(&heights, room)),
            );
            sheet = woven(seats, edges, width);
        }
        sheet
    }
}

/// Gives the bands of each row their fields from top to bottom, none higher than `cap`.
fn spread(
    seats: &mut [Seat],
    (counts, heights): (&[usize], &[f32]),
    ((left, right), cap): ((f32, f32), f32),
) {
    let mut seats = seats.iter_mut();
    let mut y = MARGIN;
    for (count, height) in counts.iter().zip(heights) {
        let height = height.min(cap);
        let each = (right - left - GUTTER * (*count as f32 - 1.0)) / *count as f32;
        for (index, seat) in seats.by_ref().take(*count).enumerate() {
            let x = left + (each + GUTTER) * index as f32;
            seat.rect = Rect::new(x, y, each, height);
        }
        y += height + ROW_GAP;
    }
}

/// A sheet of boxes wherever they stand, with ways found between them; arrows of boxes that are not there are left out.
pub(super) fn woven(seats: Vec<Seat>, edges: &[Edge], width: f32) -> Sheet {
    woven_around(seats, (edges, Vec::new()), width)
}

/// The same, with the ways of some arrows as they are given.
pub(super) fn woven_around(
    seats: Vec<Seat>,
    (edges, kept): (&[Edge], Vec<Way>),
    width: f32,
) -> Sheet {
    let boxes: Vec<Rect> = seats.iter().map(|seat| seat.rect).collect();
    let index = |place: Place| seats.iter().position(|seat| seat.place == place);
    let link = |edge: &Edge| {
        Some(Link {
            from: index(edge.from)?,
            to: index(edge.to)?,
            outside: edge.is_feedback(),
        })
    };
    let is_kept = |edge: &Edge| kept.iter().any(|way| way.edge.ends() == edge.ends());
    let linked: Vec<(Edge, Link)> = edges
        .iter()
        .filter(|edge| !is_kept(edge))
        .filter_map(|edge| Some((edge.clone(), link(edge)?)))
        .collect();
    let links: Vec<Link> = linked.iter().map(|(_, link)| *link).collect();
    let limits = Limits {
        edges: (0.4, width - 0.4),
        lanes: most_lanes(width),
        taken: kept.iter().filter_map(|way| way.points.clone()).collect(),
        dividers: seats.iter().map(Seat::dividers).collect(),
    };
    let found = ways(&boxes, &links, &limits);
    let found = linked
        .into_iter()
        .zip(found)
        .map(|((edge, _), points)| Way {
            edge,
            points,
            label: (width / 5.0).clamp(14.0, 40.0),
        });
    let mut ways: Vec<Way> = kept.into_iter().chain(found).collect();
    let rank = |way: &Way| edges.iter().position(|edge| edge.ends() == way.edge.ends());
    ways.sort_by_key(rank);
    Sheet { ways, seats }
}

/// The height to which the highest rows are lowered so that all fit into `most` together.
fn level(heights: &[f32], most: f32) -> f32 {
    let mut sorted = heights.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut left = most;
    for (index, height) in sorted.iter().enumerate() {
        let share = left / (sorted.len() - index) as f32;
        if *height > share {
            return share.max(LEAST_ROW);
        }
        left -= height;
    }
    sorted.last().copied().unwrap_or(LEAST_ROW)
}
