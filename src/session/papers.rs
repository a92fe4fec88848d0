//! What leaves the program as a document to read: packets, forms, checks, convergence, negative cases, audit trail.

use std::path::{Path, PathBuf};

use crate::analysis::reliability::material::usual_pair;
use crate::analysis::reliability::review::{Question, Review as Reliability, pass_message};
use crate::analysis::saturation::{Review, Terms, paragraph};
use crate::analysis::trust::{Act as Line, ActKind, Trail, voice};
use crate::analysis::{Counts, Ground};
use crate::export::paper::{Paper, docx, html};
use crate::export::trust::{
    Source, audit_paper, audit_tables, check_tables, checks_paper, convergence_paper,
    convergence_tables, debriefing_table, foreign_texts, form_paper, form_table, negative_paper,
    negative_table, packet,
};
use crate::export::{ReportParts, Table, report};
use crate::locale::{self, say, words};
use crate::model::{Message, ParticipantId, Project};
use crate::operation::Refusal;
use crate::store::{Act, Store};

use super::Failure;
use super::clock::day_words;
use super::evidence_papers::{reliability_paper, sampling_paper, saturation_paper};
use super::figures::figure_pictures;
use super::our_digits::with_our_digits;
use super::sight::Sight;
use super::take_out::{Outcome, Output, TextOf, ending_of, take_out, write_tables, write_whole};

/// Returns the audit trail of an open file: of the acts that may be seen.
///
/// # Errors
///
/// When the file cannot be read.
pub fn trail(store: &Store, sight: Option<Sight>) -> Result<Trail, Failure> {
    // Which words in the title of a memo tell that it is about a guide or a form.
    let instruments: Vec<String> = words("audit-instrument-words")
        .split(',')
        .map(str::to_owned)
        .collect();
    let mut trail = Trail::new(&instruments);
    store.each_act(&mut |entry, changes| {
        if sight.is_some_and(|sight| !sight.shows(&entry)) {
            return;
        }
        let kind = match entry.act {
            Act::Undo => ActKind::Undo,
            Act::Redo => ActKind::Redo,
            Act::Begin | Act::Do | Act::Why => ActKind::Do,
        };
        let line = Line {
            number: entry.seq,
            at: entry.at,
            coder: entry.coder,
            kind,
            what: entry.what,
            why: entry.why,
        };
        trail.enter(line, changes);
    })?;
    Ok(trail)
}

/// Writes `output` of `project`, whose file is `store`, into the file `path`, whole or not at all.
///
/// # Errors
///
/// As [`take_out`].
pub fn take_out_of(
    store: &Store,
    project: &Project,
    output: &Output,
    path: &Path,
) -> Result<Outcome, Failure> {
    if *output == Output::Audit {
        return audit(&trail(store, None)?, project, path);
    }
    if let Output::Saturation(terms) = output
        && let Ok(ending) = ending_of(path, Output::Report.endings())
    {
        let ground = Ground::of(project);
        let trail = trail(store, None)?;
        let paper = saturation_paper(source(&ground), (terms.clone(), Some(&trail.puts)))?;
        let bytes = write(&paper, &ending)?;
        write_whole(path, &bytes)?;
        return Ok(outcome(path, bytes.len()));
    }
    let text = |document| store.text(project, document).ok().flatten();
    take_out(project, &text, output, path)
}

/// Writes the audit trail.
fn audit(trail: &Trail, project: &Project, path: &Path) -> Result<Outcome, Failure> {
    let ending = ending_of(path, Output::Audit.endings())?;
    let ground = Ground::of(project);
    let source = source(&ground);
    let bytes = match ending.as_str() {
        "html" | "docx" => write(&audit_paper(source, trail), &ending)?,
        _ => write_tables(&audit_tables(source, trail), &ending)?,
    };
    write_whole(path, &bytes)?;
    Ok(outcome(path, bytes.len()))
}

/// Returns the tables of an output of this family; nothing for others.
pub(super) fn tables_of(ground: &Ground, output: &Output) -> Option<Vec<Table>> {
    let source = source(ground);
    Some(match output {
        Output::Form(form) => vec![form_table(source, &Counts::on(ground), *form)],
        Output::MemberChecks => {
            let mut tables = check_tables(source);
            tables.push(debriefing_table(source));
            tables
        }
        Output::Convergence => convergence_tables(source),
        Output::NegativeCases => vec![negative_table(source)],
        _ => return None,
    })
}

/// Writes an output of this family that is read on paper.
///
/// # Errors
///
/// When it cannot be made or written.
pub(super) fn take_paper_out(
    project: &Project,
    text: TextOf<'_>,
    (output, ending): (&Output, &str),
    path: &Path,
) -> Result<Outcome, Failure> {
    let ground = Ground::of(project);
    if let Output::Packets(participants) = output {
        return packets(&ground, participants, (path, ending));
    }
    let source = source(&ground);
    let mut warnings = Vec::new();
    let paper = match output {
        Output::Form(form) => form_paper(source, &Counts::on(&ground), *form),
        Output::MemberChecks => checks_paper(source),
        Output::Convergence => convergence_paper(source),
        Output::NegativeCases => negative_paper(source),
        Output::Saturation(terms) => saturation_paper(source, (terms.clone(), None))?,
        Output::Sampling => sampling_paper(source),
        Output::Reliability(question, copy) => {
            reliability_paper(source, text, (question, copy.as_deref()))
        }
        Output::Report => {
            let parts;
            (parts, warnings) = report_parts(&ground, text)?;
            report(source, &Counts::on(&ground), &parts)
        }
        // The audit trail is in the file of the project, not in its image.
        _ => return Err(Failure::Export(Message::new("export-no-journal"))),
    };
    let bytes = write(&paper, ending)?;
    write_whole(path, &bytes)?;
    Ok(Outcome {
        warnings,
        ..outcome(path, bytes.len())
    })
}

