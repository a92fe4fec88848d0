//! Propositions of a model, and how cases bear on them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    Bearing, CodeId, ModelId, PropertyId, Proposition, PropositionId, QuotationId, RelationId,
    RelationStatus, Support, SupportId, Term, Unit,
};

use super::draft::Draft;
use super::{Refusal, coding, documents, paradigm, people};

/// A proposition to state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewProposition {
    /// Its identity; nothing: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposition: Option<PropositionId>,
    /// The model.
    pub model: ModelId,
    /// What it says and on what it rests.
    #[serde(flatten)]
    pub edit: PropositionWords,
}

/// What changes of a proposition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PropositionEdit {
    /// Which.
    pub proposition: PropositionId,
    /// What changes.
    #[serde(flatten)]
    pub edit: PropositionWords,
}

/// Propositions to remove.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeletePropositions {
    /// Which.
    pub propositions: Vec<PropositionId>,
}

/// What is said of a proposition; nothing: stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PropositionWords {
    /// What it says: under these conditions, then this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    /// How far it has been verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RelationStatus>,
    /// The relations that it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relations: Option<Vec<RelationId>>,
    /// The categories that it speaks of, with ranges of dimensions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Vec<Term>>,
    /// Its number in the model, from 1; the others move.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
}

/// How a case bears on a proposition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JudgeProposition {
    /// The proposition.
    pub proposition: PropositionId,
    /// The case, or a document that belongs to none.
    pub unit: Unit,
    /// How it bears on it; nothing: what was judged is taken back.
    #[serde(default)]
    pub bearing: Option<Bearing>,
    /// A note.
    #[serde(default)]
    pub note: String,
    /// The quotations that show it.
    #[serde(default)]
    pub quotations: Vec<QuotationId>,
}

pub(super) fn add(draft: &mut Draft<'_>, new: &NewProposition) -> Result<(), Refusal> {
    paradigm::find_model(draft, new.model)?;
    let id = new.proposition.unwrap_or_else(|| draft.stamp().id());
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    let last = draft.project().propositions_in(new.model).last().copied();
    let mut proposition = Proposition {
        id,
        model: new.model,
        position: last.map_or(0, |last| last.position.saturating_add(1)),
        statement: String::new(),
        status: RelationStatus::default(),
        relations: Vec::new(),
        terms: Vec::new(),
        made,
        coder,
    };
    apply(draft, &mut proposition, &new.edit)?;
    draft.add(proposition)?;
    new.edit
        .number
        .map_or(Ok(()), |number| number_it(draft, id, number))
}

pub(super) fn edit(draft: &mut Draft<'_>, edit: &PropositionEdit) -> Result<(), Refusal> {
    let row = find(draft, edit.proposition)?;
    let mut after = Proposition::clone(&row);
    apply(draft, &mut after, &edit.edit)?;
    draft.edit(&row, |proposition| *proposition = after)?;
    let number = edit.edit.number;
    number.map_or(Ok(()), |number| number_it(draft, row.id, number))
}

pub(super) fn delete(draft: &mut Draft<'_>, propositions: &[PropositionId]) -> Result<(), Refusal> {
    if propositions.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    propositions
        .iter()
        .try_for_each(|proposition| remove(draft, *proposition))
}

