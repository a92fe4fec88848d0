//! Reading operations from JSON written by people and scripts: names in place of ids, characters in place of bytes.
//!
//! A field that holds an id may hold the name of the thing instead, or the path in the code tree. A passage may be
//! given as `{"document": NAME, "characters": [first, last + 1]}`; a quotation or a coding by the same and its code.

use std::sync::Arc;

use serde_json::{Map, Value};
use uuid::Uuid;

use crate::model::{
    DocumentId, Likeness, ModelId, Passage, PassageError, Place, Project, QuotationId, Stamp,
    TextRange, byte_of_character,
};

use super::draft::Draft;
use super::prepare::{prepare, ready};
use super::texts::TextsSoFar;
use super::{NewLink, Operation, Refusal, linking};

/// What names are looked up in: the project, and the texts of its documents.
pub struct Names<'a> {
    /// The project.
    pub project: &'a Project,
    /// Gives the text of a document.
    pub text: &'a dyn Fn(DocumentId) -> Option<Arc<str>>,
}

/// Returns the operation that `value` tells, with all names looked up.
///
/// # Errors
///
/// [`Refusal::Missing`] or [`Refusal::Ambiguous`] for a name, [`Refusal::BadPassage`] for a range,
/// [`Refusal::OtherWords`] where `words` are given and do not stand there, [`Refusal::UnknownField`] for a field that the
/// operation does not have, [`Refusal::Unreadable`] for the rest.
pub fn read(value: &Value, names: &Names<'_>) -> Result<Operation, Refusal> {
    let mut value = value.clone();
    names.resolve(&mut value)?;
    let unreadable = |error: serde_json::Error| Refusal::Unreadable {
        detail: error.to_string(),
    };
    let operation: Operation = serde_json::from_value(value.clone()).map_err(unreadable)?;
    let taken = serde_json::to_value(&operation).map_err(unreadable)?;
    if let Some(field) = passed_over(&value, &taken) {
        return Err(Refusal::UnknownField { field });
    }
    Ok(prepare(names.project, operation, names.text)?.operation)
}

/// The first field of `given` that is not in what was `taken` of it, though it says something.
fn passed_over(given: &Value, taken: &Value) -> Option<String> {
    match (given, taken) {
        (Value::Object(given), Value::Object(taken)) => {
            given
                .iter()
                .find_map(|(field, value)| match taken.get(field) {
                    Some(taken) => passed_over(value, taken),
                    None => (!is_empty(value)).then(|| field.clone()),
                })
        }
        (Value::Array(given), Value::Array(taken)) if given.len() == taken.len() => {
            let mut pairs = given.iter().zip(taken);
            pairs.find_map(|(given, taken)| passed_over(given, taken))
        }
        _ => None,
    }
}

/// Whether a field says nothing: it need not be written out again.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(words) => words.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// Reads many operations, each on the project as the ones before it leave it, into one act called `name`.
///
/// Planning the result with an equal stamp gives codes the very ids that later operations refer to.
///
/// # Errors
///
/// The refusal of the first that is refused, with its number.
pub fn read_all(
    values: &[Value],
    name: &str,
    names: &Names<'_>,
    stamp: &Stamp,
) -> Result<Operation, Refusal> {
    let mut stamp = stamp.clone();
    let mut draft = Draft::new(names.project, &mut stamp);
    let mut texts = TextsSoFar::new(names.text);
    let mut operations = Vec::with_capacity(values.len());
    for (index, value) in values.iter().enumerate() {
        let in_step = |refusal| Refusal::in_step(index, refusal);
        let text = |document| texts.get(document);
        let names = Names {
            project: draft.project(),
            text: &text,
        };
        let mut operation = read(value, &names).map_err(in_step)?;
        ready(draft.project(), &mut operation, &mut texts).map_err(in_step)?;
        super::enter(&mut draft, &operation).map_err(in_step)?;
        operations.push(operation);
    }
    match operations.len() {
        0 => Err(Refusal::NothingChosen),
        1 if name.is_empty() => operations.pop().ok_or(Refusal::NothingChosen),
        _ => Ok(Operation::Several {
            operations,
            name: name.to_owned(),
        }),
    }
}

