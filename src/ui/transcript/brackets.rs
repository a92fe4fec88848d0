//! The brackets beside the text: one a coding, in lanes.

use egui::accesskit::Role;
use egui::{CursorIcon, Id, Rangef, Rect, Response, Sense, Ui, WidgetInfo};

use crate::locale::{say, words};
use crate::model::{Message, TextRange};
use crate::operation::first_words;
use crate::ui::code_tree::shown_name;
use crate::ui::theme;
use crate::ui::widget::tooltip;

use super::data::{MarkData, to_u32};
use super::paint::{Emphasis, colours};
use super::scroll::Row;
use super::sheet::line_of;
use super::state::Drag;
use super::talk::End;
use super::{Scene, State, Wish};

/// The upright stroke in its lane.
const STROKE: Rangef = Rangef { min: 3.0, max: 5.5 };
/// The feet in their lane, towards the text.
const FOOT: Rangef = Rangef {
    min: -1.0,
    max: 4.0,
};
/// Thickness of the feet.
const FOOT_LINE: f32 = 2.0;
/// Of a broken stroke: from one piece to the next, and the length of a piece.
const DASH: (f32, f32) = (6.0, 3.5);
/// Of the ring of a link: how far below the top its middle is, and its radius.
const RING: (f32, f32) = (10.0, 2.75);
/// From the lines' edges to the bracket.
const INSET: f32 = 3.0;
/// How near to its end a bracket is taken by that end.
const REACH: f32 = 7.0;

/// A bracket on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bracket {
    /// The number of its coding.
    pub mark: usize,
    /// Its lane.
    pub lane: u16,
    /// From its top to its bottom; beyond the pane where it goes on there.
    pub tall: Rangef,
    /// Whether it begins here.
    pub begins: bool,
    /// Whether it ends here.
    pub ends: bool,
}

impl Bracket {
    /// Returns whether it is painted: it has a lane, and a part of it is in the pane.
    fn is_seen(&self, scene: &Scene<'_>) -> bool {
        self.lane < scene.columns.lanes() && self.tall.intersects(scene.columns.rect.y_range())
    }
}

/// Returns the brackets of everything in the visible turns, those without a lane too; of very long turns, of what is
/// not further away than the pane is high: the names that are seen are pushed by those above them.
pub fn brackets(scene: &Scene<'_>, rows: &[Row], state: &mut State) -> Vec<Bracket> {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Vec::new();
    };
    let pane = scene.columns.rect.y_range();
    let near = pane.expand(pane.span());
    let place = |row: &Row, part: usize| scene.talk().turn(row.turn).start + to_u32(part);
    let seen = TextRange::new(
        place(first, first.part_in(near).start),
        place(last, last.part_in(near).end),
    );
    let numbers = scene.data.intervals.overlapping(seen);
    let (lanes, _) = state.lanes();
    let bracket = |mark: usize| {
        let data = scene.data.marks.get(mark)?;
        let beyond = scene.columns.rect.y_range().expand(40.0);
        let (top, bottom) = (start_line(scene, rows, data), end_line(scene, rows, data));
        Some(Bracket {
            mark,
            lane: lanes.get(mark).copied().unwrap_or(0),
            tall: Rangef::new(
                top.map_or(beyond.min, |line| line.min + INSET),
                bottom.map_or(beyond.max, |line| line.max - INSET),
            ),
            begins: top.is_some(),
            ends: bottom.is_some(),
        })
    };
    numbers.into_iter().filter_map(bracket).collect()
}

