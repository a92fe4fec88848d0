//! Triangulation by kind of source as a table: what is counted beside what the researcher judges.

use crate::analysis::trust::{ConvergenceRow, Seen, convergence, finding_name};
use crate::model::{Convergence, DocumentKind, Finding, Message};

use super::super::paper::{Block, Paper, PaperTable, Text};
use super::super::{Cell, ColumnKind, Table};
use super::Source;

/// Returns the table: two columns a kind of source, counted and judged.
pub fn convergence_tables(source: Source<'_>) -> Vec<Table> {
    let found = convergence(source.ground);
    let project = source.ground.project();
    let mut columns = source.texts(&["finding", "kind_of_finding"]);
    for (kind, count) in &found.kinds {
        let (word, name) = (word(*kind), head(source, *kind, *count));
        let counted = format!("{name}: {}", source.words("convergence-counted"));
        let judged = format!("{name}: {}", source.words("convergence-judged"));
        columns.push(source.column(&format!("{word}_counted"), counted, ColumnKind::Text));
        columns.push(source.column(&format!("{word}_judged"), judged, ColumnKind::Text));
    }
    let mut table = source.table("export-convergence", columns);
    for row in &found.rows {
        let mut cells = vec![
            Cell::from(finding_name(project, row.finding)),
            Cell::from(source.words(kind_of(row.finding))),
        ];
        for (seen, judged) in row.seen.iter().zip(&row.judged) {
            cells.push(Cell::from(counted(source, row, *seen)));
            cells.push(Cell::from(verdict(source, judged.as_ref())));
        }
        table.rows.push(cells);
    }
    vec![table]
}

/// Returns the table on paper: counted above, judged below it.
pub fn convergence_paper(source: Source<'_>) -> Paper {
    let found = convergence(source.ground);
    let project = source.ground.project();
    let mut paper = source.paper("export-convergence");
    paper.landscape = true;
    paper.paragraph(source.words("convergence-about"));
    for key in ["convergence-categories", "convergence-relations"] {
        let is_category = |row: &&ConvergenceRow| matches!(row.finding, Finding::Code(_));
        let wanted = key == "convergence-categories";
        let rows: Vec<&ConvergenceRow> = found
            .rows
            .iter()
            .filter(|row| is_category(row) == wanted)
            .collect();
        if rows.is_empty() {
            continue;
        }
        paper.heading(1, source.words(key));
        let kinds = found.kinds.iter();
        let kinds = kinds.map(|(kind, count)| head(source, *kind, *count));
        let mut heads = vec![source.words("export-column-finding")];
        heads.extend(kinds);
        let mut table = PaperTable::new("", heads);
        let cells = |row| cells(source, project, row);
        table.rows = rows.into_iter().map(cells).collect();
        paper.push(Block::Table(table));
    }
    paper.note(source.words("convergence-note"));
    paper
}

fn cells(source: Source<'_>, project: &crate::model::Project, row: &ConvergenceRow) -> Vec<Text> {
    let mut cells = vec![Text::from(finding_name(project, row.finding))];
    for (seen, judged) in row.seen.iter().zip(&row.judged) {
        let mut text = Text::faint(counted(source, row, *seen));
        if judged.is_some() {
            text = text.and_bold(format!("\n{}", verdict(source, judged.as_ref())));
        }
        cells.push(text);
    }
    cells
}

fn counted(source: Source<'_>, row: &ConvergenceRow, seen: Seen) -> String {
    let key = match (row.finding, seen.is_silent()) {
        (_, true) => "convergence-nothing",
        (Finding::Code(_), _) => "convergence-codings",
        (Finding::Relation(_), _) => "convergence-evidence",
    };
    let message = Message::new(key)
        .with("for", seen.for_it)
        .with("against", seen.against)
        .with("documents", seen.documents);
    source.say(&message)
}

fn verdict(source: Source<'_>, judged: Option<&Convergence>) -> String {
    let Some(judged) = judged else {
        return String::new();
    };
    let word = source.words(judged.verdict.key());
    if judged.note.is_empty() {
        word
    } else {
        format!("{word}: {}", judged.note)
    }
}

fn head(source: Source<'_>, kind: DocumentKind, count: usize) -> String {
    format!("{} ({count})", source.words(kind.key()))
}

fn kind_of(finding: Finding) -> &'static str {
    match finding {
        Finding::Code(_) => "level-category",
        Finding::Relation(_) => "export-column-relation",
    }
}

/// The name of a kind for programs.
fn word(kind: DocumentKind) -> String {
    kind.key().trim_start_matches("kind-").replace('-', "_")
}
