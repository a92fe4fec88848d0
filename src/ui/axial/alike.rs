//! What reads like the passages of the code that is current in the list: asked of the index, answered later.

use crate::model::{CodeId, DocumentId, TextRange};
use crate::session::{Event, Request, Seed, Ticket};
use crate::ui::shell::{Action, Actions};

use super::TICKETS;

/// Passages that are asked for.
const PASSAGES: usize = 24;
/// First number of these questions, above those of the sheet.
const FIRST: Ticket = TICKETS + 500_000;

/// The last question and its answer.
#[derive(Debug, Default)]
pub(super) struct Alike {
    asked: Option<(CodeId, u64)>,
    ticket: Ticket,
    /// The code, and where passages stand that read like its own.
    pub found: Option<(CodeId, Vec<(DocumentId, TextRange)>)>,
    /// How many answers have come.
    pub changes: u64,
}

impl Alike {
    /// Asks what reads like the passages of `code` as they are at `revision`, where that is another question than the
    /// last.
    pub(super) fn ask(&mut self, code: CodeId, revision: u64, out: &mut Actions) {
        if self.asked == Some((code, revision)) {
            return;
        }
        self.asked = Some((code, revision));
        self.ticket += 1;
        out.push(Action::Ask(Request::Similar {
            seed: Seed::Code(code),
            limit: PASSAGES,
            ticket: FIRST + self.ticket,
        }));
    }

    /// Hears an answer.
    pub(super) fn answer(&mut self, event: &Event) {
        let (Event::Hits { ticket, hits }, Some((code, _))) = (event, self.asked) else {
            return;
        };
        if *ticket != FIRST + self.ticket {
            return;
        }
        let places = hits.items.iter();
        let places = places.filter_map(|hit| Some((hit.document?, hit.range?)));
        self.found = Some((code, places.collect()));
        self.changes += 1;
    }
}
