//! The project laid out as numbered lists: what every count starts from.
//!
//! It says of each quotation in which document, by which participants and in which cases it was said. Codings whose
//! code, quotation or document is missing, as a damaged file may have them, are left out. So is what belongs to a round
//! of reliability: it is compared with the first coding and not counted beside it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::sync::Arc;

use crate::model::{
    CaseId, Document, DocumentId, Paragraph, ParticipantId, Project, Quotation, QuotationId, Row,
    SpeakerRole, Table, TextRange, Time,
};

use super::Scheme;
use super::turns::{overlapped, speaker};

/// One coding in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Position of the code in the [`Scheme`].
    pub code: usize,
    /// Index of the quotation in [`Ground::quotations`].
    pub quotation: usize,
    /// Whether it is a negative case of its code.
    pub negative: bool,
    /// When the code was put there.
    pub made: Time,
}

/// A project image and its codings in numbers.
///
/// Who says a quotation: the participants whose turns it overlaps; where no speaker of these turns is known as a
/// participant and not all are interviewers, the document's participant, if it has exactly one. Its cases: the case of
/// the document, else the cases of these participants.
#[derive(Clone, Debug)]
pub struct Ground {
    project: Project,
    pub(super) scheme: Arc<Scheme>,
    documents: Vec<Arc<Document>>,
    quotations: Vec<Arc<Quotation>>,
    numbers: HashMap<QuotationId, usize, BuildHasherDefault<IdHasher>>,
    document_of: Vec<usize>,
    participants: Lists,
    cases: Lists,
    incidents: Vec<Incident>,
    /// Whether each code was trimmed from the theory; empty where none was.
    trimmed: Vec<bool>,
}

/// Hashes ids. They are made by this program or checked to be UUIDs, so a guard against chosen keys is not worth its
/// time: a project has a hundred thousand of them.
#[derive(Clone, Debug, Default)]
pub(super) struct IdHasher(u64);

impl Hasher for IdHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            for (to, from) in word.iter_mut().zip(chunk) {
                *to = *from;
            }
            // The multiplier of Fibonacci hashing, 2^64 divided by the golden ratio.
            let mixed = (self.0.rotate_left(5) ^ u64::from_le_bytes(word))
                .wrapping_mul(0x9e37_79b9_7f4a_7c15);
            self.0 = mixed ^ (mixed >> 32);
        }
    }
}

/// A list of numbers for each row of something, kept end to end.
#[derive(Clone, Debug, Default)]
struct Lists {
    ends: Vec<usize>,
    values: Vec<usize>,
}

impl Lists {
    /// Ends a row of the values that were pushed since the last one: sorted, each once.
    fn end_row(&mut self) {
        let start = self.ends.last().copied().unwrap_or_default();
        if self.values.len() > start + 1 {
            let mut row = self.values.split_off(start);
            row.sort_unstable();
            row.dedup();
            self.values.extend(row);
        }
        self.ends.push(self.values.len());
    }

    fn of(&self, row: usize) -> &[usize] {
        let start = row.checked_sub(1).and_then(|row| self.ends.get(row));
        let end = self.ends.get(row).copied().unwrap_or_default();
        self.values
            .get(start.copied().unwrap_or_default()..end)
            .unwrap_or_default()
    }
}

impl Ground {
    /// Returns the ground of `project`. Costs one pass over quotations and codings.
    pub fn of(project: &Project) -> Self {
        let documents: Vec<Arc<Document>> =
            project.documents_in_order().into_iter().cloned().collect();
        let mut ground = Self {
            project: project.clone(),
            scheme: Arc::new(Scheme::of(project)),
            documents,
            quotations: Vec::with_capacity(project.quotations.len()),
            numbers: HashMap::with_capacity_and_hasher(
                project.quotations.len(),
                BuildHasherDefault::default(),
            ),
            document_of: Vec::new(),
            participants: Lists::default(),
            cases: Lists::default(),
            incidents: Vec::with_capacity(project.codings.len()),
            trimmed: Vec::new(),
        };
        ground.enter_trimmings();
        ground.enter_quotations();
        ground.enter_codings();
        ground
    }

    /// Returns the image that this was made of.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Returns the code scheme.
    pub fn scheme(&self) -> &Scheme {
        &self.scheme
    }

    /// Returns the documents in the order in which they were conducted.
    pub fn documents(&self) -> &[Arc<Document>] {
        &self.documents
    }

    /// Returns the quotations in order of their ids.
    pub fn quotations(&self) -> &[Arc<Quotation>] {
        &self.quotations
    }

