//! A comparison with what a reader must know of it: who, when, what was left out, what it does not allow to say.

use std::collections::BTreeSet;

use crate::model::{Decision, Message, Pass, Project};

use super::comparison::{CodeRow, Comparison, Setting, Unit, compare};
use super::material::{Choice, Mark, Material, Sheet, Source, TextOf, material};

/// Krippendorff (2019): below this a code is not relied on.
pub const TENTATIVE: f64 = 0.667;
/// Krippendorff (2019): from here on a code is relied on.
pub const RELIABLE: f64 = 0.8;

/// A milliseconds day.
const DAY_MS: i64 = 86_400_000;
/// Fewer days than this between two codings and the first is remembered.
const SHORTEST_DAYS: i64 = 7;
/// A smaller part of the codings than this is a small sample.
const SMALL_SAMPLE: f64 = 0.1;

/// Which codings are compared, on what and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The first coding.
    pub left: Pass,
    /// The second coding.
    pub right: Pass,
    /// On which documents, codes and rung.
    pub choice: Choice,
    /// How.
    pub setting: Setting,
}

impl Question {
    /// Returns the question that is asked where nothing is chosen.
    pub fn new(left: Pass, right: Pass) -> Self {
        Self {
            left,
            right,
            choice: Choice::default(),
            setting: Setting::default(),
        }
    }
}

/// Two codings compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// What was compared.
    pub material: Material,
    /// How.
    pub setting: Setting,
    /// What came of it.
    pub comparison: Comparison,
    /// How each disagreement was settled, if it was.
    pub settled: Vec<Option<(Decision, String)>>,
    /// How many people settled them.
    pub settlers: usize,
    /// Whether the one coder who coded twice settled them alone.
    pub is_settled_alone: bool,
    /// Whether one coder coded twice: test–retest.
    pub is_retest: bool,
    /// Whether the second coding was made without sight of the first.
    pub is_blind: bool,
    /// Days from the end of the first coding to the beginning of the second.
    pub days: Option<i64>,
    /// Documents of the project.
    pub documents_in_all: usize,
    /// Whether a round that is compared goes on.
    pub is_going_on: bool,
}

