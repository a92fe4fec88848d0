//! Saying why: a field that comes when it is asked for, after the act, so that no act ever waits for its reason.
//!
//! The hand stays on the keys: code first, and say why where there is something to say. The reason is an entry of its
//! own in the journal, which tells who said it and when; what was written there before stays.

use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::session::Request;
use crate::ui::shell::Reasoned;
use crate::ui::theme;
use crate::ui::tokens::TextRole;
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, DialogWidth, TextField, label_ui};

use super::Workbench;
use super::dialogs::DialogState;

/// The reason while it is being written.
pub(super) struct WhyDialog {
    act: Reasoned,
    text: String,
    begun: bool,
}

impl Workbench {
    /// Asks why `act` was done; nothing: the last act that stands.
    pub(super) fn ask_why(&mut self, act: Option<Reasoned>) {
        let Some(status) = &self.status else { return };
        if status.read_only.is_some() {
            self.line = Some(words("read-only-asked"));
            return;
        }
        let last = || {
            status.last.as_ref().map(|entry| Reasoned {
                entry: entry.seq,
                what: say(&entry.what),
                why: entry.why.clone(),
            })
        };
        match act.or_else(last) {
            Some(act) => {
                let text = act.why.clone();
                self.dialog = Some(DialogState::Why(WhyDialog {
                    act,
                    text,
                    begun: false,
                }));
            }
            None => self.line = Some(words("why-nothing")),
        }
    }

    pub(super) fn why_ui(&mut self, ui: &mut Ui, mut dialog: WhyDialog) -> Option<DialogState> {
        let (title, cancel, act) = (
            words("why-title"),
            words("dialog-cancel"),
            words("why-keep"),
        );
        let buttons = [DialogButton::harmless(&cancel), DialogButton::primary(&act)];
        let answer = Dialog::new(Id::unique("why dialog"), &title)
            .width(DialogWidth::Medium)
            .show(ui.ctx(), &buttons, |ui| body_ui(ui, &mut dialog));
        match answer {
            Some(DialogAnswer::Button(1)) => {
                self.say_why(dialog);
                None
            }
            None => Some(DialogState::Why(dialog)),
            Some(_) => None,
        }
    }

    fn say_why(&mut self, dialog: WhyDialog) {
        let WhyDialog { act, text, .. } = dialog;
        if text.trim() == act.why.trim() {
            return;
        }
        let ticket = self.ticket();
        self.saying.insert(ticket, ());
        self.session.send(Request::SayWhy {
            entry: act.entry,
            why: text,
            ticket,
        });
    }
}

/// Shows the act and the field.
fn body_ui(ui: &mut Ui, dialog: &mut WhyDialog) {
    let tokens = theme::tokens(ui);
    label_ui(ui, &dialog.act.what, TextRole::Body, tokens.ink2);
    let name = words("why-field");
    let first = !std::mem::replace(&mut dialog.begun, true);
    TextField::new(Id::unique("why field"), &name, &mut dialog.text)
        .placeholder(&words("why-hint"))
        .take_focus(first)
        .show(ui);
    label_ui(ui, &words("why-words"), TextRole::Small, tokens.ink3);
}
