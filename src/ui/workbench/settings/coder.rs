//! Who codes at this computer: the name under which everything is kept that is done from now on.

use egui::{Id, Ui};

use crate::locale::words;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Button, ButtonLook, TextField, label_ui};

/// The name while it is being written.
pub(super) struct Draft {
    name: String,
    /// The name that holds.
    held: String,
    /// The field had the focus in the pass before.
    writing: bool,
    begun: bool,
}

impl Draft {
    /// Returns the draft of somebody who codes as `held`.
    pub(super) fn of(held: String) -> Self {
        Self {
            name: held.clone(),
            held,
            writing: false,
            begun: false,
        }
    }

    /// Takes the name where it is another one than held until now; blank: as the computer knows the person.
    pub(super) fn take(&mut self) -> Option<String> {
        let name = self.name.trim();
        if name == self.held {
            return None;
        }
        self.held = name.to_owned();
        self.name.clone_from(&self.held);
        Some(self.held.clone())
    }
}

/// Shows the field and the coders whom the project knows; returns whether the name is to hold now.
pub(super) fn coder_ui(ui: &mut Ui, draft: &mut Draft, known: &[String]) -> bool {
    let tokens = theme::tokens(ui);
    let name = words("settings-coder-name");
    label_ui(ui, &name, TextRole::Small, tokens.ink2);
    let first = !std::mem::replace(&mut draft.begun, true);
    let shown = TextField::new(Id::unique("settings coder"), &name, &mut draft.name)
        .placeholder(&words("settings-coder-none"))
        .take_focus(first)
        .show(ui);
    let writing = shown.response.has_focus();
    let left = std::mem::replace(&mut draft.writing, writing) && !writing;
    label_ui(
        ui,
        &words("settings-coder-words"),
        TextRole::Small,
        tokens.ink3,
    );
    let others: Vec<&String> = known.iter().filter(|known| **known != draft.held).collect();
    let mut chosen = false;
    if !others.is_empty() {
        ui.add_space(space::PANEL);
        label_ui(
            ui,
            &words("settings-coder-known"),
            TextRole::Small,
            tokens.ink2,
        );
        ui.horizontal_wrapped(|ui| {
            for other in others {
                if Button::new(other)
                    .look(ButtonLook::Plain)
                    .show(ui)
                    .clicked()
                {
                    draft.name.clone_from(other);
                    chosen = true;
                }
            }
        });
    }
    left || shown.submitted || chosen
}
