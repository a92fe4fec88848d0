//! Splitting a code: its quotations were gone through one by one, and some of them go to other codes, as one act.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{CodeId, Coding, CodingId, QuotationId};

use super::draft::Draft;
use super::edit::NewCode;
use super::{Refusal, codebook, coding};

/// A split: what is named in no part stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SplitCode {
    /// The code that is split.
    pub code: CodeId,
    /// What goes where.
    pub parts: Vec<SplitPart>,
}

/// The quotations that go to one code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SplitPart {
    /// The code: `"code": NAME` where it is there, `"create": {…}` where it is made.
    #[serde(flatten)]
    pub to: SplitTo,
    /// The quotations; they carry the code that is split.
    pub quotations: Vec<QuotationId>,
}

/// Where a part of a code goes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SplitTo {
    /// A code that is there.
    Code(CodeId),
    /// A code that is made.
    Create(NewCode),
}

pub(super) fn split(draft: &mut Draft<'_>, split: &SplitCode) -> Result<(), Refusal> {
    let row = codebook::find(draft, split.code)?;
    if split.parts.iter().all(|part| part.quotations.is_empty()) {
        return Err(Refusal::NothingChosen);
    }
    for part in &split.parts {
        let to = match &part.to {
            SplitTo::Code(code) => codebook::find(draft, *code)?.id,
            SplitTo::Create(new) => codebook::add(draft, new)?,
        };
        if to == split.code {
            return Err(Refusal::SplitIntoItself {
                name: row.name.clone(),
            });
        }
        for quotation in &part.quotations {
            move_quotation(draft, (split.code, to), *quotation)?;
        }
    }
    Ok(())
}

/// Exchanges the code of every coding that puts it on the quotation, by whomever.
fn move_quotation(
    draft: &mut Draft<'_>,
    (from, to): (CodeId, CodeId),
    quotation: QuotationId,
) -> Result<(), Refusal> {
    let words = coding::find_quotation(draft, quotation)?.words.to_string();
    let project = draft.project();
    let is_from = |row: &&Arc<Coding>| row.code == from;
    let codings: Vec<CodingId> = project
        .codings_of(quotation)
        .filter_map(|coding| project.codings.get(coding))
        .filter(is_from)
        .map(|coding| coding.id)
        .collect();
    if codings.is_empty() {
        return Err(Refusal::missing("thing-coding", words));
    }
    codings
        .into_iter()
        .try_for_each(|coding| coding::recode_one(draft, coding, to))
}
