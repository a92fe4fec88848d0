//! The audit beside any screen: it opens where the inspector stands, follows what is chosen, and closes with Escape.

use egui::Context;

use crate::model::{Message, Traced};
use crate::ui::shell::Screen;

use super::Workbench;
use super::panes::Side;

impl Workbench {
    /// Shows what something rests on; opens the inspector where it is closed.
    pub(super) fn trace(&mut self, ctx: &Context, of: Traced) {
        self.trace.follow(of);
        self.chosen = Some((self.screen, self.chosen_now()));
        self.show_side(ctx, Side::Inspector);
    }

    fn chosen_now(&self) -> Option<Traced> {
        self.screens.chosen(self.screen)
    }

    /// Traces what is chosen on the screen, or closes the panel.
    pub(super) fn trace_chosen(&mut self, ctx: &Context) {
        if self.trace.traced().is_some() {
            self.trace.close();
            return;
        }
        match self.chosen_now() {
            Some(of) => self.trace(ctx, of),
            None => self.toast_words(ctx, &Message::new("trace-nothing-chosen")),
        }
    }

    /// Follows what is chosen on the screen meanwhile; Escape that nobody else took closes the panel.
    pub(super) fn keep_tracing(&mut self, ctx: &Context) {
        if self.trace.traced().is_none() {
            return;
        }
        let chosen = self.chosen_now();
        let before = self.chosen.filter(|(screen, _)| *screen == self.screen);
        // While one goes through the words that something rests on, what is read does not replace it.
        if let (Some((_, before)), Some(of)) = (before, chosen)
            && before != chosen
            && self.screen != Screen::Coding
        {
            self.trace.follow(of);
        }
        self.chosen = Some((self.screen, chosen));
        let free = self.dialog.is_none() && self.palette.is_none() && !self.keys_shown;
        let left =
            || ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
        if free && !self.round.was_writing() && left() {
            self.trace.close();
        }
    }
}
