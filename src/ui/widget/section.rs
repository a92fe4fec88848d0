//! Sections of the inspector: head with count, folding that is remembered, a hairline above.

use egui::accesskit::Role;
use egui::{Id, Margin, Rect, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use crate::ui::icon::{self, Icon};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::reader::tell_expanded;
use crate::ui::widget::{Strip, focus, hairline_h};

/// A section.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Section<'a> {
    id: Id,
    title: &'a str,
    count: &'a str,
    icon: Option<Icon>,
    folds: bool,
    first: bool,
    icons: f32,
}

impl<'a> Section<'a> {
    /// Returns a section; whether it is folded is remembered under `id`.
    pub fn new(id: Id, title: &'a str) -> Self {
        Self {
            id,
            title,
            count: "",
            icon: None,
            folds: true,
            first: false,
            icons: 0.0,
        }
    }

    /// Says how many there are, after the title.
    pub fn count(mut self, count: &'a str) -> Self {
        self.count = count;
        self
    }

    /// Puts an icon before the title.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Keeps it always open.
    pub fn fixed(mut self) -> Self {
        self.folds = false;
        self
    }

    /// Leaves the hairline above it away, for the first of a panel.
    pub fn first(mut self) -> Self {
        self.first = true;
        self
    }

    /// Keeps so much of the end of the head free for icons: a long title or count is cut before them.
    pub fn room_for_icons(mut self, width: f32) -> Self {
        self.icons = width;
        self
    }

    /// Unfolds it where something in it is wanted.
    pub fn unfold(self, ui: &Ui, wanted: bool) -> Self {
        if wanted {
            ui.data_mut(|data| data.insert_persisted(self.id, true));
        }
        self
    }

    /// Shows it; `icons` fills the end of the head, `body` what is below while it is open.
    pub fn show<R>(
        self,
        ui: &mut Ui,
        icons: impl FnOnce(&mut Ui),
        body: impl FnOnce(&mut Ui) -> R,
    ) -> Option<R> {
        let tokens = theme::tokens(ui);
        if !self.first {
            let x = ui.max_rect().x_range();
            hairline_h(ui.painter(), x, ui.cursor().top(), tokens.line);
        }
        let open = self.head_ui(ui, icons);
        if !open {
            return None;
        }
        let margin = Margin {
            left: space::PANEL as i8,
            right: space::PANEL as i8,
            top: 0,
            bottom: space::SECTION as i8,
        };
        let shown = egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
            let layout = theme::column();
            ui.with_layout(layout, body).inner
        });
        Some(shown.inner)
    }

    fn head_ui(&self, ui: &mut Ui, icons: impl FnOnce(&mut Ui)) -> bool {
        let tokens = theme::tokens(ui);
        let before = ui.spacing().item_spacing.y;
        ui.spacing_mut().item_spacing.y = 0.0;
        let size = Vec2::new(ui.available_width(), size::PANEL_HEAD);
        let (_, rect) = ui.allocate_space(size);
        ui.spacing_mut().item_spacing.y = before;
        let sense = if self.folds {
            Sense::click()
        } else {
            Sense::hover()
        };
        let response = ui.interact(rect, self.id, sense);
        let mut open = ui.data_mut(|data| *data.get_persisted_mut_or(self.id, true)) || !self.folds;
        if response.clicked() {
            open = !open;
            ui.data_mut(|data| data.insert_persisted(self.id, open));
        }
        let role = if self.folds {
            Role::Button
        } else {
            Role::Heading
        };
        response.widget_info(|| WidgetInfo::labeled(role, true, self.title));
        if self.folds {
            tell_expanded(ui.ctx(), self.id, open);
        }
        let mut strip = Strip::new(ui, rect);
        strip.skip(space::PANEL);
        strip.skip_end(space::SMALL + self.icons);
        if let Some(icon) = self.icon {
            strip.icon(icon, size::ICON_ROW, tokens.accent);
            strip.skip(space::SMALL);
        }
        strip.text(self.title, TextRole::SmallStrong, tokens.ink);
        strip.skip(space::SMALL);
        strip.text(self.count, TextRole::Small, tokens.ink3);
        if self.folds && (response.hovered() || response.has_focus() || !open) {
            let chevron = if open {
                icon::EXPAND_MORE
            } else {
                icon::CHEVRON_RIGHT
            };
            strip.skip(space::TINY);
            strip.icon(chevron, size::ICON_ROW, tokens.ink3);
        }
        focus::ring_inside(ui, rect, &response);
        let rest = strip.rest();
        let rest = rest.with_max_x(rest.right() + self.icons);
        self.icons_ui(ui, rest, icons);
        open
    }

    fn icons_ui(&self, ui: &mut Ui, rest: Rect, icons: impl FnOnce(&mut Ui)) {
        let layout = theme::from_end();
        let mut child = ui.new_child(UiBuilder::new().max_rect(rest).layout(layout));
        child.spacing_mut().item_spacing.x = 2.0;
        icons(&mut child);
    }
}
