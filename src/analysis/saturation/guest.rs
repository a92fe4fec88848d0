//! The rule of Guest, Namey & Chen 2020 (PLOS ONE 15(5):e0232076): base size, run length, threshold of new information.
//!
//! `base_codes` are the distinct codes of the first `base` interviews. A run is `run` interviews in a row after the
//! base; runs overlap and slide by one. The rule is met at interview `n` when the run that begins with `n + 1` brings
//! at most the threshold: new codes of the run ÷ `base_codes`. The authors write it `n` with the exponent `+run`.

use crate::model::Message;

use super::{Curve, Series};

/// The parameters of the rule. They should be fixed before the interviews are analysed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuestRule {
    /// How many interviews the base has; the authors use 4, 5 and 6.
    pub base: usize,
    /// How many interviews a run has; the authors use 2 and 3.
    pub run: usize,
    /// The most that a run may bring, in per cent of the codes of the base; the authors use 5 and 0.
    pub most_new_percent: usize,
}

impl Default for GuestRule {
    fn default() -> Self {
        Self {
            base: 4,
            run: 2,
            most_new_percent: 5,
        }
    }
}

/// One run of interviews after the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuestRun {
    /// Number of its first interview, from 1.
    pub first: usize,
    /// Number of its last interview.
    pub last: usize,
    /// New codes that it brings.
    pub new: usize,
    /// Whether that is within the threshold.
    pub is_within: bool,
}

/// What the rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuestVerdict {
    /// Met at this interview, numbered from 1, and confirmed by the run after it.
    MetAt(usize),
    /// Every run brought more than the threshold.
    NotMet,
    /// The rule needs this many interviews.
    TooFewInterviews(usize),
    /// The interviews of the base have no codes, so that there is nothing to divide by.
    EmptyBase,
}

/// The rule applied to a curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuestReview {
    /// The parameters.
    pub rule: GuestRule,
    /// Distinct codes in the interviews of the base.
    pub base_codes: usize,
    /// All runs, also those after the one that meets the rule.
    pub runs: Vec<GuestRun>,
    /// What the rule says.
    pub verdict: GuestVerdict,
}

impl GuestRule {
    /// Returns how many interviews it needs to be asked. A base or a run of 0 is read as 1.
    pub fn needed(self) -> usize {
        self.base.max(1).saturating_add(self.run.max(1))
    }

    /// Applies the rule to `curve`. A base or run of 0 interviews is read as 1.
    pub fn review(self, curve: &Curve) -> GuestReview {
        let (base, run) = (self.base.max(1), self.run.max(1));
        let steps = &curve.steps;
        let base_codes = steps.iter().take(base).map(|step| step.new).sum();
        let after = steps.get(base..).unwrap_or_default();
        let runs: Vec<GuestRun> = after
            .windows(run)
            .enumerate()
            .map(|(index, steps)| {
                let new = steps.iter().map(|step| step.new).sum();
                GuestRun {
                    first: base + index + 1,
                    last: base + index + run,
                    new,
                    // In whole numbers: a ratio that is exactly the threshold is within it.
                    is_within: base_codes > 0 && new * 100 <= self.most_new_percent * base_codes,
                }
            })
            .collect();
        let verdict = match runs.iter().find(|run| run.is_within) {
            _ if runs.is_empty() => GuestVerdict::TooFewInterviews(self.needed()),
            _ if base_codes == 0 => GuestVerdict::EmptyBase,
            Some(run) => GuestVerdict::MetAt(run.first - 1),
            None => GuestVerdict::NotMet,
        };
        GuestReview {
            rule: Self { base, run, ..self },
            base_codes,
            runs,
            verdict,
        }
    }
}

impl GuestReview {
    /// Returns the new codes of a run as a share of the codes of the base; `None` without codes in the base.
    pub fn ratio(&self, run: GuestRun) -> Option<f64> {
        (self.base_codes > 0).then(|| run.new as f64 / self.base_codes as f64)
    }

    /// Returns the run that meets the rule; else the last one there is.
    pub fn deciding_run(&self) -> Option<GuestRun> {
        let met = self.runs.iter().find(|run| run.is_within);
        met.or(self.runs.last()).copied()
    }

    /// Returns the interview at which the rule is met.
    pub fn met_at(&self) -> Option<usize> {
        match self.verdict {
            GuestVerdict::MetAt(interview) => Some(interview),
            _ => None,
        }
    }

    /// Returns the result in words that name the units of `series`.
    pub fn message(&self, series: Series) -> Message {
        match self.verdict {
            GuestVerdict::MetAt(interview) => series
                .message("analysis-guest-met")
                .with("interview", interview)
                .with("count", self.rule.run),
            GuestVerdict::NotMet => Message::new("analysis-guest-not-met"),
            GuestVerdict::TooFewInterviews(needed) => series
                .message("analysis-guest-too-few")
                .with("count", needed),
            GuestVerdict::EmptyBase => series
                .message("analysis-guest-empty-base")
                .with("count", self.rule.base),
        }
    }

    /// Returns the parameters in words.
    pub fn rule_message(&self) -> Message {
        Message::new("analysis-guest-rule")
            .with("base", self.rule.base)
            .with("run", self.rule.run)
            .with("percent", self.rule.most_new_percent)
    }
}
