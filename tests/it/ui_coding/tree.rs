//! The code tree by keys and by pointer.

use super::*;

#[test]
fn a_code_is_renamed_in_its_row() {
    let mut harness = firm();
    harness
        .get_by_label_contains("paid first, Open code")
        .click();
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::F2);
    write(&mut harness, "money first");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let stage = harness.state();
    assert_eq!(stage.failed, Vec::<String>::new());
    assert!(!stage.desk.project().codes_named("money first").is_empty());
}

#[test]
fn a_row_that_is_given_the_focus_from_outside_is_the_one_that_keys_are_for() {
    for ask in ["focus", "click"] {
        let mut harness = firm();
        let row = harness.get_by_label_contains("paid first, Open code");
        match ask {
            "focus" => row.focus(),
            _ => row.click_accesskit(),
        }
        harness.run_steps(4);
        press(&mut harness, Modifiers::NONE, Key::F2);
        write(&mut harness, "money first");
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let project = harness.state().desk.project();
        assert!(!project.codes_named("money first").is_empty(), "{ask}");
    }
}

#[test]
fn a_renamed_code_is_seen_where_it_then_stands() {
    let codes: String = (10..90).map(|number| format!("code {number}\n")).collect();
    let text = format!("//- codebook\n{codes}//- document one\nP1: So it was.\n");
    let mut harness = harness(Stage::new(fixture::project(&text)));
    let first = harness.state().code("code 10");
    harness.state_mut().show(Spot::Code(first));
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::F2);
    write(&mut harness, "zeal");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run_steps(4);
    let row = harness.get_by_label_contains("zeal, Open code");
    assert!(row.rect().bottom() < 900.0);
}

/// The firm with the dialog that merges two of its codes.
fn merging() -> Harness<'static, Stage> {
    let mut harness = firm();
    harness
        .get_by_label_contains("old promises, Open code")
        .click();
    harness.run_steps(4);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut harness, Modifiers::COMMAND, Key::M);
    harness
}

#[test]
fn after_merging_the_tree_is_at_the_code_that_stays() {
    let mut harness = merging();
    harness.get_by_label("Merge").click();
    harness.run_steps(6);
    let focused = harness.ctx.memory(|memory| memory.focused());
    assert_eq!(focused, Some(egui::Id::unique("code tree")));
    press(&mut harness, Modifiers::NONE, Key::F2);
    write(&mut harness, "what stays");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let project = harness.state().desk.project();
    assert!(!project.codes_named("what stays").is_empty());
}

#[test]
fn a_taken_name_is_refused_in_the_row() {
    let mut harness = firm();
    harness
        .get_by_label_contains("paid first, Open code")
        .click();
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::F2);
    write(&mut harness, "Old promises");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.state().operations().is_empty());
    assert!(
        harness
            .query_by_label_contains("has a code named so already")
            .is_some()
    );
}

#[test]
fn codes_are_cut_and_put_into_another() {
    let mut harness = firm();
    harness
        .get_by_label_contains("paid first, Open code")
        .click();
    harness.run_steps(4);
    harness.event(egui::Event::Cut);
    harness.run_steps(4);
    harness.get_by_label_contains("Friends, Concept").click();
    harness.run_steps(4);
    harness.event(egui::Event::Paste("paid first".to_owned()));
    harness.run_steps(4);
    let stage = harness.state();
    let row = stage
        .desk
        .project()
        .codes
        .get(stage.code("paid first"))
        .unwrap();
    assert_eq!(row.parent, Some(stage.code("Friends")));
}

#[test]
fn several_codes_are_merged_into_the_last_with_a_reason() {
    let mut harness = merging();
    harness
        .get_by_role_and_label(Role::TextInput, "Why")
        .click();
    harness.run_steps(4);
    write(&mut harness, "the same act");
    harness.get_by_label("Merge").click();
    harness.run_steps(4);
    let stage = harness.state();
    let asked = stage.done.iter().any(
        |action| matches!(action, Action::Ask(Request::Do { why, .. }) if why == "the same act"),
    );
    assert!(asked);
    assert!(stage.desk.project().codes_named("old promises").is_empty());
}

