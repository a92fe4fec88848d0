//! One case of a relation in the inspector: what was found, what the evidence proposes, and a note.

use egui::{Id, Ui, Vec2};

use crate::locale;
use crate::model::{Holding, Project, RelationId};
use crate::operation::{NewFinding, Operation};
use crate::ui::axial::Written;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{DropDown, TextField, label_ui, line_ui, link_ui};

use super::cases::{CaseCellData, finding_items, record};
use super::state::State;

/// Shows one case.
pub(super) fn case_row_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (relation, cell, name): (RelationId, &CaseCellData, &str),
    (state, out): (&mut State, &mut Actions),
) {
    let tokens = theme::tokens(ui);
    line_ui(ui, name, TextRole::SmallName, tokens.ink);
    let row = Vec2::new(ui.available_width(), size::BUTTON);
    let locked = shell.locked().map(locale::words);
    ui.allocate_ui_with_layout(row, theme::from_start(), |ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let current = cell
            .finding
            .filter(|_| cell.recorded)
            .and_then(|found| Holding::ALL.iter().position(|known| *known == found));
        let title = locale::words("model-case-finding");
        let id = Id::unique(("model case finding", cell.case));
        let taken = finding_items(cell, locked.as_deref(), |items| {
            let choice = DropDown::new(id, &title, items, current);
            choice.placeholder(&cell.words).show(ui)
        });
        if let Some(taken) = taken {
            record((relation, cell), Holding::ALL.get(taken).copied(), out);
        }
        line_ui(ui, &cell.evidence, TextRole::Meta, tokens.ink3);
    });
    if cell.recorded {
        note_ui(
            ui,
            (shell, locked.is_some()),
            (relation, cell),
            (state, out),
        );
    }
}

/// The note of a recorded finding; kept when the field is left.
fn note_ui(
    ui: &mut Ui,
    (shell, locked): (&Shell<'_>, bool),
    (relation, cell): (RelationId, &CaseCellData),
    (state, out): (&mut State, &mut Actions),
) {
    let tokens = theme::tokens(ui);
    let key = (relation, cell.case);
    let is_open = matches!(&state.case_note, Some((of, _)) if *of == key);
    if !is_open {
        if !cell.note.is_empty() {
            label_ui(ui, &cell.note, TextRole::Small, tokens.ink2);
        }
        if !locked && link_ui(ui, &locale::words("model-case-note")).clicked() {
            keep_open(shell.project, state, out);
            state.case_note = Some((key, Written::new(&cell.note)));
        }
        return;
    }
    let Some((_, written)) = &mut state.case_note else {
        return;
    };
    let name = locale::words("model-case-note");
    let id = Id::unique(("model case note", cell.case));
    let shown = TextField::new(id, &name, &mut written.text)
        .placeholder(&locale::words("model-case-note-hint"))
        .multi_line(2)
        .show(ui);
    if shown.response.lost_focus() || shown.submitted {
        keep_open(shell.project, state, out);
    }
}

/// Keeps the note that is being written, where there is one, and closes its field. The note of a finding that was taken
/// back goes with it.
pub(super) fn keep_open(project: &Project, state: &mut State, out: &mut Actions) {
    let Some(((relation, case), mut written)) = state.case_note.take() else {
        return;
    };
    let findings = project.findings_of(relation);
    let mut findings = findings.filter_map(|id| project.findings.get(id));
    let Some(found) = findings.find(|row| row.case == case) else {
        return;
    };
    if let Some(note) = written.changed() {
        out.perform(Operation::RecordFinding(NewFinding {
            relation,
            cases: vec![case],
            finding: Some(found.finding),
            note,
        }));
    }
}
