//! The list of pseudonyms, and putting them in the place of names: in texts and in everything that was written.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::model::{
    DocumentId, FieldPlace, Mention, Project, Pseudonym, PseudonymId, Replacement, RowChange,
    WordsPlace,
};

use super::draft::Draft;
use super::people::fit_name;
use super::texts::{TextEdit, WhenGone};
use super::{Operation, Refusal, texts};

/// Other words for a field of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldWords {
    /// Which field.
    #[serde(flatten)]
    pub place: FieldPlace,
    /// Its words as they are.
    pub was: String,
    /// Its words as they shall be.
    pub words: String,
}

/// Returns the operation that puts pseudonyms in the place of the names at `mentions`, which were found in `project`.
///
/// # Errors
///
/// [`Refusal::NothingChosen`] without mentions, [`Refusal::Stale`] where a field is not as it was.
pub fn applying(project: &Project, mentions: &[Mention]) -> Result<Operation, Refusal> {
    let mut texts: BTreeMap<DocumentId, Vec<Replacement>> = BTreeMap::new();
    let mut fields: BTreeMap<&FieldPlace, Vec<&Mention>> = BTreeMap::new();
    for mention in mentions {
        match &mention.place {
            WordsPlace::Text(document) => {
                texts.entry(*document).or_default().push(Replacement {
                    range: mention.range,
                    was: Some(Arc::clone(&mention.found)),
                    words: replacement_of(project, mention)?.into(),
                });
            }
            WordsPlace::Field(place) => fields.entry(place).or_default().push(mention),
        }
    }
    if texts.is_empty() && fields.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    let rows = rows_of(project, fields.keys().copied());
    let fields = fields
        .into_iter()
        .map(|(place, mentions)| field_words(project, &rows, place, &mentions))
        .collect::<Result<_, _>>()?;
    let texts = texts
        .into_iter()
        .map(|(document, replacements)| TextEdit::new(document, replacements))
        .collect();
    Ok(Operation::ApplyPseudonyms { fields, texts })
}

pub(super) fn add(draft: &mut Draft<'_>, name: &str, replacement: &str) -> Result<(), Refusal> {
    let (name, replacement) = fit(draft, None, name, replacement)?;
    let id = draft.stamp().id();
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    draft.add(Pseudonym {
        id,
        name,
        replacement,
        made,
        coder,
    })
}

pub(super) fn edit(
    draft: &mut Draft<'_>,
    pseudonym: PseudonymId,
    name: &str,
    replacement: &str,
) -> Result<(), Refusal> {
    let row = find(draft.project(), pseudonym)?;
    let (name, replacement) = fit(draft, Some(pseudonym), name, replacement)?;
    draft.edit(&row, |pseudonym| {
        pseudonym.name = name;
        pseudonym.replacement = replacement;
    })
}

pub(super) fn delete(draft: &mut Draft<'_>, pseudonyms: &[PseudonymId]) -> Result<(), Refusal> {
    if pseudonyms.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for pseudonym in pseudonyms {
        let row = find(draft.project(), *pseudonym)?;
        draft.remove(&row)?;
    }
    Ok(())
}

pub(super) fn apply(
    draft: &mut Draft<'_>,
    fields: &[FieldWords],
    edits: &[TextEdit],
) -> Result<(), Refusal> {
    if fields.is_empty() && edits.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    // Fields first: a label that was replaced in the list of speakers is not taken for a new one in the text.
    write_fields(draft, fields)?;
    if edits.is_empty() {
        return Ok(());
    }
    texts::edit(draft, edits, WhenGone::Cover)
}

fn find(project: &Project, pseudonym: PseudonymId) -> Result<Arc<Pseudonym>, Refusal> {
    let found = project.pseudonyms.get(pseudonym).cloned();
    found.ok_or_else(|| Refusal::missing("thing-pseudonym", pseudonym))
}

fn fit(
    draft: &Draft<'_>,
    own: Option<PseudonymId>,
    name: &str,
    replacement: &str,
) -> Result<(String, String), Refusal> {
    let (name, replacement) = (fit_name(name)?, fit_name(replacement)?);
    let folded = crate::model::fold::fold(&name);
    let taken = draft
        .project()
        .pseudonyms
        .iter()
        .any(|row| Some(row.id) != own && crate::model::fold::fold(&row.name) == folded);
    if taken {
        let thing = "thing-pseudonym";
        return Err(Refusal::NameTaken { thing, name });
    }
    if crate::model::fold::fold(&replacement) == folded {
        return Err(Refusal::SameWords { name });
    }
    let held = held_name(draft.project(), own, (&name, &replacement));
    if let Some((name, within)) = held {
        return Err(Refusal::PseudonymIsName { name, within });
    }
    Ok((name, replacement))
}

/// Returns the name of the list, with the new one, that stands in a pseudonym: what was put in the place of a name would
/// be taken for a name, and replaced again.
fn held_name(
    project: &Project,
    own: Option<PseudonymId>,
    (name, replacement): (&str, &str),
) -> Option<(String, String)> {
    let others = project.pseudonyms.iter().filter(|row| Some(row.id) != own);
    let others = others.flat_map(|row| {
        [
            (row.name.as_str(), replacement),
            (name, row.replacement.as_str()),
        ]
    });
    let mut pairs = std::iter::once((name, replacement)).chain(others);
    let held = pairs.find(|(name, within)| holds_words(within, name))?;
    Some((held.0.to_owned(), held.1.to_owned()))
}

