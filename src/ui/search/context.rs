//! What was found, each word on a line with what stands around it: the words found stand in one column. The line of a
//! text that runs from right to left is mirrored.

use egui::accesskit::Role;
use egui::{Color32, Id, Key, Modifiers, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo};

use std::sync::Arc;

use crate::locale::words;
use crate::session::{ContextLine, ContextOrder, Hit, concordance, paragraph_of, place_name};
use crate::text::{Direction, Span, TextLayout, Weight, direction_of};
use crate::ui::axial::phrase;
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::mirror;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{
    DropDown, ListFocus, ListKeys, MenuItem, Strip, paint_check, ring_inside, scroll_area,
};

use super::{State, is_passage, spot};

/// Height of a line.
const ROW: f32 = 30.0;
/// Room for the place of a line.
const PLACE: f32 = 132.0;
/// How far from the start of the room the words found stand.
const COLUMN: f32 = 0.46;

/// The lines as they were made for an answer.
#[derive(Default)]
pub(super) struct Lines {
    of: Option<(usize, ContextOrder)>,
    list: Arc<Vec<ContextLine>>,
    current: usize,
}

impl State {
    /// Returns the lines of what was found.
    pub(super) fn lines(&mut self) -> Arc<Vec<ContextLine>> {
        let Some(hits) = &self.hits else {
            return Arc::default();
        };
        let key = (Arc::as_ptr(hits) as usize, self.order);
        if self.lines.of != Some(key) {
            self.lines.of = Some(key);
            self.lines.list = Arc::new(concordance(hits, self.order));
            self.lines.current = 0;
        }
        Arc::clone(&self.lines.list)
    }
}

/// Shows the choice of an order.
pub(super) fn order_ui(ui: &mut Ui, state: &mut State) {
    let names = ContextOrder::ALL.map(|order| words(&format!("search-order-{}", order.word())));
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let current = ContextOrder::ALL
        .iter()
        .position(|order| *order == state.order);
    let name = words("search-order");
    let choice = DropDown::new(Id::unique("search order"), &name, &items, current)
        .quiet()
        .show(ui);
    if let Some(order) = choice.and_then(|index| ContextOrder::ALL.get(index)) {
        state.order = *order;
    }
}

/// Shows the lines.
pub(super) fn lines_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let lines = state.lines();
    if lines.is_empty() {
        super::note_ui(ui, &words("search-lines-none"));
        return;
    }
    let keys = keys_ui(ui, &lines, state, out);
    let mut area = scroll_area("search lines area");
    if keys.moved.is_some() {
        let top = ROW * state.lines.current as f32 - ui.available_height() / 2.0;
        area = area.vertical_scroll_offset(top.max(0.0));
    }
    let hits = state.hits.clone();
    let hits = hits.as_ref().map_or(&[][..], |hits| &hits.items);
    area.show_rows(ui, ROW, lines.len(), |ui, range| {
        let seen = lines.iter().enumerate().skip(range.start).take(range.len());
        for (index, line) in seen {
            if let Some(hit) = hits.get(line.hit) {
                line_ui(ui, shell, (index, line, hit), (state, &keys), out);
            }
        }
    });
}

fn keys_ui(ui: &Ui, lines: &[ContextLine], state: &mut State, out: &mut Actions) -> ListKeys {
    let name = words("search-lines");
    let focus = ListFocus {
        id: super::results::list_id(),
        name: &name,
        role: Role::List,
    };
    let rect = ui.available_rect_before_wrap();
    let keys = focus.keys_ui(ui, rect, Some(state.lines.current), lines.len());
    if let Some(row) = keys.moved {
        state.choose_line(row);
    }
    let key = lines
        .get(state.lines.current)
        .and_then(|line| state.hits().get(line.hit))
        .map(|hit| (hit.key, is_passage(hit), spot(hit)));
    if let Some((key, is_passage, spot)) = key {
        if keys.opened {
            out.push(Action::Open(spot));
        }
        if keys.ticked && is_passage {
            state.turn(key);
        }
    }
    let all = |input: &mut egui::InputState| {
        input.consume_key(Modifiers::COMMAND | Modifiers::SHIFT, Key::A)
    };
    if keys.focused && ui.input_mut(all) {
        state.tick_all();
    }
    keys
}

