//! The index that lies beside a project: opened, told apart from that of a copy, brought up to date.

use crate::index::{Head, Index, Opened};
use crate::model::{Project, inverse};
use crate::store::Store;

use super::{Failure, Places};

/// Opens the index of a project, made anew or brought up to date where needed.
///
/// # Errors
///
/// When it can be kept neither in the cache folder nor in memory.
pub(super) fn make_index(
    store: &Store,
    project: &Project,
    places: &Places,
) -> Result<Index, Failure> {
    let failed = |error: crate::index::Error| Failure::Index(error.message());
    let id = project
        .settings()
        .map(|settings| settings.id)
        .unwrap_or_default();
    let folder = places
        .index_of(id)
        .filter(|_| !store.path().as_os_str().is_empty());
    let head = head_at(store, project.revision())?;
    let opened = Index::open(folder.as_deref(), id, head);
    // Another process may have the folder: memory serves as well, only not next time.
    let (mut index, opened) = opened
        .or_else(|_| Index::open(None, id, head))
        .map_err(failed)?;
    let goes_on = match opened {
        Opened::AtHead => return Ok(index),
        // A copy of this project that went another way may have written the folder.
        Opened::Behind(then) => head_at(store, then.revision)? == then,
        Opened::Empty => false,
    };
    if goes_on {
        catch_up(store, project, &mut index)?;
    } else {
        let text = |document| store.text(project, document).ok().flatten();
        index
            .rebuild(project, &text, &mut |_, _| true)
            .map_err(failed)?;
        index.commit(head).map_err(failed)?;
    }
    Ok(index)
}

/// Returns what an index that follows the journal up to `revision` says of itself: the number of the entry, and when
/// and by whom it was made, so that copies of one project that went different ways are told apart.
pub(super) fn head_at(store: &Store, revision: u64) -> Result<Head, Failure> {
    let newest = store.history(revision + 1, 1)?;
    let token = newest.first().map_or(0, |entry| {
        entry.at.0.cast_unsigned() ^ entry.coder.0.as_u64_pair().1
    });
    Ok(Head { revision, token })
}

/// Lets an index follow what the journal tells since it was written.
pub(super) fn catch_up(store: &Store, project: &Project, index: &mut Index) -> Result<(), Failure> {
    let failed = |error: crate::index::Error| Failure::Index(error.message());
    if index.revision() == project.revision() {
        return Ok(());
    }
    let changes = store.changes_since(index.revision())?;
    let before = project.folded(&inverse(&changes), index.revision());
    let before = before.map_err(|error| Failure::Bug {
        detail: error.to_string(),
    })?;
    let text = |document| store.text(project, document).ok().flatten();
    index
        .follow(&before, project, &changes, &text)
        .map_err(failed)?;
    index
        .commit(head_at(store, project.revision())?)
        .map_err(failed)
}
