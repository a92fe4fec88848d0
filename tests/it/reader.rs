//! What assistive programs are told of whole passes: rows in their lists, the current row, the order, dialogs.

use egui::accesskit::Role;
use egui::{Id, Key, Layout, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, By, NodeT as _, Queryable as _};

use groundwork::ui::widget::{
    Button, Dialog, DialogButton, DropDown, ListFocus, ListRow, MenuItem, TextField, TreeRow,
    scroll_area,
};

use crate::picture::builder;

const NAMES: [&str; 4] = ["waiting", "asking", "paying", "leaving"];

fn harness<'a, State: 'a>(
    state: State,
    app: impl FnMut(&mut egui::Ui, &mut State) + 'a,
) -> Harness<'a, State> {
    builder([420.0, 320.0], false).build_ui_state(app, state)
}

/// The names of what a node holds, in the order in which they are read.
fn names(node: AccessKitNode<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for child in node.children() {
        names.extend(
            child
                .label()
                .or_else(|| child.value())
                .filter(|_| child.role() != Role::GenericContainer),
        );
        names.extend(self::names(child));
    }
    names
}

/// The node that a screen reader speaks of.
pub fn spoken<State>(harness: &Harness<'_, State>) -> (Role, String) {
    let mut found = harness.query_all(By::new().predicate(|node| node.is_focused()));
    let Some(node) = found.next() else {
        return (Role::Window, String::new());
    };
    let node = node.accesskit_node();
    (node.role(), node.label().unwrap_or_default())
}

fn list(ui: &mut egui::Ui, current: &mut usize) {
    let focus = ListFocus {
        id: Id::unique("acts"),
        name: "Acts",
        role: Role::List,
    };
    let keys = focus.keys_ui(ui, ui.max_rect(), Some(*current), NAMES.len());
    *current = keys.moved.unwrap_or(*current);
    scroll_area("acts").show(ui, |ui| {
        for (index, name) in NAMES.iter().enumerate() {
            ListRow::new(name).chosen(index == *current).show(ui);
        }
    });
}

#[test]
fn rows_are_in_their_list_and_the_current_one_is_spoken() {
    let mut harness = harness(0, list);
    harness.key_press(Key::Tab);
    harness.run();
    assert_eq!(spoken(&harness), (Role::ListItem, "waiting".to_owned()));
    harness.key_press(Key::ArrowDown);
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(spoken(&harness).1, "paying");
    let list = harness.get_by_label("Acts").accesskit_node();
    assert_eq!(names(list), NAMES);
    assert_eq!(list.size_of_set(), Some(4));
    let row = harness.get_by_label("paying").accesskit_node();
    assert_eq!(
        (row.is_selected(), row.toggled(), row.position_in_set()),
        (Some(true), None, Some(2))
    );
}

#[test]
fn rows_of_a_tree_stand_in_the_rows_that_they_belong_to() {
    let harness = harness((), |ui, ()| {
        let focus = ListFocus {
            id: Id::unique("codes"),
            name: "Codes",
            role: Role::Tree,
        };
        focus.keys_ui(ui, ui.max_rect(), Some(0), 3);
        for (depth, name) in [(0, "Trust"), (1, "paid first"), (0, "Costs")] {
            TreeRow::new(Id::unique(name), name)
                .depth(depth)
                .open((depth == 0).then_some(true))
                .show(ui);
        }
    });
    assert_eq!(
        names(harness.get_by_label("Codes").accesskit_node()),
        ["Trust", "paid first", "Costs"]
    );
    let row = harness.get_by_label("Trust").accesskit_node();
    assert_eq!(
        (names(row), row.level()),
        (vec!["paid first".to_owned()], Some(1))
    );
}

#[test]
fn a_drop_down_tells_its_choice_and_where_one_is_in_its_list() {
    let mut harness = harness(0, |ui, kind| {
        let choices = ["Interview", "Field note"].map(MenuItem::new);
        let shown = DropDown::new(Id::unique("kind"), "Kind", &choices, Some(*kind)).show(ui);
        *kind = shown.unwrap_or(*kind);
    });
    harness.key_press(Key::Tab);
    harness.run();
    let combo = harness.get_by_label("Kind").accesskit_node();
    assert_eq!(combo.description().as_deref(), Some("Interview"));
    assert_eq!(names(combo), ["Interview"]);
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(
        spoken(&harness),
        (Role::ListBoxOption, "Field note".to_owned())
    );
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!((*harness.state(), spoken(&harness).1.as_str()), (1, "Kind"));
}

#[test]
fn a_line_is_read_from_its_beginning() {
    let harness = harness((), |ui, ()| {
        let row = Rect::from_min_size(ui.max_rect().min, Vec2::new(400.0, 40.0));
        let layout = Layout::right_to_left(egui::Align::Center);
        let mut row = ui.new_child(egui::UiBuilder::new().max_rect(row).layout(layout));
        for name in ["Redo", "Undo", "Search"] {
            Button::new(name).show(&mut row);
        }
    });
    assert_eq!(
        names(harness.root().accesskit_node()),
        ["Search", "Undo", "Redo"]
    );
}

#[test]
fn a_dialog_begins_with_its_first_field_and_hides_what_is_behind() {
    let mut harness = harness((String::new(), true), |ui, (text, open)| {
        Button::new("Behind").show(ui);
        if *open {
            let mut make = DialogButton::primary("Make");
            make.reason = Some("Name it first");
            let buttons = [DialogButton::harmless("Cancel"), make];
            let dialog = Dialog::new(Id::unique("new concept"), "New concept");
            let answer = dialog.show(ui.ctx(), &buttons, |ui| {
                TextField::new(Id::unique("name"), "Name", text).show(ui);
            });
            *open = answer.is_none();
        }
    });
    harness.run();
    assert_eq!(spoken(&harness), (Role::TextInput, "Name".to_owned()));
    assert!(
        harness
            .query_by_label("Behind")
            .is_none_or(|node| node.accesskit_node().is_hidden())
    );
    assert!(
        harness
            .get_by_role(Role::Dialog)
            .accesskit_node()
            .is_modal()
    );
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!harness.get_by_label("Behind").accesskit_node().is_hidden());
}
