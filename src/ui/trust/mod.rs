//! The trustworthiness screen: member checks, debriefings, reporting forms, triangulation, negative cases, audit trail.
//!
//! Left stand the sections with how far each is; the middle shows the one that is chosen; right is the detail: a
//! participant's checks, the items of a form, a finding's sources, a negative case and what was decided. Every sentence
//! that counts something leads to what it counts.

mod audit;
mod check_links;
mod checks;
mod convergence;
mod data;
mod debriefings;
mod form;
mod left;
mod negative;
mod person;

use std::sync::Arc;

use egui::{Context, Ui};

use crate::analysis::Counts;
use crate::analysis::trust::{AuditClass, Place, Trail};
use crate::locale::{self, say};
use crate::model::{DebriefingId, Finding, Form, MemoTarget, NegativeCase, ParticipantId};
use crate::operation::{Operation, Refusal};
use crate::session::{Event, Output, Request, Ticket};

use super::command::Command;
use super::counting::{Numbers, first_counting_ui};
use super::documents::refusal;
use super::icon::{self, Icon};
use super::shell::{Action, Actions, Screen, Shell, Spot};
use super::tokens::TextRole;
use super::widget::{EmptyState, IconButton};

pub use data::{PersonLine, TrustData, trust_data};
pub use left::left_ui;

use convergence::JudgementDraft;
use debriefings::DebriefingDraft;
use form::ItemDraft;
use negative::DecisionDraft;
use person::CheckDraft;

/// Where the numbers of this screen's requests begin.
const TICKETS: Ticket = 11_000_000;

/// What the middle shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Section {
    /// What participants were asked to check.
    #[default]
    MemberChecks,
    /// What peers said.
    Debriefings,
    /// Findings by kinds of source.
    Convergence,
    /// What speaks against.
    NegativeCases,
    /// A reporting form.
    Form(Form),
    /// The journal by Halpern's classes.
    Audit,
}

impl Section {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::MemberChecks,
        Self::Debriefings,
        Self::Convergence,
        Self::NegativeCases,
        Self::Form(Form::Coreq),
        Self::Form(Form::Srqr),
        Self::Form(Form::Evaluation),
        Self::Form(Form::Criteria),
        Self::Form(Form::Power),
        Self::Audit,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::MemberChecks => "export-member-checks",
            Self::Debriefings => "export-debriefings",
            Self::Convergence => "trust-convergence",
            Self::NegativeCases => "export-negative-cases",
            Self::Form(form) => form.key(),
            Self::Audit => "export-audit",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::MemberChecks => icon::MARK_EMAIL_READ,
            Self::Debriefings => icon::SCHOOL,
            Self::Convergence => icon::TABLE,
            Self::NegativeCases => icon::FLAG,
            Self::Form(Form::Evaluation) => icon::SUMMARIZE,
            Self::Form(_) => icon::CHECKLIST,
            Self::Audit => icon::HISTORY,
        }
    }

    /// What is written out of it.
    fn output(self) -> Output {
        match self {
            Self::MemberChecks | Self::Debriefings => Output::MemberChecks,
            Self::Convergence => Output::Convergence,
            Self::NegativeCases => Output::NegativeCases,
            Self::Form(form) => Output::Form(form),
            Self::Audit => Output::Audit,
        }
    }
}

/// What the screen remembers.
#[derive(Default)]
pub struct State {
    /// What the middle shows.
    pub section: Section,
    /// The participant whose checks stand in the inspector.
    pub person: Option<ParticipantId>,
    /// The debriefing in the inspector.
    pub debriefing: Option<DebriefingId>,
    /// The item of each form that is shown, from 1; 0 is the first.
    pub items: [u8; Form::ALL.len()],
    /// The finding in the inspector.
    pub finding: Option<Finding>,
    /// The negative case in the inspector.
    pub negative: Option<NegativeCase>,
    /// The class that the audit trail is narrowed to.
    pub class: Option<AuditClass>,
    check: Option<CheckDraft>,
    debriefing_draft: Option<DebriefingDraft>,
    item: Option<ItemDraft>,
    judgement: Option<JudgementDraft>,
    decision: Option<DecisionDraft>,
    numbers: Numbers<(), (), TrustData>,
    trail: Option<(u64, Arc<Trail>)>,
    asked: Option<u64>,
}

