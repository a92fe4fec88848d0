//! Where nothing was found: which of the conditions finds nothing even by itself.

use crate::locale::say;
use crate::session::{Filter, Hits, Order, Query, Request, Ticket, alone_message, conditions};
use crate::ui::shell::{Action, Actions, Shell};

use super::{State, TICKETS};

/// The most conditions that are asked by themselves.
const MOST: usize = 12;

/// The conditions of a query that found nothing.
#[derive(Default)]
pub(super) struct Alone {
    /// The question.
    of: Option<Ticket>,
    parts: Vec<Part>,
}

/// One condition, and whether anything was found.
struct Part {
    said: String,
    ticket: Ticket,
    found: Option<bool>,
}

impl Alone {
    /// Hears an answer; returns whether it was to one of the conditions.
    pub(super) fn hear(&mut self, ticket: Ticket, hits: &Hits) -> bool {
        let part = self.parts.iter_mut().find(|part| part.ticket == ticket);
        let is_mine = part.is_some();
        if let Some(part) = part {
            part.found = Some(!hits.items.is_empty());
        }
        is_mine
    }
}

impl State {
    /// Asks for each condition by itself, once a question, where all together find nothing.
    pub(super) fn ask_alone(&mut self, shell: &Shell<'_>, out: &mut Actions) {
        let asked = self.asked.as_ref().map(|asked| asked.ticket);
        let is_empty = self.hits.as_ref().is_some_and(|hits| hits.items.is_empty());
        if !is_empty || self.answered != asked || self.alone.of == asked {
            return;
        }
        let mut queries = self.conditions(shell);
        queries.truncate(if queries.len() > 1 { MOST } else { 0 });
        let mut parts = Vec::new();
        for (said, query) in queries {
            self.next += 1;
            let ticket = TICKETS + self.next;
            out.push(Action::Ask(Request::Search {
                query: Box::new(query.with_order(Order::Reading)),
                limit: 1,
                ticket,
            }));
            parts.push(Part {
                said,
                ticket,
                found: None,
            });
        }
        self.alone = Alone { of: asked, parts };
    }

    /// What is typed, part by part, and what is ticked.
    fn conditions(&self, shell: &Shell<'_>) -> Vec<(String, Query)> {
        let typed = conditions(&self.text);
        let last = typed.len().saturating_sub(1);
        let mut queries = Vec::new();
        for (index, part) in typed.into_iter().enumerate() {
            // The last word may still be a beginning, as in the question itself.
            let query = match index == last {
                true => Query::typing(part, shell.project),
                false => Query::parse(part, shell.project),
            };
            queries.extend(query.ok().map(|query| (part.to_owned(), query)));
        }
        if self.filter != Filter::default() {
            let said = self.filter.spoken(shell.project);
            queries.push((said, Query::of_filter(self.filter.clone())));
        }
        queries
    }

    /// Returns what the conditions find by themselves, in words, once all have been answered.
    pub(super) fn alone_words(&self) -> Option<String> {
        let parts = &self.alone.parts;
        let is_current = self.alone.of == self.answered && !parts.is_empty();
        if !is_current || parts.iter().any(|part| part.found.is_none()) {
            return None;
        }
        let empty = parts.iter().filter(|part| part.found == Some(false));
        let empty: Vec<&str> = empty.map(|part| part.said.as_str()).collect();
        Some(say(&alone_message(&empty)))
    }
}
