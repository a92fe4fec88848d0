//! The code tree: rows with marks, counts and folding; filter, order, choice; renaming, moving, merging, defining,
//! colouring, adding and removing codes. Other screens show it too.
//!
//! It keeps its own [`State`], reads the project, and pushes operations; it never applies a code to a text itself but
//! returns the code that Enter or a double click asked for.

mod acts;
mod choice;
mod colour;
mod data;
mod definition;
mod drag;
mod menu;
mod merge;
mod narrow;
mod new_code;
mod pairs;
mod place;
mod property;
mod removal;
mod rename;
mod rows;
mod run;
mod split;
mod trim;
mod words;

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Id, Rect, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::{CodeId, Message, Project, PropertyId};
use crate::ui::command::Command;
use crate::ui::compare;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{IconButton, MenuState, TextField, focus, panel_head_ui};

pub use acts::{loss_lines, outlook, topmost};
pub use choice::Choice;
pub use data::{CodeTreeData, Hint, Row, Sort, View, code_tree_data, folded_names, shown_name};
pub use drag::DraggedCodes;
pub use merge::{MergeData, merge_data};
pub use narrow::{Only, is_thin};
pub use place::{Making, Place, SEPARATOR, above_words, is_path, making, place_of};
pub use property::{PropertyForm, dialog_ui as property_dialog_ui};
pub use run::run;
pub use words::{colour_name, level_words};

/// The first ticket of the code tree; it lies behind those of the screens.
pub const TICKETS: u64 = 20_000_000;

/// What the tree remembers from pass to pass.
#[derive(Default)]
pub struct State {
    /// What is chosen.
    pub choice: Choice,
    filter: String,
    only: Only,
    sort: Sort,
    closed: HashSet<CodeId>,
    cut: Vec<CodeId>,
    rename: Option<rename::Rename>,
    dialog: Option<Dialog>,
    popup: Option<OpenPopup>,
    sort_menu: Option<MenuState>,
    narrow_menu: Option<MenuState>,
    typed: run::Typed,
    typed_command: Option<Command>,
    view: rows::ScrollView,
    drag: drag::DragState,
    menu_anchor: Option<Rect>,
    tree_anchor: Option<Rect>,
    wants_filter: bool,
    wants_focus: bool,
    /// How many passages of the text are selected: a code that is made may go on them.
    selected: usize,
    /// Where a code is to be made and put on what is selected.
    wanted: Option<Place>,
    /// A code that is being made, to be scrolled to once it is there.
    awaited: Option<CodeId>,
    /// A memo is to be written on this code.
    memo: Option<CodeId>,
    cache: Cache,
}

/// What is asked in a dialog.
enum Dialog {
    Merge(Box<merge::MergeForm>),
    Definition(definition::DefinitionForm),
    New(new_code::NewForm),
    Removal(removal::RemovalForm),
    Split(Box<split::SplitForm>),
    Pairs(pairs::PairsForm),
    Compare(Box<compare::Comparer>),
    Property(property::PropertyForm),
    Trim(trim::TrimForm),
}

/// What is open beside a row.
enum OpenPopup {
    Menu(MenuState),
    Colours(colour::Palette),
}

/// What is kept for a revision and a way of looking.
#[derive(Default)]
struct Cache {
    stand: Option<Stand>,
    folded: Vec<String>,
    shown: Option<(Shown, Arc<CodeTreeData>)>,
}

#[derive(Clone, Debug, PartialEq)]
struct Shown {
    filter: String,
    only: Only,
    sort: Sort,
    closed: usize,
    folds: u64,
}

/// Which image of which project something was made of.
pub type Stand = (u64, usize);

/// Returns which image this is: caches that hold it are up to date.
pub fn stand(project: &Arc<Project>) -> Stand {
    (project.revision(), Arc::as_ptr(project) as usize)
}

impl State {
    /// Chooses `code` alone and scrolls to it; what is folded above it opens.
    pub fn show_code(&mut self, project: &Project, code: CodeId) {
        for above in project.lineage(code) {
            if above.id != code && self.closed.remove(&above.id) {
                self.view.folds += 1;
            }
        }
        self.filter.clear();
        self.only = Only::default();
        self.choice.only(code);
        self.view.follow = true;
    }

    /// Says how many passages are selected in the text, for the form of a new code.
    pub fn set_selected(&mut self, count: usize) {
        self.selected = count;
    }

    /// Returns once the place where a code is to be made for what is selected.
    pub fn take_wanted(&mut self) -> Option<Place> {
        self.wanted.take()
    }

    /// Scrolls to a code that is being made as soon as it is there; what is current stays so.
    pub fn await_code(&mut self, code: CodeId) {
        self.awaited = Some(code);
    }