impl State {
    /// Returns what is shown, of the project as it stands or, while that is counted, as it stood; nothing while the first
    /// numbers are counted.
    fn data(&mut self, ctx: &Context, shell: &Shell<'_>) -> Option<Arc<TrustData>> {
        let project = Arc::clone(shell.project);
        let make = move || trust_data(&project, &Counts::of(&project));
        self.numbers.of(ctx, shell.project, ((), ()), make)
    }

    /// Returns what is shown where it is at hand, as it stands or as it stood.
    fn shown(&self, shell: &Shell<'_>) -> Option<Arc<TrustData>> {
        self.numbers.last(shell.project, &()).map(Arc::clone)
    }

    /// Returns the audit trail as it stands; asks for it where it is older than the project.
    fn trail(&mut self, shell: &Shell<'_>, out: &mut Actions) -> Option<Arc<Trail>> {
        let revision = shell.status.whole.revision();
        let known = self.trail.as_ref().map(|(revision, _)| *revision);
        if known != Some(revision) && self.asked != Some(revision) {
            self.asked = Some(revision);
            out.push(Action::Ask(Request::Trail { ticket: TICKETS }));
        }
        self.trail.as_ref().map(|(_, trail)| Arc::clone(trail))
    }
}

/// Shows the section that is chosen.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
    let Some(data) = state.data(ui.ctx(), shell) else {
        return first_counting_ui(ui);
    };
    match state.section {
        Section::MemberChecks => checks::main_ui(ui, shell, (state, &data), out),
        Section::Debriefings => debriefings::main_ui(ui, shell, state, out),
        Section::Convergence => convergence::main_ui(ui, shell, (state, &data), out),
        Section::NegativeCases => negative::main_ui(ui, shell, (state, &data), out),
        Section::Form(form) => form::main_ui(ui, shell, (state, &data, form), out),
        Section::Audit => audit::main_ui(ui, shell, state, out),
    }
}

/// Shows the detail of what is chosen.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
    let Some(data) = state.data(ui.ctx(), shell) else {
        return;
    };
    match state.section {
        Section::MemberChecks => person::inspector_ui(ui, shell, (state, &data), out),
        Section::Debriefings => debriefings::inspector_ui(ui, shell, state, out),
        Section::Convergence => convergence::inspector_ui(ui, shell, (state, &data), out),
        Section::NegativeCases => negative::inspector_ui(ui, shell, (state, &data), out),
        Section::Form(form) => form::inspector_ui(ui, (state, &data, form), out),
        Section::Audit => audit::inspector_ui(ui, shell, state),
    }
}

/// Returns the words of the status bar.
pub fn status_data(shell: &Shell<'_>, state: &State) -> Vec<String> {
    match state.numbers.known(shell.project, &(), &()) {
        Some(data) => data.status(state.section),
        None if state.numbers.is_counting() => vec![locale::words("counting")],
        None => Vec::new(),
    }
}

/// Runs a command of this screen; it has none of its own.
pub fn run(_: Command, _: &Shell<'_>, _: &mut State, _: &mut Actions) -> bool {
    false
}

/// Hears the audit trail.
pub fn answer(event: &Event, _: &Shell<'_>, state: &mut State, _: &mut Actions) {
    match event {
        Event::Trail {
            ticket: TICKETS,
            revision,
            trail,
        } => state.trail = Some((*revision, Arc::clone(trail))),
        Event::Opened(_) | Event::Closed => *state = State::default(),
        _ => {}
    }
}

