//! The dialog of a path through the matrix: its title, its steps in order, and the quotations that show each step.

use std::collections::HashMap;

use egui::{Context, Id, Ui, Vec2};

use crate::locale;
use crate::model::{DocumentId, MatrixPath, ModelId, PathId, PathStep, Project, QuotationId};
use crate::operation::{NewPath, Operation, Refusal};
use crate::ui::axial::{PickField, PickState, phrase};
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Dialog, DialogAnswer, DialogButton, DialogWidth, IconButton, TextField, check_ui, label_ui,
    line_ui, link_ui, scroll_area,
};

use super::data::ModelData;
use super::state::State;

/// Quotations that are offered for a step beside those that it has, until more are asked for.
const OFFERED: usize = 40;

/// A path that is being written.
pub struct PathDraft {
    path: Option<PathId>,
    model: ModelId,
    title: String,
    steps: Vec<PathStep>,
    picking: Option<PickState>,
    /// The step whose quotations are chosen.
    open: Option<usize>,
    /// The quotations that the step had when it was opened, then those of its category.
    offered: Vec<(QuotationId, String)>,
    /// How many of them are shown.
    shown: usize,
}

impl PathDraft {
    /// Returns an empty path of a model.
    pub fn new(model: ModelId) -> Self {
        Self {
            path: None,
            model,
            title: String::new(),
            steps: Vec::new(),
            picking: None,
            open: None,
            offered: Vec::new(),
            shown: 0,
        }
    }

    /// Returns a path that is there, to be changed.
    pub fn of(path: &MatrixPath) -> Self {
        Self {
            path: Some(path.id),
            title: path.title.clone(),
            steps: path.steps.clone(),
            ..Self::new(path.model)
        }
    }

    /// Returns what the dialog asks for.
    pub fn operation(&self) -> Operation {
        Operation::WritePath(NewPath {
            path: self.path,
            model: self.model,
            title: self.title.clone(),
            steps: self.steps.clone(),
        })
    }

    fn open(&mut self, project: &Project, index: usize) {
        let closed = self.open == Some(index);
        self.open = (!closed).then_some(index);
        let Some(step) = self.steps.get(index) else {
            return;
        };
        self.shown = step.quotations.len() + OFFERED;
        self.offered = offered(project, step);
    }

    /// Why it cannot be kept; nothing: it can.
    fn lacks(&self, project: &Project) -> Option<String> {
        let title = self.title.trim();
        if title.is_empty() || self.steps.is_empty() {
            return Some(locale::words("model-path-lacks"));
        }
        let wanted = title.to_lowercase();
        let mut others = project
            .paths_in(self.model)
            .filter(|path| Some(*path) != self.path)
            .filter_map(|path| project.paths.get(path));
        let taken = Refusal::NameTaken {
            thing: "thing-path",
            name: title.to_owned(),
        };
        let is_taken = others.any(|path| path.title.to_lowercase() == wanted);
        is_taken.then(|| locale::say(&taken.message()))
    }
}

/// The quotations that can show a step: those that it has, then those of its category in the order of the documents.
fn offered(project: &Project, step: &PathStep) -> Vec<(QuotationId, String)> {
    let documents = project.documents_in_order().into_iter().enumerate();
    let order: HashMap<DocumentId, usize> = documents.map(|(at, row)| (row.id, at)).collect();
    let mut rows: Vec<_> = project
        .branch(step.category)
        .into_iter()
        .flat_map(|code| project.codings_with(code).collect::<Vec<_>>())
        .filter_map(|coding| project.codings.get(coding))
        .filter_map(|coding| project.quotations.get(coding.quotation))
        .filter(|row| row.round.is_none() && !step.quotations.contains(&row.id))
        .collect();
    rows.sort_by_key(|row| {
        (
            order.get(&row.document),
            row.range.start,
            row.range.end,
            row.id,
        )
    });
    rows.dedup_by_key(|row| row.id);
    let own = step.quotations.iter();
    own.filter_map(|quotation| project.quotations.get(*quotation))
        .chain(rows)
        .map(|row| (row.id, row.words.to_string()))
        .collect()
}

/// Shows the dialog while it is open.
pub(super) fn path_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    data: &ModelData,
    state: &mut State,
    out: &mut Actions,
) {
    if let Some(path) = state.edit_path.take() {
        state.path = shell
            .project
            .paths
            .get(path)
            .map(|path| PathDraft::of(path));
    }
    let Some(mut draft) = state.path.take() else {
        return;
    };
    let keys = ["model-path-title", "axial-cancel", "model-path-do"];
    let words = keys.map(locale::words);
    let mut primary = DialogButton::primary(&words[2]);
    let lacks = draft.lacks(shell.project);
    primary.reason = lacks.as_deref();
    let buttons = [DialogButton::harmless(&words[1]), primary];
    let dialog = Dialog::new(Id::unique("model path"), &words[0]).width(DialogWidth::Medium);
    let answer = dialog.show(ctx, &buttons, |ui| body_ui(ui, shell, data, &mut draft));
    match answer {
        None => state.path = Some(draft),
        Some(DialogAnswer::Button(1)) => out.perform(draft.operation()),
        Some(_) => {}
    }
}

