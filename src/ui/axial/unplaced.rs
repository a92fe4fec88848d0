//! The strip at the foot of the board: what has no place yet, and the menus that choose one.

use egui::{Id, Key, Modifiers, Rect, Sense, Ui, UiBuilder, Vec2};

use crate::locale;
use crate::model::{CodeId, ModelId, Project};
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::keys::DIGITS;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{Chip, ChipLook, MenuItem, MenuState, Strip, hairline_h, menu_ui, tooltip};

use super::board::BoardData;
use super::drag::{self, Drag};
use super::face::{Face, PlaceFace};
use super::phrase;
use super::pick::{PickItem, PickState, pick_ui};
use super::places::{STRIP, dragged, put};
use super::removing::{click, meant};
use super::state::State;

/// Rows of chips before the others are counted.
const ROWS: usize = 2;
/// Height of a row of chips, with what keeps it apart from the next.
const ROW: f32 = size::CHIP + space::SMALL;
/// Kept free at both ends.
const MARGIN: f32 = 14.0;
/// Kept for the chip that counts those without room.
const MORE: f32 = 64.0;

/// Which chips have room, row by row, and how many have none.
pub(super) struct Shelf {
    rows: Vec<Vec<usize>>,
    hidden: usize,
    /// Width of the words before the chips, and of those behind.
    ends: (f32, f32),
}

impl Shelf {
    /// Returns how the chips stand in a strip of `width`; the chosen one always has room.
    pub fn of(ui: &Ui, data: &BoardData, state: &State, width: f32) -> Self {
        let ends = ends(ui, data);
        let room = (width - 2.0 * MARGIN - ends.0 - ends.1).max(2.0 * MORE);
        let chosen = data
            .unplaced
            .iter()
            .position(|(face, _)| Some(face.id) == state.chosen);
        let all = 0..data.unplaced.len();
        let rows = fill(ui, data, (all.clone(), room));
        let shown = |at: usize| rows.iter().flatten().any(|other| *other == at);
        let rows = match chosen.filter(|at| !shown(*at)) {
            Some(first) => {
                let others = all.filter(|at| *at != first);
                fill(ui, data, (std::iter::once(first).chain(others), room))
            }
            None => rows,
        };
        let count: usize = rows.iter().map(Vec::len).sum();
        Self {
            hidden: data.unplaced.len() - count,
            rows,
            ends,
        }
    }

    /// Returns how high the strip is.
    pub fn height(&self) -> f32 {
        STRIP + ROW * self.rows.len().saturating_sub(1) as f32
    }
}

/// Fills the rows with chips in this order, as far as there is room.
fn fill(
    ui: &Ui,
    data: &BoardData,
    (order, room): (impl Iterator<Item = usize>, f32),
) -> Vec<Vec<usize>> {
    let mut rows = vec![Vec::new()];
    let mut used = 0.0;
    let mut order = order.peekable();
    while let Some(at) = order.next() {
        let Some((face, codings)) = data.unplaced.get(at) else {
            continue;
        };
        let chip = Chip::new(&face.name).mark(face.mark(theme::tokens(ui)));
        let width = chip.count(codings).content_width(ui).min(room - MORE);
        let is_last_row = rows.len() == ROWS;
        let kept = if is_last_row && order.peek().is_some() {
            MORE
        } else {
            0.0
        };
        if used + width + kept > room && used > 0.0 {
            if is_last_row {
                break;
            }
            rows.push(Vec::new());
            used = 0.0;
        }
        used += width + space::MEDIUM;
        if let Some(row) = rows.last_mut() {
            row.push(at);
        }
    }
    rows
}

