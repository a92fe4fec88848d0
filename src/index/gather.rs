//! Makes entries from the project: which marks and which text each of them has.
//!
//! An entry depends on nothing but the rows read here; `touch.rs` must know of each of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use crate::model::{
    Attributes, CaseId, CodeId, Document, DocumentId, MemoId, MemoTarget, Paragraph, Paragraphs,
    ParticipantId, Project, QuotationId, SpeakerRole, TextRange, Time,
};

use super::entry::{Entry, EntryKey, EntryKind, EntryPlace, Mark};
use super::language::Language;

/// Makes the entries of one project; keeps what many of them share.
pub(super) struct Gatherer<'a> {
    project: &'a Project,
    codes: HashMap<CodeId, Rc<[Mark]>>,
    frame: Option<Rc<Frame<'a>>>,
}

/// What the entries of one document share.
struct Frame<'a> {
    document: &'a Document,
    paragraphs: &'a [Paragraph],
    marks: Vec<Mark>,
    language: Language,
}

/// Which paragraphs of a document are wanted.
pub(super) enum Wanted<'a> {
    /// All.
    All,
    /// Those at these ordinals.
    Only(&'a BTreeSet<u32>),
}

impl<'a> Gatherer<'a> {
    /// Returns a gatherer that knows nothing yet.
    pub fn new(project: &'a Project) -> Self {
        Self {
            project,
            codes: HashMap::new(),
            frame: None,
        }
    }

    /// Gives `sink` the entries of the wanted paragraphs of a document, `text` being all its text.
    pub fn paragraphs(
        &mut self,
        document: DocumentId,
        wanted: &Wanted<'_>,
        text: &str,
        sink: &mut impl FnMut(Entry),
    ) {
        let Some(frame) = self.frame(document) else {
            return;
        };
        let mut coded = self.coded_paragraphs(&frame, wanted);
        for (ordinal, paragraph) in frame.paragraphs.iter().enumerate() {
            let ordinal = u32::try_from(ordinal).unwrap_or(u32::MAX);
            let left_out = matches!(wanted, Wanted::Only(only) if !only.contains(&ordinal));
            if left_out || !has_talk(paragraph) {
                continue;
            }
            let mut marks = coded.remove(&ordinal).unwrap_or_default();
            marks.insert(Mark::Kind(EntryKind::Paragraph));
            marks.extend(frame.marks.iter().cloned());
            self.add_speaker(&frame, paragraph.speaker, &mut marks);
            let range = paragraph.talk();
            sink(Entry {
                key: EntryKey::Paragraph { document, ordinal },
                place: frame.place(range),
                text: range.cut(text).unwrap_or_default().to_owned(),
                marks,
                paragraphs: Some((ordinal, ordinal)),
                rank: reading_rank(frame.document, range.start),
            });
        }
    }

    /// Returns the entry of a quotation.
    pub fn quotation(&mut self, quotation: QuotationId) -> Option<Entry> {
        let project = self.project;
        // What belongs to a round is compared and not looked for.
        let row = project.quotations.get(quotation)?;
        let row = row.round.is_none().then_some(row)?;
        let frame = self.frame(row.document)?;
        let mut marks = BTreeSet::from([Mark::Kind(EntryKind::Quotation), Mark::Coder(row.coder)]);
        marks.extend(frame.marks.iter().cloned());
        self.add_codings(quotation, &mut marks);
        let overlapped = overlapped(frame.paragraphs, row.range);
        let paragraphs = ends(&overlapped);
        let speakers: BTreeSet<Option<u16>> = frame
            .paragraphs
            .get(overlapped)
            .unwrap_or_default()
            .iter()
            .map(|paragraph| paragraph.speaker)
            .collect();
        for speaker in speakers {
            self.add_speaker(&frame, speaker, &mut marks);
        }
        Some(Entry {
            key: EntryKey::Quotation(quotation),
            place: frame.place(row.range),
            text: joined([&*row.words, &row.comment]),
            marks,
            paragraphs,
            rank: reading_rank(frame.document, row.range.start),
        })
    }

    /// Returns the entry of a memo.
    pub fn memo(&mut self, memo: MemoId) -> Option<Entry> {
        let row = self.project.memos.get(memo)?;
        let mut marks = BTreeSet::from([
            Mark::Kind(EntryKind::Memo),
            Mark::MemoKind(row.kind),
            Mark::Coder(row.coder),
        ]);
        for link in &row.links {
            match link {
                MemoTarget::Document(id) => drop(marks.insert(Mark::Document(*id))),
                MemoTarget::Code(id) => marks.extend(self.code_marks(*id).iter().cloned()),
                MemoTarget::Participant(id) => drop(marks.insert(Mark::Participant(*id))),
                MemoTarget::Case(id) => drop(marks.insert(Mark::Case(*id))),
                MemoTarget::Quotation(_)
                | MemoTarget::Model(_)
                | MemoTarget::Relation(_)
                | MemoTarget::Memo(_) => {}
            }
        }
        Some(Entry {
            key: EntryKey::Memo(memo),
            place: EntryPlace::default(),
            text: joined([row.title.as_str(), &row.text]),
            marks,
            paragraphs: None,
            rank: making_rank(row.made),
        })
    }

