//! Writing out what leaves the program: figures, tables, memo books. The name of the file says the format.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::analysis;
use crate::analysis::matrix::{Cells, PairQuestion};
use crate::analysis::reliability::review::Question;
use crate::analysis::saturation::{Review, Terms};
use crate::analysis::{Counts, Ground, ModelTable, PropertyQuestion};
use crate::diagram::Drawing;
use crate::diagram::companion::Companion;
use crate::export::{self, Table};
use crate::index::{ContextOrder, Hits, WordList};
use crate::locale::{self, say, words};
use crate::model::{DocumentId, Form, Message, ModelId, ParticipantId, Project};

use super::clock::day_words;
use super::copies::{ProjectCopy, compared, names_of};
use super::{Failure, MatrixSheet, figures, lists, matrix, papers, variation};

/// What is written out.
#[derive(Clone, Debug, PartialEq)]
pub enum Output {
    /// The figure of a paradigm model: vector, picture, native shapes, text.
    Diagram(ModelId, Drawing),
    /// A companion of that figure.
    Companion(ModelId, Companion, Drawing),
    /// All codes with what is said of them and how often they are used.
    Codebook,
    /// All codings with their words and places.
    Codings,
    /// The saturation review: tables, or the chart as `.svg`, `.pdf`, `.png`.
    Saturation(Terms),
    /// The tables of a paradigm model.
    Paradigm(ModelId),
    /// The plan of sampling with what each step added.
    Sampling,
    /// The thin places of a model with what was decided about them.
    Thin(ModelId),
    /// The propositions of a model, and how each case bears on them.
    Propositions(ModelId),
    /// Whether a model accounts for each case; with sentences for the paper in `.md`.
    Cases(ModelId),
    /// The candidates for the core category of a model.
    Candidates(ModelId),
    /// All links between quotations.
    Links,
    /// All memos: a table, or a book as `.md`.
    Memos,
    /// Two codings compared, the second of a copy of the project where one is given: tables, with the sentences for the
    /// paper in `.md`.
    Reliability(Box<Question>, Option<Arc<ProjectCopy>>),
    /// Words that were counted.
    Words(Arc<WordList>),
    /// What was found, each word in its context.
    Concordance(Arc<Hits>, ContextOrder),
    /// The list of names and what stands for them.
    Pseudonyms,
    /// The report of the whole study.
    Report,
    /// Packets of member checking: what each of these participants said and what was made of it; none: of all.
    Packets(Vec<ParticipantId>),
    /// Member checks and debriefings.
    MemberChecks,
    /// A reporting form.
    Form(Form),
    /// What sources of each kind say of the findings.
    Convergence,
    /// The register of negative cases.
    NegativeCases,
    /// The audit trail by Halpern's classes; it is in the file of the project, see [`super::take_out_of`].
    Audit,
    /// A matrix: tables, pages, a picture.
    Matrix(Box<MatrixSheet>),
    /// Codes by codes: tables, pages, a picture.
    Together(PairQuestion),
    /// Which codes occur together as a network: a figure, needs no model.
    TogetherNetwork(PairQuestion),
    /// What of a model holds in how many cases: a table, a page, a picture.
    CrossCase(ModelId),
    /// Properties by cases or participants: tables, a page.
    Properties(PropertyQuestion),
    /// The relations of a model by cases: tables, a page.
    RelationsByCase(ModelId),
}

