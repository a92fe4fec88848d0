//! Two documents side by side: the current one, and another with its own cursor and reading place.
//!
//! Whatever is asked for is asked of the current one; the other becomes current as soon as it is touched.

use std::sync::Arc;

use egui::{Id, Rect, Ui, UiBuilder, Vec2};

use crate::locale::{say, words};
use crate::model::{DocumentId, Message, Project};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Preference, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::transcript::{self, Page};
use crate::ui::widget::{IconButton, Split, hairline_h, hairline_v, line_ui, splitter_ui};

use super::{State, open_document, pane, wishes};

/// The width of the left half, among the widths that are remembered.
const WIDTH: &str = "coding.side";
/// The least width of a half.
const LEAST: f32 = 240.0;

/// Which document stands beside the current one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Side {
    other: Option<DocumentId>,
    /// The other one stands first.
    other_first: bool,
    /// Width of the first half, while it is dragged.
    width: Option<f32>,
}

impl Side {
    /// Returns the document that stands beside the current one.
    pub fn other(&self) -> Option<DocumentId> {
        self.other
    }

    /// Puts a document beside `current`; nothing where it is the same.
    pub fn open(&mut self, document: DocumentId, current: Option<DocumentId>) {
        if current != Some(document) {
            self.other = Some(document);
            self.other_first = false;
        }
    }

    /// Closes the other document.
    pub fn close(&mut self) {
        self.other = None;
    }

    /// Follows the current document, which was `before` and is `now`: the two change places where it is the other one.
    pub fn follow(&mut self, before: Option<DocumentId>, now: DocumentId) {
        if self.other == Some(now) {
            self.other = before.filter(|before| *before != now);
            self.other_first = !self.other_first;
        }
    }

    /// Closes the other document where it is gone, or became the current one.
    pub fn keep_living(&mut self, project: &Project, current: Option<DocumentId>) {
        self.other = self
            .other
            .filter(|other| project.documents.contains(*other) && current != Some(*other));
    }
}

/// Opens a document to the side, or goes over to it where it is open: the last other tab, else the next document.
pub(super) fn open_beside(shell: &Shell<'_>, state: &mut State) {
    if let Some(other) = state.side.other() {
        open_document(state, other);
        return;
    }
    let current = state.tabs.current();
    let tab = state
        .tabs
        .open()
        .iter()
        .rev()
        .copied()
        .find(|open| Some(*open) != current);
    let documents = shell.project.documents_in_order();
    let at = documents
        .iter()
        .position(|row| Some(row.id) == current)
        .unwrap_or(0);
    let next = documents.iter().cycle().skip(at + 1).map(|row| row.id);
    let next = next
        .take(documents.len())
        .find(|next| Some(*next) != current);
    if let Some(document) = tab.or(next) {
        state.side.open(document, current);
    }
}

/// Returns the room of the current document, and of the other one where there is one; the border between can be dragged.
pub(super) fn halves_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    side: &mut Side,
    out: &mut Actions,
) -> (Rect, Option<Rect>) {
    let rect = ui.available_rect_before_wrap();
    if side.other.is_none() || rect.width() < 2.0 * LEAST {
        return (rect, None);
    }
    let usual = (rect.width() / 2.0).floor();
    let known = shell.preferences.widths.get(WIDTH).copied();
    let most = rect.width() - LEAST;
    let mut width = side.width.or(known).unwrap_or(usual).clamp(LEAST, most);
    let x = rect.left() + width;
    let name = words("side-border");
    let split = Split {
        id: Id::unique("documents side by side"),
        name: &name,
        line: Rect::from_x_y_ranges(x..=x + 1.0, rect.y_range()),
        range: (LEAST, most),
        default: usual,
        grows_forward: true,
    };
    hairline_v(ui.painter(), x, rect.y_range(), theme::tokens(ui).line);
    let before = width;
    let response = splitter_ui(ui, &split, &mut width);
    if (before - width).abs() > 0.1 {
        side.width = Some(width);
    }
    if response.drag_stopped() || response.double_clicked() {
        out.push(Action::Prefer(Preference::Width(WIDTH.to_owned(), width)));
    }
    let (first, second) = (rect.with_max_x(x), rect.with_min_x(x + 1.0));
    if side.other_first {
        (second, Some(first))
    } else {
        (first, Some(second))
    }
}

