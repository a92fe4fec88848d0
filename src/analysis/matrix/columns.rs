//! The heads of the columns, which quotations belong to which, and how many words were said there.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::model::{
    AttributeOwner, Attributes, CaseId, Document, DocumentKind, Paragraph, ParticipantId, Row,
    SpeakerRole, Table,
};

use super::super::turns::{overlapped, speaker};
use super::question::Columns;
use super::rows::Hit;
use super::time::Calendar;
use super::{Ground, Head, Key, Question};

/// What the attribute of participants is called that tells the role of an informant, compared without case; the first
/// that any participant has is taken.
pub const ROLE_NAMES: [&str; 8] = [
    "role", "نقش", "سمت", "position", "function", "rolle", "rôle", "rol",
];

/// Into how many equal parts the length of a document is cut.
pub const PARTS: usize = 20;

/// The columns of a question.
pub(super) struct ColumnSet {
    pub heads: Vec<Head>,
    way: Way,
    unknown: Option<u32>,
}

/// What decides on the column.
enum Way {
    /// The document, by its place in the ground.
    Document(Vec<Option<u32>>),
    /// Who speaks, by the place in the table of participants.
    Participant(Vec<Option<u32>>),
    /// The case, by its place in the table of cases.
    Case(Vec<Option<u32>>),
    /// The label, by document and speaker.
    Speaker(Vec<Vec<u32>>),
    /// When the code was put.
    Made(Calendar),
    /// The part of the document.
    Part,
}

/// Returns the columns; `is_in` says which documents are asked about, by their places in the ground.
pub(super) fn columns(ground: &Ground, question: &Question, is_in: &[bool]) -> ColumnSet {
    let project = ground.project();
    let (mut heads, way) = match &question.columns {
        Columns::Documents => documents(ground, is_in),
        Columns::Kinds => kinds(ground, is_in),
        Columns::Participants => {
            let head =
                |row: &crate::model::Participant| Head::named(Key::Participant(row.id), &row.name);
            let (heads, numbers) = named(&project.participants, head);
            (heads, Way::Participant(numbers))
        }
        Columns::Cases => {
            let head = |row: &crate::model::Case| Head::named(Key::Case(row.id), &row.name);
            let (heads, numbers) = named(&project.cases, head);
            (heads, Way::Case(numbers))
        }
        Columns::Roles => {
            let name = role_name(&project.participants).unwrap_or_default();
            let of = |row: &crate::model::Participant| row.attributes.get(&name).cloned();
            let (heads, numbers) = values(project.participants.iter().map(|row| of(row)));
            (heads, Way::Participant(numbers))
        }
        Columns::Speakers => speakers(ground, is_in),
        Columns::Months => months(ground, is_in),
        Columns::Coded => {
            let calendar = Calendar::of(ground.incidents().iter().map(|incident| incident.made));
            let head = |date: &String| Head::named(Key::Date(date.clone()), date);
            (
                calendar.dates().iter().map(head).collect(),
                Way::Made(calendar),
            )
        }
        Columns::Parts => {
            let head = |part: usize| {
                let (from, to) = (part * 100 / PARTS, (part + 1) * 100 / PARTS);
                Head::named(Key::Part(part), &format!("{from}–{to} %"))
            };
            ((0..PARTS).map(head).collect(), Way::Part)
        }
        Columns::Attribute(owner, name) => attribute(ground, (*owner, name), is_in),
    };
    heads.push(Head::said(Key::Unknown, "matrix-unknown"));
    let mut set = ColumnSet {
        unknown: u32::try_from(heads.len() - 1).ok(),
        heads,
        way,
    };
    set.enter_words(ground, is_in);
    set
}

/// Returns the attribute that tells the role of an informant.
pub(super) fn role_name(participants: &Table<crate::model::Participant>) -> Option<String> {
    let names = |row: &Arc<crate::model::Participant>| {
        let names = row.attributes.keys();
        names.cloned().collect::<Vec<String>>()
    };
    let known: Vec<String> = participants.iter().flat_map(names).collect();
    let found = |wanted: &&str| known.iter().find(|name| name.to_lowercase() == **wanted);
    ROLE_NAMES.iter().find_map(found).cloned()
}

fn documents(ground: &Ground, is_in: &[bool]) -> (Vec<Head>, Way) {
    let mut heads = Vec::new();
    let mut numbers = Vec::new();
    for (document, is_in) in ground.documents().iter().zip(is_in) {
        numbers.push(is_in.then(|| heads.len() as u32));
        if *is_in {
            heads.push(Head::named(Key::Document(document.id), &document.name));
        }
    }
    (heads, Way::Document(numbers))
}

