//! What the reliability screen shows: the review of two codings with its words.

use std::collections::HashSet;
use std::sync::Arc;

use crate::analysis::reliability::coefficients::{Estimate, Statistic};
use crate::analysis::reliability::comparison::{CodeRow, Unit};
use crate::analysis::reliability::disagreement::{Disagreement, Held, Kind};
use crate::analysis::reliability::material::TextOf;
use crate::analysis::reliability::measures::{ends, shown};
use crate::analysis::reliability::review::{Question, RELIABLE, Review, TENTATIVE};
use crate::locale::{say, words};
use crate::model::{
    CodeId, ContentHash, Decision, DocumentId, Level, Project, QuotationId, TextRange,
};
use crate::session::{ProjectCopy, compared, names_of};
use crate::ui::axial::phrase;

/// One row of the codes.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeLine {
    /// Which.
    pub code: CodeId,
    /// Its path in the tree.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Its level and the number of its colour.
    pub look: Option<(Level, usize)>,
    /// Segments of the first, of the second, and pairs that agree.
    pub counts: [String; 3],
    /// Share of rows that agree.
    pub agreement: String,
    /// The number that codes are judged by, for each unit.
    pub numbers: [Option<f64>; 4],
}

/// One row of the coefficients.
#[derive(Clone, Debug, PartialEq)]
pub struct CoefficientLine {
    /// Which code, by its place among the codes; nothing: all together.
    pub code: Option<usize>,
    /// Its name.
    pub name: String,
    /// Its path in the tree.
    pub path: String,
    /// The numbers, in the order of [`SHOWN`].
    pub numbers: [String; 6],
    /// The interval of the last of them.
    pub interval: String,
    /// What is to be known of them.
    pub note: String,
}

/// The coefficients that a row has room for.
pub const SHOWN: [Statistic; 6] = [
    Statistic::Percent,
    Statistic::Cohen,
    Statistic::Scott,
    Statistic::BrennanPrediger,
    Statistic::Gwet,
    Statistic::Krippendorff,
];

/// One row of the documents.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentLine {
    /// Which; nothing: all together.
    pub document: Option<DocumentId>,
    /// Its name.
    pub name: String,
    /// Codes of the first, of the second, agreements, disagreements.
    pub counts: [String; 4],
    /// Holsti's reliability.
    pub reliability: String,
}

/// What one side has at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct SideData {
    /// The path of its code.
    pub path: String,
    /// The quotation, to open it.
    pub quotation: Option<QuotationId>,
    /// Where it stands in the context, in bytes.
    pub range: std::ops::Range<usize>,
    /// Its words.
    pub words: String,
}

/// One place where the codings differ.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceLine {
    /// The document.
    pub document: DocumentId,
    /// Its name, and the number of the paragraph.
    pub place: String,
    /// How they differ.
    pub kind: Kind,
    /// The same in words, with the codes.
    pub what: String,
    /// The text around.
    pub context: String,
    /// What the first has there.
    pub left: Option<SideData>,
    /// What the second has there.
    pub right: Option<SideData>,
    /// How it was settled.
    pub settled: Option<(Decision, String)>,
}

/// Everything that the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ReliabilityData {
    /// The numbers.
    pub review: Review,
    /// The names of both codings.
    pub names: (String, String),
    /// The codes.
    pub codes: Vec<CodeLine>,
    /// Every coefficient of all codes together, then of each.
    pub coefficients: Vec<CoefficientLine>,
    /// The documents, all together last.
    pub documents: Vec<DocumentLine>,
    /// Where the codings differ.
    pub places: Vec<PlaceLine>,
    /// What limits the result.
    pub warnings: Vec<String>,
    /// The sentences for the paper.
    pub paper: String,
}

impl ReliabilityData {
    /// Returns the answer in plain words, of the unit that codes are judged by.
    pub fn answer(&self) -> String {
        self.sentences().join(" ")
    }

    /// Returns the last sentence of the answer: what is left to settle.
    pub fn left_to_settle(&self) -> String {
        let last = self.sentences().pop();
        last.unwrap_or_default()
    }

    fn sentences(&self) -> Vec<String> {
        let names = (self.names.0.as_str(), self.names.1.as_str());
        self.review.answer(names).iter().map(say).collect()
    }
}

/// How a number of a code is to be read (Krippendorff 2019).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// To be relied on.
    Firm,
    /// For tentative conclusions.
    Tentative,
    /// To be discarded.
    Weak,
    /// Not defined.
    Undefined,
}

