//! Which entries a batch of changes touches.
//!
//! It mirrors `gather.rs`: whatever an entry is made of there must touch it here. Rows are looked up in the project
//! before and after the batch only, so it does not matter how often a row changed in between.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::model::{
    CaseId, Change, Code, CodeId, Coding, Document, DocumentId, Memo, MemoTarget, Paragraphs,
    Participant, ParticipantId, Placement, Project, Quotation, QuotationId, RowChange,
};

use super::entry::EntryKey;
use super::gather::overlapped;

/// Returns the keys of the entries that `changes`, which lead from `before` to `after`, touch.
pub(super) fn touched(
    before: &Project,
    after: &Project,
    changes: &[RowChange],
) -> BTreeSet<EntryKey> {
    let mut touch = Touch {
        projects: [before, after],
        keys: BTreeSet::new(),
        quotations: HashSet::new(),
        branches: HashSet::new(),
        documents: BTreeSet::new(),
        participants: BTreeSet::new(),
        cases: BTreeSet::new(),
    };
    changes.iter().for_each(|change| touch.change(change));
    touch.people();
    for document in std::mem::take(&mut touch.documents) {
        touch.document(document);
    }
    touch.keys
}

/// What was found so far.
struct Touch<'a> {
    projects: [&'a Project; 2],
    keys: BTreeSet<EntryKey>,
    /// Quotations whose paragraphs have been touched.
    quotations: HashSet<QuotationId>,
    /// Codes all of whose carriers have been touched.
    branches: HashSet<CodeId>,
    /// Documents all of whose entries are touched.
    documents: BTreeSet<DocumentId>,
    participants: BTreeSet<ParticipantId>,
    cases: BTreeSet<CaseId>,
}

