//! Variables: rows of a name and a value, of a document, its case or a participant.

use egui::{Id, Rect, Ui, UiBuilder, Vec2};

use crate::locale::{say, words};
use crate::model::{Document, Message};
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{size, space};
use crate::ui::widget::{IconButton, TextField};

use super::State;
use super::draft::{Field, FieldLook, Owner, attributes_of, field_ui, set_attributes};

pub(super) fn variables_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document, owner): (&mut State, &Document, Owner),
    out: &mut Actions,
) {
    let Some(attributes) = attributes_of(shell.project, document, owner).cloned() else {
        return;
    };
    for (name, value) in &attributes {
        let said = words("docs-variable-name");
        let of = say(&Message::new("docs-variable-value-of").with("name", name.as_str()));
        let remove = say(&Message::new("docs-variable-remove").with("name", name.as_str()));
        let mut operation = None;
        let removed = row_ui(ui, &remove, |ui, first| {
            let (field, kept, look) = if first {
                (
                    Field::AttributeName(owner, name.clone()),
                    name,
                    said.as_str(),
                )
            } else {
                (
                    Field::AttributeValue(owner, name.clone()),
                    value,
                    of.as_str(),
                )
            };
            let key = (document.id, field);
            let look = FieldLook {
                name: look,
                ..FieldLook::default()
            };
            operation = operation.take().or(field_ui(
                ui,
                shell.project,
                &mut state.drafts,
                (key, kept),
                look,
            ));
        });
        if removed {
            let mut attributes = attributes.clone();
            attributes.remove(name);
            operation = set_attributes(shell.project, document, owner, attributes);
        }
        operation
            .into_iter()
            .for_each(|operation| out.perform(operation));
    }
    new_ui(ui, shell, (state, document, owner), out);
}

/// The row of a variable that is not yet there: it comes when both its fields are filled and left.
fn new_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document, owner): (&mut State, &Document, Owner),
    out: &mut Actions,
) {
    let known = state.sheet.new_variable.take_if(|(of, ..)| *of == owner);
    let (mut name, mut value) = known
        .map(|(_, name, value)| (name, value))
        .unwrap_or_default();
    let (name_words, value_words) = (words("docs-variable-name"), words("docs-variable-value"));
    let new_name = words("docs-variable-new");
    let mut left = false;
    row_ui(ui, "", |ui, first| {
        let (text, said, hint) = if first {
            (&mut name, &new_name, &name_words)
        } else {
            (&mut value, &value_words, &value_words)
        };
        let id = Id::unique(("new variable", owner, first));
        let shown = TextField::new(id, said, text).placeholder(hint).show(ui);
        left |= shown.submitted || shown.response.lost_focus();
    });
    if left && !name.trim().is_empty() && !value.trim().is_empty() {
        let mut attributes = attributes_of(shell.project, document, owner)
            .cloned()
            .unwrap_or_default();
        attributes.insert(name.trim().to_owned(), value.trim().to_owned());
        let operation = set_attributes(shell.project, document, owner, attributes);
        operation
            .into_iter()
            .for_each(|operation| out.perform(operation));
        return;
    }
    if !name.is_empty() || !value.is_empty() {
        state.sheet.new_variable = Some((owner, name, value));
    }
}

/// Name, value and a button called `remove`, where it has a name; returns whether it was pressed.
fn row_ui(ui: &mut Ui, remove: &str, mut part: impl FnMut(&mut Ui, bool)) -> bool {
    let gap = space::TINY;
    let width = ui.available_width();
    let fields = width - size::BUTTON_SMALL - 2.0 * gap;
    let whole = ui.available_rect_before_wrap();
    let mut used = Rect::from_min_size(whole.min, Vec2::new(width, size::FIELD));
    let starts = [(0.0, 0.42 * fields), (0.42 * fields + gap, 0.58 * fields)];
    for (index, (start, wide)) in starts.into_iter().enumerate() {
        let x = whole.left() + start;
        let rect = Rect::from_min_size(egui::pos2(x, whole.top()), Vec2::new(wide, whole.height()));
        let layout = theme::column();
        let mut child = ui.new_child(
            UiBuilder::new()
                .id_salt(index)
                .max_rect(rect)
                .layout(layout),
        );
        part(&mut child, index == 0);
        used.max.y = used.max.y.max(child.min_rect().bottom());
    }
    let mut pressed = false;
    if !remove.is_empty() {
        let x = whole.right() - size::BUTTON_SMALL;
        let place = Rect::from_min_size(
            egui::pos2(x, whole.top()),
            Vec2::new(size::BUTTON_SMALL, size::FIELD),
        );
        let id = ui.scope_id().with(("remove", remove));
        pressed = IconButton::new(icon::CLOSE, remove)
            .small()
            .show_in(ui, place, id)
            .clicked();
    }
    ui.advance_cursor_after_rect(used);
    pressed
}
