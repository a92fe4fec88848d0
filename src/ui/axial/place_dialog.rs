//! The dialogs of added places: a new one, where one stands, and where its categories go when it is removed.

use egui::{Context, Id, Ui, Vec2};

use crate::locale;
use crate::model::{ModelId, Place, PlaceSide, Project};
use crate::operation::{AddPlace, MovePlace, Operation, RemovePlace};
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Dialog, DialogAnswer, DialogButton, DropDown, MenuItem, Segmented, TextField, label_ui,
};

use super::face::PlaceFace;
use super::phrase;

/// What the dialog is for.
#[derive(Clone, Debug, PartialEq)]
enum Purpose {
    Add,
    Move(Place),
    Remove {
        place: Place,
        name: String,
        count: usize,
    },
}

/// An open dialog.
#[derive(Clone, Debug)]
pub(super) struct PlaceDraft {
    purpose: Purpose,
    name: String,
    near: Place,
    side: PlaceSide,
    /// Where the categories of a removed place go; nothing: out of the model.
    into: Option<Place>,
    fresh: bool,
}

impl PlaceDraft {
    /// Returns the dialog of a new place next to one of the six.
    pub fn add(near: Place) -> Self {
        Self {
            purpose: Purpose::Add,
            name: String::new(),
            near,
            side: PlaceSide::Beside,
            into: None,
            fresh: true,
        }
    }

    /// Returns the dialog of where an added place stands.
    pub fn shift(project: &Project, model: ModelId, place: Place) -> Option<Self> {
        let own = project.models.get(model)?.places.own(place)?;
        Some(Self {
            purpose: Purpose::Move(place),
            name: own.name.clone(),
            side: own.side,
            ..Self::add(own.near)
        })
    }

    /// Returns the dialog of where the categories of a place go.
    pub fn remove((place, near): (Place, Place), name: &str, count: usize) -> Self {
        Self {
            purpose: Purpose::Remove {
                place,
                name: name.to_owned(),
                count,
            },
            into: Some(near),
            ..Self::add(near)
        }
    }

    fn keys(&self) -> (&'static str, &'static str) {
        match self.purpose {
            Purpose::Add => ("axial-place-add-title", "axial-place-add-do"),
            Purpose::Move(_) => ("axial-place-move-title", "axial-place-move-do"),
            Purpose::Remove { .. } => ("axial-place-remove-title", "axial-place-remove-do"),
        }
    }

    /// Returns what the dialog asks for.
    fn operation(&self, model: ModelId) -> Operation {
        let (near, side) = (self.near, self.side);
        match self.purpose {
            Purpose::Add => Operation::AddPlace(AddPlace {
                model,
                id: None,
                name: self.name.trim().to_owned(),
                near,
                side,
            }),
            Purpose::Move(place) => Operation::MovePlace(MovePlace {
                model,
                place,
                near: Some(near),
                side: Some(side),
                position: None,
            }),
            Purpose::Remove { place, .. } => Operation::RemovePlace(RemovePlace {
                model,
                place,
                into: self.into,
                take_out: self.into.is_none(),
            }),
        }
    }
}

/// Shows the dialog while it is open; asks for the operation when it is answered.
pub(super) fn place_dialog_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    model: ModelId,
    open: &mut Option<PlaceDraft>,
    out: &mut Actions,
) {
    let Some(draft) = open.as_mut() else {
        return;
    };
    let id = Id::unique("axial place dialog");
    let (title, act) = draft.keys();
    let (title, act) = (locale::words(title), locale::words(act));
    let cancel = locale::words("axial-cancel");
    let reason = locale::words("refusal-empty-name");
    let mut primary = DialogButton::primary(&act);
    let nameless = draft.purpose == Purpose::Add && draft.name.trim().is_empty();
    primary.reason = nameless.then_some(&*reason);
    let buttons = [DialogButton::harmless(&cancel), primary];
    let answer = Dialog::new(id, &title).show(ctx, &buttons, |ui| {
        ui.add_space(space::SMALL);
        if let Purpose::Remove { name, count, .. } = &draft.purpose {
            let arguments = [("name", name.as_str().into()), ("count", (*count).into())];
            let words = phrase::with("axial-place-remove-words", arguments);
            label_ui(ui, &words, TextRole::Field, theme::tokens(ui).ink);
            ui.add_space(space::SMALL);
            into_ui(ui, shell, model, draft);
        } else {
            stand_ui(ui, shell, (id, model), draft);
        }
    });
    match answer {
        None => {}
        Some(DialogAnswer::Button(1)) => {
            out.perform_and_say(draft.operation(model));
            *open = None;
        }
        Some(_) => *open = None,
    }
}

