//! The comparer of constant comparison (Glaser & Strauss 1967): incident beside incident, or code beside code. What it
//! shows is recorded: the same, a different property, another code; and can become a memo, a property or a split.
//!
//! Keys do everything: 1 to 3 say what it shows, arrows go to the next incident, Ctrl Enter records. Escape leaves a field
//! first, so that what is written there is not lost with the dialog.

mod data;
mod incident;
mod outcome;
mod panes;
mod property;

use egui::{Context, Id, Key, Modifiers};

use crate::locale::{say, words};
use crate::model::{CodeId, Compared, Message, Outcome, Project, QuotationId};
use crate::session;
use crate::ui::code_tree::outlook;
use crate::ui::keys::DIGITS;
use crate::ui::shell::{Actions, Shell};
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, DialogWidth, is_writing};

pub use data::{CodePane, code_pane, others_of};
pub use incident::incident_ui;
pub use outcome::{Finding, Pair, PropertyDraft, home_of_property, operation};
pub use property::place_ui;

/// Two things beside each other, and what is written about them.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparer {
    subject: Subject,
    finding: Finding,
    /// How many were recorded since it opened.
    recorded: usize,
    refusal: Option<(Pair, Finding, Option<Message>)>,
    focus: Option<Focus>,
    /// It was to be recorded and cannot be yet: what is missing is said.
    asked: bool,
    /// A field was being written in when it was shown last.
    wrote: bool,
}

/// What is compared.
#[derive(Clone, Debug, PartialEq)]
enum Subject {
    /// An incident with others, one after the other, as instances of a code.
    Incidents {
        code: Option<CodeId>,
        left: QuotationId,
        others: Vec<QuotationId>,
        at: usize,
    },
    /// Two codes.
    Codes { left: CodeId, right: CodeId },
}

/// A field that is to get the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Property,
    Name,
    Note,
}

/// What becomes of the comparer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// It stays open.
    Stay,
    /// It closes.
    Close,
    /// It closes, and these codes are to be merged, the last stays.
    Merge(Vec<CodeId>),
    /// It closes, and the quotations of this code are to be gone through.
    Split(CodeId),
}

impl Comparer {
    /// Returns a comparer of two codes.
    pub fn of_codes(_project: &Project, left: CodeId, right: CodeId) -> Self {
        Self::of(Subject::Codes { left, right })
    }

    /// Returns a comparer of an incident with those of a code, beginning with `first`; what was not compared yet and
    /// stands in another document comes first.
    pub fn of_incident(
        project: &Project,
        left: QuotationId,
        (code, first): (CodeId, Option<QuotationId>),
    ) -> Self {
        let others = others_of(project, left, code);
        let at = others.iter().position(|other| Some(*other) == first);
        Self::of(Subject::Incidents {
            code: Some(code),
            left,
            at: at.unwrap_or(0),
            others,
        })
    }

    /// Returns a comparer of two incidents.
    pub fn of_incidents(left: QuotationId, right: QuotationId, code: Option<CodeId>) -> Self {
        Self::of(Subject::Incidents {
            code,
            left,
            others: vec![right],
            at: 0,
        })
    }

    fn of(subject: Subject) -> Self {
        Self {
            subject,
            finding: Finding::default(),
            recorded: 0,
            refusal: None,
            focus: None,
            asked: false,
            wrote: false,
        }
    }

    /// Returns what is compared now; nothing where no other incident is left.
    pub fn pair(&self) -> Option<Pair> {
        match &self.subject {
            Subject::Codes { left, right } => Some(Pair {
                left: Compared::Code(*left),
                right: Compared::Code(*right),
                code: None,
            }),
            Subject::Incidents {
                code,
                left,
                others,
                at,
            } => Some(Pair {
                left: Compared::Quotation(*left),
                right: Compared::Quotation(*others.get(*at)?),
                code: *code,
            }),
        }
    }

