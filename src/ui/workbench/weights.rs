//! The part of the study's sheet that switches weights on, with their scale.

use egui::{Id, Ui};

use crate::locale::words;
use crate::model::WeightScale;
use crate::model::fold::number_of;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{TextField, check_ui, label_ui};

/// The scale that is offered where a study has none.
const USUAL: WeightScale = WeightScale { least: 1, most: 5 };
/// How wide the field of an end is.
const FIELD: f32 = 72.0;

/// The scale while it is being written.
pub(super) struct WeightDraft {
    on: bool,
    least: String,
    most: String,
}

impl WeightDraft {
    /// Begins with the scale that there is.
    pub fn new(scale: Option<WeightScale>) -> Self {
        let shown = scale.unwrap_or(USUAL);
        Self {
            on: scale.is_some(),
            least: shown.least.to_string(),
            most: shown.most.to_string(),
        }
    }

    /// Returns the scale as it is written, nothing where weights are off; `None` where it is no scale.
    pub fn scale(&self) -> Option<Option<WeightScale>> {
        if !self.on {
            return Some(None);
        }
        let (least, most) = (number_of(&self.least)?, number_of(&self.most)?);
        (least < most).then_some(Some(WeightScale { least, most }))
    }
}

/// Shows the switch and, while it is on, the two ends.
pub(super) fn weights_ui(ui: &mut Ui, draft: &mut WeightDraft) {
    check_ui(ui, &mut draft.on, &words("project-weights"), "");
    if !draft.on {
        return;
    }
    let tokens = theme::tokens(ui);
    let problem = words("project-weights-problem");
    let problem = draft.scale().is_none().then_some(problem.as_str());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        for (key, text) in [
            ("project-weights-least", &mut draft.least),
            ("project-weights-most", &mut draft.most),
        ] {
            let name = words(key);
            label_ui(ui, &name, TextRole::Small, tokens.ink2);
            TextField::new(Id::unique(("project", key)), &name, text)
                .width(FIELD)
                .show(ui);
        }
    });
    if let Some(problem) = problem {
        label_ui(ui, problem, TextRole::Small, tokens.danger);
    }
}
