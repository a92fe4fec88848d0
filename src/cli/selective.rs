//! Commands of selective coding: candidates for the core category, propositions, thin places, the plan of sampling, and
//! how a model fits the cases.

use std::path::Path;

use serde_json::{Value, json};

use crate::analysis::{
    Counts, Ground, PropositionRow, case_rows, core_hints, fit_paragraph, proposition_rows,
    sampling_plan, thin_places,
};
use crate::export;
use crate::locale::{say, words};
use crate::model::{Message, ThinLimits};
use crate::operation::Refusal;
use crate::session::{Desk, Failure, Output, day_words};

use super::answer::Answer;
use super::arguments::Given;
use super::look::tables_of;
use super::theory::{find_model, write, written};
use super::{number, reading};

pub(super) fn core(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let model = find_model(&desk, given.maybe("model"))?;
    let output = Output::Candidates(model);
    if let Some(path) = given.maybe("output") {
        return written(&write(&desk, &output, Path::new(path))?);
    }
    let project = desk.project();
    let ground = Ground::of(project);
    let hints = core_hints(&ground, &Counts::on(&ground), model);
    let json: Vec<Value> = hints
        .iter()
        .map(|hint| {
            let known = project.candidacy_of(model, hint.category);
            json!({
                "category": project.code_name(hint.category), "id": hint.category, "is_core": hint.is_core,
                "linked": hint.linked, "others": hint.others, "centrality": hint.centrality,
                "codings": hint.tally.codings, "documents": hint.tally.documents, "cases": hint.tally.cases,
                "share_of_codings": hint.share_of_codings, "share_of_documents": hint.share_of_documents,
                "notes": known.map(|row| json!(row.notes)), "rejected_ms": known.and_then(|row| row.rejected),
                "reason": known.map(|row| row.reason.as_str()),
            })
        })
        .collect();
    let answer = tables(&desk, &output, &["candidates"])?;
    Ok(answer.value("candidates", json))
}

pub(super) fn propositions(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let model = find_model(&desk, given.maybe("model"))?;
    let output = Output::Propositions(model);
    if let Some(path) = given.maybe("output") {
        return written(&write(&desk, &output, Path::new(path))?);
    }
    let rows = proposition_rows(&Ground::of(desk.project()), model);
    let json: Vec<Value> = rows.iter().map(|row| proposition(&desk, row)).collect();
    let mut answer = tables(&desk, &output, &["propositions", "by_case"])?;
    if let Some(changed) = rows.iter().filter_map(PropositionRow::model_changed).max() {
        let older = rows.iter().filter(|row| row.model_changed().is_some());
        let message = Message::new("propositions-older").with("count", older.count());
        answer = answer.say(&message.with("day", day_words(changed)));
    }
    Ok(answer.value("propositions", json))
}

fn proposition(desk: &Desk, row: &PropositionRow) -> Value {
    let project = desk.project();
    let cells = row.cells.iter().map(|cell| {
        let figures = cell.figures;
        json!({
            "case": project.unit_name(cell.unit), "unit": cell.unit,
            "bearing": cell.support.as_ref().map(|row| row.bearing),
            "judged_ms": cell.support.as_ref().map(|row| row.made),
            "model_changed_ms": cell.outdated,
            "note": cell.support.as_ref().map(|row| row.note.as_str()),
            "quotations": cell.support.as_ref().map(|row| row.quotations.clone()),
            "computed": {
                "categories_coded": figures.categories, "within_range": figures.within,
                "outside_range": figures.outside, "evidence_for": figures.evidence_for,
                "evidence_against": figures.evidence_against,
            },
        })
    });
    let cells: Vec<Value> = cells.collect();
    json!({
        "number": row.number, "proposition": *row.proposition, "model_changed_ms": row.outdated, "cases": cells,
    })
}

