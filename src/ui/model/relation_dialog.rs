//! The dialog that states a relation: what acts, how, on what, in a sentence.

use egui::{Context, Id, Ui};

use crate::locale;
use crate::model::{CodeId, ModelId, Place, Project, RelationKind, Valence};
use crate::operation::{Operation, RelationEdit};
use crate::ui::axial::{PickField, PickState};
use crate::ui::shell::{Action, Actions};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Dialog, DialogAnswer, DialogButton, DropDown, MenuItem, TextField, focus, label_ui,
};

use super::STATED;
use super::data::ModelData;
use super::state::{State, Tool};

/// An open dialog.
#[derive(Clone, Debug, Default)]
pub(super) struct RelationDraft {
    from: Option<CodeId>,
    to: Option<CodeId>,
    kind: RelationKind,
    /// The type was chosen and follows the places no more.
    kind_chosen: bool,
    sentence: String,
    picking: [Option<PickState>; 2],
    fresh: bool,
}

impl RelationDraft {
    /// Returns a dialog with the ends that are known.
    pub fn new(from: Option<CodeId>, to: Option<CodeId>) -> Self {
        Self {
            from,
            to,
            fresh: true,
            ..Self::default()
        }
    }

    /// Returns the first end that is not there yet.
    fn first_open(&self) -> Option<Id> {
        let ends = [(self.from, true), (self.to, false)].into_iter();
        let mut open = ends.filter(|(end, _)| end.is_none());
        open.next().map(|(_, is_from)| end_id(is_from))
    }

    /// Returns what the dialog asks for, once both ends are there.
    pub fn operation(&self, model: ModelId) -> Option<Operation> {
        Some(Operation::AddRelation {
            model,
            from: self.from?,
            to: self.to?,
            edit: RelationEdit {
                kind: Some(self.kind),
                sentence: Some(self.sentence.trim().to_owned()),
                status: None,
            },
        })
    }
}

/// Shows the dialog while it is open.
pub(super) fn relation_ui(
    ctx: &Context,
    (project, model, data): (&Project, ModelId, &ModelData),
    state: &mut State,
    out: &mut Actions,
) {
    let Some(mut draft) = state.relation.take() else {
        return;
    };
    let keys = [
        "model-relation-title",
        "axial-cancel",
        "model-relation-do",
        "model-relation-ends",
    ];
    let words = keys.map(locale::words);
    let same = locale::words("refusal-related-to-itself");
    let mut primary = DialogButton::primary(&words[2]);
    primary.reason = match (draft.from, draft.to) {
        (Some(from), Some(to)) if from == to => Some(&same),
        (Some(_), Some(_)) => None,
        _ => Some(&words[3]),
    };
    let buttons = [DialogButton::harmless(&words[1]), primary];
    let answer = Dialog::new(Id::unique("model relation"), &words[0]).show(ctx, &buttons, |ui| {
        ui.add_space(space::TINY);
        if draft.fresh
            && let Some(first) = draft.first_open()
        {
            ui.memory_mut(|memory| memory.request_focus(first));
        }
        end_ui(ui, data, &mut draft, true);
        let kind = Id::unique("model relation kind");
        draft.kind_chosen |= kind_ui(ui, kind, &mut draft.kind, None);
        end_ui(ui, data, &mut draft, false);
        if let (Some(from), Some(to), false) = (draft.from, draft.to, draft.kind_chosen) {
            draft.kind = usual_kind(project, model, (from, to));
        }
        ui.add_space(space::TINY);
        sentence_ui(ui, &mut draft);
    });
    match answer {
        None => state.relation = Some(draft),
        Some(DialogAnswer::Button(1)) => {
            state.tool = Tool::Choose;
            state_it(model, &draft, state, out);
        }
        Some(_) => state.tool = Tool::Choose,
    }
}

fn end_id(is_from: bool) -> Id {
    Id::unique(("model relation end", is_from))
}

