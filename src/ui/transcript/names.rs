//! The names beside the brackets, in one column, tied to them by leaders; what has no room is folded into “+3”. A
//! bracket that begins above the view has its name at the edge of the view.

use egui::accesskit::Role;
use egui::{Rangef, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::locale::say;
use crate::model::{Message, QuotationId};
use crate::ui::glyphs::style_for;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::tooltip;

use super::brackets::{Bracket, chosen, name, path};
use super::columns::LANE;
use super::data::{MarkData, coder_initials, codings};
use super::lanes::{NAME_STEP, NameRow, Wanted, names, shared};
use super::paint::{Emphasis, colours, mixed, put};
use super::scroll::Row;
use super::scroll_bar::GRIP;
use super::sheet::{HEAD, TURN_GAP};
use super::signs::signs_ui;
use super::{Scene, State, Wish};

/// Height of a name.
const HEIGHT: f32 = 16.0;
/// How far above its bracket’s top a name begins.
const RISE: f32 = 2.0;
/// Between leader and name.
const GAP: f32 = 3.0;
/// How much of its colour a leader has.
const LEADER: f32 = 0.55;

/// A name: its bracket, and the codings of the same code right below that share it.
struct Named {
    bracket: Bracket,
    more: Vec<usize>,
}

impl Named {
    /// The numbers of its codings, from above.
    fn marks(&self) -> impl Iterator<Item = usize> + '_ {
        std::iter::once(self.bracket.mark).chain(self.more.iter().copied())
    }

    /// The coding that a click chooses: the first, after the current one the next.
    fn next(&self, scene: &Scene<'_>, current: Option<QuotationId>) -> usize {
        let quotation = |mark: usize| scene.data.marks.get(mark).map(|mark| mark.quotation);
        let known = |mark: &usize| current.is_some() && quotation(*mark) == current;
        let mut after = self.marks().skip_while(|mark| !known(mark)).skip(1);
        after.next().unwrap_or(self.bracket.mark)
    }
}

/// A row of the column, and what it stands among.
#[derive(Clone, Copy)]
struct Names<'a> {
    /// The names of what begins in the turn, or above the view.
    named: &'a [Named],
    placed: &'a NameRow,
    column: Rangef,
    emphasis: &'a Emphasis,
}

/// Shows the names of everything that is in the visible turns.
pub fn names_ui(
    ui: &Ui,
    scene: &Scene<'_>,
    (brackets, rows, emphasis): (&[Bracket], &[Row], &Emphasis),
    state: &mut State,
    out: &mut Vec<Wish>,
) {
    let Some(column) = scene.columns.names() else {
        return;
    };
    let lanes = scene.columns.lanes();
    let pane = scene.columns.rect.y_range();
    let (above, below): (Vec<Bracket>, Vec<Bracket>) =
        brackets.iter().partition(|bracket| goes_on(bracket, pane));
    let held: Vec<Wanted> = above
        .iter()
        .map(|bracket| wanted(bracket, pane.min))
        .collect();
    let alone = |bracket: &Bracket| Named {
        bracket: *bracket,
        more: Vec::new(),
    };
    let above: Vec<Named> = above.iter().map(alone).collect();
    let what = Names {
        named: &above,
        placed: &NameRow::default(),
        column,
        emphasis,
    };
    let mut top = pane.min;
    for placed in names(&held, pane.max, lanes) {
        top = placed.y + NAME_STEP;
        let placed = &placed;
        show_row(ui, scene, &Names { placed, ..what }, state, out);
    }
    let mut rest = below.as_slice();
    for row in rows {
        let turn = |bracket: &Bracket| {
            let mark = scene.data.marks.get(bracket.mark);
            mark.map_or(0, |mark| mark.first as usize)
        };
        let skip = rest.partition_point(|bracket| turn(bracket) < row.turn);
        let here = rest.get(skip..).unwrap_or_default();
        let count = here.partition_point(|bracket| turn(bracket) == row.turn);
        let (here, further) = here.split_at_checked(count).unwrap_or_default();
        rest = further;
        let here = named(scene, here);
        let what = Names {
            named: &here,
            ..what
        };
        // What is above the pane is not pushed by what is held at its edge.
        let least = |bracket: &Bracket| match bracket.tall.min {
            min if min - RISE < pane.min => f32::NEG_INFINITY,
            _ => top,
        };
        let here: Vec<Wanted> = here
            .iter()
            .map(|named| wanted(&named.bracket, least(&named.bracket)))
            .collect();
        for placed in names(&here, lowest(scene, row), lanes) {
            if is_free(placed.y, (pane, top)) {
                let placed = &placed;
                show_row(ui, scene, &Names { placed, ..what }, state, out);
            }
        }
    }
}

