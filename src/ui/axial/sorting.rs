//! The code tree for sorting: as columns of categories, and as one list with its depths.

use crate::analysis::Counts;
use crate::model::{CodeId, Level};

use super::face::Face;

/// A code with what is counted of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortingRow {
    /// The code.
    pub face: Face,
    /// Codings of its branch.
    pub codings: String,
    /// How many levels it stands in.
    pub depth: usize,
    /// Whether anything lies below it.
    pub holds: bool,
    /// Rows of its branch, itself included.
    pub rows: usize,
}

/// A concept, or a category itself, with the codes right below it that are no concepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bin {
    /// The row of the concept or category.
    pub head: usize,
    /// The rows of the codes in it.
    pub codes: Vec<usize>,
}

/// A category with its concepts; or what is in no category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The row of the category; nothing: concepts without one.
    pub head: Option<usize>,
    /// Its concepts; first the category itself where it holds codes directly.
    pub bins: Vec<Bin>,
}

/// The code tree for sorting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SortingData {
    /// All codes in reading order.
    pub rows: Vec<SortingRow>,
    /// Columns for the view that gathers.
    pub columns: Vec<Column>,
}

impl SortingData {
    /// Returns the number of the row of a code.
    pub fn position(&self, code: CodeId) -> Option<usize> {
        self.rows.iter().position(|row| row.face.id == code)
    }

    /// Returns the numbers of the rows that are seen while the branches of `folded` are folded.
    pub fn seen(&self, folded: &std::collections::BTreeSet<CodeId>) -> Vec<usize> {
        let mut seen = Vec::new();
        let mut at = 0;
        while let Some(row) = self.rows.get(at) {
            seen.push(at);
            at += if folded.contains(&row.face.id) {
                row.rows
            } else {
                1
            };
        }
        seen
    }
}

/// Returns the code tree for sorting.
pub fn sorting_data(counts: &Counts) -> SortingData {
    let scheme = counts.scheme();
    let rows: Vec<SortingRow> = scheme
        .codes()
        .iter()
        .enumerate()
        .map(|(position, code)| SortingRow {
            face: Face::of(code),
            codings: counts.branch(code.id).codings.to_string(),
            depth: scheme.upwards(position).count() - 1,
            holds: scheme.branch(position).len() > 1,
            rows: scheme.branch(position).len(),
        })
        .collect();
    SortingData {
        columns: columns(&rows, counts),
        rows,
    }
}

fn columns(rows: &[SortingRow], counts: &Counts) -> Vec<Column> {
    let scheme = counts.scheme();
    let mut columns = Vec::new();
    let mut loose = Column {
        head: None,
        bins: Vec::new(),
    };
    let mut at = 0;
    while let Some(row) = rows.get(at) {
        match row.face.level {
            Level::Category => columns.push(Column {
                head: Some(at),
                bins: bins(rows, counts, at),
            }),
            Level::Concept => loose.bins.extend(bins(rows, counts, at)),
            Level::Open => {}
        }
        at += scheme.branch(at).len().max(1);
    }
    if !loose.bins.is_empty() {
        columns.push(loose);
    }
    columns
}

/// The bins of a branch: every category and concept in it, with the open codes that stand in none below.
fn bins(rows: &[SortingRow], counts: &Counts, root: usize) -> Vec<Bin> {
    let scheme = counts.scheme();
    let branch = scheme.branch(root);
    let mut bins: Vec<Bin> = Vec::new();
    // Branches nest: the bin of a code is the nearest concept or category above it.
    let mut number = std::collections::HashMap::new();
    for at in branch {
        let Some(row) = rows.get(at) else {
            continue;
        };
        if row.face.level != Level::Open {
            number.insert(at, bins.len());
            bins.push(Bin {
                head: at,
                codes: Vec::new(),
            });
            continue;
        }
        let above = scheme.upwards(at).find_map(|above| number.get(&above));
        if let Some(bin) = above.and_then(|bin| bins.get_mut(*bin)) {
            bin.codes.push(at);
        }
    }
    let is_empty_root = |bin: &Bin| bin.head == root && bin.codes.is_empty();
    let is_category = rows
        .get(root)
        .is_some_and(|row| row.face.level == Level::Category);
    bins.retain(|bin| !(is_category && is_empty_root(bin)));
    bins
}
