//! The types of attributes, in the left panel: one row an attribute with a choice of types.

use std::collections::BTreeSet;

use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::model::{AttributeOwner, AttributeType, Message, Project};
use crate::operation::{DefineAttribute, Operation};
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{DropDown, MenuItem, Section, label_ui};

/// Most values that a list can be made of.
const MOST_VALUES: usize = 24;

/// Shows the attributes of the study with their types, folded until it is wanted.
pub(super) fn types_ui(ui: &mut Ui, shell: &Shell<'_>, out: &mut Actions) {
    let all: Vec<(AttributeOwner, String)> = AttributeOwner::ALL
        .into_iter()
        .flat_map(|owner| {
            let names = shell.project.attribute_names(owner).into_iter();
            names.map(move |name| (owner, name))
        })
        .collect();
    let title = words("cases-types");
    let count = all.len().to_string();
    let section = Section::new(Id::unique("cases types"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            let tokens = theme::tokens(ui);
            label_ui(
                ui,
                &words("cases-types-about"),
                TextRole::Small,
                tokens.ink3,
            );
            for (owner, name) in &all {
                type_ui(ui, shell, (*owner, name), out);
            }
        },
    );
}

fn type_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (owner, name): (AttributeOwner, &str),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let of = match owner {
        AttributeOwner::Document => "matrix-columns-attribute-document",
        AttributeOwner::Participant => "matrix-columns-attribute-participant",
        AttributeOwner::Case => "matrix-columns-attribute-case",
    };
    let caption = say(&Message::new(of).with("name", name));
    label_ui(ui, &caption, TextRole::Small, tokens.ink2);
    let known = shell
        .project
        .attribute(owner, name)
        .map(|row| row.kind.clone());
    if shell.locked().is_some() {
        let said = known.as_ref().map_or("cases-type-none", AttributeType::key);
        label_ui(ui, &words(said), TextRole::Small, tokens.ink);
        return;
    }
    let mut kinds = vec![
        None,
        Some(AttributeType::Text),
        Some(AttributeType::Number),
        Some(AttributeType::Date),
        Some(AttributeType::YesNo),
    ];
    kinds.extend(list_of(shell.project, (owner, name), known.as_ref()).map(Some));
    let names: Vec<String> = kinds
        .iter()
        .map(|kind| words(kind.as_ref().map_or("cases-type-none", AttributeType::key)))
        .collect();
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let current = kinds.iter().position(|kind| *kind == known);
    let id = Id::unique(("cases type", owner, name));
    let list = DropDown::new(id, &caption, &items, current).width(ui.available_width());
    if let Some(kind) = list.show(ui).and_then(|chosen| kinds.get(chosen))
        && *kind != known
    {
        out.perform(Operation::DefineAttribute(DefineAttribute {
            owner,
            name: name.to_owned(),
            kind: kind.clone(),
        }));
    }
}

/// The list that the attribute has, else that of its values where they are few.
fn list_of(
    project: &Project,
    (owner, name): (AttributeOwner, &str),
    known: Option<&AttributeType>,
) -> Option<AttributeType> {
    if let Some(list @ AttributeType::OneOf(_)) = known {
        return Some(list.clone());
    }
    let values: BTreeSet<&str> = project.attribute_values(owner, name).collect();
    let mut values: Vec<String> = values.into_iter().map(str::to_owned).collect();
    values.sort_by(|one, other| crate::model::compare_values(one, other));
    (2..=MOST_VALUES)
        .contains(&values.len())
        .then_some(AttributeType::OneOf(values))
}
