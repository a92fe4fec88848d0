//! Paradigm models: categories at their places, relations and evidence, core category, story line.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    CaseId, CodeId, Evidence, EvidenceId, Level, MemoTarget, ModelId, ParadigmModel, Place,
    Placement, QuotationId, Relation, RelationId, Stance, Valence,
};

use super::draft::Draft;
use super::edit::RelationEdit;
use super::people::{find_case, fit_name};
use super::variation::NewActor;
use super::{
    Refusal, candidacy, codebook, coding, matrix, memos, places, propositions, variation, verdicts,
};

pub(super) fn add_model(
    draft: &mut Draft<'_>,
    id: Option<ModelId>,
    title: &str,
) -> Result<(), Refusal> {
    let title = free_title(draft, title, None)?;
    let id = id.unwrap_or_else(|| draft.stamp().id());
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    draft.add(ParadigmModel {
        id,
        title,
        core: None,
        core_reason: String::new(),
        core_chosen: None,
        story_line: String::new(),
        figure: Default::default(),
        places: Default::default(),
        case: None,
        made,
        coder,
    })
}

pub(super) fn rename_model(
    draft: &mut Draft<'_>,
    model: ModelId,
    title: &str,
) -> Result<(), Refusal> {
    let row = find_model(draft, model)?;
    let title = free_title(draft, title, Some(model))?;
    draft.edit(&row, |model| model.title = title)
}

/// The case that a model is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelOfCase {
    /// The model.
    pub model: ModelId,
    /// The case; nothing: all of them.
    #[serde(default)]
    pub case: Option<CaseId>,
}

pub(super) fn set_case(draft: &mut Draft<'_>, new: &ModelOfCase) -> Result<(), Refusal> {
    let row = find_model(draft, new.model)?;
    if let Some(case) = new.case {
        find_case(draft, case)?;
    }
    draft.edit(&row, |model| model.case = new.case)
}

/// Lets the models of a case that goes be about no case.
pub(super) fn forget_case(draft: &mut Draft<'_>, case: CaseId) -> Result<(), Refusal> {
    let models = draft.project().models.iter();
    let of_case: Vec<_> = models
        .filter(|model| model.case == Some(case))
        .cloned()
        .collect();
    for model in of_case {
        draft.edit(&model, |model| model.case = None)?;
    }
    Ok(())
}

pub(super) fn delete_model(draft: &mut Draft<'_>, model: ModelId) -> Result<(), Refusal> {
    let row = find_model(draft, model)?;
    let relations: Vec<RelationId> = draft.project().every_relation_in(model).collect();
    for relation in relations {
        remove_relation(draft, relation)?;
    }
    for placement in placements(draft, model) {
        draft.remove(&placement)?;
    }
    matrix::forget_model(draft, model)?;
    propositions::forget_model(draft, model)?;
    verdicts::forget_model(draft, model)?;
    candidacy::forget_model(draft, model)?;
    memos::unlink(draft, MemoTarget::Model(model))?;
    draft.remove(&row)
}

pub(super) fn place(
    draft: &mut Draft<'_>,
    model: ModelId,
    categories: &[CodeId],
    place: Option<Place>,
) -> Result<(), Refusal> {
    let row = find_model(draft, model)?;
    if let Some(place) = place {
        places::check_there(&row, place)?;
    }
    if categories.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for category in categories {
        find_category(draft, *category)?;
        if place.is_some() {
            candidacy::check_in_theory(draft, *category)?;
        }
        place_one(draft, model, *category, place)?;
    }
    Ok(())
}

pub(super) fn set_valence(
    draft: &mut Draft<'_>,
    model: ModelId,
    category: CodeId,
    valence: Option<Valence>,
) -> Result<(), Refusal> {
    let row = find_category(draft, category)?;
    let placement = placement_of(draft, model, category).ok_or_else(|| Refusal::NotPlaced {
        name: row.name.clone(),
    })?;
    draft.edit(&placement, |placement| placement.valence = valence)
}

