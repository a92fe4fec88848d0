//! The example study goes through the door whole, at the size that its first page promises, and comes out the same
//! each time.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use groundwork::analysis::reliability::comparison::{Setting, compare};
use groundwork::analysis::reliability::material::{Choice, Source, material, usual_pair};
use groundwork::analysis::{Counts, story_line};
use groundwork::cli::run;
use groundwork::model::{
    Code, CodeId, Coding, DocumentId, DocumentKind, Level, MemoKind, Place, Project, Stance,
};
use groundwork::session::{example_in_memory, make_example};

/// What the example is, made once for all tests.
struct Made {
    project: Arc<Project>,
    texts: BTreeMap<DocumentId, Arc<str>>,
    problems: usize,
}

static MADE: LazyLock<Made> = LazyLock::new(|| {
    let desk = example_in_memory().unwrap();
    let project = desk.project().clone();
    let documents = project.documents.iter().map(|document| document.id);
    Made {
        texts: documents.map(|id| (id, desk.text(id).unwrap())).collect(),
        problems: desk.check().unwrap().problems.len(),
        project,
    }
});

static PROJECT: LazyLock<Arc<Project>> = LazyLock::new(|| MADE.project.clone());

/// The codings of the study, without those of the second round.
fn codings() -> impl Iterator<Item = &'static Coding> {
    let codings = PROJECT.codings.iter().map(|coding| &**coding);
    codings.filter(|coding| PROJECT.round_of(coding).is_none())
}

fn at(level: Level) -> impl Iterator<Item = &'static Code> {
    let codes = PROJECT.codes.iter().map(|code| &**code);
    codes.filter(move |code| code.level == level && !PROJECT.is_trimmed(code.id))
}

/// The category above a code, or the code itself.
fn category(mut code: &Code) -> &Code {
    while let Some(parent) = code.parent {
        code = PROJECT.codes.get(parent).unwrap();
    }
    code
}

#[test]
fn the_example_goes_through_the_door() {
    assert_eq!(
        (at(Level::Category).count(), at(Level::Concept).count()),
        (17, 66)
    );
    assert_eq!(codings().count(), 1367);
    assert_eq!(Counts::of(&PROJECT).total().codings, 1367);
    assert_eq!(PROJECT.cases.len(), 3);
    assert_eq!(PROJECT.participants.len(), 16);
    assert_eq!(MADE.problems, 0);
}

#[test]
fn the_example_is_the_same_each_time() {
    let again = example_in_memory().unwrap();
    assert_eq!(**again.project(), **PROJECT);
}

#[test]
fn sixteen_interviews_and_two_documents_are_long_enough() {
    let kind = |kind| {
        let documents = PROJECT.documents.iter();
        documents.filter(move |document| document.kind == kind)
    };
    assert_eq!(kind(DocumentKind::Interview).count(), 16);
    assert_eq!(kind(DocumentKind::ArchivalDocument).count(), 2);
    let interviews: Vec<_> = kind(DocumentKind::Interview).collect();
    for interview in &interviews {
        assert!(
            interview.words >= 1500,
            "{} {}",
            interview.name,
            interview.words
        );
    }
    let persian = interviews
        .iter()
        .filter(|interview| interview.right_to_left);
    assert_eq!(persian.count(), 4);
}

#[test]
fn every_speaker_of_the_example_is_known() {
    for document in PROJECT.documents.iter() {
        let expected = match document.kind {
            DocumentKind::Interview => 2,
            _ => 0,
        };
        assert_eq!(document.speakers.len(), expected, "{}", document.name);
        let participants = document.speakers.iter();
        let known = participants.filter(|speaker| speaker.participant.is_some());
        assert_eq!(known.count(), expected / 2, "{}", document.name);
    }
}

#[test]
fn no_mark_is_left_in_a_text() {
    for document in PROJECT.documents.iter() {
        let text = &MADE.texts[&document.id];
        assert!(!text.contains("[[") && !text.contains("]]") && !text.contains('|'));
        assert!(
            text.lines().next().unwrap().contains("invented")
                || text.lines().next().unwrap().contains("ساختگی"),
            "{} does not say that it is invented",
            document.name
        );
    }
    assert!(
        PROJECT
            .settings()
            .unwrap()
            .note
            .contains("Everything in it is invented")
    );
}

#[test]
fn the_places_hold_what_the_published_study_counts() {
    let model = PROJECT.models.iter().next().unwrap();
    let mut places: BTreeMap<Place, (usize, usize)> = BTreeMap::new();
    for placement in PROJECT
        .placements
        .iter()
        .filter(|row| row.model == model.id)
    {
        let concepts = at(Level::Concept).filter(|code| code.parent == Some(placement.category));
        let cell = places.entry(placement.place).or_default();
        *cell = (cell.0 + 1, cell.1 + concepts.count());
    }
    let expected = [
        (Place::CausalConditions, (2, 5)),
        (Place::Phenomenon, (1, 6)),
        (Place::Context, (4, 16)),
        (Place::InterveningConditions, (5, 16)),
        (Place::Strategies, (4, 20)),
        (Place::Consequences, (1, 3)),
    ];
    assert_eq!(places, BTreeMap::from(expected));
}

