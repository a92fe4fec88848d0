//! Selective coding of a study: properties, the plan of sampling, candidates for the core, propositions, verdicts, thin
//! places, and what was trimmed.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::model::{
    Aim, Bearing, Criterion, Filling, Fit, GapKind, Level, PropertyId, QuotationId, RelationId,
    RelationKind, RelationStatus, SamplingPhase, SamplingState, Term, Unit,
};
use crate::operation::{
    AssessCandidate, CodeEdit, DecideGap, JudgeCase, JudgeProposition, NewCode, NewLocation,
    NewProperty, NewProposition, NewSampling, Operation, PropositionWords, Refusal, SamplingWords,
    TrimCodes,
};

use super::super::Failure;
use super::Maker;

/// `theory.json`. Codes, cases and properties are named, documents are files, quotations the words that they begin with.
#[derive(Default, Deserialize)]
pub(super) struct StudyTheory {
    #[serde(default)]
    pub trimmed: Vec<StudyTrimmed>,
    #[serde(default)]
    pub properties: Vec<StudyProperty>,
    #[serde(default)]
    pub sampling: Vec<StudySampling>,
    #[serde(default)]
    pub candidates: Vec<StudyCandidate>,
    #[serde(default)]
    pub propositions: Vec<StudyProposition>,
    #[serde(default)]
    pub gaps: Vec<StudyGap>,
    #[serde(default)]
    pub verdicts: Vec<StudyVerdict>,
}

/// A concept that was made and dropped again.
#[derive(Deserialize)]
pub(super) struct StudyTrimmed {
    name: String,
    parent: String,
    definition: String,
    reason: String,
}

#[derive(Deserialize)]
pub(super) struct StudyProperty {
    code: String,
    name: String,
    low: String,
    high: String,
    #[serde(default)]
    definition: String,
    locations: Vec<StudyLocation>,
}

#[derive(Deserialize)]
pub(super) struct StudyLocation {
    #[serde(flatten)]
    words: StudyWords,
    position: u8,
}

#[derive(Deserialize)]
pub(super) struct StudyWords {
    document: String,
    quote: String,
}

#[derive(Deserialize)]
pub(super) struct StudySampling {
    phase: SamplingPhase,
    decided: String,
    whom: String,
    reason: String,
    ask: String,
    aims: Vec<StudyAim>,
    state: SamplingState,
    documents: Vec<String>,
    brought: String,
}

#[derive(Deserialize)]
pub(super) struct StudyAim {
    code: String,
    #[serde(default)]
    gap: Option<GapKind>,
    #[serde(default)]
    served: Option<bool>,
}

#[derive(Deserialize)]
pub(super) struct StudyCandidate {
    category: String,
    notes: BTreeMap<Criterion, String>,
    #[serde(default)]
    rejected: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct StudyProposition {
    statement: String,
    status: RelationStatus,
    relations: Vec<StudyEnds>,
    terms: Vec<StudyTerm>,
    cases: Vec<StudyBearing>,
}

#[derive(Deserialize)]
pub(super) struct StudyEnds {
    from: String,
    kind: RelationKind,
    to: String,
}

#[derive(Deserialize)]
pub(super) struct StudyTerm {
    category: String,
    #[serde(default)]
    property: Option<String>,
    #[serde(default)]
    lowest: u8,
    #[serde(default)]
    highest: u8,
}

/// A case, or a document that belongs to none.
#[derive(Deserialize)]
pub(super) struct StudyUnit {
    #[serde(default)]
    case: Option<String>,
    #[serde(default)]
    document: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct StudyBearing {
    #[serde(flatten)]
    unit: StudyUnit,
    bearing: Bearing,
    #[serde(default)]
    note: String,
    quotations: Vec<StudyWords>,
}

#[derive(Deserialize)]
pub(super) struct StudyGap {
    code: String,
    gap: GapKind,
    decision: Filling,
    reason: String,
}

#[derive(Deserialize)]
pub(super) struct StudyVerdict {
    #[serde(flatten)]
    unit: StudyUnit,
    fit: Fit,
    explanation: String,
}

impl Maker<'_> {
    /// Does everything of `theory.json`, on the days after the story line was written.
    pub(super) fn integration(&mut self) -> Result<(), Failure> {
        let theory = std::mem::take(&mut self.study.theory);
        let first = self.study.plan.selective_day;
        self.begin_day(first + 1);
        theory
            .candidates
            .iter()
            .try_for_each(|row| self.candidate(row))?;
        theory.trimmed.iter().try_for_each(|row| self.trim(row))?;
        self.begin_day(first + 2);
        theory
            .properties
            .iter()
            .try_for_each(|row| self.property(row))?;
        self.begin_day(first + 5);
        theory
            .sampling
            .iter()
            .try_for_each(|row| self.sample(row))?;
        theory.gaps.iter().try_for_each(|row| self.gap(row))?;
        self.begin_day(first + 8);
        theory
            .propositions
            .iter()
            .try_for_each(|row| self.propose(row))?;
        self.begin_day(first + 9);
        theory.verdicts.iter().try_for_each(|row| self.judge(row))
    }

    fn candidate(&mut self, row: &StudyCandidate) -> Result<(), Failure> {
        self.act(Operation::AssessCandidate(AssessCandidate {
            model: self.model()?,
            category: self.find_code(&row.category)?,
            notes: row.notes.clone(),
            rejected: row.rejected.as_ref().map(|_| true),
            reason: row.rejected.clone(),
        }))
    }

