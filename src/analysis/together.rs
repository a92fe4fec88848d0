//! Which codes occur together, and which in which case: the numbers behind matrices and the network.

use std::collections::BTreeMap;

use crate::model::CodeId;

use super::co_occurrence::owners;
use super::{CoOccurrence, Ground};

/// Where two codes must both occur to occur together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Within {
    /// In quotations that share text.
    Overlap,
    /// In the same quotation.
    Quotation,
    /// In the same paragraph or turn.
    #[default]
    Paragraph,
    /// In the same document.
    Document,
}

impl Within {
    /// All, the nearest first.
    pub const ALL: [Self; 4] = [
        Self::Overlap,
        Self::Quotation,
        Self::Paragraph,
        Self::Document,
    ];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Overlap => "matrix-within-overlap",
            Self::Quotation => "matrix-within-quotation",
            Self::Paragraph => "matrix-within-paragraph",
            Self::Document => "matrix-within-document",
        }
    }

    /// Returns its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overlap => "overlap",
            Self::Quotation => "quotation",
            Self::Paragraph => "paragraph",
            Self::Document => "document",
        }
    }
}

/// Returns for each pair of `codes`, by their places in the list, in how many places both branches occur; pairs that
/// never do are left out. What counts as a place says `within`.
pub fn together(
    ground: &Ground,
    codes: &[CodeId],
    within: Within,
) -> BTreeMap<(usize, usize), u64> {
    let found = CoOccurrence::of(ground, codes, within);
    let pairs = found.most(usize::MAX).into_iter();
    pairs
        .map(|(one, other)| ((one, other), u64::from(found.count(one, other))))
        .collect()
}

/// Returns for each of `codes` how many codings of its branch each case has, by the place of the case in
/// [`Project::cases`](crate::model::Project).
pub fn by_case(ground: &Ground, codes: &[CodeId]) -> Vec<BTreeMap<usize, u64>> {
    let owners = owners(ground, codes);
    let mut rows = vec![BTreeMap::new(); codes.len()];
    for incident in ground.incidents() {
        for owner in owners.get(incident.code).into_iter().flatten() {
            for case in ground.cases_of(incident.quotation) {
                if let Some(row) = rows.get_mut(*owner as usize) {
                    *row.entry(*case).or_default() += 1;
                }
            }
        }
    }
    rows
}
