//! Choosing the colour of codes among the twenty-four, each with its name.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::locale::words;
use crate::model::{CodeId, Level};
use crate::operation::{ColourCodes, Operation};
use crate::ui::popup::Popup;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{CODE_COLOURS, TextRole, radius, size, space};
use crate::ui::widget::{Mark, Strip, check_ui};

use super::words::colour_name;
use super::{OpenPopup, State};

/// Colours beside each other.
const COLUMNS: usize = 3;
/// How wide a colour with its name is.
const CELL: f32 = 104.0;

/// The palette while it is open.
#[derive(Clone, Debug)]
pub(super) struct Palette {
    anchor: Rect,
    codes: Vec<CodeId>,
    level: Level,
    chosen: usize,
    current: usize,
    /// What lies below takes the neighbouring colours.
    branch: bool,
}

/// Opens the palette for the chosen codes.
pub(super) fn open(shell: &Shell<'_>, state: &mut State) {
    let codes = state.choice.targets();
    let first = codes
        .first()
        .and_then(|code| shell.project.codes.get(*code));
    if let Some(first) = first {
        let chosen = usize::from(first.colour);
        state.popup = Some(OpenPopup::Colours(Palette {
            anchor: state.menu_anchor.take().unwrap_or(Rect::NOTHING),
            level: first.level,
            chosen,
            current: chosen,
            branch: false,
            codes,
        }));
    }
}

/// Shows the palette; arrows move, Enter takes.
pub(super) fn palette_ui(ui: &Ui, state: &mut State, (mut palette, out): (Palette, &mut Actions)) {
    if palette.anchor == Rect::NOTHING {
        palette.anchor = state.tree_anchor.unwrap_or(ui.max_rect());
    }
    let entered = keys(ui, &mut palette);
    let width = CELL * COLUMNS as f32 + 2.0 * space::SMALL + 2.0;
    let popup = Popup::new(Id::unique("code colours"), palette.anchor, width).role(Role::ListBox);
    let mut branch = palette.branch;
    let shown = popup.show(ui, |ui| {
        let name = words("tree-menu-colour");
        ui.ctx()
            .accesskit_node_builder(ui.unique_id(), |node| node.set_label(name));
        let taken = cells_ui(ui, &palette);
        branch_ui(ui, &mut branch);
        taken
    });
    palette.branch = branch;
    let taken = shown.inner.or(entered);
    if let Some(colour) = taken {
        let colour = u8::try_from(colour).unwrap_or_default();
        out.perform(Operation::ColourCodes(ColourCodes {
            codes: palette.codes.clone(),
            colour,
            branch,
        }));
    }
    if taken.is_some() || shown.should_close {
        state.wants_focus = true;
    } else {
        state.popup = Some(OpenPopup::Colours(palette));
    }
}

fn keys(ui: &Ui, palette: &mut Palette) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let columns = COLUMNS as isize;
    let steps = [
        (Key::ArrowRight, 1),
        (Key::ArrowLeft, -1),
        (Key::ArrowDown, columns),
        (Key::ArrowUp, -columns),
    ];
    for (key, step) in steps {
        let next = palette.current.checked_add_signed(step);
        if let Some(next) = next.filter(|next| *next < CODE_COLOURS.len())
            && pressed(key)
        {
            palette.current = next;
        }
    }
    if pressed(Key::B) {
        palette.branch = !palette.branch;
    }
    (pressed(Key::Enter) || pressed(Key::Space)).then_some(palette.current)
}

/// Whether the branch takes the colour too; B turns it round.
fn branch_ui(ui: &mut Ui, branch: &mut bool) {
    let margin = egui::Margin::symmetric(space::MEDIUM as i8, space::SMALL as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        check_ui(ui, branch, &words("tree-colour-branch"), "");
    });
}

fn cells_ui(ui: &mut Ui, palette: &Palette) -> Option<usize> {
    let rows = CODE_COLOURS.len().div_ceil(COLUMNS);
    let height = size::LIST_ROW * rows as f32 + 2.0 * space::SMALL;
    let wide = Vec2::new(ui.available_width(), height);
    let (rect, _) = ui.allocate_exact_size(wide, Sense::hover());
    let start = rect.min + Vec2::splat(space::SMALL);
    let mut taken = None;
    for number in 0..CODE_COLOURS.len() {
        let (row, column) = (number / COLUMNS, number % COLUMNS);
        let corner = start + Vec2::new(column as f32 * CELL, row as f32 * size::LIST_ROW);
        let cell = Rect::from_min_size(corner, Vec2::new(CELL, size::LIST_ROW));
        if cell_ui(ui, cell, (palette, number)).clicked() {
            taken = Some(number);
        }
    }
    taken
}

fn cell_ui(ui: &Ui, cell: Rect, (palette, number): (&Palette, usize)) -> Response {
    let tokens = theme::tokens(ui);
    let response = ui.interact(cell, Id::unique("code colour").with(number), Sense::CLICK);
    let name = colour_name(number);
    let chosen = number == palette.chosen;
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &name));
    let fill = match (number == palette.current, response.hovered()) {
        (true, _) => Some(tokens.asoft),
        (_, true) => Some(tokens.hover),
        _ => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(cell, radius::BUTTON, fill);
    }
    let mut strip = Strip::new(ui, cell);
    strip.skip(space::MEDIUM);
    strip.mark(Mark::code(palette.level, number, tokens));
    strip.skip(space::SMALL);
    let role = if chosen {
        TextRole::SmallStrong
    } else {
        TextRole::Small
    };
    strip.text(&name, role, tokens.ink);
    response
}
