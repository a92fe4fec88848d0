//! The axial screen: what it shows of the example study, and what its gestures ask for.

mod gathering;
mod homes;

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect, Ui, UiBuilder, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use groundwork::analysis::{Counts, Ground};
use groundwork::locale::words;
use groundwork::model::{CodeId, Level, Place, Project};
use groundwork::operation::{CodeEdit, NewCode, Operation};
use groundwork::session::{Desk, Event, Preferences, Status};
use groundwork::ui::axial;
use groundwork::ui::command::Command;
use groundwork::ui::shell::{Action, Actions, Room, Shell, Texts};
use groundwork::ui::theme;
use groundwork::ui::widget::hairline_v;

use crate::fixture;
use crate::picture::{builder, keep};
use crate::small_study::small_study;

/// The functions of a screen, as the workbench calls them.
pub struct Screen<S> {
    pub left: fn(&mut Ui, &Shell<'_>, &mut S, &mut Actions),
    pub main: fn(&mut Ui, &Shell<'_>, &mut S, &mut Actions),
    pub inspector: fn(&mut Ui, &Shell<'_>, &mut S, &mut Actions),
    pub run: fn(Command, &Shell<'_>, &mut S, &mut Actions) -> bool,
}

/// A screen on a project, and what it asked for.
pub struct Stage<S> {
    pub desk: Desk,
    pub status: Status,
    counts: Counts,
    pub texts: Texts,
    pub preferences: Preferences,
    pub state: S,
    pub actions: Vec<Action>,
    pub commands: Vec<Command>,
    screen: Screen<S>,
}

impl<S: Default> Stage<S> {
    pub fn new(desk: Desk, screen: Screen<S>) -> Self {
        Self {
            status: desk.status(),
            counts: Counts::of(desk.project()),
            texts: Texts::default(),
            preferences: Preferences::default(),
            state: S::default(),
            actions: Vec::new(),
            commands: Vec::new(),
            desk,
            screen,
        }
    }

    /// Lays the panels out as the workbench does.
    pub fn show(&mut self, ui: &mut Ui) {
        let whole = ui.ctx().content_rect();
        let room = Room::of(whole.width());
        let rail = if room >= Room::Regular { 64.0 } else { 44.0 };
        let shell = Shell {
            status: &self.status,
            project: &self.status.project,
            counts: &self.counts,
            texts: &self.texts,
            preferences: &self.preferences,
            room,
        };
        let mut out = Actions::default();
        for command in self.commands.drain(..) {
            (self.screen.run)(command, &shell, &mut self.state, &mut out);
        }
        let tokens = theme::tokens(ui);
        ui.painter().rect_filled(whole, 0.0, tokens.rail);
        let (top, bottom) = (whole.top() + 44.0, whole.bottom() - 26.0);
        let left = whole.left() + rail;
        let right = whole.right() - room.inspector_width();
        let edges = [left, left + room.left_width(), right, whole.right()];
        let fills = [tokens.bg, tokens.paper, tokens.bg];
        let parts = [self.screen.left, self.screen.main, self.screen.inspector];
        for (index, part) in parts.into_iter().enumerate() {
            let rect = Rect::from_min_max(
                Pos2::new(edges[index], top),
                Pos2::new(edges[index + 1], bottom),
            );
            ui.painter().rect_filled(rect, 0.0, fills[index]);
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
        self.actions.extend(out.take());
    }

    /// Leaves the screen, as when another one is shown.
    pub fn leave(&mut self, leave: fn(&Shell<'_>, &mut S, &mut Actions)) {
        self.shell(leave);
    }

    /// Lets the screen hear what the project thread says.
    pub fn hear(&mut self, event: &Event, answer: fn(&Event, &Shell<'_>, &mut S, &mut Actions)) {
        self.shell(|shell, state, out| answer(event, shell, state, out));
    }

    fn shell(&mut self, act: impl FnOnce(&Shell<'_>, &mut S, &mut Actions)) {
        let shell = Shell {
            status: &self.status,
            project: &self.status.project,
            counts: &self.counts,
            texts: &self.texts,
            preferences: &self.preferences,
            room: Room::Regular,
        };
        let mut out = Actions::default();
        act(&shell, &mut self.state, &mut out);
        self.actions.extend(out.take());
    }

    /// Shows the shell of the project as it is.
    pub fn with_shell<R>(&self, counts: &Counts, see: impl FnOnce(&Shell<'_>) -> R) -> R {
        see(&Shell {
            status: &self.status,
            project: &self.status.project,
            counts,
            texts: &self.texts,
            preferences: &self.preferences,
            room: Room::Regular,
        })
    }

    /// Does what was asked for, and shows the project as it is then.
    pub fn perform(&mut self) -> Vec<Operation> {
        let operations = self.operations();
        for operation in &operations {
            self.desk.perform(operation.clone(), "").unwrap();
        }
        self.refresh();
        operations
    }

    pub fn refresh(&mut self) {
        self.actions.clear();
        self.status = self.desk.status();
        self.counts = Counts::of(self.desk.project());
    }

    /// The operations that were asked for.
    pub fn operations(&self) -> Vec<Operation> {
        let operation = |action: &Action| match action {
            Action::Do(operation) | Action::DoAndSay(operation) | Action::DoWith(operation, _) => {
                Some((**operation).clone())
            }
            _ => None,
        };
        self.actions.iter().filter_map(operation).collect()
    }

    pub fn project(&self) -> &Arc<Project> {
        self.desk.project()
    }
}

/// A window of `size` with the stage in it.
pub fn window<'a, S: Default + 'a>(
    stage: Stage<S>,
    size: [f32; 2],
    dark: bool,
) -> Harness<'a, Stage<S>> {
    builder(size, dark).build_ui_state(|ui, stage: &mut Stage<S>| stage.show(ui), stage)
}

pub fn code(project: &Project, name: &str) -> CodeId {
    let found = project.codes.iter().find(|code| code.name == name);
    found.unwrap_or_else(|| panic!("no code {name}")).id
}

/// Returns the functions of the axial screen.
pub fn screen() -> Screen<axial::State> {
    Screen {
        left: axial::left_ui,
        main: axial::main_ui,
        inspector: axial::inspector_ui,
        run: axial::run,
    }
}

fn example() -> Stage<axial::State> {
    Stage::new(small_study(), screen())
}

/// The example with codes and a category that have no home.
fn unsettled() -> Stage<axial::State> {
    let mut desk = small_study();
    let project = Arc::clone(desk.project());
    let open: Vec<CodeId> = project
        .codes
        .iter()
        .filter(|code| code.level == Level::Open)
        .step_by(9)
        .map(|code| code.id)
        .collect();
    desk.perform(
        Operation::MoveCodes {
            codes: open,
            parent: None,
        },
        "",
    )
    .unwrap();
    let category = NewCode {
        name: "Time of the season".to_owned(),
        level: Level::Category,
        ..NewCode::default()
    };
    desk.perform(Operation::AddCode(category), "").unwrap();
    let persian = NewCode {
        name: "اعتماد به یک شخص و نه به یک سازمان".to_owned(),
        level: Level::Concept,
        edit: CodeEdit {
            colour: Some(13),
            ..CodeEdit::default()
        },
        ..NewCode::default()
    };
    desk.perform(Operation::AddCode(persian), "").unwrap();
    Stage::new(desk, screen())
}

#[test]
fn pictures_of_the_axial_screen() {
    if !crate::picture::are_wanted() {
        return;
    }
    for (name, size, dark) in [
        ("axial-1440-light", [1440.0, 900.0], false),
        ("axial-1440-dark", [1440.0, 900.0], true),
        ("axial-1280-light", [1280.0, 800.0], false),
    ] {
        let mut stage = unsettled();
        stage.state.chosen = Some(code(stage.project(), "Stakeholders and trust"));
        let mut harness = window(stage, size, dark);
        harness.run();
        keep(&mut harness, name);
    }
    for (name, label) in [("axial-gathering", "Gathering"), ("axial-tree", "Tree")] {
        let mut stage = unsettled();
        stage.state.chosen = Some(code(stage.project(), "Stakeholders and trust"));
        let mut harness = window(stage, [1440.0, 900.0], false);
        harness.run();
        harness.get_by_label(label).click();
        harness.run();
        keep(&mut harness, name);
    }
}

#[test]
fn lanes_count_categories_and_codings() {
    let desk = small_study();
    let ground = Ground::of(desk.project());
    let counts = Counts::on(&ground);
    let model = desk.project().models.iter().next().unwrap().id;
    let board = axial::board_data(&ground, &counts, Some(model));
    let heads: Vec<(Place, &str)> = board
        .lanes
        .iter()
        .map(|lane| (lane.place, lane.head.as_str()))
        .collect();
    let expected: Vec<(Place, String)> = Place::ALL
        .into_iter()
        .map(|place| {
            let categories: Vec<CodeId> = desk
                .project()
                .placements_in(model)
                .filter_map(|placement| desk.project().placements.get(placement))
                .filter(|placement| placement.place == place)
                .map(|placement| placement.category)
                .collect();
            let codings: usize = categories
                .iter()
                .map(|category| counts.branch(*category).codings)
                .sum();
            (place, format!("{} · {codings}", categories.len()))
        })
        .collect();
    let expected: Vec<(Place, &str)> = expected
        .iter()
        .map(|(place, head)| (*place, head.as_str()))
        .collect();
    assert_eq!(heads, expected);
    let unplaced: Vec<&str> = board
        .unplaced
        .iter()
        .map(|(face, _)| face.name.as_str())
        .collect();
    assert_eq!(unplaced, ["Family and succession"]);
}

#[test]
fn proposals_leave_out_what_was_dismissed() {
    let stage = unsettled();
    let ground = Ground::of(stage.project());
    let counts = Counts::on(&ground);
    let data = axial::homeless_data(&ground, &counts);
    let all = data.proposals(Level::Open);
    let first = axial::open_proposals(all, &Default::default());
    let codes: Vec<CodeId> = first.iter().map(|proposal| proposal.code.id).collect();
    let mut once = codes.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), codes.len(), "one proposal a code");
    let pair = (first[0].code.id, first[0].home.id);
    let next = axial::open_proposals(all, &[pair].into());
    assert!(
        next.iter()
            .all(|proposal| (proposal.code.id, proposal.home.id) != pair)
    );
}

fn open_window<'a>(stage: Stage<axial::State>) -> Harness<'a, Stage<axial::State>> {
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    harness
}

/// The centre of what is called so.
fn at(harness: &Harness<'_, Stage<axial::State>>, label: &str) -> Pos2 {
    harness.get_by_label_contains(label).rect().center()
}

fn drag(harness: &mut Harness<'_, Stage<axial::State>>, from: Pos2, to: Pos2) {
    harness.drag_at(from);
    harness.run_steps(2);
    harness.hover_at(from + Vec2::new(12.0, 12.0));
    harness.run_steps(2);
    harness.hover_at(to);
    harness.run_steps(3);
    harness.drop_at(to);
    harness.run_steps(3);
}

#[test]
fn a_lane_is_chosen_by_key() {
    let mut stage = unsettled();
    let family = code(stage.project(), "Time of the season");
    stage.state.chosen = Some(family);
    let mut harness = open_window(stage);
    harness.state_mut().commands.push(Command::ChoosePlace);
    harness.run();
    keep(&mut harness, "axial-lane-menu");
    harness.key_press(Key::Num3);
    harness.run();
    let operations = harness.state_mut().perform();
    let [
        Operation::PlaceCategories {
            categories, place, ..
        },
    ] = operations.as_slice()
    else {
        panic!("{operations:?}");
    };
    assert_eq!(categories.as_slice(), [family]);
    assert_eq!(*place, Some(Place::Context));
    harness.run();
    let label = "Time of the season, 0 codings · 0 documents, 0 concepts";
    assert!(harness.query_by_label(label).is_some());
}

#[test]
fn arrows_go_from_card_to_card_and_delete_takes_one_out() {
    let mut harness = open_window(example());
    let head = harness
        .get_by_label_contains("Stakeholders and trust, ")
        .rect()
        .center_top();
    let head = head + Vec2::new(0.0, 16.0);
    harness.drag_at(head);
    harness.run();
    harness.drop_at(head);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    let name = |harness: &Harness<'_, Stage<axial::State>>| {
        let chosen = harness.state().state.chosen.unwrap();
        harness.state().project().code_name(chosen).to_owned()
    };
    assert_eq!(name(&harness), "Monitoring and evaluation");
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(name(&harness), "Reshaping the services");
    harness.key_press(Key::ArrowLeft);
    harness.key_press(Key::Delete);
    harness.run();
    let operations = harness.state_mut().perform();
    assert!(
        matches!(
            operations.as_slice(),
            [Operation::PlaceCategories { place: None, .. }]
        ),
        "{operations:?}"
    );
}

#[test]
fn a_card_is_dragged_to_another_lane() {
    let mut harness = open_window(example());
    let from = at(&harness, "Results for firm and cluster, ") - Vec2::new(0.0, 40.0);
    let to = at(&harness, "Context, ") + Vec2::new(0.0, 300.0);
    drag(&mut harness, from, to);
    let operations = harness.state_mut().perform();
    let [Operation::PlaceCategories { place, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(*place, Some(Place::Context));
}

/// Chooses all cards of the board together.
fn choose_all(harness: &mut Harness<'_, Stage<axial::State>>) {
    let card = at(harness, "Results for firm and cluster, ") - Vec2::new(0.0, 40.0);
    harness.drag_at(card);
    harness.run();
    harness.drop_at(card);
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
}

#[test]
fn cards_that_are_chosen_together_go_together() {
    let placed = |operations: &[Operation]| match operations {
        [
            Operation::PlaceCategories {
                categories, place, ..
            },
        ] => (categories.len(), *place),
        other => panic!("{other:?}"),
    };
    let mut harness = open_window(example());
    let cards = harness.state().project().placements.len();
    assert!(cards > 2);
    choose_all(&mut harness);
    harness.state_mut().commands.push(Command::ChoosePlace);
    harness.run();
    harness.key_press(Key::Num3);
    harness.run();
    let by_key = placed(&harness.state_mut().perform());
    assert_eq!(by_key, (cards, Some(Place::Context)));

    let mut harness = open_window(example());
    choose_all(&mut harness);
    let from = at(&harness, "Results for firm and cluster, ") - Vec2::new(0.0, 40.0);
    let to = at(&harness, "Context, ") + Vec2::new(0.0, 300.0);
    drag(&mut harness, from, to);
    let by_hand = placed(&harness.state_mut().perform());
    assert_eq!(by_hand, (cards, Some(Place::Context)));
}

#[test]
fn a_project_without_a_model_offers_one() {
    let desk = crate::fixture::project("//- codebook\nTrust\n  in people\n    a promise kept\n");
    let mut harness = open_window(Stage::new(desk, screen()));
    keep(&mut harness, "axial-no-model");
    harness.get_by_label("New model…").click();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let operations = harness.state_mut().perform();
    assert!(
        matches!(operations.as_slice(), [Operation::AddModel { .. }]),
        "{operations:?}"
    );
    harness.run();
    assert!(
        harness
            .query_by_label_contains("Causal conditions, 0 categories")
            .is_some()
    );
}

#[test]
fn a_definition_is_written_in_the_sheet() {
    let mut stage = example();
    stage.state.chosen = Some(code(stage.project(), "Stakeholders and trust"));
    let mut harness = open_window(stage);
    harness.get_by_label("Write the definition").click();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text("Whom people believe.".to_owned()));
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::EditCode { edit, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(edit.definition.as_deref(), Some("Whom people believe."));
}

#[test]
fn a_definition_is_kept_when_another_card_is_chosen() {
    let mut stage = example();
    let trust = code(stage.project(), "Stakeholders and trust");
    stage.state.chosen = Some(trust);
    let mut harness = open_window(stage);
    harness.get_by_label("Write the definition").click();
    harness.run();
    harness.event(egui::Event::Text("First of all: ".to_owned()));
    harness.run();
    harness
        .get_by_label_contains("Monitoring and evaluation, ")
        .click();
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::EditCode { code: edited, edit }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(*edited, trust);
    assert!(edit.definition.as_ref().unwrap().contains("First of all:"));
}
