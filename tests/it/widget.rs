//! Widgets by name and by key: what a screen reader finds, and what the keyboard does.

use egui::accesskit::{Role, Toggled};
use egui::{Id, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use groundwork::locale::{self, Language};
use groundwork::model::Level;
use groundwork::ui::icon;
use groundwork::ui::theme;
use groundwork::ui::tokens::TextRole;
use groundwork::ui::widget::{
    Button, Dialog, DialogAnswer, DialogButton, DropDown, IconButton, ListFocus, Mark, MenuItem,
    Segmented, TextField, Toast, ToastState, TreeRow, check_ui, is_writing, line_ui,
};

use crate::picture::builder;

fn harness<'a, State: 'a>(
    state: State,
    app: impl FnMut(&mut egui::Ui, &mut State) + 'a,
) -> Harness<'a, State> {
    builder([420.0, 320.0], false).build_ui_state(app, state)
}

#[test]
fn a_button_is_clicked_by_pointer_and_by_key() {
    let mut harness = harness(0, |ui, clicks| {
        if Button::new("Merge codes…").key("Ctrl+M").show(ui).clicked() {
            *clicks += 1;
        }
    });
    harness.get_by_label("Merge codes…, Ctrl+M").click();
    harness.run();
    assert_eq!(*harness.state(), 1);
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), 2);
}

#[test]
fn a_disabled_button_does_nothing() {
    let mut harness = harness(0, |ui, clicks| {
        let button = Button::primary("Split code…").disabled(Some("choose one code first"));
        if button.show(ui).clicked() {
            *clicks += 1;
        }
    });
    let button = harness.get_by_label("Split code…");
    assert!(button.accesskit_node().is_disabled());
    button.click();
    harness.run();
    assert_eq!(*harness.state(), 0);
}

#[test]
fn an_icon_button_has_a_name_and_a_state() {
    let mut harness = harness(false, |ui, on| {
        if IconButton::new(icon::DARK_MODE, "Dark")
            .on(*on)
            .show(ui)
            .clicked()
        {
            *on = !*on;
        }
    });
    harness.get_by_label("Dark").click();
    harness.run();
    assert!(*harness.state());
    let node = harness.get_by_label("Dark");
    assert_eq!(node.accesskit_node().toggled(), Some(Toggled::True));
}

fn field(ui: &mut egui::Ui, text: &mut String) {
    TextField::new(Id::unique("name"), "Name", text).show(ui);
}

#[test]
fn a_field_takes_persian_and_keeps_it_in_reading_order() {
    let mut harness = harness(String::new(), field);
    harness.get_by_label("Name").click();
    harness.run();
    harness.get_by_label("Name").type_text("اعتماد به فرد");
    harness.run();
    assert_eq!(harness.state(), "اعتماد به فرد");
    assert_eq!(
        harness.get_by_label("Name").value().as_deref(),
        Some("اعتماد به فرد")
    );
    // Left is onward in a text that runs from right to left.
    harness.key_press(Key::Home);
    harness.key_press(Key::ArrowLeft);
    harness.key_press(Key::Backspace);
    harness.run();
    assert_eq!(harness.state(), "عتماد به فرد");
}

#[test]
fn a_field_selects_copies_and_takes_back() {
    let mut harness = harness("one two".to_owned(), field);
    harness.get_by_label("Name").click();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text("three".to_owned()));
    harness.run();
    assert_eq!(harness.state(), "three");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(harness.state(), "one two");
    harness.event(egui::Event::Paste("\nfour".to_owned()));
    harness.run();
    assert_eq!(harness.state().matches('\n').count(), 0);
}

