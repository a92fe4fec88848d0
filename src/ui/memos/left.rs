//! The list of memos.

use egui::accesskit::Role;
use egui::{Id, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::model::MemoKind;
use crate::ui::axial::phrase;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::focus;
use crate::ui::widget::{
    Chip, IconButton, ListFocus, Strip, TextField, hairline_h, label_ui, panel_head_ui, scroll_area,
};

use super::{MemoRow, MemosData, State, kind_icon};

/// Height of a row: kind and day, title, first words.
const ROW: f32 = 72.0;

/// Shows the list.
pub fn left_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let data = state.data(shell);
    state.follow(shell, &data);
    let title = locale::words("screen-memos");
    panel_head_ui(ui, &title, &data.rows.len().to_string(), |ui| {
        let name = locale::words("memos-new");
        let key = Command::NewMemo.keys();
        let reason = shell.locked().map(locale::words);
        let button = IconButton::new(icon::ADD, &name)
            .key(&key)
            .disabled(reason.as_deref());
        if button.show(ui).clicked() && reason.is_none() {
            state.keep(shell, out);
            out.push(Action::Run(Command::NewMemo));
        }
    });
    if data.rows.is_empty() {
        return;
    }
    filters_ui(ui, &data, state);
    let color = theme::tokens(ui).line;
    hairline_h(
        ui.painter(),
        ui.max_rect().x_range(),
        ui.cursor().top(),
        color,
    );
    let rows = state.listed(shell, &data);
    if rows.is_empty() {
        let margin = egui::Margin::same(space::PANEL as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            let ink = theme::tokens(ui).ink2;
            label_ui(ui, &locale::words("memos-none-so"), TextRole::Small, ink);
        });
        return;
    }
    list_ui(ui, shell, (&data, &rows), state, out);
}

fn filters_ui(ui: &mut Ui, data: &MemosData, state: &mut State) {
    let margin = egui::Margin {
        left: space::SECTION as i8,
        right: space::SECTION as i8,
        top: 0,
        bottom: space::MEDIUM as i8,
    };
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let name = locale::words("memos-filter");
        let clear = locale::words("memos-filter-clear");
        TextField::new(Id::unique("memos filter"), &name, &mut state.filter)
            .placeholder(&name)
            .icon(icon::FILTER_LIST)
            .key(&Command::Filter.keys())
            .clear(&clear)
            .take_focus(std::mem::take(&mut state.filter_focus))
            .show(ui);
        ui.add_space(space::MEDIUM);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(space::TINY);
            let all = locale::words("memos-all");
            let count = data.rows.len().to_string();
            if Chip::filter(&all, state.kind.is_none())
                .count(&count)
                .show(ui)
                .clicked()
            {
                state.kind = None;
            }
            for (kind, count) in data.kinds.iter().filter(|(_, count)| *count > 0) {
                kind_ui(ui, (*kind, *count), &mut state.kind);
            }
        });
    });
}

/// Returns the message key of the short name of a kind.
fn short_key(kind: MemoKind) -> &'static str {
    match kind {
        MemoKind::CodeNote => "memos-short-code-note",
        MemoKind::TheoryNote => "memos-short-theory-note",
        MemoKind::OperationalNote => "memos-short-operational-note",
        MemoKind::ReflexiveNote => "memos-short-reflexive-note",
        MemoKind::FieldNote => "memos-short-field-note",
        MemoKind::StoryLine => "memos-short-story-line",
    }
}

fn kind_ui(ui: &mut Ui, (kind, count): (MemoKind, usize), current: &mut Option<MemoKind>) {
    let name = locale::words(short_key(kind));
    let on = *current == Some(kind);
    let chip = Chip::filter(&name, on).count(&count.to_string()).show(ui);
    if chip.clicked() {
        *current = (!on).then_some(kind);
    }
}

fn list_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, rows): (&MemosData, &[usize]),
    state: &mut State,
    out: &mut Actions,
) {
    let at = |row: usize| rows.get(row).and_then(|index| data.rows.get(*index));
    let current = (0..rows.len()).find(|row| at(*row).map(|row| row.memo) == state.chosen);
    let name = locale::words("screen-memos");
    let focus = ListFocus {
        id: Id::unique("memos list"),
        name: &name,
        role: Role::List,
    };
    let keys = focus.keys_ui(ui, ui.available_rect_before_wrap(), current, rows.len());
    if let Some(memo) = keys.moved.and_then(at) {
        state.choose(memo.memo, shell, out);
    }
    if keys.opened {
        state.focus = Some(super::Focus::Text);
        state.reading = false;
    }
    let moved = keys.moved.or(std::mem::take(&mut state.follow)
        .then_some(current)
        .flatten());
    let mut area = scroll_area("memos list rows");
    if let Some(row) = moved {
        area = area.vertical_scroll_offset(offset_for(ui, row, rows.len()));
    }
    area.show_rows(ui, ROW, rows.len(), |ui, range| {
        for row in range {
            let Some(memo) = at(row) else {
                continue;
            };
            let chosen = state.chosen == Some(memo.memo);
            let response = row_ui(ui, memo, (chosen, chosen && keys.ring));
            if response.clicked() {
                focus.take_focus(ui);
                state.choose(memo.memo, shell, out);
            }
        }
    });
}

/// Where the list is scrolled to so that a row stands about in its middle.
fn offset_for(ui: &Ui, row: usize, count: usize) -> f32 {
    let height = ui.available_height();
    let most = (ROW * count as f32 - height).max(0.0);
    (ROW * row as f32 - height / 2.0).clamp(0.0, most)
}

fn row_ui(ui: &mut Ui, row: &MemoRow, (chosen, ring): (bool, bool)) -> Response {
    let tokens = theme::tokens(ui);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::CLICK);
    let kind = locale::words(row.kind.key());
    let label = phrase::line(&[row.title.clone(), kind.clone(), row.day.clone()]);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, ui.is_enabled(), chosen, &label));
    let fill = match (chosen, response.hovered()) {
        (true, _) => tokens.asoft,
        (_, true) => tokens.hover,
        _ => egui::Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let soft = if chosen { tokens.ink2 } else { tokens.ink3 };
    let line = |top: f32, height: f32| {
        let left = rect.left_top() + Vec2::new(space::PANEL, top);
        Rect::from_min_size(left, Vec2::new(rect.width() - 2.0 * space::PANEL, height))
    };
    let mut strip = Strip::new(ui, line(8.0, 18.0));
    strip.icon(kind_icon(row.kind), size::ICON_CHIP, soft);
    strip.skip(space::SMALL);
    strip.text_end(&row.day, TextRole::Tiny, soft);
    strip.skip_end(space::MEDIUM);
    strip.text(&kind, TextRole::Tiny, soft);
    let ink = if row.is_titled {
        tokens.ink
    } else {
        tokens.ink2
    };
    Strip::new(ui, line(26.0, 20.0)).text(&row.title, TextRole::Button, ink);
    Strip::new(ui, line(46.0, 18.0)).text(&row.beginning, TextRole::Small, tokens.ink2);
    hairline_h(
        ui.painter(),
        rect.x_range(),
        rect.bottom() - 1.0,
        tokens.line,
    );
    if ring {
        focus::paint_inside(ui, rect);
    }
    response
}
