//! Editing a name where it stands in the figure: called so in figures of this language, or renamed everywhere.

use egui::{Id, Rect, Ui, Vec2};

use crate::locale;
use crate::model::{CodeId, ModelId, Place};
use crate::operation::{NewFigureLabel, Operation, RenamePlace};
use crate::ui::axial::phrase;
use crate::ui::mirror;
use crate::ui::popup::Popup;
use crate::ui::shell::Actions;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Button, TextField, label_ui};

/// The least width of the field.
const LEAST_WIDTH: f32 = 280.0;

/// Whose name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Labelled {
    Code(CodeId),
    Place(Place),
}

/// A name that is being edited.
#[derive(Clone, Debug)]
pub(super) struct LabelDraft {
    of: Labelled,
    text: String,
    fresh: bool,
}

impl LabelDraft {
    /// Returns the draft of what a code or a place is called in the figure now.
    pub fn new(of: Labelled, text: &str) -> Self {
        Self {
            of,
            text: text.to_owned(),
            fresh: true,
        }
    }

    /// Returns whose name it is.
    pub fn of(&self) -> Labelled {
        self.of
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
    let row = mirror::from_island(ui.ctx(), ui.layer_id(), row);
    let width = row.width().max(LEAST_WIDTH);
    let mut done = None;
    let popup = Popup::new(id, row, width).show(ui, |ui| {
        let margin = egui::Margin::symmetric(space::PANEL as i8, space::MEDIUM as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            done = words_ui(ui, id, language, draft);
        });
    });
    if popup.should_close && done.is_none() {
        done = Some(Done::Leave);
    }
    let (of, text) = (draft.of, draft.text.trim().to_owned());
    let language = match done {
        None => return,
        Some(Done::Leave) => {
            *open = None;
            return;
        }
        Some(Done::Label) => Some(language.to_owned()),
        Some(Done::Rename) => None,
    };
    out.perform_and_say(operation(model, of, (language, text)));
    *open = None;
}

/// The field with what can be done with the words in it; returns what was chosen.
fn words_ui(ui: &mut Ui, id: Id, language: &str, draft: &mut LabelDraft) -> Option<Done> {
    ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
    let mut done = None;
    let name = locale::words("model-label-name");
    let fresh = std::mem::take(&mut draft.fresh);
    let field = TextField::new(id.with("field"), &name, &mut draft.text);
    let field = field.take_focus(fresh).show(ui);
    let hint = phrase::named("model-label-hint", &locale::words(language_key(language)));
    label_ui(ui, &hint, TextRole::Small, theme::tokens(ui).ink2);
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
    done
}

/// Labels in figures of a language, or without one renames everywhere.
fn operation(
    model: ModelId,
    of: Labelled,
    (language, text): (Option<String>, String),
) -> Operation {
    match (of, language) {
        (Labelled::Code(code), Some(language)) => Operation::LabelInFigure(NewFigureLabel {
            model,
            code,
            language,
            text,
        }),
        (Labelled::Code(code), None) => Operation::RenameCode { code, name: text },
        (Labelled::Place(place), language) => Operation::RenamePlace(RenamePlace {
            model,
            place,
            name: (language.is_none() || !text.is_empty()).then_some(text),
            language,
        }),
    }
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
