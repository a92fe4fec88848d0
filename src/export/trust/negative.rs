//! The register of negative cases: what speaks against which finding, what was decided, what was revised.

use crate::analysis::trust::{NegativeRow, finding_name, negative_cases};
use crate::model::{Finding, Message, NegativeCase};

use super::super::paper::{Block, Paper, PaperTable, Text};
use super::super::{Cell, Column, ColumnKind, Table};
use super::{Source, below, day};

/// Returns the register as a table.
pub fn negative_table(source: Source<'_>) -> Table {
    let keys = [
        "kind",
        "finding",
        "words",
        "document",
        "participant",
        "note",
        "decision",
        "decision_note",
        "decided",
    ];
    let mut table = source.table("export-negative-cases", source.texts(&keys));
    table.rows = negative_cases(source.ground)
        .iter()
        .map(|row| cells(source, row))
        .collect();
    table
}

/// Returns the register on paper.
pub fn negative_paper(source: Source<'_>) -> Paper {
    let mut paper = source.paper("export-negative-cases");
    paper.landscape = true;
    let rows = negative_cases(source.ground);
    let decided = rows.iter().filter(|row| row.decision.is_some()).count();
    let message = Message::new("fact-negative")
        .with("count", rows.len())
        .with("decided", decided);
    paper.paragraph(source.say(&message));
    paper.note(source.words("negative-about"));
    let table = negative_table(source);
    paper.push(Block::Table(register(source, &table)));
    paper
}

/// The register on paper: what belongs together stands in one cell.
fn register(source: Source<'_>, table: &Table) -> PaperTable {
    let heads = ["finding", "words", "note", "decision"];
    let heads = heads.map(|key| Column::new(key, ColumnKind::Text, &|key| source.words(key)).head);
    let mut paper = PaperTable::new("", heads.to_vec());
    paper.shares = vec![24, 40, 16, 28];
    paper.rows = table
        .rows
        .iter()
        .map(|row| {
            let cell = |at: usize| row.get(at).map(Cell::shown).unwrap_or_default();
            let [kind, finding, words, document, participant] = [0, 1, 2, 3, 4].map(cell);
            let [note, decision, why, decided] = [5, 6, 7, 8].map(cell);
            vec![
                Text::from(finding).and_faint(below(&[kind])),
                Text::from(words).and_faint(below(&[document, participant])),
                Text::from(note),
                Text::bold(decision)
                    .and(below(&[why]))
                    .and_faint(below(&[decided])),
            ]
        })
        .collect();
    paper
}

fn cells(source: Source<'_>, row: &NegativeRow) -> Vec<Cell> {
    let project = source.ground.project();
    let kind = match row.about {
        NegativeCase::Coding(_) => "negative-kind-coding",
        NegativeCase::Evidence(_) => "negative-kind-evidence",
        NegativeCase::Check(_) => "negative-kind-check",
        NegativeCase::Finding(_) => "negative-kind-finding",
    };
    let finding = match (row.code, row.relation) {
        (Some(code), _) => project.code_path(code),
        (_, Some(relation)) => finding_name(project, Finding::Relation(relation)),
        _ => source.words("negative-findings"),
    };
    let people = row.participants.iter();
    let people = people.filter_map(|id| project.participants.get(*id));
    let people: Vec<&str> = people.map(|row| row.name.as_str()).collect();
    let document = row.document.map_or("", |id| project.document_name(id));
    let decision = row.decision.as_ref();
    let found = row.found_message(project);
    let words = found.map_or_else(|| row.words.clone(), |found| source.say(&found));
    vec![
        source.words(kind).into(),
        finding.into(),
        words.into(),
        document.into(),
        people.join(&source.words("list-apart")).into(),
        row.note.as_str().into(),
        Cell::from(decision.map_or_else(String::new, |row| source.words(row.choice.key()))),
        decision.map_or("", |row| row.note.as_str()).into(),
        decision
            .map_or_else(String::new, |row| day(row.made))
            .into(),
    ]
}
