//! The main pane of memos: tool bar, and the memo written or read.

use egui::{Id, Margin, Rect, Ui, UiBuilder, Vec2};

use crate::locale;
use crate::model::{Memo, MemoKind};
use crate::operation::{MemoEdit, Operation};
use crate::session::day_words;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, DropDown, IconButton, MenuItem, Segmented, Strip, label_ui, scroll_area, tool_bar_ui,
};

use super::editor::editor_ui;
use super::reading::reading_ui;
use super::{State, kind_icon, kind_purpose};

/// The widest that lines run.
const MEASURE: f32 = 640.0;

/// Shows the pane.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let data = state.data(shell);
    state.keep_left(shell, out);
    state.follow(shell, &data);
    if data.rows.is_empty() && state.draft.is_none() {
        empty_ui(ui, shell, out);
        return;
    }
    // A memo that was just made arrives an event later than the wish to see it.
    let memo = state
        .chosen
        .and_then(|memo| shell.project.memos.get(memo))
        .cloned();
    let Some(memo) = memo else {
        return;
    };
    bar_ui(ui, shell, &memo, state, out);
    let reads = state.reading || shell.locked().is_some();
    scroll_area(("memo", memo.id)).show(ui, |ui| {
        let side = ((ui.available_width() - MEASURE) / 2.0).clamp(space::CONTENT, 72.0);
        let margin = Margin {
            left: side as i8,
            right: side as i8,
            top: space::LARGE as i8,
            bottom: space::HUGE as i8,
        };
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(MEASURE);
            ui.set_width(ui.available_width());
            if reads {
                reading_ui(ui, state, &about_words(shell, &memo));
            } else {
                editor_ui(ui, shell, (&memo, &about_words(shell, &memo)), state, out);
            }
        });
    });
}

/// Who began it, when, how long it is.
fn about_words(shell: &Shell<'_>, memo: &Memo) -> String {
    let coder = shell.project.coder_name(memo.coder).to_owned();
    let [made, changed] = [memo.made, memo.changed].map(day_words);
    crate::ui::axial::phrase::with(
        "memos-about",
        [
            ("coder", coder.into()),
            ("made", made.into()),
            ("changed", changed.into()),
        ],
    )
}

fn bar_ui(ui: &mut Ui, shell: &Shell<'_>, memo: &Memo, state: &mut State, out: &mut Actions) {
    let reason = shell.locked().map(locale::words);
    tool_bar_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        kind_ui(ui, memo, reason.is_some(), out);
        ui.with_layout(theme::from_end(), |ui| {
            ui.spacing_mut().item_spacing.x = space::TINY;
            let views = ["memos-write", "memos-read"].map(locale::words);
            let choices = [views[0].as_str(), views[1].as_str()];
            let name = locale::words("memos-view");
            let reads = state.reading || reason.is_some();
            let id = Id::unique("memo view");
            let chosen = Segmented::new(id, &name, &choices, usize::from(reads)).show(ui);
            if let Some(view) = chosen {
                state.keep(shell, out);
                state.reading = view == 1;
            }
            ui.add_space(space::TINY);
            let delete = locale::words("memos-delete");
            let button = IconButton::new(icon::DELETE, &delete).disabled(reason.as_deref());
            if button.show(ui).clicked() && reason.is_none() {
                super::remove(shell, state, out);
            }
            if !reads {
                wrap_ui(ui, state);
            }
        });
    });
}

/// Bold and italic.
fn wrap_ui(ui: &mut Ui, state: &mut State) {
    // Filled from the end, so the last one comes first.
    let buttons = [
        (icon::FORMAT_ITALIC, "memos-italic", "Ctrl I", "*"),
        (icon::FORMAT_BOLD, "memos-bold", "Ctrl B", "**"),
    ];
    for (icon, name, key, mark) in buttons {
        let name = locale::words(name);
        if IconButton::new(icon, &name).key(key).show(ui).clicked() {
            state.wrap = Some(mark);
        }
    }
}

fn kind_ui(ui: &mut Ui, memo: &Memo, locked: bool, out: &mut Actions) {
    let names = MemoKind::ALL.map(|kind| locale::words(kind.key()));
    let items: Vec<MenuItem<'_>> = MemoKind::ALL
        .iter()
        .zip(&names)
        .map(|(kind, name)| MenuItem {
            icon: Some(kind_icon(*kind)),
            ticked: *kind == memo.kind,
            ..MenuItem::new(name)
        })
        .collect();
    let current = MemoKind::ALL.iter().position(|kind| *kind == memo.kind);
    let name = locale::words("memos-kind");
    let drop =
        DropDown::new(Id::unique("memo kind"), &name, &items, current).icon(kind_icon(memo.kind));
    let chosen = ui.add_enabled_ui(!locked, |ui| drop.show(ui)).inner;
    let kind = chosen.and_then(|chosen| MemoKind::ALL.get(chosen).copied());
    if let Some(kind) = kind.filter(|kind| *kind != memo.kind) {
        let edit = MemoEdit {
            kind: Some(kind),
            ..MemoEdit::default()
        };
        out.perform(Operation::EditMemo {
            memo: memo.id,
            edit,
        });
    }
}

/// What stands here before the first memo: the kinds, and what each is for.
fn empty_ui(ui: &mut Ui, shell: &Shell<'_>, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let room = ui.available_rect_before_wrap();
    let width = MEASURE.min(room.width() - 2.0 * space::CONTENT);
    let top = room.top() + ((room.height() - 420.0) / 2.6).max(space::CONTENT);
    let rect = Rect::from_min_size(
        egui::pos2(room.center().x - width / 2.0, top),
        Vec2::new(width, 420.0),
    );
    let mut column = ui.new_child(UiBuilder::new().max_rect(rect).layout(theme::column()));
    let ui = &mut column;
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let (icon_rect, _) =
        ui.allocate_exact_size(Vec2::splat(size::ICON_EMPTY), egui::Sense::hover());
    icon::STICKY_NOTE_2.paint_in(ui.painter(), icon_rect, size::ICON_EMPTY, tokens.accent);
    ui.add_space(space::PANEL);
    label_ui(
        ui,
        &locale::words("memos-empty-heading"),
        TextRole::PageHeading,
        tokens.ink,
    );
    ui.add_space(space::TINY);
    label_ui(
        ui,
        &locale::words("memos-empty-words"),
        TextRole::Summary,
        tokens.ink2,
    );
    ui.add_space(space::WIDE);
    for kind in MemoKind::ALL {
        let (rect, _) = ui.allocate_exact_size(
            Vec2::new(ui.available_width(), size::LIST_ROW),
            egui::Sense::hover(),
        );
        let mut strip = Strip::new(ui, rect);
        strip.icon(kind_icon(kind), size::ICON_ROW, tokens.ink2);
        strip.skip(space::MEDIUM);
        let mut name = Strip::new(ui, strip.take(132.0));
        name.text(&locale::words(kind.key()), TextRole::Name, tokens.ink);
        strip.text(
            &locale::words(kind_purpose(kind)),
            TextRole::Body,
            tokens.ink2,
        );
    }
    ui.add_space(space::WIDE);
    let words = locale::words("memos-new");
    let key = Command::NewMemo.keys();
    let reason = shell.locked().map(locale::words);
    let button = Button::primary(&words)
        .icon(icon::ADD)
        .key(&key)
        .disabled(reason.as_deref());
    if button.show(ui).clicked() && reason.is_none() {
        out.push(Action::Run(Command::NewMemo));
    }
}
