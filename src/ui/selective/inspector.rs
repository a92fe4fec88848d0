//! The inspector of the selective screen: what the story line does not name, the decision, the criteria.

use egui::{Id, Ui, Vec2};

use crate::locale;
use crate::model::ModelId;
use crate::ui::axial::phrase;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::trace::counts_ui;
use crate::ui::widget::{Button, ListRow, Section, label_ui, line_ui, scroll_area};

use super::acts::{self, Act};
use super::core_dialog::{CoreDraft, criteria_ui};
use super::data::{Candidate, SelectiveData, Unnamed};
use super::section::Section as SectionOf;
use super::sheet_ui::detail_ui;
use super::state::State;
use super::story_ui::insert;

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let Some((model, data)) = state.data(shell) else {
        return;
    };
    if state.section != SectionOf::Core {
        let detail = state.detail(shell, model);
        detail_ui(ui, (shell, model), &detail.sections, (state, out));
        return;
    }
    scroll_area("selective inspector").show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        unnamed_ui(ui, shell, &data, state, out);
        decision_ui(ui, shell, &data, |reason| {
            if reason {
                let core = data.core.as_ref().map(|core| core.id);
                state.core = Some(CoreDraft::new(model, core, &data));
            }
        });
        candidate_ui(ui, (shell, model), &data, (state, out));
        rivals_ui(ui, &data);
    });
}

fn unnamed_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    data: &SelectiveData,
    state: &mut State,
    out: &mut Actions,
) {
    let title = locale::words("selective-unnamed");
    let unnamed = state.story.unnamed(data);
    let numbers = [
        ("part", unnamed.len().into()),
        ("whole", data.placed.into()),
    ];
    let count = phrase::with("selective-of", numbers);
    let section = Section::new(Id::unique("selective unnamed"), &title).count(&count);
    section.first().show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            if unnamed.is_empty() {
                let key = if data.placed == 0 {
                    "selective-nothing-placed"
                } else {
                    "selective-all-named"
                };
                label_ui(ui, &locale::words(key), TextRole::Small, tokens.ink2);
            }
            for unnamed in unnamed {
                ui.push_id(unnamed.face.id, |ui| {
                    unnamed_row_ui(ui, shell, unnamed, state, out);
                });
            }
        },
    );
}

fn unnamed_row_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    unnamed: &Unnamed,
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::LIST_ROW_TWO);
    ui.allocate_ui_with_layout(size, theme::from_end(), |ui| {
        let words = locale::words("selective-insert");
        let locked = shell.locked().map(locale::words);
        let button = Button::new(&words).small().disabled(locked.as_deref());
        if button.show(ui).clicked() {
            insert(&mut state.story, unnamed.face.id, 0);
        }
        ui.add_space(space::SMALL);
        let row = ListRow::new(&unnamed.face.name)
            .mark(unnamed.face.mark(tokens))
            .second_line(&unnamed.meta)
            .indent(0.0);
        if row.show(ui).clicked() {
            out.push(Action::Open(Spot::Category(unnamed.face.id)));
        }
    });
}

fn decision_ui(ui: &mut Ui, shell: &Shell<'_>, data: &SelectiveData, mut ask: impl FnMut(bool)) {
    let tokens = theme::tokens(ui);
    let title = locale::words("selective-decision");
    let section = Section::new(Id::unique("selective decision"), &title).count(&data.chosen_on);
    section.show(
        ui,
        |_| {},
        |ui| {
            let locked = shell.locked().map(locale::words);
            let key = match &data.core {
                Some(core) => {
                    label_ui(ui, &core.name, TextRole::Name, tokens.ink);
                    let reason = if data.reason.is_empty() {
                        locale::words("selective-no-reason")
                    } else {
                        data.reason.clone()
                    };
                    label_ui(ui, &reason, TextRole::Quotation, tokens.ink);
                    "selective-change-decision"
                }
                None => {
                    let words = locale::words("selective-not-decided");
                    label_ui(ui, &words, TextRole::Small, tokens.ink2);
                    "selective-choose-core"
                }
            };
            let words = locale::words(key);
            let button = Button::new(&words).small().disabled(locked.as_deref());
            ask(button.show(ui).clicked());
        },
    );
}

/// The criteria, asked of the candidate that is chosen on the board, else of the core; with what was written on them.
fn candidate_ui(
    ui: &mut Ui,
    (shell, model): (&Shell<'_>, ModelId),
    data: &SelectiveData,
    (state, out): (&mut State, &mut Actions),
) {
    let core = data.core.as_ref().map(|core| core.id);
    let asked = state.candidate.or(core);
    let candidate = data
        .candidates
        .iter()
        .find(|candidate| Some(candidate.face.id) == asked);
    let tokens = theme::tokens(ui);
    let title = locale::words("selective-criteria");
    let section = Section::new(Id::unique("selective criteria"), &title);
    let mut taken = None;
    section.show(
        ui,
        |_| {},
        |ui| {
            if let Some(candidate) = candidate {
                line_ui(ui, &candidate.face.name, TextRole::Name, tokens.ink);
                let counts = phrase::with(
                    "selective-candidate-counts",
                    [
                        ("codings", candidate.codings.as_str().into()),
                        ("documents", candidate.documents.as_str().into()),
                    ],
                );
                counts_ui(ui, &counts, candidate.face.id.into(), out);
            }
            criteria_ui(ui, candidate);
            if let Some(candidate) = candidate {
                taken = candidate_acts_ui(ui, shell, candidate);
            }
        },
    );
    if let Some(act) = taken {
        acts::begin(&act, (shell, model), state, out);
    }
}

fn candidate_acts_ui(ui: &mut Ui, shell: &Shell<'_>, candidate: &Candidate) -> Option<Act> {
    let id = candidate.face.id;
    let locked = shell.locked().map(locale::words);
    let mut buttons = vec![("theory-write-criteria", Act::Criteria(id))];
    match (&candidate.rejected, candidate.is_core) {
        (Some(_), _) => buttons.push(("theory-take-back", Act::TakeBack(id))),
        (None, false) => buttons.push(("theory-reject-ask", Act::Reject(id))),
        (None, true) => {}
    }
    let mut taken = None;
    ui.horizontal_wrapped(|ui| {
        for (key, act) in buttons {
            let words = locale::words(key);
            let button = Button::new(&words).small().disabled(locked.as_deref());
            if button.show(ui).clicked() {
                taken = Some(act);
            }
        }
    });
    taken
}

/// Those that were turned down, with the reason and the day.
fn rivals_ui(ui: &mut Ui, data: &SelectiveData) {
    let rejected = data.candidates.iter();
    let rejected: Vec<_> = rejected
        .filter_map(|candidate| Some((candidate, candidate.rejected.as_ref()?)))
        .collect();
    if rejected.is_empty() {
        return;
    }
    let title = locale::words("selective-rivals");
    let count = rejected.len().to_string();
    let section = Section::new(Id::unique("selective rivals"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            for (candidate, (reason, day)) in rejected {
                line_ui(ui, &candidate.face.name, TextRole::Name, tokens.ink);
                label_ui(ui, reason, TextRole::Quotation, tokens.ink);
                line_ui(ui, day, TextRole::Tiny, tokens.ink3);
            }
        },
    );
}
