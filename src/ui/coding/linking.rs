//! Linking two quotations: the first passage is held while the second is looked for, in the text or in a list, then it is
//! said how they bear on each other.

use egui::{Id, Key, Modifiers, Rect, Ui};

use crate::locale::{say, words};
use crate::model::{LinkId, LinkKind, MemoTarget, Message, Passage, Project};
use crate::operation::{Incident, LinkEdit, NewLink, Operation, first_words};
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::memos::{LinkPick, pick_ui};
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::transcript;
use crate::ui::widget::{
    Button, Dialog, DialogAnswer, DialogButton, DialogWidth, IconButton, ListRow, Strip, TextField,
    label_ui, line_ui, tool_bar_ui,
};

use super::inspector::words_ui;
use super::link_list::link_list;
use super::{State, menus, places, wishes};

/// Of the words that a link begins at so many characters are shown.
const WORDS: usize = 40;

/// A link that is being made or changed.
#[derive(Default)]
pub(super) struct Linking {
    /// The passage that a link begins at.
    from: Option<Passage>,
    /// The list of what it can end at is wanted.
    lists: bool,
    list: Option<LinkPick>,
    sheet: Option<Sheet>,
}

/// How two passages bear on each other, while it is being said.
struct Sheet {
    link: Subject,
    row: usize,
    note: String,
    is_new: bool,
}

/// What is linked.
enum Subject {
    /// Two passages.
    New(Box<[Passage; 2]>),
    /// Two quotations that are linked already.
    Old(LinkId),
}

/// Holds the passage that a link begins at; the second time asks how it bears on the one that was held, or lists what the
/// link can end at where it is the same.
pub(super) fn begin_or_end(state: &mut State, passage: Passage) {
    let linking = &mut state.linking;
    match linking.from.take() {
        None => linking.from = Some(passage),
        Some(from) if is_same(&from, &passage) => {
            linking.from = Some(from);
            linking.lists = true;
        }
        Some(from) => linking.ask([from, passage]),
    }
}

impl Linking {
    fn ask(&mut self, ends: [Passage; 2]) {
        self.sheet = Some(Sheet {
            link: Subject::New(Box::new(ends)),
            row: 0,
            note: String::new(),
            is_new: true,
        });
    }
}

/// Opens a link to say otherwise how the quotations bear on each other.
pub(super) fn edit(shell: &Shell<'_>, state: &mut State, link: LinkId) {
    if let Some(row) = shell.project.links.get(link) {
        let known = LinkKind::ALL.iter().position(|kind| *kind == row.kind);
        state.linking.sheet = Some(Sheet {
            link: Subject::Old(link),
            row: known.unwrap_or(0),
            note: row.note.clone(),
            is_new: true,
        });
    }
}

/// Shows from where a link is being made; Escape gives it up.
pub(super) fn linking_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    sheet_ui(ui, shell, state, out);
    let Some(from) = state.linking.from.clone() else {
        return;
    };
    let begins = from_words(shell.project, &from);
    let key = transcript::keys_here(Command::LinkQuotations, menus::is_selected(state));
    let how = say(&Message::new("coding-link-how").with("key", key));
    let is_free = !state.finder.is_open() && state.linking.list.is_none();
    let mut ends = is_free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let choose = words("coding-link-choose");
    let strip = Strip::new(ui, Rect::ZERO);
    let wished = strip.measure(&begins, TextRole::SmallName) + strip.measure(&how, TextRole::Small);
    let buttons = strip.measure(&choose, TextRole::Button) + size::BUTTON_SMALL;
    let beside = wished + buttons + 3.0 * space::HUGE < ui.available_width();
    let mut button = Rect::ZERO;
    tool_bar_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        ui.with_layout(theme::from_end(), |ui| {
            let name = words("coding-link-give-up");
            let close = IconButton::new(icon::CLOSE, &name).small().key("Esc");
            ends |= close.show(ui).clicked();
            let shown = Button::new(&choose).small().show(ui);
            button = shown.rect;
            state.linking.lists |= shown.clicked();
            if beside {
                line_ui(ui, &how, TextRole::Small, theme::tokens(ui).ink2);
            }
            ui.with_layout(theme::from_start(), |ui| {
                line_ui(ui, &begins, TextRole::SmallName, theme::tokens(ui).ink);
            });
        });
    });
    if !beside {
        tool_bar_ui(ui, |ui| {
            line_ui(ui, &how, TextRole::Small, theme::tokens(ui).ink2)
        });
    }
    if std::mem::take(&mut state.linking.lists) {
        state.linking.list = Some(link_list(shell.project, &from, button));
    }
    list_ui(ui, shell, state, &from);
    if ends {
        state.linking.from = None;
        wishes::back_to_text(state);
    }
}

