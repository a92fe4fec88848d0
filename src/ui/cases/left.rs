//! The left panel of the cases screen: the views, and what is asked of the one that is shown.

use egui::{Id, Ui, Vec2};

use crate::analysis::Within;
use crate::analysis::matrix::{Cells, Columns, Rows, Sort};
use crate::locale::{self, say, words};
use crate::model::{AttributeOwner, Message, Project};
use crate::session::Output;
use crate::ui::command::Command;
use crate::ui::icon::{self, Icon};
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    DropDown, ListRow, MenuItem, Section, Segmented, check_ui, label_ui, link_ui, panel_head_ui,
    scroll_area,
};

use super::properties::choices;
use super::{State, View};

/// Shows the panel.
pub fn left_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    panel_head_ui(ui, &words("screen-cases"), "", |_| {});
    scroll_area("cases left").show(ui, |ui| {
        for view in View::ALL {
            let name = words(view.key());
            let row = ListRow::new(&name).icon(icon_of(view));
            if row.chosen(state.view == view).show(ui).clicked() {
                state.view = view;
                ui.ctx().request_repaint();
            }
        }
        ui.add_space(space::SMALL);
        asked_ui(ui, shell, state);
        if state.view == View::Matrix {
            documents_ui(ui, shell.project, state);
        }
        if state.types {
            super::types::types_ui(ui, shell, out);
        }
        more_ui(ui, shell, state, out);
        ui.add_space(space::PANEL);
    });
}

fn icon_of(view: View) -> Icon {
    match view {
        View::Matrix => icon::TABLE,
        View::Together => icon::MERGE,
        View::Across => icon::SCHEMA,
        View::Properties => icon::CONTRAST,
        View::Profile => icon::DESCRIPTION,
        View::Time => icon::HISTORY,
    }
}

/// Rows, columns, cells and order.
fn asked_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let title = words("cases-asked");
    let section = Section::new(Id::unique("cases asked"), &title).fixed();
    section.show(
        ui,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            match state.view {
                View::Matrix => matrix_ui(ui, shell, state),
                View::Together => together_ui(ui, shell, state),
                View::Across => model_ui(ui, shell, state),
                View::Properties => properties_ui(ui, shell, state),
                View::Profile => {
                    document_ui(ui, shell, state);
                    let mut rows = state.level;
                    rows_ui(ui, shell.project, &mut rows, false);
                    state.level = rows;
                }
                View::Time => {
                    let mut rows = state.level;
                    rows_ui(ui, shell.project, &mut rows, false);
                    state.level = rows;
                    let names = ["cases-time-documents", "cases-time-journal"].map(words);
                    let choices: Vec<&str> = names.iter().map(String::as_str).collect();
                    let name = words("cases-time");
                    caption_ui(ui, &name);
                    let id = Id::unique("cases time");
                    let current = usize::from(state.by_journal);
                    let switch = Segmented::new(id, &name, &choices, current);
                    if let Some(chosen) = switch.width(ui.available_width()).show(ui) {
                        state.by_journal = chosen == 1;
                    }
                }
            }
        },
    );
}

fn matrix_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let question = &mut state.sheet.question;
    rows_ui(ui, shell.project, &mut question.rows, true);
    columns_ui(ui, shell.project, &mut question.columns);
    let cells: Vec<Cells> = Cells::ALL.into();
    if let Some(chosen) = choice_ui(ui, "cases-cells", (&cells, &state.sheet.cells), |cells| {
        words(cells.key())
    }) {
        state.sheet.cells = chosen;
    }
    if state.sheet.cells == Cells::Rating {
        // Ratings are of concepts and categories in cases.
        question.columns = Columns::Cases;
        if !matches!(question.rows, Rows::Concepts) {
            question.rows = Rows::Categories;
        }
    }
    sort_ui(ui, "cases-row-order", &mut question.row_order);
    sort_ui(ui, "cases-column-order", &mut question.column_order);
    branch_ui(ui, shell.project, &mut question.within);
    check_ui(ui, &mut question.filled_only, &words("cases-filled"), "");
}

