//! The strip at the foot of the board: what has no place yet, and the menus that choose one.

use egui::{Id, Key, Modifiers, Rect, Sense, Ui, UiBuilder, Vec2};

use crate::locale;
use crate::model::ModelId;
use crate::ui::command::Command;
use crate::ui::keys::DIGITS;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Chip, ChipLook, MenuItem, MenuState, hairline_h, key_cap_ui, line_ui, menu_ui,
};

use super::board::BoardData;
use super::drag::{self, Drag};
use super::face::PlaceFace;
use super::places::put;
use super::state::State;

/// Shows the strip.
pub(super) fn unplaced_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (rect, ring): (Rect, bool),
    (model, data, state): (ModelId, &BoardData, &mut State),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, tokens.bg);
    hairline_h(ui.painter(), rect.x_range(), rect.top(), tokens.line);
    let inside = rect.shrink2(Vec2::new(14.0, 0.0));
    let layout = theme::from_end(ui);
    let mut row = ui.new_child(UiBuilder::new().max_rect(inside).layout(layout));
    row.spacing_mut().item_spacing.x = space::SMALL;
    line_ui(
        &mut row,
        &locale::words("axial-choose-lane"),
        TextRole::Small,
        tokens.ink3,
    );
    key_cap_ui(&mut row, &Command::ChoosePlace.keys());
    row.add_space(space::MEDIUM);
    let start = theme::from_start(ui);
    row.with_layout(start, |ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        let title = locale::words("axial-no-place");
        line_ui(ui, &title, TextRole::FieldStrong, tokens.ink);
        let count = data.unplaced.len().to_string();
        line_ui(ui, &count, TextRole::Small, tokens.ink3);
        chips_ui(ui, (data, ring), state);
    });
    drop_ui(ui, shell, (rect, model), state, out);
}

fn chips_ui(ui: &mut Ui, (data, ring): (&BoardData, bool), state: &mut State) {
    let area = egui::ScrollArea::horizontal().id_salt("axial unplaced");
    area.show(ui, |ui| {
        for (face, codings) in &data.unplaced {
            let tokens = theme::tokens(ui);
            let chosen = state.chosen == Some(face.id);
            let look = if chosen {
                ChipLook::On
            } else {
                ChipLook::Plain
            };
            let chip = Chip::new(&face.name).mark(face.mark(tokens)).count(codings);
            let response = chip.look(look).show(ui);
            let hold = response.interact(Sense::click_and_drag());
            if hold.clicked() {
                state.chosen = Some(face.id);
                state.board.focus = true;
            }
            if chosen {
                state.board.chosen_rect = Some(hold.rect);
                if ring && state.board.follow {
                    hold.scroll_to_me(None);
                }
            }
            drag::begin(state, &hold, || Drag::Category {
                category: face.id,
                words: face.name.clone(),
            });
        }
    });
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
    let words = locale::words("axial-drop-out");
    drag::target_ui(ui, rect.shrink(space::SMALL), &words);
    if drag::is_let_go(ui) {
        state.drag = None;
        put(shell, (model, category), None, out);
    }
}

/// Opens the menu of places for the chosen category.
pub(super) fn open_place_menu(ui_rect: Option<Rect>, state: &mut State) {
    let anchor = state.board.chosen_rect.or(ui_rect);
    if state.chosen.is_some()
        && let Some(anchor) = anchor
    {
        state.board.place_menu = Some(MenuState::new(anchor));
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
    let title = locale::words("axial-choose-lane");
    let taken = menu_ui(ui, id, &title, &items, &mut state.board.place_menu).or(digit);
    if let Some(index) = taken {
        state.board.place_menu = None;
        let place = places.get(index).map(|face| face.place);
        put(shell, (model, chosen), place, out);
    }
}

fn digit(ui: &Ui) -> Option<usize> {
    let pressed = |key: &Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key));
    DIGITS.iter().position(pressed)
}
