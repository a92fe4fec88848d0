//! The documents screen of a project without documents: what will be here, and how to begin.

use egui::{Align, Layout, Rect, Sense, Stroke, Ui, UiBuilder, Vec2};

use crate::locale::words;
use crate::ui::command::Command;
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{Button, ButtonLook, dashed_rect, line_ui};

/// The widest that it runs.
const WIDTH: f32 = 640.0;

/// Height of the place to drop files on.
const DROP: f32 = 120.0;

pub(super) fn empty_ui(ui: &mut Ui, shell: &Shell<'_>, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let space = ui.available_rect_before_wrap();
    let width = WIDTH.min(space.width() - 2.0 * space::CONTENT);
    let top = space.top() + ((space.height() - 380.0) / 2.6).max(space::CONTENT);
    let corner = egui::pos2(space.center().x - width / 2.0, top);
    let rect = Rect::from_min_size(corner, Vec2::new(width, 380.0));
    let layout = Layout::top_down(Align::Center);
    let mut column = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    column.spacing_mut().item_spacing = Vec2::ZERO;
    let (place, _) = column.allocate_exact_size(Vec2::splat(size::ICON_EMPTY), Sense::hover());
    icon::LIBRARY_BOOKS.paint_in(column.painter(), place, size::ICON_EMPTY, tokens.accent);
    column.add_space(space::CONTENT);
    centred_ui(
        &mut column,
        &words("docs-empty-heading"),
        TextRole::PageHeading,
    );
    column.add_space(space::TINY);
    centred_ui(&mut column, &words("docs-empty-words"), TextRole::Summary);
    column.add_space(space::CONTENT);
    drop_ui(&mut column, shell, out);
    column.add_space(space::CONTENT);
    others_ui(&mut column, shell, out);
}

fn drop_ui(ui: &mut Ui, shell: &Shell<'_>, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), DROP), Sense::hover());
    ui.painter().rect_filled(rect, radius::LANE, tokens.bg);
    dashed_rect(
        ui.painter(),
        rect,
        f32::from(radius::LANE),
        Stroke::new(1.0, tokens.line2),
    );
    let layout = Layout::top_down(Align::Center);
    let inside = rect.shrink2(Vec2::new(space::CONTENT, space::LARGE));
    let mut column = ui.new_child(UiBuilder::new().max_rect(inside).layout(layout));
    column.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::PANEL);
    let reason = shell.locked().map(words);
    let text = words("docs-empty-import");
    let key = Command::Import.keys();
    let button = Button::new(&text)
        .look(ButtonLook::Primary)
        .icon(icon::UPLOAD_FILE)
        .key(&key);
    let button = button.disabled(reason.as_deref());
    let response = button.show(&mut column);
    if ui.memory(|memory| memory.focused()).is_none() && reason.is_none() {
        response.request_focus();
    }
    if response.clicked() {
        out.push(Action::Run(Command::Import));
    }
    line_ui(
        &mut column,
        &words("docs-empty-drop"),
        TextRole::Small,
        tokens.ink2,
    );
}

fn others_ui(ui: &mut Ui, shell: &Shell<'_>, out: &mut Actions) {
    let others = [
        (
            icon::EDIT_NOTE,
            "docs-empty-memo",
            Command::NewMemo,
            shell.locked().is_some(),
        ),
        (icon::SCHOOL, "docs-empty-example", Command::Example, false),
    ];
    let texts: Vec<String> = others.iter().map(|(_, key, ..)| words(key)).collect();
    let reason = shell.locked().map(words);
    let buttons: Vec<Button<'_>> = others
        .iter()
        .zip(&texts)
        .map(|((icon, _, _, locked), text)| {
            Button::quiet(text)
                .icon(*icon)
                .disabled(reason.as_deref().filter(|_| *locked))
        })
        .collect();
    let widths: f32 = buttons.iter().map(|button| button.content_width(ui)).sum();
    let row = Vec2::new(widths + space::MEDIUM, size::BUTTON);
    let layout = theme::from_start();
    ui.allocate_ui_with_layout(row, layout, |ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        for (button, (_, _, command, _)) in buttons.into_iter().zip(others) {
            if button.show(ui).clicked() {
                out.push(Action::Run(command));
            }
        }
    });
}

fn centred_ui(ui: &mut Ui, text: &str, role: TextRole) {
    let tokens = theme::tokens(ui);
    let color = if role == TextRole::PageHeading {
        tokens.ink
    } else {
        tokens.ink2
    };
    let engine = user_text(ui.ctx());
    let width = ui.available_width();
    let style = style_for(role, text).align(crate::text::Align::Center);
    let layout = engine.layout(text, &style, Some(width));
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(width, layout.size().height), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, text));
    engine.paint(ui.painter(), rect.min, &layout, color);
}
