//! The coding screen: what tree, finder and inspector show, what gestures ask for, and pictures to be looked at.

use std::collections::HashSet;
use std::sync::Arc;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers, Pos2, Rect, Ui, UiBuilder, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use groundwork::analysis::Counts;
use groundwork::model::{CodeId, DocumentId, Level, QuotationId, TextRange};
use groundwork::operation::Operation;
use groundwork::session::{Desk, Event, Preferences, Request, Status};
use groundwork::text::fold_with_map;
use groundwork::ui::code_tree::{
    Choice, Hint, Only, Sort, View, code_tree_data, folded_names, making, merge_data, place_of,
};
use groundwork::ui::coding::{
    self, Recent, State, Tabs, documents_data, found_in, next_of_code, next_uncoded, passage_data,
    passages_of_code, sheet_data,
};
use groundwork::ui::command::Command;
use groundwork::ui::finder::{Prepared, ROWS, Wanted, finder_data};
use groundwork::ui::shell::{Action, Actions, Preference, Room, Shell, Spot, Texts};
use groundwork::ui::theme;
use groundwork::ui::tokens::size;

use crate::fixture::{self, code};
use crate::picture::{builder, keep};
use crate::small_study::small_study;

const FIRM: &str = "\
//- codebook
Trust
  Distrust
    paid first
    old promises
  Friends
    agent knows
Money
  Costs
    counting days
//- document one
P1: He asked for money before he came. We count the days and wait.
    ^^^^^^^^^^^^^^^^^^ paid first
                                       ^^^^^^^^^^^^^^^^^ counting days
P2: My cousin knew him.
P1: Nobody asked a second question.
//- document two
P3: They were paid first, always, and the days were counted.
    ^^^^^^^^^^^^^^^^^^^^ paid first
P3: They went home.
";

/// The screen in a window of its own: what it asks for is done on a desk, as the workbench does.
pub struct Stage {
    pub desk: Desk,
    status: Status,
    counts: Arc<Counts>,
    texts: Texts,
    pub preferences: Preferences,
    pub state: State,
    pub done: Vec<Action>,
    pub failed: Vec<String>,
    with_panels: bool,
}

impl Stage {
    pub fn new(desk: Desk) -> Self {
        let status = desk.status();
        Self {
            counts: Arc::new(Counts::of(desk.project())),
            status,
            texts: Texts::default(),
            preferences: Preferences::default(),
            state: State::default(),
            done: Vec::new(),
            failed: Vec::new(),
            with_panels: true,
            desk,
        }
    }

    pub fn with<R>(&mut self, act: impl FnOnce(&Shell<'_>, &mut State, &mut Actions) -> R) -> R {
        let mut out = Actions::default();
        let counts = Arc::clone(&self.counts);
        let shell = Shell {
            status: &self.status,
            project: &self.status.project,
            counts: &counts,
            texts: &self.texts,
            preferences: &self.preferences,
            room: Room::Regular,
        };
        let answer = act(&shell, &mut self.state, &mut out);
        self.act(out);
        answer
    }

    pub fn show(&mut self, spot: Spot) {
        self.with(|shell, state, _| coding::show(spot, shell, state));
    }

    pub fn run(&mut self, command: Command) -> bool {
        self.with(|shell, state, out| coding::run(command, shell, state, out))
    }

    fn hear(&mut self, event: &Event) {
        self.with(|shell, state, out| coding::answer(event, shell, state, out));
    }

    /// Does what was asked for.
    fn act(&mut self, mut out: Actions) {
        for action in out.take() {
            self.done.push(action.clone());
            match action {
                Action::Do(operation) | Action::DoAndSay(operation) => self.perform(*operation),
                Action::DoWith(operation, _) => self.perform(*operation),
                Action::Ask(Request::Do { operation, .. }) => self.perform(*operation),
                Action::Ask(Request::Text { document }) => {
                    let hash = self
                        .desk
                        .project()
                        .documents
                        .get(document)
                        .unwrap()
                        .text
                        .clone();
                    self.texts.keep(hash, self.desk.text(document).unwrap());
                }
                Action::Ask(Request::Similar {
                    seed,
                    limit,
                    ticket,
                }) => {
                    let hits = self.desk.similar(&seed, limit).unwrap_or_default();
                    self.hear(&Event::Hits { ticket, hits });
                }
                Action::Ask(Request::Steps { of, ticket }) => {
                    let steps = self.desk.steps(&of).unwrap();
                    self.hear(&Event::Steps { ticket, steps });
                }
                Action::Open(spot) => self.show(spot),
                Action::Run(command) => {
                    self.run(command);
                }
                Action::Prefer(Preference::Unit(document, place)) => {
                    self.preferences.units.insert(document, place);
                }
                Action::Prefer(Preference::ReadingZoom(zoom)) => {
                    self.preferences.reading_zoom = zoom
                }
                _ => {}
            }
        }
    }

    pub fn perform(&mut self, operation: Operation) {
        if let Err(failure) = self.desk.perform(operation, "") {
            self.failed.push(failure.message().to_string());
        }
        self.status = self.desk.status();
        self.counts = Arc::new(Counts::of(self.desk.project()));
    }

    pub fn undo(&mut self) {
        self.desk.undo().unwrap();
        self.status = self.desk.status();
        self.counts = Arc::new(Counts::of(self.desk.project()));
    }

    pub fn operations(&self) -> Vec<&Operation> {
        self.done
            .iter()
            .filter_map(|action| match action {
                Action::Do(operation) | Action::DoAndSay(operation) => Some(&**operation),
                Action::Ask(Request::Do { operation, .. }) => Some(&**operation),
                _ => None,
            })
            .collect()
    }

    pub fn code(&self, name: &str) -> CodeId {
        code(self.desk.project(), name)
    }
}

fn child(ui: &mut Ui, rect: Rect, fill: egui::Color32, salt: &str) -> Ui {
    ui.painter().rect_filled(rect, 0.0, fill);
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt));
    child.set_clip_rect(rect);
    child
}

