//! What stands beside the text: the memo, earlier quotations of every code, what is inside, where reading goes on.

use groundwork::model::MemoTarget;
use groundwork::operation::{Incident, LinkEdit, NewLink};
use groundwork::session::Reading;
use groundwork::ui::coding::passage_data;
use groundwork::ui::transcript::data::{Wanted, transcript_data};

use super::*;

fn memos(harness: &Screen, words: &str) -> Vec<String> {
    let project = harness.state().desk.project().clone();
    let target = MemoTarget::Quotation(quotation(harness, words));
    project
        .memos_of(target)
        .filter_map(|memo| project.memos.get(memo))
        .map(|memo| memo.text.clone())
        .collect()
}

#[test]
fn a_memo_on_the_quotation_is_written_beside_the_text() {
    let mut harness = reading("What happened");
    press(&mut harness, NONE, Key::Q);
    press(&mut harness, NONE, Key::M);
    write(&mut harness, "He came, he did not look");
    assert!(memos(&harness, "He came twice.").is_empty(), "on a pause");
    press(&mut harness, CTRL, Key::Enter);
    assert_eq!(
        memos(&harness, "He came twice."),
        ["He came, he did not look"]
    );
    // The focus is back in the text; the same memo is taken up again.
    press(&mut harness, NONE, Key::M);
    press(&mut harness, CTRL, Key::End);
    write(&mut harness, ", says one");
    press(&mut harness, NONE, Key::Escape);
    assert_eq!(
        memos(&harness, "He came twice."),
        ["He came, he did not look, says one"]
    );
    // The quotation is still the one that is read.
    assert!(harness.query_by_label("Nothing is selected").is_none());
    assert!(harness.query_by_label_contains("Remove visits").is_some());
    // One more key leads to the screen of memos.
    press(&mut harness, SHIFT, Key::M);
    let target = MemoTarget::Quotation(quotation(&harness, "He came twice."));
    let opened = |action: &Action| matches!(action, Action::Memo(of) if *of == target);
    assert!(harness.state().done.iter().any(opened));
    assert_eq!(harness.state().failed, Vec::<String>::new());
}

#[test]
fn a_part_that_folds_says_that_it_is_open() {
    use egui_kittest::kittest::NodeT as _;
    let mut harness = reading("What happened");
    press(&mut harness, NONE, Key::Q);
    let part = |harness: &Screen| {
        let head = harness.get_by_role_and_label(egui::accesskit::Role::Button, "Comment");
        let node = head.accesskit_node();
        (
            node.data().description().unwrap_or_default().to_owned(),
            node.data().is_expanded(),
        )
    };
    assert_eq!(part(&harness), ("expanded".to_owned(), Some(true)));
    harness
        .get_by_role_and_label(egui::accesskit::Role::Button, "Comment")
        .click();
    harness.run_steps(2);
    assert_eq!(part(&harness), ("collapsed".to_owned(), Some(false)));
}

#[test]
fn a_memo_that_is_taken_back_closes_its_field() {
    let mut harness = reading("What happened");
    press(&mut harness, NONE, Key::Q);
    press(&mut harness, NONE, Key::M);
    write(&mut harness, "why twice");
    press(&mut harness, CTRL, Key::Enter);
    harness.state_mut().undo();
    harness.run_steps(4);
    assert!(memos(&harness, "He came twice.").is_empty());
    assert!(harness.query_by_label("Memo on the quotation").is_none());
}

#[test]
fn earlier_quotations_stand_under_the_name_of_each_code() {
    let mut harness = reading("What happened");
    press(&mut harness, NONE, Key::Q);
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "coming back");
    press(&mut harness, NONE, Key::Enter);
    harness.run_steps(4);
    assert!(harness.query_by_label("visits, 1 in 1 document").is_some());
    assert!(
        harness
            .query_by_label_contains("coming back, 0 in 0 documents")
            .is_some()
    );
    assert!(
        harness
            .query_by_label("This is the first passage of the code")
            .is_some()
    );
}

#[test]
fn what_lies_inside_a_selection_is_counted() {
    let mut harness = reading("He measured");
    press(&mut harness, NONE, Key::T);
    assert!(
        harness
            .query_by_label_contains("Not coded as a whole. One coding lies inside")
            .is_some()
    );
}

