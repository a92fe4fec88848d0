//! Editing texts: everything that holds a place in a text is carried to where its words stand afterwards.

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    ContentHash, Corrections, DocumentId, Moved, Quotation, QuotationId, Replaced, Replacement,
    ReplacementError, TextRange, corrected, words_in,
};

use super::describe::excerpt;
use super::draft::Draft;
use super::{Refusal, coding, documents, likeness, seen, turns};

/// What is replaced in the text of one document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextEdit {
    /// In which document.
    pub document: DocumentId,
    /// What gets other words, in any order.
    pub replacements: Vec<Replacement>,
    /// The replacements made in the text; [`super::prepare`] puts it in.
    #[serde(skip)]
    pub replaced: Option<Arc<Replaced>>,
}

/// What becomes of quotations all of whose words go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhenGone {
    /// The edit is refused.
    #[default]
    Refuse,
    /// They go too, with their codings.
    Remove,
    /// They stand on what came in the place of their words, if anything did; else the edit is refused.
    Cover,
}

impl TextEdit {
    /// Returns the edit of a document.
    pub fn new(document: DocumentId, replacements: Vec<Replacement>) -> Self {
        Self {
            document,
            replacements,
            replaced: None,
        }
    }
}

/// The texts of documents as the operations before leave them.
pub(super) struct TextsSoFar<'a> {
    stored: &'a dyn Fn(DocumentId) -> Option<Arc<str>>,
    edited: HashMap<DocumentId, Arc<str>>,
}

impl<'a> TextsSoFar<'a> {
    pub(super) fn new(stored: &'a dyn Fn(DocumentId) -> Option<Arc<str>>) -> Self {
        Self {
            stored,
            edited: HashMap::new(),
        }
    }

    pub(super) fn get(&self, document: DocumentId) -> Option<Arc<str>> {
        let edited = self.edited.get(&document).cloned();
        edited.or_else(|| (self.stored)(document))
    }

    /// Makes the replacements of `edits` in the texts, and keeps what comes of it.
    pub(super) fn make(&mut self, edits: &mut [TextEdit], name: &Name<'_>) -> Result<(), Refusal> {
        for edit in edits {
            let missing = || Refusal::missing("thing-document", edit.document);
            let text = self.get(edit.document).ok_or_else(missing)?;
            let replaced =
                Replaced::new(&text, &edit.replacements).map_err(|error| match error {
                    ReplacementError::OtherWords => Refusal::OtherWords {
                        document: name(edit.document),
                    },
                    error => Refusal::BadReplacement {
                        document: name(edit.document),
                        error,
                    },
                })?;
            self.edited
                .insert(edit.document, Arc::clone(replaced.after()));
            edit.replaced = Some(Arc::new(replaced));
        }
        Ok(())
    }

    /// Returns the texts that come of the edits so far, in no order.
    pub(super) fn into_edited(self) -> Vec<Arc<str>> {
        self.edited.into_values().collect()
    }
}

/// Gives the name of a document.
pub(super) type Name<'a> = dyn Fn(DocumentId) -> String + 'a;

pub(super) fn edit(
    draft: &mut Draft<'_>,
    edits: &[TextEdit],
    gone: WhenGone,
) -> Result<(), Refusal> {
    if edits.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    edits
        .iter()
        .try_for_each(|edit| edit_one(draft, edit, gone))
}

fn edit_one(draft: &mut Draft<'_>, edit: &TextEdit, gone: WhenGone) -> Result<(), Refusal> {
    let row = documents::find(draft, edit.document)?;
    // Without the text there is nothing to plan on: whoever asks prepares the operation first.
    let replaced = edit.replaced.as_ref().ok_or(Refusal::Stale)?;
    if ContentHash::of(replaced.before().as_bytes()) != row.text {
        return Err(Refusal::Stale);
    }
    if replaced.pieces().is_empty() {
        return Ok(());
    }
    move_quotations(draft, edit.document, replaced, gone)?;
    likeness::move_passages(draft, edit.document, replaced)?;
    seen::carry(draft, edit.document, replaced)?;
    let after = replaced.after();
    let paragraphs = draft.project().paragraphs.get(edit.document).cloned();
    let list = paragraphs
        .as_ref()
        .map(|row| Arc::clone(&row.list))
        .unwrap_or_default();
    let carried = turns::carried(&list, &row.speakers, replaced);
    let words = count(words_in(after, &carried.paragraphs));
    if let Some(paragraphs) = paragraphs {
        draft.edit(&paragraphs, |row| row.list = carried.paragraphs.into())?;
    }
    correct(draft, edit.document, replaced)?;
    draft.edit(&row, |document| {
        document.text = ContentHash::of(after.as_bytes());
        document.length = count(after.len());
        document.characters = count(after.chars().count());
        document.words = words;
        document.speakers = carried.speakers;
    })
}

/// Carries the quotations of a document to where their words stand.
fn move_quotations(
    draft: &mut Draft<'_>,
    document: DocumentId,
    replaced: &Replaced,
    gone: WhenGone,
) -> Result<(), Refusal> {
    let quotations: Vec<QuotationId> = draft.project().quotations_of(document).collect();
    let mut lost: Vec<Arc<Quotation>> = Vec::new();
    for quotation in quotations {
        let row = coding::find_quotation(draft, quotation)?;
        match replaced.range(row.range) {
            Moved::To(range) => put(draft, &row, range, replaced)?,
            Moved::Gone(_) if gone == WhenGone::Remove => {
                coding::remove_quotation(draft, quotation)?;
            }
            Moved::Gone(range) if gone == WhenGone::Cover && range.length() > 0 => {
                put(draft, &row, range, replaced)?;
            }
            Moved::Gone(_) => lost.push(row),
        }
    }
    match lost.first() {
        None => Ok(()),
        Some(first) => Err(Refusal::WordsGo {
            words: excerpt(&first.words),
            document: draft.project().document_name(document).to_owned(),
            count: lost.len(),
        }),
    }
}

fn put(
    draft: &mut Draft<'_>,
    row: &Arc<Quotation>,
    range: TextRange,
    replaced: &Replaced,
) -> Result<(), Refusal> {
    let words = range.cut(replaced.after()).unwrap_or_default();
    if row.range == range && &*row.words == words {
        return Ok(());
    }
    draft.edit(row, |quotation| {
        quotation.range = range;
        quotation.words = words.into();
    })
}

/// Keeps which words stood there before.
fn correct(
    draft: &mut Draft<'_>,
    document: DocumentId,
    replaced: &Replaced,
) -> Result<(), Refusal> {
    let old = draft.project().corrections.get(document).cloned();
    let list = old.as_ref().map(|row| Arc::clone(&row.list));
    let list: Arc<[_]> = corrected(list.as_deref().unwrap_or_default(), replaced).into();
    match old {
        Some(old) if list.is_empty() => draft.remove(&old),
        Some(old) => draft.edit(&old, |row| row.list = list),
        None if list.is_empty() => Ok(()),
        None => draft.add(Corrections { document, list }),
    }
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
