//! Brings a query down to the words and marks that the index knows, and from there to a tantivy query.

use std::sync::Arc;

use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, FuzzyTermQuery, Occur, PhrasePrefixQuery, PhraseQuery,
    Query, TermQuery,
};
use tantivy::schema::IndexRecordOption;

use super::entry::Mark;
use super::form::{Form, Row, Together};
use super::glob::{Glob, is_many, is_wild};
use super::language::{Language, Script};
use super::query::Node;
use super::schema::Fields;
use super::together::{PatternQuery, TogetherQuery};
use super::token::{Token, Tokeniser, is_joined, stem};
use super::within::{Entries, EntriesQuery, Reach};

/// The most words that the open end of a phrase stands for.
const MOST_ENDINGS: u32 = 500;

/// How many signs a `*` among signs stands for.
const SIGNS_APART: u32 = 5;

/// The most characters of a word that near spellings are looked up for.
const LONGEST_NEAR: usize = 40;

/// A query in the words of the index.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    Leaf(Leaf),
    All(Vec<Tree>),
    Any(Vec<Tree>),
    Not(Box<Tree>),
    /// Entries of the left side that have one of the right side close to them.
    Within {
        left: Box<Tree>,
        right: Box<Tree>,
        reach: Reach,
    },
    /// The same, looked up.
    Looked {
        entries: Arc<Entries>,
        left: Box<Tree>,
    },
}

/// What is looked up.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Leaf {
    /// A word.
    Word(Form),
    /// Plain words next to each other.
    Phrase(Vec<String>),
    /// Plain words next to each other, the last one a beginning.
    Open(Vec<String>),
    /// Words that stand together.
    Together(Arc<Together>),
    /// One of these marks.
    Marks(Vec<Mark>),
}

/// Brings nodes down, for an index that holds texts in these languages.
pub(super) struct Lowering<'a> {
    pub tokeniser: &'a mut Tokeniser,
    pub languages: &'a [Language],
}

