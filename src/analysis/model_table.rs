//! The table of a paradigm model: places, their categories and concepts, with numbers that add up; and its relations.
//! What was trimmed from the theory is passed over.

use std::ops::Range;
use std::sync::Arc;

use crate::model::{
    CodeId, Level, ModelId, Place, Placement, PlacementId, Relation, RelationId, RelationKind,
    RelationStatus, Stance, Valence,
};

use super::counts::Marks;
use super::{Counts, Ground, Tally};

/// What stands together: of a category, a place or the whole model.
///
/// Categories, concepts, open codes and codings of a whole are the sums of its parts. Quotations, documents,
/// participants and cases are distinct ones and are not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Categories placed; a concept that was placed before it had a category is none.
    pub categories: usize,
    /// Concepts in their branches, and those placed without a category.
    pub concepts: usize,
    /// Open codes in their branches.
    pub open_codes: usize,
    /// How often and how widely the branches were coded.
    pub tally: Tally,
}

/// A concept in a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConceptRow {
    /// The concept.
    pub concept: CodeId,
    /// The open codes of its branch, as the tree shows them.
    pub open_codes: Vec<CodeId>,
    /// How often and how widely its branch was coded.
    pub tally: Tally,
}

/// A category at its place, or a concept that has no category yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryRow {
    /// The category.
    pub category: CodeId,
    /// Whether it is a category, and not a concept without one.
    pub is_category: bool,
    /// Its placement.
    pub placement: PlacementId,
    /// Whether it facilitates or constrains.
    pub valence: Option<Valence>,
    /// Whether it is the core category.
    pub is_core: bool,
    /// Its concepts, as the tree shows them; a concept below a concept is part of the upper one. A concept that was
    /// placed itself is none of its own.
    pub concepts: Vec<ConceptRow>,
    /// Open codes of its branch that belong to no concept.
    pub loose_codes: Vec<CodeId>,
    /// What of its branch stands in no concept: coded with the category itself or with loose codes.
    pub loose: Tally,
    /// Its numbers; `categories` is 1, of a concept 0.
    pub sum: Sum,
}

/// A place of the paradigm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// Which.
    pub place: Place,
    /// Its categories in their order; may be empty.
    pub categories: Vec<CategoryRow>,
    /// Its numbers.
    pub sum: Sum,
}

/// What speaks on one side of a relation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Quotations attached.
    pub quotations: usize,
    /// Distinct documents in which they stand.
    pub documents: usize,
    /// Distinct cases in which they are said.
    pub cases: usize,
}

/// A relation with its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationRow {
    /// Which.
    pub relation: RelationId,
    /// What acts.
    pub from: CodeId,
    /// On what it acts.
    pub to: CodeId,
    /// How it acts.
    pub kind: RelationKind,
    /// How far it has been verified.
    pub status: RelationStatus,
    /// The evidence for it.
    pub supporting: Side,
    /// The evidence against it.
    pub contrary: Side,
}

/// A paradigm model in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelTable {
    /// Which model.
    pub model: ModelId,
    /// The core category.
    pub core: Option<CodeId>,
    /// The six places and those that the model added, in reading order.
    pub places: Vec<PlaceRow>,
    /// The numbers of all places together.
    pub total: Sum,
    /// The relations, as they were made.
    pub relations: Vec<RelationRow>,
    /// How many cases the project has, for “k of n cases”.
    pub cases: usize,
}

impl ModelTable {
    /// Returns the table of `model`; `None` when there is no such model.
    pub fn of(ground: &Ground, counts: &Counts, model: ModelId) -> Option<Self> {
        let project = ground.project();
        let row = project.models.get(model)?;
        let mut placements: Vec<&Arc<Placement>> = project
            .placements_in(model)
            .filter_map(|placement| project.placements.get(placement))
            .filter(|placement| project.codes.contains(placement.category))
            .collect();
        placements.sort_by_key(|placement| (placement.place, placement.position, placement.id));
        let places = row.places.all().into_iter().map(|place| {
            let here = placements
                .iter()
                .filter(|placement| placement.place == place)
                .map(|placement| category_row(ground, counts, placement, row.core))
                .collect();
            place_row(ground, place, here)
        });
        let everywhere = placements.iter().map(|placement| placement.category);
        Some(Self {
            model,
            core: row.core,
            places: places.collect(),
            total: sum_of(ground, everywhere),
            relations: project
                .relations_in(model)
                .filter_map(|relation| project.relations.get(relation))
                .map(|relation| relation_row(ground, relation))
                .collect(),
            cases: project.cases.len(),
        })
    }

    /// Returns the row of a category and its place; `None` when it is not in the model.
    pub fn category(&self, category: CodeId) -> Option<(Place, &CategoryRow)> {
        self.places.iter().find_map(|place| {
            let row = place.categories.iter().find(|row| row.category == category);
            Some((place.place, row?))
        })
    }

    /// Returns whether the parts add up to the total. They do not when a category is placed twice, or inside another.
    pub fn adds_up(&self) -> bool {
        let whole = |sum: &Sum| {
            [
                sum.categories,
                sum.concepts,
                sum.open_codes,
                sum.tally.codings,
            ]
        };
        let parts = self
            .places
            .iter()
            .flat_map(|place| &place.categories)
            .map(|row| whole(&row.sum))
            .fold([0; 4], |sum, part| {
                std::array::from_fn(|index| sum[index] + part[index])
            });
        parts == whole(&self.total)
    }
}

