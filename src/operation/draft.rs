//! What is planned so far: the project as it will be, and the changes that make it so.

use std::sync::Arc;

use crate::model::{Change, Project, Row, RowChange, Stamp};

use super::Refusal;

/// A plan in the making. Reads see what was planned before.
pub struct Draft<'a> {
    project: Project,
    changes: Vec<RowChange>,
    stamp: &'a mut Stamp,
}

impl<'a> Draft<'a> {
    /// Returns an empty plan on `project`.
    pub fn new(project: &Project, stamp: &'a mut Stamp) -> Self {
        Self {
            project: project.clone(),
            changes: Vec::new(),
            stamp,
        }
    }

    /// Returns the project as it will be.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Returns when, by whom, and the source of ids.
    pub fn stamp(&mut self) -> &mut Stamp {
        self.stamp
    }

    /// Plans to add `row`.
    ///
    /// # Errors
    ///
    /// [`Refusal::Stale`] when there is a row of that identity.
    pub fn add<R: Row>(&mut self, row: R) -> Result<(), Refusal>
    where
        RowChange: From<Change<R>>,
    {
        self.enter(Change::add(row))
    }

    /// Plans to change `row`.
    ///
    /// # Errors
    ///
    /// [`Refusal::Stale`] when the row is no longer so.
    pub fn edit<R: Row>(&mut self, row: &Arc<R>, edit: impl FnOnce(&mut R)) -> Result<(), Refusal>
    where
        RowChange: From<Change<R>>,
    {
        self.enter(Change::edit(row, edit))
    }

    /// Plans to remove `row`.
    ///
    /// # Errors
    ///
    /// [`Refusal::Stale`] when the row is no longer so.
    pub fn remove<R: Row>(&mut self, row: &Arc<R>) -> Result<(), Refusal>
    where
        RowChange: From<Change<R>>,
    {
        self.enter(Change::remove(row))
    }

    /// Plans a change of a row of any kind.
    ///
    /// # Errors
    ///
    /// [`Refusal::Stale`] when the row is not as the change says it was.
    pub fn change(&mut self, change: RowChange) -> Result<(), Refusal> {
        if change.is_empty() {
            return Ok(());
        }
        self.project.fold(&change).map_err(|_| Refusal::Stale)?;
        self.changes.push(change);
        Ok(())
    }

    /// Returns what is planned so far.
    pub fn changes(&self) -> &[RowChange] {
        &self.changes
    }

    /// Returns the plan.
    pub fn into_changes(self) -> Vec<RowChange> {
        self.changes
    }

    fn enter<R: Row>(&mut self, change: Change<R>) -> Result<(), Refusal>
    where
        RowChange: From<Change<R>>,
    {
        self.change(RowChange::from(change))
    }
}
