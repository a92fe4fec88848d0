//! Paints a section of the selective screen: its head, its table, and the chosen row in the inspector.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Color32, Id, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::model::ModelId;
use crate::ui::axial::{Face, PickItem, QuotationLook, pick_ui, quotation_data, quotation_ui};
use crate::ui::glyphs::user_text;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, radius, size, space};
use crate::ui::widget::{
    Button, Column, ListFocus, ListRow, Strip, hairline_h, label_ui, line_ui, ring, ring_inside,
    scroll_area, table_head_ui,
};

use super::acts::{self, Act};
use super::forms;
use super::sheet::{ActButton, DetailSection, Head, Part, Sheet, SheetCell, SheetRow, Tone};
use super::state::State;

/// Lines that a wrapped cell has at most.
const MOST_LINES: f32 = 12.0;
/// Space above and below the words of a row that wraps.
const PADDING: f32 = 6.0;

/// Shows a section in the main pane.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (model, sheet): (ModelId, &Arc<Sheet>),
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let margin = egui::Margin {
        left: space::CONTENT as i8,
        right: space::CONTENT as i8,
        top: space::SMALL as i8,
        bottom: 0,
    };
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        head_ui(ui, (shell, model), sheet, (state, out));
        relation_ui(ui, (shell, model), state);
        if sheet.rows.is_empty() {
            ui.add_space(space::MEDIUM);
            label_ui(ui, &sheet.empty, TextRole::Body, tokens.ink2);
        } else {
            table_ui(ui, (shell, model), sheet, (state, out));
        }
    });
}

fn head_ui(
    ui: &mut Ui,
    (shell, model): (&Shell<'_>, ModelId),
    sheet: &Sheet,
    (state, out): (&mut State, &mut Actions),
) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::PANEL_HEAD);
    ui.allocate_ui_with_layout(size, theme::from_start(), |ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        line_ui(ui, &sheet.title, TextRole::Heading, tokens.ink);
        line_ui(ui, &sheet.meta, TextRole::Small, tokens.ink3);
    });
    buttons_ui(ui, (shell, model), &sheet.acts, (state, out));
    ui.add_space(space::SMALL);
}

/// Buttons on as many lines as they need.
fn buttons_ui(
    ui: &mut Ui,
    (shell, model): (&Shell<'_>, ModelId),
    acts: &[ActButton],
    (state, out): (&mut State, &mut Actions),
) {
    let locked = shell.locked().map(locale::words);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::SMALL);
        for button in acts {
            let reason = locked.as_deref().filter(|_| button.act.changes());
            let mut shown = Button::new(&button.words).small().disabled(reason);
            if let Some(icon) = button.icon {
                shown = shown.icon(icon);
            }
            let response = shown.show(ui);
            if response.clicked() {
                state.act_rect = Some(response.rect);
                acts::begin(&button.act, (shell, model), state, out);
            }
        }
    });
}

/// The list of relations that a proposition can begin with.
fn relation_ui(ui: &mut Ui, (shell, model): (&Shell<'_>, ModelId), state: &mut State) {
    if state.relation.is_none() {
        return;
    }
    let project = shell.project;
    let relations: Vec<_> = project
        .relations_in(model)
        .filter_map(|relation| project.relations.get(relation))
        .collect();
    let items: Vec<PickItem> = relations
        .iter()
        .filter_map(|row| {
            let mut face = Face::find(project, row.from)?;
            face.name = row.ends(project);
            Some(PickItem {
                face,
                meta: locale::words(row.kind.key()),
            })
        })
        .collect();
    let id = Id::unique("selective from relation");
    let name = locale::words("theory-from-relation");
    let picked = pick_ui(ui, id, &name, &items, &mut state.relation);
    if let Some(row) = picked.and_then(|index| relations.get(index)) {
        state.form = forms::from_relation(project, model, row.id);
    }
}

fn table_ui(
    ui: &mut Ui,
    (shell, model): (&Shell<'_>, ModelId),
    sheet: &Arc<Sheet>,
    (state, out): (&mut State, &mut Actions),
) {
    let columns: Vec<Column<'_>> = sheet.heads.iter().map(column).collect();
    table_head_ui(ui, &columns);
    let foot = if sheet.foot.is_empty() { 0.0 } else { 64.0 };
    let mut height = (ui.available_height() - foot).max(3.0 * size::TABLE_ROW);
    if !sheet.wraps && foot > 0.0 {
        // Whole rows, and no more than there are, so that the note stands below the last of them.
        let rows = (height / size::TABLE_ROW)
            .floor()
            .min(sheet.rows.len() as f32);
        height = rows * size::TABLE_ROW;
    }
    let rect = Rect::from_min_size(ui.cursor().min, Vec2::new(ui.available_width(), height));
    let opened = keys_ui(ui, rect, sheet, state);
    let area = scroll_area(("selective rows", sheet.title.as_str())).max_height(height);
    let area = area.auto_shrink([false, true]);
    let mut clicked = Clicked::default();
    let follow = std::mem::take(&mut state.follow);
    if sheet.wraps {
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            for row in &sheet.rows {
                row_ui(ui, sheet, row, (state, follow, &mut clicked));
            }
        });
    } else {
        area.show_rows(ui, size::TABLE_ROW, sheet.rows.len(), |ui, range| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            for row in sheet.rows.get(range).unwrap_or_default() {
                row_ui(ui, sheet, row, (state, follow, &mut clicked));
            }
        });
    }
    if let Some((subject, twice)) = clicked.row {
        state.chosen = Some(subject);
        state.focus_rows = true;
        if twice {
            open(subject, (shell, model), state, out);
        }
    }
    if let Some(act) = clicked.act {
        acts::begin(&act, (shell, model), state, out);
    }
    if opened && let Some(subject) = state.chosen {
        open(subject, (shell, model), state, out);
    }
    if !sheet.foot.is_empty() {
        ui.add_space(space::SMALL);
        let ink = theme::tokens(ui).ink2;
        label_ui(ui, &sheet.foot, TextRole::Small, ink);
    }
}

