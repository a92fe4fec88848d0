//! The dialog that gathers codes under a new concept or category.

use egui::{Context, Id, Ui, Vec2};

use crate::locale;
use crate::model::{CodeId, Level, ModelId, Place, Project, Stamp};
use crate::operation::{NewCode, Operation};
use crate::session;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Dialog, DialogAnswer, DialogButton, DropDown, MenuItem, Segmented, TextField, label_ui,
};

use super::board::homes;
use super::face::{Face, PlaceFace, level_name};
use super::left::step_past;
use super::phrase;
use super::pick::{PickField, PickItem, PickState, Picked};
use super::state::State;

/// Names of gathered codes that are told.
const NAMED: usize = 24;

/// An open dialog.
#[derive(Clone, Debug)]
pub struct GatherDraft {
    codes: Vec<CodeId>,
    name: String,
    level: Level,
    /// The category that the new concept goes into.
    category: Option<CodeId>,
    /// The name of a category that is made for it; empty: none is.
    new_category: String,
    /// The place that the new category is put at.
    place: Option<(ModelId, Place)>,
    picking: Option<PickState>,
    fresh: bool,
}

impl GatherDraft {
    /// Returns a dialog over `codes`; concepts are gathered under a category, open codes under a concept.
    pub fn new(project: &Project, codes: Vec<CodeId>) -> Self {
        let is_open = |code: &CodeId| {
            let row = project.codes.get(*code);
            row.is_some_and(|row| row.level == Level::Open)
        };
        let level = if codes.iter().all(is_open) {
            Level::Concept
        } else {
            Level::Category
        };
        Self {
            category: common_category(project, &codes),
            codes,
            name: String::new(),
            new_category: String::new(),
            level,
            place: None,
            picking: None,
            fresh: true,
        }
    }

    /// Returns the rung of what is made.
    pub(super) fn level(&self) -> Level {
        self.level
    }

    /// Makes it a concept inside `category`.
    #[must_use]
    pub fn into_category(mut self, category: CodeId) -> Self {
        self.level = Level::Concept;
        self.category = Some(category);
        self.new_category.clear();
        self
    }

    /// Makes it a category at a place of a model.
    #[must_use]
    pub fn at(mut self, model: ModelId, place: Place) -> Self {
        self.level = Level::Category;
        self.place = Some((model, place));
        self
    }

    /// Returns what the dialog asks for; `id` becomes the identity of what is made, `above` that of a category that is
    /// made for it.
    pub fn operation(&self, id: CodeId, above: CodeId) -> Operation {
        let is_concept = self.level == Level::Concept;
        let makes_category = is_concept && !self.new_category.is_empty();
        let known = self.category.filter(|_| is_concept);
        let gather = Operation::GatherCodes {
            codes: self.codes.clone(),
            under: NewCode {
                id: Some(id),
                name: self.name.trim().to_owned(),
                level: self.level,
                parent: if makes_category { Some(above) } else { known },
                ..NewCode::default()
            },
        };
        let operations = if makes_category {
            let category = Operation::AddCode(NewCode {
                id: Some(above),
                name: self.new_category.clone(),
                level: Level::Category,
                ..NewCode::default()
            });
            vec![category, gather]
        } else if let Some((model, place)) = self.place.filter(|_| !is_concept) {
            let placed = Operation::PlaceCategories {
                model,
                categories: vec![id],
                place: Some(place),
            };
            vec![gather, placed]
        } else {
            return gather;
        };
        Operation::Several {
            operations,
            name: locale::words("act-gather-codes"),
        }
    }
}

/// The category that all of the codes stand in; a new concept of them stays in it.
fn common_category(project: &Project, codes: &[CodeId]) -> Option<CodeId> {
    let category = |code: &CodeId| {
        let parent = |code: &CodeId| project.codes.get(*code)?.parent;
        std::iter::successors(parent(code), parent).find(|above| project.is_category(*above))
    };
    let mut categories = codes.iter().map(category);
    let first = categories.next()??;
    categories
        .all(|other| other == Some(first))
        .then_some(first)
}

/// What the codes come out of, by name; empty where none has a home.
fn former_homes(project: &Project, codes: &[CodeId]) -> String {
    let homes: std::collections::BTreeSet<CodeId> = codes
        .iter()
        .filter_map(|code| project.codes.get(*code)?.parent)
        .collect();
    let moved = codes
        .iter()
        .filter_map(|code| project.codes.get(*code)?.parent);
    let count = moved.count();
    if count == 0 {
        return String::new();
    }
    let homes: Vec<CodeId> = homes.into_iter().collect();
    let names = names(project, &homes);
    phrase::with(
        "axial-gather-out-of",
        [("count", count.into()), ("names", names.into())],
    )
}

/// Shows the dialog while it is open.
pub(super) fn gather_ui(ctx: &Context, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(mut draft) = state.gather.take() else {
        return;
    };
    let title = title(shell.project, &draft);
    let model = state.model_shown(shell.project);
    let (cancel, act) = (
        locale::words("axial-cancel"),
        locale::words("axial-gather-do"),
    );
    let reason = locale::words("refusal-empty-name");
    let mut primary = DialogButton::primary(&act);
    primary.reason = draft.name.trim().is_empty().then_some(&*reason);
    let buttons = [DialogButton::harmless(&cancel), primary];
    let answer = Dialog::new(Id::unique("axial gather"), &title).show(ctx, &buttons, |ui| {
        body_ui(ui, shell, model, &mut draft);
    });
    match answer {
        None => state.gather = Some(draft),
        Some(DialogAnswer::Button(1)) => {
            let mut stamp = Stamp::new(session::now(), shell.status.coder, session::seed());
            let id = stamp.id();
            out.perform_and_say(draft.operation(id, stamp.id()));
            step_past(shell, state, &draft.codes);
            state.chosen = Some(id);
            state.board.follow = true;
        }
        Some(_) => {}
    }
}

