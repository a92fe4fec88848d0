//! The history of one code: when it was made, renamed, moved, merged, split, compared; by whom, and why.

use std::sync::Arc;

use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::model::{CodeId, Message, Project};
use crate::session::{Act, CodeEvent, Event, Request, Ticket, minute_words};
use crate::ui::code_tree::{Stand, stand};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Section, label_ui, line_ui};

/// One thing that happened to a code, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    /// When and by whom.
    pub place: String,
    /// What.
    pub what: String,
    /// Why; empty where no reason was given.
    pub why: String,
}

/// What was asked and what came.
#[derive(Default)]
pub struct CodeHistory {
    next: Ticket,
    asked: Option<(Stand, CodeId, Ticket)>,
    answered: Option<Arc<Vec<HistoryLine>>>,
}

impl CodeHistory {
    /// Asks for the history of a code, where it is not the one that was asked for last.
    fn ask(&mut self, shell: &Shell<'_>, code: CodeId, (first, out): (Ticket, &mut Actions)) {
        let now = stand(shell.project);
        if let Some((then, of, _)) = &self.asked
            && (*then, *of) == (now, code)
        {
            return;
        }
        let same_code = self.asked.is_some_and(|(_, of, _)| of == code);
        if !same_code {
            self.answered = None;
        }
        self.next += 1;
        let ticket = first + self.next;
        out.push(Action::Ask(Request::CodeHistory { code, ticket }));
        self.asked = Some((now, code, ticket));
    }

    /// Hears an answer; returns whether it was to the last question.
    pub fn answer(&mut self, project: &Project, event: &Event) -> bool {
        let Event::CodeHistory { ticket, events } = event else {
            return false;
        };
        if self.asked.is_none_or(|(_, _, mine)| mine != *ticket) {
            return false;
        }
        self.answered = Some(Arc::new(history_lines(project, events)));
        true
    }
}

/// Returns what happened to a code, newest first.
pub fn history_lines(project: &Project, events: &[CodeEvent]) -> Vec<HistoryLine> {
    let line = |event: &CodeEvent| {
        let entry = &event.entry;
        let what = say(&event.what);
        let turned = |key: &str| say(&Message::new(key).with("what", what.as_str()));
        let place = Message::new("sheet-history-line")
            .with("when", minute_words(entry.at))
            .with("who", project.coder_name(entry.coder));
        HistoryLine {
            place: say(&place),
            what: match entry.act {
                Act::Undo => turned("did-undo"),
                Act::Redo => turned("did-redo"),
                Act::Begin | Act::Do | Act::Why => what,
            },
            why: entry.why.clone(),
        }
    };
    events.iter().rev().map(line).collect()
}

/// Shows the history of a code.
pub(super) fn history_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, code): (&mut CodeHistory, CodeId),
    (first, out): (Ticket, &mut Actions),
) {
    let title = words("sheet-history");
    let count = state.answered.as_ref().map(|lines| lines.len().to_string());
    let count = count.unwrap_or_default();
    let section = Section::new(Id::unique("inspector code history"), &title)
        .icon(icon::HISTORY)
        .count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            state.ask(shell, code, (first, out));
            let tokens = theme::tokens(ui);
            let Some(lines) = state.answered.clone() else {
                label_ui(
                    ui,
                    &words("sheet-history-waiting"),
                    TextRole::Small,
                    tokens.ink3,
                );
                return;
            };
            for line in lines.iter() {
                ui.spacing_mut().item_spacing.y = space::HAIR;
                line_ui(ui, &line.place, TextRole::Meta, tokens.ink3);
                label_ui(ui, &line.what, TextRole::Small, tokens.ink);
                if !line.why.is_empty() {
                    label_ui(ui, &line.why, TextRole::Quotation, tokens.ink2);
                }
                ui.add_space(space::SMALL);
            }
        },
    );
}
