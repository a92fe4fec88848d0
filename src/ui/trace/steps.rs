//! The steps that were made with something: when, by whom, what, and why; asked of the journal when they are shown.

use std::sync::Arc;

use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::model::{Message, Project, Traced};
use crate::session::{Event, Request, Step, Ticket, minute_words, step_words};
use crate::ui::code_tree::{Stand, stand};
use crate::ui::icon;
use crate::ui::reliability::hidden_acts_ui;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Section, label_ui, line_ui};

/// One step, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepLine {
    /// When and by whom.
    pub place: String,
    /// What.
    pub what: String,
    /// Why; empty where no reason was given.
    pub why: String,
}

/// What was asked of the journal and what came.
#[derive(Default)]
pub struct Steps {
    next: Ticket,
    asked: Option<(Stand, Traced, Ticket)>,
    answered: Option<Arc<Vec<StepLine>>>,
}

impl Steps {
    /// Asks for the steps of something, where it is not what was asked for last.
    fn ask(&mut self, shell: &Shell<'_>, of: Traced, (first, out): (Ticket, &mut Actions)) {
        let now = stand(shell.project);
        if let Some((then, asked, _)) = &self.asked
            && (*then, *asked) == (now, of)
        {
            return;
        }
        let is_same = self.asked.is_some_and(|(_, asked, _)| asked == of);
        if !is_same {
            self.answered = None;
        }
        self.next += 1;
        let ticket = first + self.next;
        let request = Request::Steps {
            of: vec![of],
            ticket,
        };
        out.push(Action::Ask(request));
        self.asked = Some((now, of, ticket));
    }

    /// Hears an answer; returns whether it was to the last question.
    pub fn answer(&mut self, project: &Project, event: &Event) -> bool {
        let Event::Steps { ticket, steps } = event else {
            return false;
        };
        if self.asked.is_none_or(|(_, _, mine)| mine != *ticket) {
            return false;
        }
        self.answered = Some(Arc::new(step_lines(project, steps)));
        true
    }
}

/// Returns steps in words, newest first.
pub fn step_lines(project: &Project, steps: &[Step]) -> Vec<StepLine> {
    let line = |step: &Step| {
        let entry = &step.entry;
        let place = Message::new("sheet-history-line")
            .with("when", minute_words(entry.at))
            .with("who", project.coder_name(entry.coder));
        StepLine {
            place: say(&place),
            what: step_words(step),
            why: entry.why.clone(),
        }
    };
    steps.iter().rev().map(line).collect()
}

/// Shows the steps of something as a section of this title; tickets are counted on from `first`.
pub fn steps_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, of, title): (&mut Steps, Traced, &str),
    (first, out): (Ticket, &mut Actions),
) {
    let count = state.answered.as_ref().map(|lines| lines.len().to_string());
    let count = count.unwrap_or_default();
    let section = Section::new(Id::unique(("steps", first)), title)
        .icon(icon::HISTORY)
        .count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            state.ask(shell, of, (first, out));
            hidden_acts_ui(ui, shell);
            let tokens = theme::tokens(ui);
            let Some(lines) = state.answered.clone() else {
                let waiting = words("sheet-history-waiting");
                label_ui(ui, &waiting, TextRole::Small, tokens.ink3);
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
