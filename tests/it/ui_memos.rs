//! Memos: what the list and the Markdown say, and that nothing typed is lost.

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use groundwork::model::{MemoId, MemoKind, MemoTarget};
use groundwork::operation::{MemoEdit, Operation};
use groundwork::session::Desk;
use groundwork::ui::command::Command;
use groundwork::ui::memos::{self, BlockKind, Draft, State, blocks, memos_data, shown};
use groundwork::ui::shell::{Action, Actions, Spot};

use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_axial::{Screen, Stage, code, window};

const PERSIAN: &str = "# شمردن به‌جای دیدن\n\nسه نفر از **یک کار** می‌گویند و سه نام به آن می‌دهند.\n\n- مدیر: *اعتماد*\n- مشاور: گزارش\n\n> در گزارش ۴۶ روز آموزش نوشتیم.";
const ENGLISH: &str = "Three people describe **the same act** and give it *three names*.\n\nIf counting protects the one who counts:\n\n1. better measures will not be taken up\n2. they would have to protect as well\n\n> In the report we wrote 46 training days. Nobody above me ever asked a second question.\n\n## Next\n\n- who reads the reports?\n- ask an auditor";

fn screen() -> Screen<State> {
    Screen {
        left: memos::left_ui,
        main: memos::main_ui,
        inspector: memos::inspector_ui,
        run: memos::run,
    }
}

fn memo(number: u128) -> MemoId {
    MemoId(uuid::Uuid::from_u128(number))
}

fn add(desk: &mut Desk, number: u128, title: &str, text: &str) {
    let edit = MemoEdit {
        title: Some(title.to_owned()),
        text: Some(text.to_owned()),
        ..MemoEdit::default()
    };
    desk.perform(
        Operation::AddMemo {
            memo: Some(memo(number)),
            edit,
        },
        "",
    )
    .unwrap();
}

fn example() -> Stage<State> {
    let mut desk = small_study();
    add(&mut desk, 8, "شمردن", PERSIAN);
    add(&mut desk, 7, "Counting as protection", ENGLISH);
    let project = std::sync::Arc::clone(desk.project());
    let document = project.documents_in_order()[0].id;
    let quotation = project.quotations_of(document).next().unwrap();
    let mut links = vec![
        MemoTarget::Code(code(&project, "Stakeholders and trust")),
        MemoTarget::Document(document),
        MemoTarget::Quotation(quotation),
        MemoTarget::Memo(memo(8)),
    ];
    links.sort_unstable();
    let edit = MemoEdit {
        links: Some(links),
        ..MemoEdit::default()
    };
    desk.perform(
        Operation::EditMemo {
            memo: memo(7),
            edit,
        },
        "",
    )
    .unwrap();
    Stage::new(desk, screen())
}

fn chosen<'a>(number: u128) -> Harness<'a, Stage<State>> {
    let mut stage = example();
    stage.state.chosen = Some(memo(number));
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    harness
}

fn typed(harness: &mut Harness<'_, Stage<State>>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.step();
}

fn text_of(harness: &Harness<'_, Stage<State>>, number: u128) -> String {
    harness
        .state()
        .project()
        .memos
        .get(memo(number))
        .unwrap()
        .text
        .clone()
}

#[test]
fn the_list_is_newest_first_and_filtered_in_any_spelling() {
    let stage = example();
    let data = memos_data(stage.project());
    assert_eq!(data.rows[0].memo, memo(7));
    assert!(
        data.rows[0]
            .beginning
            .starts_with("Three people describe the same act")
    );
    let found = |kind, words: &str| -> Vec<MemoId> {
        shown(&data, kind, words)
            .into_iter()
            .map(|row| data.rows[row].memo)
            .collect()
    };
    assert_eq!(found(None, "COUNTING auditor 46"), [memo(7)]);
    assert_eq!(found(None, "اعتماد كار"), [memo(8)]);
    assert!(found(Some(MemoKind::StoryLine), "counting protects").is_empty());
}

