//! The codebook: every code with its definition, its numbers and an example.

use crate::analysis::{Counts, Ground};
use crate::model::Code;

use super::{Cell, Column, Table, Words, level_name, table, time};

/// Returns the codebook in the order of the tree.
///
/// Codings, quotations and documents are those of the code with all codes below it. The example is the typical one that
/// was chosen, else the first quotation that was coded with the code itself; a code that is on no text itself shows the first one below it.
pub fn codebook(ground: &Ground, counts: &Counts, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(
        &[
            "code",
            "level",
            "path",
            "definition",
            "use_when",
            "not_when",
            "in_vivo",
        ],
        words,
    );
    columns.extend(Column::numbers(
        &["codings", "quotations", "documents"],
        words,
    ));
    columns.extend(Column::texts(
        &["example", "example_document", "borderline"],
        words,
    ));
    let has_trimmed = !ground.project().trimmings.is_empty();
    if has_trimmed {
        columns.extend(Column::texts(&["trimmed"], words));
    }
    let mut table = table(ground, words("export-codebook"), columns);
    let examples = examples(ground);
    let rows = ground.scheme().codes().iter().zip(examples);
    table.rows = rows
        .map(|(code, example)| {
            let mut row = row(ground, counts, words, (code, example));
            if has_trimmed {
                let is_trimmed = ground.project().is_trimmed(code.id);
                row.push(if is_trimmed {
                    words("export-yes").into()
                } else {
                    Cell::Empty
                });
            }
            row
        })
        .collect();
    table
}

/// Returns the appendix of the codebook: what was trimmed from the theory, why, when and by whom, as the tree shows it.
pub fn trimmed(ground: &Ground, counts: &Counts, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(
        &[
            "code",
            "level",
            "path",
            "reason",
            "trimmed_on",
            "trimmed_by",
        ],
        words,
    );
    columns.extend(Column::numbers(&["codings", "documents"], words));
    let mut table = table(ground, words("export-trimmed"), columns);
    let project = ground.project();
    let codes = ground.scheme().codes().iter();
    let trimmed = codes.filter_map(|code| Some((code, project.trimmings.get(code.id)?)));
    table.rows = trimmed
        .map(|(code, trimming)| {
            let tally = counts.branch(code.id);
            vec![
                code.name.as_str().into(),
                level_name(project, code.level, words).into(),
                project.code_path(code.id).into(),
                trimming.reason.as_str().into(),
                time(trimming.made).into(),
                project.coder_name(trimming.coder).into(),
                tally.codings.into(),
                tally.documents.into(),
            ]
        })
        .collect();
    table
}

fn row(
    ground: &Ground,
    counts: &Counts,
    words: &Words<'_>,
    (code, example): (&Code, Option<usize>),
) -> Vec<Cell> {
    let project = ground.project();
    let tally = counts.branch(code.id);
    let chosen = code
        .typical
        .and_then(|typical| project.quotations.get(typical));
    let first = example.and_then(|quotation| ground.quotations().get(quotation));
    let example = chosen.or(first);
    let borderline = code.borderline.and_then(|row| project.quotations.get(row));
    let in_vivo = if code.in_vivo {
        words("export-yes")
    } else {
        String::new()
    };
    vec![
        code.name.as_str().into(),
        level_name(project, code.level, words).into(),
        project.code_path(code.id).into(),
        code.definition.as_str().into(),
        code.use_when.as_str().into(),
        code.not_when.as_str().into(),
        in_vivo.into(),
        tally.codings.into(),
        tally.quotations.into(),
        tally.documents.into(),
        example.map_or(Cell::Empty, |example| example.words.as_ref().into()),
        example.map_or(Cell::Empty, |example| {
            project.document_name(example.document).into()
        }),
        borderline.map_or(Cell::Empty, |row| row.words.as_ref().into()),
    ]
}

/// Returns an example for each code: the quotation of the first coding of the code itself, else of one below it.
fn examples(ground: &Ground) -> Vec<Option<usize>> {
    let scheme = ground.scheme();
    let mut examples = vec![None; scheme.len()];
    for incident in ground.incidents() {
        let example = &mut examples[incident.code];
        *example = example.or(Some(incident.quotation));
    }
    // From the end, so that a code has its example before it lends it upwards; the first child has the last word.
    let own = examples.clone();
    for position in (0..scheme.len()).rev() {
        if let Some(parent) = scheme.parent(position)
            && own[parent].is_none()
        {
            examples[parent] = examples[position].or(examples[parent]);
        }
    }
    examples
}
