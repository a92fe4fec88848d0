//! The comment of a quotation while it is written: kept on a pause, and when the field is left.

use egui::{Id, Ui};

use crate::locale::words;
use crate::model::{Project, QuotationId};
use crate::operation::Operation;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::TextRole;
use crate::ui::widget::{TextField, label_ui};

use super::kept_field::kept_field_ui;

/// The comment being written.
#[derive(Clone, Debug, Default)]
pub struct CommentDraft {
    draft: Option<Draft>,
    wants_focus: bool,
}

#[derive(Clone, Debug, PartialEq)]
struct Draft {
    quotation: QuotationId,
    text: String,
    /// What the project has, as far as this field knows.
    kept: String,
    /// What the project was seen to have; what is on its way there is not seen yet.
    seen: String,
    changed_at: Option<f64>,
}

impl CommentDraft {
    /// Returns whether the field is to have the focus in the next pass.
    pub fn wants_focus(&self) -> bool {
        self.wants_focus
    }

    /// Gives the field the focus in the next pass.
    pub fn take_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Keeps what is written, where it is another than what is kept.
    pub fn keep(&mut self, project: &Project, out: &mut Actions) {
        let Some(draft) = &mut self.draft else {
            return;
        };
        draft.changed_at = None;
        let text = draft.text.trim();
        if text == draft.kept || !project.quotations.contains(draft.quotation) {
            return;
        }
        draft.kept = text.to_owned();
        out.perform(Operation::CommentQuotation {
            quotation: draft.quotation,
            comment: text.to_owned(),
        });
    }

    /// Turns to another quotation; what was written on the one before is kept first.
    fn turn_to(&mut self, project: &Project, quotation: QuotationId, out: &mut Actions) {
        let stored = project
            .quotations
            .get(quotation)
            .map_or("", |row| &row.comment);
        match &mut self.draft {
            Some(draft) if draft.quotation == quotation => {
                let other = stored != draft.seen && stored != draft.kept;
                draft.seen = stored.to_owned();
                // Undo, or another act, changed it, and nothing is being written here.
                if other && draft.changed_at.is_none() {
                    draft.text = stored.to_owned();
                    draft.kept = stored.to_owned();
                }
            }
            _ => {
                self.keep(project, out);
                self.draft = Some(Draft {
                    quotation,
                    text: stored.to_owned(),
                    kept: stored.to_owned(),
                    seen: stored.to_owned(),
                    changed_at: None,
                });
            }
        }
    }
}

/// Shows the field of the comment on `quotation`; returns whether it was left by Ctrl Enter or Escape.
pub fn comment_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, quotation): (&mut CommentDraft, QuotationId),
    out: &mut Actions,
) -> bool {
    state.turn_to(shell.project, quotation, out);
    let wants_focus = std::mem::take(&mut state.wants_focus);
    let Some(draft) = &mut state.draft else {
        return false;
    };
    if shell.locked().is_some() {
        label_ui(ui, &draft.text, TextRole::Small, theme::tokens(ui).ink2);
        return false;
    }
    let id = Id::unique("comment of the quotation");
    let name = words("coding-comment");
    let hint = words("coding-comment-hint");
    let field = TextField::new(id, &name, &mut draft.text)
        .placeholder(&hint)
        .role(TextRole::Small)
        .multi_line(1)
        .take_focus(wants_focus);
    let shown = kept_field_ui(ui, id, field, &mut draft.changed_at);
    if shown.keeps {
        state.keep(shell.project, out);
    }
    shown.leaves
}
