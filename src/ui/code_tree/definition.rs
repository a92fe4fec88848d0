//! What a code is called, what it means, when to use it and when not: the form.

use egui::{Context, Id, Key, Modifiers, Ui};

use crate::locale::{say, words};
use crate::model::{CodeId, Message, Project};
use crate::operation::{CodeEdit, Operation};
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, DialogWidth, TextField, line_ui};

use super::acts::outlook;
use super::data::shown_name;

/// The three texts while they are written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DefinitionForm {
    code: CodeId,
    shown: String,
    known: String,
    name: String,
    definition: String,
    use_when: String,
    not_when: String,
    /// The texts are as they were.
    says_as_before: bool,
    is_new: bool,
}

impl DefinitionForm {
    /// Returns the form with what is written already.
    pub fn of(project: &Project, code: CodeId) -> Option<Self> {
        let row = project.codes.get(code)?;
        Some(Self {
            code,
            shown: shown_name(row),
            known: row.name.clone(),
            name: row.name.clone(),
            definition: row.definition.clone(),
            use_when: row.use_when.clone(),
            not_when: row.not_when.clone(),
            says_as_before: true,
            is_new: true,
        })
    }
}

/// Shows the dialog; returns whether it stays open.
pub(super) fn dialog_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    form: &mut DefinitionForm,
    out: &mut Actions,
) -> bool {
    let title = say(&Message::new("tree-define-title").with("name", form.shown.as_str()));
    let (cancel, keep) = (words("tree-cancel"), words("tree-define-do"));
    let locked = shell.locked().map(words);
    let taken = refusal(shell, form);
    let buttons = [
        DialogButton::harmless(&cancel),
        DialogButton {
            reason: locked.as_deref().or(taken.as_deref()),
            ..DialogButton::primary(&keep)
        },
    ];
    let note = words("tree-define-note");
    let written = ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let dialog = Dialog::new(Id::unique("define code"), &title)
        .width(DialogWidth::Medium)
        .note(&note);
    let answer = dialog.show(ctx, &buttons, |ui| body_ui(ui, form));
    match answer {
        Some(DialogAnswer::Button(1)) => {
            perform(form, out);
            false
        }
        Some(_) => false,
        None if written && locked.is_none() && taken.is_none() => {
            perform(form, out);
            false
        }
        None => true,
    }
}

/// Why the name cannot be so.
fn refusal(shell: &Shell<'_>, form: &DefinitionForm) -> Option<String> {
    if form.name.trim() == form.known {
        return None;
    }
    let rename = Operation::RenameCode {
        code: form.code,
        name: form.name.clone(),
    };
    let outlook = outlook(shell.project, &rename, shell.status.coder);
    outlook.refusal.as_ref().map(say)
}

fn perform(form: &DefinitionForm, out: &mut Actions) {
    let edit = Operation::EditCode {
        code: form.code,
        edit: CodeEdit {
            definition: Some(form.definition.trim().to_owned()),
            use_when: Some(form.use_when.trim().to_owned()),
            not_when: Some(form.not_when.trim().to_owned()),
            ..CodeEdit::default()
        },
    };
    if form.name.trim() == form.known {
        out.perform(edit);
        return;
    }
    let rename = Operation::RenameCode {
        code: form.code,
        name: form.name.clone(),
    };
    // Where nothing else changes, the name alone does.
    let operation = if form.says_as_before {
        rename
    } else {
        Operation::Several {
            operations: vec![rename, edit],
            name: words("act-edit-code"),
        }
    };
    out.perform(operation);
}

fn body_ui(ui: &mut Ui, form: &mut DefinitionForm) {
    let first = std::mem::take(&mut form.is_new);
    let name = words("tree-name");
    ui.add_space(space::SMALL);
    line_ui(ui, &name, TextRole::SmallName, theme::tokens(ui).ink2);
    TextField::new(Id::unique("tree-name"), &name, &mut form.name).show(ui);
    let fields = [
        ("tree-definition", &mut form.definition, 3, first),
        ("tree-use-when", &mut form.use_when, 2, false),
        ("tree-not-when", &mut form.not_when, 2, false),
    ];
    for (key, text, rows, focus) in fields {
        let name = words(key);
        let hint = words(&format!("{key}-hint"));
        ui.add_space(space::SMALL);
        line_ui(ui, &name, TextRole::SmallName, theme::tokens(ui).ink2);
        let shown = TextField::new(Id::unique(key), &name, text)
            .placeholder(&hint)
            .role(TextRole::Body)
            .multi_line(rows)
            .take_focus(focus)
            .show(ui);
        form.says_as_before &= !shown.response.changed();
    }
}