impl Reading {
    /// Returns how `number` is to be read.
    pub fn of(number: Option<f64>) -> Self {
        match number {
            None => Self::Undefined,
            Some(number) if number >= RELIABLE => Self::Firm,
            Some(number) if number >= TENTATIVE => Self::Tentative,
            Some(_) => Self::Weak,
        }
    }

    /// Returns the message key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Firm => "reliability-reading-firm",
            Self::Tentative => "reliability-reading-tentative",
            Self::Weak => "reliability-reading-weak",
            Self::Undefined => "reliability-reading-undefined",
        }
    }
}

/// Returns the documents whose texts a question needs: the chosen ones, those of its rounds, else all.
///
/// Of a copy only those whose text it has too.
pub fn wanted(
    (project, copy): (&Project, Option<&ProjectCopy>),
    question: &Question,
) -> Vec<DocumentId> {
    if !question.choice.documents.is_empty() {
        return question.choice.documents.clone();
    }
    let round = |pass: crate::model::Pass| project.rounds.get(pass.round?);
    let right = round(question.right).filter(|_| copy.is_none());
    let round = right.or(round(question.left));
    if let Some(round) = round.filter(|round| !round.documents.is_empty()) {
        return round.documents.clone();
    }
    let there: Option<HashSet<&ContentHash>> =
        copy.map(|copy| copy.project.documents.iter().map(|row| &row.text).collect());
    let documents = project.documents.iter();
    documents
        .filter(|row| there.as_ref().is_none_or(|there| there.contains(&row.text)))
        .map(|row| row.id)
        .collect()
}

/// Compares, and puts the result into words.
pub fn reliability_data(
    (project, copy): (&Project, Option<&ProjectCopy>),
    text: TextOf<'_>,
    question: &Question,
) -> ReliabilityData {
    let review = compared(project, copy, text, question);
    let names = names_of(project, copy, question);
    let other = copy.map_or(project, |copy| &*copy.project);
    let paper: Vec<String> = review.paper((&names.0, &names.1)).iter().map(say).collect();
    let codes = review.comparison.codes.iter();
    let codes = codes.map(|row| code_line(project, row));
    let places = review.comparison.disagreements.iter().zip(&review.settled);
    let places =
        places.map(|(one, settled)| place((project, other), text, &review, (one, settled)));
    ReliabilityData {
        codes: codes.collect(),
        coefficients: coefficient_lines(project, &review),
        documents: document_lines(&review),
        places: places.collect(),
        warnings: review.warnings().iter().map(say).collect(),
        paper: paper.join(" "),
        names,
        review,
    }
}

fn code_line(project: &Project, row: &CodeRow) -> CodeLine {
    let decisions = row.decisions;
    let code = project.codes.get(row.code);
    CodeLine {
        code: row.code,
        name: code.map_or(&row.path, |code| &code.name).clone(),
        look: code.map(|code| (code.level, usize::from(code.colour))),
        path: row.path.clone(),
        counts: [decisions.first, decisions.second, decisions.agreements].map(|n| n.to_string()),
        agreement: shown_percent(row.rows.share()),
        numbers: Unit::ALL.map(|unit| Review::number_of(row, unit)),
    }
}

fn coefficient_lines(project: &Project, review: &Review) -> Vec<CoefficientLine> {
    let line = |code: Option<usize>, (name, path): (String, String), estimates: &[Estimate; 8]| {
        let of = |statistic: Statistic| {
            let mut known = estimates.iter().zip(Statistic::ALL);
            let found = known.find(|(_, other)| *other == statistic);
            found.map(|(estimate, _)| *estimate).unwrap_or_default()
        };
        let interval = ends(of(Statistic::Krippendorff).interval, false);
        let note = match code {
            Some(code) => review.note_of(code),
            None => review.why_no_interval(review.setting.unit.counted_on()),
        };
        CoefficientLine {
            code,
            name,
            path,
            numbers: SHOWN.map(|statistic| shown(of(statistic).value, statistic.is_share())),
            interval: interval.map_or_else(String::new, |(low, high)| format!("{low} – {high}")),
            note: note.map_or_else(String::new, words),
        }
    };
    let overall = &review.comparison.overall;
    let all = words("reliability-all-codes");
    let mut lines = vec![line(None, (all.clone(), all), &overall.pooled)];
    for (index, row) in review.comparison.codes.iter().enumerate() {
        let name = project
            .codes
            .get(row.code)
            .map_or(&row.path, |code| &code.name);
        let names = (name.clone(), row.path.clone());
        lines.push(line(Some(index), names, &row.estimates));
    }
    lines
}

