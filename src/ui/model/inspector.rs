//! The inspector of the model screen: a relation with its evidence, a category in short, or the model itself.

use egui::{Id, Ui, Vec2};

use crate::locale;
use crate::model::{CodeId, EvidenceId, MemoTarget, ModelId, RelationId, RelationStatus};
use crate::operation::{Operation, RelationEdit};
use crate::ui::axial::{QuotationLook, SheetData, note_ui, phrase, place_colour, quotation_ui};
use crate::ui::command::Command;
use crate::ui::icon::{self, Icon};
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, size, space};
use crate::ui::widget::{
    Cell, Chip, ChipLook, Column, DropDown, IconButton, ListRow, MenuItem, MenuState, Section,
    TextField, label_ui, line_ui, link_ui, menu_ui, scroll_area, table_head_ui, table_row_ui,
};

use super::data::ModelData;
use super::finder::{Finder, finder_ui};
use super::relation::{EvidenceRow, RelationData};
use super::relation_dialog::kind_ui;
use super::state::{Chosen, State};

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    state.check(shell.project);
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
            Chosen::Relation(relation) => {
                let number = data.number(relation).unwrap_or(0);
                relation_ui(ui, shell, (relation, number), state, out);
            }
        }
    });
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
        ui.with_layout(theme::column(ui), |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
            head_ui(ui, shell, (data, number), state, out);
            ends_ui(ui, data, state);
            kind_and_status_ui(ui, shell, data, out);
            sentence_ui(ui, shell, data, state, out);
        });
    });
    sides_ui(ui, data);
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
    ui.allocate_ui_with_layout(size, theme::from_end(ui), |ui| {
        let name = locale::words("axial-more");
        let response = IconButton::new(icon::MORE_HORIZ, &name).small().show(ui);
        if response.clicked() {
            state.menus.relation = Some(MenuState::new(response.rect));
        }
        ui.with_layout(theme::from_start(ui), |ui| {
            let title = phrase::counted("model-relation-number", number);
            line_ui(ui, &title, TextRole::Small, tokens.ink2);
        });
    });
    let (memo, remove) = (
        locale::words("axial-menu-memo"),
        phrase::counted(
            "model-remove-relation",
            data.supporting.len() + data.contrary.len(),
        ),
    );
    let locked = shell.locked().map(locale::words);
    let items = [&memo, &remove].map(|words| MenuItem {
        reason: locked.as_deref(),
        ..MenuItem::new(words)
    });
    let name = locale::words("axial-more");
    let id = Id::unique("model relation menu");
    match menu_ui(ui, id, &name, &items, &mut state.menus.relation) {
        Some(0) => out.push(Action::Memo(MemoTarget::Relation(data.relation))),
        Some(_) => {
            out.perform_and_say(Operation::DeleteRelations {
                relations: vec![data.relation],
            });
            state.chosen = Chosen::Nothing;
        }
        None => {}
    }
}

/// Both categories as chips, with an arrow between.
fn ends_ui(ui: &mut Ui, data: &RelationData, state: &mut State) {
    let tokens = theme::tokens(ui);
    let arrow_room = size::ICON_ROW + space::SMALL;
    for (index, face) in [&data.from, &data.to].into_iter().enumerate() {
        let size = Vec2::new(ui.available_width(), size::CHIP);
        ui.allocate_ui_with_layout(size, theme::from_start(ui), |ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            let chip = Chip::new(&face.name).mark(face.mark(tokens));
            let room = ui.available_width() - arrow_room;
            let width = chip.content_width(ui).min(room);
            let layout = theme::from_start(ui);
            let place = Vec2::new(width, size::CHIP);
            let shown = ui.allocate_ui_with_layout(place, layout, |ui| chip.show(ui));
            if shown.inner.clicked() {
                state.choose(Chosen::Category(face.id));
            }
            if index == 0 {
                let square = Vec2::splat(size::ICON_ROW);
                let (rect, _) = ui.allocate_exact_size(square, egui::Sense::hover());
                let arrow = arrow_icon(ui);
                arrow.paint_in(ui.painter(), rect, size::ICON_ROW, tokens.ink2);
            }
        });
    }
}

