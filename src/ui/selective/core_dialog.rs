//! The dialog that chooses the core category: figures, the criteria as questions, and the reason.

use egui::{Context, Id, Ui};

use crate::locale;
use crate::model::{CodeId, ModelId};
use crate::operation::Operation;
use crate::ui::axial::{PickField, PickItem, PickState, phrase};
use crate::ui::shell::Actions;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, DialogWidth, TextField, label_ui};

use super::data::{Candidate, SelectiveData};
use super::state::State;

/// The criteria for a core category (Strauss 1987, p. 36; Strauss & Corbin 1998, p. 147), as questions.
pub(super) const CRITERIA: [&str; 6] = [
    "selective-criterion-related",
    "selective-criterion-frequent",
    "selective-criterion-unforced",
    "selective-criterion-abstract",
    "selective-criterion-depth",
    "selective-criterion-variation",
];

/// An open dialog.
#[derive(Clone, Debug)]
pub(super) struct CoreDraft {
    model: ModelId,
    category: Option<CodeId>,
    reason: String,
    picking: Option<PickState>,
    fresh: bool,
}

impl CoreDraft {
    /// Returns a dialog on a candidate; the reason goes on from the one there is for the category that is the core. That
    /// of a core which is gone was an argument for another.
    pub fn new(model: ModelId, category: Option<CodeId>, data: &SelectiveData) -> Self {
        let core = data.core.as_ref().map(|core| core.id);
        let reason = if core.is_some() && category.is_none_or(|chosen| Some(chosen) == core) {
            data.reason.clone()
        } else {
            String::new()
        };
        Self {
            model,
            category: category.or(core),
            reason,
            picking: None,
            fresh: true,
        }
    }
}

/// Shows the dialog while it is open.
pub(super) fn core_ui(ctx: &Context, data: &SelectiveData, state: &mut State, out: &mut Actions) {
    let Some(mut draft) = state.core.take() else {
        return;
    };
    let keys = [
        "selective-choose-core-title",
        "axial-cancel",
        "selective-give-up",
        "selective-choose",
    ];
    let words = keys.map(locale::words);
    let nothing = locale::words("selective-choose-first");
    let mut primary = DialogButton::primary(&words[3]);
    let unsaid = locale::words("theory-lacks-reason");
    primary.reason = match draft.category {
        None => Some(&*nothing),
        Some(_) => draft.reason.trim().is_empty().then_some(&*unsaid),
    };
    let mut buttons = vec![DialogButton::harmless(&words[1]), primary];
    if data.core.is_some() {
        buttons.push(DialogButton::quiet(&words[2]));
    }
    let dialog = Dialog::new(Id::unique("selective core"), &words[0]).width(DialogWidth::Medium);
    let answer = dialog.show(ctx, &buttons, |ui| body_ui(ui, data, &mut draft));
    match answer {
        None => state.core = Some(draft),
        Some(DialogAnswer::Button(1)) => out.perform_and_say(Operation::ChooseCore {
            model: draft.model,
            category: draft.category,
            reason: draft.reason.trim().to_owned(),
        }),
        Some(DialogAnswer::Button(2)) => out.perform_and_say(Operation::ChooseCore {
            model: draft.model,
            category: None,
            reason: String::new(),
        }),
        Some(_) => {}
    }
}

fn body_ui(ui: &mut Ui, data: &SelectiveData, draft: &mut CoreDraft) {
    let tokens = theme::tokens(ui);
    ui.add_space(space::TINY);
    candidate_ui(ui, data, draft);
    let chosen = data
        .candidates
        .iter()
        .find(|candidate| Some(candidate.face.id) == draft.category);
    ui.add_space(space::TINY);
    criteria_ui(ui, chosen);
    ui.add_space(space::TINY);
    let name = locale::words("selective-reason");
    label_ui(ui, &name, TextRole::SmallStrong, tokens.ink);
    let fresh = std::mem::take(&mut draft.fresh);
    TextField::new(Id::unique("selective reason"), &name, &mut draft.reason)
        .placeholder(&locale::words("selective-reason-placeholder"))
        .multi_line(4)
        .role(TextRole::Quotation)
        .take_focus(fresh)
        .show(ui);
}

fn candidate_ui(ui: &mut Ui, data: &SelectiveData, draft: &mut CoreDraft) {
    let item = |candidate: &Candidate| PickItem {
        face: candidate.face.clone(),
        meta: phrase::with(
            "selective-figures-linked",
            [
                ("linked", candidate.linked.as_str().into()),
                ("centrality", candidate.centrality.as_str().into()),
            ],
        ),
    };
    let items: Vec<PickItem> = data.candidates.iter().map(item).collect();
    let chosen = items
        .iter()
        .find(|item| Some(item.face.id) == draft.category);
    let name = locale::words("selective-candidate");
    let field = PickField {
        id: Id::unique("selective core candidate"),
        name: &name,
        face: chosen.map(|item| &item.face),
        meta: "",
        placeholder: &locale::words("selective-choose-first"),
    };
    if let Some(taken) = field.show(ui, &items, &mut draft.picking) {
        draft.category = items.get(taken).map(|item| item.face.id);
    }
}

/// Shows the criteria as questions; the first two with what can be counted.
pub(super) fn criteria_ui(ui: &mut Ui, candidate: Option<&Candidate>) {
    let tokens = theme::tokens(ui);
    for (index, key) in CRITERIA.iter().enumerate() {
        let question = phrase::with(
            "selective-criterion",
            [
                ("number", (index + 1).into()),
                ("question", locale::words(key).into()),
            ],
        );
        label_ui(ui, &question, TextRole::Small, tokens.ink2);
        let figures = candidate
            .filter(|_| index < 2)
            .map(|candidate| match index {
                0 => phrase::with(
                    "selective-figures-linked",
                    [
                        ("linked", candidate.linked.as_str().into()),
                        ("centrality", candidate.centrality.as_str().into()),
                    ],
                ),
                _ => phrase::with(
                    "selective-figures-frequent",
                    [
                        ("documents", candidate.documents.as_str().into()),
                        ("codings", candidate.codings.as_str().into()),
                        ("share", candidate.share.as_str().into()),
                    ],
                ),
            });
        if let Some(figures) = figures {
            label_ui(ui, &figures, TextRole::SmallName, tokens.ink);
        }
        let note = index.checked_sub(2).and_then(|at| candidate?.notes.get(at));
        if let Some(note) = note.filter(|note| !note.is_empty()) {
            label_ui(ui, note, TextRole::Quotation, tokens.ink);
        }
    }
}
