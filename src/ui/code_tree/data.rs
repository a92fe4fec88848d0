//! What the code tree shows, in order: plain data, made once for a revision and a way of looking.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::analysis::{Counts, Scheme};
use crate::model::{Code, CodeId, Level, Project, Time};
use crate::text::fold;
pub use crate::ui::axial::shown_name;

use super::narrow::{Only, is_thin};

/// In which order codes of one parent stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Higher rungs first, then by name.
    #[default]
    Tree,
    /// Most codings in the branch first.
    Count,
    /// Last used first.
    Recent,
    /// By name alone.
    Name,
}

impl Sort {
    /// All orders, as they are offered.
    pub const ALL: [Self; 4] = [Self::Tree, Self::Count, Self::Recent, Self::Name];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Tree => "tree-sort-tree",
            Self::Count => "tree-sort-count",
            Self::Recent => "tree-sort-recent",
            Self::Name => "tree-sort-name",
        }
    }
}

/// A state of work that a row shows, modestly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Dropped from the theory, itself or with what stands above it.
    Trimmed,
    /// Put on no text, nor is any code below it.
    Unused,
    /// A category that rests on few quotations or few documents.
    Thin,
}

/// A row of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which code.
    pub code: CodeId,
    /// Its name as shown: the participant's own words stand in quotation marks.
    pub name: String,
    /// Its rung.
    pub level: Level,
    /// Number of its colour.
    pub colour: usize,
    /// How many codes stand above it.
    pub depth: usize,
    /// Whether what is below it is shown; nothing where nothing is.
    pub open: Option<bool>,
    /// Codings in its branch.
    pub codings: usize,
    /// What is to be said of it.
    pub hint: Option<Hint>,
}

/// The whole tree as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeTreeData {
    /// The rows, from the top.
    pub rows: Vec<Row>,
    /// How many codes the project has.
    pub total: usize,
    places: HashMap<CodeId, usize>,
}

impl CodeTreeData {
    /// Returns the number of the row of `code`, where it is shown.
    pub fn row_of(&self, code: CodeId) -> Option<usize> {
        self.places.get(&code).copied()
    }
}

/// How the tree is looked at.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// Only codes with these words in their names, and what stands above them.
    pub filter: &'a str,
    /// Only codes of this kind.
    pub only: Only,
    /// The order.
    pub sort: Sort,
    /// Codes that are folded; a filter unfolds everything.
    pub closed: &'a HashSet<CodeId>,
    /// The names folded, by position in the scheme; see [`folded_names`].
    pub folded: &'a [String],
}

/// Returns the names of all codes folded, by position in the scheme, to be kept for a revision.
pub fn folded_names(scheme: &Scheme) -> Vec<String> {
    scheme.codes().iter().map(|code| fold(&code.name)).collect()
}

/// Returns what the tree shows of `project`.
pub fn code_tree_data(project: &Project, counts: &Counts, view: &View<'_>) -> CodeTreeData {
    let scheme = counts.scheme();
    let shown = shown(counts, view);
    let filtering = !view.filter.trim().is_empty() || !view.only.is_all();
    let (roots, children) = siblings(project, counts, view.sort);
    let mut data = CodeTreeData {
        total: scheme.len(),
        ..CodeTreeData::default()
    };
    let mut next: Vec<(usize, usize)> = roots.iter().rev().map(|root| (*root, 0)).collect();
    while let Some((position, depth)) = next.pop() {
        let Some(code) = scheme.code(position) else {
            continue;
        };
        if !shown.get(position).copied().unwrap_or(false) {
            continue;
        }
        let below = children.get(position).map_or(&[][..], Vec::as_slice);
        let open = filtering || !view.closed.contains(&code.id);
        data.places.insert(code.id, data.rows.len());
        data.rows.push(Row {
            code: code.id,
            name: shown_name(code),
            level: code.level,
            colour: usize::from(code.colour),
            depth,
            open: (!below.is_empty()).then_some(open),
            codings: counts.branch(code.id).codings,
            hint: hint(project, code, counts),
        });
        if open {
            next.extend(below.iter().rev().map(|child| (*child, depth + 1)));
        }
    }
    data
}

fn hint(project: &Project, code: &Code, counts: &Counts) -> Option<Hint> {
    match code.level {
        _ if project.is_trimmed(code.id) => Some(Hint::Trimmed),
        _ if counts.branch(code.id).codings == 0 => Some(Hint::Unused),
        Level::Category if is_thin(code, counts) => Some(Hint::Thin),
        _ => None,
    }
}

/// Says of every position whether the filter leaves it.
fn shown(counts: &Counts, view: &View<'_>) -> Vec<bool> {
    let scheme = counts.scheme();
    let filter = fold(view.filter.trim());
    let words: Vec<&str> = filter.split_whitespace().collect();
    let matches = |name: &String| words.iter().all(|word| name.contains(word));
    let mut shown: Vec<bool> = view.folded.iter().map(matches).collect();
    shown.resize(scheme.len(), words.is_empty());
    if !view.only.is_all() {
        for (shown, code) in shown.iter_mut().zip(scheme.codes()) {
            *shown = *shown && view.only.holds(code, counts);
        }
    }
    for position in (0..shown.len()).rev() {
        let keeps = shown.get(position).copied().unwrap_or(false);
        if let Some(above) = scheme.parent(position).filter(|_| keeps)
            && let Some(above) = shown.get_mut(above)
        {
            *above = true;
        }
    }
    shown
}

/// The positions at the top, and those right below each position, in the order of `sort`.
fn siblings(project: &Project, counts: &Counts, sort: Sort) -> (Vec<usize>, Vec<Vec<usize>>) {
    let scheme = counts.scheme();
    let mut roots = Vec::new();
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); scheme.len()];
    for position in 0..scheme.len() {
        match scheme
            .parent(position)
            .and_then(|above| children.get_mut(above))
        {
            Some(siblings) => siblings.push(position),
            None => roots.push(position),
        }
    }
    let codings = |position: &usize| {
        let code = scheme.code(*position);
        Reverse(code.map_or(0, |code| counts.branch(code.id).codings))
    };
    let name = |position: &usize| scheme.code(*position).map(|code| code.name.to_lowercase());
    let newest = if sort == Sort::Recent {
        last_used(project, scheme)
    } else {
        Vec::new()
    };
    let order = |siblings: &mut Vec<usize>| match sort {
        Sort::Tree => {}
        Sort::Count => siblings.sort_by_key(codings),
        Sort::Name => siblings.sort_by_cached_key(name),
        Sort::Recent => siblings.sort_by_key(|position| Reverse(newest.get(*position).copied())),
    };
    order(&mut roots);
    children.iter_mut().for_each(&order);
    (roots, children)
}

/// When each branch was used or made last, by position.
fn last_used(project: &Project, scheme: &Scheme) -> Vec<Time> {
    let mut newest: Vec<Time> = scheme.codes().iter().map(|code| code.made).collect();
    let mut meet = |position: usize, time: Time| {
        if let Some(known) = newest.get_mut(position) {
            *known = (*known).max(time);
        }
    };
    for coding in project.codings.iter() {
        if let Some(position) = scheme.position(coding.code) {
            meet(position, coding.made);
        }
    }
    for position in (0..newest.len()).rev() {
        let time = newest.get(position).copied().unwrap_or_default();
        let above = scheme
            .parent(position)
            .and_then(|above| newest.get_mut(above));
        if let Some(above) = above {
            *above = (*above).max(time);
        }
    }
    newest
}
