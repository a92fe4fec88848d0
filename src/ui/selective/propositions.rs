//! The propositions of a model as the screen shows them: each against the cases, and what can be counted beside it.

use crate::analysis::{CaseCell, Ground, PropositionRow, proposition_rows, units_message};
use crate::locale;
use crate::model::{Bearing, ModelId, Project, PropositionId, RelationStatus, Term, Time};
use crate::session::{Output, day_words};
use crate::ui::axial::phrase;
use crate::ui::command::Command;
use crate::ui::icon;

use super::acts::Act;
use super::cases::older;
use super::section::Subject;
use super::sheet::{ActButton, Detail, Head, Part, Sheet, SheetCell, SheetRow, Tone};

/// Cases that have a column each; where there are more, they are counted.
const MOST_COLUMNS: usize = 4;
/// Width of the column of numbers.
const NUMBER: f32 = 38.0;
/// Width of the column of a case.
const CASE: f32 = 86.0;

/// Returns the table of propositions against cases.
pub(super) fn sheet(ground: &Ground, model: ModelId) -> Sheet {
    let rows = proposition_rows(ground, model);
    let project = ground.project();
    let units = project.units();
    let by_case = units.len() <= MOST_COLUMNS;
    let changed = rows.iter().filter_map(PropositionRow::model_changed).max();
    // The number stands by itself, so that a statement takes the direction of its own words.
    let mut heads = vec![
        Head::words(String::new(), NUMBER),
        Head::wide(locale::words("theory-proposition")),
        Head::words(locale::words("theory-status"), CASE),
    ];
    if by_case {
        let names = units.iter().map(|unit| project.unit_name(*unit).to_owned());
        heads.extend(names.map(|name| Head::words(name, CASE)));
    } else {
        let names = Bearing::ALL.map(|bearing| locale::words(bearing.key()));
        heads.extend(names.map(|name| Head::number(name, 74.0)));
    }
    let judged = rows.iter().flat_map(|row| &row.cells);
    let open = judged.filter(|cell| cell.standing().is_none()).count();
    Sheet {
        title: locale::words("selective-propositions"),
        meta: phrase::line(&[
            phrase::counted("theory-n-propositions", rows.len()),
            phrase::counted("theory-n-not-judged", open),
            locale::say(&units_message(project)),
        ]),
        acts: vec![
            ActButton::new(Act::NewProposition, "theory-new-proposition").icon(icon::ADD),
            ActButton::new(Act::FromRelation, "theory-from-relation").icon(icon::CONVERSION_PATH),
            ActButton::new(Act::Export(Output::Propositions(model)), "theory-export")
                .icon(icon::DOWNLOAD),
        ],
        rows: rows.iter().map(|row| line(row, by_case)).collect(),
        heads,
        empty: locale::words("theory-no-propositions"),
        wraps: true,
        foot: changed.map_or_else(String::new, |changed| foot(&rows, changed)),
    }
}

/// What was judged as a cell says it; of an older model with the sign that the line below the table explains.
fn judged(words: String, (tone, is_older): (Tone, bool)) -> SheetCell {
    if is_older {
        SheetCell::toned(phrase::named("theory-older-sign", &words), Tone::Quiet)
    } else {
        SheetCell::toned(words, tone)
    }
}

/// The line that explains the sign.
fn foot(rows: &[PropositionRow], changed: Time) -> String {
    let older = rows.iter().filter(|row| row.model_changed().is_some());
    let told = [
        ("count", older.count().into()),
        ("day", day_words(changed).into()),
    ];
    let words = phrase::with("propositions-older", told);
    phrase::named("theory-older-foot", &words)
}

fn line(row: &PropositionRow, by_case: bool) -> SheetRow {
    let proposition = &row.proposition;
    let mut cells = vec![
        SheetCell::new(phrase::proposition(row.number)),
        SheetCell::new(proposition.statement.as_str()),
        judged(
            locale::words(proposition.status.key()),
            (status_tone(proposition.status), row.outdated.is_some()),
        ),
    ];
    if by_case {
        cells.extend(row.cells.iter().map(|cell| {
            let bearing = cell.support.as_ref().map(|support| support.bearing);
            let shown = match bearing {
                Some(bearing) => {
                    let words = locale::words(bearing.key());
                    judged(words, (tone(bearing), cell.outdated.is_some()))
                }
                None => SheetCell::toned(locale::words("theory-not-judged"), Tone::Quiet),
            };
            let act = Some(Act::Judge(proposition.id, cell.unit));
            SheetCell { act, ..shown }
        }));
    } else {
        let counts = Bearing::ALL.map(|bearing| row.count(bearing).to_string());
        cells.extend(counts.map(SheetCell::new));
    }
    SheetRow {
        subject: Subject::Proposition(proposition.id),
        cells,
    }
}