#[test]
fn every_code_is_gathered_and_every_concept_and_category_defined() {
    let counts = Counts::of(&PROJECT);
    for code in PROJECT.codes.iter() {
        match code.level {
            Level::Open => {
                assert!(code.parent.is_some(), "{} has no concept", code.name);
                assert!(
                    counts.branch(code.id).codings > 0,
                    "{} is on nothing",
                    code.name
                );
            }
            _ => assert!(
                !code.definition.is_empty(),
                "{} has no definition",
                code.name
            ),
        }
        assert_eq!(category(code).level, Level::Category, "{}", code.name);
    }
}

#[test]
fn every_relation_has_evidence_and_some_is_against() {
    let mut against = 0;
    for relation in PROJECT.relations.iter() {
        let evidence: Vec<_> = PROJECT
            .evidence
            .iter()
            .filter(|row| row.relation == relation.id)
            .collect();
        assert!(!evidence.is_empty(), "{}", relation.sentence);
        assert!(!relation.sentence.is_empty());
        against += evidence
            .iter()
            .filter(|row| row.stance == Stance::Against)
            .count();
    }
    assert!(PROJECT.relations.len() >= 25 && against >= 25);
}

#[test]
fn the_story_line_names_every_category_and_all_lead_to_the_core() {
    let model = PROJECT.models.iter().next().unwrap();
    let coverage = story_line::coverage(&PROJECT, model.id);
    assert_eq!((coverage.named.len(), coverage.unnamed), (17, vec![]));
    let core = PROJECT.codes.get(model.core.unwrap()).unwrap();
    assert_eq!(core.name, "Improvement of business development services");
    let documents: BTreeSet<_> = codings()
        .filter(|coding| category(PROJECT.codes.get(coding.code).unwrap()).id == core.id)
        .map(|coding| PROJECT.quotations.get(coding.quotation).unwrap().document)
        .collect();
    assert_eq!(
        documents.len(),
        17,
        "the core category occurs in every interview"
    );
}

#[test]
fn every_box_of_the_figure_has_a_name_in_persian() {
    let figure = &PROJECT.models.iter().next().unwrap().figure;
    for code in at(Level::Category).chain(at(Level::Concept)) {
        assert!(figure.label(code.id, "fa").is_some(), "{}", code.name);
    }
}

#[test]
fn memos_of_every_kind_are_there() {
    let kinds: BTreeSet<MemoKind> = PROJECT.memos.iter().map(|memo| memo.kind).collect();
    assert_eq!(kinds.len(), 6);
    let samplings = PROJECT.memos.iter();
    let samplings = samplings.filter(|memo| memo.title.starts_with("Sampling log"));
    assert_eq!(samplings.count(), 8);
}

#[test]
fn quotations_contradict_each_other_and_some_are_negative_cases() {
    assert_eq!(PROJECT.links.len(), 14);
    assert_eq!(codings().filter(|coding| coding.negative).count(), 5);
}

#[test]
fn the_last_new_concept_comes_in_the_thirteenth_interview() {
    let mut interviews: Vec<_> = PROJECT
        .documents
        .iter()
        .filter(|document| document.kind == DocumentKind::Interview)
        .collect();
    interviews.sort_by(|one, other| one.date.cmp(&other.date));
    let mut seen: BTreeSet<CodeId> = BTreeSet::new();
    let new: Vec<usize> = interviews
        .iter()
        .map(|interview| {
            let before = seen.len();
            seen.extend(
                codings()
                    .filter(|coding| {
                        PROJECT.quotations.get(coding.quotation).unwrap().document == interview.id
                    })
                    .filter_map(|coding| PROJECT.codes.get(coding.code).unwrap().parent),
            );
            seen.len() - before
        })
        .collect();
    assert_eq!(seen.len(), 66);
    assert_eq!(new.iter().rposition(|new| *new > 0), Some(12), "{new:?}");
    assert!(new[..4].iter().sum::<usize>() > 44, "{new:?}");
}

#[test]
fn the_second_round_agrees_about_as_well_as_published_ones() {
    let text = |document| MADE.texts.get(&document).cloned();
    let (first, second) = usual_pair(&PROJECT).unwrap();
    let side = |pass| Source {
        project: &PROJECT,
        text: &text,
        pass,
    };
    let material = material(side(first), side(second), &Choice::default());
    assert_eq!(material.sheets.len(), 3);
    let share = compare(&material, &Setting::default())
        .overall
        .decisions
        .share()
        .unwrap();
    assert!((0.81..0.84).contains(&share), "{share}");
}

/// Runs a command line on the example as a file; returns what it printed, without the spaces of its columns.
fn printed(command: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = make_example(folder.path()).unwrap();
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let arguments = ["groundwork", command, path.to_str().unwrap()];
    run(
        arguments.map(std::ffi::OsString::from),
        &mut out,
        &mut errors,
    );
    let text = String::from_utf8(out).unwrap();
    let words = text.split_whitespace().collect::<Vec<_>>();
    words.join(" ")
}

#[test]
fn the_command_line_prints_the_table_of_places_with_these_counts() {
    let said = printed("model");
    for row in [
        "Causal conditions 2 5 ",
        "Phenomenon 1 6 ",
        "Context 4 16 ",
        "Intervening conditions 5 16 ",
        "Strategies 4 20 ",
        "Consequences 1 3 ",
        "All places 17 66 441 1367 ",
    ] {
        assert!(said.contains(row), "{row} is not in {said}");
    }
}

#[test]
fn the_second_round_is_not_counted_among_the_codings() {
    assert!(printed("info").contains("Codings 1367 "));
}
