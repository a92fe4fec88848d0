//! The words of what a query finds, with how often each stands where.

use std::collections::{BTreeSet, HashMap, HashSet};

use tantivy::DocAddress;
use tantivy::query::EnableScoring;

use crate::model::fold::fold;

use super::entry::{EntryKind, Mark};
use super::error::Error;
use super::language::{Language, Script};
use super::lower::{Leaf, Lowering, Tree};
use super::query::{Node, Query};
use super::schema::{DOCUMENT, RANK};
use super::search::{Searcher, View};
use super::token::Tokeniser;

/// The most spellings of one word that are told apart.
const MOST_SPELLINGS: usize = 6;

/// A word with how often it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordCount {
    /// As it is written most often.
    pub word: String,
    /// Folded: what all its spellings share.
    pub folded: String,
    /// How many times it stands.
    pub occurrences: usize,
    /// In how many paragraphs, or quotations where those are counted.
    pub passages: usize,
    /// In how many documents.
    pub documents: usize,
    /// Whether it is in the list of words that tell nothing in its language.
    pub is_stop: bool,
}

/// The words of some passages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordList {
    /// The words, the most frequent first.
    pub words: Vec<WordCount>,
    /// How many words there are in all, each time counted.
    pub occurrences: usize,
    /// In how many passages.
    pub passages: usize,
    /// In how many documents.
    pub documents: usize,
    /// The languages whose lists of words that tell nothing were looked into, by their codes.
    pub stop_lists: Vec<&'static str>,
}

impl Searcher {
    /// Returns the words of the paragraphs that `query` finds, of all where it asks for nothing. A query that asks for
    /// a kind counts the entries of that kind instead.
    ///
    /// # Errors
    ///
    /// [`Error::Engine`] when the index cannot be read.
    pub fn words(&self, query: &Query) -> Result<WordList, Error> {
        let view = self.view()?;
        let mut tokeniser = Tokeniser::new();
        let mut lowering = Lowering {
            tokeniser: &mut tokeniser,
            languages: &view.languages,
        };
        let paragraphs = Node::Marks(vec![Mark::Kind(EntryKind::Paragraph)]);
        let asked = query.node().and_then(|node| lowering.lower(&node));
        let names_kind = asked.as_ref().is_some_and(asks_for_kind);
        let mut trees: Vec<Tree> = asked.into_iter().collect();
        if !names_kind {
            trees.extend(lowering.lower(&paragraphs));
        }
        let mut counting = Counting::default();
        for (document, address) in view.in_order(&Tree::All(trees))? {
            if let Some(stored) = view.stored(address)? {
                counting.next(document);
                counting.count(&stored.text, stored.place.language, &mut tokeniser);
            }
        }
        Ok(counting.list())
    }
}

fn asks_for_kind(tree: &Tree) -> bool {
    let is_kind = |leaf: &&Leaf| matches!(leaf, Leaf::Marks(marks) if marks.iter().any(|mark| matches!(mark, Mark::Kind(_))));
    tree.wanted_leaves().iter().any(is_kind)
}

impl View {
    /// Returns all entries of `tree` in the order of reading, each with what stands for its document.
    fn in_order(&self, tree: &Tree) -> Result<Vec<(u64, DocAddress)>, Error> {
        let query = self.resolved(tree)?.query(&self.fields);
        let weight = query.weight(EnableScoring::disabled_from_searcher(&self.searcher))?;
        let mut found = Vec::new();
        for (ordinal, reader) in (0_u32..).zip(self.searcher.segment_readers()) {
            let ranks = reader.fast_fields().u64(RANK)?;
            let documents = reader.fast_fields().u64(DOCUMENT)?;
            let alive = reader.alive_bitset();
            weight.for_each_no_score(reader, &mut |docs| {
                let docs = docs
                    .iter()
                    .filter(|doc| alive.is_none_or(|alive| alive.is_alive(**doc)));
                found.extend(docs.map(|doc| {
                    let rank = ranks.first(*doc).unwrap_or_default();
                    let document = documents.first(*doc).unwrap_or_default();
                    (rank, document, DocAddress::new(ordinal, *doc))
                }));
            })?;
        }
        found.sort_unstable();
        Ok(found
            .into_iter()
            .map(|(_, document, address)| (document, address))
            .collect())
    }
}