pub(super) fn judge(draft: &mut Draft<'_>, new: &JudgeProposition) -> Result<(), Refusal> {
    let proposition = find(draft, new.proposition)?;
    find_unit(draft, new.unit)?;
    for quotation in &new.quotations {
        let row = coding::find_quotation(draft, *quotation)?;
        if draft.project().unit_of(row.document) != new.unit {
            return Err(Refusal::OtherCase {
                name: draft.project().unit_name(new.unit).to_owned(),
            });
        }
    }
    let known = draft
        .project()
        .support_of(proposition.id, new.unit)
        .cloned();
    let mut quotations = new.quotations.clone();
    quotations.sort_unstable();
    quotations.dedup();
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    let Some(bearing) = new.bearing else {
        return known.map_or(Ok(()), |row| remove_support(draft, &row));
    };
    let mut after = Support {
        id: known
            .as_ref()
            .map_or_else(|| draft.stamp().id(), |row| row.id),
        proposition: proposition.id,
        unit: new.unit,
        bearing,
        note: new.note.trim().to_owned(),
        quotations,
        made,
        coder,
    };
    let Some(row) = known else {
        return draft.add(after);
    };
    // The same once more is no new judgement, but where the model is another one meanwhile.
    let said = |row: &Support| (row.bearing, row.note.clone(), row.quotations.clone());
    let outdated = draft.project().outdated(proposition.model);
    if said(&row) == said(&after) && outdated.support(&row).is_none() {
        (after.made, after.coder) = (row.made, row.coder);
    }
    let before = row.quotations.clone();
    draft.edit(&row, |row| *row = after)?;
    before
        .into_iter()
        .try_for_each(|quotation| coding::remove_if_bare(draft, quotation))
}

/// Takes a code out of all propositions, or puts `into` in its place.
pub(super) fn exchange_code(
    draft: &mut Draft<'_>,
    code: CodeId,
    into: Option<CodeId>,
) -> Result<(), Refusal> {
    edit_all(draft, |row| {
        if let Some(into) = into {
            let terms = row.terms.iter_mut();
            terms
                .filter(|term| term.category == code)
                .for_each(|term| term.category = into);
        }
        row.terms.retain(|term| term.category != code);
        row.terms = distinct(&row.terms);
    })
}

/// Takes a property out of all propositions, or puts `into` in its place; what was said of a range of it is then said of
/// all of the category.
pub(super) fn exchange_property(
    draft: &mut Draft<'_>,
    property: PropertyId,
    into: Option<PropertyId>,
) -> Result<(), Refusal> {
    edit_all(draft, |row| {
        let terms = row.terms.iter_mut();
        for term in terms.filter(|term| term.property == Some(property)) {
            match into {
                Some(into) => term.property = Some(into),
                None => *term = Term::whole(term.category),
            }
        }
        row.terms = distinct(&row.terms);
    })
}

/// Takes a relation out of all propositions, for its removal.
pub(super) fn forget_relation(draft: &mut Draft<'_>, relation: RelationId) -> Result<(), Refusal> {
    edit_all(draft, |row| {
        row.relations.retain(|other| *other != relation)
    })
}

/// Removes the propositions of a model, for its removal.
pub(super) fn forget_model(draft: &mut Draft<'_>, model: ModelId) -> Result<(), Refusal> {
    let rows = draft.project().propositions_in(model);
    let ids: Vec<PropositionId> = rows.into_iter().map(|row| row.id).collect();
    ids.into_iter().try_for_each(|id| remove(draft, id))
}

/// Removes what was judged of a case or document, for its removal.
pub(super) fn forget_unit(draft: &mut Draft<'_>, unit: Unit) -> Result<(), Refusal> {
    let rows = draft.project().supports.iter();
    let rows: Vec<Arc<Support>> = rows.filter(|row| row.unit == unit).cloned().collect();
    rows.iter().try_for_each(|row| remove_support(draft, row))
}

/// Takes a quotation out of what shows how cases bear on propositions, for its removal.
pub(super) fn forget_quotation(
    draft: &mut Draft<'_>,
    quotation: QuotationId,
) -> Result<(), Refusal> {
    let ids: Vec<SupportId> = draft.project().supports_with(quotation).collect();
    for id in ids {
        if let Some(row) = draft.project().supports.get(id).cloned() {
            draft.edit(&row, |row| {
                row.quotations.retain(|other| *other != quotation)
            })?;
        }
    }
    Ok(())
}

/// Returns whether a case, or a document that belongs to none, is there to be judged.
pub(super) fn find_unit(draft: &Draft<'_>, unit: Unit) -> Result<(), Refusal> {
    match unit {
        Unit::Case(case) => people::find_case(draft, case).map(|_| ()),
        Unit::Document(document) => {
            let row = documents::find(draft, document)?;
            if draft.project().unit_of(document) == unit {
                return Ok(());
            }
            Err(Refusal::DocumentOfCase {
                name: row.name.clone(),
            })
        }
    }
}