fn stage_ui(ui: &mut Ui, stage: &mut Stage) {
    let tokens = theme::tokens(ui);
    let window = ui.ctx().content_rect();
    ui.set_clip_rect(window);
    let room = Room::of(window.width());
    let rail = if room >= Room::Regular {
        size::RAIL
    } else {
        size::RAIL_NARROW
    };
    ui.painter().rect_filled(window, 0.0, tokens.bg);
    ui.painter()
        .rect_filled(window.with_max_x(rail), 0.0, tokens.rail);
    let (top, bottom) = (
        window.top() + size::TOP_BAR,
        window.bottom() - size::STATUS_BAR,
    );
    let left = Rect::from_min_max(
        Pos2::new(rail, top),
        Pos2::new(rail + room.left_width(), bottom),
    );
    let right = window.right() - room.inspector_width();
    let inspector = Rect::from_min_max(Pos2::new(right, top), Pos2::new(window.right(), bottom));
    let main = Rect::from_min_max(left.right_top(), inspector.left_bottom());
    let mut out = Actions::default();
    let counts = Arc::clone(&stage.counts);
    let shell = Shell {
        status: &stage.status,
        project: &stage.status.project,
        counts: &counts,
        texts: &stage.texts,
        preferences: &stage.preferences,
        room,
    };
    let state = &mut stage.state;
    for command in groundwork::ui::keys::pressed(
        ui.ctx(),
        groundwork::ui::command::Scope::On(groundwork::ui::shell::Screen::Coding),
    ) {
        coding::run(command, &shell, state, &mut out);
    }
    coding::left_ui(
        &mut child(ui, left, tokens.bg, "left"),
        &shell,
        state,
        &mut out,
    );
    coding::main_ui(
        &mut child(ui, main, tokens.paper, "main"),
        &shell,
        state,
        &mut out,
    );
    if stage.with_panels {
        coding::inspector_ui(
            &mut child(ui, inspector, tokens.bg, "inspector"),
            &shell,
            state,
            &mut out,
        );
    }
    for x in [rail - 1.0, left.right() - 1.0, inspector.left()] {
        groundwork::ui::widget::hairline_v(ui.painter(), x, top..=bottom, tokens.line);
    }
    for y in [top - 1.0, bottom] {
        groundwork::ui::widget::hairline_h(ui.painter(), window.x_range(), y, tokens.line);
    }
    let parts = coding::status_data(&shell, state);
    let bar = Rect::from_min_max(Pos2::new(rail, bottom), window.max).shrink2(Vec2::new(12.0, 0.0));
    let mut strip = groundwork::ui::widget::Strip::new(ui, bar);
    for part in parts {
        strip.text(&part, groundwork::ui::tokens::TextRole::Tiny, tokens.ink2);
        strip.skip(16.0);
    }
    stage.act(out);
}

