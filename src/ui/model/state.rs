//! What the model screen remembers between passes.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::analysis::Ground;
use crate::diagram::{Drawing, Sight};
use crate::model::{
    CaseId, CodeId, FigureLayout, ModelId, PathId, Place, Project, RelationId, Traced,
};
use crate::session::FigureSettings;
use crate::ui::axial::{Kept, SheetData, TitleDraft, Written, current_model, sheet_data};
use crate::ui::shell::Shell;
use crate::ui::trace::{Steps, TraceData, trace_data};
use crate::ui::widget::MenuState;

use super::cases::{CasesData, cases_data};
use super::data::{ModelData, model_data};
use super::finder::Finder;
use super::label::LabelDraft;
use super::matrix::{MatrixData, matrix_data};
use super::moving::BoxDrag;
use super::path_dialog::PathDraft;
use super::relation::{
    CandidateRow, Reach, RelationData, candidates_data, reach_counts, relation_data,
};
use super::relation_dialog::RelationDraft;
use super::shown::Shown;
use super::view::View;

/// What is chosen on the figure or in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chosen {
    /// Nothing: the inspector shows the model.
    #[default]
    Nothing,
    /// A category.
    Category(CodeId),
    /// A relation.
    Relation(RelationId),
    /// A place of a model with everything in it.
    Place(ModelId, Place),
}

impl Chosen {
    /// Returns what is chosen, where that can be traced.
    pub fn traced(self) -> Option<Traced> {
        match self {
            Self::Nothing => None,
            Self::Category(category) => Some(category.into()),
            Self::Relation(relation) => Some(relation.into()),
            Self::Place(model, place) => Some(Traced::Place(model, place)),
        }
    }
}

/// What the main pane shows of a model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// Its figure.
    #[default]
    Figure,
    /// Its relations over all cases.
    Cases,
    /// Its conditional and consequential matrix.
    Matrix,
}

impl Pane {
    /// All, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Figure, Self::Cases, Self::Matrix];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Figure => "model-pane-figure",
            Self::Cases => "model-cases",
            Self::Matrix => "model-pane-matrix",
        }
    }
}

/// What a click on the figure does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Chooses.
    #[default]
    Choose,
    /// Moves the paper.
    Move,
    /// Draws a relation: first what acts, then what it acts on.
    Draw {
        /// What acts, once it was clicked.
        from: Option<CodeId>,
    },
}

/// What the model screen remembers.
#[derive(Default)]
pub struct State {
    /// The model that was chosen; nothing: the oldest.
    pub model: Option<ModelId>,
    /// What is chosen.
    pub chosen: Chosen,
    /// What a click does.
    pub tool: Tool,
    /// What the main pane shows.
    pub pane: Pane,
    /// How the figure is drawn.
    pub drawing: Drawing,
    /// How its colours are seen, for looking only.
    pub sight: Sight,
    /// Which part of a figure in several is shown, counted from 0.
    pub part: usize,
    /// The model whose settings these are, with what was told of them last.
    pub(super) told: Option<(ModelId, FigureSettings)>,
    pub(super) drag: Option<BoxDrag>,
    pub(super) label: Option<LabelDraft>,
    /// The category whose name is to be edited in the figure, once it is shown.
    pub(super) labelled: Option<CodeId>,
    /// The place whose heading has focus in the figure, with its words.
    pub(super) heading: Option<(Place, String)>,
    /// The row of the table of cases, or the heading in the figure, that has focus.
    pub(super) focused: Option<Traced>,
    /// Whether what is chosen is to be brought into the pane.
    pub(super) reveal: bool,
    /// Codes of a chain that were folded or unfolded.
    pub(super) turned: BTreeSet<CodeId>,
    pub(super) view: View,
    /// In which language and layout the figure was seen last: another is seen whole at first.
    pub(super) viewed: (String, FigureLayout),
    /// How much the figure was enlarged in the last pass, in per cent.
    pub(super) percent: usize,
    pub(super) finder: Option<Finder>,
    pub(super) relation: Option<RelationDraft>,
    /// The relation that was asked for and is not there yet: its model and its ends.
    pub(super) stated: Option<(ModelId, CodeId, CodeId)>,
    pub(super) title: Option<TitleDraft>,
    pub(super) sentence: Option<(RelationId, Written)>,
    pub(super) menus: Menus,
    /// The row and column of the table of cases that keys are on.
    pub(super) cell: (usize, usize),
    pub(super) case_note: Option<((RelationId, CaseId), Written)>,
    /// The category that is dragged to another level.
    pub(super) level_drag: Option<CodeId>,
    pub(super) path: Option<PathDraft>,
    pub(super) edit_path: Option<PathId>,
    cases: Kept<ModelId, CasesData>,
    matrix: Kept<ModelId, MatrixData>,
    ground: Kept<(), Ground>,
    listed: Kept<ModelId, ModelData>,
    figure: Kept<FigureKey, Option<Shown>>,
    shown: Kept<RelationId, Option<RelationData>>,
    category: Kept<(ModelId, CodeId), Option<SheetData>>,
    chain: Kept<CodeId, Option<TraceData>>,
    pub(super) steps: Steps,
    candidates: Kept<(RelationId, Reach), Vec<CandidateRow>>,
    reaches: Kept<RelationId, [usize; 6]>,
}

