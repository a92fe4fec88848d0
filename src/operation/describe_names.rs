//! How sentences of the history name codes, documents, quotations, models and relations: the first of several, as it is
//! called when the act is done.

use std::collections::HashSet;

use crate::model::{
    CodeId, CodingId, DocumentId, LinkId, Message, ModelId, Passage, QuotationId, RelationId,
};

use super::describe::{Said, excerpt, name, replacements};
use super::edit::{DocumentEdit, Incident, NewCode};
use super::texts::TextEdit;

impl Said<'_> {
    pub(super) fn codes(&self, key: &str, codes: &[CodeId]) -> Message {
        let first = codes
            .first()
            .map_or("", |code| self.project.code_name(*code));
        name(key, first).with("count", codes.len())
    }

    /// Removing codes, with how much goes with them.
    pub(super) fn deleted_codes(&self, codes: &[CodeId]) -> Message {
        let mut gone: HashSet<CodeId> = HashSet::new();
        for code in codes {
            gone.extend(self.project.branch(*code));
        }
        // Those of rounds are compared and never counted.
        let codings = self.project.codings.iter().filter(|coding| {
            gone.contains(&coding.code) && self.project.round_of(coding).is_none()
        });
        let codings = codings.count();
        let asked = codes.iter().filter(|code| gone.contains(code)).count();
        self.codes("did-delete-codes", codes)
            .with("below", gone.len() - asked)
            .with("codings", codings)
    }

    pub(super) fn documents(&self, key: &str, documents: &[DocumentId]) -> Message {
        let first = documents
            .first()
            .map_or("", |document| self.project.document_name(*document));
        name(key, first).with("count", documents.len())
    }

    pub(super) fn document_edit(&self, document: DocumentId, edit: &DocumentEdit) -> Message {
        let old = self.project.document_name(document);
        match &edit.name {
            Some(new) => name("did-rename-document", old).with("new", new.trim()),
            None => name("did-edit-document", old),
        }
    }

    pub(super) fn text_edit(&self, texts: &[TextEdit]) -> Message {
        let first = texts.first();
        let replacement = first.and_then(|edit| edit.replacements.first());
        let was = replacement.and_then(|replacement| replacement.was.as_deref());
        let words = replacement.map_or("", |replacement| &*replacement.words);
        let key = match (was.unwrap_or_default().trim(), words.trim()) {
            ("", "") => "did-edit-texts",
            ("", _) => "did-put-in-words",
            (_, "") => "did-take-out-words",
            _ => "did-edit-text",
        };
        let document = first.map_or("", |edit| self.project.document_name(edit.document));
        Message::new(key)
            .with("was", excerpt(was.unwrap_or_default()))
            .with("words", excerpt(words))
            .with("document", document)
            .with("count", replacements(texts))
    }

    pub(super) fn new_code(&self, key: &str, code: &NewCode) -> Message {
        name(key, code.name.trim()).with("level", code.level.key())
    }

    pub(super) fn move_codes(&self, codes: &[CodeId], parent: Option<CodeId>) -> Message {
        match parent {
            Some(parent) => self
                .codes("did-move-codes", codes)
                .with("parent", self.project.code_name(parent)),
            None => self.codes("did-move-codes-to-top", codes),
        }
    }

    /// Which passages are coded: the first of them, and how many.
    pub(super) fn with_passages(&self, message: Message, passages: &[Passage]) -> Message {
        let document = passages
            .first()
            .map_or("", |passage| self.project.document_name(passage.document()));
        let words = passages.first().map_or("", |passage| passage.words());
        message
            .with("count", passages.len())
            .with("document", document)
            .with("words", excerpt(words))
    }

    pub(super) fn coded(&self, codes: &[CodeId], create: &[NewCode]) -> Message {
        let mut names: Vec<&str> = codes
            .iter()
            .map(|code| self.project.code_name(*code))
            .collect();
        names.extend(create.iter().map(|code| code.name.trim()));
        let key = if names.is_empty() {
            "did-quote-passages"
        } else {
            "did-code-passages"
        };
        Message::new(key).with("codes", names.join(", "))
    }

    pub(super) fn codings(&self, key: &str, codings: &[CodingId]) -> Message {
        let first = codings
            .first()
            .and_then(|coding| self.project.codings.get(*coding));
        let code = first.map_or("", |coding| self.project.code_name(coding.code));
        let words = first.and_then(|coding| self.project.quotations.get(coding.quotation));
        name(key, code)
            .with(
                "words",
                words.map_or_else(String::new, |quotation| excerpt(&quotation.words)),
            )
            .with("count", codings.len())
    }

    pub(super) fn quotation(&self, key: &str, quotation: QuotationId) -> Message {
        let row = self.project.quotations.get(quotation);
        Message::new(key)
            .with(
                "words",
                row.map_or_else(String::new, |row| excerpt(&row.words)),
            )
            .with(
                "document",
                row.map_or("", |row| self.project.document_name(row.document)),
            )
    }

    pub(super) fn incident(&self, incident: &Incident) -> String {
        match incident {
            Incident::Passage(passage) => excerpt(passage.words()),
            Incident::Quotation(quotation) => self.words_of(*quotation),
        }
    }

    pub(super) fn words_of(&self, quotation: QuotationId) -> String {
        let row = self.project.quotations.get(quotation);
        row.map_or_else(String::new, |row| excerpt(&row.words))
    }

    pub(super) fn link(&self, key: &str, link: Option<LinkId>) -> Message {
        let row = link.and_then(|link| self.project.links.get(link));
        let words = |quotation: Option<QuotationId>| {
            quotation.map_or_else(String::new, |quotation| self.words_of(quotation))
        };
        Message::new(key)
            .with("words", words(row.map(|row| row.from)))
            .with("target", words(row.map(|row| row.to)))
            .with("kind", row.map_or("", |row| row.kind.key()))
    }

    pub(super) fn passages(&self, key: &str, passages: &[Passage]) -> Message {
        let first = passages.first();
        let document = first.map_or("", |first| self.project.document_name(first.document()));
        Message::new(key)
            .with("count", passages.len())
            .with(
                "words",
                first.map_or_else(String::new, |first| excerpt(first.words())),
            )
            .with("document", document)
    }

    pub(super) fn model_title(&self, model: ModelId) -> &str {
        self.project
            .models
            .get(model)
            .map_or("", |model| model.title.as_str())
    }

    pub(super) fn model(&self, key: &str, model: ModelId) -> Message {
        name(key, self.model_title(model))
    }

    pub(super) fn relation(&self, key: &str, relation: Option<RelationId>) -> Message {
        let row = relation.and_then(|relation| self.project.relations.get(relation));
        name(key, row.map_or("", |row| self.project.code_name(row.from)))
            .with("to", row.map_or("", |row| self.project.code_name(row.to)))
    }
}