impl Lowering<'_> {
    /// Returns `node` in the words of the index; nothing where there is no word in it.
    pub fn lower(&mut self, node: &Node) -> Option<Tree> {
        match node {
            Node::Word(word) => self.word(word),
            Node::Pattern(pattern) => self.pattern(pattern),
            Node::Phrase { words, open } => self.phrase(words, *open),
            Node::Near { word, slips } => self.near(word, *slips),
            Node::Apart {
                words,
                open,
                distance,
            } => self.apart(words, *open, *distance),
            Node::Together { nodes, distance } => self.together(nodes, *distance),
            Node::Marks(marks) => Some(Tree::Leaf(Leaf::Marks(marks.clone()))),
            Node::All(nodes) => gathered(self.lower_each(nodes), Tree::All),
            Node::Any(nodes) => gathered(self.lower_each(nodes), Tree::Any),
            Node::Not(node) => Some(Tree::Not(Box::new(self.lower(node)?))),
            Node::Within { left, right, reach } => {
                let (left, right) = (self.lower(left)?, self.lower(right)?);
                Some(Tree::Within {
                    left: Box::new(left),
                    right: Box::new(right),
                    reach: *reach,
                })
            }
        }
    }

    fn lower_each(&mut self, nodes: &[Node]) -> Vec<Tree> {
        nodes.iter().filter_map(|node| self.lower(node)).collect()
    }

    fn word(&mut self, text: &str) -> Option<Tree> {
        let tokens = self.tokeniser.tokens(text, Language::default());
        let [token] = tokens.as_slice() else {
            return phrase(tokens, false);
        };
        let word = text.get(token.start..token.end)?;
        Some(Tree::Leaf(match Script::of(word) {
            Script::Signs => Leaf::Phrase(vec![token.plain.clone()]),
            Script::Hangul => Leaf::Open(vec![token.plain.clone()]),
            script => Leaf::Word(self.inflected(word, script, &token.plain)),
        }))
    }

    fn inflected(&self, word: &str, script: Script, plain: &str) -> Form {
        let mut stems = Vec::new();
        let mut may_miss = false;
        for language in [Language::default()].iter().chain(self.languages) {
            let stem = stem(word, *language);
            if !stems.contains(&stem) {
                stems.push(stem);
            }
            may_miss |= language
                .stemmer(script)
                .is_some_and(|stemmer| stemmer.algorithm() != frostem::Algorithm::English);
        }
        Form::Inflected {
            stems,
            plain: may_miss.then(|| plain.to_owned()),
        }
    }

    fn phrase(&mut self, words: &str, open: bool) -> Option<Tree> {
        if words.contains(is_wild) {
            let row = self.row(words, open)?;
            return Some(together(Together::row(row)));
        }
        let tokens = self.tokeniser.tokens(words, Language::default());
        let open = open && !ends_in_sign(&tokens, words);
        phrase(tokens, open)
    }

    fn near(&mut self, word: &str, slips: Option<u8>) -> Option<Tree> {
        let tokens = self.tokeniser.tokens(word, Language::default());
        match near_form(&tokens, slips) {
            Some(form) => Some(Tree::Leaf(Leaf::Word(form))),
            None => phrase(tokens, false),
        }
    }

    /// A word with wildcards. Of signs each is a word; `*` among them leaves room for a few others.
    fn pattern(&mut self, pattern: &str) -> Option<Tree> {
        if Script::of(pattern) == Script::Signs {
            let parts: Vec<&str> = pattern.split(is_many).collect();
            return self.together_rows(&parts, SIGNS_APART);
        }
        let row = self.row(pattern, false)?;
        match row.words.as_slice() {
            [(0, form @ Form::Pattern(_))] if row.length == 1 => {
                Some(Tree::Leaf(Leaf::Word(form.clone())))
            }
            _ => Some(together(Together::row(row))),
        }
    }

    fn apart(&mut self, words: &str, open: bool, distance: u32) -> Option<Tree> {
        let row = self.row(words, open)?;
        let rows = row.words.into_iter().map(|(_, form)| Row::of(form));
        Some(together(Together {
            rows: rows.collect(),
            distance,
            ordered: true,
        }))
    }

    fn together_rows(&mut self, parts: &[&str], distance: u32) -> Option<Tree> {
        let rows: Vec<Row> = parts
            .iter()
            .filter_map(|part| self.row(part, false))
            .collect();
        (!rows.is_empty()).then(|| {
            together(Together {
                rows,
                distance,
                ordered: true,
            })
        })
    }

    fn together(&mut self, nodes: &[Node], distance: u32) -> Option<Tree> {
        let rows: Vec<Row> = nodes
            .iter()
            .filter_map(|node| self.node_row(node))
            .collect();
        (!rows.is_empty()).then(|| {
            together(Together {
                rows,
                distance,
                ordered: false,
            })
        })
    }

    /// Returns the row of a word, a pattern, a near spelling or a phrase.
    fn node_row(&mut self, node: &Node) -> Option<Row> {
        match node {
            Node::Phrase { words, open } => self.row(words, *open),
            Node::Pattern(pattern) => self.row(pattern, false),
            Node::Word(word) => {
                let tokens = self.tokeniser.tokens(word, Language::default());
                match tokens.as_slice() {
                    [token] if token.stem.is_some() => {
                        let word = word.get(token.start..token.end)?;
                        match Script::of(word) {
                            Script::Signs => self.row(word, false),
                            Script::Hangul => self.row(word, true),
                            script => Some(Row::of(self.inflected(word, script, &token.plain))),
                        }
                    }
                    _ => self.row(word, false),
                }
            }
            Node::Near { word, slips } => {
                let tokens = self.tokeniser.tokens(word, Language::default());
                match near_form(&tokens, *slips) {
                    Some(form) => Some(Row::of(form)),
                    None => self.row(word, false),
                }
            }
            _ => None,
        }
    }

    /// Returns words as they are spelled, next to each other. A lone `*` leaves the place of one word open.
    fn row(&mut self, words: &str, open: bool) -> Option<Row> {
        let mut row = Row::default();
        for word in words.split_whitespace() {
            if word.chars().all(is_many) {
                row.skip();
            } else if word.contains(is_wild) && Script::of(word) != Script::Signs {
                let parts = word.split(|character| !is_joined(character) && !is_wild(character));
                for part in parts.filter(|part| !part.is_empty()) {
                    match Glob::new(part) {
                        Some(glob) if part.contains(is_wild) => row.push(Form::Pattern(glob)),
                        _ => self.push_words(part, &mut row),
                    }
                }
            } else {
                self.push_words(word, &mut row);
            }
        }
        let ends_in_sign = words
            .chars()
            .next_back()
            .is_some_and(|last| Script::of(last.encode_utf8(&mut [0; 4])) == Script::Signs);
        if open
            && !ends_in_sign
            && let Some((_, form)) = row.words.last_mut()
            && let Form::Plain(word) = form
        {
            *form = Form::Beginning(std::mem::take(word));
        }
        (!row.words.is_empty()).then_some(row)
    }

    fn push_words(&mut self, words: &str, row: &mut Row) {
        let tokens = self.tokeniser.tokens(words, Language::default());
        for token in tokens {
            row.push(Form::Plain(token.plain));
        }
    }
}