    /// Returns the codings, as they were made.
    pub fn incidents(&self) -> &[Incident] {
        &self.incidents
    }

    /// Returns whether the code at `position` of the scheme, or one above it, was trimmed from the theory.
    pub fn is_trimmed(&self, position: usize) -> bool {
        self.trimmed.get(position).copied().unwrap_or_default()
    }

    /// Returns the index of a quotation.
    pub fn number(&self, quotation: QuotationId) -> Option<usize> {
        self.numbers.get(&quotation).copied()
    }

    /// Returns the index in [`Ground::documents`] of the document in which the quotation of index `quotation` stands.
    pub fn document_of(&self, quotation: usize) -> usize {
        self.document_of.get(quotation).copied().unwrap_or_default()
    }

    /// Returns where a quotation stands among all: its document as it was conducted, its place there, its number.
    pub fn order_of(&self, quotation: usize) -> (usize, TextRange, usize) {
        let range = self.quotations[quotation].range;
        (self.document_of(quotation), range, quotation)
    }

    /// Returns who says the quotation of index `quotation`, as places in the project's table of participants.
    pub fn participants_of(&self, quotation: usize) -> &[usize] {
        self.participants.of(quotation)
    }

    /// Returns to which cases the quotation of index `quotation` belongs, as places in the table of cases.
    pub fn cases_of(&self, quotation: usize) -> &[usize] {
        self.cases.of(quotation)
    }

    /// Returns the paragraphs of a document; none when the project has none.
    pub fn paragraphs(&self, document: DocumentId) -> &[Paragraph] {
        self.project
            .paragraphs
            .get(document)
            .map_or(&[], |paragraphs| &paragraphs.list)
    }

    fn enter_trimmings(&mut self) {
        if self.project.trimmings.is_empty() {
            return;
        }
        for (position, code) in self.scheme.codes().iter().enumerate() {
            let above = self.scheme.parent(position);
            let above = above.and_then(|above| self.trimmed.get(above)).copied();
            let is_trimmed = above.unwrap_or_default() || self.project.trimmings.contains(code.id);
            self.trimmed.push(is_trimmed);
        }
    }

    fn enter_quotations(&mut self) {
        let project = self.project.clone();
        let places = Places::of(&project, &self.documents);
        let documents: HashMap<DocumentId, usize> =
            numbered(self.documents.iter().map(|document| document.id));
        let first = project.quotations.iter().filter(|row| row.round.is_none());
        for quotation in first {
            let Some(document) = documents.get(&quotation.document).copied() else {
                continue;
            };
            let number = self.quotations.len();
            if let Some(place) = places.documents.get(document) {
                place.enter_participants(quotation, &mut self.participants.values);
            }
            self.participants.end_row();
            let participants = self.participants.of(number);
            places.enter_cases(document, participants, &mut self.cases.values);
            self.cases.end_row();
            self.document_of.push(document);
            self.numbers.insert(quotation.id, number);
            self.quotations.push(Arc::clone(quotation));
        }
    }

    fn enter_codings(&mut self) {
        for coding in self.project.codings.iter() {
            let code = self.scheme.position(coding.code);
            let quotation = self.numbers.get(&coding.quotation).copied();
            if let (Some(code), Some(quotation)) = (code, quotation) {
                self.incidents.push(Incident {
                    code,
                    quotation,
                    negative: coding.negative,
                    made: coding.made,
                });
            }
        }
    }
}

/// Who speaks where, in numbers: made once for all quotations.
struct Places<'a> {
    documents: Vec<Place<'a>>,
    case_of_participant: Vec<Option<usize>>,
}

struct Place<'a> {
    document: &'a Document,
    paragraphs: &'a [Paragraph],
    /// The participant of each speaker.
    speakers: Vec<Option<usize>>,
    only_participant: Option<usize>,
    case: Option<usize>,
}

impl<'a> Places<'a> {
    fn of(project: &'a Project, documents: &'a [Arc<Document>]) -> Self {
        let participants = numbered_rows(&project.participants);
        let cases = numbered_rows(&project.cases);
        let number = |participant: ParticipantId| participants.get(&participant).copied();
        let case_number = |case: Option<CaseId>| case.and_then(|case| cases.get(&case).copied());
        let place = |document: &'a Arc<Document>| Place {
            document: document.as_ref(),
            paragraphs: project
                .paragraphs
                .get(document.id)
                .map_or(&[], |paragraphs| &paragraphs.list),
            speakers: document
                .speakers
                .iter()
                .map(|speaker| speaker.participant.and_then(number))
                .collect(),
            only_participant: match document.participants.as_slice() {
                [only] => number(*only),
                _ => None,
            },
            case: case_number(document.case),
        };
        Self {
            documents: documents.iter().map(place).collect(),
            case_of_participant: project
                .participants
                .iter()
                .map(|participant| case_number(participant.case))
                .collect(),
        }
    }

    fn enter_cases(&self, document: usize, participants: &[usize], cases: &mut Vec<usize>) {
        let own = self.documents.get(document).and_then(|place| place.case);
        let case = |participant: &usize| {
            let case = self.case_of_participant.get(*participant);
            case.copied().flatten()
        };
        match own {
            Some(own) => cases.push(own),
            None => cases.extend(participants.iter().filter_map(case)),
        }
    }
}

