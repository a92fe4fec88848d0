//! When each category was seen first, and what the last thing was that interviews added to it.

use crate::analysis::Ground;
use crate::model::{CodeId, Counted, Level, Location, RelationId};

use super::series::Counting;
use super::{
    Curve, Estimate, FrancisRule, FrancisVerdict, Frequencies, Meaning, coverage, richness,
};

/// Parts of a dimension: towards its low end, in the middle, towards its high end.
const THIRDS: usize = 3;

/// The codings of one category per interview, and what interviews added to it.
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryRow {
    /// Which category.
    pub category: CodeId,
    /// Codings of it and of what lies below it, per interview.
    pub codings: Vec<u32>,
    /// Their sum. Documents of no series do not count.
    pub all: u32,
    /// The interview in which it was seen first, from 1.
    pub first_seen: Option<usize>,
    /// Codes below it that occur; where none does, the category itself.
    pub codes: usize,
    /// What each interview added to it: codes below it, and parts of its dimensions on which a quotation stands.
    pub meaning: Meaning,
    /// The last interview in which a property of it was first seen, from 1.
    pub last_property: Option<usize>,
    /// The last interview in which a quotation stood on a third of a dimension where none had stood, from 1.
    pub last_location: Option<usize>,
    /// The last interview in which a relation of it was first evidenced, from 1.
    pub last_relation: Option<usize>,
    /// The codes of the level that is counted that stand below it.
    pub found: CategoryFound,
}

/// The codes of one level below one category; where categories are counted, all codes below it.
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryFound {
    /// New and cumulative ones per interview.
    pub curve: Curve,
    /// What the rule of Francis et al. says of this category; it may be met in one and not in another. Nothing: none of
    /// the level occurs below it, so there is nothing to ask it of.
    pub francis: Option<FrancisVerdict>,
    /// Coverage after Chao & Jost, 0 to 1.
    pub coverage: Option<f64>,
    /// Chao2.
    pub chao2: Option<Estimate>,
}

impl CategoryFound {
    /// Returns the message key of what is counted below categories at a level.
    pub fn key(counted: Counted) -> &'static str {
        match counted {
            Counted::Categories => "analysis-counted-all-below",
            _ => counted.key(),
        }
    }

    /// Returns the interview at which the rule of Francis et al. is met.
    pub fn met_at(&self) -> Option<usize> {
        self.francis.and_then(FrancisVerdict::met_at)
    }
}

impl CategoryRow {
    /// Returns in how many interviews it occurs.
    pub fn interviews(&self) -> usize {
        self.codings.iter().filter(|codings| **codings > 0).count()
    }
}

pub(super) fn category_rows(
    ground: &Ground,
    counting: &Counting,
    (counted, francis): (Counted, FrancisRule),
) -> Vec<CategoryRow> {
    let scheme = ground.scheme();
    let codes = scheme.codes().iter().enumerate();
    codes
        .filter(|(_, code)| code.level == Level::Category)
        .map(|(position, code)| {
            let codings = counting.incidence.row(position).to_vec();
            let first_at = |position: usize| counting.occurs.get(position)?.first;
            let first_seen = first_at(position);
            let mut new = vec![0; counting.incidence.units()];
            for below in scheme.branch(position).skip(1) {
                if let Some(first) = first_at(below) {
                    new[first] += 1;
                }
            }
            if let (0, Some(first)) = (new.iter().sum(), first_seen) {
                new[first] = 1;
            }
            let codes = new.iter().sum();
            let (mut last_property, mut last_location) = (None, None);
            for thirds in firsts_on_dimensions(ground, counting, position) {
                let seen = || thirds.iter().copied().flatten();
                last_property = last_property.max(seen().min());
                last_location = last_location.max(seen().max());
                seen().for_each(|unit| new[unit] += 1);
            }
            CategoryRow {
                category: code.id,
                all: codings.iter().sum(),
                codings,
                first_seen: first_seen.map(|first| first + 1),
                codes,
                last_property: last_property.map(|unit| unit + 1),
                last_location: last_location.map(|unit| unit + 1),
                meaning: Meaning::of_new(new),
                last_relation: last_relation(ground, counting, code.id),
                found: found(ground, counting, (position, counted, francis)),
            }
        })
        .collect()
}

/// What of the level that is counted occurs below the category at `position`.
fn found(
    ground: &Ground,
    counting: &Counting,
    (position, counted, francis): (usize, Counted, FrancisRule),
) -> CategoryFound {
    let scheme = ground.scheme();
    let units = counting.incidence.units();
    let is_counted = |below: &usize| {
        let code = scheme.code(*below);
        code.is_some_and(|code| counted == Counted::Categories || counted.holds(code.level))
    };
    let mut new = vec![0; units];
    let mut interviews = Vec::new();
    for below in scheme.branch(position).skip(1).filter(is_counted) {
        let Some(occurs) = counting.occurs.get(below) else {
            continue;
        };
        if let Some(first) = occurs.first {
            new[first] += 1;
            interviews.push((occurs.units, 1));
        }
    }
    let curve = Curve::of_new(&new);
    let frequencies = Frequencies::new(units, interviews);
    CategoryFound {
        francis: (curve.total() > 0).then(|| francis.review(&curve)),
        coverage: coverage::chao_jost(&frequencies),
        chao2: richness::chao2(&frequencies),
        curve,
    }
}

/// For each property of a branch, the first interview that puts a quotation on each third of its dimension.
fn firsts_on_dimensions(
    ground: &Ground,
    counting: &Counting,
    position: usize,
) -> Vec<[Option<usize>; THIRDS]> {
    let project = ground.project();
    let codes = ground.scheme().branch(position);
    let codes = codes.filter_map(|code| ground.scheme().codes().get(code));
    let properties = codes.flat_map(|code| project.properties_of(code.id));
    let first_unit = |quotation| counting.units.holding(ground, quotation).min();
    properties
        .map(|property| {
            let mut firsts = [None; THIRDS];
            for location in project.locations_on(property) {
                let location = project.locations.get(location);
                let Some(location) = location else { continue };
                let quotation = ground.number(location.quotation);
                let unit = quotation.and_then(first_unit);
                let Some(unit) = unit else { continue };
                let third = usize::from(location.position) * THIRDS;
                let third = third / (usize::from(Location::HIGHEST) + 1);
                if let Some(first) = firsts.get_mut(third) {
                    *first = Some(first.map_or(unit, |known: usize| known.min(unit)));
                }
            }
            firsts
        })
        .collect()
}

/// A relation appears in the first interview that has a quotation for or against it.
fn last_relation(ground: &Ground, counting: &Counting, category: CodeId) -> Option<usize> {
    let relations = ground.project().relations_of(category);
    let firsts = relations.filter_map(|relation| first_evidence(ground, counting, relation));
    firsts.max().map(|unit| unit + 1)
}

fn first_evidence(ground: &Ground, counting: &Counting, relation: RelationId) -> Option<usize> {
    let project = ground.project();
    let quotations = project
        .evidence_of(relation)
        .filter_map(|evidence| project.evidence.get(evidence))
        .filter_map(|evidence| ground.number(evidence.quotation));
    quotations
        .flat_map(|quotation| counting.units.holding(ground, quotation))
        .min()
}