fn arrow_icon(ui: &Ui) -> Icon {
    if theme::is_mirrored(ui.ctx()) {
        icon::ARROW_FORWARD.mirrored()
    } else {
        icon::ARROW_FORWARD
    }
}

fn kind_and_status_ui(ui: &mut Ui, shell: &Shell<'_>, data: &RelationData, out: &mut Actions) {
    let locked = shell.locked().map(locale::words);
    let size = Vec2::new(ui.available_width(), size::BUTTON);
    ui.allocate_ui_with_layout(size, theme::from_start(ui), |ui| {
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
    let id = Id::unique(("model sentence", data.relation));
    let is_of_this = state
        .sentence
        .as_ref()
        .is_some_and(|draft| draft.0 == data.relation);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if !is_of_this || !has_focus {
        state.sentence = Some((data.relation, data.sentence.clone()));
    }
    let Some((_, text)) = &mut state.sentence else {
        return;
    };
    let name = locale::words("model-sentence");
    let shown = TextField::new(id, &name, text)
        .placeholder(&locale::words("model-sentence-placeholder"))
        .multi_line(3)
        .role(TextRole::Quotation)
        .show(ui);
    let text = text.trim();
    let left = shown.response.lost_focus() || !shown.response.has_focus();
    if left && text != data.sentence.trim() {
        let sentence = Some(text.to_owned());
        edit(
            data.relation,
            RelationEdit {
                sentence,
                ..RelationEdit::default()
            },
            out,
        );
    }
}

fn sides_ui(ui: &mut Ui, data: &RelationData) {
    let tokens = theme::tokens(ui);
    let keys = [
        "model-side",
        "model-column-quotations",
        "model-column-documents",
        "model-column-cases",
    ];
    let titles = keys.map(locale::words);
    let mut columns = [
        Column::new(""),
        Column::number(&titles[1], 80.0),
        Column::number(&titles[2], 86.0),
        Column::number(&titles[3], 60.0),
    ];
    columns
        .iter_mut()
        .for_each(|column| column.sortable = false);
    let margin = egui::Margin::symmetric(space::PANEL as i8, 0);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        table_head_ui(ui, &columns);
        let stances = [("stance-for", tokens.ok), ("stance-against", tokens.danger)];
        for ((key, color), (side, cases)) in stances.into_iter().zip(&data.sides) {
            let name = locale::words(key);
            let numbers = [side.quotations.to_string(), side.documents.to_string()];
            let mut first = Cell::new(&name);
            first.color = Some(color);
            let cells = [
                first,
                Cell::new(&numbers[0]),
                Cell::new(&numbers[1]),
                Cell::new(cases),
            ];
            let label = format!(
                "{name}: {} {}, {} {}, {} {cases}",
                titles[1], numbers[0], titles[2], numbers[1], titles[3]
            );
            table_row_ui(ui, &columns, &cells, false, &label);
        }
    });
    ui.add_space(space::SECTION);
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

fn category_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    key: (ModelId, CodeId),
    state: &mut State,
    out: &mut Actions,
) {
    let data = state.category_shown(shell, key);
    let Some(data) = data.as_ref() else {
        return;
    };
    let tokens = theme::tokens(ui);
    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
        ui.with_layout(theme::column(ui), |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
            label_ui(ui, &data.face.name, TextRole::Heading, tokens.ink);
            label_ui(ui, &data.meta, TextRole::Small, tokens.ink2);
            place_ui(ui, data);
            if !data.definition.is_empty() {
                label_ui(ui, &data.definition, TextRole::Quotation, tokens.ink);
            }
            if link_ui(ui, &locale::words("model-open-category")).clicked() {
                out.push(Action::Open(Spot::Category(data.face.id)));
            }
        });
    });
    category_relations_ui(ui, data, state);
    notes_ui(ui, &data.thin);
    let title = locale::words("axial-exemplars");
    let section = Section::new(Id::unique("model exemplars"), &title);
    if !data.exemplars.is_empty() {
        section.show(
            ui,
            |_| {},
            |ui| {
                for quotation in &data.exemplars {
                    quotation_ui(ui, quotation, QuotationLook::default(), out, |_, _| {});
                }
            },
        );
    }
}

