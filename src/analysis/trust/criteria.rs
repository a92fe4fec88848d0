//! What the project knows for the techniques by which a study is made worthy of trust, under the four criteria of Lincoln
//! & Guba (1985, Naturalistic inquiry, ch. 11): credibility, transferability, dependability, confirmability.

use crate::model::{CheckSubject, MemoKind, Message, Stance};

use super::facts::{Fact, Facts, Known, Place};
use super::reporting::journal;

/// Returns what is known for a technique, by its number: 1 to 7 of credibility, 8 of transferability, 9 of dependability,
/// 10 of confirmability, 11 of all four.
pub(super) fn criteria(known: &Known<'_>, item: u8) -> Vec<Fact> {
    let mut facts = Facts::default();
    let out = &mut facts;
    match item {
        1 => {
            known.dates(out);
            known.sample(out);
            known.repeats(out);
        }
        2 => {
            known.notes(out, MemoKind::FieldNote);
            known.sampling(out);
            known.saturation(out);
        }
        3 => triangulation(known, out),
        4 => known.debriefings(out),
        5 => known.negative(out),
        6 => originals(known, out),
        7 => {
            known.checks(out, CheckSubject::Findings);
            known.checks(out, CheckSubject::Transcript);
        }
        8 => {
            known.cases(out);
            known.places(out);
            known.variables(out);
            known.quotations(out);
        }
        9 => {
            journal(known.project(), out);
            known.rounds(out);
            known.notes(out, MemoKind::OperationalNote);
        }
        10 => {
            journal(known.project(), out);
            grounded(known, out);
            known.relations(out);
        }
        11 => known.notes(out, MemoKind::ReflexiveNote),
        _ => {}
    }
    facts.into_list()
}

/// Sources of several kinds, what they say of findings, and more than one coder.
fn triangulation(known: &Known<'_>, out: &mut Facts) {
    known.sources(out);
    let judged = known.project().convergences.len();
    out.count("fact-convergence", judged, Place::Nowhere);
    known.coders(out);
}

/// Raw data to which findings can be held again: every original is kept, and what was never coded stands apart.
fn originals(known: &Known<'_>, out: &mut Facts) {
    let project = known.project();
    // A copy that was made to be shared has texts in their places.
    let kept = known.ground.documents().iter();
    let kept = kept.filter(|row| row.origin.content != row.text);
    out.count("fact-originals", kept.count(), Place::Documents);
    let rows = known.ground.documents().iter();
    let uncoded = rows.filter(|row| project.quotation_count(row.id) == 0);
    out.count("fact-uncoded", uncoded.count(), Place::Documents);
}

/// How many relations rest on a quotation at least.
fn grounded(known: &Known<'_>, out: &mut Facts) {
    let project = known.project();
    let relations = known.relations_in_theory();
    let shown = relations.iter().filter(|relation| {
        let evidence = project.evidence_of(**relation);
        evidence
            .filter_map(|id| project.evidence.get(id))
            .any(|row| row.stance == Stance::For)
    });
    if !relations.is_empty() {
        let message = Message::new("fact-grounded").with("count", shown.count());
        out.say(message.with("all", relations.len()), Place::Model);
    }
}