impl Place<'_> {
    fn enter_participants(&self, quotation: &Quotation, participants: &mut Vec<usize>) {
        let turns = overlapped(self.paragraphs, quotation.range);
        let turns = self.paragraphs.get(turns).unwrap_or_default();
        let before = participants.len();
        let mut only_asked = !turns.is_empty();
        for turn in turns {
            let speaker = speaker(self.document, turn);
            only_asked &= speaker.is_some_and(|row| row.role == SpeakerRole::Interviewer);
            let known = turn
                .speaker
                .and_then(|speaker| self.speakers.get(usize::from(speaker)));
            participants.extend(known.copied().flatten());
        }
        if participants.len() == before && !only_asked {
            participants.extend(self.only_participant);
        }
    }
}

/// To which document, participants and cases single quotations belong, in the numbers of a [`Ground`].
pub(super) struct Members<'a> {
    places: Places<'a>,
    numbers: HashMap<DocumentId, usize>,
}

/// What one quotation belongs to.
pub(super) struct Member {
    /// The document.
    pub document: usize,
    /// Who says it.
    pub participants: Vec<usize>,
    /// The cases.
    pub cases: Vec<usize>,
}

impl<'a> Members<'a> {
    /// Looks at `documents` of a project, in the order in which they were conducted.
    pub fn of(project: &'a Project, documents: &'a [Arc<Document>]) -> Self {
        Self {
            places: Places::of(project, documents),
            numbers: numbered(documents.iter().map(|document| document.id)),
        }
    }

    /// Returns what a quotation belongs to; `None` where its document is not there.
    pub fn of_quotation(&self, quotation: &Quotation) -> Option<Member> {
        let document = self.numbers.get(&quotation.document).copied()?;
        let (mut participants, mut cases) = (Vec::new(), Vec::new());
        if let Some(place) = self.places.documents.get(document) {
            place.enter_participants(quotation, &mut participants);
        }
        participants.sort_unstable();
        participants.dedup();
        self.places.enter_cases(document, &participants, &mut cases);
        cases.sort_unstable();
        cases.dedup();
        Some(Member {
            document,
            participants,
            cases,
        })
    }

    /// Returns the documents in which a participant may say something.
    pub fn documents_with(&self, participant: usize) -> Vec<usize> {
        let places = self.places.documents.iter().enumerate();
        let speaks = |place: &Place<'_>| {
            place.only_participant == Some(participant)
                || place.speakers.contains(&Some(participant))
        };
        let speaking = places.filter(|(_, place)| speaks(place));
        speaking.map(|(document, _)| document).collect()
    }

    /// Returns the documents in which something may be said of a case.
    pub fn documents_of(&self, case: usize) -> Vec<usize> {
        let of = |participant: Option<usize>| {
            let cases = &self.places.case_of_participant;
            participant.and_then(|participant| cases.get(participant).copied().flatten())
        };
        let is_told = |place: &Place<'_>| match place.case {
            Some(own) => own == case,
            None => {
                let speakers = place.speakers.iter().copied();
                let mut all = speakers.chain([place.only_participant]);
                all.any(|participant| of(participant) == Some(case))
            }
        };
        let places = self.places.documents.iter().enumerate();
        let told = places.filter(|(_, place)| is_told(place));
        told.map(|(document, _)| document).collect()
    }

    /// Returns the document of this number.
    pub fn document(&self, number: usize) -> Option<&Document> {
        self.places
            .documents
            .get(number)
            .map(|place| place.document)
    }
}

fn numbered<K: Eq + Hash>(keys: impl Iterator<Item = K>) -> HashMap<K, usize> {
    keys.enumerate()
        .map(|(number, key)| (key, number))
        .collect()
}

fn numbered_rows<R: Row>(table: &Table<R>) -> HashMap<R::Key, usize> {
    numbered(table.iter().map(|row| row.key()))
}
