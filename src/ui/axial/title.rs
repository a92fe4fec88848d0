//! The dialog that asks for one name: of a new model, of a model or code to rename.

use egui::{Context, Id};

use crate::locale;
use crate::model::{Code, CodeId, Level, ModelId};
use crate::operation::Operation;
use crate::ui::shell::Actions;
use crate::ui::tokens::space;
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, TextField};

/// What the name is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleFor {
    /// A new model.
    NewModel,
    /// Another title of a model.
    Model(ModelId),
    /// Another name of a code of this level.
    Code(CodeId, Level),
}

/// An open dialog.
#[derive(Clone, Debug)]
pub struct TitleDraft {
    purpose: TitleFor,
    text: String,
    fresh: bool,
}

impl TitleDraft {
    /// Returns the dialog with a first name in the field.
    pub fn new(purpose: TitleFor, text: &str) -> Self {
        Self {
            purpose,
            text: text.to_owned(),
            fresh: true,
        }
    }

    /// Returns the dialog that renames a code.
    pub fn of_code(code: &Code) -> Self {
        Self::new(TitleFor::Code(code.id, code.level), &code.name)
    }

    fn keys(&self) -> (&'static str, &'static str) {
        match self.purpose {
            TitleFor::NewModel => ("axial-new-model-title", "axial-new-model-do"),
            TitleFor::Model(_) => ("axial-rename-model-title", "axial-rename-do"),
            TitleFor::Code(_, Level::Open) => ("axial-rename-code-title", "axial-rename-do"),
            TitleFor::Code(_, Level::Concept) => ("axial-rename-concept-title", "axial-rename-do"),
            TitleFor::Code(_, Level::Category) => {
                ("axial-rename-category-title", "axial-rename-do")
            }
        }
    }

    fn operation(&self) -> Operation {
        let text = self.text.trim().to_owned();
        match self.purpose {
            TitleFor::NewModel => Operation::AddModel {
                model: None,
                title: text,
            },
            TitleFor::Model(model) => Operation::RenameModel { model, title: text },
            TitleFor::Code(code, _) => Operation::RenameCode { code, name: text },
        }
    }
}

/// Shows the dialog while it is open; asks for the operation when it is answered.
pub fn title_ui(ctx: &Context, id: Id, open: &mut Option<TitleDraft>, out: &mut Actions) {
    let Some(draft) = open.as_mut() else {
        return;
    };
    let (title, act) = draft.keys();
    let (title, act) = (locale::words(title), locale::words(act));
    let (cancel, name) = (locale::words("axial-cancel"), locale::words("axial-name"));
    let reason = locale::words("refusal-empty-name");
    let mut primary = DialogButton::primary(&act);
    primary.reason = draft.text.trim().is_empty().then_some(&*reason);
    let buttons = [DialogButton::harmless(&cancel), primary];
    let answer = Dialog::new(id, &title).show(ctx, &buttons, |ui| {
        ui.add_space(space::SMALL);
        let fresh = std::mem::take(&mut draft.fresh);
        TextField::new(id.with("field"), &name, &mut draft.text)
            .take_focus(fresh)
            .show(ui);
    });
    match answer {
        None => {}
        Some(DialogAnswer::Button(1)) => {
            out.perform(draft.operation());
            *open = None;
        }
        Some(_) => *open = None,
    }
}
