//! Removing codes: done at once where only they and their codings go, shown first where more goes with them.

use egui::{Context, Id, Ui};

use crate::locale::{say, words};
use crate::model::{CodeId, Message};
use crate::operation::{Loss, Operation};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::TextRole;
use crate::ui::widget::{self, DialogAnswer, DialogButton, Tone, label_ui};

use super::acts::{is_weighty, loss_lines, outlook, topmost};
use super::{Dialog, State};

/// What would go, while it is asked.
pub(super) struct RemovalForm {
    codes: Vec<CodeId>,
    name: String,
    loss: Loss,
}

/// Removes the chosen codes, or asks first.
pub(super) fn remove(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let codes = topmost(shell.project, &state.choice.targets());
    let Some(first) = codes.first() else {
        return;
    };
    let name = shell.project.code_name(*first).to_owned();
    let operation = Operation::DeleteCodes {
        codes: codes.clone(),
    };
    let outlook = outlook(shell.project, &operation, shell.status.coder);
    match outlook.refusal {
        Some(refusal) => out.push(Action::Say(refusal)),
        None if is_weighty(&outlook.loss, codes.len()) => {
            state.dialog = Some(Dialog::Removal(RemovalForm {
                codes,
                name,
                loss: outlook.loss,
            }));
        }
        None => out.perform_and_say(operation),
    }
}

/// Shows the dialog; returns whether it stays open.
pub(super) fn dialog_ui(
    ctx: &Context,
    _shell: &Shell<'_>,
    form: &mut RemovalForm,
    out: &mut Actions,
) -> bool {
    let title = say(&Message::new("tree-remove-title")
        .with("name", form.name.as_str())
        .with("more", form.codes.len().saturating_sub(1)));
    let (keep, remove) = (words("tree-remove-keep"), words("tree-remove-do"));
    let buttons = [
        DialogButton::harmless(&keep),
        DialogButton::primary(&remove),
    ];
    let dialog =
        widget::Dialog::new(Id::unique("remove codes"), &title).icon(icon::DELETE, Tone::Warn);
    match dialog.show(ctx, &buttons, |ui| body_ui(ui, form)) {
        None => true,
        Some(DialogAnswer::Button(1)) => {
            out.perform_and_say(Operation::DeleteCodes {
                codes: form.codes.clone(),
            });
            false
        }
        Some(_) => false,
    }
}

fn body_ui(ui: &mut Ui, form: &RemovalForm) {
    let tokens = theme::tokens(ui);
    label_ui(ui, &words("tree-remove-goes"), TextRole::Body, tokens.ink2);
    for line in loss_lines(&form.loss) {
        label_ui(ui, &say(&line), TextRole::Body, tokens.ink);
    }
    label_ui(ui, &words("tree-remove-undo"), TextRole::Small, tokens.ink2);
}
