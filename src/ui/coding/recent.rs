//! The codes that were used last: what the number keys and “again” put on, and what the finder offers first.
//!
//! A use that is undone is no use: what was used before it is the last one again.

use crate::model::{CodeId, CodingId, Project};

/// How many there are: one for each number key.
const COUNT: usize = 9;
/// How many uses are remembered at least, so that as many can be undone.
const USES: usize = 200;

/// The codes used last, newest first.
#[derive(Clone, Debug, Default)]
pub struct Recent {
    list: Vec<CodeId>,
    /// Newest first.
    uses: Vec<Use>,
    newest: Option<CodingId>,
}

/// That a code was put on something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Use {
    code: CodeId,
    /// The coding that was made; none where that is not known yet, or where the words carried the code already.
    coding: Option<CodingId>,
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
        self.uses.insert(0, Use { code, coding: None });
        self.make_list();
    }

    /// Takes in the codings that were made since, whoever made them, and lets go of those that are gone; all there are
    /// the first time.
    pub fn follow(&mut self, project: &Project) {
        self.uses.retain_mut(
            |one| match one.coding.map(|coding| project.codings.get(coding)) {
                Some(None) => false,
                Some(Some(coding)) => {
                    one.code = coding.code;
                    true
                }
                None => project.codes.contains(one.code),
            },
        );
        let mut fresh: Vec<Use> = Vec::new();
        let mut codes: Vec<CodeId> = Vec::new();
        for coding in project.codings.iter().rev() {
            let known = self.newest.is_some_and(|newest| coding.id <= newest);
            let enough = codes.len() >= COUNT && fresh.len() >= USES;
            if known || enough {
                break;
            }
            let is_first = !codes.contains(&coding.code);
            if is_first {
                codes.push(coding.code);
            }
            if is_first || fresh.len() < USES {
                fresh.push(Use {
                    code: coding.code,
                    coding: Some(coding.id),
                });
            }
        }
        // What was noted when it was asked for is known by its coding now.
        self.uses
            .retain(|one| one.coding.is_some() || !codes.contains(&one.code));
        self.uses.splice(0..0, fresh);
        self.newest = project.codings.iter().next_back().map(|coding| coding.id);
        self.make_list();
    }

    fn make_list(&mut self) {
        let Self { list, uses, .. } = self;
        list.clear();
        let mut number = 0;
        uses.retain(|one| {
            let is_listed = list.len() < COUNT && !list.contains(&one.code);
            if is_listed {
                list.push(one.code);
            }
            number += 1;
            number <= USES || is_listed
        });
    }
}
