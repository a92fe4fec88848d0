//! What the measures of one level say, in plain words and in the words of a paper.
//!
//! They say what appeared when and what is estimated; never that anything was reached. That is for the researcher.

use crate::model::{Message, SeriesOrder};

use super::fixed::{francis_arguments, guest_arguments};
use super::{
    Band, DayWords, Estimate, LEAST_TO_ESTIMATE, LevelReview, Orders, Review, fixed_sentences,
};

/// An interval whose upper end is so many times what was observed tells no more than its lower end.
const WIDE: f64 = 3.0;

/// How many of the sentences of [`summary`] are the plain answer; the others say more.
pub const PLAIN_ANSWER: usize = 3;

/// Returns what a level of a review says, one sentence a message, the plainest first.
pub fn summary(review: &Review, level: &LevelReview, orders: &Orders) -> Vec<Message> {
    let said = Said {
        review,
        level,
        orders,
    };
    let mut all: Vec<Message> = said.other_level().into_iter().collect();
    all.push(said.last());
    if level.codes.is_empty() {
        return all;
    }
    if review.units.len() < LEAST_TO_ESTIMATE {
        all.push(
            said.message("analysis-saturation-too-few")
                .with("least", LEAST_TO_ESTIMATE),
        );
        return all;
    }
    let estimates = [said.coverage(), said.orders(), said.chao2(), said.next()];
    all.extend(estimates.into_iter().flatten());
    all.extend(said.outside());
    all.extend(said.prospective());
    all
}

/// Returns the paragraph for the paper, one sentence a message, with the numbers filled in and the limits stated.
///
/// `day` writes the days on which criteria were fixed.
pub fn paragraph(
    review: &Review,
    (level, orders): (&LevelReview, &Orders),
    day: &DayWords<'_>,
) -> Vec<Message> {
    let said = Said {
        review,
        level,
        orders,
    };
    if level.codes.is_empty() || review.units.len() < LEAST_TO_ESTIMATE {
        return Vec::new();
    }
    let (guest, francis) = (level.guest.rule, review.terms.francis);
    let curve = &level.curve;
    let mut all = vec![said.message("analysis-paper-reviewed"), said.last()];
    all.extend(said.prospective());
    all.extend([
        guest_arguments(said.message("analysis-paper-guest"), (guest, curve)),
        francis_arguments(said.message("analysis-paper-francis"), (francis, curve)),
    ]);
    all.extend(fixed_sentences(review, level, day));
    if let Some((coverage, chao2)) = level.estimates.coverage.zip(level.estimates.chao2) {
        all.push(
            said.chao2_numbers("analysis-paper-estimates", &chao2)
                .with("coverage", percent_with_decimal(coverage))
                .with("completeness", percent_with_decimal(chao2.completeness))
                .with("wide", if said.is_wide(&chao2) { "yes" } else { "no" }),
        );
    }
    all.extend(said.orders());
    all.extend(said.outside());
    all.push(said.message("analysis-paper-limits"));
    all
}

/// Returns what was counted: in how many documents of which series, and how many are left out.
pub fn counted_message(review: &Review) -> Message {
    review
        .order_message("saturation-counted-line")
        .with("series", review.terms.series.word())
        .with("interviews", review.units.len())
        .with("others", review.other_documents)
}

/// Returns a share in whole per cents; 100 only where it is all.
pub fn percent(share: f64) -> usize {
    let rounded = (share * 100.0).round();
    if share < 1.0 {
        rounded.min(99.0) as usize
    } else {
        rounded as usize
    }
}

/// Writes a number to a tenth; a whole one without.
fn tenths(number: f64) -> String {
    let written = format!("{number:.1}");
    written.strip_suffix(".0").unwrap_or(&written).to_owned()
}

/// Writes an estimate, always with one decimal, so that it is not taken for a count.
fn one_decimal(number: f64) -> String {
    format!("{number:.1}")
}

fn percent_with_decimal(share: f64) -> String {
    format!("{:.1}", share * 100.0)
}

struct Said<'a> {
    review: &'a Review,
    level: &'a LevelReview,
    orders: &'a Orders,
}

