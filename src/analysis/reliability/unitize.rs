//! Krippendorff's uα family: reliability of dividing a text into segments and of the codes put on them.
//!
//! Each coder's segments and the gaps between them cover the whole text. Formulas of Krippendorff (2013; 2019, section
//! 12.6) and Krippendorff, Mathet, Bouvry & Widlöcher (2016, with its erratum); *not* the older αU of 1995 and 2004.
//! One sweep over the ends of all segments: the cost is ends × coders, whatever the length of the text.

use std::collections::BTreeMap;

use super::segments::Segment;

/// A segment of one coder with the number of its code.
pub type Valued = (Segment, usize);

/// The coefficients of one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnitAlphas {
    /// uα: ends of segments and codes, gaps included.
    pub unitizing: Option<f64>,
    /// |uα: relevant or not, whatever the code.
    pub binary: Option<f64>,
    /// cuα: the codes, where several coders marked the same.
    pub coding: Option<f64>,
    /// Share of all that is compared in which two coders both marked something: what cuα rests on, 0 to 1.
    pub coding_coverage: f64,
    /// (k)uα of each code that occurs.
    pub codes: BTreeMap<usize, CodeAlpha>,
}

/// (k)uα of one code and what it rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CodeAlpha {
    /// The coefficient.
    pub alpha: Option<f64>,
    /// Share of the code's matter that met a marked segment of another coder, 0 to 1; `None` where nothing meets.
    pub coverage: Option<f64>,
}

/// One coder put two different codes on the same characters; the codes compared here exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Which coder, from 0.
    pub coder: usize,
    /// The later of the two segments.
    pub segment: Segment,
}

/// Returns the coefficients of `coders` on a text of `length` characters.
///
/// Segments of one code that overlap are made one; parts beyond the text are cut off. Fewer than two coders or an
/// empty text leave everything undefined.
///
/// # Errors
///
/// [`Conflict`] when segments of different codes by one coder overlap.
pub fn unit_alphas(coders: &[Vec<Valued>], length: u32) -> Result<UnitAlphas, Conflict> {
    let mut sides = Vec::with_capacity(coders.len());
    for (coder, segments) in coders.iter().enumerate() {
        sides.push(prepared(segments, length).map_err(|segment| Conflict { coder, segment })?);
    }
    if sides.len() < 2 || length == 0 {
        return Ok(UnitAlphas::default());
    }
    Ok(Sums::of(&sides, length).alphas())
}

/// Sorts, cuts and merges; the error is a segment that overlaps one of another code.
fn prepared(segments: &[Valued], length: u32) -> Result<Vec<Valued>, Segment> {
    let mut sorted: Vec<Valued> = segments
        .iter()
        .map(|(segment, code)| (Segment::new(segment.start, segment.end.min(length)), *code))
        .filter(|(segment, _)| segment.length() > 0)
        .collect();
    sorted.sort_unstable();
    let mut kept: Vec<Valued> = Vec::with_capacity(sorted.len());
    for (segment, code) in sorted {
        match kept.last_mut() {
            Some((last, other)) if segment.start < last.end => {
                if *other != code {
                    return Err(segment);
                }
                last.end = last.end.max(segment.end);
            }
            _ => kept.push((segment, code)),
        }
    }
    Ok(kept)
}

/// Sums of one code. Lengths are counted once for each other coder, that is, times (m − 1).
#[derive(Clone, Copy, Debug, Default)]
struct CodeSum {
    /// ℓ of the code: what all coders gave it.
    given: f64,
    /// ℓ of the code with itself.
    agreed: f64,
    /// ℓ* of the code: where it met a marked segment.
    met: f64,
    /// s of the code: squared lengths of its segments.
    squares: f64,
    /// s* of the code: squared pairable lengths of its segments.
    met_squares: f64,
}

/// All that the formulas need, gathered in one sweep.
struct Sums {
    codes: BTreeMap<usize, CodeSum>,
    gap: f64,
    gap_agreed: f64,
    total: f64,
}

impl Sums {
    fn of(sides: &[Vec<Valued>], length: u32) -> Self {
        let others = (sides.len() - 1) as f64;
        let mut sums = Self {
            codes: BTreeMap::new(),
            gap: 0.0,
            gap_agreed: 0.0,
            total: sides.len() as f64 * f64::from(length),
        };
        for (segment, code) in sides.iter().flatten() {
            let sum = sums.codes.entry(*code).or_default();
            sum.given += f64::from(segment.length());
            sum.squares += f64::from(segment.length()).powi(2);
        }
        sums.gap = sums.total - sums.codes.values().map(|sum| sum.given).sum::<f64>();
        let pairable = sums.sweep(sides, length);
        for (side, lengths) in sides.iter().zip(pairable) {
            for ((_, code), met) in side.iter().zip(lengths) {
                let sum = sums.codes.entry(*code).or_default();
                sum.met += met / others;
                sum.met_squares += (met / others).powi(2);
            }
        }
        sums.codes.values_mut().for_each(|sum| sum.agreed /= others);
        sums.gap_agreed /= others;
        sums
    }

