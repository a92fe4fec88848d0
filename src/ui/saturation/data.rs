//! What the saturation screen shows: the review of the project with its words.

use crate::analysis::saturation::{Counted, GuestRule, GuestVerdict, LevelReview, Review};
use crate::analysis::{Counts, Ground};
use crate::locale::{say, words};
use crate::model::{CodeId, DocumentId, DocumentKind, Level, Message, Project};
use crate::ui::axial::phrase;

/// One interview of the series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    /// Which.
    pub document: DocumentId,
    /// Its number in the order conducted, two digits at least: “03”.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Codings in it.
    pub codings: usize,
}

/// One bar of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Codes that occur first in this interview.
    pub new: usize,
    /// Distinct codes up to and with it.
    pub cumulative: usize,
    /// Both in words, with the interview, for tooltips and screen readers.
    pub label: String,
}

/// One row of the table of categories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatRow {
    /// The category.
    pub category: CodeId,
    /// Its name.
    pub name: String,
    /// Codings of it and of what lies below it, per interview.
    pub codings: Vec<u32>,
    /// Their sum.
    pub all: u32,
}

/// One run of the rule of Guest, Namey & Chen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The run and what it brought: “Interviews 5 and 6 brought 3 new”.
    pub words: String,
    /// The ratio: “3 ÷ 31 = 9.7 %”.
    pub ratio: String,
    /// Whether it is within the threshold.
    pub is_within: bool,
}

/// A category that rests on little.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thin {
    /// The category.
    pub category: CodeId,
    /// Its name.
    pub name: String,
    /// Why it is named here.
    pub words: String,
}

/// Everything that the screen shows.
#[derive(Clone, Debug)]
pub struct SaturationData {
    /// The numbers.
    pub review: Review,
    /// The interviews in the order conducted.
    pub interviews: Vec<Interview>,
    /// Kinds of documents that are not counted, and how many of each there are.
    pub left_out: Vec<(DocumentKind, usize)>,
    /// What happened, in plain words.
    pub summary: String,
    /// What was counted.
    pub counted: String,
    /// Codings per category and interview.
    pub heat: Vec<HeatRow>,
    /// The most codings in one cell.
    pub most: u32,
    /// Categories that rest on little.
    pub thin: Vec<Thin>,
}

/// Returns what the screen shows of a project under a rule.
pub fn saturation_data(project: &Project, counts: &Counts, rule: GuestRule) -> SaturationData {
    let ground = Ground::of(project);
    let review = Review::of(&ground, rule);
    let interviews = interviews(project, &review);
    let heat: Vec<HeatRow> = review
        .categories
        .iter()
        .map(|row| HeatRow {
            category: row.category,
            name: project.code_name(row.category).to_owned(),
            codings: row.codings.clone(),
            all: row.all,
        })
        .collect();
    SaturationData {
        summary: summary(&review),
        counted: counted_words(&review),
        most: heat
            .iter()
            .flat_map(|row| row.codings.iter().copied())
            .max()
            .unwrap_or(0),
        left_out: left_out(project),
        thin: thin(project, counts),
        interviews,
        heat,
        review,
    }
}

impl SaturationData {
    /// Returns the bars of a level.
    pub fn bars(&self, counted: Counted) -> Vec<Bar> {
        let steps = self
            .review
            .level(counted)
            .map(|level| level.curve.steps.as_slice());
        let bars = steps.unwrap_or_default().iter().zip(&self.interviews);
        bars.map(|(step, interview)| {
            let message = Message::new("saturation-bar")
                .with("number", interview.number.as_str())
                .with("name", interview.name.as_str())
                .with("new", step.new)
                .with("cumulative", step.cumulative);
            Bar {
                new: step.new,
                cumulative: step.cumulative,
                label: say(&message),
            }
        })
        .collect()
    }

    /// Returns the base of the rule in words.
    pub fn base_words(&self, counted: Counted) -> String {
        let Some(level) = self.review.level(counted) else {
            return String::new();
        };
        let base = level.guest.rule.base;
        let numbers = [
            ("what", words(counted.key()).to_lowercase().into()),
            ("base", base.into()),
            ("codes", level.guest.base_codes.into()),
        ];
        phrase::with("saturation-guest-base", numbers)
    }

