//! What can be asked: words in a small syntax of our own, and filters.
//!
//! ```text
//!  trust supplier            both words, in any order, in any inflection
//!  "supply chain"            these words next to each other, as they are spelled
//!  coop*                     words that begin so; "supply cha*" works too
//!  clust*r  wom?n  *ing      * stands for any letters or none, ? inside a word for exactly one
//!  "trust * supplier"        * alone in a phrase stands for any one word
//!  thier~                    words that are spelled nearly so; ~1 and ~2 say how nearly
//!  "trust supplier"~5        in this order, at most five other words among them
//!  near:5(trust, "the firm") in any order and inflection, at most five other words among them; near:( ) says ten
//!  trust or contract         one of them; `|` says the same
//!  not price   -price        without it
//!  (trust or faith) -price   parentheses group
//!  code:"Hiding / silence"   carries the code or one below it; also document: (doc:), participant:, case:, place:,
//!                            kind:, speaker:, coder:, date:, category:, concept:, attribute:name=value
//!  role:manager  size:10..50 a variable by its own name, also "years in post":>5, case.sector:textile
//!  memo:trust                stands in a memo
//!  code:*                    carries any code; * and ? stand for letters in names too
//!  a within:paragraph b      what a finds, where b is found in the same paragraph; within:2 in at most two paragraphs
//!                            from it, within:document in the same document; not within:2 where it is not.
//!                            It takes all on its left and right up to `or` or a parenthesis.
//! ```

use crate::model::{
    CaseId, CodeId, CoderId, DocumentId, DocumentKind, ParticipantId, Place, Project, SpeakerRole,
};

use super::entry::{EntryKind, Mark};
use super::error::QueryError;
use super::parse;
use super::within::Reach;

/// A question to the index.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// What the entries must be besides what the words ask for.
    pub filter: Filter,
    /// In which order they come.
    pub order: Order,
    words: Option<Node>,
}

/// The order of hits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Best first; the order of reading where no words are asked for.
    #[default]
    Best,
    /// Documents in the order in which they were conducted, from their beginning to their end; then codes and memos.
    Reading,
}

/// What entries must be. An empty list asks for nothing; several values of one list are alternatives (but for
/// `codes_all` and `codes_none`); all lists must be met.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Kinds of entries.
    pub kinds: Vec<EntryKind>,
    /// Each of these codes, or one below it, is on the entry.
    pub codes_all: Vec<CodeId>,
    /// One of these codes, or one below it, is on the entry.
    pub codes_any: Vec<CodeId>,
    /// None of these codes and none below them is on the entry.
    pub codes_none: Vec<CodeId>,
    /// Documents.
    pub documents: Vec<DocumentId>,
    /// Kinds of documents.
    pub document_kinds: Vec<DocumentKind>,
    /// Who speaks.
    pub participants: Vec<ParticipantId>,
    /// Cases of the speaker or the document.
    pub cases: Vec<CaseId>,
    /// Places, in any model, of categories on the entry.
    pub places: Vec<Place>,
    /// Variables, name and value. Those of one name are alternatives, each name must be met.
    pub attributes: Vec<(String, String)>,
    /// Who coded or wrote.
    pub coders: Vec<CoderId>,
    /// Parts of the speaker in the conversation.
    pub speaker_roles: Vec<SpeakerRole>,
}

impl Query {
    /// Reads what was typed; names are looked up in `project`.
    ///
    /// # Errors
    ///
    /// [`QueryError`] where it cannot be read or a name is not known. [`Query::plain`] takes anything.
    pub fn parse(text: &str, project: &Project) -> Result<Self, QueryError> {
        parse::parse(text, project, false).map(Self::of_words)
    }

    /// Reads what is being typed: the last word or name counts as a beginning, and what is not closed yet is no error.
    ///
    /// # Errors
    ///
    /// As [`Query::parse`], for what stands before the end.
    pub fn typing(text: &str, project: &Project) -> Result<Self, QueryError> {
        parse::parse(text, project, true).map(Self::of_words)
    }