#[test]
fn one_code_is_merged_with_another_that_is_picked() {
    let mut harness = firm();
    harness
        .get_by_label_contains("old promises, Open code")
        .click();
    harness.run_steps(4);
    press(&mut harness, Modifiers::COMMAND, Key::M);
    let focused = |harness: &Harness<'_, Stage>, role, label: &str| {
        let node = harness.get_by_role_and_label(role, label);
        node.is_focused()
    };
    assert!(focused(&harness, Role::ComboBox, "Add a code to merge"));
    // Alone there is nothing to merge: that key opens the list.
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert!(harness.state().operations().is_empty());
    write(&mut harness, "counting");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run_steps(4);
    assert!(focused(&harness, Role::TextInput, "Why"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run_steps(4);
    let project = harness.state().desk.project();
    assert!(project.codes_named("old promises").is_empty());
    assert_eq!(project.codes_named("counting days").len(), 1);
}

#[test]
fn removing_a_branch_is_shown_first() {
    let mut harness = firm();
    harness.get_by_label_contains("Distrust, Concept").click();
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(harness.state().operations().is_empty());
    assert!(harness.query_by_label("3 codes").is_some());
    assert!(harness.query_by_label("2 codings").is_some());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(
        harness
            .state()
            .desk
            .project()
            .codes_named("paid first")
            .is_empty()
    );
    // A single code goes at once; the toast offers undo.
    harness
        .get_by_label_contains("counting days, Open code")
        .click();
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(matches!(
        harness.state().done.last(),
        Some(Action::DoAndSay(_))
    ));
}

#[test]
fn arrows_fold_and_letters_find() {
    let mut harness = firm();
    harness.get_by_label_contains("Trust, Category").click();
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    assert!(
        harness
            .query_by_label_contains("paid first, Open code")
            .is_none()
    );
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    write(&mut harness, "p");
    write(&mut harness, "a");
    let row = harness.get_by_label_contains("paid first, Open code");
    assert_eq!(row.accesskit_node().is_selected(), Some(true));
    assert!(row.accesskit_node().is_focused());
}

#[test]
fn a_code_is_made_with_its_place() {
    let mut harness = firm();
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    write(&mut harness, "Money / Prices / too dear");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let stage = harness.state();
    assert_eq!(stage.failed, Vec::<String>::new());
    let project = stage.desk.project();
    assert_eq!(
        project.code_path(stage.code("too dear")),
        "Money / Prices / too dear"
    );
}

#[test]
fn a_code_is_dragged_into_another() {
    let mut harness = firm();
    let row = harness
        .get_by_label_contains("paid first, Open code")
        .rect()
        .center();
    let target = harness
        .get_by_label_contains("Friends, Concept")
        .rect()
        .center();
    harness.drag_at(row);
    harness.run_steps(2);
    for step in 1..=4 {
        harness.hover_at(row + (target - row) * (step as f32 / 4.0));
        harness.run_steps(2);
    }
    assert!(harness.state().operations().is_empty());
    harness.drop_at(target);
    harness.run_steps(3);
    let stage = harness.state();
    let code = stage
        .desk
        .project()
        .codes
        .get(stage.code("paid first"))
        .unwrap();
    assert_eq!(code.parent, Some(stage.code("Friends")));
}

#[test]
fn a_code_cannot_be_dropped_into_its_own_branch() {
    let mut harness = firm();
    let row = harness
        .get_by_label_contains("Trust, Category")
        .rect()
        .center();
    let target = harness
        .get_by_label_contains("Friends, Concept")
        .rect()
        .center();
    harness.drag_at(row);
    harness.run_steps(2);
    harness.hover_at(row + Vec2::new(0.0, 12.0));
    harness.run_steps(2);
    harness.hover_at(target);
    harness.run_steps(2);
    harness.drop_at(target);
    harness.run_steps(3);
    assert!(harness.state().operations().is_empty());
}

#[test]
fn the_menu_of_a_row_does_what_its_keys_do() {
    let mut harness = firm();
    harness
        .get_by_label_contains("counting days, Open code")
        .click_secondary();
    harness.run_steps(4);
    for _ in 0..5 {
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    }
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let stage = harness.state();
    let code = stage
        .desk
        .project()
        .codes
        .get(stage.code("counting days"))
        .unwrap();
    assert_eq!(code.level, Level::Concept);
}

/// Five thousand codes in a tree of three rungs, with two codings each.
fn large() -> Desk {
    let words: Vec<String> = (0..200).map(|word| format!("w{word:03}")).collect();
    let mut desk = fixture::project(&format!("//- document one\nP1: {}.\n", words.join(" ")));
    let passages: Vec<_> = words
        .chunks(2)
        .map(|pair| fixture::passage(&desk, &pair.join(" ")))
        .collect();
    let mut operations = Vec::new();
    let mut stamp = fixture::stamp(desk.project(), 7);
    for category in 0..20 {
        let top: CodeId = stamp.id();
        operations.push(made(
            top,
            format!("category {category}"),
            Level::Category,
            None,
        ));
        for concept in 0..10 {
            let middle: CodeId = stamp.id();
            let name = format!("concept {category}.{concept}");
            operations.push(made(middle, name, Level::Concept, Some(top)));
            for open in 0..24 {
                let id: CodeId = stamp.id();
                let name =
                    format!("saying {open} of what is counted in place {category}-{concept}");
                operations.push(made(id, name, Level::Open, Some(middle)));
                let (one, other) = (open % passages.len(), (7 * open + concept) % passages.len());
                let mut chosen = vec![passages[one].clone()];
                chosen.extend((one != other).then(|| passages[other].clone()));
                operations.push(Operation::CodePassages {
                    passages: chosen,
                    codes: vec![id],
                    create: vec![],
                });
            }
        }
    }
    let name = String::new();
    desk.perform(Operation::Several { operations, name }, "")
        .unwrap();
    desk
}

fn made(id: CodeId, name: String, level: Level, parent: Option<CodeId>) -> Operation {
    Operation::AddCode(groundwork::operation::NewCode {
        id: Some(id),
        name,
        level,
        parent,
        ..Default::default()
    })
}

#[test]
fn five_thousand_codes_are_no_burden() {
    let desk = large();
    let project = Arc::clone(desk.project());
    let codes = project.codes.len();
    assert!(codes > 5_000);
    let counts = Counts::of(&project);
    let folded = folded_names(counts.scheme());
    let closed = HashSet::new();
    let mut view = View {
        filter: "",
        only: Only::default(),
        sort: Sort::Tree,
        closed: &closed,
        folded: &folded,
    };
    assert_eq!(code_tree_data(&project, &counts, &view).rows.len(), codes);
    view.filter = "place 7";
    let filtered = code_tree_data(&project, &counts, &view).rows.len();
    assert!((1..codes).contains(&filtered), "{filtered}");
    let mut prepared = Prepared::default();
    assert_eq!(prepared.follow(&counts), codes);
    assert_eq!(
        prepared.follow(&counts),
        0,
        "names that stay are not prepared again"
    );
    let carried = HashSet::new();
    for typed in ["s", "counted", "say 12 pl 7"] {
        let wanted = Wanted {
            typed,
            recent: &[],
            carried: &carried,
        };
        let rows = finder_data(&project, &counts, &prepared, &wanted).rows;
        assert!((1..=ROWS).contains(&rows.len()), "{typed}: {}", rows.len());
    }
    // Only the rows that are seen are painted and told to screen readers.
    let mut harness = harness(Stage::new(desk));
    harness.run_steps(3);
    let seen = harness.query_all_by_role(Role::TreeItem).count();
    assert!((10..80).contains(&seen), "{seen} rows of {codes}");
}
