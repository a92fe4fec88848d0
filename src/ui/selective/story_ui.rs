//! Paints the story line: as a field in which names are marked and inserted by @, or to be read with live names.

use egui::accesskit::Role;
use egui::{Event, Id, Key, Modifiers, Pos2, Rect, Sense, Shape, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::model::{CodeId, ModelId};
use crate::text::{Query, TextLayout};
use crate::ui::axial::{Face, PickItem, PickState, phrase, pick_ui};
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::icon;
use crate::ui::mirror;
use crate::ui::popup::Popup;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{
    Button, Segmented, Strip, TextField, key_hint_ui, label_ui, line_ui, link_ui, scroll_area,
};

use super::data::{SelectiveData, StoryParagraph};
use super::edit_form::written_names;
use super::state::State;
use super::story::{Draft, PAUSE, Pending, Story};
use super::versions::versions_button_ui;

/// The widest that its lines run.
const MEASURE: f32 = 700.0;
/// Names that the list under an @ offers.
const OFFERED: usize = 7;
/// Width of the list under an @.
const OFFER_WIDTH: f32 = 330.0;
/// How far the tint of a name reaches beyond its letters: less than half a space, so that it touches no other word.
const BEYOND: Vec2 = Vec2::new(1.0, 1.0);
/// How much of the brackets of a name is covered, and how many bytes they are on each side.
const VEIL: f32 = 0.75;
const BRACKET: usize = 2;
/// Lines that the field has at least.
const LINES: usize = 8;

/// Shows the story line with its head, in the space there is.
pub(super) fn story_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (model, data): (ModelId, &SelectiveData),
    state: &mut State,
    out: &mut Actions,
) {
    state.story.turn_to(shell.project, model, out);
    state.versions.ask(shell, model, out);
    head_ui(ui, shell, data, state);
    let locked = shell.locked().is_some();
    scroll_area(("story line", model)).show(ui, |ui| {
        let margin = egui::Margin::symmetric(space::CONTENT as i8, space::MEDIUM as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(MEASURE));
            plain_names_ui(ui, shell, data.plain, (state, out));
            if locked || state.story.reading {
                reading_ui(ui, &data.paragraphs, out);
            } else {
                writing_ui(ui, shell, data, state, out);
            }
            ui.add_space(space::HUGE);
        });
    });
}

fn head_ui(ui: &mut Ui, shell: &Shell<'_>, data: &SelectiveData, state: &mut State) {
    let tokens = theme::tokens(ui);
    let margin = egui::Margin::symmetric(space::CONTENT as i8, 0);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let size = Vec2::new(ui.available_width(), size::PANEL_HEAD);
        ui.allocate_ui_with_layout(size, theme::from_end(), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            let words = ["selective-write", "selective-read"].map(locale::words);
            let choices = [words[0].as_str(), words[1].as_str()];
            let reading = state.story.reading || shell.locked().is_some();
            let name = locale::words("selective-story-view");
            let id = Id::unique("selective story view");
            let chosen = Segmented::new(id, &name, &choices, usize::from(reading)).show(ui);
            if let Some(chosen) = chosen {
                state.story.reading = chosen == 1;
            }
            insert_ui(ui, shell, state);
            versions_button_ui(ui, &mut state.versions);
            ui.with_layout(theme::from_start(), |ui| {
                ui.spacing_mut().item_spacing.x = space::MEDIUM;
                let title = locale::words("selective-story-line");
                line_ui(ui, &title, TextRole::Heading, tokens.ink);
                line_ui(ui, &counts(data, state), TextRole::Small, tokens.ink3);
            });
        });
    });
}

/// The version, words and named categories, counted while they are written.
fn counts(data: &SelectiveData, state: &State) -> String {
    let story = &state.story;
    let version = match state.versions.count() {
        0 => String::new(),
        count => phrase::with("selective-version-short", [("number", count.into())]),
    };
    let named = data.placed - story.unnamed(data).len();
    let named = [("part", named.into()), ("whole", data.placed.into())];
    let words = story.written().map_or(data.words, |written| written.words);
    phrase::line(&[
        version,
        phrase::counted("selective-words", words),
        phrase::with("selective-categories-named", named),
    ])
}

