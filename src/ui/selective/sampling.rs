//! The plan of sampling as the screen shows it: each step, why, and what it brought.

use crate::analysis::{
    Added, Counts, Ground, SamplingRow, sampling_plan, still_growing, thin_places,
};
use crate::locale;
use crate::model::{Aim, Filling, ModelId, Project, Sampling, SamplingId, SamplingState};
use crate::session::{Output, date_words, day_words};
use crate::ui::axial::phrase;
use crate::ui::icon;

use super::acts::Act;
use super::section::Subject;
use super::sheet::{ActButton, Detail, Head, Part, Sheet, SheetCell, SheetRow, Tone};

/// Returns the plan of sampling.
pub(super) fn sheet(ground: &Ground) -> Sheet {
    let plan = sampling_plan(ground);
    let project = ground.project();
    let waiting = plan
        .steps
        .iter()
        .filter(|row| row.sampling.state == SamplingState::Planned);
    let unplanned = plan.unplanned.iter();
    let unplanned: Vec<&str> = unplanned.map(|id| project.document_name(*id)).collect();
    let foot = match (plan.steps.is_empty(), unplanned.len()) {
        (true, _) | (_, 0) => String::new(),
        (false, count) => {
            let numbers = [("count", count.into()), ("names", unplanned.into())];
            phrase::with("sampling-unplanned", numbers)
        }
    };
    Sheet {
        title: locale::words("selective-sampling"),
        meta: phrase::line(&[
            phrase::counted("theory-n-steps", plan.steps.len()),
            phrase::counted("theory-n-planned", waiting.count()),
        ]),
        acts: vec![
            ActButton::new(Act::Plan, "theory-plan").icon(icon::ADD),
            ActButton::new(Act::Export(Output::Sampling), "theory-export").icon(icon::DOWNLOAD),
        ],
        heads: vec![
            Head::number(locale::words("theory-order"), 40.0),
            Head::wide(locale::words("theory-whom")),
            Head::words(locale::words("theory-phase"), 88.0),
            Head::words(locale::words("theory-state"), 70.0),
            Head::number(locale::words("selective-column-codings"), 68.0),
            Head::number(locale::words("theory-new-codes"), 80.0),
            Head::number(locale::words("theory-new-concepts"), 100.0),
        ],
        rows: plan.steps.iter().map(line).collect(),
        empty: locale::words("theory-no-sampling"),
        wraps: true,
        foot,
    }
}

fn line(row: &SamplingRow) -> SheetRow {
    let sampling = &row.sampling;
    let state = sampling.state;
    let tone = match state {
        SamplingState::Planned => Tone::Look,
        SamplingState::Done => Tone::Good,
        SamplingState::GivenUp => Tone::Quiet,
    };
    let number = |of: fn(Added) -> usize| {
        let number = row.added.map(|added| of(added).to_string());
        SheetCell::toned(number.unwrap_or_default(), Tone::Quiet)
    };
    SheetRow {
        subject: Subject::Step(sampling.id),
        cells: vec![
            SheetCell::new(row.number.to_string()),
            SheetCell::new(name(sampling)),
            SheetCell::toned(locale::words(sampling.phase.short_key()), Tone::Quiet),
            SheetCell::toned(locale::words(state.key()), tone),
            number(|added| added.codings),
            number(|added| added.open_codes),
            number(|added| added.concepts),
        ],
    }
}

fn added(row: &SamplingRow) -> String {
    let Some(added) = row.added else {
        return String::new();
    };
    phrase::with(
        "theory-added-counted",
        [
            ("codings", added.codings.into()),
            ("codes", added.open_codes.into()),
            ("concepts", added.concepts.into()),
        ],
    )
}

/// Returns what a step is called: whom, else why.
pub(super) fn name(sampling: &Sampling) -> String {
    match sampling.whom.as_str() {
        "" => sampling.reason.clone(),
        whom => whom.to_owned(),
    }
}