fn together(together: Together) -> Tree {
    Tree::Leaf(Leaf::Together(Arc::new(together)))
}

fn ends_in_sign(tokens: &[Token], words: &str) -> bool {
    tokens
        .last()
        .and_then(|token| words.get(token.start..token.end))
        .is_some_and(|word| Script::of(word) == Script::Signs)
}

/// Returns the form of near spellings; nothing where they are not looked up.
fn near_form(tokens: &[Token], slips: Option<u8>) -> Option<Form> {
    let [token] = tokens else {
        return None;
    };
    let length = token.plain.chars().count();
    let slips = slips.unwrap_or(match length {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    });
    (length <= LONGEST_NEAR).then(|| Form::Near {
        word: token.plain.clone(),
        slips,
    })
}

impl Tree {
    /// Returns the leaves that make an entry a hit, not those that are not wanted.
    pub fn wanted_leaves(&self) -> Vec<&Leaf> {
        match self {
            Self::Leaf(leaf) => vec![leaf],
            Self::All(trees) | Self::Any(trees) => {
                trees.iter().flat_map(Self::wanted_leaves).collect()
            }
            Self::Not(_) => Vec::new(),
            Self::Within { left, right, .. } => {
                let mut leaves = left.wanted_leaves();
                leaves.extend(right.wanted_leaves());
                leaves
            }
            Self::Looked { left, .. } => left.wanted_leaves(),
        }
    }

    /// Returns whether any words are asked for.
    pub fn has_words(&self) -> bool {
        let leaves = self.wanted_leaves();
        leaves.iter().any(|leaf| !matches!(leaf, Leaf::Marks(_)))
    }

    /// Returns the tantivy query. Marks decide, they do not count for the score. A `Within` that was not looked up
    /// finds what its left side finds.
    pub fn query(&self, fields: &Fields) -> Box<dyn Query> {
        match self {
            Self::Leaf(leaf) => leaf.query(fields),
            Self::All(trees) => all(trees, fields),
            Self::Any(trees) => Box::new(BooleanQuery::union(
                trees.iter().map(|tree| tree.query(fields)).collect(),
            )),
            Self::Not(_) => all(std::slice::from_ref(self), fields),
            Self::Within { left, .. } => left.query(fields),
            Self::Looked { entries, left } => {
                decided(EntriesQuery(Arc::clone(entries)), vec![left.query(fields)])
            }
        }
    }
}