/// What Enter and a double click do to a row.
fn open(
    subject: super::section::Subject,
    from: (&Shell<'_>, ModelId),
    state: &mut State,
    out: &mut Actions,
) {
    use super::section::Subject;
    let act = match subject {
        Subject::Gap(code, gap) => Act::Decide(code, gap),
        Subject::Step(sampling) => Act::Brought(sampling),
        Subject::Trimmed(code) => Act::Category(code),
        Subject::Proposition(_) | Subject::Unit(_) => Act::Edit(subject),
    };
    acts::begin(&act, from, state, out);
}

fn column(head: &Head) -> Column<'_> {
    let mut column = Column::new(&head.title);
    column.width = head.width;
    column.numeric = head.numeric;
    column.sortable = false;
    column.wraps = true;
    column
}

fn keys_ui(ui: &Ui, rect: Rect, sheet: &Sheet, state: &mut State) -> bool {
    let focus = ListFocus {
        id: Id::unique("selective sheet"),
        name: &sheet.title,
        role: Role::Grid,
    };
    if std::mem::take(&mut state.focus_rows) {
        focus.take_focus(ui);
    }
    let mut rows = sheet.rows.iter();
    let at = rows.position(|row| Some(row.subject) == state.chosen);
    let keys = focus.keys_ui(ui, rect, at, sheet.rows.len());
    if let Some(row) = keys.moved.and_then(|row| sheet.rows.get(row)) {
        state.chosen = Some(row.subject);
        state.follow = true;
    }
    keys.opened
}

/// What was clicked.
#[derive(Default)]
struct Clicked {
    /// A row, and whether twice.
    row: Option<(super::section::Subject, bool)>,
    /// What the cell that was clicked does.
    act: Option<Act>,
}