impl Said<'_> {
    /// Says that another level is shown than was asked for, which has nothing on text.
    fn other_level(&self) -> Option<Message> {
        let (asked, shown) = (self.review.terms.counted, self.level.counted);
        (asked != shown && !self.level.codes.is_empty()).then(|| {
            self.message("analysis-saturation-other-level")
                .with("asked", asked.word())
        })
    }

    /// A message that knows what is counted in what.
    fn message(&self, key: &str) -> Message {
        let series = self.review.terms.series.word();
        Message::new(key)
            .with("about", self.level.counted.word())
            .with("series", series)
            .with("units", self.review.units.len())
            .with("codes", self.level.curve.total())
    }

    /// A message that knows the order as well in which they are taken and numbered.
    fn in_order(&self, key: &str) -> Message {
        let mut message = self.message(key);
        let order = self.review.order_message(key);
        message.arguments.extend(order.arguments);
        message
    }

    /// Says when the last new one came, by the retrospective curve.
    fn last(&self) -> Message {
        let curve = &self.level.curve;
        let units = self.review.units.len();
        let Some(last) = curve.last_new() else {
            return self.message("analysis-saturation-nothing");
        };
        if last == units {
            let new = curve.steps.last().map_or(0, |step| step.new);
            return self
                .in_order("analysis-saturation-last-is-last")
                .with("interview", last)
                .with("new", new);
        }
        self.in_order("analysis-saturation-last")
            .with("interview", last)
            .with("after", units - last)
            .with("first", last + 1)
    }

    fn coverage(&self) -> Option<Message> {
        let coverage = self.level.estimates.coverage?;
        let message = self.message("analysis-saturation-coverage");
        Some(message.with("percent", percent(coverage)))
    }

    fn chao2(&self) -> Option<Message> {
        let chao2 = self.level.estimates.chao2?;
        let key = if self.is_wide(&chao2) {
            "analysis-saturation-chao2-wide"
        } else {
            "analysis-saturation-chao2"
        };
        Some(self.chao2_numbers(key, &chao2))
    }

    /// Whether an interval is so wide that only its lower end says something.
    fn is_wide(&self, chao2: &Estimate) -> bool {
        let most = WIDE * self.level.curve.total() as f64;
        chao2.ci95.is_some_and(|(_, high)| high > most)
    }

    fn chao2_numbers(&self, key: &str, chao2: &Estimate) -> Message {
        let (low, high) = chao2.ci95.unwrap_or((chao2.estimate, chao2.estimate));
        self.message(key)
            .with("estimate", one_decimal(chao2.estimate))
            .with("interval", if chao2.ci95.is_some() { "yes" } else { "no" })
            .with("least", format!("{:.0}", low.ceil()))
            .with("low", one_decimal(low))
            .with("high", one_decimal(high))
    }

    fn orders(&self) -> Option<Message> {
        // In any order everything is there with the last of them.
        let last = self.level.curve.last_new()?;
        if last == self.review.units.len() {
            return None;
        }
        let complete = self.orders.complete_by.get(last - 1)?;
        let mean = self.orders.mean_position?;
        let key = match self.orders.sampled {
            None => "analysis-saturation-orders",
            Some(_) => "analysis-saturation-orders-drawn",
        };
        let message = self
            .message(key)
            .with("drawn", self.orders.sampled.unwrap_or_default());
        Some(
            message
                .with("interview", last)
                .with("percent", percent(*complete))
                .with("mean", format!("{mean:.1}")),
        )
    }

    /// Says where the curve leaves the band that nearly all orders of the same interviews keep to.
    fn outside(&self) -> Vec<Message> {
        let places = |is_out: fn(usize, &Band) -> bool| -> Vec<usize> {
            let steps = self.level.curve.steps.iter().zip(&self.orders.band);
            let places = (1..).zip(steps);
            let out = places.filter(|(_, (step, band))| is_out(step.cumulative, band));
            out.map(|(place, _)| place).collect()
        };
        let above = places(|codes, band| codes > band.high);
        let below = places(|codes, band| codes < band.low);
        let said = |key, places: Vec<usize>| {
            let (first, last) = (*places.first()?, *places.last()?);
            let message = self.message(key).with("count", places.len());
            Some(message.with("first", first).with("last", last))
        };
        let all = [
            said("analysis-saturation-above", above),
            said("analysis-saturation-below", below),
        ];
        all.into_iter().flatten().collect()
    }

    fn next(&self) -> Option<Message> {
        let brings = self.level.estimates.next_brings?;
        let message = self.message("analysis-saturation-next");
        Some(
            message
                .with("brings", tenths(brings))
                .with("once", self.level.only_once.len()),
        )
    }

    /// Says when the last new one came by the prospective curve: the same codes, by when each was put on text first.
    /// Other orders than the conducted one number them otherwise than they came.
    fn prospective(&self) -> Option<Message> {
        if self.review.terms.order != SeriesOrder::Conducted {
            return None;
        }
        let put = self.level.prospective.last_new()?;
        let same = match Some(put) == self.level.curve.last_new() {
            _ if !self.review.is_dated => "undated",
            true => "yes",
            false => "no",
        };
        Some(
            self.message("analysis-saturation-prospective")
                .with("interview", put)
                .with("same", same),
        )
    }
}
