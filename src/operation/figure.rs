//! Figures of a model: boxes moved by hand and back, labels in each language, levels of the conditional matrix.

use serde::{Deserialize, Serialize};

use crate::model::{BoxShift, CodeId, FigureLayout, MatrixLevel, ModelId};

use super::Refusal;
use super::draft::Draft;
use super::paradigm::{find_category, find_model};
use super::people::fit_name;
use super::places::check_there;

/// How far a box may be moved, in hundredths of a millimetre: more than any page.
const FARTHEST: i32 = 100_000;

/// What a category or concept is called in figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewFigureLabel {
    /// The model.
    pub model: ModelId,
    /// The category or concept.
    pub code: CodeId,
    /// The language of the figure, as a BCP 47 tag: `en`, `fa`.
    pub language: String,
    /// The words; empty: by its name.
    #[serde(default)]
    pub text: String,
}

pub(super) fn adjust(
    draft: &mut Draft<'_>,
    model: ModelId,
    layout: FigureLayout,
    boxes: &[BoxShift],
) -> Result<(), Refusal> {
    let row = find_model(draft, model)?;
    let too_far = |shift: &BoxShift| {
        shift.across.unsigned_abs() > FARTHEST.unsigned_abs()
            || shift.down.unsigned_abs() > FARTHEST.unsigned_abs()
    };
    if boxes.iter().any(too_far) {
        return Err(Refusal::OffThePage);
    }
    for shift in boxes {
        check_there(&row, shift.place)?;
    }
    draft.edit(&row, |model| model.figure.shift(layout, boxes))
}

pub(super) fn label(draft: &mut Draft<'_>, new: &NewFigureLabel) -> Result<(), Refusal> {
    let NewFigureLabel { code, .. } = *new;
    let row = find_model(draft, new.model)?;
    let found = draft.project().codes.get(code).cloned();
    let found = found.ok_or_else(|| Refusal::missing("thing-code", code))?;
    let language = fit_name(&new.language)?;
    let text = match new.text.trim() {
        "" => String::new(),
        text => fit_name(text)?,
    };
    // A label that says what the name says would not follow when the code is renamed.
    let text = if text == found.name { "" } else { &text };
    draft.edit(&row, |model| model.figure.set_label(code, &language, text))
}

pub(super) fn set_level(
    draft: &mut Draft<'_>,
    model: ModelId,
    categories: &[CodeId],
    level: Option<MatrixLevel>,
) -> Result<(), Refusal> {
    let row = find_model(draft, model)?;
    if categories.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for category in categories {
        find_category(draft, *category)?;
    }
    draft.edit(&row, |model| {
        for category in categories {
            model.figure.set_level(*category, level);
        }
    })
}