impl Leaf {
    fn query(&self, fields: &Fields) -> Box<dyn Query> {
        match self {
            Self::Word(form) => form.query(fields),
            Self::Phrase(words) => match words.as_slice() {
                [word] => any_term(vec![fields.word_term(word)], IndexRecordOption::WithFreqs),
                words => Box::new(PhraseQuery::new(terms(words, fields))),
            },
            Self::Open(words) => {
                let mut query = PhrasePrefixQuery::new(terms(words, fields));
                query.set_max_expansions(if words.len() == 1 {
                    u32::MAX
                } else {
                    MOST_ENDINGS
                });
                Box::new(query)
            }
            Self::Together(together) => {
                let telling = together.telling().map(|form| form.query(fields)).collect();
                let query = TogetherQuery {
                    together: Arc::clone(together),
                    fields: *fields,
                };
                decided(query, telling)
            }
            Self::Marks(marks) => {
                let terms = marks.iter().map(|mark| fields.mark_term(mark)).collect();
                let query = any_term(terms, IndexRecordOption::Basic);
                Box::new(ConstScoreQuery::new(query, 0.0))
            }
        }
    }
}

impl Form {
    fn query(&self, fields: &Fields) -> Box<dyn Query> {
        match self {
            Self::Inflected { stems, plain } => {
                let stems = stems.iter().map(|stem| fields.stem_term(stem));
                let plain = plain.iter().map(|plain| fields.word_term(plain));
                any_term(stems.chain(plain).collect(), IndexRecordOption::WithFreqs)
            }
            Self::Plain(word) => {
                any_term(vec![fields.word_term(word)], IndexRecordOption::WithFreqs)
            }
            Self::Beginning(word) => {
                let mut query = PhrasePrefixQuery::new(vec![fields.word_term(word)]);
                query.set_max_expansions(u32::MAX);
                Box::new(query)
            }
            Self::Pattern(glob) => Box::new(PatternQuery {
                glob: glob.clone(),
                fields: *fields,
            }),
            Self::Near { word, slips } => {
                Box::new(FuzzyTermQuery::new(fields.word_term(word), *slips, true))
            }
        }
    }
}

/// Returns the query that `deciding` decides and `telling` scores.
fn decided(deciding: impl Query, telling: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    let deciding = ConstScoreQuery::new(Box::new(deciding), 0.0);
    let mut clauses: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Must, Box::new(deciding))];
    clauses.extend(telling.into_iter().map(|query| (Occur::Should, query)));
    Box::new(BooleanQuery::new(clauses))
}

fn phrase(tokens: Vec<Token>, open: bool) -> Option<Tree> {
    let words: Vec<String> = tokens.into_iter().map(|token| token.plain).collect();
    if words.is_empty() {
        return None;
    }
    Some(Tree::Leaf(match open {
        true => Leaf::Open(words),
        false => Leaf::Phrase(words),
    }))
}

fn terms(words: &[String], fields: &Fields) -> Vec<Term> {
    words.iter().map(|word| fields.word_term(word)).collect()
}

pub(super) fn any_term(mut terms: Vec<Term>, record: IndexRecordOption) -> Box<dyn Query> {
    let term = |term| Box::new(TermQuery::new(term, record)) as Box<dyn Query>;
    match terms.len() {
        1 => term(terms.remove(0)),
        _ => Box::new(BooleanQuery::union(terms.into_iter().map(term).collect())),
    }
}

fn all(trees: &[Tree], fields: &Fields) -> Box<dyn Query> {
    let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    for tree in trees {
        clauses.push(match tree {
            Tree::Not(tree) => (Occur::MustNot, tree.query(fields)),
            tree => (Occur::Must, tree.query(fields)),
        });
    }
    if clauses.iter().all(|(occur, _)| *occur == Occur::MustNot) {
        let everything = ConstScoreQuery::new(Box::new(AllQuery), 0.0);
        clauses.push((Occur::Must, Box::new(everything)));
    }
    Box::new(BooleanQuery::new(clauses))
}

fn gathered(mut trees: Vec<Tree>, gather: impl FnOnce(Vec<Tree>) -> Tree) -> Option<Tree> {
    match trees.len() {
        0 | 1 => trees.pop(),
        _ => Some(gather(trees)),
    }
}