/// Opens no place of its own.
pub fn show(_: Spot, _: &Shell<'_>, _: &mut State) {}

/// Keeps what is being written beside an item of a form.
pub fn leave(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    if state.item.is_some()
        && let Some(data) = state.shown(shell)
    {
        form::keep(state, &data, out);
    }
}

/// The tool at the end of a bar that writes the section out.
fn export_ui(ui: &mut Ui, section: Section, out: &mut Actions) {
    let words = locale::words("trust-export");
    if IconButton::new(icon::DOWNLOAD, &words)
        .small()
        .show(ui)
        .clicked()
    {
        out.push(Action::Export(section.output()));
    }
}

/// Buttons beside each other, as high as they are.
fn buttons_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let size = egui::Vec2::new(ui.available_width(), super::tokens::size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(size, super::theme::from_start(), |ui| {
        ui.spacing_mut().item_spacing.x = super::tokens::space::SMALL;
        content(ui);
    });
}

/// Keeps what was written in a form, or returns why the project would refuse it: then the form stays with its words.
fn keep_form(shell: &Shell<'_>, operation: Operation, out: &mut Actions) -> Option<String> {
    match refusal(shell.project, &operation) {
        Ok(()) => out.perform_and_say(operation),
        Err(Refusal::NothingToDo) => {}
        Err(refusal) => return Some(say(&refusal.message())),
    }
    None
}

/// Says why what is written in a form was not kept.
fn problem_ui(ui: &mut Ui, problem: Option<&str>) {
    if let Some(problem) = problem {
        let ink = super::theme::tokens(ui).danger;
        super::widget::label_ui(ui, problem, TextRole::Small, ink);
    }
}

/// What stands where nothing is chosen or nothing is there.
fn empty_ui(ui: &mut Ui, icon: Icon, key: &str) {
    let (heading, words) = (locale::words(key), locale::words(&format!("{key}-words")));
    EmptyState::new(icon, &heading, &words).show(ui);
}

/// Goes to the place where something that was counted is seen.
fn open(place: Place, state: &mut State, out: &mut Actions) {
    let go = |screen| Action::Go(screen);
    let mut turn = |section| {
        state.section = section;
        Action::Moved
    };
    out.push(match place {
        Place::Nowhere => return,
        Place::MemberChecks => turn(Section::MemberChecks),
        Place::Debriefings => turn(Section::Debriefings),
        Place::NegativeCases => turn(Section::NegativeCases),
        Place::Study => Action::Run(Command::EditProject),
        Place::Documents => go(Screen::Documents),
        Place::Codes => go(Screen::Coding),
        Place::Model => go(Screen::Model),
        Place::StoryLine => go(Screen::Selective),
        Place::Memos => go(Screen::Memos),
        Place::Saturation => go(Screen::Saturation),
        Place::Reliability => go(Screen::Reliability),
        Place::History => go(Screen::History),
        Place::Category(code) => Action::Open(Spot::Category(code)),
        Place::Relation(relation) => Action::Open(Spot::Relation(relation)),
        Place::Memo(memo) => Action::Open(Spot::Memo(memo)),
    });
}

/// Goes to what a member check bears on.
fn open_link(link: MemoTarget, out: &mut Actions) {
    let spot = match link {
        MemoTarget::Document(id) => Spot::Document(id),
        MemoTarget::Code(id) => Spot::Code(id),
        MemoTarget::Quotation(id) => Spot::Quotation(id),
        MemoTarget::Relation(id) => Spot::Relation(id),
        MemoTarget::Memo(id) => Spot::Memo(id),
        MemoTarget::Model(_) => return out.push(Action::Go(Screen::Model)),
        MemoTarget::Participant(_) | MemoTarget::Case(_) => {
            return out.push(Action::Go(Screen::Documents));
        }
    };
    out.push(Action::Open(spot));
}
