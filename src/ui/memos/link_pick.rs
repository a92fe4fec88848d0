//! What something can be linked to, in a list that is narrowed by typing.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::model::{MemoId, MemoTarget, Project};
use crate::text::{Candidate, Query};
use crate::ui::popup::{self, Popup};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{Strip, TextField, scroll_area};

use super::{LinkRow, link_row};

/// Width of the list.
const WIDTH: f32 = 360.0;
/// Rows that are seen at once.
const ROWS: usize = 8;

/// Something that can be linked to.
pub struct LinkChoice {
    /// How it is shown.
    pub row: LinkRow,
    candidate: Candidate,
}

impl LinkChoice {
    /// Returns a row that is found by its name.
    pub fn new(row: LinkRow) -> Self {
        let candidate = Candidate::new(&row.name);
        Self { row, candidate }
    }

    /// Returns a row that is found by its name and by what stands beside it.
    pub fn found_by_place(row: LinkRow) -> Self {
        let candidate = Candidate::new(&format!("{} {}", row.name, row.sort));
        Self { row, candidate }
    }
}

/// The open list.
pub struct Open {
    anchor: Rect,
    /// The key of what it is called.
    name: &'static str,
    width: f32,
    typed: String,
    current: usize,
    choices: Vec<LinkChoice>,
    found: Option<(String, Vec<usize>)>,
    fresh: bool,
    moved: bool,
}

/// Returns what a memo can be linked to and is not yet: codes from the top down, documents, models, memos, people.
pub fn link_choices(project: &Project, memo: MemoId) -> Vec<LinkChoice> {
    let linked = project
        .memos
        .get(memo)
        .map(|memo| memo.links.clone())
        .unwrap_or_default();
    choices_of(every_target(project), project, |target| {
        linked.binary_search(&target).is_err() && target != MemoTarget::Memo(memo)
    })
}

/// Returns `targets` as choices, those that are still there and for which `stays` holds.
pub fn choices_of(
    targets: Vec<MemoTarget>,
    project: &Project,
    stays: impl Fn(MemoTarget) -> bool,
) -> Vec<LinkChoice> {
    let targets = targets.into_iter().filter(|target| stays(*target));
    targets
        .filter_map(|target| link_row(project, target))
        .map(LinkChoice::new)
        .collect()
}

/// Returns all that can be linked to but quotations: codes from the top down, documents, models, relations, memos, people.
pub fn every_target(project: &Project) -> Vec<MemoTarget> {
    let mut codes: Vec<_> = project.codes.iter().collect();
    codes.sort_by(|a, b| (b.level, &a.name).cmp(&(a.level, &b.name)));
    let codes = codes.into_iter().map(|code| MemoTarget::Code(code.id));
    let documents = project
        .documents_in_order()
        .into_iter()
        .map(|document| MemoTarget::Document(document.id));
    let models = project
        .models
        .iter()
        .map(|model| MemoTarget::Model(model.id));
    let relations = project
        .relations
        .iter()
        .map(|relation| MemoTarget::Relation(relation.id));
    let memos = project.memos.iter().map(|memo| MemoTarget::Memo(memo.id));
    let participants = project
        .participants
        .iter()
        .map(|one| MemoTarget::Participant(one.id));
    let cases = project.cases.iter().map(|case| MemoTarget::Case(case.id));
    let all = codes
        .chain(documents)
        .chain(models)
        .chain(relations)
        .chain(memos)
        .chain(participants)
        .chain(cases);
    all.collect()
}

impl Open {
    /// Opens the list of these choices below `anchor`.
    pub fn new(anchor: Rect, choices: Vec<LinkChoice>) -> Self {
        Self {
            anchor,
            name: "memos-link-to",
            width: WIDTH,
            typed: String::new(),
            current: 0,
            choices,
            found: None,
            fresh: true,
            moved: false,
        }
    }

    /// Calls the list by the message `name` and makes it `width` wide.
    pub fn named(self, name: &'static str, width: f32) -> Self {
        Self {
            name,
            width,
            ..self
        }
    }

    fn found(&mut self) -> Vec<usize> {
        if let Some((typed, found)) = &self.found
            && *typed == self.typed
        {
            return found.clone();
        }
        let query = Query::new(&self.typed);
        let choices = self.choices.iter().enumerate();
        let mut scored: Vec<(i32, usize)> = choices
            .filter_map(|(index, choice)| Some((query.score(&choice.candidate)?.score, index)))
            .collect();
        if !query.is_empty() {
            scored.sort_by_key(|(score, index)| (std::cmp::Reverse(*score), *index));
        }
        let found: Vec<usize> = scored.into_iter().map(|(_, index)| index).collect();
        self.found = Some((self.typed.clone(), found.clone()));
        self.current = 0;
        found
    }
}

