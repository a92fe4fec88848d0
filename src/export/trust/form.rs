//! A reporting form as a table and on paper: what the project knows is marked as from it; the researcher's words stand
//! beside it. The evaluation questions have a page each.

use crate::analysis::Counts;
use crate::analysis::trust::{FormRow, Known, form_rows};
use crate::model::{Form, Message};

use super::super::paper::{Block, Paper, PaperTable, Text};
use super::super::{Cell, Table};
use super::Source;

/// How many lines there are to write on below a question.
const MOST_LINES: u8 = 8;
const LEAST_LINES: u8 = 4;
/// What a page has between the question and its foot, and what a line to write on needs, in millimetres.
const PAGE_MM: f32 = 185.0;
const LINE_MM: f32 = 7.8;
/// How many letters of a fact stand on a line of a list, and of a small table, and how high it is, in millimetres.
const USUAL: (usize, f32) = (84, 5.6);
const SMALL: (usize, f32) = (112, 3.9);

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
        day: source.day,
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

/// One table of all parts; the name of a part runs over its whole width.
fn parts(source: Source<'_>, rows: &[FormRow], paper: &mut Paper) {
    paper.landscape = true;
    let keys = ["item", "item_name", "from_the_project", "answer", "page"];
    let columns = source.texts(&keys).into_iter();
    let mut table = PaperTable::new("", columns.map(|column| column.head).collect());
    table.shares = vec![5, 25, 32, 30, 8];
    for part in rows.chunk_by(|one, other| one.part_key() == other.part_key()) {
        let Some(first) = part.first() else { continue };
        table.spans.push(table.rows.len());
        let name = source.words(first.part_key());
        table.rows.push(vec![Text::bold(name)]);
        table.rows.extend(part.iter().map(|row| item(source, row)));
    }
    paper.push(Block::Table(table));
}

fn item(source: Source<'_>, row: &FormRow) -> Vec<Text> {
    let answer = row.answer.as_ref();
    let written = match row.is_open() {
        true => Text::faint(source.words("form-open")),
        false => Text::from(answer.map_or("", |answer| answer.answer.as_str())),
    };
    vec![
        Text::from(row.number()),
        Text::bold(source.words(&row.name_key()))
            .and_faint(format!("\n{}", source.words(&row.question_key()))),
        Text::from(facts(source, row).join("\n")),
        written,
        Text::from(answer.map_or("", |answer| answer.page.as_str())),
    ]
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
        let room = known_on(source, row, paper);
        paper.heading(3, source.words("form-answer"));
        match &row.answer {
            Some(answer) => {
                paper.paragraphs(&answer.answer);
                if !answer.page.is_empty() {
                    let message = Message::new("form-page").with("page", answer.page.as_str());
                    paper.note(source.say(&message));
                }
            }
            None => paper.push(Block::Lines(room)),
        }
    }
}

/// Puts down what the project knows of a question so that its page holds the answer too: many facts stand small, and of
/// very many the first. Returns how many lines there is room for below.
fn known_on(source: Source<'_>, row: &FormRow, paper: &mut Paper) -> u8 {
    let mut facts = facts(source, row);
    if facts.is_empty() {
        paper.paragraph(Text::faint(source.words("form-nothing-known")));
        return MOST_LINES;
    }
    let height = |fact: &String, (letters, line): (usize, f32)| {
        fact.chars().count().div_ceil(letters) as f32 * line
    };
    let usual: f32 = facts.iter().map(|fact| height(fact, USUAL)).sum();
    let lines = |facts_mm: f32| ((PAGE_MM - facts_mm) / LINE_MM) as u8;
    if usual <= PAGE_MM - f32::from(MOST_LINES) * LINE_MM {
        paper.push(Block::List(facts.into_iter().map(Text::from).collect()));
        return MOST_LINES;
    }
    let most = PAGE_MM - f32::from(LEAST_LINES) * LINE_MM;
    let mut all = 0.0;
    let fitting = facts.iter().take_while(|fact| {
        all += height(fact, SMALL);
        all <= most
    });
    let fitting = fitting.count();
    if fitting < facts.len() {
        let more = Message::new("form-more-facts").with("count", facts.len() - fitting);
        facts.truncate(fitting);
        facts.push(source.say(&more));
    }
    paper.push(Block::Table(PaperTable {
        rows: facts
            .into_iter()
            .map(|fact| vec![Text::from(fact)])
            .collect(),
        small: true,
        ..PaperTable::default()
    }));
    lines(all.min(most)).clamp(LEAST_LINES, MOST_LINES)
}
