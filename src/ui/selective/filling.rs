//! Filling in as the screen shows it: the thin places of a model, and what was decided about each.

use crate::analysis::{Counts, Ground, ThinPlace, thin_places};
use crate::locale;
use crate::model::{CodeId, Filling, GapKind, ModelId, Project};
use crate::session::{Output, day_words};
use crate::ui::axial::{Face, phrase};
use crate::ui::icon;

use super::acts::Act;
use super::section::Subject;
use super::sheet::{ActButton, Detail, Head, Part, Sheet, SheetCell, SheetRow, Tone};

/// Returns the thin places with what was decided; those about which nothing was decided stand first.
pub(super) fn sheet(ground: &Ground, counts: &Counts, model: ModelId) -> Sheet {
    let project = ground.project();
    let limits = project.thin_limits();
    let mut places = thin_places(ground, counts, Some(model), limits);
    places.sort_by_key(|place| place.decision.is_some());
    let open = places.iter().filter(|place| place.decision.is_none());
    let numbers = [
        ("quotations", usize::from(limits.quotations).into()),
        ("documents", usize::from(limits.documents).into()),
        ("cases", usize::from(limits.cases).into()),
        ("lately", usize::from(limits.lately).into()),
    ];
    Sheet {
        title: locale::words("selective-filling-in"),
        meta: phrase::line(&[
            phrase::counted("selective-thin", places.len()),
            phrase::counted("theory-n-open", open.count()),
        ]),
        acts: vec![
            ActButton::new(Act::Limits, "theory-limits").icon(icon::FUNCTIONS),
            ActButton::new(Act::Export(Output::Thin(model)), "theory-export").icon(icon::DOWNLOAD),
        ],
        heads: vec![
            Head::wide(locale::words("theory-code")),
            Head::words(locale::words("theory-gap"), 246.0),
            Head::words(locale::words("theory-decision"), 142.0),
            Head::number(locale::words("theory-steps"), 64.0),
        ],
        rows: places.iter().map(|place| line(project, place)).collect(),
        empty: locale::words("theory-nothing-thin"),
        wraps: false,
        foot: phrase::with("thin-limits", numbers),
    }
}

fn line(project: &Project, place: &ThinPlace) -> SheetRow {
    let decision = place.decision.as_ref();
    let steps = match place.samplings.len() {
        0 => String::new(),
        count => count.to_string(),
    };
    SheetRow {
        subject: Subject::Gap(place.code, place.gap),
        cells: vec![
            SheetCell::of(Face::find(project, place.code)),
            SheetCell::toned(
                locale::say(&place.message),
                if decision.is_some() {
                    Tone::Quiet
                } else {
                    Tone::Look
                },
            ),
            decision.map_or_else(SheetCell::default, |row| {
                SheetCell::toned(locale::words(row.decision.key()), tone(row.decision))
            }),
            SheetCell::new(steps),
        ],
    }
}

/// Returns what is said of a thin place.
pub(super) fn detail(
    ground: &Ground,
    counts: &Counts,
    (model, code, gap): (ModelId, CodeId, GapKind),
) -> Detail {
    let project = ground.project();
    let places = thin_places(ground, counts, Some(model), project.thin_limits());
    let found = places
        .iter()
        .find(|place| (place.code, place.gap) == (code, gap));
    let Some(place) = found else {
        return Detail::default();
    };
    let about = vec![
        Part::Line {
            name: project.code_name(code).to_owned(),
            meta: path_above(project, code),
            trailing: String::new(),
            tone: Tone::Plain,
            act: Some(Act::Category(code)),
        },
        Part::Meta(locale::say(&place.message)),
        Part::Buttons(vec![
            ActButton::new(Act::Decide(code, gap), "theory-decide").icon(icon::CHECK),
            ActButton::new(Act::PlanFor(code, gap), "theory-plan-for").icon(icon::PERSON_SEARCH),
            ActButton::new(Act::Trim(Some(code)), "theory-trim").icon(icon::CALL_SPLIT),
        ]),
    ];
    let decided = place.decision.as_ref();
    let decision = decided.map_or_else(
        || vec![Part::Meta(locale::words("theory-undecided"))],
        |row| {
            let mut parts = vec![Part::Meta(locale::words(row.decision.key()))];
            if !row.reason.is_empty() {
                parts.push(Part::Words(row.reason.clone()));
            }
            let back = ActButton::new(Act::Undecide(code, gap), "theory-take-decision-back");
            parts.push(Part::Buttons(vec![back]));
            parts
        },
    );
    let steps = place.samplings.iter();
    let steps = steps.filter_map(|id| project.samplings.get(*id));
    let steps = steps.map(|row| Part::Line {
        name: super::sampling::name(row),
        meta: row.brought.clone(),
        trailing: locale::words(row.state.key()),
        tone: Tone::Quiet,
        act: Some(Act::Show(Subject::Step(row.id))),
    });
    let count = place.samplings.len().to_string();
    Detail::default()
        .with(locale::words(gap.key()), String::new(), about)
        .with(
            locale::words("theory-decision"),
            decided.map_or_else(String::new, |row| day_words(row.made)),
            decision,
        )
        .with(locale::words("selective-sampling"), count, steps.collect())
}

/// The path of a code; nothing where it is its name only.
fn path_above(project: &Project, code: CodeId) -> String {
    let path = project.code_path(code);
    let is_name = path == project.code_name(code);
    if is_name { String::new() } else { path }
}

fn tone(decision: Filling) -> Tone {
    match decision {
        Filling::ToField => Tone::Look,
        Filling::Reread | Filling::Leave => Tone::Quiet,
    }
}
