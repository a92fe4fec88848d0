//! Another coder's copy of the project, read to be compared; neither file is changed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::analysis::reliability::material::passes;
use crate::analysis::reliability::review::{Question, Review, pass_message};
use crate::locale::say;
use crate::model::{ContentHash, Message, Project};
use crate::store::Store;

use super::take_out::TextOf;
use super::{Desk, Failure, holder};

/// A copy of the project as its file was when it was read. Its texts are not needed: documents are compared that have the
/// same text here.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectCopy {
    /// Its file.
    pub path: PathBuf,
    /// Its image.
    pub project: Arc<Project>,
}

impl ProjectCopy {
    /// Returns the name of its file.
    pub fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }
}

impl Desk {
    /// Reads another copy of the project.
    ///
    /// # Errors
    ///
    /// When it is this file, is no project, has no text that is here too, or has no codings; while a blind round goes on;
    /// when it cannot be read.
    pub fn read_copy(&self, path: &Path) -> Result<ProjectCopy, Failure> {
        self.refuse_while_blind()?;
        let same = |one: &Path| one.canonicalize().ok();
        if same(path).is_some_and(|other| same(self.store().path()) == Some(other)) {
            return Err(Failure::Declined(Message::new("copy-is-this")));
        }
        let (_, project) = Store::open(path, &holder(), true)?;
        let copy = ProjectCopy {
            path: path.to_owned(),
            project: Arc::new(project),
        };
        let said = |key: &str| Message::new(key).with("name", copy.name());
        let texts: std::collections::HashSet<&ContentHash> = {
            let documents = self.project().documents.iter();
            documents.map(|document| &document.text).collect()
        };
        let shared = {
            let mut documents = copy.project.documents.iter();
            documents.any(|document| texts.contains(&document.text))
        };
        if !shared {
            return Err(Failure::Declined(said("copy-without-texts")));
        }
        if passes(&copy.project).is_empty() {
            return Err(Failure::Declined(said("copy-without-codings")));
        }
        Ok(copy)
    }
}

/// Compares two codings of a project, or one of it and one of a copy.
pub fn compared(
    project: &Project,
    copy: Option<&ProjectCopy>,
    text: TextOf<'_>,
    question: &Question,
) -> Review {
    let other = copy.map_or(project, |copy| &*copy.project);
    Review::between((project, other), text, question)
}

/// Returns the names of both codings; that of a copy says which file it is.
pub fn names_of(
    project: &Project,
    copy: Option<&ProjectCopy>,
    question: &Question,
) -> (String, String) {
    let left = say(&pass_message(project, question.left));
    let right = match copy {
        None => say(&pass_message(project, question.right)),
        Some(copy) => say(&Message::new("copy-pass")
            .with("name", say(&pass_message(&copy.project, question.right)))
            .with("file", copy.name())),
    };
    (left, right)
}
