//! Rows of a tree: chevron, mark, name, count; what is dragged over says what a drop would do.

use egui::accesskit::{Action, Role};
use egui::{
    Align2, Area, Color32, Id, Margin, Order, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2,
    WidgetInfo,
};

use crate::ui::icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, size, space};
use crate::ui::widget::reader::tell_expanded;
use crate::ui::widget::{Mark, MarkShape, Strip, focus, line_ui};

/// Where the thing being dragged would go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drop {
    /// Between this row and the one above.
    Before,
    /// Between this row and the one below.
    After,
    /// Into this row.
    Into,
}

/// A row of a tree; the tree has the focus, the row is clicked and dragged.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct TreeRow<'a> {
    id: Id,
    name: &'a str,
    count: &'a str,
    label: &'a str,
    told: &'a str,
    mark: Option<Mark>,
    depth: usize,
    open: Option<bool>,
    chosen: bool,
    current: bool,
    faded: bool,
    drop: Option<Drop>,
    drop_words: &'a str,
}

/// What happened to a row.
#[derive(Clone, Debug)]
pub struct TreeRowResponse {
    /// Clicks, drags and menus of the row.
    pub row: Response,
    /// The chevron was clicked.
    pub fold_clicked: bool,
    /// Where the name stands, for renaming in place.
    pub name_rect: Rect,
}

impl<'a> TreeRow<'a> {
    /// Returns a row; `id` is the same for the same thing in every pass.
    pub fn new(id: Id, name: &'a str) -> Self {
        Self {
            id,
            name,
            count: "",
            label: "",
            told: "",
            mark: None,
            depth: 0,
            open: None,
            chosen: false,
            current: false,
            faded: false,
            drop: None,
            drop_words: "",
        }
    }

    /// Puts a count at the end.
    pub fn count(mut self, count: &'a str) -> Self {
        self.count = count;
        self
    }

    /// Says the row for screen readers: “counting days, open code, in Measuring activity, 6 codings, level 3”.
    pub fn label(mut self, label: &'a str) -> Self {
        self.label = label;
        self
    }

    /// Says more of the row for screen readers, where systems do not tell how things are folded: “folded, level 2”.
    pub fn told(mut self, told: &'a str) -> Self {
        self.told = told;
        self
    }

    /// Puts the mark before the name; its shape also says how heavy the name is.
    pub fn mark(mut self, mark: Mark) -> Self {
        self.mark = Some(mark);
        self
    }

    /// Sets how many levels it stands in.
    pub fn depth(mut self, depth: usize) -> Self {
        self.depth = depth;
        self
    }

    /// Shows a chevron, open or closed; a row that holds nothing has none.
    pub fn open(mut self, open: Option<bool>) -> Self {
        self.open = open;
        self
    }

    /// Shows it as chosen.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// Shows the focus ring of its tree on it.
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    /// Fades it, as what is cut or dragged is.
    pub fn faded(mut self, faded: bool) -> Self {
        self.faded = faded;
        self
    }

    /// Shows what a drop here would do, and says it beside the row in `words`: “Move into …”.
    pub fn drop(mut self, drop: Option<Drop>, words: &'a str) -> Self {
        self.drop = drop;
        self.drop_words = words;
        self
    }

