//! What the axial screen remembers between passes: choices, ticks, drafts, and data of the image it shows.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::analysis::{Ground, kin, read_alike};
use crate::model::{CodeId, Level, ModelId, Project, Traced};
use crate::ui::code_tree::PropertyForm;
use crate::ui::shell::Shell;
use crate::ui::widget::MenuState;

use super::alike::Alike;
use super::board::{BoardData, board_data, current_model};
use super::dimensions::{DimensionData, dimension_data};
use super::drag::Drag;
use super::gather::GatherDraft;
use super::homeless::{HomelessData, Proposal, homeless_data, kin_proposals};
use super::kept::Kept;
use super::lane_head::HeadState;
use super::location_note::NoteDraft;
use super::pick::PickState;
use super::removing::Removal;
use super::sheet::{SheetData, sheet_data};
use super::sheet_ui::SheetState;
use super::sorting::{SortingData, sorting_data};
use super::title::TitleDraft;
use super::told::{Told, told_data};

/// A way to look at the categories.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Lanes of the paradigm.
    #[default]
    Places,
    /// Columns of concepts with their open codes.
    Gathering,
    /// The code tree.
    Tree,
    /// The properties of the chosen category with their dimensions.
    Dimensions,
}

impl View {
    /// All, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::Places, Self::Gathering, Self::Tree, Self::Dimensions];
}

/// What the axial screen remembers.
#[derive(Default)]
pub struct State {
    /// The model that was chosen; nothing: the oldest.
    pub model: Option<ModelId>,
    /// The code that the inspector shows.
    pub chosen: Option<CodeId>,
    /// The row of a list or the head of a lane that has focus.
    pub(super) focused: Option<Traced>,
    pub(super) view: View,
    pub(super) list: ListState,
    pub(super) board: BoardState,
    pub(super) cut: BTreeSet<CodeId>,
    pub(super) folded: BTreeSet<CodeId>,
    pub(super) drag: Option<Drag>,
    pub(super) gather: Option<GatherDraft>,
    pub(super) title: Option<TitleDraft>,
    /// What is about to be removed.
    pub(super) removal: Option<Removal>,
    /// The property that is being made.
    pub(super) property: Option<PropertyForm>,
    /// The note of a case on a dimension that is being written.
    pub(super) note: Option<NoteDraft>,
    pub(super) sheet: SheetState,
    ground: Kept<(), Ground>,
    homeless: Kept<(), HomelessData>,
    kin: Kept<(CodeId, u64), Vec<Proposal>>,
    status: RefCell<Kept<(), Vec<String>>>,
    told: Kept<CodeId, Told>,
    places: Kept<Option<ModelId>, BoardData>,
    sorting: Kept<(), SortingData>,
    shown: Kept<(Option<ModelId>, CodeId), Option<SheetData>>,
    dimensions: Kept<CodeId, Vec<DimensionData>>,
}

/// The list of what has no home.
#[derive(Default)]
pub(super) struct ListState {
    pub concepts: bool,
    pub filter: String,
    /// What the other list is narrowed by.
    pub other_filter: String,
    /// Whether the list has given half of its room to what is proposed.
    pub halved: bool,
    pub focus_filter: bool,
    pub focus_list: bool,
    pub ticked: BTreeSet<CodeId>,
    pub current: Option<CodeId>,
    pub anchor: Option<CodeId>,
    pub follow: bool,
    pub into: Option<PickState>,
    pub proposal: Option<(CodeId, CodeId)>,
    pub alike: Alike,
}

/// The board and its menus.
#[derive(Default)]
pub(super) struct BoardState {
    /// Categories that are chosen together.
    pub marked: BTreeSet<CodeId>,
    pub unfolded: HashMap<CodeId, bool>,
    pub place_menu: Option<MenuState>,
    /// The menu is about the category of the sheet alone, whatever is chosen with it on the board.
    pub places_one: bool,
    pub notes: Option<MenuState>,
    /// The list of what has no place and no room in the strip.
    pub unplaced: Option<PickState>,
    /// Whether the column of the gathering under the pointer can be scrolled up or down.
    pub(super) scrolls: bool,
    /// How high the strip of what has no place was painted last.
    pub foot: f32,
    /// Menus and names at the heads of lanes.
    pub heads: HeadState,
    pub follow: bool,
    pub focus: bool,
    /// Where the chosen category was painted last, for menus that belong to it.
    pub chosen_rect: Option<egui::Rect>,
}

