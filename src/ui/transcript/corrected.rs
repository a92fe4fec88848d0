//! The sign beside turns whose words were corrected, with the words as they were imported on hover.

use egui::accesskit::Role;
use egui::{Rect, Sense, Ui, WidgetInfo};

use crate::locale::{say, words};
use crate::model::Message;
use crate::ui::icon;
use crate::ui::theme;
use crate::ui::tokens::space;
use crate::ui::widget::tooltip;

use super::Scene;
use super::scroll::Row;
use super::sheet::HEAD;

/// Size of the sign.
const SIGN: f32 = 12.0;
/// The most characters of former words that are shown.
const MOST: usize = 600;

/// Shows the signs of the visible turns.
pub fn corrected_ui(ui: &Ui, scene: &Scene<'_>, rows: &[Row]) {
    let document = scene.page.document;
    let Some(corrections) = scene.shell.project.corrections.get(document) else {
        return;
    };
    for row in rows {
        let Some(turn) = scene.data.paragraphs.get(row.turn) else {
            continue;
        };
        if corrections.within(turn.range()).is_empty() {
            continue;
        }
        let column = scene.columns.number();
        let head = if scene.data.has_head(row.turn) {
            HEAD
        } else {
            space::HUGE
        };
        let top = row.top + head;
        let edge = if scene.columns.rtl {
            column.min
        } else {
            column.max - SIGN
        };
        let place = Rect::from_min_size(egui::Pos2::new(edge, top), egui::Vec2::splat(SIGN));
        if !place.intersects(ui.clip_rect()) {
            continue;
        }
        icon::EDIT.paint_in(ui.painter(), place, SIGN, theme::tokens(ui).ink3);
        let response = ui.interact(
            place,
            scene.id.with(("corrected", row.turn)),
            Sense::hover(),
        );
        let name = words("transcript-corrected");
        let former = || shortened(&corrections.former(scene.page.text, turn.talk()));
        response.widget_info(|| {
            let message = Message::new("transcript-corrected-from").with("words", former());
            WidgetInfo::labeled(Role::Note, true, say(&message))
        });
        if response.hovered() {
            tooltip(response, &name, "", &former());
        }
    }
}

fn shortened(words: &str) -> String {
    if words.chars().count() <= MOST {
        return words.to_owned();
    }
    let head: String = words.chars().take(MOST).collect();
    head + "…"
}
