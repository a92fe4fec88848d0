//! A memo on the quotation or the code that is looked at, written beside the text: it begins with its first words and is kept on a pause.

use egui::{Id, Key, Modifiers, Ui};

use crate::locale::words;
use crate::model::{MemoId, MemoTarget, Project};
use crate::ui::command::Command;
use crate::ui::memos::Draft;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{TextField, key_cap_ui, label_ui, link_ui};

use super::kept_field::kept_field_ui;

/// Lines that the field has at least.
const LINES: usize = 3;

/// The memo being written.
#[derive(Default)]
pub struct MemoBox {
    open: Option<(MemoTarget, Draft)>,
    /// The project had it when that was looked at last.
    there: bool,
    wants_focus: bool,
}

impl MemoBox {
    /// Takes up the newest memo on something, or begins one called `new`, and gives the field the focus. What was being
    /// written on another one is kept.
    pub fn begin(
        &mut self,
        project: &Project,
        (target, new): (MemoTarget, MemoId),
        out: &mut Actions,
    ) {
        self.wants_focus = true;
        if self.open.as_ref().is_some_and(|(of, _)| *of == target) {
            return;
        }
        self.keep(project, out);
        let newest = project.memos_of(target).next_back();
        let newest = newest.and_then(|memo| project.memos.get(memo));
        self.there = newest.is_some();
        let draft = newest.map_or_else(|| Draft::begun(new, target), |memo| Draft::of(memo));
        self.open = Some((target, draft));
    }

    /// Returns whether the field is to have the focus in the next pass.
    pub fn wants_focus(&self) -> bool {
        self.wants_focus
    }

    /// Keeps what is written.
    pub fn keep(&mut self, project: &Project, out: &mut Actions) {
        if let Some((target, draft)) = &mut self.open
            && is_there(project, *target)
        {
            draft.keep(project, out);
        }
    }

    /// Follows the project; closes what belongs to something else, or was taken back.
    fn follow(&mut self, project: &Project, target: MemoTarget, out: &mut Actions) {
        let Some((of, draft)) = &mut self.open else {
            return;
        };
        let memo = project.memos.get(draft.memo);
        let gone = self.there && memo.is_none() && !draft.is_changed();
        if *of != target || gone {
            self.keep(project, out);
            self.open = None;
            return;
        }
        self.there = memo.is_some();
        if let Some(memo) = memo {
            draft.follow(memo);
        }
    }
}

/// Whether what a memo is about lives.
fn is_there(project: &Project, target: MemoTarget) -> bool {
    match target {
        MemoTarget::Quotation(quotation) => project.quotations.contains(quotation),
        MemoTarget::Code(code) => project.codes.contains(code),
        _ => true,
    }
}

/// Shows the field where a memo on `target` is being written; returns whether it was left by Ctrl Enter or Escape.
pub fn memo_box_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, target): (&mut MemoBox, MemoTarget),
    out: &mut Actions,
) -> bool {
    state.follow(shell.project, target, out);
    let wants_focus = std::mem::take(&mut state.wants_focus);
    let Some((_, draft)) = &mut state.open else {
        return false;
    };
    if shell.locked().is_some() {
        label_ui(ui, &draft.text, TextRole::Small, theme::tokens(ui).ink2);
        return false;
    }
    let id = Id::unique("memo of the quotation");
    let writing = ui.memory(|memory| memory.has_focus(id));
    let opens = writing
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter)
        });
    let (name, hint) = (words("coding-memo-words"), words("coding-memo-hint"));
    let field = TextField::new(id, &name, &mut draft.text)
        .placeholder(&hint)
        .role(TextRole::Small)
        .multi_line(LINES)
        .take_focus(wants_focus);
    let shown = kept_field_ui(ui, id, field, &mut draft.changed);
    let opens = opens | open_ui(ui, writing);
    let written = state.there || !draft.text.trim().is_empty();
    let memo = draft.memo;
    if shown.keeps || opens {
        state.keep(shell.project, out);
    }
    if opens {
        // What was written a moment ago is on its way into the project.
        out.push(if written {
            Action::Open(Spot::Memo(memo))
        } else {
            Action::Memo(target)
        });
    }
    shown.leaves
}

/// The way to the screen of memos, with the key that leads there from here.
fn open_ui(ui: &mut Ui, writing: bool) -> bool {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let opens = link_ui(ui, &words("coding-memo-open")).clicked();
        if writing {
            key_cap_ui(ui, "Ctrl Shift Enter");
        } else {
            key_cap_ui(ui, &Command::MemoScreen.keys());
        }
        opens
    })
    .inner
}
