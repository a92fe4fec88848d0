//! The within-case model beside the cross-case one: which model is about the chosen case, what of it the model of all
//! cases has too.

use egui::{Id, Ui};

use crate::analysis::matrix::{CrossCase, Subject, WithinCase};
use crate::locale::{place_of, words};
use crate::model::{CaseId, ModelId, Project};
use crate::operation::{ModelOfCase, Operation};
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{DropDown, ListRow, MenuItem, Section, label_ui};

use super::data::{CasesData, Shown};

/// Shows the models of the chosen case beside the cross-case table; nothing in other views.
pub(super) fn within_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, column): (&CasesData, usize),
    out: &mut Actions,
) {
    let Shown::Across(Some(cross)) = &data.shown else {
        return;
    };
    let Some(case) = cross.cases.get(column).copied() else {
        return;
    };
    let project = shell.project;
    let title = words("cases-own-model");
    let section = Section::new(Id::unique("cases within"), &title);
    let shown = section.show(
        ui,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            choice_ui(ui, shell, (cross, case), out);
        },
    );
    if shown.is_none() {
        return;
    }
    for within in data.beside.iter().filter(|within| within.case == case) {
        model_ui(ui, project, within, out);
    }
}

/// Which model is about this case: any but the one that is held beside the cases.
fn choice_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (cross, case): (&CrossCase, CaseId),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let project = shell.project;
    let models: Vec<_> = project
        .models
        .iter()
        .filter(|model| model.id != cross.model)
        .collect();
    if models.is_empty() {
        let about = words("cases-own-model-none");
        label_ui(ui, &about, TextRole::Small, tokens.ink2);
        return;
    }
    if let Some(reason) = shell.locked() {
        label_ui(ui, &words(reason), TextRole::Small, tokens.ink3);
        return;
    }
    let mut names = vec![words("cases-own-model-no-model")];
    names.extend(models.iter().map(|model| model.title.clone()));
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let current = models.iter().position(|model| model.case == Some(case));
    let name = words("cases-own-model-choose");
    let list = DropDown::new(
        Id::unique("cases within model"),
        &name,
        &items,
        Some(current.map_or(0, |index| index + 1)),
    );
    let width = ui.available_width();
    let Some(chosen) = list.width(width).show(ui) else {
        return;
    };
    let next = chosen.checked_sub(1).and_then(|index| models.get(index));
    let others = models.iter().filter(|model| model.case == Some(case));
    let others = others.map(|model| model.id).collect::<Vec<_>>();
    if let Some(operation) = choose(case, next.map(|model| model.id), &others) {
        out.perform_and_say(operation);
    }
}

/// Makes `next` the only model of a case that `before` were the models of; nothing where it is so.
fn choose(case: CaseId, next: Option<ModelId>, before: &[ModelId]) -> Option<Operation> {
    let set = |(model, case)| Operation::SetModelCase(ModelOfCase { model, case });
    let others = before.iter().filter(|model| Some(**model) != next);
    let cleared = others.map(|model| (*model, None));
    let new = next.filter(|model| !before.contains(model));
    let new = new.map(|model| (model, Some(case)));
    let mut operations: Vec<Operation> = cleared.chain(new).map(set).collect();
    match operations.len() {
        0 | 1 => operations.pop(),
        _ => Some(Operation::Several {
            operations,
            name: words("act-set-model-case"),
        }),
    }
}

fn model_ui(ui: &mut Ui, project: &Project, within: &WithinCase, out: &mut Actions) {
    let margin = egui::Margin::symmetric(space::PANEL as i8, space::TINY as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let tokens = theme::tokens(ui);
        let title = project.models.get(within.model);
        let title = title.map_or("", |model| model.title.as_str());
        label_ui(ui, title, TextRole::Name, tokens.ink);
        let numbers = [
            ("shared", within.shared().into()),
            ("rows", within.rows.len().into()),
            ("held", within.held.into()),
            ("holding", within.holding.into()),
        ];
        let said = phrase::with("cases-own-model-sum", numbers);
        label_ui(ui, &said, TextRole::Small, tokens.ink2);
    });
    for row in &within.rows {
        let tokens = theme::tokens(ui);
        let (sign, ink) = match row.shared {
            true => (icon::CHECK_CIRCLE, tokens.ok),
            false => (icon::RADIO_BUTTON_UNCHECKED, tokens.ink3),
        };
        let name = row.subject.name(project);
        let place = match row.subject {
            Subject::Category(_, place) => place_of(project, within.model, place),
            Subject::Relation(_) => words("export-matrix-relation"),
        };
        let also = words(match row.shared {
            true => "cases-own-model-shared",
            false => "cases-own-model-alone",
        });
        let label = format!("{name}, {place}, {also}");
        let line = ListRow::new(&name)
            .second_line(&place)
            .icon_in(sign, ink)
            .label(&label);
        if line.show(ui).clicked() {
            out.push(Action::Open(match row.subject {
                Subject::Category(code, _) => Spot::Category(code),
                Subject::Relation(relation) => Spot::Relation(relation),
            }));
        }
    }
}
