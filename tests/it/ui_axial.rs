//! The axial screen: what it shows of the example study, and what its gestures ask for.

use std::sync::Arc;

use egui::{Key, Modifiers, Pos2, Rect, Ui, UiBuilder, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use groundwork::analysis::{Counts, Ground};
use groundwork::model::{CodeId, Level, Place, Project};
use groundwork::operation::{CodeEdit, NewCode, Operation};
use groundwork::session::{Desk, Preferences, Status, example_in_memory};
use groundwork::ui::axial;
use groundwork::ui::command::Command;
use groundwork::ui::shell::{Action, Actions, Room, Shell, Texts};
use groundwork::ui::theme;
use groundwork::ui::widget::hairline_v;

use crate::picture::{builder, keep};

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
    texts: Texts,
    preferences: Preferences,
    pub state: S,
    pub actions: Vec<Action>,
    pub commands: Vec<Command>,
    pub canvas: bool,
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
            canvas: false,
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
        let fills = [
            tokens.bg,
            if self.canvas {
                tokens.rail
            } else {
                tokens.paper
            },
            tokens.bg,
        ];
        let parts = [self.screen.left, self.screen.main, self.screen.inspector];
        for (index, part) in parts.into_iter().enumerate() {
            let rect = Rect::from_min_max(
                Pos2::new(edges[index], top),
                Pos2::new(edges[index + 1], bottom),
            );
            ui.painter().rect_filled(rect, 0.0, fills[index]);
            let layout = theme::column(ui);
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

fn screen() -> Screen<axial::State> {
    Screen {
        left: axial::left_ui,
        main: axial::main_ui,
        inspector: axial::inspector_ui,
        run: axial::run,
    }
}

fn example() -> Stage<axial::State> {
    Stage::new(example_in_memory().unwrap(), screen())
}

/// The example with codes and a category that have no home.
fn unsettled() -> Stage<axial::State> {
    let mut desk = example_in_memory().unwrap();
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
