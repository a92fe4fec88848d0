//! The project image: all rows but texts, immutable, with structure shared between one revision and the next.
//!
//! A fold costs what the change costs, not what the project weighs. Nothing but [`Project::folded`] makes a new image.

use std::sync::Arc;

use rpds::RedBlackTreeMapSync;

use super::claims::Claims;
use super::lookup::Lookup;
use super::{
    Attribute, Candidacy, Case, CaseFinding, CaseLocation, CaseRating, Change, Code, Coder, Coding,
    Comparison, Convergence, Corrections, Criteria, Debriefing, Dismissal, Document, Evidence,
    FormAnswer, GapDecision, Judgement, Location, MatrixPath, MemberCheck, Memo, NegativeDecision,
    ParadigmModel, Paragraphs, Participant, Placement, Property, Proposition, Pseudonym, Quotation,
    QuotationLink, Relation, Round, Row, RowChange, Sampling, SavedQuery, Seen, Settings,
    Settlement, Support, Trimming, Verdict,
};

/// The rows of one kind, in order of their ids.
#[derive(Clone, Debug)]
pub struct Table<R: Row> {
    rows: RedBlackTreeMapSync<R::Key, Arc<R>>,
}

impl<R: Row> Default for Table<R> {
    fn default() -> Self {
        Self {
            rows: RedBlackTreeMapSync::new_sync(),
        }
    }
}

impl<R: Row> PartialEq for Table<R> {
    fn eq(&self, other: &Self) -> bool {
        self.rows.size() == other.rows.size() && self.rows.iter().eq(other.rows.iter())
    }
}

impl<R: Row> Table<R> {
    /// Returns the row with this identity.
    pub fn get(&self, key: R::Key) -> Option<&Arc<R>> {
        self.rows.get(&key)
    }

    /// Returns whether there is a row with this identity.
    pub fn contains(&self, key: R::Key) -> bool {
        self.rows.contains_key(&key)
    }

    /// Returns the rows in order of their ids, that is, as they were made.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<R>> {
        self.rows.values()
    }

    /// Returns how many rows there are.
    pub fn len(&self) -> usize {
        self.rows.size()
    }

    /// Returns whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Puts the row as it is after `change` in the place of the row before it.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] when the row is not as it was before the change.
    fn fold(&mut self, change: &Change<R>) -> Result<(), Mismatch> {
        let Some(key) = change.key() else {
            return Ok(());
        };
        if self.get(key).map(Arc::as_ref) != change.before.as_deref() {
            return Err(Mismatch {
                row: format!("{key:?}"),
            });
        }
        match &change.after {
            Some(row) => self.rows.insert_mut(key, Arc::clone(row)),
            None => {
                self.rows.remove_mut(&key);
            }
        }
        Ok(())
    }
}

/// A change does not fit the project: the row is not as the change says it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the row {row} is not as the change found it")]
pub struct Mismatch {
    /// Which row.
    pub row: String,
}

