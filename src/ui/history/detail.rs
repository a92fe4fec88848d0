//! The inspector of the history: all of the chosen entry, its reason, and what can be done from it.

use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::model::Message;
use crate::session::Act;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Reasoned, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Button, IconButton, Section, label_ui, link_ui, panel_head_ui, scroll_area,
};

use super::State;
use super::data::{Line, act_words, acts_after, text_of};

pub(super) fn detail_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let Some(line) = state.current.and_then(|seq| state.trail.line(seq)).cloned() else {
        nothing_ui(ui);
        return;
    };
    let number = say(&Message::new("history-number").with("number", line.seq));
    panel_head_ui(ui, &words("history-entry"), &number, |ui| {
        let copy = words("history-copy");
        if IconButton::new(icon::CONTENT_PASTE, &copy)
            .small()
            .show(ui)
            .clicked()
        {
            out.push(Action::Copy(text_of(&line)));
        }
    });
    scroll_area(("history entry", line.seq)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        what_ui(ui, state, &line);
        why_ui(ui, shell, &line, out);
        back_ui(ui, shell, state, &line);
    });
}

fn nothing_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
        label_ui(
            ui,
            &words("history-entry"),
            TextRole::SmallStrong,
            tokens.ink,
        );
        ui.add_space(space::TINY);
        label_ui(
            ui,
            &words("history-entry-none"),
            TextRole::Small,
            tokens.ink2,
        );
    });
}

fn what_ui(ui: &mut Ui, state: &mut State, line: &Line) {
    let tokens = theme::tokens(ui);
    let title = act_words(line);
    let section = Section::new(Id::unique("history what"), &title)
        .fixed()
        .first();
    section.show(
        ui,
        |_| {},
        |ui| {
            label_ui(ui, &line.what, TextRole::Body, tokens.ink);
            let when = Message::new("history-when")
                .with("day", line.day.as_str())
                .with("time", line.time.as_str());
            label_ui(
                ui,
                &say(&when.with("who", line.who.as_str())),
                TextRole::Small,
                tokens.ink2,
            );
            if line.undone {
                label_ui(ui, &words("history-undone"), TextRole::Small, tokens.warn);
            }
            if let Some(target) = line.target {
                let text = say(&Message::new("history-target").with("number", target));
                if link_ui(ui, &text).clicked() {
                    state.current = Some(target);
                }
            }
        },
    );
}

fn why_ui(ui: &mut Ui, shell: &Shell<'_>, line: &Line, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    Section::new(Id::unique("history why"), &words("history-reason"))
        .fixed()
        .show(
            ui,
            |_| {},
            |ui| {
                if line.why.is_empty() {
                    label_ui(
                        ui,
                        &words("history-no-reason"),
                        TextRole::Small,
                        tokens.ink2,
                    );
                } else {
                    label_ui(ui, &line.why, TextRole::Quotation, tokens.ink);
                }
                if matches!(line.act, Act::Begin | Act::Why) {
                    return;
                }
                let (text, locked) = (words("history-say-why"), shell.locked().map(words));
                let button = Button::new(&text).small().disabled(locked.as_deref());
                if button.show(ui).clicked() {
                    out.push(Action::Why(Reasoned {
                        entry: line.seq,
                        what: line.what.clone(),
                        why: line.why.clone(),
                    }));
                }
            },
        );
}

fn back_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, line: &Line) {
    let tokens = theme::tokens(ui);
    let count = acts_after(&state.trail, line.seq).len();
    let locked = shell.locked().map(words);
    let nothing = words("history-undo-nothing");
    let reason = locked.or((count == 0).then_some(nothing));
    Section::new(Id::unique("history back"), &words("history-back"))
        .fixed()
        .show(
            ui,
            |_| {},
            |ui| {
                let text = words("history-undo-to");
                let button = Button::new(&text)
                    .icon(icon::UNDO)
                    .disabled(reason.as_deref());
                if button.show(ui).clicked() {
                    state.undo_to = Some(line.seq);
                }
                let said = say(&Message::new("history-undo-to-words").with("count", count));
                label_ui(ui, &said, TextRole::Small, tokens.ink2);
            },
        );
}