/// Returns what is said of a proposition.
pub(super) fn detail(ground: &Ground, (model, id): (ModelId, PropositionId)) -> Detail {
    let rows = proposition_rows(ground, model);
    let Some(row) = rows.iter().find(|row| row.proposition.id == id) else {
        return Detail::default();
    };
    let project = ground.project();
    let proposition = &row.proposition;
    let mut parts = vec![Part::Words(proposition.statement.clone())];
    if let Some(changed) = row.outdated {
        let day = [("day", day_words(changed).into())];
        parts.push(Part::Meta(phrase::with("theory-status-before", day)));
    }
    for code in row.trimmed(project) {
        let words = phrase::named("theory-speaks-of-trimmed", project.code_name(code));
        parts.push(Part::Meta(words));
    }
    parts.push(Part::Buttons(vec![
        ActButton::new(Act::Trace(id.into()), Command::Trace.key()).icon(icon::HISTORY),
        ActButton::new(Act::Edit(Subject::Proposition(id)), "theory-edit").icon(icon::EDIT),
        ActButton::new(
            Act::Move(id, row.number.saturating_sub(1)),
            "theory-earlier",
        )
        .icon(icon::ARROW_UPWARD),
        ActButton::new(Act::Move(id, row.number + 1), "theory-later").icon(icon::ARROW_DOWNWARD),
        ActButton::new(Act::Remove(Subject::Proposition(id)), "theory-remove").icon(icon::DELETE),
    ]));
    let cells = row.cells.iter().map(|cell| case(row, cell, project));
    let terms = proposition
        .terms
        .iter()
        .map(|term| term_line(project, term));
    let relations = proposition.relations.iter();
    let relations = relations.filter_map(|id| project.relations.get(*id));
    let relations = relations.map(|relation| Part::Line {
        name: relation.sentence.clone(),
        meta: relation.ends(project),
        trailing: String::new(),
        tone: Tone::Plain,
        act: Some(Act::Relation(relation.id)),
    });
    let number = phrase::proposition(row.number);
    let status = locale::words(proposition.status.key());
    Detail::default()
        .with(number, status, parts)
        .with(
            locale::words("theory-cases"),
            locale::words("theory-counted-beside"),
            cells.flatten().collect(),
        )
        .with(
            locale::words("theory-terms"),
            proposition.terms.len().to_string(),
            terms.collect(),
        )
        .with(
            locale::words("theory-relations"),
            proposition.relations.len().to_string(),
            relations.collect(),
        )
}

/// A case: the judgement, the counts, the note and what shows it.
fn case(row: &PropositionRow, cell: &CaseCell, project: &Project) -> Vec<Part> {
    let (support, standing) = (cell.support.as_ref(), cell.standing());
    let figures = cell.figures;
    let of = row.proposition.terms.len();
    let counted = [
        ("categories", figures.categories.into()),
        ("of", of.into()),
        ("within", figures.within.into()),
        ("outside", figures.outside.into()),
        ("for", figures.evidence_for.into()),
        ("against", figures.evidence_against.into()),
    ];
    let judged = support.map_or_else(
        || locale::words("theory-not-judged"),
        |support| locale::words(support.bearing.key()),
    );
    let mut parts = vec![
        Part::Line {
            name: project.unit_name(cell.unit).to_owned(),
            meta: String::new(),
            trailing: judged,
            tone: standing.map_or(Tone::Quiet, |support| tone(support.bearing)),
            act: Some(Act::Judge(row.proposition.id, cell.unit)),
        },
        Part::Meta(phrase::with("theory-counted", counted)),
    ];
    if let Some(support) = support {
        let changed = cell.outdated;
        parts.extend(changed.map(|changed| Part::Meta(older(support.made, changed))));
        if !support.note.is_empty() {
            parts.push(Part::Words(support.note.clone()));
        }
        parts.extend(support.quotations.iter().copied().map(Part::Quotation));
    }
    parts
}

fn term_line(project: &Project, term: &Term) -> Part {
    let property = term.property.and_then(|id| project.properties.get(id));
    let meta = property.map_or_else(String::new, |property| {
        let range = [
            ("name", property.name.as_str().into()),
            ("from", usize::from(term.lowest).into()),
            ("to", usize::from(term.highest).into()),
            ("low", property.low.as_str().into()),
            ("high", property.high.as_str().into()),
        ];
        phrase::with("theory-range", range)
    });
    Part::Line {
        name: project.code_name(term.category).to_owned(),
        meta,
        trailing: String::new(),
        tone: Tone::Plain,
        act: Some(Act::Category(term.category)),
    }
}

/// Returns how a bearing is meant.
pub(super) fn tone(bearing: Bearing) -> Tone {
    match bearing {
        Bearing::Supports => Tone::Good,
        Bearing::Qualifies => Tone::Look,
        Bearing::Contradicts => Tone::Against,
        Bearing::Silent => Tone::Quiet,
    }
}

fn status_tone(status: RelationStatus) -> Tone {
    match status {
        RelationStatus::Hypothesis => Tone::Quiet,
        RelationStatus::Supported => Tone::Good,
        RelationStatus::Qualified => Tone::Look,
        RelationStatus::Rejected => Tone::Against,
    }
}