    fn step(&mut self, back: bool) {
        if let Subject::Incidents { others, at, .. } = &mut self.subject {
            let last = others.len().saturating_sub(1);
            *at = if back {
                at.saturating_sub(1)
            } else {
                (*at + 1).min(last)
            };
        }
    }

    /// Whether both sides are still there.
    fn is_alive(&self, project: &Project) -> bool {
        let lives = |side: Compared| match side {
            Compared::Code(code) => project.codes.contains(code),
            Compared::Quotation(quotation) => project.quotations.contains(quotation),
        };
        let pair = self.pair();
        pair.is_none_or(|pair| lives(pair.left) && lives(pair.right))
    }

    /// Returns the comparer with what the first comparison shows.
    #[must_use]
    pub fn saying(mut self, outcome: Outcome) -> Self {
        self.say(outcome);
        self
    }

    fn say(&mut self, outcome: Outcome) {
        self.finding.outcome = outcome;
        self.asked = false;
        self.focus = self.missing_field();
    }

    /// The field that the outcome asks for.
    fn missing_field(&self) -> Option<Focus> {
        Some(match self.finding.outcome {
            Outcome::Same => Focus::Note,
            Outcome::DifferentProperty => Focus::Property,
            Outcome::NewCode => Focus::Name,
        })
    }

    /// Returns why the finding would be refused; asked once for each state of what is written.
    fn refusal(&mut self, shell: &Shell<'_>, pair: Pair) -> Option<Message> {
        if let Some((of, finding, refusal)) = &self.refusal
            && *of == pair
            && *finding == self.finding
        {
            return refusal.clone();
        }
        let coder = shell.status.coder;
        let operation = operation(shell.project, (&pair, &self.finding), (coder, 1));
        let refusal = outlook(shell.project, &operation, coder).refusal;
        self.refusal = Some((pair, self.finding.clone(), refusal.clone()));
        refusal
    }

    /// Returns what still has to be written before it can be recorded, as the key of a sentence.
    fn missing(&self, project: &Project, pair: &Pair) -> Option<&'static str> {
        let Finding {
            outcome,
            property,
            name,
            ..
        } = &self.finding;
        let incidents = pair.left.quotation().is_some();
        match outcome {
            Outcome::DifferentProperty
                if property.known.is_none() && property.name.trim().is_empty() =>
            {
                // Without a home for a property the note tells in what they differ.
                home_of_property(project, pair).map(|_| "compare-name-property")
            }
            Outcome::NewCode if incidents && name.trim().is_empty() => Some("compare-name-code"),
            _ => None,
        }
    }

    fn record(&mut self, shell: &Shell<'_>, pair: &Pair, out: &mut Actions) -> Then {
        let ids = (shell.status.coder, session::seed());
        out.perform_and_say(operation(shell.project, (pair, &self.finding), ids));
        self.recorded += 1;
        self.asked = false;
        let outcome = self.finding.outcome;
        let memo = self.finding.memo;
        self.finding = Finding {
            memo,
            ..Finding::default()
        };
        match &mut self.subject {
            Subject::Codes { left, right } => match outcome {
                Outcome::Same => Then::Merge(vec![*left, *right]),
                Outcome::NewCode => Then::Split(*left),
                Outcome::DifferentProperty => Then::Close,
            },
            Subject::Incidents { others, at, .. } => {
                others.remove((*at).min(others.len().saturating_sub(1)));
                *at = (*at).min(others.len().saturating_sub(1));
                if others.is_empty() {
                    Then::Close
                } else {
                    Then::Stay
                }
            }
        }
    }
}