/// The width of the words before the chips and of those behind.
fn ends(ui: &Ui, data: &BoardData) -> (f32, f32) {
    let strip = Strip::new(ui, Rect::ZERO);
    let count = data.unplaced.len().to_string();
    let title = strip.measure(&locale::words("axial-no-place"), TextRole::FieldStrong);
    let count = strip.measure(&count, TextRole::Small);
    let hint = strip.measure(&locale::words("axial-choose-lane"), TextRole::Small);
    let key = strip.measure(&Command::ChoosePlace.keys(), TextRole::Small) + space::LARGE;
    (
        title + count + 3.0 * space::MEDIUM,
        hint + key + space::SMALL + space::LARGE,
    )
}

/// Shows the strip.
pub(super) fn unplaced_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (rect, shelf): (Rect, &Shelf),
    (model, data, state): (ModelId, &BoardData, &mut State),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, tokens.bg);
    hairline_h(ui.painter(), rect.x_range(), rect.top(), tokens.line);
    let inside = rect.shrink2(Vec2::new(MARGIN, 0.0));
    let first = Rect::from_min_size(inside.min, Vec2::new(inside.width(), STRIP));
    let mut strip = Strip::new(ui, first);
    let mut title = Strip::new(ui, strip.take(shelf.ends.0));
    title.text(
        &locale::words("axial-no-place"),
        TextRole::FieldStrong,
        tokens.ink,
    );
    title.skip(space::MEDIUM);
    let count = data.unplaced.len().to_string();
    title.text(&count, TextRole::Small, tokens.ink3);
    let mut hint = Strip::new(ui, strip.take_end(shelf.ends.1));
    let words = locale::words("axial-choose-lane");
    hint.text_end(&words, TextRole::Small, tokens.ink3);
    hint.skip_end(space::SMALL);
    hint.key_end(&Command::ChoosePlace.keys());
    let chips = strip.rest();
    for (number, row) in shelf.rows.iter().enumerate() {
        let place = chips.translate(Vec2::new(0.0, ROW * number as f32));
        let layout = theme::from_start();
        let builder = UiBuilder::new().max_rect(place).layout(layout);
        let mut line = ui.new_child(builder.id_salt(("unplaced", number)));
        line.spacing_mut().item_spacing.x = space::MEDIUM;
        for at in row {
            if let Some(chip) = data.unplaced.get(*at) {
                chip_ui(&mut line, chip, state);
            }
        }
        if shelf.hidden > 0 && number + 1 == shelf.rows.len() {
            more_ui(&mut line, (data, shelf), state);
        }
    }
    drop_ui(ui, shell, (rect, model), state, out);
}

fn chip_ui(ui: &mut Ui, (face, codings): &(Face, String), state: &mut State) {
    let tokens = theme::tokens(ui);
    let chosen = state.chosen == Some(face.id);
    let look = if chosen || state.board.marked.contains(&face.id) {
        ChipLook::On
    } else {
        ChipLook::Plain
    };
    let chip = Chip::new(&face.name).mark(face.mark(tokens)).count(codings);
    let response = chip.look(look).show(ui);
    let hold = response.interact(Sense::click_and_drag());
    if hold.clicked() {
        click(ui, face.id, state);
        state.board.focus = true;
    }
    if chosen {
        state.board.chosen_rect = Some(hold.rect);
    }
    drag::begin(state, &hold, || Drag::Category {
        category: face.id,
        words: face.name.clone(),
    });
}

/// The chip that counts those without room, and the list of all of them.
fn more_ui(ui: &mut Ui, (data, shelf): (&BoardData, &Shelf), state: &mut State) {
    let words = phrase::counted("axial-more-unplaced", shelf.hidden);
    let name = phrase::counted("axial-unplaced-name", data.unplaced.len());
    let response = Chip::new(&words).icon_end(icon::EXPAND_MORE).show(ui);
    let response = tooltip(response, &name, "", "");
    if response.clicked() {
        state.board.unplaced = Some(PickState::new(response.rect));
    }
    if state.board.unplaced.is_none() {
        return;
    }
    let items: Vec<PickItem> = data
        .unplaced
        .iter()
        .map(|(face, codings)| PickItem {
            face: face.clone(),
            meta: codings.clone(),
        })
        .collect();
    let id = Id::unique("axial unplaced list");
    let taken = pick_ui(ui, id, &name, &items, &mut state.board.unplaced);
    if let Some(item) = taken.and_then(|index| items.get(index)) {
        state.chosen = Some(item.face.id);
        state.board.focus = true;
    }
}

