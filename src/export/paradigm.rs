//! A paradigm model as tables: places with their totals, place → category → concept → open codes, relations.

use crate::analysis::{CategoryRow, Ground, ModelTable, Sum, Tally};
use crate::model::{CodeId, ModelId, Place, Project};

use super::{Cell, Column, Table, Words, runs_right_to_left, table};

/// Returns all tables of a model.
pub fn tables(ground: &Ground, model: &ModelTable, words: &Words<'_>) -> Vec<Table> {
    vec![
        places(ground, model, words),
        concepts(ground, model, words),
        relations(ground, model, words),
    ]
}

/// Returns what stands at each place, with a last row for all of them.
///
/// Categories, concepts, open codes and codings of the last row are the sums of those above it. Quotations and
/// documents are distinct ones.
pub fn places(ground: &Ground, model: &ModelTable, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["place"], words);
    columns.extend(Column::numbers(
        &[
            "categories",
            "concepts",
            "open_codes",
            "codings",
            "quotations",
            "documents",
        ],
        words,
    ));
    let mut table = table(ground, words("export-paradigm-places"), columns);
    let row = |head: String, sum: &Sum| {
        let mut row = vec![
            head.into(),
            sum.categories.into(),
            sum.concepts.into(),
            sum.open_codes.into(),
        ];
        row.extend(numbers(&sum.tally));
        row
    };
    for place in &model.places {
        let name = place_words(ground.project(), model.model, (place.place, words));
        table.rows.push(row(name, &place.sum));
    }
    table.rows.push(row(words("export-total"), &model.total));
    table
}

/// Returns the table that papers print: place, category, concept, its open codes, how often.
///
/// Place and category stand in every row, so that the table can be sorted. What a category has outside its concepts
/// stands in a row without a concept, so that the codings of a category add up.
pub fn concepts(ground: &Ground, model: &ModelTable, words: &Words<'_>) -> Table {
    let columns_of_words = ["place", "category", "concept", "open_codes"];
    let mut columns = Column::texts(&columns_of_words, words);
    columns.extend(Column::numbers(
        &["codings", "quotations", "documents"],
        words,
    ));
    let mut table = table(ground, words("export-paradigm-concepts"), columns);
    for place in &model.places {
        let name = place_words(ground.project(), model.model, (place.place, words));
        for category in &place.categories {
            push_category(&mut table, ground, (&name, category));
        }
    }
    table
}

/// Returns the relations with their evidence, as they were made.
pub fn relations(ground: &Ground, model: &ModelTable, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["from", "relation", "to", "sentence", "status"], words);
    columns.extend(Column::numbers(
        &[
            "for_quotations",
            "for_documents",
            "for_cases",
            "against_quotations",
            "against_documents",
            "against_cases",
        ],
        words,
    ));
    let mut table = table(ground, words("export-paradigm-relations"), columns);
    let project = ground.project();
    for row in &model.relations {
        let relation = project.relations.get(row.relation);
        let sentence = relation.map_or("", |relation| relation.sentence.as_str());
        table.rows.push(vec![
            project.code_name(row.from).into(),
            words(row.kind.key()).into(),
            project.code_name(row.to).into(),
            sentence.into(),
            words(row.status.key()).into(),
            row.supporting.quotations.into(),
            row.supporting.documents.into(),
            row.supporting.cases.into(),
            row.contrary.quotations.into(),
            row.contrary.documents.into(),
            row.contrary.cases.into(),
        ]);
    }
    table
}

/// Returns what a model calls a place; where it gave it no name, the words of the place's key.
pub fn place_words(
    project: &Project,
    model: ModelId,
    (place, words): (Place, &Words<'_>),
) -> String {
    let row = project.models.get(model);
    let given = row.and_then(|row| row.places.name(place));
    given.map_or_else(|| words(place.key()), str::to_owned)
}

fn push_category(table: &mut Table, ground: &Ground, (place, category): (&str, &CategoryRow)) {
    let own = ground.project().code_name(category.category);
    // A concept that has no category stands in the column of concepts.
    let (name, alone) = if category.is_category {
        (own, "")
    } else {
        ("", own)
    };
    let start = |concept: &str, open_codes: &[CodeId]| -> Vec<Cell> {
        vec![
            place.into(),
            name.into(),
            concept.into(),
            listed(ground, open_codes).into(),
        ]
    };
    for concept in &category.concepts {
        let concept_name = ground.project().code_name(concept.concept);
        let mut row = start(concept_name, &concept.open_codes);
        row.extend(numbers(&concept.tally));
        table.rows.push(row);
    }
    let has_loose = !category.loose_codes.is_empty() || category.loose.codings > 0;
    if has_loose || category.concepts.is_empty() {
        let mut row = start(alone, &category.loose_codes);
        row.extend(numbers(&category.loose));
        table.rows.push(row);
    }
}

fn numbers(tally: &Tally) -> [Cell; 3] {
    [
        tally.codings.into(),
        tally.quotations.into(),
        tally.documents.into(),
    ]
}

/// Returns the names of codes in one cell, divided by the semicolon of the project's script.
fn listed(ground: &Ground, codes: &[CodeId]) -> String {
    let names: Vec<&str> = codes
        .iter()
        .map(|code| ground.project().code_name(*code))
        .collect();
    let divider = if runs_right_to_left(ground.project()) {
        "؛ "
    } else {
        "; "
    };
    names.join(divider)
}
