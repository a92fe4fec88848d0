//! The inspector of the model screen: a relation with its evidence, a category in short, or the model itself.

use egui::{Id, Ui, Vec2};

use crate::locale;
use crate::model::{EvidenceId, MemoTarget, RelationId, RelationStatus};
use crate::operation::{Operation, RelationEdit};
use crate::ui::axial::{QuotationLook, Written, phrase, quotation_ui};
use crate::ui::command::Command;
use crate::ui::icon::{self, Icon};
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::trace::steps_ui;
use crate::ui::widget::{
    Chip, DropDown, IconButton, MenuItem, MenuState, Section, TextField, label_ui, line_ui,
    link_ui, menu_ui, scroll_area,
};

use super::TICKETS;
use super::cases::inspector_cases_ui;
use super::finder::{Finder, finder_ui};
use super::relation::{EvidenceRow, RelationData};
use super::relation_dialog::kind_ui;
use super::sides::sides_ui;
use super::state::{Chosen, State};
use super::summary::{category_ui, model_ui, place_sheet_ui};

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    state.check(shell.project);
    leave_sentence(state, out);
    let Some((model, data)) = state.listed(shell) else {
        return;
    };
    if state.finder.is_some() {
        finder_ui(ui, shell, state, out);
        return;
    }
    scroll_area(("model inspector", model)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        match state.chosen {
            Chosen::Nothing => model_ui(ui, (model, &data), out),
            Chosen::Category(category) => category_ui(ui, shell, (model, category), state, out),
            Chosen::Place(of, place) => {
                let mut lines = data.places.iter();
                if let Some(line) = lines.find(|line| line.face.place == place) {
                    place_sheet_ui(ui, (of, line), state, out);
                }
            }
            Chosen::Relation(relation) => {
                let number = data.number(relation).unwrap_or(0);
                relation_ui(ui, shell, (relation, number), state, out);
            }
        }
    });
}

/// Keeps the sentence of a relation that is no longer shown.
fn leave_sentence(state: &mut State, out: &mut Actions) {
    let is_shown = matches!((&state.sentence, state.chosen),
        (Some((of, _)), Chosen::Relation(relation)) if *of == relation);
    if !is_shown && let Some((relation, mut written)) = state.sentence.take() {
        keep_sentence(relation, &mut written, out);
    }
}

fn relation_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (relation, number): (RelationId, usize),
    state: &mut State,
    out: &mut Actions,
) {
    let data = state.relation_shown(shell, relation);
    let Some(data) = data.as_ref() else {
        return;
    };
    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
        ui.with_layout(theme::column(), |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
            head_ui(ui, shell, (data, number), state, out);
            ends_ui(ui, data, state);
            kind_and_status_ui(ui, shell, data, out);
            sentence_ui(ui, shell, data, state, out);
        });
    });
    sides_ui(ui, data, out);
    let title = locale::words("stance-for");
    let tokens = theme::tokens(ui);
    let asked = evidence_ui(ui, shell, (&title, "for", tokens.ok, &data.supporting), out);
    let title = locale::words("stance-against");
    evidence_ui(
        ui,
        shell,
        (&title, "against", tokens.danger, &data.contrary),
        out,
    );
    if asked {
        state.finder = Some(Finder::new(relation));
    }
    if !data.contrary_cases.is_empty() {
        let title = locale::words("model-does-not-hold");
        let section = Section::new(Id::unique("model contrary cases"), &title);
        section.show(
            ui,
            |_| {},
            |ui| {
                label_ui(ui, &data.contrary_cases, TextRole::Small, tokens.ink2);
            },
        );
    }
    inspector_cases_ui(ui, shell, (data.model, relation), (state, out));
    let title = locale::words("trace-steps");
    let of = data.relation.into();
    steps_ui(ui, shell, (&mut state.steps, of, &title), (TICKETS, out));
}

fn head_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, number): (&RelationData, usize),
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(size, theme::from_end(), |ui| {
        let name = locale::words("axial-more");
        let response = IconButton::new(icon::MORE_HORIZ, &name).small().show(ui);
        if response.clicked() {
            state.menus.relation = Some(MenuState::new(response.rect));
        }
        step_on_arrow_ui(ui, data, state);
        ui.with_layout(theme::from_start(), |ui| {
            let title = phrase::counted("model-relation-number", number);
            let at = data
                .on_arrow
                .iter()
                .position(|other| *other == data.relation);
            let of = at.filter(|_| data.on_arrow.len() > 1).map(|at| {
                let numbers = [
                    ("part", (at + 1).into()),
                    ("whole", data.on_arrow.len().into()),
                ];
                phrase::with("model-on-arrow", numbers)
            });
            let title = phrase::line(&[title, of.unwrap_or_default()]);
            line_ui(ui, &title, TextRole::Small, tokens.ink2);
        });
    });
    menu(ui, shell, data, state, out);
}

