//! Search: what is asked, what is shown of the answer, and codes for what is ticked.

mod views;

use std::sync::Arc;

use egui::{Event as Input, Key, Modifiers, Pos2, Rect, Ui, UiBuilder};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use groundwork::analysis::Counts;
use groundwork::model::{DocumentId, MemoId, TextRange};
use groundwork::operation::Operation;
use groundwork::session::{Desk, EntryKey, EntryKind, Event, Hit, Hits, Preferences, Request};
use groundwork::ui::search::{self, Line, State, View, one_a_passage, results, snippet};
use groundwork::ui::shell::{Action, Actions, Room, Shell, Spot, Texts};
use groundwork::ui::theme;
use groundwork::ui::widget::hairline_v;

use crate::picture::{builder, keep};
use crate::small_study::small_study;

/// The screen with a desk behind it that answers at once.
struct Stage {
    desk: Desk,
    state: State,
    texts: Texts,
    counts: Counts,
    actions: Vec<Action>,
    answers: bool,
}

impl Stage {
    fn new(desk: Desk) -> Self {
        let counts = Counts::of(desk.project());
        let (state, texts) = Default::default();
        Self {
            desk,
            state,
            texts,
            counts,
            actions: Vec::new(),
            answers: true,
        }
    }

    fn show(&mut self, ui: &mut Ui) {
        let status = self.desk.status();
        let room = Room::of(ui.max_rect().width());
        let preferences = Preferences::default();
        let shell = Shell {
            status: &status,
            project: &status.project,
            counts: &self.counts,
            texts: &self.texts,
            preferences: &preferences,
            room,
        };
        let mut out = Actions::default();
        let whole = ui.max_rect();
        let tokens = theme::tokens(ui);
        ui.painter().rect_filled(whole, 0.0, tokens.rail);
        let rail = if room >= Room::Regular { 64.0 } else { 44.0 };
        let left = whole.left() + rail;
        let edges = [
            left,
            left + room.left_width(),
            whole.right() - room.inspector_width(),
            whole.right(),
        ];
        let parts = [search::left_ui, search::main_ui, search::inspector_ui];
        for (index, part) in parts.into_iter().enumerate() {
            let rect = Rect::from_min_max(
                Pos2::new(edges[index], whole.top() + 44.0),
                Pos2::new(edges[index + 1], whole.bottom() - 26.0),
            );
            let fill = if index == 1 { tokens.paper } else { tokens.bg };
            ui.painter().rect_filled(rect, 0.0, fill);
            let layout = theme::column();
            let mut child = ui.new_child(
                UiBuilder::new()
                    .id_salt(index)
                    .max_rect(rect)
                    .layout(layout),
            );
            child.set_clip_rect(rect);
            part(&mut child, &shell, &mut self.state, &mut out);
            hairline_v(ui.painter(), rect.left(), rect.y_range(), tokens.line);
        }
        for action in out.take() {
            self.answer(&action, room);
            self.actions.push(action);
        }
    }

    fn answer(&mut self, action: &Action, room: Room) {
        let status = self.desk.status();
        let project = &status.project;
        match action {
            Action::Ask(Request::Search {
                query,
                limit,
                ticket,
            }) if self.answers => {
                let hits = self.desk.searcher().unwrap().search(query, *limit).unwrap();
                let event = Event::Hits {
                    ticket: *ticket,
                    hits,
                };
                let preferences = Preferences::default();
                let shell = Shell {
                    status: &status,
                    project,
                    counts: &self.counts,
                    texts: &self.texts,
                    preferences: &preferences,
                    room,
                };
                search::answer(&event, &shell, &mut self.state, &mut Actions::default());
            }
            Action::Ask(Request::Each { queries, ticket }) => {
                let searcher = self.desk.searcher().unwrap();
                let found = queries.iter().map(|query| searcher.search(query, 1));
                let event = Event::Each {
                    ticket: *ticket,
                    found: found.map(|hits| hits.unwrap().total > 0).collect(),
                };
                let preferences = Preferences::default();
                let shell = Shell {
                    status: &status,
                    project,
                    counts: &self.counts,
                    texts: &self.texts,
                    preferences: &preferences,
                    room,
                };
                search::answer(&event, &shell, &mut self.state, &mut Actions::default());
            }
            Action::Ask(Request::Words { query, ticket }) => {
                let words = Arc::new(self.desk.words(query).unwrap());
                let event = Event::Words {
                    ticket: *ticket,
                    words,
                };
                let preferences = Preferences::default();
                let shell = Shell {
                    status: &status,
                    project,
                    counts: &self.counts,
                    texts: &self.texts,
                    preferences: &preferences,
                    room,
                };
                search::answer(&event, &shell, &mut self.state, &mut Actions::default());
            }
            Action::Ask(Request::Text { document }) => {
                let text = self.desk.store().text(project, *document).unwrap().unwrap();
                let hash = project.documents.get(*document).unwrap().text.clone();
                self.texts.keep(hash, Arc::from(&*text));
            }
            _ => {}
        }
    }