pub fn harness_of(stage: Stage, size: [f32; 2], dark: bool) -> Harness<'static, Stage> {
    let mut harness = builder(size, dark).build_ui_state(stage_ui, stage);
    harness.run_steps(6);
    harness
}

pub fn harness(stage: Stage) -> Harness<'static, Stage> {
    harness_of(stage, [1440.0, 900.0], false)
}

fn firm() -> Harness<'static, Stage> {
    harness(Stage::new(fixture::project(FIRM)))
}

pub fn press(harness: &mut Harness<'_, Stage>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_steps(4);
}

pub fn write(harness: &mut Harness<'_, Stage>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run_steps(4);
}

/// The rows of the tree of a project as lines: depth, name, codings, what is to be said.
fn tree_lines(desk: &Desk, filter: &str, sort: Sort, closed: &[&str]) -> Vec<String> {
    let project = desk.project();
    let counts = Counts::of(project);
    let closed: HashSet<CodeId> = closed.iter().map(|name| code(project, name)).collect();
    let folded = folded_names(counts.scheme());
    let view = View {
        filter,
        only: Only::default(),
        sort,
        closed: &closed,
        folded: &folded,
    };
    let data = code_tree_data(project, &counts, &view);
    let line = |row: &groundwork::ui::code_tree::Row| {
        let fold = match row.open {
            None => ' ',
            Some(true) => '-',
            Some(false) => '+',
        };
        let hint = match row.hint {
            Some(Hint::Trimmed) => " trimmed",
            None => "",
            Some(Hint::Unused) => " unused",
            Some(Hint::Thin) => " thin",
        };
        format!(
            "{}{fold}{} {}{hint}",
            "  ".repeat(row.depth),
            row.name,
            row.codings
        )
    };
    data.rows.iter().map(line).collect()
}

#[test]
fn the_tree_shows_rungs_counts_and_what_is_thin() {
    let desk = fixture::project(FIRM);
    assert_eq!(
        tree_lines(&desk, "", Sort::Tree, &["Friends"]),
        [
            "-Money 1 thin",
            "  -Costs 1",
            "     counting days 1",
            "-Trust 2 thin",
            "  -Distrust 2",
            "     old promises 0 unused",
            "     paid first 2",
            "  +Friends 0 unused",
        ]
    );
    assert_eq!(
        tree_lines(&desk, "", Sort::Count, &["Money"]),
        [
            "-Trust 2 thin",
            "  -Distrust 2",
            "     paid first 2",
            "     old promises 0 unused",
            "  -Friends 0 unused",
            "     agent knows 0 unused",
            "+Money 1 thin",
        ]
    );
}

#[test]
fn the_filter_folds_case_and_shows_what_stands_above() {
    let desk = fixture::project(FIRM);
    assert_eq!(
        tree_lines(&desk, "FIRST pa", Sort::Tree, &["Trust"]),
        ["-Trust 2 thin", "  -Distrust 2", "     paid first 2"]
    );
    assert!(tree_lines(&desk, "nowhere", Sort::Name, &[]).is_empty());
}

#[test]
fn a_place_is_read_as_it_is_written() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let place = place_of(project, "Trust / distrust / empty words");
    assert_eq!(place.parent, Some(code(project, "Distrust")));
    assert_eq!((place.above.len(), place.name.as_str()), (0, "empty words"));
    // The only code of this name is found without its category.
    let place = place_of(project, "Costs / counting days");
    assert_eq!(place.existing, Some(code(project, "counting days")));
    let place = place_of(project, "Money / Prices / too dear");
    assert_eq!(place.parent, Some(code(project, "Money")));
    assert_eq!(place.above, ["Prices"]);
    let coder = desk.status().coder;
    let making = making(project, &place, Level::Open, coder);
    let [Operation::AddCode(concept)] = &making.before[..] else {
        panic!("{:?}", making.before)
    };
    assert_eq!(
        (concept.level, concept.parent),
        (Level::Concept, place.parent)
    );
    assert_eq!(
        (making.code.level, making.code.parent),
        (Level::Open, concept.id)
    );
    assert_eq!(place_of(project, "Trust / ").name, "");
}

