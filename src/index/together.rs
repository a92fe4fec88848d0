//! Words that stand together, looked up by their positions in the index.
//!
//! Each word becomes a cursor over all entries that have it, or, for patterns and beginnings, one of the words that it
//! stands for; entries that have all of them are asked for the places, and the rule says whether they meet.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use tantivy::index::SegmentReader;
use tantivy::postings::{Postings as _, SegmentPostings, TermInfo};
use tantivy::query::{
    AutomatonWeight, EmptyScorer, EnableScoring, Explanation, FuzzyTermQuery, Query, Scorer, Weight,
};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, InvertedIndexReader, Score, TERMINATED, Term};

use super::form::{Form, Row, Together, row_places};
use super::glob::Glob;
use super::schema::Fields;

/// The most words of one part of the index that a pattern, a beginning or a near spelling stands for here.
const MOST_WORDS: usize = 5_000;

/// Entries in which words stand together.
#[derive(Clone, Debug)]
pub(super) struct TogetherQuery {
    pub together: Arc<Together>,
    pub fields: Fields,
}

/// Entries with a word of a pattern.
#[derive(Clone, Debug)]
pub(super) struct PatternQuery {
    pub glob: Glob,
    pub fields: Fields,
}

impl Query for PatternQuery {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(AutomatonWeight::new(
            self.fields.words,
            self.glob.clone(),
        )))
    }
}

impl Query for TogetherQuery {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(TogetherWeight(self.clone())))
    }
}

struct TogetherWeight(TogetherQuery);

impl Weight for TogetherWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let TogetherQuery { together, fields } = &self.0;
        let mut cursors = Vec::new();
        for (index, row) in together.rows.iter().enumerate() {
            for (offset, form) in &row.words {
                let postings = postings(form, reader, fields)?;
                if postings.is_empty() {
                    return Ok(Box::new(EmptyScorer));
                }
                cursors.push(Cursor {
                    row: index,
                    offset: *offset,
                    any: AnyOf::new(postings),
                });
            }
        }
        if cursors.is_empty() {
            return Ok(Box::new(EmptyScorer));
        }
        let mut meetings = Meetings {
            cursors,
            together: Arc::clone(together),
            doc: 0,
            score: boost,
        };
        meetings.settle();
        Ok(Box::new(meetings))
    }

    fn explain(&self, _: &SegmentReader, _: DocId) -> tantivy::Result<Explanation> {
        Ok(Explanation::new("words together", 1.0))
    }
}

/// Returns the entries, with places, of each word that `form` stands for in a part of the index.
fn postings(
    form: &Form,
    reader: &SegmentReader,
    fields: &Fields,
) -> tantivy::Result<Vec<SegmentPostings>> {
    let words = reader.inverted_index(fields.words)?;
    let mut found = Vec::new();
    match form {
        Form::Inflected { stems, plain } => {
            let index = reader.inverted_index(fields.stems)?;
            for stem in stems {
                found.extend(of_term(&index, &fields.stem_term(stem))?);
            }
            // A word whose stem is itself stands in both fields; its places are told apart later.
            if let Some(plain) = plain {
                found.extend(of_term(&words, &fields.word_term(plain))?);
            }
            return Ok(found);
        }
        Form::Plain(word) => {
            found.extend(of_term(&words, &fields.word_term(word))?);
            return Ok(found);
        }
        Form::Beginning(_) | Form::Pattern(_) | Form::Near { .. } => {}
    }
    for info in word_infos(form, reader, fields)?
        .into_iter()
        .take(MOST_WORDS)
    {
        found.push(words.read_postings_from_terminfo(&info, RECORD)?);
    }
    Ok(found)
}

const RECORD: IndexRecordOption = IndexRecordOption::WithFreqsAndPositions;

fn of_term(index: &InvertedIndexReader, term: &Term) -> tantivy::Result<Option<SegmentPostings>> {
    Ok(index.read_postings(term, RECORD)?)
}

/// Returns the words of the dictionary that an open form stands for.
fn word_infos(
    form: &Form,
    reader: &SegmentReader,
    fields: &Fields,
) -> tantivy::Result<Vec<TermInfo>> {
    match form {
        Form::Pattern(glob) => {
            AutomatonWeight::new(fields.words, glob.clone()).get_match_term_infos(reader)
        }
        Form::Near { word, slips } => {
            let query = FuzzyTermQuery::new(fields.word_term(word), *slips, true);
            AutomatonWeight::new(fields.words, query.automaton()?).get_match_term_infos(reader)
        }
        Form::Beginning(beginning) => {
            let words = reader.inverted_index(fields.words)?;
            let mut terms = words
                .terms()
                .range()
                .ge(beginning.as_bytes())
                .into_stream()?;
            let mut infos = Vec::new();
            while infos.len() < MOST_WORDS
                && terms.advance()
                && terms.key().starts_with(beginning.as_bytes())
            {
                infos.push(terms.value().clone());
            }
            Ok(infos)
        }
        Form::Inflected { .. } | Form::Plain(_) => Ok(Vec::new()),
    }
}