/// Says that names of categories stand in the text as plain words, and makes them live.
fn plain_names_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    count: usize,
    (state, out): (&mut State, &mut Actions),
) {
    if count == 0 || shell.locked().is_some() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, 0.0);
        let words = phrase::counted("selective-plain-names", count);
        line_ui(ui, &words, TextRole::Small, theme::tokens(ui).warn);
        if link_ui(ui, &phrase::counted("selective-make-live", count)).clicked() {
            state.story.make_live(shell.project, out);
        }
    });
    ui.add_space(space::MEDIUM);
}

/// The button that inserts a name, and its list.
fn insert_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    if state.story.reading || shell.locked().is_some() {
        return;
    }
    let words = locale::words("selective-insert-category");
    let button = Button::quiet(&words).icon(icon::LINK).key("@").small();
    let response = button.show(ui);
    if response.clicked() {
        state.insert = Some(PickState::new(response.rect));
    }
    if state.insert.is_none() {
        return;
    }
    let candidates = state.story.draft.iter().flat_map(|draft| &draft.candidates);
    let items: Vec<PickItem> = candidates
        .filter_map(|(code, _)| {
            Some(PickItem {
                face: Face::find(shell.project, *code)?,
                meta: String::new(),
            })
        })
        .collect();
    let id = Id::unique("selective insert");
    if let Some(index) = pick_ui(ui, id, &words, &items, &mut state.insert)
        && let Some(item) = items.get(index)
    {
        insert(&mut state.story, item.face.id, 0);
    }
}

/// Asks for a name to be inserted where the caret is, in the place of some characters before it.
pub(super) fn insert(story: &mut Story, code: CodeId, instead: usize) {
    story.reading = false;
    story.pending = Some(Pending { code, instead });
}

fn field_id(model: ModelId) -> Id {
    Id::unique(("story line field", model))
}

fn writing_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    data: &SelectiveData,
    state: &mut State,
    out: &mut Actions,
) {
    let story = &mut state.story;
    let Some(draft) = &mut story.draft else {
        return;
    };
    let id = field_id(draft.model);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let take_focus = story.pending.is_some() && !has_focus;
    // It waits until the field has taken it: a click beside a field that is written in takes the focus for a moment.
    let typing = story.pending.filter(|_| has_focus);
    if let Some(pending) = typing {
        type_name(ui, draft, pending);
    }
    let offered = offer(draft, story.caret, has_focus);
    if let Some(chosen) = offer_keys(ui, draft, &offered) {
        type_name(ui, draft, chosen);
    }
    let width = ui.available_width();
    let below = ui.painter().add(Shape::Noop);
    let name = locale::words("selective-story-line");
    let placeholder = locale::words("selective-story-placeholder");
    let shown = TextField::new(id, &name, &mut draft.text)
        .placeholder(&placeholder)
        .multi_line(LINES)
        .role(TextRole::Memo)
        .bare()
        .take_focus(take_focus)
        .show(ui);
    if has_focus && story.caret != shown.offset {
        ui.scroll_to_rect(shown.caret.expand2(Vec2::new(0.0, space::LARGE)), None);
    }
    story.caret = shown.offset;
    let corner = shown.response.rect.min;
    let (marks, veils) = marks(ui, draft, (corner, width));
    let room = 2.0 * corner.x + width;
    let place = |shapes: Vec<Shape>| mirror::text_shape(ui.ctx(), room, shapes.into_iter());
    ui.painter().set(below, place(marks));
    ui.painter().add(place(veils));
    let now = ui.input(|input| input.time);
    if typing.is_some_and(|pending| {
        shown.response.changed() || draft.names.written(pending.code).is_none()
    }) {
        story.pending = None;
    }
    if shown.response.changed() {
        draft.changed = Some(now);
        draft.count();
        ui.ctx().request_repaint();
    }
    if has_focus && let Some(chosen) = offer_ui(ui, (shown.caret, &offered), (shell, data), draft) {
        story.pending = Some(chosen);
    }
    let paused = draft.changed.is_some_and(|changed| now - changed >= PAUSE);
    if draft.changed.is_some() && !paused {
        ui.ctx().request_repaint_after_secs(PAUSE as f32);
    }
    story.leaving |= paused || shown.response.lost_focus();
    // Between press and release of the pointer nothing is kept: what is kept moves the lists under it.
    if story.leaving && !ui.input(|input| input.pointer.any_down()) {
        story.leaving = false;
        story.commit(shell.project, out);
    }
}

