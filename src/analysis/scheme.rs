//! The code tree as one list in reading order: every branch is a stretch of it, so that branches need no walking.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;
use std::sync::Arc;

use crate::model::{Code, CodeId, Level, Project};

use super::ground::IdHasher;

/// The code scheme as it stands: parents before children, siblings as the tree shows them.
///
/// A position is an index into [`Scheme::codes`]. A damaged tree is read too: a code whose parent is missing stands at
/// the top, and a ring is entered at one of its codes.
#[derive(Clone, Debug, Default)]
pub struct Scheme {
    codes: Vec<Arc<Code>>,
    parents: Vec<Option<usize>>,
    ends: Vec<usize>,
    positions: HashMap<CodeId, usize, BuildHasherDefault<IdHasher>>,
}

enum Step<'a> {
    Enter(&'a Arc<Code>, Option<usize>),
    Leave(usize),
}

impl Scheme {
    /// Returns the scheme of `project`.
    pub fn of(project: &Project) -> Self {
        let mut sorted: Vec<&Arc<Code>> = project.codes.iter().collect();
        sorted.sort_by_cached_key(|code| (Reverse(code.level), code.name.to_lowercase(), code.id));
        let mut roots = Vec::new();
        let mut children: HashMap<CodeId, Vec<&Arc<Code>>> = HashMap::new();
        for code in &sorted {
            match code.parent.filter(|parent| project.codes.contains(*parent)) {
                Some(parent) => children.entry(parent).or_default().push(code),
                None => roots.push(*code),
            }
        }
        let mut scheme = Self::default();
        // What no root leads to is a ring: the second round enters it.
        for root in roots.into_iter().chain(sorted) {
            scheme.enter(root, &children);
        }
        scheme
    }

    /// Returns the codes, parents before children.
    pub fn codes(&self) -> &[Arc<Code>] {
        &self.codes
    }

    /// Returns how many codes there are.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Returns whether there is no code.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// Returns the position of a code.
    pub fn position(&self, code: CodeId) -> Option<usize> {
        self.positions.get(&code).copied()
    }

    /// Returns the code at `position`.
    pub fn code(&self, position: usize) -> Option<&Arc<Code>> {
        self.codes.get(position)
    }

    /// Returns the position of the code above, `None` at the top.
    pub fn parent(&self, position: usize) -> Option<usize> {
        self.parents.get(position).copied().flatten()
    }

    /// Returns the positions of the code at `position` and of all codes below it.
    pub fn branch(&self, position: usize) -> Range<usize> {
        position..self.ends.get(position).copied().unwrap_or(position)
    }

    /// Returns the positions of a code's branch; empty when there is no such code.
    pub fn branch_of(&self, code: CodeId) -> Range<usize> {
        self.position(code)
            .map_or(0..0, |position| self.branch(position))
    }

    /// Returns `position`, then the positions above it, nearest first.
    pub fn upwards(&self, position: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(position), |below| self.parent(*below))
    }

    /// Returns the lowest code whose branch holds both positions.
    pub fn nearest_common(&self, one: usize, other: usize) -> Option<usize> {
        self.upwards(other)
            .find(|above| self.branch(*above).contains(&one))
    }

    /// Returns the nearest code of `level` from `position` upwards, itself included.
    pub fn at_level(&self, position: usize, level: Level) -> Option<usize> {
        self.upwards(position)
            .find(|above| self.level(*above) == Some(level))
    }

    /// Returns whether the open code or concept at `position` has no home: nothing of a higher level above it. What lies
    /// below a code of its own level is at home there.
    pub fn is_homeless(&self, position: usize) -> bool {
        let Some(level) = self.level(position) else {
            return false;
        };
        let parent = self.parent(position).and_then(|above| self.level(above));
        let is_higher = |above: usize| self.level(above).is_some_and(|other| other > level);
        level != Level::Category && parent != Some(level) && !self.upwards(position).any(is_higher)
    }

    /// Returns the rung of the code at `position`.
    pub fn level(&self, position: usize) -> Option<Level> {
        self.codes.get(position).map(|code| code.level)
    }

    /// Returns the ids of the codes at `positions`.
    pub fn ids(&self, positions: impl IntoIterator<Item = usize>) -> Vec<CodeId> {
        let code = |position| self.code(position).map(|code| code.id);
        positions.into_iter().filter_map(code).collect()
    }

    /// Adds to the number of every code the numbers of all codes below it, in place.
    pub(super) fn sum_up<N: Copy + std::ops::AddAssign>(&self, numbers: &mut [N]) {
        for position in (0..numbers.len()).rev() {
            if let Some(parent) = self.parent(position) {
                let number = numbers[position];
                numbers[parent] += number;
            }
        }
    }

    fn enter(&mut self, root: &Arc<Code>, children: &HashMap<CodeId, Vec<&Arc<Code>>>) {
        let mut steps = vec![Step::Enter(root, None)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Leave(position) => self.ends[position] = self.codes.len(),
                Step::Enter(code, _) if self.positions.contains_key(&code.id) => {}
                Step::Enter(code, parent) => {
                    let position = self.codes.len();
                    self.positions.insert(code.id, position);
                    self.codes.push(Arc::clone(code));
                    self.parents.push(parent);
                    self.ends.push(position + 1);
                    steps.push(Step::Leave(position));
                    let below = children.get(&code.id).into_iter().flatten().rev();
                    steps.extend(below.map(|child| Step::Enter(child, Some(position))));
                }
            }
        }
    }
}