impl Review {
    /// Compares `left` with `right`.
    pub fn of(left: Source<'_>, right: Source<'_>, choice: &Choice, setting: Setting) -> Self {
        let material = material(left, right, choice);
        let comparison = compare(&material, &setting);
        let settled = comparison.disagreements.iter();
        let settled = settled.map(|one| one.settled(left.project));
        let settled: Vec<_> = settled.collect();
        let settlers: BTreeSet<_> = {
            let rows = settled.iter().flatten();
            let rows = rows.filter_map(|(id, ..)| left.project.settlements.get(*id));
            rows.map(|row| row.coder).collect()
        };
        let is_alone = settlers.iter().all(|coder| *coder == left.pass.coder);
        let round = |source: Source<'_>| {
            let round = source.pass.round?;
            source.project.rounds.get(round).cloned()
        };
        let rounds: Vec<_> = [round(left), round(right)].into_iter().flatten().collect();
        let days = material
            .between
            .map(|(last, next)| (next.0 - last.0) / DAY_MS);
        Self {
            settled: settled
                .into_iter()
                .map(|one| one.map(|(_, decision, reason)| (decision, reason)))
                .collect(),
            settlers: settlers.len(),
            is_settled_alone: is_same(left, right) && is_alone,
            setting,
            is_retest: is_same(left, right),
            is_blind: rounds.iter().any(|round| round.blind),
            days: days.filter(|days| *days >= 0),
            documents_in_all: left.project.documents.len(),
            is_going_on: rounds.iter().any(|round| round.is_open()),
            material,
            comparison,
        }
    }

    /// Answers a question about one project.
    pub fn answering(project: &Project, text: TextOf<'_>, question: &Question) -> Self {
        Self::between((project, project), text, question)
    }

    /// Answers a question about a coding of one project and one of another, which may be the same; `text` gives the
    /// texts of the first.
    pub fn between(
        (project, other): (&Project, &Project),
        text: TextOf<'_>,
        question: &Question,
    ) -> Self {
        let source = |project, pass| Source {
            project,
            text,
            pass,
        };
        let left = source(project, question.left);
        let right = source(other, question.right);
        Self::of(left, right, &question.choice, question.setting)
    }

    /// Returns how many disagreements were settled.
    pub fn settled_count(&self) -> usize {
        self.settled.iter().flatten().count()
    }

    /// Returns the share of the first side's codings that lie in what is compared, 0 to 1.
    pub fn sample(&self) -> Option<f64> {
        let here: usize = self
            .material
            .sheets
            .iter()
            .map(|sheet| sheet.left.len())
            .sum();
        let all = self.material.left_in_all;
        (all > 0).then(|| here as f64 / all as f64)
    }

    /// Returns whether there is anything to compare.
    pub fn is_empty(&self) -> bool {
        self.comparison.overall.rows.total() == 0
    }

    /// Returns the number that a code is judged by, on this unit.
    pub fn number_of(row: &CodeRow, unit: Unit) -> Option<f64> {
        match unit {
            Unit::Segment => row.unitizing,
            Unit::Paragraph => row.paragraphs.alpha(),
            Unit::Character => row.kappa_weighted,
            Unit::Document => row.documents.alpha(),
        }
    }

    /// Returns what is said where one side has coded nothing of what is compared: then nobody disagreed with it.
    pub(super) fn silence(&self, (left, right): (&str, &str)) -> Option<Message> {
        if self.material.sheets.is_empty() {
            return Some(Message::new("reliability-answer-no-document"));
        }
        let marks = |side: fn(&Sheet) -> &Vec<Mark>| {
            let sheets = self.material.sheets.iter();
            sheets.map(|sheet| side(sheet).len()).sum::<usize>()
        };
        let silent = match (marks(|sheet| &sheet.left), marks(|sheet| &sheet.right)) {
            (0, 0) => return Some(Message::new("reliability-answer-nothing")),
            (0, _) => left,
            (_, 0) => right,
            _ => return None,
        };
        Some(Message::new("reliability-answer-silent").with("name", silent))
    }

    /// Returns the answer in plain words, for coders of these names.
    pub fn answer(&self, (left, right): (&str, &str)) -> Vec<Message> {
        if let Some(silence) = self.silence((left, right)) {
            return vec![silence];
        }
        let overall = &self.comparison.overall;
        let key = match self.is_retest {
            true => "reliability-answer-rows-retest",
            false => "reliability-answer-rows",
        };
        let mut answer = vec![
            Message::new(key)
                .with("left", left)
                .with("right", right)
                .with("documents", self.material.sheets.len())
                .with("rows", overall.rows.total())
                .with("agree", overall.rows.agree)
                .with("percent", percent(overall.rows.share())),
        ];
        let unit = self.setting.unit;
        let number = |row: &CodeRow| Self::number_of(row, unit);
        if let Some((low, middle, high)) = self.comparison.spread(number) {
            let (below, without) = self.comparison.below(TENTATIVE, number);
            answer.push(
                Message::new("reliability-answer-codes")
                    .with("measure", measure_key(unit))
                    .with("low", decimal(Some(low)))
                    .with("middle", decimal(Some(middle)))
                    .with("high", decimal(Some(high)))
                    .with("codes", self.comparison.codes.len())
                    .with("below", below)
                    .with("without", without),
            );
        }
        answer.splice(1..1, self.draw());
        let open = self.settled.len() - self.settled_count();
        answer.push(
            Message::new("reliability-answer-open")
                .with("disagreements", self.settled.len())
                .with("settled", self.settled_count())
                .with("open", open),
        );
        answer
    }

    /// By which rule the documents were drawn.
    pub(super) fn draw(&self) -> Option<Message> {
        let (rule, from) = self.material.drawn?;
        let drawn = Message::new("reliability-drawn").with("from", from);
        let drawn = drawn.with("count", self.material.sheets.len());
        Some(
            drawn
                .with("percent", usize::from(rule.percent))
                .with("seed", rule.seed),
        )
    }

    /// Returns what limits the result.
    pub fn warnings(&self) -> Vec<Message> {
        let mut warnings = Vec::new();
        let mut warn = |holds: bool, message: Message| {
            if holds {
                warnings.push(message);
            }
        };
        let overall = &self.comparison.overall;
        let new = Message::new;
        warn(self.is_going_on, new("reliability-warn-going-on"));
        warn(
            overall.interval.is_none() && !self.is_empty(),
            new("reliability-warn-few-units"),
        );
        warn(
            self.material.sheets.len() == 1,
            new("reliability-warn-one-document"),
        );
        let sample = self.sample().unwrap_or(1.0);
        warn(
            sample < SMALL_SAMPLE,
            new("reliability-warn-small-sample").with("percent", percent(Some(sample))),
        );
        let days = self.days.unwrap_or(SHORTEST_DAYS);
        warn(
            self.is_retest && days < SHORTEST_DAYS,
            new("reliability-warn-short-interval").with("days", days),
        );
        warn(
            !self.is_blind && !self.is_empty(),
            new("reliability-warn-not-blind"),
        );
        warn(
            self.material.new_codes > 0,
            new("reliability-warn-new-codes").with("count", self.material.new_codes),
        );
        warn(
            self.material.without_level > 0,
            new("reliability-warn-without-level").with("count", self.material.without_level),
        );
        warn(
            !self.material.without_partner.is_empty(),
            new("reliability-warn-without-partner")
                .with("count", self.material.without_partner.len())
                .with("names", self.material.without_partner.join(", ")),
        );
        warn(
            !self.material.without_round.is_empty(),
            new("reliability-warn-without-round")
                .with("count", self.material.without_round.len())
                .with("names", self.material.without_round.join(", ")),
        );
        warn(
            overall.alphas.is_none() && !self.is_empty(),
            new("reliability-warn-overlapping-codes"),
        );
        warnings
    }

    pub(super) fn level_key(&self) -> &'static str {
        self.material.level.map_or("as-coded", |level| level.key())
    }
}

