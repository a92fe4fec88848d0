//! Fields of the sheet while they are written in: each becomes an operation when it is left, or says why it cannot.

use std::collections::HashMap;

use egui::{Id, Key, Ui};

use crate::locale::{say, words};
use crate::model::fold::number_of;
use crate::model::{
    Attributes, CaseId, CoderId, Document, DocumentId, ParticipantId, Project, Stamp, Time,
};
use crate::operation::{DocumentEdit, Operation, Refusal, plan};
use crate::ui::widget::TextField;

/// Whose variables are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    /// The document's own.
    Document,
    /// Of the case.
    Case(CaseId),
    /// Of a participant.
    Participant(ParticipantId),
}

/// A field of the sheet of a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The document's name.
    Name,
    /// Place in the order of conduct.
    Order,
    /// The date.
    Date,
    /// The place.
    Place,
    /// Who asked.
    Interviewer,
    /// The name of its case.
    CaseName(CaseId),
    /// The name of a participant.
    ParticipantName(ParticipantId),
    /// The name of a variable, by its name so far.
    AttributeName(Owner, String),
    /// The value of a variable.
    AttributeValue(Owner, String),
    /// The label of a speaker.
    Label(usize),
}

/// What stands in a field that was changed.
#[derive(Clone, Debug)]
struct Draft {
    text: String,
    error: Option<String>,
    /// The revision at which it was sent; it shows until the project is another.
    sent: Option<u64>,
}

/// The fields that were changed and not yet kept.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    map: HashMap<(DocumentId, Field), Draft>,
}

impl Drafts {
    /// Takes what waits in fields of other documents than `shown`, as operations; what is refused is dropped.
    pub fn leave_others(&mut self, project: &Project, shown: Option<DocumentId>) -> Vec<Operation> {
        let others: Vec<(DocumentId, Field)> = self
            .map
            .keys()
            .filter(|(document, _)| Some(*document) != shown)
            .cloned()
            .collect();
        let taken = others.into_iter().filter_map(|key| {
            let draft = self.map.remove(&key).filter(|draft| draft.sent.is_none())?;
            let operation = operation_of(project, &key, &draft.text)?;
            refusal(project, &operation).is_ok().then_some(operation)
        });
        taken.collect()
    }

    /// Takes what waits in all fields, as operations; what is refused stays with its reason and is seen on return.
    pub fn leave_all(&mut self, project: &Project) -> Vec<Operation> {
        let mut waiting: Vec<(DocumentId, Field)> = self
            .map
            .iter()
            .filter(|(_, draft)| draft.sent.is_none() && draft.error.is_none())
            .map(|(key, _)| key.clone())
            .collect();
        // The journal is to come out the same each time.
        waiting.sort_by_cached_key(|key| format!("{key:?}"));
        let left = waiting
            .iter()
            .filter_map(|key| self.leave(project, key, None));
        left.collect()
    }

    /// Ends the drafts that the project has taken up.
    pub fn follow(&mut self, revision: u64) {
        self.map
            .retain(|_, draft| draft.sent.is_none_or(|sent| sent == revision));
    }

    fn leave(
        &mut self,
        project: &Project,
        key: &(DocumentId, Field),
        value: Option<&str>,
    ) -> Option<Operation> {
        let draft = self.map.get_mut(key).filter(|draft| draft.sent.is_none())?;
        if value.is_some_and(|value| draft.text.trim() == value.trim()) {
            self.map.remove(key);
            return None;
        }
        let Some(operation) = operation_of(project, key, &draft.text) else {
            match key.1 {
                Field::Order => draft.error = Some(words("docs-order-number")),
                _ => drop(self.map.remove(key)),
            }
            return None;
        };
        match refusal(project, &operation) {
            Ok(()) => {
                draft.sent = Some(project.revision());
                draft.error = None;
                Some(operation)
            }
            Err(Refusal::NothingToDo) => {
                self.map.remove(key);
                None
            }
            Err(refusal) => {
                draft.error = Some(say(&refusal.message()));
                None
            }
        }
    }
}

/// How a field looks.
#[derive(Clone, Copy, Debug, Default)]
pub struct FieldLook<'a> {
    /// What the field is called.
    pub name: &'a str,
    /// What it wants while it is empty.
    pub placeholder: &'a str,
    /// Its width; else it takes what there is.
    pub width: Option<f32>,
}

