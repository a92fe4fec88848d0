//! The part of the sheet that says what a code means, when to use it and when not; read, and written in place.

use egui::{Id, Ui, Vec2};

use crate::locale;
use crate::model::CodeId;
use crate::operation::{CodeEdit, Operation};
use crate::text::{Span, Weight};
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::TextRole;
use crate::ui::widget::{IconButton, Section, TextField, label_ui};

use super::sheet::SheetData;
use super::state::State;
use super::written::Written;

/// The texts of a code while they are written.
pub(super) struct Editing {
    code: CodeId,
    texts: [Written; 3],
    fresh: bool,
}

impl Editing {
    fn new(data: &SheetData) -> Self {
        let texts = [&data.definition, &data.use_when, &data.not_when];
        Self {
            code: data.face.id,
            texts: texts.map(|text| Written::new(text)),
            fresh: true,
        }
    }

    /// Asks for what was changed to be kept.
    pub fn keep(&mut self, out: &mut Actions) {
        let [definition, use_when, not_when] = &mut self.texts;
        let edit = CodeEdit {
            definition: definition.changed(),
            use_when: use_when.changed(),
            not_when: not_when.changed(),
            ..CodeEdit::default()
        };
        if edit != CodeEdit::default() {
            let code = self.code;
            out.perform(Operation::EditCode { code, edit });
        }
    }
}

/// Shows the section.
pub(super) fn definition_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    data: &SheetData,
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let code = data.face.id;
    if let Some(editing) = state
        .sheet
        .editing
        .as_mut()
        .filter(|editing| editing.code != code)
    {
        editing.keep(out);
        state.sheet.editing = None;
    }
    let mut begin = false;
    let mut done = false;
    let title = locale::words("axial-definition");
    let is_editing = state.sheet.editing.is_some();
    let locked = shell.locked().map(locale::words);
    let icons = |ui: &mut Ui| {
        let (icon, key) = if is_editing {
            (icon::CHECK, "axial-edit-done")
        } else {
            (icon::EDIT, "axial-edit")
        };
        let name = locale::words(key);
        let button = IconButton::new(icon, &name).small();
        let clicked = button.disabled(locked.as_deref()).show(ui).clicked();
        begin = clicked && !is_editing;
        done = clicked && is_editing;
    };
    let id = Id::unique("axial sheet definition");
    Section::new(id, &title).show(ui, icons, |ui| match &mut state.sheet.editing {
        Some(editing) => editing_ui(ui, data, editing, out),
        None => {
            let texts = [&data.definition, &data.use_when, &data.not_when];
            if texts.iter().all(|text| text.trim().is_empty()) {
                let words = locale::words("axial-no-definition");
                label_ui(ui, &words, TextRole::Small, tokens.ink3);
            }
            text_ui(ui, "", &data.definition);
            text_ui(ui, "axial-use-when", &data.use_when);
            text_ui(ui, "axial-not-when", &data.not_when);
        }
    });
    if begin {
        state.sheet.editing = Some(Editing::new(data));
    }
    if done && let Some(mut editing) = state.sheet.editing.take() {
        editing.keep(out);
    }
}

fn text_ui(ui: &mut Ui, key: &str, text: &str) {
    let tokens = theme::tokens(ui);
    if text.trim().is_empty() {
        return;
    }
    if key.is_empty() {
        label_ui(ui, text, TextRole::Quotation, tokens.ink);
        return;
    }
    let name = locale::words(key);
    let span = Span {
        range: 0..name.len(),
        weight: Weight::SemiBold,
        italic: false,
    };
    let words = format!("{name} {text}");
    let engine = user_text(ui.ctx());
    let width = ui.available_width();
    let style = style_for(TextRole::Small, &words);
    let layout = engine.layout_spans(&words, &[span], &style, Some(width));
    let size = Vec2::new(width, layout.size().height);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &words));
    engine.paint(ui.painter(), rect.min, &layout, tokens.ink2);
}

/// Three fields; each is kept when it is left.
fn editing_ui(ui: &mut Ui, data: &SheetData, editing: &mut Editing, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let keys = ["axial-definition", "axial-use-when", "axial-not-when"];
    let known = [&data.definition, &data.use_when, &data.not_when];
    let code = editing.code;
    let mut left = false;
    for (index, (key, written)) in keys.iter().zip(&mut editing.texts).enumerate() {
        let name = locale::words(key);
        label_ui(ui, &name, TextRole::MetaName, tokens.ink2);
        if let Some(known) = known.get(index) {
            written.follow(known);
        }
        let take = index == 0 && std::mem::take(&mut editing.fresh);
        let id = Id::unique(("axial sheet", key, code));
        let field = TextField::new(id, &name, &mut written.text);
        let rows = if index == 0 { 3 } else { 2 };
        let shown = field
            .multi_line(rows)
            .role(TextRole::Quotation)
            .take_focus(take)
            .show(ui);
        left |= shown.response.lost_focus();
    }
    if left {
        editing.keep(out);
    }
}
