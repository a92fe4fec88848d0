//! The operations that put codes on passages and make them.

use crate::locale::say;
use crate::model::{CodeId, CoderId, Level, Passage, Project};
use crate::operation::{Operation, code_passages_label};
use crate::ui::code_tree::{Place, making};

/// Returns what puts a code on passages.
pub fn apply(passages: Vec<Passage>, code: CodeId) -> Operation {
    Operation::CodePassages {
        passages,
        codes: vec![code],
        create: Vec::new(),
    }
}

/// Returns what makes a code at a place, and what is above it, and puts it on passages; and the code’s identity.
pub fn create(
    project: &Project,
    (place, coder): (&Place, CoderId),
    passages: Vec<Passage>,
) -> (Operation, CodeId) {
    let making = making(project, place, Level::Open, coder);
    let name = say(&code_passages_label(passages.len()));
    let code = Operation::CodePassages {
        passages,
        codes: Vec::new(),
        create: vec![making.code],
    };
    if making.before.is_empty() {
        return (code, making.id);
    }
    let mut operations = making.before;
    operations.push(code);
    (Operation::Several { operations, name }, making.id)
}