fn kinds(ground: &Ground, is_in: &[bool]) -> (Vec<Head>, Way) {
    let documents = || ground.documents().iter().zip(is_in);
    let has = |kind: &DocumentKind| documents().any(|(row, is_in)| *is_in && row.kind == *kind);
    let there: Vec<DocumentKind> = DocumentKind::ALL.into_iter().filter(has).collect();
    let number = |document: &Arc<Document>| {
        let found = there.iter().position(|kind| *kind == document.kind);
        found.map(|number| number as u32)
    };
    let numbers = ground.documents().iter().map(number).collect();
    let head = |kind: &DocumentKind| Head::said(Key::Kind(*kind), kind.key());
    (there.iter().map(head).collect(), Way::Document(numbers))
}

fn attribute(
    ground: &Ground,
    (owner, name): (AttributeOwner, &str),
    is_in: &[bool],
) -> (Vec<Head>, Way) {
    let project = ground.project();
    let value = |attributes: &Attributes| attributes.get(name).cloned();
    match owner {
        AttributeOwner::Document => {
            let rows = ground.documents().iter().zip(is_in);
            let (heads, numbers) = values(rows.map(|(row, is_in)| {
                let value = value(&row.attributes);
                value.filter(|_| *is_in)
            }));
            (heads, Way::Document(numbers))
        }
        AttributeOwner::Participant => {
            let rows = project.participants.iter();
            let (heads, numbers) = values(rows.map(|row| value(&row.attributes)));
            (heads, Way::Participant(numbers))
        }
        AttributeOwner::Case => {
            let rows = project.cases.iter();
            let (heads, numbers) = values(rows.map(|row| value(&row.attributes)));
            (heads, Way::Case(numbers))
        }
    }
}

/// The rows of a table by name.
fn named<R: Row>(table: &Table<R>, head: impl Fn(&R) -> Head) -> (Vec<Head>, Vec<Option<u32>>) {
    let mut rows: Vec<(usize, Head)> = table.iter().map(|row| head(row)).enumerate().collect();
    rows.sort_by_cached_key(|(place, head)| (head.name.to_lowercase(), *place));
    let mut numbers = vec![None; rows.len()];
    for (number, (place, _)) in (0_u32..).zip(&rows) {
        if let Some(at) = numbers.get_mut(*place) {
            *at = Some(number);
        }
    }
    (rows.into_iter().map(|(_, head)| head).collect(), numbers)
}

/// Each value once: numbers by size, then words.
fn values(found: impl Iterator<Item = Option<String>>) -> (Vec<Head>, Vec<Option<u32>>) {
    let found: Vec<Option<String>> = found.collect();
    let mut sorted: Vec<&String> = found.iter().flatten().collect();
    sorted.sort_by(|one, other| crate::model::compare_values(one, other));
    sorted.dedup();
    let numbers: HashMap<&String, u32> = sorted.iter().copied().zip(0..).collect();
    let column = |value: &Option<String>| value.as_ref().and_then(|value| numbers.get(value));
    let columns = found.iter().map(|value| column(value).copied()).collect();
    let head = |value: &&String| Head::named(Key::Value((*value).clone()), value);
    (sorted.iter().map(head).collect(), columns)
}

fn speakers(ground: &Ground, is_in: &[bool]) -> (Vec<Head>, Way) {
    let mut labels: BTreeMap<String, u32> = BTreeMap::new();
    for (document, is_in) in ground.documents().iter().zip(is_in) {
        let speakers = document.speakers.iter().filter(|_| *is_in);
        labels.extend(speakers.map(|speaker| (speaker.label.clone(), 0)));
    }
    for (number, at) in (0..).zip(labels.values_mut()) {
        *at = number;
    }
    let of = |document: &Arc<Document>| {
        let speakers = document.speakers.iter();
        let number = |label: &String| labels.get(label).copied().unwrap_or(u32::MAX);
        speakers.map(|speaker| number(&speaker.label)).collect()
    };
    let way = Way::Speaker(ground.documents().iter().map(of).collect());
    let head = |label: &String| Head::named(Key::Speaker(label.clone()), label);
    (labels.keys().map(head).collect(), way)
}

impl ColumnSet {
    /// Enters the columns of a quotation, each once; the column of what belongs to none where there is no other.
    pub fn of(&self, ground: &Ground, hit: &Hit, found: &mut Vec<u32>) {
        found.clear();
        let quotation = hit.quotation;
        match &self.way {
            Way::Document(numbers) => {
                found.extend(
                    numbers
                        .get(ground.document_of(quotation))
                        .copied()
                        .flatten(),
                );
            }
            Way::Participant(numbers) => {
                found.extend(picked(numbers, ground.participants_of(quotation)))
            }
            Way::Case(numbers) => found.extend(picked(numbers, ground.cases_of(quotation))),
            Way::Speaker(labels) => {
                let Some(row) = ground.quotations().get(quotation) else {
                    return;
                };
                let labels = labels.get(ground.document_of(quotation));
                let paragraphs = ground.paragraphs(row.document);
                let turns = paragraphs.get(overlapped(paragraphs, row.range));
                let speakers = turns
                    .unwrap_or_default()
                    .iter()
                    .filter_map(|turn| turn.speaker);
                let label =
                    |speaker: u16| labels.and_then(|labels| labels.get(usize::from(speaker)));
                found.extend(speakers.filter_map(label));
            }
            Way::Made(calendar) => found.extend(calendar.place(hit.made)),
            Way::Part => found.extend(parts_of(ground, quotation)),
        }
        found.sort_unstable();
        found.dedup();
        if found.is_empty() {
            found.extend(self.unknown);
        }
    }

