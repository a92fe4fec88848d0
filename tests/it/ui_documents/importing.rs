//! Files are looked at before they are imported.

use super::*;

#[test]
fn files_are_looked_at_and_imported_by_keys() {
    let mut harness = window(with_files(), [1440.0, 900.0], false);
    harness.run();
    let import = harness.state().state.import().unwrap();
    assert_eq!((import.files().len(), import.ticked()), (3, 2));
    // What has no text cannot be ticked.
    harness.key_press(Key::End);
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state().state.import().unwrap().ticked(), 2);
    harness.key_press(Key::Home);
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state().state.import().unwrap().ticked(), 1);
    harness.key_press(Key::Enter);
    harness.run();
    let Some(Action::Ask(Request::Import { sheets, ticket })) = harness.state_mut().actions.pop()
    else {
        panic!("no import")
    };
    assert_eq!(sheets.len(), 1);
    assert_eq!(sheets[0].file_name, "int-10_fa.txt");
    let before = harness.state().desk.project().documents.len();
    let stage = harness.state_mut();
    let done = stage.desk.import(&sheets, "").unwrap();
    let status = stage.desk.status();
    stage.hear(&Event::Changed {
        status,
        entry: Box::new(done.entry),
        recoded: None,
        ticket: Some(ticket),
    });
    harness.run();
    assert!(harness.state().state.import().is_none());
    assert_eq!(harness.state().desk.project().documents.len(), before + 1);
    assert_eq!(harness.state().state.chosen().len(), 1);
}

#[test]
fn an_import_can_be_given_up_and_refused() {
    let mut harness = window(with_files(), [1280.0, 800.0], false);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let Some(Action::Ask(Request::Import { ticket, .. })) = harness.state_mut().actions.pop()
    else {
        panic!("no import")
    };
    let message = Message::new("refusal-nothing-chosen");
    harness.state_mut().hear(&Event::Failed {
        message,
        grave: false,
        ticket: Some(ticket),
    });
    harness.run();
    assert!(harness.state().state.import().is_some());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().state.import().is_none());
    assert!(harness.state().actions.is_empty());
}

#[test]
fn an_encoding_and_a_wrong_date_are_seen_before_anything_is_kept() {
    let mut stage = example();
    stage.state.import_began(7, false);
    stage.hear(&Event::FilesRead {
        job: 8,
        files: vec![read("other.txt", ENGLISH.as_bytes())],
    });
    assert!(stage.state.import().is_none(), "not this screen's job");
    stage.hear(&Event::FilesRead {
        job: 7,
        files: vec![read("one.txt", ENGLISH.as_bytes())],
    });
    let mut file = stage.state.import().unwrap().files()[0].clone();
    assert_eq!(file.kind, DocumentKind::Interview);
    let again = |file: &mut ImportFile| {
        let Some(Request::ReadAgain {
            file: read,
            options,
            job,
        }) = file.take_request(9)
        else {
            panic!("not read again")
        };
        assert!(file.is_reading());
        assert!(file.take_again(job, &read_again(&read, &options)));
        assert!(!file.is_reading());
    };
    file.read_in(Some("utf-16le"));
    again(&mut file);
    assert!(
        file.draft()
            .is_none_or(|draft| !draft.text.contains("friend"))
    );
    file.read_in(None);
    again(&mut file);
    assert!(file.draft().unwrap().text.contains("friend"));
    assert_eq!(file.problem(stage.desk.project()), None);
    file.date = "3 March".to_owned();
    assert!(
        file.problem(stage.desk.project())
            .unwrap()
            .contains("3 March")
    );
    file.find_speakers(false);
    again(&mut file);
    assert!(file.draft().unwrap().speakers.is_empty());
}

#[test]
fn stray_bytes_are_not_ticked_until_somebody_does() {
    let stage = example();
    let file = |bytes: &[u8]| ImportFile::new(stage.desk.project(), read("odd.txt", bytes));
    let mut odd = file(&[0xd0, 0xe1, 0xf3, 0xfb]);
    assert!(!odd.draft().unwrap().encoding.as_ref().unwrap().certain);
    assert!(!odd.is_ticked());
    odd.turn();
    assert!(odd.is_ticked());
    let text = "Ce fut un \u{e9}t\u{e9} tr\u{e8}s long et tr\u{e8}s chaud.";
    let text: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    assert!(file(&text).is_ticked(), "words in a guessed encoding are");
    assert!(
        file(b"Yes.").is_ticked(),
        "a few words in a certain one are"
    );
}

#[test]
fn pictures_of_the_import() {
    if !crate::picture::are_wanted() {
        return;
    }
    for (name, size, dark) in [
        ("import-light", [1440.0, 900.0], false),
        ("import-dark", [1440.0, 900.0], true),
        ("import-1280", [1280.0, 800.0], false),
    ] {
        let mut harness = window(with_files(), size, dark);
        harness.run();
        harness.key_press(Key::ArrowDown);
        harness.run();
        keep(&mut harness, name);
        harness.key_press(Key::End);
        harness.run();
        keep(&mut harness, &format!("{name}-bad"));
    }
}
