//! The audit: from a result down to its words, and up to every place where something ended.

use serde_json::{Value, json};

use crate::analysis::trace::{Below, Ending, Quoted, Use, below, endings};
use crate::analysis::{Counts, Ground, Tally};
use crate::export::{Cell, ColumnKind};
use crate::locale::{listed, words};
use crate::model::{
    CodeId, DocumentId, Message, ModelId, Passage, Place, Project, PropositionId, QuotationId,
    RelationId, Traced,
};
use crate::operation::Refusal;
use crate::session::{
    Desk, Failure, Step, minute_words, step_words, traced_kind, traced_name, use_words,
};

use super::answer::{Answer, table};
use super::arguments::Given;
use super::change::{find_code, find_document};
use super::reading;
use super::theory::find_model;

use ColumnKind::{Number, Text};

pub(super) fn trace(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let traced = find(&desk, given)?;
    let project = desk.project();
    let ground = Ground::of(project);
    let counts = Counts::on(&ground);
    let below = below(&ground, &counts, traced)
        .ok_or_else(|| Refusal::missing("thing-quotation", traced_name(project, traced)))?;
    let mut of = vec![traced];
    of.extend(below.parts.iter().map(|part| Traced::Code(part.code)));
    let steps = desk.steps(&of)?;
    let endings = endings(project, traced);
    let (kind, name) = (traced_kind(project, traced), traced_name(project, traced));
    let answer = Answer::default()
        .text(format!("{kind}: {name}"))
        .say(&counts_message(&below))
        .table("chain", chain_table(project, &below, &steps))
        .table("quotations", quotation_table(project, &below))
        .table("documents", document_table(project, &below))
        .table(
            "steps",
            step_table(project, (traced, "cli-title-trace-steps"), &steps),
        )
        .table("ended", ending_table(project, &endings));
    Ok(answer.whole(json!({
        "of": traced, "kind": kind, "name": name,
        "counts": counts_json(&below),
        "chain": chain_json(project, &below, &steps),
        "quotations": below.quotations.iter().map(|quoted| quoted_json(project, quoted)).collect::<Vec<_>>(),
        "documents": documents_json(project, &below),
        "steps": steps_json(project, traced, &steps),
        "ended": endings.iter().map(|ending| ending_json(project, ending)).collect::<Vec<_>>(),
    })))
}

/// Returns what is to be traced: by id, as a quotation, a relation or a place, else by the name of a code.
fn find(desk: &Desk, given: &Given<'_>) -> Result<Traced, Failure> {
    let what = given.word("what");
    if let Some(traced) = by_id(desk.project(), what) {
        return Ok(traced);
    }
    if let Some((model, place)) = place_named(desk, given)? {
        return Ok(Traced::Place(model, place));
    }
    if let Some((from, to)) = what.split_once("->") {
        let ends = (find_code(desk, from.trim())?, find_code(desk, to.trim())?);
        return relation_between(desk, given.maybe("model"), ends).map(Traced::Relation);
    }
    match find_code(desk, what) {
        Ok(code) => Ok(Traced::Code(code)),
        Err(failure) => {
            if let Some(quotation) = quotation_at(desk, what)? {
                return Ok(Traced::Quotation(quotation));
            }
            if let Some(relation) = relation_numbered(desk, given.maybe("model"), what)? {
                return Ok(Traced::Relation(relation));
            }
            if let Some(proposition) = proposition_numbered(desk, given.maybe("model"), what)? {
                return Ok(Traced::Proposition(proposition));
            }
            Err(kind_meant(what).map_or(failure, |thing| Refusal::missing(thing, what).into()))
        }
    }
}

/// Returns what was meant by something that is not there: a quotation by its range, a relation or proposition by its number.
fn kind_meant(what: &str) -> Option<&'static str> {
    let range = what.rsplit_once(' ').and_then(|(_, range)| ends(range));
    if range.is_some() {
        Some("thing-quotation")
    } else if numbered(what, ['R', 'r']).is_some() {
        Some("thing-relation")
    } else if numbered(what, ['P', 'p']).is_some() {
        Some("thing-proposition")
    } else {
        None
    }
}

/// Returns the ends of a range of characters.
fn ends(range: &str) -> Option<(usize, usize)> {
    let (first, last) = range.split_once("..")?;
    Some((first.parse().ok()?, last.parse().ok()?))
}