    /// Shows it over the whole width.
    pub fn show(self, ui: &mut Ui) -> TreeRowResponse {
        let size = Vec2::new(ui.available_width(), size::TREE_ROW);
        let (_, rect) = ui.allocate_space(size);
        let row = ui.interact(rect, self.id, Sense::CLICK | Sense::DRAG);
        row.widget_info(|| {
            let enabled = ui.is_enabled();
            WidgetInfo::selected(Role::TreeItem, enabled, self.chosen, self.full_name())
        });
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.set_level(self.depth + 1);
            node.add_action(Action::Focus);
            if !self.told.is_empty() {
                node.set_description(self.told);
            }
        });
        if let Some(open) = self.open {
            tell_expanded(ui.ctx(), self.id, open);
        }
        let mut strip = Strip::new(ui, rect);
        strip.skip(space::MEDIUM + space::INDENT * self.depth as f32);
        let chevron = strip.take(size::ICON_ROW);
        let fold_clicked = self.open.is_some() && self.fold_ui(ui, chevron);
        let name_rect = if ui.is_rect_visible(rect) {
            self.paint(ui, rect, &row, strip)
        } else {
            strip.rest()
        };
        TreeRowResponse {
            row,
            fold_clicked,
            name_rect,
        }
    }

    fn fold_ui(&self, ui: &Ui, chevron: Rect) -> bool {
        let hit = Rect::from_center_size(chevron.center(), Vec2::splat(size::BUTTON_SMALL));
        ui.interact(hit, self.id.with("fold"), Sense::CLICK)
            .clicked()
    }

    fn paint(&self, ui: &Ui, rect: Rect, row: &Response, mut strip: Strip) -> Rect {
        let tokens = theme::tokens(ui);
        let fill = match (self.chosen, self.drop, row.hovered()) {
            (_, Some(Drop::Into), _) | (true, _, _) => tokens.asoft,
            (_, None, true) => tokens.hover,
            _ => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, 0.0, fill);
        if self.faded {
            strip.fade(0.5);
        }
        self.paint_chevron(ui, rect, tokens);
        let soft = if self.chosen {
            tokens.ink2
        } else {
            tokens.ink3
        };
        strip.skip(space::SMALL);
        strip.skip_end(space::PANEL);
        if let Some(mark) = self.mark {
            strip.mark(mark);
            strip.skip(space::SMALL);
        }
        if self.drop == Some(Drop::Into) && !self.drop_words.is_empty() {
            self.drop_words_ui(ui, rect);
        }
        if !self.count.is_empty() {
            strip.number_end(self.count, self.count_role(), soft);
        }
        strip.skip_end(space::SMALL);
        let before = strip.rest();
        let needed = strip.measure(self.name, self.role());
        strip.text(self.name, self.role(), tokens.ink);
        if needed > before.width() && row.hovered() {
            self.full_name_ui(row);
        }
        self.paint_drop_line(ui, rect, tokens);
        if self.current {
            focus::paint_inside(ui, rect);
        }
        before
    }

    fn paint_chevron(&self, ui: &Ui, rect: Rect, tokens: &Tokens) {
        let Some(open) = self.open else {
            return;
        };
        let mut strip = Strip::new(ui, rect);
        strip.skip(space::MEDIUM + space::INDENT * self.depth as f32);
        let chevron = if open {
            icon::EXPAND_MORE
        } else {
            icon::CHEVRON_RIGHT
        };
        strip.icon(chevron, size::ICON_ROW, tokens.ink3);
    }

    /// What a drop would do, beside the row, so that its name stays to be read.
    fn drop_words_ui(&self, ui: &Ui, rect: Rect) {
        Area::new(self.id.with("drop words"))
            .order(Order::Tooltip)
            .fixed_pos(Pos2::new(rect.right() + space::SMALL, rect.center().y))
            .pivot(Align2::LEFT_CENTER)
            .interactable(false)
            .fade_in(false)
            .show(ui.ctx(), |ui| {
                let tokens = theme::tokens(ui);
                let frame = theme::popup_frame(tokens);
                let margin = Margin::symmetric(space::SMALL as i8, space::TINY as i8);
                frame.inner_margin(margin).show(ui, |ui| {
                    ui.set_max_width(size::TOOLTIP);
                    line_ui(ui, self.drop_words, TextRole::Small, tokens.ink);
                });
            });
    }

    fn paint_drop_line(&self, ui: &Ui, rect: Rect, tokens: &Tokens) {
        let y = match self.drop {
            Some(Drop::Before) => rect.top(),
            Some(Drop::After) => rect.bottom(),
            Some(Drop::Into) | None => return,
        };
        let mut strip = Strip::new(ui, rect);
        strip.skip(space::MEDIUM + space::INDENT * self.depth as f32);
        let stroke = Stroke::new(2.0, tokens.accent);
        let inside = strip.rest();
        let from = Pos2::new(inside.left(), y);
        ui.painter()
            .line_segment([from, Pos2::new(inside.right(), y)], stroke);
    }

    fn full_name_ui(&self, row: &Response) {
        row.clone().on_hover_ui(|ui| {
            let tokens = theme::tokens(ui);
            ui.set_max_width(size::TOOLTIP);
            line_ui(ui, self.name, self.role(), tokens.ink);
        });
    }

    fn role(&self) -> TextRole {
        match self.mark.map(|mark| mark.shape) {
            Some(MarkShape::Square) => TextRole::FieldStrong,
            Some(MarkShape::Diamond) => TextRole::Button,
            _ => TextRole::Field,
        }
    }

    fn count_role(&self) -> TextRole {
        match self.mark.map(|mark| mark.shape) {
            Some(MarkShape::Square) => TextRole::MetaStrong,
            Some(MarkShape::Diamond) => TextRole::MetaName,
            _ => TextRole::Meta,
        }
    }

    fn full_name(&self) -> String {
        match (self.label, self.count) {
            ("", "") => self.name.to_owned(),
            ("", count) => format!("{}, {count}", self.name),
            (label, _) => label.to_owned(),
        }
    }
}
