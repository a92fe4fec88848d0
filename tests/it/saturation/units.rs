//! What the units of a series are: interviews, participants, cases.

use groundwork::analysis::Ground;
use groundwork::analysis::saturation::{
    Counted, Curve, EachDay, FrancisVerdict, GuestRule, Review, Series, SeriesOrder, Terms,
    units_in,
};
use groundwork::locale::say;
use groundwork::model::{
    AttributeOwner, Attributes, Paragraph, ParticipantId, Speaker, SpeakerRole,
};
use groundwork::operation::{DocumentEdit, Operation};
use groundwork::session::Desk;

use crate::fixture::project;

/// Three interviews: two with Ana, of whom the second is with Ben too, and one that nobody is named in.
const TALKS: &str = "
//- document one
A: I never told anyone, not even my sister.
   ^^^^^^^^^^^^^^^^^^^ isolation
//- document two
A: I told them at once.
   ^^^^^^^^^^^^^^^^^^^ telling
B: Nobody asked me.
   ^^^^^^^^^^^^ isolation
//- document three
C: The letter stayed closed.
   ^^^^^^^^^^ concealment
//- codebook
Secrecy
  Hiding
    isolation
    concealment
Openness
  Speaking
    telling
";

fn study() -> Desk {
    let mut desk = project(TALKS);
    let case = add(
        &mut desk,
        Operation::AddCase {
            name: "Firm".to_owned(),
            attributes: Attributes::new(),
        },
    );
    assert!(case);
    let firm = desk.project().case_named("Firm").unwrap().id;
    for (name, case, age) in [
        ("Ben", Some(firm), "40"),
        ("Ana", None, "50"),
        ("Cy", None, ""),
    ] {
        let age = ("age".to_owned(), age.to_owned());
        add(
            &mut desk,
            Operation::AddParticipant {
                name: name.to_owned(),
                case,
                attributes: Attributes::from_iter([age]),
            },
        );
    }
    speak(&mut desk, "one", &["Ana"]);
    speak(&mut desk, "two", &["Ana", "Ben"]);
    desk
}

fn add(desk: &mut Desk, operation: Operation) -> bool {
    desk.perform(operation, "").is_ok()
}

fn participant(desk: &Desk, name: &str) -> ParticipantId {
    desk.project().participant_named(name).unwrap().id
}

/// Says who speaks each turn of a document.
fn speak(desk: &mut Desk, document: &str, names: &[&str]) {
    let document = desk.project().document_named(document).unwrap().id;
    let paragraphs = desk.project().paragraphs.get(document).unwrap();
    let turns = paragraphs.list.iter().zip(0..);
    let turns = turns.map(|(turn, speaker)| Paragraph {
        speaker: Some(speaker),
        ..*turn
    });
    let paragraphs = Some(turns.collect());
    let speaker = |name: &&str| Speaker {
        label: (*name).to_owned(),
        role: SpeakerRole::Participant,
        participant: Some(participant(desk, name)),
    };
    let speakers = names.iter().map(speaker).collect();
    let turns = Operation::SetTurns {
        document,
        paragraphs,
        speakers,
    };
    desk.perform(turns, "").unwrap();
}

fn review(desk: &Desk, series: Series, order: SeriesOrder) -> Review {
    let terms = Terms {
        series,
        order,
        counted: Counted::OpenCodes,
        ..Terms::default()
    };
    Review::of(&Ground::of(desk.project()), terms)
}

/// Names, new codes of each unit, documents that are in none.
fn told(desk: &Desk, review: &Review) -> (Vec<String>, Vec<usize>, usize) {
    let names = review.units.iter().map(|unit| unit.name(desk.project()));
    let level = review.level(Counted::OpenCodes).unwrap();
    let new = level.curve.steps.iter().map(|step| step.new).collect();
    (
        names.map(str::to_owned).collect(),
        new,
        review.other_documents,
    )
}

fn names(of: &[&str]) -> Vec<String> {
    of.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_participant_is_what_they_say_in_all_interviews() {
    let desk = study();
    let found = review(&desk, Series::Participants, SeriesOrder::Conducted);
    // Who is in no interview is no unit, and an interview that names nobody is in none.
    assert_eq!(told(&desk, &found), (names(&["Ana", "Ben"]), vec![2, 0], 1));
    let level = found.level(Counted::OpenCodes).unwrap();
    assert_eq!(level.incidence.row(1), [1, 1], "isolation is said by both");
    assert_eq!(found.codings, [2, 1]);
    assert_eq!(found.units[0].documents.len(), 2);
    let age = SeriesOrder::Attribute(AttributeOwner::Participant, "age".into());
    let by_age = review(&desk, Series::Participants, age);
    assert_eq!(
        told(&desk, &by_age),
        (names(&["Ben", "Ana"]), vec![1, 1], 1)
    );
    assert_eq!(by_age.conducted, [2, 1]);
    assert_eq!(EachDay::default().curve(&by_age.units).total(), 0);
}

#[test]
fn a_case_is_what_is_said_of_it_in_all_interviews() {
    let mut desk = study();
    let found = review(&desk, Series::Cases, SeriesOrder::Conducted);
    assert_eq!(told(&desk, &found), (names(&["Firm"]), vec![1], 2));
    let firm = desk.project().case_named("Firm").unwrap().id;
    let document = desk.project().document_named("three").unwrap().id;
    let edit = DocumentEdit {
        case: Some(Some(firm)),
        ..DocumentEdit::default()
    };
    add(&mut desk, Operation::EditDocument { document, edit });
    let found = review(&desk, Series::Cases, SeriesOrder::Conducted);
    assert_eq!(told(&desk, &found), (names(&["Firm"]), vec![2], 1));
    let counts = Series::ALL.map(|series| units_in(series, &Ground::of(desk.project())));
    assert_eq!(counts, [3, 2, 1, 0]);
}

#[test]
fn rules_speak_of_what_the_series_counts() {
    let said = |message| say(&message).replace(['\u{2068}', '\u{2069}'], "");
    let few = FrancisVerdict::TooFewInterviews(13);
    assert!(said(few.message(Series::Cases)).ends_with("needs 13 cases"));
    assert!(said(few.message(Series::Interviews)).ends_with("needs 13 interviews"));
    let guest = GuestRule::default().review(&Curve::of_new(&[1, 1]));
    let archival = said(guest.message(Series::ArchivalDocuments));
    assert!(archival.contains("archival documents"), "{archival}");
    let met = GuestRule::default().review(&Curve::of_new(&[9, 3, 2, 1, 0, 0]));
    let met = said(met.message(Series::Participants));
    assert!(
        met.contains("at participant 4") && met.contains("2 participants after"),
        "{met}"
    );
}
