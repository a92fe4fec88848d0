//! All codings with their passages: the table that a reader needs to find every piece of evidence again.

use std::collections::HashMap;
use std::sync::Arc;

use crate::analysis::{Ground, overlapped};
use crate::model::{Coding, Document, DocumentId, Quotation};

use super::{Cell, Column, Table, Words, table, time};

/// Returns the text of a document, where it can be had: projects do not hold texts.
pub type Texts<'a> = dyn Fn(DocumentId) -> Option<Arc<str>> + 'a;

/// Returns all codings: documents as they were conducted, quotations as they stand in the text, codings as they were
/// made.
///
/// Links counts the links of the quotation to others. Paragraphs are numbered from 1. Characters are Unicode code points from 0, first and last + 1, as in REFI-QDA; they
/// stay empty for a document without text. Times are UTC.
pub fn codings(ground: &Ground, texts: &Texts<'_>, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["document"], words);
    columns.extend(Column::numbers(&["paragraph"], words));
    columns.extend(Column::texts(&["speaker"], words));
    columns.extend(Column::numbers(
        &["first_character", "last_character"],
        words,
    ));
    columns.extend(Column::texts(
        &[
            "quotation",
            "code",
            "path",
            "coder",
            "time",
            "comment",
            "negative_case",
        ],
        words,
    ));
    columns.extend(Column::numbers(&["weight", "links"], words));
    let mut table = table(ground, words("export-codings"), columns);
    let project = ground.project();
    let paths: HashMap<_, String> = project
        .codes
        .iter()
        .map(|code| (code.id, project.code_path(code.id)))
        .collect();
    for document in ground.documents() {
        let quotations: Vec<&Arc<Quotation>> = project
            .quotations_of(document.id)
            .filter_map(|quotation| project.quotations.get(quotation))
            .filter(|quotation| quotation.round.is_none())
            .collect();
        let characters = texts(document.id)
            .map(|text| characters(&text, &quotations))
            .unwrap_or_default();
        for quotation in quotations {
            let place = place(ground, document, quotation, &characters);
            let codings = project
                .codings_of(quotation.id)
                .filter_map(|coding| project.codings.get(coding));
            for coding in codings {
                let path = paths.get(&coding.code).map_or("", String::as_str);
                let mut row = place.clone();
                row.extend(act(ground, coding, quotation, path));
                row.extend(marks(ground, coding, words));
                table.rows.push(row);
            }
        }
    }
    table
}

/// Returns where a quotation stands and what it says: the first cells of each of its rows.
fn place(
    ground: &Ground,
    document: &Document,
    quotation: &Quotation,
    characters: &HashMap<u32, usize>,
) -> Vec<Cell> {
    let paragraphs = ground.paragraphs(document.id);
    let first = overlapped(paragraphs, quotation.range).next();
    let speaker = first
        .and_then(|first| paragraphs.get(first)?.speaker)
        .and_then(|speaker| document.speakers.get(usize::from(speaker)));
    let character = |byte: u32| {
        let character = characters.get(&byte).copied();
        character.map_or(Cell::Empty, Cell::from)
    };
    vec![
        document.name.as_str().into(),
        first.map_or(Cell::Empty, |first| (first + 1).into()),
        speaker.map_or(Cell::Empty, |speaker| speaker.label.as_str().into()),
        character(quotation.range.start),
        character(quotation.range.end),
        quotation.words.as_ref().into(),
    ]
}

/// Returns what was done there: the last cells of a row.
fn act(ground: &Ground, coding: &Coding, quotation: &Quotation, path: &str) -> [Cell; 5] {
    let project = ground.project();
    [
        project.code_name(coding.code).into(),
        path.into(),
        project.coder_name(coding.coder).into(),
        time(coding.made).into(),
        quotation.comment.as_str().into(),
    ]
}

/// Returns what is said of the coding beside its code: negative case, weight, links of the quotation to others.
fn marks(ground: &Ground, coding: &Coding, words: &Words<'_>) -> [Cell; 3] {
    let links = ground.project().links_of(coding.quotation).count();
    [
        yes_or_no(coding.negative, words),
        coding
            .weight
            .map_or(Cell::Empty, |weight| u32::from(weight).into()),
        links.into(),
    ]
}

fn yes_or_no(mark: bool, words: &Words<'_>) -> Cell {
    words(if mark { "export-yes" } else { "export-no" }).into()
}

/// Returns how many characters stand before each end of `quotations`, in one walk through the text.
fn characters(text: &str, quotations: &[&Arc<Quotation>]) -> HashMap<u32, usize> {
    let mut ends: Vec<u32> = quotations
        .iter()
        .flat_map(|quotation| [quotation.range.start, quotation.range.end])
        .collect();
    ends.sort_unstable();
    ends.dedup();
    let starts = text.char_indices().map(|(at, _)| at);
    let mut starts = starts
        .chain(std::iter::once(text.len()))
        .enumerate()
        .peekable();
    let mut characters = HashMap::with_capacity(ends.len());
    for end in ends {
        while starts.next_if(|(_, at)| *at < end as usize).is_some() {}
        if let Some((number, at)) = starts.peek()
            && *at == end as usize
        {
            characters.insert(end, *number);
        }
    }
    characters
}
