//! The audit trail as tables and on paper: acts by Halpern's classes, their numbers, codes over time.

use crate::analysis::trust::{Act, AuditClass, Trail};
use crate::model::{Level, Message, Time};

use super::super::paper::Paper;
use super::super::{Cell, ColumnKind, Table, time};
use super::{Source, bare, day};

/// Characters of a time up to its minute: `2025-02-03T08:03`.
const MINUTE: usize = 16;
/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

/// Returns three tables: the acts, oldest first within each class; the classes in numbers; codes over time.
pub fn audit_tables(source: Source<'_>, trail: &Trail) -> Vec<Table> {
    vec![
        acts(source, trail, None),
        classes(source, trail),
        days(source, trail),
    ]
}

/// Returns the trail on paper: a chapter for each class.
pub fn audit_paper(source: Source<'_>, trail: &Trail) -> Paper {
    let mut paper = source.paper("export-audit");
    paper.landscape = true;
    paper.paragraph(source.words("audit-about"));
    let reasons = trail.acts.iter().filter(|(_, act)| !act.why.is_empty());
    let message = Message::new("audit-sum")
        .with("count", trail.acts.len())
        .with("reasons", reasons.count());
    paper.paragraph(source.say(&message));
    paper.heading(1, source.words("audit-classes"));
    paper.push(bare(&classes(source, trail), &[]));
    paper.note(source.words("audit-classes-note"));
    let days = days(source, trail);
    if !days.rows.is_empty() {
        paper.heading(1, days.title.as_str());
        paper.push(bare(&days, &[]));
    }
    for class in AuditClass::ALL {
        let table = acts(source, trail, Some(class));
        paper.heading(1, source.words(class.key()));
        paper.note(source.words(class.note_key()));
        if table.rows.is_empty() {
            paper.paragraph(source.words("audit-none"));
        } else {
            paper.push(bare(&table, &[6, 14, 11, 9, 36, 24]));
        }
    }
    paper
}

fn acts(source: Source<'_>, trail: &Trail, only: Option<AuditClass>) -> Table {
    let mut columns = match only {
        Some(_) => Vec::new(),
        None => source.texts(&["class"]),
    };
    let entry = source.words("export-column-entry");
    columns.push(source.column("number", entry, ColumnKind::Number));
    columns.extend(source.texts(&["time", "coder", "act", "what", "reason"]));
    let mut table = source.table("export-audit", columns);
    let mut rows: Vec<&(AuditClass, Act)> = trail
        .acts
        .iter()
        .filter(|(class, _)| only.is_none_or(|only| only == *class))
        .collect();
    rows.sort_by_key(|(class, act)| (*class, act.number));
    table.rows = rows
        .into_iter()
        .map(|row| cells(source, row, only.is_none()))
        .collect();
    table
}

fn cells(source: Source<'_>, (class, act): &(AuditClass, Act), with_class: bool) -> Vec<Cell> {
    let project = source.ground.project();
    let mut cells = Vec::new();
    if with_class {
        cells.push(Cell::from(source.words(class.key())));
    }
    let number = usize::try_from(act.number).unwrap_or(usize::MAX);
    // On paper the minute is enough, and has room.
    let at = match (with_class, time(act.at)) {
        (true, at) => at,
        (false, at) => at
            .chars()
            .take(MINUTE)
            .collect::<String>()
            .replace('T', " "),
    };
    cells.extend([
        Cell::from(number),
        at.into(),
        project.coder_name(act.coder).into(),
        source.words(act.kind.key()).into(),
        source.say(&act.what).into(),
        act.why.as_str().into(),
    ]);
    cells
}

fn classes(source: Source<'_>, trail: &Trail) -> Table {
    let mut columns = source.texts(&["class"]);
    columns.extend(source.numbers(&["acts", "acts_with_reason"]));
    columns.extend(source.texts(&["first_day", "last_day"]));
    let mut table = source.table("audit-classes", columns);
    for (class, sum) in trail.sums() {
        let (first, last) = sum
            .between
            .map_or_else(Default::default, |(first, last)| (day(first), day(last)));
        table.rows.push(vec![
            source.words(class.key()).into(),
            sum.acts.into(),
            sum.reasons.into(),
            first.into(),
            last.into(),
        ]);
    }
    table
}

fn days(source: Source<'_>, trail: &Trail) -> Table {
    let mut columns = source.texts(&["date"]);
    let project = source.ground.project();
    let names =
        Level::ALL.map(|level| super::super::level_name(project, level, &|key| source.words(key)));
    for (level, name) in Level::ALL.into_iter().zip(names) {
        let key = level.key().trim_start_matches("level-").to_owned();
        columns.push(source.column(&key, name, ColumnKind::Number));
    }
    let mut table = source.table("audit-days", columns);
    for known in &trail.days {
        let mut row = vec![Cell::from(day(Time(known.day * DAY_MS)))];
        row.extend(known.codes.map(Cell::from));
        table.rows.push(row);
    }
    table
}