pub(super) fn thin(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let project = desk.project();
    let model = match given.maybe("model") {
        None if project.models.is_empty() => None,
        title => Some(find_model(&desk, title)?),
    };
    if let (Some(path), Some(model)) = (given.maybe("output"), model) {
        return written(&write(&desk, &Output::Thin(model), Path::new(path))?);
    }
    let limits = limits(project.thin_limits(), given)?;
    let ground = Ground::of(project);
    let places = thin_places(&ground, &Counts::on(&ground), model, limits);
    let json: Vec<Value> = places
        .iter()
        .map(|place| {
            let decision = place.decision.as_ref();
            json!({
                "code": project.code_path(place.code), "id": place.code, "gap": place.gap, "count": place.count,
                "words": say(&place.message), "decision": decision.map(|row| row.decision),
                "reason": decision.map(|row| row.reason.as_str()), "decided_ms": decision.map(|row| row.made),
                "sampling": place.samplings,
            })
        })
        .collect();
    let table = export::theory::thin(&ground, &places, (&words, &say));
    let said = Message::new("thin-limits")
        .with("quotations", usize::from(limits.quotations))
        .with("documents", usize::from(limits.documents))
        .with("cases", usize::from(limits.cases))
        .with("lately", usize::from(limits.lately));
    let answer = Answer::sentence(&said).table("thin", table);
    Ok(answer.value("thin", json).value("limits", json!(limits)))
}

/// The limits of the project with what was given in their place.
fn limits(mut limits: ThinLimits, given: &Given<'_>) -> Result<ThinLimits, Failure> {
    for (name, place) in [
        ("quotations", &mut limits.quotations),
        ("documents", &mut limits.documents),
        ("cases", &mut limits.cases),
        ("lately", &mut limits.lately),
    ] {
        let limit = number(given, name, usize::from(*place))?;
        *place = u16::try_from(limit).map_err(|_| Refusal::BadLimits)?;
    }
    Ok(limits)
}

pub(super) fn sampling(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    if let Some(path) = given.maybe("output") {
        return written(&write(&desk, &Output::Sampling, Path::new(path))?);
    }
    let project = desk.project();
    let plan = sampling_plan(&Ground::of(project));
    let json: Vec<Value> = plan
        .steps
        .iter()
        .map(|row| {
            let added = row.added.map(|added| {
                json!({
                    "codings": added.codings, "open_codes": added.open_codes, "concepts": added.concepts,
                    "categories": added.categories,
                })
            });
            json!({"order": row.number, "sampling": *row.sampling, "added": added})
        })
        .collect();
    let unplanned = plan.unplanned.iter();
    let unplanned: Vec<&str> = unplanned.map(|id| project.document_name(*id)).collect();
    let mut answer = tables(&desk, &Output::Sampling, &["sampling"])?;
    if !unplanned.is_empty() && !plan.steps.is_empty() {
        let message = Message::new("sampling-unplanned").with("count", unplanned.len());
        answer = answer.say(&message.with("names", unplanned.clone()));
    }
    Ok(answer
        .value("sampling", json)
        .value("documents_of_no_step", unplanned))
}

pub(super) fn fit(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let model = find_model(&desk, given.maybe("model"))?;
    let output = Output::Cases(model);
    if let Some(path) = given.maybe("output") {
        return written(&write(&desk, &output, Path::new(path))?);
    }
    let project = desk.project();
    let rows = case_rows(&Ground::of(project), model);
    let said: Vec<String> = fit_paragraph(project, &rows, &day_words)
        .iter()
        .map(say)
        .collect();
    let json: Vec<Value> = rows
        .iter()
        .map(|row| {
            let verdict = row.verdict.as_ref();
            let names = |codes: &[crate::model::CodeId]| -> Vec<String> {
                let names = codes.iter().map(|code| project.code_name(*code).to_owned());
                names.collect()
            };
            json!({
                "case": project.unit_name(row.unit), "unit": row.unit, "fit": verdict.map(|row| row.fit),
                "explanation": verdict.map(|row| row.explanation.as_str()),
                "judged_ms": verdict.map(|row| row.made), "model_changed_ms": row.outdated,
                "documents": row.documents, "codings": row.codings, "absent": names(&row.absent),
                "relations_without_evidence": row.bare, "relations_with_counter_evidence": row.contrary,
                "propositions_contradicted": row.contradicted,
            })
        })
        .collect();
    let answer = tables(&desk, &output, &["cases"])?.text(said.join(" "));
    Ok(answer
        .value("cases", json)
        .value("paragraph", said.join(" ")))
}

/// Returns the tables of an output, under these names in JSON.
fn tables(desk: &Desk, output: &Output, names: &[&str]) -> Result<Answer, Failure> {
    let tables = tables_of(desk, output)?;
    Ok(names
        .iter()
        .zip(tables)
        .fold(Answer::default(), |answer, (name, table)| {
            answer.table(name, table)
        }))
}