    /// Unfolds what is above the code that was awaited, and scrolls to it.
    fn reveal_awaited(&mut self, project: &Project) {
        let Some(code) = self.awaited.filter(|code| project.codes.contains(*code)) else {
            return;
        };
        self.awaited = None;
        for above in project.lineage(code) {
            if above.id != code && self.closed.remove(&above.id) {
                self.view.folds += 1;
            }
        }
        self.view.reveal = Some(code);
    }

    /// Gives the filter focus in the next pass.
    pub fn focus_filter(&mut self) {
        self.wants_filter = true;
    }

    /// Returns once the code on which a memo is to be written.
    pub fn take_memo(&mut self) -> Option<CodeId> {
        self.memo.take()
    }

    /// Gives the tree focus in the next pass.
    pub fn take_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Opens the form of definition, when to use and when not.
    pub fn define(&mut self, project: &Project, code: CodeId) {
        self.dialog = definition::DefinitionForm::of(project, code).map(Dialog::Definition);
    }

    /// Begins to split a code by going through its quotations; says no where it has too few.
    pub fn split(&mut self, shell: &Shell<'_>, code: CodeId, out: &mut Actions) {
        match split::SplitForm::of(shell, code) {
            Some(form) => self.dialog = Some(Dialog::Split(Box::new(form))),
            None => out.push(Action::Say(Message::new("split-too-few"))),
        }
    }

    /// Opens the comparer.
    pub fn compare(&mut self, comparer: compare::Comparer) {
        self.dialog = Some(Dialog::Compare(Box::new(comparer)));
    }

    /// Opens the form of a property of `code`: a new one, or one that is there.
    pub fn edit_property(&mut self, project: &Project, code: CodeId, property: Option<PropertyId>) {
        let form = property::PropertyForm::of(project, code, property);
        self.dialog = form.map(Dialog::Property);
    }

    /// Returns the rows as they were shown last.
    pub fn data(&mut self, shell: &Shell<'_>) -> Arc<CodeTreeData> {
        let now = stand(shell.project);
        if self.cache.stand != Some(now) {
            self.cache = Cache {
                stand: Some(now),
                folded: folded_names(shell.counts.scheme()),
                shown: None,
            };
            self.choice.keep_living(shell.project);
            self.view.follow |= std::mem::take(&mut self.view.follow_change);
            self.reveal_awaited(shell.project);
            self.cut.retain(|code| shell.project.codes.contains(*code));
        }
        let wanted = Shown {
            filter: self.filter.clone(),
            only: self.only,
            sort: self.sort,
            closed: self.closed.len(),
            folds: self.view.folds,
        };
        if let Some((shown, data)) = &self.cache.shown
            && *shown == wanted
        {
            return Arc::clone(data);
        }
        let view = View {
            filter: &self.filter,
            only: self.only,
            sort: self.sort,
            closed: &self.closed,
            folded: &self.cache.folded,
        };
        let data = Arc::new(code_tree_data(shell.project, shell.counts, &view));
        self.cache.shown = Some((wanted, Arc::clone(&data)));
        data
    }

    /// Folds or unfolds a code.
    fn set_open(&mut self, code: CodeId, open: bool) {
        if open {
            self.closed.remove(&code);
        } else {
            self.closed.insert(code);
        }
        self.view.folds += 1;
    }

    /// Folds everything that holds something, or unfolds everything.
    fn fold_all(&mut self, project: &Project, fold: bool) {
        self.closed.clear();
        if fold {
            let parents = project.codes.iter().filter_map(|code| code.parent);
            self.closed.extend(parents);
        }
        self.view.folds += 1;
    }
}

/// Shows head, filter and tree over what room there is; returns the code that Enter or a double click asked for.
pub fn code_tree_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    state: &mut State,
    out: &mut Actions,
) -> Option<CodeId> {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    head_ui(ui, shell, state);
    filter_ui(ui, state);
    narrow::narrow_chips_ui(ui, shell, state);
    // Before the rows, which have the focus and would take the keys of a menu.
    menu::menu_ui(ui, shell, state, out);
    let asked = rows::rows_ui(ui, shell, state, out);
    dialogs_ui(ui, shell, state, out);
    asked
}

