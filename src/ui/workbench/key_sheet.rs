//! The key sheet: every command that has a key, by where it acts.

use egui::{Id, Rect, Sense, Ui, Vec2};

use crate::locale::words;

use crate::ui::command::{Command, Scope};
use crate::ui::keys::pressed;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Dialog, DialogAnswer, DialogButton, DialogWidth, Strip, line_ui, scroll_area,
};

use super::Workbench;
use super::settings::Page;

/// Returns the scopes of the sheet, in three columns; those without keys are left out when they are shown.
fn columns() -> [Vec<Scope>; 3] {
    let of_column = |scope: &Scope| match scope {
        Scope::Anywhere | Scope::Project => 0,
        Scope::Transcript => 1,
        Scope::Tree | Scope::On(_) => 2,
    };
    let column = |number| {
        let all = Scope::all().into_iter();
        all.filter(|scope| of_column(scope) == number).collect()
    };
    [column(0), column(1), column(2)]
}

impl Workbench {
    pub(super) fn key_sheet_ui(&mut self, ui: &mut Ui) {
        let (title, close) = (words("keys-title"), words("dialog-close"));
        let again = pressed(ui.ctx(), Scope::Anywhere).contains(&Command::Keys);
        let height = (ui.ctx().content_rect().height() - 220.0).clamp(240.0, 620.0);
        let change = words("keys-change");
        let buttons = [DialogButton::quiet(&change), DialogButton::primary(&close)];
        let answer = Dialog::new(Id::unique("key sheet"), &title)
            .width(DialogWidth::Large)
            .subtitle(&words("keys-subtitle"))
            .close(&close)
            .height(height)
            .show(ui.ctx(), &buttons, sheet_ui);
        if answer.is_some() || again {
            self.keys_shown = false;
        }
        if answer == Some(DialogAnswer::Button(0)) {
            self.open_settings(Page::Keys);
        }
    }
}

fn sheet_ui(ui: &mut Ui) {
    scroll_area("key sheet").show(ui, |ui| {
        egui::Frame::NONE
            .inner_margin(space::CONTENT)
            .show(ui, |ui| {
                let gap = space::LARGE;
                let width = (ui.available_width() - 2.0 * gap) / 3.0;
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = gap;
                    for scopes in columns() {
                        ui.vertical(|ui| {
                            ui.set_width(width);
                            scopes.into_iter().for_each(|scope| group_ui(ui, scope));
                        });
                    }
                });
            });
    });
}

fn group_ui(ui: &mut Ui, scope: Scope) {
    let mut commands = Command::ALL.iter();
    if !commands.any(|command| command.scope() == scope && command.shortcut().is_some()) {
        return;
    }
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    line_ui(ui, &words(scope.key()), TextRole::SmallStrong, tokens.ink);
    ui.add_space(space::TINY);
    for command in Command::ALL
        .iter()
        .filter(|command| command.scope() == scope)
    {
        let keys = command.keys();
        if keys.is_empty() {
            continue;
        }
        let size = Vec2::new(ui.available_width(), size::TREE_ROW);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let name = words(command.key());
        let label = format!("{name}, {keys}");
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::accesskit::Role::ListItem, true, &label)
        });
        row_ui(ui, rect, &name, &keys);
    }
    ui.add_space(space::CONTENT);
}

fn row_ui(ui: &Ui, rect: Rect, name: &str, keys: &str) {
    let mut strip = Strip::new(ui, rect);
    strip.key_end(keys);
    strip.skip_end(space::MEDIUM);
    strip.text(name, TextRole::Body, theme::tokens(ui).ink2);
}
