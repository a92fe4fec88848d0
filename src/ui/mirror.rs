//! The window from right to left, for languages that run so.
//!
//! Everything is laid out from left to right and turned over as a whole: what is painted on its way to the screen, the
//! pointer on its way in, and the places of what assistive programs are told. So no view says where “start” is, and
//! none can forget to. Words are not turned over but moved: each text says how wide its room is ([`text_shape`]).
//! What has directions of its own stays as it is and is moved as one piece, an [`island`]: the transcript, fields, the
//! figure, charts over time.

use std::sync::Arc;

use egui::accesskit;
use egui::epaint::{PaintCallback, RectShape};
use egui::{Context, Event, FullOutput, Id, LayerId, Painter, Plugin, Pos2, RawInput, Rect, Shape};

use crate::text::TextLayout;
use crate::ui::theme;

/// A part of the window that is not turned over.
#[derive(Clone, Copy, Debug)]
struct Island {
    layer: LayerId,
    rect: Rect,
    /// What of it is seen, as if it were turned over.
    seen: Rect,
}

/// The islands of this pass and of the one before.
#[derive(Clone, Debug, Default)]
struct Islands {
    pass: u64,
    now: Vec<Island>,
    before: Vec<Island>,
}

/// What a mark among the shapes says; marks are taken out before anything is painted.
#[derive(Clone, Copy, Debug)]
enum Mark {
    /// What follows in this layer, up to its end, belongs to the island at this place.
    Begin(Rect),
    End,
    /// What stands beside the mark is a text in a room whose left and right edge have this sum.
    Text(f32),
}

/// Where something goes, from left to right.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Turn {
    /// Over: the sum of where it was and where it will be.
    Over(f32),
    /// Along, as it is.
    Along(f32),
}

impl Turn {
    fn x(self, x: f32) -> f32 {
        match self {
            Self::Over(sum) => sum - x,
            Self::Along(way) => x + way,
        }
    }

    fn pos(self, pos: Pos2) -> Pos2 {
        Pos2::new(self.x(pos.x), pos.y)
    }

    fn rect(self, rect: Rect) -> Rect {
        let (one, other) = (self.x(rect.left()), self.x(rect.right()));
        Rect::from_x_y_ranges(one.min(other)..=one.max(other), rect.y_range())
    }

    /// Returns where something goes that is not turned over itself and stands in a room whose edges have this sum.
    fn of_room(self, room: f32) -> Self {
        match self {
            Self::Over(sum) => Self::Along(sum - room),
            along @ Self::Along(_) => along,
        }
    }

    fn of_island(self, island: Rect) -> Self {
        self.of_room(sum(island))
    }

    fn back(self) -> Self {
        match self {
            over @ Self::Over(_) => over,
            Self::Along(way) => Self::Along(-way),
        }
    }
}

/// Shows `content`, which paints into the layer of `painter`, as it is in a window that is turned over: only the place
/// of `rect` is turned.
pub fn island<R>(painter: &Painter, rect: Rect, content: impl FnOnce() -> R) -> R {
    if !theme::is_mirrored(painter.ctx()) {
        return content();
    }
    let layer = painter.layer_id();
    note(painter.ctx(), |islands| {
        let seen = Turn::Over(sum(rect)).rect(rect.intersect(painter.clip_rect()));
        islands.now.push(Island { layer, rect, seen });
    });
    painter.add(mark(Mark::Begin(rect)));
    let answer = content();
    painter.add(mark(Mark::End));
    answer
}

/// Shows `content` beside the words of `layout`, whose corner is at `pos`: what is painted where they stand.
pub fn with_words<R>(
    painter: &Painter,
    (pos, layout): (Pos2, &TextLayout),
    content: impl FnOnce() -> R,
) -> R {
    let (left, right) = layout.extent();
    let bottom = pos.y + layout.size().height;
    let rect = Rect::from_x_y_ranges(pos.x + left..=pos.x + right, pos.y..=bottom);
    island(painter, rect, content)
}

