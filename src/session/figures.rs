//! Figures as files: the paradigm model and the saturation chart.

use crate::model::{Message, Project};

use super::{Failure, Output};

/// Returns the bytes of a figure in the format of `ending`, and what the researcher should know of it.
///
/// # Errors
///
/// When the project has no such figure or it cannot be made.
pub(super) fn figure(
    _project: &Project,
    _output: &Output,
    _ending: &str,
) -> Result<(Vec<u8>, Vec<Message>), Failure> {
    Err(Failure::Export(Message::new("export-no-model")))
}
