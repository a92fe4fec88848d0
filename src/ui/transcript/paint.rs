//! Paints the turns: number, speaker, bar of the current turn, tints, selection, underlines, words, cursor.

use egui::{Color32, CornerRadius, Painter, Pos2, Rangef, Rect, Stroke, Ui, Vec2};

use crate::locale::digits_beside;
use crate::locale::say;
use crate::model::{Message, TextRange};
use crate::text::{self, Caret, Direction, TextStyle};
use crate::ui::glyphs::{content_left, style_for};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, code_colour, radius, space};

use super::data::{MarkData, time_words};
use super::pieces::{Piece, TintBox, boxes};
use super::pointer::end_rect;
use super::scroll::Row;
use super::sheet::HEAD;
use super::talk::End;
use super::{Scene, State};

/// How much of a tint is left where codings overlap.
const OVERLAP: f32 = 0.69;
/// How much is left of what the pointer is not on.
const FADED: f32 = 0.4;
/// Thickness of underlines, of the ends of a quotation.
const LINE: f32 = 2.0;
/// Width of the reading cursor.
const CARET: f32 = 1.5;

/// Colours with which one turn is painted.
struct Brush<'a> {
    painter: &'a Painter,
    tokens: &'static Tokens,
    row: &'a Row,
    emphasis: &'a Emphasis,
    tints: bool,
}

/// Which codings stand out.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Emphasis {
    /// None of them.
    #[default]
    None,
    /// These.
    Marks(Vec<usize>),
}

/// Paints the visible turns.
pub fn paint(ui: &Ui, scene: &Scene<'_>, (rows, emphasis): (&[Row], &Emphasis), state: &mut State) {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    painter.rect_filled(scene.columns.rect, 0.0, tokens.paper);
    for row in rows {
        paint_head(painter, tokens, scene, row);
        if scene.talk().turn_of(state.caret) == row.turn {
            paint_bar(painter, tokens, scene, row);
        }
        let pieces = state.pieces(row);
        let brush = Brush {
            painter,
            tokens,
            row,
            emphasis,
            tints: scene.page.look.tints,
        };
        let selected = selected(scene, row, state);
        brush.tints(&pieces, scene);
        brush.hits(scene);
        brush.selection(selected.clone());
        brush.underlines(&pieces, scene, selected);
        let ink = match scene.data.speaker(row.turn) {
            Some(speaker) if speaker.asks => tokens.ink2,
            _ => tokens.ink,
        };
        paint_words(painter, scene, row, ink);
        brush.left(scene);
    }
    paint_ends(painter, tokens, (scene, rows), state);
    paint_caret(painter, tokens, (scene, rows), state);
}

/// Returns where the selection, else the current quotation, stands on the screen, as far as it is seen.
pub fn selection_rect(scene: &Scene<'_>, rows: &[Row], state: &State) -> Option<Rect> {
    let range = state.selection().or(state.quotation_range)?;
    let mut around = Rect::NOTHING;
    for row in rows {
        for place in boxes(&row.layout, part(scene, row, range)) {
            around = around.union(on_screen(row, place));
        }
    }
    let seen = around.intersect(scene.columns.rect);
    (seen.is_positive()).then_some(seen)
}

/// Returns the top of the turn in which the selection, else the current quotation, begins, with the line of who speaks.
pub fn speaker_top(scene: &Scene<'_>, rows: &[Row], state: &State) -> Option<f32> {
    let range = state.selection().or(state.quotation_range)?;
    let turn = scene.talk().turn_of(range.start);
    let row = rows.iter().find(|row| row.turn == turn)?;
    Some(row.top.max(scene.columns.rect.top()))
}

/// Returns which codings stand out: the one under the pointer, or all of a code that the pointer is on elsewhere.
pub fn emphasis(scene: &Scene<'_>, rows: &[Row], state: &State) -> Emphasis {
    if let Some(mark) = state.hovered {
        return Emphasis::Marks(vec![mark]);
    }
    let Some(code) = scene.page.look.hovered_code else {
        return Emphasis::None;
    };
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Emphasis::None;
    };
    let talk = scene.talk();
    let seen = TextRange::new(talk.turn(first.turn).start, talk.turn(last.turn).end);
    let mut marks = scene.data.intervals.overlapping(seen);
    marks.retain(|mark| {
        let mark = scene.data.marks.get(*mark);
        mark.is_some_and(|mark| mark.code == Some(code))
    });
    if marks.is_empty() {
        Emphasis::None
    } else {
        Emphasis::Marks(marks)
    }
}

impl Emphasis {
    /// Returns whether a coding stands back behind others.
    pub fn fades(&self, mark: usize) -> bool {
        match self {
            Self::None => false,
            Self::Marks(marks) => !marks.contains(&mark),
        }
    }

