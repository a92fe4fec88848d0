//! How the figure of each model was set the last time: remembered on this computer, not in the project.

use crate::model::ModelId;
use crate::session::FigureSettings;
use crate::ui::shell::{Action, Actions, Preference, Shell};

use super::state::State;

/// Takes in what is remembered of the model that is shown, once.
pub(super) fn recall(shell: &Shell<'_>, state: &mut State) {
    let Some(model) = state.model_shown(shell.project) else {
        return;
    };
    let before = state.told.as_ref().map(|(model, _)| *model);
    if before == Some(model) {
        return;
    }
    let kept = shell.preferences.figures.get(&model).cloned();
    // Another model begins as a new one does.
    if let Some(kept) = kept.or_else(|| before.map(|_| FigureSettings::default())) {
        state.drawing = kept.drawing;
        state.sight = kept.sight;
    }
    state.part = 0;
    state.told = Some((model, settings(state)));
}

/// Says how the figure is set, where that is otherwise than was told last.
pub(super) fn tell(model: ModelId, state: &mut State, out: &mut Actions) {
    let now = settings(state);
    let told = state.told.as_mut().filter(|(of, _)| *of == model);
    let Some((_, told)) = told.filter(|(_, told)| *told != now) else {
        return;
    };
    *told = now.clone();
    out.push(Action::Prefer(Preference::Figure(model, Box::new(now))));
}

fn settings(state: &State) -> FigureSettings {
    FigureSettings {
        drawing: state.drawing,
        sight: state.sight,
        ending: String::new(),
    }
}
