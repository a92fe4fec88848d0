//! The sentences for the paper: who coded what, how far it agrees on the unit that was chosen, what became of disagreements.

use crate::model::Message;

use super::coefficients::{Estimate, Statistic};
use super::comparison::Unit;
use super::measures::{ends, shown};
use super::review::{Review, TENTATIVE, decimal, measure_key, percent, trimmed};
use super::segments::Basis;

impl Review {
    /// Returns the sentences for the paper, for coders of these names: first of the unit that codes are judged on, then,
    /// where that is another one, of segments.
    pub fn paper(&self, names: (&str, &str)) -> Vec<Message> {
        if let Some(silence) = self.silence(names) {
            return vec![silence];
        }
        let mut paper = vec![self.paper_of_coders(names)];
        paper.extend(self.draw());
        if self.setting.unit == Unit::Segment {
            paper.extend(self.paper_of_segments());
            paper.extend(self.paper_of_codes());
        } else {
            paper.extend(self.paper_of_units());
            paper.extend(self.paper_of_codes());
            paper.extend(self.paper_of_segments());
        }
        paper.extend(self.paper_of_settled());
        paper
    }

    /// Who coded what, twice or one beside the other.
    fn paper_of_coders(&self, (left, right): (&str, &str)) -> Message {
        let key = match (self.is_retest, self.is_blind) {
            (true, true) => "reliability-paper-retest-blind",
            (true, false) => "reliability-paper-retest",
            (false, true) => "reliability-paper-coders-blind",
            (false, false) => "reliability-paper-coders",
        };
        Message::new(key)
            .with("left", left)
            .with("right", right)
            .with("documents", self.material.sheets.len())
            .with("all", self.documents_in_all)
            .with("sample", percent(self.sample()))
            .with("codes", self.material.codes.len())
            .with("level", self.level_key())
            .with("days", self.days.unwrap_or_default())
    }

    fn paper_of_segments(&self) -> Vec<Message> {
        let overall = &self.comparison.overall;
        let basis = match self.setting.overlap.basis {
            Basis::Union => "union",
            Basis::Longer => "longer",
            Basis::Shorter => "shorter",
        };
        let mut paper = vec![
            Message::new("reliability-paper-segments")
                .with("overlap", trimmed(self.setting.overlap.percent))
                .with("basis", basis)
                .with("percent", percent(overall.rows.share()))
                .with("agree", overall.rows.agree)
                .with("rows", overall.rows.total())
                .with("q", overall.categories)
                .with("kappa", decimal(overall.rows.kappa(overall.categories))),
            self.holsti(),
        ];
        if let Some(interval) = overall.interval {
            paper.push(
                Message::new("reliability-paper-interval")
                    .with("low", percent(Some(interval.low)))
                    .with("high", percent(Some(interval.high)))
                    .with("resamples", self.setting.bootstrap.resamples),
            );
        }
        paper
    }

    /// Holsti’s reliability; where it is the percentage that was just said, that is not said again.
    fn holsti(&self) -> Message {
        let overall = &self.comparison.overall;
        let holsti = percent(overall.decisions.share());
        let is_same = holsti == percent(overall.rows.share());
        Message::new("reliability-paper-holsti")
            .with("same", if is_same { "yes" } else { "no" })
            .with("percent", holsti)
            .with("twice", 2 * overall.decisions.agreements)
            .with("total", overall.decisions.total())
    }

    /// On the units that were chosen: how many, which coefficients, with intervals or why there are none.
    fn paper_of_units(&self) -> Vec<Message> {
        let overall = &self.comparison.overall;
        let unit = self.setting.unit.counted_on();
        let units = self.unit_count(unit);
        let mut said = Message::new("reliability-paper-units")
            .with("unit", unit.word())
            .with("units", units)
            .with("codes", self.material.codes.len());
        for (estimate, statistic) in overall.pooled.iter().zip(Statistic::ALL) {
            let name = match statistic {
                Statistic::Percent => "percent",
                Statistic::Holsti => "holsti",
                Statistic::Cohen => "cohen",
                Statistic::Scott => "scott",
                // For two codings it is Scott’s π, which the sentence says.
                Statistic::Fleiss => continue,
                Statistic::BrennanPrediger => "prediger",
                Statistic::Gwet => "gwet",
                Statistic::Krippendorff => "krippendorff",
            };
            said = said.with(name, told(*estimate, statistic.is_share()));
        }
        let mut paper = vec![said];
        if unit.of_sets() == unit {
            paper.push(
                Message::new("reliability-paper-sets")
                    .with("unit", unit.word())
                    .with("equal", told(overall.equal_sets, true))
                    .with("masi", told(overall.alpha_masi, false))
                    .with("jaccard", told(overall.alpha_jaccard, false)),
            );
        }
        paper.push(match self.why_no_interval(unit) {
            Some(why) => Message::new(why_in_paper(why)),
            None => Message::new("reliability-paper-unit-intervals")
                .with("unit", unit.word())
                .with("resamples", self.setting.bootstrap.resamples),
        });
        paper
    }

    /// How far apart the codes lie, and how many of them are low.
    fn paper_of_codes(&self) -> Option<Message> {
        let unit = self.setting.unit;
        let number = |row: &_| Self::number_of(row, unit);
        let (low, middle, high) = self.comparison.spread(number)?;
        let (below, without) = self.comparison.below(TENTATIVE, number);
        Some(
            Message::new("reliability-paper-codes")
                .with("measure", measure_key(unit))
                .with("low", decimal(Some(low)))
                .with("middle", decimal(Some(middle)))
                .with("high", decimal(Some(high)))
                .with("codes", self.comparison.codes.len())
                .with("below", below)
                .with("without", without),
        )
    }

    /// What became of the disagreements: what is known is who settled them, with a reason.
    fn paper_of_settled(&self) -> Option<Message> {
        let by = match (self.is_settled_alone, self.settlers) {
            (true, _) => "coder",
            (false, 0 | 1) => "one",
            _ => "several",
        };
        (!self.settled.is_empty()).then(|| {
            Message::new("reliability-paper-settled")
                .with("settled", self.settled_count())
                .with("open", self.settled.len() - self.settled_count())
                .with("disagreements", self.settled.len())
                .with("by", by)
                .with("people", self.settlers)
        })
    }
}

/// A number with its interval behind it, as far as there is one.
fn told(estimate: Estimate, is_share: bool) -> String {
    let number = shown(estimate.value, is_share);
    match (estimate.interval, ends(estimate.interval, is_share)) {
        (Some(interval), _) if is_share => {
            let (low, high) = (percent(Some(interval.low)), percent(Some(interval.high)));
            format!("{number} ({low} – {high}\u{a0}%)")
        }
        (_, Some((low, high))) => format!("{number} ({low} – {high})"),
        _ => number,
    }
}

fn why_in_paper(why: &str) -> &'static str {
    match why {
        "reliability-why-characters" => "reliability-paper-no-interval-characters",
        _ => "reliability-paper-no-interval-units",
    }
}
