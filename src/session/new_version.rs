//! A new version of the text of a document: what of it is other than before, so that every quotation stays on its words.

use std::path::Path;

use crate::import::Options;
use crate::locale::say;
use crate::model::DocumentId;
use crate::operation::{Refusal, TextEdit, replacements};

use super::{Desk, Failure, read_file};

impl Desk {
    /// Returns the edit after which the text of `document` is that of the file at `path`.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read or holds the same text.
    pub fn version_of(&self, document: DocumentId, path: &Path) -> Result<TextEdit, Failure> {
        let before = self.text(document)?;
        let draft = read_file(path, &Options::default()).draft;
        let draft = draft.map_err(|message| {
            Failure::Refused(Refusal::Unreadable {
                detail: say(&message),
            })
        })?;
        // A line feed more or less at the end is none that somebody wrote.
        let kept = before.len() - before.trim_end_matches('\n').len();
        let after = draft.text.trim_end_matches('\n').to_owned() + &"\n".repeat(kept);
        let found = replacements(&before, &after);
        if found.is_empty() {
            return Err(Refusal::NothingToDo.into());
        }
        Ok(TextEdit::new(document, found))
    }
}
