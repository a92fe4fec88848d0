//! Which documents are open, in the order of their tabs.

use crate::model::{DocumentId, Project};

/// The open documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tabs {
    open: Vec<DocumentId>,
    current: Option<DocumentId>,
}

impl Tabs {
    /// Returns the open documents.
    pub fn open(&self) -> &[DocumentId] {
        &self.open
    }

    /// Returns the document that is read.
    pub fn current(&self) -> Option<DocumentId> {
        self.current
    }

    /// Shows `document`, beside the one that was shown where it is not open yet.
    pub fn show(&mut self, document: DocumentId) {
        if !self.open.contains(&document) {
            let current = self.current.and_then(|current| self.place(current));
            let at = current.map_or(self.open.len(), |current| current + 1);
            self.open.insert(at, document);
        }
        self.current = Some(document);
    }

    /// Returns the document of the tab after the current one, or before it; round at the ends.
    pub fn beside(&self, forward: bool) -> Option<DocumentId> {
        let count = self.open.len();
        let at = self.current.and_then(|current| self.place(current))?;
        let step = if forward { 1 } else { count - 1 };
        self.open.get((at + step) % count).copied()
    }

    /// Closes `document`; the tab after it is shown, or the one before.
    pub fn close(&mut self, document: DocumentId) {
        let Some(at) = self.place(document) else {
            return;
        };
        self.open.remove(at);
        if self.current == Some(document) {
            let last = self.open.len().checked_sub(1);
            self.current = last.and_then(|last| self.open.get(at.min(last))).copied();
        }
    }

    /// Forgets documents that are gone.
    pub fn keep_living(&mut self, project: &Project) {
        let gone: Vec<DocumentId> = self
            .open
            .iter()
            .copied()
            .filter(|document| !project.documents.contains(*document))
            .collect();
        gone.into_iter().for_each(|document| self.close(document));
    }

    fn place(&self, document: DocumentId) -> Option<usize> {
        self.open.iter().position(|open| *open == document)
    }
}