/// What was counted so far.
#[derive(Default)]
struct Counting {
    places: HashMap<String, usize>,
    words: Vec<Counted>,
    stops: Stops,
    occurrences: usize,
    passages: usize,
    documents: HashSet<u64>,
    document: u64,
}

struct Counted {
    folded: String,
    spellings: Vec<(String, usize)>,
    occurrences: usize,
    passages: usize,
    last_passage: usize,
    documents: HashSet<u64>,
    is_stop: bool,
}

impl Counting {
    fn next(&mut self, document: u64) {
        self.passages += 1;
        self.document = document;
        self.documents.insert(document);
    }

    fn count(&mut self, text: &str, language: Language, tokeniser: &mut Tokeniser) {
        tokeniser.each(text, language, &mut |token| {
            let Some(written) = text.get(token.start..token.end) else {
                return;
            };
            // Of what is written without spaces the word stands with its first sign.
            match (Script::of(written) == Script::Signs, token.stem) {
                (true, Some(word)) => self.add(word, word, language),
                (true, None) => {}
                (false, _) => self.add(token.plain, written, language),
            }
        });
    }

    fn add(&mut self, folded: &str, written: &str, language: Language) {
        self.occurrences += 1;
        let place = match self.places.get(folded) {
            Some(place) => *place,
            None => {
                self.places.insert(folded.to_owned(), self.words.len());
                self.words.push(Counted {
                    folded: folded.to_owned(),
                    spellings: Vec::new(),
                    occurrences: 0,
                    passages: 0,
                    last_passage: 0,
                    documents: HashSet::new(),
                    is_stop: self.stops.holds(folded, language),
                });
                self.words.len() - 1
            }
        };
        let Some(word) = self.words.get_mut(place) else {
            return;
        };
        word.occurrences += 1;
        if word.last_passage != self.passages {
            word.last_passage = self.passages;
            word.passages += 1;
            word.documents.insert(self.document);
        }
        let room = word.spellings.len() < MOST_SPELLINGS;
        let known = word
            .spellings
            .iter_mut()
            .find(|(spelling, _)| spelling == written);
        match known {
            Some((_, count)) => *count += 1,
            None if room => {
                word.spellings.push((written.to_owned(), 1));
            }
            None => {}
        }
    }

    fn list(self) -> WordList {
        let word = |word: Counted| {
            let mut spellings = word.spellings;
            spellings.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
            let written = spellings.into_iter().next();
            WordCount {
                word: written.map_or_else(|| word.folded.clone(), |(written, _)| written),
                folded: word.folded,
                occurrences: word.occurrences,
                passages: word.passages,
                documents: word.documents.len(),
                is_stop: word.is_stop,
            }
        };
        let mut words: Vec<WordCount> = self.words.into_iter().map(word).collect();
        words.sort_by(|one, other| {
            let often = other.occurrences.cmp(&one.occurrences);
            often.then_with(|| one.folded.cmp(&other.folded))
        });
        WordList {
            words,
            occurrences: self.occurrences,
            passages: self.passages,
            documents: self.documents.len(),
            stop_lists: self.stops.used.into_iter().collect(),
        }
    }
}

/// Lists of words that tell nothing, folded; each is read when a word of its language comes.
#[derive(Default)]
struct Stops {
    lists: HashMap<&'static str, HashSet<String>>,
    used: BTreeSet<&'static str>,
}

impl Stops {
    fn holds(&mut self, folded: &str, language: Language) -> bool {
        let codes = language.stop_codes(Script::of(folded));
        let mut holds = false;
        for code in codes {
            let list = self.lists.entry(code).or_insert_with(|| {
                let words = stop_words::lookup(code).unwrap_or_default();
                words.iter().map(|word| fold(word)).collect()
            });
            if !list.is_empty() {
                self.used.insert(code);
            }
            holds |= list.contains(folded);
        }
        holds
    }
}