/// Shows the list while it is open; returns what was picked. Arrows move, Enter picks, Escape closes.
pub fn pick_ui(ui: &Ui, state: &mut Option<Open>) -> Option<MemoTarget> {
    let open = state.as_mut()?;
    let id = Id::unique("memo link list");
    let name = locale::words(open.name);
    let found = open.found();
    let entered = keys(ui, open, found.len());
    let room = popup::room(open.anchor, ui.ctx().content_rect()) - 2.0 * size::FIELD_FINDER;
    let rows = found.len().clamp(1, ROWS) as f32 * size::LIST_ROW;
    let height = rows.min(room.max(2.0 * size::LIST_ROW));
    let popup = Popup::new(id, open.anchor, open.width).role(Role::ListBox);
    let shown = popup.show(ui, |ui| {
        egui::Frame::NONE
            .inner_margin(space::MEDIUM)
            .show(ui, |ui| {
                TextField::new(id.with("field"), &name, &mut open.typed)
                    .placeholder(&name)
                    .finder()
                    .take_focus(std::mem::take(&mut open.fresh))
                    .show(ui);
            });
        let picked = rows_ui(ui, id, (open, &found), height);
        if found.is_empty() {
            let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), size::LIST_ROW));
            let mut strip = Strip::new(ui, rect);
            strip.skip(space::PANEL);
            strip.text(
                &locale::words("memos-link-nothing"),
                TextRole::Small,
                theme::tokens(ui).ink3,
            );
        }
        ui.add_space(space::TINY);
        picked
    });
    let picked = if entered {
        found.get(open.current).copied()
    } else {
        shown.inner
    };
    let target = picked
        .and_then(|index| open.choices.get(index))
        .map(|choice| choice.row.target);
    if target.is_some() || shown.should_close {
        *state = None;
    }
    target
}

fn keys(ui: &Ui, open: &mut Open, count: usize) -> bool {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = count.saturating_sub(1);
    for (key, step) in [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, 8),
        (Key::PageUp, -8),
    ] {
        if pressed(key) {
            open.current = open.current.saturating_add_signed(step);
            open.moved = true;
        }
    }
    open.current = open.current.min(last);
    pressed(Key::Enter)
}

fn rows_ui(
    ui: &mut Ui,
    id: Id,
    (open, found): (&mut Open, &[usize]),
    height: f32,
) -> Option<usize> {
    let mut picked = None;
    let mut area = scroll_area(id.with("rows"))
        .max_height(height)
        .auto_shrink([false, true]);
    if std::mem::take(&mut open.moved) {
        let middle = size::LIST_ROW * open.current as f32 - height / 2.0;
        area = area.vertical_scroll_offset(middle.max(0.0));
    }
    area.show_rows(ui, size::LIST_ROW, found.len(), |ui, range| {
        for row in range {
            let Some(choice) = found.get(row).and_then(|index| open.choices.get(*index)) else {
                continue;
            };
            let response = row_ui(ui, id.with(("row", row)), &choice.row, row == open.current);
            if response.hovered() && ui.input(|input| input.pointer.delta() != Vec2::ZERO) {
                open.current = row;
            }
            if response.clicked() {
                picked = found.get(row).copied();
            }
        }
    });
    picked
}

fn row_ui(ui: &mut Ui, id: Id, row: &LinkRow, current: bool) -> Response {
    let tokens = theme::tokens(ui);
    let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), size::LIST_ROW));
    let response = ui.interact(rect, id, Sense::CLICK);
    let label = format!("{}, {}", row.name, row.sort);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, current, &label));
    if current {
        let inside = rect.shrink2(Vec2::new(space::TINY, 0.0));
        ui.painter()
            .rect_filled(inside, radius::BUTTON, tokens.asoft);
    }
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::PANEL);
    strip.skip_end(space::PANEL);
    match row.mark(tokens) {
        Some(mark) => strip.mark(mark),
        None => strip.icon(row.icon, size::ICON_CHIP, tokens.ink2),
    }
    strip.skip(space::MEDIUM);
    strip.text_end(&row.sort, TextRole::Tiny, tokens.ink2);
    strip.skip_end(space::MEDIUM);
    strip.text(&row.name, TextRole::Button, tokens.ink);
    response
}