#[test]
fn the_finder_puts_what_begins_so_first_and_offers_to_make_it() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let counts = Counts::of(project);
    let mut prepared = Prepared::default();
    prepared.follow(&counts);
    let carried = HashSet::from([code(project, "paid first")]);
    let find = |typed: &str, recent: &[CodeId]| {
        let wanted = Wanted {
            typed,
            recent,
            carried: &carried,
        };
        finder_data(project, &counts, &prepared, &wanted)
    };
    let data = find("count", &[]);
    assert_eq!(data.rows[0].name, "counting days");
    assert_eq!(data.rows[0].matched, vec![0_usize..5]);
    assert_eq!(data.rows[0].path, "Money / Costs");
    assert_eq!(data.offer.unwrap().place.name, "count");
    // What is there is not made twice.
    assert_eq!(find("Money / Costs / counting days", &[]).offer, None);
    let data = find("", &[code(project, "Friends")]);
    assert_eq!(data.rows[0].name, "Friends");
    assert_eq!(data.rows.len(), project.codes.len());
    assert_eq!(data.offer, None);
    assert!(find("paid", &[]).rows[0].carried);
    let data = find("Trust / Hope / new one", &[]);
    assert_eq!(data.offer.unwrap().above, "Trust / Hope");
}

#[test]
fn a_merge_is_told_before_it_is_done() {
    let mut desk = fixture::project(FIRM);
    let (first, days) = {
        let project = desk.project();
        (code(project, "paid first"), code(project, "counting days"))
    };
    let passage = fixture::passage(&desk, "They were paid first");
    let operation = Operation::CodePassages {
        passages: vec![passage],
        codes: vec![days],
        create: vec![],
    };
    desk.perform(operation, "").unwrap();
    let project = desk.project();
    let counts = Counts::of(project);
    let coder = desk.status().coder;
    let data = merge_data(project, &counts, (&[first, days], days), coder).unwrap();
    assert_eq!((data.into.codings, data.after, data.doubled), (2, 3, 1));
    assert_eq!(data.refusal, None);
    let trust = code(project, "Trust");
    let data = merge_data(project, &counts, (&[trust, first], first), coder).unwrap();
    assert!(data.refusal.is_some());
}

#[test]
fn the_next_quotation_of_a_code_goes_round() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let first = code(project, "paid first");
    let documents = project.documents_in_order();
    let (one, two) = (documents[0].id, documents[1].id);
    let at = |quotation: Option<QuotationId>| {
        let row = project.quotations.get(quotation.unwrap()).unwrap();
        (row.document, row.range)
    };
    let start = (one, TextRange::new(0, 0));
    let next = at(next_of_code(project, first, start, false));
    assert_eq!(next.0, one);
    let after = at(next_of_code(project, first, next, false));
    assert_eq!(after.0, two);
    assert_eq!(at(next_of_code(project, first, after, false)), next);
    assert_eq!(at(next_of_code(project, first, next, true)), after);
    // A category means its branch.
    assert_eq!(
        at(next_of_code(project, code(project, "Trust"), start, false)),
        next
    );
}

#[test]
fn the_next_uncoded_turn_is_found() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let one = project.documents_in_order()[0].id;
    let text = desk.text(one).unwrap();
    let range = next_uncoded(project, one, 0).unwrap();
    assert!(range.cut(&text).unwrap().ends_with("My cousin knew him."));
    let range = next_uncoded(project, one, range.start).unwrap();
    assert!(
        range
            .cut(&text)
            .unwrap()
            .ends_with("Nobody asked a second question.")
    );
    // After the last one comes the first again.
    let range = next_uncoded(project, one, range.start).unwrap();
    assert!(range.cut(&text).unwrap().ends_with("My cousin knew him."));
}

#[test]
fn a_passage_and_a_code_have_their_sheets() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let passage = fixture::passage(&desk, "He asked for money");
    let data = passage_data(
        project,
        passage.document(),
        (passage.range(), Arc::clone(passage.words())),
    );
    assert_eq!(
        (
            data.codings[0].name.as_str(),
            data.place.split(" · ").next().unwrap()
        ),
        ("paid first", "¶1")
    );
    let passage = fixture::passage(&desk, "before he came");
    let data = passage_data(
        project,
        passage.document(),
        (passage.range(), Arc::clone(passage.words())),
    );
    assert_eq!(data.quotation, None);
    let first = code(project, "paid first");
    let passages = passages_of_code(project, first, None);
    assert_eq!((passages.cards.len(), passages.documents), (2, 2));
    assert_eq!(passages.cards[0].place, "one · ¶1");
    let but = passages.cards[0].quotation;
    assert_eq!(passages_of_code(project, first, but).cards.len(), 1);
    let sheet = sheet_data(project, &Counts::of(project), first).unwrap();
    assert_eq!(
        (sheet.name.as_str(), sheet.path.as_str()),
        ("paid first", "Trust / Distrust")
    );
    assert_eq!(sheet.tally, "2 codings in 2 documents, 0 participants");
}

