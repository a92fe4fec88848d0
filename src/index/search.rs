//! Searching: a handle for any thread, hits with the places of the words found.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use tantivy::collector::TopDocs;
use tantivy::postings::Postings as _;
use tantivy::query::Query as EngineQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocSet as _, IndexReader, Order as Direction, TERMINATED};

use crate::model::{DocumentId, TextRange};

use super::entry::{EntryKey, EntryKind, LANGUAGE};
use super::error::Error;
use super::highlight::fragments;
use super::language::Language;
use super::lower::{Lowering, Tree};
use super::query::{Order, Query};
use super::schema::{DOCUMENT, Fields, PARAGRAPHS, RANK, Stored};
use super::token::Tokeniser;

/// Searches what was committed last. Cheap to clone; never waits for the writer, nor the writer for it.
#[derive(Clone)]
pub struct Searcher {
    reader: IndexReader,
    pub(super) fields: Fields,
}

/// One entry that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it is.
    pub key: EntryKey,
    /// The document; nothing for memos and codes.
    pub document: Option<DocumentId>,
    /// The range in the document's text, of a paragraph the talk without its label; nothing for memos and codes.
    pub range: Option<TextRange>,
    /// How well it fits, from 0; of no meaning but for comparing hits of one search.
    pub score: f32,
    /// The entry's own text: of a paragraph the talk; of a quotation its words and, in a new line, its comment; of a
    /// memo title and text; of a code name, definition, when to use and when not, each in a line.
    pub text: String,
    /// Where the words that were asked for stand in `text`: bytes, in order, not overlapping.
    pub fragments: Vec<TextRange>,
}

impl Hit {
    /// Returns the kind of the entry.
    pub fn kind(&self) -> EntryKind {
        self.key.kind()
    }
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hits {
    /// How many entries fit.
    pub total: usize,
    /// The first of them.
    pub items: Vec<Hit>,
    /// How long it took.
    pub took: Duration,
}

impl Searcher {
    pub(super) fn new(reader: IndexReader, fields: Fields) -> Self {
        Self { reader, fields }
    }

    /// Returns how many entries fit `query`, and the first `limit` of them.
    ///
    /// A query that asks for nothing finds nothing.
    ///
    /// # Errors
    ///
    /// [`Error::Engine`] when the index cannot be read.
    pub fn search(&self, query: &Query, limit: usize) -> Result<Hits, Error> {
        let start = Instant::now();
        let view = self.view()?;
        let mut tokeniser = Tokeniser::new();
        let mut lowering = Lowering {
            tokeniser: &mut tokeniser,
            languages: &view.languages,
        };
        let Some(tree) = query.node().and_then(|node| lowering.lower(&node)) else {
            return Ok(Hits::default());
        };
        let engine_query = view.resolved(&tree)?.query(&self.fields);
        let total = engine_query.count(&view.searcher)?;
        let best = query.order == Order::Best && tree.has_words();
        let found = match limit.min(total) {
            0 => Vec::new(),
            limit if best => view.best(&*engine_query, limit)?,
            limit => view.in_reading_order(&*engine_query, limit)?,
        };
        let items = found
            .into_iter()
            .filter_map(|(score, address)| {
                view.hit(score, address, &tree, &mut tokeniser).transpose()
            })
            .collect::<Result<Vec<Hit>, Error>>()?;
        Ok(Hits {
            total,
            items,
            took: start.elapsed(),
        })
    }

    /// Returns all that the index holds, by entry: its text and place, and each of its terms with its positions. For
    /// tests and for checking an index; it reads everything.
    ///
    /// # Errors
    ///
    /// [`Error::Engine`] when the index cannot be read.
    pub fn audit(&self) -> Result<BTreeMap<EntryKey, Vec<String>>, Error> {
        let view = self.view()?;
        let mut entries = BTreeMap::new();
        for (ordinal, segment) in (0_u32..).zip(view.searcher.segment_readers()) {
            let mut terms: BTreeMap<u32, Vec<String>> = BTreeMap::new();
            for field in [self.fields.marks, self.fields.stems, self.fields.words] {
                collect_terms(segment, field, &mut terms)?;
            }
            let ranks = segment.fast_fields().u64(RANK)?;
            let documents = segment.fast_fields().u64(DOCUMENT)?;
            let paragraphs = segment.fast_fields().u64(PARAGRAPHS)?;
            for doc in segment.doc_ids_alive() {
                let address = DocAddress::new(ordinal, doc);
                if let Some(stored) = view.stored(address)? {
                    let mut lines = terms.remove(&doc).unwrap_or_default();
                    let place = documents.first(doc).zip(paragraphs.first(doc));
                    lines.push(format!(
                        "{:?} {:?} {place:?}",
                        stored.place,
                        ranks.first(doc)
                    ));
                    lines.push(stored.text);
                    entries.insert(stored.key, lines);
                }
            }
        }
        Ok(entries)
    }

