//! The inspector of the axial screen: paints the sheet of the chosen code, and edits it.

use egui::{Id, Ui, Vec2};

use crate::locale;
use crate::model::{CodeId, Level, MemoTarget, ModelId, Place, Valence};
use crate::operation::Operation;
use crate::ui::code_tree::PropertyForm;
use crate::ui::command::Command;
use crate::ui::glyphs::user_text;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::trace::{Steps, counts_ui, steps_ui};
use crate::ui::widget::{
    Button, Chip, ChipLook, DropDown, IconButton, ListRow, Mark, MarkShape, MenuItem, MenuState,
    Section, Strip, label_ui, menu_ui, scroll_area,
};

use super::TICKETS;
use super::definition::{Editing, definition_ui};
use super::phrase;
use super::places::place_colour;
use super::quotation::{QuotationLook, quotation_ui};
use super::sheet::SheetData;
use super::sheet_more::{actor_ui, answers_ui, keep_actor};
use super::state::{State, View};
use super::title::TitleDraft;

/// Parts that are shown before the rest is asked for.
const FEW_PARTS: usize = 14;

/// What the inspector remembers.
#[derive(Default)]
pub struct SheetState {
    menu: Option<MenuState>,
    pub(super) editing: Option<Editing>,
    all_parts: Option<CodeId>,
    pub(super) steps: Steps,
    pub(super) actor: Option<((ModelId, CodeId), super::Written)>,
}

impl SheetState {
    /// Opens the menu of the chosen code beside `anchor`.
    pub(super) fn open_menu(&mut self, anchor: egui::Rect) {
        self.menu = Some(MenuState::new(anchor));
    }

    /// Asks for what is being written to be kept.
    pub(super) fn keep(&mut self, out: &mut Actions) {
        if let Some(editing) = &mut self.editing {
            editing.keep(out);
        }
        if let Some((of, written)) = &mut self.actor {
            keep_actor(*of, written, out);
        }
    }
}

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let shown = state.shown(shell);
    let Some(data) = shown.as_deref().and_then(Option::as_ref) else {
        nothing_ui(ui);
        return;
    };
    let model = state.model_shown(shell.project);
    scroll_area("axial sheet").show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        head_ui(ui, shell, (data, model), state, out);
        definition_ui(ui, shell, data, state, out);
        parts_ui(ui, data, state);
        properties_ui(ui, shell, data, state);
        thin_ui(ui, shell, data, out);
        exemplars_ui(ui, data, out);
        relations_ui(ui, data, out);
        memos_ui(ui, data, out);
        let title = locale::words("trace-steps");
        let of = data.face.id.into();
        steps_ui(
            ui,
            shell,
            (&mut state.sheet.steps, of, &title),
            (TICKETS, out),
        );
    });
}

fn nothing_ui(ui: &mut Ui) {
    let (heading, words) = (
        locale::words("axial-nothing-chosen"),
        locale::words("axial-nothing-chosen-words"),
    );
    let tokens = theme::tokens(ui);
    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
        label_ui(ui, &heading, TextRole::Heading, tokens.ink);
        ui.add_space(space::TINY);
        label_ui(ui, &words, TextRole::Small, tokens.ink2);
    });
}

fn head_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, model): (&SheetData, Option<ModelId>),
    state: &mut State,
    out: &mut Actions,
) {
    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
        ui.with_layout(theme::column(), |ui| {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                name_ui(ui, data, state);
            });
            counts_ui(ui, &data.meta, data.face.id.into(), out);
            if data.can_be_placed
                && let Some(model) = model
            {
                place_ui(ui, shell, (data, model), state, out);
            }
            answers_ui(ui, shell, data, out);
        });
    });
    code_menu_ui(ui, shell, (data, model), state, out);
}

/// The name with its mark, as many lines as it needs, and the menu of acts.
fn name_ui(ui: &mut Ui, data: &SheetData, state: &mut State) {
    let tokens = theme::tokens(ui);
    let width = ui.available_width();
    let before = Mark::WIDTH + space::MEDIUM;
    let room = width - before - size::BUTTON_SMALL - space::TINY;
    let engine = user_text(ui.ctx());
    let layout = engine.wrapped(&data.face.name, TextRole::Heading, room);
    let height = layout.size().height.max(size::BUTTON_SMALL);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), egui::Sense::hover());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, &data.face.name)
    });
    let mut strip = Strip::new(ui, rect);
    let mark = strip.take(Mark::WIDTH);
    let centre = egui::Pos2::new(mark.center().x, rect.top() + size::BUTTON_SMALL / 2.0);
    data.face.mark(tokens).paint(ui.painter(), centre);
    strip.skip(space::MEDIUM);
    let mut end = strip.take_end(size::BUTTON_SMALL);
    end.max.y = end.min.y + size::BUTTON_SMALL;
    let text = strip.rest();
    let lift = (size::BUTTON_SMALL - 22.0) / 2.0;
    engine.paint(
        ui.painter(),
        text.min + Vec2::new(0.0, lift),
        &layout,
        tokens.ink,
    );
    let more = locale::words("axial-more");
    let button = IconButton::new(icon::MORE_HORIZ, &more).small();
    let response = button.show_in(ui, end, Id::unique("axial sheet more"));
    if response.clicked() {
        state.sheet.menu = Some(MenuState::new(response.rect));
    }
}

