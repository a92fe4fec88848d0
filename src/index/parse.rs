//! Makes a tree of what was typed.

use crate::model::Project;

use super::error::QueryError;
use super::names;
use super::query::Node;
use super::syntax::{Lexeme, Sort, lexemes};

/// The most words, phrases and names of one query.
pub(super) const MOST_WORDS: usize = 200;

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
        project,
        typing,
    };
    let node = parser.alternatives()?;
    match parser.peek() {
        Some(lexeme) => Err(QueryError::new(lexeme.at, "query-not-opened")),
        None => Ok(node),
    }
}

struct Parser<'a> {
    lexemes: &'a [Lexeme<'a>],
    next: usize,
    /// Length of the query in bytes.
    end: usize,
    depth: usize,
    project: &'a Project,
    typing: bool,
}

impl<'a> Parser<'a> {
    /// `a b or c`
    fn alternatives(&mut self) -> Result<Option<Node>, QueryError> {
        let mut nodes = Vec::new();
        loop {
            let at = self.at();
            let node = self.sequence()?;
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
    fn sequence(&mut self) -> Result<Option<Node>, QueryError> {
        let mut nodes = Vec::new();
        while let Some(lexeme) = self.peek() {
            match lexeme.sort {
                Sort::Or | Sort::Close => break,
                Sort::And => {
                    let at = lexeme.at;
                    self.next += 1;
                    let bare = matches!(
                        self.peek().map(|lexeme| &lexeme.sort),
                        None | Some(Sort::And | Sort::Or | Sort::Close)
                    );
                    if bare || nodes.is_empty() {
                        self.missing(at)?;
                    }
                }
                _ => nodes.extend(self.item()?),
            }
        }
        Ok(gathered(nodes, Node::All))
    }

    /// A word, a phrase, a name, a group, or what is not wanted.
    fn item(&mut self) -> Result<Option<Node>, QueryError> {
        let Some(lexeme) = self.peek() else {
            return self.missing(self.end).map(|()| None);
        };
        let lexeme = lexeme.clone();
        self.next += 1;
        match lexeme.sort {
            Sort::Open => self.group(lexeme.at),
            Sort::Not => self.negated(lexeme.at),
            Sort::Word(word) => Ok(self.word(word, &lexeme)),
            Sort::Quoted {
                words,
                closed,
                star,
            } => self.phrase(words, closed, star, lexeme.at),
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
        let bare = matches!(
            self.peek().map(|lexeme| &lexeme.sort),
            None | Some(Sort::And | Sort::Or | Sort::Close)
        );
        let node = if bare {
            self.missing(at)?;
            None
        } else {
            self.item()?
        };
        self.depth -= 1;
        Ok(node.map(|node| Node::Not(Box::new(node))))
    }

    fn word(&self, word: &str, lexeme: &Lexeme<'_>) -> Option<Node> {
        if let Some(beginning) = word.strip_suffix('*') {
            let words = beginning.trim_end_matches('*').to_owned();
            return (!words.is_empty()).then_some(Node::Phrase { words, open: true });
        }
        if let Some((word, slips)) = near(word) {
            let word = word.to_owned();
            return Some(Node::Near { word, slips });
        }
        // One letter begins so many words that it says nothing; one sign is a word.
        if self.typing && lexeme.end == self.end && word.chars().nth(1).is_some() {
            let words = word.to_owned();
            return Some(Node::Phrase { words, open: true });
        }
        Some(Node::Word(word.to_owned()))
    }

    fn phrase(
        &self,
        words: &str,
        closed: bool,
        star: bool,
        at: usize,
    ) -> Result<Option<Node>, QueryError> {
        if !closed && !self.typing {
            return Err(QueryError::new(at, "query-quote-not-closed"));
        }
        let words = words.trim();
        Ok((!words.is_empty()).then(|| Node::Phrase {
            words: words.to_owned(),
            open: star || !closed,
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
        let Some(field) = names::Field::named(name) else {
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
        let wanted = names::Wanted {
            value: value.trim(),
            open: last,
        };
        match field.marks(self.project, &wanted) {
            Some(marks) => Ok(Some(Node::Marks(marks))),
            None => Err(QueryError::about(value_at, field.unknown(), value.trim())),
        }
    }

    /// Says that something should stand at `at`, unless it may still be typed.
    fn missing(&self, at: usize) -> Result<(), QueryError> {
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

    fn at(&self) -> usize {
        self.peek().map_or(self.end, |lexeme| lexeme.at)
    }

    fn peek(&self) -> Option<&'a Lexeme<'a>> {
        self.lexemes.get(self.next)
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

fn gathered(mut nodes: Vec<Node>, gather: impl FnOnce(Vec<Node>) -> Node) -> Option<Node> {
    match nodes.len() {
        0 | 1 => nodes.pop(),
        _ => Some(gather(nodes)),
    }
}
