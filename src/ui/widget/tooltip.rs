//! Tooltips: name, key, one sentence, after half a second.

use egui::{Response, Ui};

use crate::ui::mirror;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{key_cap_ui, label_ui, line_ui};

/// Gives `response` a tooltip; also where it is disabled, so that the reason can be read. Empty parts are left out.
pub fn tooltip(response: Response, name: &str, key: &str, sentence: &str) -> Response {
    if name.is_empty() && sentence.is_empty() {
        return response;
    }
    let content = |ui: &mut Ui| {
        let tokens = theme::tokens(ui);
        ui.set_max_width(size::TOOLTIP);
        if !(name.is_empty() && key.is_empty()) {
            ui.horizontal(|ui| {
                if !name.is_empty() {
                    line_ui(ui, name, TextRole::SmallName, tokens.ink);
                }
                if !key.is_empty() {
                    ui.add_space(space::TINY);
                    key_cap_ui(ui, key);
                }
            });
        }
        if !sentence.is_empty() {
            label_ui(ui, sentence, TextRole::Small, tokens.ink2);
        }
    };
    // What the pointer is told, and why something cannot be done, is told to who has no pointer as well.
    if !sentence.is_empty() && response.ctx.has_accesskit_node(response.id) {
        response
            .ctx
            .accesskit_node_builder(response.id, |node| node.set_description(sentence));
    }
    let mut told = response.clone();
    told.rect = mirror::from_island(&response.ctx, response.layer_id, response.rect);
    told.on_hover_ui(content).on_disabled_hover_ui(content);
    response
}
