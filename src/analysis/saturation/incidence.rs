//! Codes × interviews: how many codings of each code, codes below it included, stand in each interview.

use super::Curve;

/// A table of codings with a row for each code and a column for each interview in the order conducted.
///
/// An interview without any code still counts as an interview. A row without any coding counts in no measure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Incidence {
    units: usize,
    cells: Vec<u32>,
}

impl Incidence {
    /// Returns the empty table of `rows` codes and `units` interviews.
    pub fn new(rows: usize, units: usize) -> Self {
        Self {
            units,
            cells: vec![0; rows * units],
        }
    }

    /// Returns the table of these rows, each cut or filled up with 0 to `units` interviews.
    pub fn of_rows(rows: &[Vec<u32>], units: usize) -> Self {
        let mut incidence = Self::new(rows.len(), units);
        for (row, numbers) in rows.iter().enumerate() {
            for (unit, number) in numbers.iter().take(units).enumerate() {
                incidence.cells[row * units + unit] = *number;
            }
        }
        incidence
    }

    /// Returns how many interviews there are.
    pub fn units(&self) -> usize {
        self.units
    }

    /// Returns the codings of one code per interview; empty when there is no such row.
    pub fn row(&self, row: usize) -> &[u32] {
        let start = row * self.units;
        self.cells
            .get(start..start + self.units)
            .unwrap_or_default()
    }

    /// Returns the rows.
    pub fn rows(&self) -> impl Iterator<Item = &[u32]> {
        self.cells.chunks_exact(self.units.max(1))
    }

    /// Returns the index of the interview in which a code first occurs, from 0.
    pub fn first(&self, row: usize) -> Option<usize> {
        self.row(row).iter().position(|codings| *codings > 0)
    }

    /// Returns how many codes each interview brings that no earlier one had.
    pub fn curve(&self) -> Curve {
        let mut new = vec![0; self.units];
        for row in self.rows() {
            if let Some(first) = row.iter().position(|codings| *codings > 0) {
                new[first] += 1;
            }
        }
        Curve::of_new(&new)
    }

    /// Returns the table of these rows only.
    #[must_use]
    pub fn only(&self, rows: &[usize]) -> Self {
        let mut cells = Vec::with_capacity(rows.len() * self.units);
        for row in rows {
            cells.extend_from_slice(self.row(*row));
        }
        Self {
            units: self.units,
            cells,
        }
    }

    /// Counts one coding.
    pub(super) fn count(&mut self, row: usize, unit: usize) {
        if unit < self.units
            && let Some(cell) = self.cells.get_mut(row * self.units + unit)
        {
            *cell += 1;
        }
    }

    /// Adds the row `from` to the row `to`.
    pub(super) fn add(&mut self, from: usize, to: usize) {
        for unit in 0..self.units {
            let codings = self.cells[from * self.units + unit];
            self.cells[to * self.units + unit] += codings;
        }
    }
}
