//! Finder, sheets, comments, finding in a document.

use super::*;

#[test]
fn a_definition_is_written_in_its_form() {
    let mut harness = firm();
    harness
        .get_by_label_contains("paid first, Open code")
        .click();
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::D);
    write(&mut harness, "Money comes before work.");
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    let stage = harness.state();
    let row = stage
        .desk
        .project()
        .codes
        .get(stage.code("paid first"))
        .unwrap();
    assert_eq!(row.definition, "Money comes before work.");
}

#[test]
fn the_list_of_documents_opens_with_enter() {
    let mut harness = firm();
    harness.get_by_label_contains("one, Interview").click();
    harness.run_steps(4);
    harness.get_by_label_contains("two, Interview").click();
    harness.run_steps(4);
    assert_eq!(harness.query_all_by_role(Role::Tab).count(), 2);
    press(&mut harness, Modifiers::COMMAND, Key::W);
    assert_eq!(harness.query_all_by_role(Role::Tab).count(), 1);
}

#[test]
fn a_chosen_code_shows_its_sheet() {
    let mut harness = firm();
    harness
        .get_by_label_contains("paid first, Open code")
        .click();
    harness.run_steps(6);
    assert!(
        harness
            .query_by_label("2 codings in 2 documents, 0 participants")
            .is_some()
    );
    let cards = harness
        .query_all_by_label_contains("one, ¶1, He asked")
        .count();
    assert_eq!(cards, 1);
}

#[test]
fn an_empty_project_says_how_to_begin() {
    let desk = fixture::project("");
    let mut harness = harness(Stage::new(desk));
    harness.get_by_label_contains("Import documents…").click();
    harness.run_steps(2);
    let asked = harness
        .state()
        .done
        .iter()
        .any(|action| matches!(action, Action::Run(Command::Import)));
    assert!(asked);
}

#[test]
fn a_code_is_found_and_put_on_and_another_made() {
    let mut stage = Stage::new(fixture::project(FIRM));
    let quotation = stage.desk.project().quotations.iter().next().unwrap().id;
    stage.show(Spot::Quotation(quotation));
    let mut harness = harness(stage);
    press(&mut harness, Modifiers::NONE, Key::C);
    write(&mut harness, "coun");
    assert!(
        harness
            .query_by_label_contains("counting days, in Money / Costs")
            .is_some()
    );
    press(&mut harness, Modifiers::SHIFT, Key::Enter);
    // The finder is still there, empty, for another.
    write(&mut harness, "gone cousin");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let stage = harness.state();
    assert_eq!(stage.failed, Vec::<String>::new());
    let project = stage.desk.project();
    let mut names: Vec<&str> = project
        .codings_of(quotation)
        .map(|coding| project.code_name(project.codings.get(coding).unwrap().code))
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["counting days", "gone cousin", "paid first"]);
    assert!(harness.query_by_label("Find or create a code").is_none());
}

#[test]
fn tab_writes_the_place_of_the_row() {
    let mut stage = Stage::new(fixture::project(FIRM));
    let quotation = stage.desk.project().quotations.iter().next().unwrap().id;
    stage.show(Spot::Quotation(quotation));
    let mut harness = harness(stage);
    press(&mut harness, Modifiers::NONE, Key::C);
    write(&mut harness, "count");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    let field = harness.get_by_role_and_label(Role::TextInput, "Find or create a code");
    assert_eq!(field.value().as_deref(), Some("Money / Costs / count"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let stage = harness.state();
    assert_eq!(
        stage.desk.project().code_path(stage.code("count")),
        "Money / Costs / count"
    );
}

#[test]
fn one_of_several_codes_is_taken_off() {
    let mut stage = Stage::new(fixture::project(FIRM));
    let quotation = stage.desk.project().quotations.iter().next().unwrap().id;
    stage.show(Spot::Quotation(quotation));
    let mut harness = harness(stage);
    press(&mut harness, Modifiers::NONE, Key::Num2);
    assert_eq!(
        harness.state().desk.project().codings_of(quotation).count(),
        2
    );
    press(&mut harness, Modifiers::NONE, Key::Delete);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(
        harness.state().desk.project().codings_of(quotation).count(),
        1
    );
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert_eq!(
        harness.state().desk.project().codings_of(quotation).count(),
        0
    );
}

#[test]
fn a_comment_is_kept_when_the_field_is_left() {
    let mut stage = Stage::new(fixture::project(FIRM));
    let quotation = stage.desk.project().quotations.iter().next().unwrap().id;
    stage.show(Spot::Quotation(quotation));
    let mut harness = harness(stage);
    press(&mut harness, Modifiers::NONE, Key::O);
    write(&mut harness, "Said twice.");
    harness
        .get_by_label_contains("paid first, Open code")
        .click();
    harness.run_steps(4);
    let stage = harness.state();
    let row = stage.desk.project().quotations.get(quotation).unwrap();
    assert_eq!(row.comment, "Said twice.");
    let count = stage.operations().len();
    assert_eq!(count, 1);
}

#[test]
fn words_are_found_in_the_document_one_after_the_other() {
    let mut harness = firm();
    press(&mut harness, Modifiers::COMMAND, Key::F);
    write(&mut harness, "asked");
    assert!(harness.query_by_label("1 of 2").is_some());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("2 of 2").is_some());
    press(&mut harness, Modifiers::SHIFT, Key::Enter);
    assert!(harness.query_by_label("1 of 2").is_some());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("1 of 2").is_none());
}

