//! A reporting form as a table and on paper: what the project knows is marked as from it; the researcher's words stand
//! beside it. The evaluation questions have a page each.

use crate::analysis::Counts;
use crate::analysis::trust::{FormRow, Known, form_rows};
use crate::model::{Form, Message};

use super::super::paper::{Block, Paper, PaperTable, Text};
use super::super::{Cell, Table};
use super::Source;

/// Returns the form as a table, an item a row.
pub fn form_table(source: Source<'_>, counts: &Counts, form: Form) -> Table {
    let keys = [
        "item",
        "item_name",
        "question",
        "from_the_project",
        "answer",
        "page",
        "state",
    ];
    let mut table = source.table(form.key(), source.texts(&keys));
    for row in rows(source, counts, form) {
        let facts = facts(source, &row);
        let answer = row.answer.as_ref();
        table.rows.push(vec![
            row.number().into(),
            source.words(&row.name_key()).into(),
            source.words(&row.question_key()).into(),
            Cell::from(facts.join("\n")),
            answer.map_or("", |answer| answer.answer.as_str()).into(),
            answer.map_or("", |answer| answer.page.as_str()).into(),
            source.words(state_key(&row)).into(),
        ]);
    }
    table
}

/// Returns the form on paper.
pub fn form_paper(source: Source<'_>, counts: &Counts, form: Form) -> Paper {
    let mut paper = source.paper(form.key());
    paper.note(source.words(&format!("{}-cite", form.key())));
    let rows = rows(source, counts, form);
    let open = rows.iter().filter(|row| row.is_open()).count();
    let message = Message::new("form-standing")
        .with("items", rows.len())
        .with(
            "known",
            rows.iter().filter(|row| !row.facts.is_empty()).count(),
        )
        .with(
            "answered",
            rows.iter().filter(|row| row.answer.is_some()).count(),
        )
        .with("open", open);
    paper.paragraph(source.say(&message));
    match form {
        Form::Evaluation => pages(source, &rows, &mut paper),
        Form::Coreq | Form::Srqr | Form::Criteria | Form::Power => {
            parts(source, &rows, &mut paper);
        }
    }
    paper
}

fn rows(source: Source<'_>, counts: &Counts, form: Form) -> Vec<FormRow> {
    let known = Known {
        ground: source.ground,
        counts,
    };
    form_rows(&known, form)
}

fn facts(source: Source<'_>, row: &FormRow) -> Vec<String> {
    row.facts
        .iter()
        .map(|fact| source.say(&fact.message))
        .collect()
}

fn state_key(row: &FormRow) -> &'static str {
    match (row.answer.is_some(), row.facts.is_empty()) {
        (true, _) => "form-answered",
        (false, false) => "form-from-project",
        (false, true) => "form-open",
    }
}

/// A table for each part of the form.
fn parts(source: Source<'_>, rows: &[FormRow], paper: &mut Paper) {
    paper.landscape = true;
    let keys = ["item", "item_name", "from_the_project", "answer", "page"];
    let heads = || {
        source
            .texts(&keys)
            .into_iter()
            .map(|column| column.head)
            .collect()
    };
    for part in rows.chunk_by(|one, other| one.part_key() == other.part_key()) {
        let Some(first) = part.first() else { continue };
        paper.heading(1, source.words(first.part_key()));
        let mut table = PaperTable::new("", heads());
        table.shares = vec![5, 25, 32, 30, 8];
        for row in part {
            let answer = row.answer.as_ref();
            let written = answer.map_or("", |answer| answer.answer.as_str());
            let mut written = Text::from(written);
            if row.is_open() {
                written = Text::faint(source.words("form-open"));
            }
            table.rows.push(vec![
                Text::from(row.number()),
                Text::bold(source.words(&row.name_key()))
                    .and_faint(format!("\n{}", source.words(&row.question_key()))),
                Text::from(facts(source, row).join("\n")),
                written,
                Text::from(answer.map_or("", |answer| answer.page.as_str())),
            ]);
        }
        paper.push(Block::Table(table));
    }
}

/// A page for each question.
fn pages(source: Source<'_>, rows: &[FormRow], paper: &mut Paper) {
    let mut part = "";
    for row in rows {
        paper.push(Block::PageBreak);
        if part != row.part_key() {
            part = row.part_key();
            paper.heading(1, source.words(part));
        }
        let name = source.words(&row.name_key());
        paper.heading(2, format!("{}. {name}", row.number()));
        paper.paragraph(Text::default().and_italic(source.words(&row.question_key())));
        paper.heading(3, source.words("form-from-project"));
        let facts = facts(source, row);
        if facts.is_empty() {
            paper.paragraph(Text::faint(source.words("form-nothing-known")));
        } else {
            paper.push(Block::List(facts.into_iter().map(Text::from).collect()));
        }
        paper.heading(3, source.words("form-answer"));
        match &row.answer {
            Some(answer) => {
                paper.paragraphs(&answer.answer);
                if !answer.page.is_empty() {
                    let message = Message::new("form-page").with("page", answer.page.as_str());
                    paper.note(source.say(&message));
                }
            }
            None => paper.push(Block::Lines(8)),
        }
    }
}