/// The list of what the link can end at, while it is open.
fn list_ui(ui: &Ui, shell: &Shell<'_>, state: &mut State, from: &Passage) {
    let was_open = state.linking.list.is_some();
    let picked = pick_ui(ui, &mut state.linking.list);
    let row = match picked {
        Some(MemoTarget::Quotation(quotation)) => shell.project.quotations.get(quotation),
        _ => None,
    };
    if let Some(row) = row {
        let ends = [from.clone(), Passage::of_quotation(row)];
        state.linking.from = None;
        state.linking.ask(ends);
    }
    // Also before the dialog, which gives the focus back to what had it.
    if was_open && state.linking.list.is_none() {
        wishes::back_to_text(state);
    }
}

/// Where the link begins, on one line: the first words are enough to know it again.
fn from_words(project: &Project, from: &Passage) -> String {
    let place = places::place_words(project, from.document(), from.range().start);
    let message = Message::new("coding-linking")
        .with("words", first_words(from.words(), WORDS))
        .with("document", project.document_name(from.document()))
        .with("number", place.number);
    say(&message)
}

fn is_same(one: &Passage, other: &Passage) -> bool {
    (one.document(), one.range()) == (other.document(), other.range())
}

fn sheet_ui(ui: &Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(mut sheet) = state.linking.sheet.take() else {
        return;
    };
    let Some(ends) = ends_of(shell.project, &sheet.link) else {
        return;
    };
    let (title, cancel) = (words("coding-link-title"), words("coding-link-cancel"));
    let act = words(match sheet.link {
        Subject::New(_) => "coding-link-do",
        Subject::Old(_) => "coding-link-keep",
    });
    let buttons = [DialogButton::harmless(&cancel), DialogButton::primary(&act)];
    let dialog = Dialog::new(Id::unique("link dialog"), &title).width(DialogWidth::Small);
    let answer = dialog.show(ui.ctx(), &buttons, |ui| body_ui(ui, &mut sheet, &ends));
    match answer {
        None => state.linking.sheet = Some(sheet),
        Some(DialogAnswer::Button(1)) => {
            out.perform(operation(shell.project, sheet));
            wishes::back_to_text(state);
        }
        Some(_) => wishes::back_to_text(state),
    }
}

/// Both passages, how the first bears on the second, and a note.
fn body_ui(ui: &mut Ui, sheet: &mut Sheet, [from, to]: &[String; 2]) {
    ui.spacing_mut().item_spacing.y = space::TINY;
    // Before the field, which would take them.
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (down, up) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp));
    if down {
        sheet.row = (sheet.row + 1).min(LinkKind::ALL.len() - 1);
    }
    if up {
        sheet.row = sheet.row.saturating_sub(1);
    }
    words_ui(ui, from);
    ui.add_space(space::TINY);
    for (index, kind) in LinkKind::ALL.iter().enumerate() {
        let name = words(kind.key());
        let row = ListRow::new(&name).chosen(index == sheet.row);
        if row.show(ui).clicked() {
            sheet.row = index;
        }
    }
    ui.add_space(space::TINY);
    words_ui(ui, to);
    ui.add_space(space::SMALL);
    let (name, hint) = (words("coding-link-note"), words("coding-link-note-hint"));
    label_ui(ui, &name, TextRole::Small, theme::tokens(ui).ink2);
    TextField::new(Id::unique("link note"), &name, &mut sheet.note)
        .placeholder(&hint)
        .take_focus(std::mem::take(&mut sheet.is_new))
        .show(ui);
}

/// The words at both ends; nothing where the link is gone.
fn ends_of(project: &Project, subject: &Subject) -> Option<[String; 2]> {
    match subject {
        Subject::New(ends) => Some(ends.each_ref().map(|end| end.words().to_string())),
        Subject::Old(link) => {
            let row = project.links.get(*link)?;
            let (from, to) = (
                project.quotations.get(row.from)?,
                project.quotations.get(row.to)?,
            );
            Some([from.words.to_string(), to.words.to_string()])
        }
    }
}

fn operation(project: &Project, sheet: Sheet) -> Operation {
    let edit = LinkEdit {
        kind: LinkKind::ALL.get(sheet.row).copied(),
        note: Some(sheet.note),
    };
    let incident = |passage: Passage| {
        let known = project.quotation_at(passage.document(), passage.range());
        known.map_or(Incident::Passage(passage), Incident::Quotation)
    };
    match sheet.link {
        Subject::New(ends) => {
            let [from, to] = *ends;
            Operation::LinkQuotations(NewLink {
                incident: incident(from),
                target: incident(to),
                edit,
            })
        }
        Subject::Old(link) => Operation::EditLink { link, edit },
    }
}
