//! The command palette: every command and every place, found by typing.

use egui::accesskit::Role;
use egui::{Align2, Area, Id, Key, Modifiers, Order, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::Message;
use crate::text::{Candidate, Query};

use crate::ui::command::{Command, Scope};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Screen, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::reader::{keep_behind, lead_to};
use crate::ui::widget::{ListRow, Strip, TextField, hairline_h, key_hint_ui, line_ui, scroll_area};

use super::Workbench;

/// How wide it is, where the window allows.
const WIDTH: f32 = 640.0;

/// How many rows are offered.
const ROWS: usize = 60;

/// How many rows are seen at a time.
const ROWS_SEEN: usize = 9;

/// Height of the line above commands and above places.
const HEAD: f32 = 24.0;

/// What was typed and which row is current.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    query: String,
    current: usize,
    opened: bool,
}

/// Something to run or to go to.
#[derive(Clone, Debug)]
struct Row {
    name: String,
    meta: String,
    key: String,
    action: Action,
    is_place: bool,
    score: i64,
}

impl Workbench {
    pub(super) fn palette_ui(&mut self, ui: &mut Ui, out: &mut Actions) {
        let Some(mut state) = self.palette.take() else {
            return;
        };
        let rows = self.rows(&state.query);
        state.current = state.current.min(rows.len().saturating_sub(1));
        let mut close = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        ui.input_mut(|input| {
            if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
                state.current = (state.current + 1).min(rows.len().saturating_sub(1));
            }
            if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
                state.current = state.current.saturating_sub(1);
            }
        });
        let changes = ui.input_mut(|input| input.consume_key(Modifiers::ALT, Key::Enter));
        let current = rows.get(state.current).map(|row| &row.action);
        if let Some(Action::Run(command)) = current.filter(|_| changes) {
            self.change_key(*command);
            return;
        }
        let mut taken = ui
            .input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
            .then_some(state.current);
        let clicked = show(ui, &mut state, &rows);
        match clicked {
            Clicked::Row(index) => taken = Some(index),
            Clicked::Elsewhere => close = true,
            Clicked::Nothing => {}
        }
        if let Some(row) = taken.and_then(|index| rows.get(index)) {
            if let Some(screen) = self.elsewhere(&row.action) {
                out.push(Action::Go(screen));
            }
            out.push(row.action.clone());
            close = true;
        }
        if !close {
            self.palette = Some(state);
        }
    }

    fn rows(&self, query: &str) -> Vec<Row> {
        let mut rows: Vec<Row> = Command::ALL
            .iter()
            .filter(|command| **command != Command::Palette && self.offers(**command, query))
            .map(|command| Row {
                name: words(command.key()),
                meta: scope_words(command.scope()),
                key: command.keys(),
                action: Action::Run(*command),
                is_place: false,
                score: 0,
            })
            .collect();
        if query.trim().is_empty() {
            rows.truncate(ROWS);
            return rows;
        }
        rows.extend(self.places());
        let query = Query::new(query);
        let mut rows: Vec<Row> = rows
            .into_iter()
            .filter_map(|row| {
                let found = query.score(&Candidate::new(&row.name))?;
                Some(Row {
                    score: i64::from(found.score),
                    ..row
                })
            })
            .collect();
        rows.sort_by_cached_key(|row| {
            let elsewhere = self.elsewhere(&row.action).is_some();
            (row.is_place, elsewhere, -row.score)
        });
        rows.truncate(ROWS);
        rows
    }

    /// Whether a command is offered; what only another screen can do where it is asked for by name.
    fn offers(&self, command: Command, query: &str) -> bool {
        match command.scope() {
            Scope::Anywhere => true,
            Scope::Project => self.status.is_some(),
            Scope::On(screen) => {
                self.status.is_some() && (screen == self.screen || !query.trim().is_empty())
            }
            Scope::Transcript | Scope::Tree => {
                self.status.is_some() && self.screen == Screen::Coding
            }
        }
    }

    /// The screen that must be gone to before a command can be run.
    fn elsewhere(&self, action: &Action) -> Option<Screen> {
        match action {
            Action::Run(command) => match command.scope() {
                Scope::On(screen) if screen != self.screen => Some(screen),
                _ => None,
            },
            _ => None,
        }
    }

    fn places(&self) -> Vec<Row> {
        let Some(status) = &self.status else {
            return Vec::new();
        };
        let project = &status.project;
        let place = |name: &str, meta: String, spot: Spot| Row {
            name: name.to_owned(),
            meta,
            key: String::new(),
            action: Action::Open(spot),
            is_place: true,
            score: 0,
        };
        let mut rows = Vec::new();
        for document in project.documents_in_order() {
            rows.push(place(
                &document.name,
                words(document.kind.key()),
                Spot::Document(document.id),
            ));
        }
        for code in project.codes.iter() {
            let codings = self.counts.branch(code.id).codings;
            let above = project
                .lineage(code.id)
                .iter()
                .rev()
                .skip(1)
                .rev()
                .map(|code| code.name.clone())
                .collect::<Vec<_>>();
            let above = above.into_iter().take(2).collect::<Vec<_>>().join(" / ");
            let count = say(&Message::new("count-codings").with("count", codings));
            let meta = if above.is_empty() || above == code.name {
                count
            } else {
                format!("{above} · {count}")
            };
            rows.push(place(&code.name, meta, Spot::Code(code.id)));
        }
        for memo in project.memos.iter() {
            rows.push(place(
                &memo.title,
                words(memo.kind.key()),
                Spot::Memo(memo.id),
            ));
        }
        rows
    }
}

