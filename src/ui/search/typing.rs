//! The box: what is typed, what can stand there, the chips that begin a condition.

use egui::accesskit::Role;
use egui::{Event, Id, Key, Margin, Modifiers, Rect, Ui, Vec2};

use crate::locale::{self, say};
use crate::model::Message;
use crate::session::{Completion, completions};
use crate::ui::axial::Face;
use crate::ui::code_tree::{Stand, stand};
use crate::ui::icon;
use crate::ui::keys::keep_letters;
use crate::ui::popup::Popup;
use crate::ui::shell::Shell;
use crate::ui::theme;
use crate::ui::tokens::{size, space};
use crate::ui::widget::{Button, Chip, ListRow, TextField};

use super::State;
use super::forms::{BEGINNINGS, Open, forms_ui, pressed_help};

/// Width of the list of what can stand at the caret.
const WIDTH: f32 = 320.0;

/// What can stand where something is being typed.
#[derive(Default)]
pub(super) struct Offer {
    /// What it was made for: text, caret, project.
    of: Option<(String, usize, Stand)>,
    list: Vec<Completion>,
    /// The row that Enter takes; nothing: Enter goes to the results.
    row: Option<usize>,
    /// Escape sends it away until something else is typed.
    away: bool,
}

impl Offer {
    fn is_shown(&self) -> bool {
        !self.away && !self.list.is_empty()
    }

    /// Brings the offer up to date.
    fn follow(&mut self, shell: &Shell<'_>, text: &str, offset: usize) {
        let now = (text.to_owned(), offset, stand(shell.project));
        if self.of.as_ref() == Some(&now) {
            return;
        }
        // At rest, after something was put in or the screen was opened, nothing is offered.
        let typed = self.of.as_ref().is_some_and(|(known, ..)| known != text);
        self.list = match typed {
            true => completions(text, offset, shell.project),
            false => Vec::new(),
        };
        self.of = Some(now);
        self.row = None;
        self.away = false;
    }
}

/// Shows the box with everything that belongs to it.
pub(super) fn field_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let margin = Margin {
        left: space::CONTENT as i8,
        right: space::CONTENT as i8,
        top: 14,
        bottom: space::PANEL as i8,
    };
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let name = locale::words("search-field");
        let hint = locale::words("search-hint");
        let clear = locale::words("search-clear");
        let error = error_words(state);
        let id = Id::unique("search field");
        let focused = ui.memory(|memory| memory.has_focus(id));
        let list = super::results::list_id();
        // Where nothing was found there is no list to be in: the box keeps the letters.
        let nothing = state
            .hits
            .as_ref()
            .is_some_and(|hits| hits.items.is_empty());
        let strays = nothing && ui.memory(|memory| memory.has_focus(list));
        if strays || writes_from_list(ui) {
            state.focus = true;
        }
        let taken = if focused { keys_ui(ui, state) } else { None };
        if focused && pressed_help(ui) {
            state.open_forms = true;
        }
        let shown = TextField::new(id, &name, &mut state.text)
            .placeholder(&hint)
            .icon(icon::SEARCH)
            .clear(&clear)
            .search()
            .error(error.as_ref().map(|(_, words)| words.as_str()))
            .take_focus(std::mem::take(&mut state.focus))
            .caret(state.caret.take())
            .show(ui);
        let field = field_rect(&shown.response);
        if let Some((at, _)) = error {
            super::main_pane::place_ui(ui, field, &state.text, at);
        }
        if focused {
            state.offer.follow(shell, &state.text, shown.offset);
        }
        let clicked = if focused {
            offer_ui(ui, shell, (field, shown.caret), state)
        } else {
            None
        };
        if let Some(row) = taken.or(clicked) {
            take(state, row);
        } else if shown.submitted && !state.is_whole() {
            // What is wrong stands at its character now, and the caret stays to mend it.
            state.offer.away = true;
        } else if shown.submitted || shown.response.has_focus() && pressed_down(ui) {
            state.offer.away = true;
            // The key that leads to the results is not theirs yet: it would open the first.
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            if !nothing {
                ui.memory_mut(|memory| memory.request_focus(list));
            }
        }
        ui.add_space(space::SMALL);
        chips_ui(ui, field, state);
    });
    forms_ui(ui, shell.project, state);
}

/// Returns whether something is written while what was found has the focus: it goes into the box. `/` only leads there.
fn writes_from_list(ui: &Ui) -> bool {
    let list = super::results::list_id();
    keep_letters(ui.ctx(), list, true);
    if !ui.memory(|memory| memory.has_focus(list)) {
        return false;
    }
    ui.input_mut(|input| {
        let count = input.events.len();
        input
            .events
            .retain(|event| !matches!(event, Event::Text(text) if text == "/"));
        let slash = input.events.len() < count;
        let all = input.modifiers.matches_exact(Modifiers::COMMAND) && input.key_pressed(Key::A);
        let writes = |event: &Event| match event {
            Event::Text(text) => !text.trim().is_empty(),
            Event::Paste(_) | Event::Ime(_) => true,
            _ => false,
        };
        slash || all || input.events.iter().any(writes)
    })
}