fn place_ui(ui: &mut Ui, data: &SheetData) {
    if let Some(place) = data.place {
        let colour = place_colour(place);
        let look = ChipLook::Place {
            fill: colour.fill,
            ink: colour.heading,
        };
        Chip::new(&locale::words(place.key())).look(look).show(ui);
    }
}

fn category_relations_ui(ui: &mut Ui, data: &SheetData, state: &mut State) {
    let title = locale::words("axial-relations");
    let count = data.relations.len().to_string();
    let section = Section::new(Id::unique("model category relations"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for line in &data.relations {
                let row = ListRow::new(&line.words)
                    .trailing(&line.evidence)
                    .indent(0.0);
                if row.show(ui).clicked() {
                    state.choose(Chosen::Relation(line.relation));
                }
            }
        },
    );
}

fn notes_ui(ui: &mut Ui, notes: &[String]) {
    if notes.is_empty() {
        return;
    }
    let title = locale::words("axial-thin");
    let count = notes.len().to_string();
    let section = Section::new(Id::unique("model thin"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| notes.iter().for_each(|words| note_ui(ui, words)),
    );
}

/// What stands here while nothing is chosen: the model itself.
fn model_ui(ui: &mut Ui, (model, data): (ModelId, &ModelData), out: &mut Actions) {
    let tokens = theme::tokens(ui);
    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
        ui.with_layout(theme::column(ui), |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
            label_ui(ui, &data.title, TextRole::Heading, tokens.ink);
            label_ui(ui, &data.meta, TextRole::Small, tokens.ink2);
            label_ui(
                ui,
                &locale::words("model-hint"),
                TextRole::Small,
                tokens.ink3,
            );
        });
    });
    core_ui(ui, data, tokens, out);
    for note in &data.notes {
        let section = Section::new(Id::unique(("model note", &note.words)), &note.words);
        section.show(
            ui,
            |_| {},
            |ui| note.details.iter().for_each(|words| note_ui(ui, words)),
        );
    }
    let title = locale::words("axial-memos");
    let icons = |ui: &mut Ui| {
        let name = locale::words("axial-menu-memo");
        let keys = Command::NewMemo.keys();
        if IconButton::new(icon::ADD, &name)
            .key(&keys)
            .small()
            .show(ui)
            .clicked()
        {
            out.push(Action::Memo(MemoTarget::Model(model)));
        }
    };
    Section::new(Id::unique("model memos"), &title)
        .fixed()
        .show(ui, icons, |_| {});
}

fn core_ui(ui: &mut Ui, data: &ModelData, tokens: &Tokens, out: &mut Actions) {
    let title = locale::words("model-core");
    Section::new(Id::unique("model core"), &title).show(
        ui,
        |_| {},
        |ui| {
            match &data.core {
                Some(core) => {
                    label_ui(ui, &core.name, TextRole::Name, tokens.ink);
                    label_ui(ui, &data.core_reason, TextRole::Quotation, tokens.ink);
                }
                None => {
                    let words = locale::words("model-no-core");
                    label_ui(ui, &words, TextRole::Small, tokens.ink2);
                }
            }
            if link_ui(ui, &locale::words("model-open-selective")).clicked() {
                out.push(Action::Go(crate::ui::shell::Screen::Selective));
            }
        },
    );
}
