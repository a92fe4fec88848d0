//! The code finder: type a few letters, Enter puts the code on the passage, or makes it.
//!
//! It opens below the selection and never covers it. It knows nothing of passages: it answers with a code or with a
//! place where one is to be made, and the screen does the rest.

mod data;
mod paint;

use std::collections::HashSet;

use egui::accesskit::Role;
use egui::{Context, Event, Id, Key, Modifiers, Rect, Ui};

use crate::locale::words;
use crate::model::{CodeId, Project};
use crate::ui::code_tree::{Place, SEPARATOR, Stand, is_path, stand};
use crate::ui::icon;
use crate::ui::keys::DIGITS;
use crate::ui::popup::{self, Popup};
use crate::ui::shell::Shell;
use crate::ui::tokens::{size, space};
use crate::ui::widget::TextField;

pub use data::{FinderData, FinderRow, Offer, Prepared, ROWS, Wanted, finder_data};

/// What the finder remembers.
#[derive(Default)]
pub struct State {
    open: Option<Open>,
    prepared: Prepared,
    stand: Option<Stand>,
}

/// The finder while it is open.
#[derive(Default)]
struct Open {
    text: String,
    /// A letter that was typed to open it, put into the field once that has the focus.
    letter: Option<char>,
    current: usize,
    data: FinderData,
    shown_for: Option<(String, Stand, usize)>,
    /// How many codes were put on since it opened.
    applied: usize,
    /// Which of the places Tab has come to.
    places: Option<Places>,
    is_new: bool,
    moved: bool,
    /// The row that is first in view.
    first: usize,
}

/// The places that Tab goes through, for one name.
struct Places {
    name: String,
    list: Vec<String>,
    next: usize,
}

/// What somebody wants of the finder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Put this code on.
    Apply {
        /// Which.
        code: CodeId,
        /// The finder stays open for another.
        stay: bool,
    },
    /// Make a code at this place and put it on.
    Create {
        /// Where.
        place: Place,
        /// The finder stays open for another.
        stay: bool,
    },
    /// Nothing more.
    Close,
}

/// What the finder is about.
pub struct Subject<'a> {
    /// Where the selection stands on the screen.
    pub anchor: Rect,
    /// The same with the line above it that says who speaks.
    pub spoken: Rect,
    /// Above this nothing is covered: bars and tabs stand there.
    pub highest: f32,
    /// The codes used last, newest first.
    pub recent: &'a [CodeId],
    /// The codes that the passage carries already.
    pub carried: &'a HashSet<CodeId>,
    /// Returns the codes on other words that lie over the passage, in it or around it; asked when rows are made.
    pub near: &'a dyn Fn() -> HashSet<CodeId>,
}

impl State {
    /// Opens the finder, with the letter that was typed.
    pub fn open(&mut self, letter: Option<char>) {
        self.open = Some(Open {
            letter,
            is_new: true,
            ..Open::default()
        });
    }

    /// Closes it.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Returns whether it is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Returns the code of the current row, which the inspector compares.
    pub fn current(&self) -> Option<CodeId> {
        let open = self.open.as_ref()?;
        open.data.row(open.current).map(|row| row.code)
    }

    /// Returns what is typed.
    pub fn text(&self) -> &str {
        self.open.as_ref().map_or("", |open| &open.text)
    }
}

