//! What the model screen lists: places, relations with their evidence, what is unfinished.

use crate::analysis::{
    Counts, Ground, Limits, ModelTable, Unfinished, UnfinishedKind, summary, unfinished,
};
use crate::locale;
use crate::model::{CodeId, ModelId, Project, RelationId};
use crate::ui::axial::{Face, PickItem, PlaceFace, evidence_words, phrase};

/// A place with how many categories it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceLine {
    /// Which, and its name.
    pub face: PlaceFace,
    /// Categories in it.
    pub categories: String,
    /// Its categories, codings and documents in words.
    pub meta: String,
    /// What is in it, each with its codings.
    pub holds: Vec<(Face, String)>,
}

/// A relation in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationListRow {
    /// Which.
    pub relation: RelationId,
    /// What acts.
    pub from: CodeId,
    /// On what it acts.
    pub to: CodeId,
    /// The name of what acts.
    pub words: String,
    /// How it acts, and on what.
    pub acts: String,
    /// What a screen reader says.
    pub label: String,
    /// Quotations for and against it.
    pub evidence: String,
}

/// Something unfinished about the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelNote {
    /// How many of what, in words.
    pub words: String,
    /// Each of them in words.
    pub details: Vec<String>,
    /// The first category that it is about.
    pub category: Option<CodeId>,
    /// The first relation that it is about.
    pub relation: Option<RelationId>,
}

/// What the model screen lists of one model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModelData {
    /// Its title.
    pub title: String,
    /// All six places.
    pub places: Vec<PlaceLine>,
    /// Its relations, as they were made.
    pub relations: Vec<RelationListRow>,
    /// What is unfinished.
    pub notes: Vec<ModelNote>,
    /// Its categories, to be related.
    pub categories: Vec<PickItem>,
    /// The core category.
    pub core: Option<Face>,
    /// Why it was chosen.
    pub core_reason: String,
    /// Places, categories and concepts in words.
    pub meta: String,
    /// Categories placed.
    pub placed: usize,
    /// Relations without evidence.
    pub bare: usize,
}

impl ModelData {
    /// Returns the number that a relation goes by: P1 is the first that was stated.
    pub fn number(&self, relation: RelationId) -> Option<usize> {
        let at = self
            .relations
            .iter()
            .position(|row| row.relation == relation)?;
        Some(at + 1)
    }
}

/// Returns what the model screen lists of `model`.
pub fn model_data(ground: &Ground, counts: &Counts, model: ModelId) -> ModelData {
    let project = ground.project();
    let (Some(row), Some(table)) = (
        project.models.get(model),
        ModelTable::of(ground, counts, model),
    ) else {
        return ModelData::default();
    };
    let relations: Vec<RelationListRow> = table
        .relations
        .iter()
        .map(|relation| relation_row(ground, relation.relation, (relation.from, relation.to)))
        .collect();
    let bare = table
        .relations
        .iter()
        .filter(|relation| relation.supporting.quotations + relation.contrary.quotations == 0);
    let core = row.core.and_then(|core| Face::find(project, core));
    ModelData {
        title: row.title.clone(),
        places: places(ground.project(), &table),
        notes: notes(ground, counts, model),
        categories: categories(ground, &table),
        core,
        core_reason: row.core_reason.clone(),
        meta: meta(&table),
        placed: table.total.categories,
        bare: bare.count(),
        relations,
    }
}

fn places(project: &Project, table: &ModelTable) -> Vec<PlaceLine> {
    table
        .places
        .iter()
        .map(|row| PlaceLine {
            face: PlaceFace::of(project, table.model, row.place),
            categories: row.sum.categories.to_string(),
            meta: phrase::line(&[
                phrase::counted("axial-categories", row.sum.categories),
                phrase::counted("axial-n-codings", row.sum.tally.codings),
            ]),
            holds: row
                .categories
                .iter()
                .filter_map(|category| {
                    let face = Face::find(project, category.category)?;
                    Some((face, category.sum.tally.codings.to_string()))
                })
                .collect(),
        })
        .collect()
}

fn relation_row(
    ground: &Ground,
    relation: RelationId,
    (from, to): (CodeId, CodeId),
) -> RelationListRow {
    let project = ground.project();
    let names = |key| {
        phrase::with(
            key,
            [
                ("from", project.code_name(from).into()),
                ("to", project.code_name(to).into()),
            ],
        )
    };
    let evidence = evidence_words(project, relation);
    let row = project.relations.get(relation);
    let kind = row.map(|row| row.kind).unwrap_or_default();
    let sentence = row.map_or("", |row| row.sentence.as_str());
    RelationListRow {
        relation,
        from,
        to,
        words: project.code_name(from).to_owned(),
        acts: phrase::with(
            "model-acts-on",
            [
                ("kind", locale::words(kind.key()).into()),
                ("to", project.code_name(to).into()),
            ],
        ),
        label: format!("{}, {evidence}. {sentence}", names("model-from-to-label")),
        evidence,
    }
}

fn categories(ground: &Ground, table: &ModelTable) -> Vec<PickItem> {
    let places = table.places.iter();
    places
        .flat_map(|row| {
            row.categories
                .iter()
                .map(move |category| (row.place, category))
        })
        .filter_map(|(place, category)| {
            Some(PickItem {
                face: Face::find(ground.project(), category.category)?,
                meta: locale::place_of(ground.project(), table.model, place),
            })
        })
        .collect()
}

fn meta(table: &ModelTable) -> String {
    let filled = table
        .places
        .iter()
        .filter(|place| !place.categories.is_empty());
    phrase::line(&[
        phrase::counted("model-places-filled", filled.count()),
        phrase::counted("axial-categories", table.total.categories),
        phrase::counted("axial-concepts", table.total.concepts),
        phrase::counted("axial-n-codings", table.total.tally.codings),
    ])
}

/// What has no home in any model belongs to what is unfinished of each.
const HOMELESS: [UnfinishedKind; 3] = [
    UnfinishedKind::OpenCodeWithoutConcept,
    UnfinishedKind::ConceptWithoutCategory,
    UnfinishedKind::CategoryWithoutPlace,
];

fn notes(ground: &Ground, counts: &Counts, model: ModelId) -> Vec<ModelNote> {
    let items: Vec<Unfinished> = unfinished(ground, counts, Limits::default())
        .into_iter()
        .filter(|item| item.model == Some(model) || HOMELESS.contains(&item.kind))
        .collect();
    summary(&items)
        .into_iter()
        .map(|(kind, _, message)| {
            let mut of_kind = items.iter().filter(|item| item.kind == kind).peekable();
            let first = of_kind.peek();
            ModelNote {
                words: locale::say(&message),
                category: first.and_then(|item| item.codes.first().copied()),
                relation: first.and_then(|item| item.relation),
                details: of_kind.map(|item| locale::say(&item.message)).collect(),
            }
        })
        .collect()
}