impl Names<'_> {
    fn resolve(&self, value: &mut Value) -> Result<(), Refusal> {
        match value {
            Value::Array(items) => items.iter_mut().try_for_each(|item| self.resolve(item)),
            Value::Object(fields) => self.resolve_fields(fields),
            _ => Ok(()),
        }
    }

    fn resolve_fields(&self, fields: &mut Map<String, Value>) -> Result<(), Refusal> {
        // Of a place of a model, "into" is another place.
        let of_place = fields.contains_key("model") && fields.contains_key("place");
        for (key, value) in fields.iter_mut() {
            match key.as_str() {
                "attributes" => {}
                "into" if of_place => {}
                "passage" => *value = self.passage(value)?,
                // An incident is a quotation by its id, or a passage.
                "incident" | "target" if value.is_object() => *value = self.passage(value)?,
                "passages" | "quotations" | "codings" | "left_codings" | "right_codings" => {
                    self.resolve_list(key, value)?;
                }
                "texts" => self.resolve_texts(value)?,
                "quotation" => self.replace(value, |value| self.quotation(value))?,
                "coding" => self.replace(value, |value| self.coding(value))?,
                _ => match kind_of(key) {
                    Some(kind) => self.resolve_names(kind, value)?,
                    None => self.resolve(value)?,
                },
            }
        }
        self.resolve_places(fields)
    }

    /// Finds the places of a model that are told by their names, where the fields say which model.
    fn resolve_places(&self, fields: &mut Map<String, Value>) -> Result<(), Refusal> {
        let model = fields.get("model").and_then(Value::as_str);
        let model = model.and_then(|model| Uuid::try_parse(model).ok());
        let row = model.and_then(|model| self.project.models.get(ModelId(model)));
        let Some(places) = row.map(|row| row.places.clone()) else {
            return Ok(());
        };
        let within = |key: &str, value: &mut Value| match value {
            Value::String(name) if matches!(key, "place" | "near" | "into") => {
                if Place::try_from(name.clone()).is_err() {
                    let found = places.named(name);
                    let found = found.ok_or_else(|| Refusal::missing("thing-place", &*name))?;
                    *name = found.into();
                }
                Ok(())
            }
            _ => Ok(()),
        };
        for (key, value) in fields.iter_mut() {
            within(key, value)?;
            let boxes = value.as_array_mut().filter(|_| key == "boxes");
            let shifts = boxes.into_iter().flatten().filter_map(Value::as_object_mut);
            for (key, value) in shifts.flatten() {
                within(key, value)?;
            }
        }
        Ok(())
    }

    fn resolve_list(&self, key: &str, value: &mut Value) -> Result<(), Refusal> {
        let Value::Array(items) = value else {
            return Ok(());
        };
        for item in items {
            match key {
                "passages" => *item = self.passage(item)?,
                "quotations" => self.replace(item, |value| self.quotation(value))?,
                _ => self.replace(item, |value| self.coding(value))?,
            }
        }
        Ok(())
    }

    /// Finds the documents of text edits, and the ranges of replacements that are given by characters.
    fn resolve_texts(&self, value: &mut Value) -> Result<(), Refusal> {
        for edit in value.as_array_mut().into_iter().flatten() {
            self.resolve(edit)?;
            let document = edit.get("document").cloned().unwrap_or_default();
            let replacements = edit.get_mut("replacements").and_then(Value::as_array_mut);
            for replacement in replacements.into_iter().flatten() {
                self.resolve_replacement(&document, replacement)?;
            }
        }
        Ok(())
    }

    fn resolve_replacement(&self, document: &Value, value: &mut Value) -> Result<(), Refusal> {
        let Some(fields) = value.as_object_mut() else {
            return Ok(());
        };
        if let Some(characters) = fields.remove("characters") {
            let place = serde_json::json!({ "document": document, "characters": characters });
            let (_, _, range) = self.read_range(&place)?;
            let range = serde_json::json!({ "start": range.start, "end": range.end });
            fields.insert("range".to_owned(), range);
        }
        Ok(())
    }

    /// Puts what `find` gives in the place of an object; an id stays.
    fn replace(
        &self,
        value: &mut Value,
        find: impl Fn(&Value) -> Result<Uuid, Refusal>,
    ) -> Result<(), Refusal> {
        if value.is_object() {
            *value = Value::String(find(value)?.to_string());
        }
        Ok(())
    }

    fn resolve_names(&self, kind: Kind, value: &mut Value) -> Result<(), Refusal> {
        match value {
            Value::Array(items) => items
                .iter_mut()
                .try_for_each(|item| self.resolve_names(kind, item)),
            Value::String(name) if Uuid::try_parse(name).is_err() => {
                *name = self.find(kind, name)?.to_string();
                Ok(())
            }
            Value::Object(_) => self.resolve(value),
            _ => Ok(()),
        }
    }

    fn find(&self, kind: Kind, name: &str) -> Result<Uuid, Refusal> {
        let project = self.project;
        let lower = name.trim().to_lowercase();
        let same = |own: &str| own.trim().to_lowercase() == lower;
        let one = |id: Option<Uuid>| id.into_iter().collect();
        let found: Vec<Uuid> = match kind {
            Kind::Code => {
                let codes = project.codes_named(name).into_iter();
                codes.map(|code| code.id.0).collect()
            }
            Kind::Document => one(project.document_named(name).map(|row| row.id.0)),
            Kind::Case => one(project.case_named(name).map(|row| row.id.0)),
            Kind::Participant => one(project.participant_named(name).map(|row| row.id.0)),
            Kind::Round => one(project.round_named(name).map(|row| row.id.0)),
            Kind::Query => one(project.query_named(name).map(|row| row.id.0)),
            Kind::Model => {
                let rows = project.models.iter().filter(|row| same(&row.title));
                rows.map(|row| row.id.0).collect()
            }
            Kind::Pseudonym => {
                let rows = project.pseudonyms.iter().filter(|row| same(&row.name));
                rows.map(|row| row.id.0).collect()
            }
            Kind::Memo => {
                let rows = project.memos.iter().filter(|row| same(&row.title));
                rows.map(|row| row.id.0).collect()
            }
            Kind::Path => {
                let rows = project.paths.iter().filter(|row| same(&row.title));
                rows.map(|row| row.id.0).collect()
            }
            Kind::Property => self.properties_named(&lower),
            Kind::Relation => self.relations_named(name),
            Kind::Proposition => self.propositions_named(&lower),
            Kind::MemberCheck => self.checks_of(name),
        };
        match found[..] {
            [id] => Ok(id),
            [] => Err(Refusal::missing(kind.thing(), name)),
            _ => Err(Refusal::Ambiguous {
                thing: kind.thing(),
                name: name.to_owned(),
            }),
        }
    }

    /// Returns the member checks of the participant of this name.
    fn checks_of(&self, name: &str) -> Vec<Uuid> {
        let asked = self.project.participant_named(name).map(|row| row.id);
        let rows = asked.map(|asked| self.project.checks_of(asked));
        rows.into_iter().flatten().map(|row| row.id.0).collect()
    }

    /// Returns the relations whose sentence this is.
    fn relations_saying(&self, lower: &str) -> Vec<Uuid> {
        let rows = self.project.relations.iter();
        rows.filter(|row| row.sentence.trim().to_lowercase() == lower)
            .map(|row| row.id.0)
            .collect()
    }

    /// Returns the properties of this name, or of `code: name`.
    fn properties_named(&self, lower: &str) -> Vec<Uuid> {
        let is_it = |name: &str, code: &str| {
            name.to_lowercase() == *lower || format!("{code}: {name}").to_lowercase() == *lower
        };
        let rows = self.project.properties.iter();
        rows.filter(|row| is_it(&row.name, self.project.code_name(row.code)))
            .map(|row| row.id.0)
            .collect()
    }

    /// Returns the relations whose sentence this is; where there is none, those between two categories, told as `A -> B`.
    fn relations_named(&self, name: &str) -> Vec<Uuid> {
        let project = self.project;
        let saying = self.relations_saying(&name.trim().to_lowercase());
        let ends = name.split_once("->").filter(|_| saying.is_empty());
        let Some((from, to)) = ends else {
            return saying;
        };
        let ends = [from, to].map(|end| project.codes_named(end.trim()));
        let is_end = |index: usize, code| ends[index].iter().any(|row| row.id == code);
        let rows = project.relations.iter();
        rows.filter(|row| is_end(0, row.from) && is_end(1, row.to))
            .map(|row| row.id.0)
            .collect()
    }

    /// Returns the propositions of this number, as in `P3`, or of these words.
    fn propositions_named(&self, lower: &str) -> Vec<Uuid> {
        let number = lower
            .strip_prefix('p')
            .and_then(|digits| digits.parse().ok());
        let is_it = |row: &&Arc<crate::model::Proposition>| {
            let own = self.project.proposition_number(row.id);
            number.is_some() && own == number || row.statement.to_lowercase() == lower
        };
        let rows = self.project.propositions.iter().filter(is_it);
        rows.map(|row| row.id.0).collect()
    }

    /// Returns a passage given by characters as it is kept; one that is given in full stays.
    fn passage(&self, value: &Value) -> Result<Value, Refusal> {
        if value.get("characters").is_none() {
            return Ok(value.clone());
        }
        let passage = self.read_passage(value)?;
        if let Some(words) = value.get("words").and_then(Value::as_str)
            && words != &**passage.words()
        {
            let document = self.project.document_name(passage.document()).to_owned();
            return Err(Refusal::OtherWords { document });
        }
        serde_json::to_value(passage).map_err(|error| Refusal::Unreadable {
            detail: error.to_string(),
        })
    }

    fn read_passage(&self, value: &Value) -> Result<Passage, Refusal> {
        let (document, text, range) = self.read_range(value)?;
        Passage::new(document, &text, range).map_err(Refusal::BadPassage)
    }

    fn read_range(&self, value: &Value) -> Result<(DocumentId, Arc<str>, TextRange), Refusal> {
        let name = value
            .get("document")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let id = Uuid::try_parse(name).or_else(|_| self.find(Kind::Document, name))?;
        let document = DocumentId(id);
        let text = (self.text)(document).ok_or_else(|| Refusal::missing("thing-document", name))?;
        let place = |characters: usize| {
            byte_of_character(&text, characters).ok_or(Refusal::BadPassage(PassageError::Outside))
        };
        let ends: Vec<usize> = value
            .get("characters")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|end| end.as_u64().and_then(|end| usize::try_from(end).ok()))
            .collect();
        let [first, last] = ends[..] else {
            return Err(Refusal::Unreadable {
                detail: "characters: [first, last + 1]".to_owned(),
            });
        };
        let range = TextRange::new(place(first)?, place(last)?);
        Ok((document, text, range))
    }

    fn quotation(&self, value: &Value) -> Result<Uuid, Refusal> {
        let passage = self.read_passage(value)?;
        let found: Option<QuotationId> = self
            .project
            .quotation_at(passage.document(), passage.range());
        found
            .map(|quotation| quotation.0)
            .ok_or_else(|| Refusal::missing("thing-quotation", passage.words()))
    }

    fn coding(&self, value: &Value) -> Result<Uuid, Refusal> {
        let quotation = QuotationId(self.quotation(value)?);
        let name = value
            .get("code")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let code = Uuid::try_parse(name).or_else(|_| self.find(Kind::Code, name))?;
        let codings = self.project.codings_of(quotation);
        let found = codings
            .filter_map(|coding| self.project.codings.get(coding))
            .find(|coding| coding.code.0 == code);
        found
            .map(|coding| coding.id.0)
            .ok_or_else(|| Refusal::missing("thing-coding", name))
    }

    /// Holds the words of every passage of `operation` against the text.
    ///
    /// # Errors
    ///
    /// [`Refusal::BadPassage`] for a range, [`Refusal::OtherWords`] where other words stand there.
    pub fn check(&self, operation: &Operation) -> Result<(), Refusal> {
        match operation {
            Operation::CodePassages { passages, .. }
            | Operation::MarkSeen { passages }
            | Operation::UnmarkSeen { passages } => passages
                .iter()
                .try_for_each(|passage| self.check_passage(passage)),
            Operation::BringCodings(new) => new
                .brought
                .iter()
                .try_for_each(|row| self.check_passage(&row.passage)),
            Operation::BringHistory(new) => new
                .passages()
                .try_for_each(|passage| self.check_passage(passage)),
            Operation::LinkQuotations(NewLink {
                incident, target, ..
            }) => [incident, target]
                .into_iter()
                .filter_map(linking::passage_of)
                .try_for_each(|passage| self.check_passage(passage)),
            Operation::CodeInVivo { passage, .. } | Operation::ResizeQuotation { passage, .. } => {
                self.check_passage(passage)
            }
            Operation::DismissLikeness { likenesses } => likenesses
                .iter()
                .filter_map(Likeness::passage)
                .try_for_each(|passage| self.check_passage(passage)),
            Operation::Several { operations, .. } => operations
                .iter()
                .try_for_each(|operation| self.check(operation)),
            _ => Ok(()),
        }
    }

    fn check_passage(&self, passage: &Passage) -> Result<(), Refusal> {
        let document = passage.document();
        let text =
            (self.text)(document).ok_or_else(|| Refusal::missing("thing-document", document))?;
        let again = Passage::new(document, &text, passage.range()).map_err(Refusal::BadPassage)?;
        if again.words() != passage.words() {
            let document = self.project.document_name(document).to_owned();
            return Err(Refusal::OtherWords { document });
        }
        Ok(())
    }
}