    fn operations(&self) -> Vec<Operation> {
        let operation = |action: &Action| match action {
            Action::Do(operation) | Action::DoAndSay(operation) => Some((**operation).clone()),
            _ => None,
        };
        self.actions.iter().filter_map(operation).collect()
    }
}

fn window<'a>(size: [f32; 2], dark: bool, text: &str) -> Harness<'a, Stage> {
    let mut stage = Stage::new(small_study());
    stage.state.text = text.to_owned();
    let mut harness =
        builder(size, dark).build_ui_state(|ui, stage: &mut Stage| stage.show(ui), stage);
    harness.run();
    harness
}

fn small<'a>(text: &str) -> Harness<'a, Stage> {
    window([1280.0, 800.0], false, text)
}

fn focus_box(harness: &mut Harness<'_, Stage>, text: &str) {
    let holds = |node: &egui_kittest::Node<'_>| node.value().as_deref() == Some(text);
    {
        let mut boxes = harness.query_all_by_role(egui::accesskit::Role::TextInput);
        boxes.find(holds).unwrap().focus();
    }
    harness.run();
}

fn hit(text: &str, marks: &[(u32, u32)]) -> Hit {
    Hit {
        key: EntryKey::Memo(MemoId(uuid::Uuid::nil())),
        document: None,
        range: None,
        score: 0.0,
        text: text.to_owned(),
        fragments: marks
            .iter()
            .map(|(start, end)| TextRange::new(*start, *end))
            .collect(),
    }
}

#[test]
fn a_snippet_keeps_the_places_of_what_was_found() {
    let long = format!(
        "{}اعتماد و trust\nبه یک شخص {}",
        "کلمه ".repeat(60),
        "word ".repeat(80)
    );
    for wanted in ["اعتماد", "trust"] {
        let at = long.find(wanted).unwrap();
        let shown = snippet(&hit(&long, &[(at as u32, (at + wanted.len()) as u32)]));
        assert!(shown.text.starts_with("… ") && shown.text.ends_with(" …"));
        assert_eq!(shown.text.get(shown.marks[0].clone()), Some(wanted));
        assert!(!shown.text.contains('\n'));
    }
    let whole = snippet(&hit("short", &[]));
    assert_eq!(whole.text, "short");
    for length in 0..700 {
        let text: String = "آb𝛼".chars().cycle().take(length).collect();
        snippet(&hit(&text, &[(text.len() as u32, text.len() as u32)]));
    }
}

#[test]
fn what_is_typed_is_asked_and_shown_by_document() {
    let harness = small("trust*");
    let state = &harness.state().state;
    assert!(!state.hits().is_empty());
    let project = Arc::clone(harness.state().desk.project());
    let hits = groundwork::session::Hits {
        total: 0,
        items: state.hits().to_vec(),
        ..Default::default()
    };
    let results = results(&project, &hits);
    let mut documents: Vec<DocumentId> = Vec::new();
    let mut shown = 0;
    for line in &results.lines {
        let Line::Hit(found) = line else { continue };
        shown += 1;
        assert!(!found.snippet.marks.is_empty(), "{:?}", found.snippet);
        if let Some(document) = state.hits()[found.hit]
            .document
            .filter(|one| documents.last() != Some(one))
        {
            assert!(!documents.contains(&document), "documents stay together");
            documents.push(document);
        }
    }
    assert_eq!(shown, state.hits().len());
}