fn title(project: &Project, draft: &GatherDraft) -> String {
    let is_concept = |code: &CodeId| {
        let code = project.codes.get(*code);
        code.is_some_and(|code| code.level == Level::Concept)
    };
    let key = match draft.level {
        Level::Category if draft.codes.iter().all(is_concept) => "axial-gather-concepts-title",
        Level::Category => "axial-gather-category-title",
        _ => "axial-gather-concept-title",
    };
    phrase::counted(key, draft.codes.len())
}

fn body_ui(ui: &mut Ui, shell: &Shell<'_>, model: Option<ModelId>, draft: &mut GatherDraft) {
    let tokens = theme::tokens(ui);
    let project = shell.project;
    label_ui(
        ui,
        &names(project, &draft.codes),
        TextRole::Small,
        tokens.ink2,
    );
    let homes = former_homes(project, &draft.codes);
    if !homes.is_empty() {
        label_ui(ui, &homes, TextRole::Small, tokens.warn);
    }
    ui.add_space(space::TINY);
    let name = locale::words("axial-name");
    let fresh = std::mem::take(&mut draft.fresh);
    TextField::new(Id::unique("axial gather name"), &name, &mut draft.name)
        .placeholder(&name)
        .take_focus(fresh)
        .show(ui);
    ui.add_space(space::TINY);
    let row = Vec2::new(ui.available_width(), size::BUTTON);
    ui.allocate_ui_with_layout(row, theme::from_start(), |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(space::MEDIUM, 0.0);
        let levels = [Level::Concept, Level::Category];
        let words = levels.map(|level| level_name(project, level));
        let choices = [words[0].as_str(), words[1].as_str()];
        let current = usize::from(draft.level == Level::Category);
        let id = Id::unique("axial gather level");
        let chosen = Segmented::new(id, &locale::words("axial-level"), &choices, current).show(ui);
        if let Some(level) = chosen.and_then(|index| levels.get(index)) {
            draft.level = *level;
        }
    });
    if let Some(model) = model.filter(|_| draft.level == Level::Category) {
        ui.add_space(space::TINY);
        place_ui(ui, project, model, draft);
    }
    if draft.level == Level::Concept {
        ui.add_space(space::TINY);
        category_ui(ui, shell, draft);
    }
}

/// The place that the new category is put at; none is wanted.
fn place_ui(ui: &mut Ui, project: &Project, model: ModelId, draft: &mut GatherDraft) {
    let title = project.models.get(model);
    let title = title.map_or("", |row| row.title.as_str());
    let name = phrase::named("axial-gather-place", title);
    label_ui(ui, &name, TextRole::SmallName, theme::tokens(ui).ink2);
    let places = PlaceFace::all(project, model);
    let none = locale::words("axial-no-place");
    let items: Vec<MenuItem<'_>> = std::iter::once(none.as_str())
        .chain(places.iter().map(|face| face.name.as_str()))
        .map(MenuItem::new)
        .collect();
    let placed = draft.place.filter(|(of, _)| *of == model);
    let at = placed.and_then(|(_, place)| places.iter().position(|face| face.place == place));
    let current = at.map_or(0, |at| at + 1);
    let id = Id::unique("axial gather place");
    let taken = DropDown::new(id, &name, &items, Some(current)).show(ui);
    if let Some(taken) = taken {
        let chosen = taken.checked_sub(1).and_then(|index| places.get(index));
        draft.place = chosen.map(|face| (model, face.place));
    }
}

/// The category that the new concept goes into: one that is there, or one that is made with it.
fn category_ui(ui: &mut Ui, shell: &Shell<'_>, draft: &mut GatherDraft) {
    let known = draft
        .category
        .and_then(|category| Face::find(shell.project, category));
    let made = (!draft.new_category.is_empty()).then(|| Face {
        id: CodeId(uuid::Uuid::nil()),
        name: draft.new_category.clone(),
        level: Level::Category,
        colour: 0,
    });
    let meta = match &made {
        Some(_) => locale::words("axial-pick-new"),
        None => String::new(),
    };
    let items: Vec<PickItem> = homes(shell.project, shell.counts)
        .into_iter()
        .filter(|item| item.face.level == Level::Category)
        .collect();
    let name = locale::words("axial-pick-category");
    let none = locale::words("axial-no-category");
    label_ui(ui, &name, TextRole::SmallName, theme::tokens(ui).ink2);
    let field = PickField {
        id: Id::unique("axial gather category"),
        name: &name,
        face: made.as_ref().or(known.as_ref()),
        meta: &meta,
        placeholder: &none,
    };
    let offer = "axial-pick-make-category";
    match field.show_or_make(ui, (&items, offer), &mut draft.picking) {
        Some(Picked::Item(index)) => {
            draft.new_category.clear();
            draft.category = items.get(index).map(|item| item.face.id);
        }
        Some(Picked::New(name)) => draft.new_category = name,
        None => {}
    }
}

/// The names of the codes, the first few and how many more.
fn names(project: &Project, codes: &[CodeId]) -> String {
    let first = codes.iter().take(NAMED);
    let names: Vec<String> = first
        .filter_map(|code| Some(Face::find(project, *code)?.name))
        .collect();
    let more = codes.len().saturating_sub(NAMED);
    let names = locale::listed(&names);
    if more == 0 {
        names
    } else {
        phrase::with(
            "axial-names-and-more",
            [("names", names.into()), ("count", more.into())],
        )
    }
}