    /// Walks from end to end and returns for each segment the marked lengths of others that it met.
    fn sweep(&mut self, sides: &[Vec<Valued>], length: u32) -> Vec<Vec<f64>> {
        let ends = sides.iter().flatten();
        let mut ends: Vec<u32> = ends.flat_map(|(one, _)| [one.start, one.end]).collect();
        ends.extend([0, length]);
        ends.sort_unstable();
        ends.dedup();
        let mut at = vec![0_usize; sides.len()];
        let mut met: Vec<Vec<f64>> = sides.iter().map(|side| vec![0.0; side.len()]).collect();
        let mut here: Vec<(usize, usize, usize)> = Vec::with_capacity(sides.len());
        for pair in ends.windows(2) {
            let [from, to] = pair else { continue };
            here.clear();
            for (coder, side) in sides.iter().enumerate() {
                while side.get(at[coder]).is_some_and(|(one, _)| one.end <= *from) {
                    at[coder] += 1;
                }
                if let Some((one, code)) = side.get(at[coder])
                    && one.start <= *from
                {
                    here.push((*code, coder, at[coder]));
                }
            }
            let stretch = f64::from(to - from);
            for (_, coder, index) in &here {
                met[*coder][*index] += stretch * (here.len() - 1) as f64;
            }
            let empty = (sides.len() - here.len()) as f64;
            self.gap_agreed += stretch * empty * (empty - 1.0);
            here.sort_unstable();
            for run in here.chunk_by(|one, other| one.0 == other.0) {
                let coders = run.len() as f64;
                let code = run.first().map_or(0, |(code, _, _)| *code);
                self.codes.entry(code).or_default().agreed += stretch * coders * (coders - 1.0);
            }
        }
        met
    }

    fn alphas(&self) -> UnitAlphas {
        let met: f64 = self.codes.values().map(|sum| sum.met).sum();
        UnitAlphas {
            unitizing: self.unitizing(),
            binary: self.binary(),
            coding: self.coding(met),
            coding_coverage: met / self.total,
            codes: self
                .codes
                .keys()
                .map(|code| (*code, self.code(*code, met)))
                .collect(),
        }
    }

    /// Σ s: gaps count by their length, segments by its square.
    fn correction(&self) -> f64 {
        self.gap + self.codes.values().map(|sum| sum.squares).sum::<f64>()
    }

    fn unitizing(&self) -> Option<f64> {
        let room = positive(self.total * self.total - self.correction())?;
        let chance = |given: f64, own: f64| self.total * (given * given - own) / room;
        let codes = self.codes.values();
        let expected = chance(self.gap, self.gap)
            + codes.map(|sum| chance(sum.given, sum.squares)).sum::<f64>();
        let agreed = self.gap_agreed + self.codes.values().map(|sum| sum.agreed).sum::<f64>();
        ratio(self.total - agreed, self.total - expected, self.total)
    }

    fn binary(&self) -> Option<f64> {
        let room = positive(self.total * self.total - self.correction())?;
        let expected = self.total * self.gap * (self.total - self.gap) / room;
        ratio(self.gap - self.gap_agreed, expected, self.total)
    }

    fn met_room(&self, met: f64) -> Option<f64> {
        let squares: f64 = self.codes.values().map(|sum| sum.met_squares).sum();
        positive(met * met - squares)
    }

    fn coding(&self, met: f64) -> Option<f64> {
        let room = self.met_room(met)?;
        let codes = self.codes.values();
        let expected: f64 = codes
            .map(|sum| met * (sum.met * sum.met - sum.met_squares) / room)
            .sum();
        let agreed: f64 = self.codes.values().map(|sum| sum.agreed).sum();
        ratio(met - agreed, met - expected, met)
    }

    fn code(&self, code: usize, met: f64) -> CodeAlpha {
        let sum = self.codes.get(&code).copied().unwrap_or_default();
        let coverage = (met > 0.0 && sum.given > 0.0).then(|| sum.met / sum.given);
        let alpha = self.met_room(met).and_then(|room| {
            let margin = positive(sum.met)?;
            let with_any = met * (margin * met - sum.met_squares) / room;
            let with_other = met * (met - margin) * margin / room;
            let part = ratio(margin - sum.agreed, with_other, met)?;
            // `part` is 1 − observed ÷ expected; the formula scales that quotient by expected ÷ observed margins.
            Some(1.0 - (with_any / margin) * (1.0 - part))
        });
        CodeAlpha { alpha, coverage }
    }
}

fn positive(value: f64) -> Option<f64> {
    (value > 0.0).then_some(value)
}

/// 1 − observed ÷ expected; `None` where nothing can differ. What is nothing against `scale` is rounding.
fn ratio(observed: f64, expected: f64, scale: f64) -> Option<f64> {
    (expected > scale * 1e-12).then(|| 1.0 - observed / expected)
}
