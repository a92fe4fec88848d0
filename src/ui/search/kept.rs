//! Queries that are kept: their list in the left panel, and the sheet in which one gets its name.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::{Message, Project, SavedQuery, SavedQueryId};
use crate::operation::{NewQuery, Operation, QueryEdit};
use crate::session::Query;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Dialog, DialogAnswer, DialogButton, IconButton, ListFocus, ListRow, TextField, hairline_h,
    label_ui, panel_head_ui,
};

use super::State;

/// The sheet in which a query gets its name.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// The query that is changed; nothing: a new one.
    query: Option<SavedQueryId>,
    name: String,
    words: String,
    fresh: bool,
}

/// How many rows are shown at most before the list scrolls.
const ROWS: usize = 8;

impl State {
    /// Returns what is asked, with what is ticked in the left panel, as it would be typed.
    pub(super) fn asked_words(&self, project: &Project) -> String {
        let typed = self.text.trim();
        let ticked = self.filter.spoken(project);
        match (typed.is_empty(), ticked.is_empty()) {
            (_, true) => typed.to_owned(),
            (true, false) => ticked,
            // What is typed stays one condition, whatever stands in it.
            (false, false) => format!("({typed}) {ticked}"),
        }
    }

    /// Opens the sheet for what is asked now; what cannot be read is explained at its place instead.
    pub(super) fn keep_query(&mut self, project: &Project) {
        let words = self.asked_words(project);
        if words.is_empty() {
            return;
        }
        if let Err(error) = Query::parse(&self.text, project) {
            self.error = Some(error);
            return;
        }
        let name = words.chars().take(60).collect();
        self.sheet = Some(Sheet {
            query: None,
            name,
            words,
            fresh: true,
        });
    }

    /// Asks a kept query.
    fn ask_kept(&mut self, query: &SavedQuery) {
        self.text.clone_from(&query.query);
        self.filter = Default::default();
        self.kept = Some(query.id);
    }
}

/// Shows the head with the button that keeps what is asked, and the list.
pub(super) fn kept_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let queries = shell.project.queries_by_name();
    let count = match queries.len() {
        0 => String::new(),
        count => count.to_string(),
    };
    panel_head_ui(ui, &words("search-kept"), &count, |ui| {
        let name = words("search-keep");
        let empty = state.asked_words(shell.project).is_empty();
        let nothing = words("search-keep-nothing");
        let locked = shell.locked().map(words);
        let reason = locked.or(empty.then_some(nothing));
        let button = IconButton::new(icon::BOOKMARK_ADD, &name)
            .small()
            .disabled(reason.as_deref());
        if button.show(ui).clicked() && reason.is_none() {
            state.keep_query(shell.project);
        }
    });
    if queries.is_empty() {
        let ink = theme::tokens(ui).ink2;
        let margin = egui::Margin::symmetric(space::PANEL as i8, space::SMALL as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            label_ui(ui, &words("search-kept-none"), TextRole::Small, ink);
        });
    } else {
        list_ui(ui, shell, &queries, (state, out));
    }
    ui.add_space(space::SMALL);
    let color = theme::tokens(ui).line;
    hairline_h(
        ui.painter(),
        ui.max_rect().x_range(),
        ui.cursor().top(),
        color,
    );
    sheet_ui(ui, shell, state, out);
}

fn list_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    queries: &[&SavedQuery],
    (state, out): (&mut State, &mut Actions),
) {
    let name = words("search-kept");
    let focus = ListFocus {
        id: Id::unique("search kept"),
        name: &name,
        role: Role::List,
    };
    let height = size::LIST_ROW * queries.len().min(ROWS) as f32;
    let rect = egui::Rect::from_min_size(ui.cursor().min, Vec2::new(ui.available_width(), height));
    let current = queries
        .iter()
        .position(|query| Some(query.id) == state.kept);
    let keys = focus.keys_ui(ui, rect, current, queries.len());
    if let Some(query) = keys.moved.and_then(|row| queries.get(row)) {
        state.kept = Some(query.id);
    }
    let chosen = current.and_then(|row| queries.get(row)).copied();
    let pressed =
        |key| keys.focused && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if let Some(query) = chosen {
        if keys.opened || keys.ticked {
            state.ask_kept(query);
        }
        if pressed(Key::F2) {
            state.sheet = Some(Sheet::of(query));
        }
        if pressed(Key::Delete) && shell.locked().is_none() {
            out.perform_and_say(Operation::DeleteQueries {
                queries: vec![query.id],
            });
        }
    }
    let area = crate::ui::widget::scroll_area("search kept area").max_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        for query in queries {
            let asked = state.text == query.query;
            let ring = keys.ring && state.kept == Some(query.id);
            let label = say(&Message::new("search-kept-row")
                .with("name", query.name.as_str())
                .with("query", query.query.as_str()));
            let row = ListRow::new(&query.name)
                .icon(icon::BOOKMARK)
                .label(&label)
                .chosen(asked)
                .current(ring);
            let response = row.show(ui);
            if response.double_clicked() {
                state.sheet = Some(Sheet::of(query));
            } else if response.clicked() {
                state.ask_kept(query);
                focus.take_focus(ui);
            }
            edit_ui(ui, (&response, asked || response.hovered()), query, state);
        }
    });
}