/// Returns the name of a coding: its coder, and its round.
pub fn pass_message(project: &Project, pass: Pass) -> Message {
    let coder = project.coder_name(pass.coder);
    let round = pass.round.and_then(|round| project.rounds.get(round));
    match round {
        Some(round) => Message::new("reliability-pass-round")
            .with("coder", coder)
            .with("round", round.name.as_str()),
        None => Message::new("reliability-pass").with("coder", coder),
    }
}

/// Whether one person made both codings; in another project a coder is known by the name.
fn is_same(left: Source<'_>, right: Source<'_>) -> bool {
    let name = |project: &Project, pass: Pass| project.coder_name(pass.coder).to_lowercase();
    if std::ptr::eq(left.project, right.project) {
        left.pass.coder == right.pass.coder
    } else {
        name(left.project, left.pass) == name(right.project, right.pass)
    }
}

/// Returns the message key of the number that codes are judged by on a unit.
pub fn measure_key(unit: Unit) -> &'static str {
    match unit {
        Unit::Segment => "reliability-measure-unitizing",
        Unit::Paragraph | Unit::Document => "reliability-measure-alpha",
        Unit::Character => "reliability-measure-kappa",
    }
}

/// Returns a share as a percentage with one digit, “–” where it is not defined.
pub fn percent(share: Option<f64>) -> String {
    share.map_or_else(
        || "–".to_owned(),
        |share| trimmed((share * 1000.0).round() / 10.0),
    )
}

/// Returns a coefficient with two digits and a true minus, “–” where it is not defined.
pub fn decimal(value: Option<f64>) -> String {
    let text = value.map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"));
    match text.as_str() {
        "-0.00" => "0.00".to_owned(),
        other => other.replace('-', "−"),
    }
}

/// Returns a number as short as it can be written.
pub(super) fn trimmed(number: f64) -> String {
    format!("{number}")
}