#[test]
fn what_was_found_is_said_once_typing_rests() {
    for (typed, said) in [("trust*", "found"), ("qqqzzz", "Nothing was found")] {
        let mut harness = small(typed);
        harness.run_steps(60);
        let live = |node: &egui_kittest::Node<'_>| {
            use egui_kittest::kittest::NodeT as _;
            node.accesskit_node().live() == egui::accesskit::Live::Polite
        };
        let found = harness
            .query_all_by_label_contains(said)
            .filter(live)
            .count();
        assert_eq!(found, 1, "{typed}");
    }
}

#[test]
fn a_query_that_cannot_be_read_is_told_at_its_place() {
    let harness = small("trust place:nowhere or price");
    harness.get_by_label_contains("There is no place “nowhere”");
    harness.get_by_label_contains("at character 13");
}

#[test]
fn filters_narrow_down() {
    let mut harness = small("trust*");
    let all = harness.state().state.hits().len();
    harness.get_by_label("Quotations").click();
    harness.run();
    let state = &harness.state().state;
    assert_eq!(state.filter.kinds, [EntryKind::Quotation]);
    assert!(state.hits().len() < all && !state.hits().is_empty());
    assert!(
        state
            .hits()
            .iter()
            .all(|hit| hit.kind() == EntryKind::Quotation)
    );
}

#[test]
fn ticked_passages_are_coded_in_one_act() {
    let mut harness = small("kind:paragraph trust*");
    harness.get_by_label("What was found").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state().state.ticked.len(), 1);
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    harness.run();
    let count = harness.state().state.hits().len();
    assert_eq!(harness.state().state.ticked.len(), count);
    keep(&mut harness, "search-ticked");
    // The key of this is a command of the window.
    harness.get_by_label_contains("ticked…").click();
    harness.run();
    harness.event(Input::Text("zzqqxx".to_owned()));
    harness.run();
    keep(&mut harness, "search-finder");
    harness.key_press(Key::Enter);
    harness.run();
    let operations = harness.state().operations();
    let [
        Operation::CodePassages {
            passages,
            codes,
            create,
        },
    ] = operations.as_slice()
    else {
        panic!("{operations:?}");
    };
    assert_eq!((passages.len(), codes.len(), create.len()), (count, 0, 1));
    assert_eq!(create[0].name, "zzqqxx");
    let operation = operations[0].clone();
    harness.state_mut().desk.perform(operation, "").unwrap();
}

#[test]
fn enter_in_the_box_leads_to_the_results_and_a_second_one_opens() {
    let mut harness = small("kind:paragraph trust*");
    let opens = |action: &Action| matches!(action, Action::Open(_));
    let holds =
        |node: &egui_kittest::Node<'_>| node.value().as_deref() == Some("kind:paragraph trust*");
    {
        let mut boxes = harness.query_all_by_role(egui::accesskit::Role::TextInput);
        boxes.find(holds).unwrap().focus();
    }
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(!harness.state().actions.iter().any(opens));
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().actions.iter().any(opens));
}

#[test]
fn arrows_move_and_enter_opens_the_place() {
    let mut harness = small("kind:paragraph trust*");
    harness.get_by_label("What was found").focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    let state = &harness.state().state;
    let second = state.hits()[1].clone();
    assert_eq!(state.current, Some(second.key));
    harness.key_press(Key::Enter);
    harness.run();
    // At the word that was found, not at the beginning of its paragraph.
    let word = second.range.unwrap().start + second.fragments[0].start;
    let wanted = Spot::Text(second.document.unwrap(), word);
    let opened = |action: &Action| matches!(action, Action::Open(spot) if *spot == wanted);
    assert!(harness.state().actions.iter().any(opened));
}

