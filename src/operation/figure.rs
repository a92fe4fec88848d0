//! Figures of a model: boxes moved by hand and back, labels in each language, levels of the conditional matrix.

use crate::model::{BoxShift, CodeId, FigureLayout, MatrixLevel, ModelId};

use super::Refusal;
use super::draft::Draft;
use super::paradigm::{find_category, find_model};
use super::people::fit_name;

/// How far a box may be moved, in hundredths of a millimetre: more than any page.
const FARTHEST: i32 = 100_000;

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
    draft.edit(&row, |model| model.figure.shift(layout, boxes))
}

pub(super) fn label(
    draft: &mut Draft<'_>,
    model: ModelId,
    code: CodeId,
    (language, text): (&str, &str),
) -> Result<(), Refusal> {
    let row = find_model(draft, model)?;
    let found = draft.project().codes.get(code).cloned();
    let found = found.ok_or_else(|| Refusal::missing("thing-code", code))?;
    let language = fit_name(language)?;
    let text = match text.trim() {
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
