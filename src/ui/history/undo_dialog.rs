//! The dialog before many acts are taken back: how many, which come first, and how they come again.

use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::model::Message;
use crate::session::Request;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, DialogWidth, Tone, label_ui, line_ui};

use super::State;
use super::data::acts_after;

/// How many of the acts are named.
const NAMED: usize = 4;

pub(super) fn dialog_ui(ui: &mut Ui, state: &mut State, out: &mut Actions) {
    let Some(seq) = state.undo_to else { return };
    let tokens = theme::tokens(ui);
    let acts = acts_after(&state.trail, seq);
    let count = acts.len();
    let title = words("history-undo-title");
    let (cancel, act) = (
        words("dialog-cancel"),
        say(&Message::new("history-undo-act").with("count", count)),
    );
    let nothing = words("history-undo-nothing");
    let mut primary = DialogButton::primary(&act);
    primary.reason = (count == 0).then_some(nothing.as_str());
    let buttons = [DialogButton::harmless(&cancel), primary];
    let said = Message::new("history-undo-words")
        .with("count", count)
        .with("key", Command::Redo.keys());
    let said = say(&said);
    let dialog = Dialog::new(Id::unique("undo to here"), &title).width(DialogWidth::Medium);
    let answer = dialog
        .icon(icon::UNDO, Tone::Calm)
        .show(ui.ctx(), &buttons, |ui| {
            label_ui(ui, &said, TextRole::Body, tokens.ink2);
            ui.add_space(space::TINY);
            for line in acts.iter().take(NAMED) {
                line_ui(ui, &line.what, TextRole::Body, tokens.ink);
            }
            if count > NAMED {
                let more = say(&Message::new("history-undo-more").with("count", count - NAMED));
                line_ui(ui, &more, TextRole::Small, tokens.ink2);
            }
        });
    match answer {
        None => {}
        Some(DialogAnswer::Button(1)) => {
            out.push(Action::Ask(Request::UndoTo { seq }));
            state.undo_to = None;
        }
        Some(_) => state.undo_to = None,
    }
}