fn apply(
    draft: &Draft<'_>,
    proposition: &mut Proposition,
    edit: &PropositionWords,
) -> Result<(), Refusal> {
    let PropositionWords {
        statement,
        status,
        relations,
        terms,
        number: _,
    } = edit;
    statement
        .iter()
        .for_each(|words| proposition.statement = words.trim().to_owned());
    proposition.status = status.unwrap_or(proposition.status);
    if let Some(relations) = relations {
        for relation in relations {
            let row = paradigm::find_relation(draft, *relation)?;
            if row.model != proposition.model {
                return Err(Refusal::OtherModel);
            }
        }
        proposition.relations.clone_from(relations);
        proposition.relations.sort_unstable();
        proposition.relations.dedup();
    }
    if let Some(terms) = terms {
        terms.iter().try_for_each(|term| check_term(draft, term))?;
        proposition.terms = distinct(terms);
    }
    if proposition.statement.is_empty() {
        return Err(Refusal::EmptyStatement);
    }
    Ok(())
}

fn check_term(draft: &Draft<'_>, term: &Term) -> Result<(), Refusal> {
    let category = paradigm::find_category(draft, term.category)?;
    if let Some(property) = term.property {
        let row = super::properties::find(draft, property)?;
        if !draft.project().is_within(row.code, term.category) {
            return Err(Refusal::PropertyElsewhere {
                name: row.name.clone(),
                category: category.name.clone(),
            });
        }
    }
    if term.lowest > term.highest || term.highest > crate::model::Location::HIGHEST {
        return Err(Refusal::OffTheDimension);
    }
    Ok(())
}

/// Returns the terms with each category and property once, the first of them.
fn distinct(terms: &[Term]) -> Vec<Term> {
    let mut kept: Vec<Term> = Vec::with_capacity(terms.len());
    for term in terms {
        let same =
            |other: &Term| (other.category, other.property) == (term.category, term.property);
        if !kept.iter().any(same) {
            kept.push(*term);
        }
    }
    kept
}

/// Puts a proposition at a number, from 1; the others of its model move.
fn number_it(draft: &mut Draft<'_>, id: PropositionId, number: u32) -> Result<(), Refusal> {
    let row = find(draft, id)?;
    let mut order: Vec<Arc<Proposition>> = draft
        .project()
        .propositions_in(row.model)
        .into_iter()
        .filter(|other| other.id != id)
        .cloned()
        .collect();
    let at = usize::try_from(number.saturating_sub(1)).unwrap_or(usize::MAX);
    order.insert(at.min(order.len()), row);
    for (position, row) in (0..).zip(order) {
        draft.edit(&row, |row| row.position = position)?;
    }
    Ok(())
}

fn remove(draft: &mut Draft<'_>, proposition: PropositionId) -> Result<(), Refusal> {
    let row = find(draft, proposition)?;
    let supports: Vec<SupportId> = draft.project().supports_of(proposition).collect();
    for support in supports {
        if let Some(support) = draft.project().supports.get(support).cloned() {
            remove_support(draft, &support)?;
        }
    }
    draft.remove(&row)
}

fn remove_support(draft: &mut Draft<'_>, row: &Arc<Support>) -> Result<(), Refusal> {
    draft.remove(row)?;
    row.quotations
        .iter()
        .try_for_each(|quotation| coding::remove_if_bare(draft, *quotation))
}

fn edit_all(draft: &mut Draft<'_>, edit: impl Fn(&mut Proposition)) -> Result<(), Refusal> {
    let rows: Vec<Arc<Proposition>> = draft.project().propositions.iter().cloned().collect();
    rows.iter().try_for_each(|row| draft.edit(row, &edit))
}

fn find(draft: &Draft<'_>, proposition: PropositionId) -> Result<Arc<Proposition>, Refusal> {
    let found = draft.project().propositions.get(proposition).cloned();
    found.ok_or_else(|| Refusal::missing("thing-proposition", proposition))
}
