//! The documents screen: its table, the sheet of a document, and the import dialog.

mod importing;

use std::path::PathBuf;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect, Ui, UiBuilder};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use groundwork::analysis::Counts;
use groundwork::model::{DocumentKind, Message, Paragraph, Speaker, SpeakerRole, turns_in};
use groundwork::operation::{DocumentEdit, Operation};
use groundwork::session::{
    Desk, Event, ImportOptions, Preferences, ReadFile, Request, Status, read_again,
};
use groundwork::ui::command::Command;
use groundwork::ui::documents::import::ImportFile;
use groundwork::ui::documents::rows::{Column, Sort, table_data};
use groundwork::ui::documents::{self, merged};
use groundwork::ui::shell::{Action, Actions, Room, Shell, Spot, Texts};
use groundwork::ui::theme;
use groundwork::ui::widget::{hairline_h, hairline_v};

use crate::fixture;
use crate::picture::{builder, keep};
use crate::small_study::small_study;

type PartUi<S> = fn(&mut Ui, &Shell<'_>, &mut S, &mut Actions);

/// The functions of a screen without a left panel, as the workbench calls them.
pub struct Screen<S> {
    pub main: PartUi<S>,
    pub inspector: PartUi<S>,
    pub answer: fn(&Event, &Shell<'_>, &mut S, &mut Actions),
    pub run: fn(Command, &Shell<'_>, &mut S, &mut Actions) -> bool,
}

/// A screen on a project, and what it asked for.
pub struct Stage<S> {
    pub desk: Desk,
    status: Status,
    counts: Counts,
    texts: Texts,
    preferences: Preferences,
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

    fn show(&mut self, ui: &mut Ui) {
        let whole = ui.max_rect();
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
        let border = whole.right() - room.inspector_width();
        let left = whole.left() + rail;
        let inspector =
            Rect::from_min_max(Pos2::new(border, top), Pos2::new(whole.right(), bottom));
        let main = Rect::from_min_max(Pos2::new(left, top), Pos2::new(border, bottom));
        for (rect, fill, part) in [
            (inspector, tokens.bg, self.screen.inspector),
            (main, tokens.paper, self.screen.main),
        ] {
            ui.painter().rect_filled(rect, 0.0, fill);
            let layout = theme::column();
            let salt = rect.left() as i32;
            let mut child =
                ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rect).layout(layout));
            child.set_clip_rect(rect);
            part(&mut child, &shell, &mut self.state, &mut out);
            hairline_v(ui.painter(), rect.left(), rect.y_range(), tokens.line);
        }
        hairline_h(ui.painter(), whole.x_range(), top, tokens.line);
        hairline_h(ui.painter(), whole.x_range(), bottom, tokens.line);
        self.actions.extend(out.take());
    }

    /// Lets the screen hear an event on the project as it stands now.
    pub fn hear(&mut self, event: &Event) {
        self.status = self.desk.status();
        self.counts = Counts::of(self.desk.project());
        let shell = Shell {
            status: &self.status,
            project: &self.status.project,
            counts: &self.counts,
            texts: &self.texts,
            preferences: &self.preferences,
            room: Room::Regular,
        };
        let mut out = Actions::default();
        (self.screen.answer)(event, &shell, &mut self.state, &mut out);
        self.actions.extend(out.take());
    }

    /// Does the operations that were asked for and answers as the session does; returns them.
    pub fn perform(&mut self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for action in std::mem::take(&mut self.actions) {
            let (operation, ticket) = match action {
                Action::Do(operation) | Action::DoAndSay(operation) => (*operation, 1),
                Action::DoWith(operation, ticket) => (*operation, ticket),
                _ => continue,
            };
            operations.push(operation.clone());
            let done = self.desk.perform(operation, "").unwrap();
            let status = self.desk.status();
            self.hear(&Event::Changed {
                status,
                entry: Box::new(done.entry),
                recoded: None,
                ticket: Some(ticket),
            });
        }
        operations
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

fn stage(desk: Desk) -> Stage<documents::State> {
    Stage::new(
        desk,
        Screen {
            main: documents::main_ui,
            inspector: documents::inspector_ui,
            answer: documents::answer,
            run: documents::run,
        },
    )
}

fn example() -> Stage<documents::State> {
    stage(small_study())
}

fn read(name: &str, bytes: &[u8]) -> ReadFile {
    let file = ReadFile {
        path: PathBuf::from(name),
        file_name: name.to_owned(),
        bytes: bytes.into(),
        draft: Err(Message::new("import-error-empty")),
        words: 0,
    };
    read_again(&file, &ImportOptions::default())
}

const PERSIAN: &str = "مصاحبه‌گر: لطفاً خودتان و کارگاه را معرفی کنید.\n\
م۱۰: بیست و دو سال است کفش می‌دوزیم، از سال ۱۳۸۱. دو نفر بودیم، حالا ۱۴ نفر.\n\
مصاحبه‌گر: آخرین خدمتی که خریدید چه بود؟\n\
م۱۰: یک دورهٔ ISO بود. گواهی را قاب کردیم، خودش را کسی اجرا نکرد.\n\
مصاحبه‌گر: چه کسی پیشنهادش را داد؟\n\
م ۱۰: نامه آمد. کسی نپرسید لازم داریم یا نه.\n\
مصاحبه‌گر: و بعد؟\n\
م۱۰: بعد هیچ.\n";

const ENGLISH: &str = "Interviewer: Why did you buy the course?\nP8: A friend of mine had been there.\n\
Interviewer: And then?\nP8: Nothing changed for a year.\nInterviewer: What would have helped?\n\
P8: Somebody who comes back and asks.\n";

fn with_files() -> Stage<documents::State> {
    let mut stage = example();
    stage.state.import_began(7, false);
    let (persian, _, _) = encoding_rs_bytes();
    let files = vec![
        read("int-08-official.txt", ENGLISH.as_bytes()),
        read("int-10_fa.txt", &persian),
        read("notes scan.pdf", b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\n"),
    ];
    stage.hear(&Event::FilesRead { job: 7, files });
    stage
}

/// The Persian interview in UTF-8; kept apart so that another encoding can be put here.
fn encoding_rs_bytes() -> (Vec<u8>, &'static str, bool) {
    (PERSIAN.as_bytes().to_vec(), "utf-8", false)
}

#[test]
fn the_table_stands_in_the_order_of_conduct_and_sorts_by_its_heads() {
    let desk = small_study();
    let table = table_data(desk.project(), Sort::default());
    assert_eq!(table.rows.len(), desk.project().documents.len());
    let orders: Vec<u32> = table
        .rows
        .iter()
        .map(|row| row.cells[0].parse().unwrap())
        .collect();
    assert!(orders.is_sorted());
    let sort = Sort::default()
        .clicked(Column::Words)
        .clicked(Column::Words);
    assert!(sort.descending);
    let words: Vec<usize> = table_data(desk.project(), sort)
        .rows
        .iter()
        .map(|row| row.cells[6].parse().unwrap())
        .collect();
    assert!(words.iter().rev().is_sorted());
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.label.contains(&row.cells[1]))
    );
}

#[test]
fn arrows_choose_enter_opens_and_delete_removes_with_a_toast() {
    let mut harness = window(example(), [1440.0, 900.0], false);
    let ids: Vec<_> = table_data(harness.state().desk.project(), Sort::default())
        .rows
        .iter()
        .map(|row| row.id)
        .collect();
    harness.get_by_role(Role::Grid).focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(
        harness
            .state()
            .state
            .chosen()
            .iter()
            .copied()
            .collect::<Vec<_>>(),
        [ids[1]]
    );
    harness.key_press(Key::Enter);
    harness.run();
    assert!(
        matches!(harness.state().actions[..], [Action::Open(Spot::Document(id))] if id == ids[1])
    );
    harness.state_mut().actions.clear();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.key_press(Key::Delete);
    harness.run();
    let [Action::DoAndSay(operation)] = &harness.state().actions[..] else {
        panic!("no act")
    };
    let Operation::DeleteDocuments { documents } = &**operation else {
        panic!("another act")
    };
    assert_eq!(documents.len(), ids.len());
}

#[test]
fn a_field_is_kept_when_it_is_left_and_says_what_is_wrong() {
    let mut harness = window(example(), [1440.0, 900.0], false);
    let first = table_data(harness.state().desk.project(), Sort::default()).rows[0].clone();
    harness.get_by_label(&first.label).click();
    harness.run();
    harness
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "Date")
        .click();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text("2025-13-40".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().actions.is_empty());
    assert!(
        harness.query_by_label_contains("2025-13-40").is_some(),
        "the line below the field"
    );
    harness
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "Date")
        .click();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text("2025-03-03".to_owned()));
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    let edit = DocumentEdit {
        date: Some("2025-03-03".to_owned()),
        ..DocumentEdit::default()
    };
    let operations = harness.state_mut().perform();
    assert_eq!(
        operations,
        [Operation::EditDocument {
            document: first.id,
            edit
        }]
    );
}