#[test]
fn a_field_in_which_nobody_writes_shows_its_beginning() {
    let long = |word: &str| vec![word; 120].join(" ");
    for (text, at_right) in [(long("word"), false), (long("واژه"), true)] {
        let mut harness = harness(text, field);
        let rect = harness.get_by_label("Name").rect();
        let x = if at_right {
            rect.right() - 14.0
        } else {
            rect.left() + 14.0
        };
        harness.hover_at(egui::pos2(x, rect.center().y));
        for pressed in [true, false] {
            harness.event(egui::Event::PointerButton {
                pos: egui::pos2(x, rect.center().y),
                button: egui::PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
        harness.run();
        harness.event(egui::Event::Text("+".to_owned()));
        harness.run();
        assert!(
            harness.state().find('+').unwrap() < 10,
            "{}",
            harness.state()
        );
    }
}

#[test]
fn a_toast_is_as_wide_as_its_words_in_any_script() {
    for text in ["Merged 2 codes", "دو کد ادغام شد"] {
        let toast = Toast {
            text: text.to_owned(),
            ..Toast::default()
        };
        let app = move |ui: &mut egui::Ui, state: &mut ToastState| {
            if state.count() == 0 {
                state.push(ui.ctx(), toast.clone());
            }
            state.show(ui.ctx(), ui.max_rect());
        };
        let mut harness =
            builder([1280.0, 800.0], false).build_ui_state(app, ToastState::default());
        harness.run_steps(4);
        let widths = harness
            .query_all_by_label(text)
            .map(|node| node.rect().width());
        let widest = widths.fold(0.0, f32::max);
        assert!((40.0..200.0).contains(&widest), "{text}: {widest}");
    }
}

#[test]
fn a_number_is_told_in_the_digits_in_which_it_is_shown() {
    locale::set_language(Language::Persian);
    let app = |ui: &mut egui::Ui, (): &mut ()| {
        let ink = theme::tokens(ui).ink;
        line_ui(ui, "26", TextRole::Small, ink);
        line_ui(ui, "Text 26", TextRole::Small, ink);
    };
    let harness = harness((), app);
    assert!(harness.query_by_label("۲۶").is_some());
    assert!(harness.query_by_label("Text 26").is_some());
    locale::set_language(Language::English);
}

#[test]
fn a_composition_is_shown_and_then_written() {
    let mut harness = harness(String::new(), field);
    harness.get_by_label("Name").click();
    harness.run();
    let composing = |text: &str| {
        egui::Event::Ime(egui::ImeEvent::Preedit {
            text: text.to_owned(),
            active_range_chars: None,
        })
    };
    harness.event(composing("ni"));
    harness.event(composing("nih"));
    harness.event(egui::Event::Ime(egui::ImeEvent::Commit("你好".to_owned())));
    harness.run();
    assert_eq!(harness.state(), "你好");
}

#[test]
fn letters_typed_in_a_field_are_no_commands() {
    let mut harness = harness((String::new(), 0), |ui, (text, commands)| {
        field(ui, text);
        if ui.input(|input| input.key_pressed(Key::C)) {
            *commands += 1;
        }
    });
    harness.get_by_label("Name").click();
    harness.run();
    harness.key_press(Key::C);
    harness.get_by_label("Name").type_text("c");
    harness.run();
    assert_eq!(harness.state().1, 0);
    assert_eq!(harness.state().0, "c");
    assert!(is_writing(&harness.ctx));
}

#[test]
fn assistive_programs_can_fill_a_field() {
    let mut harness = harness(String::new(), field);
    harness
        .get_by_label("Name")
        .set_text_value_accesskit("spoken");
    harness.run();
    assert_eq!(harness.state(), "spoken");
    let field = harness.get_by_label("Name").accesskit_node();
    let run = field.children().flat_map(|inner| inner.children()).next();
    let words = run.and_then(|run| run.value());
    assert_eq!(words.as_deref(), Some("spoken"), "and read what is in it");
}

#[test]
fn a_press_shorter_than_a_frame_gives_a_field_the_focus() {
    let mut harness = harness(String::new(), field);
    let pos = harness.get_by_label("Name").rect().center();
    let button = |pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    harness.hover_at(pos);
    harness.run();
    harness.event(button(true));
    harness.event(button(false));
    harness.run();
    assert!(harness.get_by_label("Name").is_focused());
}

#[test]
fn a_drop_down_is_led_by_arrows() {
    let choices = ["Interview", "Focus group", "Observation"].map(MenuItem::new);
    let mut harness = harness(0, move |ui, current| {
        let id = Id::unique("kind");
        let drop_down = DropDown::new(id, "Kind", &choices, Some(*current));
        if let Some(chosen) = drop_down.show(ui) {
            *current = chosen;
        }
    });
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), 2);
    assert!(harness.query_by_label("Focus group").is_none());
    harness.get_by_label("Kind").click();
    harness.run();
    harness.get_by_label("Focus group").click();
    harness.run();
    assert_eq!(*harness.state(), 1);
}

#[test]
fn a_row_of_a_drop_down_is_found_by_the_beginning_of_its_name() {
    let names = [
        "The agent",
        "Trust",
        "Terms",
        "Trust in persons",
        "A trusted sign",
    ];
    let choices = names.map(MenuItem::new);
    let mut harness = harness(0, move |ui, current| {
        let drop_down = DropDown::new(Id::unique("kind"), "Kind", &choices, Some(*current));
        if let Some(chosen) = drop_down.show(ui) {
            *current = chosen;
        }
    });
    for (letters, wanted) in [
        (&["t"][..], 1),
        (&["Tr", "ust", " ", "in"], 3),
        (&["per"], 3),
    ] {
        harness.get_by_label("Kind").click();
        harness.run();
        for letters in letters {
            harness.event(egui::Event::Text((*letters).to_owned()));
            harness.step();
        }
        harness.key_press(Key::Enter);
        // A pause ends what is typed.
        harness.run_steps(12);
        assert_eq!(*harness.state(), wanted, "{letters:?}");
    }
}

/// After a pause too a space within a name that is typed does not close the list as a click on the button would.
#[test]
fn keys_of_an_open_drop_down_are_no_clicks_on_it() {
    let choices = ["One", "Two"].map(MenuItem::new);
    let mut harness = harness(0, move |ui, current| {
        let drop_down = DropDown::new(Id::unique("kind"), "Kind", &choices, Some(*current));
        if let Some(chosen) = drop_down.show(ui) {
            *current = chosen;
        }
    });
    harness.key_press(Key::Tab);
    harness.run();
    for key in [Key::Enter, Key::Space, Key::ArrowDown] {
        harness.key_press(key);
        harness.run();
        assert!(harness.query_by_label("Two").is_some(), "{key:?}");
        harness.key_press(Key::T);
        harness.event(egui::Event::Text("t".to_owned()));
        harness.run();
        harness.key_press(Key::Space);
        harness.event(egui::Event::Text(" ".to_owned()));
        harness.step();
        assert!(harness.query_by_label("Two").is_some(), "{key:?}");
        harness.key_press(Key::Escape);
        harness.run_steps(20);
        assert_eq!(*harness.state(), 0, "{key:?}");
    }
}

#[test]
fn escape_closes_a_drop_down_and_changes_nothing() {
    let choices = ["One", "Two"].map(MenuItem::new);
    let mut harness = harness(0, move |ui, current| {
        let drop_down = DropDown::new(Id::unique("kind"), "Kind", &choices, Some(*current));
        if let Some(chosen) = drop_down.show(ui) {
            *current = chosen;
        }
    });
    harness.get_by_label("Kind").click();
    harness.run();
    assert!(harness.query_by_label("Two").is_some());
    harness.key_press(Key::ArrowDown);
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Two").is_none());
    assert_eq!(*harness.state(), 0);
}

struct Tree {
    open: bool,
    current: usize,
}

fn tree(ui: &mut egui::Ui, state: &mut Tree) {
    let tokens = theme::tokens(ui);
    let names = ["Measuring activity", "counting days", "training"];
    let shown = if state.open { names.len() } else { 1 };
    let focus = ListFocus {
        id: Id::unique("tree"),
        name: "Codes",
        role: Role::Tree,
    };
    let keys = focus.keys_ui(ui, ui.max_rect(), Some(state.current), shown);
    state.current = keys.moved.unwrap_or(state.current);
    if keys.unfolded || keys.folded {
        state.open = keys.unfolded;
    }
    for (index, name) in names.into_iter().take(shown).enumerate() {
        let level = if index == 0 {
            Level::Concept
        } else {
            Level::Open
        };
        let row = TreeRow::new(Id::unique(name), name)
            .mark(Mark::code(level, index, tokens))
            .depth(usize::from(index > 0))
            .open((index == 0).then_some(state.open))
            .current(keys.ring && state.current == index)
            .chosen(state.current == index)
            .show(ui);
        if row.fold_clicked {
            state.open = !state.open;
        }
        if row.row.clicked() {
            state.current = index;
            focus.take_focus(ui);
        }
    }
}

#[test]
fn a_tree_row_unfolds_by_pointer_and_by_key() {
    let first = Tree {
        open: false,
        current: 0,
    };
    let mut harness = harness(first, tree);
    assert!(harness.query_by_label("training").is_none());
    harness.get_by_label("Measuring activity").click();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(harness.state().current, 2);
    let node = harness.get_by_label("training");
    assert_eq!(node.accesskit_node().is_selected(), Some(true));
    let row = harness.get_by_label("Measuring activity").rect();
    let chevron = egui::Pos2::new(row.left() + 16.0, row.center().y);
    harness.drag_at(chevron);
    harness.drop_at(chevron);
    harness.run();
    assert!(!harness.state().open);
}

type Answers = Vec<DialogAnswer>;

fn dialog(ui: &mut egui::Ui, answers: &mut Answers) {
    if !answers.is_empty() {
        return;
    }
    let buttons = [
        DialogButton::quiet("Try again"),
        DialogButton::harmless("Keep"),
        DialogButton::primary("Remove the file"),
    ];
    let dialog = Dialog::new(Id::unique("dialog"), "Remove the original file?");
    answers.extend(dialog.show(ui.ctx(), &buttons, |ui| {
        ui.add_space(20.0);
    }));
}

#[test]
fn in_a_dialog_escape_is_harmless_and_enter_primary() {
    for (key, answer) in [(Key::Escape, 1), (Key::Enter, 2)] {
        let mut harness = harness(Answers::new(), dialog);
        harness.run();
        let title = "Remove the original file?";
        let shown = harness.query_by_role_and_label(Role::Dialog, title);
        assert!(shown.is_some());
        harness.key_press(key);
        harness.run();
        assert_eq!(*harness.state(), [DialogAnswer::Button(answer)]);
    }
}

#[test]
fn in_a_dialog_enter_on_a_switch_is_primary() {
    let mut harness = harness(
        (0, Answers::new()),
        |ui, (current, answers): &mut (usize, Answers)| {
            let buttons = [DialogButton::primary("Gather")];
            let dialog = Dialog::new(Id::unique("switch dialog"), "New concept");
            let answer = dialog.show(ui.ctx(), &buttons, |ui| {
                let switch = Id::unique("switch of a dialog");
                let switch = Segmented::new(switch, "Level", &["Concept", "Category"], *current);
                *current = switch.show(ui).unwrap_or(*current);
            });
            answers.extend(answer);
        },
    );
    harness.get_by_label("Concept").focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(harness.state().0, 1);
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), (1, vec![DialogAnswer::Button(0)]));
}

