//! What the inspector shows when no relation is chosen: a category in short, or the model itself.

use egui::{Id, Ui, Vec2};

use crate::locale;
use crate::model::{CodeId, MemoTarget, ModelId, Traced};
use crate::ui::axial::{QuotationLook, SheetData, note_ui, place_colour, quotation_ui};
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Screen, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, space};
use crate::ui::trace::{chain_ui, counts_ui, steps_ui};
use crate::ui::widget::{Chip, ChipLook, IconButton, ListRow, Section, label_ui, link_ui, tooltip};

use super::TICKETS;
use super::data::{ModelData, PlaceLine};
use super::state::{Chosen, State};

/// Shows a category in short.
pub(super) fn category_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    key: (ModelId, CodeId),
    state: &mut State,
    out: &mut Actions,
) {
    let data = state.category_shown(shell, key);
    let Some(data) = data.as_ref() else {
        return;
    };
    let tokens = theme::tokens(ui);
    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
        ui.with_layout(theme::column(), |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
            label_ui(ui, &data.face.name, TextRole::Heading, tokens.ink);
            counts_ui(ui, &data.meta, data.face.id.into(), out);
            place_ui(ui, data);
            if !data.definition.is_empty() {
                label_ui(ui, &data.definition, TextRole::Quotation, tokens.ink);
            }
            if link_ui(ui, &locale::words("model-open-category")).clicked() {
                out.push(Action::Open(Spot::Category(data.face.id)));
            }
            trace_link_ui(ui, data.face.id.into(), out);
            let label = locale::words(Command::LabelInFigure.key());
            if shell.locked().is_none() && link_ui(ui, &label).clicked() {
                out.push(Action::Run(Command::LabelInFigure));
            }
        });
    });
    category_relations_ui(ui, data, state);
    let chain = state.chain_shown(shell, key.1);
    if let Some(chain) = chain
        .as_ref()
        .as_ref()
        .filter(|chain| !chain.chain.is_empty())
    {
        let title = locale::words("trace-codes");
        let count = chain.chain.len().to_string();
        let section = Section::new(Id::unique("model chain"), &title).count(&count);
        let lines = (chain.chain.as_slice(), usize::MAX);
        let turned = &mut state.turned;
        section.show(ui, |_| {}, |ui| chain_ui(ui, lines, turned, out));
    }
    notes_ui(ui, &data.thin);
    let title = locale::words("axial-exemplars");
    let section = Section::new(Id::unique("model exemplars"), &title);
    if !data.exemplars.is_empty() {
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
    let title = locale::words("trace-steps");
    steps_ui(
        ui,
        shell,
        (&mut state.steps, key.1.into(), &title),
        (TICKETS, out),
    );
}

/// Leads down to the words that something rests on.
fn trace_link_ui(ui: &mut Ui, of: Traced, out: &mut Actions) {
    let words = locale::words(Command::Trace.key());
    let shown = link_ui(ui, &words);
    if tooltip(shown, &words, &Command::Trace.keys(), "").clicked() {
        out.push(Action::Trace(of));
    }
}

/// Shows a place: how much is in it, and its categories.
pub(super) fn place_sheet_ui(
    ui: &mut Ui,
    (model, line): (ModelId, &PlaceLine),
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
        ui.with_layout(theme::column(), |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
            label_ui(ui, &line.face.name, TextRole::Heading, tokens.ink);
            let of = Traced::Place(model, line.face.place);
            counts_ui(ui, &line.meta, of, out);
            trace_link_ui(ui, of, out);
        });
    });
    let title = locale::words("model-place-holds");
    let count = line.holds.len().to_string();
    let section = Section::new(Id::unique("model place holds"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (face, codings) in &line.holds {
                let row = ListRow::new(&face.name).mark(face.mark(tokens));
                if row.trailing(codings).indent(0.0).show(ui).clicked() {
                    state.choose(Chosen::Category(face.id));
                }
            }
            if line.holds.is_empty() {
                let words = locale::words("model-place-empty");
                label_ui(ui, &words, TextRole::Small, tokens.ink3);
            }
        },
    );
}

fn place_ui(ui: &mut Ui, data: &SheetData) {
    if let Some(place) = &data.place {
        let colour = place_colour(place.near);
        let look = ChipLook::Place {
            fill: colour.fill,
            ink: colour.heading,
        };
        Chip::new(&place.name).look(look).show(ui);
    }
}

fn category_relations_ui(ui: &mut Ui, data: &SheetData, state: &mut State) {
    let title = locale::words("axial-relations");
    let count = data.relations.len().to_string();
    let section = Section::new(Id::unique("model category relations"), &title).count(&count);
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
                    state.choose(Chosen::Relation(line.relation));
                }
            }
        },
    );
}

fn notes_ui(ui: &mut Ui, notes: &[String]) {
    if notes.is_empty() {
        return;
    }
    let title = locale::words("axial-thin");
    let count = notes.len().to_string();
    let section = Section::new(Id::unique("model thin"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| notes.iter().for_each(|words| note_ui(ui, words)),
    );
}

/// What stands here while nothing is chosen: the model itself.
pub(super) fn model_ui(ui: &mut Ui, (model, data): (ModelId, &ModelData), out: &mut Actions) {
    let tokens = theme::tokens(ui);
    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
        ui.with_layout(theme::column(), |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
            label_ui(ui, &data.title, TextRole::Heading, tokens.ink);
            label_ui(ui, &data.meta, TextRole::Small, tokens.ink2);
            label_ui(
                ui,
                &locale::words("model-hint"),
                TextRole::Small,
                tokens.ink3,
            );
        });
    });
    core_ui(ui, data, tokens, out);
    for note in &data.notes {
        let section = Section::new(Id::unique(("model note", &note.words)), &note.words);
        section.show(
            ui,
            |_| {},
            |ui| note.details.iter().for_each(|words| note_ui(ui, words)),
        );
    }
    let title = locale::words("axial-memos");
    let icons = |ui: &mut Ui| {
        let name = locale::words("axial-menu-memo");
        let keys = Command::NewMemo.keys();
        if IconButton::new(icon::ADD, &name)
            .key(&keys)
            .small()
            .show(ui)
            .clicked()
        {
            out.push(Action::Memo(MemoTarget::Model(model)));
        }
    };
    Section::new(Id::unique("model memos"), &title)
        .fixed()
        .show(ui, icons, |_| {});
}

fn core_ui(ui: &mut Ui, data: &ModelData, tokens: &Tokens, out: &mut Actions) {
    let title = locale::words("model-core");
    Section::new(Id::unique("model core"), &title).show(
        ui,
        |_| {},
        |ui| {
            match &data.core {
                Some(core) => {
                    label_ui(ui, &core.name, TextRole::Name, tokens.ink);
                    label_ui(ui, &data.core_reason, TextRole::Quotation, tokens.ink);
                }
                None => {
                    let words = locale::words("model-no-core");
                    label_ui(ui, &words, TextRole::Small, tokens.ink2);
                }
            }
            if link_ui(ui, &locale::words("model-open-selective")).clicked() {
                out.push(Action::Go(Screen::Selective));
            }
        },
    );
}
