//! Which codes are chosen, and which one the keys are on.

use crate::model::{CodeId, Project};

use super::data::CodeTreeData;

/// The chosen codes, in the order in which they were chosen: the last one is what others are merged into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    chosen: Vec<CodeId>,
    current: Option<CodeId>,
    anchor: Option<CodeId>,
}

impl Choice {
    /// Returns the chosen codes in the order in which they were chosen.
    pub fn chosen(&self) -> &[CodeId] {
        &self.chosen
    }

    /// Returns the code that the keys are on.
    pub fn current(&self) -> Option<CodeId> {
        self.current
    }

    /// Returns whether `code` is chosen.
    pub fn has(&self, code: CodeId) -> bool {
        self.chosen.contains(&code)
    }

    /// Chooses `code` alone.
    pub fn only(&mut self, code: CodeId) {
        self.chosen = vec![code];
        self.current = Some(code);
        self.anchor = Some(code);
    }

    /// Chooses `code` too, or no longer.
    pub fn toggle(&mut self, code: CodeId) {
        match self.chosen.iter().position(|other| *other == code) {
            Some(at) => {
                self.chosen.remove(at);
            }
            None => self.chosen.push(code),
        }
        self.current = Some(code);
        self.anchor = Some(code);
    }

    /// Moves the keys to `code` and leaves what is chosen.
    pub fn go(&mut self, code: CodeId) {
        self.current = Some(code);
    }

    /// Chooses every shown code from where the choice began to `code`.
    pub fn through(&mut self, code: CodeId, data: &CodeTreeData) {
        let from = self.anchor.and_then(|anchor| data.row_of(anchor));
        let (Some(from), Some(to)) = (from, data.row_of(code)) else {
            self.only(code);
            return;
        };
        let rows = data
            .rows
            .get(from.min(to)..=from.max(to))
            .unwrap_or_default();
        self.chosen = rows.iter().map(|row| row.code).collect();
        if to < from {
            self.chosen.reverse();
        }
        self.current = Some(code);
    }

    /// Chooses every shown code; the current one stays so.
    pub fn all(&mut self, data: &CodeTreeData) {
        self.chosen = data.rows.iter().map(|row| row.code).collect();
        self.current = self.current.or(self.chosen.first().copied());
    }

    /// Chooses nothing.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Forgets codes that are gone.
    pub fn keep_living(&mut self, project: &Project) {
        let lives = |code: &CodeId| project.codes.contains(*code);
        self.chosen.retain(lives);
        self.current = self.current.filter(lives);
        self.anchor = self.anchor.filter(lives);
    }

    /// Returns the codes that an act is for: the chosen ones where the current one is among them, else that one.
    pub fn targets(&self) -> Vec<CodeId> {
        match self.current {
            Some(current) if !self.chosen.contains(&current) => vec![current],
            _ => self.chosen.clone(),
        }
    }
}