    fn trim(&mut self, row: &StudyTrimmed) -> Result<(), Failure> {
        self.act(Operation::AddCode(NewCode {
            name: row.name.clone(),
            level: Level::Concept,
            parent: Some(self.find_code(&row.parent)?),
            edit: CodeEdit {
                definition: Some(row.definition.clone()),
                ..CodeEdit::default()
            },
            ..NewCode::default()
        }))?;
        let codes = vec![self.learn(&row.name)?];
        let reason = row.reason.clone();
        self.act(Operation::TrimCodes(TrimCodes { codes, reason }))
    }

    fn property(&mut self, row: &StudyProperty) -> Result<(), Failure> {
        let code = self.find_code(&row.code)?;
        self.act(Operation::AddProperty(NewProperty {
            property: None,
            code,
            name: row.name.clone(),
            definition: row.definition.clone(),
            low: row.low.clone(),
            high: row.high.clone(),
        }))?;
        let property = self.property_named(&row.code, &row.name)?;
        for location in &row.locations {
            let quotations = vec![self.quoted_words(&location.words)?];
            self.act(Operation::LocateQuotations(NewLocation {
                property,
                quotations,
                position: Some(location.position),
            }))?;
        }
        Ok(())
    }

    fn sample(&mut self, row: &StudySampling) -> Result<(), Failure> {
        let aim = |aim: &StudyAim| {
            Ok(Aim {
                code: self.find_code(&aim.code)?,
                gap: aim.gap,
                served: aim.served,
            })
        };
        let aims = row.aims.iter().map(aim).collect::<Result<_, Failure>>()?;
        let documents = row.documents.iter().map(|file| self.document(file));
        let documents = documents.collect::<Result<_, _>>()?;
        self.act(Operation::PlanSampling(NewSampling {
            sampling: None,
            edit: SamplingWords {
                phase: Some(row.phase),
                aims: Some(aims),
                reason: Some(row.reason.clone()),
                whom: Some(row.whom.clone()),
                ask: Some(row.ask.clone()),
                decided: Some(row.decided.clone()),
                state: Some(row.state),
                documents: Some(documents),
                brought: Some(row.brought.clone()),
            },
        }))
    }

    fn gap(&mut self, row: &StudyGap) -> Result<(), Failure> {
        self.act(Operation::DecideGap(DecideGap {
            code: self.find_code(&row.code)?,
            gap: row.gap,
            decision: Some(row.decision),
            reason: row.reason.clone(),
        }))
    }

    fn propose(&mut self, row: &StudyProposition) -> Result<(), Failure> {
        let model = self.model()?;
        let relations = row.relations.iter().map(|ends| self.relation(ends));
        let relations = relations.collect::<Result<_, _>>()?;
        let terms = row.terms.iter().map(|term| self.term(term));
        let terms = terms.collect::<Result<_, _>>()?;
        self.act(Operation::AddProposition(NewProposition {
            proposition: None,
            model,
            edit: PropositionWords {
                statement: Some(row.statement.clone()),
                status: Some(row.status),
                relations: Some(relations),
                terms: Some(terms),
                number: None,
            },
        }))?;
        let made = self.desk.project().propositions_in(model).last().copied();
        let made = made.map(|row| row.id);
        let proposition = made.ok_or_else(|| Refusal::missing("thing-proposition", ""))?;
        for case in &row.cases {
            let quotations = case.quotations.iter().map(|words| self.quoted_words(words));
            let quotations = quotations.collect::<Result<_, _>>()?;
            self.act(Operation::JudgeProposition(JudgeProposition {
                proposition,
                unit: self.unit(&case.unit)?,
                bearing: Some(case.bearing),
                note: case.note.clone(),
                quotations,
            }))?;
        }
        Ok(())
    }

    fn judge(&mut self, row: &StudyVerdict) -> Result<(), Failure> {
        self.act(Operation::JudgeCase(JudgeCase {
            model: self.model()?,
            unit: self.unit(&row.unit)?,
            fit: Some(row.fit),
            explanation: row.explanation.clone(),
        }))
    }

    fn unit(&self, unit: &StudyUnit) -> Result<Unit, Failure> {
        if let Some(case) = &unit.case {
            let id = self.case(case);
            let id = id.ok_or_else(|| Refusal::missing("thing-case", case))?;
            return Ok(Unit::Case(id));
        }
        let file = unit.document.as_deref().unwrap_or_default();
        Ok(Unit::Document(self.document(file)?))
    }

    fn term(&self, term: &StudyTerm) -> Result<Term, Failure> {
        let whole = Term::whole(self.find_code(&term.category)?);
        let Some(name) = &term.property else {
            return Ok(whole);
        };
        Ok(Term {
            property: Some(self.property_named(&term.category, name)?),
            lowest: term.lowest,
            highest: term.highest,
            ..whole
        })
    }

    fn property_named(&self, code: &str, name: &str) -> Result<PropertyId, Failure> {
        let project = self.desk.project();
        let rows = project.properties_of(self.find_code(code)?);
        let mut rows = rows.filter_map(|property| project.properties.get(property));
        let found = rows.find(|row| row.name == name).map(|row| row.id);
        found.ok_or_else(|| Refusal::missing("thing-property", name).into())
    }

    fn relation(&self, ends: &StudyEnds) -> Result<RelationId, Failure> {
        let (from, to) = (self.find_code(&ends.from)?, self.find_code(&ends.to)?);
        let mut rows = self.desk.project().relations.iter();
        let found = rows.find(|row| (row.from, row.to, row.kind) == (from, to, ends.kind));
        let found = found.map(|row| row.id);
        found.ok_or_else(|| Refusal::missing("thing-relation", &ends.from).into())
    }

    fn quoted_words(&self, words: &StudyWords) -> Result<QuotationId, Failure> {
        self.quotation(&words.document, &words.quote)
    }
}
