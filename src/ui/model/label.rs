//! Editing a name where it stands in the figure: called so in figures of this language, or renamed everywhere.

use egui::{Id, Rect, Ui, Vec2};

use crate::locale;
use crate::model::{CodeId, ModelId};
use crate::operation::Operation;
use crate::ui::axial::phrase;
use crate::ui::popup::Popup;
use crate::ui::shell::Actions;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Button, TextField, label_ui};

/// The least width of the field.
const LEAST_WIDTH: f32 = 220.0;

/// A name that is being edited.
#[derive(Clone, Debug)]
pub(super) struct LabelDraft {
    code: CodeId,
    text: String,
    fresh: bool,
}

impl LabelDraft {
    /// Returns the draft of what a code is called in the figure now.
    pub fn new(code: CodeId, text: &str) -> Self {
        Self {
            code,
            text: text.to_owned(),
            fresh: true,
        }
    }

    /// Returns whose name it is.
    pub fn code(&self) -> CodeId {
        self.code
    }
}

/// Shows the field over the name while it is edited; Enter labels, Escape leaves everything as it was.
pub(super) fn label_edit_ui(
    ui: &Ui,
    row: Rect,
    (model, language): (ModelId, &str),
    open: &mut Option<LabelDraft>,
    out: &mut Actions,
) {
    let Some(draft) = open.as_mut() else {
        return;
    };
    let id = Id::unique("figure label");
    let width = row.width().max(LEAST_WIDTH);
    let mut done = None;
    let popup = Popup::new(id, row, width).show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
        ui.add_space(space::SMALL);
        let name = locale::words("model-label-name");
        let fresh = std::mem::take(&mut draft.fresh);
        let field = TextField::new(id.with("field"), &name, &mut draft.text);
        let field = field.take_focus(fresh).show(ui);
        let hint = phrase::named("model-label-hint", &locale::words(language_key(language)));
        label_ui(ui, &hint, TextRole::Tiny, theme::tokens(ui).ink2);
        ui.horizontal(|ui| {
            let label = locale::words("model-label-do");
            let rename = locale::words("model-label-rename");
            if Button::primary(&label).small().show(ui).clicked() || field.submitted {
                done = Some(Done::Label);
            }
            if Button::new(&rename).small().show(ui).clicked() {
                done = Some(Done::Rename);
            }
        });
        ui.add_space(space::SMALL);
    });
    if popup.should_close && done.is_none() {
        done = Some(Done::Leave);
    }
    let (code, text) = (draft.code, draft.text.trim().to_owned());
    match done {
        None => return,
        Some(Done::Leave) => {}
        Some(Done::Label) => out.perform_and_say(Operation::LabelInFigure {
            model,
            code,
            language: language.to_owned(),
            text,
        }),
        Some(Done::Rename) => out.perform_and_say(Operation::RenameCode { code, name: text }),
    }
    *open = None;
}

/// How the editing ended.
enum Done {
    Label,
    Rename,
    Leave,
}

fn language_key(language: &str) -> &'static str {
    match language {
        "fa" => "model-language-persian",
        _ => "model-language-english",
    }
}
