//! Splitting a code: its quotations are walked one by one, each stays or goes to a new code or one that is there, and
//! all of it ends in one operation. Keys do everything: K keeps, digits send, N and E name another code.

mod answers;
mod body;

use egui::{Context, Id, Key, Modifiers};

use crate::locale::{say, words};
use crate::model::{CodeId, Level, Message};
use crate::session::Request;
use crate::ui::coding::quotations_of_code_itself;
use crate::ui::finder::{FinderData, Prepared, Wanted, finder_data};
use crate::ui::keys::DIGITS;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, DialogWidth, is_writing};

use super::acts::outlook;
use super::data::shown_name;
use super::place::{is_path, making, place_of};
use super::{Stand, TICKETS, stand};

pub use answers::{Answer, Answers, Target};

/// The ticket of a split with a reason.
const TICKET: u64 = TICKETS + 2;

/// The form while it is open.
pub(super) struct SplitForm {
    name: String,
    level: Level,
    parent: Option<CodeId>,
    answers: Answers,
    field: Option<Field>,
    reason: String,
    focus_reason: bool,
    prepared: Option<(Stand, Prepared)>,
    refusal: Option<Message>,
}

/// The name of another code while it is written.
struct Field {
    /// One that is there is looked for; else a new one is named.
    existing: bool,
    text: String,
    current: usize,
    data: FinderData,
    shown_for: Option<String>,
    is_new: bool,
}

impl SplitForm {
    /// Returns the form; nothing where the code has not two quotations of its own.
    pub fn of(shell: &Shell<'_>, code: CodeId) -> Option<Self> {
        let row = shell.project.codes.get(code)?;
        let quotations = quotations_of_code_itself(shell.project, code);
        (quotations.len() > 1).then(|| Self {
            name: shown_name(row),
            level: row.level,
            parent: row.parent,
            answers: Answers::new(code, quotations),
            field: None,
            reason: String::new(),
            focus_reason: false,
            prepared: None,
            refusal: None,
        })
    }

    /// Sends the quotation that is looked at to a code, and goes on.
    fn send(&mut self, shell: &Shell<'_>, target: Target) {
        if target.code == self.answers.code {
            self.give(shell, Answer::Stays);
            return;
        }
        let number = self.answers.target(target);
        self.give(shell, Answer::Goes(number));
    }

    fn give(&mut self, shell: &Shell<'_>, answer: Answer) {
        self.answers.give(answer);
        self.field = None;
        self.focus_reason = self.answers.current().is_none();
        self.weigh(shell);
    }

    /// Asks whether the split would be refused.
    fn weigh(&mut self, shell: &Shell<'_>) {
        let operation = self.answers.operation();
        let coder = shell.status.coder;
        let said = operation.map(|operation| outlook(shell.project, &operation, coder));
        self.refusal = said.and_then(|outlook| outlook.refusal);
    }

    /// Takes the name that was written, or the row that was chosen.
    fn take_field(&mut self, shell: &Shell<'_>) {
        let Some(field) = &self.field else { return };
        let target = if field.existing {
            field.data.rows.get(field.current).map(|row| Target {
                code: row.code,
                name: row.name.clone(),
                making: None,
            })
        } else {
            new_target(shell, (self.level, self.parent), &field.text)
        };
        if let Some(target) = target {
            self.send(shell, target);
        }
    }

    fn open_field(&mut self, existing: bool) {
        self.field = Some(Field {
            existing,
            text: String::new(),
            current: 0,
            data: FinderData::default(),
            shown_for: None,
            is_new: true,
        });
    }

    /// Brings the rows up to what is written.
    fn refresh(&mut self, shell: &Shell<'_>) {
        let Some(field) = self.field.as_mut().filter(|field| field.existing) else {
            return;
        };
        let now = stand(shell.project);
        if self.prepared.as_ref().is_none_or(|(then, _)| *then != now) {
            let mut prepared = Prepared::default();
            prepared.follow(shell.counts);
            self.prepared = Some((now, prepared));
            field.shown_for = None;
        }
        if field.shown_for.as_deref() == Some(field.text.as_str()) {
            return;
        }
        if let Some((_, prepared)) = &self.prepared {
            let wanted = Wanted {
                typed: &field.text,
                recent: &[],
                carried: &Default::default(),
            };
            field.data = finder_data(shell.project, shell.counts, prepared, &wanted);
            field.data.rows.retain(|row| row.code != self.answers.code);
            field.current = 0;
            field.shown_for = Some(field.text.clone());
        }
    }
}

