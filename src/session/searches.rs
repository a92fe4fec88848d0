//! Searching an open project: its index, made when it is needed, following every act, thrown away where it failed.

use std::path::Path;
use std::sync::Arc;

use crate::index::{Hits, Index, Query, Searcher, Seed, WordList};
use crate::model::{CoderId, Message, Project, RoundId, RowChange};
use crate::store::Store;

use super::upkeep::{catch_up, head_at, make_index};
use super::{Desk, Failure, Places, holder};

/// How many acts an index may be behind; so many wait only where acts come faster than anybody codes.
const MOST_BEHIND: usize = 64;

impl Desk {
    /// Searches; the index is made first where it is missing or behind.
    ///
    /// # Errors
    ///
    /// When the words cannot be understood or the index cannot be made.
    pub fn search(&mut self, query: &Query, limit: usize) -> Result<Hits, Failure> {
        self.searcher()?
            .search(query, limit)
            .map_err(|error| Failure::Index(error.message()))
    }

    /// Counts the words of what is found.
    ///
    /// # Errors
    ///
    /// When the index cannot be made.
    pub fn words(&mut self, query: &Query) -> Result<WordList, Failure> {
        self.searcher()?
            .words(query)
            .map_err(|error| Failure::Index(error.message()))
    }

    /// Finds passages that read alike.
    ///
    /// # Errors
    ///
    /// When the index cannot be made.
    pub fn similar(&mut self, like: &Seed, limit: usize) -> Result<Hits, Failure> {
        self.searcher()?
            .similar(like, limit)
            .map_err(|error| Failure::Index(error.message()))
    }

    /// Returns what searches, with everything that was done so far.
    ///
    /// # Errors
    ///
    /// When the index cannot be made.
    pub fn searcher(&mut self) -> Result<Searcher, Failure> {
        self.keep_up();
        if self.index.is_none() {
            let images = (&*self.project, &**self.seen());
            let made = index_for(&self.store, images, self.coder(), &self.places)?;
            self.index = Some(made);
        }
        self.flush()?;
        let made = self
            .index
            .as_ref()
            .ok_or_else(|| Failure::Index(Message::new("index-missing")))?;
        Ok(made.index.searcher())
    }

    /// Returns whether there is an index already.
    pub fn has_index(&self) -> bool {
        self.index.is_some()
    }

    /// Takes an index that was made beside the desk, and brings it up to date.
    ///
    /// # Errors
    ///
    /// When the index cannot be written.
    pub(super) fn take_index(&mut self, mut made: Made) -> Result<(), Failure> {
        if made.round != self.round() {
            // A round began or ended meanwhile: it is made anew when the next search asks for it.
            return Ok(());
        }
        match made.round {
            None => catch_up(&self.store, &self.project, &mut made.index)?,
            Some(_) if made.index.revision() != self.project.revision() => return Ok(()),
            Some(_) => {}
        }
        self.index = Some(made);
        Ok(())
    }

    /// Notes for the index what led from what was seen `before` to what is seen now: who did it is told first.
    pub(super) fn fall_behind(&mut self, before: Arc<Project>, changes: &[RowChange]) {
        let (round, after) = (self.round(), Arc::clone(self.seen()));
        let Some(made) = &mut self.index else {
            return;
        };
        if made.round != round {
            self.index = None;
            return;
        }
        made.behind.push(Step {
            before,
            after,
            changes: changes.to_vec(),
        });
        if made.behind.len() >= MOST_BEHIND {
            self.keep_up();
        }
    }

    /// Lets the index follow what it fell behind. It knows nothing of rounds that are checks, so it follows what is seen.
    fn keep_up(&mut self) {
        let Some(Made { index, behind, .. }) = &mut self.index else {
            return;
        };
        let store = &self.store;
        let mut follow = |step: Step| {
            let text = |document| store.text(&step.after, document).ok().flatten();
            index.follow(&step.before, &step.after, &step.changes, &text)
        };
        let followed = std::mem::take(behind).into_iter().try_for_each(&mut follow);
        if followed.is_err() {
            // Derived and disposable: it is made anew when the next search asks for it.
            self.index = None;
        }
    }

    /// Writes what the index has gathered; called when nothing else is to be done.
    ///
    /// # Errors
    ///
    /// When the index cannot be written; it is thrown away then and made anew when needed.
    pub fn flush(&mut self) -> Result<(), Failure> {
        self.keep_up();
        let Some(Made { index, .. }) = &mut self.index else {
            return Ok(());
        };
        if index.revision() == self.project.revision() {
            return Ok(());
        }
        let head = head_at(&self.store, self.project.revision())?;
        let written = index.commit(head);
        if written.is_err() {
            self.index = None;
        }
        written.map_err(|error| Failure::Index(error.message()))
    }
}

/// An index, and the round whose coder it was made for; nothing: it knows all that was coded first.
pub(super) struct Made {
    index: Index,
    round: Option<RoundId>,
    behind: Vec<Step>,
}

impl Made {
    pub(super) fn new(index: Index, round: Option<RoundId>) -> Self {
        Self {
            index,
            round,
            behind: Vec::new(),
        }
    }
}

/// What led from one image to the next.
struct Step {
    before: Arc<Project>,
    after: Arc<Project>,
    changes: Vec<RowChange>,
}

/// Makes the index that `coder` searches with of a file that may be open elsewhere.
///
/// # Errors
///
/// When the file cannot be read, and as [`index_for`].
pub(super) fn index_of_file(path: &Path, coder: CoderId, places: &Places) -> Result<Made, Failure> {
    let (store, project) = Store::open(path, &holder(), true)?;
    let seen = project.seen_by(coder);
    let images = (&project, seen.as_ref().unwrap_or(&project));
    index_for(&store, images, coder, places)
}

/// Makes the index that `coder` searches with: that of the whole project, which is kept in the cache folder, or while a
/// round of the coder goes on one of what can be seen, in memory.
///
/// # Errors
///
/// When it can be kept neither in the cache folder nor in memory.
pub(super) fn index_for(
    store: &Store,
    (project, seen): (&Project, &Project),
    coder: CoderId,
    places: &Places,
) -> Result<Made, Failure> {
    let Some(round) = project.open_round(coder) else {
        let index = make_index(store, project, places)?;
        return Ok(Made::new(index, None));
    };
    let failed = |error: crate::index::Error| Failure::Index(error.message());
    let id = project
        .settings()
        .map(|settings| settings.id)
        .unwrap_or_default();
    let head = head_at(store, project.revision())?;
    let (mut index, _) = Index::open(None, id, head).map_err(failed)?;
    let text = |document| store.text(project, document).ok().flatten();
    index
        .rebuild(seen, &text, &mut |_, _| true)
        .map_err(failed)?;
    index.commit(head).map_err(failed)?;
    Ok(Made::new(index, Some(round.id)))
}
