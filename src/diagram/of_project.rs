//! Fills a [`Figure`] from a project: which categories stand where, how they are related, in which language.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::profile::Profile;
use crate::model::{
    Code, CodeId, FigureNotes, Level, ModelId, ModelPlaces, ParadigmModel, Place, Placement,
    Project, Relation, RelationKind, RelationStatus, Valence,
};
use crate::text::{Direction, has_rtl};

use super::figure::{
    Concept, Entry, Figure, FigureEnd, FigureOptions, FigureRelation, Frequency, PlaceBox, digits,
};

/// The language of the words that are not the researcher’s: headings, numbers, the direction of reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Drawing {
    /// Sizes, detail and colours.
    pub options: FigureOptions,
    /// The language of headings.
    pub language: FigureLanguage,
    /// The journal whose smallest type it keeps to.
    #[serde(with = "super::profile::by_name")]
    pub profile: Option<&'static Profile>,
    /// In English and in Persian, each in a file of its own.
    pub both_languages: bool,
    /// Letters as outlines, in SVG.
    pub outlined: bool,
    /// No white behind the drawing, in SVG and PNG.
    pub transparent: bool,
    /// Dots per inch of pictures; nothing: what the journal asks for, else 300.
    pub dpi: Option<f32>,
}

/// Returns the figure of `model`; `None` when there is no such model.
///
/// `count` gives how often a category or concept was coded with everything below it, `words` the words of a message
/// key. Categories go by their label in the language of the figure, where one was given, else by their name.
/// Relations that were given up are left out, and those with an end outside the model.
pub fn figure(
    project: &Project,
    model: ModelId,
    drawing: Drawing,
    count: &dyn Fn(CodeId) -> Frequency,
    words: &dyn Fn(&str) -> String,
) -> Option<Figure> {
    let row = project.models.get(model)?;
    let placements = placements(project, row);
    let persian = is_persian(project, &placements, drawing.language);
    let language = if persian { "fa" } else { "en" };
    let spoken = Spoken {
        persian,
        language,
        notes: &row.figure,
        count,
        words,
    };
    let places = row.places.all().into_iter().map(|place| {
        let own = placements
            .iter()
            .filter(|placement| placement.place == place);
        let entries: Vec<Entry> = own
            .filter_map(|placement| spoken.entry(project, placement.category))
            .collect();
        PlaceBox {
            place,
            near: row.places.own(place).map(|own| (own.near, own.side)),
            heading: spoken.place(&row.places, place),
            summary: spoken.summary(&entries),
            entries,
        }
    });
    let mut options = drawing.options;
    options.persian_digits |= persian;
    if let Some(profile) = drawing.profile {
        options.min_type_pt = profile.type_pt(persian);
    }
    Some(Figure {
        title: row.title.clone(),
        direction: if persian {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        },
        language: language.to_owned(),
        places: places.collect(),
        relations: relations(project, row, &placements),
        rejected: rejected(project, row.id, &placements),
        core: row.core.map(|core| spoken.name(project, core)),
        feedback_label: spoken.words("figure-over-time"),
        continued: spoken.words("figure-continued"),
        shifts: row.figure.moved_in(options.layout).to_vec(),
        options,
    })
}

/// Returns how many of the names of a figure, given names of places too, have no label in its language and are in
/// another script.
pub fn without_label(figure: &Figure) -> usize {
    let rtl = figure.is_rtl();
    let entries = figure.places.iter().flat_map(|place| &place.entries);
    let names = entries.flat_map(|entry| {
        let concepts = entry.concepts.iter().map(|concept| concept.name.as_str());
        std::iter::once(entry.name.as_str()).chain(concepts)
    });
    let headings = figure.places.iter().map(|place| place.heading.as_str());
    names
        .chain(headings)
        .filter(|name| has_rtl(name) != rtl)
        .count()
}

/// The words of a figure in its language.
struct Spoken<'a> {
    persian: bool,
    language: &'static str,
    notes: &'a FigureNotes,
    count: &'a dyn Fn(CodeId) -> Frequency,
    words: &'a dyn Fn(&str) -> String,
}

impl Drawing {
    /// Returns the dots per inch of a picture.
    pub fn dots(&self) -> f32 {
        let asked = self.profile.map_or(300.0, |profile| {
            if self.options.grey {
                profile.line_dpi
            } else {
                profile.dpi
            }
        });
        self.dpi.unwrap_or(asked)
    }
}