/// Returns what is said of a step.
pub(super) fn detail(ground: &Ground, id: SamplingId) -> Detail {
    let project = ground.project();
    let plan = sampling_plan(ground);
    let Some(row) = plan.steps.iter().find(|row| row.sampling.id == id) else {
        return Detail::default();
    };
    let sampling = &row.sampling;
    let decided = sampling
        .decided
        .as_deref()
        .map(date_words)
        .unwrap_or_else(|| day_words(sampling.made));
    let subject = Subject::Step(id);
    let why = vec![
        Part::Words(name(sampling)),
        Part::Meta(sampling.reason.clone()),
        Part::Buttons(vec![
            ActButton::new(Act::Brought(id), "theory-say-brought").icon(icon::CHECK),
            ActButton::new(Act::Edit(subject), "theory-edit").icon(icon::EDIT),
            ActButton::new(Act::Remove(subject), "theory-remove").icon(icon::DELETE),
        ]),
    ];
    let ask = vec![Part::Words(sampling.ask.clone())];
    let aims = sampling.aims.iter().map(|aim| aim_line(project, aim));
    let mut after = vec![Part::Words(sampling.brought.clone())];
    if row.added.is_some() {
        after.push(Part::Meta(phrase::named(
            "theory-counted-there",
            &added(row),
        )));
    }
    after.extend(sampling.documents.iter().map(|document| Part::Line {
        name: project.document_name(*document).to_owned(),
        meta: String::new(),
        trailing: String::new(),
        tone: Tone::Plain,
        act: Some(Act::Document(*document)),
    }));
    let phase = locale::words(sampling.phase.short_key());
    let title = phrase::counted("theory-step", row.number);
    Detail::default()
        .with(title, phrase::line(&[phase, decided]), why)
        .with(locale::words("theory-ask"), String::new(), ask)
        .with(
            locale::words("theory-aims"),
            sampling.aims.len().to_string(),
            aims.collect(),
        )
        .with(
            locale::words("theory-brought"),
            locale::words(sampling.state.key()),
            after,
        )
}

/// Returns what asks for sampling: thin places for which one goes back to the field and no step is planned, and categories
/// that still gain concepts.
pub(super) fn wanted(ground: &Ground, counts: &Counts, model: ModelId) -> Detail {
    let project = ground.project();
    let limits = project.thin_limits();
    let places = thin_places(ground, counts, Some(model), limits);
    let is_wanted = |place: &&crate::analysis::ThinPlace| {
        let decision = place.decision.as_ref().map(|row| row.decision);
        decision.is_none_or(|decision| decision == Filling::ToField) && place.samplings.is_empty()
    };
    let thin = places.iter().filter(is_wanted).map(|place| Part::Line {
        name: project.code_name(place.code).to_owned(),
        meta: locale::say(&place.message),
        trailing: String::new(),
        tone: Tone::Plain,
        act: Some(Act::PlanFor(place.code, place.gap)),
    });
    let thin: Vec<Part> = thin.collect();
    let growing = still_growing(ground, limits).into_iter();
    let growing = growing.map(|(code, count)| Part::Line {
        name: project.code_name(code).to_owned(),
        meta: phrase::with(
            "thin-still-growing",
            [
                ("count", count.into()),
                ("lately", usize::from(limits.lately).into()),
            ],
        ),
        trailing: String::new(),
        tone: Tone::Plain,
        act: Some(Act::PlanOf(code)),
    });
    let growing: Vec<Part> = growing.collect();
    let count = thin.len().to_string();
    Detail::default()
        .with(locale::words("theory-asks-thin"), count, thin)
        .with(
            locale::words("theory-asks-growing"),
            growing.len().to_string(),
            growing,
        )
}

fn aim_line(project: &Project, aim: &Aim) -> Part {
    let gap = aim
        .gap
        .map_or_else(String::new, |gap| locale::words(gap.key()));
    let (key, tone) = match aim.served {
        None => ("theory-served-open", Tone::Quiet),
        Some(true) => ("theory-served", Tone::Good),
        Some(false) => ("theory-not-served", Tone::Look),
    };
    Part::Line {
        name: project.code_name(aim.code).to_owned(),
        meta: gap,
        trailing: locale::words(key),
        tone,
        act: Some(Act::Category(aim.code)),
    }
}
