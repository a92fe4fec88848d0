//! What a model claims in substance, and when that changed: derived from the journal, followed with it, stored nowhere.
//!
//! Its substance is which category stands at which place and what it does there, which category acts on which and how,
//! which is the core, and what was trimmed of these. Wording, order, labels, figures and the story line are not.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rpds::VectorSync;
use uuid::Uuid;

use super::{
    Change, CodeId, ModelId, ParadigmModel, Place, Placement, Project, Proposition, PropositionId,
    Relation, RelationKind, RelationStatus, Row, RowChange, Support, Time, Valence, Verdict,
};

/// One thing that models claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Claim {
    /// A category stands at a place.
    Stands(ModelId, CodeId, Place, Option<Valence>),
    /// One category acts on another.
    Acts(ModelId, CodeId, CodeId, RelationKind),
    /// A category is the core.
    Core(ModelId, CodeId),
    /// A code is no part of any model.
    Trimmed(CodeId),
}

/// One line of what the journal tells of claims and of what was judged of them.
#[derive(Clone, Copy, Debug)]
enum Line {
    /// From here on it is claimed, or no longer.
    Claimed(Claim, bool, Time),
    /// A case was judged: which row says so, and its time.
    Judged(Uuid, Time),
    /// The status of a proposition was set.
    Verified(PropositionId),
}

/// What the journal tells of claims, in its order, since before the oldest judgement that stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Claims {
    lines: VectorSync<Line>,
}

impl Claims {
    fn add(&mut self, claim: Option<Claim>, holds: bool, at: Time) {
        if let Some(claim) = claim {
            self.lines.push_back_mut(Line::Claimed(claim, holds, at));
        }
    }

    fn claimed<R: Row>(
        &mut self,
        change: &Change<R>,
        at: Time,
        claim: impl Fn(&R) -> Option<Claim>,
    ) {
        let [before, after] = [&change.before, &change.after].map(|row| {
            let row = row.as_deref();
            row.and_then(&claim)
        });
        if before != after {
            self.add(before, false, at);
            self.add(after, true, at);
        }
    }

    fn judged(&mut self, row: Option<(Uuid, Time)>) {
        if let Some((row, made)) = row {
            self.lines.push_back_mut(Line::Judged(row, made));
        }
    }

    fn verified(&mut self, change: &Change<Proposition>) {
        let said = |row: &Proposition| (row.status, row.statement.clone());
        let before = change.before.as_deref().map(said);
        if let Some(row) = change.after.as_deref()
            && before != Some(said(row))
        {
            self.lines.push_back_mut(Line::Verified(row.id));
        }
    }

    fn follow(&mut self, change: &RowChange, at: Time) {
        match change {
            RowChange::Placement(change) => self.claimed(change, at, stands),
            RowChange::Relation(change) => self.claimed(change, at, acts),
            RowChange::ParadigmModel(change) => self.claimed(change, at, core),
            RowChange::Trimming(change) => {
                self.claimed(change, at, |row| Some(Claim::Trimmed(row.code)));
            }
            RowChange::Verdict(change) => {
                let row = change.after.as_deref();
                self.judged(row.map(|row| (row.id.into(), row.made)));
            }
            RowChange::Support(change) => {
                let row = change.after.as_deref();
                self.judged(row.map(|row| (row.id.into(), row.made)));
            }
            RowChange::Proposition(change) => self.verified(change),
            _ => {}
        }
    }
}

fn stands(row: &Placement) -> Option<Claim> {
    Some(Claim::Stands(
        row.model,
        row.category,
        row.place,
        row.valence,
    ))
}

/// A relation that was given up claims nothing.
fn acts(row: &Relation) -> Option<Claim> {
    let is_claimed = row.status != RelationStatus::Rejected;
    is_claimed.then_some(Claim::Acts(row.model, row.from, row.to, row.kind))
}

fn core(row: &ParadigmModel) -> Option<Claim> {
    Some(Claim::Core(row.id, row.core?))
}

/// Which judgements of a model are older than the model.
#[derive(Clone, Debug, Default)]
pub struct Outdated {
    judged: HashMap<(Uuid, Time), Option<Time>>,
    verified: HashMap<PropositionId, Option<Time>>,
    /// For a status that was set before the journal is read: whether anything changed in what is read.
    earlier: Option<Time>,
}