fn together_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let question = &mut state.pairs;
    rows_ui(ui, shell.project, &mut question.rows, false);
    let within = Within::ALL;
    if let Some(chosen) = choice_ui(ui, "cases-within", (&within, &question.within), |within| {
        words(within.key())
    }) {
        question.within = chosen;
    }
    sort_ui(ui, "cases-row-order", &mut question.order);
    branch_ui(ui, shell.project, &mut question.branch);
    check_ui(
        ui,
        &mut question.coefficient,
        &words("cases-coefficient"),
        "",
    );
    check_ui(ui, &mut question.filled_only, &words("cases-filled"), "");
}

fn rows_ui(ui: &mut Ui, project: &Project, rows: &mut Rows, with_relations: bool) {
    let mut all = vec![
        Rows::Categories,
        Rows::Concepts,
        Rows::OpenCodes,
        Rows::Tree,
    ];
    let models = project.models.iter().filter(|_| with_relations);
    for model in models {
        all.push(Rows::Relations(model.id));
        if !project.propositions_in(model.id).is_empty() {
            all.push(Rows::Propositions(model.id));
        }
    }
    let many = project.models.len() > 1;
    let name = |rows: &Rows| match rows {
        Rows::Relations(model) | Rows::Propositions(model) if many => {
            let model = project.models.get(*model);
            let title = model.map_or("", |model| model.title.as_str());
            format!("{}: {title}", words(rows.key()))
        }
        _ => words(rows.key()),
    };
    if let Some(chosen) = choice_ui(ui, "cases-rows", (&all, rows), name) {
        *rows = chosen;
    }
}

fn columns_ui(ui: &mut Ui, project: &Project, columns: &mut Columns) {
    let plain = Columns::PLAIN.into_iter();
    let mut all: Vec<Columns> = plain.filter(|columns| !columns.is_line()).collect();
    for owner in AttributeOwner::ALL {
        let names = project.attribute_names(owner).into_iter();
        all.extend(names.map(|name| Columns::Attribute(owner, name)));
    }
    let name = |columns: &Columns| say(&Message::new(columns.key()).with("name", columns.name()));
    if let Some(chosen) = choice_ui(ui, "cases-columns", (&all, columns), name) {
        *columns = chosen;
    }
}

fn sort_ui(ui: &mut Ui, key: &str, order: &mut Sort) {
    let name = |sort: &Sort| words(sort.key());
    if let Some(chosen) = choice_ui(ui, key, (&Sort::ALL, order), name) {
        *order = chosen;
    }
}

/// Only what lies below one category.
fn branch_ui(ui: &mut Ui, project: &Project, within: &mut Option<crate::model::CodeId>) {
    let tops = project.children_by_name(None);
    let mut all = vec![None];
    all.extend(tops.iter().map(|code| Some(code.id)));
    let name = |code: &Option<crate::model::CodeId>| match code {
        Some(code) => project.code_name(*code).to_owned(),
        None => words("cases-branch-all"),
    };
    if let Some(chosen) = choice_ui(ui, "cases-branch", (&all, within), name) {
        *within = chosen;
    }
}

fn model_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let current = state.model(shell);
    let all: Vec<_> = shell
        .project
        .models
        .iter()
        .map(|model| Some(model.id))
        .collect();
    let name = |model: &Option<crate::model::ModelId>| {
        let model = model.and_then(|model| shell.project.models.get(model));
        model.map_or_else(String::new, |model| model.title.clone())
    };
    if let Some(chosen) = choice_ui(ui, "cases-model", (&all, &current), name) {
        state.model = chosen;
    }
    let tokens = theme::tokens(ui);
    label_ui(
        ui,
        &words("cases-across-about"),
        TextRole::Small,
        tokens.ink3,
    );
}