enum Clicked {
    Nothing,
    Row(usize),
    Elsewhere,
}

fn show(ui: &mut Ui, state: &mut State, rows: &[Row]) -> Clicked {
    let ctx = ui.ctx().clone();
    let tokens = theme::tokens(ui);
    let window = ctx.content_rect();
    let scrim = Area::new(Id::unique("palette scrim"))
        .order(Order::Middle)
        .fixed_pos(window.min)
        .show(&ctx, |ui| {
            let (rect, response) = ui.allocate_exact_size(window.size(), egui::Sense::click());
            ui.painter().rect_filled(rect, 0.0, tokens.scrim);
            response
        });
    let first = !std::mem::replace(&mut state.opened, true);
    let mut clicked = if scrim.inner.clicked() {
        Clicked::Elsewhere
    } else {
        Clicked::Nothing
    };
    let width = WIDTH.min(window.width() - size::DIALOG_MARGIN);
    Area::new(Id::unique("palette"))
        .order(Order::Foreground)
        .role(Role::Dialog)
        .accessible_name(words("palette-name"))
        .anchor(Align2::CENTER_TOP, Vec2::new(0.0, 84.0))
        .show(&ctx, |ui| {
            keep_behind(&ctx, ui.unique_id());
            theme::popup_frame(tokens)
                .corner_radius(radius::DIALOG)
                .show(ui, |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let hint = words("palette-hint");
                    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
                        let field =
                            TextField::new(Id::unique("palette field"), &hint, &mut state.query)
                                .placeholder(&hint)
                                .icon(icon::SEARCH)
                                .search()
                                .take_focus(first);
                        if field.show(ui).response.changed() {
                            state.current = 0;
                        }
                    });
                    if let Some(index) = rows_ui(ui, state.current, rows) {
                        clicked = Clicked::Row(index);
                    }
                    foot_ui(ui);
                });
        });
    clicked
}

fn rows_ui(ui: &mut Ui, current: usize, rows: &[Row]) -> Option<usize> {
    let tokens = theme::tokens(ui);
    if rows.is_empty() {
        egui::Frame::NONE.inner_margin(space::WIDE).show(ui, |ui| {
            line_ui(ui, &words("palette-nothing"), TextRole::Body, tokens.ink3);
        });
        return None;
    }
    let mut clicked = None;
    let heads = rows.iter().filter(|row| row.is_place).count().min(1) + 1;
    let height = rows.len().min(ROWS_SEEN) as f32 * size::LIST_ROW + heads as f32 * HEAD;
    scroll_area("palette rows")
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::ListBox);
                node.set_size_of_set(rows.len());
            });
            for (index, row) in rows.iter().enumerate() {
                let begins = index == 0
                    || rows
                        .get(index - 1)
                        .is_some_and(|before| before.is_place != row.is_place);
                if begins {
                    let key = if row.is_place {
                        "palette-places"
                    } else {
                        "palette-commands"
                    };
                    let extent = Vec2::new(ui.available_width(), HEAD);
                    let (rect, _) = ui.allocate_exact_size(extent, egui::Sense::hover());
                    let mut strip = Strip::new(ui, rect);
                    strip.skip(space::WIDE);
                    strip.text(&words(key), TextRole::Tiny, tokens.ink3);
                }
                let shown = ListRow::new(&row.name)
                    .meta(&row.meta)
                    .key(&row.key)
                    .indent(space::WIDE)
                    .chosen(index == current);
                let response = shown.show(ui);
                if index == current {
                    lead_to(ui.ctx(), response.id);
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    clicked = Some(index);
                }
            }
        });
    clicked
}

fn foot_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    let top = ui.cursor().top();
    hairline_h(ui.painter(), ui.max_rect().x_range(), top, tokens.line);
    egui::Frame::NONE
        .inner_margin(egui::Margin::symmetric(16, 9))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::PANEL;
                key_hint_ui(ui, "↑↓", &words("hint-choose"));
                key_hint_ui(ui, "Enter", &words("hint-run"));
                key_hint_ui(ui, "Alt Enter", &words("hint-change-key"));
                key_hint_ui(ui, "Esc", &words("hint-close"));
            });
        });
}

fn scope_words(scope: Scope) -> String {
    match scope {
        Scope::Anywhere => String::new(),
        Scope::Project => words("scope-project"),
        Scope::On(screen) => words(screen.key()),
        Scope::Transcript => words("scope-transcript"),
        Scope::Tree => words("scope-tree"),
    }
}