impl Output {
    /// Returns the endings of file names that it can be written to, the usual one first.
    pub fn endings(&self) -> &'static [&'static str] {
        match self {
            Self::Diagram(..) => &[
                "svg", "pdf", "png", "tiff", "eps", "docx", "drawio", "mmd", "dot",
            ],
            Self::Companion(..) | Self::TogetherNetwork(_) => {
                &["svg", "pdf", "png", "tiff", "eps", "docx", "drawio"]
            }
            Self::Saturation(_) => &[
                "xlsx", "docx", "html", "csv", "md", "json", "svg", "pdf", "png", "tiff", "eps",
            ],
            Self::Reliability(..) | Self::Sampling => {
                &["xlsx", "docx", "html", "csv", "md", "json"]
            }
            Self::Matrix(_) | Self::Together(_) | Self::CrossCase(_) => &[
                "xlsx", "docx", "html", "csv", "svg", "pdf", "png", "md", "json", "tiff", "eps",
            ],
            Self::Properties(_) | Self::RelationsByCase(_) => {
                &["xlsx", "docx", "html", "csv", "md", "json"]
            }
            Self::Memos => &["md", "xlsx", "csv", "json"],
            Self::Pseudonyms => &["csv", "xlsx", "json"],
            Self::Report | Self::Packets(_) => &["docx", "html"],
            Self::MemberChecks
            | Self::Form(_)
            | Self::Convergence
            | Self::NegativeCases
            | Self::Audit => &["docx", "html", "csv", "xlsx", "md", "json"],
            Self::Codebook
            | Self::Codings
            | Self::Links
            | Self::Thin(_)
            | Self::Propositions(_)
            | Self::Cases(_)
            | Self::Candidates(_)
            | Self::Paradigm(_)
            | Self::Words(_)
            | Self::Concordance(..) => &["xlsx", "csv", "md", "json"],
        }
    }

    /// Returns the file name that is proposed, without its ending.
    pub fn file_stem(&self) -> &'static str {
        match self {
            Self::Diagram(..) => "paradigm-model",
            Self::Companion(_, kind, _) => kind.name(),
            Self::Codebook => "codebook",
            Self::Codings => "codings",
            Self::Links => "links",
            Self::Sampling => "sampling",
            Self::Thin(_) => "thin-places",
            Self::Propositions(_) => "propositions",
            Self::Cases(_) => "cases-of-the-model",
            Self::Candidates(_) => "core-candidates",
            Self::Saturation(_) => "saturation",
            Self::Paradigm(_) => "paradigm-table",
            Self::Memos => "memos",
            Self::Reliability(..) => "reliability",
            Self::Pseudonyms => "pseudonyms",
            Self::Report => "report",
            Self::Packets(_) => "packet",
            Self::MemberChecks => "member-checks",
            Self::Form(form) => form.word(),
            Self::Convergence => "convergence",
            Self::NegativeCases => "negative-cases",
            Self::Audit => "audit-trail",
            Self::Matrix(sheet) if sheet.cells == Cells::Rating => "cross-case-matrix",
            Self::Matrix(_) => "matrix",
            Self::Together(_) => "co-occurrence",
            Self::TogetherNetwork(_) => "network-of-codes",
            Self::CrossCase(_) => "cross-case-model",
            Self::Properties(_) => "properties",
            Self::RelationsByCase(_) => "relations-by-case",
            Self::Words(_) => "words",
            Self::Concordance(..) => "concordance",
        }
    }
}

/// What was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The file.
    pub path: PathBuf,
    /// Further files: the second part of a figure, the other language.
    pub more: Vec<PathBuf>,
    /// Its size in bytes.
    pub bytes: usize,
    /// What the researcher should know of it.
    pub warnings: Vec<Message>,
}

/// Gives the text of a document.
pub type TextOf<'a> = &'a dyn Fn(DocumentId) -> Option<Arc<str>>;

/// Writes `output` of `project` into the file `path`, whole or not at all.
///
/// # Errors
///
/// When the ending of the name is none that it can be written to, or it cannot be made or written.
pub fn take_out(
    project: &Project,
    text: TextOf<'_>,
    output: &Output,
    path: &Path,
) -> Result<Outcome, Failure> {
    let ending = ending_of(path, output.endings())?;
    let is_figure = matches!(
        output,
        Output::Diagram(..) | Output::Companion(..) | Output::TogetherNetwork(_)
    );
    let (bytes, warnings) = match ending.as_str() {
        "svg" | "pdf" | "png" | "tiff" | "eps" => return take_figure_out(project, output, path),
        _ if is_figure => return take_figure_out(project, output, path),
        ending if papers::is_paper(output, ending) => {
            return papers::take_paper_out(project, text, (output, ending), path);
        }
        "docx" | "html" => match matrix::document(project, output, &ending) {
            Some(bytes) => (bytes?, Vec::new()),
            None => return Err(Failure::Export(Message::new("matrix-empty"))),
        },
        "md" if *output == Output::Memos => (memo_book(project), Vec::new()),
        "md" if matches!(output, Output::Cases(_)) => {
            (cases_page(project, text, output)?, Vec::new())
        }
        "md" if matches!(output, Output::Reliability(..)) => {
            (reliability_page(project, text, output)?, Vec::new())
        }
        _ => (
            write_tables(&tables(project, text, output)?, &ending)?,
            Vec::new(),
        ),
    };
    write_whole(path, &bytes)?;
    Ok(Outcome {
        path: path.to_owned(),
        more: Vec::new(),
        bytes: bytes.len(),
        warnings,
    })
}

