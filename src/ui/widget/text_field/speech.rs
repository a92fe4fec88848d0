//! A field as assistive programs read it and write in it.

use egui::accesskit::{Action, ActionData, Role, TextSelection};
use egui::{Rect, Response, Ui, WidgetInfo};

use crate::ui::glyphs::user_text;
use crate::ui::widget::spoken::{Spoken, asked_selection};

use super::{FieldState, TextField};

impl TextField<'_> {
    /// Does what assistive programs asked for.
    pub(super) fn requests(&self, ui: &Ui, state: &mut FieldState) {
        let asked = |action| {
            ui.input(|input| {
                let requests = input.accesskit_action_requests(self.id, action);
                let values = requests.filter_map(|request| match &request.data {
                    Some(ActionData::Value(value)) => Some(value.to_string()),
                    _ => None,
                });
                values.last()
            })
        };
        if let Some(asked) = asked_selection(ui, self.id) {
            let spoken = self.spoken(Rect::ZERO, state);
            let ends = spoken.offset(asked.anchor).zip(spoken.offset(asked.focus));
            if let Some((anchor, focus)) = ends {
                state.editor.select(anchor.min(focus)..anchor.max(focus));
            }
        }
        let whole = asked(Action::SetValue);
        let part = asked(Action::ReplaceSelectedText);
        if let Some(text) = &whole {
            state.editor.set_text(text);
        }
        if let Some(text) = &part {
            state.editor.insert(text);
        }
        if whole.is_some() || part.is_some() {
            user_text(ui.ctx()).refresh(&mut state.editor);
        }
    }

    /// Tells its name, its words and what is selected of them.
    pub(super) fn tell(
        &self,
        ui: &mut Ui,
        (response, area): (&Response, Rect),
        state: &FieldState,
    ) {
        let text = state.editor.text().to_owned();
        response.widget_info(|| {
            let placeholder = self.placeholder;
            let mut info = WidgetInfo::text_edit(ui.is_enabled(), &text, &text, placeholder);
            info.label = Some(self.name.to_owned());
            info
        });
        ui.ctx().accesskit_node_builder(self.id, |node| {
            if self.multi_line {
                node.set_role(Role::MultilineTextInput);
            }
            if let Some(error) = self.error {
                node.set_description(error);
            }
            node.add_action(Action::SetValue);
            node.add_action(Action::ReplaceSelectedText);
            node.add_action(Action::SetTextSelection);
        });
        if ui.ctx().accesskit_node_builder(self.id, |_| ()).is_none() {
            return;
        }
        let spoken = self.spoken(area, state);
        spoken.tell(ui, self.id);
        let selected = state.editor.selection();
        let selection = TextSelection {
            anchor: spoken.position(selected.start),
            focus: spoken.position(selected.end),
        };
        ui.ctx()
            .accesskit_node_builder(self.id, |node| node.set_text_selection(selection));
    }

    /// Its text, for assistive programs.
    fn spoken<'b>(&self, rect: Rect, state: &'b FieldState) -> Spoken<'b> {
        Spoken {
            run: self.id.with("words"),
            rect,
            words: state.editor.text(),
            is_rtl: state.editor.block().is_rtl_at(0),
        }
    }
}