fn document_lines(review: &Review) -> Vec<DocumentLine> {
    let line =
        |document, name: String, decisions: crate::analysis::reliability::holsti::Decisions| {
            DocumentLine {
                document,
                name,
                counts: [
                    decisions.first,
                    decisions.second,
                    decisions.agreements,
                    decisions.unmatched(),
                ]
                .map(|number| number.to_string()),
                reliability: shown_percent(decisions.share()),
            }
        };
    let rows = review.comparison.documents.iter();
    let mut lines: Vec<DocumentLine> = rows
        .map(|row| line(Some(row.document), row.name.clone(), row.decisions))
        .collect();
    let all = words("reliability-all-documents");
    lines.push(line(None, all, review.comparison.overall.decisions));
    lines
}

fn shown_percent(share: Option<f64>) -> String {
    shown(share, true)
}

fn place(
    (project, other): (&Project, &Project),
    text: TextOf<'_>,
    review: &Review,
    (one, settled): (&Disagreement, &Option<(Decision, String)>),
) -> PlaceLine {
    let path = |held: &Held| {
        let label = review.material.codes.get(held.code);
        label.map_or("", |label| label.path.as_str()).to_owned()
    };
    let sides = one.left.iter().chain(&one.right);
    let ranges: Vec<TextRange> = sides.map(|held| held.span.range).collect();
    let (around, number) = around(project, one.document, &ranges);
    let context = text(one.document).unwrap_or_default();
    let context = around.cut(&context).unwrap_or_default().to_owned();
    let side = |held: &Option<Held>, whose: &Project| {
        let held = held.as_ref()?;
        let coding = held.span.codings.first();
        let coding = coding.and_then(|coding| whose.codings.get(*coding));
        // What stands in a copy only cannot be opened here.
        let here = |quotation: &QuotationId| project.quotations.contains(*quotation);
        let within = |byte: u32| byte.saturating_sub(around.start) as usize;
        Some(SideData {
            path: path(held),
            quotation: coding.map(|coding| coding.quotation).filter(here),
            range: within(held.span.range.start)..within(held.span.range.end),
            words: held.span.words.to_string(),
        })
    };
    let (left, right) = (side(&one.left, project), side(&one.right, other));
    let codes: Vec<&str> = [&left, &right]
        .into_iter()
        .flatten()
        .map(|side| side.path.rsplit(" / ").next().unwrap_or_default())
        .collect();
    let what = match (one.kind, codes.as_slice()) {
        (Kind::OtherCode, [first, second]) => phrase::with(
            "reliability-what-other-code",
            [("first", (*first).into()), ("second", (*second).into())],
        ),
        (kind, codes) => phrase::with(
            "reliability-what",
            [
                ("kind", words(kind.key()).into()),
                ("code", codes.first().copied().unwrap_or_default().into()),
            ],
        ),
    };
    PlaceLine {
        document: one.document,
        place: phrase::with(
            "reliability-place",
            [
                ("document", project.document_name(one.document).into()),
                ("paragraph", number.into()),
            ],
        ),
        kind: one.kind,
        what,
        context,
        left,
        right,
        settled: settled.clone(),
    }
}

/// Returns the paragraphs that ranges stand in, as one range, and the number of the first from 1.
fn around(project: &Project, document: DocumentId, ranges: &[TextRange]) -> (TextRange, usize) {
    let start = ranges.iter().map(|range| range.start).min().unwrap_or(0);
    let end = ranges.iter().map(|range| range.end).max().unwrap_or(0);
    let Some(paragraphs) = project.paragraphs.get(document).map(Arc::as_ref) else {
        return (TextRange::new(start, end), 0);
    };
    let first = paragraphs.at(start).unwrap_or_default();
    let last = paragraphs.at(end.saturating_sub(1)).unwrap_or_default();
    let edge = |index: usize| paragraphs.list.get(index);
    let from = edge(first).map_or(start, |paragraph| paragraph.body.min(start));
    let to = edge(last).map_or(end, |paragraph| paragraph.end.max(end));
    (TextRange::new(from, to), first + 1)
}