/// One study as it stands at one revision.
#[derive(Clone, Debug, Default)]
pub struct Project {
    pub(super) settings: Table<Settings>,
    /// Who codes.
    pub coders: Table<Coder>,
    /// What is compared.
    pub cases: Table<Case>,
    /// Who speaks.
    pub participants: Table<Participant>,
    /// The sources.
    pub documents: Table<Document>,
    /// Their paragraphs.
    pub paragraphs: Table<Paragraphs>,
    /// The code tree.
    pub codes: Table<Code>,
    /// The incidents.
    pub quotations: Table<Quotation>,
    /// Codes on incidents.
    pub codings: Table<Coding>,
    /// Paradigm models.
    pub models: Table<ParadigmModel>,
    /// Categories at their places.
    pub placements: Table<Placement>,
    /// Relations of categories.
    pub relations: Table<Relation>,
    /// Quotations for and against relations.
    pub evidence: Table<Evidence>,
    /// The written record.
    pub memos: Table<Memo>,
    /// Propositions of models.
    pub propositions: Table<Proposition>,
    /// How cases bear on propositions.
    pub supports: Table<Support>,
    /// Whether models account for cases.
    pub verdicts: Table<Verdict>,
    /// Steps of sampling.
    pub samplings: Table<Sampling>,
    /// What was decided about gaps.
    pub gap_decisions: Table<GapDecision>,
    /// What was written of candidates for the core category.
    pub candidacies: Table<Candidacy>,
    /// What was trimmed from the theory.
    pub trimmings: Table<Trimming>,
    /// Links between quotations.
    pub links: Table<QuotationLink>,
    /// What was left uncoded on purpose.
    pub seen: Table<Seen>,
    /// What was corrected in texts.
    pub corrections: Table<Corrections>,
    /// Names and what stands for them.
    pub pseudonyms: Table<Pseudonym>,
    /// Coding once more, for reliability.
    pub rounds: Table<Round>,
    /// Disagreements that were settled.
    pub settlements: Table<Settlement>,
    /// Criteria of saturation, as they were fixed; the last ones hold.
    pub criteria: Table<Criteria>,
    /// What the researcher judges of saturation.
    pub judgements: Table<Judgement>,
    /// Likenesses that were put away.
    pub dismissals: Table<Dismissal>,
    /// Comparisons that were made.
    pub comparisons: Table<Comparison>,
    /// Properties of concepts and categories.
    pub properties: Table<Property>,
    /// Quotations on the dimensions of properties.
    pub locations: Table<Location>,
    /// What participants were asked to check.
    pub member_checks: Table<MemberCheck>,
    /// What peers said of the study.
    pub debriefings: Table<Debriefing>,
    /// What is written beside items of reporting forms.
    pub form_answers: Table<FormAnswer>,
    /// What sources of one kind say of a finding.
    pub convergences: Table<Convergence>,
    /// What was decided about negative cases.
    pub negative_decisions: Table<NegativeDecision>,
    /// Categories rated in cases.
    pub case_ratings: Table<CaseRating>,
    /// Definitions of attributes.
    pub attributes: Table<Attribute>,
    /// Queries that were kept.
    pub queries: Table<SavedQuery>,
    /// Cases and participants on the dimensions of properties.
    pub case_locations: Table<CaseLocation>,
    /// How relations stand in cases.
    pub findings: Table<CaseFinding>,
    /// Paths through the conditional matrix.
    pub paths: Table<MatrixPath>,
    pub(super) lookup: Lookup,
    pub(super) claims: Claims,
    pub(super) revision: u64,
}

/// Equal rows; what is derived and the revision do not count.
impl PartialEq for Project {
    fn eq(&self, other: &Self) -> bool {
        self.settings == other.settings
            && self.coders == other.coders
            && self.cases == other.cases
            && self.participants == other.participants
            && self.documents == other.documents
            && self.paragraphs == other.paragraphs
            && self.codes == other.codes
            && self.quotations == other.quotations
            && self.codings == other.codings
            && self.models == other.models
            && self.placements == other.placements
            && self.relations == other.relations
            && self.evidence == other.evidence
            && self.memos == other.memos
            && self.propositions == other.propositions
            && self.supports == other.supports
            && self.verdicts == other.verdicts
            && self.samplings == other.samplings
            && self.gap_decisions == other.gap_decisions
            && self.candidacies == other.candidacies
            && self.trimmings == other.trimmings
            && self.criteria == other.criteria
            && self.judgements == other.judgements
            && self.links == other.links
            && self.seen == other.seen
            && self.corrections == other.corrections
            && self.pseudonyms == other.pseudonyms
            && self.rounds == other.rounds
            && self.settlements == other.settlements
            && self.dismissals == other.dismissals
            && self.comparisons == other.comparisons
            && self.properties == other.properties
            && self.locations == other.locations
            && self.member_checks == other.member_checks
            && self.debriefings == other.debriefings
            && self.form_answers == other.form_answers
            && self.convergences == other.convergences
            && self.negative_decisions == other.negative_decisions
            && self.case_ratings == other.case_ratings
            && self.attributes == other.attributes
            && self.queries == other.queries
            && self.case_locations == other.case_locations
            && self.findings == other.findings
            && self.paths == other.paths
    }
}

impl Project {
    /// Returns the study's own row; a project without one is still being made.
    pub fn settings(&self) -> Option<&Arc<Settings>> {
        self.settings.iter().next()
    }

