//! Where the quotation that is read stands on the dimensions of its concepts and categories.

use egui::{Id, Ui};

use crate::locale::words;
use crate::model::{Level, Project, PropertyId, QuotationId};
use crate::operation::{NewLocation, Operation};
use crate::ui::compare::place_ui;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::TextRole;
use crate::ui::widget::{Section, label_ui};

/// A dimension on which a quotation can be located.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionLine {
    /// The property.
    pub property: PropertyId,
    /// Its code and its name.
    pub name: String,
    /// The low end.
    pub low: String,
    /// The high end.
    pub high: String,
    /// Where the quotation stands, from 0 to 100.
    pub place: Option<u8>,
}

/// Returns the dimensions of the concepts and categories that a quotation is an instance of, each once.
pub fn dimensions_of(project: &Project, quotation: QuotationId) -> Vec<DimensionLine> {
    let codings = project.codings_of(quotation);
    let mut homes: Vec<_> = codings
        .filter_map(|coding| project.codings.get(coding))
        .flat_map(|coding| project.lineage(coding.code))
        .filter(|code| code.level > Level::Open)
        .map(|code| code.id)
        .collect();
    homes.sort_unstable();
    homes.dedup();
    let place = |property: PropertyId| {
        let rows = project.locations_of(quotation);
        let mut rows = rows.filter_map(|location| project.locations.get(location));
        rows.find(|row| row.property == property)
            .map(|row| row.position)
    };
    let rows = homes
        .into_iter()
        .flat_map(|home| project.properties_of(home).collect::<Vec<_>>())
        .filter_map(|property| project.properties.get(property));
    rows.map(|row| DimensionLine {
        property: row.id,
        name: format!("{} · {}", project.code_name(row.code), row.name),
        low: row.low.clone(),
        high: row.high.clone(),
        place: place(row.id),
    })
    .collect()
}

/// Shows a switch for each dimension.
pub(super) fn dimensions_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (lines, quotation): (&[DimensionLine], QuotationId),
    out: &mut Actions,
) {
    if lines.is_empty() {
        return;
    }
    let title = words("sheet-dimensions");
    let section = Section::new(Id::unique("inspector dimensions"), &title);
    section.show(
        ui,
        |_| {},
        |ui| {
            for line in lines {
                let ink = theme::tokens(ui).ink2;
                label_ui(ui, &line.name, TextRole::SmallName, ink);
                let mut place = line.place;
                let salt = line.property.to_string();
                ui.add_enabled_ui(shell.locked().is_none(), |ui| {
                    place_ui(ui, (&salt, &line.low, &line.high), &mut place);
                });
                if place != line.place {
                    out.perform(Operation::LocateQuotations(NewLocation {
                        property: line.property,
                        quotations: vec![quotation],
                        position: place,
                    }));
                }
            }
        },
    );
}