/// Takes together what is coded alike and begins right below each other: one name says how often.
fn named(scene: &Scene<'_>, brackets: &[Bracket]) -> Vec<Named> {
    let alike = |bracket: &Bracket| {
        let mark = scene.data.marks.get(bracket.mark);
        // What has signs of its own keeps a name of its own.
        let signs = |mark: &MarkData| (mark.negative, mark.linked, mark.noted, mark.weight);
        let key = mark.map(|mark| (mark.code, mark.coder, signs(mark)));
        (key, bracket.tall.min)
    };
    let alike: Vec<_> = brackets.iter().map(alike).collect();
    let groups = shared(&alike).into_iter();
    let named = groups.filter_map(|group| {
        let mut members = group.iter().filter_map(|index| brackets.get(*index));
        Some(Named {
            bracket: *members.next()?,
            more: members.map(|bracket| bracket.mark).collect(),
        })
    });
    named.collect()
}

/// Whether a bracket begins above the pane and enough of it is in the pane for a name beside it.
fn goes_on(bracket: &Bracket, pane: Rangef) -> bool {
    bracket.tall.min - RISE < pane.min && bracket.tall.max > pane.min + HEIGHT
}

/// Whether a name at `y` is in the pane, and not among those held at its upper edge, which end at `top`: a bracket that is
/// about to leave has none then.
fn is_free(y: f32, (pane, top): (Rangef, f32)) -> bool {
    let is_held_over = top > pane.min && y < top;
    Rangef::new(y, y + HEIGHT).intersects(pane) && !is_held_over
}

/// The place of a name at its bracket’s top, and not above `least`.
fn wanted(bracket: &Bracket, least: f32) -> Wanted {
    Wanted {
        top: (bracket.tall.min - RISE).max(least),
        lane: bracket.lane,
    }
}

/// The lowest place for a name of this turn, so that it never lies on one of the next.
fn lowest(scene: &Scene<'_>, row: &Row) -> f32 {
    let head = if scene.data.has_head(row.turn + 1) {
        HEAD
    } else {
        0.0
    };
    row.bottom() + TURN_GAP + head - NAME_STEP
}