pub(super) fn set_actor(draft: &mut Draft<'_>, new: &NewActor) -> Result<(), Refusal> {
    let row = find_category(draft, new.category)?;
    let placement = placement_of(draft, new.model, new.category);
    let placement = placement.ok_or_else(|| Refusal::NotPlaced {
        name: row.name.clone(),
    })?;
    let actor = new.actor.trim();
    draft.edit(&placement, |placement| {
        actor.clone_into(&mut placement.actor)
    })
}

pub(super) fn add_relation(
    draft: &mut Draft<'_>,
    model: ModelId,
    (from, to): (CodeId, CodeId),
    edit: &RelationEdit,
) -> Result<(), Refusal> {
    find_model(draft, model)?;
    find_category(draft, from)?;
    find_category(draft, to)?;
    if from == to {
        return Err(Refusal::RelatedToItself);
    }
    candidacy::check_in_theory(draft, from)?;
    candidacy::check_in_theory(draft, to)?;
    let id = draft.stamp().id();
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    let mut relation = Relation {
        id,
        model,
        from,
        to,
        kind: Default::default(),
        sentence: String::new(),
        status: Default::default(),
        made,
        coder,
    };
    apply(&mut relation, edit);
    check_relation_free(draft, &relation)?;
    draft.add(relation)
}

pub(super) fn edit_relation(
    draft: &mut Draft<'_>,
    relation: RelationId,
    edit: &RelationEdit,
) -> Result<(), Refusal> {
    let row = find_relation(draft, relation)?;
    let mut after = Relation::clone(&row);
    apply(&mut after, edit);
    check_relation_free(draft, &after)?;
    draft.edit(&row, |relation| *relation = after)
}

pub(super) fn delete_relations(
    draft: &mut Draft<'_>,
    relations: &[RelationId],
) -> Result<(), Refusal> {
    if relations.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    relations
        .iter()
        .try_for_each(|relation| remove_relation(draft, *relation))
}

pub(super) fn attach_evidence(
    draft: &mut Draft<'_>,
    relation: RelationId,
    quotations: &[QuotationId],
    (stance, note): (Stance, &str),
) -> Result<(), Refusal> {
    find_relation(draft, relation)?;
    if quotations.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for quotation in quotations {
        coding::find_quotation(draft, *quotation)?;
        attach_one(draft, relation, *quotation, (stance, note))?;
    }
    Ok(())
}

pub(super) fn detach_evidence(
    draft: &mut Draft<'_>,
    evidence: &[EvidenceId],
) -> Result<(), Refusal> {
    if evidence.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for evidence in evidence {
        let row = draft.project().evidence.get(*evidence).cloned();
        let row = row.ok_or_else(|| Refusal::missing("thing-evidence", evidence))?;
        draft.remove(&row)?;
        coding::remove_if_bare(draft, row.quotation)?;
    }
    Ok(())
}

pub(super) fn choose_core(
    draft: &mut Draft<'_>,
    model: ModelId,
    category: Option<CodeId>,
    reason: &str,
) -> Result<(), Refusal> {
    let row = find_model(draft, model)?;
    category
        .map(|category| find_category(draft, category))
        .transpose()?;
    let at = draft.stamp().at;
    let reason = reason.trim();
    if row.core == category && row.core_reason == reason {
        return Ok(());
    }
    if category.is_some() && reason.is_empty() {
        return Err(Refusal::NoReason);
    }
    if let Some(category) = category {
        candidacy::check_in_theory(draft, category)?;
        candidacy::chosen(draft, model, category)?;
    }
    draft.edit(&row, |model| {
        model.core = category;
        model.core_reason = reason.to_owned();
        model.core_chosen = category.map(|_| at);
    })
}

pub(super) fn write_story_line(
    draft: &mut Draft<'_>,
    model: ModelId,
    text: &str,
) -> Result<(), Refusal> {
    let row = find_model(draft, model)?;
    draft.edit(&row, |model| model.story_line = text.to_owned())
}

