//! The syntax, explained in place: every form with an example that a click puts into the box.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Rect, Ui};

use crate::locale::{say, words};
use crate::model::{Level, Message, Project};
use crate::ui::popup::Popup;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{ListFocus, ListRow, label_ui, scroll_area};

use super::State;

/// The forms: the key of an example, which is that of its explanation with `-words`.
const FORMS: [&str; 21] = [
    "search-form-words",
    "search-form-phrase",
    "search-form-beginning",
    "search-form-pattern",
    "search-form-near-spelling",
    "search-form-apart",
    "search-form-near",
    "search-form-or",
    "search-form-not",
    "search-form-code",
    "search-form-category",
    "search-form-uncoded",
    "search-form-place",
    "search-form-speaker",
    "search-form-document",
    "search-form-variable",
    "search-form-kind",
    "search-form-memo",
    "search-form-within-paragraph",
    "search-form-within-some",
    "search-form-within-document",
];

/// Width of the list.
const WIDTH: f32 = 560.0;
/// Its height at most.
const HEIGHT: f32 = 460.0;

/// A form of the syntax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// An example in the names of this project.
    pub example: String,
    /// What it finds.
    pub says: String,
}

/// The list while it is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    anchor: Rect,
    row: usize,
    fresh: bool,
}

impl Open {
    pub(super) fn new(anchor: Rect) -> Self {
        Self {
            anchor,
            row: 0,
            fresh: true,
        }
    }
}

/// Returns all forms, each with an example that this project can answer where it has one.
pub fn forms(project: &Project) -> Vec<Form> {
    let shortest = |level: Level| {
        let codes = project.codes.iter().filter(|code| code.level == level);
        let code = codes.min_by_key(|code| (code.name.chars().count(), code.id));
        code.map(|code| code.name.clone())
    };
    let category = shortest(Level::Category);
    let code = shortest(Level::Open).or_else(|| category.clone());
    let documents = project.documents_in_order();
    let document = documents.first().map(|document| document.name.clone());
    let attributes = project.cases.iter().map(|row| &row.attributes);
    let attributes = attributes.chain(project.participants.iter().map(|row| &row.attributes));
    let attributes = attributes.chain(project.documents.iter().map(|row| &row.attributes));
    let variable = attributes.flatten().next();
    let fill = |key: &str| {
        let or = |name: &Option<String>, key: &str| name.clone().unwrap_or_else(|| words(key));
        let (name, value) = match variable {
            Some((name, value)) => (name.clone(), value.clone()),
            None => (
                words("search-form-a-variable"),
                words("search-form-a-value"),
            ),
        };
        say(&Message::new(key)
            .with("code", or(&code, "search-form-a-code"))
            .with("category", or(&category, "search-form-a-code"))
            .with("document", or(&document, "search-form-a-document"))
            .with("variable", name)
            .with("value", value))
    };
    let form = |key: &&str| Form {
        example: plain(&fill(key)),
        says: words(&format!("{key}-words")),
    };
    FORMS.iter().map(form).collect()
}

/// Returns the words without the marks that keep inserted names apart: they are no part of a query.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// Shows the list while it is open; a click or Enter puts an example into the box.
pub(super) fn forms_ui(ui: &Ui, project: &Project, state: &mut State) {
    let Some(mut open) = state.forms else {
        return;
    };
    let forms = forms(project);
    let name = words("search-forms");
    let focus = ListFocus {
        id: Id::unique("search forms"),
        name: &name,
        role: Role::ListBox,
    };
    let popup = Popup::new(Id::unique("search forms popup"), open.anchor, WIDTH);
    let shown = popup.role(Role::Dialog).show(ui, |ui| {
        head_ui(ui);
        if std::mem::take(&mut open.fresh) {
            focus.take_focus(ui);
        }
        let keys = focus.keys_ui(
            ui,
            ui.available_rect_before_wrap(),
            Some(open.row),
            forms.len(),
        );
        if let Some(row) = keys.moved {
            open.row = row;
        }
        let mut taken = keys.opened.then_some(open.row);
        scroll_area("search forms area")
            .max_height(HEIGHT)
            .show(ui, |ui| {
                for (index, form) in forms.iter().enumerate() {
                    let row = ListRow::new(&form.example)
                        .second_line(&form.says)
                        .role(Role::ListBoxOption)
                        .chosen(index == open.row)
                        .current(keys.ring && index == open.row);
                    let response = row.show(ui);
                    if response.clicked() {
                        taken = Some(index);
                    }
                    if keys.moved == Some(index) {
                        response.scroll_to_me(None);
                    }
                }
            });
        taken
    });
    state.forms = Some(open);
    if let Some(form) = shown.inner.and_then(|index| forms.get(index)) {
        state.insert_words(&form.example);
        state.forms = None;
    } else if shown.should_close {
        state.forms = None;
        state.focus = true;
    }
}

fn head_ui(ui: &mut Ui) {
    let margin = egui::Margin::symmetric(space::PANEL as i8, space::MEDIUM as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let tokens = theme::tokens(ui);
        label_ui(ui, &words("search-forms"), TextRole::Button, tokens.ink);
        label_ui(
            ui,
            &words("search-forms-note"),
            TextRole::Small,
            tokens.ink2,
        );
    });
}

impl State {
    /// Puts an example into the box, behind what stands there, and the caret behind it.
    pub(super) fn insert_words(&mut self, words: &str) {
        let typed = self.text.trim_end();
        self.text = match typed {
            "" => words.to_owned(),
            typed => format!("{typed} {words}"),
        };
        self.caret = Some(self.text.len());
    }
}

/// Keys and words that begin a condition, as chips below the box.
pub(super) const BEGINNINGS: [&str; 7] = [
    "code:",
    "category:",
    "speaker:",
    "case:",
    "memo:",
    "near:5(",
    "within:",
];

/// Returns whether the key that opens the list was pressed in the box.
pub(super) fn pressed_help(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::CTRL, Key::Space))
}