#[test]
fn words_are_found_whatever_keyboard_they_were_typed_on() {
    let text = "Kitâb and KITAB; كتاب‌ها و کتابها";
    let folded = fold_with_map(text);
    let words = |wanted: &str| -> Vec<&str> {
        found_in(&folded, wanted)
            .iter()
            .map(|range| range.cut(text).unwrap())
            .collect()
    };
    assert_eq!(words("kitab"), ["Kitâb", "KITAB"]);
    assert_eq!(words("کتابها").len(), 2);
    assert!(words(" ").is_empty());
}

#[test]
fn recent_codes_follow_what_was_coded() {
    let mut desk = fixture::project(FIRM);
    let mut recent = Recent::default();
    recent.follow(desk.project());
    let names = |recent: &Recent, desk: &Desk| -> Vec<String> {
        recent
            .list()
            .iter()
            .map(|code| desk.project().code_name(*code).to_owned())
            .collect()
    };
    assert_eq!(names(&recent, &desk), ["paid first", "counting days"]);
    let passage = fixture::passage(&desk, "My cousin");
    let operation = Operation::CodeInVivo {
        passage,
        parent: None,
    };
    desk.perform(operation, "").unwrap();
    recent.follow(desk.project());
    assert_eq!(
        names(&recent, &desk),
        ["My cousin", "paid first", "counting days"]
    );
    desk.undo().unwrap();
    recent.follow(desk.project());
    assert_eq!(names(&recent, &desk), ["paid first", "counting days"]);
}

#[test]
fn tabs_open_beside_the_current_one() {
    let desk = small_study();
    let ids: Vec<DocumentId> = desk
        .project()
        .documents_in_order()
        .iter()
        .map(|row| row.id)
        .collect();
    let mut tabs = Tabs::default();
    tabs.show(ids[0]);
    tabs.show(ids[1]);
    tabs.show(ids[0]);
    tabs.show(ids[2]);
    assert_eq!(tabs.open(), [ids[0], ids[2], ids[1]]);
    tabs.close(ids[2]);
    assert_eq!(tabs.current(), Some(ids[1]));
    tabs.close(ids[1]);
    tabs.close(ids[0]);
    assert_eq!(tabs, Tabs::default());
}

#[test]
fn a_choice_goes_through_the_rows_between() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let counts = Counts::of(project);
    let folded = folded_names(counts.scheme());
    let view = View {
        filter: "",
        only: Only::default(),
        sort: Sort::Tree,
        closed: &HashSet::new(),
        folded: &folded,
    };
    let data = code_tree_data(project, &counts, &view);
    let mut choice = Choice::default();
    choice.only(code(project, "Trust"));
    choice.through(code(project, "counting days"), &data);
    assert_eq!(choice.chosen().len(), 2);
    assert_eq!(choice.current(), Some(code(project, "counting days")));
    choice.toggle(code(project, "Trust"));
    assert_eq!(choice.chosen(), [code(project, "counting days")]);
}

#[test]
fn documents_say_how_much_is_coded() {
    let desk = fixture::project(FIRM);
    let rows = documents_data(desk.project());
    let shares: Vec<(&str, usize, usize)> = rows
        .iter()
        .map(|row| {
            (
                row.name.as_str(),
                row.counts.coded_paragraphs,
                row.counts.paragraphs,
            )
        })
        .collect();
    assert_eq!(shares, [("one", 1, 3), ("two", 1, 2)]);
}

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
    let mut harness = firm();
    harness
        .get_by_label_contains("old promises, Open code")
        .click();
    harness.run_steps(4);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut harness, Modifiers::COMMAND, Key::M);
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
    // Alone there is nothing to merge, and the dialog says what to do.
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.state().operations().is_empty());
    harness
        .get_by_role_and_label(Role::ComboBox, "Add a code to merge")
        .click();
    harness.run_steps(4);
    write(&mut harness, "counting");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("Merge").click();
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
    assert_eq!(row.accesskit_node().toggled(), Some(Toggled::True));
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
        .query_all_by_label_contains("one · ¶1, He asked")
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
            .query_by_label_contains("counting days, Money / Costs")
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