fn row_ui(
    ui: &mut Ui,
    sheet: &Sheet,
    row: &SheetRow,
    (state, follow, clicked): (&State, bool, &mut Clicked),
) {
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let width = ui.available_width();
    let fixed: f32 = sheet.heads.iter().filter_map(|head| head.width).sum();
    let wide = sheet.heads.iter().position(|head| head.width.is_none());
    let room = (width - fixed - 2.0 * space::MEDIUM).max(60.0);
    let words = wide.and_then(|at| row.cells.get(at));
    let layout = words
        .filter(|_| sheet.wraps)
        .map(|cell| engine.wrapped(&cell.text, TextRole::Quotation, room));
    let line = 20.0;
    let height = layout.as_ref().map_or(size::TABLE_ROW, |layout| {
        (layout.size().height.min(MOST_LINES * line) + 2.0 * PADDING).max(size::TABLE_ROW)
    });
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::CLICK);
    let chosen = state.chosen == Some(row.subject);
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, chosen, row.label()));
    if chosen && follow {
        ui.scroll_to_rect(rect, None);
    }
    if response.clicked() || response.double_clicked() {
        clicked.row = Some((row.subject, response.double_clicked()));
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let fill = match (chosen, response.hovered()) {
        (true, _) => tokens.asoft,
        (_, true) => tokens.hover,
        _ => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let top = Rect::from_min_size(rect.min, Vec2::new(width, size::TABLE_ROW));
    let mut strip = Strip::new(ui, top);
    for (index, (head, cell)) in sheet.heads.iter().zip(&row.cells).enumerate() {
        let area = strip.take(head.width.unwrap_or(width - fixed));
        if let Some(act) = &cell.act
            && button_cell_ui(ui, area, (response.id.with(index), head, cell))
        {
            clicked.row = Some((row.subject, false));
            clicked.act = Some(act.clone());
        }
        match (&layout, head.width) {
            (Some(layout), None) => {
                let corner = area.min + Vec2::new(space::MEDIUM, PADDING);
                let clip = rect.shrink2(Vec2::new(0.0, 2.0));
                let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
                engine.paint(&painter, corner, layout, tokens.ink);
            }
            _ => cell_ui(ui, area, head, cell),
        }
    }
    ring_inside(ui, rect, &response);
    hairline_h(
        ui.painter(),
        rect.x_range(),
        rect.bottom() - 1.0,
        tokens.line,
    );
}

/// A cell that does something of its own; returns whether it was clicked.
fn button_cell_ui(ui: &Ui, area: Rect, (id, head, cell): (Id, &Head, &SheetCell)) -> bool {
    let inside = area.shrink2(Vec2::new(2.0, space::TINY));
    let response = ui.interact(inside, id, Sense::CLICK);
    let words = format!("{}: {}", head.title, cell.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    if response.hovered() {
        let fill = theme::tokens(ui).sel;
        ui.painter().rect_filled(inside, radius::BUTTON, fill);
    }
    ring(ui, &response, radius::BUTTON);
    response.clicked()
}

fn cell_ui(ui: &Ui, area: Rect, head: &Head, cell: &SheetCell) {
    let tokens = theme::tokens(ui);
    let mut strip = Strip::new(ui, area);
    strip.skip(space::MEDIUM);
    let end = if head.numeric {
        space::MEDIUM
    } else {
        space::SMALL
    };
    strip.skip_end(end);
    if let Some(face) = &cell.face {
        strip.mark(face.mark(tokens));
        strip.skip(space::MEDIUM);
    }
    let ink = ink(cell.tone, tokens);
    if head.numeric {
        strip.number_end(&cell.text, TextRole::Field, ink);
    } else if cell.tone == Tone::Plain {
        strip.text(&cell.text, TextRole::Field, ink);
    } else {
        strip.text(&cell.text, TextRole::Small, ink);
    }
}

fn ink(tone: Tone, tokens: &Tokens) -> Color32 {
    match tone {
        Tone::Plain => tokens.ink,
        Tone::Quiet => tokens.ink2,
        Tone::Good => tokens.ok,
        Tone::Look => tokens.warn,
        Tone::Against => tokens.danger,
    }
}

/// Shows what is said of the chosen row in the inspector.
pub(super) fn detail_ui(
    ui: &mut Ui,
    (shell, model): (&Shell<'_>, ModelId),
    sections: &[DetailSection],
    (state, out): (&mut State, &mut Actions),
) {
    if sections.is_empty() {
        let ink = theme::tokens(ui).ink2;
        egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
            label_ui(
                ui,
                &locale::words("theory-choose-row"),
                TextRole::Small,
                ink,
            );
        });
        return;
    }
    scroll_area("selective detail").show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        for (index, section) in sections.iter().enumerate() {
            let id = Id::unique(("selective detail", index));
            let mut shown = crate::ui::widget::Section::new(id, &section.title);
            shown = shown.count(&section.count);
            if index == 0 {
                shown = shown.first().fixed();
            }
            shown.show(
                ui,
                |_| {},
                |ui| {
                    for part in &section.parts {
                        part_ui(ui, (shell, model), part, (state, out));
                    }
                    if section.parts.is_empty() {
                        let ink = theme::tokens(ui).ink3;
                        line_ui(ui, &locale::words("theory-none"), TextRole::Small, ink);
                    }
                },
            );
        }
    });
}

fn part_ui(
    ui: &mut Ui,
    (shell, model): (&Shell<'_>, ModelId),
    part: &Part,
    (state, out): (&mut State, &mut Actions),
) {
    let tokens = theme::tokens(ui);
    match part {
        Part::Words(words) if words.is_empty() => {
            let words = locale::words("theory-nothing-written");
            label_ui(ui, &words, TextRole::Small, tokens.ink3);
        }
        Part::Words(words) => {
            label_ui(ui, words, TextRole::Quotation, tokens.ink);
        }
        Part::Meta(words) => {
            label_ui(ui, words, TextRole::Small, tokens.ink2);
        }
        Part::Line { act, .. } => {
            if line_part_ui(ui, part)
                && let Some(act) = act
            {
                acts::begin(act, (shell, model), state, out);
            }
        }
        Part::Quotation(quotation) => {
            if let Some(data) = quotation_data(shell.project, *quotation) {
                quotation_ui(ui, &data, QuotationLook::default(), out, |_, _| {});
            }
        }
        Part::Buttons(buttons) => buttons_ui(ui, (shell, model), buttons, (state, out)),
    }
}

/// Shows a line; returns whether it was clicked.
fn line_part_ui(ui: &mut Ui, part: &Part) -> bool {
    let Part::Line {
        name,
        meta,
        trailing,
        tone,
        ..
    } = part
    else {
        return false;
    };
    let tokens = theme::tokens(ui);
    let mut row = ListRow::new(name).indent(0.0);
    if !meta.is_empty() {
        row = row.second_line(meta);
    }
    if *tone == Tone::Plain || trailing.is_empty() {
        return row.trailing(trailing).show(ui).clicked();
    }
    let size = Vec2::new(ui.available_width(), row.height());
    let mut clicked = false;
    ui.allocate_ui_with_layout(size, theme::from_end(), |ui| {
        line_ui(ui, trailing, TextRole::Small, ink(*tone, tokens));
        ui.add_space(space::TINY);
        clicked = row.show(ui).clicked();
    });
    clicked
}
