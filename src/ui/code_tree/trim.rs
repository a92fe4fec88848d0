//! Dropping concepts and categories from the theory, with a reason, and taking them back.

use egui::{Context, Id};

use crate::locale::{say, words};
use crate::model::{CodeId, Level, Message, Project};
use crate::operation::{Operation, RestoreCodes, TrimCodes};
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{self, DialogAnswer, DialogButton, TextField, Tone, label_ui};

use super::{Dialog, State};

/// The reason that is being written.
pub(super) struct TrimForm {
    codes: Vec<CodeId>,
    name: String,
    reason: String,
    fresh: bool,
}

/// Returns whether what is chosen was dropped, so that it can be taken back.
pub(super) fn is_dropped(project: &Project, codes: &[CodeId]) -> bool {
    !codes.is_empty() && codes.iter().all(|code| project.trimmings.contains(*code))
}

/// Returns whether something that is chosen can be dropped: a concept or a category that still belongs to the theory.
pub(super) fn can_drop(project: &Project, codes: &[CodeId]) -> bool {
    codes.iter().any(|code| droppable(project, *code))
}

/// Asks why the chosen codes are dropped; takes back what was dropped.
pub(super) fn trim(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    if shell.locked().is_some() {
        return;
    }
    let mut codes = state.choice.targets();
    if is_dropped(shell.project, &codes) {
        out.perform_and_say(Operation::RestoreCodes(RestoreCodes { codes }));
        return;
    }
    codes.retain(|code| droppable(shell.project, *code));
    let codes = super::acts::topmost(shell.project, &codes);
    if let Some(first) = codes.first() {
        state.dialog = Some(Dialog::Trim(TrimForm {
            name: shell.project.code_name(*first).to_owned(),
            codes,
            reason: String::new(),
            fresh: true,
        }));
    }
}

fn droppable(project: &Project, code: CodeId) -> bool {
    let row = project.codes.get(code);
    row.is_some_and(|row| row.level != Level::Open) && !project.is_trimmed(code)
}

/// Shows the dialog; returns whether it stays open.
pub(super) fn dialog_ui(ctx: &Context, form: &mut TrimForm, out: &mut Actions) -> bool {
    let title = say(&Message::new("tree-trim-title")
        .with("name", form.name.as_str())
        .with("count", form.codes.len()));
    let (keep, drop) = (words("tree-remove-keep"), words("theory-trim-act"));
    let needed = words("refusal-no-reason");
    let mut primary = DialogButton::primary(&drop);
    primary.reason = form.reason.trim().is_empty().then_some(&*needed);
    let buttons = [DialogButton::harmless(&keep), primary];
    let id = Id::unique("trim codes");
    let dialog = widget::Dialog::new(id, &title).icon(icon::CALL_SPLIT, Tone::Warn);
    let answer = dialog.show(ctx, &buttons, |ui| {
        let ink = theme::tokens(ui).ink2;
        label_ui(ui, &words("theory-trim-about"), TextRole::Body, ink);
        ui.add_space(space::SMALL);
        let name = words("theory-trim-reason");
        TextField::new(id.with("reason"), &name, &mut form.reason)
            .placeholder(&name)
            .take_focus(std::mem::take(&mut form.fresh))
            .show(ui);
    });
    match answer {
        None => true,
        Some(DialogAnswer::Button(1)) => {
            out.perform_and_say(Operation::TrimCodes(TrimCodes {
                codes: form.codes.clone(),
                reason: form.reason.trim().to_owned(),
            }));
            false
        }
        Some(_) => false,
    }
}
