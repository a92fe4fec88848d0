//! The criteria that a project fixed, when, and what a curve gives by each of them: a criterion that is chosen with the
//! numbers in sight proves nothing, and one that was fixed earlier is not unsaid by a later one.

use crate::model::{CriteriaNumbers, Message, Project, Time};

use super::{Curve, FrancisRule, GuestRule, LevelReview, Review, Terms};

/// How a day is written; analysis knows no calendar.
pub type DayWords<'a> = dyn Fn(Time) -> String + 'a;

/// Criteria as they were fixed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// The numbers.
    pub numbers: CriteriaNumbers,
    /// How many interviews had codings then; 0 is in advance.
    pub interviews_coded: u32,
    /// When that was.
    pub made: Time,
}

impl Fixed {
    /// Returns every set of rules that a project fixed, once, as it was fixed first; in the order of their days. What is
    /// counted is no part of a rule.
    pub fn all(project: &Project) -> Vec<Self> {
        let mut rows: Vec<Self> = project
            .criteria
            .iter()
            .map(|row| Self {
                numbers: row.numbers,
                interviews_coded: row.interviews_coded,
                made: row.made,
            })
            .collect();
        rows.sort_by_key(|row| (row.made, row.interviews_coded));
        let mut all: Vec<Self> = Vec::new();
        for row in rows {
            if !all.iter().any(|known| is_same(known.numbers, row.numbers)) {
                all.push(row);
            }
        }
        all
    }

    /// Returns a message that knows the criteria, when they were fixed, and what `curve` gives by them.
    pub(in crate::analysis) fn message(
        &self,
        key: &str,
        (curve, day): (&Curve, &DayWords<'_>),
    ) -> Message {
        let terms = Terms::from(self.numbers);
        let message = Message::new(key)
            .with("day", day(self.made))
            .with("coded", i64::from(self.interviews_coded));
        let message = guest_arguments(message, (terms.guest, curve));
        francis_arguments(message, (terms.francis, curve))
    }
}

/// Returns how the criteria of a review stand to those that the project fixed: when these were fixed, then which others
/// were, when, and what the curve of the level gives by them.
pub fn fixed_sentences(review: &Review, level: &LevelReview, day: &DayWords<'_>) -> Vec<Message> {
    let asked = review.terms.numbers();
    let (own, others): (Vec<&Fixed>, Vec<&Fixed>) = review
        .fixed
        .iter()
        .partition(|fixed| is_same(fixed.numbers, asked));
    let first = match (own.first(), others.is_empty()) {
        (Some(own), _) => {
            let when = match own.interviews_coded {
                0 => "before",
                _ => "after",
            };
            let message = own.message("analysis-paper-criteria", (&level.curve, day));
            message.with("when", when)
        }
        (None, true) => Message::new("analysis-paper-criteria").with("when", "never"),
        (None, false) => Message::new("analysis-paper-criteria").with("when", "others"),
    };
    let others = others.into_iter();
    let others =
        others.map(|other| other.message("analysis-paper-criteria-other", (&level.curve, day)));
    std::iter::once(first).chain(others).collect()
}

/// Adds what the rule of Guest, Namey & Chen says of a curve.
pub(super) fn guest_arguments(message: Message, (rule, curve): (GuestRule, &Curve)) -> Message {
    let met_at = rule.review(curve).met_at();
    let is_early = curve.steps.len() < rule.needed();
    message
        .with("base", rule.base)
        .with("run", rule.run)
        .with("percent", rule.most_new_percent)
        .with("met", met(met_at, is_early))
        .with("notation", notation(met_at, rule.run))
}

/// Adds what the rule of Francis et al. says of a curve.
pub(super) fn francis_arguments(message: Message, (rule, curve): (FrancisRule, &Curve)) -> Message {
    let met_at = rule.review(curve).met_at();
    let is_early = curve.steps.len() < rule.needed();
    message
        .with("initial", rule.initial)
        .with("stopping", rule.stopping)
        .with("francis", met(met_at, is_early))
        .with("needed", rule.needed())
        .with("interview", met_at.unwrap_or_default())
}

/// Whether the rules are the same, whatever is counted.
fn is_same(one: CriteriaNumbers, other: CriteriaNumbers) -> bool {
    let counted = one.counted;
    one == CriteriaNumbers { counted, ..other }
}

/// The notation of Guest, Namey & Chen: `7⁺²` is at the seventh interview, confirmed by two more.
fn notation(met: Option<usize>, run: usize) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digits = run.to_string();
    let digits = digits
        .bytes()
        .filter_map(|digit| RAISED.get(usize::from(digit - b'0')));
    let raised: String = digits.collect();
    met.map_or_else(String::new, |met| format!("{met}⁺{raised}"))
}

fn met(interview: Option<usize>, is_early: bool) -> &'static str {
    match interview {
        Some(_) => "yes",
        None if is_early => "early",
        None => "no",
    }
}
