//! Where things stand in documents: words for a place, the next quotation of a code, the next turn without a code.

use std::cmp::Reverse;
use std::collections::HashSet;

use crate::analysis::{is_answering, overlapped};
use crate::model::{Code, CodeId, DocumentId, Paragraph, Passage, Project, QuotationId, TextRange};
use crate::ui::axial::phrase;

/// A place in a document, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceWords {
    /// The number of the paragraph, from 1.
    pub number: usize,
    /// The time in the recording, `00:15:33`.
    pub time: Option<String>,
    /// Who speaks.
    pub speaker: Option<String>,
}

impl PlaceWords {
    /// Returns it as one line: “¶14 · 00:15:33 · P07”.
    pub fn line(&self) -> String {
        let parts = [
            Some(phrase::paragraph(self.number)),
            self.time.clone(),
            self.speaker.clone(),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        phrase::line(&parts)
    }
}

/// Returns the words for the place `offset` in a document.
pub fn place_words(project: &Project, document: DocumentId, offset: u32) -> PlaceWords {
    let Some(paragraphs) = project.paragraphs.get(document) else {
        return PlaceWords::default();
    };
    let index = paragraphs.at(offset).unwrap_or(0);
    let paragraph = paragraphs.list.get(index);
    let speaker = paragraph
        .and_then(|paragraph| paragraph.speaker)
        .and_then(|speaker| {
            let document = project.documents.get(document)?;
            document.speakers.get(usize::from(speaker))
        });
    PlaceWords {
        number: index + 1,
        time: paragraph
            .and_then(|paragraph| paragraph.time_ms)
            .map(time_words),
        speaker: speaker.map(|speaker| speaker.label.clone()),
    }
}

/// Returns a time in a recording as hours, minutes and seconds.
fn time_words(millis: u32) -> String {
    let seconds = millis / 1000;
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    format!("{hours:02}:{minutes:02}:{:02}", seconds % 60)
}

/// Returns the quotations of a code and of all codes below it, in the order of reading.
pub fn quotations_of_code(project: &Project, code: CodeId) -> Vec<QuotationId> {
    quotations_of_codes(project, project.branch(code))
}

/// Returns the quotations of a code itself, without those of the codes below it, in the order of reading.
pub fn quotations_of_code_itself(project: &Project, code: CodeId) -> Vec<QuotationId> {
    quotations_of_codes(project, vec![code])
}

fn quotations_of_codes(project: &Project, codes: Vec<CodeId>) -> Vec<QuotationId> {
    let ids: HashSet<QuotationId> = codes
        .into_iter()
        .flat_map(|code| project.codings_with(code).collect::<Vec<_>>())
        .filter_map(|coding| project.codings.get(coding))
        .map(|coding| coding.quotation)
        .collect();
    let place = |quotation: QuotationId| {
        let row = project.quotations.get(quotation)?;
        let document = project.documents.get(row.document)?;
        let range = row.range;
        Some((
            document.order,
            document.id,
            range.start,
            Reverse(range.end),
            quotation,
        ))
    };
    let mut placed: Vec<_> = ids.into_iter().filter_map(place).collect();
    placed.sort_unstable();
    placed
        .into_iter()
        .map(|(.., quotation)| quotation)
        .collect()
}

/// Returns the quotation of `code` after, or before, a place; round the end to the beginning.
pub fn next_of_code(
    project: &Project,
    code: CodeId,
    (document, range): (DocumentId, TextRange),
    back: bool,
) -> Option<QuotationId> {
    let list = quotations_of_code(project, code);
    let order = project.documents.get(document).map_or(0, |row| row.order);
    let here = (order, document, range.start, Reverse(range.end));
    let place = |quotation: &QuotationId| {
        let row = project.quotations.get(*quotation)?;
        let order = project.documents.get(row.document)?.order;
        Some((order, row.document, row.range.start, Reverse(row.range.end)))
    };
    let before =
        list.partition_point(|quotation| place(quotation).is_some_and(|place| place < here));
    let through =
        list.partition_point(|quotation| place(quotation).is_some_and(|place| place <= here));
    let found = if back {
        before
            .checked_sub(1)
            .and_then(|at| list.get(at))
            .or(list.last())
    } else {
        list.get(through).or(list.first())
    };
    found.copied()
}

/// Returns the turn of one who answers, or the paragraph where nobody is known to, without a code after a place.
pub fn next_uncoded(project: &Project, document: DocumentId, offset: u32) -> Option<TextRange> {
    let row = project.documents.get(document)?;
    let paragraphs = &project.paragraphs.get(document)?.list;
    let mut coded = vec![false; paragraphs.len()];
    for quotation in project.quotations_of(document) {
        if project.codings_of(quotation).next().is_none() {
            continue;
        }
        let range = project.quotations.get(quotation)?.range;
        for index in overlapped(paragraphs, range) {
            if let Some(coded) = coded.get_mut(index) {
                *coded = true;
            }
        }
    }
    let answers = paragraphs
        .iter()
        .any(|paragraph| is_answering(row, paragraph));
    let open = |(index, paragraph): &(usize, &Paragraph)| {
        let said = paragraph.talk().length() > 0 && (!answers || is_answering(row, paragraph));
        said && !coded.get(*index).copied().unwrap_or(true)
    };
    let numbered = || paragraphs.iter().enumerate();
    let after = numbered()
        .filter(|(_, paragraph)| paragraph.start > offset)
        .find(open);
    after
        .or_else(|| numbered().find(open))
        .map(|(_, paragraph)| paragraph.talk())
}

/// Returns the codes on quotations that overlap a passage, but for the one that stands exactly there.
pub(super) fn codes_near(project: &Project, passage: &Passage) -> HashSet<CodeId> {
    let range = passage.range();
    let quotations = project.quotations_of(passage.document());
    let rows = quotations.filter_map(|quotation| project.quotations.get(quotation));
    let rows = rows.take_while(|row| row.range.start < range.end);
    let near = rows.filter(|row| row.range != range && row.range.overlaps(range));
    let codings = near.flat_map(|row| project.codings_of(row.id));
    let codings = codings.filter_map(|coding| project.codings.get(coding));
    codings.map(|coding| coding.code).collect()
}

/// Returns the codes on a quotation as they were put on, each once.
pub fn codes_on(project: &Project, quotation: QuotationId) -> Vec<&Code> {
    let mut codes: Vec<&Code> = Vec::new();
    for coding in project.codings_of(quotation) {
        let code = project
            .codings
            .get(coding)
            .and_then(|coding| project.codes.get(coding.code));
        if let Some(code) = code.filter(|code| !codes.iter().any(|known| known.id == code.id)) {
            codes.push(code);
        }
    }
    codes
}