/// Returns the target that a written place means: a new code beside the one that is split, unless another place is named.
fn new_target(
    shell: &Shell<'_>,
    (level, parent): (Level, Option<CodeId>),
    text: &str,
) -> Option<Target> {
    let mut place = place_of(shell.project, text);
    if place.name.is_empty() {
        return None;
    }
    if let Some(code) = place.existing {
        return Some(Target {
            code,
            name: place.name,
            making: None,
        });
    }
    if !is_path(shell.project, text) {
        place.parent = parent;
    }
    let made = making(shell.project, &place, level, shell.status.coder);
    Some(Target {
        code: made.id,
        name: place.name,
        making: Some(made),
    })
}

/// Shows the dialog; returns whether it stays open.
pub(super) fn dialog_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    form: &mut SplitForm,
    out: &mut Actions,
) -> bool {
    form.refresh(shell);
    let done = keys(ctx, shell, form);
    let title = say(&Message::new("split-title").with("name", form.name.as_str()));
    let (cancel, split) = (words("tree-cancel"), words("split-do"));
    let nothing = words("split-nothing");
    let refusal = form.refusal.as_ref().map(say);
    let all_stay = (form.answers.going() == 0).then_some(nothing.as_str());
    let reason = all_stay.or(refusal.as_deref());
    let buttons = [
        DialogButton::harmless(&cancel),
        DialogButton {
            reason,
            ..DialogButton::primary(&split)
        },
    ];
    let note = words("split-keys");
    let dialog = Dialog::new(Id::unique("split code"), &title)
        .width(DialogWidth::Medium)
        .note(&note);
    let mut asked = None;
    let answer = dialog.show(ctx, &buttons, |ui| {
        asked = body::body_ui(ui, shell, form);
    });
    if let Some(asked) = asked {
        perform(shell, form, asked);
    }
    let splits = answer == Some(DialogAnswer::Button(1)) || done && reason.is_none();
    if splits {
        commit(form, out);
    }
    !splits && answer.is_none()
}

/// What was asked for with pointer or key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Answer(Answer),
    Field(bool),
    Row(usize),
    Step(bool),
}

fn perform(shell: &Shell<'_>, form: &mut SplitForm, asked: Asked) {
    match asked {
        Asked::Answer(answer) => form.give(shell, answer),
        Asked::Field(existing) => form.open_field(existing),
        Asked::Step(back) => form.answers.step(back),
        Asked::Row(row) => {
            if let Some(field) = &mut form.field {
                field.current = row;
            }
            form.take_field(shell);
        }
    }
}

/// Does what keys ask for; returns whether the split is to be done.
fn keys(ctx: &Context, shell: &Shell<'_>, form: &mut SplitForm) -> bool {
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if form.field.is_some() {
        field_keys(ctx, shell, form);
        return false;
    }
    if ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
        return true;
    }
    if is_writing(ctx) || form.answers.current().is_none() && !pressed(Key::ArrowLeft) {
        return false;
    }
    if form.answers.current().is_none() {
        form.answers.step(true);
        return false;
    }
    let digit = DIGITS.into_iter().position(&pressed);
    let asked = match () {
        () if pressed(Key::K) => Some(Asked::Answer(Answer::Stays)),
        () if pressed(Key::N) => Some(Asked::Field(false)),
        () if pressed(Key::E) => Some(Asked::Field(true)),
        () if pressed(Key::ArrowLeft) => Some(Asked::Step(true)),
        () if pressed(Key::ArrowRight) => Some(Asked::Step(false)),
        () => digit
            .filter(|digit| *digit < form.answers.targets.len())
            .map(|digit| Asked::Answer(Answer::Goes(digit))),
    };
    if let Some(asked) = asked {
        // The letter that opened a field is not its first one.
        ctx.input_mut(|input| {
            let is_text = |event: &egui::Event| matches!(event, egui::Event::Text(_));
            input.events.retain(|event| !is_text(event));
        });
        perform(shell, form, asked);
    }
    false
}

/// Arrows choose, Enter takes, Escape gives the field up and not the whole split.
fn field_keys(ctx: &Context, shell: &Shell<'_>, form: &mut SplitForm) {
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) {
        form.field = None;
        return;
    }
    if let Some(field) = &mut form.field {
        let last = field.data.rows.len().min(body::OFFERED).saturating_sub(1);
        if pressed(Key::ArrowDown) {
            field.current = (field.current + 1).min(last);
        }
        if pressed(Key::ArrowUp) {
            field.current = field.current.saturating_sub(1);
        }
    }
    if pressed(Key::Enter) {
        form.take_field(shell);
    }
}

fn commit(form: &SplitForm, out: &mut Actions) {
    let Some(operation) = form.answers.operation() else {
        return;
    };
    let why = form.reason.trim();
    if why.is_empty() {
        out.perform_and_say(operation);
    } else {
        out.push(Action::Ask(Request::Do {
            operation: Box::new(operation),
            why: why.to_owned(),
            ticket: TICKET,
        }));
    }
}
