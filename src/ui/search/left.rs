//! The filters of search: kinds, documents, people, cases, places, codes.

use egui::{Id, Ui, Vec2};

use crate::locale;
use crate::model::{CodeId, Place, Project};
use crate::session::{EntryKind, Filter};
use crate::ui::axial::{Face, PickItem, PickState, phrase, pick_ui};
use crate::ui::icon;
use crate::ui::shell::Actions;
use crate::ui::shell::Shell;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, Chip, ChipLook, IconButton, Section, check_ui, label_ui, panel_head_ui, scroll_area,
};

use super::State;
use super::kept::kept_ui;

/// Shows the filters.
pub fn left_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    kept_ui(ui, shell, state, out);
    panel_head_ui(ui, &locale::words("search-narrow"), "", |ui| {
        if state.filter != Filter::default() {
            let words = locale::words("search-filter-clear");
            if Button::quiet(&words).small().show(ui).clicked() {
                state.filter = Filter::default();
            }
        }
    });
    scroll_area("search filters").show(ui, |ui| {
        kinds_ui(ui, state);
        codes_ui(ui, shell, state);
        let project = shell.project;
        let documents = project
            .documents_in_order()
            .into_iter()
            .map(|document| (document.id, document.name.clone()));
        list_ui(
            ui,
            "search-documents",
            documents.collect(),
            &mut state.filter.documents,
        );
        let people = project
            .participants
            .iter()
            .map(|one| (one.id, one.name.clone()));
        list_ui(
            ui,
            "search-participants",
            people.collect(),
            &mut state.filter.participants,
        );
        let cases = project
            .cases
            .iter()
            .map(|case| (case.id, case.name.clone()));
        list_ui(ui, "search-cases", cases.collect(), &mut state.filter.cases);
        list_ui(
            ui,
            "search-places",
            places(project),
            &mut state.filter.places,
        );
        ui.add_space(space::LARGE);
    });
}

/// The six places, with the name that the only model gave them, and what models added.
fn places(project: &Project) -> Vec<(Place, String)> {
    let models: Vec<_> = project.models.iter().collect();
    let name = |place: Place| match models[..] {
        [only] => locale::place(&only.places, place),
        _ => locale::words(place.key()),
    };
    let mut places: Vec<(Place, String)> = Place::ALL.map(|place| (place, name(place))).into();
    let own = models.iter().flat_map(|model| &model.places.own);
    places.extend(own.map(|own| (own.place(), own.name.clone())));
    places
}

/// Returns the message key of all entries of a kind.
fn kinds_key(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Paragraph => "search-kinds-paragraph",
        EntryKind::Quotation => "search-kinds-quotation",
        EntryKind::Memo => "search-kinds-memo",
        EntryKind::Code => "search-kinds-code",
    }
}

fn kinds_ui(ui: &mut Ui, state: &mut State) {
    let kinds = EntryKind::ALL.map(|kind| (kind, locale::words(kinds_key(kind))));
    list_ui(ui, "search-kinds", kinds.into(), &mut state.filter.kinds);
}

/// Shows a list of tick boxes; what is ticked is in `chosen`.
fn list_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    key: &str,
    items: Vec<(T, String)>,
    chosen: &mut Vec<T>,
) {
    if items.is_empty() {
        return;
    }
    let title = locale::words(key);
    let count = if chosen.is_empty() {
        String::new()
    } else {
        phrase::counted("search-chosen", chosen.len())
    };
    let mut section = Section::new(Id::unique(("search filter", key)), &title).count(&count);
    if key == "search-kinds" {
        section = section.first();
    }
    section.show(
        ui,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (value, name) in &items {
                let next =
                    egui::Rect::from_min_size(ui.cursor().min, Vec2::new(1.0, size::BUTTON_SMALL));
                if !ui.is_rect_visible(next) {
                    ui.add_space(size::BUTTON_SMALL);
                    continue;
                }
                let mut on = chosen.contains(value);
                if check_ui(ui, &mut on, name, "").changed() {
                    chosen.retain(|known| known != value);
                    if on {
                        chosen.push(*value);
                    }
                }
            }
        },
    );
}

fn codes_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let title = locale::words("search-codes");
    let chosen = state.filter.codes_any.len();
    let count = if chosen == 0 {
        String::new()
    } else {
        phrase::counted("search-chosen", chosen)
    };
    let section = Section::new(Id::unique("search filter codes"), &title).count(&count);
    let mut add = None;
    section.show(
        ui,
        |ui| {
            let name = locale::words("search-code-add");
            let response = IconButton::new(icon::ADD, &name).small().show(ui);
            if response.clicked() {
                add = Some(response.rect);
            }
        },
        |ui| {
            if chosen == 0 {
                let ink = crate::ui::theme::tokens(ui).ink2;
                label_ui(ui, &locale::words("search-code-any"), TextRole::Small, ink);
            }
            chips_ui(ui, shell, &mut state.filter.codes_any);
        },
    );
    if let Some(anchor) = add {
        state.code_pick = Some(PickState::new(anchor));
    }
    if state.code_pick.is_none() {
        return;
    }
    let items = code_items(shell);
    let name = locale::words("search-code-add");
    let picked = pick_ui(
        ui,
        Id::unique("search code list"),
        &name,
        &items,
        &mut state.code_pick,
    );
    if let Some(item) = picked.and_then(|index| items.get(index))
        && !state.filter.codes_any.contains(&item.face.id)
    {
        state.filter.codes_any.push(item.face.id);
    }
}

fn code_items(shell: &Shell<'_>) -> Vec<PickItem> {
    let codes = shell.counts.scheme().codes().iter();
    let faces = codes.filter_map(|code| Face::find(shell.project, code.id));
    faces
        .map(|face| PickItem {
            meta: crate::ui::axial::level_name(shell.project, face.level),
            face,
        })
        .collect()
}

/// The codes that are asked for; a click takes one away.
fn chips_ui(ui: &mut Ui, shell: &Shell<'_>, codes: &mut Vec<CodeId>) {
    let tokens = crate::ui::theme::tokens(ui);
    let mut removed = None;
    for code in codes.iter() {
        let Some(face) = Face::find(shell.project, *code) else {
            removed = Some(*code);
            continue;
        };
        let tint = crate::ui::tokens::code_colour(usize::from(face.colour)).tint(tokens);
        let chip = Chip::new(&face.name)
            .mark(face.mark(tokens))
            .icon_end(icon::CLOSE)
            .look(ChipLook::Tint(tint));
        if chip.show(ui).clicked() {
            removed = Some(*code);
        }
    }
    codes.retain(|code| Some(*code) != removed);
}
