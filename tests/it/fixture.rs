//! Projects for tests, written as text so that a test shows the case and nothing else.
//!
//! ```text
//! //- document interview-1
//! P1: I never told anyone, not even my sister.
//!     ^^^^^^^^^^^^^^^^^^^ isolation
//! //- codebook
//! Hiding
//!   isolation
//! ```
//!
//! A caret line codes the words above it. The codebook is a tree by two spaces: category, concept and open code by
//! depth from the leaves (a leaf is an open code, its parent a concept, above that a category).

use std::sync::Arc;

use groundwork::import;
use groundwork::model::{CodeId, Level, Passage, Project, Stamp, TextRange, Time};
use groundwork::operation::{DocumentEdit, NewCode, Operation};
use groundwork::session::{Desk, Sheet};

/// Two documents and two categories: what many tests begin with.
pub const SECRECY: &str = "
//- document one
I: How did it begin?
P1: I never told anyone, not even my sister.
    ^^^^^^^^^^^^^^^^^^^ isolation
                         ^^^^^^^^^^^^^^^^^^^^ concealment
P1: Then the letter came and everybody knew.
             ^^^^^^^^^^^ exposure
//- document two
P2: I told them at once.
    ^^^^^^^^^^^^^^^^^^^ telling
//- codebook
Secrecy
  Hiding
    isolation
    concealment
  Showing
    exposure
Openness
  Speaking
    telling
";

/// Returns a project in memory that stands as `fixture` says; ids and times are the same each time.
pub fn project(fixture: &str) -> Desk {
    let mut desk = Desk::fixed("Fixture", Time(1_700_000_000_000), "tester").unwrap();
    let mut sections = fixture.split("//- ").skip(1).collect::<Vec<_>>();
    sections.sort_by_key(|section| !section.starts_with("codebook"));
    for section in sections {
        let (head, body) = section.split_once('\n').unwrap();
        match head.trim().split_once(' ') {
            Some(("document", name)) => document(&mut desk, name, body),
            _ => codebook(&mut desk, body),
        }
    }
    desk
}

/// Returns the code of this name or path.
pub fn code(project: &Project, name: &str) -> CodeId {
    match project.codes_named(name)[..] {
        [code] => code.id,
        ref other => panic!("{} codes named {name}", other.len()),
    }
}

/// Returns the passage of `words` in the first document that has them.
pub fn passage(desk: &Desk, words: &str) -> Passage {
    for document in desk.project().documents.iter() {
        let text = desk.text(document.id).unwrap();
        if let Some(start) = text.find(words) {
            let range = TextRange::new(start as u32, (start + words.len()) as u32);
            return Passage::new(document.id, &text, range).unwrap();
        }
    }
    panic!("no document has {words:?}")
}

/// Returns every coding as `document: “words” code path`, sorted: what a test compares.
pub fn codings(project: &Project) -> Vec<String> {
    let mut lines: Vec<String> = project
        .codings
        .iter()
        .map(|coding| {
            let quotation = project.quotations.get(coding.quotation).unwrap();
            let document = project.document_name(quotation.document);
            format!(
                "{document}: “{}” {}",
                quotation.words,
                project.code_path(coding.code)
            )
        })
        .collect();
    lines.sort();
    lines
}

/// Returns a stamp with ids that depend on `seed` alone.
pub fn stamp(project: &Project, seed: u128) -> Stamp {
    let coder = project.coders.iter().next().unwrap().id;
    Stamp::new(Time(1_700_000_100_000 + seed as i64 * 1000), coder, seed)
}

fn document(desk: &mut Desk, name: &str, body: &str) {
    let mut text = String::new();
    let mut coded: Vec<(usize, usize, String)> = Vec::new();
    let mut line_start = 0;
    for line in body.lines() {
        if let Some(at) = line.find('^').filter(|at| line[..*at].trim().is_empty()) {
            let carets = line[at..]
                .chars()
                .take_while(|character| *character == '^')
                .count();
            let above: Vec<(usize, char)> = text[line_start..].char_indices().collect();
            let byte = |column: usize| {
                above
                    .get(column)
                    .map_or(text.len() - 1, |(byte, _)| line_start + byte)
            };
            coded.push((
                byte(at),
                byte(at + carets),
                line[at + carets..].trim().to_owned(),
            ));
        } else {
            line_start = text.len();
            text.push_str(line);
            text.push('\n');
        }
    }
    let text = text.trim_end().to_owned();
    let bytes: Arc<[u8]> = text.clone().into_bytes().into();
    let file_name = format!("{name}.txt");
    let draft = Arc::new(import::read(&file_name, &bytes, &import::Options::default()).unwrap());
    let edit = DocumentEdit {
        name: Some(name.to_owned()),
        ..DocumentEdit::default()
    };
    desk.import(
        &[Sheet {
            file_name,
            bytes,
            draft,
            edit,
        }],
        "",
    )
    .unwrap();
    let id = desk.project().document_named(name).unwrap().id;
    for (start, end, code) in coded {
        let passage = Passage::new(id, &text, TextRange::new(start as u32, end as u32)).unwrap();
        let known: Vec<CodeId> = desk
            .project()
            .codes_named(&code)
            .iter()
            .map(|code| code.id)
            .collect();
        let create = if known.is_empty() {
            vec![NewCode {
                name: code,
                ..NewCode::default()
            }]
        } else {
            vec![]
        };
        desk.perform(
            Operation::CodePassages {
                passages: vec![passage],
                codes: known,
                create,
            },
            "",
        )
        .unwrap();
    }
}

fn codebook(desk: &mut Desk, body: &str) {
    let lines: Vec<(usize, &str)> = body
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| ((line.len() - line.trim_start().len()) / 2, line.trim()))
        .collect();
    let mut above: Vec<CodeId> = Vec::new();
    for (index, (depth, name)) in lines.iter().enumerate() {
        let below = lines[index + 1..]
            .iter()
            .take_while(|(next, _)| next > depth);
        let level = match below.map(|(next, _)| next - depth).max() {
            None => Level::Open,
            Some(1) => Level::Concept,
            Some(_) => Level::Category,
        };
        above.truncate(*depth);
        let parent = above.last().copied();
        let new = NewCode {
            name: (*name).to_owned(),
            level,
            parent,
            ..NewCode::default()
        };
        desk.perform(Operation::AddCode(new), "").unwrap();
        let children = desk.project().children(parent);
        above.push(
            children
                .filter(|child| desk.project().code_name(*child) == *name)
                .last()
                .unwrap(),
        );
    }
}
