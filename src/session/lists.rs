//! Tables of what search counts and finds: word lists and concordances.

use crate::export::{Cell, Column, Table, runs_right_to_left};
use crate::index::{ContextOrder, EntryKey, Hit, Hits, WordList, concordance};
use crate::locale::words;
use crate::model::Project;

/// Returns the words, a row each.
pub fn words_table(project: &Project, list: &WordList) -> Table {
    let mut columns = Column::texts(&["word"], &words);
    columns.extend(Column::numbers(
        &["occurrences", "passages", "documents"],
        &words,
    ));
    columns.extend(Column::texts(&["stop_word"], &words));
    let row = |word: &crate::index::WordCount| {
        vec![
            word.word.as_str().into(),
            word.occurrences.into(),
            word.passages.into(),
            word.documents.into(),
            match word.is_stop {
                true => words("export-yes").into(),
                false => Cell::Empty,
            },
        ]
    };
    Table {
        title: words("export-words"),
        columns,
        rows: list.words.iter().map(row).collect(),
        right_to_left: runs_right_to_left(project),
    }
}

/// Returns what was found, each word in its context, a row each.
pub fn concordance_table(project: &Project, hits: &Hits, order: ContextOrder) -> Table {
    let mut columns = Column::texts(&["document"], &words);
    columns.extend(Column::numbers(&["paragraph"], &words));
    columns.extend(Column::texts(&["before", "found", "after"], &words));
    let rows = concordance(hits, order).into_iter().filter_map(|line| {
        let hit = hits.items.get(line.hit)?;
        Some(vec![
            place_name(project, hit).into(),
            paragraph_of(project, hit).map_or(Cell::Empty, Cell::from),
            line.before.into(),
            line.found.into(),
            line.after.into(),
        ])
    });
    Table {
        title: words("export-concordance"),
        columns,
        rows: rows.collect(),
        right_to_left: runs_right_to_left(project),
    }
}

/// Returns the document of a passage; of a code its path, of a memo its title.
pub fn place_name(project: &Project, hit: &Hit) -> String {
    match hit.key {
        EntryKey::Memo(id) => project
            .memos
            .get(id)
            .map(|memo| memo.title.clone())
            .unwrap_or_default(),
        EntryKey::Code(id) => project.code_path(id),
        _ => hit
            .document
            .map(|id| project.document_name(id).to_owned())
            .unwrap_or_default(),
    }
}

/// Returns the number of the paragraph that a hit begins in, from 1; nothing for memos and codes.
pub fn paragraph_of(project: &Project, hit: &Hit) -> Option<usize> {
    let paragraphs = project.paragraphs.get(hit.document?)?;
    paragraphs.at(hit.range?.start).map(|index| index + 1)
}
