//! A codebook of 5,000 codes: its tree, the code finder, and frames of the window with it open.

use std::collections::HashSet;
use std::path::Path;

use groundwork::analysis::{Counts, Ground, code_pairs};
use groundwork::model::{CodeId, Level, Stamp, Time};
use groundwork::operation::{NewCode, Operation};
use groundwork::session::Desk;
use groundwork::ui::code_tree::{Only, Sort, View, code_tree_data, folded_names};
use groundwork::ui::finder::{Prepared, Wanted, finder_data};

use super::corpus::{Random, interview, passage, sheet};
use super::measure::measure;
use super::window::window;

/// Measures what a codebook of 5,000 codes costs.
pub fn five_thousand(folder: &Path) {
    let desk = codebook();
    let project = desk.project();
    let counts = Counts::of(project);
    let mut folded = Vec::new();
    measure("5,000 codes: names folded", 20, "", || {
        folded = folded_names(counts.scheme());
    });
    let closed = HashSet::new();
    let unused = Only {
        unused: true,
        ..Only::default()
    };
    for (what, filter, sort, only) in [
        ("  the tree made anew", "", Sort::Tree, Only::default()),
        ("  the tree by count", "", Sort::Count, Only::default()),
        ("  the tree by last use", "", Sort::Recent, Only::default()),
        ("  the tree by name", "", Sort::Name, Only::default()),
        (
            "  the tree filtered",
            "place 7",
            Sort::Tree,
            Only::default(),
        ),
        ("  the tree narrowed to unused", "", Sort::Tree, unused),
    ] {
        let view = View {
            filter,
            only,
            sort,
            closed: &closed,
            folded: &folded,
        };
        measure(what, 50, "aim < 16", || {
            drop(code_tree_data(project, &counts, &view));
        });
    }
    let ground = Ground::of(project);
    measure("  codes that may be one", 10, "", || {
        drop(code_pairs(&ground));
    });
    if let Some(first) = project.codes.iter().next() {
        measure("  the history of one code", 10, "", || {
            drop(desk.steps(&[first.id.into()]).unwrap());
        });
    }
    finder(&desk, &counts);
    frames(&desk, folder);
}

fn finder(desk: &Desk, counts: &Counts) {
    let project = desk.project();
    measure("  the finder prepared", 20, "", || {
        Prepared::default().follow(counts);
    });
    let mut prepared = Prepared::default();
    prepared.follow(counts);
    measure("  the finder after a change", 50, "aim < 16", || {
        prepared.follow(counts);
    });
    let carried = HashSet::new();
    for typed in ["s", "counted", "say 12 pl 7"] {
        let wanted = Wanted {
            typed,
            recent: &[],
            carried: &carried,
        };
        measure(
            &format!("  “{typed}” in the finder"),
            100,
            "aim < 10",
            || {
                drop(finder_data(project, counts, &prepared, &wanted));
            },
        );
    }
}

/// Frames of the whole window on the coding screen, without textures and the graphics card.
fn frames(desk: &Desk, folder: &Path) {
    let path = folder.join("codes.gwk");
    desk.backup(&path).unwrap();
    let mut harness = window(&path);
    measure("  a frame of the window", 100, "aim < 8", || harness.step());
}

fn codebook() -> Desk {
    let mut random = Random(5);
    let mut desk = Desk::fixed("Codes", Time(1_700_000_000_000), "bench").unwrap();
    desk.import(&[sheet("One", &interview(20_000, &mut random))], "")
        .unwrap();
    let document = desk.project().documents.iter().next().unwrap().id;
    let text = desk.text(document).unwrap();
    let coder = desk.status().coder;
    let mut stamp = Stamp::new(Time(1_700_000_000_000), coder, 77);
    let mut operations = Vec::new();
    for category in 0..20 {
        let top: CodeId = stamp.id();
        operations.push(made(
            top,
            format!("category {category}"),
            Level::Category,
            None,
        ));
        for concept in 0..10 {
            let middle: CodeId = stamp.id();
            let name = format!("concept {category}.{concept}");
            operations.push(made(middle, name, Level::Concept, Some(top)));
            for open in 0..24 {
                let id: CodeId = stamp.id();
                let name =
                    format!("saying {open} of what is counted in place {category}-{concept}");
                operations.push(made(id, name, Level::Open, Some(middle)));
                operations.push(Operation::CodePassages {
                    passages: vec![passage(document, &text, &mut random)],
                    codes: vec![id],
                    create: vec![],
                });
            }
        }
    }
    let name = "codes".to_owned();
    desk.perform(Operation::Several { operations, name }, "")
        .unwrap();
    desk
}

fn made(id: CodeId, name: String, level: Level, parent: Option<CodeId>) -> Operation {
    Operation::AddCode(NewCode {
        id: Some(id),
        name,
        level,
        parent,
        ..NewCode::default()
    })
}
