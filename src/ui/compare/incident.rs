//! An incident to be looked at closely: where it stands, who speaks, its words at reading size.

use egui::{Id, Ui};

use crate::ui::coding::QuotationCard;
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{line_ui, scroll_area};

/// Shows a quotation; long words are scrolled within `height`.
pub fn incident_ui(ui: &mut Ui, salt: &str, card: &QuotationCard, height: f32) {
    let tokens = theme::tokens(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        line_ui(ui, &card.place, TextRole::MetaName, tokens.ink2);
        line_ui(ui, &card.meta, TextRole::Meta, tokens.ink3);
    });
    ui.add_space(space::TINY);
    let width = ui.available_width();
    let area = scroll_area("incident")
        .id_salt(Id::unique(salt))
        .max_height(height)
        .min_scrolled_height(height);
    area.show(ui, |ui| {
        ui.set_width(width);
        words_ui(ui, &card.words);
    });
}

/// The words as they are read in the transcript, paragraph by paragraph.
fn words_ui(ui: &mut Ui, words: &str) {
    let tokens = theme::tokens(ui);
    let width = ui.available_width();
    let engine = user_text(ui.ctx());
    let style = style_for(TextRole::Reading, words);
    let layout = engine.layout(words, &style, Some(width));
    let size = egui::Vec2::new(width, layout.size().height);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, words));
    engine.paint(ui.painter(), rect.min, &layout, tokens.ink);
}
