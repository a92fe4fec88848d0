//! What the buttons of the selective screen do: at once, or by opening a form.

use crate::model::{
    CodeId, DocumentId, GapKind, ModelId, PropositionId, RelationId, SamplingId, Traced, Unit,
};
use crate::operation::{
    AssessCandidate, DecideGap, DeletePropositions, DeleteSamplings, Operation, PropositionEdit,
    PropositionWords, RestoreCodes,
};
use crate::session::Output;
use crate::ui::axial::PickState;
use crate::ui::shell::{Action, Actions, Shell, Spot};

use super::forms;
use super::section::{Section, Subject};
use super::state::State;

/// What a button or a line does.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// State a proposition.
    NewProposition,
    /// State a proposition, beginning with the words of a relation.
    FromRelation,
    /// Change what a row is about.
    Edit(Subject),
    /// Remove what a row is about.
    Remove(Subject),
    /// Give a proposition another number.
    Move(PropositionId, usize),
    /// Judge a case and a proposition.
    Judge(PropositionId, Unit),
    /// Say from which number on a place is thin.
    Limits,
    /// Decide about a thin place.
    Decide(CodeId, GapKind),
    /// Take back what was decided about a thin place.
    Undecide(CodeId, GapKind),
    /// Plan sampling for a thin place.
    PlanFor(CodeId, GapKind),
    /// Plan sampling for a concept or category.
    PlanOf(CodeId),
    /// Plan sampling.
    Plan,
    /// Say what a step of sampling brought.
    Brought(SamplingId),
    /// Drop something from the theory.
    Trim(Option<CodeId>),
    /// Take something back into the theory.
    Restore(CodeId),
    /// Write on the criteria of a candidate.
    Criteria(CodeId),
    /// Turn a candidate down.
    Reject(CodeId),
    /// Take a candidate back.
    TakeBack(CodeId),
    /// Write something into a file.
    Export(Output),
    /// Put words on the clipboard.
    Copy(String),
    /// Show a row of a section.
    Show(Subject),
    /// Open a category on the axial board.
    Category(CodeId),
    /// Open a relation of the model.
    Relation(RelationId),
    /// Open a document.
    Document(DocumentId),
    /// Trace something down to the words that it rests on.
    Trace(Traced),
}

impl Act {
    /// Returns whether it changes the project.
    pub fn changes(&self) -> bool {
        !matches!(
            self,
            Self::Export(_)
                | Self::Copy(_)
                | Self::Show(_)
                | Self::Category(_)
                | Self::Relation(_)
                | Self::Document(_)
                | Self::Trace(_)
        )
    }
}

/// Does what a button says.
pub(super) fn begin(
    act: &Act,
    (shell, model): (&Shell<'_>, ModelId),
    state: &mut State,
    out: &mut Actions,
) {
    if act.changes() && shell.locked().is_some() {
        return;
    }
    if let Some(form) = forms::of(act, (shell, model)) {
        state.form = Some(form);
        return;
    }
    match act {
        Act::FromRelation => {
            state.relation = Some(PickState::new(state.act_rect.unwrap_or(egui::Rect::ZERO)))
        }
        Act::Export(output) => out.push(Action::Export(output.clone())),
        Act::Copy(words) => out.push(Action::Copy(words.clone())),
        Act::Show(subject) => state.show(*subject),
        Act::Category(code) => out.push(Action::Open(Spot::Category(*code))),
        Act::Relation(relation) => out.push(Action::Open(Spot::Relation(*relation))),
        Act::Trace(of) => out.push(Action::Trace(*of)),
        Act::Document(document) => out.push(Action::Open(Spot::Document(*document))),
        other => {
            if let Some(operation) = operation(other, model) {
                out.perform_and_say(operation);
            }
        }
    }
}

/// Returns the operation of an act that needs no answers.
fn operation(act: &Act, model: ModelId) -> Option<Operation> {
    Some(match act {
        Act::Remove(Subject::Proposition(proposition)) => {
            Operation::DeletePropositions(DeletePropositions {
                propositions: vec![*proposition],
            })
        }
        Act::Remove(Subject::Step(sampling)) => Operation::DeleteSamplings(DeleteSamplings {
            samplings: vec![*sampling],
        }),
        Act::Move(proposition, number) => Operation::EditProposition(PropositionEdit {
            proposition: *proposition,
            edit: PropositionWords {
                number: u32::try_from(*number).ok().filter(|number| *number > 0),
                ..PropositionWords::default()
            },
        }),
        Act::Undecide(code, gap) => Operation::DecideGap(DecideGap {
            code: *code,
            gap: *gap,
            decision: None,
            reason: String::new(),
        }),
        Act::Restore(code) => Operation::RestoreCodes(RestoreCodes { codes: vec![*code] }),
        Act::TakeBack(category) => Operation::AssessCandidate(AssessCandidate {
            model,
            category: *category,
            notes: Default::default(),
            rejected: Some(false),
            reason: None,
        }),
        _ => return None,
    })
}

/// Returns the section to which a row belongs.
pub(super) fn section_of(subject: Subject) -> Section {
    match subject {
        Subject::Proposition(_) => Section::Propositions,
        Subject::Gap(..) => Section::Filling,
        Subject::Step(_) => Section::Sampling,
        Subject::Trimmed(_) => Section::Trimming,
        Subject::Unit(_) => Section::Cases,
    }
}