fn drop_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    (rect, model): (Rect, ModelId),
    state: &mut State,
    out: &mut Actions,
) {
    let Some(Drag::Category { category, .. }) = state.drag.clone() else {
        return;
    };
    if !drag::is_over(ui, state, rect) {
        return;
    }
    let parent = shell.project.codes.get(category).and_then(|row| row.parent);
    let words = match parent {
        Some(above) => phrase::named("axial-drop-away", shell.project.code_name(above)),
        None => locale::words("axial-drop-out"),
    };
    drag::target_ui(ui, rect.shrink(space::SMALL), &words);
    if drag::is_let_go(ui) {
        state.drag = None;
        let moved = dragged(shell.project, category, state);
        put(shell, (model, &moved), None, out);
    }
}

/// Returns what a place is chosen for: what is ticked where the chosen one is, else the cards chosen together, else it.
fn placed_together(project: &Project, state: &State) -> Vec<CodeId> {
    let ticked = state.ticked(project);
    let is_ticked = state.chosen.is_some_and(|chosen| ticked.contains(&chosen));
    if is_ticked {
        ticked
    } else {
        meant(project, state)
    }
}

/// Opens the menu of places for the chosen category.
pub(super) fn open_place_menu(ui_rect: Option<Rect>, state: &mut State) {
    let anchor = state.board.chosen_rect.or(ui_rect);
    if state.chosen.is_some()
        && let Some(anchor) = anchor
    {
        state.board.place_menu = Some(MenuState::new(anchor));
        state.board.places_one = false;
    }
}

/// Shows the menu of places while it is open; the digits choose too.
pub(super) fn place_menu_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    model: ModelId,
    state: &mut State,
    out: &mut Actions,
) {
    let (Some(chosen), true) = (state.chosen, state.board.place_menu.is_some()) else {
        return;
    };
    let places = PlaceFace::all(shell.project, model);
    let keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let keys = keys.into_iter().chain(std::iter::repeat(""));
    let now = shell
        .project
        .placements_of(chosen)
        .filter_map(|placement| shell.project.placements.get(placement))
        .find(|placement| placement.model == model)
        .map(|placement| placement.place);
    let nowhere = locale::words("axial-take-out");
    let locked = shell.locked().map(locale::words);
    let mut items: Vec<MenuItem<'_>> = places
        .iter()
        .zip(keys)
        .map(|(face, key)| MenuItem {
            key,
            ticked: now == Some(face.place),
            reason: locked.as_deref(),
            ..MenuItem::new(&face.name)
        })
        .collect();
    if now.is_some() {
        items.push(MenuItem {
            separated: true,
            reason: locked.as_deref(),
            ..MenuItem::new(&nowhere)
        });
    }
    let digit = digit(ui).filter(|index| *index < places.len());
    let id = Id::unique("axial place menu");
    let meant = match state.board.places_one {
        true => vec![chosen],
        false => placed_together(shell.project, state),
    };
    let title = match meant.len() {
        0 | 1 => locale::words("axial-choose-lane"),
        several => phrase::counted("axial-choose-lane-of", several),
    };
    let taken = menu_ui(ui, id, &title, &items, &mut state.board.place_menu).or(digit);
    if let Some(index) = taken {
        state.board.place_menu = None;
        let place = places.get(index).map(|face| face.place);
        put(shell, (model, &meant), place, out);
        // What was ticked for this is done with: the next row is ticked for something else.
        state.list.ticked.retain(|code| !meant.contains(code));
    }
}

fn digit(ui: &Ui) -> Option<usize> {
    let pressed = |key: &Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key));
    DIGITS.iter().position(pressed)
}
