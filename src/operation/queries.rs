//! Queries that are kept under a name.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{SavedQuery, SavedQueryId};

use super::Refusal;
use super::draft::Draft;
use super::people::fit_name;

/// The longest query that is kept, in bytes.
const LONGEST: usize = 10_000;

/// A query to keep.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewQuery {
    /// Its identity; nothing: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SavedQueryId>,
    /// Its name.
    pub name: String,
    /// What is asked, as it is typed.
    pub words: String,
}

/// What changes of a kept query; nothing: stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QueryEdit {
    /// Which.
    pub query: SavedQueryId,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

pub(super) fn keep(draft: &mut Draft<'_>, new: &NewQuery) -> Result<(), Refusal> {
    let name = fit_name(&new.name)?;
    check_name(draft, &name, None)?;
    let query = fit_words(&new.words)?;
    let id = new.id.unwrap_or_else(|| draft.stamp().id());
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    draft.add(SavedQuery {
        id,
        name,
        query,
        made,
        coder,
    })
}

pub(super) fn edit(draft: &mut Draft<'_>, edit: &QueryEdit) -> Result<(), Refusal> {
    let row = find(draft, edit.query)?;
    let name = match &edit.name {
        Some(name) => fit_name(name)?,
        None => row.name.clone(),
    };
    check_name(draft, &name, Some(row.id))?;
    let query = match &edit.words {
        Some(words) => fit_words(words)?,
        None => row.query.clone(),
    };
    draft.edit(&row, |row| {
        row.name = name;
        row.query = query;
    })
}

pub(super) fn delete(draft: &mut Draft<'_>, queries: &[SavedQueryId]) -> Result<(), Refusal> {
    if queries.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for query in queries {
        let row = find(draft, *query)?;
        draft.remove(&row)?;
    }
    Ok(())
}

fn find(draft: &Draft<'_>, query: SavedQueryId) -> Result<Arc<SavedQuery>, Refusal> {
    let found = draft.project().queries.get(query).cloned();
    found.ok_or_else(|| Refusal::missing("thing-query", query))
}

fn fit_words(words: &str) -> Result<String, Refusal> {
    match words.trim() {
        "" => Err(Refusal::EmptyQuery),
        words if words.len() > LONGEST => Err(Refusal::LongQuery),
        words => Ok(words.to_owned()),
    }
}

fn check_name(draft: &Draft<'_>, name: &str, own: Option<SavedQueryId>) -> Result<(), Refusal> {
    match draft.project().query_named(name) {
        Some(row) if Some(row.id) != own => Err(Refusal::NameTaken {
            thing: "thing-query",
            name: row.name.clone(),
        }),
        _ => Ok(()),
    }
}
