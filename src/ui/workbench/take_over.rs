//! Taking over a project that another computer did not give back: what is known, when that is safe, and the act.

use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::model::Message;
use crate::session::{Request, minute_words};
use crate::store::ReadOnly;
use crate::ui::icon;
use crate::ui::theme;
use crate::ui::tokens::TextRole;
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, DialogWidth, Tone, label_ui};

use super::Workbench;
use super::dialogs::DialogState;

impl Workbench {
    /// Asks whether nobody works on the other computer any more.
    pub(super) fn ask_take_over(&mut self) {
        let read_only = self
            .status
            .as_ref()
            .and_then(|status| status.read_only.clone());
        match read_only {
            Some(ReadOnly::LeftBy(holder)) => {
                let held = Message::new("take-over-held")
                    .with("user", holder.user.as_str())
                    .with("computer", holder.computer.as_str())
                    .with("since", minute_words(holder.since));
                self.dialog = Some(DialogState::TakeOver(held));
            }
            Some(ReadOnly::HeldBy(_)) => self.line = Some(words("take-over-at-work")),
            Some(_) => self.line = Some(words("take-over-not-held")),
            None => self.line = Some(words("take-over-not-needed")),
        }
    }

    pub(super) fn take_over_ui(&mut self, ui: &mut Ui, held: Message) -> Option<DialogState> {
        let (title, cancel, act) = (
            words("take-over-title"),
            words("take-over-keep"),
            words("take-over-act"),
        );
        let buttons = [
            DialogButton::harmless(&cancel),
            DialogButton::dangerous(&act),
        ];
        let answer = Dialog::new(Id::unique("take over dialog"), &title)
            .width(DialogWidth::Medium)
            .icon(icon::LOCK, Tone::Warn)
            .show(ui.ctx(), &buttons, |ui| {
                let tokens = theme::tokens(ui);
                label_ui(ui, &say(&held), TextRole::Body, tokens.ink);
                for key in ["take-over-safe", "take-over-unsafe"] {
                    label_ui(ui, &words(key), TextRole::Body, tokens.ink2);
                }
            });
        match answer {
            None => Some(DialogState::TakeOver(held)),
            Some(DialogAnswer::Button(1)) => {
                let path = self.status.as_ref().map(|status| status.path.clone());
                if let Some(path) = path {
                    self.session.send(Request::TakeOver { path });
                }
                None
            }
            Some(_) => None,
        }
    }
}