fn code_menu_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    (data, model): (&SheetData, Option<ModelId>),
    state: &mut State,
    out: &mut Actions,
) {
    let code = data.face.id;
    let keys = [
        "axial-menu-open",
        "axial-menu-memo",
        "axial-menu-rename",
        "axial-menu-remove",
        "axial-take-out",
    ];
    let words = keys.map(locale::words);
    let locked = shell.locked().map(locale::words);
    let placed = data.place.is_some();
    let items: Vec<MenuItem<'_>> = words
        .iter()
        .enumerate()
        .filter(|(index, _)| *index < 4 || placed)
        .map(|(index, words)| MenuItem {
            reason: locked.as_deref().filter(|_| index > 0),
            separated: index == 2,
            ..MenuItem::new(words)
        })
        .collect();
    let id = Id::unique("axial sheet menu");
    let name = locale::words("axial-more");
    match menu_ui(ui, id, &name, &items, &mut state.sheet.menu) {
        Some(0) => out.push(Action::Open(Spot::Code(code))),
        Some(1) => out.push(Action::Memo(MemoTarget::Code(code))),
        Some(2) => {
            let row = shell.project.codes.get(code);
            state.title = row.map(|row| TitleDraft::of_code(row));
        }
        Some(3) => super::removing::ask(shell, state),
        Some(_) => {
            if let Some(model) = model {
                super::places::put(shell, (model, &[code]), None, out);
            }
        }
        None => {}
    }
}

/// The chip of the place and the drop-down of what the condition does.
fn place_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, model): (&SheetData, ModelId),
    state: &mut State,
    out: &mut Actions,
) {
    let words = match (&data.place, &data.place_above) {
        (Some(place), _) => place.name.clone(),
        (None, Some(above)) => {
            phrase::with("axial-place-above", [("place", above.name.clone().into())])
        }
        (None, None) => locale::words("axial-no-place-choose"),
    };
    let mut chip = Chip::new(&words).icon_end(icon::EXPAND_MORE);
    if let Some(place) = &data.place {
        let colour = place_colour(place.near);
        chip = chip.look(ChipLook::Place {
            fill: colour.fill,
            ink: colour.heading,
        });
    }
    let response = chip.show(ui);
    if response.clicked() {
        state.board.place_menu = Some(MenuState::new(response.rect));
        state.board.places_one = true;
    }
    let near = data.place.as_ref().map(|place| place.near);
    if matches!(near, Some(Place::Context | Place::InterveningConditions)) {
        valence_ui(ui, shell, (data, model), out);
    }
    if near == Some(Place::Strategies) {
        actor_ui(ui, shell, (data, model), (&mut state.sheet, out));
    }
}

fn valence_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, model): (&SheetData, ModelId),
    out: &mut Actions,
) {
    let choices = [
        None,
        Some(Valence::Facilitates),
        Some(Valence::Constrains),
        Some(Valence::Both),
    ];
    let keys = [
        "axial-valence-none",
        "valence-facilitates",
        "valence-constrains",
        "valence-both",
    ];
    let words = keys.map(|key| phrase::named("axial-effect", &locale::words(key)));
    let locked = shell.locked().map(locale::words);
    let items: Vec<MenuItem<'_>> = words
        .iter()
        .enumerate()
        .map(|(index, words)| MenuItem {
            ticked: choices.get(index) == Some(&data.valence),
            reason: locked.as_deref(),
            ..MenuItem::new(words)
        })
        .collect();
    let current = choices.iter().position(|choice| *choice == data.valence);
    let name = locale::words("axial-valence");
    let id = Id::unique("axial valence");
    let taken = DropDown::new(id, &name, &items, current).show(ui);
    if let Some(valence) = taken.and_then(|index| choices.get(index))
        && *valence != data.valence
    {
        out.perform(Operation::SetValence {
            model,
            category: data.face.id,
            valence: *valence,
        });
    }
}

fn parts_ui(ui: &mut Ui, data: &SheetData, state: &mut State) {
    if data.parts.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    let title = locale::words("axial-parts");
    let count = data.parts.len().to_string();
    let all = state.sheet.all_parts == Some(data.face.id);
    let shown = if all { data.parts.len() } else { FEW_PARTS };
    let section = Section::new(Id::unique("axial sheet parts"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for part in data.parts.iter().take(shown) {
                let row = ListRow::new(&part.face.name)
                    .mark(part.face.mark(tokens))
                    .trailing(&part.codings)
                    .indent(0.0);
                let size = Vec2::new(ui.available_width(), size::LIST_ROW);
                let shown = ui.allocate_ui_with_layout(size, theme::from_start(), |ui| {
                    ui.spacing_mut().item_spacing = Vec2::ZERO;
                    ui.add_space(space::INDENT * part.depth as f32);
                    row.show(ui)
                });
                if shown.inner.clicked() {
                    state.chosen = Some(part.face.id);
                }
            }
            let more = data.parts.len().saturating_sub(shown);
            if more > 0 {
                let words = phrase::counted("axial-more-parts", more);
                if crate::ui::widget::link_ui(ui, &words).clicked() {
                    state.sheet.all_parts = Some(data.face.id);
                }
            }
        },
    );
}