impl Spoken<'_> {
    fn words(&self, key: &str) -> String {
        if self.persian {
            (self.words)(&format!("figure-fa-{key}"))
        } else {
            (self.words)(key)
        }
    }

    fn place(&self, places: &ModelPlaces, place: Place) -> String {
        let label = places.label(place, self.language);
        let given = label.or_else(|| places.name(place));
        given.map_or_else(|| self.words(place.key()), str::to_owned)
    }

    fn name(&self, project: &Project, code: CodeId) -> String {
        let label = self.notes.label(code, self.language);
        label.unwrap_or_else(|| project.code_name(code)).to_owned()
    }

    fn entry(&self, project: &Project, category: CodeId) -> Option<Entry> {
        project.codes.get(category)?;
        let own = (self.count)(category);
        let concept =
            |code: &&Arc<Code>| code.level == Level::Concept && !project.is_trimmed(code.id);
        let concepts = project.children_by_name(Some(category)).into_iter();
        Some(Entry {
            id: category.0,
            name: self.name(project, category),
            count: Some(own.codings),
            documents: Some(own.documents),
            concepts: concepts
                .filter(concept)
                .map(|code| {
                    let counted = (self.count)(code.id);
                    Concept {
                        id: code.id.0,
                        name: self.name(project, code.id),
                        count: Some(counted.codings),
                        documents: Some(counted.documents),
                    }
                })
                .collect(),
        })
    }

    /// How many categories, concepts and codings a place holds, line by line; nothing for an empty one.
    fn summary(&self, entries: &[Entry]) -> Vec<String> {
        if entries.is_empty() {
            return Vec::new();
        }
        let concepts = entries.iter().map(|entry| entry.concepts.len() as u64);
        let codings = entries.iter().filter_map(|entry| entry.count);
        [
            ("figure-category", "figure-categories", entries.len() as u64),
            ("figure-concept", "figure-concepts", concepts.sum()),
            ("figure-coding", "figure-codings", codings.sum()),
        ]
        .into_iter()
        .map(|(one, many, number)| {
            let words = self.words(if number == 1 { one } else { many });
            format!("{}\u{a0}{words}", digits(number, self.persian))
        })
        .collect()
    }
}

fn placements(project: &Project, model: &ParadigmModel) -> Vec<Arc<Placement>> {
    let mut placements: Vec<Arc<Placement>> = project
        .placements_in(model.id)
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

fn relations(
    project: &Project,
    model: &ParadigmModel,
    placements: &[Arc<Placement>],
) -> Vec<FigureRelation> {
    let at = |category: CodeId| {
        placements
            .iter()
            .find(|placement| placement.category == category)
    };
    project
        .relations_in(model.id)
        .filter_map(|relation| project.relations.get(relation))
        .filter(|relation| relation.status != RelationStatus::Rejected)
        .filter_map(|relation| {
            let (from, to) = (at(relation.from)?, at(relation.to)?);
            Some(FigureRelation {
                id: relation.id.0,
                from: end(from),
                to: end(to),
                label: None,
                sign: sign(relation, from, model.places.near(from.place)),
                dashed: false,
            })
        })
        .collect()
}

fn rejected(project: &Project, model: ModelId, placements: &[Arc<Placement>]) -> usize {
    let is_placed = |code: CodeId| placements.iter().any(|row| row.category == code);
    let rows = project
        .relations_in(model)
        .filter_map(|relation| project.relations.get(relation));
    rows.filter(|row| row.status == RelationStatus::Rejected)
        .filter(|row| is_placed(row.from) && is_placed(row.to))
        .count()
}

fn end(placement: &Placement) -> FigureEnd {
    FigureEnd {
        place: placement.place,
        entry: Some(placement.category.0),
    }
}

/// What a relation says it does, else what its condition does to strategies.
fn sign(relation: &Relation, from: &Placement, near: Place) -> Option<Valence> {
    let is_condition = matches!(near, Place::Context | Place::InterveningConditions);
    match relation.kind {
        RelationKind::Facilitates => Some(Valence::Facilitates),
        RelationKind::Constrains => Some(Valence::Constrains),
        _ => from.valence.filter(|_| is_condition),
    }
}