    /// Returns the entry of a code.
    pub fn code(&mut self, code: CodeId) -> Option<Entry> {
        let row = self.project.codes.get(code)?;
        let mut marks = BTreeSet::from([Mark::Kind(EntryKind::Code), Mark::Coder(row.coder)]);
        marks.extend(self.code_marks(code).iter().cloned());
        Some(Entry {
            key: EntryKey::Code(code),
            place: EntryPlace::default(),
            text: joined([
                row.name.as_str(),
                &row.definition,
                &row.use_when,
                &row.not_when,
            ]),
            marks,
            paragraphs: None,
            rank: making_rank(row.made),
        })
    }

    /// Returns what the wanted paragraphs have from the quotations that overlap them: one walk over the quotations.
    fn coded_paragraphs(
        &mut self,
        frame: &Frame<'_>,
        wanted: &Wanted<'_>,
    ) -> BTreeMap<u32, BTreeSet<Mark>> {
        let project = self.project;
        let mut coded: BTreeMap<u32, BTreeSet<Mark>> = BTreeMap::new();
        for quotation in project.quotations_of(frame.document.id) {
            let row = project.quotations.get(quotation);
            let Some(row) = row.filter(|row| row.round.is_none()) else {
                continue;
            };
            let overlapped = overlapped(frame.paragraphs, row.range);
            let ordinals = ordinals(overlapped, wanted);
            if ordinals.is_empty() {
                continue;
            }
            let mut marks = BTreeSet::new();
            self.add_codings(quotation, &mut marks);
            for ordinal in ordinals {
                coded
                    .entry(ordinal)
                    .or_default()
                    .extend(marks.iter().cloned());
            }
        }
        coded
    }

    fn add_codings(&mut self, quotation: QuotationId, marks: &mut BTreeSet<Mark>) {
        let project = self.project;
        for coding in project.codings_of(quotation) {
            if let Some(coding) = project.codings.get(coding) {
                marks.insert(Mark::Coder(coding.coder));
                marks.extend(self.code_marks(coding.code).iter().cloned());
            }
        }
    }

    /// Returns the marks of a code: itself, what it belongs to, and the places of all these.
    fn code_marks(&mut self, code: CodeId) -> Rc<[Mark]> {
        if let Some(marks) = self.codes.get(&code) {
            return Rc::clone(marks);
        }
        let project = self.project;
        let mut marks = Vec::new();
        for code in project.lineage(code) {
            marks.push(Mark::Code(code.id));
            let placements = project.placements_of(code.id);
            let placements = placements.filter_map(|id| project.placements.get(id));
            marks.extend(placements.flat_map(|row| {
                let of_model = Mark::PlaceOf(row.model, row.place);
                [Mark::Place(row.place), of_model]
            }));
        }
        let marks: Rc<[Mark]> = marks.into();
        self.codes.insert(code, Rc::clone(&marks));
        marks
    }

    fn frame(&mut self, document: DocumentId) -> Option<Rc<Frame<'a>>> {
        if let Some(frame) = &self.frame
            && frame.document.id == document
        {
            return Some(Rc::clone(frame));
        }
        let project = self.project;
        let row = project.documents.get(document)?;
        let mut marks = BTreeSet::from([Mark::Document(document), Mark::DocumentKind(row.kind)]);
        let language = Language::of_tag(row.language.as_deref());
        if !language.is_unknown() {
            marks.insert(Mark::Language(language));
        }
        add_attributes(&row.attributes, &mut marks);
        row.date.iter().for_each(|date| add_date(date, &mut marks));
        if let Some(case) = row.case {
            self.add_case(case, &mut marks);
        }
        let frame = Rc::new(Frame {
            document: row,
            paragraphs: project
                .paragraphs
                .get(document)
                .map_or(&[], |paragraphs| &paragraphs.list),
            marks: marks.into_iter().collect(),
            language,
        });
        self.frame = Some(Rc::clone(&frame));
        Some(frame)
    }

    /// Adds who speaks. Where that is not known, all who took part may have; an interviewer is none of them.
    fn add_speaker(&self, frame: &Frame<'_>, speaker: Option<u16>, marks: &mut BTreeSet<Mark>) {
        let speaker = speaker.and_then(|index| frame.document.speakers.get(usize::from(index)));
        if let Some(speaker) = speaker {
            marks.insert(Mark::speaker(&speaker.label));
            marks.insert(Mark::Role(speaker.role));
        }
        let linked = speaker.and_then(|speaker| speaker.participant);
        let asks = speaker.is_some_and(|speaker| speaker.role == SpeakerRole::Interviewer);
        match linked {
            Some(participant) => self.add_participant(participant, marks),
            None if asks => {}
            None => frame
                .document
                .participants
                .iter()
                .for_each(|participant| self.add_participant(*participant, marks)),
        }
    }

    fn add_participant(&self, participant: ParticipantId, marks: &mut BTreeSet<Mark>) {
        marks.insert(Mark::Participant(participant));
        if let Some(row) = self.project.participants.get(participant) {
            add_attributes(&row.attributes, marks);
            if let Some(case) = row.case {
                self.add_case(case, marks);
            }
        }
    }

    fn add_case(&self, case: CaseId, marks: &mut BTreeSet<Mark>) {
        marks.insert(Mark::Case(case));
        if let Some(row) = self.project.cases.get(case) {
            add_attributes(&row.attributes, marks);
        }
    }
}

