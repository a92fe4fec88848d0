//! Draws that are the same for the same seed: numbers for resampling, never from a clock or the system.

/// A source of numbers that look random and are not: SplitMix64 (Steele, Lea & Flood 2014).
#[derive(Clone, Debug)]
pub struct Draw {
    state: u64,
}

impl Draw {
    /// Returns the source that begins at `seed`.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// Returns the next number.
    pub fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 to `limit` − 1; 0 when there is none.
    pub fn below(&mut self, limit: usize) -> usize {
        // The high half of a product spreads 64 bits over the limit; what is uneven is below 1 in 2⁴⁰ here.
        let product = u128::from(self.number()) * limit as u128;
        usize::try_from(product >> 64).unwrap_or_default()
    }
}