/// Shows the dialogs of the tree where the tree itself is not shown.
pub fn dialogs_ui(ui: &Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(mut dialog) = state.dialog.take() else {
        return;
    };
    let ctx = ui.ctx();
    let stays = match &mut dialog {
        Dialog::Merge(form) => merged(ctx, shell, (form, state), out),
        Dialog::Definition(form) => definition::dialog_ui(ctx, shell, form, out),
        Dialog::New(form) => new_code::dialog_ui(ctx, shell, (form, state), out),
        Dialog::Removal(form) => removal::dialog_ui(ctx, shell, form, out),
        Dialog::Split(form) => split::dialog_ui(ctx, shell, form, out),
        Dialog::Pairs(form) => pairs::dialog_ui(ctx, shell, (form, state), out),
        Dialog::Compare(form) => compared(ctx, shell, (form, state), out),
        Dialog::Property(form) => property::dialog_ui(ctx, shell, form, out),
        Dialog::Trim(form) => trim::dialog_ui(ctx, form, out),
    };
    if stays && state.dialog.is_none() {
        state.dialog = Some(dialog);
    }
}

/// Shows the merging; the tree is gone on with at the code that stays.
fn merged(
    ctx: &egui::Context,
    shell: &Shell<'_>,
    (form, state): (&mut merge::MergeForm, &mut State),
    out: &mut Actions,
) -> bool {
    let stays = merge::dialog_ui(ctx, shell, form, out);
    if let Some(into) = form.done() {
        state.choice.only(into);
        state.view.follow_change = true;
        focus::give_back(ctx, rows::list_id());
    }
    stays
}

/// Shows the comparer, and goes on to what it ends in.
fn compared(
    ctx: &egui::Context,
    shell: &Shell<'_>,
    (comparer, state): (&mut compare::Comparer, &mut State),
    out: &mut Actions,
) -> bool {
    match compare::comparer_ui(ctx, shell, comparer, out) {
        compare::Then::Stay => return true,
        compare::Then::Close => {}
        compare::Then::Merge(codes) => {
            let form = merge::MergeForm::of(shell, &codes);
            state.dialog = form.map(|form| Dialog::Merge(Box::new(form)));
        }
        compare::Then::Split(code) => state.split(shell, code, out),
    }
    false
}

fn head_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let count = shell.counts.scheme().len().to_string();
    let locked = shell.locked().map(words);
    panel_head_ui(ui, &words("tree-title"), &count, |ui| {
        let key = Command::AddCode.keys();
        let add = words("tree-add");
        let button = IconButton::new(icon::ADD, &add).small().key(&key);
        if button.disabled(locked.as_deref()).show(ui).clicked() {
            run(Command::AddCode, shell, state, &mut Actions::default());
        }
        let only = words("tree-only");
        let button = IconButton::new(icon::FILTER_ALT, &only).small().show(ui);
        if button.clicked() {
            state.narrow_menu = Some(MenuState::new(button.rect));
        }
        let pairs = words(Command::CodeCandidates.key());
        let key = Command::CodeCandidates.keys();
        let button = IconButton::new(icon::MERGE, &pairs).small().key(&key);
        if button.show(ui).clicked() {
            run(
                Command::CodeCandidates,
                shell,
                state,
                &mut Actions::default(),
            );
        }
        let sort = words("tree-sort");
        let button = IconButton::new(icon::SORT, &sort).small().show(ui);
        if button.clicked() {
            state.sort_menu = Some(MenuState::new(button.rect));
        }
    });
    menu::sort_menu_ui(ui, shell, state);
    narrow::narrow_menu_ui(ui, shell, state);
}

fn filter_ui(ui: &mut Ui, state: &mut State) {
    let margin = egui::Margin {
        left: space::SECTION as i8,
        right: space::SECTION as i8,
        top: 0,
        bottom: space::MEDIUM as i8,
    };
    let shown = egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let name = words("tree-filter");
        let clear = words("tree-filter-clear");
        let key = Command::Filter.keys();
        TextField::new(Id::unique("code filter"), &name, &mut state.filter)
            .placeholder(&name)
            .icon(icon::FILTER_LIST)
            .key(&key)
            .clear(&clear)
            .role(TextRole::Field)
            .take_focus(std::mem::take(&mut state.wants_filter))
            .show(ui)
    });
    let field = shown.inner;
    if !field.response.has_focus() && !field.response.lost_focus() {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    if pressed(egui::Key::Escape) {
        state.filter.clear();
        state.wants_focus = true;
    } else if field.submitted || pressed(egui::Key::ArrowDown) {
        state.wants_focus = true;
        state.view.first = true;
    }
}

/// Says how often a branch is used, for tooltips.
fn tally_words(shell: &Shell<'_>, code: CodeId) -> String {
    let (own, branch) = (shell.counts.own(code), shell.counts.branch(code));
    let message = Message::new("tree-tally")
        .with("codings", branch.codings)
        .with("own", own.codings)
        .with("below", branch.codings.saturating_sub(own.codings))
        .with("documents", branch.documents)
        .with("participants", branch.participants);
    say(&message)
}