/// Puts `into` wherever `category` stands in a model, for a merge.
pub(super) fn exchange_category(
    draft: &mut Draft<'_>,
    category: CodeId,
    into: CodeId,
) -> Result<(), Refusal> {
    for placement in placements_of(draft, category) {
        if placement_of(draft, placement.model, into).is_some() {
            draft.remove(&placement)?;
        } else {
            draft.edit(&placement, |placement| placement.category = into)?;
        }
    }
    for relation in relations_of(draft, category) {
        let mut after = Relation::clone(&relation);
        after.from = if after.from == category {
            into
        } else {
            after.from
        };
        after.to = if after.to == category { into } else { after.to };
        if after.from == after.to || check_relation_free(draft, &after).is_err() {
            remove_relation(draft, relation.id)?;
        } else {
            draft.edit(&relation, |relation| *relation = after)?;
        }
    }
    matrix::exchange_category(draft, category, Some(into))?;
    let (old, new) = (category.live_name(), into.live_name());
    edit_models(draft, |model| {
        model.core = model
            .core
            .map(|core| if core == category { into } else { core });
        model.story_line = model.story_line.replace(&old, &new);
        model.figure.forget(category);
    })
}

/// Takes `category` out of all models, for its removal.
pub(super) fn forget_category(draft: &mut Draft<'_>, category: CodeId) -> Result<(), Refusal> {
    for placement in placements_of(draft, category) {
        draft.remove(&placement)?;
    }
    for relation in relations_of(draft, category) {
        remove_relation(draft, relation.id)?;
    }
    matrix::exchange_category(draft, category, None)?;
    let name = draft.project().code_name(category).to_owned();
    let live = category.live_name();
    edit_models(draft, |model| {
        model.core = model.core.filter(|core| *core != category);
        model.story_line = model.story_line.replace(&live, &name);
        model.figure.forget(category);
    })
}

fn edit_models(draft: &mut Draft<'_>, edit: impl Fn(&mut ParadigmModel)) -> Result<(), Refusal> {
    let models: Vec<Arc<ParadigmModel>> = draft.project().models.iter().cloned().collect();
    models.iter().try_for_each(|model| draft.edit(model, &edit))
}

/// Puts one category at a place, last there, or takes it out of the model.
pub(super) fn place_one(
    draft: &mut Draft<'_>,
    model: ModelId,
    category: CodeId,
    place: Option<Place>,
) -> Result<(), Refusal> {
    let old = placement_of(draft, model, category);
    let Some(place) = place else {
        return old.map_or(Ok(()), |old| draft.remove(&old));
    };
    if old.as_ref().is_some_and(|old| old.place == place) {
        return Ok(());
    }
    let last = placements(draft, model)
        .iter()
        .filter(|placement| placement.place == place)
        .map(|placement| placement.position + 1)
        .max();
    let position = last.unwrap_or(0);
    match old {
        Some(old) => draft.edit(&old, |placement| {
            placement.place = place;
            placement.position = position;
        }),
        None => {
            let id = draft.stamp().id();
            draft.add(Placement {
                id,
                model,
                category,
                place,
                valence: None,
                position,
                actor: String::new(),
            })
        }
    }
}

fn attach_one(
    draft: &mut Draft<'_>,
    relation: RelationId,
    quotation: QuotationId,
    (stance, note): (Stance, &str),
) -> Result<(), Refusal> {
    let project = draft.project();
    let same = project
        .evidence_of(relation)
        .filter_map(|evidence| project.evidence.get(evidence))
        .find(|evidence| evidence.quotation == quotation)
        .cloned();
    let note = note.trim().to_owned();
    if let Some(same) = same {
        return draft.edit(&same, |evidence| {
            evidence.stance = stance;
            evidence.note = note;
        });
    }
    let id = draft.stamp().id();
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    draft.add(Evidence {
        id,
        relation,
        quotation,
        stance,
        note,
        made,
        coder,
    })
}