/// Menus that are open.
#[derive(Default)]
pub(super) struct Menus {
    pub model: Option<MenuState>,
    pub relation: Option<MenuState>,
    pub zoom: Option<MenuState>,
    /// What the notes on the figure belong to, while they are shown.
    pub warnings: Option<egui::Rect>,
    pub more: Option<MenuState>,
    pub finding: Option<MenuState>,
    pub level: Option<(CodeId, MenuState)>,
}

/// What a figure depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct FigureKey {
    model: ModelId,
    drawing: Drawing,
    sight: Sight,
}

impl State {
    /// Returns what is traced from here: what has focus, else what is chosen.
    pub fn traced(&self) -> Option<Traced> {
        self.focused.or(self.chosen.traced())
    }

    /// Returns the model that is shown.
    pub fn model_shown(&self, project: &Project) -> Option<ModelId> {
        current_model(project, self.model)
    }

    /// Returns the height of the bar below the figure, over which nothing may lie.
    pub fn foot(&self) -> f32 {
        match self.pane {
            Pane::Figure => super::export_bar::HEIGHT,
            Pane::Cases | Pane::Matrix => 0.0,
        }
    }

    pub(super) fn ground(&mut self, project: &Arc<Project>) -> Arc<Ground> {
        self.ground.get(project, (), |()| Ground::of(project))
    }

    pub(super) fn listed(&mut self, shell: &Shell<'_>) -> Option<(ModelId, Arc<ModelData>)> {
        let model = self.model_shown(shell.project)?;
        let ground = self.ground(shell.project);
        let data = self.listed.get(shell.project, model, |model| {
            model_data(&ground, shell.counts, *model)
        });
        Some((model, data))
    }

    /// Returns the figure of a model; `make` lays it out.
    pub(super) fn laid(
        &mut self,
        shell: &Shell<'_>,
        model: ModelId,
        make: impl FnOnce(ModelId, Drawing, Sight) -> Option<Shown>,
    ) -> Arc<Option<Shown>> {
        let key = FigureKey {
            model,
            drawing: self.drawing,
            sight: self.sight,
        };
        self.figure.get(shell.project, key, |key| {
            make(key.model, key.drawing, key.sight)
        })
    }

    pub(super) fn relation_shown(
        &mut self,
        shell: &Shell<'_>,
        relation: RelationId,
    ) -> Arc<Option<RelationData>> {
        let ground = self.ground(shell.project);
        self.shown.get(shell.project, relation, |relation| {
            relation_data(&ground, *relation)
        })
    }

    pub(super) fn category_shown(
        &mut self,
        shell: &Shell<'_>,
        (model, category): (ModelId, CodeId),
    ) -> Arc<Option<SheetData>> {
        let ground = self.ground(shell.project);
        self.category
            .get(shell.project, (model, category), |(model, category)| {
                sheet_data(&ground, shell.counts, Some(*model), *category)
            })
    }

    pub(super) fn cases_shown(&mut self, shell: &Shell<'_>, model: ModelId) -> Arc<CasesData> {
        let ground = self.ground(shell.project);
        self.cases
            .get(shell.project, model, |model| cases_data(&ground, *model))
    }

    pub(super) fn matrix_shown(&mut self, shell: &Shell<'_>, model: ModelId) -> Arc<MatrixData> {
        let ground = self.ground(shell.project);
        self.matrix
            .get(shell.project, model, |model| matrix_data(&ground, *model))
    }

    pub(super) fn chain_shown(
        &mut self,
        shell: &Shell<'_>,
        category: CodeId,
    ) -> Arc<Option<TraceData>> {
        let ground = self.ground(shell.project);
        self.chain.get(shell.project, category, |category| {
            trace_data(&ground, shell.counts, (*category).into())
        })
    }

    pub(super) fn candidates(
        &mut self,
        shell: &Shell<'_>,
        key: (RelationId, Reach),
    ) -> Arc<Vec<CandidateRow>> {
        let ground = self.ground(shell.project);
        self.candidates
            .get(shell.project, key, |(relation, reach)| {
                candidates_data(&ground, *relation, *reach)
            })
    }

    /// Returns how many quotations each reach of the finder offers.
    pub(super) fn reaches(&mut self, shell: &Shell<'_>, relation: RelationId) -> Arc<[usize; 6]> {
        let ground = self.ground(shell.project);
        self.reaches.get(shell.project, relation, |relation| {
            reach_counts(&ground, *relation)
        })
    }

    /// Forgets a choice that is no longer there.
    pub(super) fn check(&mut self, project: &Project) {
        let is_there = match self.chosen {
            Chosen::Nothing => true,
            Chosen::Category(category) => project.codes.contains(category),
            Chosen::Relation(relation) => project.relations.contains(relation),
            Chosen::Place(model, place) => {
                let row = project.models.get(model);
                row.is_some_and(|row| row.places.all().contains(&place))
            }
        };
        if !is_there {
            self.chosen = Chosen::Nothing;
            self.finder = None;
        }
    }

    pub(super) fn choose(&mut self, chosen: Chosen) {
        if self.chosen != chosen {
            self.chosen = chosen;
            self.finder = None;
            self.turned.clear();
        }
    }
}
