//! Makes a tree of what was typed.

use crate::model::Project;

use super::entry::{EntryKind, Mark};
use super::error::QueryError;
use super::glob::{Glob, is_many, is_wild};
use super::names;
use super::nearness::is_within;
use super::query::Node;
use super::syntax::{Lexeme, Sort, lexemes};

/// The most words, phrases and names of one query.
pub(super) const MOST_WORDS: usize = 200;

/// Stands between the parts of a compound without joining their letters (ZWNJ).
const JOINER: char = '\u{200c}';

/// How deep parentheses and negations may go.
const DEEPEST: usize = 40;

/// Returns the tree of `text`, nothing for an empty one.
///
/// `typing`: what is missing at the end is forgiven, and the last word is a beginning.
pub(super) fn parse(
    text: &str,
    project: &Project,
    typing: bool,
) -> Result<Option<Node>, QueryError> {
    let lexemes = lexemes(text);
    if let Some(lexeme) = lexemes.get(MOST_WORDS) {
        return Err(QueryError::new(lexeme.at, "query-too-long"));
    }
    let mut parser = Parser {
        lexemes: &lexemes,
        next: 0,
        end: text.len(),
        depth: 0,
        links: 0,
        project,
        typing,
    };
    let node = parser.alternatives()?;
    match parser.peek() {
        Some(lexeme) => Err(QueryError::new(lexeme.at, "query-not-opened")),
        None => Ok(node),
    }
}

pub(super) struct Parser<'a> {
    lexemes: &'a [Lexeme<'a>],
    pub(super) next: usize,
    /// Length of the query in bytes.
    pub(super) end: usize,
    depth: usize,
    /// How many times something is asked for within something.
    pub(super) links: usize,
    project: &'a Project,
    pub(super) typing: bool,
}

impl<'a> Parser<'a> {
    /// `a b or c`
    fn alternatives(&mut self) -> Result<Option<Node>, QueryError> {
        let mut nodes = Vec::new();
        loop {
            let at = self.at();
            let node = self.chain()?;
            let Some(Sort::Or) = self.peek().map(|lexeme| &lexeme.sort) else {
                if node.is_none() && !nodes.is_empty() {
                    self.missing(at)?;
                }
                nodes.extend(node);
                break;
            };
            if node.is_none() {
                return Err(QueryError::new(self.at(), "query-nothing-before-or"));
            }
            nodes.extend(node);
            self.next += 1;
        }
        Ok(gathered(nodes, Node::Any))
    }

    /// `a and b -c`
    pub(super) fn sequence(&mut self) -> Result<Option<Node>, QueryError> {
        let mut nodes = Vec::new();
        // Words that stand side by side, with the places of their nodes.
        let mut row: Vec<(usize, &str)> = Vec::new();
        while let Some(lexeme) = self.peek() {
            let word = match lexeme.sort {
                Sort::Word(word) if is_joinable(word) => Some(word),
                _ => None,
            };
            match lexeme.sort {
                Sort::Or | Sort::Close => break,
                _ if self.is_link() => break,
                Sort::And => {
                    let at = lexeme.at;
                    self.next += 1;
                    if self.is_bare() || nodes.is_empty() {
                        self.missing(at)?;
                    }
                }
                _ => nodes.extend(self.item()?),
            }
            match (word, nodes.len().checked_sub(1)) {
                (Some(word), Some(at)) => row.push((at, word)),
                _ => join(&mut nodes, &std::mem::take(&mut row)),
            }
        }
        join(&mut nodes, &row);
        Ok(gathered(nodes, Node::All))
    }

    /// A word, a phrase, a name, a group, or what is not wanted.
    pub(super) fn item(&mut self) -> Result<Option<Node>, QueryError> {
        let Some(lexeme) = self.peek() else {
            return self.missing(self.end).map(|()| None);
        };
        let lexeme = lexeme.clone();
        self.next += 1;
        match lexeme.sort {
            Sort::Open => self.group(lexeme.at),
            Sort::Not => self.negated(lexeme.at),
            Sort::Word(word) => self.word(word, &lexeme),
            Sort::Quoted { .. } => self.quoted(&lexeme),
            Sort::Field { name: "near", .. } => self.near(&lexeme),
            Sort::Field { .. } => self.name(&lexeme),
            Sort::Close | Sort::And | Sort::Or => self.missing(lexeme.at).map(|()| None),
        }
    }

