//! The coding screen: what tree, finder and inspector show, what gestures ask for, and pictures to be looked at.

mod data;
mod panes;
mod tree;

use std::collections::HashSet;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect, Ui, UiBuilder, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use groundwork::analysis::Counts;
use groundwork::model::{CodeId, DocumentId, Level, QuotationId, TextRange};
use groundwork::operation::Operation;
use groundwork::session::{Desk, Event, Preferences, Request, Status};
use groundwork::store::ReadOnly;
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

    /// Opens the project to be read only.
    pub fn lock(&mut self) {
        self.status.read_only = Some(ReadOnly::Asked);
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
    if !crate::picture::are_wanted() {
        return;
    }
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