fn by_id(project: &Project, what: &str) -> Option<Traced> {
    let id = uuid::Uuid::try_parse(what).ok()?;
    let (code, relation, quotation) = (CodeId(id), RelationId(id), QuotationId(id));
    let placed = project.placements.get(id.into());
    if project.codes.contains(code) {
        Some(Traced::Code(code))
    } else if project.relations.contains(relation) {
        Some(Traced::Relation(relation))
    } else if project.quotations.contains(quotation) {
        Some(Traced::Quotation(quotation))
    } else if project.propositions.contains(id.into()) {
        Some(Traced::Proposition(id.into()))
    } else {
        placed.map(|row| Traced::Place(row.model, row.place))
    }
}

/// Returns the place of this name: as in JSON, or as people or the model call it.
fn place_named(desk: &Desk, given: &Given<'_>) -> Result<Option<(ModelId, Place)>, Failure> {
    let what = given.word("what");
    let models = desk.project().models.iter();
    let named = models.filter_map(|row| Some((row.id, row.places.named(what)?)));
    if named.count() == 0 {
        return Ok(None);
    }
    let model = find_model(desk, given.maybe("model"))?;
    let row = desk.project().models.get(model);
    let place = row.and_then(|row| row.places.named(what));
    Ok(place.map(|place| (model, place)))
}

/// Returns the relation between two categories; in one model where it is named.
fn relation_between(
    desk: &Desk,
    model: Option<&str>,
    (from, to): (CodeId, CodeId),
) -> Result<RelationId, Failure> {
    let project = desk.project();
    let model = model.map(|_| find_model(desk, model)).transpose()?;
    let is_it = |relation: &RelationId| {
        project.relations.get(*relation).is_some_and(|row| {
            (row.from, row.to) == (from, to) && model.is_none_or(|model| row.model == model)
        })
    };
    let found: Vec<RelationId> = project.relations_of(from).filter(is_it).collect();
    let name = || format!("{} -> {}", project.code_name(from), project.code_name(to));
    match found[..] {
        [relation] => Ok(relation),
        [] => Err(Refusal::missing("thing-relation", name()).into()),
        _ => Err(Refusal::Ambiguous {
            thing: "thing-relation",
            name: name(),
        }
        .into()),
    }
}

/// Returns the relation that goes by a number in its model: R1 is the first that was stated.
fn relation_numbered(
    desk: &Desk,
    model: Option<&str>,
    what: &str,
) -> Result<Option<RelationId>, Failure> {
    let Some(number) = numbered(what, ['R', 'r']) else {
        return Ok(None);
    };
    let model = find_model(desk, model)?;
    let mut relations = desk.project().relations_in(model);
    Ok(number.checked_sub(1).and_then(|index| relations.nth(index)))
}

/// Returns the proposition that goes by a number in its model: P1 is the first.
fn proposition_numbered(
    desk: &Desk,
    model: Option<&str>,
    what: &str,
) -> Result<Option<PropositionId>, Failure> {
    let Some(number) = numbered(what, ['P', 'p']) else {
        return Ok(None);
    };
    let model = find_model(desk, model)?;
    let project = desk.project();
    let mut rows = project.propositions.iter().filter(|row| row.model == model);
    let found = rows.find(|row| project.proposition_number(row.id) == Some(number));
    Ok(found.map(|row| row.id))
}

/// The number behind a letter: R3, p12.
fn numbered(what: &str, letter: [char; 2]) -> Option<usize> {
    what.strip_prefix(letter)?.parse().ok()
}

/// Returns the quotation on exactly `DOCUMENT first..last`.
fn quotation_at(desk: &Desk, what: &str) -> Result<Option<QuotationId>, Failure> {
    let Some((name, (first, last))) = what
        .rsplit_once(' ')
        .and_then(|(name, range)| Some((name, ends(range)?)))
    else {
        return Ok(None);
    };
    let document = find_document(desk, name)?.id;
    let text = desk.text(document)?;
    let range: std::ops::Range<usize> = first..last;
    let passage = Passage::of_characters(document, &text, range).map_err(Refusal::BadPassage)?;
    Ok(desk.project().quotation_at(document, passage.range()))
}

