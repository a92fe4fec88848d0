//! The window in Persian: it is turned over as a whole, and what was said in any language stands where it should.

use std::path::PathBuf;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Pos2, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use groundwork::import;
use groundwork::locale::Language;
use groundwork::operation::DocumentEdit;
use groundwork::session::{Desk, Places, Preferences, Session, Sheet};
use groundwork::text::has_rtl;
use groundwork::ui::Workbench;

use crate::picture::{builder, keep};

const ENGLISH: &str = "He came twice. Then no more.\n";
const PERSIAN: &str = "دو بار آمد. هیچ‌چیز را اندازه نگرفت.\n";

struct Study {
    folder: tempfile::TempDir,
}

impl Study {
    fn of(texts: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let study = Self { folder };
        let mut desk = Desk::create(&study.path(), "Trust", Places::default()).unwrap();
        let sheets: Vec<Sheet> = texts.iter().map(|text| sheet(text)).collect();
        desk.import(&sheets, "").unwrap();
        study
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("study.gwk")
    }

    fn places(&self) -> Places {
        Places {
            config: Some(self.folder.path().join("config")),
            cache: None,
            coder: None,
        }
    }

    fn open(&self) -> Harness<'static, Workbench> {
        let places = self.places();
        places
            .keep(&Preferences {
                language: Some(Language::Persian),
                ..Preferences::default()
            })
            .unwrap();
        let path = self.path();
        let mut harness = builder([1280.0, 800.0], false)
            .with_step_dt(0.02)
            .build_ui_state(
                |ui, workbench: &mut Workbench| {
                    workbench.logic(ui.ctx());
                    workbench.ui(ui);
                },
                Workbench::new(Session::inline(places.clone()), places, Some(&path)),
            );
        harness.run_steps(8);
        harness
    }

    /// The words of each quotation of the study.
    fn coded(&self) -> Vec<String> {
        let desk = Desk::open(&self.path(), true, Places::default()).unwrap();
        let quotations = desk.project().quotations.iter();
        quotations.map(|row| row.words.to_string()).collect()
    }
}

fn sheet(text: &str) -> Sheet {
    let bytes: Arc<[u8]> = text.as_bytes().into();
    let draft = import::read("one.txt", &bytes, &import::Options::default()).unwrap();
    Sheet {
        file_name: "one.txt".to_owned(),
        bytes,
        draft: Arc::new(draft),
        edit: DocumentEdit::default(),
    }
}

fn rect_of(harness: &Harness<'_, Workbench>, words: &str) -> Rect {
    let mut found = harness.query_all_by_role(Role::Paragraph);
    let node = found.find(|node| {
        let node = node.accesskit_node();
        node.label().is_some_and(|label| label.contains(words))
    });
    node.unwrap_or_else(|| panic!("no paragraph with {words}"))
        .rect()
}

fn press_at(harness: &mut Harness<'_, Workbench>, pos: Pos2) {
    harness.hover_at(pos);
    harness.step();
    harness.drag_at(pos);
    harness.step();
    harness.drop_at(pos);
    harness.run_steps(2);
}

fn name(harness: &mut Harness<'_, Workbench>, words: &str) {
    harness.event(Event::Text(words.to_owned()));
    harness.run_steps(3);
    keep(harness, "persian-named");
    harness.key_press(Key::Enter);
    harness.run_steps(4);
}

#[test]
fn the_window_runs_from_right_to_left_and_so_does_the_pointer() {
    let study = Study::of(&[ENGLISH, PERSIAN]);
    let mut harness = study.open();
    let history = |harness: &Harness<'_, Workbench>| {
        let all = harness.query_all_by_label_contains("تاریخچه");
        all.map(|node| node.rect())
            .find(|rect| rect.left() > 1230.0)
    };
    let place = history(&harness).expect("the rail is at the right");
    keep(&mut harness, "persian-coding");
    press_at(&mut harness, place.center());
    assert_eq!(
        harness.state().screen(),
        groundwork::ui::shell::Screen::History
    );
}

#[test]
fn words_are_coded_where_they_are_seen_in_either_script() {
    for (text, words, first) in [
        (PERSIAN, "دو بار آمد", "دو"),
        (ENGLISH, "He came twice", "He"),
    ] {
        let study = Study::of(&[text]);
        let mut harness = study.open();
        let place = rect_of(&harness, words);
        let inwards = Vec2::new(8.0, 12.0);
        let corner = if has_rtl(text) {
            place.right_bottom() - inwards
        } else {
            place.left_bottom() + Vec2::new(inwards.x, -inwards.y)
        };
        press_at(&mut harness, corner);
        press_at(&mut harness, corner);
        keep(&mut harness, "persian-chosen");
        name(&mut harness, "کد");
        drop(harness);
        assert_eq!(study.coded(), [first]);
    }
}

#[test]
fn each_language_is_chosen_by_its_own_name_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places {
        config: Some(folder.path().to_owned()),
        cache: None,
        coder: None,
    };
    let mut harness = builder([1280.0, 800.0], false).build_ui_state(
        |ui, workbench: &mut Workbench| {
            workbench.logic(ui.ctx());
            workbench.ui(ui);
        },
        Workbench::new(Session::inline(places.clone()), places.clone(), None),
    );
    harness.run_steps(3);
    harness.get_by_label("فارسی").click();
    harness.run_steps(4);
    keep(&mut harness, "persian-start");
    assert_eq!(
        places.read_preferences().0.language,
        Some(Language::Persian)
    );
    assert!(harness.query_by_label("پروژه‌های اخیر").is_some());
    harness.get_by_label("English").click();
    harness.run_steps(4);
    assert!(harness.query_by_label("Recent projects").is_some());
}