/// Returns whether the words of `name` stand side by side in `within`.
fn holds_words(within: &str, name: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let folded = crate::model::fold::fold(text);
        let words = folded.split(|letter: char| !letter.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let (within, name) = (words(within), words(name));
    !name.is_empty() && within.windows(name.len()).any(|part| part == name)
}

/// The rows that fields belong to, by kind and identity.
type Rows = HashMap<(String, Uuid), RowChange>;

fn rows_of<'a>(project: &Project, places: impl Iterator<Item = &'a FieldPlace>) -> Rows {
    let wanted: std::collections::HashSet<(&str, Uuid)> =
        places.map(|place| (place.row.as_str(), place.id)).collect();
    let mut rows = Rows::new();
    for row in project.rows() {
        if let Some((kind, id)) = row.key().filter(|key| wanted.contains(key)) {
            rows.insert((kind.to_owned(), id), row);
        }
    }
    rows
}

fn field_words(
    project: &Project,
    rows: &Rows,
    place: &FieldPlace,
    mentions: &[&Mention],
) -> Result<FieldWords, Refusal> {
    let row = rows
        .get(&(place.row.clone(), place.id))
        .ok_or(Refusal::Stale)?;
    let value = body_of(row)?;
    let was = value
        .pointer(&place.field)
        .and_then(Value::as_str)
        .ok_or(Refusal::Stale)?;
    let mut sorted = mentions.to_vec();
    sorted.sort_by_key(|mention| mention.range.start);
    let (mut words, mut at) = (String::new(), 0);
    for mention in sorted {
        let (start, end) = (mention.range.start as usize, mention.range.end as usize);
        words.push_str(was.get(at..start).ok_or(Refusal::Stale)?);
        words.push_str(&replacement_of(project, mention)?);
        at = end;
    }
    words.push_str(was.get(at..).ok_or(Refusal::Stale)?);
    Ok(FieldWords {
        place: place.clone(),
        was: was.to_owned(),
        words,
    })
}

fn replacement_of(project: &Project, mention: &Mention) -> Result<String, Refusal> {
    Ok(find(project, mention.pseudonym)?.replacement.clone())
}

fn write_fields(draft: &mut Draft<'_>, fields: &[FieldWords]) -> Result<(), Refusal> {
    let mut rows = rows_of(draft.project(), fields.iter().map(|field| &field.place));
    let mut by_row: BTreeMap<(&str, Uuid), Vec<&FieldWords>> = BTreeMap::new();
    for field in fields {
        let key = (field.place.row.as_str(), field.place.id);
        by_row.entry(key).or_default().push(field);
    }
    for ((kind, id), fields) in by_row {
        let row = rows.remove(&(kind.to_owned(), id)).ok_or(Refusal::Stale)?;
        draft.change(with_words(&row, kind, &fields)?)?;
        check_name(draft.project(), kind, id)?;
    }
    Ok(())
}

/// Returns the change of a row that gives its fields other words.
fn with_words(row: &RowChange, kind: &str, fields: &[&FieldWords]) -> Result<RowChange, Refusal> {
    let before = body_of(row)?;
    let mut after = before.clone();
    for field in fields {
        let words = after.pointer_mut(&field.place.field);
        let words = words.filter(|words| words.as_str() == Some(&field.was));
        *words.ok_or(Refusal::Stale)? = Value::String(field.words.clone());
    }
    let word = serde_json::to_value(row).map_err(unreadable)?;
    let word = word.as_object().and_then(|fields| fields.keys().next());
    let word = word.cloned().unwrap_or_else(|| kind.to_owned());
    let change = serde_json::json!({ word: { "before": before, "after": after } });
    serde_json::from_value(change).map_err(unreadable)
}

/// Returns the row that a change adds, as JSON.
fn body_of(row: &RowChange) -> Result<Value, Refusal> {
    let value = serde_json::to_value(row).map_err(unreadable)?;
    let body = match value {
        Value::Object(fields) => fields.into_iter().next().map(|(_, change)| change),
        _ => None,
    };
    let body = body.and_then(|mut change| change.get_mut("after").map(Value::take));
    body.ok_or(Refusal::Stale)
}

fn unreadable(error: serde_json::Error) -> Refusal {
    Refusal::Unreadable {
        detail: error.to_string(),
    }
}

/// Says so when a name is taken after words of it were replaced.
fn check_name(project: &Project, kind: &str, id: Uuid) -> Result<(), Refusal> {
    let named: Vec<(Uuid, &str)> = match kind {
        "Document" => names(project.documents.iter(), |row| (row.id.0, &row.name)),
        "Participant" => names(project.participants.iter(), |row| (row.id.0, &row.name)),
        "Case" => names(project.cases.iter(), |row| (row.id.0, &row.name)),
        "Coder" => names(project.coders.iter(), |row| (row.id.0, &row.name)),
        "Code" => {
            let parent = project.codes.get(id.into()).and_then(|row| row.parent);
            let codes = project.children(parent);
            let codes = codes.filter_map(|code| project.codes.get(code));
            names(codes, |row| (row.id.0, &row.name))
        }
        _ => return Ok(()),
    };
    let own = named.iter().find(|(other, _)| *other == id);
    let Some(name) = own.map(|(_, name)| name.to_lowercase()) else {
        return Ok(());
    };
    let same = |(other, named): &&(Uuid, &str)| *other != id && named.to_lowercase() == name;
    match named.iter().find(same) {
        None => Ok(()),
        Some((_, taken)) => Err(Refusal::PseudonymMakesTwo {
            name: (*taken).to_owned(),
        }),
    }
}

fn names<'a, R: 'a>(
    rows: impl Iterator<Item = &'a Arc<R>>,
    name: impl Fn(&'a R) -> (Uuid, &'a String),
) -> Vec<(Uuid, &'a str)> {
    rows.map(|row| name(row))
        .map(|(id, name)| (id, name.as_str()))
        .collect()
}
