//! What the history says of quotations, codings and links between quotations: names and words of what they are about.

use crate::model::{CodingId, LinkId, Message, QuotationId};

use super::describe::{Said, excerpt, name};
use super::edit::Incident;

impl Said<'_> {
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
            Incident::Quotation(quotation) => self.words(*quotation),
        }
    }

    pub(super) fn link(&self, key: &str, link: Option<LinkId>) -> Message {
        let row = link.and_then(|link| self.project.links.get(link));
        let words = |quotation: Option<QuotationId>| {
            quotation.map_or_else(String::new, |quotation| self.words(quotation))
        };
        Message::new(key)
            .with("words", words(row.map(|row| row.from)))
            .with("target", words(row.map(|row| row.to)))
            .with("kind", row.map_or("", |row| row.kind.key()))
    }
}