/// The name of a new place, next to which of the six it stands, and on which side.
fn stand_ui(ui: &mut Ui, shell: &Shell<'_>, (id, model): (Id, ModelId), draft: &mut PlaceDraft) {
    ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
    if draft.purpose == Purpose::Add {
        let name = locale::words("axial-place-name");
        let fresh = std::mem::take(&mut draft.fresh);
        TextField::new(id.with("field"), &name, &mut draft.name)
            .placeholder(&name)
            .take_focus(fresh)
            .show(ui);
    }
    let six = Place::ALL.map(|place| PlaceFace::of(shell.project, model, place));
    let items = six.each_ref().map(|face| MenuItem {
        ticked: face.place == draft.near,
        ..MenuItem::new(&face.name)
    });
    let at = Place::ALL.iter().position(|place| *place == draft.near);
    let sides = PlaceSide::ALL.map(|side| locale::words(side.key()));
    let words = sides.each_ref().map(String::as_str);
    let current = PlaceSide::ALL.iter().position(|side| *side == draft.side);
    let name = locale::words("axial-place-side");
    labelled_ui(ui, &name);
    let switch = Segmented::new(id.with("side"), &name, &words, current.unwrap_or_default());
    let switch = switch.width(ui.available_width());
    if let Some(side) = switch.show(ui).and_then(|index| PlaceSide::ALL.get(index)) {
        draft.side = *side;
    }
    let name = locale::words("axial-place-near");
    labelled_ui(ui, &name);
    let drop_down = DropDown::new(id.with("near"), &name, &items, at);
    let taken = drop_down.width(ui.available_width()).show(ui);
    if let Some(place) = taken.and_then(|index| Place::ALL.get(index)) {
        draft.near = *place;
    }
    let hint = match draft.side {
        PlaceSide::Before => "axial-place-before-hint",
        PlaceSide::Beside => "axial-place-beside-hint",
        PlaceSide::After => "axial-place-after-hint",
    };
    let near = PlaceFace::of(shell.project, model, draft.near).name;
    let hint = phrase::named(hint, &near);
    label_ui(ui, &hint, TextRole::Small, theme::tokens(ui).ink2);
}

/// The name of a control, above it.
fn labelled_ui(ui: &mut Ui, name: &str) {
    ui.add_space(space::TINY);
    label_ui(ui, name, TextRole::SmallName, theme::tokens(ui).ink2);
}

/// Where the categories of a place that goes are put.
fn into_ui(ui: &mut Ui, shell: &Shell<'_>, model: ModelId, draft: &mut PlaceDraft) {
    let Purpose::Remove { place: gone, .. } = draft.purpose else {
        return;
    };
    let mut others = PlaceFace::all(shell.project, model);
    others.retain(|face| face.place != gone);
    let nowhere = locale::words("axial-take-out");
    let mut items: Vec<MenuItem<'_>> = others
        .iter()
        .map(|face| MenuItem {
            ticked: Some(face.place) == draft.into,
            ..MenuItem::new(&face.name)
        })
        .collect();
    items.push(MenuItem {
        separated: true,
        ticked: draft.into.is_none(),
        ..MenuItem::new(&nowhere)
    });
    let at = others
        .iter()
        .position(|face| Some(face.place) == draft.into)
        .unwrap_or(others.len());
    let name = locale::words("axial-place-into");
    let id = Id::unique("axial place into");
    let drop_down = DropDown::new(id, &name, &items, Some(at));
    if let Some(taken) = drop_down.width(ui.available_width()).show(ui) {
        draft.into = others.get(taken).map(|face| face.place);
    }
}
