//! The property in which two things differ: one that is there or a new one, the ends of its dimension, and where both
//! incidents stand on it.

use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::model::{CodeId, Message, Project, Property, PropertyId};
use crate::ui::shell::Shell;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{DropDown, MenuItem, Segmented, TextField, label_ui, line_ui};

use super::{Pair, PropertyDraft, home_of_property};

/// The places that are offered on a dimension, from its low end to its high end.
pub const PLACES: [u8; 5] = [0, 25, 50, 75, 100];
/// How wide a field for a word is.
const WORD: f32 = 168.0;

/// Shows what is written of the property.
pub(super) fn property_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (draft, pair, focus): (&mut PropertyDraft, &Pair, bool),
) {
    let tokens = theme::tokens(ui);
    let project = shell.project;
    let Some(home) = home_of_property(project, pair) else {
        label_ui(ui, &words("compare-no-home"), TextRole::Small, tokens.ink2);
        return;
    };
    ui.horizontal(|ui| {
        ui.set_min_height(size::FIELD);
        let of = Message::new("compare-property-of").with("name", project.code_name(home));
        line_ui(ui, &say(&of), TextRole::SmallName, tokens.ink2);
        choice_ui(ui, project, (draft, home));
        if draft.known.is_none() {
            new_ui(ui, (draft, focus));
        }
    });
    if pair.left.quotation().is_none() {
        return;
    }
    let known = draft.known.and_then(|known| project.properties.get(known));
    let (low, high) = match known {
        Some(row) => (row.low.clone(), row.high.clone()),
        None => (draft.low.clone(), draft.high.clone()),
    };
    ui.horizontal(|ui| {
        ui.set_min_height(size::SEGMENTED);
        for (side, key) in ["compare-left", "compare-right"].iter().enumerate() {
            line_ui(ui, &words(key), TextRole::Small, tokens.ink2);
            if let Some(place) = draft.places.get_mut(side) {
                place_ui(ui, (key, &low, &high), place);
            }
        }
    });
}

/// The properties that are there, and a new one.
fn choice_ui(ui: &mut Ui, project: &Project, (draft, home): (&mut PropertyDraft, CodeId)) {
    let rows: Vec<&std::sync::Arc<Property>> = project
        .properties_of(home)
        .filter_map(|property| project.properties.get(property))
        .collect();
    if rows.is_empty() {
        draft.known = None;
        return;
    }
    let new = words("compare-property-new");
    let mut items: Vec<MenuItem<'_>> = rows.iter().map(|row| MenuItem::new(&row.name)).collect();
    items.push(MenuItem {
        separated: true,
        ..MenuItem::new(&new)
    });
    let is_known = |id: PropertyId| rows.iter().position(|row| row.id == id);
    let current = draft.known.and_then(is_known).unwrap_or(rows.len());
    let name = words("compare-property");
    let choice = DropDown::new(Id::unique("compare property"), &name, &items, Some(current));
    if let Some(choice) = choice.width(WORD).show(ui) {
        draft.known = rows.get(choice).map(|row| row.id);
    }
}

fn new_ui(ui: &mut Ui, (draft, focus): (&mut PropertyDraft, bool)) {
    let fields = [
        ("property-name", &mut draft.name, focus),
        ("property-low", &mut draft.low, false),
        ("property-high", &mut draft.high, false),
    ];
    for (key, text, focus) in fields {
        let name = words(key);
        let hint = words(&format!("{key}-hint"));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::HAIR;
            line_ui(ui, &name, TextRole::Meta, theme::tokens(ui).ink2);
            TextField::new(Id::unique("compare").with(key), &name, text)
                .placeholder(&hint)
                .width(WORD)
                .take_focus(focus)
                .show(ui);
        });
    }
}

/// A switch over the places of a dimension, its ends named; the current place, chosen again, is taken back.
pub fn place_ui(ui: &mut Ui, (salt, low, high): (&str, &str, &str), place: &mut Option<u8>) {
    let end = |text: &str, usual: &str| {
        if text.trim().is_empty() {
            words(usual)
        } else {
            text.to_owned()
        }
    };
    let (low, high) = (end(low, "property-low-end"), end(high, "property-high-end"));
    let names = [low.as_str(), "·", "·", "·", high.as_str()];
    let current = PLACES.iter().position(|known| Some(*known) == *place);
    let title = words("property-place");
    let id = Id::unique("dimension").with(salt);
    let switch = Segmented::new(id, &title, &names, current.unwrap_or(usize::MAX));
    let choice = switch.wrapping().show(ui);
    if let Some(chosen) = choice.and_then(|choice| PLACES.get(choice)) {
        *place = (*place != Some(*chosen)).then_some(*chosen);
    }
}
