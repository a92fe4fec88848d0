//! Companions of the paradigm figure: category hierarchy, data structure, matrices, network, process, conditional matrix.
//!
//! Each takes plain data and gives scenes like the paradigm figure does, so that every painter and format has them.

mod heat_map;
mod network;
mod page;
mod phases;
mod process;
mod rings;
mod tree;

pub use heat_map::{HeatMap, HeatRow, heat_map};
pub use network::{Network, NetworkNode, Tie, network};
pub use page::{Page, more};
pub use process::{Lane, Process, process};
pub use rings::{Ring, RingEntry, RingPath, Rings, rings};
pub use tree::{Tree, TreeKind, TreeNode, tree};

/// The kinds of companions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Companion {
    /// Places, categories, concepts as a tree.
    Hierarchy,
    /// First-order codes, second-order themes, aggregate dimensions (Gioia, Corley and Hamilton 2013).
    DataStructure,
    /// The conditional and consequential matrix (Strauss and Corbin 1990, ch. 10).
    ConditionalMatrix,
    /// Concepts that occur together as a network.
    Network,
    /// Concepts that occur together as a matrix.
    CoOccurrence,
    /// Categories by case.
    CodeByCase,
    /// What happened in each case, phase by phase.
    Process,
}

impl Companion {
    /// All companions, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Hierarchy,
        Self::DataStructure,
        Self::ConditionalMatrix,
        Self::Network,
        Self::CoOccurrence,
        Self::CodeByCase,
        Self::Process,
    ];

    /// Returns its name on the command line and in file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hierarchy => "hierarchy",
            Self::DataStructure => "data-structure",
            Self::ConditionalMatrix => "conditional-matrix",
            Self::Network => "network",
            Self::CoOccurrence => "co-occurrence",
            Self::CodeByCase => "code-by-case",
            Self::Process => "process",
        }
    }

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Hierarchy => "companion-hierarchy",
            Self::DataStructure => "companion-data-structure",
            Self::ConditionalMatrix => "companion-conditional-matrix",
            Self::Network => "companion-network",
            Self::CoOccurrence => "companion-co-occurrence",
            Self::CodeByCase => "companion-code-by-case",
            Self::Process => "companion-process",
        }
    }
}
