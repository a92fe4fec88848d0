//! The quotations that a quotation is linked to: how, where, and what is said of it.

use egui::{Id, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::Message;
use crate::operation::Operation;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{IconButton, Section, label_ui, line_ui, link_ui};

use super::Asked;
use super::cards::words_ui;
use super::data::LinkLine;

/// Shows the links, and begins one.
pub(super) fn links_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    links: &[LinkLine],
    out: &mut Actions,
) -> Option<Asked> {
    let title = words("coding-links");
    let count = links.len().to_string();
    let locked = shell.locked().map(words);
    let mut begins = false;
    let section = Section::new(Id::unique("inspector links"), &title).count(&count);
    let asked = section.show(
        ui,
        |ui| {
            let name = words(Command::LinkQuotations.key());
            let key = Command::LinkQuotations.keys();
            let button = IconButton::new(icon::ADD, &name).small().key(&key);
            begins = button.disabled(locked.as_deref()).show(ui).clicked();
        },
        |ui| {
            let mut asked = None;
            for link in links {
                asked = link_row_ui(ui, (link, locked.as_deref()), out).or(asked);
            }
            asked
        },
    );
    if begins {
        return Some(Asked::Link);
    }
    asked.flatten()
}

fn link_row_ui(
    ui: &mut Ui,
    (link, locked): (&LinkLine, Option<&str>),
    out: &mut Actions,
) -> Option<Asked> {
    let tokens = theme::tokens(ui);
    let mut asked = None;
    let width = ui.available_width();
    let row = Vec2::new(width, size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(row, theme::from_end(), |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        let remove = say(&Message::new("coding-link-remove").with("place", link.place.as_str()));
        let button = IconButton::new(icon::CLOSE, &remove).small();
        if button.disabled(locked).show(ui).clicked() {
            out.perform(Operation::DeleteLinks {
                links: vec![link.link],
            });
        }
        let edit = say(&Message::new("coding-link-edit").with("place", link.place.as_str()));
        let button = IconButton::new(icon::EDIT, &edit).small();
        if button.disabled(locked).show(ui).clicked() {
            asked = Some(Asked::EditLink(link.link));
        }
        ui.with_layout(theme::from_start(), |ui| {
            line_ui(ui, &link.verb, TextRole::SmallName, tokens.ink);
        });
    });
    if link_ui(ui, &link.place).clicked() {
        out.push(Action::Open(Spot::Quotation(link.other)));
    }
    words_ui(ui, &link.words);
    if !link.note.is_empty() {
        label_ui(ui, &link.note, TextRole::Small, tokens.ink2);
    }
    asked
}