/// Shows the finder while it is open.
pub fn finder_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    state: &mut State,
    subject: &Subject<'_>,
) -> Option<Answer> {
    let State {
        open,
        prepared,
        stand: prepared_at,
    } = state;
    let open = open.as_mut()?;
    let now = stand(shell.project);
    if *prepared_at != Some(now) {
        prepared.follow(shell.counts);
        *prepared_at = Some(now);
    }
    refresh(shell, open, (prepared, now), subject);
    // Letters that came with Enter in one pass belong to the name: they are written first.
    let waits = ctx.input(|input| input.events.iter().any(is_writing)) || open.letter.is_some();
    let answer = if waits {
        None
    } else {
        keys(ctx, shell.project, open).or_else(|| number(ctx, subject.recent))
    };
    let window = ctx.content_rect();
    let window = window.with_min_y(subject.highest.clamp(window.min.y, window.max.y));
    let anchor = free(subject, window);
    let room = room(anchor, window);
    let name = words("finder-title");
    let popup = Popup::new(Id::unique("code finder"), anchor, size::FINDER)
        .room_for(paint::height(room))
        .highest(subject.highest)
        .role(Role::Dialog)
        .name(&name);
    let shown = popup.show_alone(ctx, |ui| {
        field_ui(ui, open);
        refresh(shell, open, (prepared, now), subject);
        paint::rows_ui(ui, open, room)
    });
    let answer = answer.or(shown.inner);
    let answer = match answer {
        None if waits => keys(ctx, shell.project, open),
        answer => answer,
    };
    if let Some(Answer::Apply { stay: true, .. } | Answer::Create { stay: true, .. }) = &answer {
        open.applied += 1;
        open.text.clear();
        open.is_new = true;
        open.current = 0;
        open.places = None;
    }
    answer.or_else(|| shown.should_close.then_some(Answer::Close))
}

/// Whether an event writes or takes letters.
fn is_writing(event: &Event) -> bool {
    match event {
        Event::Text(_) | Event::Paste(_) | Event::Ime(_) => true,
        Event::Key { key, pressed, .. } => *pressed && matches!(key, Key::Backspace | Key::Delete),
        _ => false,
    }
}

/// What is to be left free: the selection, with who speaks where the finder has room beside both.
fn free(subject: &Subject<'_>, window: Rect) -> Rect {
    let spoken = subject
        .spoken
        .with_min_y(subject.spoken.top().max(window.top()));
    if fits_beside(spoken, window) || popup::room(spoken, window) >= paint::LEAST {
        spoken
    } else {
        subject.anchor
    }
}

/// How much height there is: below the selection wherever even a short list fits there, so that the finder stays where it
/// is while rows come and go; else above. Beside a selection that fills the window it is as high as that; where it has to
/// cover a part of it, it is low.
fn room(anchor: Rect, window: Rect) -> f32 {
    let below = window.bottom() - anchor.bottom() - 2.0 * space::MEDIUM;
    if below >= paint::LEAST {
        return below;
    }
    let most = popup::room(anchor, window);
    if most >= paint::LEAST {
        most
    } else if fits_beside(anchor, window) {
        window.height() - 2.0 * space::MEDIUM
    } else {
        most.max(window.height() / 2.0)
    }
}

/// Whether the finder fits to the left or the right of what is coded.
fn fits_beside(anchor: Rect, window: Rect) -> bool {
    let beside = (window.right() - anchor.right()).max(anchor.left() - window.left());
    beside >= size::FINDER + 2.0 * space::MEDIUM
}

fn refresh(
    shell: &Shell<'_>,
    open: &mut Open,
    (prepared, now): (&Prepared, Stand),
    subject: &Subject<'_>,
) {
    let key = (open.text.clone(), now, subject.carried.len());
    if open.shown_for.as_ref() == Some(&key) {
        return;
    }
    let same_text = open
        .shown_for
        .as_ref()
        .is_some_and(|shown| shown.0 == open.text);
    let wanted = Wanted {
        typed: &open.text,
        recent: subject.recent,
        carried: subject.carried,
    };
    open.data = finder_data(shell.project, shell.counts, prepared, &wanted);
    let near = (subject.near)();
    for row in &mut open.data.rows {
        row.near = !row.carried && near.contains(&row.code);
    }
    open.shown_for = Some(key);
    if !same_text {
        // A place that is being written is meant to be made.
        let writes_place = is_path(shell.project, &open.text);
        let offer = open.data.offer_place().filter(|_| writes_place);
        open.current = offer.unwrap_or(0);
        open.moved = true;
    }
}

