//! Rounds of coding: the same text coded again, by another coder or by the same one later, to see whether codings agree.
//!
//! A round has quotations and codings of its own, beside those of the study. They are compared and not counted: no
//! frequency, matrix or saturation review knows of them. What belongs to no round is the first coding.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Change, CodeId, CoderId, Coding, CodingId, DocumentId, Level, Project, Quotation, QuotationId,
    RoundId, Row, RowChange, SettlementId, Table, Time,
};

/// Coding once more, for reliability.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Identity.
    pub id: RoundId,
    /// Its name, unique in the project.
    pub name: String,
    /// Who codes.
    pub coder: CoderId,
    /// The documents that are coded again, in order of their ids.
    pub documents: Vec<DocumentId>,
    /// The codes that are compared, with what lies below them; none: all.
    pub codes: Vec<CodeId>,
    /// The rung on which they are compared; nothing: as coded.
    pub level: Option<Level>,
    /// Whether the coder sees nothing of other codings of these documents meanwhile.
    pub blind: bool,
    /// When it began.
    pub begun: Time,
    /// When it ended; nothing: it goes on.
    pub ended: Option<Time>,
}

impl Round {
    /// Returns whether the round goes on.
    pub fn is_open(&self) -> bool {
        self.ended.is_none()
    }

    /// Returns whether a document is coded again in it.
    pub fn covers(&self, document: DocumentId) -> bool {
        self.documents.binary_search(&document).is_ok()
    }
}

/// One coding of the text: by whom, and in which round; no round is the first coding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pass {
    /// Who coded.
    pub coder: CoderId,
    /// In which round.
    #[serde(default)]
    pub round: Option<RoundId>,
}

/// What is to hold where two codings differ.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// The first coding.
    #[default]
    Left,
    /// The second coding.
    Right,
    /// Both: each saw something of its own.
    Both,
    /// Neither.
    Neither,
}

impl Decision {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Both, Self::Neither];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Left => "decision-left",
            Self::Right => "decision-right",
            Self::Both => "decision-both",
            Self::Neither => "decision-neither",
        }
    }
}

/// A disagreement that was talked about and settled. Both codings stay as they were: it is the third beside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    /// Identity.
    pub id: SettlementId,
    /// Codings of the first side, in order of their ids; none: it had none there.
    pub left: Vec<CodingId>,
    /// Codings of the second side.
    pub right: Vec<CodingId>,
    /// What holds.
    pub decision: Decision,
    /// Why.
    pub reason: String,
    /// When it was settled.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Settlement {
    /// Returns the codings of both sides.
    pub fn codings(&self) -> impl Iterator<Item = CodingId> {
        self.left.iter().chain(&self.right).copied()
    }
}

impl Project {
    /// Returns the round of `coder` that goes on, if there is one.
    pub fn open_round(&self, coder: CoderId) -> Option<&Round> {
        self.rounds
            .iter()
            .map(|round| &**round)
            .find(|round| round.coder == coder && round.is_open())
    }

    /// Returns the blind round of `coder` that goes on, if there is one.
    pub fn blind_round(&self, coder: CoderId) -> Option<&Arc<Round>> {
        let mut rounds = self.rounds.iter();
        rounds.find(|round| round.coder == coder && round.is_open() && round.blind)
    }

    /// Returns the round that has this name; case does not matter.
    pub fn round_named(&self, name: &str) -> Option<&Round> {
        let wanted = name.trim().to_lowercase();
        let mut rounds = self.rounds.iter().map(|round| &**round);
        rounds.find(|round| round.name.to_lowercase() == wanted)
    }

    /// Returns the round that a coding belongs to: that of its quotation.
    pub fn round_of(&self, coding: &Coding) -> Option<RoundId> {
        self.quotations.get(coding.quotation)?.round
    }

    /// Returns the project as `coder` sees it while working, where that differs.
    ///
    /// Rounds are checks and stay out of sight; a round of the coder's own that goes on looks like the first coding,
    /// and while it is blind, the first coding of its documents is not there. Texts, codes and memos stay.
    pub fn seen_by(&self, coder: CoderId) -> Option<Self> {
        let own = self.open_round(coder);
        let mut documents: Vec<DocumentId> = self
            .rounds
            .iter()
            .flat_map(|round| round.documents.iter().copied())
            .collect();
        documents.sort_unstable();
        documents.dedup();
        let mut seen = self.clone();
        let mut differs = false;
        for document in documents {
            let blind = own.filter(|round| round.blind && round.covers(document));
            let is_blind = blind.is_some();
            differs |= blind.is_some_and(|round| seen.hide_marks_before(round, document));
            for quotation in self.quotations_of(document) {
                let Some(row) = self.quotations.get(quotation) else {
                    continue;
                };
                let change = match row.round {
                    None if !is_blind => continue,
                    Some(round) if own.is_some_and(|own| own.id == round) => {
                        Change::edit(row, |row: &mut Quotation| row.round = None)
                    }
                    _ => {
                        seen.hide_what_rests_on(quotation);
                        Change::remove(row)
                    }
                };
                differs = true;
                // The row was read from the same image, so that it is as the change says.
                seen.fold(&RowChange::Quotation(change)).ok();
            }
        }
        differs.then_some(seen)
    }

    /// Hides what was marked as left uncoded before a round began; returns whether there was anything.
    fn hide_marks_before(&mut self, round: &Round, document: DocumentId) -> bool {
        let marks: Vec<RowChange> = self
            .seen_in(document)
            .filter_map(|seen| self.seen.get(seen))
            .filter(|seen| seen.made < round.begun)
            .map(|seen| RowChange::Seen(Change::remove(seen)))
            .collect();
        for change in &marks {
            // Read from this image, so that each row is as its change says.
            self.fold(change).ok();
        }
        !marks.is_empty()
    }

    fn hide_what_rests_on(&mut self, quotation: QuotationId) {
        let mut changes = Vec::new();
        removed(self.codings_of(quotation), &self.codings, &mut changes);
        removed(self.evidence_with(quotation), &self.evidence, &mut changes);
        removed(self.links_of(quotation), &self.links, &mut changes);
        removed(self.locations_of(quotation), &self.locations, &mut changes);
        removed(
            self.comparisons_with(quotation),
            &self.comparisons,
            &mut changes,
        );
        removed(
            self.dismissals_with(quotation),
            &self.dismissals,
            &mut changes,
        );
        for change in changes {
            // As above: read from this image.
            self.fold(&change).ok();
        }
    }
}

/// Enters what removes these rows of a table.
fn removed<R: Row>(
    keys: impl Iterator<Item = R::Key>,
    table: &Table<R>,
    changes: &mut Vec<RowChange>,
) where
    RowChange: From<Change<R>>,
{
    let rows = keys.filter_map(|key| table.get(key));
    changes.extend(rows.map(|row| RowChange::from(Change::remove(row))));
}