fn remove_relation(draft: &mut Draft<'_>, relation: RelationId) -> Result<(), Refusal> {
    let row = find_relation(draft, relation)?;
    let evidence: Vec<EvidenceId> = draft.project().evidence_of(relation).collect();
    if !evidence.is_empty() {
        detach_evidence(draft, &evidence)?;
    }
    variation::forget_relation(draft, relation)?;
    propositions::forget_relation(draft, relation)?;
    memos::unlink(draft, MemoTarget::Relation(relation))?;
    draft.remove(&row)
}

fn apply(relation: &mut Relation, edit: &RelationEdit) {
    let RelationEdit {
        kind,
        sentence,
        status,
    } = edit;
    kind.iter().for_each(|kind| relation.kind = *kind);
    sentence
        .iter()
        .for_each(|sentence| relation.sentence = sentence.trim().to_owned());
    status.iter().for_each(|status| relation.status = *status);
}

fn check_relation_free(draft: &Draft<'_>, relation: &Relation) -> Result<(), Refusal> {
    let project = draft.project();
    let same = |other: &Arc<Relation>| {
        other.id != relation.id
            && (other.from, other.to, other.kind) == (relation.from, relation.to, relation.kind)
    };
    let mut others = project
        .every_relation_in(relation.model)
        .filter_map(|id| project.relations.get(id));
    if others.any(same) {
        Err(Refusal::RelationTaken)
    } else {
        Ok(())
    }
}

pub(super) fn find_model(draft: &Draft<'_>, model: ModelId) -> Result<Arc<ParadigmModel>, Refusal> {
    draft
        .project()
        .models
        .get(model)
        .cloned()
        .ok_or_else(|| Refusal::missing("thing-model", model))
}

/// Returns the relation, or says that it is not there.
pub(super) fn find_relation(
    draft: &Draft<'_>,
    relation: RelationId,
) -> Result<Arc<Relation>, Refusal> {
    let found = draft.project().relations.get(relation).cloned();
    found.ok_or_else(|| Refusal::missing("thing-relation", relation))
}

/// Returns a code that can have a place: a concept or a category.
pub(super) fn find_category(
    draft: &Draft<'_>,
    category: CodeId,
) -> Result<Arc<crate::model::Code>, Refusal> {
    let code = codebook::find(draft, category)?;
    if code.level == Level::Open {
        return Err(Refusal::NotACategory {
            name: code.name.clone(),
        });
    }
    Ok(code)
}

/// Returns everything that stands in a model, trimmed categories too.
pub(super) fn placements(draft: &Draft<'_>, model: ModelId) -> Vec<Arc<Placement>> {
    let project = draft.project();
    project
        .every_placement_in(model)
        .filter_map(|id| project.placements.get(id).cloned())
        .collect()
}

fn placements_of(draft: &Draft<'_>, category: CodeId) -> Vec<Arc<Placement>> {
    let project = draft.project();
    project
        .placements_of(category)
        .filter_map(|id| project.placements.get(id).cloned())
        .collect()
}

fn placement_of(draft: &Draft<'_>, model: ModelId, category: CodeId) -> Option<Arc<Placement>> {
    placements_of(draft, category)
        .into_iter()
        .find(|placement| placement.model == model)
}

fn relations_of(draft: &Draft<'_>, category: CodeId) -> Vec<Arc<Relation>> {
    let project = draft.project();
    project
        .relations_of(category)
        .filter_map(|id| project.relations.get(id).cloned())
        .collect()
}

fn free_title(draft: &Draft<'_>, title: &str, own: Option<ModelId>) -> Result<String, Refusal> {
    let title = fit_name(title)?;
    let wanted = title.to_lowercase();
    let same =
        |model: &Arc<ParadigmModel>| Some(model.id) != own && model.title.to_lowercase() == wanted;
    if draft.project().models.iter().any(same) {
        return Err(Refusal::NameTaken {
            thing: "thing-model",
            name: title,
        });
    }
    Ok(title)
}
