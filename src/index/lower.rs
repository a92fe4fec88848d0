//! Brings a query down to the words and marks that the index knows, and from there to a tantivy query.

use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, FuzzyTermQuery, Occur, PhrasePrefixQuery, PhraseQuery,
    Query, TermQuery,
};
use tantivy::schema::IndexRecordOption;

use super::entry::Mark;
use super::language::{Language, Script};
use super::query::Node;
use super::schema::Fields;
use super::token::{Token, Tokeniser, stem};

/// The most words that the open end of a phrase stands for.
const MOST_ENDINGS: u32 = 500;

/// The most characters of a word that near spellings are looked up for.
const LONGEST_NEAR: usize = 40;

/// A query in the words of the index.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    Leaf(Leaf),
    All(Vec<Tree>),
    Any(Vec<Tree>),
    Not(Box<Tree>),
}

/// What is looked up.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Leaf {
    /// One of these stems, or the plain word where a stem may miss it.
    Word {
        stems: Vec<String>,
        plain: Option<String>,
    },
    /// Plain words next to each other.
    Phrase(Vec<String>),
    /// Plain words next to each other, the last one a beginning.
    Open(Vec<String>),
    /// A plain word with at most so many slips.
    Near { word: String, slips: u8 },
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
            Node::Phrase { words, open } => self.phrase(words, *open),
            Node::Near { word, slips } => self.near(word, *slips),
            Node::Marks(marks) => Some(Tree::Leaf(Leaf::Marks(marks.clone()))),
            Node::All(nodes) => gathered(self.lower_each(nodes), Tree::All),
            Node::Any(nodes) => gathered(self.lower_each(nodes), Tree::Any),
            Node::Not(node) => Some(Tree::Not(Box::new(self.lower(node)?))),
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
            script => self.inflected(word, script, &token.plain),
        }))
    }

    fn inflected(&self, word: &str, script: Script, plain: &str) -> Leaf {
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
        Leaf::Word {
            stems,
            plain: may_miss.then(|| plain.to_owned()),
        }
    }

    fn phrase(&mut self, words: &str, open: bool) -> Option<Tree> {
        let tokens = self.tokeniser.tokens(words, Language::default());
        let signs = tokens
            .last()
            .and_then(|token| words.get(token.start..token.end))
            .is_some_and(|word| Script::of(word) == Script::Signs);
        phrase(tokens, open && !signs)
    }

    fn near(&mut self, word: &str, slips: Option<u8>) -> Option<Tree> {
        let tokens = self.tokeniser.tokens(word, Language::default());
        let [token] = tokens.as_slice() else {
            return phrase(tokens, false);
        };
        let length = token.plain.chars().count();
        if length > LONGEST_NEAR {
            return phrase(tokens, false);
        }
        let slips = slips.unwrap_or(if length < 4 {
            0
        } else if length < 8 {
            1
        } else {
            2
        });
        let word = token.plain.clone();
        Some(Tree::Leaf(Leaf::Near { word, slips }))
    }
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
        }
    }

    /// Returns whether any words are asked for.
    pub fn has_words(&self) -> bool {
        let leaves = self.wanted_leaves();
        leaves.iter().any(|leaf| !matches!(leaf, Leaf::Marks(_)))
    }

    /// Returns the tantivy query. Marks decide, they do not count for the score.
    pub fn query(&self, fields: &Fields) -> Box<dyn Query> {
        match self {
            Self::Leaf(leaf) => leaf.query(fields),
            Self::All(trees) => all(trees, fields),
            Self::Any(trees) => Box::new(BooleanQuery::union(
                trees.iter().map(|tree| tree.query(fields)).collect(),
            )),
            Self::Not(_) => all(std::slice::from_ref(self), fields),
        }
    }
}

impl Leaf {
    fn query(&self, fields: &Fields) -> Box<dyn Query> {
        match self {
            Self::Word { stems, plain } => {
                let stems = stems.iter().map(|stem| fields.stem_term(stem));
                let plain = plain.iter().map(|plain| fields.word_term(plain));
                any_term(stems.chain(plain).collect(), IndexRecordOption::WithFreqs)
            }
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
            Self::Near { word, slips } => {
                Box::new(FuzzyTermQuery::new(fields.word_term(word), *slips, true))
            }
            Self::Marks(marks) => {
                let terms = marks.iter().map(|mark| fields.mark_term(mark)).collect();
                let query = any_term(terms, IndexRecordOption::Basic);
                Box::new(ConstScoreQuery::new(query, 0.0))
            }
        }
    }
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