#[test]
fn in_a_dialog_enter_on_another_button_is_that_button() {
    let mut harness = harness(Answers::new(), dialog);
    harness.run();
    harness.get_by_label("Try again").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), [DialogAnswer::Button(0)]);
}

#[test]
fn a_tick_box_and_a_switch_tell_what_is_on() {
    let mut harness = harness((false, 0), |ui, (on, way)| {
        check_ui(ui, on, "Archival documents", "2");
        let choices = ["Reading", "Line by line"];
        let switch = Segmented::new(Id::unique("way"), "Way of reading", &choices, *way);
        *way = switch.show(ui).unwrap_or(*way);
    });
    harness.get_by_label("Archival documents").click();
    harness.get_by_label("Line by line").click();
    harness.run();
    assert_eq!(*harness.state(), (true, 1));
    let choice = harness.get_by_label("Line by line");
    assert_eq!(choice.accesskit_node().toggled(), Some(Toggled::True));
}

/// Long words of a switch take a second line where the pane is narrow, and never make it wider.
#[test]
fn a_switch_with_long_words_takes_two_lines_in_a_narrow_pane() {
    let size = |width: f32| {
        let show = move |ui: &mut egui::Ui, place: &mut usize| {
            ui.set_max_width(width);
            let ends = ["a word that was kept", "·", "a paper, a scale, a contract"];
            let switch = Segmented::new(Id::unique("dimension"), "Place", &ends, *place);
            *place = switch.wrapping().show(ui).unwrap_or(*place);
        };
        let mut harness = harness(0, show);
        harness.run();
        let whole = harness.get_by_role_and_label(Role::RadioGroup, "Place");
        whole.rect().size()
    };
    let (wide, narrow) = (size(400.0), size(250.0));
    assert!(
        narrow.y > wide.y && narrow.x <= 250.0,
        "{narrow:?} {wide:?}"
    );
}

#[test]
fn focus_returns_to_where_it_was_before_a_dialog() {
    let mut harness = harness((false, Answers::new()), |ui, (open, answers)| {
        if Button::new("Remove…").show(ui).clicked() {
            *open = true;
        }
        if *open {
            dialog(ui, answers);
            *open = answers.is_empty();
        }
    });
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.get_by_label("Remove the file").is_focused());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.get_by_label("Remove…").is_focused());
}

#[test]
fn a_number_is_measured_in_the_digits_that_it_is_painted_in() {
    let app = |ui: &mut egui::Ui, widths: &mut Vec<f32>| {
        use groundwork::ui::tokens::TextRole;
        use groundwork::ui::widget::Strip;
        let strip = Strip::new(ui, egui::Rect::ZERO);
        *widths = ["1 of 3", "2 of 3"]
            .map(|number| strip.measure_number(number, TextRole::Field))
            .to_vec();
    };
    let harness = builder([420.0, 320.0], false).build_ui_state(app, Vec::new());
    let widths = harness.state();
    assert_eq!(widths[0], widths[1]);
}
