//! A property of a concept or category and the ends of its dimension: the form.

use egui::{Context, Id, Ui};

use crate::locale::{say, words};
use crate::model::{CodeId, Message, Project, PropertyId};
use crate::operation::{NewProperty, Operation, PropertyEdit};
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, DialogWidth, TextField, line_ui};

use super::acts::outlook;
use super::data::shown_name;

/// The form while it is open.
#[derive(Clone, Debug, PartialEq)]
pub struct PropertyForm {
    code: CodeId,
    of: String,
    property: Option<PropertyId>,
    name: String,
    low: String,
    high: String,
    definition: String,
    is_new: bool,
}

impl PropertyForm {
    /// Returns the form of a property that is there, or of a new one; nothing where there is no such code.
    pub fn of(project: &Project, code: CodeId, property: Option<PropertyId>) -> Option<Self> {
        let row = property.and_then(|property| project.properties.get(property));
        let text = |part: fn(&crate::model::Property) -> &String| {
            row.map(|row| part(row).clone()).unwrap_or_default()
        };
        Some(Self {
            code,
            of: shown_name(project.codes.get(code)?),
            property,
            name: text(|row| &row.name),
            low: text(|row| &row.low),
            high: text(|row| &row.high),
            definition: text(|row| &row.definition),
            is_new: true,
        })
    }

    fn operation(&self) -> Operation {
        let Self {
            code,
            property,
            name,
            low,
            high,
            definition,
            ..
        } = self.clone();
        match property {
            Some(property) => Operation::EditProperty(PropertyEdit {
                property,
                name: Some(name),
                definition: Some(definition),
                low: Some(low),
                high: Some(high),
            }),
            None => Operation::AddProperty(NewProperty {
                property: None,
                code,
                name,
                definition,
                low,
                high,
            }),
        }
    }
}

/// Shows the dialog; returns whether it stays open.
pub fn dialog_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    form: &mut PropertyForm,
    out: &mut Actions,
) -> bool {
    let title = say(&Message::new("property-title").with("name", form.of.as_str()));
    let (cancel, keep) = (words("tree-cancel"), words("property-do"));
    let outlook = outlook(shell.project, &form.operation(), shell.status.coder);
    let refusal = outlook.refusal.as_ref().map(say);
    let locked = shell.locked().map(words);
    let buttons = [
        DialogButton::harmless(&cancel),
        DialogButton {
            reason: locked.as_deref().or(refusal.as_deref()),
            ..DialogButton::primary(&keep)
        },
    ];
    let dialog = Dialog::new(Id::unique("property"), &title).width(DialogWidth::Medium);
    match dialog.show(ctx, &buttons, |ui| body_ui(ui, form)) {
        None => true,
        Some(DialogAnswer::Button(1)) => {
            out.perform(form.operation());
            false
        }
        Some(_) => false,
    }
}

fn body_ui(ui: &mut Ui, form: &mut PropertyForm) {
    let first = std::mem::take(&mut form.is_new);
    let fields = [
        ("property-name", &mut form.name, first),
        ("property-low", &mut form.low, false),
        ("property-high", &mut form.high, false),
        ("property-definition", &mut form.definition, false),
    ];
    for (key, text, focus) in fields {
        let name = words(key);
        let hint = words(&format!("{key}-hint"));
        ui.add_space(space::SMALL);
        line_ui(ui, &name, TextRole::SmallName, theme::tokens(ui).ink2);
        TextField::new(Id::unique(key), &name, text)
            .placeholder(&hint)
            .take_focus(focus)
            .show(ui);
    }
}
