//! Queries that were kept, to be asked again.

use serde::{Deserialize, Serialize};

use super::{CoderId, Project, SavedQueryId, Time, fold::fold};

/// A query under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedQuery {
    /// Identity.
    pub id: SavedQueryId,
    /// Its name; no two are called the same.
    pub name: String,
    /// What is asked, as it is typed.
    pub query: String,
    /// When it was kept.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Project {
    /// Returns the kept query of this name, however it is spelled.
    pub fn query_named(&self, name: &str) -> Option<&SavedQuery> {
        let name = fold(name.trim());
        let mut rows = self.queries.iter();
        rows.find(|row| fold(&row.name) == name).map(|row| &**row)
    }

    /// Returns the kept queries by name.
    pub fn queries_by_name(&self) -> Vec<&SavedQuery> {
        let mut rows: Vec<&SavedQuery> = self.queries.iter().map(|row| &**row).collect();
        rows.sort_by_cached_key(|row| (fold(&row.name), row.id));
        rows
    }
}