#[test]
fn what_reads_alike_is_coded_or_put_away() {
    let mut stage = example_stage(0, "gas");
    let quotation = stage.desk.project().quotations.iter().next().unwrap().id;
    stage.show(Spot::Quotation(quotation));
    let mut harness = harness(stage);
    let cards = |harness: &Harness<'_, Stage>| harness.query_all_by_label("Dismiss, D").count();
    assert_eq!(cards(&harness), 1);
    let codings = harness.state().desk.project().codings.len();
    harness.get_by_label("Dismiss, D").click();
    harness.run_steps(6);
    assert_eq!(harness.state().desk.project().codings.len(), codings);
    harness.get_by_label("Code, A").click();
    harness.run_steps(6);
    harness.get_by_label("Code, A").click();
    harness.run_steps(6);
    assert!(harness.state().desk.project().codings.len() > codings);
    assert_eq!(harness.state().failed, Vec::<String>::new());
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
        .query_all_by_label_contains("Interview 02 · Consultant · ¶5, ")
        .count();
    assert_eq!(own, 0);
    assert!(harness.query_all_by_label_contains("Interview ").count() > 4);
}

/// The example study with a passage selected, as the reference pictures have it.
pub fn example_stage(number: usize, words: &str) -> Stage {
    let mut stage = Stage::new(small_study());
    let project = Arc::clone(stage.desk.project());
    let document = project.documents_in_order()[number].id;
    let hash = project.documents.get(document).unwrap().text.clone();
    let text = stage.desk.text(document).unwrap();
    stage.texts.keep(hash, Arc::clone(&text));
    let quotation = project.quotations_of(document).find(|quotation| {
        project
            .quotations
            .get(*quotation)
            .unwrap()
            .words
            .contains(words)
    });
    let spot = quotation.map_or(Spot::Document(document), Spot::Quotation);
    stage.show(spot);
    stage
}

#[test]
fn pictures_of_the_coding_screen() {
    if std::env::var_os("GROUNDWORK_PICTURES").is_none() {
        return;
    }
    let wanted = std::env::var("GROUNDWORK_PICTURE").unwrap_or_default();
    for (name, size, dark, number) in [
        ("coding-light", [1440.0, 900.0], false, 0),
        ("coding-dark", [1440.0, 900.0], true, 0),
        ("coding-1280", [1280.0, 800.0], false, 1),
        ("coding-1920", [1920.0, 1080.0], false, 0),
        ("coding-persian", [1440.0, 900.0], false, 3),
    ] {
        if !name.contains(&wanted) {
            continue;
        }
        let stage = example_stage(number, "");
        let mut harness = harness_of(stage, size, dark);
        keep(&mut harness, name);
        harness.state_mut().run(Command::Code);
        harness.run_steps(6);
        write(&mut harness, if number == 3 { "ا" } else { "tru" });
        harness.run_steps(4);
        keep(&mut harness, &format!("{name}-finder"));
    }
    let mut harness = harness(example_stage(0, ""));
    harness
        .get_all_by_role(Role::TreeItem)
        .next()
        .unwrap()
        .click();
    harness.run_steps(6);
    keep(&mut harness, "coding-sheet");
    press(&mut harness, Modifiers::NONE, Key::D);
    keep(&mut harness, "coding-definition");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut harness, Modifiers::COMMAND, Key::M);
    keep(&mut harness, "coding-merge");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::F);
    write(&mut harness, "kiln");
    keep(&mut harness, "coding-find");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let row = harness.get_all_by_role(Role::TreeItem).nth(3).unwrap();
    row.click_secondary();
    harness.run_steps(4);
    keep(&mut harness, "coding-menu");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.state_mut().run(Command::ColourCode);
    harness.run_steps(4);
    keep(&mut harness, "coding-colours");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.state_mut().run(Command::AddCode);
    harness.run_steps(4);
    keep(&mut harness, "coding-new");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let stage = harness.state_mut();
    let document = stage.desk.project().documents_in_order()[1].id;
    stage.show(Spot::Text(document, 900));
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::T);
    keep(&mut harness, "coding-selected");
    press(&mut harness, Modifiers::NONE, Key::C);
    keep(&mut harness, "coding-selected-finder");
}