/// What a field names.
#[derive(Clone, Copy)]
enum Kind {
    Code,
    Document,
    Case,
    Participant,
    Model,
    Memo,
    Property,
    Proposition,
    Query,
    Pseudonym,
    Round,
    MemberCheck,
    Relation,
    Path,
}

impl Kind {
    fn thing(self) -> &'static str {
        match self {
            Self::Code => "thing-code",
            Self::Document => "thing-document",
            Self::Case => "thing-case",
            Self::Participant => "thing-participant",
            Self::Model => "thing-model",
            Self::Memo => "thing-memo",
            Self::Pseudonym => "thing-pseudonym",
            Self::Round => "thing-round",
            Self::MemberCheck => "thing-member-check",
            Self::Relation => "thing-relation",
            Self::Property => "thing-property",
            Self::Path => "thing-path",
            Self::Proposition => "thing-proposition",
            Self::Query => "thing-query",
        }
    }
}

fn kind_of(key: &str) -> Option<Kind> {
    match key {
        "code" | "codes" | "parent" | "into" | "from" | "to" | "category" | "categories"
        | "home" | "one" | "other" => Some(Kind::Code),
        "document" | "documents" => Some(Kind::Document),
        "case" | "cases" => Some(Kind::Case),
        "relation" => Some(Kind::Relation),
        "path" | "paths" => Some(Kind::Path),
        "participant" | "participants" => Some(Kind::Participant),
        "model" => Some(Kind::Model),
        "memo" | "memos" => Some(Kind::Memo),
        "pseudonym" | "pseudonyms" => Some(Kind::Pseudonym),
        "round" => Some(Kind::Round),
        "check" | "checks" => Some(Kind::MemberCheck),
        "property" | "properties" => Some(Kind::Property),
        "proposition" | "propositions" => Some(Kind::Proposition),
        "query" | "queries" => Some(Kind::Query),
        _ => None,
    }
}