fn counts_message(below: &Below) -> Message {
    let Tally {
        codings,
        quotations,
        documents,
        participants,
        cases,
    } = below.tally;
    Message::new("cli-trace-counts")
        .with("concepts", below.concepts)
        .with("open_codes", below.open_codes)
        .with("codings", codings)
        .with("quotations", quotations)
        .with("documents", documents)
        .with("participants", participants)
        .with("cases", cases)
}

fn counts_json(below: &Below) -> Value {
    let tally = below.tally;
    json!({
        "categories": below.categories, "concepts": below.concepts, "open_codes": below.open_codes,
        "codings": tally.codings, "quotations": tally.quotations, "documents": tally.documents,
        "participants": tally.participants, "cases": tally.cases,
    })
}

fn last_step(steps: &[Step], of: Traced) -> Option<&Step> {
    steps.iter().rev().find(|step| step.of == of)
}

fn chain_table(project: &Project, below: &Below, steps: &[Step]) -> crate::export::Table {
    let rows = below.parts.iter().map(|part| {
        let of = Traced::Code(part.code);
        let step = last_step(steps, of);
        let name = format!(
            "{}{}",
            "  ".repeat(part.depth),
            project.code_name(part.code)
        );
        vec![
            Cell::from(traced_kind(project, of)),
            Cell::from(name),
            Cell::from(part.tally.codings),
            Cell::from(part.tally.quotations),
            Cell::from(part.tally.documents),
            Cell::from(step.map(step_words).unwrap_or_default()),
            Cell::from(
                step.map(|step| minute_words(step.entry.at))
                    .unwrap_or_default(),
            ),
        ]
    });
    let columns = [
        ("level", Text),
        ("code", Text),
        ("codings", Number),
        ("quotations", Number),
        ("documents", Number),
        ("step", Text),
        ("when", Text),
    ];
    table("cli-title-trace-chain", &columns, rows.collect())
}

fn chain_json(project: &Project, below: &Below, steps: &[Step]) -> Vec<Value> {
    let part = |part: &crate::analysis::trace::Part| {
        let of = Traced::Code(part.code);
        json!({
            "id": part.code, "kind": traced_kind(project, of), "name": project.code_name(part.code),
            "path": project.code_path(part.code), "depth": part.depth, "codings": part.tally.codings,
            "quotations": part.tally.quotations, "documents": part.tally.documents,
            "steps": steps_json(project, of, steps),
        })
    };
    below.parts.iter().map(part).collect()
}

fn quotation_table(project: &Project, below: &Below) -> crate::export::Table {
    let rows = below.quotations.iter().filter_map(|quoted| {
        let row = project.quotations.get(quoted.quotation)?;
        let codes: Vec<&str> = codes_of(project, quoted).collect();
        Some(vec![
            Cell::from(project.document_name(row.document)),
            Cell::from(paragraph(project, row.document, row.range.start)),
            Cell::from(&*row.words),
            Cell::from(listed(&codes)),
            Cell::from(
                quoted
                    .evidence
                    .map(|(_, stance)| words(stance.key()))
                    .unwrap_or_default(),
            ),
        ])
    });
    let columns = [
        ("document", Text),
        ("paragraph", Number),
        ("quotation", Text),
        ("code", Text),
        ("stance", Text),
    ];
    table("cli-title-trace-quotations", &columns, rows.collect())
}

fn codes_of<'a>(project: &'a Project, quoted: &'a Quoted) -> impl Iterator<Item = &'a str> {
    let codings = quoted.codings.iter();
    codings
        .filter_map(|coding| project.codings.get(*coding))
        .map(|coding| project.code_name(coding.code))
}

fn quoted_json(project: &Project, quoted: &Quoted) -> Value {
    let row = project.quotations.get(quoted.quotation);
    let codings = quoted
        .codings
        .iter()
        .filter_map(|id| project.codings.get(*id));
    let codings = codings.map(|row| {
        json!({
            "id": row.id, "code": project.code_path(row.code), "at_ms": row.made, "at": minute_words(row.made),
            "who": project.coder_name(row.coder), "negative_case": row.negative,
        })
    });
    let evidence = quoted.evidence.and_then(|(id, _)| project.evidence.get(id));
    let evidence = evidence.map(|row| {
        json!({
            "id": row.id, "stance": row.stance, "note": row.note, "at_ms": row.made, "at": minute_words(row.made),
            "who": project.coder_name(row.coder),
        })
    });
    json!({
        "id": quoted.quotation, "document": row.map(|row| project.document_name(row.document)),
        "paragraph": row.map(|row| paragraph(project, row.document, row.range.start)),
        "range": row.map(|row| json!({"start": row.range.start, "end": row.range.end})),
        "words": row.map(|row| &*row.words), "codings": codings.collect::<Vec<_>>(), "evidence": evidence,
    })
}

