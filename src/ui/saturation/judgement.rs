//! What the researcher judges: the words written last with their date, those before, and writing new ones.

use egui::{Id, Ui, Vec2};

use crate::analysis::saturation::Counted;
use crate::locale;
use crate::model::{Judgement, JudgementId, Project};
use crate::operation::{JudgementEdit, NewJudgement, Operation};
use crate::session::day_words;
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size};
use crate::ui::widget::{Button, Card, IconButton, Section, TextField, label_ui};

use super::State;

/// A judgement while it is written.
pub(super) struct Writing {
    judgement: Option<JudgementId>,
    text: String,
    fresh: bool,
}

/// Shows the section; `counted` is the level that a new judgement is about.
pub(super) fn judgement_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, counted): (&mut State, Counted),
    out: &mut Actions,
) {
    let title = locale::words("saturation-judgement");
    let by = locale::words("saturation-judgement-by");
    let section = Section::new(Id::unique("saturation judgement"), &title).count(&by);
    let last = shell.project.judgements.iter().next_back();
    let locked = shell.locked().map(locale::words);
    let is_writing = state.judging.is_some();
    let mut change = false;
    let icons = |ui: &mut Ui| {
        let name = locale::words("saturation-judgement-edit");
        let button = IconButton::new(icon::EDIT, &name).small();
        if last.is_some() && !is_writing {
            change = button.disabled(locked.as_deref()).show(ui).clicked();
        }
    };
    section.show(ui, icons, |ui| {
        if state.judging.is_some() {
            writing_ui(ui, (state, counted), out);
        } else {
            known_ui(ui, shell, state);
        }
    });
    if let Some(last) = last.filter(|_| change) {
        state.judging = Some(Writing {
            judgement: Some(last.id),
            text: last.text.clone(),
            fresh: true,
        });
    }
}

fn known_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let tokens = theme::tokens(ui);
    let locked = shell.locked().map(locale::words);
    let mut rows = shell.project.judgements.iter().rev();
    match rows.next() {
        None => {
            let words = locale::words("saturation-judgement-none");
            label_ui(ui, &words, TextRole::Small, tokens.ink3);
        }
        Some(last) => card_ui(ui, shell.project, last),
    }
    let words = locale::words("saturation-judgement-new");
    let button = Button::new(&words).small().disabled(locked.as_deref());
    if button.show(ui).clicked() {
        state.judging = Some(Writing {
            judgement: None,
            text: String::new(),
            fresh: true,
        });
    }
    for earlier in rows {
        label_ui(
            ui,
            &made_words(shell.project, earlier),
            TextRole::Small,
            tokens.ink3,
        );
        label_ui(ui, &earlier.text, TextRole::Small, tokens.ink2);
    }
}

fn card_ui(ui: &mut Ui, project: &Project, judgement: &Judgement) {
    let tokens = theme::tokens(ui);
    Card::new().show(ui, |ui| {
        label_ui(ui, &judgement.text, TextRole::Quotation, tokens.ink);
        label_ui(
            ui,
            &made_words(project, judgement),
            TextRole::Small,
            tokens.ink3,
        );
    });
}

fn writing_ui(ui: &mut Ui, (state, counted): (&mut State, Counted), out: &mut Actions) {
    let Some(writing) = &mut state.judging else {
        return;
    };
    let name = locale::words("saturation-judgement");
    let hint = locale::words("saturation-judgement-hint");
    let take = std::mem::take(&mut writing.fresh);
    TextField::new(Id::unique("saturation judging"), &name, &mut writing.text)
        .multi_line(5)
        .role(TextRole::Quotation)
        .placeholder(&hint)
        .take_focus(take)
        .show(ui);
    let (keep, leave) = (
        locale::words("saturation-judgement-keep"),
        locale::words("saturation-judgement-leave"),
    );
    let (mut kept, mut left) = (false, false);
    // As high as the buttons: a row with all the room left would stand in the middle of it.
    let row = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(row, theme::from_start(), |ui| {
        kept = Button::primary(&keep).small().show(ui).clicked();
        left = Button::quiet(&leave).small().show(ui).clicked();
    });
    if kept {
        out.perform_and_say(Operation::WriteJudgement(NewJudgement {
            judgement: writing.judgement,
            edit: JudgementEdit {
                counted,
                text: writing.text.trim().to_owned(),
            },
        }));
    }
    if kept || left {
        state.judging = None;
    }
}

fn made_words(project: &Project, judgement: &Judgement) -> String {
    phrase::with(
        "saturation-judgement-made",
        [
            ("coder", project.coder_name(judgement.coder).into()),
            ("day", day_words(judgement.changed).into()),
            ("count", i64::from(judgement.interviews).into()),
            ("what", locale::words(judgement.counted.key()).into()),
        ],
    )
}
