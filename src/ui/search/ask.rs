//! Asking the session: at once, when what is typed, ticked or searched is another.

use crate::session::{Filter, Order, Query, Request, Ticket};
use crate::ui::code_tree::{Stand, stand};
use crate::ui::shell::{Action, Actions, Shell};

use super::{LIMIT, State, TICKETS};

/// The last question.
pub(super) struct Asked {
    text: String,
    filter: Filter,
    stand: Stand,
    pub ticket: Ticket,
}

impl State {
    /// Asks for what is typed and ticked, where that is another question than the last.
    pub(super) fn ask(&mut self, shell: &Shell<'_>, out: &mut Actions) {
        let now = stand(shell.project);
        let same = self.asked.as_ref().is_some_and(|asked| {
            asked.stand == now && asked.text == self.text && asked.filter == self.filter
        });
        if same {
            return;
        }
        self.next += 1;
        let ticket = TICKETS + self.next;
        self.asked = Some(Asked {
            text: self.text.clone(),
            filter: self.filter.clone(),
            stand: now,
            ticket,
        });
        if self.text.trim().is_empty() && self.filter == Filter::default() {
            self.error = None;
            self.mended = None;
            self.hits = None;
            self.current = None;
            self.ticked.clear();
            return;
        }
        self.mended = Query::parse(&self.text, shell.project).err();
        match Query::typing(&self.text, shell.project) {
            Ok(query) => {
                self.error = None;
                let query = query
                    .with_filter(self.filter.clone())
                    .with_order(Order::Reading);
                out.push(Action::Ask(Request::Search {
                    query: Box::new(query),
                    limit: LIMIT,
                    ticket,
                }));
            }
            // What was found before stays, so that a bracket that is being typed does not empty the page.
            Err(error) => self.error = Some(error),
        }
    }

    /// Returns whether the query is whole; where it is not, what was forgiven while it was typed is explained now.
    pub(super) fn is_whole(&mut self) -> bool {
        if self.error.is_none() {
            self.error.clone_from(&self.mended);
        }
        self.mended.is_none()
    }

    /// Returns whether an answer is on its way.
    pub(super) fn is_waiting(&self) -> bool {
        self.hits.is_none() && self.error.is_none() && self.failed.is_none()
    }
}
