//! The window in Persian: it is turned over as a whole, and what was said in any language stands where it should.

use egui::{Event, MouseWheelSource, MouseWheelUnit, Pos2, TouchPhase, Vec2};
use groundwork::locale::Language;
use groundwork::text::has_rtl;

use super::*;

const ENGLISH: &str = "He came twice. Then no more.\n";
const PERSIAN: &str = "دو بار آمد. هیچ‌چیز را اندازه نگرفت.\n";

/// A project with the interviews that have these words.
pub(super) fn study(texts: &[&str]) -> Study {
    let sheets = texts.iter().map(|text| sheet(text, None));
    Study::of(&sheets.collect::<Vec<Sheet>>())
}

pub(super) fn open(study: &Study) -> Harness<'static, Workbench> {
    let preferences = Preferences {
        language: Some(Language::Persian),
        ..Preferences::default()
    };
    study.places().keep(&preferences).unwrap();
    // Two presses are one double click.
    let quick = builder([1280.0, 800.0], false).with_step_dt(0.02);
    let mut harness = build(quick, study.workbench(Some(&study.path())));
    harness.run_steps(8);
    harness
}

/// The words of each quotation of the study.
pub(super) fn coded(study: &Study) -> Vec<String> {
    let desk = study.desk();
    let quotations = desk.project().quotations.iter();
    quotations.map(|row| row.words.to_string()).collect()
}

pub(super) fn rect_of(harness: &Harness<'_, Workbench>, words: &str) -> Rect {
    let mut found = harness.query_all_by_role(Role::Paragraph);
    let node = found.find(|node| {
        let node = node.accesskit_node();
        node.label().is_some_and(|label| label.contains(words))
    });
    node.unwrap_or_else(|| panic!("no paragraph with {words}"))
        .rect()
}

pub(super) fn press_at(harness: &mut Harness<'_, Workbench>, pos: Pos2) {
    harness.hover_at(pos);
    harness.step();
    harness.drag_at(pos);
    harness.step();
    harness.drop_at(pos);
    harness.run_steps(2);
}

pub(super) fn name(harness: &mut Harness<'_, Workbench>, words: &str) {
    harness.event(Event::Text(words.to_owned()));
    harness.run_steps(3);
    keep(harness, "persian-named");
    harness.key_press(Key::Enter);
    harness.run_steps(4);
}

#[test]
fn the_window_runs_from_right_to_left_and_so_does_the_pointer() {
    let study = study(&[ENGLISH, PERSIAN]);
    let mut harness = open(&study);
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
        let study = study(&[text]);
        let mut harness = open(&study);
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
        assert_eq!(coded(&study), [first]);
    }
}

#[test]
fn each_language_is_chosen_by_its_own_name_and_kept() {
    let study = Study::new(1);
    let mut harness = window(study.workbench(None), [1280.0, 800.0], false);
    harness.run_steps(3);
    harness.get_by_label("فارسی").click();
    harness.run_steps(4);
    keep(&mut harness, "persian-start");
    assert_eq!(
        study.places().read_preferences().0.language,
        Some(Language::Persian)
    );
    assert!(harness.query_by_label("پروژه‌های اخیر").is_some());
    harness.get_by_label("English").click();
    harness.run_steps(4);
    assert!(harness.query_by_label("Recent projects").is_some());
}

#[test]
fn with_another_language_no_screen_says_what_it_said_before() {
    let study = Study::new(2);
    let mut harness = study.open([1280.0, 800.0]);
    go(&mut harness, Key::Num6);
    let says = |harness: &Harness<'_, Workbench>, words: &str| {
        harness.query_all_by_label_contains(words).next().is_some()
    };
    assert!(says(&harness, "Fix these before the interviews"));
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    harness.get_by_label("Reading and window").click();
    harness.run_steps(3);
    harness.get_by_label("فارسی").click_accesskit();
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.run_steps(4);
    keep(&mut harness, "persian-chosen-in-a-project");
    let english = ["Nothing of this level", "Interviews", "As conducted"];
    let left = english.iter().find(|words| says(&harness, words));
    assert_eq!(left, None);
}

#[test]
fn a_wheel_without_a_place_goes_the_way_of_what_it_is_over() {
    let study = study(&[ENGLISH]);
    let mut harness = open(&study);
    let place = rect_of(&harness, "He came twice");
    // Over the transcript, which is moved and not turned, and over the rail.
    for (pos, wanted) in [(place.center(), 5.0), (Pos2::new(1270.0, 700.0), -5.0)] {
        harness.hover_at(pos);
        harness.step();
        harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: Vec2::new(5.0, 0.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: MouseWheelSource::Unknown,
        });
        harness.step();
        let wheel = harness.ctx.input(|input| {
            let mut events = input.events.iter();
            events.find_map(|event| match event {
                Event::MouseWheel { delta, .. } => Some(delta.x),
                _ => None,
            })
        });
        assert_eq!(wheel, Some(wanted), "{pos:?}");
    }
}

#[test]
fn no_word_of_the_finder_is_cut_without_a_sign() {
    for language in Language::ALL {
        let study = Study::new(1);
        let mut harness = study.open([1280.0, 800.0]);
        groundwork::locale::set_language(language);
        harness.run_steps(4);
        press(&mut harness, Modifiers::NONE, Key::S);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        harness.run_steps(4);
        let finder = egui::AreaState::load(&harness.ctx, egui::Id::unique("code finder"));
        let finder = finder.unwrap().rect();
        let labels = harness.query_all_by_role(Role::Label);
        let labels: Vec<(Rect, String)> = labels
            .map(|label| {
                (
                    label.rect(),
                    label.accesskit_node().value().unwrap_or_default(),
                )
            })
            .filter(|(rect, _)| finder.y_range().contains(rect.center().y))
            .filter(|(rect, _)| finder.intersects(*rect))
            .collect();
        assert!(labels.iter().any(|(_, said)| said.starts_with("Enter ")));
        for (rect, said) in &labels {
            assert!(
                finder.expand(1.0).contains_rect(*rect),
                "{language:?} {said}: {rect}"
            );
        }
        keep(&mut harness, &format!("finder-keys-{}", language.tag()));
    }
    groundwork::locale::set_language(Language::English);
}
