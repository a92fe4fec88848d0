//! The codes that were used last: what the number keys and “again” put on, and what the finder offers first.

use crate::model::{CodeId, CodingId, Project};

/// How many there are: one for each number key.
const COUNT: usize = 9;

/// The codes used last, newest first.
#[derive(Clone, Debug, Default)]
pub struct Recent {
    list: Vec<CodeId>,
    newest: Option<CodingId>,
}

impl Recent {
    /// Returns the codes, newest first, nine at most.
    pub fn list(&self) -> &[CodeId] {
        &self.list
    }

    /// Returns the code of number key `number`, from 1.
    pub fn number(&self, number: usize) -> Option<CodeId> {
        self.list.get(number.checked_sub(1)?).copied()
    }

    /// Puts a code first.
    pub fn note(&mut self, code: CodeId) {
        self.list.retain(|other| *other != code);
        self.list.insert(0, code);
        self.list.truncate(COUNT);
    }

    /// Takes in the codings that were made since, whoever made them; all there are the first time.
    pub fn follow(&mut self, project: &Project) {
        self.list.retain(|code| project.codes.contains(*code));
        let since = self.newest;
        let mut fresh: Vec<CodeId> = Vec::new();
        for coding in project.codings.iter().rev() {
            let known = since.is_some_and(|since| coding.id <= since);
            if known || fresh.len() == COUNT {
                break;
            }
            if !fresh.contains(&coding.code) {
                fresh.push(coding.code);
            }
        }
        fresh.into_iter().rev().for_each(|code| self.note(code));
        let newest = project.codings.iter().next_back().map(|coding| coding.id);
        self.newest = newest.max(since);
    }
}