#[test]
fn the_codes_around_a_selection_are_told() {
    let desk = fixture::project(TALK);
    let passage = fixture::passage(&desk, "came");
    let data = passage_data(
        desk.project(),
        passage.document(),
        (passage.range(), passage.words().clone()),
    );
    let around: Vec<_> = data.around.iter().map(|on| on.name.as_str()).collect();
    assert_eq!((around, data.inside), (vec!["visits"], 0));
    let outside = fixture::passage(&desk, "measured");
    let said = (outside.range(), outside.words().clone());
    let data = passage_data(desk.project(), outside.document(), said);
    assert!(data.around.is_empty());
}

#[test]
fn where_nothing_can_be_coded_no_coding_is_offered() {
    let mut stage = Stage::new(fixture::project(TALK));
    stage.lock();
    let mut harness = of_stage(stage, "Nobody asks");
    assert!(
        harness
            .query_by_label_contains("Select words in the text to see")
            .is_some()
    );
    press(&mut harness, NONE, Key::S);
    assert!(harness.query_by_label("Not coded").is_some());
    assert!(
        harness
            .query_by_label_contains("repeats the last code")
            .is_none()
    );
}

#[test]
fn a_burst_of_keys_means_what_the_same_keys_mean_one_by_one() {
    let mut harness = reading("Nobody asks");
    let key = |key| egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: NONE,
    };
    let letters = |word: &str| -> Vec<egui::Event> {
        let typed = |letter: char| {
            let name = letter.to_ascii_uppercase().to_string();
            let text = egui::Event::Text(letter.to_string());
            [key(Key::from_name(&name).unwrap()), text]
        };
        word.chars().flat_map(typed).collect()
    };
    let mut events = letters("suse");
    events.extend([key(Key::Enter), key(Key::ArrowDown)]);
    events.extend(letters("sdays"));
    events.push(key(Key::Enter));
    harness.input_mut().events.extend(events);
    harness.run_steps(24);
    assert_eq!(
        coded(&harness, "use"),
        ["Nobody asks whether it was any use."]
    );
    assert_eq!(coded(&harness, "days"), ["They count the days."]);
}

#[test]
fn line_by_line_begins_at_the_sentence_of_the_cursor() {
    let mut harness = reading("Nobody asks");
    press(&mut harness, CTRL, Key::L);
    press(&mut harness, NONE, Key::R);
    assert!(
        coded(&harness, "visits").contains(&"Nobody asks whether it was any use.".to_owned()),
        "{:?}",
        coded(&harness, "visits")
    );
}

#[test]
fn line_by_line_goes_to_the_next_unit_below_and_not_back_to_where_it_was() {
    let at = |words: &'static str| {
        let mut harness = reading("He measured");
        // It was left at the sentence here.
        press(&mut harness, CTRL, Key::L);
        press(&mut harness, CTRL, Key::L);
        let stage = harness.state_mut();
        let place = fixture::passage(&stage.desk, words);
        stage.show(Spot::Text(place.document(), place.range().start));
        harness.run_steps(4);
        harness
    };
    let unit = |mut harness: Screen| {
        press(&mut harness, CTRL, Key::L);
        press(&mut harness, NONE, Key::R);
        let before = ["He came twice.", "The consultant came twice, too."];
        let mut new = coded(&harness, "visits");
        new.retain(|words| !before.contains(&words.as_str()));
        new
    };
    assert_eq!(unit(at("And the subsidy")), ["Half of it is paid."]);
    let mut end = at("When six");
    press(&mut end, CTRL, Key::End);
    assert_eq!(unit(end), ["When six of us went together."]);
    let mut behind = at("Half of it");
    press(&mut behind, NONE, Key::S);
    press(&mut behind, NONE, Key::Escape);
    assert_eq!(unit(behind), ["Nobody asks whether it was any use."]);
}