fn field_ui(ui: &mut Ui, open: &mut Open) {
    let margin = egui::Margin::same(space::SMALL as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let name = words("finder-field");
        let hint = words("finder-hint");
        if let Some(letter) = open.letter.take() {
            let typed = Event::Text(letter.to_string());
            ui.input_mut(|input| input.events.insert(0, typed));
        }
        let is_new = std::mem::take(&mut open.is_new);
        let field = TextField::new(Id::unique("code finder field"), &name, &mut open.text)
            .placeholder(&hint)
            .icon(icon::NEW_LABEL)
            .finder()
            .keep_tab()
            .take_focus(is_new)
            .passes_undo(is_new)
            .show(ui);
        if field.response.changed() {
            open.places = None;
        }
        if !field.response.has_focus() && !ui.input(|input| input.pointer.any_down()) {
            field.response.request_focus();
        }
    });
}

/// Arrows, Enter and Tab, before the field sees them.
fn keys(ctx: &Context, project: &Project, open: &mut Open) -> Option<Answer> {
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    let last = open.data.count().saturating_sub(1);
    let steps = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, 8),
        (Key::PageUp, -8),
    ];
    for (key, step) in steps {
        if pressed(Modifiers::NONE, key) {
            open.current = open.current.saturating_add_signed(step).min(last);
            open.moved = true;
        }
    }
    if pressed(Modifiers::NONE, Key::Tab) {
        next_place(project, open);
    }
    let stay = pressed(Modifiers::SHIFT, Key::Enter);
    let enter = stay || pressed(Modifiers::NONE, Key::Enter);
    enter.then(|| entered(open, stay)).flatten()
}

/// Ctrl and a digit: the code that the digit alone puts on in the text.
fn number(ctx: &Context, recent: &[CodeId]) -> Option<Answer> {
    let mut digits = DIGITS.iter().zip(recent);
    let pressed = |key: Key| ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
    let (_, code) = digits.find(|(key, _)| pressed(**key))?;
    Some(Answer::Apply {
        code: *code,
        stay: false,
    })
}

/// Returns what Enter means: after codes were put on, with nothing typed, that this was the last.
fn entered(open: &Open, stay: bool) -> Option<Answer> {
    let row = open.data.row(open.current);
    let is_done = open.applied > 0 && open.text.trim().is_empty();
    if is_done && !stay && row.is_none_or(|row| row.carried) {
        return Some(Answer::Close);
    }
    taken(open, open.current, stay)
}

/// Returns what taking the row at this place means.
fn taken(open: &Open, place: usize, stay: bool) -> Option<Answer> {
    if let Some(row) = open.data.row(place) {
        let code = row.code;
        return Some(Answer::Apply { code, stay });
    }
    let place = open.data.offer.as_ref()?.place.clone();
    Some(Answer::Create { place, stay })
}

/// Writes the next place before the name: that of the current row first, then those of the others, then none.
fn next_place(project: &Project, open: &mut Open) {
    if open.places.is_none() {
        let name = project.path_names_of(&open.text).pop().unwrap_or_default();
        let name = name.to_owned();
        open.places = Some(Places {
            list: places(project, open),
            name,
            next: 0,
        });
    }
    let Some(places) = &mut open.places else {
        return;
    };
    let Some(place) = places.list.get(places.next % places.list.len().max(1)) else {
        return;
    };
    open.text = if place.is_empty() {
        places.name.clone()
    } else {
        format!("{place}{SEPARATOR}{}", places.name)
    };
    places.next += 1;
}

fn places(project: &Project, open: &Open) -> Vec<String> {
    let count = open.data.rows.len();
    let current = open.current.saturating_sub(open.data.first_code());
    let current = current.min(count);
    let order = (current..count).chain(0..current);
    let mut list: Vec<String> = Vec::new();
    for row in order.filter_map(|row| open.data.rows.get(row)) {
        let path = match row.level {
            crate::model::Level::Open => row.path.clone(),
            _ => project.code_path(row.code),
        };
        if !path.is_empty() && !list.contains(&path) {
            list.push(path);
        }
    }
    list.push(String::new());
    list
}