/// Follows the pointer over brackets, and gives them names for screen readers.
pub fn respond(
    ui: &Ui,
    scene: &Scene<'_>,
    brackets: &[Bracket],
    state: &mut State,
    out: &mut Vec<Wish>,
) {
    for bracket in brackets.iter().filter(|bracket| bracket.is_seen(scene)) {
        let Some(mark) = scene.data.marks.get(bracket.mark) else {
            continue;
        };
        let rect = Rect::from_x_y_ranges(scene.columns.lane(bracket.lane), bracket.tall);
        let response = ui.interact(rect, bracket_id(scene, mark), Sense::CLICK | Sense::DRAG);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, said(scene, mark)));
        follow(ui, scene, (&response, bracket), state);
        chosen(&response, (mark, bracket.mark), state, out);
        if response.hovered() && state.drag.is_none() {
            let path = Some(path(scene, mark)).filter(|path| !path.is_empty());
            let hint: Vec<String> = path.into_iter().chain(super::signs::said(mark)).collect();
            tooltip(response, &name(scene, mark), "", &hint.join(", "));
        }
    }
}

/// Paints the brackets.
pub fn paint(ui: &Ui, scene: &Scene<'_>, brackets: &[Bracket], emphasis: &Emphasis) {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    for bracket in brackets.iter().filter(|bracket| bracket.is_seen(scene)) {
        let Some(mark) = scene.data.marks.get(bracket.mark) else {
            continue;
        };
        let stroke = colours(mark, tokens).0;
        let stroke = emphasis.shade(bracket.mark, stroke, tokens);
        let upright = scene.columns.in_lane(bracket.lane, STROKE);
        let upright = Rect::from_x_y_ranges(upright, bracket.tall);
        if mark.negative {
            dashed(painter, upright, stroke);
        } else {
            painter.rect_filled(upright, 1.0, stroke);
        }
        if mark.linked {
            ring(painter, upright, (stroke, tokens.paper));
        }
        let foot = scene.columns.in_lane(bracket.lane, FOOT);
        let Rangef { min, max } = bracket.tall;
        if bracket.begins {
            let tall = Rangef::new(min, min + FOOT_LINE);
            painter.rect_filled(Rect::from_x_y_ranges(foot, tall), 0.0, stroke);
        }
        if bracket.ends {
            let tall = Rangef::new(max - FOOT_LINE, max);
            painter.rect_filled(Rect::from_x_y_ranges(foot, tall), 0.0, stroke);
        }
    }
}

/// The ring on the bracket of a quotation that is linked to another.
fn ring(painter: &egui::Painter, upright: Rect, (color, paper): (egui::Color32, egui::Color32)) {
    let centre = egui::Pos2::new(upright.center().x, upright.top() + RING.0);
    painter.circle_filled(centre, RING.1, paper);
    painter.circle_stroke(centre, RING.1, egui::Stroke::new(1.5, color));
}

/// The upright stroke of a negative case, broken.
fn dashed(painter: &egui::Painter, upright: Rect, color: egui::Color32) {
    let seen = upright.intersect(painter.clip_rect());
    let first = ((seen.top() - upright.top()) / DASH.0).floor().max(0.0);
    let mut top = upright.top() + first * DASH.0;
    while top < seen.bottom() {
        let tall = Rangef::new(top, (top + DASH.1).min(upright.bottom()));
        painter.rect_filled(Rect::from_x_y_ranges(upright.x_range(), tall), 1.0, color);
        top += DASH.0;
    }
}

/// Makes the quotation of a clicked bracket or name current, and stands it out while the pointer is on it.
pub fn chosen(
    response: &Response,
    (mark, number): (&MarkData, usize),
    state: &mut State,
    out: &mut Vec<Wish>,
) {
    if response.hovered() && state.drag.is_none() {
        state.pointed = Some(number);
    }
    if response.clicked() {
        state.choose(Some(mark.quotation), out);
        state.code = mark.code;
        state.quotation_range = Some(mark.range);
        state.clear_selection();
        state.caret = mark.range.start;
        state.wants_focus = true;
    }
}

/// Returns the name beside a bracket.
pub fn name(scene: &Scene<'_>, mark: &MarkData) -> String {
    let code = mark
        .code
        .and_then(|code| scene.shell.project.codes.get(code));
    code.map_or_else(|| words("transcript-no-code"), |code| shown_name(code))
}