#[test]
fn only_the_answer_to_the_last_question_counts() {
    let mut stage = Stage::new(small_study());
    stage.answers = false;
    stage.state.text = "trust".to_owned();
    let mut harness = builder([1280.0, 800.0], false)
        .build_ui_state(|ui, stage: &mut Stage| stage.show(ui), stage);
    harness.run();
    harness.state_mut().state.text = "price".to_owned();
    harness.run();
    let asked: Vec<u64> = harness
        .state()
        .actions
        .iter()
        .filter_map(|action| match action {
            Action::Ask(Request::Search { ticket, .. }) => Some(*ticket),
            _ => None,
        })
        .collect();
    assert_eq!(asked.len(), 2);
    let stage = harness.state_mut();
    let status = stage.desk.status();
    let (texts, preferences) = Default::default();
    let shell = Shell {
        status: &status,
        project: &status.project,
        counts: &stage.counts,
        texts: &texts,
        preferences: &preferences,
        room: Room::Compact,
    };
    let hits = groundwork::session::Hits {
        total: 1,
        items: vec![hit("stale", &[])],
        ..Default::default()
    };
    search::answer(
        &Event::Hits {
            ticket: asked[0],
            hits,
        },
        &shell,
        &mut stage.state,
        &mut Actions::default(),
    );
    assert!(stage.state.hits().is_empty());
}

#[test]
fn pictures_of_search() {
    if !crate::picture::are_wanted() {
        return;
    }
    for (name, size, dark, text) in [
        (
            "search-1440-light",
            [1440.0, 900.0],
            false,
            "trust* or person or اعتماد",
        ),
        (
            "search-1440-dark",
            [1440.0, 900.0],
            true,
            "trust* or person",
        ),
        (
            "search-1280-light",
            [1280.0, 800.0],
            false,
            "trust* or person",
        ),
        ("search-persian", [1440.0, 900.0], false, "اعتماد or خوشه"),
        (
            "search-error",
            [1280.0, 800.0],
            false,
            "trust place:nowhere or price",
        ),
        ("search-empty", [1280.0, 800.0], false, ""),
    ] {
        let mut harness = window(size, dark, text);
        keep(&mut harness, name);
    }
    for (name, size, dark, view, text) in [
        (
            "search-kwic",
            [1440.0, 900.0],
            false,
            View::Context,
            "trust* or اعتماد or خوشه",
        ),
        (
            "search-kwic-dark",
            [1280.0, 800.0],
            true,
            View::Context,
            "trust* or اعتماد",
        ),
        ("search-words", [1280.0, 800.0], false, View::Words, ""),
    ] {
        let mut harness = window(size, dark, text);
        harness.state_mut().state.view = view;
        harness.run();
        harness.run();
        keep(&mut harness, name);
    }
}

#[test]
fn a_quotation_is_told_in_its_paragraph_and_not_again() {
    let desk = crate::fixture::project(crate::fixture::SECRECY);
    let project = desk.project();
    let document = project.documents_in_order()[0].id;
    let quotation = project.quotations_of(document).next().unwrap();
    let row = project.quotations.get(quotation).unwrap();
    let paragraphs = project.paragraphs.get(document).unwrap();
    let ordinal = paragraphs.at(row.range.start).unwrap();
    let talk = paragraphs.list[ordinal].talk();
    let text = desk.text(document).unwrap();
    let hit = |key, range: TextRange| Hit {
        key,
        document: Some(document),
        range: Some(range),
        text: range.cut(&text).unwrap().to_owned(),
        fragments: Vec::new(),
        score: 1.0,
    };
    let paragraph = EntryKey::Paragraph {
        document,
        ordinal: ordinal as u32,
    };
    let alone = hit(EntryKey::Quotation(quotation), row.range);
    let found = Hits {
        total: 7,
        items: vec![hit(paragraph, talk), alone.clone()],
        ..Hits::default()
    };
    let one = one_a_passage(project, &found);
    assert_eq!((one.total, one.items.len()), (6, 1));
    let lines = results(project, &one).lines;
    let Some(Line::Hit(line)) = lines.last() else {
        panic!("{lines:?}");
    };
    let words = line.snippet.text.get(line.snippet.quoted[0].clone());
    assert_eq!(
        words,
        Some("I never told anyone"),
        "marked in the paragraph"
    );
    let found = Hits {
        total: 1,
        items: vec![alone],
        ..Hits::default()
    };
    assert_eq!(one_a_passage(project, &found).items.len(), 1);
}