#[test]
fn a_code_that_is_added_goes_on_the_words_that_are_selected() {
    let sentence = "Nobody asks whether it was any use.";
    for (unticked, expected) in [(false, vec![sentence]), (true, vec![])] {
        let mut harness = reading("Nobody");
        press(&mut harness, NONE, Key::S);
        press(&mut harness, CTRL | SHIFT, Key::N);
        write(&mut harness, "silence");
        if unticked {
            let tick = harness.get_by_label("Put it on the words that are selected");
            tick.click();
            harness.run_steps(4);
        }
        press(&mut harness, NONE, Key::Enter);
        assert_eq!(coded(&harness, "silence"), expected);
    }
    let mut harness = reading("Nobody");
    press(&mut harness, CTRL | SHIFT, Key::N);
    let tick = harness.query_by_label_contains("Put it on");
    assert!(tick.is_none(), "nothing is selected");
}

#[test]
fn a_code_that_the_finder_makes_is_scrolled_to_in_the_tree() {
    let codes: String = (0..90)
        .map(|number| format!("code {number:02}\n"))
        .collect();
    let stage = Stage::new(fixture::project(&format!("{TALK}{codes}")));
    let mut harness = of_stage(stage, "Nobody");
    let row = |harness: &Screen| {
        let row = harness.query_by_label_contains("zebra, Open code");
        row.is_some()
    };
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "zebra");
    press(&mut harness, NONE, Key::Enter);
    harness.run_steps(4);
    assert_eq!(coded(&harness, "zebra").len(), 1);
    assert!(row(&harness), "it is seen");
    // The passage is still what is read, and not the code.
    assert!(harness.query_by_label("Quotation").is_some());
}

#[test]
fn a_link_is_told_from_its_other_end() {
    let mut desk = fixture::project(TALK);
    let (from, to) = (
        fixture::passage(&desk, "He came twice."),
        fixture::passage(&desk, "The consultant came twice, too."),
    );
    desk.perform(
        Operation::LinkQuotations(NewLink {
            incident: Incident::Passage(from),
            target: Incident::Passage(to.clone()),
            edit: LinkEdit {
                kind: Some(LinkKind::Contradicts),
                note: None,
            },
        }),
        "",
    )
    .unwrap();
    let data = passage_data(
        desk.project(),
        to.document(),
        (to.range(), to.words().clone()),
    );
    assert_eq!(data.links[0].verb, "is contradicted by");
}

#[test]
fn what_is_said_of_a_quotation_has_a_sign_in_the_margin() {
    let mut desk = fixture::project(TALK);
    let passage = fixture::passage(&desk, "He came twice.");
    let (document, range) = (passage.document(), passage.range());
    let quotation = desk.project().quotation_at(document, range).unwrap();
    let noted = |desk: &Desk| {
        let data = transcript_data(desk.project(), document, Wanted::default());
        data.marks.iter().any(|mark| mark.noted)
    };
    assert!(!noted(&desk));
    desk.perform(
        Operation::CommentQuotation {
            quotation,
            comment: "says so only now".to_owned(),
        },
        "",
    )
    .unwrap();
    assert!(noted(&desk));
}

#[test]
fn the_reading_cursor_stands_where_it_stood() {
    let desk = fixture::project(TALK);
    let passage = fixture::passage(&desk, "I keep it");
    let top = fixture::passage(&desk, "What happened").range().start;
    let (document, caret) = (passage.document(), passage.range().start);
    let id = desk.project().settings().unwrap().id;
    let mut stage = Stage::new(desk);
    let reading = Reading {
        document,
        offset: top,
    };
    stage.preferences.read_at(id, reading, caret);
    let mut harness = harness(stage);
    harness.run_steps(4);
    // The next sentence without a code is the one there.
    press(&mut harness, NONE, Key::S);
    press(&mut harness, ALT, Key::R);
    assert!(
        coded(&harness, "visits").contains(&"I keep it on the shelf.".to_owned()),
        "{:?}",
        coded(&harness, "visits")
    );
}