impl ListState {
    /// Returns the rung that the list shows.
    pub fn level(&self) -> Level {
        if self.concepts {
            Level::Concept
        } else {
            Level::Open
        }
    }
}

impl State {
    /// Returns what is traced from here: what has focus, else what is chosen.
    pub fn traced(&self) -> Option<Traced> {
        self.focused.or(self.chosen.map(Traced::Code))
    }

    /// Returns the model that is shown.
    pub fn model_shown(&self, project: &Project) -> Option<ModelId> {
        current_model(project, self.model)
    }

    pub(super) fn ground(&mut self, project: &Arc<Project>) -> Arc<Ground> {
        self.ground.get(project, (), |()| Ground::of(project))
    }

    pub(super) fn homeless(&mut self, shell: &Shell<'_>) -> Arc<HomelessData> {
        let ground = self.ground(shell.project);
        self.homeless
            .get(shell.project, (), |()| homeless_data(&ground, shell.counts))
    }

    /// Returns what the current code of the list may be gathered with; nothing while there is none.
    pub(super) fn kin(&mut self, shell: &Shell<'_>) -> Option<Arc<Vec<Proposal>>> {
        let code = self.list.current?;
        let ground = self.ground(shell.project);
        let alike = self.list.alike.found.as_ref();
        let passages = alike.filter(|(of, _)| *of == code);
        let key = (code, self.list.alike.changes);
        Some(self.kin.get(shell.project, key, |(code, _)| {
            let passages = passages.map_or(&[][..], |(_, passages)| passages);
            let mut found = read_alike(&ground, *code, passages);
            found.extend(kin(&ground, *code));
            kin_proposals(&ground, *code, &found)
        }))
    }

    pub(super) fn told(&mut self, shell: &Shell<'_>, code: CodeId) -> Arc<Told> {
        let ground = self.ground(shell.project);
        self.told.get(shell.project, code, |code| {
            told_data(&ground, shell.counts, *code)
        })
    }

    pub(super) fn places(&mut self, shell: &Shell<'_>) -> Arc<BoardData> {
        let ground = self.ground(shell.project);
        let model = self.model_shown(shell.project);
        self.places.get(shell.project, model, |model| {
            board_data(&ground, shell.counts, *model)
        })
    }

    pub(super) fn sorting(&mut self, shell: &Shell<'_>) -> Arc<SortingData> {
        self.sorting
            .get(shell.project, (), |()| sorting_data(shell.counts))
    }

    /// Returns the words of the status bar, counted once for each image of the project.
    pub(super) fn status(
        &self,
        project: &Arc<Project>,
        make: impl FnOnce() -> Vec<String>,
    ) -> Arc<Vec<String>> {
        self.status.borrow_mut().get(project, (), |()| make())
    }

    /// Returns how much of the foot of the pane holds things to take hold of: toasts keep above it.
    pub fn foot(&self) -> f32 {
        match self.view {
            View::Places => self.board.foot,
            _ => 0.0,
        }
    }

    /// Looks at the categories in another way.
    pub fn look(&mut self, view: View) {
        self.view = view;
    }

    pub(super) fn dimensions_shown(
        &mut self,
        shell: &Shell<'_>,
        category: CodeId,
    ) -> Arc<Vec<DimensionData>> {
        let ground = self.ground(shell.project);
        self.dimensions.get(shell.project, category, |category| {
            dimension_data(&ground, *category)
        })
    }

    pub(super) fn shown(&mut self, shell: &Shell<'_>) -> Option<Arc<Option<SheetData>>> {
        let code = self.chosen?;
        let ground = self.ground(shell.project);
        let key = (self.model_shown(shell.project), code);
        Some(self.shown.get(shell.project, key, |(model, code)| {
            sheet_data(&ground, shell.counts, *model, *code)
        }))
    }

    /// Returns the ticked codes that are still there, in their order of age.
    pub(super) fn ticked(&self, project: &Project) -> Vec<CodeId> {
        let ticked = self.list.ticked.iter().copied();
        ticked
            .filter(|code| project.codes.contains(*code))
            .collect()
    }
}
