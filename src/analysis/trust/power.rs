//! What the project knows for the five items on which the information power of a sample depends (Malterud, Siersma &
//! Guassora 2016, Qualitative Health Research 26:1753): the more of it, the fewer participants are needed.

use crate::model::MemoKind;

use super::facts::{Fact, Facts, Known};

/// Returns what is known for an item: 1 the aim, 2 how specific the sample is, 3 established theory, 4 the quality of the
/// dialogue, 5 the strategy of the analysis.
pub(super) fn power(known: &Known<'_>, item: u8) -> Vec<Fact> {
    let mut facts = Facts::default();
    let out = &mut facts;
    match item {
        2 => {
            known.sample(out);
            known.variables(out);
            known.sampling(out);
        }
        3 => known.notes(out, MemoKind::TheoryNote),
        4 => {
            known.interviewers(out);
            known.recordings(out, true);
            known.repeats(out);
            known.notes(out, MemoKind::FieldNote);
        }
        5 => {
            known.approach(out);
            known.cases(out);
            known.saturation(out);
        }
        _ => {}
    }
    facts.into_list()
}
