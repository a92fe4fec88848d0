//! Quotations on cards: where they stand, who says them, their words; the card opens them in their document.

use egui::accesskit::Role;
use egui::{Color32, Id, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::model::{Message, Project, QuotationId};
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{Card, IconButton, label_ui, line_ui};

/// What a card shows of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotationData {
    /// Which.
    pub quotation: QuotationId,
    /// Where it stands, as it is cited: “Interview 10, ¶23”.
    pub place: String,
    /// The name of the document.
    pub document: String,
    /// What follows it in the citation: “, ¶23”.
    pub mark: String,
    /// Its words.
    pub words: String,
    /// The researcher’s comment.
    pub comment: String,
}

/// Returns what a card shows of a quotation; `None` when it or its document is not there.
pub fn quotation_data(project: &Project, quotation: QuotationId) -> Option<QuotationData> {
    let row = project.quotations.get(quotation)?;
    let document = project.documents.get(row.document)?;
    let paragraphs = project.paragraphs.get(row.document);
    let index = paragraphs.and_then(|paragraphs| paragraphs.at(row.range.start));
    let number = index.map_or(0, |index| index + 1);
    let place = Message::new("axial-quotation-place")
        .with("document", document.name.as_str())
        .with("paragraph", number);
    let mark = Message::new("axial-quotation-mark").with("paragraph", number);
    Some(QuotationData {
        quotation,
        place: locale::say(&place),
        document: document.name.clone(),
        mark: locale::say(&mark),
        words: row.words.to_string(),
        comment: row.comment.clone(),
    })
}

/// How a card of a quotation looks.
#[derive(Clone, Copy, Debug, Default)]
pub struct QuotationLook {
    /// Colour of the start edge: for, against.
    pub edge: Option<Color32>,
    /// Chosen, by key or pointer.
    pub chosen: bool,
}

/// Shows a quotation as a card with an icon that opens it; `more` adds what belongs below the words.
///
/// Returns whether the card itself was clicked, beside its buttons.
pub fn quotation_ui(
    ui: &mut Ui,
    data: &QuotationData,
    look: QuotationLook,
    out: &mut Actions,
    more: impl FnOnce(&mut Ui, &mut Actions),
) -> bool {
    let tokens = theme::tokens(ui);
    let mut card = Card::new().chosen(look.chosen);
    if let Some(edge) = look.edge {
        card = card.edge(edge);
    }
    let id = Id::unique(("quotation card", data.quotation, ui.scope_id()));
    // The card lies below its buttons: it is put down first, where it stood in the pass before.
    let before: Option<Rect> = ui.data(|kept| kept.get_temp(id));
    let clicked = before.is_some_and(|rect| {
        let response = ui.interact(rect, id, Sense::CLICK);
        let words = format!("{} {}", data.place, data.words);
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, look.chosen, &words));
        response.clicked()
    });
    let shown = card.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::HAIR;
        head_ui(ui, data, out);
        label_ui(ui, &data.words, TextRole::Quotation, tokens.ink);
        more(ui, out);
    });
    ui.data_mut(|kept| kept.insert_temp(id, shown.response.rect));
    clicked
}

fn head_ui(ui: &mut Ui, data: &QuotationData, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(size, theme::from_end(), |ui| {
        let name = locale::words("axial-open-quotation");
        let open = IconButton::new(icon::OPEN_IN_NEW, &name).small().show(ui);
        if open.clicked() {
            out.push(Action::Open(Spot::Quotation(data.quotation)));
        }
        ui.with_layout(theme::from_start(), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            // A long name gives way; the number of the paragraph stays.
            let style = style_for(TextRole::Meta, &data.mark);
            let mark = user_text(ui.ctx()).line_in(&data.mark, &style, f32::INFINITY);
            let room = ui.available_width() - mark.size().width.ceil();
            ui.scope(|ui| {
                ui.set_max_width(room.max(0.0));
                line_ui(ui, &data.document, TextRole::MetaName, tokens.ink);
            });
            line_ui(ui, &data.mark, TextRole::Meta, tokens.ink2);
        });
    });
}
