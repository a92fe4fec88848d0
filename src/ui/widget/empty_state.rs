//! Empty states: what will be here, and how to begin.

use egui::{Align, Layout, Response, Ui, UiBuilder, Vec2};

use crate::ui::glyphs::{style_for, user_text};
use crate::ui::icon::Icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{Button, ButtonLook};

/// The widest that its words run.
const WIDTH: f32 = 640.0;

/// A way to begin.
#[derive(Clone, Copy, Debug)]
pub struct EmptyAction<'a> {
    /// The act.
    pub text: &'a str,
    /// Its icon.
    pub icon: Option<Icon>,
    /// Its key.
    pub key: &'a str,
}

/// What stands where nothing is yet.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct EmptyState<'a> {
    icon: Icon,
    heading: &'a str,
    words: &'a str,
    primary: Option<EmptyAction<'a>>,
    others: &'a [EmptyAction<'a>],
}

impl<'a> EmptyState<'a> {
    /// Returns one with a heading and two lines of words.
    pub fn new(icon: Icon, heading: &'a str, words: &'a str) -> Self {
        Self {
            icon,
            heading,
            words,
            primary: None,
            others: &[],
        }
    }

    /// Offers the one primary act.
    pub fn primary(mut self, primary: EmptyAction<'a>) -> Self {
        self.primary = Some(primary);
        self
    }

    /// Offers up to three others.
    pub fn others(mut self, others: &'a [EmptyAction<'a>]) -> Self {
        self.others = others;
        self
    }

    /// Shows it in the middle of the space there is; returns the act asked for: 0 is the primary one.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let tokens = theme::tokens(ui);
        let space = ui.available_rect_before_wrap();
        let width = WIDTH.min(space.width() - 2.0 * space::CONTENT);
        let top = space.top() + ((space.height() - 320.0) / 2.6).max(space::CONTENT);
        let left = space.center().x - width / 2.0;
        let rect = egui::Rect::from_min_size(egui::pos2(left, top), Vec2::new(width, 320.0));
        let layout = Layout::top_down(Align::Center);
        let mut column = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
        column.spacing_mut().item_spacing = Vec2::ZERO;
        let (icon_rect, _) =
            column.allocate_exact_size(Vec2::splat(size::ICON_EMPTY), egui::Sense::hover());
        self.icon
            .paint_in(column.painter(), icon_rect, size::ICON_EMPTY, tokens.accent);
        column.add_space(space::CONTENT);
        centred_ui(&mut column, self.heading, TextRole::PageHeading, tokens.ink);
        column.add_space(space::TINY);
        centred_ui(&mut column, self.words, TextRole::Summary, tokens.ink2);
        column.add_space(space::CONTENT);
        let mut asked = None;
        if let Some(action) = &self.primary
            && action_ui(&mut column, action, ButtonLook::Primary).clicked()
        {
            asked = Some(0);
        }
        column.add_space(space::CONTENT);
        self.others_ui(&mut column).or(asked)
    }

    fn others_ui(&self, ui: &mut Ui) -> Option<usize> {
        let gap = space::MEDIUM;
        let buttons = self
            .others
            .iter()
            .map(|action| button(action, ButtonLook::Quiet));
        let widths: Vec<f32> = buttons.map(|button| button.content_width(ui)).collect();
        let total = widths.iter().sum::<f32>() + gap * widths.len().saturating_sub(1) as f32;
        let size = Vec2::new(total, size::BUTTON);
        let layout = theme::from_start();
        let mut asked = None;
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (index, action) in self.others.iter().enumerate() {
                if action_ui(ui, action, ButtonLook::Quiet).clicked() {
                    asked = Some(index + 1);
                }
            }
        });
        asked
    }
}

fn button<'a>(action: &EmptyAction<'a>, look: ButtonLook) -> Button<'a> {
    let button = Button::new(action.text).look(look).key(action.key);
    match action.icon {
        Some(icon) => button.icon(icon),
        None => button,
    }
}

fn action_ui(ui: &mut Ui, action: &EmptyAction<'_>, look: ButtonLook) -> Response {
    button(action, look).show(ui)
}

fn centred_ui(ui: &mut Ui, text: &str, role: TextRole, color: egui::Color32) {
    let engine = user_text(ui.ctx());
    let width = ui.available_width();
    let style = style_for(role, text).align(crate::text::Align::Center);
    let layout = engine.layout(text, &style, Some(width));
    let size = Vec2::new(width, layout.size().height);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, text));
    engine.paint(ui.painter(), rect.min, &layout, color);
}