fn body_ui(ui: &mut Ui, shell: &Shell<'_>, data: &ModelData, draft: &mut PathDraft) {
    ui.spacing_mut().item_spacing.y = space::SMALL;
    let name = locale::words("model-path-name");
    TextField::new(Id::unique("model path name"), &name, &mut draft.title)
        .placeholder(&locale::words("model-path-name-hint"))
        .show(ui);
    scroll_area("model path steps")
        .max_height(320.0)
        .show(ui, |ui| {
            let mut act = None;
            for index in 0..draft.steps.len() {
                act = step_ui(ui, shell.project, index, draft).or(act);
            }
            if let Some(act) = act {
                act.apply(shell.project, draft);
            }
        });
    let name = locale::words("model-path-add");
    let field = PickField {
        id: Id::unique("model path step"),
        name: &name,
        face: None,
        meta: "",
        placeholder: &name,
    };
    if let Some(index) = field.show(ui, &data.categories, &mut draft.picking)
        && let Some(item) = data.categories.get(index)
    {
        draft.steps.push(PathStep {
            category: item.face.id,
            note: String::new(),
            quotations: Vec::new(),
        });
    }
}

/// What was asked of a step.
enum StepAct {
    Up(usize),
    Remove(usize),
    Open(usize),
    Turn(usize, QuotationId),
    More,
}

impl StepAct {
    fn apply(self, project: &Project, draft: &mut PathDraft) {
        match self {
            Self::Up(index) => {
                if index > 0 && index < draft.steps.len() {
                    draft.steps.swap(index, index - 1);
                }
                draft.open = None;
            }
            Self::Remove(index) => {
                if index < draft.steps.len() {
                    draft.steps.remove(index);
                }
                draft.open = None;
            }
            Self::Open(index) => draft.open(project, index),
            Self::More => draft.shown += OFFERED,
            Self::Turn(index, quotation) => {
                if let Some(step) = draft.steps.get_mut(index) {
                    let before = step.quotations.len();
                    step.quotations.retain(|known| *known != quotation);
                    if step.quotations.len() == before {
                        step.quotations.push(quotation);
                    }
                }
            }
        }
    }
}

fn step_ui(ui: &mut Ui, project: &Project, index: usize, draft: &mut PathDraft) -> Option<StepAct> {
    let tokens = theme::tokens(ui);
    let mut act = None;
    let is_open = draft.open == Some(index);
    let step = draft.steps.get_mut(index)?;
    let category = project.code_name(step.category);
    let row = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(row, theme::from_end(), |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        let remove = phrase::named("model-path-step-remove", category);
        if IconButton::new(icon::CLOSE, &remove)
            .small()
            .show(ui)
            .clicked()
        {
            act = Some(StepAct::Remove(index));
        }
        let up = phrase::named("model-path-step-up", category);
        if IconButton::new(icon::ARROW_UPWARD, &up)
            .small()
            .show(ui)
            .clicked()
        {
            act = Some(StepAct::Up(index));
        }
        ui.with_layout(theme::from_start(), |ui| {
            let words = format!("{}. {category}", index + 1);
            line_ui(ui, &words, TextRole::Name, tokens.ink);
        });
    });
    let note = locale::words("model-path-step-note");
    TextField::new(
        Id::unique(("model path note", index)),
        &note,
        &mut step.note,
    )
    .placeholder(&note)
    .show(ui);
    let words = phrase::counted("model-path-step-quotations", step.quotations.len());
    if link_ui(ui, &words).clicked() {
        act = Some(StepAct::Open(index));
    }
    if is_open {
        let chosen = step.quotations.clone();
        let shown = (draft.offered.as_slice(), draft.shown);
        act = offered_ui(ui, index, shown, &chosen).or(act);
    }
    act
}

fn offered_ui(
    ui: &mut Ui,
    index: usize,
    (offered, shown): (&[(QuotationId, String)], usize),
    chosen: &[QuotationId],
) -> Option<StepAct> {
    let tokens = theme::tokens(ui);
    if offered.is_empty() {
        let words = locale::words("model-path-step-no-quotations");
        label_ui(ui, &words, TextRole::Small, tokens.ink2);
    }
    let mut act = None;
    for (quotation, words) in offered.iter().take(shown) {
        let mut ticked = chosen.contains(quotation);
        if check_ui(ui, &mut ticked, words, "").clicked() {
            act = Some(StepAct::Turn(index, *quotation));
        }
    }
    let more = offered.len().saturating_sub(shown);
    if more > 0 && link_ui(ui, &phrase::counted("trace-more", more)).clicked() {
        act = Some(StepAct::More);
    }
    act
}