impl State {
    fn choose_line(&mut self, row: usize) {
        self.lines.current = row;
        let line = self.lines.list.get(row);
        let key = line
            .and_then(|line| self.hits().get(line.hit))
            .map(|hit| hit.key);
        self.current = key.or(self.current);
    }
}

fn line_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (index, line, hit): (usize, &ContextLine, &Hit),
    (state, keys): (&mut State, &ListKeys),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), ROW);
    let (_, rect) = ui.allocate_space(size);
    let id = Id::unique(("search line", hit.key, line.range.start));
    let response = ui.interact(rect, id, Sense::CLICK);
    let paragraph = paragraph_of(shell.project, hit);
    let paragraph = paragraph.map(phrase::paragraph).unwrap_or_default();
    let place = phrase::line(&[paragraph, place_name(shell.project, hit)]);
    let chosen = state.lines.current == index;
    let whole = format!("{}{}{}", line.before, line.found, line.after);
    let label = phrase::line(&[place.clone(), whole.clone()]);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &label));
    let fill = match (chosen, response.hovered()) {
        (true, _) => tokens.asoft,
        (_, true) => tokens.hover,
        _ => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::CONTENT);
    strip.skip_end(space::CONTENT);
    let square = strip.take(size::CHECK);
    let ticked = is_passage(hit) && tick_ui(ui, square, (id, state.ticked.contains(&hit.key)));
    strip.skip(space::MEDIUM);
    let area = strip.take(PLACE);
    Strip::new(ui, area).text(&place, TextRole::Tiny, tokens.ink3);
    strip.skip(space::PANEL);
    // Before and after stand as the text runs.
    let room = strip.rest();
    mirror::island(ui.painter(), room, || {
        words_ui(ui, room, (line, hit), &whole)
    });
    if chosen && keys.ring {
        ring_inside(ui, rect, &response);
    }
    if ticked {
        state.turn(hit.key);
    } else if response.double_clicked() {
        out.push(Action::Open(spot(hit)));
    } else if response.clicked() {
        state.choose_line(index);
        ui.memory_mut(|memory| memory.request_focus(super::results::list_id()));
    }
}

fn tick_ui(ui: &Ui, square: Rect, (row, on): (Id, bool)) -> bool {
    let area = Rect::from_center_size(square.center(), Vec2::splat(size::BUTTON_SMALL));
    let response = ui.interact(area, row.with("tick"), Sense::CLICK);
    let name = words("search-tick");
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &name));
    paint_check(ui, square.center(), on.into(), response.hovered());
    response.clicked()
}

/// The words in one layout, so that their order is that of the text; the one found stands at the column.
fn words_ui(ui: &Ui, room: Rect, (line, hit): (&ContextLine, &Hit), whole: &str) {
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let direction = direction_of(line.line.cut(&hit.text).unwrap_or(whole));
    let rtl = direction == Direction::RightToLeft;
    let style = style_for(TextRole::Quotation, whole).direction(direction);
    let found = line.before.len()..line.before.len() + line.found.len();
    let bold = Span {
        range: found.clone(),
        weight: Weight::SemiBold,
        italic: false,
    };
    let layout = engine.layout_spans(whole, &[bold], &style, None);
    let corner = corner(room, &layout, (&found, rtl));
    let painter = ui.painter().with_clip_rect(room.intersect(ui.clip_rect()));
    for part in layout.boxes(found) {
        let height = part.height.min(22.0);
        let top = part.y + (part.height - height) / 2.0;
        let place = Rect::from_min_size(
            corner + Vec2::new(part.x - 1.0, top),
            Vec2::new(part.width + 2.0, height),
        );
        painter.rect_filled(place, f32::from(radius::HIGHLIGHT), tokens.mark);
    }
    engine.paint(&painter, corner, &layout, tokens.ink);
}

/// Where the layout stands so that what was found begins at the column, seen from the side where its text begins.
fn corner(room: Rect, layout: &TextLayout, (found, rtl): (&std::ops::Range<usize>, bool)) -> Pos2 {
    let boxes = layout.boxes(found.clone());
    let column = COLUMN * room.width();
    let x = if rtl {
        let end = boxes.iter().map(|part| part.x + part.width);
        room.right() - column - end.fold(f32::MIN, f32::max).max(0.0)
    } else {
        let start = boxes.iter().map(|part| part.x);
        room.left() + column - start.fold(f32::MAX, f32::min).min(layout.size().width)
    };
    let y = room.center().y - layout.size().height / 2.0;
    Pos2::new(x.round(), y.round())
}