#[test]
fn the_finder_takes_digits_and_all_letters_before_enter_and_stays_on_its_side() {
    let mut harness = reading("Nobody asks");
    press(&mut harness, NONE, Key::S);
    press(&mut harness, NONE, Key::C);
    let field = |harness: &Screen| {
        harness
            .get_by_role_and_label(egui::accesskit::Role::TextInput, "Find or create a code")
            .rect()
    };
    let empty = field(&harness);
    // Letters and Enter within one pass: all letters belong to the name.
    harness.event(egui::Event::Text("as".to_owned()));
    harness.event(egui::Event::Text("king".to_owned()));
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    assert_eq!(
        coded(&harness, "asking"),
        ["Nobody asks whether it was any use."]
    );
    press(&mut harness, ALT, Key::ArrowDown);
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "vis");
    assert_eq!(
        field(&harness).top() < empty.top(),
        empty.top() > 450.0 && field(&harness).top() < 450.0,
        "one side while letters come"
    );
    press(&mut harness, NONE, Key::Escape);
    press(&mut harness, NONE, Key::S);
    press(&mut harness, NONE, Key::C);
    let before = field(&harness);
    write(&mut harness, "z");
    assert_eq!(field(&harness).min, before.min, "it stays where it came");
    press(&mut harness, NONE, Key::Backspace);
    press(&mut harness, CTRL, Key::Num1);
    assert_eq!(coded(&harness, "asking").len(), 2, "the code used last");
}

#[test]
fn a_name_that_is_typed_in_one_go_is_whole() {
    let mut harness = reading("Nobody asks");
    press(&mut harness, NONE, Key::S);
    // As a quick hand on a slow computer types it: everything within one pass.
    let key = |key| egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: NONE,
    };
    for (pressed, letter) in [
        (Key::N, "n"),
        (Key::O, "o"),
        (Key::Space, " "),
        (Key::U, "u"),
        (Key::S, "s"),
        (Key::E, "e"),
    ] {
        harness.event(key(pressed));
        harness.event(egui::Event::Text(letter.to_owned()));
    }
    harness.event(key(Key::Enter));
    harness.run_steps(4);
    assert_eq!(
        coded(&harness, "no use"),
        ["Nobody asks whether it was any use."]
    );
    assert_eq!(harness.state().desk.project().seen.len(), 0);
}

#[test]
fn the_cards_show_their_keys_and_a_property_is_one_of_them() {
    let mut harness = reading("What happened");
    press(&mut harness, NONE, Key::Q);
    harness.run_steps(4);
    for button in ["Same, S", "Property, P", "New code, N", "Compare, C"] {
        assert!(
            harness.query_by_label_contains(button).is_some(),
            "{button}"
        );
    }
    // In the text the letter is not theirs.
    press(&mut harness, NONE, Key::P);
    assert!(
        harness
            .query_by_label_contains("What the comparison")
            .is_none()
    );
    let list = egui::accesskit::Role::List;
    harness
        .get_by_role_and_label(list, "Other quotations")
        .focus();
    harness.run_steps(4);
    press(&mut harness, NONE, Key::P);
    harness.run_steps(4);
    let told = ["no concept or category", "Property of"];
    assert!(
        told.iter()
            .any(|words| harness.query_by_label_contains(words).is_some()),
        "the comparer asks for the property"
    );
}

#[test]
fn a_new_name_whose_letters_lie_strewn_over_another_is_made() {
    use egui_kittest::kittest::NodeT as _;
    let mut harness = reading("Nobody asks");
    press(&mut harness, NONE, Key::S);
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "vit");
    let rows = harness.query_all_by_role(egui::accesskit::Role::ListBoxOption);
    let mut rows: Vec<(f32, Option<String>)> = rows
        .map(|row| (row.rect().top(), row.accesskit_node().label()))
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    let starts = |row: usize, words: &str| rows[row].1.as_ref().unwrap().starts_with(words);
    assert!(
        starts(0, "Create open code") && starts(1, "visits"),
        "{rows:?}"
    );
    press(&mut harness, NONE, Key::Enter);
    harness.run_steps(2);
    let words = "Nobody asks whether it was any use.";
    assert_eq!(coded(&harness, "vit"), [words]);
    // One row further down stands the other.
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "vts");
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, NONE, Key::Enter);
    harness.run_steps(2);
    assert!(coded(&harness, "visits").contains(&words.to_owned()));
}