/// Draws the figures and makes the sentences that the report shows; with what the drawing warns of.
fn report_parts(ground: &Ground, text: TextOf<'_>) -> Result<(ReportParts, Vec<Message>), Failure> {
    let project = ground.project();
    let mut figures = Vec::new();
    let mut warnings = Vec::new();
    for model in project.models.iter() {
        let (pictures, warned) = figure_pictures(project, model.id)?;
        figures.extend(pictures.into_iter().map(|picture| (model.id, picture)));
        warnings.extend(warned);
    }
    let review = Review::of(ground, Terms::of(project));
    let saturation = review.shown().map(|level| {
        let said = paragraph(&review, (level, &level.orders()), &day_words);
        said.iter().map(say).collect()
    });
    let reliability = usual_pair(project).map(|(left, right)| {
        let review = Reliability::answering(project, text, &Question::new(left, right));
        let name = |pass| say(&pass_message(project, pass));
        let said = review.paper((&name(left), &name(right)));
        said.iter().map(say).collect()
    });
    let parts = ReportParts {
        figures,
        saturation: saturation.unwrap_or_default(),
        reliability: reliability.unwrap_or_default(),
    };
    Ok((parts, warnings))
}

/// Writes packets: one into the file itself, several beside each other with the name of the participant behind it.
fn packets(
    ground: &Ground,
    participants: &[ParticipantId],
    (path, ending): (&Path, &str),
) -> Result<Outcome, Failure> {
    let project = ground.project();
    let all: Vec<ParticipantId> = project.participants.iter().map(|row| row.id).collect();
    let chosen = if participants.is_empty() {
        &all
    } else {
        participants
    };
    let mut written: Vec<PathBuf> = Vec::new();
    let mut warnings = Vec::new();
    let mut size = 0;
    for participant in chosen {
        let voice = voice(ground, *participant)
            .ok_or_else(|| Refusal::missing("thing-participant", participant))?;
        let bytes = write(&packet(ground, &voice, &say), ending)?;
        let foreign = foreign_texts(ground, &voice);
        if foreign > 0 {
            let row = project.participants.get(*participant);
            let message = Message::new("packet-other-language").with("count", foreign);
            warnings.push(message.with("name", row.map_or("", |row| row.name.as_str())));
        }
        let target = match chosen.len() {
            1 => path.to_owned(),
            _ => {
                let name = project.participants.get(*participant);
                beside(path, name.map_or("", |row| &row.name), ending)
            }
        };
        write_whole(&target, &bytes)?;
        size += bytes.len();
        written.push(target);
    }
    let mut written = written.into_iter();
    let Some(first) = written.next() else {
        return Err(Failure::Export(Message::new("export-no-participants")));
    };
    Ok(Outcome {
        more: written.collect(),
        warnings,
        ..outcome(&first, size)
    })
}

/// The file beside `path` that belongs to somebody of this name.
fn beside(path: &Path, name: &str, ending: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let fit: String = name
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    path.with_file_name(format!("{stem}-{fit}.{ending}"))
}

/// Returns a paper whose own words are of this thread’s language: that may be another than that of most texts.
pub(super) fn in_our_language(mut paper: Paper) -> Paper {
    if locale::current().is_rtl() {
        paper.language = locale::current().tag().to_owned();
        paper.right_to_left = true;
    }
    paper
}

/// Returns a paper as the file of this ending.
pub(super) fn write(paper: &Paper, ending: &str) -> Result<Vec<u8>, Failure> {
    let paper = &with_our_digits(paper);
    if ending == "docx" {
        return docx(paper).map_err(|error| {
            Failure::Export(Message::new("export-docx-failed").with("detail", error.to_string()))
        });
    }
    Ok(html(paper).into_bytes())
}

fn source(ground: &Ground) -> Source<'_> {
    Source {
        ground,
        say: &say,
        day: &day_words,
    }
}

fn outcome(path: &Path, bytes: usize) -> Outcome {
    Outcome {
        path: path.to_owned(),
        more: Vec::new(),
        bytes,
        warnings: Vec::new(),
    }
}

/// Returns the tables of the audit trail.
pub fn trail_tables(project: &Project, trail: &Trail) -> Vec<Table> {
    let ground = Ground::of(project);
    audit_tables(source(&ground), trail)
}

/// Returns whether an output with this ending is read on paper rather than sorted.
pub(super) fn is_paper(output: &Output, ending: &str) -> bool {
    matches!(
        output,
        Output::Packets(_)
            | Output::Report
            | Output::Form(_)
            | Output::MemberChecks
            | Output::Convergence
            | Output::NegativeCases
            | Output::Audit
            | Output::Saturation(_)
            | Output::Reliability(..)
            | Output::Sampling
    ) && matches!(ending, "html" | "docx")
}