impl Touch<'_> {
    fn change(&mut self, change: &RowChange) {
        match change {
            RowChange::Case(change) => {
                if differs(change, |case| case.attributes.clone()) {
                    self.cases.extend(change.key());
                }
            }
            RowChange::Participant(change) => self.participant_change(change),
            RowChange::Document(change) => self.document_change(change),
            RowChange::Paragraphs(change) => self.paragraphs_change(change),
            RowChange::Code(change) => self.code_change(change),
            RowChange::Quotation(change) => self.quotation_change(change),
            RowChange::Coding(change) => self.coding_change(change),
            RowChange::Placement(change) => self.placement_change(change),
            RowChange::Memo(change) => self.memo_change(change),
            RowChange::Settings(_)
            | RowChange::Coder(_)
            | RowChange::ParadigmModel(_)
            | RowChange::Relation(_)
            | RowChange::Evidence(_)
            | RowChange::QuotationLink(_)
            | RowChange::Seen(_)
            | RowChange::Corrections(_)
            | RowChange::Pseudonym(_)
            | RowChange::Round(_)
            | RowChange::Settlement(_)
            | RowChange::Proposition(_)
            | RowChange::Support(_)
            | RowChange::Verdict(_)
            | RowChange::Sampling(_)
            | RowChange::GapDecision(_)
            | RowChange::Candidacy(_)
            | RowChange::Trimming(_)
            | RowChange::Criteria(_)
            | RowChange::Judgement(_)
            | RowChange::Dismissal(_)
            | RowChange::Comparison(_)
            | RowChange::Property(_)
            | RowChange::Location(_)
            | RowChange::MemberCheck(_)
            | RowChange::Debriefing(_)
            | RowChange::FormAnswer(_)
            | RowChange::Convergence(_)
            | RowChange::NegativeDecision(_)
            | RowChange::CaseRating(_)
            | RowChange::Attribute(_)
            | RowChange::SavedQuery(_)
            | RowChange::CaseLocation(_)
            | RowChange::CaseFinding(_)
            | RowChange::MatrixPath(_) => {}
        }
    }

    fn participant_change(&mut self, change: &Change<Participant>) {
        if differs(change, |row| (row.case, row.attributes.clone())) {
            self.participants.extend(change.key());
        }
    }

    fn document_change(&mut self, change: &Change<Document>) {
        // Name, place and interviewer are not in the entries.
        let part = |row: &Document| {
            (
                (row.kind, row.order, row.date.clone(), row.case),
                (row.participants.clone(), row.attributes.clone()),
                (row.speakers.clone(), row.language.clone(), row.text.clone()),
            )
        };
        if differs(change, part) {
            self.documents.extend(change.key());
        }
    }

    fn paragraphs_change(&mut self, change: &Change<Paragraphs>) {
        let Some(document) = change.key() else { return };
        let list = |row: &Option<Arc<Paragraphs>>| row.as_ref().map(|row| Arc::clone(&row.list));
        let (before, after) = (list(&change.before), list(&change.after));
        let (before, after) = (
            before.as_deref().unwrap_or_default(),
            after.as_deref().unwrap_or_default(),
        );
        let other = (0..before.len().max(after.len()))
            .filter(|index| before.get(*index) != after.get(*index))
            .filter_map(|index| u32::try_from(index).ok());
        let count = self.keys.len();
        self.keys
            .extend(other.map(|ordinal| EntryKey::Paragraph { document, ordinal }));
        if self.keys.len() > count {
            // Speakers of quotations are those of the paragraphs below them.
            self.quotations_of(document);
        }
    }

    fn code_change(&mut self, change: &Change<Code>) {
        let Some(code) = change.key() else { return };
        let words = |row: &Code| {
            (
                (
                    row.name.clone(),
                    row.definition.clone(),
                    row.use_when.clone(),
                ),
                (row.not_when.clone(), row.coder, row.made),
            )
        };
        if differs(change, words) {
            self.keys.insert(EntryKey::Code(code));
        }
        if differs(change, |row| row.parent) {
            self.branch(code);
        }
    }

    fn quotation_change(&mut self, change: &Change<Quotation>) {
        let Some(quotation) = change.key() else {
            return;
        };
        self.keys.insert(EntryKey::Quotation(quotation));
        if differs(change, |row| (row.document, row.range)) {
            self.quotation(quotation);
        }
    }

    fn coding_change(&mut self, change: &Change<Coding>) {
        for coding in [&change.before, &change.after].into_iter().flatten() {
            self.quotation(coding.quotation);
        }
    }

    fn placement_change(&mut self, change: &Change<Placement>) {
        if differs(change, |row| (row.model, row.category, row.place)) {
            for placement in [&change.before, &change.after].into_iter().flatten() {
                self.branch(placement.category);
            }
        }
    }

    fn memo_change(&mut self, change: &Change<Memo>) {
        self.keys.extend(change.key().map(EntryKey::Memo));
    }

    /// Touches a quotation and the paragraphs below it.
    fn quotation(&mut self, quotation: QuotationId) {
        if !self.quotations.insert(quotation) {
            return;
        }
        self.keys.insert(EntryKey::Quotation(quotation));
        for project in self.projects {
            let Some(row) = project.quotations.get(quotation) else {
                continue;
            };
            let Some(paragraphs) = project.paragraphs.get(row.document) else {
                continue;
            };
            let document = row.document;
            let ordinals = overlapped(&paragraphs.list, row.range)
                .filter_map(|index| u32::try_from(index).ok());
            self.keys
                .extend(ordinals.map(|ordinal| EntryKey::Paragraph { document, ordinal }));
        }
    }

    /// Touches everything that carries a code or one below it, now or before.
    fn branch(&mut self, code: CodeId) {
        for project in self.projects {
            for code in project.branch(code) {
                if self.branches.insert(code) {
                    self.carriers(code);
                }
            }
        }
    }

    fn carriers(&mut self, code: CodeId) {
        self.keys.insert(EntryKey::Code(code));
        for project in self.projects {
            for coding in project.codings_with(code) {
                if let Some(coding) = project.codings.get(coding) {
                    self.quotation(coding.quotation);
                }
            }
            let memos = project.memos_of(MemoTarget::Code(code));
            self.keys.extend(memos.map(EntryKey::Memo));
        }
    }

    /// Finds the documents in which the touched participants and cases occur: one walk over the documents.
    fn people(&mut self) {
        let Self {
            projects,
            documents,
            participants,
            cases,
            ..
        } = self;
        if participants.is_empty() && cases.is_empty() {
            return;
        }
        for project in projects.iter() {
            let within =
                |row: &&Arc<Participant>| row.case.is_some_and(|case| cases.contains(&case));
            let members = project.participants.iter().filter(within);
            participants.extend(members.map(|row| row.id));
        }
        let occurs = |row: &&Arc<Document>| {
            let speakers = row
                .speakers
                .iter()
                .filter_map(|speaker| speaker.participant);
            let mut people = row.participants.iter().copied().chain(speakers);
            row.case.is_some_and(|case| cases.contains(&case))
                || people.any(|person| participants.contains(&person))
        };
        for project in projects.iter() {
            let found = project.documents.iter().filter(occurs);
            documents.extend(found.map(|row| row.id));
        }
    }

    /// Touches all entries of a document.
    fn document(&mut self, document: DocumentId) {
        let counts = self.projects.map(|project| {
            let paragraphs = project.paragraphs.get(document);
            paragraphs.map_or(0, |paragraphs| paragraphs.list.len())
        });
        let count = counts.into_iter().max().unwrap_or(0);
        let ordinals = 0..u32::try_from(count).unwrap_or(u32::MAX);
        self.keys
            .extend(ordinals.map(|ordinal| EntryKey::Paragraph { document, ordinal }));
        self.quotations_of(document);
    }

    fn quotations_of(&mut self, document: DocumentId) {
        for project in self.projects {
            self.keys
                .extend(project.quotations_of(document).map(EntryKey::Quotation));
        }
    }
}

/// Returns whether the row came, went, or changed in this part of it.
fn differs<T, P: PartialEq>(change: &Change<T>, part: impl Fn(&T) -> P) -> bool {
    change.before.as_deref().map(&part) != change.after.as_deref().map(&part)
}