/// Returns where `rect`, which belongs to what stands in `layer`, is for what is not on its island: a popup beside a
/// place in the text.
pub fn from_island(ctx: &Context, layer: LayerId, rect: Rect) -> Rect {
    if !theme::is_mirrored(ctx) {
        return rect;
    }
    let islands = note(ctx, |islands| {
        let all = islands.now.iter().chain(&islands.before);
        let mut all = all.filter(|island| island.layer == layer);
        all.find(|island| island.rect.contains(rect.center()))
            .copied()
    });
    islands.map_or(rect, |island| Turn::Over(sum(island.rect)).rect(rect))
}

/// Returns where the pointer is for what is not on an island, wherever it is itself.
pub fn pointer(ctx: &Context) -> Option<Pos2> {
    let pos = ctx.input(|input| input.pointer.interact_pos());
    let turned = ctx.data(|data| data.get_temp::<Pos2>(pointer_id()));
    match theme::is_mirrored(ctx) {
        true => pos.map(|pos| turned.unwrap_or(pos)),
        false => pos,
    }
}

fn note_pointer(ctx: &Context, pos: Pos2) {
    ctx.data_mut(|data| data.insert_temp(pointer_id(), pos));
}

fn pointer_id() -> Id {
    Id::unique("pointer of the window")
}

/// Returns the shapes of one text as one; `room` is the sum of the edges of where it stands.
pub fn text_shape(ctx: &Context, room: f32, shapes: impl Iterator<Item = Shape>) -> Shape {
    let mark = theme::is_mirrored(ctx).then(|| mark(Mark::Text(room)));
    Shape::Vec(mark.into_iter().chain(shapes).collect())
}

fn sum(rect: Rect) -> f32 {
    rect.left() + rect.right()
}

fn mark(mark: Mark) -> Shape {
    Shape::Callback(PaintCallback {
        rect: Rect::NOTHING,
        callback: Arc::new(mark),
    })
}

fn islands_id() -> Id {
    Id::unique("islands")
}

fn mark_of(shape: &Shape) -> Option<Mark> {
    let Shape::Callback(callback) = shape else {
        return None;
    };
    callback.callback.downcast_ref::<Mark>().copied()
}

fn note<R>(ctx: &Context, act: impl FnOnce(&mut Islands) -> R) -> R {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| {
        let islands = data.get_temp_mut_or_default::<Islands>(islands_id());
        if islands.pass != pass {
            islands.pass = pass;
            islands.before = std::mem::take(&mut islands.now);
        }
        act(islands)
    })
}

/// Turns what comes in and what goes out; installed once, after everything else that looks at the output.
#[derive(Debug, Default)]
pub(super) struct Mirror {
    /// Where the pointer’s places are turned while a button is down: a drag that leaves an island stays its own.
    held: Option<Turn>,
    /// Whether the pointer is over what is moved and not turned: a wheel comes without a place.
    along: bool,
}

