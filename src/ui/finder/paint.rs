//! The rows of the finder.

use std::ops::Range;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Color32, Id, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::locale::{say, words};
use crate::model::Message;
use crate::text::TextLayout;
use crate::ui::code_tree::SEPARATOR;
use crate::ui::glyphs::{content_left, style_for, user_text};
use crate::ui::icon;
use crate::ui::mirror;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::reader::{lead_to, tell};
use crate::ui::widget::{
    Mark, Strip, hairline_h, key_hint_ui, key_hint_width, scroll_area, tooltip,
};

use super::data::{FinderRow, Offer};
use super::{Answer, Open, taken};

/// The most rows seen at once.
const SEEN: f32 = 8.0;
/// Height of a row with its path, and without one.
const ROW: f32 = 48.0;
const ROW_ALONE: f32 = 32.0;
/// Height of what makes a code, and of the line of keys.
const OFFER: f32 = 50.0;
const OFFER_NAME: f32 = 30.0;
const KEYS: f32 = 34.0;
/// Lines between the parts, and the frame.
const LINES: f32 = 6.0;
/// Everything but the rows; and the least that is of use, without the line of keys: two rows without their paths.
const FIXED: f32 = size::FIELD_FINDER + 2.0 * space::SMALL + OFFER + KEYS + LINES;
const FEW: f32 = 2.0 * ROW_ALONE;
pub(super) const LEAST: f32 = FIXED - KEYS + FEW;
/// The most lines of a definition.
const DEFINITION_LINES: usize = 3;

/// Returns the most height that the finder takes where there is `room`, whatever is typed.
pub(super) fn height(room: f32) -> f32 {
    room.clamp(FIXED - KEYS + ROW, FIXED + SEEN * ROW)
}

/// Whether the line of keys is shown, below what can be made where that is `offered`: not where the rows would be too few.
fn has_keys(room: f32, offered: bool) -> bool {
    room >= parts(offered) + KEYS + FEW
}

/// The height of field, lines and what can be made.
fn parts(offered: bool) -> f32 {
    let offer = if offered { 0.0 } else { OFFER };
    FIXED - KEYS - offer
}

/// How much of `room` the rows have.
fn rows_height(room: f32, offered: bool) -> f32 {
    let keys = if has_keys(room, offered) { KEYS } else { 0.0 };
    (room - parts(offered) - keys).clamp(ROW, SEEN * ROW)
}

/// Shows codes, what can be made, and the keys; returns what was clicked.
pub(super) fn rows_ui(ui: &mut Ui, open: &mut Open, room: f32) -> Option<Answer> {
    let tall = heights(ui, open);
    let moved = std::mem::take(&mut open.moved);
    let offered = open.data.offer.is_some();
    let most = rows_height(room, offered);
    if moved {
        let current = open.current.saturating_sub(open.data.first_code());
        open.first = first_seen(&tall, (open.first, current), most);
    }
    // Whole rows: half a row looks like the end of the list.
    let height = seen(tall.get(open.first..).unwrap_or_default(), most).1;
    let mut clicked = None;
    if open.data.is_new {
        clicked = offer_row_ui(ui, open);
        line_above(ui);
    }
    let mut area = scroll_area("code finder rows")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true]);
    if moved {
        let above: f32 = tall.iter().take(open.first).sum();
        area = area.vertical_scroll_offset(above);
    }
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let (name, count) = (words("finder-title"), open.data.rows.len());
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::ListBox);
            node.set_label(name);
            node.set_size_of_set(count);
        });
        for (row, place) in open.data.rows.iter().zip(open.data.first_code()..) {
            let response = row_ui(ui, row, place == open.current);
            if response.clicked() {
                clicked = Some(place);
            }
        }
    });
    if open.data.rows.is_empty() {
        empty_ui(ui);
    }
    if open.data.offer.is_some() && !open.data.is_new {
        line_above(ui);
        clicked = clicked.or(offer_row_ui(ui, open));
    }
    if has_keys(room, offered) {
        line_above(ui);
        keys_ui(ui, open.applied);
    }
    let stay = ui.input(|input| input.modifiers.shift);
    clicked.and_then(|place| taken(open, place, stay))
}

/// Shows what would be made; returns its place among the rows where it was clicked.
fn offer_row_ui(ui: &mut Ui, open: &Open) -> Option<usize> {
    let (offer, place) = (open.data.offer.as_ref()?, open.data.offer_place()?);
    let current = place == open.current;
    let response = offer_ui(ui, offer, current);
    if current {
        lead_to(ui.ctx(), response.id);
    }
    response.clicked().then_some(place)
}

