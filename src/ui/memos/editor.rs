//! Writing a memo: title and text as fields, kept on a pause.

use egui::{Event, Key, Modifiers, Ui};

use crate::locale;
use crate::model::Memo;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{FieldResponse, TextField, line_ui};

use super::draft::PAUSE;
use super::{Focus, State, field_id};

/// Lines that the text has at least.
const LINES: usize = 12;

/// Shows the fields of a memo.
pub(super) fn editor_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (memo, about): (&Memo, &str),
    state: &mut State,
    out: &mut Actions,
) {
    let (title_id, text_id) = (field_id(memo.id, "title"), field_id(memo.id, "text"));
    let asked = state.focus.take();
    let has_text = ui.memory(|memory| memory.has_focus(text_id));
    marks_by_key(ui, has_text, state);
    if has_text && let Some(mark) = state.wrap.take() {
        wrap(
            ui,
            mark,
            state.selection.clone(),
            state.draft.as_ref().map(|draft| draft.text.as_str()),
        );
    }
    // Enter in the title goes on to the text.
    let to_text = ui.memory(|memory| memory.has_focus(title_id))
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let take_text = to_text || asked == Some(Focus::Text) || state.wrap.is_some();
    let Some(draft) = &mut state.draft else {
        return;
    };
    let name = locale::words("memos-title");
    let hint = locale::words("memos-title-hint");
    let title = TextField::new(title_id, &name, &mut draft.title)
        .placeholder(&hint)
        .role(TextRole::PageHeading)
        .multi_line(1)
        .bare()
        .take_focus(asked == Some(Focus::Title))
        .show(ui);
    if draft.title.contains('\n') {
        draft.title = draft.title.replace('\n', " ");
    }
    ui.add_space(space::TINY);
    line_ui(ui, about, TextRole::Small, theme::tokens(ui).ink3);
    ui.add_space(space::CONTENT);
    let name = locale::words("memos-text");
    let hint = locale::words(super::kind_purpose(memo.kind));
    let text = TextField::new(text_id, &name, &mut draft.text)
        .placeholder(&hint)
        .role(TextRole::Memo)
        .multi_line(LINES)
        .bare()
        .take_focus(take_text)
        .show(ui);
    state.selection = text.selection.clone();
    keep_on_pause(ui, shell, [&title, &text], state, out);
}

fn keep_on_pause(
    ui: &Ui,
    shell: &Shell<'_>,
    fields: [&FieldResponse; 2],
    state: &mut State,
    out: &mut Actions,
) {
    let Some(draft) = &mut state.draft else {
        return;
    };
    let now = ui.input(|input| input.time);
    if fields.iter().any(|field| field.response.changed()) {
        draft.changed = Some(now);
    }
    let left = fields.iter().any(|field| field.response.lost_focus());
    let Some(changed) = draft.changed else {
        return;
    };
    if left || now - changed >= PAUSE {
        draft.keep(shell.project, out);
    } else {
        ui.ctx()
            .request_repaint_after_secs((PAUSE - (now - changed)) as f32);
    }
}

/// Ctrl+B and Ctrl+I while the text is written.
fn marks_by_key(ui: &Ui, has_text: bool, state: &mut State) {
    if !has_text {
        return;
    }
    for (key, mark) in [(Key::B, "**"), (Key::I, "*")] {
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key)) {
            state.wrap = Some(mark);
        }
    }
}

/// Puts marks around the selection, as a person would type them, so that undo in the field takes them back.
fn wrap(ui: &Ui, mark: &str, selection: std::ops::Range<usize>, text: Option<&str>) {
    let selected = text
        .and_then(|text| text.get(selection))
        .unwrap_or_default();
    let paste = Event::Paste(format!("{mark}{selected}{mark}"));
    let back = Event::Key {
        key: Key::ArrowLeft,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    // Without a selection the caret goes between the marks.
    let steps = if selected.is_empty() { mark.len() } else { 0 };
    ui.input_mut(|input| {
        input.events.push(paste);
        input.events.extend(std::iter::repeat_n(back, steps));
    });
}
