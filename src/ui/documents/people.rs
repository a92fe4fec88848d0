//! The sheet's case and participants.

use std::sync::Arc;

use egui::{Id, Key, Ui};

use crate::locale::{say, words};
use crate::model::{Case, CaseId, Document, Message, Participant};
use crate::operation::{DocumentEdit, Operation};
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{size, space};
use crate::ui::widget::{
    Card, DropDown, IconButton, MenuItem, Section, TextField, check_ui, link_ui,
};

use super::draft::{Field, FieldLook, Owner, field_ui, refusal};
use super::sheet::{caption_ui, count_words};
use super::{NewRow, State, Waiting, variables};

/// From how many participants on those who did not take part are folded away.
const MANY: usize = 8;

/// What a drop-down of cases shows, and what it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CaseStands {
    Set(Option<CaseId>),
    New,
}

pub(super) fn case_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document): (&mut State, &Document),
    out: &mut Actions,
) {
    let title = words("docs-column-case");
    let edit_name = words("docs-case-edit");
    let has_case = document.case.is_some();
    let mut open = state.sheet.case_open;
    let icons = |ui: &mut Ui| {
        if has_case
            && IconButton::new(icon::EDIT, &edit_name)
                .small()
                .on(open)
                .show(ui)
                .clicked()
        {
            open = !open;
        }
    };
    let section = Section::new(Id::unique("document case"), &title).fixed();
    section.show(ui, icons, |ui| {
        let id = Id::unique(("document case choice", document.id));
        match case_choice_ui(ui, shell, (id, CaseStands::Set(document.case)), true) {
            Some(CaseStands::Set(case)) if case != document.case => {
                let edit = DocumentEdit {
                    case: Some(case),
                    ..DocumentEdit::default()
                };
                out.perform(Operation::EditDocument {
                    document: document.id,
                    edit,
                });
            }
            Some(CaseStands::New) => state.sheet.new_case = Some(String::new()),
            _ => {}
        }
        new_case_ui(ui, shell, (state, document), out);
        if let Some(case) = document.case.filter(|_| state.sheet.case_open) {
            case_sheet_ui(ui, shell, (state, document, case), out);
        }
    });
    state.sheet.case_open = open;
}

/// Shows the cases of the project, none, and where wished a new one.
pub(super) fn case_choice_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (id, stands): (Id, CaseStands),
    with_new: bool,
) -> Option<CaseStands> {
    let cases = cases_by_name(shell);
    let (none, new, name) = (
        words("docs-case-none"),
        words("docs-case-new"),
        words("docs-column-case"),
    );
    let mut items = vec![MenuItem::new(&none)];
    items.extend(cases.iter().map(|case| MenuItem::new(&case.name)));
    if with_new {
        items.push(MenuItem {
            separated: true,
            icon: Some(icon::ADD),
            ..MenuItem::new(&new)
        });
    }
    let position = match stands {
        CaseStands::New => cases.len() + 1,
        CaseStands::Set(case) => cases
            .iter()
            .position(|row| Some(row.id) == case)
            .map_or(0, |position| position + 1),
    };
    let list = DropDown::new(id, &name, &items, Some(position)).width(ui.available_width());
    let index = list.show(ui)?;
    match index.checked_sub(1) {
        None => Some(CaseStands::Set(None)),
        Some(index) => match cases.get(index) {
            Some(case) => Some(CaseStands::Set(Some(case.id))),
            None => Some(CaseStands::New),
        },
    }
}

/// Returns the cases by name.
pub(super) fn cases_by_name<'s>(shell: &'s Shell<'_>) -> Vec<&'s Arc<Case>> {
    let mut cases: Vec<&Arc<Case>> = shell.project.cases.iter().collect();
    cases.sort_by_cached_key(|case| case.name.to_lowercase());
    cases
}

fn new_case_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document): (&mut State, &Document),
    out: &mut Actions,
) {
    let Some(mut text) = state.sheet.new_case.take() else {
        return;
    };
    let name = words("docs-case-name");
    let operation = Operation::AddCase {
        name: text.trim().to_owned(),
        attributes: Default::default(),
    };
    let error = new_error(shell, &text, &operation);
    let id = Id::unique("new case");
    let fresh = text.is_empty() && ui.memory(|memory| memory.focused()) != Some(id);
    let field = TextField::new(id, &name, &mut text)
        .placeholder(&name)
        .error(error.as_deref())
        .take_focus(fresh);
    let shown = field.show(ui);
    let left = shown.response.lost_focus() || shown.submitted;
    if left && !text.trim().is_empty() && error.is_none() && !escaped(ui) {
        let ticket = state.ticket();
        let what = NewRow::Case(text.trim().to_owned());
        state.waiting = Some(Waiting {
            ticket,
            document: document.id,
            what,
        });
        let operation = Operation::AddCase {
            name: text.trim().to_owned(),
            attributes: Default::default(),
        };
        out.push(Action::DoWith(Box::new(operation), ticket));
    } else if !left {
        state.sheet.new_case = Some(text);
    }
}

/// Returns why a new row of this name would be refused; an empty name is only unfinished.
fn new_error(shell: &Shell<'_>, text: &str, operation: &Operation) -> Option<String> {
    let refused = refusal(shell.project, operation)
        .err()
        .filter(|_| !text.trim().is_empty());
    refused.map(|refusal| say(&refusal.message()))
}