    fn group(&mut self, at: usize) -> Result<Option<Node>, QueryError> {
        self.deeper(at)?;
        let node = self.alternatives()?;
        self.depth -= 1;
        match self.peek().map(|lexeme| &lexeme.sort) {
            Some(Sort::Close) => self.next += 1,
            _ if self.typing => {}
            _ => return Err(QueryError::new(at, "query-not-closed")),
        }
        Ok(node)
    }

    fn negated(&mut self, at: usize) -> Result<Option<Node>, QueryError> {
        self.deeper(at)?;
        let node = if self.is_bare() {
            self.missing(at)?;
            None
        } else {
            self.item()?
        };
        self.depth -= 1;
        Ok(node.map(|node| Node::Not(Box::new(node))))
    }

    pub(super) fn word(&self, word: &str, lexeme: &Lexeme<'_>) -> Result<Option<Node>, QueryError> {
        if word.contains(is_wild)
            && let Some(node) = self.pattern(word, lexeme)?
        {
            return Ok(node);
        }
        if let Some((word, slips)) = near(word) {
            let word = word.to_owned();
            return Ok(Some(Node::Near { word, slips }));
        }
        let mut whole = Node::Word(word.to_owned());
        if word.contains(JOINER) {
            let apart = word.replace(JOINER, " ");
            let apart = Node::Phrase {
                words: apart,
                open: false,
            };
            whole = Node::Any(vec![whole, apart]);
        }
        // One letter begins so many words that it says nothing; one sign is a word.
        if self.typing && lexeme.end == self.end && word.chars().nth(1).is_some() {
            let words = word.to_owned();
            let beginning = Node::Phrase { words, open: true };
            return Ok(Some(Node::Any(vec![whole, beginning])));
        }
        Ok(Some(whole))
    }

    /// Reads a word with wildcards; nothing where they are none, as the mark at the end of a question.
    fn pattern(&self, word: &str, lexeme: &Lexeme<'_>) -> Result<Option<Option<Node>>, QueryError> {
        let beginning = word.trim_end_matches(is_many);
        if beginning.is_empty() || Glob::new(word).is_none() {
            // Only wildcards: every word there is.
            let is_question = !word.contains(is_many);
            return match self.typing && lexeme.end == self.end || is_question {
                true => Ok(Some(None)),
                false => Err(QueryError::about(lexeme.at, "query-only-wildcards", word)),
            };
        }
        if beginning.len() < word.len() && !beginning.contains(is_wild) {
            let words = beginning.to_owned();
            return Ok(Some(Some(Node::Phrase { words, open: true })));
        }
        let ends_question = word.strip_suffix(['?', '？', '؟']);
        if ends_question.is_some_and(|before| !before.contains(is_wild)) {
            return Ok(None);
        }
        Ok(Some(Some(Node::Pattern(word.to_owned()))))
    }

    pub(super) fn quoted(&self, lexeme: &Lexeme<'_>) -> Result<Option<Node>, QueryError> {
        let Sort::Quoted {
            words,
            closed,
            star: open,
            apart,
        } = lexeme.sort
        else {
            return Ok(None);
        };
        if !closed && !self.typing {
            return Err(QueryError::new(lexeme.at, "query-quote-not-closed"));
        }
        let words = words.trim().to_owned();
        if words.is_empty() {
            return Ok(None);
        }
        let open = open || !closed;
        let Some(count) = apart else {
            return Ok(Some(Node::Phrase { words, open }));
        };
        let at = lexeme.end - count.len();
        if count.is_empty() && self.typing && lexeme.end == self.end {
            return Ok(Some(Node::Phrase { words, open }));
        }
        let distance = super::nearness::count(count)
            .ok_or_else(|| QueryError::about(at, "query-no-distance", count))?;
        Ok(Some(Node::Apart {
            words,
            open,
            distance,
        }))
    }

    fn name(&self, lexeme: &Lexeme<'_>) -> Result<Option<Node>, QueryError> {
        let Sort::Field {
            name,
            value,
            value_at,
            closed,
        } = lexeme.sort
        else {
            return Ok(None);
        };
        let last = self.typing && lexeme.end == self.end;
        if !closed && !last {
            return Err(QueryError::new(value_at, "query-quote-not-closed"));
        }
        let Some(field) = names::Field::named(name, self.project) else {
            // `He said:` is no name of anything; `cod:trust` is a slip that would find nothing.
            return if value.is_empty() || last {
                Ok(Some(Node::Word(format!("{name}:{value}"))))
            } else {
                Err(QueryError::about(lexeme.at, "query-unknown-field", name))
            };
        };
        if value.trim().is_empty() {
            return match last {
                true => Ok(None),
                false => Err(QueryError::about(lexeme.at, "query-no-value", name)),
            };
        }
        if field == names::Field::Memo {
            return self.in_memos(lexeme, value, last);
        }
        let wanted = names::Wanted {
            value: value.trim(),
            open: last,
        };
        match field.marks(self.project, &wanted) {
            Some(marks) => Ok(Some(Node::Marks(marks))),
            None => Err(QueryError::about(value_at, field.unknown(), value.trim())),
        }
    }

