//! Selective coding as tables: the plan of sampling, thin places, propositions against cases, cases under a model, the
//! candidates for the core category.
//!
//! What was counted stands in columns of its own, whose heads say so; judgements are the researcher's.

use crate::analysis::{
    CaseRow, CoreHint, Ground, PropositionRow, SamplingPlan, SamplingRow, ThinPlace,
};
use crate::model::{
    Aim, Bearing, CodeId, Criterion, DocumentId, Message, ModelId, Project, PropositionId,
    RelationId, Term, Time, Unit,
};

use super::{Cell, Column, Table, Words, runs_right_to_left, table, time};

/// Returns the table that papers print of theoretical sampling: order, whom, why, and what it added.
pub fn sampling(ground: &Ground, plan: &SamplingPlan, words: &Words<'_>) -> Table {
    let mut columns = Column::numbers(&["order"], words);
    columns.extend(Column::texts(
        &[
            "decided_on",
            "phase",
            "whom",
            "participants",
            "case",
            "reason",
            "aims",
            "ask",
            "step_state",
            "documents_of_step",
            "brought",
            "aims_served",
        ],
        words,
    ));
    let counted = [
        "codings",
        "new_open_codes",
        "new_concepts",
        "new_categories",
    ];
    columns.extend(Column::numbers(&counted, words));
    let mut table = table(ground, words("export-sampling"), columns);
    let project = ground.project();
    table.rows = plan
        .steps
        .iter()
        .map(|row| sampling_row(project, row, words))
        .collect();
    table
}

/// Returns the thin places with what was decided about them; `say` makes the sentence of a message.
pub fn thin(
    ground: &Ground,
    places: &[ThinPlace],
    (words, say): (&Words<'_>, &dyn Fn(&Message) -> String),
) -> Table {
    let columns = Column::texts(
        &[
            "code",
            "level",
            "gap",
            "counted",
            "decision",
            "reason",
            "decided_on",
            "sampling",
        ],
        words,
    );
    let mut table = table(ground, words("export-thin"), columns);
    let project = ground.project();
    table.rows = places
        .iter()
        .map(|place| {
            let decision = place.decision.as_ref();
            let samplings = place.samplings.iter();
            let samplings: Vec<&str> = samplings
                .filter_map(|id| project.samplings.get(*id))
                .map(|row| row.whom.as_str())
                .collect();
            let level = project.codes.get(place.code);
            vec![
                project.code_path(place.code).into(),
                level
                    .map_or_else(String::new, |code| {
                        super::level_name(project, code.level, words)
                    })
                    .into(),
                words(place.gap.key()).into(),
                say(&place.message).into(),
                decision.map_or(Cell::Empty, |row| words(row.decision.key()).into()),
                decision.map_or(Cell::Empty, |row| row.reason.as_str().into()),
                decision.map_or(Cell::Empty, |row| time(row.made).into()),
                samplings.join(&words("list-apart")).into(),
            ]
        })
        .collect();
    table
}

/// Returns the propositions, numbered, with how many cases bear on them how; then proposition × case.
pub fn propositions(ground: &Ground, rows: &[PropositionRow], words: &Words<'_>) -> Vec<Table> {
    vec![
        statements(ground, rows, words),
        by_case(ground, rows, words),
    ]
}

/// The day on which the model changed after something was judged.
fn changed(at: Option<Time>) -> Cell {
    at.map_or(Cell::Empty, |at| day(&time(at)).into())
}

/// Returns each case under a model, with what the model does not account for there.
pub fn cases(ground: &Ground, rows: &[CaseRow], words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["case", "fit", "explanation", "judged_before"], words);
    columns.extend(Column::numbers(&["documents", "codings"], words));
    columns.extend(Column::texts(
        &[
            "categories_absent",
            "relations_bare",
            "relations_contrary",
            "propositions_contradicted",
        ],
        words,
    ));
    let mut table = table(ground, words("export-cases"), columns);
    let project = ground.project();
    let divider = divider(project);
    table.rows = rows
        .iter()
        .map(|row| {
            let verdict = row.verdict.as_ref();
            let relations = |ids: &[RelationId]| {
                let names: Vec<String> = ids.iter().map(|id| relation_name(project, *id)).collect();
                Cell::from(names.join(divider))
            };
            vec![
                project.unit_name(row.unit).into(),
                verdict.map_or(Cell::Empty, |verdict| words(verdict.fit.key()).into()),
                verdict.map_or(Cell::Empty, |verdict| verdict.explanation.as_str().into()),
                changed(row.outdated),
                row.documents.into(),
                row.codings.into(),
                names(project, &row.absent).into(),
                relations(&row.bare),
                relations(&row.contrary),
                numbers(project, &row.contradicted).into(),
            ]
        })
        .collect();
    table
}

