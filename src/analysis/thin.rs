//! Filling in: where a theory is thin, with what was decided about it and what was planned for it.
//!
//! What is thin is counted; whether it matters is the researcher's to decide (Strauss & Corbin 1998, ch. 10).

use std::collections::HashSet;
use std::sync::Arc;

use crate::model::{
    Code, CodeId, GapDecision, GapKind, Level, Message, ModelId, Project, SamplingId,
    SamplingState, ThinLimits,
};

use super::saturation::{Sighting, Sightings};
use super::{Counts, Ground};

/// A thin place.
#[derive(Clone, Debug, PartialEq)]
pub struct ThinPlace {
    /// The concept or category.
    pub code: CodeId,
    /// In what way it is thin.
    pub gap: GapKind,
    /// What was counted, where something is.
    pub count: usize,
    /// What was counted, in words.
    pub message: Message,
    /// What was decided about it.
    pub decision: Option<Arc<GapDecision>>,
    /// The steps of sampling that are for it, given up ones left out.
    pub samplings: Vec<SamplingId>,
}

/// Returns the thin places of the categories of `model` and of the concepts in them; of all categories and concepts where
/// no model is named. They stand as in the tree, then by kind; what was trimmed is left out.
pub fn thin_places(
    ground: &Ground,
    counts: &Counts,
    model: Option<ModelId>,
    limits: ThinLimits,
) -> Vec<ThinPlace> {
    let sightings = Sightings::of(ground);
    let list = List {
        ground,
        counts,
        limits,
        sightings,
        related: model.map(|model| related(ground.project(), model)),
    };
    let scheme = ground.scheme();
    let looked_at = looked_at(ground, model);
    let codes = scheme.codes().iter().enumerate();
    let gaps = codes
        .filter(|(position, code)| code.level != Level::Open && looked_at(*position))
        .flat_map(|(position, code)| list.gaps(position, code));
    gaps.map(|(code, gap, count, message)| ThinPlace {
        code,
        gap,
        count,
        message,
        decision: ground.project().gap_decision(code, gap).cloned(),
        samplings: planned(ground.project(), code, gap),
    })
    .collect()
}

/// Returns the categories in which the last interviews, as many as `limits` say, still brought concepts, with how many;
/// as in the tree. What was trimmed is left out.
pub fn still_growing(ground: &Ground, limits: ThinLimits) -> Vec<(CodeId, usize)> {
    let sightings = Sightings::of(ground);
    let since = sightings.interviews.saturating_sub(limits.lately.into());
    let scheme = ground.scheme();
    let is_new = |position: usize| {
        scheme.level(position) == Some(Level::Concept)
            && !ground.is_trimmed(position)
            && sightings
                .at(position)
                .is_some_and(|seen| seen.first > since)
    };
    let codes = scheme.codes().iter().enumerate();
    codes
        .filter(|(position, code)| code.level == Level::Category && !ground.is_trimmed(*position))
        .map(|(position, code)| {
            let new = scheme.branch(position).filter(|position| is_new(*position));
            (code.id, new.count())
        })
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// Which codes are looked at.
fn looked_at(ground: &Ground, model: Option<ModelId>) -> impl Fn(usize) -> bool {
    let scheme = ground.scheme();
    let mut chosen = vec![model.is_none(); scheme.len()];
    let project = ground.project();
    let placements = model
        .into_iter()
        .flat_map(|model| project.placements_in(model));
    for placement in placements.filter_map(|placement| project.placements.get(placement)) {
        for position in scheme.branch_of(placement.category) {
            chosen[position] = true;
        }
    }
    for (position, chosen) in chosen.iter_mut().enumerate() {
        *chosen &= !ground.is_trimmed(position);
    }
    move |position| chosen.get(position).copied().unwrap_or_default()
}

/// The categories that some relation of the model touches.
fn related(project: &Project, model: ModelId) -> HashSet<CodeId> {
    let relations = project.relations_in(model);
    relations
        .filter_map(|relation| project.relations.get(relation))
        .flat_map(|relation| [relation.from, relation.to])
        .collect()
}

/// The steps of sampling that are for a gap, or for its code without naming a gap.
fn planned(project: &Project, code: CodeId, gap: GapKind) -> Vec<SamplingId> {
    let rows = project.samplings.iter();
    let is_for = |row: &&Arc<crate::model::Sampling>| {
        let mut aims = row.aims.iter();
        row.state != SamplingState::GivenUp
            && aims.any(|aim| aim.code == code && aim.gap.is_none_or(|aim| aim == gap))
    };
    rows.filter(is_for).map(|row| row.id).collect()
}

/// A gap as it is found: of which code, in what way, what was counted and in words.
type Found = (CodeId, GapKind, usize, Message);

struct List<'a> {
    ground: &'a Ground,
    counts: &'a Counts,
    limits: ThinLimits,
    sightings: Sightings,
    related: Option<HashSet<CodeId>>,
}