    /// Returns `color` as it is painted for a coding.
    pub fn shade(&self, mark: usize, color: Color32, tokens: &Tokens) -> Color32 {
        if self.fades(mark) {
            faded(color, tokens)
        } else {
            color
        }
    }
}

/// Returns the colours of a coding: stroke and tint. A quotation without a code is grey.
pub fn colours(mark: &MarkData, tokens: &Tokens) -> (Color32, Color32) {
    match mark.code {
        Some(_) => {
            let colour = code_colour(usize::from(mark.colour));
            (colour.stroke(tokens), colour.tint(tokens))
        }
        None => (tokens.control, tokens.hover),
    }
}

/// Returns `above` laid over `below`, covering so much of it.
pub fn mixed(below: Color32, above: Color32, share: f32) -> Color32 {
    let [red, green, blue, _] = below.to_array();
    let [over_red, over_green, over_blue, _] = above.to_array();
    let mix = |below: u8, above: u8| {
        let (below, above) = (f32::from(below), f32::from(above));
        (below + (above - below) * share).round() as u8
    };
    Color32::from_rgb(
        mix(red, over_red),
        mix(green, over_green),
        mix(blue, over_blue),
    )
}

/// Returns the colour `color` as it is painted for something that stands back.
pub fn faded(color: Color32, tokens: &Tokens) -> Color32 {
    mixed(tokens.paper, color, FADED)
}

impl Brush<'_> {
    fn tints(&self, pieces: &[Piece], scene: &Scene<'_>) {
        if !self.tints {
            return;
        }
        for piece in pieces {
            let mut seen = piece.boxes.iter().filter(|tint| self.sees(tint.rect));
            if let Some(first) = seen.next() {
                let color = self.tint_of(piece, scene);
                self.fill(first, color);
                seen.for_each(|tint| self.fill(tint, color));
            }
        }
        if let Emphasis::Marks(marks) = self.emphasis {
            for mark in marks.iter().filter_map(|mark| scene.data.marks.get(*mark)) {
                let (_, tint) = colours(mark, self.tokens);
                self.cover(part(scene, self.row, mark.range), tint);
            }
        }
    }

    fn tint_of(&self, piece: &Piece, scene: &Scene<'_>) -> Color32 {
        let tokens = self.tokens;
        let mut tints = piece
            .marks
            .iter()
            .filter_map(|mark| scene.data.marks.get(*mark))
            .map(|mark| colours(mark, tokens).1);
        let tint = match (tints.next(), piece.marks.len()) {
            (None, _) => tokens.paper,
            (Some(tint), 1) => tint,
            (Some(tint), _) => {
                let first = mixed(tokens.paper, tint, OVERLAP);
                tints.fold(first, |below, above| mixed(below, above, OVERLAP))
            }
        };
        if *self.emphasis == Emphasis::None {
            tint
        } else {
            faded(tint, tokens)
        }
    }

    /// What was searched for; a line below the place that is current.
    fn hits(&self, scene: &Scene<'_>) {
        let (hits, turn) = (&scene.page.look.hits, scene.talk().turn(self.row.turn));
        let first = hits.partition_point(|hit| hit.end <= turn.start);
        let here = hits
            .iter()
            .skip(first)
            .take_while(|hit| hit.start < turn.end);
        for hit in here {
            let place = part(scene, self.row, *hit);
            self.cover(place.clone(), self.tokens.mark);
            if scene.page.look.current_hit == Some(*hit) {
                let boxes = self.row.layout.boxes(place);
                boxes
                    .iter()
                    .for_each(|rect| self.underline(*rect, self.tokens.accent));
            }
        }
    }

    /// What was left uncoded on purpose, while the text is stepped through: dashes below it.
    fn left(&self, scene: &Scene<'_>) {
        if scene.page.look.units.is_none() {
            return;
        }
        let turn = scene.talk().turn(self.row.turn);
        let left = &scene.data.left;
        let first = left.partition_point(|range| range.end <= turn.start);
        let here = left.iter().skip(first);
        for range in here.take_while(|range| range.start < turn.end) {
            for place in self.row.layout.boxes(part(scene, self.row, *range)) {
                self.dashes(place);
            }
        }
    }

    fn dashes(&self, place: text::Rect) {
        if !self.sees(place) {
            return;
        }
        let rect = self.snapped(place);
        let y = rect.bottom() - LINE;
        let ends = [Pos2::new(rect.left(), y), Pos2::new(rect.right(), y)];
        let stroke = Stroke::new(1.5, self.tokens.control);
        let dashes = egui::Shape::dashed_line(&ends, stroke, 4.0, 3.0);
        self.painter.extend(dashes);
    }

    fn selection(&self, selected: std::ops::Range<usize>) {
        self.cover(selected, self.tokens.sel);
    }

    /// Fills all boxes of a part of the talk.
    fn cover(&self, part: std::ops::Range<usize>, color: Color32) {
        for rect in boxes(&self.row.layout, part) {
            if self.sees(rect) {
                self.painter.rect_filled(self.snapped(rect), 0.0, color);
            }
        }
    }

    /// Whether a box is in the pane: a very long turn has many that are not.
    fn sees(&self, rect: text::Rect) -> bool {
        let tall = Rangef::new(rect.y, rect.bottom());
        let pane = self.painter.clip_rect().y_range();
        let top = self.row.text.y;
        tall.max + top >= pane.min && tall.min + top <= pane.max
    }

    /// Where codings overlap, the colour of the one that began last; everywhere where there are no tints to see.
    fn underlines(&self, pieces: &[Piece], scene: &Scene<'_>, selected: std::ops::Range<usize>) {
        for piece in pieces {
            let Some((number, mark)) = piece
                .marks
                .last()
                .and_then(|number| Some((*number, scene.data.marks.get(*number)?)))
            else {
                continue;
            };
            let stroke = colours(mark, self.tokens).0;
            let stroke = self.emphasis.shade(number, stroke, self.tokens);
            if piece.marks.len() > 1 || !self.tints {
                let boxes = piece.boxes.iter();
                boxes.for_each(|tint| self.underline(tint.rect, stroke));
                continue;
            }
            let start = piece.range.start.max(selected.start);
            let end = piece.range.end.min(selected.end);
            if start < end {
                let selected = boxes(&self.row.layout, start..end);
                selected
                    .iter()
                    .for_each(|rect| self.underline(*rect, stroke));
            }
        }
    }

    fn underline(&self, rect: text::Rect, stroke: Color32) {
        if !self.sees(rect) {
            return;
        }
        let rect = self.snapped(rect);
        let line = Rect::from_min_max(Pos2::new(rect.left(), rect.bottom() - LINE), rect.max);
        self.painter.rect_filled(line, 0.0, stroke);
    }

    fn fill(&self, tint: &TintBox, color: Color32) {
        let corner = |joined: bool| if joined { 0 } else { radius::HIGHLIGHT };
        let (left, right) = (corner(tint.joined_left), corner(tint.joined_right));
        let corners = CornerRadius {
            nw: left,
            sw: left,
            ne: right,
            se: right,
        };
        self.painter
            .rect_filled(self.snapped(tint.rect), corners, color);
    }

    /// A box on the screen, its edges on physical pixels, so that neighbours meet without a seam.
    fn snapped(&self, rect: text::Rect) -> Rect {
        let scale = self.painter.pixels_per_point();
        let rect = on_screen(self.row, rect);
        let snap = |value: f32| (value * scale).round() / scale;
        Rect::from_min_max(
            Pos2::new(snap(rect.left()), snap(rect.top())),
            Pos2::new(snap(rect.right()), snap(rect.bottom())),
        )
    }
}