    /// Returns the runs of the rule in words, up to the one that meets it.
    pub fn steps(&self, counted: Counted) -> Vec<Step> {
        let Some(level) = self.review.level(counted) else {
            return Vec::new();
        };
        let guest = &level.guest;
        let last = guest.deciding_run().map_or(0, |run| run.first);
        let runs = guest.runs.iter().take_while(|run| run.first <= last);
        runs.map(|run| {
            let message = Message::new("saturation-guest-run")
                .with("first", run.first)
                .with("last", run.last)
                .with("length", guest.rule.run)
                .with("new", run.new);
            let ratio = guest.ratio(*run).map(|ratio| {
                let message = Message::new("saturation-guest-ratio")
                    .with("new", run.new)
                    .with("codes", guest.base_codes)
                    .with("percent", percent(ratio));
                say(&message)
            });
            Step {
                words: say(&message),
                ratio: ratio.unwrap_or_default(),
                is_within: run.is_within,
            }
        })
        .collect()
    }

    /// Returns the interview, from 1, at which the rule is met on a level.
    pub fn met_at(&self, counted: Counted) -> Option<usize> {
        match self.review.level(counted)?.guest.verdict {
            GuestVerdict::MetAt(interview) => Some(interview),
            _ => None,
        }
    }
}

fn percent(ratio: f64) -> String {
    format!("{:.1}", ratio * 100.0)
}

fn interviews(project: &Project, review: &Review) -> Vec<Interview> {
    let series = review.interviews.iter().zip(&review.codings).enumerate();
    series
        .map(|(index, (document, codings))| Interview {
            document: *document,
            number: format!("{:02}", index + 1),
            name: project.document_name(*document).to_owned(),
            codings: *codings,
        })
        .collect()
}

fn left_out(project: &Project) -> Vec<(DocumentKind, usize)> {
    let kinds = DocumentKind::ALL
        .into_iter()
        .filter(|kind| !kind.is_interview());
    kinds
        .map(|kind| {
            (
                kind,
                project
                    .documents
                    .iter()
                    .filter(|document| document.kind == kind)
                    .count(),
            )
        })
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// What the series brought, by concepts where there are any, else by open codes.
fn summary(review: &Review) -> String {
    let series = review.interviews.len();
    let of = |counted| {
        review
            .level(counted)
            .filter(|level| level.curve.total() > 0)
    };
    let Some(open) = of(Counted::OpenCodes).or(of(Counted::ConceptsAndOpenCodes)) else {
        return of(Counted::Concepts)
            .or(of(Counted::Categories))
            .map_or_else(
                || words("saturation-summary-nothing"),
                |level| last_words(level, level, series),
            );
    };
    match of(Counted::Concepts) {
        Some(concepts) => last_words(concepts, open, series),
        None => last_words(open, open, series),
    }
}

/// When the last new one of `level` appeared, and what came after it.
fn last_words(level: &LevelReview, open: &LevelReview, series: usize) -> String {
    let Some(last) = level.curve.last_new() else {
        return words("saturation-summary-nothing");
    };
    let new_in = |level: &LevelReview, from: usize| -> usize {
        level
            .curve
            .steps
            .iter()
            .skip(from)
            .map(|step| step.new)
            .sum()
    };
    let about = match level.counted {
        Counted::OpenCodes => "open",
        Counted::Categories => "category",
        _ => "concept",
    };
    let first = Message::new("saturation-summary-last")
        .with("about", about)
        .with("interview", last)
        .with("is-last", if last == series { "yes" } else { "no" });
    let from = if last == series { last - 1 } else { last };
    let second = Message::new("saturation-summary-after")
        .with("kind", if last == series { "last" } else { "after" })
        .with("first", from + 1)
        .with("last", series)
        .with("interviews", series - from)
        .with("codes", new_in(open, from));
    let brought = say(&second);
    if last < series || level.counted == Counted::OpenCodes {
        return format!("{} {brought}", say(&first));
    }
    let also = Message::new("saturation-summary-also")
        .with("about", about)
        .with("interview", last)
        .with("codes", new_in(open, from))
        .with("new", new_in(level, from));
    format!("{} {}", say(&first), say(&also))
}

fn counted_words(review: &Review) -> String {
    let message = Message::new("saturation-counted-line")
        .with("interviews", review.interviews.len())
        .with("others", review.other_documents);
    say(&message)
}

/// Categories that no document or only one carries.
fn thin(project: &Project, counts: &Counts) -> Vec<Thin> {
    let codes = counts.scheme().codes().iter();
    codes
        .filter(|code| code.level == Level::Category)
        .filter_map(|code| {
            let tally = counts.branch(code.id);
            let key = match tally.documents {
                0 => "saturation-thin-none",
                1 => "saturation-thin-one",
                _ => return None,
            };
            Some(Thin {
                category: code.id,
                name: project.code_name(code.id).to_owned(),
                words: phrase::counted(key, tally.codings),
            })
        })
        .collect()
}