/// Shows a field whose kept value is `value`; returns the operation that keeps what was written, once it is left.
pub fn field_ui(
    ui: &mut Ui,
    project: &Project,
    drafts: &mut Drafts,
    (key, value): ((DocumentId, Field), &str),
    look: FieldLook<'_>,
) -> Option<Operation> {
    let draft = drafts.map.get(&key);
    let mut text = draft.map_or_else(|| value.to_owned(), |draft| draft.text.clone());
    let error = draft.and_then(|draft| draft.error.clone());
    let id = Id::unique(("document field", &key));
    let mut field = TextField::new(id, look.name, &mut text)
        .placeholder(look.placeholder)
        .error(error.as_deref());
    if let Some(width) = look.width {
        field = field.width(width);
    }
    let shown = field.show(ui);
    if shown.response.changed() {
        drafts.map.insert(
            key.clone(),
            Draft {
                text,
                error: None,
                sent: None,
            },
        );
    }
    if shown.response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        drafts.map.remove(&key);
        return None;
    }
    if shown.response.lost_focus() || shown.submitted {
        return drafts.leave(project, &key, Some(value));
    }
    None
}

/// Returns why the project would refuse `operation`.
///
/// # Errors
///
/// The refusal.
pub fn refusal(project: &Project, operation: &Operation) -> Result<(), Refusal> {
    // Only asked, never done: neither time nor ids matter.
    let mut stamp = Stamp::new(Time(0), CoderId(uuid::Uuid::nil()), 0);
    plan(project, operation, &mut stamp).map(|_| ())
}

/// Returns the operation that puts `text` into a field, `None` where what the field belongs to is gone.
pub fn operation_of(
    project: &Project,
    (id, field): &(DocumentId, Field),
    text: &str,
) -> Option<Operation> {
    let document = project.documents.get(*id)?;
    let text = text.trim().to_owned();
    let mut edit = DocumentEdit::default();
    match field {
        Field::Name => edit.name = Some(text),
        Field::Order => edit.order = Some(number_of(&text)?),
        Field::Date => edit.date = Some(text),
        Field::Place => edit.place = Some(text),
        Field::Interviewer => edit.interviewer = Some(text),
        Field::CaseName(case) => {
            let attributes = project.cases.get(*case)?.attributes.clone();
            return Some(Operation::EditCase {
                case: *case,
                name: text,
                attributes,
            });
        }
        Field::ParticipantName(id) => {
            let person = project.participants.get(*id)?;
            let (case, attributes) = (person.case, person.attributes.clone());
            return Some(Operation::EditParticipant {
                participant: *id,
                name: text,
                case,
                attributes,
            });
        }
        Field::AttributeName(owner, name) => {
            let mut attributes = attributes_of(project, document, *owner)?.clone();
            let value = attributes.remove(name)?;
            attributes.entry(text).or_insert(value);
            return set_attributes(project, document, *owner, attributes);
        }
        Field::AttributeValue(owner, name) => {
            let mut attributes = attributes_of(project, document, *owner)?.clone();
            attributes.insert(name.clone(), text);
            return set_attributes(project, document, *owner, attributes);
        }
        Field::Label(speaker) => {
            let mut speakers = document.speakers.clone();
            if text.is_empty() {
                return None;
            }
            speakers.get_mut(*speaker)?.label = text;
            return Some(Operation::SetTurns {
                document: *id,
                paragraphs: None,
                speakers,
            });
        }
    }
    Some(Operation::EditDocument {
        document: *id,
        edit,
    })
}

/// Returns the variables of an owner.
pub fn attributes_of<'p>(
    project: &'p Project,
    document: &'p Document,
    owner: Owner,
) -> Option<&'p Attributes> {
    match owner {
        Owner::Document => Some(&document.attributes),
        Owner::Case(case) => project.cases.get(case).map(|case| &case.attributes),
        Owner::Participant(id) => project
            .participants
            .get(id)
            .map(|person| &person.attributes),
    }
}

/// Returns the operation that gives an owner these variables.
pub fn set_attributes(
    project: &Project,
    document: &Document,
    owner: Owner,
    attributes: Attributes,
) -> Option<Operation> {
    Some(match owner {
        Owner::Document => {
            let edit = DocumentEdit {
                attributes: Some(attributes),
                ..DocumentEdit::default()
            };
            Operation::EditDocument {
                document: document.id,
                edit,
            }
        }
        Owner::Case(case) => {
            let name = project.cases.get(case)?.name.clone();
            Operation::EditCase {
                case,
                name,
                attributes,
            }
        }
        Owner::Participant(participant) => {
            let person = project.participants.get(participant)?;
            let (name, case) = (person.name.clone(), person.case);
            Operation::EditParticipant {
                participant,
                name,
                case,
                attributes,
            }
        }
    })
}