    /// Returns the index as it is now, for one search.
    pub(super) fn view(&self) -> Result<View, Error> {
        let searcher = self.reader.searcher();
        let languages = languages(&searcher, &self.fields)?;
        Ok(View {
            searcher,
            languages,
            fields: self.fields,
        })
    }
}

/// The index as it is during one search.
pub(super) struct View {
    pub searcher: tantivy::Searcher,
    /// The languages by which words were stemmed.
    pub languages: Vec<Language>,
    pub fields: Fields,
}

/// Scores with the addresses of what was found.
pub(super) type Found = Vec<(f32, DocAddress)>;

impl View {
    /// Returns the best `limit` entries; `limit` is not 0.
    pub fn best(&self, query: &dyn EngineQuery, limit: usize) -> Result<Found, Error> {
        let collector = TopDocs::with_limit(limit).order_by_score();
        Ok(self.searcher.search(query, &collector)?)
    }

    /// Returns the first `limit` entries in the order of reading; `limit` is not 0.
    pub fn in_reading_order(&self, query: &dyn EngineQuery, limit: usize) -> Result<Found, Error> {
        let collector = TopDocs::with_limit(limit).order_by_fast_field::<u64>(RANK, Direction::Asc);
        let found = self.searcher.search(query, &collector)?;
        Ok(found
            .into_iter()
            .map(|(_, address)| (0.0, address))
            .collect())
    }

    /// Returns what is stored of an entry.
    pub fn stored(&self, address: DocAddress) -> Result<Option<Stored>, Error> {
        let document = self.searcher.doc(address)?;
        Ok(self.fields.stored(&document))
    }

    fn hit(
        &self,
        score: f32,
        address: DocAddress,
        tree: &Tree,
        tokeniser: &mut Tokeniser,
    ) -> Result<Option<Hit>, Error> {
        let Some(stored) = self.stored(address)? else {
            return Ok(None);
        };
        let fragments = fragments(tree, &stored.text, stored.place.language, tokeniser);
        Ok(Some(hit(score, stored, fragments)))
    }
}

/// Returns the hit on what is stored.
pub(super) fn hit(score: f32, stored: Stored, fragments: Vec<TextRange>) -> Hit {
    Hit {
        key: stored.key,
        document: stored.place.document,
        range: stored.place.range,
        score,
        text: stored.text,
        fragments,
    }
}

/// Returns the languages of the index, from the beginning of the marks that name them.
fn languages(searcher: &tantivy::Searcher, fields: &Fields) -> Result<Vec<Language>, Error> {
    let mut languages = Vec::new();
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(fields.marks)?;
        let range = index.terms().range().ge([LANGUAGE]).lt([LANGUAGE + 1]);
        let mut terms = range.into_stream().map_err(tantivy::TantivyError::from)?;
        while terms.advance() {
            let name = terms.key().get(1..).unwrap_or_default();
            let language = Language::named(&String::from_utf8_lossy(name));
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
    }
    languages.sort();
    Ok(languages)
}

/// Adds each term of a field, with its positions, to the entries that have it.
fn collect_terms(
    segment: &tantivy::SegmentReader,
    field: tantivy::schema::Field,
    entries: &mut BTreeMap<u32, Vec<String>>,
) -> Result<(), Error> {
    let index = segment.inverted_index(field)?;
    let mut terms = index
        .terms()
        .stream()
        .map_err(tantivy::TantivyError::from)?;
    let mut positions = Vec::new();
    while terms.advance() {
        let term = String::from_utf8_lossy(terms.key()).into_owned();
        let mut postings = index
            .read_postings_from_terminfo(terms.value(), IndexRecordOption::WithFreqsAndPositions)
            .map_err(tantivy::TantivyError::from)?;
        while postings.doc() != TERMINATED {
            postings.positions(&mut positions);
            let line = format!("{field:?} {term} {} {positions:?}", postings.term_freq());
            entries.entry(postings.doc()).or_default().push(line);
            postings.advance();
        }
    }
    Ok(())
}
