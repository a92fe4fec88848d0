//! What a form asks for: its answers made into an operation, and what it lacks.

use std::collections::BTreeMap;

use crate::locale;
use crate::model::fold::number_of;
use crate::model::{
    Aim, Bearing, CodeId, Criterion, DocumentId, Filling, Fit, GapKind, ModelId, PropositionId,
    QuotationId, RelationId, RelationStatus, SamplingId, SamplingPhase, SamplingState, ThinLimits,
    Unit,
};
use crate::operation::{
    AssessCandidate, DecideGap, JudgeCase, JudgeProposition, NewProposition, NewSampling,
    Operation, PropositionEdit, PropositionWords, SamplingEdit, SamplingWords, TrimCodes,
};

use super::form::Form;

/// What a form asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// A proposition: statement, status, terms, relations.
    Proposition {
        /// The one that is changed.
        known: Option<PropositionId>,
        /// The model.
        model: ModelId,
        /// The relations that can be ticked.
        relations: Vec<RelationId>,
    },
    /// How a case bears on a proposition.
    Bearing {
        /// The proposition.
        proposition: PropositionId,
        /// The case.
        unit: Unit,
        /// The quotations that can be ticked.
        quotations: Vec<QuotationId>,
    },
    /// What is done about a thin place.
    Gap {
        /// The concept or category.
        code: CodeId,
        /// In what way it is thin.
        gap: GapKind,
    },
    /// From which number on a place is thin.
    Limits,
    /// A step of sampling.
    Sampling {
        /// The one that is changed.
        known: Option<SamplingId>,
        /// What it can be for.
        aims: Vec<Aim>,
        /// The thin place for which it is planned: going back to the field is decided with it.
        gap: Option<(CodeId, GapKind)>,
    },
    /// What a step of sampling brought.
    Brought {
        /// The step.
        sampling: SamplingId,
        /// The documents that it can have become.
        documents: Vec<DocumentId>,
        /// What it was for.
        aims: Vec<Aim>,
    },
    /// What is dropped from the theory.
    Trim {
        /// What can be dropped.
        codes: Vec<CodeId>,
    },
    /// Whether the model fits a case.
    Fit {
        /// The model.
        model: ModelId,
        /// The case.
        unit: Unit,
    },
    /// What is written on the criteria.
    Criteria {
        /// The model.
        model: ModelId,
        /// The candidate.
        category: CodeId,
    },
    /// A candidate is turned down.
    Reject {
        /// The model.
        model: ModelId,
        /// The candidate.
        category: CodeId,
    },
}

impl Wish {
    /// Returns the key of what a form lacks before it can be sent.
    pub fn missing(&self, form: &Form) -> Option<&'static str> {
        let lacks = |is_so: bool, key| is_so.then_some(key);
        match self {
            Self::Proposition { .. } if form.has_open_term() => Some("theory-lacks-term"),
            Self::Proposition { .. } => lacks(form.text(0).is_empty(), "theory-lacks-statement"),
            Self::Bearing { .. } => lacks(form.choice(0).is_none(), "theory-lacks-choice"),
            Self::Fit { .. } => lacks(form.choice(0).is_none(), "theory-lacks-choice"),
            Self::Gap { .. } => {
                let left = form.choice(0).and_then(|at| Filling::ALL.get(at).copied());
                match left {
                    None => Some("theory-lacks-choice"),
                    Some(Filling::Leave) => lacks(form.text(0).is_empty(), "theory-lacks-reason"),
                    Some(_) => None,
                }
            }
            Self::Limits => lacks(limits(form).is_none(), "theory-lacks-number"),
            Self::Sampling { .. } => {
                let said = [form.text(0), form.text(1)];
                lacks(said.iter().all(|text| text.is_empty()), "theory-lacks-whom")
            }
            Self::Brought { .. } | Self::Criteria { .. } => None,
            Self::Trim { .. } if form.choice(0).is_none() => Some("theory-lacks-code"),
            Self::Trim { .. } | Self::Reject { .. } => {
                lacks(form.text(0).is_empty(), "theory-lacks-reason")
            }
        }
    }

    /// Returns the operation that the answers of `form` make.
    pub fn operation(&self, form: &Form) -> Option<Operation> {
        Some(match self {
            Self::Proposition {
                known,
                model,
                relations,
            } => proposition(form, *known, (*model, relations)),
            Self::Bearing {
                proposition,
                unit,
                quotations,
            } => Operation::JudgeProposition(JudgeProposition {
                proposition: *proposition,
                unit: *unit,
                bearing: form.choice(0).and_then(|at| Bearing::ALL.get(at).copied()),
                note: form.text(0).to_owned(),
                quotations: form.ticked(0, quotations),
            }),
            Self::Gap { code, gap } => Operation::DecideGap(DecideGap {
                code: *code,
                gap: *gap,
                decision: form.choice(0).and_then(|at| Filling::ALL.get(at).copied()),
                reason: form.text(0).to_owned(),
            }),
            Self::Limits => Operation::SetThinLimits(limits(form)?),
            Self::Sampling { known, aims, gap } => sampling(form, *known, (aims, *gap)),
            Self::Brought {
                sampling,
                documents,
                aims,
            } => brought(form, *sampling, (documents, aims)),
            Self::Trim { codes } => Operation::TrimCodes(TrimCodes {
                codes: vec![*codes.get(form.choice(0)?)?],
                reason: form.text(0).to_owned(),
            }),
            Self::Fit { model, unit } => Operation::JudgeCase(JudgeCase {
                model: *model,
                unit: *unit,
                fit: form.choice(0).and_then(|at| Fit::ALL.get(at).copied()),
                explanation: form.text(0).to_owned(),
            }),
            Self::Criteria { model, category } => {
                let notes = Criterion::ALL.into_iter().enumerate();
                let notes = notes.map(|(at, criterion)| (criterion, form.text(at).to_owned()));
                Operation::AssessCandidate(AssessCandidate {
                    model: *model,
                    category: *category,
                    notes: notes.collect(),
                    rejected: None,
                    reason: None,
                })
            }
            Self::Reject { model, category } => Operation::AssessCandidate(AssessCandidate {
                model: *model,
                category: *category,
                notes: BTreeMap::new(),
                rejected: Some(true),
                reason: Some(form.text(0).to_owned()),
            }),
        })
    }
}