/// Shows the comparer; returns what becomes of it.
pub fn comparer_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    comparer: &mut Comparer,
    out: &mut Actions,
) -> Then {
    let Some(pair) = comparer.pair().filter(|_| comparer.is_alive(shell.project)) else {
        return Then::Close;
    };
    let records = keys(ctx, comparer);
    let pair = comparer.pair().unwrap_or(pair);
    let refusal = comparer.refusal(shell, pair).map(|refusal| say(&refusal));
    let missing = comparer.missing(shell.project, &pair).map(words);
    let locked = shell.locked().map(words);
    let reason = locked
        .as_deref()
        .or(missing.as_deref())
        .or(refusal.as_deref());
    let (close, record) = (words("compare-close"), words(record_key(comparer)));
    let buttons = [
        DialogButton::harmless(&close),
        DialogButton {
            reason,
            ..DialogButton::primary(&record)
        },
    ];
    let title = title(shell.project, &pair);
    let note = words("compare-keys");
    let said = missing.clone().filter(|_| comparer.asked);
    let dialog = Dialog::new(Id::unique("comparer"), &title)
        .width(DialogWidth::Large)
        .close(&close)
        .note(&note);
    let answer = dialog.show(ctx, &buttons, |ui| {
        panes::body_ui(ui, shell, (comparer, &pair), said.as_deref());
    });
    let pressed = answer == Some(DialogAnswer::Button(1));
    comparer.wrote = is_writing(ctx);
    if reason.is_none() && (pressed || records) {
        // The keys that say what the next one shows are no letters of a field.
        ctx.memory_mut(|memory| {
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
        return comparer.record(shell, &pair, out);
    }
    if records {
        comparer.asked = true;
        comparer.focus = comparer.missing_field();
    }
    match answer {
        Some(_) if !pressed => Then::Close,
        _ => Then::Stay,
    }
}

fn record_key(comparer: &Comparer) -> &'static str {
    match (&comparer.subject, comparer.finding.outcome) {
        (Subject::Codes { .. }, Outcome::Same) => "compare-record-merge",
        (Subject::Codes { .. }, Outcome::NewCode) => "compare-record-split",
        (Subject::Incidents { others, .. }, _) if others.len() > 1 => "compare-record-next",
        _ => "compare-record",
    }
}

fn title(project: &Project, pair: &Pair) -> String {
    match (pair.left, pair.right, pair.code) {
        (Compared::Code(left), Compared::Code(right), _) => say(&Message::new("compare-codes")
            .with("left", project.code_name(left))
            .with("right", project.code_name(right))),
        (_, _, Some(code)) => {
            say(&Message::new("compare-incidents-of").with("name", project.code_name(code)))
        }
        _ => words("compare-incidents"),
    }
}

/// Does what keys ask for; returns whether it is to be recorded.
fn keys(ctx: &Context, comparer: &mut Comparer) -> bool {
    if ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
        return true;
    }
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    if comparer.wrote && pressed(Modifiers::NONE, Key::Escape) {
        comparer.wrote = false;
    }
    // With Alt the outcomes are said while one is writing, too.
    let begun = comparer.finding.outcome != Outcome::Same || !comparer.finding.note.is_empty();
    let writing = is_writing(ctx) && begun;
    for (key, outcome) in DIGITS.into_iter().zip(Outcome::ALL) {
        let plain = !writing && pressed(Modifiers::NONE, key);
        if plain || pressed(Modifiers::ALT, key) {
            comparer.say(outcome);
            forget_letters(ctx);
        }
    }
    for (key, back) in [(Key::PageDown, false), (Key::PageUp, true)] {
        if pressed(Modifiers::NONE, key) {
            comparer.step(back);
        }
    }
    for (key, back) in [(Key::ArrowRight, false), (Key::ArrowLeft, true)] {
        if !is_writing(ctx) && pressed(Modifiers::NONE, key) {
            comparer.step(back);
        }
    }
    false
}

/// The digit that was pressed is not the first letter of the field that gets the focus.
fn forget_letters(ctx: &Context) {
    ctx.input_mut(|input| {
        let is_text = |event: &egui::Event| matches!(event, egui::Event::Text(_));
        input.events.retain(|event| !is_text(event));
    });
}