impl Frame<'_> {
    fn place(&self, range: TextRange) -> EntryPlace {
        EntryPlace {
            document: Some(self.document.id),
            range: Some(range),
            language: self.language,
        }
    }
}

/// Returns which of the paragraphs `range` overlaps: they are in order and never overlap each other.
pub(super) fn overlapped(paragraphs: &[Paragraph], range: TextRange) -> Range<usize> {
    let first = paragraphs.partition_point(|paragraph| paragraph.end <= range.start);
    let last = paragraphs.partition_point(|paragraph| paragraph.start < range.end);
    first..last.max(first)
}

/// Returns the first and the last of some paragraphs.
fn ends(paragraphs: &Range<usize>) -> Option<(u32, u32)> {
    let ordinal = |index: usize| u32::try_from(index).ok();
    let last = paragraphs
        .end
        .checked_sub(1)
        .filter(|last| *last >= paragraphs.start)?;
    ordinal(paragraphs.start).zip(ordinal(last))
}

/// Returns whether a paragraph has an entry: whether there is anything but a label in it.
pub(super) fn has_talk(paragraph: &Paragraph) -> bool {
    paragraph.body < paragraph.end
}

/// Returns whether `key` has an entry in the project.
pub(super) fn exists(project: &Project, key: EntryKey) -> bool {
    match key {
        EntryKey::Paragraph { document, ordinal } => {
            project.documents.contains(document)
                && project
                    .paragraphs
                    .get(document)
                    .and_then(|paragraphs| paragraphs.list.get(ordinal as usize))
                    .is_some_and(has_talk)
        }
        EntryKey::Quotation(id) => project
            .quotations
            .get(id)
            .is_some_and(|quotation| project.documents.contains(quotation.document)),
        EntryKey::Memo(id) => project.memos.contains(id),
        EntryKey::Code(id) => project.codes.contains(id),
    }
}

/// Returns how many entries the project has.
pub(super) fn count(project: &Project) -> u64 {
    let talks = |paragraphs: &std::sync::Arc<Paragraphs>| {
        let list = paragraphs.list.iter();
        list.filter(|paragraph| has_talk(paragraph)).count()
    };
    let paragraphs: usize = project
        .paragraphs
        .iter()
        .filter(|paragraphs| project.documents.contains(paragraphs.document))
        .map(talks)
        .sum();
    let quotations = project
        .quotations
        .iter()
        .filter(|quotation| project.documents.contains(quotation.document))
        .count();
    let sum = paragraphs + quotations + project.memos.len() + project.codes.len();
    u64::try_from(sum).unwrap_or(u64::MAX)
}

fn ordinals(overlapped: Range<usize>, wanted: &Wanted<'_>) -> Vec<u32> {
    let start = u32::try_from(overlapped.start).unwrap_or(u32::MAX);
    let end = u32::try_from(overlapped.end).unwrap_or(u32::MAX);
    match wanted {
        Wanted::All => (start..end).collect(),
        Wanted::Only(only) => only.range(start..end).copied().collect(),
    }
}

fn add_attributes(attributes: &Attributes, marks: &mut BTreeSet<Mark>) {
    marks.extend(
        attributes
            .iter()
            .map(|(name, value)| Mark::attribute(name, value)),
    );
}

/// Adds a date with its month and its year, so that each can be asked for.
fn add_date(date: &str, marks: &mut BTreeSet<Mark>) {
    let parts = [4, 7, 10]
        .into_iter()
        .filter_map(|length| date.get(..length));
    marks.extend(parts.map(|part| Mark::Date(part.to_owned())));
}

/// Returns the parts that are not empty, a line each.
fn joined<const N: usize>(parts: [&str; N]) -> String {
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("\n")
}

/// Returns the rank of a place in a document: by its order, then (for equal orders) by its id, then by the place.
fn reading_rank(document: &Document, start: u32) -> u64 {
    let order = u64::from(document.order.min((1 << 20) - 1));
    let id = u64::from(u16::from_be_bytes(id_end(document.id))) & 0x7ff;
    (order << 43) | (id << 32) | u64::from(start)
}

/// Returns the rank of what stands in no document: behind all documents, as it was made.
fn making_rank(made: Time) -> u64 {
    (1 << 63) | u64::try_from(made.0).unwrap_or(0)
}

fn id_end(document: DocumentId) -> [u8; 2] {
    let [.., first, second] = *document.0.as_bytes();
    [first, second]
}
