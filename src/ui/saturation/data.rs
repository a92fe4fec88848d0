//! What the saturation screen shows: the review of the project with its words.

use std::sync::Arc;

use crate::analysis::saturation::{
    Beyond, Counted, Curve, LevelReview, Orders, PLAIN_ANSWER, Review, Sensitivity, Series,
    SeriesOrder, Terms, counted_message, fixed_sentences, paragraph, summary, units_in,
};
use crate::analysis::{Counts, Ground};
use crate::locale::{say, words};
use crate::model::{CodeId, DocumentId, DocumentKind, Message, Project};
use crate::session::{day_words, interview_number, order_words};
use crate::ui::axial::phrase;

/// One interview of the series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    /// Which.
    pub document: Option<DocumentId>,
    /// Its number in the order that is shown, two digits at least: “03”.
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
    /// The interviews in the order of the terms.
    pub interviews: Vec<Interview>,
    /// The orders that the project offers, with their names.
    pub orders_offered: Vec<(SeriesOrder, String)>,
    /// How many units each series has.
    pub series: [(Series, usize); 4],
    /// Kinds of documents that are not counted, and how many of each there are.
    pub left_out: Vec<(DocumentKind, usize)>,
    /// The measures over other orders, at the level that is shown.
    pub orders: Arc<Orders>,
    /// What lies beyond what was seen.
    pub beyond: Beyond,
    /// What these and the rules rest on.
    pub sensitivity: Sensitivity,
    /// What happened, in plain words.
    pub summary: String,
    /// More of what is estimated.
    pub more: String,
    /// The paragraph for the paper; empty while nothing is estimated.
    pub paragraph: String,
    /// How the criteria stand to those that were fixed.
    pub fixed: String,
    /// What was counted.
    pub counted: String,
    /// Codings per category and interview.
    pub heat: Vec<HeatRow>,
    /// The most codings in one cell.
    pub most: u32,
    /// Categories that rest on little.
    pub thin: Vec<Thin>,
}

/// Returns what the screen shows of a project on these terms.
pub fn saturation_data(project: &Project, counts: &Counts, terms: Terms) -> SaturationData {
    let ground = Ground::of(project);
    let review = Review::of(&ground, terms);
    let orders = Arc::new(review.shown().map(LevelReview::orders).unwrap_or_default());
    let told = |messages: &[Message]| {
        let sentences: Vec<String> = messages.iter().map(say).collect();
        sentences.join(" ")
    };
    let shown = review.shown();
    let said = shown.map(|level| summary(&review, level, &orders));
    let said = said.unwrap_or_default();
    let (plain, more) = said.split_at(said.len().min(PLAIN_ANSWER));
    let paper = shown.map(|level| told(&paragraph(&review, (level, &orders), &day_words)));
    let interviews = interviews(project, &review);
    let heat = heat(project, &review);
    SaturationData {
        summary: told(plain),
        more: told(more),
        paragraph: paper.unwrap_or_default(),
        beyond: shown.map(Beyond::of).unwrap_or_default(),
        sensitivity: Sensitivity::of(&ground, &review),
        orders,
        fixed: shown.map_or_else(String::new, |level| {
            told(&fixed_sentences(&review, level, &day_words))
        }),
        counted: say(&counted_message(&review)),
        most: heat
            .iter()
            .flat_map(|row| row.codings.iter().copied())
            .max()
            .unwrap_or(0),
        orders_offered: orders_offered(project),
        series: Series::ALL.map(|series| (series, units_in(series, &ground))),
        left_out: left_out(project, review.terms.series),
        thin: thin(project, counts, &review),
        interviews,
        heat,
        review,
    }
}

impl SaturationData {
    /// Returns the level that is shown.
    pub fn counted(&self) -> Counted {
        let shown = self.review.shown();
        shown.map_or(self.review.terms.counted, |level| level.counted)
    }

    /// Returns what the table of codings is of: categories or, while there is none, codes, and the units.
    pub fn heat_title(&self) -> String {
        let key = match self.review.categories.is_empty() {
            true => "saturation-heat-codes",
            false => "saturation-heat",
        };
        say(&self.review.terms.series.message(key))
    }