/// The type that a relation between two places of the paradigm usually has (Strauss & Corbin 1990, ch. 7).
fn usual_kind(project: &Project, model: ModelId, (from, to): (CodeId, CodeId)) -> RelationKind {
    let placement = |category: CodeId| {
        let placements = project.placements_of(category);
        placements
            .filter_map(|placement| project.placements.get(placement))
            .find(|placement| placement.model == model)
    };
    let from = placement(from);
    let valence = from.and_then(|placement| placement.valence);
    let to = placement(to).map(|placement| placement.place);
    match (from.map(|placement| placement.place), to) {
        (Some(Place::Context), _) => RelationKind::IsContextOf,
        (Some(Place::InterveningConditions), _) if valence == Some(Valence::Constrains) => {
            RelationKind::Constrains
        }
        (Some(Place::InterveningConditions), _) => RelationKind::Facilitates,
        (Some(Place::Phenomenon), Some(Place::Strategies)) => RelationKind::LeadsToStrategy,
        (_, Some(Place::Consequences)) => RelationKind::ResultsIn,
        _ => RelationKind::Causes,
    }
}

/// Asks for the relation, which is chosen as soon as it is there.
fn state_it(model: ModelId, draft: &RelationDraft, state: &mut State, out: &mut Actions) {
    if let Some(operation) = draft.operation(model) {
        state.stated = draft.from.zip(draft.to).map(|(from, to)| (model, from, to));
        out.push(Action::DoWith(Box::new(operation), STATED));
    }
}

/// One end of the relation: a field that opens a list to search.
fn end_ui(ui: &mut Ui, data: &ModelData, draft: &mut RelationDraft, is_from: bool) {
    let tokens = theme::tokens(ui);
    let key = if is_from { "model-from" } else { "model-to" };
    let name = locale::words(key);
    label_ui(ui, &name, TextRole::SmallName, tokens.ink2);
    let (end, open) = if is_from {
        (&mut draft.from, &mut draft.picking[0])
    } else {
        (&mut draft.to, &mut draft.picking[1])
    };
    let item = data
        .categories
        .iter()
        .find(|item| Some(item.face.id) == *end);
    let none = locale::words("model-choose-category");
    let field = PickField {
        id: end_id(is_from),
        name: &name,
        face: item.map(|item| &item.face),
        meta: item.map_or("", |item| &item.meta),
        placeholder: &none,
    };
    if let Some(index) = field.show(ui, &data.categories, open) {
        *end = data.categories.get(index).map(|item| item.face.id);
        if let Some(open) = draft.first_open() {
            focus::go_to(ui.ctx(), open);
        }
    }
}

fn sentence_ui(ui: &mut Ui, draft: &mut RelationDraft) {
    let tokens = theme::tokens(ui);
    let name = locale::words("model-sentence");
    label_ui(ui, &name, TextRole::SmallName, tokens.ink2);
    let fresh = std::mem::take(&mut draft.fresh) && draft.from.is_some() && draft.to.is_some();
    TextField::new(
        Id::unique("model relation sentence"),
        &name,
        &mut draft.sentence,
    )
    .placeholder(&locale::words("model-sentence-placeholder"))
    .multi_line(3)
    .role(TextRole::Quotation)
    .take_focus(fresh)
    .show(ui);
}

/// Shows the drop-down of types of relations; returns whether another was chosen.
pub(super) fn kind_ui(ui: &mut Ui, id: Id, kind: &mut RelationKind, reason: Option<&str>) -> bool {
    let words = RelationKind::ALL.map(|kind| locale::words(kind.key()));
    let items: Vec<MenuItem<'_>> = RelationKind::ALL
        .iter()
        .zip(&words)
        .map(|(choice, words)| MenuItem {
            ticked: choice == kind,
            reason,
            ..MenuItem::new(words)
        })
        .collect();
    let current = RelationKind::ALL.iter().position(|choice| choice == kind);
    let name = locale::words("model-kind");
    let taken = DropDown::new(id, &name, &items, current).show(ui);
    let chosen = taken.and_then(|index| RelationKind::ALL.get(index).copied());
    match chosen.filter(|chosen| chosen != kind) {
        Some(chosen) => {
            *kind = chosen;
            true
        }
        None => false,
    }
}