    /// `memo:word`
    fn in_memos(
        &self,
        lexeme: &Lexeme<'_>,
        value: &str,
        open: bool,
    ) -> Result<Option<Node>, QueryError> {
        let words = match value.split_whitespace().nth(1) {
            Some(_) => Some(Node::Phrase {
                words: value.to_owned(),
                open,
            }),
            None if value.chars().all(is_many) => None,
            None => self.word(value, lexeme)?,
        };
        let mut nodes = vec![Node::Marks(vec![Mark::Kind(EntryKind::Memo)])];
        nodes.extend(words);
        Ok(gathered(nodes, Node::All))
    }

    /// Returns whether nothing stands here that could be looked for.
    pub(super) fn is_bare(&self) -> bool {
        let ends = matches!(
            self.peek().map(|lexeme| &lexeme.sort),
            None | Some(Sort::And | Sort::Or | Sort::Close)
        );
        ends || self.is_link()
    }

    /// Returns whether `within:` or `not within:` stands here.
    pub(super) fn is_link(&self) -> bool {
        match self.peek().map(|lexeme| &lexeme.sort) {
            Some(Sort::Not) => self.lexemes.get(self.next + 1).is_some_and(is_within),
            _ => self.peek().is_some_and(is_within),
        }
    }

    /// Says that something should stand at `at`, unless it may still be typed.
    pub(super) fn missing(&self, at: usize) -> Result<(), QueryError> {
        if self.typing && self.peek().is_none() {
            Ok(())
        } else {
            Err(QueryError::new(at, "query-missing-word"))
        }
    }

    fn deeper(&mut self, at: usize) -> Result<(), QueryError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            Err(QueryError::new(at, "query-too-deep"))
        } else {
            Ok(())
        }
    }

    pub(super) fn at(&self) -> usize {
        self.peek().map_or(self.end, |lexeme| lexeme.at)
    }

    pub(super) fn peek(&self) -> Option<&'a Lexeme<'a>> {
        self.lexemes.get(self.next)
    }
}

/// Whether the parts of a compound may be written with a space, joined, or with a joiner between them, as in Persian.
fn is_joinable(word: &str) -> bool {
    let is_letter = |letter: char| matches!(letter, '\u{600}'..='\u{6ff}' | JOINER);
    word.chars().all(is_letter) && !word.contains(['\u{60c}', '\u{61b}', '\u{61f}'])
}

/// Lets words that stand side by side, two or three of them, be found as one compound too.
fn join(nodes: &mut [Node], row: &[(usize, &str)]) {
    for (index, (at, _)) in row.iter().enumerate() {
        let around = (2..=3).flat_map(|count| row.windows(count).enumerate());
        let holding =
            around.filter(|(first, words)| (*first..first + words.len()).contains(&index));
        let compound = |words: &[(usize, &str)]| {
            let words: Vec<&str> = words.iter().map(|(_, word)| *word).collect();
            words.join(JOINER.encode_utf8(&mut [0; 4]))
        };
        let compounds: Vec<Node> = holding
            .map(|(_, words)| Node::Word(compound(words)))
            .collect();
        if let (Some(node), false) = (nodes.get_mut(*at), compounds.is_empty()) {
            let alone = std::mem::replace(node, Node::Any(Vec::new()));
            *node = Node::Any(std::iter::once(alone).chain(compounds).collect());
        }
    }
}

/// Returns a word that ends in `~`, `~1` or `~2` without it, and the number.
fn near(word: &str) -> Option<(&str, Option<u8>)> {
    let (word, slips) = if let Some(word) = word.strip_suffix('~') {
        (word, None)
    } else if let Some(word) = word.strip_suffix("~1") {
        (word, Some(1))
    } else {
        (word.strip_suffix("~2")?, Some(2))
    };
    (!word.is_empty()).then_some((word, slips))
}

pub(super) fn gathered(
    mut nodes: Vec<Node>,
    gather: impl FnOnce(Vec<Node>) -> Node,
) -> Option<Node> {
    match nodes.len() {
        0 | 1 => nodes.pop(),
        _ => Some(gather(nodes)),
    }
}
