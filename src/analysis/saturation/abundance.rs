//! The view on codings instead of interviews: Chao1 and Good's coverage over the codings of each code.
//!
//! Codings of one interview are not independent, so the view on interviews is the one to publish.

/// What the number of codings of each code says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Abundance {
    /// Codes with any coding.
    pub observed: usize,
    /// Codings.
    pub codings: u64,
    /// Codes with one coding.
    pub once: usize,
    /// Codes with two.
    pub twice: usize,
    /// Chao1 (Chao 1984, Scand. J. Stat. 11:265); in the bias-corrected form where no code has two codings.
    pub chao1: f64,
    /// Chao1 in its bias-corrected form.
    pub chao1_bias_corrected: f64,
    /// Good's coverage `1 − F1/n`, 0 to 1.
    pub coverage: f64,
}

impl Abundance {
    /// Returns what these numbers of codings, one a code, say; `None` without codings.
    pub fn of(codings: &[u64]) -> Option<Self> {
        let codes_with = |number: u64| codings.iter().filter(|codings| **codings == number).count();
        let observed = codings.iter().filter(|codings| **codings > 0).count();
        let all: u64 = codings.iter().sum();
        if all == 0 {
            return None;
        }
        let (once, twice) = (codes_with(1), codes_with(2));
        let (f1, f2, found) = (once as f64, twice as f64, observed as f64);
        let corrected = found + f1 * (f1 - 1.0) / (2.0 * (f2 + 1.0));
        let classic = found + f1 * f1 / (2.0 * f2);
        Some(Self {
            observed,
            codings: all,
            once,
            twice,
            chao1: if twice > 0 { classic } else { corrected },
            chao1_bias_corrected: corrected,
            coverage: 1.0 - f1 / all as f64,
        })
    }
}
