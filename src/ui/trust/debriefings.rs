//! Peer debriefing: what was said and answered, and recording it.

use egui::{Id, Margin, Ui};

use crate::locale;
use crate::model::{Debriefing, DebriefingId};
use crate::operation::{DebriefingEdit, Operation};
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Button, Card, IconButton, Section as Part, label_ui, scroll_area, tool_bar_ui,
};

use super::person::field_ui;
use super::{Section, State, buttons_ui, empty_ui, export_ui, keep_form, problem_ui};

/// A debriefing while it is written.
#[derive(Default)]
pub(super) struct DebriefingDraft {
    debriefing: Option<DebriefingId>,
    peer: String,
    role: String,
    held: String,
    comment: String,
    answer: String,
    fresh: bool,
    /// Why it was not kept.
    problem: Option<String>,
}

impl DebriefingDraft {
    fn new() -> Self {
        Self {
            fresh: true,
            ..Self::default()
        }
    }

    fn of(row: &Debriefing) -> Self {
        Self {
            debriefing: Some(row.id),
            peer: row.peer.clone(),
            role: row.role.clone(),
            held: row.held.clone().unwrap_or_default(),
            comment: row.comment.clone(),
            answer: row.answer.clone(),
            fresh: true,
            problem: None,
        }
    }

    fn operation(&self) -> Operation {
        Operation::RecordDebriefing(DebriefingEdit {
            debriefing: self.debriefing,
            peer: Some(self.peer.clone()),
            role: Some(self.role.clone()),
            held: Some(self.held.clone()),
            comment: Some(self.comment.clone()),
            answer: Some(self.answer.clone()),
        })
    }
}

/// Shows the pane.
pub(super) fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let locked = shell.locked().map(locale::words);
    tool_bar_ui(ui, |ui| {
        let words = locale::words("trust-new-debriefing");
        let button = Button::new(&words)
            .small()
            .icon(icon::ADD)
            .disabled(locked.as_deref());
        if button.show(ui).clicked() && locked.is_none() {
            state.debriefing_draft = Some(DebriefingDraft::new());
        }
        ui.with_layout(theme::from_end(), |ui| {
            export_ui(ui, Section::Debriefings, out)
        });
    });
    if shell.project.debriefings.is_empty() {
        empty_ui(ui, icon::SCHOOL, "trust-no-debriefings");
        return;
    }
    scroll_area("trust debriefings").show(ui, |ui| {
        let margin = Margin::symmetric(space::CONTENT as i8, space::WIDE as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::SMALL;
            for row in shell.project.debriefings.iter() {
                card_ui(ui, (state, row), (locked.as_deref(), out));
            }
        });
    });
}

fn card_ui(
    ui: &mut Ui,
    (state, row): (&mut State, &Debriefing),
    (locked, out): (Option<&str>, &mut Actions),
) {
    let tokens = theme::tokens(ui);
    let chosen = state.debriefing == Some(row.id);
    Card::new().chosen(chosen).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        label_ui(ui, &row.peer, TextRole::Name, tokens.ink);
        let meta = [row.role.clone(), row.held.clone().unwrap_or_default()];
        label_ui(ui, &phrase::line(&meta), TextRole::Small, tokens.ink3);
        label_ui(ui, &row.comment, TextRole::Quotation, tokens.ink);
        if !row.answer.is_empty() {
            let words = phrase::named("trust-answered", &row.answer);
            label_ui(ui, &words, TextRole::Body, tokens.ink2);
        }
        buttons_ui(ui, |ui| {
            let words = locale::words("trust-edit-check");
            let button = Button::quiet(&words).small().disabled(locked);
            if button.show(ui).clicked() && locked.is_none() {
                state.debriefing = Some(row.id);
                state.debriefing_draft = Some(DebriefingDraft::of(row));
            }
            let words = locale::words("trust-delete-debriefing");
            let button = IconButton::new(icon::DELETE, &words)
                .small()
                .disabled(locked);
            if button.show(ui).clicked() && locked.is_none() {
                let debriefings = vec![row.id];
                out.perform_and_say(Operation::DeleteDebriefings { debriefings });
            }
        });
    });
}

/// Shows the inspector: what is being written.
pub(super) fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(draft) = &mut state.debriefing_draft else {
        return;
    };
    let title = locale::words(match draft.debriefing {
        Some(_) => "trust-edit-debriefing",
        None => "trust-new-debriefing",
    });
    let (mut kept, mut left) = (false, false);
    let section = Part::new(Id::unique("trust debriefing"), &title)
        .fixed()
        .first();
    section.show(
        ui,
        |_| {},
        |ui| {
            let fresh = std::mem::take(&mut draft.fresh);
            field_ui(ui, "trust-field-peer", (&mut draft.peer, 1), fresh);
            field_ui(ui, "trust-field-role", (&mut draft.role, 1), false);
            field_ui(ui, "trust-field-held", (&mut draft.held, 1), false);
            field_ui(ui, "trust-field-comment", (&mut draft.comment, 4), false);
            field_ui(ui, "trust-field-reply", (&mut draft.answer, 4), false);
            problem_ui(ui, draft.problem.as_deref());
            buttons_ui(ui, |ui| {
                let nothing = locale::words("refusal-empty-debriefing");
                let is_empty = draft.peer.trim().is_empty() || draft.comment.trim().is_empty();
                let keep = locale::words("trust-keep");
                let keep = Button::primary(&keep).small();
                let keep = keep.disabled(is_empty.then_some(nothing.as_str()));
                kept = keep.show(ui).clicked() && !is_empty;
                left = Button::quiet(&locale::words("trust-leave"))
                    .small()
                    .show(ui)
                    .clicked();
            });
        },
    );
    if kept {
        draft.problem = keep_form(shell, draft.operation(), out);
        left = draft.problem.is_none();
    }
    if left {
        state.debriefing_draft = None;
        state.debriefing = None;
    }
}
