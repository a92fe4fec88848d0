//! What the selective screen remembers between passes.

use std::sync::Arc;

use crate::analysis::Ground;
use crate::model::{CodeId, ModelId, Project, Traced};
use crate::ui::axial::{Kept, PickState, TitleDraft, current_model};
use crate::ui::shell::Shell;
use crate::ui::widget::Sorting;

use super::acts::section_of;
use super::core_dialog::CoreDraft;
use super::data::{SelectiveData, selective_data};
use super::form::Form;
use super::section::{Section, Subject};
use super::sheet::{Detail, Sheet, detail_data, sheet_data};
use super::story::Story;
use super::versions::Versions;

/// What the selective screen remembers.
#[derive(Default)]
pub struct State {
    /// The model that was chosen; nothing: the oldest.
    pub model: Option<ModelId>,
    /// The candidate that the criteria are asked of.
    pub candidate: Option<CodeId>,
    /// The section that is shown.
    pub section: Section,
    /// The row that is chosen in it.
    pub chosen: Option<Subject>,
    /// The form that is open.
    pub form: Option<Form>,
    pub(super) relation: Option<PickState>,
    pub(super) act_rect: Option<egui::Rect>,
    pub(super) focus_rows: bool,
    pub(super) follow: bool,
    pub(super) story: Story,
    pub(super) versions: Versions,
    pub(super) core: Option<CoreDraft>,
    pub(super) insert: Option<PickState>,
    pub(super) title: Option<TitleDraft>,
    pub(super) focus_candidates: bool,
    /// The board shows more than the first candidates.
    pub(super) all_candidates: bool,
    /// The column that the board of candidates is sorted by; nothing: the core first, then what is linked most.
    pub(super) sorted: Option<(usize, Sorting)>,
    ground: Kept<(), Ground>,
    shown: Kept<ModelId, SelectiveData>,
    sheet: Kept<(ModelId, Section), Arc<Sheet>>,
    detail: Kept<(ModelId, Section, Option<Subject>), Arc<Detail>>,
}

impl State {
    /// Returns the model that is shown.
    pub fn model_shown(&self, project: &Project) -> Option<ModelId> {
        current_model(project, self.model)
    }

    /// Returns what is traced from here: what the chosen row is about, else the candidate.
    pub fn traced(&self) -> Option<Traced> {
        let of_row = match self.chosen {
            Some(Subject::Gap(code, _) | Subject::Trimmed(code)) => Some(code.into()),
            Some(Subject::Proposition(proposition)) => Some(proposition.into()),
            _ => None,
        };
        of_row.or(self.candidate.map(Traced::Code))
    }

    /// Shows a row in its section.
    pub(super) fn show(&mut self, subject: Subject) {
        self.section = section_of(subject);
        self.chosen = Some(subject);
        self.focus_rows = true;
        self.follow = true;
    }

    /// Goes to a section.
    pub(super) fn go(&mut self, section: Section) {
        if self.section != section {
            self.section = section;
            self.chosen = None;
        }
    }

    /// Returns what the section shows.
    pub(super) fn sheet(&mut self, shell: &Shell<'_>, model: ModelId) -> Arc<Sheet> {
        let ground = self.ground(shell);
        let key = (model, self.section);
        let sheet = self.sheet.get(shell.project, key, |key| {
            sheet_data(&ground, shell.counts, *key)
        });
        Arc::clone(&sheet)
    }

    /// Returns what is said of the chosen row.
    pub(super) fn detail(&mut self, shell: &Shell<'_>, model: ModelId) -> Arc<Detail> {
        let ground = self.ground(shell);
        let key = (model, self.section, self.chosen);
        let detail = self.detail.get(shell.project, key, |key| {
            detail_data(&ground, shell.counts, *key)
        });
        Arc::clone(&detail)
    }

    fn ground(&mut self, shell: &Shell<'_>) -> Arc<Ground> {
        self.ground
            .get(shell.project, (), |()| Ground::of(shell.project))
    }

    pub(super) fn data(&mut self, shell: &Shell<'_>) -> Option<(ModelId, Arc<SelectiveData>)> {
        let model = self.model_shown(shell.project)?;
        let ground = self.ground(shell);
        let data = self.shown.get(shell.project, model, |model| {
            selective_data(&ground, shell.counts, *model)
        });
        Some((model, data))
    }
}
