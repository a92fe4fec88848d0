//! Where nothing was found: which of the conditions finds nothing even by itself.

use crate::locale::say;
use crate::session::{Filter, Query, Request, Ticket, alone_message, conditions};
use crate::ui::shell::{Action, Actions, Shell};

use super::{State, TICKETS};

/// The most conditions that are asked by themselves.
const MOST: usize = 12;

/// The conditions of a query that found nothing.
#[derive(Default)]
pub(super) struct Alone {
    /// The question.
    of: Option<Ticket>,
    /// The question about them.
    ticket: Option<Ticket>,
    /// Each condition as it is said.
    parts: Vec<String>,
    /// Which of them find anything, once that is answered.
    found: Option<Vec<bool>>,
}

impl Alone {
    /// Hears which conditions find anything.
    pub(super) fn hear(&mut self, ticket: Ticket, found: &[bool]) {
        if self.ticket == Some(ticket) && found.len() == self.parts.len() {
            self.found = Some(found.to_vec());
        }
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
        self.alone = Alone {
            of: asked,
            ..Alone::default()
        };
        let mut conditions = self.conditions(shell);
        if conditions.len() < 2 {
            return;
        }
        conditions.truncate(MOST);
        let (parts, queries) = conditions.into_iter().unzip();
        self.next += 1;
        let ticket = TICKETS + self.next;
        self.alone.ticket = Some(ticket);
        self.alone.parts = parts;
        out.push(Action::Ask(Request::Each { queries, ticket }));
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
        let found = self.alone.found.as_ref()?;
        if self.alone.of != self.answered {
            return None;
        }
        let parts = self.alone.parts.iter().zip(found);
        let empty = parts.filter(|(_, found)| !**found);
        let empty: Vec<&str> = empty.map(|(said, _)| said.as_str()).collect();
        Some(say(&alone_message(&empty)))
    }
}