fn on_screen(row: &Row, rect: text::Rect) -> Rect {
    let corner = row.text + Vec2::new(rect.x, rect.y);
    Rect::from_min_size(corner, Vec2::new(rect.width, rect.height))
}

/// The part of `range` that is said in the turn, in bytes of its talk.
pub fn part(scene: &Scene<'_>, row: &Row, range: TextRange) -> std::ops::Range<usize> {
    let talk = scene.talk().turn(row.turn);
    let start = range.start.clamp(talk.start, talk.end.max(talk.start));
    let end = range.end.clamp(talk.start, talk.end.max(talk.start));
    (start - talk.start) as usize..(end - talk.start) as usize
}

fn selected(scene: &Scene<'_>, row: &Row, state: &State) -> std::ops::Range<usize> {
    if let Some(ranges) = state.selected_together() {
        let turn = scene.talk().turn(row.turn);
        let here = ranges.partition_point(|range| range.end <= turn.start);
        let here = ranges.get(here).filter(|range| range.overlaps(turn));
        return here.map_or(0..0, |range| part(scene, row, *range));
    }
    // While its ends are moved, a quotation is shown as if it were selected.
    let moved = state.resizing.map(|resizing| resizing.range);
    let range = state.selection().or(moved);
    range.map_or(0..0, |range| part(scene, row, range))
}

fn paint_words(painter: &Painter, scene: &Scene<'_>, row: &Row, ink: Color32) {
    let lines = row.lines_in(painter.clip_rect().y_range());
    scene
        .engine
        .paint_lines(painter, row.text, (&row.layout, lines), ink);
}

