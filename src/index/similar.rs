//! Passages that read alike and are not coded so: constant comparison (Glaser & Strauss 1967, ch. 5).
//!
//! The seed's most telling words, by how often they stand in it and how seldom elsewhere, make one query.

use std::collections::BTreeMap;
use std::time::Instant;

use tantivy::query::{BooleanQuery, BoostQuery, Occur, Query as EngineQuery, TermQuery};
use tantivy::schema::IndexRecordOption;

use crate::model::{CodeId, QuotationId, TextRange};

use super::entry::{EntryKey, EntryKind, Mark};
use super::error::Error;
use super::form::Form;
use super::highlight::fragments;
use super::lower::{Leaf, Tree};
use super::schema::Stored;
use super::search::{Found, Hit, Hits, Searcher, View, hit};
use super::token::Tokeniser;

/// How many words make the query.
const WORDS: usize = 25;

/// The most quotations of a code that its words are taken from.
const QUOTATIONS: usize = 100;

/// Words that stand in more than this part of a larger index tell nothing.
const COMMON: f64 = 0.1;

/// What passages are to be like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seed {
    /// A quotation.
    Quotation(QuotationId),
    /// The quotations with a code or one below it, and the code's own definition.
    Code(CodeId),
    /// Any words.
    Text(String),
}

impl Searcher {
    /// Returns the `limit` paragraphs and quotations that read most like `seed`, best first.
    ///
    /// Those that carry the code of the seed do not come.
    ///
    /// # Errors
    ///
    /// As [`Searcher::similar_without`].
    pub fn similar(&self, seed: &Seed, limit: usize) -> Result<Hits, Error> {
        self.similar_without(seed, limit, &[])
    }

    /// Returns the `limit` paragraphs and quotations that read most like `seed`, best first.
    ///
    /// Those that carry one of `exclude_codes`, or the code of the seed, do not come. Of passages that overlap only the
    /// best one comes; the seed's own do not come.
    ///
    /// # Errors
    ///
    /// [`Error::Engine`] when the index cannot be read.
    pub fn similar_without(
        &self,
        seed: &Seed,
        limit: usize,
        exclude_codes: &[CodeId],
    ) -> Result<Hits, Error> {
        let start = Instant::now();
        let view = self.view()?;
        let mut tokeniser = Tokeniser::new();
        let seeds = view.seeds(seed)?;
        let words = view.telling_words(seed, &seeds, &mut tokeniser)?;
        if words.is_empty() || limit == 0 {
            return Ok(Hits::default());
        }
        let mut excluded = exclude_codes.to_vec();
        excluded.extend(match seed {
            Seed::Code(code) => Some(*code),
            Seed::Quotation(_) | Seed::Text(_) => None,
        });
        let query = view.alike(&words, &excluded);
        let own: &[Stored] = match seed {
            Seed::Quotation(_) => &seeds,
            Seed::Code(_) | Seed::Text(_) => &[],
        };
        // Overlapping passages go: a quotation and its paragraph are two entries.
        let found = view.best(&query, limit.saturating_mul(3).saturating_add(20))?;
        let tree = Tree::Leaf(Leaf::Word(Form::Inflected {
            stems: words.into_iter().map(|(word, _)| word).collect(),
            plain: None,
        }));
        let mut items: Vec<Hit> = Vec::new();
        for (score, stored) in view.apart(found, own, limit)? {
            let language = stored.place.language;
            let fragments = fragments(&tree, &stored.text, language, &mut tokeniser);
            items.push(hit(score, stored, fragments));
        }
        Ok(Hits {
            total: items.len(),
            items,
            took: start.elapsed(),
        })
    }
}

impl View {
    /// Returns the entries that the seed consists of.
    fn seeds(&self, seed: &Seed) -> Result<Vec<Stored>, Error> {
        let query = match seed {
            Seed::Text(_) => return Ok(Vec::new()),
            Seed::Quotation(id) => {
                let term = self.fields.key_term(EntryKey::Quotation(*id));
                Box::new(TermQuery::new(term, IndexRecordOption::Basic))
            }
            Seed::Code(id) => {
                let code = Tree::Leaf(Leaf::Marks(vec![Mark::Code(*id)]));
                let kinds = [EntryKind::Quotation, EntryKind::Code].map(Mark::Kind);
                let kinds = Tree::Leaf(Leaf::Marks(kinds.to_vec()));
                Tree::All(vec![code, kinds]).query(&self.fields)
            }
        };
        let found = self.in_reading_order(&*query, QUOTATIONS)?;
        let mut seeds = Vec::new();
        for (_, address) in found {
            seeds.extend(self.stored(address)?);
        }
        Ok(seeds)
    }