#[test]
fn markdown_is_read_simply_and_odd_marks_stay() {
    let kinds: Vec<BlockKind> = blocks(ENGLISH).iter().map(|block| block.kind).collect();
    use BlockKind::{Heading, Item, Paragraph, Quote};
    assert_eq!(
        kinds,
        [
            Paragraph,
            Paragraph,
            Item(Some(1)),
            Item(Some(2)),
            Quote,
            Heading(2),
            Item(None),
            Item(None)
        ]
    );
    let first = &blocks(ENGLISH)[0];
    assert_eq!(
        first.text,
        "Three people describe the same act and give it three names."
    );
    let words = |index: usize| first.text.get(first.spans[index].range.clone()).unwrap();
    assert_eq!((words(0), words(1)), ("the same act", "three names"));
    assert!(first.spans[1].italic && !first.spans[0].italic);
    for odd in [
        "2 * 3 * 4",
        "snake_case_name",
        "** not closed",
        "*",
        "#nothing",
        "_",
        "a**b",
    ] {
        let block = &blocks(odd)[0];
        assert_eq!((block.text.as_str(), block.spans.len()), (odd, 0));
    }
    let both = &blocks("***all*** of it")[0];
    assert!(both.text.contains("all"));
    assert!(blocks("").is_empty());
}

#[test]
fn what_is_typed_is_kept_on_a_pause() {
    let mut harness = chosen(7);
    harness.get_by_label("Text of the memo").click();
    harness.step();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::End);
    harness.step();
    typed(&mut harness, " Yes");
    assert!(harness.state().operations().is_empty());
    harness.run();
    for _ in 0..80 {
        harness.step();
    }
    let operations = harness.state_mut().perform();
    assert_eq!(operations.len(), 1, "{operations:?}");
    assert!(text_of(&harness, 7).ends_with("ask an auditor Yes"));
    harness.step();
    assert!(!harness.state().state.draft.as_ref().unwrap().is_changed());
}

#[test]
fn changes_of_the_project_take_no_keystroke() {
    let mut harness = chosen(7);
    harness.get_by_label("Text of the memo").click();
    harness.step();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::End);
    harness.step();
    typed(&mut harness, " mine");
    // Meanwhile the title changes elsewhere, and the text too.
    let edit = MemoEdit {
        title: Some("Another title".to_owned()),
        text: Some("another text".to_owned()),
        ..MemoEdit::default()
    };
    harness
        .state_mut()
        .desk
        .perform(
            Operation::EditMemo {
                memo: memo(7),
                edit,
            },
            "",
        )
        .unwrap();
    harness.state_mut().refresh();
    harness.step();
    typed(&mut harness, " still");
    let draft = harness.state().state.draft.clone().unwrap();
    assert_eq!(draft.title, "Another title");
    assert!(
        draft.text.ends_with("ask an auditor mine still"),
        "{}",
        draft.text
    );
    for _ in 0..80 {
        harness.step();
    }
    harness.state_mut().perform();
    assert!(text_of(&harness, 7).ends_with("ask an auditor mine still"));
}

#[test]
fn what_was_sent_and_arrives_late_does_not_undo_what_was_typed_since() {
    let stage = example();
    let project = std::sync::Arc::clone(stage.project());
    let row = project.memos.get(memo(7)).unwrap();
    let mut draft = Draft::of(row);
    let mut out = Actions::default();
    draft.text = "one".to_owned();
    draft.keep(&project, &mut out);
    draft.text = "one two".to_owned();
    draft.keep(&project, &mut out);
    draft.text = "one two three".to_owned();
    for arrived in ["one", "one two"] {
        let mut later = (**row).clone();
        later.text = arrived.to_owned();
        draft.follow(&later);
        assert_eq!(draft.text, "one two three");
    }
    assert!(draft.is_changed());
    // Undo takes the kept text back: a draft without changes follows.
    draft.text = "one two".to_owned();
    draft.follow(row);
    assert_eq!(draft.text, row.text);
}

#[test]
fn switching_to_another_memo_keeps_the_one_before() {
    let mut harness = chosen(7);
    harness.get_by_label("Title of the memo").click();
    harness.step();
    harness.key_press(Key::End);
    harness.step();
    typed(&mut harness, " again");
    harness.get_by_label_contains("شمردن ·").click();
    harness.step();
    harness.step();
    harness.state_mut().perform();
    assert_eq!(harness.state().state.chosen, Some(memo(8)));
    let title = &harness.state().project().memos.get(memo(7)).unwrap().title;
    assert_eq!(title, "Counting as protection again");
}

