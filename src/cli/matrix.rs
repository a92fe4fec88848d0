//! `matrix`, `co-occurrence`, `cross-case` and `attributes`: cases and what is compared between them.

use std::path::Path;

use serde_json::{Value, json};

use crate::analysis::matrix::{
    Cells, Columns, CrossCase, Head, Key, Matrix, PairMatrix, PairQuestion, Question, Rated, Rows,
    Sort, Subject, WithinCase, notes, pair_notes, within_cases,
};
use crate::analysis::{Ground, Within};
use crate::export::{Cell, ColumnKind};
use crate::locale::{say, words};
use crate::model::{AttributeOwner, CodeId, Message, Project};
use crate::session::{
    AttributePreview, AttributeTable, Desk, Failure, MatrixSheet, Output, ValueChange, tables,
};

use super::answer::{Answer, table};
use super::arguments::Given;
use super::change::{find_code, find_document};
use super::figure::{chosen, not_among};
use super::theory::{find_model, write, written};
use super::{number, open, reading};

/// Pairs that are shown to people.
const SHOWN_PAIRS: usize = 50;

pub(super) fn matrix(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let project = desk.project();
    let sheet = MatrixSheet {
        question: question(&desk, given)?,
        cells: chosen(given, "cells", &Cells::ALL, |cells| cells.name())?.unwrap_or_default(),
    };
    let output = Output::Matrix(Box::new(sheet.clone()));
    let ground = Ground::of(project);
    let matrix = Matrix::of(&ground, sheet.question.clone());
    if matrix.rows.is_empty() || matrix.columns.is_empty() {
        return Err(Failure::Declined(Message::new("matrix-empty")));
    }
    if let Some(path) = given.maybe("output") {
        return written(&write(&desk, &output, Path::new(path))?);
    }
    let rated = Rated::of(&ground, &matrix).filter(|_| sheet.cells == Cells::Rating);
    if sheet.cells == Cells::Rating && rated.is_none() {
        return Err(Failure::Export(Message::new("matrix-no-ratings")));
    }
    let said: Vec<String> = notes(project, &sheet.question, sheet.cells)
        .iter()
        .map(say)
        .collect();
    let text = |document| desk.text(document).ok();
    let first = tables(project, &text, &output)?.into_iter().next();
    let mut answer = first
        .map_or_else(Answer::default, |table| {
            Answer::default().table("rows", table)
        })
        .footer(said.join(" "))
        .value("title", sheet.title())
        .value("notes", said)
        .value("rows", heads(&matrix.rows))
        .value("columns", heads(&matrix.columns))
        .value("row_totals", cells_value(&matrix.row_totals))
        .value("column_totals", cells_value(&matrix.column_totals))
        .value("total", cell_value(matrix.total))
        .value("cells", cells(&matrix));
    if let Some(rated) = rated {
        answer = answer.value("ratings", ratings(&rated));
    }
    Ok(answer)
}

pub(super) fn co_occurrence(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let question = PairQuestion {
        rows: rows(&desk, given)?,
        within: chosen(given, "within", &Within::ALL, |within| within.name())?.unwrap_or_default(),
        order: chosen(given, "order", &Sort::ALL, |sort| sort.name())?.unwrap_or_default(),
        branch: branch(&desk, given)?,
        coefficient: given.flag("coefficient"),
        filled_only: given.flag("filled"),
    };
    if question.rows.are_evidence() {
        return Err(not_among(
            question.rows.name(),
            "open-codes, concepts, categories, codes",
        ));
    }
    let output = match given.flag("network") {
        true => Output::TogetherNetwork(question),
        false => Output::Together(question),
    };
    let matrix = PairMatrix::of(&Ground::of(desk.project()), question);
    if matrix.heads.is_empty() {
        return Err(Failure::Declined(Message::new("matrix-empty")));
    }
    if let Some(path) = given.maybe("output") {
        return written(&write(&desk, &output, Path::new(path))?);
    }
    let pairs = pairs_of(&matrix);
    let limit = number(given, "limit", SHOWN_PAIRS)?;
    let name = |at: usize| {
        matrix
            .heads
            .get(at)
            .map_or_else(String::new, |head| head.shown(&words))
    };
    let lines = pairs.iter().take(limit).map(|(count, one, other)| {
        vec![
            Cell::from(name(*one)),
            Cell::from(name(*other)),
            Cell::from(count.0),
            Cell::decimal(matrix.coefficient(*one, *other)),
            Cell::from(matrix.occurs(*one)),
            Cell::from(matrix.occurs(*other)),
        ]
    });
    use ColumnKind::{Decimal, Number, Text};
    let columns = [
        ("code", Text),
        ("other_code", Text),
        ("together", Number),
        ("jaccard", Decimal),
        ("of_code", Number),
        ("of_other_code", Number),
    ];
    let said: Vec<String> = pair_notes(&question).iter().map(say).collect();
    Ok(Answer::default()
        .table(
            "pairs",
            table("export-matrix-pairs", &columns, lines.collect()),
        )
        .footer(said.join(" "))
        .value("notes", said)
        .value("count", pairs.len())
        .value("order", heads(&matrix.heads)))
}