#[test]
fn the_menu_of_the_text_stands_whole_in_the_window() {
    let mut harness = reading("Nobody asks");
    for opening in 0..2 {
        for y in [400.0, 600.0, 780.0] {
            let pos = egui::Pos2::new(640.0, y);
            harness.hover_at(pos);
            harness.run_steps(1);
            for pressed in [true, false] {
                harness.event(egui::Event::PointerButton {
                    pos,
                    button: egui::PointerButton::Secondary,
                    pressed,
                    modifiers: NONE,
                });
                harness.run_steps(1);
            }
            harness.run_steps(3);
            let window = harness.ctx.content_rect();
            let rows = harness.query_all_by_role(egui::accesskit::Role::ListBoxOption);
            let rows: Vec<egui::Rect> = rows.map(|row| row.rect()).collect();
            assert_eq!(rows.len(), 15, "{opening} {y}");
            for row in rows {
                assert!(window.contains_rect(row), "{opening} {y}: {row} {window}");
                assert!(row.height() >= 20.0, "{opening} {y}: {row}");
            }
            press(&mut harness, NONE, Key::Escape);
        }
    }
}

#[test]
fn merging_from_the_text_says_what_is_to_be_chosen_first() {
    let mut harness = reading("Nobody asks");
    press(&mut harness, CTRL, Key::M);
    assert_eq!(said(&harness).last().unwrap(), "tree-merge-choose");
    let stage = harness.state_mut();
    let visits = stage.code("visits");
    stage.show(Spot::Code(visits));
    harness.run_steps(4);
    press(&mut harness, CTRL, Key::M);
    let mut dialog = harness.query_all_by_label_contains("with another code");
    assert!(dialog.next().is_some());
}

#[test]
fn what_somebody_said_stands_in_one_pair_of_quotation_marks_beside_the_text() {
    for name in ["count the days", "“count the days”"] {
        let mut stage = Stage::new(fixture::project(TALK));
        let edit = groundwork::operation::CodeEdit {
            in_vivo: Some(true),
            ..Default::default()
        };
        stage.perform(Operation::CodePassages {
            passages: vec![fixture::passage(&stage.desk, "They count the days.")],
            codes: Vec::new(),
            create: vec![NewCode {
                name: name.into(),
                edit,
                ..NewCode::default()
            }],
        });
        let harness = of_stage(stage, "They count");
        let bracket = "“count the days” on “They count the days.”";
        let mut told = harness.query_all_by_label_contains(bracket);
        assert!(told.next().is_some(), "{name}");
        drop(told);
        let mut doubled = harness.query_all_by_label_contains("““");
        assert!(doubled.next().is_none(), "{name}");
    }
}

#[test]
fn the_rows_of_the_finder_are_whole_in_little_room() {
    use egui::accesskit::Role;
    // So low that few rows have room above the line of keys.
    for height in [380.0, 400.0] {
        let mut harness = reading("What happened");
        harness.set_size(egui::vec2(1440.0, height));
        harness.run_steps(4);
        press(&mut harness, NONE, Key::S);
        press(&mut harness, NONE, Key::Enter);
        harness.run_steps(4);
        let finder = egui::AreaState::load(&harness.ctx, egui::Id::unique("code finder"));
        let finder = finder.unwrap().rect();
        let rows = harness.query_all_by_role(Role::ListBoxOption);
        let rows: Vec<egui::Rect> = rows.map(|row| row.rect()).collect();
        assert!(!rows.is_empty(), "{height}");
        let end = finder.bottom() - 36.0;
        assert!(rows.iter().filter(|row| row.bottom() <= end + 2.0).count() > 0);
        for row in rows {
            let begins = row.top() < end - 6.0;
            let ends = row.bottom() > end + 2.0;
            assert!(!(begins && ends), "{height}: {row} in {finder}");
        }
    }
}

#[test]
fn the_finder_leaves_the_passage_and_who_speaks_free() {
    // The sentence is below the middle of the window, at its end, and in between.
    for height in [420.0, 560.0, 700.0] {
        for words in [
            "I keep it",
            "Half of it",
            "Nobody asks",
            "They count",
            "When six",
        ] {
            let mut harness = reading(words);
            harness.set_size(egui::vec2(1280.0, height));
            harness.run_steps(4);
            press(&mut harness, NONE, Key::S);
            press(&mut harness, NONE, Key::Enter);
            harness.run_steps(4);
            let finder = egui::AreaState::load(&harness.ctx, egui::Id::unique("code finder"));
            let finder = finder.unwrap().rect();
            let passage = harness.state().state.passage_rect().unwrap();
            assert!(passage.height() > 30.0, "{passage}");
            let free = !finder.shrink(1.0).intersects(passage);
            assert!(free, "{height} {words}: {finder} over {passage}");
        }
    }
}
