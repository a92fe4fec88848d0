//! The radial layout: the phenomenon in the middle, conditions above and beside it, strategies and consequences below.

use super::classic::{LIST_COLUMN, MARGIN, ROW_GAP};
use super::edges::Edge;
use super::figure::Figure;
use super::layered::woven;
use super::pile::Pile;
use super::setting::Setting;
use super::sheet::Sheet;
use super::weave::lane;
use crate::model::Place;
use crate::text::Point;

/// Shares of the width: a box beside the phenomenon, and the room between (50, 15 and 60 of 190 mm).
const BESIDE: f32 = 50.0 / 190.0;
const GAP: f32 = 15.0 / 190.0;
/// Share of the width of the boxes above and below, where they need no more.
const MIDDLE: f32 = 0.64;

/// Lays the boxes out; the boxes above and below widen where the figure is higher than it may be.
pub(super) fn sheet(setting: &mut Setting<'_>, edges: &[Edge]) -> Sheet {
    let most = setting.figure.options.max_height_mm;
    let narrow = sheet_at(setting, edges, MIDDLE);
    if narrow.height() + 2.0 * MARGIN <= most {
        return narrow;
    }
    sheet_at(setting, edges, 1.0)
}

fn sheet_at(setting: &mut Setting<'_>, edges: &[Edge], share: f32) -> Sheet {
    let width = setting.figure.options.width_mm;
    let side = MARGIN + lane(lanes(setting.figure, edges));
    let inner = width - 2.0 * side;
    let gap = (inner * GAP).max(8.0);
    let beside = inner * BESIDE;
    let centre = inner - 2.0 * (beside + gap);
    let wide = inner * share;
    let wide_x = side + (inner - wide) / 2.0;
    let rows = [
        vec![(Place::CausalConditions, wide_x, wide)],
        vec![
            (Place::Context, side, beside),
            (Place::Phenomenon, side + beside + gap, centre),
            (
                Place::InterveningConditions,
                side + beside + 2.0 * gap + centre,
                beside,
            ),
        ],
        vec![(Place::Strategies, wide_x, wide)],
        vec![(Place::Consequences, wide_x, wide)],
    ];
    let mut seats = Vec::new();
    let mut y = MARGIN;
    for row in rows {
        let piles: Vec<(f32, Pile)> = row
            .into_iter()
            .map(|(place, x, width)| {
                (
                    x,
                    setting.pile(place, width, (width / LIST_COLUMN) as usize),
                )
            })
            .collect();
        let heights = piles.iter().map(|(_, pile)| pile.height());
        let height = heights.fold(0.0, f32::max);
        for (x, pile) in piles {
            let top = y + (height - pile.height()) / 2.0;
            seats.extend(pile.seats(Point::new(x, top)));
        }
        y += height + ROW_GAP;
    }
    woven(seats, edges, width)
}

/// How many arrows may have to pass at each side.
fn lanes(figure: &Figure, edges: &[Edge]) -> usize {
    let level = |place: Place| match place {
        Place::CausalConditions => 0,
        Place::Context | Place::Phenomenon | Place::InterveningConditions => 1,
        Place::Strategies => 2,
        Place::Consequences | Place::Own(_) => 3_usize,
    };
    let level = |place: Place| level(figure.six_of(place));
    let passing = edges
        .iter()
        .filter(|edge| level(edge.from).abs_diff(level(edge.to)) > 1);
    let added = edges
        .iter()
        .filter(|edge| edge.from.is_own() || edge.to.is_own());
    (passing.count() + added.count()).div_ceil(2).min(4)
}
