//! The dialog that begins a round: its name, its documents, and whether it is blind.

use std::collections::BTreeSet;

use egui::{Context, Id, Ui};

use crate::locale;
use crate::model::{DocumentId, Project};
use crate::operation::{NewRound, Operation};
use crate::ui::axial::phrase;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Dialog, DialogAnswer, DialogButton, DialogWidth, TextField, check_ui, label_ui, scroll_area,
};

use super::State;

/// Height of the body: the list of documents takes what the rest leaves.
const BODY: f32 = 470.0;

/// An open dialog.
#[derive(Clone, Debug)]
pub(super) struct RoundDraft {
    name: String,
    documents: BTreeSet<DocumentId>,
    blind: bool,
    fresh: bool,
}

impl RoundDraft {
    /// Returns the dialog with a name that is free.
    pub fn new(project: &Project) -> Self {
        let number = project.rounds.len() + 2;
        Self {
            name: phrase::counted("reliability-round-name", number),
            documents: BTreeSet::new(),
            blind: true,
            fresh: true,
        }
    }
}

/// Shows the dialog while it is open.
pub(super) fn round_ui(ctx: &Context, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(mut draft) = state.round.take() else {
        return;
    };
    let keys = [
        "reliability-begin-title",
        "dialog-cancel",
        "reliability-begin",
    ];
    let words = keys.map(locale::words);
    let nothing = locale::words("reliability-begin-choose");
    let mut primary = DialogButton::primary(&words[2]);
    let is_ready = !draft.documents.is_empty() && !draft.name.trim().is_empty();
    primary.reason = (!is_ready).then_some(nothing.as_str());
    let buttons = [DialogButton::harmless(&words[1]), primary];
    let dialog = Dialog::new(Id::unique("reliability round"), &words[0])
        .width(DialogWidth::Medium)
        .height(BODY);
    let answer = dialog.show(ctx, &buttons, |ui| body_ui(ui, shell, &mut draft));
    draft.fresh = false;
    match answer {
        None => state.round = Some(draft),
        Some(DialogAnswer::Button(1)) => out.perform_and_say(Operation::BeginRound(NewRound {
            name: draft.name,
            documents: draft.documents.into_iter().collect(),
            blind: draft.blind,
            ..NewRound::default()
        })),
        Some(_) => {}
    }
}

fn body_ui(ui: &mut Ui, shell: &Shell<'_>, draft: &mut RoundDraft) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = space::SMALL;
    let about = locale::words("reliability-begin-words");
    label_ui(ui, &about, TextRole::Body, tokens.ink2);
    let coder = shell.status.whole.coder_name(shell.status.coder);
    let who = phrase::named("reliability-begin-coder", coder);
    label_ui(ui, &who, TextRole::Body, tokens.ink);
    let name = locale::words("reliability-round-name-field");
    label_ui(ui, &name, TextRole::Small, tokens.ink2);
    TextField::new(Id::unique("reliability round name"), &name, &mut draft.name)
        .take_focus(draft.fresh)
        .show(ui);
    check_ui(
        ui,
        &mut draft.blind,
        &locale::words("reliability-blind"),
        "",
    );
    let words = locale::words("reliability-blind-words");
    label_ui(ui, &words, TextRole::Small, tokens.ink2);
    let title = phrase::counted("reliability-begin-documents", draft.documents.len());
    label_ui(ui, &title, TextRole::SmallStrong, tokens.ink);
    scroll_area("reliability round documents").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for document in shell.status.whole.documents_in_order() {
            let mut on = draft.documents.contains(&document.id);
            if !check_ui(ui, &mut on, &document.name, "").clicked() {
                continue;
            }
            if on {
                draft.documents.insert(document.id);
            } else {
                draft.documents.remove(&document.id);
            }
        }
    });
}
