//! Finding words in the document that is read: folded, so that case, accents and keyboards make no difference.

use std::sync::Arc;

use egui::{Id, Key, Modifiers, Sense, Ui, UiBuilder, Vec2};

use crate::locale::{say, words};
use crate::model::{DocumentId, Message, TextRange};
use crate::text::{Folded, fold, fold_with_map};
use crate::ui::icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{IconButton, TextField, hairline_h, line_ui};

/// How wide the field is.
const FIELD: f32 = 280.0;

/// The bar while it is open.
#[derive(Default)]
pub struct Find {
    open: bool,
    text: String,
    current: usize,
    wants_focus: bool,
    folded: Option<(DocumentId, usize, Folded)>,
    hits: Arc<[TextRange]>,
    found_for: Option<(DocumentId, usize, String)>,
}

/// What the bar asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindAnswer {
    /// Show this place.
    Go(TextRange),
    /// The bar was closed: back to the text.
    Closed,
}

impl Find {
    /// Opens the bar, or goes back to it.
    pub fn open(&mut self) {
        self.open = true;
        self.wants_focus = true;
    }

    /// Returns the places found, in order, and the current one; none while the bar is closed.
    pub fn hits(&self) -> (Arc<[TextRange]>, Option<TextRange>) {
        if self.open {
            (Arc::clone(&self.hits), self.hits.get(self.current).copied())
        } else {
            (Arc::default(), None)
        }
    }

    /// Searches `text` where it or what is typed is another than before.
    fn refresh(&mut self, document: DocumentId, text: &Arc<str>) {
        let version = Arc::as_ptr(text).addr();
        let known = self.found_for.as_ref();
        if known
            .is_some_and(|known| (known.0, known.1) == (document, version) && known.2 == self.text)
        {
            return;
        }
        let kept = self.folded.as_ref();
        if kept.is_none_or(|kept| (kept.0, kept.1) != (document, version)) {
            self.folded = Some((document, version, fold_with_map(text)));
        }
        if let Some((_, _, folded)) = &self.folded {
            self.hits = hits(folded, &self.text).into();
        }
        self.found_for = Some((document, version, self.text.clone()));
        self.current = 0;
    }
}

/// Returns where `wanted` stands in a folded text, in bytes of the original; overlapping places count once.
pub fn hits(folded: &Folded, wanted: &str) -> Vec<TextRange> {
    let wanted = fold(wanted.trim());
    if wanted.is_empty() {
        return Vec::new();
    }
    let place = |(at, found): (usize, &str)| {
        let range = folded.original(at..at + found.len());
        let (start, end) = (u32::try_from(range.start), u32::try_from(range.end));
        Some(TextRange::new(start.ok()?, end.ok()?))
    };
    folded
        .text
        .match_indices(&wanted)
        .filter_map(place)
        .collect()
}

/// Shows the bar while it is open.
pub fn find_ui(
    ui: &mut Ui,
    find: &mut Find,
    (document, text): (DocumentId, &Arc<str>),
    caret: u32,
) -> Option<FindAnswer> {
    if !find.open {
        return None;
    }
    let tokens = theme::tokens(ui);
    let height = size::TOOL_BAR + space::TINY;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, tokens.bg);
    hairline_h(
        ui.painter(),
        rect.x_range(),
        rect.bottom() - 1.0,
        tokens.line,
    );
    let inside = rect.shrink2(Vec2::new(14.0, 0.0));
    let layout = theme::from_start();
    let mut bar = ui.new_child(UiBuilder::new().max_rect(inside).layout(layout));
    bar.spacing_mut().item_spacing.x = space::SMALL;
    let before = find.text.clone();
    let steps = field_ui(&mut bar, find);
    find.refresh(document, text);
    if find.text != before {
        let next = find.hits.iter().position(|hit| hit.start >= caret);
        find.current = next.unwrap_or(0);
        return find.hits.get(find.current).copied().map(FindAnswer::Go);
    }
    let buttons = buttons_ui(&mut bar, find);
    answer(find, steps.or(buttons))
}

/// What was asked by key or button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Next,
    Previous,
    Close,
}

fn answer(find: &mut Find, step: Option<Step>) -> Option<FindAnswer> {
    let count = find.hits.len();
    match step? {
        Step::Close => {
            find.open = false;
            return Some(FindAnswer::Closed);
        }
        _ if count == 0 => return None,
        Step::Next => find.current = (find.current + 1) % count,
        Step::Previous => find.current = (find.current + count - 1) % count,
    }
    find.hits.get(find.current).copied().map(FindAnswer::Go)
}

fn field_ui(ui: &mut Ui, find: &mut Find) -> Option<Step> {
    let pressed = |ui: &Ui, modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let id = Id::unique("find in document");
    let focused = ui.memory(|memory| memory.has_focus(id));
    let mut step = None;
    if focused && pressed(ui, Modifiers::SHIFT, Key::Enter) {
        step = Some(Step::Previous);
    } else if focused && pressed(ui, Modifiers::NONE, Key::Enter) {
        step = Some(Step::Next);
    }
    let name = words("coding-find");
    let field = TextField::new(id, &name, &mut find.text)
        .placeholder(&name)
        .icon(icon::SEARCH)
        .width(FIELD.min(ui.available_width() / 2.0))
        .take_focus(std::mem::take(&mut find.wants_focus))
        .show(ui);
    // Escape takes the focus away before anybody sees it.
    let was_focused = focused || field.response.lost_focus();
    if was_focused && pressed(ui, Modifiers::NONE, Key::Escape) {
        step = Some(Step::Close);
    }
    step
}

fn buttons_ui(ui: &mut Ui, find: &Find) -> Option<Step> {
    let tokens = theme::tokens(ui);
    let message = match (find.text.trim().is_empty(), find.hits.len()) {
        (true, _) => None,
        (_, 0) => Some(Message::new("coding-find-nothing")),
        (_, count) => Some(
            Message::new("coding-find-count")
                .with("number", find.current + 1)
                .with("count", count),
        ),
    };
    if let Some(message) = message {
        line_ui(ui, &say(&message), TextRole::Small, tokens.ink2);
    }
    let mut step = None;
    let buttons = [
        (
            icon::ARROW_UPWARD,
            "coding-find-previous",
            "Shift+Enter",
            Step::Previous,
        ),
        (
            icon::ARROW_DOWNWARD,
            "coding-find-next",
            "Enter",
            Step::Next,
        ),
        (icon::CLOSE, "coding-find-close", "Esc", Step::Close),
    ];
    for (icon, name, key, asked) in buttons {
        if IconButton::new(icon, &words(name))
            .small()
            .key(key)
            .show(ui)
            .clicked()
        {
            step = Some(asked);
        }
    }
    step
}