fn paint_head(painter: &Painter, tokens: &Tokens, scene: &Scene<'_>, row: &Row) {
    let has_head = scene.data.has_head(row.turn);
    let line = if has_head {
        HEAD
    } else {
        row.layout.lines().first().map_or(HEAD, |line| line.height)
    };
    if row.top + line < painter.clip_rect().top() {
        return;
    }
    let number = digits_beside(scene.language(), &(row.turn + 1).to_string());
    let mut style = TextRole::Tiny.style();
    style.tabular = true;
    let middle = row.top + line / 2.0;
    let place = scene.columns.number();
    put(
        painter,
        scene,
        (&number, &style, tokens.ink3),
        (place, middle, !scene.columns.rtl),
    );
    if has_head {
        paint_speaker(painter, tokens, scene, row);
    }
}

fn paint_speaker(painter: &Painter, tokens: &Tokens, scene: &Scene<'_>, row: &Row) {
    let middle = row.top + HEAD / 2.0;
    let rtl = scene.columns.rtl;
    let mut room = scene.columns.text();
    if let Some(speaker) = scene.data.speaker(row.turn) {
        let words = if speaker.role.is_empty() {
            speaker.name.clone()
        } else {
            let message = Message::new("transcript-speaker");
            let message = message.with("name", speaker.name.as_str());
            say(&message.with("role", speaker.role.as_str()))
        };
        let style = style_for(TextRole::MetaStrong, &words);
        let width = put(
            painter,
            scene,
            (&words, &style, tokens.ink2),
            (room, middle, rtl),
        );
        let taken = if words.is_empty() {
            0.0
        } else {
            width + space::MEDIUM
        };
        if rtl {
            room.max -= taken;
        } else {
            room.min += taken;
        }
    }
    let time = scene
        .data
        .paragraphs
        .get(row.turn)
        .and_then(|turn| turn.time_ms);
    if let Some(time) = time {
        let mut style = TextRole::Meta.style();
        style.tabular = true;
        let words = digits_beside(scene.language(), &time_words(time));
        put(
            painter,
            scene,
            (&words, &style, tokens.ink3),
            (room, middle, rtl),
        );
    }
}

/// Puts one line of words into `place` around `middle`, at its right edge where asked; returns its width.
pub fn put(
    painter: &Painter,
    scene: &Scene<'_>,
    (words, style, color): (&str, &TextStyle, Color32),
    (place, middle, at_right): (Rangef, f32, bool),
) -> f32 {
    // Words of the program beside the text run as the text does.
    let style = match (style.direction, scene.data.rtl) {
        (Direction::Auto, false) => style.direction(Direction::LeftToRight),
        _ => *style,
    };
    let layout = scene.engine.line_in(words, &style, place.span());
    let width = layout.size().width.ceil();
    let left = if at_right {
        place.max - width
    } else {
        place.min
    };
    let top = middle - layout.size().height / 2.0;
    let pos = Pos2::new(left - content_left(&layout), top);
    scene.engine.paint(painter, pos, &layout, color);
    width
}

fn paint_bar(painter: &Painter, tokens: &Tokens, scene: &Scene<'_>, row: &Row) {
    let tall = Rangef::new(row.top + LINE, row.bottom() - LINE);
    let bar = Rect::from_x_y_ranges(scene.columns.bar(), tall);
    painter.rect_filled(bar, 1.0, tokens.accent);
}

/// The ends of the current quotation, which can be dragged; thin where the cursor only came into it.
fn paint_ends(
    painter: &Painter,
    tokens: &Tokens,
    (scene, rows): (&Scene<'_>, &[Row]),
    state: &State,
) {
    let Some(range) = state.quotation_range else {
        return;
    };
    for end in [End::Start, End::End] {
        if let Some(place) = end_rect(scene, rows, range, end) {
            let x = place.left().round();
            let after = if state.met { 0.0 } else { 1.0 };
            let line = Rect::from_x_y_ranges(x - 1.0..=x + after, place.y_range());
            painter.rect_filled(line, 1.0, tokens.accent);
        }
    }
}

fn paint_caret(
    painter: &Painter,
    tokens: &Tokens,
    (scene, rows): (&Scene<'_>, &[Row]),
    state: &State,
) {
    if !scene.focused {
        return;
    }
    let talk = scene.talk();
    let turn = talk.turn_of(state.caret);
    let row = rows.iter().find(|row| row.turn == turn);
    if let Some(row) = row {
        let rest = state.caret.saturating_sub(talk.turn(turn).start) as usize;
        // The cursor belongs to what was selected before it.
        let ends = state.anchor.is_some_and(|anchor| anchor < state.caret);
        let caret = if ends {
            Caret::after(rest)
        } else {
            Caret::before(rest)
        };
        let place = row.caret(caret).shrink2(Vec2::new(0.0, 3.0));
        let x = place.left().round();
        painter.vline(x, place.y_range(), Stroke::new(CARET, tokens.accent));
    }
}