/// One word of a row.
struct Cursor {
    row: usize,
    offset: u32,
    any: AnyOf,
}

/// Walks over the entries with any of several words.
struct AnyOf {
    postings: Vec<SegmentPostings>,
    /// Where the words stand that are not in the current entry.
    ahead: BinaryHeap<Reverse<(DocId, usize)>>,
    /// The words of the current entry.
    here: Vec<usize>,
    doc: DocId,
}

impl AnyOf {
    fn new(postings: Vec<SegmentPostings>) -> Self {
        let docs = postings.iter().map(DocSet::doc).enumerate();
        let ahead = docs
            .filter(|(_, doc)| *doc != TERMINATED)
            .map(|(index, doc)| Reverse((doc, index)))
            .collect();
        let mut any = Self {
            postings,
            ahead,
            here: Vec::new(),
            doc: TERMINATED,
        };
        any.gather();
        any
    }

    /// Goes to the first entry at or behind `target`.
    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc >= target {
            return self.doc;
        }
        for index in std::mem::take(&mut self.here) {
            self.bring(index, target);
        }
        while let Some(Reverse((doc, index))) = self.ahead.peek().copied()
            && doc < target
        {
            self.ahead.pop();
            self.bring(index, target);
        }
        self.gather();
        self.doc
    }

    fn bring(&mut self, index: usize, target: DocId) {
        if let Some(postings) = self.postings.get_mut(index) {
            let doc = postings.seek(target);
            if doc != TERMINATED {
                self.ahead.push(Reverse((doc, index)));
            }
        }
    }

    /// Takes the nearest entry as the current one.
    fn gather(&mut self) {
        self.doc = self
            .ahead
            .peek()
            .map_or(TERMINATED, |Reverse((doc, _))| *doc);
        while let Some(Reverse((doc, index))) = self.ahead.peek().copied()
            && doc == self.doc
        {
            self.ahead.pop();
            self.here.push(index);
        }
    }

    /// Returns the places in the current entry, in order.
    fn places(&mut self) -> Vec<u32> {
        let mut places = Vec::new();
        for index in &self.here {
            if let Some(postings) = self.postings.get_mut(*index) {
                postings.append_positions_with_offset(0, &mut places);
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }
}

/// Walks over the entries in which all words meet.
struct Meetings {
    cursors: Vec<Cursor>,
    together: Arc<Together>,
    doc: DocId,
    score: Score,
}

impl Meetings {
    /// Goes on to the first entry, from where the cursors stand, in which the words meet.
    fn settle(&mut self) -> DocId {
        let mut target = self.furthest();
        while target < TERMINATED {
            for cursor in &mut self.cursors {
                cursor.any.seek(target);
            }
            let furthest = self.furthest();
            if furthest > target {
                target = furthest;
            } else if self.meets() {
                break;
            } else {
                target += 1;
            }
        }
        self.doc = target.min(TERMINATED);
        self.doc
    }

    fn furthest(&self) -> DocId {
        let docs = self.cursors.iter().map(|cursor| cursor.any.doc);
        docs.max().unwrap_or(TERMINATED)
    }

    fn meets(&mut self) -> bool {
        let mut rows: Vec<Vec<(u32, Vec<u32>)>> = vec![Vec::new(); self.together.rows.len()];
        for cursor in &mut self.cursors {
            if let Some(lists) = rows.get_mut(cursor.row) {
                lists.push((cursor.offset, cursor.any.places()));
            }
        }
        let places: Vec<Vec<u32>> = rows.iter().map(|lists| row_places(lists)).collect();
        let mut met = false;
        self.together.meetings(&places, &mut |_| {
            met = true;
            false
        });
        met
    }
}

impl DocSet for Meetings {
    fn advance(&mut self) -> DocId {
        if self.doc == TERMINATED {
            return TERMINATED;
        }
        self.seek(self.doc + 1)
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc >= target {
            return self.doc;
        }
        if let Some(first) = self.cursors.first_mut() {
            first.any.seek(target);
        }
        self.settle()
    }

    fn doc(&self) -> DocId {
        self.doc
    }

    fn size_hint(&self) -> u32 {
        let hints = self.cursors.iter().map(|cursor| {
            let hints = cursor.any.postings.iter().map(DocSet::size_hint);
            hints.fold(0_u32, u32::saturating_add)
        });
        hints.min().unwrap_or(0)
    }
}

impl Scorer for Meetings {
    fn score(&mut self) -> Score {
        self.score
    }
}

impl Together {
    /// Returns the rows that count for how well an entry fits: the words that can be looked up one by one.
    pub fn telling(&self) -> impl Iterator<Item = &Form> {
        let words = self.rows.iter().flat_map(|row: &Row| &row.words);
        words
            .map(|(_, form)| form)
            .filter(|form| matches!(form, Form::Inflected { .. } | Form::Plain(_)))
    }
}