impl Outdated {
    /// Returns when the model changed last after a verdict was given; nothing where it is what was judged.
    pub fn verdict(&self, row: &Verdict) -> Option<Time> {
        self.judged
            .get(&(row.id.into(), row.made))
            .copied()
            .flatten()
    }

    /// Returns when the model changed last after a case was judged to bear on a proposition.
    pub fn support(&self, row: &Support) -> Option<Time> {
        self.judged
            .get(&(row.id.into(), row.made))
            .copied()
            .flatten()
    }

    /// Returns when the model changed last after the status of a proposition was set. A status that says nothing is
    /// never too old, nor is one that a later judgement of a case has renewed.
    pub fn status(&self, project: &Project, row: &Proposition) -> Option<Time> {
        if row.status == RelationStatus::Hypothesis {
            return None;
        }
        let changed = self.verified.get(&row.id).copied();
        let changed = changed.unwrap_or(self.earlier)?;
        let mut supports = project
            .supports_of(row.id)
            .filter_map(|support| project.supports.get(support));
        let renewed = supports.any(|support| self.support(support).is_none());
        (!renewed).then_some(changed)
    }
}

/// What differs between a place of the journal and its end.
#[derive(Default)]
struct Difference {
    net: BTreeMap<Claim, (i32, Time)>,
    changed: BTreeSet<(Time, Claim)>,
}

impl Difference {
    /// Takes in one line more, from the end towards the beginning.
    fn take(&mut self, claim: Claim, holds: bool, at: Time) {
        let (net, last) = self.net.entry(claim).or_insert((0, at));
        *net += if holds { 1 } else { -1 };
        if *net == 0 {
            self.changed.remove(&(*last, claim));
        } else {
            self.changed.insert((*last, claim));
        }
    }

    fn last(&self) -> Option<Time> {
        self.changed.last().map(|(at, _)| *at)
    }
}

impl Project {
    /// Takes in what an act of the journal changed, for the age of judgements.
    pub fn follow_act(&mut self, changes: &[RowChange], at: Time) {
        for change in changes {
            self.claims.follow(change, at);
        }
    }

    /// Forgets what was taken in, to read the journal anew.
    pub fn forget_acts(&mut self) {
        self.claims = Claims::default();
    }

    /// Returns the time of the oldest judgement that stands; nothing where nothing was judged.
    pub fn oldest_judgement(&self) -> Option<Time> {
        let verdicts = self.verdicts.iter().map(|row| row.made);
        let supports = self.supports.iter().map(|row| row.made);
        let judged = self.propositions.iter();
        let judged = judged.filter(|row| row.status != RelationStatus::Hypothesis);
        verdicts
            .chain(supports)
            .chain(judged.map(|row| row.made))
            .min()
    }

    /// Returns which judgements of a model were made before it changed in substance; what was taken back since does
    /// not count as a change.
    pub fn outdated(&self, model: ModelId) -> Outdated {
        let stands_in: BTreeSet<CodeId> = self
            .every_placement_in(model)
            .filter_map(|placement| Some(self.placements.get(placement)?.category))
            .collect();
        let concerns = |claim: &Claim| match claim {
            Claim::Stands(of, ..) | Claim::Acts(of, ..) | Claim::Core(of, _) => *of == model,
            Claim::Trimmed(code) => stands_in.contains(code),
        };
        let mut difference = Difference::default();
        let mut outdated = Outdated::default();
        for index in (0..self.claims.lines.len()).rev() {
            match self.claims.lines.get(index) {
                Some(Line::Claimed(claim, holds, at)) if concerns(claim) => {
                    difference.take(*claim, *holds, *at);
                }
                // Undo brings an old judgement back: it is as old as where it was given first.
                Some(Line::Judged(row, made)) => {
                    outdated.judged.insert((*row, *made), difference.last());
                }
                Some(Line::Verified(row)) => {
                    let last = difference.last();
                    outdated.verified.entry(*row).or_insert(last);
                }
                _ => {}
            }
        }
        outdated.earlier = difference.last();
        outdated
    }
}
