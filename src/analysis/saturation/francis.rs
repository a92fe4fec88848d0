//! The rule of Francis et al. 2010 (Psychol. Health 25:1229): an initial sample and a stopping criterion, both fixed in
//! advance; ten and three in the paper.
//!
//! The confirming interviews all come after the initial sample: with ten and three the first test is on interviews 11,
//! 12 and 13. Once met the decision stands; what comes after it is told as such.

use crate::model::Message;

use super::{Curve, Series};

/// The parameters of the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrancisRule {
    /// Interviews that are analysed before anything is asked.
    pub initial: usize,
    /// Interviews in a row that bring nothing new.
    pub stopping: usize,
}

impl Default for FrancisRule {
    fn default() -> Self {
        Self {
            initial: 10,
            stopping: 3,
        }
    }
}

/// What the rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrancisVerdict {
    /// Met with this interview, the last confirming one, from 1.
    MetAt {
        /// The interview.
        interview: usize,
        /// New codes that interviews after it brought all the same.
        later: usize,
    },
    /// No such run of interviews yet, or nothing that could be new.
    NotMet,
    /// The rule needs this many interviews.
    TooFewInterviews(usize),
}

impl FrancisRule {
    /// Returns how many interviews it needs to be asked. A stopping criterion of 0 is read as 1.
    pub fn needed(self) -> usize {
        self.initial.saturating_add(self.stopping.max(1))
    }

    /// Applies the rule to a curve.
    pub fn review(self, curve: &Curve) -> FrancisVerdict {
        let (stopping, needed) = (self.stopping.max(1), self.needed());
        if curve.steps.len() < needed {
            return FrancisVerdict::TooFewInterviews(needed);
        }
        // Where nothing is coded at all, that nothing is new says nothing.
        if curve.total() == 0 {
            return FrancisVerdict::NotMet;
        }
        let after = curve.steps.get(self.initial..).unwrap_or_default();
        let quiet = after
            .windows(stopping)
            .position(|run| run.iter().all(|step| step.new == 0));
        match quiet {
            Some(start) => {
                let interview = needed + start;
                let later = curve.steps.iter().skip(interview);
                FrancisVerdict::MetAt {
                    interview,
                    later: later.map(|step| step.new).sum(),
                }
            }
            None => FrancisVerdict::NotMet,
        }
    }
}

impl FrancisVerdict {
    /// Returns the result in words that name the units of `series`.
    pub fn message(self, series: Series) -> Message {
        match self {
            Self::MetAt { interview, later } => series
                .message("analysis-francis-met")
                .with("interview", interview)
                .with("later", later),
            Self::NotMet => Message::new("analysis-francis-not-met"),
            Self::TooFewInterviews(needed) => series
                .message("analysis-francis-too-few")
                .with("count", needed),
        }
    }

    /// Returns the interview at which the rule is met.
    pub fn met_at(self) -> Option<usize> {
        match self {
            Self::MetAt { interview, .. } => Some(interview),
            _ => None,
        }
    }
}
