//! The criteria that a project fixed, when, and what a curve gives by each of them: a criterion that is chosen with the
//! numbers in sight proves nothing, and one that was fixed earlier is not unsaid by a later one.

use crate::model::{CriteriaNumbers, Message, Project, Taken, Time, framed};

use super::{Curve, FrancisRule, GuestRule, LevelReview, Review, Terms};

/// How a day is written; analysis knows no calendar.
pub type DayWords<'a> = dyn Fn(Time) -> String + 'a;

/// Criteria as they were fixed first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// The numbers and the level.
    pub numbers: CriteriaNumbers,
    /// The series and the order; nothing where these were not kept yet.
    pub taken: Option<Taken>,
    /// How many interviews had codings then; 0 is in advance.
    pub interviews_coded: u32,
    /// When that was.
    pub made: Time,
}

impl Fixed {
    /// Returns every set of criteria that a project fixed, once, as it was fixed first; in the order of their days.
    pub fn all(project: &Project) -> Vec<Self> {
        let mut rows: Vec<Self> = project
            .criteria
            .iter()
            .map(|row| Self {
                numbers: row.numbers,
                taken: row.taken.clone(),
                interviews_coded: row.interviews_coded,
                made: row.made,
            })
            .collect();
        rows.sort_by_key(|row| (row.made, row.interviews_coded));
        let mut all: Vec<Self> = Vec::new();
        for row in rows {
            let is_it = |known: &Self| known.numbers == row.numbers && known.taken == row.taken;
            if !all.iter().any(is_it) {
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
        let message = self.told(key, day);
        let message = guest_arguments(message, (terms.guest, curve));
        francis_arguments(message, (terms.francis, curve))
    }

    /// Returns a message that knows when the criteria were fixed, and what for.
    fn told(&self, key: &str, day: &DayWords<'_>) -> Message {
        let message = Message::new(key)
            .with("day", day(self.made))
            .with("coded", i64::from(self.interviews_coded));
        framed(message, (self.numbers.counted, self.taken.as_ref()))
    }

    /// Returns in what these criteria are not those of a review at a level.
    fn differences(&self, review: &Review, level: &LevelReview) -> Differences {
        let asked = review.terms.numbers();
        let counted = asked.counted;
        let taken = self.taken.as_ref();
        Differences {
            numbers: asked
                != CriteriaNumbers {
                    counted,
                    ..self.numbers
                },
            level: self.numbers.counted != level.counted,
            series: taken.is_some_and(|taken| taken.series != review.terms.series),
            order: taken.is_some_and(|taken| taken.order != review.terms.order),
        }
    }
}

/// In what criteria differ from those that a review is asked by. What was not kept is not known to differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Differences {
    numbers: bool,
    level: bool,
    series: bool,
    order: bool,
}

impl Differences {
    /// Whether they were fixed for what is shown, as far as is known.
    fn is_for_this(self) -> bool {
        !(self.level || self.series || self.order)
    }

    /// The word by which messages know what differs besides the numbers.
    fn word(self) -> &'static str {
        match (self.level, self.series, self.order) {
            (false, false, false) => "nothing",
            (true, false, false) => "level",
            (false, true, false) => "series",
            (false, false, true) => "order",
            (true, true, false) => "level-series",
            (true, false, true) => "level-order",
            (false, true, true) => "series-order",
            (true, true, true) => "all",
        }
    }
}

/// Returns how the criteria of a review stand to those that the project fixed: when these were fixed, then which others
/// were, when and for what, and what the curve of the level gives by those that were fixed for it.
pub fn fixed_sentences(review: &Review, level: &LevelReview, day: &DayWords<'_>) -> Vec<Message> {
    let all = review.fixed.iter();
    let all = all.map(|fixed| (fixed, fixed.differences(review, level)));
    let is_own = |differ: Differences| !differ.numbers && differ.is_for_this();
    let (own, others): (Vec<_>, Vec<_>) = all.partition(|(_, differ)| is_own(*differ));
    // What is known to be the same comes before what is only not known to differ.
    let own = own.iter().map(|(fixed, _)| *fixed);
    let own = own.min_by_key(|fixed| (fixed.taken.is_none(), fixed.made));
    let first = match own {
        Some(own) => {
            let when = match (&own.taken, own.interviews_coded) {
                (None, _) => "unknown",
                (Some(_), 0) => "before",
                (Some(_), _) => "after",
            };
            own.told("analysis-paper-criteria", day).with("when", when)
        }
        None => {
            let when = match others.iter().any(|(_, differ)| !differ.numbers) {
                _ if others.is_empty() => "never",
                true => "elsewhere",
                false => "others",
            };
            Message::new("analysis-paper-criteria").with("when", when)
        }
    };
    let others = others.into_iter().map(|(other, differ)| {
        let key = match differ.is_for_this() {
            true => "analysis-paper-criteria-other",
            false => "analysis-paper-criteria-elsewhere",
        };
        let numbers = if differ.numbers { "other" } else { "same" };
        let message = other.message(key, (&level.curve, day));
        message
            .with("numbers", numbers)
            .with("differs", differ.word())
    });
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
