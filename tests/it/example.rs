//! The example study goes through the door whole, and comes out the same each time.

use groundwork::model::Level;
use groundwork::session::example_in_memory;

#[test]
fn the_example_goes_through_the_door() {
    let desk = example_in_memory().unwrap();
    let project = desk.project();
    assert_eq!(project.documents.len(), 4);
    let at = |level| {
        project
            .codes
            .iter()
            .filter(|code| code.level == level)
            .count()
    };
    assert_eq!(
        (at(Level::Category), at(Level::Concept), at(Level::Open)),
        (10, 29, 101)
    );
    assert_eq!(project.codings.len(), 226);
    assert_eq!(project.relations.len(), 13);
    assert_eq!(project.memos.len(), 12);
    let report = desk.check().unwrap();
    assert_eq!(report.problems, vec![]);
}

#[test]
fn the_example_is_the_same_each_time() {
    let (one, other) = (example_in_memory().unwrap(), example_in_memory().unwrap());
    assert_eq!(**one.project(), **other.project());
}

#[test]
fn every_speaker_of_the_example_is_known() {
    let desk = example_in_memory().unwrap();
    for document in desk.project().documents.iter() {
        assert_eq!(document.speakers.len(), 2, "{}", document.name);
        assert!(
            document
                .speakers
                .iter()
                .any(|speaker| speaker.participant.is_some()),
            "{}",
            document.name
        );
    }
}
