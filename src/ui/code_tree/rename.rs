//! Renaming a code in its row.

use egui::{Id, Key, Rect, Ui, UiBuilder, Vec2};

use crate::locale::{say, words};
use crate::model::{CodeId, Message};
use crate::operation::Operation;
use crate::ui::popup::Popup;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{TextField, label_ui};

use super::State;
use super::acts::outlook;

/// A name being written.
#[derive(Clone, Debug)]
pub(super) struct Rename {
    /// Of which code.
    pub code: CodeId,
    text: String,
    error: Option<Message>,
    rect: Option<Rect>,
    is_new: bool,
}

impl Rename {
    /// Returns the name of `code` ready to be written over.
    pub fn of(code: CodeId, name: &str) -> Self {
        Self {
            code,
            text: name.to_owned(),
            error: None,
            rect: None,
            is_new: true,
        }
    }
}

/// Says where the name stands in its row.
pub(super) fn place(state: &mut State, name: Rect, row: Rect) {
    if let Some(rename) = &mut state.rename {
        let inside = name.with_max_x(row.right() - space::SMALL);
        rename.rect = Some(Rect::from_center_size(
            inside.center(),
            Vec2::new(inside.width(), size::FIELD),
        ));
    }
}

/// Shows the field over the row of `code` where that is being renamed.
pub(super) fn rename_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    state: &mut State,
    (code, out): (CodeId, &mut Actions),
) {
    let Some(rename) = state.rename.as_mut().filter(|rename| rename.code == code) else {
        return;
    };
    let Some(rect) = rename.rect else {
        return;
    };
    let before = rename.text.clone();
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    let name = words("tree-rename-field");
    let field = TextField::new(Id::unique("rename code"), &name, &mut rename.text)
        .role(TextRole::Field)
        .take_focus(std::mem::take(&mut rename.is_new))
        .show(&mut child);
    if rename.text != before {
        rename.error = None;
    }
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    error_ui(ui, rename, rect);
    let left = field.response.lost_focus();
    if escaped || (left && !field.submitted && !unfinished(shell, rename)) {
        close(state);
    } else if field.submitted || left {
        submit(shell, state, out);
    }
}

fn unfinished(shell: &Shell<'_>, rename: &Rename) -> bool {
    shell.project.code_name(rename.code) != rename.text.trim()
}

fn submit(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(rename) = &mut state.rename else {
        return;
    };
    if !unfinished(shell, rename) {
        close(state);
        return;
    }
    let operation = Operation::RenameCode {
        code: rename.code,
        name: rename.text.clone(),
    };
    rename.error = outlook(shell.project, &operation, shell.status.coder).refusal;
    if rename.error.is_none() {
        out.perform(operation);
        state.view.follow_change = true;
        close(state);
    } else {
        rename.is_new = true;
    }
}

fn close(state: &mut State) {
    state.rename = None;
    state.wants_focus = true;
}

fn error_ui(ui: &Ui, rename: &Rename, rect: Rect) {
    let Some(error) = &rename.error else {
        return;
    };
    let sentence = say(error);
    let popup = Popup::new(Id::unique("rename error"), rect, rect.width().max(220.0));
    popup.show(ui, |ui| {
        let margin = egui::Margin::symmetric(space::MEDIUM as i8, space::SMALL as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            let ink = theme::tokens(ui).danger;
            label_ui(ui, &sentence, TextRole::Small, ink);
        });
    });
}