    /// Returns the query for all words of `text`, without any syntax.
    pub fn plain(text: &str) -> Self {
        let words: Vec<Node> = text
            .split_whitespace()
            .take(parse::MOST_WORDS)
            .map(|word| Node::Word(word.to_owned()))
            .collect();
        Self::of_words((!words.is_empty()).then_some(Node::All(words)))
    }

    /// Returns the query for everything that `filter` lets through.
    pub fn of_filter(filter: Filter) -> Self {
        Self {
            filter,
            ..Self::default()
        }
    }

    /// Returns the query with this filter.
    #[must_use]
    pub fn with_filter(mut self, filter: Filter) -> Self {
        self.filter = filter;
        self
    }

    /// Returns the query with hits in this order.
    #[must_use]
    pub fn with_order(mut self, order: Order) -> Self {
        self.order = order;
        self
    }

    /// Returns words and filter as one tree; nothing when nothing is asked for.
    pub(super) fn node(&self) -> Option<Node> {
        let mut nodes: Vec<Node> = self.words.iter().cloned().collect();
        nodes.extend(self.filter.nodes());
        (!nodes.is_empty()).then_some(Node::All(nodes))
    }

    fn of_words(words: Option<Node>) -> Self {
        Self {
            words,
            ..Self::default()
        }
    }
}

/// A query as a tree.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// A word in any inflection.
    Word(String),
    /// A word with wildcards.
    Pattern(String),
    /// Words next to each other; `open`: the last one is a beginning.
    Phrase { words: String, open: bool },
    /// A word spelled nearly so, with at most this many slips; nothing: by its length.
    Near { word: String, slips: Option<u8> },
    /// Words in this order with at most so many others among them; `open`: the last one is a beginning.
    Apart {
        words: String,
        open: bool,
        distance: u32,
    },
    /// Words and phrases in any order with at most so many others among them.
    Together { nodes: Vec<Node>, distance: u32 },
    /// One of these marks.
    Marks(Vec<Mark>),
    /// All of them.
    All(Vec<Node>),
    /// At least one of them.
    Any(Vec<Node>),
    /// Not this.
    Not(Box<Node>),
    /// What the left side finds, where the right side is found close to it.
    Within {
        left: Box<Node>,
        right: Box<Node>,
        reach: Reach,
    },
}

impl Filter {
    fn nodes(&self) -> Vec<Node> {
        let Self {
            kinds,
            codes_all,
            codes_any,
            codes_none,
            documents,
            document_kinds,
            participants,
            cases,
            places,
            attributes,
            coders,
            speaker_roles,
        } = self;
        let mut nodes = vec![
            marks(kinds, Mark::Kind),
            marks(codes_any, Mark::Code),
            marks(documents, Mark::Document),
            marks(document_kinds, Mark::DocumentKind),
            marks(participants, Mark::Participant),
            marks(cases, Mark::Case),
            marks(places, Mark::Place),
            marks(coders, Mark::Coder),
            marks(speaker_roles, Mark::Role),
        ];
        nodes.extend(codes_all.iter().map(|code| marks(&[*code], Mark::Code)));
        nodes.retain(|node| !matches!(node, Node::Marks(marks) if marks.is_empty()));
        if !codes_none.is_empty() {
            nodes.push(Node::Not(Box::new(marks(codes_none, Mark::Code))));
        }
        nodes.extend(attribute_nodes(attributes));
        nodes
    }
}

fn marks<T: Copy>(values: &[T], mark: impl Fn(T) -> Mark) -> Node {
    Node::Marks(values.iter().copied().map(mark).collect())
}

fn attribute_nodes(attributes: &[(String, String)]) -> Vec<Node> {
    let mut by_name: std::collections::BTreeMap<String, Vec<Mark>> = Default::default();
    for (name, value) in attributes {
        if let Mark::Attribute(name, value) = Mark::attribute(name, value) {
            let marks = by_name.entry(name.clone()).or_default();
            marks.push(Mark::Attribute(name, value));
        }
    }
    by_name.into_values().map(Node::Marks).collect()
}