/// Returns the candidates for the core category of a model: what can be counted, what was written, and the decision.
pub fn candidates(
    ground: &Ground,
    (model, hints): (ModelId, &[CoreHint]),
    words: &Words<'_>,
) -> Table {
    let mut columns = Column::texts(&["category"], words);
    columns.extend(Column::numbers(&["linked", "linkable"], words));
    columns.extend(Column::decimals(&["centrality"], words));
    columns.extend(Column::numbers(&["codings", "documents", "cases"], words));
    columns.extend(Column::texts(
        &["unforced", "abstract", "depth", "variation"],
        words,
    ));
    columns.extend(Column::texts(&["decision", "reason", "decided_on"], words));
    let mut table = table(ground, words("export-candidates"), columns);
    let project = ground.project();
    let chosen = project.models.get(model);
    table.rows =
        hints
            .iter()
            .map(|hint| {
                let known = project.candidacy_of(model, hint.category);
                let mut row = vec![
                    project.code_name(hint.category).into(),
                    hint.linked.into(),
                    hint.others.into(),
                    Cell::decimal(hint.centrality),
                    hint.tally.codings.into(),
                    hint.tally.documents.into(),
                    hint.tally.cases.into(),
                ];
                let note = |criterion: &Criterion| known.and_then(|row| row.notes.get(criterion));
                let notes = Criterion::ALL.iter();
                row.extend(notes.map(|criterion| {
                    note(criterion).map_or(Cell::Empty, |note| note.as_str().into())
                }));
                let rejected = known.and_then(|row| Some((row.rejected?, row.reason.as_str())));
                let core = chosen.filter(|_| hint.is_core);
                row.extend(match (core, rejected) {
                    (Some(core), _) => [
                        words("export-core-chosen").into(),
                        core.core_reason.as_str().into(),
                        core.core_chosen.map_or(Cell::Empty, |at| time(at).into()),
                    ],
                    (None, Some((at, reason))) => [
                        words("export-core-rejected").into(),
                        reason.into(),
                        time(at).into(),
                    ],
                    (None, None) => [Cell::Empty, Cell::Empty, Cell::Empty],
                });
                row
            })
            .collect();
    table
}

/// Returns a term as papers write it: the category, or its property with the range.
pub fn term_words(project: &Project, term: &Term) -> String {
    let category = project.code_name(term.category);
    let property = term.property.and_then(|id| project.properties.get(id));
    match property {
        None => category.to_owned(),
        Some(property) => {
            let end = |end: &str, usual: &str| {
                let end = if end.is_empty() { usual } else { end };
                end.to_owned()
            };
            let (low, high) = (end(&property.low, "0"), end(&property.high, "100"));
            format!(
                "{category}: {} {}–{} ({low} 0, {high} 100)",
                property.name, term.lowest, term.highest
            )
        }
    }
}

fn statements(ground: &Ground, rows: &[PropositionRow], words: &Words<'_>) -> Table {
    let keys = [
        "number",
        "statement",
        "status",
        "judged_before",
        "terms",
        "relations_of_proposition",
    ];
    let mut columns = Column::texts(&keys, words);
    name_numbers(&mut columns, words);
    let counted = [
        "cases_support",
        "cases_qualify",
        "cases_contradict",
        "cases_silent",
        "cases_judged_before",
        "cases_not_judged",
    ];
    columns.extend(Column::numbers(&counted, words));
    let mut table = table(ground, words("export-propositions"), columns);
    let project = ground.project();
    let divider = divider(project);
    table.rows = rows
        .iter()
        .map(|row| {
            let proposition = &row.proposition;
            let terms: Vec<String> = proposition
                .terms
                .iter()
                .map(|term| term_words(project, term))
                .collect();
            let relations: Vec<String> = proposition
                .relations
                .iter()
                .map(|relation| relation_name(project, *relation))
                .collect();
            let mut cells = vec![
                Cell::from(format!("P{}", row.number)),
                proposition.statement.as_str().into(),
                words(proposition.status.key()).into(),
                changed(row.outdated),
                terms.join(divider).into(),
                relations.join(divider).into(),
            ];
            let counts = Bearing::ALL.map(|bearing| row.count(bearing));
            let judged = counts.iter().sum::<usize>() + row.older();
            cells.extend(counts.map(Cell::from));
            cells.push(row.older().into());
            cells.push((row.cells.len() - judged).into());
            cells
        })
        .collect();
    table
}

/// Heads the first column: elsewhere a number is that of an interview.
fn name_numbers(columns: &mut [Column], words: &Words<'_>) {
    if let Some(first) = columns.first_mut() {
        first.head = words("export-column-proposition-number");
    }
}

