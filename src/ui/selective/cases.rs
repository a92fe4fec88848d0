//! Fit per case as the screen shows it: the verdict, and what the model does not account for.

use crate::analysis::{CaseRow, Ground, case_rows, fit_paragraph, units_message};
use crate::locale;
use crate::model::{Fit, ModelId, Project, RelationId, Time, Unit};
use crate::session::{Output, day_words};
use crate::ui::axial::phrase;
use crate::ui::icon;

use super::acts::Act;
use super::section::Subject;
use super::sheet::{ActButton, Detail, Head, Part, Sheet, SheetCell, SheetRow, Tone};

/// Width of the column of verdicts.
const FIT: f32 = 176.0;

/// Returns the cases under a model.
pub(super) fn sheet(ground: &Ground, model: ModelId) -> Sheet {
    let project = ground.project();
    let rows = case_rows(ground, model);
    let said: Vec<String> = fit_paragraph(project, &rows, &day_words)
        .iter()
        .map(locale::say)
        .collect();
    let said = said.join(" ");
    let judged = rows.iter().filter(|row| row.standing().is_some()).count();
    let numbers = [("part", judged.into()), ("whole", rows.len().into())];
    Sheet {
        title: locale::words("selective-fit"),
        meta: phrase::line(&[
            phrase::with("theory-judged", numbers),
            locale::say(&units_message(project)),
        ]),
        acts: vec![
            ActButton::new(Act::Copy(said.clone()), "theory-copy-paragraph")
                .icon(icon::CONTENT_PASTE),
            ActButton::new(Act::Export(Output::Cases(model)), "theory-export").icon(icon::DOWNLOAD),
        ],
        heads: vec![
            Head::wide(locale::words("theory-case")),
            Head::words(locale::words("theory-fit"), FIT),
            Head::number(locale::words("selective-column-documents"), 84.0),
            Head::number(locale::words("selective-column-codings"), 72.0),
            Head::number(locale::words("theory-absent"), 76.0),
            Head::number(locale::words("theory-contrary"), 76.0),
        ],
        rows: rows.iter().map(|row| line(project, row)).collect(),
        empty: locale::words("theory-no-cases"),
        wraps: false,
        foot: said,
    }
}

fn line(project: &Project, row: &CaseRow) -> SheetRow {
    let fit = row.verdict.as_ref().map(|verdict| verdict.fit);
    let fit = fit.map_or_else(
        || SheetCell::toned(locale::words("theory-not-judged"), Tone::Quiet),
        |fit| judged(locale::words(fit.key()), (tone(fit), row.outdated)),
    );
    let numbers = [
        row.documents,
        row.codings,
        row.absent.len(),
        row.contrary.len(),
    ];
    let mut cells = vec![SheetCell::new(project.unit_name(row.unit)), fit];
    cells.extend(numbers.map(|number| SheetCell::new(number.to_string())));
    SheetRow {
        subject: Subject::Unit(row.unit),
        cells,
    }
}

/// Returns what is said of a case.
pub(super) fn detail(ground: &Ground, (model, unit): (ModelId, Unit)) -> Detail {
    let project = ground.project();
    let rows = case_rows(ground, model);
    let Some(row) = rows.iter().find(|row| row.unit == unit) else {
        return Detail::default();
    };
    let verdict = row.verdict.as_ref();
    let mut judged = vec![Part::Meta(verdict.map_or_else(
        || locale::words("theory-not-judged"),
        |verdict| locale::words(verdict.fit.key()),
    ))];
    if let Some(verdict) = verdict {
        if let Some(changed) = row.outdated {
            judged.push(Part::Meta(older(verdict.made, changed)));
        }
        if verdict.explanation.is_empty() && verdict.fit != Fit::Fits {
            judged.push(Part::Meta(locale::words("theory-not-explained")));
        } else if !verdict.explanation.is_empty() {
            judged.push(Part::Words(verdict.explanation.clone()));
        }
    }
    judged.push(Part::Buttons(vec![
        ActButton::new(Act::Edit(Subject::Unit(unit)), "theory-judge").icon(icon::CHECK),
    ]));
    let absent = row.absent.iter().map(|code| Part::Line {
        name: project.code_name(*code).to_owned(),
        meta: String::new(),
        trailing: String::new(),
        tone: Tone::Plain,
        act: Some(Act::Category(*code)),
    });
    let contradicted = row.contradicted.iter();
    let contradicted = contradicted.filter_map(|id| {
        let row = project.propositions.get(*id)?;
        let number = project.proposition_number(*id)?;
        Some(Part::Line {
            name: format!("{} {}", phrase::proposition(number), row.statement),
            meta: String::new(),
            trailing: String::new(),
            tone: Tone::Plain,
            act: Some(Act::Show(Subject::Proposition(*id))),
        })
    });
    let day = verdict.map_or_else(String::new, |verdict| day_words(verdict.made));
    let lists = [
        ("theory-absent-categories", absent.collect::<Vec<_>>()),
        (
            "theory-contrary-relations",
            relations(project, &row.contrary),
        ),
        ("theory-contradicted", contradicted.collect()),
        ("theory-bare-relations", relations(project, &row.bare)),
    ];
    let begun = Detail::default().with(project.unit_name(unit).to_owned(), day, judged);
    lists.into_iter().fold(begun, |detail, (key, parts)| {
        let count = parts.len().to_string();
        detail.with(locale::words(key), count, parts)
    })
}

/// Returns what was judged as a cell says it: what is about an older model claims nothing of this one.
fn judged(words: String, (tone, outdated): (Tone, Option<Time>)) -> SheetCell {
    match outdated {
        None => SheetCell::toned(words, tone),
        Some(_) => SheetCell::toned(phrase::named("theory-older", &words), Tone::Quiet),
    }
}

/// Returns that something was judged of an older model, and when that changed.
pub(super) fn older(made: Time, changed: Time) -> String {
    let days = [
        ("judged", day_words(made).into()),
        ("changed", day_words(changed).into()),
    ];
    phrase::with("theory-judged-before", days)
}

fn relations(project: &Project, ids: &[RelationId]) -> Vec<Part> {
    let rows = ids.iter().filter_map(|id| project.relations.get(*id));
    rows.map(|row| Part::Line {
        name: row.ends(project),
        meta: row.sentence.clone(),
        trailing: String::new(),
        tone: Tone::Plain,
        act: Some(Act::Relation(row.id)),
    })
    .collect()
}

fn tone(fit: Fit) -> Tone {
    match fit {
        Fit::Fits => Tone::Good,
        Fit::FitsWithVariation => Tone::Look,
        Fit::DoesNotFit => Tone::Against,
    }
}
