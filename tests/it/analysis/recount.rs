//! Counts that follow an act are the counts of everything.

use groundwork::analysis::reliability::draw::Draw;
use groundwork::analysis::{Counts, Recoded};
use groundwork::model::{CodeId, Level, Passage, Project, RowChange, TextRange};
use groundwork::operation::{CodeEdit, NewCode, Operation};
use groundwork::session::Desk;

use crate::fixture::{SECRECY, project};
use crate::small_study::small_study;

fn same(found: &Counts, project: &Project, what: &str) {
    let wanted = Counts::of(project);
    assert_eq!(found.total(), wanted.total(), "{what}");
    for code in project.codes.iter() {
        assert_eq!(
            found.own(code.id),
            wanted.own(code.id),
            "{what}: {}",
            code.name
        );
        assert_eq!(
            found.branch(code.id),
            wanted.branch(code.id),
            "{what}: {} with what is below",
            code.name
        );
    }
}

/// A random act of coding: of a passage, or one that takes a code off, moves an end, or makes a code.
fn act(desk: &Desk, draw: &mut Draw) -> Operation {
    let project = desk.project();
    let codes: Vec<CodeId> = project.codes.iter().map(|row| row.id).collect();
    let code = codes[draw.below(codes.len())];
    let codings: Vec<_> = project.codings.iter().map(|row| row.id).collect();
    let documents: Vec<_> = project.documents.iter().map(|row| row.id).collect();
    match draw.below(5) {
        0 | 1 => {
            let document = documents[draw.below(documents.len())];
            let text = desk.text(document).unwrap();
            let mut words = text.split_inclusive(' ').scan(0, |at, word| {
                *at += word.len();
                Some((*at - word.len(), *at))
            });
            let count = text.split_inclusive(' ').count();
            let (first, last) = words.nth(draw.below(count)).unwrap();
            let last = last
                .min(first + text[first..last].trim_end().len())
                .max(first + 1);
            let range = TextRange::new(first as u32, last as u32);
            Operation::CodePassages {
                passages: Passage::new(document, &text, range).into_iter().collect(),
                codes: vec![code, codes[draw.below(codes.len())]],
                create: vec![],
            }
        }
        2 => Operation::Uncode {
            codings: vec![codings[draw.below(codings.len())]],
        },
        3 => Operation::Recode {
            codings: vec![codings[draw.below(codings.len())]],
            code,
        },
        _ => Operation::AddCode(NewCode {
            id: None,
            name: format!("new {}", draw.below(1_000_000)),
            level: Level::Open,
            parent: Some(code).filter(|code| project.codes.get(*code).unwrap().level > Level::Open),
            edit: CodeEdit::default(),
        }),
    }
}

#[test]
fn counts_follow_every_act_of_coding() {
    for (mut desk, acts) in [(small_study(), 60), (project(SECRECY), 60)] {
        let mut draw = Draw::new(7);
        let mut counts = Counts::of(desk.project());
        let mut followed = 0;
        for _ in 0..acts {
            let before = desk.project().clone();
            let done = match draw.below(6) {
                0 => desk.undo(),
                _ => {
                    let operation = act(&desk, &mut draw);
                    desk.perform(operation, "")
                }
            };
            let Ok(done) = done else { continue };
            let recoded = Recoded::of(&done.changes);
            let after =
                recoded.and_then(|recoded| counts.after((&before, desk.project()), &recoded));
            let what = groundwork::locale::say(&done.entry.what);
            match after {
                Some(after) => {
                    followed += 1;
                    same(&after, desk.project(), &what);
                    counts = after;
                }
                None => counts = Counts::of(desk.project()),
            }
        }
        assert!(followed > acts / 4, "{followed}");
    }
}

#[test]
fn what_counts_rest_on_otherwise_is_counted_anew() {
    let desk = small_study();
    let document = desk.project().documents.iter().next().unwrap().clone();
    let change = groundwork::model::Change {
        before: Some(document.clone()),
        after: None,
    };
    assert_eq!(Recoded::of(&[RowChange::Document(change)]), None);
    assert!(Recoded::of(&[]).is_some());
}