    /// Returns the bars of a curve of the interviews.
    pub fn bars(&self, curve: &Curve) -> Vec<Bar> {
        let bars = curve.steps.iter().zip(&self.interviews);
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

    /// Returns the bars of the level that is shown, with the names of what is new in each.
    pub fn named_bars(&self, project: &Project) -> Vec<Bar> {
        let Some(level) = self.review.shown() else {
            return Vec::new();
        };
        let mut bars = self.bars(&level.curve);
        for (bar, new) in bars.iter_mut().zip(&level.new_codes) {
            if new.is_empty() {
                continue;
            }
            let names: Vec<&str> = new
                .iter()
                .take(NAMED)
                .map(|code| project.code_name(*code))
                .collect();
            let message = Message::new("saturation-bar-names")
                .with("bar", bar.label.as_str())
                .with("more", new.len() - names.len())
                .with("names", names);
            bar.label = say(&message);
        }
        bars
    }

    /// Returns the base of the rule in words.
    pub fn base_words(&self, counted: Counted) -> String {
        let Some(level) = self.review.level(counted) else {
            return String::new();
        };
        let base = level.guest.rule.base;
        let numbers = [
            ("what", words(counted.key()).to_lowercase().into()),
            ("count", base.into()),
            ("series", self.review.terms.series.word().into()),
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
        self.review.level(counted)?.guest.met_at()
    }
}

fn orders_offered(project: &Project) -> Vec<(SeriesOrder, String)> {
    let orders = SeriesOrder::all(project).into_iter();
    let named = orders.map(|order| {
        let name = order_words(&order);
        (order, name)
    });
    named.collect()
}

fn percent(ratio: f64) -> String {
    format!("{:.1}", ratio * 100.0)
}

/// The codings of each category; while there is none, of each code of the level that is shown.
fn heat(project: &Project, review: &Review) -> Vec<HeatRow> {
    let row = |category: CodeId, codings: Vec<u32>| HeatRow {
        category,
        name: project.code_name(category).to_owned(),
        all: codings.iter().sum(),
        codings,
    };
    if !review.categories.is_empty() {
        let rows = review.categories.iter();
        return rows
            .map(|known| row(known.category, known.codings.clone()))
            .collect();
    }
    let Some(level) = review.shown() else {
        return Vec::new();
    };
    let rows = level.codes.iter().zip(level.incidence.rows());
    rows.take(MOST_CODES)
        .map(|(code, codings)| row(*code, codings.to_vec()))
        .collect()
}

fn interviews(project: &Project, review: &Review) -> Vec<Interview> {
    let series = review.units.iter().zip(&review.codings).enumerate();
    series
        .map(|(index, (unit, codings))| Interview {
            document: unit.first(),
            number: interview_number(index),
            name: unit.name(project).to_owned(),
            codings: *codings,
        })
        .collect()
}

fn left_out(project: &Project, series: Series) -> Vec<(DocumentKind, usize)> {
    let kinds = DocumentKind::ALL
        .into_iter()
        .filter(|kind| !series.holds(*kind));
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

/// How many of the new codes of an interview are named.
const NAMED: usize = 12;

/// The most codes that stand in the place of categories while there is none.
const MOST_CODES: usize = 100;

/// A category of fewer than one interview in so many is thin.
const FEW: usize = 4;

/// Categories that no document or only one carries, or few of the interviews.
fn thin(project: &Project, counts: &Counts, review: &Review) -> Vec<Thin> {
    let units = review.units.len();
    let rows = review.categories.iter();
    rows.filter_map(|row| {
        let tally = counts.branch(row.category);
        let words = match tally.documents {
            0 => phrase::counted("saturation-thin-none", tally.codings),
            1 => phrase::counted("saturation-thin-one", tally.codings),
            _ if row.interviews() * FEW < units => phrase::with(
                "saturation-thin-few",
                [
                    ("seen", row.interviews().into()),
                    ("count", units.into()),
                    ("series", review.terms.series.word().into()),
                    ("codes", row.codes.into()),
                ],
            ),
            _ => return None,
        };
        Some(Thin {
            category: row.category,
            name: project.code_name(row.category).to_owned(),
            words,
        })
    })
    .collect()
}
