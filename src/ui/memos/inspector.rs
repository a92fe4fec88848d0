//! The inspector of a memo: what it is about, which memos lead here, what its kind is for, who wrote it when.

use egui::{Id, Ui, Vec2};

use crate::locale;
use crate::model::{Memo, MemoTarget};
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Screen, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Chip, ChipLook, IconButton, Section, Strip, label_ui, line_ui, scroll_area, tooltip,
};

use super::{
    LinkRow, State, data, kind_icon, kind_purpose, link_choices, link_pick, link_row, set_links,
};

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let memo = state
        .chosen
        .and_then(|memo| shell.project.memos.get(memo))
        .cloned();
    let Some(memo) = memo else {
        return;
    };
    scroll_area("memo inspector").show(ui, |ui| {
        links_ui(ui, shell, &memo, state, out);
        back_ui(ui, shell, &memo, (state, out));
        purpose_ui(ui, &memo);
        made_ui(ui, shell, &memo);
        ui.add_space(space::LARGE);
    });
}

fn links_ui(ui: &mut Ui, shell: &Shell<'_>, memo: &Memo, state: &mut State, out: &mut Actions) {
    let title = locale::words("memos-linked-to");
    let count = memo.links.len().to_string();
    let reason = shell.locked().map(locale::words);
    let mut add = None;
    let section = Section::new(Id::unique("memo links"), &title)
        .count(&count)
        .first();
    let mut removed = None;
    let mut opened = None;
    section.show(
        ui,
        |ui| {
            let name = locale::words("memos-link-add");
            let button = IconButton::new(icon::ADD, &name)
                .small()
                .disabled(reason.as_deref());
            let response = button.show(ui);
            if response.clicked() && reason.is_none() {
                add = Some(response.rect);
            }
        },
        |ui| {
            if memo.links.is_empty() {
                label_ui(
                    ui,
                    &locale::words("memos-linked-nothing"),
                    TextRole::Small,
                    theme::tokens(ui).ink2,
                );
            }
            let rows = memo
                .links
                .iter()
                .filter_map(|target| link_row(shell.project, *target));
            for row in rows {
                match link_ui(ui, &row, reason.as_deref()) {
                    Some(Wish::Open) => opened = Some(row),
                    Some(Wish::Remove) => removed = Some(row.target),
                    None => {}
                }
            }
        },
    );
    if let Some(anchor) = add {
        state.pick = Some(link_pick::Open::new(
            anchor,
            link_choices(shell.project, memo.id),
        ));
    }
    if let Some(target) = removed {
        let links = memo
            .links
            .iter()
            .copied()
            .filter(|link| *link != target)
            .collect();
        set_links(memo.id, links, out);
    }
    if let Some(target) = link_pick::pick_ui(ui, &mut state.pick) {
        let mut links = memo.links.clone();
        links.push(target);
        links.sort_unstable();
        links.dedup();
        set_links(memo.id, links, out);
    }
    if let Some(row) = opened {
        open(shell, &row, state, out);
    }
}

/// What was asked of a link.
enum Wish {
    Open,
    Remove,
}

fn link_ui(ui: &mut Ui, row: &LinkRow, reason: Option<&str>) -> Option<Wish> {
    let tokens = theme::tokens(ui);
    let mut wish = None;
    let line = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(line, theme::from_end(), |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        let name = phrase::named("memos-link-remove", &row.name);
        let button = IconButton::new(icon::CLOSE, &name).small().disabled(reason);
        if button.show(ui).clicked() && reason.is_none() {
            wish = Some(Wish::Remove);
        }
        line_ui(ui, &row.sort, TextRole::Tiny, tokens.ink3);
        ui.with_layout(theme::from_start(), |ui| {
            let chip = Chip::new(&row.name);
            let chip = match (row.mark(tokens), row.code) {
                (Some(mark), Some((_, colour))) => {
                    let tint = crate::ui::tokens::code_colour(usize::from(colour)).tint(tokens);
                    chip.mark(mark).look(ChipLook::Tint(tint))
                }
                _ => chip.icon(row.icon),
            };
            let response = tooltip(chip.show(ui), &row.name, "", "");
            if response.clicked() {
                wish = Some(Wish::Open);
            }
        });
    });
    wish
}

fn open(shell: &Shell<'_>, row: &LinkRow, state: &mut State, out: &mut Actions) {
    state.keep(shell, out);
    match (row.spot, row.target) {
        (Some(spot), _) => out.push(Action::Open(spot)),
        (None, MemoTarget::Model(_)) => out.push(Action::Go(Screen::Model)),
        (None, _) => out.push(Action::Go(Screen::Documents)),
    }
}

fn back_ui(ui: &mut Ui, shell: &Shell<'_>, memo: &Memo, (state, out): (&mut State, &mut Actions)) {
    let back: Vec<LinkRow> = shell
        .project
        .memos_of(MemoTarget::Memo(memo.id))
        .filter_map(|from| link_row(shell.project, MemoTarget::Memo(from)))
        .collect();
    if back.is_empty() {
        return;
    }
    let title = locale::words("memos-links-here");
    let count = back.len().to_string();
    let mut opened = None;
    Section::new(Id::unique("memo back links"), &title)
        .count(&count)
        .show(
            ui,
            |_| {},
            |ui| {
                for row in &back {
                    if Chip::new(&row.name).icon(row.icon).show(ui).clicked() {
                        opened = Some(row.clone());
                    }
                }
            },
        );
    if let Some(row) = opened {
        open(shell, &row, state, out);
    }
}

fn purpose_ui(ui: &mut Ui, memo: &Memo) {
    let tokens = theme::tokens(ui);
    let title = locale::words(memo.kind.key());
    let section = Section::new(Id::unique("memo purpose"), &title).icon(kind_icon(memo.kind));
    section.show(
        ui,
        |_| {},
        |ui| {
            label_ui(
                ui,
                &locale::words(kind_purpose(memo.kind)),
                TextRole::Small,
                tokens.ink2,
            );
        },
    );
}

fn made_ui(ui: &mut Ui, shell: &Shell<'_>, memo: &Memo) {
    let tokens = theme::tokens(ui);
    let (coder, made, changed) = data::made_words(shell.project, memo);
    let title = locale::words("memos-made");
    Section::new(Id::unique("memo made"), &title).show(
        ui,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (key, value) in [
                ("memos-coder", coder),
                ("memos-begun", made),
                ("memos-changed", changed),
            ] {
                let name = locale::words(key);
                let (rect, response) = ui.allocate_exact_size(
                    Vec2::new(ui.available_width(), size::BUTTON_SMALL),
                    egui::Sense::hover(),
                );
                let label = format!("{name}: {value}");
                response.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &label)
                });
                let mut strip = Strip::new(ui, rect);
                strip.text_end(&value, TextRole::Small, tokens.ink2);
                strip.skip_end(space::MEDIUM);
                strip.text(&name, TextRole::Small, tokens.ink3);
            }
        },
    );
}