    /// Adds to each column the words that were said or written there.
    fn enter_words(&mut self, ground: &Ground, is_in: &[bool]) {
        let project = ground.project();
        let people: HashMap<ParticipantId, usize> = numbered(&project.participants);
        let cases: HashMap<CaseId, usize> = numbered(&project.cases);
        let case_of: Vec<Option<usize>> = project
            .participants
            .iter()
            .map(|person| person.case.and_then(|case| cases.get(&case).copied()))
            .collect();
        for (number, document) in ground.documents().iter().enumerate() {
            if is_in.get(number) != Some(&true) {
                continue;
            }
            let own = match &self.way {
                Way::Document(numbers) => Some(numbers.get(number).copied().flatten()),
                Way::Case(numbers) => document.case.map(|case| {
                    let place = cases.get(&case).copied();
                    place.and_then(|place| numbers.get(place).copied().flatten())
                }),
                _ => None,
            };
            if matches!(self.way, Way::Part) {
                let each = f64::from(document.words) / PARTS as f64;
                (0..PARTS as u32).for_each(|part| self.add_words(Some(part), each));
                continue;
            }
            if matches!(self.way, Way::Made(_)) {
                continue;
            }
            if let Some(column) = own {
                self.add_words(column, f64::from(document.words));
                continue;
            }
            let per_byte = f64::from(document.words) / f64::from(document.length.max(1));
            for turn in ground.paragraphs(document.id) {
                let teller = teller(document, turn);
                let place = teller.and_then(|person| people.get(&person).copied());
                let column = match &self.way {
                    Way::Participant(numbers) => {
                        place.and_then(|place| numbers.get(place).copied().flatten())
                    }
                    Way::Case(numbers) => place
                        .and_then(|place| case_of.get(place).copied().flatten())
                        .and_then(|case| numbers.get(case).copied().flatten()),
                    Way::Speaker(labels) => turn.speaker.and_then(|speaker| {
                        let labels = labels.get(number)?;
                        labels.get(usize::from(speaker)).copied()
                    }),
                    Way::Document(_) | Way::Made(_) | Way::Part => None,
                };
                self.add_words(column, f64::from(turn.end - turn.body) * per_byte);
            }
        }
    }

    fn add_words(&mut self, column: Option<u32>, words: f64) {
        let column = column.or(self.unknown).map(|column| column as usize);
        if let Some(head) = column.and_then(|column| self.heads.get_mut(column)) {
            head.words += words;
        }
    }
}

/// The parts of its document that a quotation touches.
fn parts_of(ground: &Ground, quotation: usize) -> std::ops::Range<u32> {
    let row = ground.quotations().get(quotation);
    let document = ground.documents().get(ground.document_of(quotation));
    let (Some(row), Some(document)) = (row, document) else {
        return 0..0;
    };
    let length = u64::from(document.length.max(1));
    let part = |byte: u32| (u64::from(byte) * PARTS as u64 / length).min(PARTS as u64 - 1) as u32;
    part(row.range.start)..part(row.range.end.saturating_sub(1)) + 1
}

fn months(ground: &Ground, is_in: &[bool]) -> (Vec<Head>, Way) {
    let rows = ground.documents().iter().zip(is_in);
    let (mut heads, numbers) = values(rows.map(|(row, is_in)| {
        let month = row.date.as_ref().and_then(|date| date.get(..7));
        month.filter(|_| *is_in).map(str::to_owned)
    }));
    for head in &mut heads {
        head.key = Key::Date(head.name.clone());
    }
    (heads, Way::Document(numbers))
}

fn picked(numbers: &[Option<u32>], places: &[usize]) -> impl Iterator<Item = u32> {
    places
        .iter()
        .filter_map(|place| numbers.get(*place).copied().flatten())
}

fn numbered<R: Row>(table: &Table<R>) -> HashMap<R::Key, usize>
where
    R::Key: std::hash::Hash,
{
    table.iter().map(|row| row.key()).zip(0..).collect()
}

/// Who says a turn, as [`Ground`] has it of quotations.
fn teller(document: &Document, turn: &Paragraph) -> Option<ParticipantId> {
    let speaker = speaker(document, turn);
    let known = speaker.and_then(|speaker| speaker.participant);
    let asks = speaker.is_some_and(|speaker| speaker.role == SpeakerRole::Interviewer);
    let only = match document.participants.as_slice() {
        [only] if !asks => Some(*only),
        _ => None,
    };
    known.or(only)
}
