//! Member checking and peer debriefing as tables, and the page for the paper.

use crate::analysis::trust::{check_sentence, check_sums};
use crate::model::{CheckResponse, CheckSubject, Message};

use super::super::memos::about;
use super::super::paper::{Block, Paper, PaperTable, Text};
use super::super::{Cell, Table};
use super::{Source, bare, below};

/// Returns two tables: each check with its answer; the numbers by subject.
pub fn check_tables(source: Source<'_>) -> Vec<Table> {
    vec![list(source), sums(source)]
}

fn list(source: Source<'_>) -> Table {
    let project = source.ground.project();
    let columns = source.texts(&[
        "participant",
        "subject",
        "sent",
        "way",
        "response",
        "answered",
        "words",
        "changed_because",
        "about",
        "acts_of_journal",
    ]);
    let mut table = source.table("export-member-checks", columns);
    let mut checks: Vec<_> = project.member_checks.iter().collect();
    checks.sort_by_key(|row| {
        let who = project.participants.get(row.participant);
        (who.map(|who| who.name.clone()), row.sent.clone(), row.id)
    });
    table.rows = checks
        .into_iter()
        .map(|row| {
            let who = project.participants.get(row.participant);
            let response = row.response.map(CheckResponse::key);
            vec![
                who.map_or("", |who| who.name.as_str()).into(),
                source.words(row.subject.key()).into(),
                row.sent.clone().unwrap_or_default().into(),
                row.way.as_str().into(),
                source.words(response.unwrap_or("check-sent")).into(),
                row.answered.clone().unwrap_or_default().into(),
                row.words.as_str().into(),
                row.changed.as_str().into(),
                Cell::from(about(source.ground, &row.links).join(&source.words("list-apart"))),
                Cell::from(numbers(&row.acts)),
            ]
        })
        .collect();
    table
}

/// Numbers in one line.
fn numbers(acts: &[u64]) -> String {
    let acts: Vec<String> = acts.iter().map(u64::to_string).collect();
    acts.join(", ")
}

fn sums(source: Source<'_>) -> Table {
    let mut columns = source.texts(&["subject"]);
    columns.extend(source.numbers(&[
        "participants_asked",
        "participants_answered",
        "confirms",
        "corrects",
        "adds",
        "disagrees",
        "no_answer",
        "checks_with_change",
    ]));
    let mut table = source.table("export-member-check-sums", columns);
    let project = source.ground.project();
    for subject in CheckSubject::ALL.map(Some).into_iter().chain([None]) {
        let sums = check_sums(project, subject);
        let name = subject.map_or("export-all", CheckSubject::key);
        let mut row = vec![Cell::from(source.words(name))];
        let numbers = [
            sums.sent,
            sums.answered,
            sums.confirms,
            sums.corrects,
            sums.adds,
            sums.disagrees,
            sums.silent,
            sums.changes,
        ];
        row.extend(numbers.map(Cell::from));
        table.rows.push(row);
    }
    table
}

/// Returns what peers said of the study.
pub fn debriefing_table(source: Source<'_>) -> Table {
    let columns = source.texts(&["peer", "role", "date", "comment", "answer"]);
    let mut table = source.table("export-debriefings", columns);
    table.rows = source
        .ground
        .project()
        .debriefings
        .iter()
        .map(|row| {
            vec![
                row.peer.as_str().into(),
                row.role.as_str().into(),
                row.held.clone().unwrap_or_default().into(),
                row.comment.as_str().into(),
                row.answer.as_str().into(),
            ]
        })
        .collect();
    table
}

/// The checks on paper: what belongs together stands in one cell.
fn each(source: Source<'_>, checks: &Table) -> PaperTable {
    let heads = [
        "participant",
        "sent",
        "response",
        "words",
        "changed_because",
        "about",
    ];
    let heads = source.texts(&heads).into_iter().map(|column| column.head);
    let mut paper = PaperTable::new("", heads.collect());
    paper.shares = vec![10, 13, 13, 32, 30, 18];
    let acts = source.texts(&["acts_of_journal"]).pop();
    let acts = acts.map_or_else(String::new, |column| column.head);
    paper.rows = checks
        .rows
        .iter()
        .map(|row| {
            let cell = |at: usize| row.get(at).map(Cell::shown).unwrap_or_default();
            let [who, subject, sent, way, response] = [0, 1, 2, 3, 4].map(cell);
            let [answered, words, changed, about, done] = [5, 6, 7, 8, 9].map(cell);
            let done = match done.is_empty() {
                true => done,
                false => format!("{acts}: {done}"),
            };
            vec![
                Text::bold(who).and_faint(below(&[subject])),
                Text::from(sent).and_faint(below(&[way])),
                Text::bold(response).and_faint(below(&[answered])),
                Text::from(words),
                Text::from(changed).and_faint(below(&[done])),
                Text::from(about),
            ]
        })
        .collect();
    paper
}

/// Returns the page: the sentences, the numbers, the checks, the debriefings.
pub fn checks_paper(source: Source<'_>) -> Paper {
    let project = source.ground.project();
    let mut paper = source.paper("export-member-checks");
    paper.landscape = true;
    for subject in CheckSubject::ALL {
        if check_sums(project, Some(subject)).sent > 0 || subject == CheckSubject::Findings {
            paper.paragraph(source.say(&check_sentence(project, Some(subject))));
        }
    }
    let [checks, sums] = [list(source), sums(source)];
    if !checks.rows.is_empty() {
        paper.heading(1, sums.title.as_str());
        paper.push(bare(&sums, &[]));
        paper.note(source.words("export-member-check-sums-note"));
        paper.heading(1, source.words("export-member-checks-each"));
        paper.push(Block::Table(each(source, &checks)));
    }
    let debriefings = debriefing_table(source);
    if !debriefings.rows.is_empty() {
        paper.heading(1, debriefings.title.as_str());
        let message = Message::new("fact-debriefings-count").with("count", debriefings.rows.len());
        paper.paragraph(source.say(&message));
        paper.push(bare(&debriefings, &[14, 16, 10, 30, 30]));
    }
    paper
}
