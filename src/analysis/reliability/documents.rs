//! Agreement on documents: does a code occur, and how often (MAXQDA's first two levels).

/// How often each code of a list occurs in one document by either coder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Occurrences {
    counts: Vec<(usize, usize)>,
}

impl Occurrences {
    /// Returns the occurrences with one pair of counts for each code that is considered, those of neither included.
    pub fn new(counts: Vec<(usize, usize)>) -> Self {
        Self { counts }
    }

    /// Returns how many codes are considered.
    pub fn codes(&self) -> usize {
        self.counts.len()
    }

    /// Returns the codes on whose presence or absence both agree; that both lack a code counts.
    pub fn existence_agree(&self) -> usize {
        self.number(|first, second| (first > 0) == (second > 0))
    }

    /// Returns the codes with equal counts; that both lack a code counts.
    pub fn frequency_agree(&self) -> usize {
        self.number(|first, second| first == second)
    }

    /// Returns the codes that agree in presence as a share of those considered, 0 to 1.
    pub fn existence_share(&self) -> Option<f64> {
        self.share(self.existence_agree())
    }

    /// Returns the codes with equal counts as a share of those considered, 0 to 1.
    pub fn frequency_share(&self) -> Option<f64> {
        self.share(self.frequency_agree())
    }

    /// Returns the codes of both as a share of the codes of either, 0 to 1; `None` when neither has any.
    pub fn existence_jaccard(&self) -> Option<f64> {
        let both = self.number(|first, second| first > 0 && second > 0);
        let either = self.number(|first, second| first > 0 || second > 0);
        (either > 0).then(|| both as f64 / either as f64)
    }

    fn number(&self, is_meant: impl Fn(usize, usize) -> bool) -> usize {
        let meant = self
            .counts
            .iter()
            .filter(|(first, second)| is_meant(*first, *second));
        meant.count()
    }

    fn share(&self, agree: usize) -> Option<f64> {
        (self.codes() > 0).then(|| agree as f64 / self.codes() as f64)
    }
}
