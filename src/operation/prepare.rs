//! Makes an operation ready for the door: its passages are held against the texts, its replacements are made in them.
//!
//! Planning never sees a text. What it needs of texts is put into the operation here; what comes of replacements goes
//! into the project file beside the rows.

use std::sync::Arc;

use crate::model::{DocumentId, Project};

use super::texts::TextsSoFar;
use super::{Names, Operation, Refusal};

/// An operation that can be planned, with the texts that it makes.
#[derive(Clone, Debug, PartialEq)]
pub struct Prepared {
    /// The operation.
    pub operation: Operation,
    /// New texts of documents, in no order.
    pub texts: Vec<Arc<str>>,
}

/// Prepares `operation`; `text` gives the texts of the documents as they stand.
///
/// # Errors
///
/// The refusals of [`Names::check`], and those of replacements that cannot be made.
pub fn prepare(
    project: &Project,
    mut operation: Operation,
    text: &dyn Fn(DocumentId) -> Option<Arc<str>>,
) -> Result<Prepared, Refusal> {
    let mut texts = TextsSoFar::new(text);
    ready(project, &mut operation, &mut texts)?;
    Ok(Prepared {
        operation,
        texts: texts.into_edited(),
    })
}

/// Prepares an operation on the texts as those before it leave them.
pub(super) fn ready(
    project: &Project,
    operation: &mut Operation,
    texts: &mut TextsSoFar<'_>,
) -> Result<(), Refusal> {
    let name = |document| project.document_name(document).to_owned();
    match operation {
        Operation::EditText { texts: edits, .. }
        | Operation::ApplyPseudonyms { texts: edits, .. } => texts.make(edits, &name),
        Operation::Several { operations, .. } => {
            operations
                .iter_mut()
                .enumerate()
                .try_for_each(|(index, part)| {
                    ready(project, part, texts).map_err(|refusal| Refusal::in_step(index, refusal))
                })
        }
        other => {
            let text = |document| texts.get(document);
            Names {
                project,
                text: &text,
            }
            .check(other)
        }
    }
}