/// Writes a figure, each part and language of it into a file of its own.
fn take_figure_out(project: &Project, output: &Output, path: &Path) -> Result<Outcome, Failure> {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let (pieces, warnings) = figures::files(project, output, &ending.to_lowercase())?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut written = Vec::new();
    let mut size = 0;
    for (suffix, bytes) in &pieces {
        let path = path.with_file_name(format!("{stem}{suffix}.{ending}"));
        write_whole(&path, bytes)?;
        written.push(path);
        size += bytes.len();
    }
    let mut written = written.into_iter();
    Ok(Outcome {
        path: written.next().unwrap_or_else(|| path.to_owned()),
        more: written.collect(),
        bytes: size,
        warnings,
    })
}

/// Returns the tables of `output`.
///
/// # Errors
///
/// When there is no such model.
pub fn tables(project: &Project, text: TextOf<'_>, output: &Output) -> Result<Vec<Table>, Failure> {
    let ground = Ground::of(project);
    let of_cases = matrix::tables(&ground, output);
    if let Some(tables) = of_cases.or_else(|| variation::tables(&ground, output)) {
        return tables;
    }
    let counts = Counts::on(&ground);
    Ok(match output {
        Output::Matrix(_)
        | Output::Together(_)
        | Output::TogetherNetwork(_)
        | Output::CrossCase(_)
        | Output::Properties(_)
        | Output::RelationsByCase(_) => Vec::new(),
        Output::Codebook => codebook(&ground, &counts),
        Output::Sampling => {
            let plan = analysis::sampling_plan(&ground);
            vec![export::theory::sampling(&ground, &plan, &words)]
        }
        Output::Thin(model) => {
            let limits = project.thin_limits();
            let thin = analysis::thin_places(&ground, &counts, Some(*model), limits);
            vec![export::theory::thin(&ground, &thin, (&words, &say))]
        }
        Output::Propositions(model) => {
            let rows = analysis::proposition_rows(&ground, *model);
            export::theory::propositions(&ground, &rows, &words)
        }
        Output::Cases(model) => {
            let rows = analysis::case_rows(&ground, *model);
            vec![export::theory::cases(&ground, &rows, &words)]
        }
        Output::Candidates(model) => {
            let hints = analysis::core_hints(&ground, &counts, *model);
            vec![export::theory::candidates(
                &ground,
                (*model, &hints),
                &words,
            )]
        }
        Output::Codings => vec![export::codings::codings(&ground, text, &words)],
        Output::Links => vec![export::links::links(&ground, &words)],
        Output::Saturation(terms) => {
            let review = Review::of(&ground, terms.clone());
            export::saturation::tables(&ground, &review, &words)
        }
        Output::Diagram(model, _) | Output::Companion(model, ..) | Output::Paradigm(model) => {
            let table = ModelTable::of(&ground, &counts, *model);
            let table = table.ok_or_else(|| Failure::Export(Message::new("export-no-model")))?;
            export::paradigm::tables(&ground, &table, &words)
        }
        Output::Memos => vec![export::memos::memos(&ground, &words)],
        Output::Reliability(question, copy) => {
            let review = compared(project, copy.as_deref(), text, question);
            let right_to_left = export::runs_right_to_left(project);
            export::reliability::tables(&review, right_to_left, &words)
        }
        Output::Words(list) => vec![lists::words_table(project, list)],
        Output::Concordance(hits, order) => vec![lists::concordance_table(project, hits, *order)],
        Output::Pseudonyms => vec![export::pseudonyms::pseudonyms(project, &words)],
        other => papers::tables_of(&ground, other)
            .ok_or_else(|| Failure::Export(Message::new("export-no-table")))?,
    })
}

/// The codebook, with an appendix of what was trimmed from the theory where something was.
fn codebook(ground: &Ground, counts: &Counts) -> Vec<Table> {
    let mut tables = vec![export::codebook::codebook(ground, counts, &words)];
    if !ground.project().trimmings.is_empty() {
        tables.push(export::codebook::trimmed(ground, counts, &words));
    }
    tables
}