/// The button at the end of a row that opens its sheet.
fn edit_ui(
    ui: &mut Ui,
    (row, shown): (&egui::Response, bool),
    query: &SavedQuery,
    state: &mut State,
) {
    if !shown {
        return;
    }
    let side = size::BUTTON_SMALL;
    let end = row.rect.right() - side - space::SMALL;
    let corner = egui::pos2(end, row.rect.center().y - side / 2.0);
    let place = egui::Rect::from_min_size(corner, Vec2::splat(side));
    let name = words("search-kept-edit");
    let button = IconButton::new(icon::EDIT, &name).small();
    if button
        .show_in(ui, place, Id::unique(("search kept edit", query.id)))
        .clicked()
    {
        state.sheet = Some(Sheet::of(query));
    }
}

impl Sheet {
    fn of(query: &SavedQuery) -> Self {
        Self {
            query: Some(query.id),
            name: query.name.clone(),
            words: query.query.clone(),
            fresh: true,
        }
    }

    fn operation(&self) -> Operation {
        match self.query {
            None => Operation::KeepQuery(NewQuery {
                id: None,
                name: self.name.trim().to_owned(),
                words: self.words.trim().to_owned(),
            }),
            Some(query) => Operation::EditQuery(QueryEdit {
                query,
                name: Some(self.name.trim().to_owned()),
                words: Some(self.words.trim().to_owned()),
            }),
        }
    }

    /// Returns why what is written cannot be asked. What was kept so stays so: a code in it may be gone.
    fn query_fault(&self, project: &Project) -> Option<String> {
        let known = self.query.and_then(|query| project.queries.get(query));
        if known.is_some_and(|row| row.query == self.words) {
            return None;
        }
        let error = Query::parse(&self.words, project).err()?;
        Some(say(&error.message))
    }

    /// Returns why the sheet cannot be kept.
    fn fault(&self, shell: &Shell<'_>) -> Option<String> {
        if let Some(key) = shell.locked() {
            return Some(words(key));
        }
        if self.name.trim().is_empty() {
            return Some(words("refusal-empty-name"));
        }
        if self.words.trim().is_empty() {
            return Some(words("refusal-empty-query"));
        }
        if let Some(fault) = self.query_fault(shell.project) {
            return Some(fault);
        }
        let taken = shell.project.query_named(&self.name);
        taken
            .filter(|row| Some(row.id) != self.query)
            .map(|row| say(&Message::new("search-kept-taken").with("name", row.name.as_str())))
    }
}

fn sheet_ui(ui: &Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(mut sheet) = state.sheet.take() else {
        return;
    };
    let is_new = sheet.query.is_none();
    let title = words(if is_new {
        "search-keep-title"
    } else {
        "search-kept-title"
    });
    let (cancel, act) = (words("search-keep-cancel"), words("search-keep-do"));
    let forget = words("search-kept-forget");
    let fault = sheet.fault(shell);
    let mut keep = DialogButton::primary(&act);
    keep.reason = fault.as_deref();
    let mut buttons = vec![DialogButton::harmless(&cancel), keep];
    if !is_new {
        buttons.insert(0, DialogButton::quiet(&forget));
    }
    let dialog = Dialog::new(Id::unique("search keep"), &title);
    let answer = dialog.show(ui.ctx(), &buttons, |ui| {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        let ink = theme::tokens(ui).ink2;
        let name = words("search-keep-name");
        label_ui(ui, &name, TextRole::SmallName, ink);
        let of_query = sheet.query_fault(shell.project);
        let taken = fault.as_deref();
        let taken = taken.filter(|_| !sheet.name.trim().is_empty() && of_query.is_none());
        TextField::new(Id::unique("search keep name"), &name, &mut sheet.name)
            .take_focus(std::mem::take(&mut sheet.fresh))
            .error(taken)
            .show(ui);
        let query = words("search-keep-words");
        label_ui(ui, &query, TextRole::SmallName, ink);
        TextField::new(Id::unique("search keep words"), &query, &mut sheet.words)
            .error(of_query.as_deref())
            .show(ui);
    });
    let act = buttons.len() - 1;
    match answer {
        None => state.sheet = Some(sheet),
        Some(DialogAnswer::Button(button)) if button == act => {
            out.perform_and_say(sheet.operation());
        }
        Some(DialogAnswer::Button(0)) if !is_new => {
            if let (Some(query), None) = (sheet.query, shell.locked()) {
                out.perform_and_say(Operation::DeleteQueries {
                    queries: vec![query],
                });
            }
        }
        Some(_) => {}
    }
}