    /// Returns the stems that tell most about the seed, each with its weight.
    fn telling_words(
        &self,
        seed: &Seed,
        seeds: &[Stored],
        tokeniser: &mut Tokeniser,
    ) -> Result<Vec<(String, f32)>, Error> {
        // In how many passages of the seed a stem stands: one long passage does not outvote the others.
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let single = seeds.len() < 2;
        let mut add = |mut stems: Vec<String>| {
            if !single {
                stems.sort();
                stems.dedup();
            }
            for stem in stems {
                *counts.entry(stem).or_default() += 1;
            }
        };
        for stored in seeds {
            add(stems(tokeniser, &stored.text, stored.place.language));
        }
        if let Seed::Text(text) = seed {
            for language in [Default::default()].iter().chain(&self.languages) {
                add(stems(tokeniser, text, *language));
            }
        }
        let entries = self.searcher.num_docs() as f64;
        let mut weighted = Vec::new();
        for (stem, count) in counts {
            let holding = self.searcher.doc_freq(&self.fields.stem_term(&stem))? as f64;
            let common = entries > 200.0 && holding > entries * COMMON;
            if holding > 0.0 && !common {
                let rarity = (1.0 + (entries - holding + 0.5).max(0.0) / (holding + 0.5)).ln();
                weighted.push((stem, (1.0 + (count as f64).ln()) * rarity));
            }
        }
        weighted.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        weighted.truncate(WORDS);
        let best = weighted.first().map_or(1.0, |(_, weight)| *weight);
        Ok(weighted
            .into_iter()
            .map(|(stem, weight)| (stem, (weight / best.max(f64::EPSILON)) as f32))
            .collect())
    }

    /// Returns the query for passages with some of the words and none of the codes.
    fn alike(&self, words: &[(String, f32)], excluded: &[CodeId]) -> BooleanQuery {
        let words = words.iter().map(|(stem, weight)| {
            let term = self.fields.stem_term(stem);
            let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
            Box::new(BoostQuery::new(Box::new(query), *weight)) as Box<dyn EngineQuery>
        });
        let mut clauses: Vec<(Occur, Box<dyn EngineQuery>)> =
            vec![(Occur::Must, Box::new(BooleanQuery::union(words.collect())))];
        let not_passages = [EntryKind::Memo, EntryKind::Code].map(Mark::Kind);
        let unwanted = not_passages
            .into_iter()
            .chain(excluded.iter().copied().map(Mark::Code));
        for mark in unwanted {
            let mark = Tree::Leaf(Leaf::Marks(vec![mark]));
            clauses.push((Occur::MustNot, mark.query(&self.fields)));
        }
        BooleanQuery::new(clauses)
    }

    /// Returns the first `limit` entries that overlap neither `own` nor each other.
    fn apart(
        &self,
        found: Found,
        own: &[Stored],
        limit: usize,
    ) -> Result<Vec<(f32, Stored)>, Error> {
        let mut taken: BTreeMap<_, Vec<TextRange>> = BTreeMap::new();
        for stored in own {
            taken
                .entry(stored.place.document)
                .or_default()
                .extend(stored.place.range);
        }
        let mut apart = Vec::new();
        for (score, address) in found {
            let Some(stored) = self.stored(address)? else {
                continue;
            };
            let Some(range) = stored.place.range else {
                continue;
            };
            let there = taken.entry(stored.place.document).or_default();
            if there.iter().any(|other| other.overlaps(range)) {
                continue;
            }
            there.push(range);
            apart.push((score, stored));
            if apart.len() == limit {
                break;
            }
        }
        Ok(apart)
    }
}

fn stems(
    tokeniser: &mut Tokeniser,
    text: &str,
    language: super::language::Language,
) -> Vec<String> {
    let mut stems = Vec::new();
    tokeniser.each(text, language, &mut |token| {
        stems.extend(token.stem.map(str::to_owned));
    });
    stems
}
