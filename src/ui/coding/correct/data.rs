//! What becomes of the quotations of a turn while its text is edited, and the operation that keeps the edit. No egui here.

use std::sync::Arc;

use crate::model::{
    CodeId, DocumentId, Level, Moved, Paragraph, Project, QuotationId, Replaced, Replacement,
    TextRange,
};
use crate::operation::{Operation, TextEdit, WhenGone, replacements};
use crate::ui::code_tree::shown_name;

/// A quotation of the turn as it will stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptQuotation {
    /// Which.
    pub quotation: QuotationId,
    /// Its words in the turn, as they will be; as they were where they go.
    pub words: String,
    /// The names of its codes.
    pub codes: String,
    /// Level and colour of the first code.
    pub mark: Option<(Level, usize)>,
    /// Whether all its words go.
    pub gone: bool,
}

/// A turn whose text is edited.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Its document.
    pub document: DocumentId,
    /// Its number, from 0.
    pub index: usize,
    /// Where its talk stands.
    pub talk: TextRange,
    /// The talk.
    pub was: Arc<str>,
    /// Who speaks.
    pub speaker: Option<u16>,
}

impl Turn {
    /// Returns a turn of a document; `text` is the whole text.
    pub fn of(project: &Project, document: DocumentId, text: &str, index: usize) -> Option<Self> {
        let paragraph = project.paragraphs.get(document)?.list.get(index).copied()?;
        let talk = paragraph.talk();
        Some(Self {
            document,
            index,
            talk,
            was: talk.cut(text)?.into(),
            speaker: paragraph.speaker,
        })
    }

    /// Returns what becomes of the quotations in the turn when its talk becomes `now`.
    pub fn kept(&self, project: &Project, now: &str) -> Vec<KeptQuotation> {
        let Ok(replaced) = Replaced::new(&self.was, &replacements(&self.was, now)) else {
            return Vec::new();
        };
        project
            .quotations_of(self.document)
            .filter_map(|quotation| project.quotations.get(quotation))
            .take_while(|row| row.range.start < self.talk.end)
            .filter(|row| row.range.overlaps(self.talk))
            .map(|row| {
                let inside = row.range.start >= self.talk.start && row.range.end <= self.talk.end;
                let part = TextRange::new(
                    row.range.start.max(self.talk.start) - self.talk.start,
                    row.range.end.min(self.talk.end) - self.talk.start,
                );
                let (words, gone) = match replaced.range(part) {
                    Moved::To(range) => (range.cut(replaced.after()), false),
                    Moved::Gone(_) => (part.cut(&self.was), inside),
                };
                let codes = codes_of(project, row.id);
                KeptQuotation {
                    quotation: row.id,
                    words: words.unwrap_or_default().to_owned(),
                    mark: codes.first().map(|(_, mark)| *mark),
                    codes: names(&codes),
                    gone,
                }
            })
            .collect()
    }

    /// Returns the operation that makes the talk `now` and gives the turn to `speaker`; nothing where all is as it was.
    pub fn operation(
        &self,
        project: &Project,
        (now, speaker): (&str, Option<u16>),
        gone: WhenGone,
    ) -> Option<Operation> {
        let found = replacements(&self.was, now.trim_end_matches('\n'));
        let moved = |one: Replacement| Replacement {
            range: TextRange::new(
                one.range.start + self.talk.start,
                one.range.end + self.talk.start,
            ),
            ..one
        };
        let found: Vec<Replacement> = found.into_iter().map(moved).collect();
        let edit = (!found.is_empty()).then(|| Operation::EditText {
            texts: vec![TextEdit::new(self.document, found)],
            gone,
        });
        let turns = (speaker != self.speaker)
            .then(|| self.given_to(project, speaker))
            .flatten();
        match (turns, edit) {
            (Some(turns), Some(edit)) => Some(Operation::Several {
                operations: vec![turns, edit],
                name: crate::locale::words("act-edit-text"),
            }),
            (turns, edit) => turns.or(edit),
        }
    }

    fn given_to(&self, project: &Project, speaker: Option<u16>) -> Option<Operation> {
        let mut list: Vec<Paragraph> = project.paragraphs.get(self.document)?.list.to_vec();
        list.get_mut(self.index)?.speaker = speaker;
        Some(Operation::SetTurns {
            document: self.document,
            paragraphs: Some(list.into()),
            speakers: project.documents.get(self.document)?.speakers.clone(),
        })
    }
}

/// The codes of a quotation, each once: identity and name, level and colour.
fn codes_of(project: &Project, quotation: QuotationId) -> Vec<((CodeId, String), (Level, usize))> {
    let mut codes: Vec<((CodeId, String), (Level, usize))> = Vec::new();
    for coding in project.codings_of(quotation) {
        let coding = project.codings.get(coding);
        let Some(code) = coding.and_then(|coding| project.codes.get(coding.code)) else {
            continue;
        };
        if !codes.iter().any(|((known, _), _)| *known == code.id) {
            let mark = (code.level, usize::from(code.colour));
            codes.push(((code.id, shown_name(code)), mark));
        }
    }
    codes
}

fn names(codes: &[((CodeId, String), (Level, usize))]) -> String {
    let names: Vec<&str> = codes.iter().map(|((_, name), _)| name.as_str()).collect();
    names.join(", ")
}