/// Returns how many of the rows fit whole into `room`, one at least, and how high they are.
fn seen(tall: &[f32], room: f32) -> (usize, f32) {
    let mut height = 0.0;
    for (count, row) in tall.iter().enumerate() {
        if count > 0 && height + row > room {
            return (count, height);
        }
        height += row;
    }
    (tall.len(), height)
}

/// Returns the row that is to be first so that the current one is seen whole: the one that is first now, if it can be.
fn first_seen(tall: &[f32], (first, current): (usize, usize), room: f32) -> usize {
    let last = tall.len().saturating_sub(1);
    let current = current.min(last);
    let mut first = first.min(current);
    while first < current
        && seen(tall.get(first..=current).unwrap_or_default(), room).0 <= current - first
    {
        first += 1;
    }
    first
}

/// How high each row is; the current one has its definition.
fn heights(ui: &Ui, open: &Open) -> Vec<f32> {
    let width = ui.available_width();
    let rows = open.data.rows.iter().zip(open.data.first_code()..);
    let height = |(row, place)| {
        let definition = definition(ui, (row, place == open.current), width);
        base_height(row) + definition.map_or(0.0, |layout| layout.size().height)
    };
    rows.map(height).collect()
}

fn base_height(row: &FinderRow) -> f32 {
    if row.path.is_empty() { ROW_ALONE } else { ROW }
}

/// The definition of the current row, in a list of this width.
fn definition(ui: &Ui, (row, current): (&FinderRow, bool), width: f32) -> Option<Arc<TextLayout>> {
    let inner = width - 2.0 * (space::TINY + space::PANEL) - 2.0 * space::CONTENT;
    (current && !row.definition.is_empty()).then(|| {
        let style = style_for(TextRole::Meta, &row.definition).ellipsis(DEFINITION_LINES);
        user_text(ui.ctx()).layout(&row.definition, &style, Some(inner))
    })
}

fn line_above(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), 1.0));
    hairline_h(ui.painter(), rect.x_range(), rect.top(), tokens.line);
}

fn row_ui(ui: &mut Ui, row: &FinderRow, current: bool) -> Response {
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let definition = definition(ui, (row, current), ui.available_width());
    let base = base_height(row);
    let extra = definition
        .as_ref()
        .map_or(0.0, |layout| layout.size().height);
    let size = Vec2::new(ui.available_width(), base + extra);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, Id::unique("finder row").with(row.code), Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, current, label(row)));
    if current {
        lead_to(ui.ctx(), response.id);
    }
    if !ui.is_rect_visible(rect) {
        return response;
    }
    fill(ui, rect, (current, response.hovered()));
    let soft = if current { tokens.ink2 } else { tokens.ink3 };
    let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::TINY, 0.0)));
    strip.skip(space::SECTION);
    strip.skip_end(space::SECTION);
    let line = |top: f32, height: f32, rest: Rect| {
        Rect::from_min_size(
            Pos2::new(rest.left(), rect.top() + top),
            Vec2::new(rest.width(), height),
        )
    };
    let mark = strip.take(Mark::WIDTH);
    let name_top = 5.0;
    let centre = Pos2::new(mark.center().x, rect.top() + name_top + 11.0);
    Mark::code(row.level, row.colour, tokens).paint(ui.painter(), centre);
    strip.skip(space::MEDIUM);
    let rest = head_ui(ui, row, line(name_top, 20.0, strip.rest()), soft);
    let mut is_cut = name_ui(ui, row, rest);
    if !row.path.is_empty() {
        let mut below = Strip::new(ui, line(name_top + 20.0, 16.0, strip.rest()));
        is_cut |= below.measure(&row.path, TextRole::Meta) > below.room();
        below.text(&row.path, TextRole::Meta, soft);
    }
    let response = match is_cut {
        true => tooltip(response, "", "", &whole(row)),
        false => response,
    };
    if let Some(layout) = definition {
        let rest = strip.rest();
        let left = if layout.is_rtl() {
            rest.right() - layout.size().width
        } else {
            rest.left()
        };
        let top = rect.top() + base - 7.0;
        let pos = Pos2::new(
            left - if layout.is_rtl() {
                content_left(&layout)
            } else {
                0.0
            },
            top,
        );
        engine.paint(ui.painter(), pos, &layout, tokens.ink2);
    }
    response
}