/// Types a live name into the field as a person would, so that caret and undo of the field know of it.
fn type_name(ui: &Ui, draft: &Draft, pending: Pending) {
    let Some(words) = draft.names.written(pending.code) else {
        return;
    };
    let backspace = Event::Key {
        key: Key::Backspace,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    ui.input_mut(|input| {
        let back = std::iter::repeat_n(backspace, pending.instead);
        input.events.extend(back);
        input.events.push(Event::Paste(words));
    });
}

/// What the list under an @ offers.
struct Offer {
    /// Where the @ stands.
    at: usize,
    /// Characters from the @ to the caret.
    typed: usize,
    codes: Vec<CodeId>,
}

fn offer(draft: &Draft, caret: usize, has_focus: bool) -> Option<Offer> {
    let at = draft.at(caret).filter(|_| has_focus)?;
    if draft.closed == Some(at.at) {
        return None;
    }
    let query = Query::new(&at.typed);
    let mut scored: Vec<(i32, usize, CodeId)> = draft
        .candidates
        .iter()
        .enumerate()
        .filter_map(|(index, (code, candidate))| {
            Some((query.score(candidate)?.score, index, *code))
        })
        .collect();
    if !query.is_empty() {
        scored.sort_by_key(|(score, index, _)| (std::cmp::Reverse(*score), *index));
    }
    let codes: Vec<CodeId> = scored
        .into_iter()
        .map(|found| found.2)
        .take(OFFERED)
        .collect();
    let typed = 1 + crate::text::units(&at.typed, crate::text::TextUnit::Grapheme).len();
    (!codes.is_empty()).then_some(Offer {
        at: at.at,
        typed,
        codes,
    })
}

/// Takes the keys of the list before the field does.
fn offer_keys(ui: &Ui, draft: &mut Draft, offer: &Option<Offer>) -> Option<Pending> {
    let offer = offer.as_ref()?;
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = offer.codes.len() - 1;
    if pressed(Key::ArrowDown) {
        draft.row = (draft.row + 1).min(last);
    }
    if pressed(Key::ArrowUp) {
        draft.row = draft.row.saturating_sub(1);
    }
    draft.row = draft.row.min(last);
    if pressed(Key::Escape) {
        draft.closed = Some(offer.at);
        return None;
    }
    if !pressed(Key::Enter) && !pressed(Key::Tab) {
        return None;
    }
    let code = offer.codes.get(draft.row).copied()?;
    draft.row = 0;
    Some(Pending {
        code,
        instead: offer.typed,
    })
}

/// Shows the list under the caret; returns the name that was clicked.
fn offer_ui(
    ui: &Ui,
    (caret, offer): (Rect, &Option<Offer>),
    (shell, data): (&Shell<'_>, &SelectiveData),
    draft: &mut Draft,
) -> Option<Pending> {
    let offer = offer.as_ref()?;
    let id = Id::unique("selective at");
    let mut clicked = None;
    let popup = Popup::new(id, caret, OFFER_WIDTH).role(Role::ListBox);
    let shown = popup.show(ui, |ui| {
        ui.add_space(space::TINY);
        for (row, code) in offer.codes.iter().enumerate() {
            let Some(face) = Face::find(shell.project, *code) else {
                continue;
            };
            let waits = data.unnamed.iter().any(|unnamed| unnamed.face.id == *code);
            if offer_row_ui(ui, id.with(row), (&face, waits), row == draft.row) {
                clicked = Some(*code);
            }
        }
        egui::Frame::NONE
            .inner_margin(space::MEDIUM)
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::SMALL;
                    key_hint_ui(ui, "Enter", &locale::words("selective-insert-live"));
                });
            });
    });
    if shown.should_close && clicked.is_none() {
        draft.closed = Some(offer.at);
    }
    clicked.map(|code| Pending {
        code,
        instead: offer.typed,
    })
}

fn offer_row_ui(ui: &mut Ui, id: Id, (face, waits): (&Face, bool), current: bool) -> bool {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::LIST_ROW);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, current, &face.name));
    if current || response.hovered() {
        let inside = rect.shrink2(Vec2::new(space::TINY, 0.0));
        let fill = if current { tokens.asoft } else { tokens.hover };
        ui.painter().rect_filled(inside, radius::BUTTON, fill);
    }
    let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::PANEL, 0.0)));
    strip.mark(face.mark(tokens));
    strip.skip(space::MEDIUM);
    if waits {
        let words = locale::words("selective-not-yet-named");
        strip.text_end(&words, TextRole::Tiny, tokens.ink2);
        strip.skip_end(space::MEDIUM);
    }
    strip.text(&face.name, TextRole::Button, tokens.ink);
    response.clicked()
}