fn paragraph(project: &Project, document: DocumentId, offset: u32) -> usize {
    let paragraphs = project.paragraphs.get(document);
    let at = paragraphs.and_then(|paragraphs| paragraphs.at(offset));
    at.map_or(0, |at| at + 1)
}

fn document_table(project: &Project, below: &Below) -> crate::export::Table {
    let rows = below.documents.iter().map(|(document, count)| {
        vec![
            Cell::from(project.document_name(*document)),
            Cell::from(*count),
        ]
    });
    let columns = [("document", Text), ("quotations", Number)];
    table("cli-title-trace-documents", &columns, rows.collect())
}

fn documents_json(project: &Project, below: &Below) -> Vec<Value> {
    let document = |(id, count): &(DocumentId, usize)| json!({"id": id, "document": project.document_name(*id), "quotations": count});
    below.documents.iter().map(document).collect()
}

/// Tabulates the steps of one thing, under the words of `title`.
pub(super) fn step_table(
    project: &Project,
    (of, title): (Traced, &str),
    steps: &[Step],
) -> crate::export::Table {
    let own = steps.iter().filter(|step| step.of == of);
    let rows = own.map(|step| {
        vec![
            Cell::Number(i64::try_from(step.entry.seq).unwrap_or(i64::MAX)),
            Cell::from(minute_words(step.entry.at)),
            Cell::from(project.coder_name(step.entry.coder)),
            Cell::from(step_words(step)),
            Cell::from(step.entry.why.as_str()),
        ]
    });
    let columns = [
        ("entry", Number),
        ("when", Text),
        ("who", Text),
        ("what", Text),
        ("why", Text),
    ];
    table(title, &columns, rows.collect())
}

/// The steps of one thing, as `history --code` prints them.
pub(super) fn steps_json(project: &Project, of: Traced, steps: &[Step]) -> Vec<Value> {
    let own = steps.iter().filter(|step| step.of == of);
    own.map(|step| {
        let entry = &step.entry;
        json!({
            "seq": entry.seq, "at_ms": entry.at, "at": minute_words(entry.at),
            "who": project.coder_name(entry.coder), "act": entry.act.word(), "target": entry.target,
            "what": step_words(step), "why": entry.why,
        })
    })
    .collect()
}

fn ending_table(project: &Project, endings: &[Ending]) -> crate::export::Table {
    let rows = endings.iter().map(|ending| {
        let said = use_words(project, ending.at);
        vec![Cell::from(format!("{}{said}", "  ".repeat(ending.depth)))]
    });
    table(
        "cli-title-trace-endings",
        &[("ended", Text)],
        rows.collect(),
    )
}

fn ending_json(project: &Project, ending: &Ending) -> Value {
    let (kind, id) = match ending.at {
        Use::Coded(id) => ("coded", id.0),
        Use::Within(id) => ("within", id.0),
        Use::Placed(id) => ("placed", id.0),
        Use::Figure(id) => ("figure", id.0),
        Use::Core(id) => ("core", id.0),
        Use::Related(id) => ("related", id.0),
        Use::Evidence(id) => ("evidence", id.0),
        Use::Path(id) => ("path", id.0),
        Use::Proposition(id) => ("proposition", id.0),
        Use::Support(id) => ("support", id.0),
        Use::Rated(id) => ("rated", id.0),
        Use::Compared(id) => ("compared", id.0),
        Use::StoryLine(id) => ("story_line", id.0),
        Use::Memo(id) => ("memo", id.0),
        Use::Example(id, _) => ("example", id.0),
        Use::Located(id) => ("located", id.0),
        Use::Linked(id) => ("linked", id.0),
    };
    json!({"depth": ending.depth, "kind": kind, "id": id, "words": use_words(project, ending.at)})
}