fn proposition(
    form: &Form,
    known: Option<PropositionId>,
    (model, relations): (ModelId, &[RelationId]),
) -> Operation {
    let status = form.choice(0);
    let edit = PropositionWords {
        statement: Some(form.text(0).to_owned()),
        status: status.and_then(|at| RelationStatus::ALL.get(at).copied()),
        relations: Some(form.ticked(0, relations)),
        terms: Some(form.terms()),
        number: None,
    };
    match known {
        Some(proposition) => Operation::EditProposition(PropositionEdit { proposition, edit }),
        None => Operation::AddProposition(NewProposition {
            proposition: None,
            model,
            edit,
        }),
    }
}

fn sampling(
    form: &Form,
    known: Option<SamplingId>,
    (aims, gap): (&[Aim], Option<(CodeId, GapKind)>),
) -> Operation {
    let phase = form.choice(0);
    let edit = SamplingWords {
        phase: phase.and_then(|at| SamplingPhase::ALL.get(at).copied()),
        whom: Some(form.text(0).to_owned()),
        reason: Some(form.text(1).to_owned()),
        ask: Some(form.text(2).to_owned()),
        decided: Some(form.text(3).to_owned()),
        aims: Some(form.ticked(0, aims)),
        ..SamplingWords::default()
    };
    // Where no reason was written, whom it leads to is all that is known of why.
    let said = [form.text(1), form.text(0)];
    let reason = said.into_iter().find(|text| !text.is_empty());
    let reason = reason.unwrap_or_default().to_owned();
    let act = match known {
        Some(sampling) => Operation::EditSampling(SamplingEdit { sampling, edit }),
        None => Operation::PlanSampling(NewSampling {
            sampling: None,
            edit,
        }),
    };
    match gap {
        None => act,
        Some((code, gap)) => Operation::Several {
            operations: vec![
                Operation::DecideGap(DecideGap {
                    code,
                    gap,
                    decision: Some(Filling::ToField),
                    reason,
                }),
                act,
            ],
            name: locale::words("act-fill-from-field"),
        },
    }
}

fn brought(
    form: &Form,
    sampling: SamplingId,
    (documents, aims): (&[DocumentId], &[Aim]),
) -> Operation {
    let served = form.ticked(1, aims);
    let state = form.choice(0);
    let state = state.and_then(|at| SamplingState::ALL.get(at).copied());
    // Before it is done nothing is said of what it served.
    let is_over = state != Some(SamplingState::Planned);
    let aims = aims.iter().map(|aim| Aim {
        served: is_over.then(|| served.contains(aim)),
        ..*aim
    });
    Operation::EditSampling(SamplingEdit {
        sampling,
        edit: SamplingWords {
            state,
            documents: Some(form.ticked(0, documents)),
            brought: Some(form.text(0).to_owned()),
            aims: Some(aims.collect()),
            ..SamplingWords::default()
        },
    })
}

/// Returns the limits of a form; nothing where one of them is no number.
fn limits(form: &Form) -> Option<ThinLimits> {
    let number = |at| number_of(form.text(at)).filter(|number| *number <= 9_999);
    Some(ThinLimits {
        quotations: number(0)?,
        documents: number(1)?,
        cases: number(2)?,
        lately: number(3)?,
    })
}
