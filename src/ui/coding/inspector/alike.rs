//! Passages that read alike and are not coded so: asked of the index, never waited for.

use std::collections::HashSet;
use std::sync::Arc;

use egui::Context;

use crate::model::{CodeId, DocumentId, Message, Project, QuotationId, TextRange};
use crate::session::{Event, Hit, Request, Seed, Ticket};
use crate::ui::code_tree::{Stand, stand};
use crate::ui::shell::{Action, Actions};

use super::cards::{CardList, QuotationCard};
use super::data::alike_cards;

/// How many passages are asked for.
const LIMIT: usize = 16;
/// A passage is shown that fits at least so well, of the best one.
const SHARE: f32 = 0.4;
/// How many are shown before more are asked for.
const SHOWN: usize = 4;

/// Seconds before a selection is taken for a question.
const PATIENCE: f64 = 0.35;

/// What passages are to be like.
#[derive(Clone, Debug, PartialEq)]
pub enum Like {
    /// A quotation.
    Quotation(QuotationId),
    /// The passages of a code.
    Code(CodeId),
    /// Words that are selected.
    Words {
        /// In which document.
        document: DocumentId,
        /// Where.
        range: TextRange,
        /// The words.
        words: Arc<str>,
    },
}

impl Like {
    fn seed(&self) -> Seed {
        match self {
            Self::Quotation(quotation) => Seed::Quotation(*quotation),
            Self::Code(code) => Seed::Code(*code),
            Self::Words { words, .. } => Seed::Text(words.to_string()),
        }
    }

    /// Whether a place is of the words themselves: the index leaves those of quotations and codes out on its own.
    fn holds(&self, hit: &Hit) -> bool {
        match self {
            Self::Words {
                document, range, ..
            } => {
                hit.document == Some(*document)
                    && hit.range.is_some_and(|place| place.overlaps(*range))
            }
            Self::Quotation(_) | Self::Code(_) => false,
        }
    }

    /// How long the question must stay the same before it is asked: a selection grows letter by letter.
    fn patience(&self) -> f64 {
        match self {
            Self::Words { .. } => PATIENCE,
            Self::Quotation(_) | Self::Code(_) => 0.0,
        }
    }
}

/// What was asked and what came.
#[derive(Default)]
pub struct Alike {
    /// The list on the screen.
    pub list: CardList,
    /// All are shown, not only the first.
    pub all: bool,
    /// How many of them were given the code since they were asked for.
    pub coded: usize,
    /// How many were put away.
    pub put_away: usize,
    /// A question that is not asked yet, and since when it is the same.
    wanted: Option<(Like, f64)>,
    next: Ticket,
    asked: Option<(Like, Ticket)>,
    answered: Option<Result<Vec<Hit>, Message>>,
    /// What was put away as not being like words that are no quotation: there is nothing to keep it with.
    dismissed: HashSet<(DocumentId, TextRange)>,
    changes: u64,
    shown: Option<(Shown, Arc<Vec<QuotationCard>>, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Shown {
    stand: Stand,
    code: Option<CodeId>,
    changes: u64,
    all: bool,
}

/// How the question stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// The answer has not come.
    Waiting,
    /// It failed, for this reason.
    Failed(Message),
    /// These read alike, and so many more do.
    Found(Arc<Vec<QuotationCard>>, usize),
}

impl Alike {
    /// Asks for what reads like `like`, where that is another question than the last.
    pub fn ask(&mut self, ctx: &Context, like: Like, first_ticket: Ticket, out: &mut Actions) {
        if self.asked.as_ref().is_some_and(|(asked, _)| *asked == like) {
            self.wanted = None;
            return;
        }
        let now = ctx.input(|input| input.time);
        let since = match &self.wanted {
            Some((wanted, since)) if *wanted == like => *since,
            _ => {
                self.wanted = Some((like.clone(), now));
                now
            }
        };
        let patience = like.patience();
        if now - since < patience {
            ctx.request_repaint_after_secs(patience as f32);
            return;
        }
        self.next += 1;
        let ticket = first_ticket + self.next;
        out.push(Action::Ask(Request::Similar {
            seed: like.seed(),
            limit: LIMIT,
            ticket,
        }));
        self.asked = Some((like, ticket));
        self.wanted = None;
        self.answered = None;
        self.all = false;
        self.coded = 0;
        self.put_away = 0;
        self.changes += 1;
    }

    /// Returns what is said where none is left.
    pub fn nothing_more(&self) -> Message {
        if self.coded + self.put_away == 0 {
            let read_alike = matches!(&self.answered, Some(Ok(hits)) if !hits.is_empty());
            return Message::new(match read_alike {
                true => "coding-alike-through",
                false => "coding-alike-none",
            });
        }
        Message::new("coding-alike-decided")
            .with("coded", self.coded)
            .with("away", self.put_away)
    }

    /// Hears an answer; returns whether it was to the last question.
    pub fn answer(&mut self, event: &Event) -> bool {
        let Some((like, mine)) = &self.asked else {
            return false;
        };
        let answered = match event {
            Event::Hits { ticket, hits } if ticket == mine => Ok(close(like, &hits.items)),
            Event::Failed {
                message,
                ticket: Some(ticket),
                ..
            } if ticket == mine => Err(message.clone()),
            _ => return false,
        };
        self.answered = Some(answered);
        self.changes += 1;
        true
    }

    /// Puts a passage away for as long as the window is open.
    pub fn dismiss(&mut self, card: &QuotationCard) {
        self.dismissed.insert((card.document, card.range));
        self.changes += 1;
    }

    /// Returns the quotation that was asked about.
    pub fn quotation(&self) -> Option<QuotationId> {
        match &self.asked {
            Some((Like::Quotation(quotation), _)) => Some(*quotation),
            _ => None,
        }
    }

    /// Returns what came, without passages that carry `code` and those put away.
    pub fn standing(&mut self, project: &Arc<Project>, code: Option<CodeId>) -> Standing {
        let hits = match &self.answered {
            _ if self.wanted.is_some() => return Standing::Waiting,
            None => return Standing::Waiting,
            Some(Err(message)) => return Standing::Failed(message.clone()),
            Some(Ok(hits)) => hits,
        };
        let key = Shown {
            stand: stand(project),
            code,
            changes: self.changes,
            all: self.all,
        };
        if let Some((shown, cards, more)) = &self.shown
            && *shown == key
        {
            return Standing::Found(Arc::clone(cards), *more);
        }
        let quotation = self.quotation();
        let away = |card: &QuotationCard| match (code, quotation) {
            (Some(code), _) => project.is_put_away(code, &card.shown()),
            (None, Some(quotation)) => project.is_unlike(quotation, &card.shown()),
            (None, None) => self.dismissed.contains(&(card.document, card.range)),
        };
        let mut cards = alike_cards(project, hits, code, &away);
        let more = if self.all {
            0
        } else {
            cards.len().saturating_sub(SHOWN)
        };
        cards.truncate(cards.len() - more);
        let cards = Arc::new(cards);
        self.shown = Some((key, Arc::clone(&cards), more));
        Standing::Found(cards, more)
    }
}

/// What fits nearly as well as the best, without the words themselves.
fn close(like: &Like, hits: &[Hit]) -> Vec<Hit> {
    let hits: Vec<&Hit> = hits.iter().filter(|hit| !like.holds(hit)).collect();
    let best = hits.iter().map(|hit| hit.score).fold(0.0, f32::max);
    hits.into_iter()
        .filter(|hit| hit.score >= best * SHARE)
        .cloned()
        .collect()
}