/// The surfaces behind the names in the field, and what lies over their brackets, so that the names are read first.
fn marks(ui: &Ui, draft: &Draft, (origin, width): (Pos2, f32)) -> (Vec<Shape>, Vec<Shape>) {
    let tokens = theme::tokens(ui);
    let names = written_names(&draft.names, &draft.text);
    let engine = user_text(ui.ctx());
    let style = style_for(TextRole::Memo, &draft.text);
    let (mut shapes, mut veils) = (Vec::new(), Vec::new());
    let veil = tokens.asoft.gamma_multiply(VEIL);
    let mut top = 0.0;
    let mut start = 0;
    for line in draft.text.split('\n') {
        let end = start + line.len();
        let layout = engine.layout(line, &style, Some(width));
        let here = names
            .iter()
            .filter(|(range, _)| range.start >= start && range.end <= end);
        for (range, _) in here {
            let inside = range.start - start..range.end - start;
            let corner = origin + Vec2::new(0.0, top);
            let brackets = [
                inside.start..inside.start + BRACKET,
                inside.end - BRACKET..inside.end,
            ];
            for bracket in brackets {
                let places = boxes(&layout, bracket, corner).into_iter();
                veils.extend(places.map(|rect| Shape::rect_filled(rect, 0.0, veil)));
            }
            shapes.extend(
                boxes(&layout, inside, corner).into_iter().map(|rect| {
                    Shape::rect_filled(rect.expand2(BEYOND), radius::KEY, tokens.asoft)
                }),
            );
        }
        top += layout.size().height;
        start = end + 1;
    }
    (shapes, veils)
}

/// Where a stretch of a layout stands on the screen: as high as its letters rather than its lines.
pub(super) fn boxes(layout: &TextLayout, range: std::ops::Range<usize>, corner: Pos2) -> Vec<Rect> {
    let place = |found: crate::text::Rect| {
        let height = found.height * 0.8;
        let top = corner.y + found.y + (found.height - height) / 2.0;
        Rect::from_min_size(
            Pos2::new(corner.x + found.x, top),
            Vec2::new(found.width, height),
        )
    };
    layout.boxes(range).into_iter().map(place).collect()
}

/// Shows the story line to be read; a name opens its category.
fn reading_ui(ui: &mut Ui, paragraphs: &[StoryParagraph], out: &mut Actions) {
    if paragraphs.is_empty() {
        let words = locale::words("selective-story-empty");
        label_ui(ui, &words, TextRole::Summary, theme::tokens(ui).ink2);
        return;
    }
    ui.spacing_mut().item_spacing.y = space::PANEL;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        paragraph_ui(ui, (index, paragraph), out);
    }
}

fn paragraph_ui(ui: &mut Ui, (index, paragraph): (usize, &StoryParagraph), out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let width = ui.available_width();
    let layout = engine.wrapped(&paragraph.text, TextRole::Memo, width);
    let size = Vec2::new(width, layout.size().height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Paragraph, true, &paragraph.text));
    mirror::with_words(&ui.painter().clone(), (rect.min, &layout), || {
        for (at, (range, code)) in paragraph.names.iter().enumerate() {
            let places = boxes(&layout, range.clone(), rect.min);
            for (line, place) in places.into_iter().enumerate() {
                let place = place.expand2(BEYOND);
                let id = Id::unique(("story name", index, at, line));
                let link = ui.interact(place, id, Sense::click());
                let name = paragraph.text.get(range.clone()).unwrap_or_default();
                link.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
                let fill = if link.hovered() {
                    tokens.sel
                } else {
                    tokens.asoft
                };
                ui.painter().rect_filled(place, radius::KEY, fill);
                crate::ui::widget::ring(ui, &link, radius::KEY);
                if link.clicked() {
                    out.push(Action::Trace((*code).into()));
                }
            }
        }
        engine.paint(ui.painter(), rect.min, &layout, tokens.ink);
    });
}
