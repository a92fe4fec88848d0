//! What the selective screen remembers between passes.

use std::sync::Arc;

use crate::analysis::Ground;
use crate::model::{CodeId, ModelId, Project};
use crate::ui::axial::{Kept, PickState, TitleDraft, current_model};
use crate::ui::shell::Shell;

use super::core_dialog::CoreDraft;
use super::data::{SelectiveData, selective_data};
use super::story::Story;

/// What the selective screen remembers.
#[derive(Default)]
pub struct State {
    /// The model that was chosen; nothing: the oldest.
    pub model: Option<ModelId>,
    /// The candidate that the criteria are asked of.
    pub candidate: Option<CodeId>,
    pub(super) story: Story,
    pub(super) core: Option<CoreDraft>,
    pub(super) insert: Option<PickState>,
    pub(super) title: Option<TitleDraft>,
    pub(super) focus_candidates: bool,
    ground: Kept<(), Ground>,
    shown: Kept<ModelId, SelectiveData>,
}

impl State {
    /// Returns the model that is shown.
    pub fn model_shown(&self, project: &Project) -> Option<ModelId> {
        current_model(project, self.model)
    }

    pub(super) fn data(&mut self, shell: &Shell<'_>) -> Option<(ModelId, Arc<SelectiveData>)> {
        let model = self.model_shown(shell.project)?;
        let ground = self
            .ground
            .get(shell.project, (), |()| Ground::of(shell.project));
        let data = self.shown.get(shell.project, model, |model| {
            selective_data(&ground, shell.counts, *model)
        });
        Some((model, data))
    }
}