/// Count, number key and whether the passage carries it, from the end; returns the room for the name.
fn head_ui(ui: &Ui, row: &FinderRow, rect: Rect, soft: Color32) -> Rect {
    let mut head = Strip::new(ui, rect);
    head.number_end(&row.codings.to_string(), TextRole::Meta, soft);
    head.skip_end(space::MEDIUM);
    if let Some(number) = row.number {
        head.key_end(&number.to_string());
        head.skip_end(space::SMALL);
    }
    if row.carried {
        head.icon_end(icon::CHECK, size::ICON_CHIP, theme::tokens(ui).accent);
        head.skip_end(space::SMALL);
    }
    if row.near {
        head.text_end(&words("finder-near"), TextRole::Meta, soft);
        head.skip_end(space::SMALL);
    }
    head.rest()
}

/// The path with the name, for what was cut.
fn whole(row: &FinderRow) -> String {
    match row.path.as_str() {
        "" => row.name.clone(),
        path => format!("{path}{SEPARATOR}{}", row.name),
    }
}

/// The name; matched letters in the accent, with a line below. Returns whether it was cut.
fn name_ui(ui: &Ui, row: &FinderRow, rect: Rect) -> bool {
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let layout = engine.line(&row.name, TextRole::Name, rect.width());
    let size = layout.size();
    let pos = Pos2::new(
        rect.left() - content_left(&layout),
        rect.center().y - size.height / 2.0,
    );
    mirror::with_words(ui.painter(), (pos, &layout), || {
        engine.paint(ui.painter(), pos, &layout, tokens.ink);
        let cut = layout.cut().unwrap_or(usize::MAX);
        for range in &row.matched {
            let range: Range<usize> = range.start.min(cut)..range.end.min(cut);
            for part in layout.boxes(range) {
                let place = Rect::from_min_size(
                    pos + Vec2::new(part.x, part.y),
                    Vec2::new(part.width, part.height),
                );
                // The same letters again, in the accent, seen only within their box: joined letters stay joined.
                let clip = ui.clip_rect().intersect(place);
                let painter = ui.painter().with_clip_rect(clip);
                engine.paint(&painter, pos, &layout, tokens.accent);
                let y = rect.center().y + 8.5;
                let stroke = Stroke::new(1.0, tokens.accent);
                ui.painter().hline(place.x_range(), y, stroke);
            }
        }
    });
    layout.cut().is_some()
}

fn offer_ui(ui: &mut Ui, offer: &Offer, current: bool) -> Response {
    let tokens = theme::tokens(ui);
    let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), OFFER));
    let response = ui.interact(rect, Id::unique("finder offer"), Sense::CLICK);
    let name = say(&Message::new("finder-create").with("name", offer.place.name.as_str()));
    let key = match (offer.above.is_empty(), offer.place.above.is_empty()) {
        (true, _) => "finder-nowhere",
        (false, true) => "finder-in",
        (false, false) => "finder-in-new",
    };
    let place = say(&Message::new(key).with("place", offer.above.as_str()));
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::ListBoxOption,
            true,
            current,
            format!("{name}, {place}"),
        )
    });
    fill(
        ui,
        rect.shrink2(Vec2::new(0.0, space::TINY)),
        (current, response.hovered()),
    );
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::PANEL);
    strip.skip_end(space::PANEL);
    let mut head = strip.rest();
    head.set_height(OFFER_NAME);
    let mut below = strip.rest().with_min_y(head.bottom() - space::HAIR);
    below.set_height(OFFER - OFFER_NAME - space::TINY);
    let mut strip = Strip::new(ui, head);
    strip.icon(icon::ADD, size::ICON_ROW, tokens.accent);
    strip.skip(space::SMALL);
    strip.text(&name, TextRole::Name, tokens.ink);
    let mut strip = Strip::new(ui, below);
    strip.skip(size::ICON_ROW + space::SMALL);
    let place = nearest(&strip, (key, &offer.above));
    let soft = if current { tokens.ink2 } else { tokens.ink3 };
    strip.text(&place, TextRole::Meta, soft);
    response
}

/// The place of what would be made, with as much of what stands nearest above it as there is room for.
fn nearest(strip: &Strip, (key, above): (&str, &str)) -> String {
    let said = |place: &str| say(&Message::new(key).with("place", place));
    let mut place = said(above);
    let mut rest = above;
    while strip.measure(&place, TextRole::Meta) > strip.room() {
        let Some((_, nearer)) = rest.split_once(SEPARATOR) else {
            break;
        };
        rest = nearer;
        place = said(&format!("…{SEPARATOR}{nearer}"));
    }
    place
}

fn fill(ui: &Ui, rect: Rect, (current, hovered): (bool, bool)) {
    let tokens = theme::tokens(ui);
    let color = match (current, hovered) {
        (true, _) => tokens.asoft,
        (_, true) => tokens.hover,
        _ => Color32::TRANSPARENT,
    };
    let inside = rect.shrink2(Vec2::new(space::TINY, 0.0));
    ui.painter().rect_filled(inside, radius::BUTTON, color);
}

