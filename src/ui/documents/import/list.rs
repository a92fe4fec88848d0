//! The list of files: a tick, the name, and what was found or what is wrong.

use egui::accesskit::Role;
use egui::{Id, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::locale::words;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::focus;
use crate::ui::widget::{Button, ListFocus, Strip, paint_check, scroll_area};

use super::Import;
use super::files::{Found, ImportFile, found};

/// Height of a file.
const ROW: f32 = 50.0;

/// Shows the list; returns whether Enter was pressed in it.
pub(super) fn list_ui(ui: &mut Ui, import: &mut Import, out: &mut Actions) -> bool {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let list = ListFocus {
        id: Id::unique("import files"),
        name: &words("docs-import-files"),
        role: Role::List,
    };
    let keys = list.keys_ui(ui, ui.max_rect(), Some(import.current), import.files.len());
    if !import.begun {
        import.begun = true;
        list.take_focus(ui);
    }
    if let Some(index) = keys.moved {
        import.go(index);
    }
    if keys.ticked
        && let Some(file) = import.files.get_mut(import.current)
    {
        file.turn();
    }
    let height = (ui.available_height() - size::BUTTON - 2.0 * space::PANEL).max(ROW);
    let mut area = scroll_area("import files")
        .max_height(height)
        .auto_shrink([false, true]);
    if keys.moved.is_some() {
        let top = import.current as f32 * ROW - height / 2.0;
        area = area.vertical_scroll_offset(top.max(0.0));
    }
    area.show_rows(ui, ROW, import.files.len(), |ui, range| {
        for index in range {
            file_ui(ui, (import, index), keys.ring);
        }
    });
    ui.add_space(space::PANEL);
    ui.horizontal(|ui| {
        ui.add_space(space::PANEL);
        let text = words("docs-import-add");
        if Button::new(&text).icon(icon::ADD).show(ui).clicked() {
            out.push(Action::Run(Command::Import));
        }
    });
    keys.opened
}

fn file_ui(ui: &mut Ui, (import, index): (&mut Import, usize), ring: bool) {
    let current = index == import.current;
    let Some(file) = import.files.get_mut(index) else {
        return;
    };
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::CLICK);
    paint_file(ui, (rect, &response), (file, current));
    if current && ring {
        focus::paint_inside(ui, rect);
    }
    if !response.clicked() {
        return;
    }
    let pos = ui.input(|input| input.pointer.interact_pos());
    let on_tick = pos.is_some_and(|pos| tick_rect(ui, rect).contains(pos));
    // Clicked without a pointer, as screen readers do, it is the tick that is meant.
    let is_told = !response.clicked_by(egui::PointerButton::Primary);
    if on_tick || is_told {
        file.turn();
    }
    import.go(index);
    ui.memory_mut(|memory| memory.request_focus(Id::unique("import files")));
}

fn tick_rect(ui: &Ui, rect: Rect) -> Rect {
    Strip::new(ui, rect).take(2.0 * space::PANEL + size::CHECK)
}

fn paint_file(ui: &Ui, (rect, response): (Rect, &Response), (file, current): (&ImportFile, bool)) {
    let tokens = theme::tokens(ui);
    let (stands, line) = found(file);
    let name = &file.read().file_name;
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::CheckBox,
            true,
            file.is_ticked(),
            format!("{name}, {line}"),
        )
    });
    let fill = match (current, response.hovered()) {
        (true, _) => tokens.asoft,
        (_, true) => tokens.hover,
        _ => egui::Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::PANEL);
    strip.skip_end(space::MEDIUM);
    let square = strip.take(size::CHECK);
    let upper = egui::pos2(square.center().x, rect.top() + 17.0);
    paint_check(ui, upper, file.is_ticked().into(), false);
    strip.skip(space::MEDIUM);
    let lines = strip.rest();
    let (mut first, mut second) = (lines, lines);
    first.set_bottom(lines.top() + 26.0);
    first.set_top(lines.top() + 8.0);
    second.set_top(lines.top() + 26.0);
    second.set_bottom(lines.bottom() - 6.0);
    let ink = if stands == Found::Bad {
        tokens.ink2
    } else {
        tokens.ink
    };
    Strip::new(ui, first).text(name, TextRole::Name, ink);
    let soft = if current { tokens.ink2 } else { tokens.ink3 };
    let (icon, color) = match stands {
        Found::Good => (icon::CHECK, soft),
        Found::ToLookAt => (icon::WARNING, tokens.warn),
        Found::Bad => (icon::BLOCK, tokens.danger),
    };
    let mut strip = Strip::new(ui, second);
    strip.icon(icon, size::ICON_CHIP, color);
    strip.skip(space::TINY);
    strip.text(&line, TextRole::Meta, color);
}