#[test]
fn what_follows_cards_never_lies_over_one() {
    let mut stage = example_stage(0, "gas");
    let quotations = stage.desk.project().quotations.iter();
    let quotations: Vec<QuotationId> = quotations.take(3).map(|row| row.id).collect();
    stage.show(Spot::Quotation(quotations[0]));
    let mut harness = harness_of(stage, [1440.0, 9000.0], false);
    let mut seen = 0;
    for quotation in quotations {
        harness.state_mut().show(Spot::Quotation(quotation));
        for _ in 0..8 {
            harness.step();
            let more = harness.query_all_by_label_contains(" more");
            for more in more.map(|more| more.rect()) {
                let cards = harness.query_all_by_role(Role::ListItem);
                let over = cards.map(|card| card.rect()).find(|card| {
                    card.center().x > 1000.0
                        && card.top() < more.top()
                        && card.bottom() > more.bottom()
                });
                assert_eq!(over, None, "{more}");
                seen += 1;
            }
        }
    }
    assert!(seen > 0);
}

#[test]
fn what_reads_alike_is_coded_or_put_away() {
    let mut stage = example_stage(0, "gas");
    let quotation = stage.desk.project().quotations.iter().next().unwrap().id;
    stage.show(Spot::Quotation(quotation));
    // High enough for all of them to be seen.
    let mut harness = harness_of(stage, [1440.0, 9000.0], false);
    harness.run_steps(8);
    let cards = |harness: &Harness<'_, Stage>| harness.query_all_by_label("Dismiss, D").count();
    assert_eq!(cards(&harness), 1);
    let codings = harness.state().desk.project().codings.len();
    harness.get_by_label("Dismiss, D").click();
    harness.run_steps(6);
    assert_eq!(harness.state().desk.project().codings.len(), codings);
    // Until all are decided, which is said then.
    for _ in 0..40 {
        let code = harness.query_by_role_and_label(Role::Button, "Code, A");
        let Some(code) = code else { break };
        code.click();
        harness.run_steps(6);
    }
    let coded = harness.state().desk.project().codings.len() - codings;
    assert!(coded > 0);
    let said = format!("All gone through: {coded} coded, 1 dismissed");
    assert!(harness.query_by_label_contains(&said).is_some(), "{said}");
    assert_eq!(harness.state().failed, Vec::<String>::new());
}

#[test]
fn the_next_card_is_in_view_when_keys_decide_one() {
    let mut stage = example_stage(0, "gas");
    let quotation = stage.desk.project().quotations.iter().nth(1).unwrap().id;
    stage.show(Spot::Quotation(quotation));
    let mut harness = harness_of(stage, [1280.0, 800.0], false);
    harness.run_steps(8);
    let list = egui::accesskit::Role::List;
    let name = "Reads alike, not coded so";
    harness.get_by_role_and_label(list, name).focus();
    harness.run_steps(4);
    let codings = harness.state().desk.project().codings.len();
    for step in 1..=3 {
        press(&mut harness, Modifiers::NONE, Key::A);
        harness.run_steps(12);
        let now = harness.state().desk.project().codings.len();
        assert_eq!(now, codings + step);
        let button = harness.get_by_label("Code, A").rect();
        assert!(
            button.bottom() <= 800.0 && button.top() > 0.0,
            "{step}: {button}"
        );
    }
}

#[test]
fn the_letter_that_decides_the_last_card_is_no_word_in_the_text() {
    let mut stage = example_stage(0, "gas");
    let quotation = stage.desk.project().quotations.iter().nth(1).unwrap().id;
    stage.show(Spot::Quotation(quotation));
    let mut harness = harness_of(stage, [1280.0, 800.0], false);
    harness.run_steps(8);
    let list = egui::accesskit::Role::List;
    let name = "Reads alike, not coded so";
    harness.get_by_role_and_label(list, name).focus();
    harness.run_steps(4);
    // The letter comes with its key, as a keyboard sends it.
    for _ in 0..60 {
        if harness.query_by_role_and_label(list, name).is_none() {
            break;
        }
        let pressed = egui::Event::Key {
            key: Key::D,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let letter = egui::Event::Text("d".to_owned());
        harness.input_mut().events.extend([pressed, letter]);
        harness.run_steps(8);
    }
    assert!(harness.query_by_role_and_label(list, name).is_none());
    let field = groundwork::locale::words("finder-field");
    assert!(harness.query_by_label(&field).is_none(), "it stays closed");
}

#[test]
fn selected_words_are_not_offered_as_their_own_likeness() {
    let mut stage = example_stage(1, "");
    let document = stage.desk.project().documents_in_order()[1].id;
    stage.show(Spot::Text(document, 900));
    let mut harness = harness(stage);
    press(&mut harness, Modifiers::NONE, Key::T);
    harness.run_steps(6);
    let asked = harness.state().done.iter().filter(|action| {
        matches!(
            action,
            Action::Ask(Request::Similar {
                seed: groundwork::session::Seed::Text(_),
                ..
            })
        )
    });
    assert_eq!(asked.count(), 1);
    let own = harness
        .query_all_by_label_contains("Interview 02 · Consultant, ¶5, ")
        .count();
    assert_eq!(own, 0);
    assert!(harness.query_all_by_label_contains("Interview ").count() > 4);
}