fn show_row(ui: &Ui, scene: &Scene<'_>, what: &Names<'_>, state: &mut State, out: &mut Vec<Wish>) {
    let Names {
        named,
        placed,
        column,
        emphasis,
    } = *what;
    let tall = Rangef::new(placed.y, placed.y + HEIGHT);
    let mut room = column;
    if !placed.folded.is_empty() {
        let width = fold_ui(ui, scene, what, out);
        if scene.columns.rtl {
            room.min += width + space::TINY;
        } else {
            room.max -= width + space::TINY;
        }
    }
    let Some(named) = placed.shown.and_then(|shown| named.get(shown)) else {
        return;
    };
    let bracket = &named.bracket;
    let Some(mark) = scene.data.marks.get(bracket.mark) else {
        return;
    };
    let words = name(scene, mark);
    let style = style_for(TextRole::MetaName, &words);
    let middle = tall.center();
    let at_right = scene.columns.rtl;
    let marks = &scene.data.marks;
    let mut quotations = named.marks().filter_map(|mark| marks.get(mark));
    let current = quotations.any(|mark| state.quotation == Some(mark.quotation));
    let ink = emphasis.shade(bracket.mark, ink_of(ui, mark, current), theme::tokens(ui));
    let place = (room, middle, at_right);
    // Signs stay when a long name is cut.
    let times = times_words(named);
    let cut = without(
        room,
        signs_width(mark) + times_width(scene, &times),
        at_right,
    );
    let name = (words.as_str(), &style, ink);
    let width = put(ui.painter(), scene, name, (cut, middle, at_right));
    let width = width + times_ui(ui, scene, (&times, width), place);
    let width = width + signs_ui(ui, scene, (mark, width), place);
    let width = width + coders_ui(ui, scene, (mark, width), place);
    leader(ui, scene, (bracket, middle), what);
    let start = if at_right { room.max - width } else { room.min };
    let rect = Rect::from_x_y_ranges(start..=start + width, tall);
    let id = scene
        .id
        .with(("name", mark.quotation, mark.code, mark.coder));
    let response = ui.interact(rect.expand2(Vec2::new(2.0, 0.5)), id, Sense::CLICK);
    let next = named.next(scene, state.quotation);
    if let Some(mark) = scene.data.marks.get(next) {
        chosen(&response, (mark, next), state, out);
    }
    let whole = scene.engine.line_in(&words, &style, f32::INFINITY);
    if whole.size().width > room.span() {
        tooltip(response, &words, "", &path(scene, mark));
    }
}

fn ink_of(ui: &Ui, mark: &MarkData, current: bool) -> egui::Color32 {
    let tokens = theme::tokens(ui);
    match mark.code {
        _ if current => tokens.accent,
        Some(_) => tokens.ink,
        None => tokens.ink3,
    }
}

/// How much room the signs of a coding need, and the initials of its coder where coders are shown apart.
fn signs_width(mark: &MarkData) -> f32 {
    let icons = usize::from(mark.negative) + usize::from(mark.linked) + usize::from(mark.noted);
    let weight = mark.weight.map_or(0.0, |_| HEIGHT + space::TINY);
    let coder = mark.coder.map_or(0.0, |_| HEIGHT + space::MEDIUM);
    icons as f32 * (size::ICON_CHIP + space::TINY) + weight + coder
}

fn without(room: Rangef, width: f32, at_right: bool) -> Rangef {
    if at_right {
        Rangef::new((room.min + width).min(room.max), room.max)
    } else {
        Rangef::new(room.min, (room.max - width).max(room.min))
    }
}

/// How often the code stands here: “×3”; nothing for once.
fn times_words(named: &Named) -> String {
    match named.more.len() {
        0 => String::new(),
        more => say(&Message::new("transcript-times").with("count", more + 1)),
    }
}

fn times_width(scene: &Scene<'_>, times: &str) -> f32 {
    if times.is_empty() {
        return 0.0;
    }
    let layout = scene
        .engine
        .line_in(times, &style_for(TextRole::Meta, times), f32::INFINITY);
    space::TINY + layout.size().width.ceil()
}

/// How often, after the name; returns the width it takes.
fn times_ui(
    ui: &Ui,
    scene: &Scene<'_>,
    (times, taken): (&str, f32),
    (room, middle, at_right): (Rangef, f32, bool),
) -> f32 {
    if times.is_empty() {
        return 0.0;
    }
    let style = style_for(TextRole::Meta, times);
    let ink = theme::tokens(ui).ink2;
    // It stands at the other end of what the name takes.
    let rest = without(room, taken + space::TINY, !at_right);
    space::TINY
        + put(
            ui.painter(),
            scene,
            (times, &style, ink),
            (rest, middle, at_right),
        )
}