/// The sentences for the paper on how a model accounts for the cases, then the table.
fn cases_page(project: &Project, text: TextOf<'_>, output: &Output) -> Result<Vec<u8>, Failure> {
    let mut page = String::new();
    if let Output::Cases(model) = output {
        let rows = analysis::case_rows(&Ground::of(project), *model);
        let said: Vec<String> = analysis::fit_paragraph(project, &rows, &day_words)
            .iter()
            .map(say)
            .collect();
        page = said.join(" ") + "\n\n";
    }
    let tables = write_tables(&tables(project, text, output)?, "md")?;
    page.push_str(&String::from_utf8_lossy(&tables));
    Ok(page.into_bytes())
}

fn memo_book(project: &Project) -> Vec<u8> {
    export::memos::memo_book(&Ground::of(project), &words).into_bytes()
}

/// The sentences for the paper, then the tables.
fn reliability_page(
    project: &Project,
    text: TextOf<'_>,
    output: &Output,
) -> Result<Vec<u8>, Failure> {
    let mut page = String::new();
    if let Output::Reliability(question, copy) = output {
        let review = compared(project, copy.as_deref(), text, question);
        let (left, right) = names_of(project, copy.as_deref(), question);
        let paper: Vec<String> = review.paper((&left, &right)).iter().map(say).collect();
        page = paper.join(" ") + "\n\n";
        for warning in review.warnings() {
            page = page + "* " + &say(&warning) + "\n";
        }
        page.push('\n');
    }
    let tables = write_tables(&tables(project, text, output)?, "md")?;
    page.push_str(&String::from_utf8_lossy(&tables));
    Ok(page.into_bytes())
}

/// Writes tables that are at hand into the file `path`, whole or not at all.
///
/// # Errors
///
/// When the ending of the name is none of `.xlsx`, `.csv`, `.md` and `.json`, or the file cannot be written.
pub fn take_out_tables(tables: &[Table], path: &Path) -> Result<Outcome, Failure> {
    let ending = ending_of(path, Output::Codebook.endings())?;
    let bytes = write_tables(tables, &ending)?;
    write_whole(path, &bytes)?;
    Ok(Outcome {
        path: path.to_owned(),
        more: Vec::new(),
        bytes: bytes.len(),
        warnings: Vec::new(),
    })
}

/// Returns the ending of a file's name, which must be one of these.
pub(super) fn ending_of(path: &Path, endings: &[&str]) -> Result<String, Failure> {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    // One format of two endings.
    let ending = if ending == "tif" {
        "tiff".to_owned()
    } else {
        ending
    };
    if endings.contains(&ending.as_str()) {
        return Ok(ending);
    }
    let message = Message::new("export-ending")
        .with("ending", ending.as_str())
        .with("endings", endings.join(", "));
    Err(Failure::Export(message))
}

pub(super) fn write_tables(tables: &[Table], ending: &str) -> Result<Vec<u8>, Failure> {
    let turned: Vec<Table>;
    let tables = if locale::current().is_rtl() {
        let turn = |table: &Table| Table {
            right_to_left: true,
            ..table.clone()
        };
        turned = tables.iter().map(turn).collect();
        turned.as_slice()
    } else {
        tables
    };
    let joined = |write: fn(&Table) -> String| {
        let parts: Vec<String> = tables.iter().map(write).collect();
        parts.join("\n\n").into_bytes()
    };
    match ending {
        "xlsx" => export::xlsx(tables).map_err(|error| {
            Failure::Export(Message::new("export-xlsx-failed").with("detail", error.to_string()))
        }),
        "md" => Ok(joined(export::markdown)),
        "json" => {
            let parts: Vec<String> = tables.iter().map(export::json).collect();
            Ok(format!("[{}]\n", parts.join(",\n")).into_bytes())
        }
        // CSV holds one table: the first is the one that the others explain.
        _ => Ok(tables.first().map(export::csv).unwrap_or_default()),
    }
}

/// Writes beside the file first, so that a full disk leaves the old one as it was.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}", std::process::id()));
    let beside = path.with_file_name(name);
    let written = std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        // What was begun is not left behind.
        std::fs::remove_file(&beside).ok();
    }
    written.map_err(|error| Failure::file(path, &error))
}
