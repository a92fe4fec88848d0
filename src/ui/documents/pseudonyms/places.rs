//! The places where names stand, in context, each to be ticked off.

use egui::accesskit::Role;
use egui::{Id, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::locale::{say, words};
use crate::model::{Message, isolated};
use crate::ui::shell::Shell;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::focus;
use crate::ui::widget::{
    Button, ListFocus, Strip, label_ui, paint_check, panel_head_ui, scroll_area,
};

use super::{PlaceRow, Pseudonyms};

/// Height of a place.
const ROW: f32 = 50.0;

/// Shows the pane.
pub(super) fn places_ui(ui: &mut Ui, shell: &Shell<'_>, pseudonyms: &mut Pseudonyms) {
    let tokens = theme::tokens(ui);
    let count = pseudonyms.places.rows().len();
    let (all, none) = (words("pseudonyms-all"), words("pseudonyms-none"));
    panel_head_ui(ui, &words("pseudonyms-places"), &count.to_string(), |ui| {
        if Button::quiet(&none).small().show(ui).clicked() {
            pseudonyms.places.tick_all(false);
        }
        if Button::quiet(&all).small().show(ui).clicked() {
            pseudonyms.places.tick_all(true);
        }
    });
    if count == 0 {
        let key = match (shell.project.pseudonyms.is_empty(), pseudonyms.asked) {
            (true, _) => "pseudonyms-places-no-names",
            (false, Some(_)) => "pseudonyms-looking",
            (false, None) => "pseudonyms-places-empty",
        };
        let margin = egui::Margin::same(space::PANEL as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            label_ui(ui, &words(key), TextRole::Small, tokens.ink2);
        });
        return;
    }
    let name = words("pseudonyms-places");
    let list = ListFocus {
        id: Id::unique("pseudonym places"),
        name: &name,
        role: Role::List,
    };
    pseudonyms.current = pseudonyms.current.min(count - 1);
    let keys = list.keys_ui(
        ui,
        ui.available_rect_before_wrap(),
        Some(pseudonyms.current),
        count,
    );
    if let Some(moved) = keys.moved {
        pseudonyms.current = moved;
    }
    if keys.ticked {
        pseudonyms.places.turn(pseudonyms.current);
    }
    let height = ui.available_height();
    let mut area = scroll_area("pseudonym places")
        .max_height(height)
        .auto_shrink([false, false]);
    if keys.moved.is_some() {
        let top = pseudonyms.current as f32 * ROW - height / 2.0;
        area = area.vertical_scroll_offset(top.max(0.0));
    }
    area.show_rows(ui, ROW, count, |ui, range| {
        for index in range {
            if row_ui(ui, pseudonyms, index, keys.ring) {
                pseudonyms.places.turn(index);
                pseudonyms.current = index;
                list.take_focus(ui);
            }
        }
    });
}

/// Shows a place; returns whether it was clicked.
fn row_ui(ui: &mut Ui, pseudonyms: &Pseudonyms, index: usize, ring: bool) -> bool {
    let Some(row) = pseudonyms.places.rows().get(index) else {
        return false;
    };
    let tokens = theme::tokens(ui);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::CLICK);
    let label = Message::new("pseudonyms-place-row")
        .with("found", row.found.as_str())
        .with("replacement", row.replacement.as_str())
        .with("place", row.place.as_str())
        .with("before", row.before.as_str())
        .with("after", row.after.as_str());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, row.ticked, say(&label)));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, tokens.hover);
    }
    paint_row(ui, rect, row);
    if ring && pseudonyms.current == index {
        focus::paint_inside(ui, rect);
    }
    response.clicked()
}

/// The name, what stands for it and where, above; the words around it below.
fn paint_row(ui: &Ui, rect: Rect, row: &PlaceRow) {
    let tokens = theme::tokens(ui);
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::PANEL);
    strip.skip_end(space::PANEL);
    let square = strip.take(size::CHECK);
    let upper = egui::pos2(square.center().x, rect.top() + 16.0);
    paint_check(ui, upper, row.ticked.into(), false);
    strip.skip(space::MEDIUM);
    let lines = strip.rest();
    let first = Rect::from_x_y_ranges(lines.x_range(), lines.top() + 6.0..=lines.top() + 26.0);
    let second = Rect::from_x_y_ranges(lines.x_range(), lines.top() + 26.0..=lines.bottom() - 4.0);
    let mut strip = Strip::new(ui, first);
    strip.text_end(&row.place, TextRole::Meta, tokens.ink3);
    strip.skip_end(space::MEDIUM);
    let ink = if row.ticked { tokens.ink } else { tokens.ink3 };
    let words = format!("{} → {}", isolated(&row.found), isolated(&row.replacement));
    strip.text(&words, TextRole::Name, ink);
    if !row.doubt.is_empty() {
        strip.skip(space::MEDIUM);
        strip.text(&row.doubt, TextRole::Meta, tokens.warn);
    }
    let around = format!("{}{}{}", row.before, row.found, row.after);
    let mut strip = Strip::new(ui, second);
    strip.text(&around, TextRole::Small, tokens.ink2);
}