/// Returns a relation with its evidence in numbers.
pub fn relation_row(ground: &Ground, relation: &Relation) -> RelationRow {
    RelationRow {
        relation: relation.id,
        from: relation.from,
        to: relation.to,
        kind: relation.kind,
        status: relation.status,
        supporting: side(ground, relation.id, Stance::For),
        contrary: side(ground, relation.id, Stance::Against),
    }
}

fn side(ground: &Ground, relation: RelationId, stance: Stance) -> Side {
    let project = ground.project();
    let mut quotations = Marks::default();
    let mut documents = Marks::default();
    let mut cases = Marks::default();
    let evidence = project
        .evidence_of(relation)
        .filter_map(|evidence| project.evidence.get(evidence))
        .filter(|evidence| evidence.stance == stance)
        .filter_map(|evidence| ground.number(evidence.quotation));
    for quotation in evidence {
        quotations.mark(quotation);
        documents.mark(ground.document_of(quotation));
        for case in ground.cases_of(quotation) {
            cases.mark(*case);
        }
    }
    Side {
        quotations: quotations.count,
        documents: documents.count,
        cases: cases.count,
    }
}

fn place_row(ground: &Ground, place: Place, categories: Vec<CategoryRow>) -> PlaceRow {
    PlaceRow {
        place,
        sum: sum_of(ground, categories.iter().map(|row| row.category)),
        categories,
    }
}

fn category_row(
    ground: &Ground,
    counts: &Counts,
    placement: &Placement,
    core: Option<CodeId>,
) -> CategoryRow {
    let scheme = ground.scheme();
    let branch = scheme.branch_of(placement.category);
    let (concepts, loose) = divide(ground, branch.clone());
    let loose = scheme.ids(loose);
    let concepts = concepts
        .into_iter()
        .filter_map(|position| concept_row(ground, counts, position))
        .collect();
    let is_open = |code: &CodeId| {
        let position = scheme.position(*code);
        position.and_then(|position| scheme.level(position)) == Some(Level::Open)
    };
    let is_category = ground.project().is_category(placement.category);
    CategoryRow {
        category: placement.category,
        is_category,
        placement: placement.id,
        valence: placement.valence,
        is_core: core == Some(placement.category),
        loose: Tally::of_codes(ground, &loose),
        loose_codes: loose.into_iter().filter(is_open).collect(),
        concepts,
        sum: Sum {
            categories: usize::from(is_category),
            concepts: of_level(ground, branch.clone(), Level::Concept).count(),
            open_codes: of_level(ground, branch, Level::Open).count(),
            tally: counts.in_theory(placement.category),
        },
    }
}

fn concept_row(ground: &Ground, counts: &Counts, position: usize) -> Option<ConceptRow> {
    let scheme = ground.scheme();
    let concept = scheme.code(position)?.id;
    Some(ConceptRow {
        concept,
        open_codes: scheme.ids(of_level(ground, scheme.branch(position), Level::Open)),
        tally: counts.in_theory(concept),
    })
}

/// Returns the uppermost concepts below the head of a branch, and all other codes, the head too, that stand in none of
/// them; what was trimmed left out.
fn divide(ground: &Ground, branch: Range<usize>) -> (Vec<usize>, Vec<usize>) {
    let scheme = ground.scheme();
    let (mut concepts, mut loose) = (Vec::new(), Vec::new());
    let mut position = branch.start;
    while position < branch.end {
        if ground.is_trimmed(position) {
            position = scheme.branch(position).end;
        } else if position > branch.start && scheme.level(position) == Some(Level::Concept) {
            concepts.push(position);
            position = scheme.branch(position).end;
        } else {
            loose.push(position);
            position += 1;
        }
    }
    (concepts, loose)
}

fn of_level(ground: &Ground, branch: Range<usize>, level: Level) -> impl Iterator<Item = usize> {
    branch.filter(move |position| {
        ground.scheme().level(*position) == Some(level) && !ground.is_trimmed(*position)
    })
}

/// Returns the numbers of several categories together, each code once.
fn sum_of(ground: &Ground, categories: impl Iterator<Item = CodeId>) -> Sum {
    let scheme = ground.scheme();
    let mut chosen = vec![false; scheme.len()];
    let mut placed = Marks::default();
    for category in categories {
        if let Some(position) = scheme.position(category) {
            if scheme.level(position) == Some(Level::Category) {
                placed.mark(position);
            }
            // A branch inside one that is marked already is walked again at most once per category placed.
            scheme
                .branch(position)
                .for_each(|position| chosen[position] = !ground.is_trimmed(position));
        }
    }
    let levels = |level| {
        let positions = of_level(ground, 0..scheme.len(), level);
        positions.filter(|position| chosen[*position]).count()
    };
    Sum {
        categories: placed.count,
        concepts: levels(Level::Concept),
        open_codes: levels(Level::Open),
        tally: Tally::of(ground, |position| chosen[position]),
    }
}