fn by_case(ground: &Ground, rows: &[PropositionRow], words: &Words<'_>) -> Table {
    let mut columns = Column::texts(
        &[
            "number",
            "case",
            "bearing",
            "judged_before",
            "note",
            "quotations_shown",
        ],
        words,
    );
    name_numbers(&mut columns, words);
    let counted = [
        "categories_coded",
        "within_range",
        "outside_range",
        "evidence_for",
        "evidence_against",
    ];
    columns.extend(Column::numbers(&counted, words));
    let mut table = table(ground, words("export-proposition-cases"), columns);
    let project = ground.project();
    let divider = divider(project);
    for row in rows {
        for cell in &row.cells {
            let support = cell.support.as_ref();
            let shown = support.map_or_else(Vec::new, |support| {
                let quotations = support.quotations.iter();
                quotations
                    .filter_map(|id| project.quotations.get(*id))
                    .map(|row| format!("{}: {}", project.document_name(row.document), row.words))
                    .collect()
            });
            let figures = cell.figures;
            table.rows.push(vec![
                Cell::from(format!("P{}", row.number)),
                project.unit_name(cell.unit).into(),
                support.map_or(Cell::Empty, |support| words(support.bearing.key()).into()),
                changed(cell.outdated),
                support.map_or(Cell::Empty, |support| support.note.as_str().into()),
                shown.join(divider).into(),
                figures.categories.into(),
                figures.within.into(),
                figures.outside.into(),
                figures.evidence_for.into(),
                figures.evidence_against.into(),
            ]);
        }
    }
    table
}

fn sampling_row(project: &Project, row: &SamplingRow, words: &Words<'_>) -> Vec<Cell> {
    let sampling = &row.sampling;
    let divider = divider(project);
    let decided = sampling.decided.clone();
    let aim = |aim: &Aim| {
        let name = project.code_name(aim.code);
        match aim.gap {
            Some(gap) => format!("{name} ({})", words(gap.key())),
            None => name.to_owned(),
        }
    };
    let aims: Vec<String> = sampling.aims.iter().map(aim).collect();
    let served = sampling.aims.iter().filter(|aim| aim.served == Some(true));
    let served: Vec<String> = served.map(aim).collect();
    let documents = sampling.documents.iter();
    let documents: Vec<&str> = documents.map(|id| project.document_name(*id)).collect();
    let added = row.added.unwrap_or_default();
    let mut cells = vec![
        row.number.into(),
        decided.unwrap_or_else(|| day(&time(sampling.made))).into(),
        words(sampling.phase.key()).into(),
        sampling.whom.as_str().into(),
        people(project, &sampling.documents).into(),
        units(project, &sampling.documents).into(),
        sampling.reason.as_str().into(),
        aims.join(divider).into(),
        sampling.ask.as_str().into(),
        words(sampling.state.key()).into(),
        documents.join(divider).into(),
        sampling.brought.as_str().into(),
        served.join(divider).into(),
    ];
    cells.extend(match row.added {
        Some(_) => [
            added.codings.into(),
            added.open_codes.into(),
            added.concepts.into(),
            added.categories.into(),
        ],
        None => [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty],
    });
    cells
}

/// The day of a point in time that is written as RFC 3339.
pub(super) fn day(time: &str) -> String {
    time.split('T').next().unwrap_or_default().to_owned()
}

/// Who speaks in documents.
fn people(project: &Project, documents: &[DocumentId]) -> String {
    let rows = documents.iter().filter_map(|id| project.documents.get(*id));
    let mut names: Vec<&str> = rows
        .flat_map(|row| &row.participants)
        .filter_map(|id| project.participants.get(*id))
        .map(|person| person.name.as_str())
        .collect();
    names.dedup();
    names.join(divider(project))
}

/// The cases to which documents belong.
fn units(project: &Project, documents: &[DocumentId]) -> String {
    let cases = documents.iter().map(|id| project.unit_of(*id));
    let mut names: Vec<&str> = cases
        .filter(|unit| matches!(unit, Unit::Case(_)))
        .map(|unit| project.unit_name(unit))
        .collect();
    names.dedup();
    names.join(divider(project))
}

fn relation_name(project: &Project, relation: RelationId) -> String {
    let row = project.relations.get(relation);
    row.map_or_else(String::new, |row| row.ends(project))
}

fn names(project: &Project, codes: &[CodeId]) -> String {
    let names: Vec<&str> = codes.iter().map(|code| project.code_name(*code)).collect();
    names.join(divider(project))
}

fn numbers(project: &Project, propositions: &[PropositionId]) -> String {
    let numbers = propositions.iter();
    let numbers: Vec<String> = numbers
        .filter_map(|id| project.proposition_number(*id))
        .map(|number| format!("P{number}"))
        .collect();
    numbers.join(divider(project))
}

/// What stands between things in one cell.
fn divider(project: &Project) -> &'static str {
    if runs_right_to_left(project) {
        "؛ "
    } else {
        "; "
    }
}
