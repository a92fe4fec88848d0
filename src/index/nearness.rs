//! Reads what asks for nearness: `near:5(a, b)` and `a within:2 b`.

use crate::model::fold::fold;

use super::error::QueryError;
use super::parse::Parser;
use super::query::Node;
use super::syntax::{Lexeme, Sort};
use super::within::Reach;

/// How far apart words are near where no number says it.
const NEAR: u32 = 10;

/// The greatest number of words or paragraphs that can be asked for.
const FURTHEST: u32 = 1_000;

/// The most words and phrases of one `near:`.
const MOST_NEAR: usize = 10;

const PARAGRAPH: &str = "paragraph";
const DOCUMENT: &str = "document";
/// What can stand behind `within:`, as it is offered: the same paragraph, a number of paragraphs, the same document.
///
/// Help, refusal and completion name these and no others; a test holds the words to it.
pub const REACHES: [&str; 5] = [PARAGRAPH, "1", "2", "3", DOCUMENT];
/// The most `within:` of one query: each looks both of its sides up.
const MOST_LINKS: usize = 20;

impl Parser<'_> {
    /// `a b within:2 c d`
    pub(super) fn chain(&mut self) -> Result<Option<Node>, QueryError> {
        let mut left = self.sequence()?;
        while self.is_link() {
            let at = self.at();
            let negated = matches!(self.peek().map(|lexeme| &lexeme.sort), Some(Sort::Not));
            self.next += usize::from(negated);
            let Some(reach) = self.reach()? else {
                return Ok(left);
            };
            let Some(found) = left.take() else {
                return Err(QueryError::new(at, "query-nothing-before-within"));
            };
            let behind = self.at();
            let Some(right) = self.sequence()? else {
                self.missing(behind)?;
                return Ok(Some(found));
            };
            left = Some(linked(found, right, reach, negated));
        }
        Ok(left)
    }

    /// Takes `within:` with what stands behind it; nothing where that may still be typed.
    fn reach(&mut self) -> Result<Option<Reach>, QueryError> {
        let Some(lexeme) = self.peek().cloned() else {
            return Ok(None);
        };
        self.next += 1;
        self.links += 1;
        if self.links > MOST_LINKS {
            return Err(QueryError::new(lexeme.at, "query-too-long"));
        }
        let Sort::Field {
            value, value_at, ..
        } = lexeme.sort
        else {
            return Ok(None);
        };
        match reach(value) {
            Some(reach) => Ok(Some(reach)),
            None if self.typing && lexeme.end == self.end => Ok(None),
            None => Err(QueryError::about(value_at, "query-unknown-reach", value)),
        }
    }

    /// `near:5(a, "b c")`, of which the name was taken.
    pub(super) fn near(&mut self, lexeme: &Lexeme<'_>) -> Result<Option<Node>, QueryError> {
        let Sort::Field {
            value, value_at, ..
        } = lexeme.sort
        else {
            return Ok(None);
        };
        let distance = match value.trim() {
            "" => NEAR,
            number => count(number)
                .ok_or_else(|| QueryError::about(value_at, "query-no-distance", number))?,
        };
        let open = match self.peek() {
            Some(open) if open.sort == Sort::Open => open.at,
            None if self.typing => return Ok(None),
            _ => return Err(QueryError::new(lexeme.end, "query-near-open")),
        };
        self.next += 1;
        let nodes = self.near_words(open)?;
        if nodes.len() > MOST_NEAR {
            return Err(QueryError::new(lexeme.at, "query-too-long"));
        }
        if nodes.len() < 2 && !(self.typing && self.peek().is_none()) {
            return Err(QueryError::new(lexeme.at, "query-near-two"));
        }
        Ok((!nodes.is_empty()).then_some(Node::Together { nodes, distance }))
    }

    /// Takes words and phrases up to the closing parenthesis; `open`: where it was opened.
    fn near_words(&mut self, open: usize) -> Result<Vec<Node>, QueryError> {
        let mut nodes = Vec::new();
        loop {
            let Some(lexeme) = self.peek().cloned() else {
                return match self.typing {
                    true => Ok(nodes),
                    false => Err(QueryError::new(open, "query-not-closed")),
                };
            };
            self.next += 1;
            match lexeme.sort {
                Sort::Close => return Ok(nodes),
                Sort::Quoted { apart: None, .. } => nodes.extend(self.quoted(&lexeme)?),
                Sort::Word(words) => {
                    for word in words
                        .split([',', '،', '、', '，'])
                        .filter(|word| !word.is_empty())
                    {
                        nodes.extend(self.word(word, &lexeme)?.map(plainly));
                    }
                }
                _ => return Err(QueryError::new(lexeme.at, "query-near-words")),
            }
        }
    }
}

/// Returns whether a piece of a query says `within:`.
pub(super) fn is_within(lexeme: &Lexeme<'_>) -> bool {
    matches!(lexeme.sort, Sort::Field { name, .. } if name.eq_ignore_ascii_case("within"))
}

/// Reads a count in any digits, from 0 to the greatest that can be asked for.
pub(super) fn count(text: &str) -> Option<u32> {
    let count: u32 = fold(text).parse().ok()?;
    (count <= FURTHEST).then_some(count)
}

/// Reads what stands behind `within:`: one of [`REACHES`], a number of paragraphs, or one with its unit as `2-paragraphs`.
fn reach(value: &str) -> Option<Reach> {
    let folded = fold(value);
    let digits = folded.trim_end_matches(|last: char| !last.is_ascii_digit());
    let unit = folded.strip_prefix(digits)?.trim_matches(['-', '_', ' ']);
    // A transcript is divided into turns, and each is a paragraph.
    let unit = match unit {
        "turn" | "turns" | "paragraphs" | "p" => PARAGRAPH,
        "doc" => DOCUMENT,
        unit => unit,
    };
    match (digits, unit) {
        ("", PARAGRAPH) => Some(Reach::Paragraphs(0)),
        ("", DOCUMENT) => Some(Reach::Document),
        (digits, "" | PARAGRAPH) => count(digits).map(Reach::Paragraphs),
        _ => None,
    }
}

fn linked(left: Node, right: Node, reach: Reach, negated: bool) -> Node {
    let within = |left: Node| Node::Within {
        left: Box::new(left),
        right: Box::new(right),
        reach,
    };
    if negated {
        let near = Node::Not(Box::new(within(left.clone())));
        Node::All(vec![left, near])
    } else {
        within(left)
    }
}

/// Returns a word that is being typed as the beginning that it is.
fn plainly(node: Node) -> Node {
    match node {
        Node::Any(mut nodes) => nodes.pop().unwrap_or(Node::Any(nodes)),
        node => node,
    }
}