/// Who coded, where several do; returns the width it takes.
fn coders_ui(
    ui: &Ui,
    scene: &Scene<'_>,
    (mark, taken): (&MarkData, f32),
    (mut room, middle, at_right): (Rangef, f32, bool),
) -> f32 {
    if !scene.data.several_coders {
        return 0.0;
    }
    let initials = coder_initials(scene.shell.project, mark);
    if at_right {
        room.max -= taken + space::TINY;
    } else {
        room.min += taken + space::TINY;
    }
    if initials.is_empty() || room.span() < HEIGHT {
        return 0.0;
    }
    let style = style_for(TextRole::Meta, &initials);
    let ink = theme::tokens(ui).ink3;
    let place = (room, middle, at_right);
    space::TINY + put(ui.painter(), scene, (&initials, &style, ink), place)
}

/// The line from bracket to name.
fn leader(ui: &Ui, scene: &Scene<'_>, (bracket, middle): (&Bracket, f32), what: &Names<'_>) {
    let Names {
        column, emphasis, ..
    } = *what;
    let tokens = theme::tokens(ui);
    let Some(mark) = scene.data.marks.get(bracket.mark) else {
        return;
    };
    let stroke = colours(mark, tokens).0;
    let stroke = emphasis.shade(bracket.mark, stroke, tokens);
    let from = scene
        .columns
        .in_lane(bracket.lane, Rangef::point(LANE - 2.0))
        .min;
    let (left, right) = if scene.columns.rtl {
        (column.max + GAP, from)
    } else {
        (from, column.min - GAP)
    };
    if left < right {
        let y = middle.floor();
        let line = Rect::from_x_y_ranges(left..=right, y..=y + 1.0);
        let color = mixed(tokens.paper, stroke, LEADER);
        ui.painter().rect_filled(line, 0.0, color);
    }
}

/// “+3”; returns its width.
fn fold_ui(ui: &Ui, scene: &Scene<'_>, what: &Names<'_>, out: &mut Vec<Wish>) -> f32 {
    let Names {
        named,
        placed,
        column,
        ..
    } = *what;
    let tokens = theme::tokens(ui);
    let folded: Vec<usize> = placed
        .folded
        .iter()
        .filter_map(|index| named.get(*index))
        .flat_map(Named::marks)
        .collect();
    let words = format!("+{}", folded.len());
    let style = TextRole::MetaName.style();
    let layout = scene.engine.line_in(&words, &style, f32::INFINITY);
    let width = layout.size().width.ceil();
    let alone = placed.shown.is_none();
    // Alone it stands where names begin, else at the end of the column.
    let at_right = scene.columns.rtl == alone;
    // The scroll bar lies over the edge of the pane, and would be pressed there.
    let end = column.max.min(scene.columns.rect.right() - GRIP);
    let start = if at_right { end - width } else { column.min };
    let tall = Rangef::new(placed.y, placed.y + HEIGHT);
    let rect = Rect::from_x_y_ranges(start..=start + width, tall);
    let id = scene.id.with(("folded", folded.first().copied()));
    let response = ui.interact(rect.expand2(Vec2::new(4.0, 0.5)), id, Sense::click());
    let count = Message::new("transcript-folded").with("count", folded.len());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, say(&count)));
    let ink = if response.hovered() {
        tokens.accent
    } else {
        tokens.ink3
    };
    put(
        ui.painter(),
        scene,
        (&words, &style, ink),
        (rect.x_range(), tall.center(), false),
    );
    if response.clicked() {
        let marks = folded.into_iter();
        out.push(Wish::Codings(rect, codings(&scene.data, marks)));
    }
    width + column.max - end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_lies_on_those_held_at_the_edge() {
        let pane = Rangef::new(100.0, 500.0);
        for (y, top, free) in [
            (95.0, 100.0, true),
            (95.0, 117.0, false),
            (112.0, 117.0, false),
            (117.0, 117.0, true),
            (80.0, 100.0, false),
            (510.0, 100.0, false),
        ] {
            assert_eq!(is_free(y, (pane, top)), free, "{y} below {top}");
        }
    }
}
