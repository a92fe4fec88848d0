//! Random sequences through the door hold what the door promises, whatever is asked for in whatever order.

mod acts;
mod theory_acts;

use acts::some_operation;
use theory_acts::{selective, some_comparison_of_cases, some_link, some_place};

use std::collections::BTreeMap;
use std::sync::Arc;

use groundwork::index::Index;
use groundwork::model::{
    Aim, AttributeOwner, AttributeType, Attributes, Bearing, CheckResponse, CodeId, Compared,
    Concurrence, Counted, CriteriaNumbers, Criterion, Decision, DocumentKind, Example, Filling,
    Finding, Fit, GapKind, Holding, Level, Likeness, LinkKind, MemoTarget, NegativeCase,
    NegativeChoice, Outcome, PathStep, Place, PlaceSide, Project, Rating, Replacement, RowChange,
    Stance, Term, TextRange, WeightScale,
};
use groundwork::operation::{
    self, AddPlace, AssessCandidate, AttributeRow, CodeEdit, ColourCodes, ConvergenceJudgement,
    DecideGap, DefineAttribute, DocumentEdit, Incident, JudgeCase, JudgeProposition, JudgementEdit,
    LinkEdit, MemberCheckEdit, MemoEdit, ModelOfCase, MovePlace, NegativeCaseDecision, NewActor,
    NewCaseLocation, NewCode, NewComparison, NewCriteria, NewFinding, NewJudgement, NewLink,
    NewLocation, NewPath, NewProperty, NewProposition, NewQuery, NewRound, NewSampling,
    NewSettlement, Operation, ProjectEdit, PropositionWords, QueryEdit, RateCase, RelationEdit,
    RemovePlace, RenamePlace, RestoreCodes, SamplingWords, SetAttributes, SetExample, SplitCode,
    SplitPart, SplitTo, TextEdit, TrimCodes, WhenGone,
};
use groundwork::session::Desk;

use crate::fixture::{passage, project, stamp};

const STUDY: &str = "
//- document one
I: How did it begin?
P1: I never told anyone, not even my sister.
    ^^^^^^^^^^^^^^^^^^^ isolation
P1: Then the letter came and everybody knew.
//- document two
مصاحبه‌گر: چه شد؟
م۲: همان روز به همه گفتم.
//- codebook
Secrecy
  Hiding
    isolation
Openness
  Speaking
    telling
";

/// A small generator (Knuth's MMIX constants); seeds are printed when a test fails.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.below(from.len())).copied()
    }
}

fn stands(desk: &Desk, words: &str) -> bool {
    desk.project()
        .documents
        .iter()
        .any(|document| desk.text(document.id).unwrap().contains(words))
}

fn index_of(desk: &Desk) -> Index {
    let project = desk.project();
    let id = project.settings().unwrap().id;
    let (mut index, _) = Index::open(None, id, project.revision()).unwrap();
    let text = |document| desk.text(document).ok();
    index.rebuild(project, &text, &mut |_, _| true).unwrap();
    index.commit(project.revision()).unwrap();
    index
}

#[test]
fn whatever_is_asked_for_the_door_keeps_its_promises() {
    for seed in 0..24 {
        let mut desk = project(STUDY);
        let mut random = Random(seed);
        let mut images: Vec<Arc<Project>> = vec![desk.project().clone()];
        let begun = desk.store().undoable().len();
        let (mut done, mut refused) = (0, 0);
        for step in 0..60 {
            let before = desk.project().clone();
            let (head, undoable) = (desk.store().head(), desk.store().undoable().to_vec());
            let operation = some_operation(&desk, &mut random);
            let plan = |seed| operation::plan(&before, &operation, &mut stamp(&before, seed));
            assert_eq!(
                plan(9),
                plan(9),
                "planning is deterministic (seed {seed}, step {step})"
            );
            match desk.perform(operation.clone(), "") {
                Ok(finished) => {
                    let folded = before.folded(&finished.changes, head + 1).unwrap();
                    assert_eq!(
                        folded,
                        **desk.project(),
                        "the image is the fold of the changes"
                    );
                    images.push(desk.project().clone());
                    done += 1;
                }
                Err(_) => {
                    assert_eq!(
                        **desk.project(),
                        *before,
                        "a refusal leaves no trace (seed {seed}, step {step})"
                    );
                    assert_eq!(
                        (desk.store().head(), desk.store().undoable()),
                        (head, undoable.as_slice())
                    );
                    refused += 1;
                }
            }
        }
        assert!(
            done > 15 && refused > 0,
            "seed {seed}: {done} done, {refused} refused"
        );
        assert_eq!(
            desk.store().replayed().unwrap(),
            **desk.project(),
            "the journal tells the rows (seed {seed})"
        );
        assert_eq!(
            desk.check().unwrap().problems,
            vec![],
            "the rows tell the image (seed {seed})"
        );
        assert_eq!(desk.store().undoable().len() - begun, done);

        let last = desk.project().clone();
        for expected in images.iter().rev().skip(1) {
            desk.undo().unwrap();
            assert_eq!(
                **desk.project(),
                **expected,
                "undo is identity (seed {seed})"
            );
        }
        for expected in images.iter().skip(1) {
            desk.redo().unwrap();
            assert_eq!(**desk.project(), **expected, "redo restores (seed {seed})");
        }
        assert_eq!(**desk.project(), *last);
        assert_eq!(desk.check().unwrap().problems, vec![]);
    }
}

#[test]
fn an_index_that_follows_finds_what_a_new_one_finds() {
    for seed in 100..104 {
        let mut desk = project(STUDY);
        let mut random = Random(seed);
        let mut index = index_of(&desk);
        for _ in 0..40 {
            let before = desk.project().clone();
            let operation = some_operation(&desk, &mut random);
            let done = match random.below(6) {
                0 => desk.undo(),
                1 => desk.redo(),
                _ => desk.perform(operation, ""),
            };
            let Ok(done) = done else { continue };
            let changes: Vec<RowChange> = done.changes;
            let text = |document| desk.text(document).ok();
            index
                .follow(&before, desk.project(), &changes, &text)
                .unwrap();
        }
        index.commit(desk.project().revision()).unwrap();
        let fresh = index_of(&desk);
        for words in [
            "told",
            "letter",
            "گفتم",
            "name*",
            "kind:quotation",
            "kind:code",
            "code:isolation",
        ] {
            let Ok(query) = groundwork::index::Query::parse(words, desk.project()) else {
                continue;
            };
            let keys = |index: &Index| {
                let hits = index.searcher().search(&query, 1000).unwrap();
                let mut keys: Vec<String> = hits
                    .items
                    .iter()
                    .map(|hit| format!("{:?} {}", hit.key, hit.text))
                    .collect();
                keys.sort();
                (hits.total, keys)
            };
            assert_eq!(keys(&index), keys(&fresh), "seed {seed}, query {words}");
        }
    }
}