/// The pairs that occur together, the most frequent first: how often, and the places of both.
fn pairs_of(matrix: &PairMatrix) -> Vec<(std::cmp::Reverse<u32>, usize, usize)> {
    let mut pairs = Vec::new();
    for one in 0..matrix.heads.len() {
        for other in 0..one {
            if matrix.count(one, other) > 0 {
                pairs.push((std::cmp::Reverse(matrix.count(one, other)), other, one));
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

pub(super) fn cross_case(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let model = find_model(&desk, given.maybe("model"))?;
    let output = Output::CrossCase(model);
    if let Some(path) = given.maybe("output") {
        return written(&write(&desk, &output, Path::new(path))?);
    }
    let project = desk.project();
    let cross = CrossCase::of(&Ground::of(project), model);
    let text = |document| desk.text(document).ok();
    let mut answer = Answer::default();
    let tables = tables(project, &text, &output)?;
    for (key, table) in ["rows", "within_case"].into_iter().zip(tables) {
        answer = answer.table(key, table);
    }
    let Some(cross) = cross else {
        return Ok(answer);
    };
    let rows: Vec<Value> = cross
        .rows
        .iter()
        .map(|row| {
            let (kind, id) = match row.subject {
                Subject::Category(code, _) => ("category", code.0),
                Subject::Relation(relation) => ("relation", relation.0),
            };
            let cases: Vec<Value> = cross
                .cases
                .iter()
                .zip(&row.cases)
                .map(|(case, support)| {
                    json!({"case": case, "holds": support.holds, "carrying": support.carrying,
                        "against": support.against, "decided": support.decided})
                })
                .collect();
            json!({"kind": kind, "id": id, "name": row.subject.name(project),
                "holds": row.holds(), "of": cross.cases.len(), "cases": cases})
        })
        .collect();
    Ok(answer
        .footer(words("matrix-note-cross"))
        .value("rows", rows)
        .value("within_case_models", within(project, &cross)))
}

/// The other models of the study, each with the place of every category: what a within-case model says.
fn within(project: &Project, cross: &CrossCase) -> Vec<Value> {
    let own = within_cases(project, cross);
    let others = project.models.iter();
    others
        .filter(|other| other.id != cross.model)
        .map(|other| {
            let beside = own.iter().find(|within| within.model == other.id);
            let case = other.case.and_then(|case| project.cases.get(case));
            let placed = project.placements_in(other.id);
            let placed = placed.filter_map(|id| project.placements.get(id));
            let placed: Vec<Value> = placed
                .map(|row| json!({"category": project.code_name(row.category), "place": row.place}))
                .collect();
            json!({"model": other.title, "id": other.id, "places": placed,
                "case": case.map(|case| &case.name), "rows": beside.map(|within| within.rows.len()),
                "shared": beside.map(WithinCase::shared), "holding": beside.map(|within| within.holding),
                "held": beside.map(|within| within.held)})
        })
        .collect()
}

pub(super) fn attributes(given: &Given<'_>) -> Result<Answer, Failure> {
    let sheet = AttributeTable::read(Path::new(given.word("file")))?;
    let owner =
        chosen(given, "of", &AttributeOwner::ALL, |owner| owner.name())?.unwrap_or_default();
    if given.flag("preview") {
        let desk = reading(given)?;
        return Ok(previewed(
            sheet.preview(desk.project(), owner),
            creates(given, owner),
        ));
    }
    let mut desk = open(given)?;
    let preview = sheet.preview(desk.project(), owner);
    let wishes = (given.flag("create"), !given.flag("untyped"));
    let operation = sheet.operation(desk.project(), owner, wishes);
    let outcome = desk.perform(operation, given.word("why"))?;
    Ok(previewed(preview, creates(given, owner))
        .say(&outcome.entry.what)
        .value("entry", outcome.entry.seq)
        .value("changes", outcome.changes.len())
        .value("revision", desk.project().revision()))
}

fn creates(given: &Given<'_>, owner: AttributeOwner) -> bool {
    given.flag("create") && owner != AttributeOwner::Document
}

fn previewed(preview: AttributePreview, create: bool) -> Answer {
    let line = |(key, change): (&str, &ValueChange)| {
        vec![
            Cell::from(words(key)),
            Cell::from(change.name.as_str()),
            Cell::from(change.attribute.as_str()),
            Cell::from(change.before.as_str()),
            Cell::from(change.after.as_str()),
        ]
    };
    let (changed, new) = preview.coming(create);
    let counts = (changed.len(), new.len());
    let changed = changed
        .into_iter()
        .map(|change| ("attributes-changed", change));
    let new = new.into_iter().map(|change| ("attributes-new", change));
    let rows = changed.chain(new).map(line).collect();
    use ColumnKind::Text;
    let columns = [
        ("change", Text),
        ("name", Text),
        ("attribute", Text),
        ("before", Text),
        ("after", Text),
    ];
    let said = Message::new("attributes-preview")
        .with("matched", preview.matched.len())
        .with("unmatched", preview.unmatched.len())
        .with("new", counts.1)
        .with("changed", counts.0)
        .with("same", preview.same);
    let mut answer = Answer::sentence(&said);
    if !preview.unmatched.is_empty() {
        let names = preview.unmatched.join(", ");
        answer = answer.say(&Message::new("attributes-unmatched").with("names", names));
    }
    if !preview.repeated.is_empty() {
        let names = preview.repeated.join(", ");
        answer = answer.say(&Message::new("attributes-repeated").with("names", names));
    }
    for (head, name) in &preview.taken {
        let message = Message::new("attributes-taken").with("head", head.as_str());
        answer = answer.say(&message.with("name", name.as_str()));
    }
    let types: Vec<Value> = preview
        .new_attributes
        .iter()
        .map(|(name, kind)| json!({"name": name, "kind": kind}))
        .collect();
    answer
        .table("values", table("attributes-title", &columns, rows))
        .value("matched", preview.matched)
        .value("unmatched", preview.unmatched)
        .value("repeated", preview.repeated)
        .value("same", preview.same)
        .value("new_attributes", types)
}

fn question(desk: &Desk, given: &Given<'_>) -> Result<Question, Failure> {
    let mut documents = Vec::new();
    for name in given.words("document") {
        documents.push(find_document(desk, name)?.id);
    }
    let order = |name: &str| chosen(given, name, &Sort::ALL, |sort| sort.name());
    Ok(Question {
        rows: rows(desk, given)?,
        columns: columns(desk.project(), given)?,
        row_order: order("order")?.unwrap_or_default(),
        column_order: order("column-order")?.unwrap_or_default(),
        within: branch(desk, given)?,
        documents,
        filled_only: given.flag("filled"),
        in_theory: false,
    })
}

fn branch(desk: &Desk, given: &Given<'_>) -> Result<Option<CodeId>, Failure> {
    let code = given.maybe("branch").map(|name| find_code(desk, name));
    code.transpose()
}

fn rows(desk: &Desk, given: &Given<'_>) -> Result<Rows, Failure> {
    let plain = [
        Rows::OpenCodes,
        Rows::Concepts,
        Rows::Categories,
        Rows::Tree,
    ];
    match given.maybe("rows") {
        Some("relations") => Ok(Rows::Relations(find_model(desk, given.maybe("model"))?)),
        Some("propositions") => Ok(Rows::Propositions(find_model(desk, given.maybe("model"))?)),
        None => Ok(Rows::default()),
        Some(other) => {
            let found = plain.into_iter().find(|rows| rows.name() == other);
            found.ok_or_else(|| {
                not_among(
                    other,
                    "open-codes, concepts, categories, codes, relations, propositions",
                )
            })
        }
    }
}

/// The columns of this name: a kind of them, else an attribute of participants, cases or documents.
fn columns(project: &Project, given: &Given<'_>) -> Result<Columns, Failure> {
    let Some(name) = given.maybe("columns") else {
        return Ok(Columns::default());
    };
    if let Some(plain) = Columns::PLAIN
        .into_iter()
        .find(|plain| plain.name() == name)
    {
        return Ok(plain);
    }
    let of = chosen(given, "of", &AttributeOwner::ALL, |owner| owner.name())?;
    let owners = AttributeOwner::ALL.into_iter();
    for owner in owners.filter(|owner| of.is_none_or(|of| of == *owner)) {
        let names = project.attribute_names(owner);
        let found = names
            .into_iter()
            .find(|own| own.to_lowercase() == name.to_lowercase());
        if let Some(found) = found {
            return Ok(Columns::Attribute(owner, found));
        }
    }
    let mut names: Vec<String> = Columns::PLAIN
        .iter()
        .map(|plain| plain.name().to_owned())
        .collect();
    names.extend(
        AttributeOwner::ALL
            .into_iter()
            .flat_map(|owner| project.attribute_names(owner)),
    );
    names.dedup();
    Err(not_among(name, &names.join(", ")))
}

fn heads(heads: &[Head]) -> Vec<Value> {
    let id = |head: &Head| match head.key {
        Key::Code(id) => Some(id.0),
        Key::Relation(id) => Some(id.0),
        Key::Proposition(id) => Some(id.0),
        Key::Document(id) => Some(id.0),
        Key::Participant(id) => Some(id.0),
        Key::Case(id) => Some(id.0),
        Key::Value(_)
        | Key::Kind(_)
        | Key::Speaker(_)
        | Key::Date(_)
        | Key::Part(_)
        | Key::Unknown => None,
    };
    let value = |head: &Head| json!({"name": head.shown(&words), "id": id(head), "depth": head.depth, "words": head.words.round()});
    heads.iter().map(value).collect()
}

fn cell_value(cell: crate::analysis::matrix::Cell) -> Value {
    json!({"codings": cell.codings, "negative": cell.negative, "quotations": cell.quotations,
        "codes": cell.codes, "documents": cell.documents, "words": cell.words.round()})
}

fn cells_value(cells: &[crate::analysis::matrix::Cell]) -> Vec<Value> {
    cells.iter().map(|cell| cell_value(*cell)).collect()
}

/// The cells in which something is counted, with shares and quotations.
fn cells(matrix: &Matrix) -> Vec<Value> {
    let mut cells = Vec::new();
    for row in 0..matrix.rows.len() {
        for (column, cell) in matrix.row(row) {
            let at = (row, *column as usize);
            let mut value = cell_value(*cell);
            if let Some(fields) = value.as_object_mut() {
                fields.insert("row".to_owned(), json!(row));
                fields.insert("column".to_owned(), json!(column));
                for share in [Cells::ShareOfRow, Cells::ShareOfColumn, Cells::ShareOfText] {
                    let name = share.name().replace('-', "_");
                    fields.insert(name, json!(matrix.value(share, at)));
                }
                fields.insert("quotation_ids".to_owned(), json!(matrix.quotations(*cell)));
            }
            cells.push(value);
        }
    }
    cells
}

fn ratings(rated: &Rated) -> Vec<Value> {
    let mut all = Vec::new();
    for (code, cells) in &rated.rows {
        all.extend(cells.iter().map(|cell| {
            let tally = cell.tally;
            let decided = cell.decided.as_ref();
            json!({"code": code, "case": cell.case, "rating": cell.rating(), "proposed": cell.proposed,
                "decided": decided.is_some(), "sentence": decided.map(|row| &row.sentence),
                "quotation": decided.and_then(|row| row.quotation), "codings": tally.codings,
                "negative": tally.negative, "quotations": tally.quotations, "documents": tally.documents,
                "kinds": tally.kinds, "informants": tally.informants,
                "informants_of_case": tally.informants_of_case})
        }));
    }
    all
}
