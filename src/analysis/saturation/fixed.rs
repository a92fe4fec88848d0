//! How the criteria of a review stand to those that the project fixed, and when: a criterion that is chosen with the
//! numbers in sight proves nothing.

use crate::model::{Criteria, CriteriaNumbers, Message, Project};

use super::Terms;

/// Returns the sentence on it: fixed before anything was coded, fixed later, others than those that were fixed, never fixed.
pub(super) fn criteria_message(project: &Project, terms: &Terms) -> Message {
    let rules = |numbers: CriteriaNumbers| CriteriaNumbers {
        counted: terms.counted,
        ..numbers
    };
    let asked = rules(terms.numbers());
    let fixed = || project.criteria.iter().map(|criteria| &**criteria);
    let earliest = |rows: &mut dyn Iterator<Item = &Criteria>| {
        let first = rows.min_by_key(|row| (row.interviews_coded, row.made));
        first.map(|row| (rules(row.numbers), row.interviews_coded))
    };
    let same = earliest(&mut fixed().filter(|row| rules(row.numbers) == asked));
    let first = earliest(&mut fixed());
    let (when, numbers, coded) = match (first, same) {
        (None, _) => ("never", asked, 0),
        (_, Some((numbers, 0))) => ("before", numbers, 0),
        (Some((numbers, coded)), Some(_)) if numbers == asked => ("after", numbers, coded),
        (Some((numbers, coded)), _) => ("others", numbers, coded),
    };
    Message::new("analysis-paper-criteria")
        .with("when", when)
        .with("coded", i64::from(coded))
        .with("base", usize::from(numbers.base))
        .with("run", usize::from(numbers.run))
        .with("most", usize::from(numbers.most_new_percent))
        .with("initial", usize::from(numbers.initial))
        .with("stopping", usize::from(numbers.stopping))
}
