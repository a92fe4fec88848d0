//! Two conditions within the same paragraph, within some paragraphs, or in the same document.
//!
//! Both sides are looked up; entries of the left side stay that have one of the right side close enough. Only what
//! stands in a document can be close to anything.

use std::collections::HashMap;
use std::sync::Arc;

use tantivy::index::{SegmentId, SegmentReader};
use tantivy::query::{
    BitSetDocSet, ConstScorer, EmptyScorer, EnableScoring, Explanation, Query, Scorer, Weight,
};
use tantivy::{BitSet, DocId, Score};

use super::error::Error;
use super::lower::Tree;
use super::schema::{DOCUMENT, PARAGRAPHS};
use super::search::View;

/// How far two entries may stand from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// At most so many paragraphs; 0: in the same one.
    Paragraphs(u32),
    /// In the same document.
    Document,
}

/// Where an entry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stretch {
    /// Stands for the document.
    pub document: u64,
    /// Ordinal of its first paragraph.
    pub first: u32,
    /// Ordinal of its last paragraph.
    pub last: u32,
}

/// Stretches by document and beginning, each with the furthest end of those up to it.
struct Nearby(Vec<(Stretch, u32)>);

impl Nearby {
    fn new(mut stretches: Vec<Stretch>) -> Self {
        stretches.sort_unstable();
        stretches.dedup();
        let mut end = (0, 0);
        let ends = stretches.into_iter().map(|stretch| {
            if end.0 != stretch.document {
                end = (stretch.document, 0);
            }
            end.1 = end.1.max(stretch.last);
            (stretch, end.1)
        });
        Self(ends.collect())
    }

    /// Returns whether one of them is close enough to `stretch`.
    fn reach(&self, stretch: Stretch, reach: Reach) -> bool {
        let (from, to) = match reach {
            Reach::Document => (0, u32::MAX),
            Reach::Paragraphs(count) => (
                stretch.first.saturating_sub(count),
                stretch.last.saturating_add(count),
            ),
        };
        let behind = self
            .0
            .partition_point(|(known, _)| (known.document, known.first) <= (stretch.document, to));
        let nearest = behind.checked_sub(1).and_then(|index| self.0.get(index));
        nearest.is_some_and(|(known, end)| known.document == stretch.document && *end >= from)
    }
}

/// Entries that were looked up, by the part of the index that they stand in.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Entries(HashMap<SegmentId, Vec<DocId>>);

impl View {
    /// Returns `tree` with each `within` looked up.
    pub fn resolved(&self, tree: &Tree) -> Result<Tree, Error> {
        let each = |trees: &[Tree]| {
            let trees = trees.iter().map(|tree| self.resolved(tree));
            trees.collect::<Result<Vec<Tree>, Error>>()
        };
        Ok(match tree {
            Tree::Leaf(_) | Tree::Looked { .. } => tree.clone(),
            Tree::All(trees) => Tree::All(each(trees)?),
            Tree::Any(trees) => Tree::Any(each(trees)?),
            Tree::Not(tree) => Tree::Not(Box::new(self.resolved(tree)?)),
            Tree::Within { left, right, reach } => {
                let left = self.resolved(left)?;
                let right = self.resolved(right)?;
                let entries = Arc::new(self.close(&left, &right, *reach)?);
                let left = Box::new(left);
                Tree::Looked { entries, left }
            }
        })
    }

    /// Returns the entries of `left` that have one of `right` close enough.
    fn close(&self, left: &Tree, right: &Tree, reach: Reach) -> Result<Entries, Error> {
        let mut stretches = Vec::new();
        self.each_place(right, &mut |_, _, stretch| stretches.push(stretch))?;
        let nearby = Nearby::new(stretches);
        let mut entries = Entries::default();
        self.each_place(left, &mut |segment, doc, stretch| {
            if nearby.reach(stretch, reach) {
                entries.0.entry(segment).or_default().push(doc);
            }
        })?;
        Ok(entries)
    }

    /// Gives `sink` every entry of `tree` that stands in a document, with its place.
    fn each_place(
        &self,
        tree: &Tree,
        sink: &mut impl FnMut(SegmentId, DocId, Stretch),
    ) -> Result<(), Error> {
        let query = tree.query(&self.fields);
        let weight = query.weight(EnableScoring::disabled_from_searcher(&self.searcher))?;
        for reader in self.searcher.segment_readers() {
            let documents = reader.fast_fields().u64(DOCUMENT)?;
            let paragraphs = reader.fast_fields().u64(PARAGRAPHS)?;
            let segment = reader.segment_id();
            let alive = reader.alive_bitset();
            weight.for_each_no_score(reader, &mut |docs| {
                for doc in docs {
                    let place = documents.first(*doc).zip(paragraphs.first(*doc));
                    if let Some((document, paragraphs)) = place
                        && alive.is_none_or(|alive| alive.is_alive(*doc))
                    {
                        sink(segment, *doc, unpacked(document, paragraphs));
                    }
                }
            })?;
        }
        Ok(())
    }
}

/// Returns the first and the last paragraph as one number.
pub(super) fn packed(first: u32, last: u32) -> u64 {
    (u64::from(first) << 32) | u64::from(last)
}

fn unpacked(document: u64, paragraphs: u64) -> Stretch {
    let half = |bits: u64| u32::try_from(bits & 0xFFFF_FFFF).unwrap_or(u32::MAX);
    Stretch {
        document,
        first: half(paragraphs >> 32),
        last: half(paragraphs),
    }
}

/// The entries as a query.
#[derive(Clone, Debug)]
pub(super) struct EntriesQuery(pub Arc<Entries>);

impl Query for EntriesQuery {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(EntriesWeight(Arc::clone(&self.0))))
    }
}

struct EntriesWeight(Arc<Entries>);

impl Weight for EntriesWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let Some(docs) = self.0.0.get(&reader.segment_id()) else {
            return Ok(Box::new(EmptyScorer));
        };
        let mut set = BitSet::with_max_value(reader.max_doc());
        for doc in docs {
            set.insert(*doc);
        }
        let docs = BitSetDocSet::from(set);
        Ok(Box::new(ConstScorer::new(docs, boost)))
    }

    fn explain(&self, _: &SegmentReader, _: DocId) -> tantivy::Result<Explanation> {
        Ok(Explanation::new("entries within reach", 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(document: u64, first: u32, last: u32) -> Stretch {
        Stretch {
            document,
            first,
            last,
        }
    }

    #[test]
    fn reach_is_counted_in_paragraphs_of_one_document() {
        let nearby = Nearby::new(vec![at(1, 4, 4), at(1, 0, 9), at(2, 7, 7), at(1, 20, 21)]);
        let near = |document, ordinal, count| {
            nearby.reach(at(document, ordinal, ordinal), Reach::Paragraphs(count))
        };
        assert!(near(1, 9, 0), "inside the long one");
        assert!(!near(1, 12, 2));
        assert!(near(1, 12, 3));
        assert!(near(1, 19, 1));
        assert!(!near(1, 23, 1));
        assert!(!near(2, 4, 2));
        assert!(near(2, 4, 3));
        assert!(!near(3, 4, 1000));
        assert!(nearby.reach(at(2, 400, 400), Reach::Document));
        assert!(!nearby.reach(at(3, 4, 4), Reach::Document));
        assert_eq!(unpacked(5, packed(3, 7)), at(5, 3, 7));
    }
}