    /// Returns the title, empty before there is one.
    pub fn title(&self) -> &str {
        self.settings()
            .map_or("", |settings| settings.title.as_str())
    }

    /// Returns the number of the journal entry that made this image; 0 before the first.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Sets the number of the journal entry that the image stands at.
    pub fn set_revision(&mut self, revision: u64) {
        self.revision = revision;
    }

    /// Returns the relations between rows that are derived from them.
    pub(super) fn lookup(&self) -> &Lookup {
        &self.lookup
    }

    /// Returns the project as it is after `changes`, at `revision`.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] when a row is not as its change says it was.
    pub fn folded(&self, changes: &[RowChange], revision: u64) -> Result<Self, Mismatch> {
        let mut project = self.clone();
        for change in changes {
            project.fold(change)?;
        }
        project.revision = revision;
        Ok(project)
    }

    /// Folds one change into this image, which nobody else sees yet.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] when the row is not as the change says it was.
    pub fn fold(&mut self, change: &RowChange) -> Result<(), Mismatch> {
        match change {
            RowChange::Settings(change) => self.settings.fold(change)?,
            RowChange::Coder(change) => self.coders.fold(change)?,
            RowChange::Case(change) => self.cases.fold(change)?,
            RowChange::Participant(change) => self.participants.fold(change)?,
            RowChange::Document(change) => self.documents.fold(change)?,
            RowChange::Paragraphs(change) => self.paragraphs.fold(change)?,
            RowChange::Code(change) => self.codes.fold(change)?,
            RowChange::Quotation(change) => self.quotations.fold(change)?,
            RowChange::Coding(change) => self.codings.fold(change)?,
            RowChange::ParadigmModel(change) => self.models.fold(change)?,
            RowChange::Placement(change) => self.placements.fold(change)?,
            RowChange::Relation(change) => self.relations.fold(change)?,
            RowChange::Evidence(change) => self.evidence.fold(change)?,
            RowChange::Memo(change) => self.memos.fold(change)?,
            RowChange::Proposition(change) => self.propositions.fold(change)?,
            RowChange::Support(change) => self.supports.fold(change)?,
            RowChange::Verdict(change) => self.verdicts.fold(change)?,
            RowChange::Sampling(change) => self.samplings.fold(change)?,
            RowChange::GapDecision(change) => self.gap_decisions.fold(change)?,
            RowChange::Candidacy(change) => self.candidacies.fold(change)?,
            RowChange::Trimming(change) => self.trimmings.fold(change)?,
            RowChange::Criteria(change) => self.criteria.fold(change)?,
            RowChange::Judgement(change) => self.judgements.fold(change)?,
            RowChange::QuotationLink(change) => self.links.fold(change)?,
            RowChange::Seen(change) => self.seen.fold(change)?,
            RowChange::Corrections(change) => self.corrections.fold(change)?,
            RowChange::Pseudonym(change) => self.pseudonyms.fold(change)?,
            RowChange::Round(change) => self.rounds.fold(change)?,
            RowChange::Settlement(change) => self.settlements.fold(change)?,
            RowChange::Dismissal(change) => self.dismissals.fold(change)?,
            RowChange::Comparison(change) => self.comparisons.fold(change)?,
            RowChange::Property(change) => self.properties.fold(change)?,
            RowChange::Location(change) => self.locations.fold(change)?,
            RowChange::MemberCheck(change) => self.member_checks.fold(change)?,
            RowChange::Debriefing(change) => self.debriefings.fold(change)?,
            RowChange::FormAnswer(change) => self.form_answers.fold(change)?,
            RowChange::Convergence(change) => self.convergences.fold(change)?,
            RowChange::NegativeDecision(change) => self.negative_decisions.fold(change)?,
            RowChange::CaseRating(change) => self.case_ratings.fold(change)?,
            RowChange::Attribute(change) => self.attributes.fold(change)?,
            RowChange::SavedQuery(change) => self.queries.fold(change)?,
            RowChange::CaseLocation(change) => self.case_locations.fold(change)?,
            RowChange::CaseFinding(change) => self.findings.fold(change)?,
            RowChange::MatrixPath(change) => self.paths.fold(change)?,
        }
        self.lookup.fold(change);
        Ok(())
    }
}
