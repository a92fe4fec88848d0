//! Tabs: the current one is joined to the pane below.

use egui::accesskit::Role;
use egui::{Id, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::ui::icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{IconButton, Strip, focus, hairline_h, hairline_v};

/// What the close button takes, with the free width around it.
const CLOSE: f32 = 3.0 + size::BUTTON_SMALL + space::MEDIUM;

/// A tab.
#[derive(Clone, Copy, Debug)]
pub struct Tab<'a> {
    /// The same for the same tab in every pass.
    pub id: Id,
    /// Its title.
    pub title: &'a str,
    /// What its close button is called; empty where it cannot be closed.
    pub close: &'a str,
}

/// What was asked of the tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabAction {
    /// Show this tab.
    Choose(usize),
    /// Close this tab.
    Close(usize),
}

/// Shows a tab bar over the whole width, with `icons` at its end. Middle click closes.
pub fn tabs_ui(
    ui: &mut Ui,
    tabs: &[Tab<'_>],
    current: usize,
    icons: impl FnOnce(&mut Ui),
) -> Option<TabAction> {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::TAB);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 0.0, tokens.bg);
    hairline_h(
        ui.painter(),
        rect.x_range(),
        rect.bottom() - 1.0,
        tokens.line,
    );
    let mut strip = Strip::new(ui, rect);
    strip.skip_end(space::MEDIUM);
    let room = strip.room() / tabs.len().max(1) as f32;
    let mut action = None;
    for (index, tab) in tabs.iter().enumerate() {
        let wished = strip.measure(tab.title, TextRole::Button) + space::PANEL;
        let close = if tab.close.is_empty() {
            space::PANEL
        } else {
            CLOSE
        };
        let width = (wished + close).min(size::TAB_WIDTH).min(room.max(60.0));
        let area = strip.take(width);
        action = tab_ui(ui, area, tab, index == current)
            .map(|close| {
                if close {
                    TabAction::Close(index)
                } else {
                    TabAction::Choose(index)
                }
            })
            .or(action);
    }
    let rest = strip.rest();
    let layout = theme::from_end(ui);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rest).layout(layout));
    child.spacing_mut().item_spacing.x = 2.0;
    icons(&mut child);
    action
}

/// Shows one tab; returns whether it was chosen (false) or closed (true).
fn tab_ui(ui: &mut Ui, rect: Rect, tab: &Tab<'_>, current: bool) -> Option<bool> {
    let tokens = theme::tokens(ui);
    let response = ui.interact(rect, tab.id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), current, tab.title));
    let painter = ui.painter();
    if current {
        painter.rect_filled(rect, 0.0, tokens.paper);
        let top = Rect::from_min_size(rect.min, Vec2::new(rect.width(), 2.0));
        painter.rect_filled(top, 0.0, tokens.accent);
    } else if response.hovered() {
        let inside = rect.with_max_y(rect.bottom() - 1.0);
        painter.rect_filled(inside, 0.0, tokens.hover);
    }
    let end = if theme::is_mirrored(ui.ctx()) {
        rect.left()
    } else {
        rect.right() - 1.0
    };
    hairline_v(painter, end, rect.y_range(), tokens.line);
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::PANEL);
    strip.skip_end(space::MEDIUM);
    let closed = close_ui(ui, &mut strip, tab) || response.middle_clicked();
    let (role, ink) = if current {
        (TextRole::Button, tokens.ink)
    } else {
        (TextRole::Field, tokens.ink2)
    };
    strip.text(tab.title, role, ink);
    focus::ring_inside(ui, rect, &response);
    outcome(&response, closed)
}

fn close_ui(ui: &mut Ui, strip: &mut Strip, tab: &Tab<'_>) -> bool {
    if tab.close.is_empty() {
        return false;
    }
    let area = strip.take_end(size::BUTTON_SMALL);
    let id = tab.id.with("close");
    IconButton::new(icon::CLOSE, tab.close)
        .small()
        .show_in(ui, area, id)
        .clicked()
}

fn outcome(response: &Response, closed: bool) -> Option<bool> {
    if closed {
        Some(true)
    } else {
        response.clicked().then_some(false)
    }
}
