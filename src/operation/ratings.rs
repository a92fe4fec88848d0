//! Rating categories in cases: the cells of a cross-case matrix that the researcher decides (Miles & Huberman 1994, ch. 7).

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    CaseId, CaseRating, CaseRatingId, CodeId, Level, Project, QuotationId, Rating, RatingScale,
};

use super::draft::Draft;
use super::{Refusal, codebook, coding, people};

/// A rating of a category or concept in a case, in the place of one that is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateCase {
    /// The category or concept.
    pub code: CodeId,
    /// The case.
    pub case: CaseId,
    /// The rating; nothing takes it back.
    #[serde(default)]
    pub rating: Option<Rating>,
    /// Why, in a sentence or two.
    #[serde(default)]
    pub sentence: String,
    /// The key quotation; it stands in a document of the case, or is said by one who belongs to it.
    #[serde(default)]
    pub quotation: Option<QuotationId>,
}

pub(super) fn rate(draft: &mut Draft<'_>, new: &RateCase) -> Result<(), Refusal> {
    let code = codebook::find(draft, new.code)?;
    if code.level == Level::Open {
        return Err(Refusal::RatingOfOpenCode {
            name: code.name.clone(),
        });
    }
    let case = people::find_case(draft, new.case)?;
    if let Some(quotation) = new.quotation {
        let row = coding::find_quotation(draft, quotation)?;
        if !in_case(draft.project(), row.document, new.case) {
            return Err(Refusal::QuotationOfOtherCase {
                name: case.name.clone(),
            });
        }
    }
    let known = draft.project().case_rating(new.code, new.case).cloned();
    let (at, coder) = (draft.stamp().at, draft.stamp().coder);
    let sentence = new.sentence.trim();
    match (known, new.rating) {
        (Some(row), None) => remove(draft, &row),
        (None, None) => Err(Refusal::NothingToDo),
        (Some(row), Some(rating)) => {
            let same = row.rating == rating && row.sentence == sentence;
            if same && row.quotation == new.quotation {
                return Err(Refusal::NothingToDo);
            }
            let former = row.quotation;
            draft.edit(&row, |row| {
                row.rating = rating;
                row.sentence = sentence.to_owned();
                row.quotation = new.quotation;
                row.changed = at;
            })?;
            former.map_or(Ok(()), |former| coding::remove_if_bare(draft, former))
        }
        (None, Some(rating)) => {
            let id: CaseRatingId = draft.stamp().id();
            draft.add(CaseRating {
                id,
                code: new.code,
                case: new.case,
                rating,
                sentence: sentence.to_owned(),
                quotation: new.quotation,
                made: at,
                changed: at,
                coder,
            })
        }
    }
}

/// Says no to a scale that cannot be.
pub(super) fn check_scale(scale: &RatingScale) -> Result<(), Refusal> {
    if scale.is_fit() {
        Ok(())
    } else {
        Err(Refusal::BadRatingScale)
    }
}

/// Takes back what was rated of `code`, for its removal.
pub(super) fn forget_code(draft: &mut Draft<'_>, code: CodeId) -> Result<(), Refusal> {
    let ratings = draft.project().case_ratings_of(code);
    let rows = rows(draft, ratings.collect());
    rows.iter().try_for_each(|row| remove(draft, row))
}

/// Takes back what was rated in `case`, for its removal.
pub(super) fn forget_case(draft: &mut Draft<'_>, case: CaseId) -> Result<(), Refusal> {
    let all = draft.project().case_ratings.iter();
    let ids = all.filter(|row| row.case == case).map(|row| row.id);
    let rows = rows(draft, ids.collect());
    rows.iter().try_for_each(|row| remove(draft, row))
}

/// Leaves ratings without their key quotation, for its removal.
pub(super) fn forget_quotation(
    draft: &mut Draft<'_>,
    quotation: QuotationId,
) -> Result<(), Refusal> {
    let ratings = draft.project().case_ratings_with(quotation);
    for row in rows(draft, ratings.collect()) {
        draft.edit(&row, |row| row.quotation = None)?;
    }
    Ok(())
}

/// Gives the ratings of `code` to `into`, which keeps its own where both are rated.
pub(super) fn exchange_code(
    draft: &mut Draft<'_>,
    code: CodeId,
    into: CodeId,
) -> Result<(), Refusal> {
    let ids = draft.project().case_ratings_of(code);
    let found = rows(draft, ids.collect());
    let target = codebook::find(draft, into)?;
    if target.level == Level::Open && !found.is_empty() {
        return Err(Refusal::RatingOfOpenCode {
            name: target.name.clone(),
        });
    }
    for row in found {
        if draft.project().case_rating(into, row.case).is_some() {
            remove(draft, &row)?;
        } else {
            draft.edit(&row, |row| row.code = into)?;
        }
    }
    Ok(())
}

/// Says no where `code` would be an open code and is rated.
pub(super) fn check_level(
    draft: &Draft<'_>,
    code: &crate::model::Code,
    level: Level,
) -> Result<(), Refusal> {
    let is_rated = draft.project().case_ratings_of(code.id).next().is_some();
    if level == Level::Open && is_rated {
        return Err(Refusal::RatingOfOpenCode {
            name: code.name.clone(),
        });
    }
    Ok(())
}

fn rows(draft: &Draft<'_>, ids: Vec<CaseRatingId>) -> Vec<Arc<CaseRating>> {
    let table = &draft.project().case_ratings;
    let found = ids.into_iter().filter_map(|id| table.get(id).cloned());
    found.collect()
}

fn remove(draft: &mut Draft<'_>, row: &Arc<CaseRating>) -> Result<(), Refusal> {
    draft.remove(row)?;
    let key = row.quotation;
    key.map_or(Ok(()), |key| coding::remove_if_bare(draft, key))
}

/// Whether a document belongs to a case, by itself or by one who took part or speaks in it.
fn in_case(project: &Project, document: crate::model::DocumentId, case: CaseId) -> bool {
    let Some(document) = project.documents.get(document) else {
        return false;
    };
    if let Some(own) = document.case {
        return own == case;
    }
    let speakers = document.speakers.iter();
    let speakers = speakers.filter_map(|speaker| speaker.participant);
    let mut people = document.participants.iter().copied().chain(speakers);
    people.any(|person| {
        let person = project.participants.get(person);
        person.is_some_and(|person| person.case == Some(case))
    })
}
