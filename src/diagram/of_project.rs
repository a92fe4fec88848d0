//! Fills a [`Figure`] from a project: which categories stand where, how they are related, in which language.

use std::sync::Arc;

use crate::model::{
    Code, CodeId, Level, ModelId, Place, Placement, Project, Relation, RelationKind,
    RelationStatus, Valence,
};
use crate::text::{Direction, has_rtl};

use super::figure::{Concept, Entry, Figure, FigureEnd, FigureOptions, FigureRelation, PlaceBox};

/// The language of the words that are not the researcher’s: headings, numbers, the direction of reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FigureLanguage {
    /// That of most category names.
    #[default]
    OfTheNames,
    /// English, from left to right.
    English,
    /// Persian, from right to left.
    Persian,
}

/// How a model is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Sizes, detail and colours.
    pub options: FigureOptions,
    /// The language of headings.
    pub language: FigureLanguage,
}

/// Returns the figure of `model`; `None` when there is no such model.
///
/// `count` gives the codings of a category or concept with everything below it, `words` the words of a message key.
/// Relations that were given up are left out, and those with an end outside the model.
pub fn figure(
    project: &Project,
    model: ModelId,
    drawing: Drawing,
    count: &dyn Fn(CodeId) -> u64,
    words: &dyn Fn(&str) -> String,
) -> Option<Figure> {
    let row = project.models.get(model)?;
    let placements = placements(project, model);
    let persian = is_persian(project, &placements, drawing.language);
    let key = |key: &str| {
        if persian {
            format!("figure-fa-{key}")
        } else {
            key.to_owned()
        }
    };
    let places = Place::ALL.map(|place| PlaceBox {
        place,
        heading: words(&key(place.key())),
        entries: placements
            .iter()
            .filter(|placement| placement.place == place)
            .filter_map(|placement| entry(project, placement.category, count))
            .collect(),
    });
    let mut options = drawing.options;
    options.persian_digits |= persian;
    Some(Figure {
        title: row.title.clone(),
        direction: if persian {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        },
        language: if persian { "fa" } else { "en" }.to_owned(),
        places: places.into(),
        relations: relations(project, model, &placements),
        feedback_label: words(&key("figure-over-time")),
        options,
    })
}

fn placements(project: &Project, model: ModelId) -> Vec<Arc<Placement>> {
    let mut placements: Vec<Arc<Placement>> = project
        .placements_in(model)
        .filter_map(|placement| project.placements.get(placement))
        .filter(|placement| project.codes.contains(placement.category))
        .cloned()
        .collect();
    placements.sort_by_key(|placement| (placement.place, placement.position, placement.id));
    placements
}

fn is_persian(project: &Project, placements: &[Arc<Placement>], language: FigureLanguage) -> bool {
    match language {
        FigureLanguage::English => false,
        FigureLanguage::Persian => true,
        FigureLanguage::OfTheNames => {
            let names = placements.iter();
            let rtl = names.filter(|placement| has_rtl(project.code_name(placement.category)));
            2 * rtl.count() > placements.len()
        }
    }
}

fn entry(project: &Project, category: CodeId, count: &dyn Fn(CodeId) -> u64) -> Option<Entry> {
    let row = project.codes.get(category)?;
    let concept = |code: &&Arc<Code>| code.level == Level::Concept;
    let concepts = project.children_by_name(Some(category)).into_iter();
    Some(Entry {
        id: category.0,
        name: row.name.clone(),
        count: Some(count(category)),
        concepts: concepts
            .filter(concept)
            .map(|code| Concept {
                name: code.name.clone(),
                count: Some(count(code.id)),
            })
            .collect(),
    })
}

fn relations(
    project: &Project,
    model: ModelId,
    placements: &[Arc<Placement>],
) -> Vec<FigureRelation> {
    let at = |category: CodeId| {
        placements
            .iter()
            .find(|placement| placement.category == category)
    };
    project
        .relations_in(model)
        .filter_map(|relation| project.relations.get(relation))
        .filter(|relation| relation.status != RelationStatus::Rejected)
        .filter_map(|relation| {
            let (from, to) = (at(relation.from)?, at(relation.to)?);
            Some(FigureRelation {
                id: relation.id.0,
                from: end(from),
                to: end(to),
                label: None,
                sign: sign(relation, from),
                dashed: false,
            })
        })
        .collect()
}

fn end(placement: &Placement) -> FigureEnd {
    FigureEnd {
        place: placement.place,
        entry: Some(placement.category.0),
    }
}

/// What a relation says it does, else what its condition does to strategies.
fn sign(relation: &Relation, from: &Placement) -> Option<Valence> {
    let is_condition = matches!(from.place, Place::Context | Place::InterveningConditions);
    match relation.kind {
        RelationKind::Facilitates => Some(Valence::Facilitates),
        RelationKind::Constrains => Some(Valence::Constrains),
        _ => from.valence.filter(|_| is_condition),
    }
}
