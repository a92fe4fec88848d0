//! Where the researcher was in each document, and which were open: remembered on this machine, not in the project.

use std::collections::BTreeMap;

use crate::model::{DocumentId, TextRange};
use crate::ui::shell::{Action, Actions, Preference, Shell};

use super::State;

/// What was remembered of this project, and what was told last.
#[derive(Default)]
pub(super) struct Recall {
    project: Option<uuid::Uuid>,
    places: BTreeMap<DocumentId, u32>,
    carets: BTreeMap<DocumentId, u32>,
    told: Option<(Vec<DocumentId>, Option<DocumentId>)>,
}

impl Recall {
    /// Returns whether it is known where a document was read.
    pub(super) fn knows(&self, document: DocumentId) -> bool {
        self.places.contains_key(&document)
    }
}

/// Takes in what is remembered of the project, once.
pub(super) fn recall(shell: &Shell<'_>, state: &mut State) {
    let Some(settings) = shell.project.settings() else {
        return;
    };
    if state.recall.project == Some(settings.id) {
        return;
    }
    let known = shell.preferences.desks.get(&settings.id);
    state.recall = Recall {
        project: Some(settings.id),
        places: known.map(|desk| desk.places.clone()).unwrap_or_default(),
        carets: known.map(|desk| desk.carets.clone()).unwrap_or_default(),
        told: None,
    };
}

/// Opens the documents that were open.
pub(super) fn reopen(shell: &Shell<'_>, state: &mut State) {
    let id = state.recall.project.unwrap_or_default();
    let Some(desk) = shell.preferences.desks.get(&id) else {
        return;
    };
    let lives = |document: &&DocumentId| shell.project.documents.contains(**document);
    for document in desk.tabs.iter().filter(lives) {
        state.tabs.show(*document);
    }
    if let Some(side) = desk.side.as_ref().filter(lives) {
        state.side.open(*side, None);
    }
}

/// Makes the page of a document, at the place where it was read last and with the reading cursor where that stood.
pub(super) fn page_of(state: &mut State, document: DocumentId) {
    let place = state.recall.places.get(&document).copied();
    let caret = state.recall.carets.get(&document).copied();
    state.pages.entry(document).or_insert_with(|| {
        let mut page = crate::ui::transcript::State::default();
        if let Some(place) = place {
            page.reveal(TextRange::new(place, place));
            page.put_caret(caret.unwrap_or(place));
        }
        page
    });
}

/// Says which documents are open, where others are than were told last.
pub(super) fn tell(state: &mut State, out: &mut Actions) {
    let now = (state.tabs.open().to_vec(), state.side.other());
    if state.recall.told.as_ref() != Some(&now) {
        let first = state.recall.told.is_none();
        state.recall.told = Some(now.clone());
        if !first {
            let (tabs, side) = now;
            out.push(Action::Prefer(Preference::OpenDocuments { tabs, side }));
        }
    }
}