/// What can be done with a relation as a whole.
fn menu(ui: &Ui, shell: &Shell<'_>, data: &RelationData, state: &mut State, out: &mut Actions) {
    let trace = locale::words(Command::Trace.key());
    let (memo, remove) = (
        locale::words("axial-menu-memo"),
        phrase::counted(
            "model-remove-relation",
            data.supporting.len() + data.contrary.len(),
        ),
    );
    let locked = shell.locked().map(locale::words);
    let keys = Command::Trace.keys();
    let items = [
        MenuItem {
            key: &keys,
            ..MenuItem::new(&trace)
        },
        MenuItem {
            reason: locked.as_deref(),
            ..MenuItem::new(&memo)
        },
        MenuItem {
            reason: locked.as_deref(),
            ..MenuItem::new(&remove)
        },
    ];
    let name = locale::words("axial-more");
    let id = Id::unique("model relation menu");
    match menu_ui(ui, id, &name, &items, &mut state.menus.relation) {
        Some(0) => out.push(Action::Trace(data.relation.into())),
        Some(1) => out.push(Action::Memo(MemoTarget::Relation(data.relation))),
        Some(_) => {
            out.perform_and_say(Operation::DeleteRelations {
                relations: vec![data.relation],
            });
            state.chosen = Chosen::Nothing;
        }
        None => {}
    }
}

/// Where an arrow stands for several relations: on to the next of them, and back.
fn step_on_arrow_ui(ui: &mut Ui, data: &RelationData, state: &mut State) {
    let count = data.on_arrow.len();
    let here = |other: &RelationId| *other == data.relation;
    let Some(at) = data.on_arrow.iter().position(here).filter(|_| count > 1) else {
        return;
    };
    for (icon, key, by) in [
        (icon::CHEVRON_RIGHT, "model-next-on-arrow", 1),
        (icon::CHEVRON_LEFT, "model-previous-on-arrow", count - 1),
    ] {
        let name = locale::words(key);
        if IconButton::new(icon, &name).small().show(ui).clicked()
            && let Some(other) = data.on_arrow.get((at + by) % count)
        {
            state.choose(Chosen::Relation(*other));
        }
    }
}

/// Both categories as chips, with an arrow between.
fn ends_ui(ui: &mut Ui, data: &RelationData, state: &mut State) {
    let tokens = theme::tokens(ui);
    let arrow_room = size::ICON_ROW + space::SMALL;
    for (index, face) in [&data.from, &data.to].into_iter().enumerate() {
        let size = Vec2::new(ui.available_width(), size::CHIP);
        ui.allocate_ui_with_layout(size, theme::from_start(), |ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            let chip = Chip::new(&face.name).mark(face.mark(tokens));
            let room = ui.available_width() - arrow_room;
            let width = chip.content_width(ui).min(room);
            let layout = theme::from_start();
            let place = Vec2::new(width, size::CHIP);
            let shown = ui.allocate_ui_with_layout(place, layout, |ui| chip.show(ui));
            if shown.inner.clicked() {
                state.choose(Chosen::Category(face.id));
            }
            if index == 0 {
                let square = Vec2::splat(size::ICON_ROW);
                let (rect, _) = ui.allocate_exact_size(square, egui::Sense::hover());
                let arrow = icon::ARROW_FORWARD;
                arrow.paint_in(ui.painter(), rect, size::ICON_ROW, tokens.ink2);
            }
        });
    }
}

fn kind_and_status_ui(ui: &mut Ui, shell: &Shell<'_>, data: &RelationData, out: &mut Actions) {
    let locked = shell.locked().map(locale::words);
    let size = Vec2::new(ui.available_width(), size::BUTTON);
    ui.allocate_ui_with_layout(size, theme::from_start(), |ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let mut kind = data.kind;
        let id = Id::unique("model inspector kind");
        if kind_ui(ui, id, &mut kind, locked.as_deref()) {
            edit(
                data.relation,
                RelationEdit {
                    kind: Some(kind),
                    ..RelationEdit::default()
                },
                out,
            );
        }
        status_ui(ui, locked.as_deref(), data, out);
    });
}