fn escaped(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(Key::Escape))
}

fn case_sheet_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document, case): (&mut State, &Document, CaseId),
    out: &mut Actions,
) {
    let Some(row) = shell.project.cases.get(case).cloned() else {
        return;
    };
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        let name = words("docs-case-name");
        caption_ui(ui, &name);
        let look = FieldLook {
            name: &name,
            ..FieldLook::default()
        };
        let key = (document.id, Field::CaseName(case));
        let operation = field_ui(ui, shell.project, &mut state.drafts, (key, &row.name), look);
        operation
            .into_iter()
            .for_each(|operation| out.perform(operation));
        variables::variables_ui(ui, shell, (state, document, Owner::Case(case)), out);
    });
}

pub(super) fn participants_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document): (&mut State, &Document),
    out: &mut Actions,
) {
    let title = words("docs-column-participants");
    let count = count_words(document.participants.len());
    let section = Section::new(Id::unique("document participants"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = space::HAIR;
            let people = people_by_name(shell);
            let all = state.sheet.all_people || people.len() <= MANY;
            let mut folded = 0_usize;
            for person in people {
                let took_part = document.participants.contains(&person.id);
                if took_part || all {
                    person_ui(ui, shell, (state, document, person), out);
                } else {
                    folded += 1;
                }
            }
            if folded > 0 {
                let text = say(&Message::new("docs-people-others").with("count", folded));
                state.sheet.all_people |= link_ui(ui, &text).clicked();
            }
            ui.add_space(space::TINY);
            new_participant_ui(ui, shell, (state, document), out);
            if shell.locked().is_none() && link_ui(ui, &words("cases-attributes")).clicked() {
                out.push(Action::Run(Command::AttributeTable));
            }
        },
    );
}

/// Returns the participants by name.
pub(super) fn people_by_name<'s>(shell: &'s Shell<'_>) -> Vec<&'s Arc<Participant>> {
    let mut people: Vec<&Arc<Participant>> = shell.project.participants.iter().collect();
    people.sort_by_cached_key(|person| person.name.to_lowercase());
    people
}

fn person_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document, person): (&mut State, &Document, &Arc<Participant>),
    out: &mut Actions,
) {
    let open = state.sheet.person_open == Some(person.id);
    let edit = say(&Message::new("docs-person-edit").with("name", person.name.as_str()));
    let row = egui::Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(row, theme::from_end(), |ui| {
        if IconButton::new(icon::EDIT, &edit)
            .small()
            .on(open)
            .show(ui)
            .clicked()
        {
            state.sheet.person_open = (!open).then_some(person.id);
        }
        ui.with_layout(theme::from_start(), |ui| {
            let mut ticked = document.participants.contains(&person.id);
            if check_ui(ui, &mut ticked, &person.name, "").changed() {
                let mut participants = document.participants.clone();
                participants.retain(|id| *id != person.id);
                participants.extend(ticked.then_some(person.id));
                let edit = DocumentEdit {
                    participants: Some(participants),
                    ..DocumentEdit::default()
                };
                out.perform(Operation::EditDocument {
                    document: document.id,
                    edit,
                });
            }
        });
    });
    if open {
        person_sheet_ui(ui, shell, (state, document, person), out);
    }
}

fn person_sheet_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document, person): (&mut State, &Document, &Arc<Participant>),
    out: &mut Actions,
) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        let name = words("docs-person-name");
        caption_ui(ui, &name);
        let look = FieldLook {
            name: &name,
            ..FieldLook::default()
        };
        let key = (document.id, Field::ParticipantName(person.id));
        let operation = field_ui(
            ui,
            shell.project,
            &mut state.drafts,
            (key, &person.name),
            look,
        );
        operation
            .into_iter()
            .for_each(|operation| out.perform(operation));
        caption_ui(ui, &words("docs-column-case"));
        let id = Id::unique(("participant case", person.id));
        if let Some(CaseStands::Set(case)) =
            case_choice_ui(ui, shell, (id, CaseStands::Set(person.case)), false)
            && case != person.case
        {
            out.perform(Operation::EditParticipant {
                participant: person.id,
                name: person.name.clone(),
                case,
                attributes: person.attributes.clone(),
            });
        }
        variables::variables_ui(
            ui,
            shell,
            (state, document, Owner::Participant(person.id)),
            out,
        );
    });
}

fn new_participant_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document): (&mut State, &Document),
    out: &mut Actions,
) {
    let name = words("docs-person-new");
    let text = state.sheet.new_participant.trim().to_owned();
    let operation = Operation::AddParticipant {
        name: text.clone(),
        case: document.case,
        attributes: Default::default(),
    };
    let error = new_error(shell, &text, &operation);
    let field = TextField::new(
        Id::unique("new participant"),
        &name,
        &mut state.sheet.new_participant,
    )
    .placeholder(&name)
    .error(error.as_deref());
    let shown = field.icon(icon::ADD).show(ui);
    let left = shown.response.lost_focus() || shown.submitted;
    if left && escaped(ui) {
        state.sheet.new_participant.clear();
        return;
    }
    if left && error.is_none() && !text.is_empty() {
        state.sheet.new_participant.clear();
        let ticket = state.ticket();
        let what = NewRow::Participant(text);
        state.waiting = Some(Waiting {
            ticket,
            document: document.id,
            what,
        });
        out.push(Action::DoWith(Box::new(operation), ticket));
    }
}
