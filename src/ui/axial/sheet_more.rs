//! Who acts in a strategy, and which question a subcategory answers.

use egui::{Id, Ui};

use crate::locale;
use crate::model::{Answers, CodeId, ModelId};
use crate::operation::{CodeEdit, NewActor, Operation};
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::TextRole;
use crate::ui::widget::{DropDown, MenuItem, TextField, line_ui};

use super::Written;
use super::sheet::SheetData;
use super::sheet_ui::SheetState;

/// Which question about what stands above it, it answers.
pub(super) fn answers_ui(ui: &mut Ui, shell: &Shell<'_>, data: &SheetData, out: &mut Actions) {
    let Some(answers) = data.answers else {
        return;
    };
    let tokens = theme::tokens(ui);
    let name = locale::words("axial-answers");
    line_ui(ui, &name, TextRole::Meta, tokens.ink3);
    let locked = shell.locked().map(locale::words);
    let words = Answers::ALL.map(|answers| locale::words(answers.key()));
    let items: Vec<MenuItem<'_>> = Answers::ALL
        .iter()
        .zip(&words)
        .map(|(known, words)| MenuItem {
            ticked: *known == answers,
            reason: locked.as_deref(),
            ..MenuItem::new(words)
        })
        .collect();
    let current = Answers::ALL.iter().position(|known| *known == answers);
    let taken = DropDown::new(Id::unique("axial answers"), &name, &items, current).show(ui);
    if let Some(answers) = taken.and_then(|index| Answers::ALL.get(index).copied()) {
        let edit = CodeEdit {
            answers: Some(answers),
            ..CodeEdit::default()
        };
        let code = data.face.id;
        out.perform(Operation::EditCode { code, edit });
    }
}

/// Who acts in the strategy; kept when the field is left.
pub(super) fn actor_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, model): (&SheetData, ModelId),
    (state, out): (&mut SheetState, &mut Actions),
) {
    let tokens = theme::tokens(ui);
    let name = locale::words("axial-actor");
    line_ui(ui, &name, TextRole::Meta, tokens.ink3);
    if shell.locked().is_some() {
        line_ui(ui, &data.actor, TextRole::Field, tokens.ink);
        return;
    }
    let category = data.face.id;
    let of = (model, category);
    if let Some((before, written)) = &mut state.actor
        && *before != of
    {
        keep_actor(*before, written, out);
        state.actor = None;
    }
    let fresh = || (of, Written::new(&data.actor));
    let (_, written) = state.actor.get_or_insert_with(fresh);
    written.follow(&data.actor);
    let id = Id::unique(("axial actor", category));
    let shown = TextField::new(id, &name, &mut written.text)
        .placeholder(&locale::words("axial-actor-hint"))
        .show(ui);
    if !shown.response.has_focus() || shown.submitted {
        keep_actor(of, written, out);
    }
}

/// Keeps who acts in a strategy, where it was changed.
pub(super) fn keep_actor(
    (model, category): (ModelId, CodeId),
    written: &mut Written,
    out: &mut Actions,
) {
    if let Some(actor) = written.changed() {
        out.perform(Operation::SetActor(NewActor {
            model,
            category,
            actor,
        }));
    }
}