/// Shows the head of a half: which document it is, whether it is the current one, and a way to close it.
pub(super) fn head_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (document, current): (DocumentId, bool),
) -> bool {
    let tokens = theme::tokens(ui);
    let name = shell.project.document_name(document).to_owned();
    let rect = Rect::from_min_size(
        ui.cursor().min,
        Vec2::new(ui.available_width(), size::BUTTON),
    );
    ui.painter().rect_filled(rect, 0.0, tokens.bg);
    let line = if current { tokens.accent } else { tokens.line };
    hairline_h(ui.painter(), rect.x_range(), rect.bottom() - 1.0, line);
    let mut closed = false;
    let mut bar = ui.new_child(
        UiBuilder::new()
            .max_rect(rect.shrink2(Vec2::new(space::PANEL, 0.0)))
            .layout(theme::from_end()),
    );
    let close = say(&Message::new("side-close").with("name", name.as_str()));
    if IconButton::new(icon::CLOSE, &close)
        .small()
        .show(&mut bar)
        .clicked()
    {
        closed = true;
    }
    let ink = if current { tokens.ink } else { tokens.ink2 };
    bar.with_layout(theme::from_start(), |ui| {
        line_ui(ui, &name, TextRole::SmallName, ink)
    });
    ui.advance_cursor_after_rect(rect);
    closed
}

/// Shows the other document in its half; it becomes current when it is touched.
pub(super) fn other_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    state: &mut State,
    (place, out): (Rect, &mut Actions),
) {
    let Some(document) = state.side.other() else {
        return;
    };
    let mut ui = half(ui, place, "other half");
    if head_ui(&mut ui, shell, (document, false)) {
        state.side.close();
        wishes::back_to_text(state);
        return;
    }
    let Some(text) = shell.texts.get(shell.project, document, out) else {
        pane::waiting_ui(&mut ui);
        return;
    };
    let mut look = pane::look(shell, state);
    look.hits = Arc::default();
    look.current_hit = None;
    let page = Page {
        document,
        text: &text,
        look: &look,
    };
    super::recall::page_of(state, document);
    let reading = state.pages.entry(document).or_default();
    let mut list = Vec::new();
    let response = transcript::transcript_ui(&mut ui, shell, page, reading, &mut list);
    let hovers = |wish: &transcript::Wish| matches!(wish, transcript::Wish::Hover(_));
    let touched = response.gained_focus() || response.clicked() || response.drag_started();
    if touched || list.iter().any(|wish| !hovers(wish)) {
        open_document(state, document);
    }
    for wanted in list {
        wishes::wish(shell, state, wanted, out);
    }
}

/// Returns the part of `ui` that a half has.
pub(super) fn half(ui: &mut Ui, place: Rect, salt: &str) -> Ui {
    let mut half = ui.new_child(
        UiBuilder::new()
            .max_rect(place)
            .layout(theme::column())
            .id_salt(salt),
    );
    half.set_clip_rect(place.intersect(ui.clip_rect()));
    half.spacing_mut().item_spacing = Vec2::ZERO;
    half
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_documents_change_places_when_the_other_becomes_current() {
        let document = |number| DocumentId(uuid::Uuid::from_u128(number));
        let (one, two, three) = (document(1), document(2), document(3));
        let mut side = Side::default();
        side.open(one, Some(one));
        assert_eq!(side.other(), None);
        side.open(two, Some(one));
        side.follow(Some(one), two);
        assert_eq!((side.other(), side.other_first), (Some(one), true));
        side.follow(Some(two), three);
        assert_eq!((side.other(), side.other_first), (Some(one), true));
        side.follow(Some(three), one);
        assert_eq!((side.other(), side.other_first), (Some(three), false));
    }
}
