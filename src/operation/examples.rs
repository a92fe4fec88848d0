//! The typical and the borderline example of a code: quotations that belong to what is said of it.

use serde::{Deserialize, Serialize};

use crate::model::{Code, CodeId, Example, QuotationId};

use super::draft::Draft;
use super::{Refusal, codebook, coding};

/// An example to choose, or to take back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SetExample {
    /// The code.
    pub code: CodeId,
    /// Which of its examples: `typical` or `borderline`.
    pub example: Example,
    /// The quotation; nothing: none.
    #[serde(default)]
    pub quotation: Option<QuotationId>,
}

pub(super) fn set(draft: &mut Draft<'_>, set: &SetExample) -> Result<(), Refusal> {
    let row = codebook::find(draft, set.code)?;
    if let Some(quotation) = set.quotation {
        coding::find_quotation(draft, quotation)?;
    }
    let before = row.example(set.example);
    draft.edit(&row, |code| code.set_example(set.example, set.quotation))?;
    match before {
        Some(quotation) => coding::remove_if_bare(draft, quotation),
        None => Ok(()),
    }
}

/// Takes `quotation` out of the examples of all codes, for its removal.
pub(super) fn forget_quotation(
    draft: &mut Draft<'_>,
    quotation: QuotationId,
) -> Result<(), Refusal> {
    let codes: Vec<CodeId> = draft.project().examples_with(quotation).collect();
    for code in codes {
        let row = codebook::find(draft, code)?;
        draft.edit(&row, |code| {
            for example in Example::ALL {
                if code.example(example) == Some(quotation) {
                    code.set_example(example, None);
                }
            }
        })?;
    }
    Ok(())
}

/// Removes quotations that were only there as examples of `code`, which has just gone.
pub(super) fn forget_code(draft: &mut Draft<'_>, code: &Code) -> Result<(), Refusal> {
    let quotations = Example::ALL
        .into_iter()
        .filter_map(|kind| code.example(kind));
    quotations
        .into_iter()
        .try_for_each(|quotation| coding::remove_if_bare(draft, quotation))
}