/// The properties of the category; one that is clicked is shown with its dimension.
fn properties_ui(ui: &mut Ui, shell: &Shell<'_>, data: &SheetData, state: &mut State) {
    // Open codes have none of their own.
    if data.properties.is_empty() && data.face.level == Level::Open {
        return;
    }
    let locked = shell.locked().map(locale::words);
    let mut adds = false;
    let icons = |ui: &mut Ui| {
        let name = locale::words("sheet-property-add");
        let button = IconButton::new(icon::ADD, &name).small();
        adds = button.disabled(locked.as_deref()).show(ui).clicked();
    };
    let title = locale::words("axial-properties");
    let count = data.properties.len().to_string();
    let section = Section::new(Id::unique("axial sheet properties"), &title).count(&count);
    section.show(ui, icons, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if data.properties.is_empty() {
            let ink = theme::tokens(ui).ink3;
            let how = locale::words("sheet-property-none");
            label_ui(ui, &how, TextRole::Small, ink);
        }
        for (name, words) in &data.properties {
            let row = ListRow::new(name).second_line(words).indent(0.0);
            if row.show(ui).clicked() {
                state.look(View::Dimensions);
            }
        }
    });
    if adds {
        state.property = PropertyForm::of(shell.project, data.face.id, None);
    }
}

fn thin_ui(ui: &mut Ui, shell: &Shell<'_>, data: &SheetData, out: &mut Actions) {
    if data.thin.is_empty() {
        return;
    }
    let title = locale::words("axial-thin");
    let count = data.thin.len().to_string();
    let section = Section::new(Id::unique("axial sheet thin"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            for words in &data.thin {
                note_ui(ui, words);
            }
            let locked = shell.locked().map(locale::words);
            let words = locale::words("axial-plan-sampling");
            let button = Button::new(&words).small().disabled(locked.as_deref());
            if data.can_be_placed && button.show(ui).clicked() {
                out.push(Action::Open(Spot::Plan(data.face.id)));
            }
        },
    );
}

/// Shows one thing to look at: a ring and a sentence.
pub fn note_ui(ui: &mut Ui, words: &str) {
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let width = ui.available_width();
    let before = Mark::WIDTH + space::MEDIUM;
    let layout = engine.wrapped(words, TextRole::Small, width - before);
    let size = Vec2::new(width, layout.size().height);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, words));
    let mut strip = Strip::new(ui, rect);
    let mark = strip.take(Mark::WIDTH);
    let ring = Mark {
        shape: MarkShape::Ring,
        color: tokens.warn,
    };
    ring.paint(
        ui.painter(),
        egui::Pos2::new(mark.center().x, rect.top() + 9.0),
    );
    strip.skip(space::MEDIUM);
    engine.paint(ui.painter(), strip.rest().min, &layout, tokens.ink2);
}

fn exemplars_ui(ui: &mut Ui, data: &SheetData, out: &mut Actions) {
    if data.exemplars.is_empty() {
        return;
    }
    let title = locale::words("axial-exemplars");
    let count = phrase::with(
        "axial-exemplars-count",
        [
            ("shown", data.exemplars.len().into()),
            ("all", data.quotations.into()),
        ],
    );
    let section = Section::new(Id::unique("axial sheet exemplars"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            for quotation in &data.exemplars {
                quotation_ui(ui, quotation, QuotationLook::default(), out, |_, _| {});
            }
        },
    );
}

fn relations_ui(ui: &mut Ui, data: &SheetData, out: &mut Actions) {
    if data.relations.is_empty() {
        return;
    }
    let title = locale::words("axial-relations");
    let count = data.relations.len().to_string();
    let section = Section::new(Id::unique("axial sheet relations"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for line in &data.relations {
                let row = ListRow::new(&line.words)
                    .trailing(&line.evidence)
                    .indent(0.0);
                if row.show(ui).clicked() {
                    out.push(Action::Open(Spot::Relation(line.relation)));
                }
            }
        },
    );
}

fn memos_ui(ui: &mut Ui, data: &SheetData, out: &mut Actions) {
    let title = locale::words("axial-memos");
    let count = data.memos.len().to_string();
    let target = MemoTarget::Code(data.face.id);
    let mut write = false;
    let icons = |ui: &mut Ui| {
        let name = locale::words("axial-menu-memo");
        let keys = Command::NewMemo.keys();
        let button = IconButton::new(icon::ADD, &name).key(&keys).small();
        write = button.show(ui).clicked();
    };
    let section = Section::new(Id::unique("axial sheet memos"), &title).count(&count);
    section.show(ui, icons, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (memo, title, kind) in &data.memos {
            let row = ListRow::new(title).second_line(kind).indent(0.0);
            if row.show(ui).clicked() {
                out.push(Action::Open(Spot::Memo(*memo)));
            }
        }
    });
    if write {
        out.push(Action::Memo(target));
    }
}