#[test]
fn a_query_that_is_not_closed_is_explained_on_enter_and_not_coded() {
    let queries = [
        ("(trust and near:", "at character"),
        ("near:5(a", "at character 7"),
        (
            "(trust or near",
            "This parenthesis is not closed, at character 1",
        ),
        (
            "\"open",
            "This quotation mark is not closed, at character 1",
        ),
    ];
    for (typed, said) in queries {
        let mut harness = small(typed);
        assert!(harness.query_by_label_contains("at character").is_none());
        focus_box(&mut harness, typed);
        harness.key_press(Key::Enter);
        harness.run();
        harness.get_by_label_contains(said);
        let all = harness.query_by_label_contains("Code all");
        assert!(all.is_none_or(|button| {
            use egui_kittest::kittest::NodeT as _;
            button.accesskit_node().is_disabled()
        }));
        assert!(harness.state().state.ticked.is_empty(), "{typed}");
    }
}

#[test]
fn where_nothing_is_found_it_is_said_which_condition_finds_nothing() {
    for (typed, said, parts) in [
        ("trust zebras", "This condition finds nothing", "zebras"),
        (
            "zebras trust \"pink gnu\"",
            "These conditions find nothing",
            "zebras; \"pink gnu\"",
        ),
    ] {
        let mut harness = small(typed);
        harness.run();
        for said in ["Nothing was found", said, parts] {
            let mut told = harness.query_all_by_label_contains(said);
            assert!(told.next().is_some(), "{typed}: {said}");
        }
    }
    for typed in ["zebras", "zebras or gnus"] {
        let mut harness = small(typed);
        harness.run();
        let mut told = harness.query_all_by_label_contains("Nothing was found");
        assert!(told.next().is_some(), "{typed}");
        drop(told);
        assert!(
            harness.query_by_label_contains("by itself").is_none(),
            "{typed}"
        );
    }
}

#[test]
fn where_nothing_is_found_letters_go_on_into_the_box() {
    let mut harness = small("zebras");
    harness.run();
    focus_box(&mut harness, "zebras");
    harness.key_press(Key::Enter);
    harness.run();
    harness.event(egui::Event::Text("x".to_owned()));
    harness.run();
    assert!(harness.state().state.text.contains('x'));
}

#[test]
fn a_query_that_cannot_be_read_is_explained_and_not_kept() {
    let mut harness = small("school and");
    let keep = groundwork::locale::words("search-keep");
    harness.get_by_label(&keep).click();
    harness.run();
    harness.get_by_label_contains("A word is missing here");
    let name = groundwork::locale::words("search-keep-name");
    assert!(harness.query_by_label(&name).is_none(), "no sheet is open");
    // On the sheet it is explained beside the query.
    let mut harness = small("school");
    harness.get_by_label(&keep).click();
    harness.run();
    let name = groundwork::locale::words("search-keep-words");
    let field = egui::accesskit::Role::TextInput;
    harness.get_by_role_and_label(field, &name).focus();
    harness.run();
    harness.key_press(Key::End);
    harness.event(Input::Text(" and".to_owned()));
    harness.run();
    harness.get_by_label_contains("A word is missing here");
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().operations().is_empty());
}

#[test]
fn what_is_written_over_the_results_goes_into_the_box() {
    for (key, text, then) in [
        (None, "p", "p"),
        (Some((Modifiers::COMMAND, Key::A)), "", "p"),
        (Some((Modifiers::NONE, Key::Slash)), "/", "p"),
    ] {
        let mut harness = small("trust*");
        harness.get_by_label("What was found").focus();
        harness.run();
        if let Some((modifiers, key)) = key {
            harness.key_press_modifiers(modifiers, key);
        }
        if !text.is_empty() {
            harness.event(Input::Text(text.to_owned()));
        }
        harness.run();
        if key.is_some() {
            harness.event(Input::Text(then.to_owned()));
            harness.run();
        }
        assert_eq!(harness.state().state.text, "p", "{key:?}");
    }
}