impl List<'_> {
    fn gaps(&self, position: usize, code: &Code) -> Vec<Found> {
        let mut gaps = self.counted(code);
        // What was never coded is not also said to be in few documents and long unseen.
        let is_seen = self.counts.in_theory(code.id).codings > 0;
        if let Some(sighting) = self.sightings.at(position).filter(|_| is_seen) {
            gaps.extend(self.unseen(code, sighting));
        }
        if code.level == Level::Category {
            gaps.extend(self.dimensions(position, code));
            let related = self.related.as_ref();
            if related.is_some_and(|related| !related.contains(&code.id)) {
                gaps.push(found(code, GapKind::NoRelation, 0));
            }
        }
        gaps.sort_by_key(|(_, gap, ..)| *gap);
        gaps
    }

    fn counted(&self, code: &Code) -> Vec<Found> {
        let tally = self.counts.in_theory(code.id);
        let cases = self.ground.project().cases.len();
        let rows = [
            (
                GapKind::FewQuotations,
                tally.quotations,
                usize::from(self.limits.quotations),
            ),
            (
                GapKind::FewDocuments,
                tally.documents,
                usize::from(self.limits.documents),
            ),
            (
                GapKind::FewCases,
                tally.cases,
                usize::from(self.limits.cases).min(cases),
            ),
        ];
        let rows = rows.into_iter().filter(|(gap, count, least)| {
            let is_first = *gap == GapKind::FewQuotations;
            count < least && (is_first || tally.quotations > 0)
        });
        rows.map(|(gap, count, least)| {
            let (code, gap, count, message) = found(code, gap, count);
            (code, gap, count, message.with("least", least))
        })
        .collect()
    }

    fn unseen(&self, code: &Code, sighting: Sighting) -> Option<Found> {
        let lately = usize::from(self.limits.lately);
        let since = self.sightings.interviews.saturating_sub(sighting.last);
        let is_long = lately > 0 && self.sightings.interviews > lately && since >= lately;
        is_long.then(|| {
            let (code, gap, count, message) = found(code, GapKind::NotSeenLately, since);
            (code, gap, count, message.with("last", sighting.last))
        })
    }

    /// A category without any dimension, or with dimensions on which nothing stands; those of its concepts count.
    fn dimensions(&self, position: usize, code: &Code) -> Option<Found> {
        let project = self.ground.project();
        let scheme = self.ground.scheme();
        let branch = scheme.ids(scheme.branch(position));
        let properties: Vec<_> = branch
            .iter()
            .flat_map(|code| project.properties_of(*code))
            .filter_map(|property| project.properties.get(property))
            .collect();
        if properties.is_empty() {
            return Some(found(code, GapKind::NoDimension, 0));
        }
        let bare: Vec<&str> = properties
            .iter()
            .filter(|row| project.locations_on(row.id).next().is_none())
            .map(|row| row.name.as_str())
            .collect();
        (!bare.is_empty()).then(|| {
            let (code, gap, count, message) = found(code, GapKind::NothingLocated, bare.len());
            (code, gap, count, message.with("names", bare))
        })
    }
}

fn found(code: &Code, gap: GapKind, count: usize) -> Found {
    let way = gap.key().trim_start_matches("gap-");
    let key = format!("thin-{way}");
    (code.id, gap, count, Message::new(&key).with("count", count))
}