/// Returns where the code of a bracket stands in the tree.
pub fn path(scene: &Scene<'_>, mark: &MarkData) -> String {
    let project = scene.shell.project;
    let above = mark
        .code
        .and_then(|code| project.codes.get(code))
        .and_then(|code| code.parent);
    above.map_or_else(String::new, |parent| project.code_path(parent))
}

fn follow(
    ui: &Ui,
    scene: &Scene<'_>,
    (response, bracket): (&Response, &Bracket),
    state: &mut State,
) {
    let Some(mark) = scene.data.marks.get(bracket.mark) else {
        return;
    };
    let Some(pos) = response.hover_pos().or(response.interact_pointer_pos()) else {
        return;
    };
    let at_start = bracket.begins && pos.y - bracket.tall.min < REACH;
    let at_end = bracket.ends && bracket.tall.max - pos.y < REACH;
    let end = match (at_start, at_end) {
        (true, _) => End::Start,
        (false, true) => End::End,
        _ => return,
    };
    if scene.shell.locked().is_some() {
        return;
    }
    ui.set_cursor_icon(CursorIcon::ResizeVertical);
    let pressed = ui.input(|input| input.pointer.primary_pressed());
    if pressed && response.is_pointer_button_down_on() {
        state.set_quotation(Some(mark.quotation));
        state.code = mark.code;
        state.quotation_range = Some(mark.range);
        state.drag = Some(Drag::End(mark.quotation, end));
    }
}

/// The most letters of a passage that the name of its bracket says.
const SAID: usize = 40;

/// “Code trust on “They count the …”, ¶12 to ¶13, coder MR”.
fn said(scene: &Scene<'_>, mark: &MarkData) -> String {
    let project = scene.shell.project;
    let coder = mark
        .coding
        .and_then(|coding| project.codings.get(coding))
        .map(|coding| project.coder_name(coding.coder));
    let key = match mark.first == mark.last {
        true => "transcript-bracket-in",
        false => "transcript-bracket",
    };
    let words = mark.range.cut(scene.page.text).unwrap_or_default();
    let message = Message::new(key)
        .with("code", name(scene, mark))
        .with("words", first_words(words, SAID))
        .with("first", mark.first as usize + 1)
        .with("last", mark.last as usize + 1)
        .with("coder", coder.unwrap_or_default());
    let marks = super::signs::said(mark);
    std::iter::once(say(&message))
        .chain(marks)
        .collect::<Vec<_>>()
        .join(", ")
}

fn bracket_id(scene: &Scene<'_>, mark: &MarkData) -> Id {
    scene.id.with((mark.quotation, mark.code, mark.coder))
}

/// The line on which a coding begins, where it is seen.
fn start_line(scene: &Scene<'_>, rows: &[Row], mark: &MarkData) -> Option<Rangef> {
    let row = row_of(rows, mark.first)?;
    let start = scene.talk().turn(row.turn).start;
    Some(line(row, mark.range.start.saturating_sub(start), false))
}

/// The line on which a coding ends, where it is seen.
fn end_line(scene: &Scene<'_>, rows: &[Row], mark: &MarkData) -> Option<Rangef> {
    let row = row_of(rows, mark.last)?;
    let talk = scene.talk().turn(row.turn);
    let end = mark.range.end.min(talk.end);
    Some(line(row, end.saturating_sub(talk.start), true))
}

fn row_of(rows: &[Row], turn: u32) -> Option<&Row> {
    let first = rows.first()?.turn;
    rows.get((turn as usize).checked_sub(first)?)
}

fn line(row: &Row, rest: u32, ending: bool) -> Rangef {
    let number = line_of(&row.layout, rest as usize, ending);
    let line = row.layout.lines().get(number);
    line.map_or(Rangef::point(row.text.y), |line| {
        let top = row.text.y + line.y;
        Rangef::new(top, top + line.height)
    })
}
