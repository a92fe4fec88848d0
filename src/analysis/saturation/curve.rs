//! New and cumulative codes per interview.

/// What one interview adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Distinct codes that no earlier interview had.
    pub new: usize,
    /// Distinct codes up to and with this interview.
    pub cumulative: usize,
}

impl Step {
    /// Returns new codes as a share of those found so far, 0 to 1; `None` before there are any.
    pub fn share_new(self) -> Option<f64> {
        (self.cumulative > 0).then(|| self.new as f64 / self.cumulative as f64)
    }
}

/// New and cumulative codes in the order in which interviews are taken.
///
/// The share of the final number reaches 1 by construction; it says nothing about what further interviews would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curve {
    /// One step per interview.
    pub steps: Vec<Step>,
}

impl Curve {
    /// Returns the curve of interviews that bring these numbers of new codes.
    pub fn of_new(new: &[usize]) -> Self {
        let mut cumulative = 0;
        let step = |new: &usize| {
            cumulative += new;
            Step {
                new: *new,
                cumulative,
            }
        };
        Self {
            steps: new.iter().map(step).collect(),
        }
    }

    /// Returns how many distinct codes all interviews have.
    pub fn total(&self) -> usize {
        self.steps.last().map_or(0, |step| step.cumulative)
    }

    /// Returns the number, from 1, of the last interview that brought something new.
    pub fn last_new(&self) -> Option<usize> {
        self.steps
            .iter()
            .rposition(|step| step.new > 0)
            .map(|index| index + 1)
    }

    /// Returns how many interviews at the end brought nothing new.
    pub fn without_new(&self) -> usize {
        self.steps.len() - self.last_new().unwrap_or_default()
    }

    /// Returns the codes found up to interview `number`, from 1, as a share of all, 0 to 1.
    pub fn share_of_final(&self, number: usize) -> Option<f64> {
        let step = self.steps.get(number.checked_sub(1)?)?;
        let total = self.total();
        (total > 0).then(|| step.cumulative as f64 / total as f64)
    }
}