impl Plugin for Mirror {
    fn debug_name(&self) -> &'static str {
        "mirror"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        if !theme::is_mirrored(ctx) {
            *self = Self::default();
            return;
        }
        let over = Turn::Over(sum(ctx.content_rect()));
        for event in &mut input.events {
            match event {
                Event::PointerMoved(pos) | Event::Touch { pos, .. } => {
                    note_pointer(ctx, over.pos(*pos));
                    let turn = self.held.unwrap_or_else(|| turn_back(ctx, *pos, over));
                    self.along = matches!(turn, Turn::Along(_));
                    *pos = turn.pos(*pos);
                }
                Event::PointerButton { pos, pressed, .. } => {
                    note_pointer(ctx, over.pos(*pos));
                    let turn = self.held.unwrap_or_else(|| turn_back(ctx, *pos, over));
                    self.held = pressed.then_some(turn);
                    self.along = matches!(turn, Turn::Along(_));
                    *pos = turn.pos(*pos);
                }
                Event::PointerGone => self.held = None,
                Event::MouseWheel { delta, .. } if !self.along => delta.x = -delta.x,
                _ => {}
            }
        }
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        if !theme::is_mirrored(ctx) {
            return;
        }
        let over = Turn::Over(sum(ctx.content_rect()));
        // This pass is over: its islands are those that are seen now.
        note(ctx, |_| ());
        let mut open: Vec<Turn> = Vec::new();
        output.shapes.retain_mut(|clipped| {
            match mark_of(&clipped.shape) {
                Some(Mark::Begin(rect)) => {
                    let outer = open.last().copied().unwrap_or(over);
                    open.push(outer.of_island(rect));
                    return false;
                }
                Some(Mark::End) => {
                    open.pop();
                    return false;
                }
                Some(Mark::Text(_)) | None => {}
            }
            let turn = open.last().copied().unwrap_or(over);
            clipped.clip_rect = turn.rect(clipped.clip_rect);
            turn_shape(turn, &mut clipped.shape);
            true
        });
        if let Some(ime) = &mut output.platform_output.ime {
            let turn = turn_of(ctx, ime.rect, over);
            ime.rect = turn.rect(ime.rect);
            ime.cursor_rect = turn.rect(ime.cursor_rect);
        }
        if let Some(update) = &mut output.platform_output.accesskit_update {
            for (_, node) in &mut update.nodes {
                if let Some(bounds) = node.bounds() {
                    let x = bounds.x0 as f32..=bounds.x1 as f32;
                    let rect = Rect::from_x_y_ranges(x, bounds.y0 as f32..=bounds.y1 as f32);
                    let turn = turn_of(ctx, rect, over);
                    let rect = turn.rect(rect);
                    node.set_bounds(accesskit::Rect {
                        x0: rect.left().into(),
                        x1: rect.right().into(),
                        ..bounds
                    });
                }
            }
        }
    }
}

/// Returns how a place on the screen becomes one in the window: by what is painted there.
fn turn_back(ctx: &Context, pos: Pos2, over: Turn) -> Turn {
    let turned = over.pos(pos);
    match island_at(ctx, turned, |island| island.seen.contains(turned)) {
        Some(island) => over.of_island(island.rect).back(),
        None => over,
    }
}

/// Returns how what stands at `rect` goes onto the screen.
fn turn_of(ctx: &Context, rect: Rect, over: Turn) -> Turn {
    let island = island_at(ctx, rect.center(), |island| {
        island.rect.expand(1.0).contains_rect(rect)
    });
    island.map_or(over, |island| over.of_island(island.rect))
}

/// Returns the island of the layer that is on top at `pos`, where `holds` says so.
fn island_at(ctx: &Context, pos: Pos2, holds: impl Fn(&Island) -> bool) -> Option<Island> {
    let top = ctx.layer_id_at(pos).unwrap_or_else(LayerId::background);
    ctx.data(|data| {
        let islands = data.get_temp::<Islands>(islands_id())?;
        // Between two passes those of the one before are what is seen.
        let mut seen = islands.before.iter();
        seen.find(|island| island.layer == top && holds(island))
            .copied()
    })
}

fn turn_shape(turn: Turn, shape: &mut Shape) {
    let is_over = matches!(turn, Turn::Over(_));
    match shape {
        Shape::Vec(shapes) => {
            let mut turn = turn;
            if let Some(Mark::Text(room)) = shapes.first().and_then(mark_of) {
                turn = turn.of_room(room);
                if let Some(first) = shapes.first_mut() {
                    *first = Shape::Noop;
                }
            }
            for shape in shapes {
                turn_shape(turn, shape);
            }
        }
        Shape::Rect(rect) => turn_rect(turn, rect),
        Shape::Circle(circle) => circle.center = turn.pos(circle.center),
        Shape::Ellipse(ellipse) => {
            ellipse.center = turn.pos(ellipse.center);
            if is_over {
                ellipse.angle = -ellipse.angle;
            }
        }
        Shape::LineSegment { points, .. } => turn_all(turn, points),
        Shape::Path(path) => turn_all(turn, &mut path.points),
        Shape::QuadraticBezier(curve) => turn_all(turn, &mut curve.points),
        Shape::CubicBezier(curve) => turn_all(turn, &mut curve.points),
        Shape::Band(band) => {
            for point in &mut band.points {
                point.x = turn.x(point.x);
            }
            if is_over {
                band.points.reverse();
            }
        }
        Shape::Text(text) => {
            // An icon: what it shows is moved, not turned over.
            let inside = text.galley.rect.left() + text.galley.rect.right();
            text.pos.x = turn.of_room(2.0 * text.pos.x + inside).x(text.pos.x);
        }
        Shape::Mesh(mesh) => {
            for vertex in &mut Arc::make_mut(mesh).vertices {
                vertex.pos = turn.pos(vertex.pos);
            }
        }
        Shape::Callback(callback) => callback.rect = turn.rect(callback.rect),
        Shape::Noop => {}
    }
}

