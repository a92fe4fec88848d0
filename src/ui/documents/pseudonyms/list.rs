//! The list of names: a line in which a name is entered or changed, and a row for each.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::locale::{say, words};
use crate::model::{Message, Pseudonym, PseudonymId};
use crate::operation::Operation;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{Button, IconButton, Strip, TextField, label_ui, line_ui, scroll_area};

use super::Pseudonyms;

/// Shows the pane.
pub(super) fn list_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    pseudonyms: &mut Pseudonyms,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let margin = egui::Margin::same(space::PANEL as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        label_ui(ui, &words("pseudonyms-words"), TextRole::Small, tokens.ink2);
        entry_ui(ui, shell, pseudonyms, out);
    });
    let count = shell.project.pseudonyms.len();
    let title = say(&Message::new("pseudonyms-count").with("count", count));
    ui.horizontal(|ui| {
        ui.add_space(space::PANEL);
        line_ui(ui, &title, TextRole::SmallStrong, tokens.ink2);
    });
    ui.add_space(space::TINY);
    let rows: Vec<&Pseudonym> = shell.project.pseudonyms.iter().map(|row| &**row).collect();
    let height = ui.available_height();
    scroll_area("pseudonyms list")
        .max_height(height)
        .auto_shrink([false, false])
        .show_rows(ui, size::LIST_ROW, rows.len(), |ui, range| {
            for row in rows.get(range).unwrap_or_default() {
                row_ui(ui, shell, (pseudonyms, row), out);
            }
        });
}

/// The two fields and the button; Enter in either keeps.
fn entry_ui(ui: &mut Ui, shell: &Shell<'_>, pseudonyms: &mut Pseudonyms, out: &mut Actions) {
    let (name, replacement) = (words("pseudonyms-name"), words("pseudonyms-replacement"));
    let mut entered = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let width = (ui.available_width() - space::SMALL) / 2.0;
        let first = TextField::new(name_field(), &name, &mut pseudonyms.name)
            .placeholder(&name)
            .width(width)
            .show(ui);
        let second = TextField::new(
            Id::unique("pseudonym replacement"),
            &replacement,
            &mut pseudonyms.replacement,
        )
        .placeholder(&replacement)
        .width(width)
        .show(ui);
        let writes = first.response.has_focus() || second.response.has_focus();
        // Enter keeps the name; it must not reach the dialog, whose first button replaces at all places.
        let enter = writes && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        entered = first.submitted || second.submitted || enter;
        if first.response.changed() || second.response.changed() {
            pseudonyms.problem = None;
        }
    });
    let key = if pseudonyms.editing.is_some() {
        "pseudonyms-change"
    } else {
        "pseudonyms-add"
    };
    let text = words(key);
    let locked = shell.locked().map(words);
    let empty = pseudonyms.name.trim().is_empty() || pseudonyms.replacement.trim().is_empty();
    let missing = words("pseudonyms-both");
    let reason = locked.or_else(|| empty.then_some(missing));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let button = Button::new(&text)
            .small()
            .icon(icon::ADD)
            .key("Enter")
            .disabled(reason.as_deref());
        let pressed = button.show(ui).clicked();
        if (pressed || entered) && reason.is_none() {
            keep(pseudonyms, out);
            // The next name follows.
            ui.memory_mut(|memory| memory.request_focus(name_field()));
        }
        let leave = words("pseudonyms-leave");
        if pseudonyms.editing.is_some() && Button::quiet(&leave).small().show(ui).clicked() {
            clear(pseudonyms);
        }
    });
}

fn name_field() -> Id {
    Id::unique("pseudonym name")
}

fn keep(pseudonyms: &mut Pseudonyms, out: &mut Actions) {
    let name = std::mem::take(&mut pseudonyms.name);
    let replacement = std::mem::take(&mut pseudonyms.replacement);
    out.perform(match pseudonyms.editing.take() {
        Some(pseudonym) => Operation::EditPseudonym {
            pseudonym,
            name,
            replacement,
        },
        None => Operation::AddPseudonym { name, replacement },
    });
    pseudonyms.problem = None;
}

fn clear(pseudonyms: &mut Pseudonyms) {
    pseudonyms.editing = None;
    pseudonyms.name.clear();
    pseudonyms.replacement.clear();
}

fn row_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (pseudonyms, row): (&mut Pseudonyms, &Pseudonym),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::LIST_ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let message = Message::new("pseudonyms-row")
        .with("name", row.name.as_str())
        .with("replacement", row.replacement.as_str());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, say(&message)));
    let fill = match (pseudonyms.editing == Some(row.id), response.hovered()) {
        (true, _) => tokens.asoft,
        (false, true) => tokens.hover,
        _ => egui::Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::PANEL);
    strip.skip_end(space::MEDIUM);
    let button = strip.take_end(size::BUTTON_SMALL);
    strip.skip_end(space::SMALL);
    let half = strip.room() / 2.0;
    let first = strip.take(half - space::CONTENT / 2.0);
    Strip::new(ui, first).text(&row.name, TextRole::Body, tokens.ink);
    strip.icon(icon::ARROW_FORWARD, size::ICON_CHIP, tokens.ink3);
    strip.skip(space::SMALL);
    strip.text(&row.replacement, TextRole::Body, tokens.ink2);
    if response.clicked() {
        edit(pseudonyms, row);
    }
    remove_ui(ui, shell, (button, row.id, &row.name), out);
}

fn edit(pseudonyms: &mut Pseudonyms, row: &Pseudonym) {
    pseudonyms.editing = Some(row.id);
    pseudonyms.name.clone_from(&row.name);
    pseudonyms.replacement.clone_from(&row.replacement);
}

fn remove_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (place, pseudonym, name): (Rect, PseudonymId, &str),
    out: &mut Actions,
) {
    let text = say(&Message::new("pseudonyms-remove").with("name", name));
    let locked = shell.locked().map(words);
    let button = IconButton::new(icon::CLOSE, &text)
        .small()
        .disabled(locked.as_deref());
    let id = Id::unique("remove pseudonym").with(pseudonym);
    if button.show_in(ui, place, id).clicked() {
        out.perform(Operation::DeletePseudonyms {
            pseudonyms: vec![pseudonym],
        });
    }
}