fn status_ui(ui: &mut Ui, locked: Option<&str>, data: &RelationData, out: &mut Actions) {
    let words = RelationStatus::ALL.map(|status| locale::words(status.key()));
    let items: Vec<MenuItem<'_>> = RelationStatus::ALL
        .iter()
        .zip(&words)
        .map(|(status, words)| MenuItem {
            icon: Some(status_icon(*status)),
            ticked: *status == data.status,
            reason: locked,
            ..MenuItem::new(words)
        })
        .collect();
    let current = RelationStatus::ALL
        .iter()
        .position(|status| *status == data.status);
    let name = locale::words("model-status");
    let id = Id::unique("model inspector status");
    let drop_down = DropDown::new(id, &name, &items, current).icon(status_icon(data.status));
    let taken = drop_down.show(ui);
    if let Some(status) = taken.and_then(|index| RelationStatus::ALL.get(index).copied())
        && status != data.status
    {
        edit(
            data.relation,
            RelationEdit {
                status: Some(status),
                ..RelationEdit::default()
            },
            out,
        );
    }
}

fn status_icon(status: RelationStatus) -> Icon {
    match status {
        RelationStatus::Hypothesis => icon::RADIO_BUTTON_UNCHECKED,
        RelationStatus::Supported => icon::CHECK_CIRCLE,
        RelationStatus::Qualified => icon::CONTRAST,
        RelationStatus::Rejected => icon::BLOCK,
    }
}

fn edit(relation: RelationId, edit: RelationEdit, out: &mut Actions) {
    out.perform(Operation::EditRelation { relation, edit });
}

/// The statement in words; kept when the field is left.
fn sentence_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    data: &RelationData,
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    if shell.locked().is_some() {
        label_ui(ui, &data.sentence, TextRole::Quotation, tokens.ink);
        return;
    }
    let is_of_this = matches!(&state.sentence, Some((relation, _)) if *relation == data.relation);
    if !is_of_this {
        state.sentence = Some((data.relation, Written::new(&data.sentence)));
    }
    let Some((relation, written)) = &mut state.sentence else {
        return;
    };
    written.follow(&data.sentence);
    let name = locale::words("model-sentence");
    let id = Id::unique(("model sentence", data.relation));
    let shown = TextField::new(id, &name, &mut written.text)
        .placeholder(&locale::words("model-sentence-placeholder"))
        .multi_line(3)
        .role(TextRole::Quotation)
        .show(ui);
    if !shown.response.has_focus() {
        keep_sentence(*relation, written, out);
    }
}

/// Asks for a sentence to be kept where it was changed.
pub(super) fn keep_sentence(relation: RelationId, written: &mut Written, out: &mut Actions) {
    if let Some(sentence) = written.changed() {
        let sentence = Some(sentence);
        edit(
            relation,
            RelationEdit {
                sentence,
                ..RelationEdit::default()
            },
            out,
        );
    }
}

/// Shows one side’s quotations; returns whether more evidence was asked for.
fn evidence_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (title, name, color, rows): (&str, &str, egui::Color32, &[EvidenceRow]),
    out: &mut Actions,
) -> bool {
    let tokens = theme::tokens(ui);
    let mut asked = false;
    let is_for = name == "for";
    if rows.is_empty() && !is_for {
        return false;
    }
    let count = rows.len().to_string();
    let icons = |ui: &mut Ui| {
        if is_for {
            ui.add_space(space::SMALL);
            let words = locale::words("model-show-evidence");
            asked = link_ui(ui, &words).clicked();
        }
    };
    let section = Section::new(Id::unique(("model evidence", name)), title).count(&count);
    section.show(ui, icons, |ui| {
        if rows.is_empty() {
            let words = locale::words("model-no-evidence");
            label_ui(ui, &words, TextRole::Small, tokens.ink3);
        }
        let mut detached = None;
        for row in rows {
            let look = QuotationLook {
                edge: Some(color),
                chosen: false,
            };
            quotation_ui(ui, &row.quotation, look, out, |ui, _| {
                if row_foot_ui(ui, shell, row) {
                    detached = Some(row.evidence);
                }
            });
        }
        if let Some(evidence) = detached {
            detach(evidence, out);
        }
    });
    asked
}

fn row_foot_ui(ui: &mut Ui, shell: &Shell<'_>, row: &EvidenceRow) -> bool {
    let tokens = theme::tokens(ui);
    if !row.note.trim().is_empty() {
        label_ui(ui, &row.note, TextRole::Small, tokens.ink2);
    }
    if shell.locked().is_some() {
        return false;
    }
    link_ui(ui, &locale::words("model-detach")).clicked()
}

fn detach(evidence: EvidenceId, out: &mut Actions) {
    out.perform_and_say(Operation::DetachEvidence {
        evidence: vec![evidence],
    });
}
