//! Cards: raised, with a hairline around; chosen in the accent; for and against by the edge and the word.

use egui::{Color32, Frame, InnerResponse, Margin, Rect, Shape, Stroke, StrokeKind, Ui, Vec2};

use crate::ui::theme;
use crate::ui::tokens::{radius, space};

/// A card around content.
#[derive(Clone, Copy, Debug, Default)]
#[must_use]
pub struct Card {
    chosen: bool,
    edge: Option<Color32>,
}

impl Card {
    /// Returns a plain card.
    pub fn new() -> Self {
        Self::default()
    }

    /// Shows it as chosen.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// Colours the start edge: `ok` for, `danger` against, `warn` to look at. The word stands in the content.
    pub fn edge(mut self, color: Color32) -> Self {
        self.edge = Some(color);
        self
    }

    /// Shows it over the whole width. Make the response of the content’s `interact` if the card can be clicked.
    pub fn show<R>(self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let tokens = theme::tokens(ui);
        let below = ui.painter().add(Shape::Noop);
        let margin = Margin::symmetric(space::SECTION as i8 + 1, space::MEDIUM as i8 + 1);
        let shown = Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        });
        let rect = shown.response.rect;
        let (width, color) = if self.chosen {
            (2.0, tokens.accent)
        } else {
            (1.0, tokens.line)
        };
        let stroke = Stroke::new(width, color);
        let corner = f32::from(radius::CARD);
        let body =
            egui::epaint::RectShape::new(rect, corner, tokens.raised, stroke, StrokeKind::Inside);
        ui.painter().set(below, body);
        if let Some(color) = self.edge {
            let painter = ui.painter();
            let band = edge_rect(rect);
            let clipped = painter.with_clip_rect(painter.clip_rect().intersect(band));
            clipped.rect_filled(rect, corner, color);
        }
        shown
    }
}

/// The three pixels at the start of a card.
fn edge_rect(rect: Rect) -> Rect {
    Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()))
}