fn empty_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), ROW_ALONE));
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::PANEL);
    let said = words("finder-nothing");
    strip.text(&said, TextRole::Small, tokens.ink3);
    tell(ui, rect, (Role::Label, &said));
}

fn keys_ui(ui: &mut Ui, applied: usize) {
    let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), KEYS));
    let inside = rect.shrink2(Vec2::new(space::SECTION, 0.0));
    let layout = theme::from_start();
    let mut row = ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(layout));
    row.spacing_mut().item_spacing.x = 3.0;
    let done = if applied > 0 {
        "finder-key-done"
    } else {
        "finder-key-close"
    };
    // The last of each is what can be done without best: where there is no room for all, no word is cut.
    let mut hints = vec![
        ("↑↓", words("finder-key-choose"), 3),
        ("Enter", words("finder-key-apply"), 0),
        ("Shift Enter", words("finder-key-stay"), 1),
        ("Tab", words("finder-key-place"), 2),
        ("Esc", words(done), 0),
    ];
    let needed = |hints: &[(&str, String, u8)]| -> f32 {
        let widths = hints
            .iter()
            .map(|(key, said, _)| key_hint_width(&row, key, said));
        widths.sum::<f32>() - space::SMALL
    };
    while hints.len() > 1 && needed(&hints) > inside.width() {
        let dearest = hints.iter().map(|hint| hint.2).max();
        hints.retain(|hint| Some(hint.2) != dearest);
    }
    for (key, said, _) in &hints {
        key_hint_ui(&mut row, key, said);
    }
}

fn label(row: &FinderRow) -> String {
    let key = match row.path.as_str() {
        "" => "finder-row",
        _ => "finder-row-in",
    };
    let message = Message::new(key)
        .with("name", row.name.as_str())
        .with("path", row.path.as_str())
        .with("count", row.codings);
    let number = row.number;
    let key = number.map(|number| say(&Message::new("finder-row-key").with("number", number)));
    let near = row.near.then(|| words("finder-near"));
    let said = std::iter::once(say(&message)).chain(near).chain(key);
    said.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_seen_whole() {
        let tall = [48.0, 32.0, 70.0, 48.0, 48.0];
        assert_eq!(seen(&tall, 144.0), (2, 80.0));
        assert_eq!(seen(&tall, 150.0), (3, 150.0));
        assert_eq!(seen(&tall, 10.0), (1, 48.0));
        assert_eq!(first_seen(&tall, (0, 1), 144.0), 0);
        assert_eq!(first_seen(&tall, (0, 3), 144.0), 2);
        assert_eq!(first_seen(&tall, (3, 1), 144.0), 1);
        assert_eq!(first_seen(&[], (3, 1), 144.0), 0);
    }

    #[test]
    fn the_room_is_used_for_rows() {
        // Beside a passage that ends low: three rows with nothing typed, two with what can be made, and the keys.
        let rows = |room: f32, offered| (rows_height(room, offered) / ROW_ALONE).floor();
        for (room, offered, keys, count) in [
            (202.0, false, true, 3.0),
            (202.0, true, true, 2.0),
            (180.0, true, false, 2.0),
            (LEAST, true, false, 2.0),
            (LEAST, false, true, 2.0),
            (900.0, true, true, SEEN * ROW / ROW_ALONE),
        ] {
            assert_eq!(has_keys(room, offered), keys, "{room} {offered}");
            assert_eq!(rows(room, offered), count, "{room} {offered}");
        }
    }

    #[test]
    fn even_a_short_list_stands_below() {
        let window = Rect::from_min_size(Pos2::new(0.0, 80.0), Vec2::new(1280.0, 720.0));
        let anchor = |top: f32| Rect::from_min_size(Pos2::new(400.0, top), Vec2::new(300.0, 27.0));
        let room = |top: f32| super::super::room(anchor(top), window);
        assert_eq!(room(523.0), 234.0);
        assert!(height(room(523.0)) <= 234.0);
        // In little room the keys are left out before the finder goes above, over what was said before.
        let little = window.bottom() - 27.0 - 2.0 * space::MEDIUM - (FIXED + FEW - 10.0);
        assert_eq!(room(little), FIXED + FEW - 10.0);
        assert!(height(room(little)) <= room(little) && !has_keys(room(little), true));
        // Above there is more, and below not even a row.
        assert!(room(700.0) > 600.0 && room(700.0) < 620.0);
    }
}