/// Whose properties, and of whom.
fn properties_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let question = &mut state.properties;
    let all = choices(shell.project);
    let name = |code: &Option<crate::model::CodeId>| match code {
        Some(code) => shell.project.code_path(*code),
        None => words("cases-properties-all"),
    };
    if let Some(chosen) = choice_ui(ui, "cases-properties-of", (&all, &question.category), name) {
        question.category = chosen;
    }
    let names = ["cases-properties-cases", "cases-properties-people"].map(words);
    let columns: Vec<&str> = names.iter().map(String::as_str).collect();
    let name = words("cases-columns");
    caption_ui(ui, &name);
    let id = Id::unique("cases properties people");
    let switch = Segmented::new(id, &name, &columns, usize::from(question.people));
    if let Some(chosen) = switch.width(ui.available_width()).show(ui) {
        question.people = chosen == 1;
    }
}

fn document_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let current = state.document(shell);
    let documents = shell.project.documents_in_order();
    let all: Vec<_> = documents.iter().map(|row| Some(row.id)).collect();
    let name = |document: &Option<crate::model::DocumentId>| {
        document.map_or_else(String::new, |id| shell.project.document_name(id).to_owned())
    };
    if let Some(chosen) = choice_ui(ui, "cases-document", (&all, &current), name) {
        state.document = chosen;
    }
}

/// A drop-down below its caption; returns the choice that was just made.
fn choice_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    key: &str,
    (all, current): (&[T], &T),
    name: impl Fn(&T) -> String,
) -> Option<T> {
    let caption = words(key);
    caption_ui(ui, &caption);
    let names: Vec<String> = all.iter().map(name).collect();
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let at = all.iter().position(|one| one == current);
    let id = Id::unique(("cases choice", key));
    let list = DropDown::new(id, &caption, &items, at).width(ui.available_width());
    let chosen = list.show(ui)?;
    all.get(chosen).cloned()
}

fn caption_ui(ui: &mut Ui, name: &str) {
    let tokens = theme::tokens(ui);
    label_ui(ui, name, TextRole::Small, tokens.ink2);
}

/// Only some documents.
fn documents_ui(ui: &mut Ui, project: &Project, state: &mut State) {
    let chosen = &mut state.sheet.question.documents;
    chosen.retain(|document| project.documents.contains(*document));
    let title = words("cases-documents");
    let count = if chosen.is_empty() {
        words("cases-documents-all")
    } else {
        chosen.len().to_string()
    };
    let section = Section::new(Id::unique("cases documents"), &title).count(&count);
    let shown = section.show(ui, |_| {}, |_| {});
    if shown.is_none() {
        return;
    }
    for document in project.documents_in_order() {
        let is_in = chosen.contains(&document.id);
        if ListRow::new(&document.name).check(is_in).show(ui).clicked() {
            if is_in {
                chosen.retain(|id| *id != document.id);
            } else {
                chosen.push(document.id);
            }
        }
    }
}

/// What is near: the rule of ratings, the network, attributes from a table.
fn more_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let title = words("cases-more");
    let section = Section::new(Id::unique("cases more"), &title);
    section.show(
        ui,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = space::SMALL;
            if link_ui(ui, &words("cases-scale")).clicked() {
                state.open_scale(shell);
            }
            if link_ui(ui, &words("cases-network")).clicked() {
                out.push(Action::Export(Output::TogetherNetwork(state.pairs)));
            }
            if shell.locked().is_none() && link_ui(ui, &words("cases-attributes")).clicked() {
                out.push(Action::Run(Command::AttributeTable));
            }
            if link_ui(ui, &words("cases-types")).clicked() {
                state.types = !state.types;
            }
            let about = locale::words("cases-network-about");
            label_ui(ui, &about, TextRole::Tiny, theme::tokens(ui).ink3);
        },
    );
}