#[test]
fn a_new_memo_may_arrive_after_it_was_opened() {
    let mut stage = example();
    stage.state.chosen = Some(memo(7));
    let mut harness = window(stage, [1280.0, 800.0], false);
    harness.run();
    let desk = &mut harness.state_mut().desk;
    let status = desk.status();
    let counts = groundwork::analysis::Counts::of(desk.project());
    let (texts, preferences) = Default::default();
    let shell = groundwork::ui::shell::Shell {
        project: &status.project,
        status: &status,
        counts: &counts,
        texts: &texts,
        preferences: &preferences,
        room: groundwork::ui::shell::Room::Compact,
    };
    memos::show(Spot::Memo(memo(99)), &shell, &mut harness.state_mut().state);
    harness.step();
    assert_eq!(harness.state().state.chosen, Some(memo(99)));
    let edit = MemoEdit::default();
    harness
        .state_mut()
        .desk
        .perform(
            Operation::AddMemo {
                memo: Some(memo(99)),
                edit,
            },
            "",
        )
        .unwrap();
    harness.state_mut().refresh();
    harness.step();
    harness.step();
    assert!(harness.get_by_label("Title of the memo").is_focused());
    typed(&mut harness, "First thought");
    assert_eq!(
        harness.state().state.draft.as_ref().unwrap().title,
        "First thought"
    );
}

#[test]
fn control_b_makes_the_selection_bold() {
    let mut harness = chosen(8);
    harness.get_by_label("Text of the memo").click();
    harness.step();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.step();
    typed(&mut harness, "word");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.step();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::B);
    harness.step();
    harness.step();
    assert_eq!(
        harness.state().state.draft.as_ref().unwrap().text,
        "**word**"
    );
}

#[test]
fn links_are_added_removed_and_opened() {
    let mut harness = chosen(7);
    harness.get_by_label("Add a link").click();
    harness.step();
    harness.step();
    typed(&mut harness, "tile");
    harness.step();
    harness.key_press(Key::Enter);
    harness.step();
    let before = harness
        .state()
        .project()
        .memos
        .get(memo(7))
        .unwrap()
        .links
        .len();
    harness.state_mut().perform();
    assert_eq!(
        harness
            .state()
            .project()
            .memos
            .get(memo(7))
            .unwrap()
            .links
            .len(),
        before + 1
    );
    harness.step();
    harness
        .get_by_label("Remove the link to Stakeholders and trust")
        .click();
    harness.step();
    harness.state_mut().perform();
    assert_eq!(
        harness
            .state()
            .project()
            .memos
            .get(memo(7))
            .unwrap()
            .links
            .len(),
        before
    );
}

#[test]
fn a_memo_is_removed_and_the_next_one_is_shown() {
    let mut harness = chosen(7);
    harness.state_mut().commands.push(Command::RemoveChosen);
    harness.step();
    let said = |action: &Action| matches!(action, Action::DoAndSay(operation) if matches!(**operation, Operation::DeleteMemos { .. }));
    assert!(harness.state().actions.iter().any(said));
    harness.state_mut().perform();
    harness.step();
    assert_eq!(harness.state().state.chosen, Some(memo(8)));
}

#[test]
fn pictures_of_memos() {
    if !crate::picture::are_wanted() {
        return;
    }
    for (name, size, dark, number, reading) in [
        ("memos-1440-light", [1440.0, 900.0], false, 7, false),
        ("memos-1440-dark", [1440.0, 900.0], true, 7, true),
        ("memos-1280-read", [1280.0, 800.0], false, 7, true),
        ("memos-persian", [1440.0, 900.0], false, 8, true),
        ("memos-persian-write", [1440.0, 900.0], false, 8, false),
    ] {
        let mut stage = example();
        stage.state.chosen = Some(memo(number));
        stage.state.reading = reading;
        let mut harness = window(stage, size, dark);
        harness.run();
        keep(&mut harness, name);
    }
    let mut harness = window(
        Stage::new(Desk::in_memory("Empty").unwrap(), screen()),
        [1280.0, 800.0],
        false,
    );
    harness.run();
    keep(&mut harness, "memos-empty");
    let mut harness = chosen(7);
    harness.get_by_label("Add a link").click();
    harness.step();
    harness.step();
    typed(&mut harness, "ac");
    harness.run();
    keep(&mut harness, "memos-link");
}
