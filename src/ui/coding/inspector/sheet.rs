//! The sheet of a code: what it means and how it is used.

use egui::{Id, Ui, Vec2};

use crate::locale::words;
use crate::model::{CodeId, MemoTarget};
use crate::ui::code_tree::level_words;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{IconButton, Mark, Section, label_ui, line_ui, link_ui};

use super::data::SheetData;
use super::passage::memos_ui;
use super::{Asked, Inspector};

/// The three texts and their titles.
const TEXTS: [&str; 3] = ["tree-definition", "tree-use-when", "tree-not-when"];

/// Shows the sheet.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data, code): (&mut Inspector, &SheetData, CodeId),
    out: &mut Actions,
) -> Option<Asked> {
    let level = level_words(shell.project, data.level);
    let locked = shell.locked().map(words);
    let mut defines = false;
    let section = Section::new(Id::unique("inspector code"), &level)
        .fixed()
        .first();
    let body = section.show(
        ui,
        |ui| {
            let name = words("tree-menu-define");
            let key = Command::DefineCode.keys();
            let button = IconButton::new(icon::EDIT, &name).small().key(&key);
            defines = button.disabled(locked.as_deref()).show(ui).clicked();
        },
        |ui| {
            head_ui(ui, data);
            texts_ui(ui, data, locked.is_none())
        },
    );
    let memos = (state, data.memos.as_slice(), MemoTarget::Code(code));
    let memo = memos_ui(ui, shell, memos, out);
    let defines = defines || body == Some(true);
    memo.or(defines.then_some(Asked::Define(code)))
}

fn head_ui(ui: &mut Ui, data: &SheetData) {
    let tokens = theme::tokens(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(Mark::WIDTH, 22.0), egui::Sense::hover());
        Mark::code(data.level, data.colour, tokens).paint(ui.painter(), rect.center());
        label_ui(ui, &data.name, TextRole::Heading, tokens.ink);
    });
    if !data.path.is_empty() {
        label_ui(ui, &data.path, TextRole::Meta, tokens.ink3);
    }
    label_ui(ui, &data.tally, TextRole::Small, tokens.ink2);
}

/// Shows what is written of the code; returns whether it is to be written.
fn texts_ui(ui: &mut Ui, data: &SheetData, can_change: bool) -> bool {
    let tokens = theme::tokens(ui);
    let mut wanted = false;
    for (title, text) in TEXTS.iter().zip(&data.texts) {
        if text.trim().is_empty() {
            continue;
        }
        ui.add_space(space::HAIR);
        line_ui(ui, &words(title), TextRole::SmallName, tokens.ink2);
        for paragraph in text.lines().filter(|line| !line.trim().is_empty()) {
            label_ui(ui, paragraph, TextRole::Body, tokens.ink);
        }
    }
    let [definition, ..] = &data.texts;
    if definition.trim().is_empty() && can_change {
        wanted = link_ui(ui, &words("coding-define")).clicked();
    }
    wanted
}