fn field_rect(response: &egui::Response) -> Rect {
    Rect::from_min_size(
        response.rect.min,
        Vec2::new(response.rect.width(), size::FIELD_SEARCH),
    )
}

/// What is wrong with the query: its byte, and the words for it.
fn error_words(state: &State) -> Option<(usize, String)> {
    let error = state.error.as_ref()?;
    let before = state.text.get(..error.at).unwrap_or(&state.text);
    let message = Message::new("search-error")
        .with("what", say(&error.message))
        .with("place", before.chars().count() + 1);
    Some((error.at, say(&message)))
}

fn pressed_down(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown))
}

/// The keys of the offer, before the box hears them: arrows choose, Tab takes the chosen or the first, Enter the chosen,
/// Escape sends it away.
fn keys_ui(ui: &Ui, state: &mut State) -> Option<usize> {
    if !state.offer.is_shown() {
        return None;
    }
    let count = state.offer.list.len();
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let offer = &mut state.offer;
    if pressed(Key::ArrowDown) {
        offer.row = Some(offer.row.map_or(0, |row| (row + 1).min(count - 1)));
    }
    if pressed(Key::ArrowUp) {
        offer.row = offer.row.and_then(|row| row.checked_sub(1));
    }
    if pressed(Key::Escape) {
        offer.away = true;
        return None;
    }
    if pressed(Key::Tab) {
        return Some(offer.row.unwrap_or(0));
    }
    offer.row.filter(|_| pressed(Key::Enter))
}

/// Puts what was chosen where it was being typed.
fn take(state: &mut State, row: usize) {
    let Some(chosen) = state.offer.list.get(row).cloned() else {
        return;
    };
    let (head, tail) = (
        state.text.get(..chosen.range.start).unwrap_or_default(),
        state.text.get(chosen.range.end..).unwrap_or_default(),
    );
    let head = format!("{head}{}", chosen.insert);
    state.caret = Some(head.len());
    state.text = format!("{head}{}", tail.trim_start());
    state.offer.list.clear();
}

/// Shows what can stand at the caret; returns the row that was clicked.
fn offer_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    (field, caret): (Rect, Rect),
    state: &mut State,
) -> Option<usize> {
    if !state.offer.is_shown() {
        return None;
    }
    let left = caret
        .left()
        .clamp(field.left(), (field.right() - WIDTH).max(field.left()));
    let anchor = Rect::from_min_max(
        egui::pos2(left, field.top()),
        egui::pos2(left + WIDTH, field.bottom()),
    );
    let tokens = theme::tokens(ui);
    let popup = Popup::new(Id::unique("search offer"), anchor, WIDTH).role(Role::ListBox);
    let shown = popup.show(ui, |ui| {
        let mut clicked = None;
        for (index, one) in state.offer.list.iter().enumerate() {
            let face = one.code.and_then(|code| Face::find(shell.project, code));
            let mut row = ListRow::new(&one.name)
                .role(Role::ListBoxOption)
                .chosen(state.offer.row == Some(index));
            if let Some(face) = &face {
                row = row.mark(face.mark(tokens));
            }
            if state.offer.row.unwrap_or(0) == index {
                row = row.key("Tab");
            }
            if row.show(ui).clicked() {
                clicked = Some(index);
            }
        }
        clicked
    });
    if shown.should_close && shown.inner.is_none() {
        state.offer.away = true;
    }
    shown.inner
}

/// Chips that begin a condition, and the button that explains all forms.
fn chips_ui(ui: &mut Ui, field: Rect, state: &mut State) {
    let row = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    let layout = theme::from_start().with_main_wrap(true);
    ui.allocate_ui_with_layout(row, layout, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::SMALL);
        let ink = theme::tokens(ui).ink3;
        let role = crate::ui::tokens::TextRole::Small;
        crate::ui::widget::line_ui(ui, &locale::words("search-add"), role, ink);
        for beginning in BEGINNINGS {
            let response = Chip::filter(beginning, false).show(ui);
            if response.clicked() {
                state.insert_words(beginning);
            }
        }
        let name = locale::words("search-forms-button");
        let button = Button::quiet(&name).small().key("Ctrl Space");
        let clicked = button.show(ui).clicked();
        if clicked || std::mem::take(&mut state.open_forms) {
            state.forms = match state.forms {
                Some(_) => None,
                None => Some(Open::new(field)),
            };
        }
    });
}