#[test]
fn what_was_written_for_one_document_is_kept_when_another_is_chosen() {
    let mut harness = window(example(), [1440.0, 900.0], false);
    let rows = table_data(harness.state().desk.project(), Sort::default()).rows;
    harness.get_by_label(&rows[0].label).click();
    harness.run();
    harness.get_by_label("Place").click();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text("the yard".to_owned()));
    harness.run();
    harness.get_by_label(&rows[1].label).click();
    harness.run();
    let edit = DocumentEdit {
        place: Some("the yard".to_owned()),
        ..DocumentEdit::default()
    };
    let operations = harness.state_mut().perform();
    assert_eq!(
        operations,
        [Operation::EditDocument {
            document: rows[0].id,
            edit
        }]
    );
}

#[test]
fn a_new_participant_takes_part_in_the_document() {
    let mut harness = window(example(), [1440.0, 900.0], false);
    let first = table_data(harness.state().desk.project(), Sort::default()).rows[0].clone();
    harness.get_by_label(&first.label).click();
    harness.run();
    harness.get_by_label("New participant").click();
    harness.run();
    harness.event(egui::Event::Text("P99".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.state_mut().perform();
    harness.run();
    harness.state_mut().perform();
    let project = harness.state().desk.project();
    let person = project.participant_named("P99").unwrap().id;
    assert!(
        project
            .documents
            .get(first.id)
            .unwrap()
            .participants
            .contains(&person)
    );
}

#[test]
fn two_labels_become_one_speaker() {
    let turn = |speaker| Paragraph {
        start: 0,
        end: 0,
        body: 0,
        speaker,
        time_ms: None,
    };
    let speaker = |label: &str| Speaker {
        label: label.to_owned(),
        role: SpeakerRole::Unknown,
        participant: None,
    };
    let paragraphs = [turn(Some(0)), turn(Some(1)), turn(None), turn(Some(2))];
    let speakers = [speaker("I"), speaker("P 1"), speaker("P1")];
    let (moved, kept) = merged(&paragraphs, &speakers, (1, 2));
    let of: Vec<Option<u16>> = moved.iter().map(|turn| turn.speaker).collect();
    assert_eq!(of, [Some(0), Some(1), None, Some(1)]);
    assert_eq!(kept, [speaker("I"), speaker("P1")]);
    let (same, all) = merged(&paragraphs, &speakers, (1, 9));
    assert_eq!(
        (same.as_slice(), all.as_slice()),
        (&paragraphs[..], &speakers[..])
    );
}

#[test]
fn an_empty_project_offers_to_import() {
    let desk = Desk::in_memory("Apprentices in the footwear cluster").unwrap();
    let mut harness = window(stage(desk), [1440.0, 900.0], false);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(matches!(
        harness.state().actions[..],
        [Action::Run(Command::Import)]
    ));
    keep(&mut harness, "documents-empty");
    let desk = Desk::in_memory("Apprentices").unwrap();
    keep(
        &mut window(stage(desk), [1280.0, 800.0], true),
        "documents-empty-dark",
    );
}

#[test]
fn pictures_of_the_documents() {
    if !crate::picture::are_wanted() {
        return;
    }
    for (name, size, dark) in [
        ("documents-light", [1440.0, 900.0], false),
        ("documents-dark", [1440.0, 900.0], true),
        ("documents-1280", [1280.0, 800.0], false),
    ] {
        let mut harness = window(example(), size, dark);
        let row = table_data(harness.state().desk.project(), Sort::default()).rows[1].clone();
        harness.get_by_label(&row.label).click();
        harness.run();
        keep(&mut harness, name);
    }
    let mut harness = window(example(), [1440.0, 1500.0], false);
    let row = table_data(harness.state().desk.project(), Sort::default()).rows[1].clone();
    harness.get_by_label(&row.label).click();
    harness.run();
    keep(&mut harness, "documents-sheet");
}

#[test]
fn a_project_that_is_read_only_is_not_changed() {
    let desk = fixture::project("//- document one\nP1: Here.\n");
    let mut stage = stage(desk);
    stage.status.read_only = Some(groundwork::store::ReadOnly::Asked);
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.get_by_role(Role::Grid).focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.key_press(Key::Delete);
    harness.run();
    assert!(harness.state().actions.is_empty());
    let _kept = Arc::clone(harness.state().desk.project());
}

#[test]
fn lines_before_anybody_speaks_are_no_turns() {
    let text = "//- document one\nDate: 3 March 2024\nI: How did it begin?\nP1: By itself.\n";
    let desk = fixture::project(text);
    let table = table_data(desk.project(), Sort::default());
    let column = Column::ALL
        .iter()
        .position(|column| *column == Column::Turns);
    assert_eq!(table.rows[0].cells[column.unwrap()], "2");
    let paragraphs = desk.project().paragraphs.iter().next().unwrap();
    assert_eq!(turns_in(&paragraphs.list), 2);
}
