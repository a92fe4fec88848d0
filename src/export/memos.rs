//! The memo book: all memos by kind, as Markdown to read and as a table to sort.

use std::sync::Arc;

use crate::analysis::{Ground, overlapped, story_line};
use crate::model::{Memo, MemoKind, MemoTarget, QuotationId};

use super::{Cell, Column, Table, Words, table, time};

/// Returns the memos by kind, then as they were begun. Live names are the names of today.
pub fn memos(ground: &Ground, words: &Words<'_>) -> Table {
    let columns = Column::texts(
        &[
            "kind", "title", "text", "about", "coder", "begun", "changed",
        ],
        words,
    );
    let mut table = table(ground, words("export-memos"), columns);
    let project = ground.project();
    table.rows = in_order(ground)
        .into_iter()
        .map(|memo| {
            vec![
                words(memo.kind.key()).into(),
                memo.title.as_str().into(),
                story_line::plain(project, &memo.text).into(),
                Cell::from(about(ground, &memo.links).join(&words("list-apart"))),
                project.coder_name(memo.coder).into(),
                time(memo.made).into(),
                time(memo.changed).into(),
            ]
        })
        .collect();
    table
}

/// Returns the memo book as Markdown: a chapter for each kind, a section for each memo.
///
/// Headings inside a memo are lowered below its own, so that the book keeps its order.
pub fn memo_book(ground: &Ground, words: &Words<'_>) -> String {
    let project = ground.project();
    let mut book = format!("# {}\n", words("export-memos"));
    if !project.title().is_empty() {
        book.push_str(&format!("\n{}\n", project.title()));
    }
    let memos = in_order(ground);
    for kind in MemoKind::ALL {
        let chapter: Vec<&&Arc<Memo>> = memos.iter().filter(|memo| memo.kind == kind).collect();
        if chapter.is_empty() {
            continue;
        }
        book.push_str(&format!("\n## {}\n", words(kind.key())));
        for memo in chapter {
            push_memo(&mut book, ground, memo, words);
        }
    }
    book
}

fn in_order(ground: &Ground) -> Vec<&Arc<Memo>> {
    let mut memos: Vec<&Arc<Memo>> = ground.project().memos.iter().collect();
    memos.sort_by_key(|memo| (memo.kind, memo.made, memo.id));
    memos
}

fn push_memo(book: &mut String, ground: &Ground, memo: &Memo, words: &Words<'_>) {
    let project = ground.project();
    let title = if memo.title.trim().is_empty() {
        words("export-memo-untitled")
    } else {
        memo.title.clone()
    };
    let begun = time(memo.made);
    let date = begun.split('T').next().unwrap_or_default();
    let by = [project.coder_name(memo.coder), date];
    let by: Vec<&str> = by.into_iter().filter(|part| !part.is_empty()).collect();
    book.push_str(&format!("\n### {title}\n"));
    if !by.is_empty() {
        book.push_str(&format!("\n*{}*\n", by.join(", ")));
    }
    let about = about(ground, &memo.links);
    if !about.is_empty() {
        let head = words("export-column-about");
        book.push_str(&format!("\n{head}: {}\n", about.join(&words("list-apart"))));
    }
    let text = lowered(&story_line::plain(project, &memo.text));
    if !text.trim().is_empty() {
        book.push_str(&format!("\n{}\n", text.trim_end()));
    }
}

/// Returns the text with its Markdown headings three levels lower; lines inside fenced code stay.
fn lowered(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_code = false;
    for line in text.lines() {
        is_code ^= line.trim_start().starts_with("```");
        let marks = line.chars().take_while(|mark| *mark == '#').count();
        let is_heading =
            (1..=6).contains(&marks) && line.chars().nth(marks).is_none_or(char::is_whitespace);
        if is_heading && !is_code {
            out.push_str(&"#".repeat(3.min(6 - marks)));
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// Returns what links lead to, in names.
pub(super) fn about(ground: &Ground, links: &[MemoTarget]) -> Vec<String> {
    let project = ground.project();
    let name = |target: &MemoTarget| match *target {
        MemoTarget::Document(id) => Some(project.document_name(id).to_owned()),
        MemoTarget::Code(id) => Some(project.code_path(id)),
        MemoTarget::Quotation(id) => quotation_name(ground, id),
        MemoTarget::Model(id) => project.models.get(id).map(|model| model.title.clone()),
        MemoTarget::Relation(id) => project.relations.get(id).map(|row| row.ends(project)),
        MemoTarget::Participant(id) => project.participants.get(id).map(|row| row.name.clone()),
        MemoTarget::Case(id) => project.cases.get(id).map(|case| case.name.clone()),
        MemoTarget::Memo(id) => project.memos.get(id).map(|memo| memo.title.clone()),
    };
    let names = links.iter().filter_map(name);
    names.filter(|name| !name.is_empty()).collect()
}

fn quotation_name(ground: &Ground, quotation: QuotationId) -> Option<String> {
    let project = ground.project();
    let quotation = project.quotations.get(quotation)?;
    let name = project.document_name(quotation.document);
    let paragraphs = ground.paragraphs(quotation.document);
    Some(match overlapped(paragraphs, quotation.range).next() {
        Some(paragraph) => format!("{name}, ¶{}", paragraph + 1),
        None => name.to_owned(),
    })
}