fn turn_rect(turn: Turn, rect: &mut RectShape) {
    rect.rect = turn.rect(rect.rect);
    if matches!(turn, Turn::Over(_)) {
        let corners = &mut rect.corner_radius;
        std::mem::swap(&mut corners.nw, &mut corners.ne);
        std::mem::swap(&mut corners.sw, &mut corners.se);
        rect.angle = -rect.angle;
    }
}

fn turn_all(turn: Turn, points: &mut [Pos2]) {
    for point in points {
        *point = turn.pos(*point);
    }
}

#[cfg(test)]
mod tests {
    use egui::{Color32, CornerRadius, Mesh, Stroke, Vec2};

    use super::*;

    fn rect(left: f32, right: f32) -> Rect {
        Rect::from_x_y_ranges(left..=right, 0.0..=10.0)
    }

    #[test]
    fn a_box_is_turned_over_with_its_corners() {
        let corners = CornerRadius {
            nw: 1,
            ne: 2,
            sw: 3,
            se: 4,
        };
        let mut shape = Shape::rect_filled(rect(10.0, 30.0), corners, Color32::RED);
        turn_shape(Turn::Over(100.0), &mut shape);
        let Shape::Rect(turned) = shape else { return };
        assert_eq!(turned.rect, rect(70.0, 90.0));
        let round = turned.corner_radius;
        assert_eq!((round.nw, round.ne, round.sw, round.se), (2, 1, 4, 3));
    }

    #[test]
    fn words_are_moved_to_the_other_side_of_the_window_and_stay_as_they_are() {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(rect(12.0, 18.0), Color32::RED);
        mesh.add_colored_rect(rect(19.0, 28.0), Color32::BLUE);
        // They stand in a room from 10 to 30.
        let mut shape = Shape::Vec(vec![mark(Mark::Text(40.0)), Shape::mesh(mesh)]);
        turn_shape(Turn::Over(100.0), &mut shape);
        let Shape::Vec(shapes) = shape else { return };
        assert!(matches!(shapes.first(), Some(Shape::Noop)));
        let Some(Shape::Mesh(mesh)) = shapes.get(1) else {
            return;
        };
        let bounds = mesh.calc_bounds();
        assert_eq!((bounds.left(), bounds.right()), (72.0, 88.0));
        assert_eq!(mesh.vertices[0].color, Color32::RED);
        assert_eq!(mesh.vertices[0].pos.x, 72.0);
    }

    #[test]
    fn what_is_on_an_island_keeps_its_own_left_and_right() {
        let over = Turn::Over(100.0);
        let island = over.of_island(rect(10.0, 40.0));
        assert_eq!(island.x(10.0), 60.0);
        assert_eq!(island.x(40.0), 90.0);
        assert_eq!(island.back().x(island.x(25.0)), 25.0);
        let mut line = Shape::line_segment(
            [Pos2::new(10.0, 0.0), Pos2::new(20.0, 5.0)],
            Stroke::new(1.0, Color32::RED),
        );
        turn_shape(island, &mut line);
        let Shape::LineSegment { points, .. } = line else {
            return;
        };
        assert_eq!(points[1] - points[0], Vec2::new(10.0, 5.0));
        assert_eq!(over.of_island(rect(0.0, 100.0)), Turn::Along(0.0));
    }
}
